import type { ServerResponse } from 'node:http';
import { namesOrigin } from '../schema/actors/origins.ts';
import { clientHeader } from './clientHeader.ts';
import { addHeaders } from './send.ts';

/** Response headers that a page's script may read. */
const exposed = 'x-request-id, retry-after, x-cxgraph-heartbeat';

/**
 * Answers a browser's preflight. The answer is the same for every origin, because a preflight does
 * not carry the key that decides. It lets no page read an answer, and no cookies are involved.
 */
export function preflightHeaders(origin: string): Record<string, string> {
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': `authorization, content-type, accept, idempotency-key, x-request-id, ${clientHeader}`,
    'access-control-max-age': '7200',
    vary: 'Origin',
  };
}

const allowOrigin = 'access-control-allow-origin';
const exposeHeaders = 'access-control-expose-headers';

/**
 * Sets `answerHeaders`, and removes those that were set before the key was known. A page may read
 * why an unknown key is refused, but an answer only where the key allows the page's origin.
 */
export function setAnswerHeaders(
  response: ServerResponse,
  origin: string | undefined,
  allowedOrigins: readonly string[] | null,
): void {
  for (const name of [allowOrigin, exposeHeaders]) response.removeHeader(name);
  addHeaders(response, answerHeaders(origin, allowedOrigins));
}

/**
 * Lets a page read the answer if the key it used names the page's origin, and no other page.
 *
 * @param allowedOrigins null for an answer without anything of a workspace, such as an error before
 * the key is known to work: any page may read it, and what to do about it
 */
export function answerHeaders(
  origin: string | undefined,
  allowedOrigins: readonly string[] | null,
): Record<string, string> {
  const mayRead =
    origin !== undefined && (allowedOrigins === null || namesOrigin(allowedOrigins, origin));
  if (!mayRead) return { vary: 'Origin' };
  return {
    [allowOrigin]: origin,
    [exposeHeaders]: exposed,
    vary: 'Origin',
  };
}
