import type { Estimate } from '../../scores/metrics/estimate.ts';
import { share } from '../../scores/metrics/share.ts';

/** When a case was to come to a target, and when it did. */
export interface TargetTimes {
  readonly dueAt: Date;
  /** Null while it has not. */
  readonly reachedAt: Date | null;
}

/**
 * The share of cases that came to a target in time, in percent, with Wilson's interval. At the due moment
 * itself is in time. Open cases that are overdue count as late; those that are not due yet do not count, since
 * they can still be either.
 */
export function withinTarget(cases: readonly TargetTimes[], now: Date): Estimate {
  const decided = cases.filter(({ dueAt, reachedAt }) => reachedAt !== null || dueAt < now);
  const inTime = decided.filter(({ dueAt, reachedAt }) => reachedAt !== null && reachedAt <= dueAt);
  return share({ part: inTime.length, n: decided.length });
}
