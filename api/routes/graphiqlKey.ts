import type { IncomingMessage, ServerResponse } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { SignInLinks } from '../auth/signInLink.ts';
import { readBody } from '../protection/body.ts';
import { usedUp } from '../protection/rateLimit.ts';
import { RouteRefused } from './refused.ts';

/** Where GraphiQL's page exchanges the token of a sign-in link for the key. */
export const graphiqlKeyPath = '/graphiql/key';

/** Exchanges a second: a person needs one, and guessing 128 bits at this rate leads nowhere. */
const triesASecond = 5;

/** Bytes; a token has 22. */
const bodyLimit = 1_000;

/**
 * Answers `POST /graphiql/key` with `{"key"}` for `{"token"}`. The token alone decides: an address or
 * a header proves nothing. A token that is wrong, used or too old gets the same answer.
 */
export function graphiqlKeyRoute(links: SignInLinks) {
  const tries = new RateLimiterMemory({ points: triesASecond, duration: 1 });
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('cache-control', 'no-store');
    if (request.method !== 'POST') {
      response.setHeader('allow', 'POST');
      throw new RouteRefused(405, 'Only POST is answered here.');
    }
    // A page of another origin cannot send this type without a preflight, which fails.
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
      throw new RouteRefused(415, 'Send "Content-Type: application/json".');
    }
    const token = tokenIn(await readBody(request, bodyLimit));
    if (await usedUp(tries, 'all')) {
      throw new RouteRefused(429, 'Too many tries. Try again in 1 s.', 'RATE_LIMITED', {
        headers: { 'retry-after': '1' },
      });
    }
    const key = links.redeem(token);
    if (key === null) {
      throw new RouteRefused(403, 'The link was used before, is too old, or is not one of ours.');
    }
    const text = JSON.stringify({ key });
    response
      .writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(text),
      })
      .end(text);
  };
}

function tokenIn(body: Uint8Array): string {
  const wrong = new RouteRefused(400, 'The body must be {"token": "…"}.');
  try {
    const parsed: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
    if (parsed === null || typeof parsed !== 'object' || !('token' in parsed)) throw wrong;
    if (typeof parsed.token !== 'string') throw wrong;
    return parsed.token;
  } catch {
    throw wrong;
  }
}
