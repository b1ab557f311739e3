import type { Logger } from 'pino';
import { failureBehind } from './errors.ts';
import { describeFailure } from './failures.ts';

/**
 * Logs why a request failed, unless it was refused or lost a race: our own failures as an error,
 * what the database could not do at that moment as a warning.
 */
export function logFailure(error: unknown, log: Logger): void {
  const failure = failureBehind(error);
  if (failure === 'INTERNAL') log.error({ failure: describeFailure(error) }, 'A request failed');
  if (failure === 'UNAVAILABLE' || failure === 'COST_EXCEEDED') {
    log.warn({ failure: describeFailure(error) }, 'The database did not do what a request needed');
  }
}
