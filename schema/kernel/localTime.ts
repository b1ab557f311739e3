/**
 * The one conversion between instants and local time, by the rules of Temporal: where clocks go
 * back, the earlier of two instants is meant; where they skip a time, it is as much later as they
 * skip (`disambiguation: 'compatible'`). Zones are names of the IANA database: `Europe/Berlin`.
 * Days are `YYYY-MM-DD`, from `0000-01-01` to `9999-12-31`, all other times milliseconds.
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

/** What clocks show at the first and the last instant that have a day of four digits. */
const firstLocal = Date.parse('0000-01-01T00:00:00.000Z');
const lastLocal = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * What calendar and clock show at an instant; `instantOf` takes it back. A moment at the end of the
 * year 9999 can lie in the next in a zone that is ahead: it stays the last of that year, so that days
 * can be compared as texts. The beginning of the year 0 likewise.
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
 * @param sinceMidnight what the clock shows: 10:30 is 37,800,000
 * @throws RangeError for a time zone or a day that does not exist
 */
export function instantOf(day: string, sinceMidnight: number, timeZone: string): Date {
  const local = midnightOf(day) + sinceMidnight;
  const { first, before } = instantsOf(local, timeZone);
  return new Date(first ?? local - before);
}

/**
 * The first instant of a day. Where clocks skip midnight it is when they go on, such as 01:00; of a
 * day that the zone left out, it is the beginning of the next.
 *
 * @throws RangeError for a time zone or a day that does not exist
 */
export function startOfDay(day: string, timeZone: string): Date {
  const local = midnightOf(day);
  const { first, before } = instantsOf(local, timeZone);
  return new Date(first ?? endOfOffset(before, local - dayMs, local + dayMs, timeZone));
}

/** What clocks show at midnight, as if they showed UTC. */
function midnightOf(day: string): number {
  const local = Date.parse(`${day}T00:00:00.000Z`);
  if (Number.isNaN(local)) throw new RangeError(`There is no day "${day}": write YYYY-MM-DD.`);
  return local;
}

/** The first instant at which clocks show this; undefined where they skip it. */
function instantsOf(
  local: number,
  timeZone: string,
): { first: number | undefined; before: number } {
  // No zone is a day from UTC, so these lie on both sides of a change of clocks, if there is one.
  const before = offsetAt(local - dayMs, timeZone);
  const after = offsetAt(local + dayMs, timeZone);
  const instants = [local - before, local - after].sort((a, b) => a - b);
  const first = instants.find((instant) => instant + offsetAt(instant, timeZone) === local);
  return { first, before };
}

/** The first instant after `from` at which clocks are no longer so far ahead of UTC. */
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
  // The formatter says no milliseconds; an offset has none.
  return local - Math.floor(at / 1000) * 1000;
}

/** Formatters are slow to make; there are as many as there are time zones. */
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
