import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import { decodeBase64url } from './base64url.ts';

/**
 * Bytes of a token that names a row: the row's key, and a signature. It is the same each time it is made,
 * so that a retry returns it again and it is not stored.
 */
const sizes = { key: 16, signature: 32 };

/** What tokens are for: one for another purpose, signed with the same secret, is refused. */
export type TokenPurpose = 'resume' | 'invitation';

/** The token for a row; 64 characters that stand in a link as they are. */
export function rowTokenOf(secret: string, purpose: TokenPurpose, key: string): string {
  return Buffer.concat([parse(key), signatureOf(secret, purpose, key)]).toString('base64url');
}

/** The key of the row that a token names, not verified yet (see `isSigned`); null if it is no token. */
export function claimedKey(token: string): string | null {
  const bytes = decodeBase64url(token);
  if (bytes?.length !== sizes.key + sizes.signature) return null;
  try {
    return stringify(bytes.subarray(0, sizes.key));
  } catch {
    return null;
  }
}

/** Whether a token was signed with this secret for this row and purpose; compares in constant time. */
export function isSigned(
  secret: string,
  purpose: TokenPurpose,
  token: string,
  key: string,
): boolean {
  const signature = decodeBase64url(token)?.subarray(sizes.key);
  const expected = signatureOf(secret, purpose, key);
  return signature?.length === sizes.signature && timingSafeEqual(signature, expected);
}

function signatureOf(secret: string, purpose: TokenPurpose, key: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}\0`).update(key).digest();
}
