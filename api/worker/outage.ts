import type { Logger } from 'pino';
import { describeFailure, failureOf } from '../protection/failures.ts';

/** Logs once that a worker's lanes cannot reach the database, and once that it is back. */
export interface Outage {
  /** A lane of this topic could not do its tasks. */
  failed(topic: string, error: unknown): void;
  /** A lane of this topic did its tasks. */
  succeeded(topic: string): void;
}

/**
 * One outage covers all lanes: it begins with the first that cannot reach the database, and ends
 * when each of those that could not has reached it again. Any other failure is logged each time.
 */
export function watchOutage(log: Logger): Outage {
  const waiting = new Set<string>();
  let since = 0;
  return {
    failed: (topic, error) => {
      const { stack, ...reason } = describeFailure(error);
      if (failureOf(error) !== 'UNAVAILABLE') {
        const failure = { ...reason, stack };
        log.warn({ topic, failure }, 'The worker could not do its tasks');
        return;
      }
      if (waiting.size === 0) {
        since = performance.now();
        log.warn(
          { failure: reason },
          'The database is away: the worker tries again until it is back',
        );
      }
      waiting.add(topic);
    },
    succeeded: (topic) => {
      if (!waiting.delete(topic) || waiting.size > 0) return;
      const ms = Math.round(performance.now() - since);
      log.info({ ms }, 'The database is back: the worker goes on');
    },
  };
}
