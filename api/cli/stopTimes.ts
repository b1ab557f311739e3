import type { Config } from '../config.ts';
import type { StopTimes } from '../server.ts';
import type { StopSignal } from './stopOnSignal.ts';

/** Milliseconds that the database and what is being committed are given beside the requests. */
const closing = 2_000;

/**
 * Milliseconds that a connection without a request is given, when the server stops, to send one and
 * to be told that it was the last: of a client that uses it, another one comes in that time.
 */
const idle = 1_000;

/** Milliseconds that requests under way are given at most when a person waits at a terminal. */
const shortGrace = 1_000;

/**
 * How long a server takes to stop. After `limit` milliseconds the process ends anyway: a task of
 * the worker may be in the middle of a transaction, which is rolled back then and done again by the
 * next worker.
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
