import { dayOf, instantOf, startOfDay } from '../kernel/localTime.ts';
import type { Cell } from './cells.ts';
import { type DateFormat, writtenDate } from './writtenDate.ts';

/** @throws CellError */
export type MomentReader = (cell: Cell, format?: DateFormat | null) => Date;

/**
 * Reads cells that hold a moment: with a zone; or, in the workspace's time zone, a day (its first
 * instant) or a moment without a zone. Of a time that clocks repeat, the earlier is meant; a time that
 * clocks skip is as much later as they skip.
 */
export function momentReader(timeZone: string): MomentReader {
  return (cell, format = null) => {
    const moment = momentOfJson(cell);
    if (moment) return moment;
    const { day, time, offset } = writtenDate(cell, format);
    if (time === null) return startOfDay(day, timeZone);
    if (offset === null) return instantOf(day, time, timeZone);
    return instantAt(day, time, offset);
  };
}

/** How programs write a moment in JSON: nearly all cells of a large file are so. */
const ofJson = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/;

/** The moment of a cell that has it as JSON does; null for another, and for a day that does not exist. */
function momentOfJson(cell: Cell): Date | null {
  if (typeof cell !== 'string' || !ofJson.test(cell)) return null;
  const moment = new Date(cell);
  if (Number.isNaN(moment.getTime())) return null;
  // `Date` takes 30 February for 2 March, and 24:00 for the next day.
  return moment.toISOString().startsWith(cell.slice(0, 19)) ? moment : null;
}

/**
 * Reads a cell that holds a day. A time with a zone is a moment, and its day is that of the workspace's
 * zone: `2026-01-31T23:30:00Z` is 1 February in Berlin. But midnight is how programs write a day without
 * a time, and stays that day in every zone.
 *
 * @throws CellError
 */
export function dayIn(timeZone: string, cell: Cell, format: DateFormat | null): string {
  const { day, time, offset } = writtenDate(cell, format);
  return time && offset !== null ? dayOf(instantAt(day, time, offset), timeZone) : day;
}

function instantAt(day: string, time: number, offset: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + time - offset * 60_000);
}
