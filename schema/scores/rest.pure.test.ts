import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addedCounts, countsOfOthers, countsWithout, differencesFromRest } from './rest.ts';
import type { CountRow, ScoredQuestion } from './score.ts';

const row = (bucket: string, n: number, value = 0): CountRow => ({
  ...{ measure: 'VALUE', bucket, n },
  ...{ sum: n * value, sumOfSquares: n * value * value },
});

const groups = fc.array(
  fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 99 }))),
  { maxLength: 8 },
);
const counted = (group: readonly (readonly [number, number])[]) =>
  addedCounts(group.map(([value, n]) => row(String(value), n, value)));
const sorted = (rows: readonly CountRow[]) =>
  rows.filter(({ n }) => n !== 0).sort((a, b) => a.bucket.localeCompare(b.bucket));

test('the others of a group are all groups without it', () => {
  fc.assert(
    fc.property(groups, (some) => {
      const all = some.map(counted);
      const whole = addedCounts(...all);
      const others = countsOfOthers(all);
      expect(others).toHaveLength(all.length);
      for (const [index, group] of all.entries()) {
        const expected = addedCounts(...all.filter((_, other) => other !== index));
        expect(sorted(others[index] ?? [])).toEqual(sorted(expected));
        expect(sorted(countsWithout(whole, group))).toEqual(sorted(expected));
      }
    }),
  );
});

const numbers: ScoredQuestion = {
  metric: 'MEAN',
  question: { kind: 'NUMBER', scale: null, reverseScored: false },
  ...{ minimumN: 5, reportingN: 30, defaultLocale: 'en', freshAt: null },
  calendar: { weekStart: 'MONDAY', fiscalYearStart: 1 },
};
const moments = (...values: number[]): CountRow[] =>
  addedCounts(values.map((value) => row('', 1, value)));

test('a few small numbers beside huge ones are compared where groups do not overlap', () => {
  const huge = moments(1e12, 2e12, 3e12, 4e12, 5e12);
  const small = moments(1, 2, 3, 4, 5);
  const found = differencesFromRest(numbers, [huge, small], countsOfOthers);
  expect(found(1)?.difference).toBe(3 - 3e12);
  expect(found(1)?.adjustedP).toBeLessThan(0.05);
});

test('numbers of which nothing but rounding is left after a subtraction are not compared', () => {
  const huge = moments(1e12, 2e12, 3e12, 4e12, 5e12);
  const small = moments(1, 2, 3, 4, 5);
  const whole = addedCounts(huge, small);
  const found = differencesFromRest(numbers, [huge], (all) =>
    all.map((group) => countsWithout(whole, group)),
  );
  expect(found(0)).toBeNull();
});
