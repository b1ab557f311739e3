import { clockAt, dayAfter, instantOf } from '../kernel/localTime.ts';

/** Hours of each day in which customers are left alone; past midnight if `to` is earlier than `from`. */
export interface QuietHours {
  /** `HH:mm` or `HH:mm:ss`, as the other. */
  readonly from: string;
  readonly to: string;
}

/**
 * When the quiet hours end that are under way in a time zone; null outside of them. They begin at `from`
 * and are over at `to`. Those that pass midnight belong to the day on which they begin, so clocks that
 * change in the night change their length, and not their ends.
 */
export function quietUntil(now: Date, hours: QuietHours, timeZone: string): Date | null {
  const { day } = clockAt(now, timeZone);
  const [from, to] = [sinceMidnight(hours.from), sinceMidnight(hours.to)];
  for (const start of [dayAfter(day, -1), day]) {
    const end = from < to ? start : dayAfter(start, 1);
    const until = instantOf(end, to, timeZone);
    if (instantOf(start, from, timeZone) <= now && now < until) return until;
  }
  return null;
}

function sinceMidnight(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}
