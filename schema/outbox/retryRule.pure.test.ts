import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retryRule } from './retryRule.ts';

const attempts = fc.integer({ min: 1, max: 1_000 });
const chance = fc.double({ min: 0, max: 1, noNaN: true });

describe('the wait for the next try', () => {
  test('is three times as long after each, up to an hour', () => {
    const longest = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((tries) => retryRule.wait(tries, 1));
    expect(longest).toEqual([2, 6, 18, 54, 162, 486, 1458, 3600, 3600]);
  });

  test('is from a second to an hour', () => {
    fc.assert(
      fc.property(attempts, chance, (tries, drawn) => {
        expect(retryRule.wait(tries, drawn)).toBeGreaterThanOrEqual(1);
        expect(retryRule.wait(tries, drawn)).toBeLessThanOrEqual(3_600);
      }),
    );
  });

  test('varies by chance from half of the longest to the longest', () => {
    expect([0, 0.5, 1].map((drawn) => retryRule.wait(3, drawn))).toEqual([9, 13.5, 18]);
  });

  test('never becomes shorter with more tries', () => {
    fc.assert(
      fc.property(attempts, chance, (tries, drawn) => {
        expect(retryRule.wait(tries + 1, drawn)).toBeGreaterThanOrEqual(
          retryRule.wait(tries, drawn),
        );
      }),
    );
  });
});
