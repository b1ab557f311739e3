import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter } from '../kernel/localTime.ts';
import { weekdays } from '../workspaces/hours.ts';
import { periodsOf, type SeriesInterval, type SeriesPeriod } from './periods.ts';
import { noCounts } from './pieces.ts';
import type { CountRow } from './score.ts';
import { countsOfWindows, cutsOf, daysRead, type Piece, windowsOf } from './windows.ts';

const ordinary = { weekStart: 'MONDAY', fiscalYearStart: 1 } as const;

describe('a point', () => {
  const windows = (interval: SeriesInterval, from: string, to: string, rolling: number) =>
    windowsOf(interval, periodsOf(interval, ordinary, { from, to }), rolling).map((window) => [
      ...[window.label, window.from, window.to],
      ...[window.before.from, window.before.to],
      ...[window.yearBefore?.from, window.yearBefore?.to],
    ]);

  test('is compared with the one before, or the period before the range, and with the same days of last year', () => {
    expect(windows('QUARTER', '2026-01-01', '2026-05-31', 1)).toEqual([
      [
        ...['2026 Q1', '2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
        ...['2025-01-01', '2025-03-31'],
      ],
      [
        ...['2026 Q2', '2026-04-01', '2026-05-31', '2026-01-01', '2026-03-31'],
        ...['2025-04-01', '2025-05-31'],
      ],
    ]);
  });

  test('covers as many periods as it rolls, and is compared with as many that it does not share', () => {
    expect(windows('QUARTER', '2026-02-10', '2026-06-30', 4)).toEqual([
      [
        ...['2026 Q1', '2025-04-01', '2026-03-31', '2024-04-01', '2025-03-31'],
        ...['2024-04-01', '2025-03-31'],
      ],
      [
        ...['2026 Q2', '2025-07-01', '2026-06-30', '2024-07-01', '2025-06-30'],
        ...['2024-07-01', '2025-06-30'],
      ],
    ]);
  });

  test('of a leap year’s February is compared with all of February, and 29 February with no day', () => {
    expect(windows('MONTH', '2024-02-01', '2024-02-29', 1)).toEqual([
      [
        ...['2024-02', '2024-02-01', '2024-02-29', '2024-01-01', '2024-01-31'],
        ...['2023-02-01', '2023-02-28'],
      ],
    ]);
    expect(windows('MONTH', '2025-02-01', '2025-02-28', 1).at(0)?.slice(-2)).toEqual([
      ...['2024-02-01', '2024-02-29'],
    ]);
    expect(windows('DAY', '2024-02-28', '2024-03-01', 1).map((each) => each.slice(-2))).toEqual([
      ['2023-02-28', '2023-02-28'],
      [undefined, undefined],
      ['2023-03-01', '2023-03-01'],
    ]);
  });
});

/** A piece with these counts alone. */
const counted = (rows: readonly CountRow[]) => ({ ...noCounts, rows });

const bar = (bucket: string, n: number): CountRow => {
  return { measure: 'VALUE', bucket, n, sum: n * 0.1, sumOfSquares: n };
};

const anyRange = fc
  .record({
    interval: fc.constantFrom<SeriesInterval>('DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'),
    calendar: fc.record({
      weekStart: fc.constantFrom(...weekdays),
      fiscalYearStart: fc.integer({ min: 1, max: 12 }),
    }),
    from: fc.integer({ min: 0, max: 2_000 }).map((days) => dayAfter('2019-11-01', days)),
    length: fc.integer({ min: 0, max: 400 }),
    rolling: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ length, ...range }) => ({ ...range, to: dayAfter(range.from, length) }));

const lengthOf = ({ from, to }: SeriesPeriod) =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

describe('the counts of any windows', () => {
  /** One count of each day, cut into pieces as the statement does. */
  const piecesOf = (days: SeriesPeriod, begins: readonly string[]): Piece[] => {
    const pieces: { begins: string; counts: CountRow[] }[] = [];
    const cuts = new Set(begins);
    for (let day = days.from; day <= days.to; day = dayAfter(day, 1)) {
      if (pieces.length === 0 || cuts.has(day)) pieces.push({ begins: day, counts: [] });
      pieces.at(-1)?.counts.push(bar(day, 1));
    }
    return pieces.map(({ begins, counts }) => ({ begins, counts: counted(counts) }));
  };

  test('are those of their days, each counted once', () => {
    const property = fc.property(anyRange, ({ interval, calendar, from, to, rolling }) => {
      const range = { from, to };
      const read = daysRead(interval, range, rolling, { before: true, yearBefore: true });
      const earliest = [read.days.from, read.yearBefore?.from ?? to].sort()[0] ?? from;
      const all = { from: earliest, to };
      const begins = periodsOf(interval, calendar, all).map((period) => period.begins);
      const pieces = piecesOf(all, [...begins, ...cutsOf(interval, range)]);
      const windows = windowsOf(interval, periodsOf(interval, calendar, range), rolling);
      for (const kind of ['point', 'before', 'yearBefore'] as const) {
        const asked = windows.flatMap((window) => (kind === 'point' ? window : window[kind]) ?? []);
        for (const [window, counts] of countsOfWindows(pieces, asked)) {
          const days = counts.rows.map(({ bucket, n }) => `${bucket} ${n}`).sort();
          expect([days.at(0), days.at(-1)]).toEqual([`${window.from} 1`, `${window.to} 1`]);
          expect(days).toHaveLength(lengthOf(window));
          expect(days.filter((each) => !each.endsWith(' 1'))).toEqual([]);
          const { days: main, yearBefore } = read;
          const isWithin = [main, yearBefore].some(
            (each) => each && each.from <= window.from && window.to <= each.to,
          );
          expect([window, isWithin]).toEqual([window, true]);
        }
      }
    });
    fc.assert(property, { numRuns: 40 });
  });

  test('are added up without what rounding leaves of numbers that have left the window', () => {
    const pieces = [bar('', 1e9), bar('', 3), bar('', 4)].map((count, index) => ({
      begins: dayAfter('2026-01-01', index),
      counts: counted([count]),
    }));
    const days = ['2026-01-02', '2026-01-03'].map((day) => ({ from: dayAfter(day, -1), to: day }));
    const [, last] = countsOfWindows(pieces, days);
    expect(last?.[1].rows).toEqual([{ ...bar('', 7), sum: bar('', 3).sum + bar('', 4).sum }]);
  });
});
