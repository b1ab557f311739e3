import type { Logger } from 'pino';
import { faultBehind } from './errors.ts';
import { describeFault } from './faults.ts';

/**
 * Logs why a request failed, unless it was refused or lost a race: what is wrong on our side as an
 * error, what the database could not do just now as a warning.
 */
export function logFault(error: unknown, log: Logger): void {
  const fault = faultBehind(error);
  if (fault === 'INTERNAL') log.error({ fault: describeFault(error) }, 'A request failed');
  if (fault === 'UNAVAILABLE' || fault === 'COST_EXCEEDED') {
    log.warn({ fault: describeFault(error) }, 'The database did not do what a request needed');
  }
}
