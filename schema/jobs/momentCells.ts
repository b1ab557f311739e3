import { isDay, isMoment } from '../conditions/moment.ts';
import { beginningOfDay } from '../scores/day.ts';
import { type Cell, CellFault } from './cells.ts';

/** `2026-01-31 10:00`, `2026-01-31T10:00:00.5`: a moment without its zone. */
const local = /^(\d{4}-\d\d-\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(\.\d{1,9})?)?$/;

/**
 * Reads cells that hold a moment: RFC 3339 with a zone; or, in the workspace's time zone, a day
 * (its beginning) or a moment without a zone. Where clocks go back, the earlier of the two is meant.
 * Days are remembered: a file has few.
 */
export function momentReader(timeZone: string): (cell: Cell) => Date {
  const beginnings = new Map<string, number>();
  const begin = (day: string) => {
    let known = beginnings.get(day);
    if (known === undefined) {
      known = beginningOfDay(day, timeZone).getTime();
      beginnings.set(day, known);
    }
    return known;
  };
  return (cell) => {
    const text: string = typeof cell === 'string' ? cell.trim() : '';
    const joined: string = text.replace(/^(\d{4}-\d\d-\d\d) /, '$1T');
    if (isMoment(joined)) return new Date(joined);
    if (isDay(text)) return new Date(begin(text));
    const [, day = '', hours, minutes, seconds = '0', fraction = '0'] = local.exec(text) ?? [];
    if (!isDay(day)) {
      throw new CellFault(
        'WRONG_TYPE',
        'This takes a day or a moment: 2026-01-31, or 2026-01-31T10:00:00Z.',
      );
    }
    const sinceMidnight =
      ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds) + Number(fraction)) * 1000;
    return atWallTime(begin(day), Math.trunc(sinceMidnight), timeZone);
  };
}

/** A day's beginning and so many milliseconds of wall time, also on a day when clocks change. */
function atWallTime(beginning: number, sinceMidnight: number, timeZone: string): Date {
  const guess = beginning + sinceMidnight;
  const shift = offsetAt(beginning, timeZone) - offsetAt(guess, timeZone);
  return new Date(guess + shift);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that wall clocks are ahead of UTC at a moment. */
function offsetAt(moment: number, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    clocks.set(timeZone, clock);
  }
  const name = clock.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):?(\d\d)?/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
