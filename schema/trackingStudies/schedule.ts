import type { WaveUnit } from '../../prisma/generated/client/enums.ts';
import { clockAt, instantOf } from '../kernel/localTime.ts';

/** When the waves of a study begin. */
export interface WaveSchedule {
  readonly startsAt: Date;
  readonly every: number;
  readonly unit: WaveUnit;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Days of a unit, at most. */
const longest: Readonly<Record<WaveUnit, number>> = { DAY: 1, WEEK: 7, MONTH: 31, QUARTER: 92 };

/**
 * The first time after a moment at which a wave is due: at the time of day of the start in the zone, also
 * over changes of clocks. Months and quarters are counted from the start, so that waves that begin on
 * 31 January go on with 28 February and 31 March.
 */
export function waveAfter(schedule: WaveSchedule, timeZone: string, moment: Date): Date {
  const { startsAt, every, unit } = schedule;
  if (startsAt > moment) return startsAt;
  const days = (moment.getTime() - startsAt.getTime()) / dayMs;
  // Units are shorter than their longest, so no wave before this one comes into question.
  let count = Math.max(1, Math.floor(days / (every * longest[unit])) - 1);
  for (;;) {
    const due = waveAt(schedule, timeZone, count);
    if (due > moment) return due;
    count += 1;
  }
}

/** When the wave is due that follows the first one by a number of intervals, 1 or more. */
function waveAt({ startsAt, every, unit }: WaveSchedule, timeZone: string, count: number): Date {
  const { day, sinceMidnight } = clockAt(startsAt, timeZone);
  return instantOf(shifted(day, every * count, unit), sinceMidnight, timeZone);
}

function shifted(day: string, count: number, unit: WaveUnit): string {
  const moved = new Date(`${day}T00:00:00.000Z`);
  if (unit === 'DAY' || unit === 'WEEK') {
    moved.setUTCDate(moved.getUTCDate() + count * longest[unit]);
    return moved.toISOString().slice(0, 10);
  }
  const dayOfMonth = moved.getUTCDate();
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + count * (unit === 'QUARTER' ? 3 : 1));
  const next = new Date(moved);
  next.setUTCMonth(next.getUTCMonth() + 1);
  const lastOfMonth = (next.getTime() - moved.getTime()) / dayMs;
  moved.setUTCDate(Math.min(dayOfMonth, lastOfMonth));
  return moved.toISOString().slice(0, 10);
}
