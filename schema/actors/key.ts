import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import { decodeBase64url } from '../kernel/base64url.ts';
import { newId } from '../kernel/id.ts';

export type KeyKind = 'SECRET' | 'PUBLISHABLE';

const prefixes = { SECRET: 'cxg_sk_', PUBLISHABLE: 'cxg_pk_' } as const;

/** Bytes of workspace, key id, secret and checksum, in this order. */
const sizes = { workspace: 16, id: 16, secret: 32, checksum: 4 };
const total = Object.values(sizes).reduce((sum, size) => sum + size);

/** The content of a key as it was sent; `secretMatches` checks whether the key is genuine. */
export interface ClaimedKey {
  kind: KeyKind;
  workspaceId: string;
  id: string;
  secret: Uint8Array;
}

/** A new key: the text to show once, and the hash to store. */
export function makeKey(
  kind: KeyKind,
  workspaceId: string,
): { id: string; text: string; secretHash: string } {
  const id = newId();
  const secret = randomBytes(sizes.secret);
  const body = Buffer.concat([parse(workspaceId), parse(id), secret]);
  const text = prefixes[kind] + Buffer.concat([body, checksum(kind, body)]).toString('base64url');
  return { id, text, secretHash: hashOf(secret) };
}

/**
 * Reads a key without the database. Null if it is not a key: by the checksum, mistyped and invented
 * keys differ from revoked ones. A key has one spelling, the one in which it was shown.
 */
export function readKey(text: string): ClaimedKey | null {
  const kind = text.startsWith(prefixes.SECRET)
    ? 'SECRET'
    : text.startsWith(prefixes.PUBLISHABLE)
      ? 'PUBLISHABLE'
      : null;
  if (!kind || text.length > 200) return null;
  const bytes = decodeBase64url(text.slice(prefixes[kind].length));
  if (bytes?.length !== total) return null;
  const body = bytes.subarray(0, total - sizes.checksum);
  if (!checksum(kind, body).equals(bytes.subarray(body.length))) return null;
  try {
    return {
      kind,
      workspaceId: stringify(body.subarray(0, 16)),
      id: stringify(body.subarray(16, 32)),
      secret: body.subarray(32),
    };
  } catch {
    return null;
  }
}

/** Whether a secret is the one whose hash is stored, in constant time. */
export function secretMatches(secret: Uint8Array, secretHash: string): boolean {
  const sent = Buffer.from(hashOf(secret));
  const stored = Buffer.from(secretHash);
  return sent.length === stored.length && timingSafeEqual(sent, stored);
}

/** A fast hash is enough, because the secret has 256 random bits. */
function hashOf(secret: Uint8Array): string {
  return createHash('sha256').update(secret).digest('base64url');
}

function checksum(kind: KeyKind, body: Uint8Array): Buffer {
  return createHash('sha256').update(kind).update(body).digest().subarray(0, sizes.checksum);
}
