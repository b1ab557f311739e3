import { clockAt, dayAfter, instantOf } from '../../kernel/localTime.ts';
import type { RuleDuration, WaitStep } from '../../rules/definition.ts';
import { weekdayOf } from '../../workspaces/hours.ts';

const minuteMs = 60_000;

/**
 * When a wait that begins at a moment ends at the latest: after its duration, and then at the next of its
 * times of day on one of its weekdays. A time that clocks skip is as much later as they skip; of one that
 * occurs twice it is the first.
 *
 * @throws RangeError for a zone that does not exist
 */
export function waitEnd(
  { for: duration, until }: Pick<WaitStep, 'for' | 'until'>,
  from: Date,
  timeZone: string,
): Date {
  const after = duration ? afterDuration(from, duration, timeZone) : from;
  return until ? nextTime(after, until, timeZone) : after;
}

function afterDuration(from: Date, { amount, unit }: RuleDuration, timeZone: string): Date {
  switch (unit) {
    case 'MINUTES':
      return new Date(from.getTime() + amount * minuteMs);
    case 'HOURS':
      return new Date(from.getTime() + amount * 60 * minuteMs);
    default: {
      const { day, sinceMidnight } = clockAt(from, timeZone);
      return instantOf(dayAfterPeriod(day, { amount, unit }), sinceMidnight, timeZone);
    }
  }
}

function dayAfterPeriod(day: string, { amount, unit }: RuleDuration): string {
  if (unit !== 'MONTHS') return dayAfter(day, unit === 'WEEKS' ? amount * 7 : amount);
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  // Day 0 of a month is the last of the one before.
  const last = new Date(Date.UTC(year, month + amount, 0)).getUTCDate();
  const local = Date.UTC(year, month - 1 + amount, Math.min(dayOfMonth, last));
  return new Date(local).toISOString().slice(0, 10);
}

function nextTime(
  from: Date,
  { time, weekdays: on }: NonNullable<WaitStep['until']>,
  zone: string,
) {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const today = clockAt(from, zone).day;
  for (let days = 0; days <= 7; days++) {
    const day = dayAfter(today, days);
    if (on.length > 0 && !on.includes(weekdayOf(day))) continue;
    const at = instantOf(day, (hours * 60 + minutes) * minuteMs, zone);
    if (at >= from) return at;
  }
  throw new RangeError(`There is no ${time} on ${on.join(', ')}`);
}
