import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { Authentication, KnownKey } from './auth/authenticate.ts';
import type { LiveStream } from './live/stream.ts';
import { clientAddressOf } from './protection/rateLimit.ts';

/** What is known of one request so far; its log line and the metrics are made of it. */
export interface Exchange {
  readonly requestId: string;
  readonly log: Logger;
  /** The client's address; for the rate limit only, and never logged. */
  readonly address: string;
  /** Milliseconds of the monotonic clock. */
  readonly startedAt: number;
  /** Its key, if that worked before in this process; it is looked up again all the same. */
  knownKey: KnownKey | null;
  /** Null before authentication and for a request without a key. */
  authentication: Authentication | null;
  operationName: string | null;
  /** The codes of the errors in its answer. */
  codes: readonly string[];
  cost: { requested: number; budget: number } | null;
  /** Whether it was refused before anything of it was read. */
  turnedAway: boolean;
  /** The stream of its subscription, once that is open. */
  stream?: LiveStream;
}

const sane = /^[A-Za-z0-9._-]{8,64}$/;

/**
 * Begins the record of a request, under its own `X-Request-Id` if that is safe to repeat.
 *
 * @param trustProxy how many proxies stand before the server
 */
export function beginExchange(request: IncomingMessage, log: Logger, trustProxy: number): Exchange {
  const requestedId = request.headers['x-request-id'];
  const requestId =
    typeof requestedId === 'string' && sane.test(requestedId) ? requestedId : randomUUID();
  let own: Logger | undefined;
  return {
    requestId,
    // Made at its first use: most requests of a flood are never logged.
    get log() {
      own ??= log.child({ requestId });
      return own;
    },
    address: clientAddressOf(
      request.socket.remoteAddress,
      request.headers['x-forwarded-for'],
      trustProxy,
    ),
    startedAt: performance.now(),
    knownKey: null,
    authentication: null,
    operationName: null,
    codes: [],
    cost: null,
    turnedAway: false,
  };
}
