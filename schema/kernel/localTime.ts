/**
 * The one conversion between instants and local time, by the rules of Temporal
 * (`disambiguation: 'compatible'`): a local time that occurs twice is the earlier instant; a local
 * time that clocks skip is as much later as they skip. Zones are names of the IANA database:
 * `Europe/Berlin`. Days are `YYYY-MM-DD`, from `0000-01-01` to `9999-12-31`; all other times are in
 * milliseconds.
 */

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/**
 * The calendar day at an instant: `YYYY-MM-DD`.
 *
 * @throws RangeError for a time zone that does not exist, or an invalid date
 */
export function dayOf(instant: Date, timeZone: string): string {
  return clockAt(instant, timeZone).day;
}

/** The local time at the first and at the last instant whose year has four digits. */
const firstLocal = Date.parse('0000-01-01T00:00:00.000Z');
const lastLocal = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * The day and the time of day at an instant; `instantOf` is the reverse. The last hours of the year
 * 9999 in UTC are in the year 10000 in a zone that is ahead: they are the last instant of 9999 here,
 * so that days can be compared as texts. The same holds for the beginning of the year 0.
 *
 * @throws RangeError for a time zone that does not exist, or an invalid date
 */
export function clockAt(
  instant: Date,
  timeZone: string,
): { readonly day: string; readonly sinceMidnight: number } {
  const shown = instant.getTime() + offsetAt(instant.getTime(), timeZone);
  const local = Math.min(lastLocal, Math.max(firstLocal, shown));
  const day = new Date(local).toISOString().slice(0, 10);
  return { day, sinceMidnight: local - midnightOf(day) };
}

/**
 * The instant of a time of a day.
 *
 * @param sinceMidnight the time of day in milliseconds: 10:30 is 37,800,000
 * @throws RangeError for a time zone or a day that does not exist
 */
export function instantOf(day: string, sinceMidnight: number, timeZone: string): Date {
  const local = midnightOf(day) + sinceMidnight;
  const { first, before } = instantsOf(local, timeZone);
  return new Date(first ?? local - before);
}

/**
 * The first instant of a day. Where clocks skip midnight, it is the first time after that, such as
 * 01:00; for a day that the zone skipped, it is the beginning of the next day.
 *
 * @throws RangeError for a time zone or a day that does not exist
 */
export function startOfDay(day: string, timeZone: string): Date {
  const local = midnightOf(day);
  const { first, before } = instantsOf(local, timeZone);
  return new Date(first ?? endOfOffset(before, local - dayMs, local + dayMs, timeZone));
}

/** A day some days later, or earlier; the first or the last day with a year of four digits for those beyond. */
export function dayAfter(day: string, days: number): string {
  const local = Math.min(lastLocal, Math.max(firstLocal, midnightOf(day) + days * dayMs));
  return new Date(local).toISOString().slice(0, 10);
}

/** Midnight of a day as a local time: milliseconds as if the clock showed UTC. */
function midnightOf(day: string): number {
  const local = Date.parse(`${day}T00:00:00.000Z`);
  if (Number.isNaN(local)) throw new RangeError(`There is no day "${day}": write YYYY-MM-DD.`);
  return local;
}

/** The first instant at which clocks show a local time; undefined if they skip it. */
function instantsOf(
  local: number,
  timeZone: string,
): { first: number | undefined; before: number } {
  // No zone is a whole day from UTC, so these are on both sides of a change of clocks, if there is
  // one.
  const before = offsetAt(local - dayMs, timeZone);
  const after = offsetAt(local + dayMs, timeZone);
  const instants = [local - before, local - after].sort((a, b) => a - b);
  const first = instants.find((instant) => instant + offsetAt(instant, timeZone) === local);
  return { first, before };
}

/** The first instant after `from` at which clocks have another offset from UTC. */
function endOfOffset(offset: number, from: number, to: number, timeZone: string): number {
  let [before, after] = [from, to];
  while (after - before > 1) {
    const between = Math.floor((before + after) / 2);
    if (offsetAt(between, timeZone) === offset) before = between;
    else after = between;
  }
  return after;
}

/** Before this, every zone was at its mean solar time, and calendars differ. */
const earliestChange = Date.parse('1800-01-01T00:00:00Z');

/** How far clocks are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const at = Math.max(instant, earliestChange);
  const text = clockIn(timeZone).format(at);
  const [month = 0, day = 0, year = 0, hours = 0, minutes = 0, seconds = 0] = (
    text.match(/\d+/g) ?? []
  ).map(Number);
  const local = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  // The formatter shows no milliseconds, and an offset has none.
  return local - Math.floor(at / 1000) * 1000;
}

/** Formatters are cached because they are slow to make; there are at most as many as time zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}

/**
 * The canonical name of a time zone; null if there is none of this name.
 *
 * @example
 * ```ts
 * canonicalTimeZone('europe/vienna') === 'Europe/Vienna';
 * ```
 */
export function canonicalTimeZone(timeZone: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
