import type { RuleTrigger } from '../../rules/definition.ts';
import { nextOf } from '../../rules/nextOf.ts';
import type { DryRunPeriod } from './period.ts';

/** Times of a schedule that a dry run goes through, at most. */
export const mostScheduledTimes = 1_000;

/** The times of a schedule in a period, one more than a dry run goes through at most. */
export function scheduledTimes(
  { cron, timeZone }: RuleTrigger,
  zone: string,
  { from, to }: DryRunPeriod,
): Date[] {
  const times: Date[] = [];
  if (cron == null) return times;
  let after = new Date(from.getTime() - 1);
  while (times.length <= mostScheduledTimes) {
    const next = nextOf(cron, timeZone ?? zone, after);
    if (next === null || next >= to) break;
    times.push(next);
    after = next;
  }
  return times;
}
