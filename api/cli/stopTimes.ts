import type { Config } from '../config.ts';
import type { StopTimes } from '../server.ts';
import type { StopSignal } from './stopOnSignal.ts';

/** Milliseconds after the requests, in which transactions are committed and the database is closed. */
const closing = 2_000;

/**
 * Milliseconds for which a connection without a request stays open when the server stops. A client
 * that uses the connection sends its next request in that time, and the answer closes it.
 */
const idle = 1_000;

/** Milliseconds that requests under way have at most to finish, when a person waits at a terminal. */
const shortGrace = 1_000;

/**
 * How long a server takes to stop. After `limit` milliseconds the process ends anyway. A transaction
 * of the worker that is not committed by then is rolled back, and the next worker does its task
 * again.
 */
export function stopTimes(
  { shutdownDelay, shutdownGrace }: Pick<Config, 'shutdownDelay' | 'shutdownGrace'>,
  signal: StopSignal,
): StopTimes & { readonly limit: number } {
  const times =
    signal === 'SIGTERM'
      ? { delay: shutdownDelay, idle, grace: shutdownGrace }
      : { delay: 0, idle: 0, grace: Math.min(shortGrace, shutdownGrace) };
  return { ...times, limit: times.delay + times.grace + closing };
}
