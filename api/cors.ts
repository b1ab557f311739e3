import type { ServerResponse } from 'node:http';
import { namesOrigin } from '../schema/actors/origins.ts';
import { clientHeader } from './graphql.ts';
import { addHeaders } from './send.ts';

/** Response headers that a page's script may read. */
const exposed = 'x-request-id, retry-after';

/**
 * Answers a browser that asks before it sends. The same for every origin, because the key that
 * decides is not in the question; it lets no page read an answer, and no cookies are involved.
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
 * Sets `answerHeaders`, and takes back what was set when less was known: before its first use a key
 * may be anything, so that its refusal may be read, but not its answer.
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
 * @param allowedOrigins null for an answer that tells nothing of a workspace, as a refusal does
 * before its key is known to work: any page may read it, and what it should do
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
