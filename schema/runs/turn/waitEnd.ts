import { clockAt, instantOf } from '../../kernel/localTime.ts';
import type { RuleDuration, WaitStep } from '../../rules/definition.ts';
import type { Weekday } from '../../workspaces/hours.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** From Sunday, as `getUTCDay` counts. */
const weekdays: readonly Weekday[] = [
  'SUNDAY',
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
];

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
      return instantOf(dayAfter(day, { amount, unit }), sinceMidnight, timeZone);
    }
  }
}

function dayAfter(day: string, { amount, unit }: RuleDuration): string {
  if (unit !== 'MONTHS') return plusDays(day, unit === 'WEEKS' ? amount * 7 : amount);
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  // Day 0 of a month is the last of the one before.
  const last = new Date(Date.UTC(year, month + amount, 0)).getUTCDate();
  return isoDay(Date.UTC(year, month - 1 + amount, Math.min(dayOfMonth, last)));
}

function plusDays(day: string, days: number): string {
  return isoDay(Date.parse(day) + days * dayMs);
}

function isoDay(local: number): string {
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
    const day = plusDays(today, days);
    const weekday = weekdays[new Date(day).getUTCDay()];
    if (on.length > 0 && !on.some((each) => each === weekday)) continue;
    const at = instantOf(day, (hours * 60 + minutes) * minuteMs, zone);
    if (at >= from) return at;
  }
  throw new RangeError(`There is no ${time} on ${on.join(', ')}`);
}
