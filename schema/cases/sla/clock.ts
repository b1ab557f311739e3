import type { Pause, workingTime } from '../../calendars/workingTime.ts';
import { cutAt } from './pauses.ts';

export type WorkingTime = ReturnType<typeof workingTime>;

const minuteMs = 60_000;

/** The clock of a target as it is stored. */
export interface Clock {
  readonly minutes: number;
  readonly startedAt: Date;
  readonly dueAt: Date | null;
  readonly remainingMinutes: number | null;
  readonly reachedAt: Date | null;
  readonly stoppedAt: Date | null;
  readonly overdueAt: Date | null;
  readonly alarmAt: Date | null;
}

/** What of a case its clocks follow. */
interface Progress {
  readonly reachedAt: Date | null;
  readonly stoppedAt: Date | null;
  /** Whether it is to be noted as overdue: it is worked on, and not archived. */
  readonly raisesAlarm: boolean;
}

/** Whether a target was missed: it was noted, or it was due before it was reached or until now. */
export function isMissed(
  { overdueAt, dueAt, reachedAt }: Pick<Clock, 'overdueAt' | 'dueAt' | 'reachedAt'>,
  now: Date,
): boolean {
  return overdueAt !== null || (dueAt !== null && dueAt < (reachedAt ?? now));
}

/** A clock that was reached or missed before: what was due stays. */
export function settledClock(
  stored: Clock,
  { reachedAt, stoppedAt, raisesAlarm }: Progress,
): Clock {
  const isOver = reachedAt !== null || stoppedAt !== null || stored.overdueAt !== null;
  const alarmAt = isOver || !raisesAlarm ? null : stored.dueAt;
  return { ...stored, reachedAt, stoppedAt: reachedAt ? null : stoppedAt, alarmAt };
}

/**
 * The clock of a target, from its beginning on.
 *
 * @param pauses those of its case until `at`
 */
export function runningClock(
  at: Date,
  { minutes, startedAt }: Pick<Clock, 'minutes' | 'startedAt'>,
  { reachedAt, stoppedAt, raisesAlarm }: Progress,
  working: WorkingTime,
  pauses: readonly Pause[],
): Clock {
  const workingMs = minutes * minuteMs;
  const own = { minutes, startedAt, reachedAt, overdueAt: null };
  if (reachedAt) {
    const dueAt = working.add(startedAt, workingMs, cutAt(pauses, reachedAt));
    return { ...own, dueAt, remainingMinutes: null, stoppedAt: null, alarmAt: null };
  }
  const dueAt = working.add(startedAt, workingMs, pauses);
  const stands = dueAt === null && pauses.some(({ to }) => to === null);
  const left = stands ? workingMs - working.between(startedAt, at, pauses) : null;
  return {
    ...{ ...own, dueAt, stoppedAt },
    remainingMinutes: left === null ? null : Math.floor(left / minuteMs),
    alarmAt: raisesAlarm && stoppedAt === null ? dueAt : null,
  };
}
