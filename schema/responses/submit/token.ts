import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import { decodeBase64url } from '../../kernel/base64url.ts';

/**
 * Bytes of a resume token: the response's key, and a signature under its survey's secret. The token is
 * the same each time it is made, so that a retry returns it again and it is not stored.
 */
const sizes = { key: 16, signature: 32 };

/** The token that lets its holder read and continue an unfinished response. */
export function resumeTokenOf(secret: string, responseKey: string): string {
  return Buffer.concat([parse(responseKey), signatureOf(secret, responseKey)]).toString(
    'base64url',
  );
}

/** The key of the response that a token names, not verified yet (see `signedBy`); null if it is no token. */
export function claimedResponse(token: string): string | null {
  const bytes = decodeBase64url(token);
  if (bytes?.length !== sizes.key + sizes.signature) return null;
  try {
    return stringify(bytes.subarray(0, sizes.key));
  } catch {
    return null;
  }
}

/** Whether a token was signed with this secret for this response; compares in constant time. */
export function signedBy(secret: string, token: string, responseKey: string): boolean {
  const signature = decodeBase64url(token)?.subarray(sizes.key);
  const expected = signatureOf(secret, responseKey);
  return signature?.length === sizes.signature && timingSafeEqual(signature, expected);
}

function signatureOf(secret: string, responseKey: string): Buffer {
  return createHmac('sha256', secret).update('resume\0').update(responseKey).digest();
}

/** Which call a submission key belongs to: starting and submitting a response have keys of their own. */
export type Verb = 'START' | 'SUBMIT';

/** The stored hash of a submission key: made with the survey's secret, so that likely keys cannot be tried. */
export function keyHashOf(secret: string, verb: Verb, submissionKey: string): string {
  return createHmac('sha256', secret).update(`${verb}\0${submissionKey}`).digest('base64url');
}

/** The stored hash of the arguments of a call, which distinguishes a retry from another use of its key. */
export function argumentsHashOf(secret: string, input: unknown): string {
  return createHmac('sha256', secret).update(JSON.stringify(input)).digest('base64url');
}
