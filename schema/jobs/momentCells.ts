import { beginningOfDay } from '../scores/day.ts';
import type { Cell } from './cells.ts';
import { type DateFormat, writtenDate } from './writtenDate.ts';

/** @throws CellFault */
export type MomentReader = (cell: Cell, format?: DateFormat | null) => Date;

/**
 * Reads cells that hold a moment: with a zone; or, in the workspace's time zone, a day (its
 * beginning) or a moment without a zone. Where clocks go back, the earlier of the two is meant.
 * Days are remembered: a file has few.
 */
export function momentReader(timeZone: string): MomentReader {
  const beginnings = new Map<string, number>();
  const begin = (day: string) => {
    let known = beginnings.get(day);
    if (known === undefined) {
      known = beginningOfDay(day, timeZone).getTime();
      beginnings.set(day, known);
    }
    return known;
  };
  return (cell, format = null) => {
    const { day, time, offset } = writtenDate(cell, format);
    if (time === null) return new Date(begin(day));
    if (offset === null) return atWallTime(begin(day), time, timeZone);
    return new Date(Date.parse(`${day}T00:00:00Z`) + time - offset * 60_000);
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
