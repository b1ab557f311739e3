import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayAfter } from '../kernel/localTime.ts';
import { weekdays } from '../workspaces/hours.ts';
import {
  longestDays,
  periodsLater,
  periodsOf,
  type ReportingCalendar,
  type SeriesInterval,
  yearBefore,
} from './periods.ts';

const ordinary: ReportingCalendar = { weekStart: 'MONDAY', fiscalYearStart: 1 };

describe('a range of days is cut', () => {
  const cut = (interval: SeriesInterval, from: string, to: string, calendar = ordinary) =>
    periodsOf(interval, calendar, { from, to }).map((each) => [each.label, each.from, each.to]);

  test('into quarters, of which the first and the last are as short as the range', () => {
    expect(cut('QUARTER', '2026-02-10', '2026-08-03')).toEqual([
      ['2026 Q1', '2026-02-10', '2026-03-31'],
      ['2026 Q2', '2026-04-01', '2026-06-30'],
      ['2026 Q3', '2026-07-01', '2026-08-03'],
    ]);
  });

  test('into quarters of fiscal years that begin in October, called after the year in which they end', () => {
    const fiscal = { ...ordinary, fiscalYearStart: 10 };
    expect(cut('QUARTER', '2025-09-30', '2026-01-31', fiscal)).toEqual([
      ['FY2025 Q4', '2025-09-30', '2025-09-30'],
      ['FY2026 Q1', '2025-10-01', '2025-12-31'],
      ['FY2026 Q2', '2026-01-01', '2026-01-31'],
    ]);
  });

  test('into fiscal years that begin in February', () => {
    const fiscal = { ...ordinary, fiscalYearStart: 2 };
    expect(cut('YEAR', '2025-01-31', '2027-01-31', fiscal)).toEqual([
      ['FY2025', '2025-01-31', '2025-01-31'],
      ['FY2026', '2025-02-01', '2026-01-31'],
      ['FY2027', '2026-02-01', '2027-01-31'],
    ]);
    expect(cut('YEAR', '2026-01-01', '2026-12-31')).toEqual([['2026', '2026-01-01', '2026-12-31']]);
  });

  test('into weeks of ISO 8601, of which 2026 has 53', () => {
    expect(cut('WEEK', '2026-12-21', '2027-01-10')).toEqual([
      ['2026-W52', '2026-12-21', '2026-12-27'],
      ['2026-W53', '2026-12-28', '2027-01-03'],
      ['2027-W01', '2027-01-04', '2027-01-10'],
    ]);
  });

  test('into weeks from Sunday', () => {
    const sundays: ReportingCalendar = { ...ordinary, weekStart: 'SUNDAY' };
    expect(cut('WEEK', '2026-01-01', '2026-01-11', sundays)).toEqual([
      ['2025-W53', '2026-01-01', '2026-01-03'],
      ['2026-W01', '2026-01-04', '2026-01-10'],
      ['2026-W02', '2026-01-11', '2026-01-11'],
    ]);
  });

  test('into months and days', () => {
    expect(cut('MONTH', '2024-02-29', '2024-03-01')).toEqual([
      ['2024-02', '2024-02-29', '2024-02-29'],
      ['2024-03', '2024-03-01', '2024-03-01'],
    ]);
    expect(cut('DAY', '2024-02-29', '2024-02-29')).toEqual([
      ['2024-02-29', '2024-02-29', '2024-02-29'],
    ]);
  });
});

describe('the year before', () => {
  test('has the same day; for 29 February, the day after the 28th', () => {
    expect(yearBefore('DAY', '2026-03-01')).toBe('2025-03-01');
    expect(yearBefore('QUARTER', '2024-02-29')).toBe('2023-03-01');
  });

  test('has the same weekday, for weeks', () => {
    expect(yearBefore('WEEK', '2026-03-02')).toBe('2025-03-03');
  });
});

const anyInterval = fc.constantFrom<SeriesInterval>('DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR');
const anyCalendar = fc.record({
  weekStart: fc.constantFrom(...weekdays),
  fiscalYearStart: fc.integer({ min: 1, max: 12 }),
});
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => dayAfter('1900-01-01', days));

describe('the periods of any calendar', () => {
  test('cover each day of a range once, begin as it says, and are no longer than the longest', () => {
    const property = fc.property(
      ...([anyInterval, anyCalendar, anyDay, fc.integer({ min: 0, max: 500 })] as const),
      (interval, calendar, from, more) => {
        const to = dayAfter(from, more);
        const periods = periodsOf(interval, calendar, { from, to });
        expect(periods.at(0)?.from).toBe(from);
        expect(periods.at(-1)?.to).toBe(to);
        const wrong = periods.filter((period, index) => {
          const next = periods[index + 1];
          const after = dayAfter(period.to, 1);
          const end = periodsLater(interval, period.begins, 1);
          const began = Temporal.PlainDate.from(period.begins);
          const { days } = began.until(Temporal.PlainDate.from(end), { largestUnit: 'day' });
          return (
            (next && (next.from !== after || next.begins !== after)) ||
            periodsLater(interval, end, -1) !== period.begins ||
            days > longestDays[interval] ||
            (interval === 'WEEK' && weekdays[began.dayOfWeek - 1] !== calendar.weekStart) ||
            (interval === 'YEAR' && began.month !== calendar.fiscalYearStart) ||
            (interval !== 'DAY' && interval !== 'WEEK' && began.day !== 1)
          );
        });
        expect(wrong).toEqual([]);
      },
    );
    fc.assert(property, { numRuns: 60 });
  });

  test('are called as ISO 8601 numbers weeks from Monday', () => {
    const property = fc.property(anyDay, (day) => {
      const [week] = periodsOf('WEEK', ordinary, { from: day, to: day });
      const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
      expect(week?.label).toBe(`${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`);
    });
    fc.assert(property, { numRuns: 300 });
  });

  test('have names that no other period of the same length has', () => {
    const property = fc.property(anyInterval, anyCalendar, anyDay, (interval, calendar, from) => {
      const to = dayAfter(from, 800);
      const labels = periodsOf(interval, calendar, { from, to }).map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      expect([...labels].sort()).toEqual(labels);
    });
    fc.assert(property, { numRuns: 30 });
  });
});
