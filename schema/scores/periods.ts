import { dayAfter } from '../kernel/localTime.ts';
import { type Weekday, weekdayOf, weekdays } from '../workspaces/hours.ts';

export type SeriesInterval = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/** When the weeks and the fiscal years of a workspace begin. */
export interface ReportingCalendar {
  readonly weekStart: Weekday;
  /** The month, from 1 to 12, on whose first day its fiscal years begin. */
  readonly fiscalYearStart: number;
}

/** Days that make one point of a series. */
export interface SeriesPeriod {
  /** First and last day, both included: `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

/** A period, of which a range of days can have cut off the beginning or the end. */
export interface NamedPeriod extends SeriesPeriod {
  /** The first day of the uncut period. */
  readonly begins: string;
  /** Its name in reports: `2026-W09`, `2026-03`, `FY2026 Q1`. */
  readonly label: string;
}

/** How many days a period has at most. */
export const longestDays: Readonly<Record<SeriesInterval, number>> = {
  DAY: 1,
  WEEK: 7,
  MONTH: 31,
  QUARTER: 92,
  YEAR: 366,
};

/** Cuts a range of days into periods. The range can cut the first and the last one short. */
export function periodsOf(
  interval: SeriesInterval,
  calendar: ReportingCalendar,
  { from, to }: SeriesPeriod,
): NamedPeriod[] {
  const periods: NamedPeriod[] = [];
  for (let begins = beginningOf(interval, calendar, from); begins <= to; ) {
    const next = periodsLater(interval, begins, 1);
    const last = dayAfter(next, -1);
    periods.push({
      begins,
      label: labelOf(interval, calendar, begins),
      from: begins < from ? from : begins,
      to: last > to ? to : last,
    });
    begins = next;
  }
  return periods;
}

/** The first day of the period that is some periods later, or earlier, than the one that begins on a day. */
export function periodsLater(interval: SeriesInterval, begins: string, periods: number): string {
  switch (interval) {
    case 'DAY':
      return dayAfter(begins, periods);
    case 'WEEK':
      return dayAfter(begins, 7 * periods);
    case 'MONTH':
      return monthsLater(begins, periods);
    case 'QUARTER':
      return monthsLater(begins, 3 * periods);
    case 'YEAR':
      return monthsLater(begins, 12 * periods);
  }
}

/**
 * The same day of the year before; of weeks, 52 weeks before, which is the same weekday. For 29 February it is
 * 1 March.
 */
export function yearBefore(interval: SeriesInterval, day: string): string {
  return interval === 'WEEK' ? dayAfter(day, -52 * 7) : monthsLater(day, -12);
}

function beginningOf(
  interval: SeriesInterval,
  { weekStart, fiscalYearStart }: ReportingCalendar,
  day: string,
): string {
  if (interval === 'DAY') return day;
  if (interval === 'WEEK') {
    const since = weekdays.indexOf(weekdayOf(day)) - weekdays.indexOf(weekStart);
    return dayAfter(day, -((since + 7) % 7));
  }
  const months = { MONTH: 1, QUARTER: 3, YEAR: 12 }[interval];
  return monthsLater(`${day.slice(0, 8)}01`, -(sinceYearBegan(day, fiscalYearStart) % months));
}

/** Whole months from the beginning of a fiscal year to the month of a day. */
function sinceYearBegan(day: string, fiscalYearStart: number): number {
  return (Number(day.slice(5, 7)) - fiscalYearStart + 12) % 12;
}

/** A fiscal year that does not begin in January is called after the year in which it ends. */
function labelOf(
  interval: SeriesInterval,
  { fiscalYearStart }: ReportingCalendar,
  begins: string,
): string {
  switch (interval) {
    case 'DAY':
      return begins;
    case 'WEEK':
      return weekLabel(begins);
    case 'MONTH':
      return begins.slice(0, 7);
    case 'QUARTER':
    case 'YEAR': {
      const months = sinceYearBegan(begins, fiscalYearStart);
      const last = monthsLater(begins, 11 - months).slice(0, 4);
      const year = fiscalYearStart === 1 ? last : `FY${last}`;
      return interval === 'YEAR' ? year : `${year} Q${1 + months / 3}`;
    }
  }
}

/** As ISO 8601 numbers weeks: the first of a year has at least four of its days. */
function weekLabel(begins: string): string {
  const fourth = dayAfter(begins, 3);
  const year = fourth.slice(0, 4);
  const days = (Date.parse(fourth) - Date.parse(`${year}-01-01`)) / 86_400_000;
  return `${year}-W${String(1 + Math.floor(days / 7)).padStart(2, '0')}`;
}

function monthsLater(day: string, months: number): string {
  const moved = new Date(`${day}T00:00:00.000Z`);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  return moved.toISOString().slice(0, 10);
}
