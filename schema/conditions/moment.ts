import type { Period, PeriodUnit } from './condition.ts';

const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const moment =
  /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** True for a day that the calendar has, as `YYYY-MM-DD`: 30 February is none. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !day.test(value)) return false;
  const begins = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(begins.getTime()) && begins.toISOString().startsWith(value);
}

/** True for a moment as RFC 3339 writes it, with its zone. */
export function isMoment(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const match = moment.exec(value);
  return match !== null && isDay(match[1]);
}

/** Whether the first lies before the second, which may be a day: then by days, in UTC. */
export function isBefore(value: unknown, bound: unknown): boolean {
  return compare(value, bound, (a, b) => a < b);
}

export function isAfter(value: unknown, bound: unknown): boolean {
  return compare(value, bound, (a, b) => a > b);
}

/** Whether two are the same day, or the same moment; false where one is neither. */
export function isSameTime(value: unknown, bound: unknown): boolean {
  return compare(value, bound, (a, b) => a === b);
}

/** Whether a day or moment lies between this period before now, and now. */
export function isWithinLast(value: unknown, period: Period, now: Date): boolean {
  const start = cut(value, period, now);
  const end = isDay(value) ? dayOf(now) : now.toISOString();
  return start !== null && !isBefore(value, start) && !isAfter(value, end);
}

/** Whether a day or moment lies before this period before now. */
export function isOlderThan(value: unknown, period: Period, now: Date): boolean {
  const start = cut(value, period, now);
  return start !== null && isBefore(value, start);
}

/** A day or a moment, as it is compared with others; in milliseconds. */
export interface Time {
  readonly isDay: boolean;
  readonly begins: number;
  /** When its day begins, in UTC: what counts beside a day. */
  readonly dayBegins: number;
}

/** Null for what is neither a day nor a moment. */
export function timeOf(value: unknown): Time | null {
  const begins = begin(value);
  if (begins === null) return null;
  return {
    isDay: isDay(value),
    begins,
    dayBegins: begin(dayOf(new Date(begins))) ?? begins,
  };
}

function compare(
  value: unknown,
  bound: unknown,
  decide: (a: number, b: number) => boolean,
): boolean {
  const other = timeOf(bound);
  const own = other && timeOf(value);
  if (!own) return false;
  return decide(other.isDay ? own.dayBegins : own.begins, other.begins);
}

/** When a day (in UTC) or a moment begins, in milliseconds. */
function begin(value: unknown): number | null {
  if (isDay(value)) return Date.parse(`${value}T00:00:00Z`);
  return isMoment(value) ? Date.parse(value) : null;
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** Where the period begins: a day for a day, which has no hours to count. */
function cut(value: unknown, period: Period, now: Date): string | null {
  if (begin(value) === null) return null;
  const start = new Date(Math.max(before(now, period), earliest));
  return isDay(value) ? dayOf(start) : start.toISOString();
}

/** The first moment that is still written with four digits. */
const earliest = Date.parse('0000-01-01T00:00:00Z');
const hourMs = 60 * 60 * 1000;
const lengths: Record<Exclude<PeriodUnit, 'months' | 'years'>, number> = {
  minutes: hourMs / 60,
  hours: hourMs,
  days: 24 * hourMs,
  weeks: 7 * 24 * hourMs,
};

function before(now: Date, { amount, unit }: Period): number {
  if (unit === 'months' || unit === 'years') {
    return monthsBefore(now, unit === 'years' ? 12 * amount : amount);
  }
  return now.getTime() - amount * lengths[unit];
}

/** The same day of an earlier month, or that month's last. */
function monthsBefore(now: Date, months: number): number {
  const then = new Date(now);
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() - months);
  const last = new Date(then);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  then.setUTCDate(Math.min(now.getUTCDate(), last.getUTCDate()));
  return then.getTime();
}
