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
    const { day, time, offset } = writtenDate(cell, format);
    if (time === null) return startOfDay(day, timeZone);
    if (offset === null) return instantOf(day, time, timeZone);
    return instantAt(day, time, offset);
  };
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
