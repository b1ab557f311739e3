import { createHmac, timingSafeEqual } from 'node:crypto';
import { batched } from '../kernel/batched.ts';
import { decodeId, encodeId } from '../kernel/id.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { workspaceSecret } from '../kernel/workspaceSecret.ts';

/** The characters that signatures are written in: those of ids. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Characters of a token: of the thread's key as in its id, and of a signature with 5 bits each. */
const length = { key: 26, signature: 16 };

/**
 * The form of every token. It stands before the `@` of a mail address, which has at most 64 characters
 * there and can lose its capital letters on the way.
 */
export const replyTokenForm = /^[0-9a-hjkmnp-tv-z]{42}$/;

/** The token of a thread. It is the same each time it is made, and is not stored. */
export function replyTokenOf(secret: string, thread: string): string {
  const [, key = ''] = encodeId('MessageThread', thread).split('_');
  return `${key}${signatureOf(secret, thread)}`;
}

/** The thread that a token names, if it was signed here; null for any other text. */
export function threadOfToken(secret: string, token: string): string | null {
  const lower = token.toLowerCase();
  if (!replyTokenForm.test(lower)) return null;
  const thread = decodeId('MessageThread', `messagethread_${lower.slice(0, length.key)}`);
  if (thread === null) return null;
  const signature = Buffer.from(lower.slice(length.key));
  const isOurs = timingSafeEqual(signature, Buffer.from(signatureOf(secret, thread)));
  return isOurs ? thread : null;
}

/** The tokens of threads; a list of them reads the secret once. */
export const replyTokens = batched('replyTokens', ({ db }, threads: readonly string[]) =>
  replyTokensOf(db, threads),
);

/** The same outside a request, in the order of the threads. */
export async function replyTokensOf(
  db: WorkspaceDb,
  threads: readonly string[],
): Promise<string[]> {
  if (threads.length === 0) return [];
  const secret = await workspaceSecret(db);
  return threads.map((thread) => replyTokenOf(secret, thread));
}

function signatureOf(secret: string, thread: string): string {
  const signed = createHmac('sha256', secret).update('message thread\0').update(thread).digest();
  const characters = [...signed.subarray(0, length.signature)].map((byte) => alphabet[byte % 32]);
  return characters.join('');
}
