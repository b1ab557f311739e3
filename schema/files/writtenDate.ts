import { isDay } from '../conditions/moment.ts';
import { type Cell, CellError } from './cells.ts';

/**
 * How a column writes days, where that cannot be seen from each cell: days that are written with
 * the year first are understood beside any of these.
 */
export const dateFormats = ['DAY_MONTH_YEAR', 'MONTH_DAY_YEAR', 'EXCEL_SERIAL'] as const;
export type DateFormat = (typeof dateFormats)[number];

/** The day of a cell, and its time where it has one. */
export interface WrittenDate {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** Milliseconds of wall time since midnight; null where a day alone is written. */
  readonly time: number | null;
  /** Minutes that the written time is ahead of UTC; null where no zone is written. */
  readonly offset: number | null;
}

const yearFirst =
  /^(?<year>\d{4})(?<by>[-/.])(?<month>\d{1,2})\k<by>(?<day>\d{1,2})(?<rest>\D.*)?$/;
const yearLast = /^(?<a>\d{1,2})(?<by>[-/.])(?<b>\d{1,2})\k<by>(?<year>\d{4})(?<rest>\D.*)?$/;
const clock =
  /^(?:T|,?\s+)(?<hour>\d{1,2}):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d)(?:\.(?<fraction>\d{1,9}))?)?(?:\s*(?<half>[ap])\.?\s?m\.?)?(?:\s*(?<zone>[a-z]{1,4}|(?:GMT|UTC)?[+-]\d{1,2}(?::?[0-5]\d)?))?$/i;

/** Day 0 of Excel, which counts a 29 February 1900 that did not exist. */
const excelEpoch = Date.UTC(1899, 11, 30);
const lastSerial = 2_958_465;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Reads a day or moment as RFC 3339 writes it, and as forms and spreadsheets do:
 * `2026/01/31 3:14:15 PM GMT+1`, `31.01.2026 15:14`, `46053.63`.
 *
 * @param format of the column; without it, days with the year last and serial numbers are refused
 * @throws CellError
 */
export function writtenDate(cell: Cell, format: DateFormat | null): WrittenDate {
  const text = typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
  const date = format === 'EXCEL_SERIAL' ? (serialDate(text) ?? textDate(text, null)) : null;
  const found = date ?? textDate(text, format);
  if (found) return found;
  if (yearLast.test(text)) {
    const cure =
      format === null
        ? 'The file does not show whether its days are written 31/01/2026 or 01/31/2026: say it with the column’s `dateFormat`, or write 2026-01-31.'
        : `This is no day as ${format} writes it.`;
    throw new CellError('INVALID_VALUE', cure);
  }
  throw new CellError(
    'WRONG_TYPE',
    'This takes a day or a moment: 2026-01-31, or 2026-01-31T10:00:00Z.',
  );
}

function textDate(text: string, format: DateFormat | null): WrittenDate | null {
  const first = yearFirst.exec(text)?.groups;
  if (first) return dated(first.year, first.month, first.day, first.rest);
  const last = yearLast.exec(text)?.groups;
  if (!last || format === null) return null;
  const { a, b, year, rest } = last;
  if (format === 'DAY_MONTH_YEAR') return dated(year, b, a, rest);
  return format === 'MONTH_DAY_YEAR' ? dated(year, a, b, rest) : null;
}

function dated(year = '', month = '', dayOfMonth = '', rest = ''): WrittenDate | null {
  const day = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  if (!isDay(day)) return null;
  if (rest === '') return { day, time: null, offset: null };
  const { hour, minute, second = '0', fraction = '', half, zone } = clock.exec(rest)?.groups ?? {};
  const hours = hoursOf(Number(hour), half);
  const offset = zone === undefined ? null : offsetOf(zone.toUpperCase());
  if (hours === null || offset === undefined) return null;
  const seconds = (hours * 60 + Number(minute)) * 60 + Number(second);
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return { day, time: seconds * 1000 + ms, offset };
}

function hoursOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (!(hour >= 1 && hour <= 12)) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** The names of zones in RFC 5322, which are not ambiguous in dates of programs; hours ahead of UTC. */
const zones: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

function offsetOf(zone: string): number | undefined {
  const [, sign, hours, minutes = '0'] = /([+-])(\d{1,2}):?(\d\d)?$/.exec(zone) ?? [];
  if (sign === undefined) return Object.hasOwn(zones, zone) ? (zones[zone] ?? 0) * 60 : undefined;
  if (Number(hours) > 23) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Days since Excel's epoch; the fraction of a day is its time, to the second. */
function serialDate(text: string): WrittenDate | null {
  if (!/^\d{1,7}(\.\d{1,17})?$/.test(text)) return null;
  const isWhole = !text.includes('.');
  const seconds = Math.round(Number(text) * 86_400);
  const days = Math.floor(seconds / 86_400);
  if (days < 1 || days > lastSerial) return null;
  const day = new Date(excelEpoch + days * dayMs).toISOString().slice(0, 10);
  return { day, time: isWhole ? null : (seconds - days * 86_400) * 1000, offset: null };
}
