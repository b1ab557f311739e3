import { clockAt, dayOf, instantOf, startOfDay } from '../kernel/localTime.ts';
import { type Condition, isGroup, type Period, type Predicate } from './condition.ts';

const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const moment =
  /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether a value is a day of the calendar, as `YYYY-MM-DD`: 30 February is not. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !day.test(value)) return false;
  const begins = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(begins.getTime()) && begins.toISOString().startsWith(value);
}

/** Whether a value is a day that PostgreSQL has: one from the year 1 on. */
export function isStorableDay(value: unknown): value is string {
  return isDay(value) && !value.startsWith('0000');
}

/** Whether a value is a moment as RFC 3339 writes it, with its zone. */
export function isMoment(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const match = moment.exec(value);
  return match !== null && isDay(match[1]);
}

/**
 * Whether a value is before a bound. If the bound is a day, days are compared.
 *
 * @param timeZone the time zone for days and for moments beside days
 */
export function isBefore(value: unknown, bound: unknown, timeZone: string): boolean {
  return compare(value, bound, timeZone, (a, b) => a < b);
}

export function isAfter(value: unknown, bound: unknown, timeZone: string): boolean {
  return compare(value, bound, timeZone, (a, b) => a > b);
}

/** Whether two values are the same day, or the same moment; false if one is neither. */
export function isSameTime(value: unknown, bound: unknown, timeZone: string): boolean {
  return compare(value, bound, timeZone, (a, b) => a === b);
}

/**
 * Whether a condition names a day, a moment or a period: otherwise the time zone does not matter.
 */
export function namesTime({ rules }: Condition): boolean {
  return rules.some((node) => (isGroup(node) ? namesTime(node) : comparesTime(node)));
}

function comparesTime({ value }: Predicate): boolean {
  if (Array.isArray(value)) return value.some((each) => isDay(each) || isMoment(each));
  return isDay(value) || isMoment(value) || typeof value === 'object';
}

/** The moment from which periods count back, and the time zone for days. */
export interface Present {
  readonly now: Date;
  readonly timeZone: string;
}

/**
 * Whether a day or moment is within this period before now: a moment after its beginning and not after
 * now, a day from the day on which it begins until today.
 */
export function isWithinLast(value: unknown, period: Period, present: Present): boolean {
  if (isDay(value)) {
    const { first, last } = daysOfPeriod(period, present);
    return value >= first && value <= last;
  }
  if (!isMoment(value)) return false;
  const moment = Date.parse(value);
  return moment > beginningOf(period, present).getTime() && moment <= present.now.getTime();
}

/** Whether a day or moment is longer ago than this period. */
export function isOlderThan(value: unknown, period: Period, present: Present): boolean {
  if (isDay(value)) return value < daysOfPeriod(period, present).first;
  return isMoment(value) && Date.parse(value) <= beginningOf(period, present).getTime();
}

/** A day or a moment, as it is compared with others. */
export interface Time {
  readonly isDay: boolean;
  /** The first instant of the day, or the moment; in milliseconds. */
  readonly begins: number;
  /** The day, or the day of the moment, for comparisons with a day. */
  readonly day: string;
}

/** A value as a day or a moment; null if it is neither. */
export function timeOf(value: unknown, timeZone: string): Time | null {
  if (isDay(value)) {
    return { isDay: true, begins: startOfDay(value, timeZone).getTime(), day: value };
  }
  if (!isMoment(value)) return null;
  const moment = new Date(value);
  return { isDay: false, begins: moment.getTime(), day: dayOf(moment, timeZone) };
}

function compare(
  value: unknown,
  bound: unknown,
  timeZone: string,
  decide: (a: number | string, b: number | string) => boolean,
): boolean {
  // Two days need no zone, and most comparisons are of two days.
  if (isDay(value) && isDay(bound)) return decide(value, bound);
  const other = timeOf(bound, timeZone);
  const own = other && timeOf(value, timeZone);
  if (!own) return false;
  return other.isDay ? decide(own.day, other.day) : decide(own.begins, other.begins);
}

/** The days of a period that ends today. */
export function daysOfPeriod(period: Period, present: Present): { first: string; last: string } {
  const { now, timeZone } = present;
  const isOfHours = period.unit === 'minutes' || period.unit === 'hours';
  const start = isOfHours ? beginningOf(period, present) : clockBefore(period, present);
  return { first: dayOf(start, timeZone), last: dayOf(now, timeZone) };
}

/** The beginning of the first day whose year has four digits in every zone. */
const earliest = Date.parse('0000-01-02T00:00:00Z');
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const lengths: Readonly<Partial<Record<Period['unit'], number>>> = {
  minutes: minuteMs,
  hours: 60 * minuteMs,
  days: dayMs,
  weeks: 7 * dayMs,
};

/**
 * The beginning of a period, for moments: a day is 24 hours, also where clocks change; months and years
 * keep the local time of day.
 */
export function beginningOf(period: Period, present: Present): Date {
  const length = lengths[period.unit];
  if (length === undefined) return clockBefore(period, present);
  return new Date(Math.max(earliest, present.now.getTime() - period.amount * length));
}

/** The same local time of day, as many days, months or years ago. */
function clockBefore({ amount, unit }: Period, { now, timeZone }: Present): Date {
  const { day, sinceMidnight } = clockAt(now, timeZone);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const shifted =
    unit === 'days' || unit === 'weeks'
      ? midnight - amount * (unit === 'weeks' ? 7 : 1) * dayMs
      : monthsBefore(midnight, unit === 'years' ? 12 * amount : amount);
  const start = new Date(Math.max(earliest, shifted)).toISOString().slice(0, 10);
  return instantOf(start, sinceMidnight, timeZone);
}

/** The same day of an earlier month, or that month's last day. */
function monthsBefore(midnight: number, months: number): number {
  const day = new Date(midnight).getUTCDate();
  const then = new Date(midnight);
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() - months);
  const last = new Date(then);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  then.setUTCDate(Math.min(day, last.getUTCDate()));
  return then.getTime();
}
