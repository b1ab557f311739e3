import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { Authentication, KnownKey } from './auth/authenticate.ts';
import { clientAddressOf } from './protection/rateLimit.ts';

/** One request, and what becomes known of it on its way; the log line and the metrics are of this. */
export interface Exchange {
  readonly requestId: string;
  readonly log: Logger;
  /** Where it came from; for the rate limit alone, and never logged. */
  readonly address: string;
  /** Of the monotonic clock, in milliseconds. */
  readonly startedAt: number;
  /** Its key, if it worked before in this process; it is looked up all the same. */
  knownKey: KnownKey | null;
  /** Null before authentication and for a request without a key. */
  authentication: Authentication | null;
  operationName: string | null;
  /** The codes of the errors in its answer. */
  codes: readonly string[];
  cost: { requested: number; budget: number } | null;
  /** It was refused before anything of it was read. */
  turnedAway: boolean;
}

const sane = /^[A-Za-z0-9._-]{8,64}$/;

/**
 * Begins the record of a request, under the id it brought if that is harmless to repeat.
 *
 * @param trustProxy how many proxies stand before the server
 */
export function beginExchange(request: IncomingMessage, log: Logger, trustProxy: number): Exchange {
  const given = request.headers['x-request-id'];
  const requestId = typeof given === 'string' && sane.test(given) ? given : randomUUID();
  let own: Logger | undefined;
  return {
    requestId,
    // Most requests of a flood are never written about.
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
