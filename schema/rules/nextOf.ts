import { Cron } from 'croner';
import { BoundedCache } from '../kernel/boundedCache.ts';
import { clockAt, instantOf } from '../kernel/localTime.ts';

const dayMs = 86_400_000;

/** Longer than any zone is ahead of another, so that a change of clocks lies between its two sides. */
const aroundMs = 26 * 3_600_000;

/** Characters of an expression, at most. */
export const maxCronLength = 100;

/** Expressions that are read and cached, at most. */
const patterns = new BoundedCache<Cron>(1_000);

/**
 * Reads five fields as of cron, for wall clocks: as if all were at UTC.
 *
 * @throws an error of croner that says what is wrong
 */
function patternOf(cron: string): Cron {
  const known = patterns.get(cron);
  if (known) return known;
  const pattern = new Cron(cron, { timezone: 'UTC', mode: '5-part', paused: true });
  patterns.set(cron, pattern, 1);
  return pattern;
}

/** What is wrong with an expression, as a sentence; null if it can be a schedule. */
export function cronProblem(cron: string): string | null {
  const form =
    'Write five fields as of cron, minute, hour, day of the month, month and day of the week: "0 9 * * MON-FRI".';
  if (cron.length > maxCronLength || !/^[^\s]+( +[^\s]+){4}$/.test(cron)) return form;
  try {
    if (patternOf(cron).nextRun(new Date('2000-01-01T00:00:00Z'))) return null;
    return 'This never comes: no month has such a day.';
  } catch {
    return form;
  }
}

/** A wall clock as milliseconds, as if it showed UTC. */
function wallAt(instant: number, timeZone: string): number {
  const { day, sinceMidnight } = clockAt(new Date(instant), timeZone);
  return Date.parse(`${day}T00:00:00Z`) + sinceMidnight;
}

/** How far clocks are changed within a day of an instant, in milliseconds; 0 for not at all. */
function shiftAround(instant: number, timeZone: string): number {
  const offset = (at: number) => wallAt(at, timeZone) - at;
  return Math.abs(offset(instant - aroundMs) - offset(instant + aroundMs));
}

/**
 * The first time of a schedule after a moment; null if none comes. Days of the month and of the week
 * are both enough where both are named, as cron has them. A time that clocks skip is as much later as they
 * skip, one that they show twice is the first of both: each wall time comes once.
 *
 * @param cron five fields, see `cronProblem`
 * @param timeZone a name of the IANA database
 */
export function nextOf(cron: string, timeZone: string, after: Date): Date | null {
  const pattern = patternOf(cron);
  const start = after.getTime();
  // A wall time from before a change can come after later ones: by as much as clocks are changed.
  let wall = wallAt(start, timeZone) - shiftAround(start, timeZone) - 1;
  let first: number | null = null;
  let until = Number.POSITIVE_INFINITY;
  for (;;) {
    const next = pattern.nextRun(new Date(wall))?.getTime();
    if (next === undefined || next > until) return first === null ? null : new Date(first);
    wall = next;
    const shown = new Date(wall).toISOString();
    const instant = instantOf(shown.slice(0, 10), wall % dayMs, timeZone).getTime();
    if (instant <= start || (first !== null && instant >= first)) continue;
    first = instant;
    until = wallAt(first, timeZone) + shiftAround(first, timeZone);
  }
}

/**
 * The last time of a schedule in a span, without its beginning and with its end; null if it has none. It
 * looks into the end of the span first, so that a schedule of each minute takes few steps.
 */
export function lastOf(cron: string, timeZone: string, from: Date, until: Date): Date | null {
  const end = until.getTime();
  const length = end - from.getTime();
  for (let back = Math.min(length, 120_000); length > 0; back = Math.min(length, back * 4)) {
    let last: Date | null = null;
    let next = nextOf(cron, timeZone, new Date(end - back));
    for (; next && next.getTime() <= end; next = nextOf(cron, timeZone, next)) last = next;
    if (last || back === length) return last;
  }
  return null;
}
