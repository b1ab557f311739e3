import { createHmac, timingSafeEqual } from 'node:crypto';
import { parse, stringify } from 'uuid';
import { decodeBase64url } from '../../kernel/base64url.ts';

/**
 * A resume token is the response's key and a signature under its survey's secret. It is the same
 * each time it is made, so that a retry can be handed it again and nothing of it is stored.
 */
const sizes = { key: 16, signature: 32 };

/** What lets its holder read and continue an unfinished response. */
export function resumeTokenOf(secret: string, responseKey: string): string {
  return Buffer.concat([parse(responseKey), signatureOf(secret, responseKey)]).toString(
    'base64url',
  );
}

/** The response that a token claims to be of, or null if it is no token; see `signedBy`. */
export function claimedResponse(token: string): string | null {
  const bytes = decodeBase64url(token);
  if (bytes?.length !== sizes.key + sizes.signature) return null;
  try {
    return stringify(bytes.subarray(0, sizes.key));
  } catch {
    return null;
  }
}

/** Whether a token was made with this secret, for the response that it claims; in constant time. */
export function signedBy(secret: string, token: string, responseKey: string): boolean {
  const signature = decodeBase64url(token)?.subarray(sizes.key);
  const expected = signatureOf(secret, responseKey);
  return signature?.length === sizes.signature && timingSafeEqual(signature, expected);
}

function signatureOf(secret: string, responseKey: string): Buffer {
  return createHmac('sha256', secret).update('resume\0').update(responseKey).digest();
}

/** Which call a submission key belongs to: beginning a response and submitting one have keys of their own. */
export type Verb = 'START' | 'SUBMIT';

/** How a submission key is kept: under the survey's secret, so that nobody can try likely keys. */
export function keyHashOf(secret: string, verb: Verb, submissionKey: string): string {
  return createHmac('sha256', secret).update(`${verb}\0${submissionKey}`).digest('base64url');
}

/** How the arguments of a call are kept, to tell a retry from another use of its key. */
export function argumentsHashOf(secret: string, given: unknown): string {
  return createHmac('sha256', secret).update(JSON.stringify(given)).digest('base64url');
}
