import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holm } from './holm.ts';

const rounded = (ps: readonly (number | null)[]) => ps.map((p) => p && Number(p.toFixed(6)));

test('p values are adjusted as by p.adjust(p, "holm") of R', () => {
  expect(rounded(holm([0.01, 0.04, 0.03, 0.005]))).toEqual([0.03, 0.06, 0.06, 0.02]);
  expect(rounded(holm([0.6, 0.7]))).toEqual([1, 1]);
  expect(rounded(holm([0.02]))).toEqual([0.02]);
});

test('a test without a p is none of the family', () => {
  expect(rounded(holm([0.01, null, 0.04]))).toEqual([0.02, null, 0.04]);
  expect(holm([])).toEqual([]);
});

test('an adjusted p is between the p and that of Bonferroni, and keeps the order', () => {
  const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });
  fc.assert(
    fc.property(ps, (all) => {
      const adjusted = holm(all);
      for (const [index, p] of all.entries()) {
        const own = adjusted[index] ?? Number.NaN;
        expect(own).toBeGreaterThanOrEqual(p);
        expect(own).toBeLessThanOrEqual(Math.min(1, p * all.length));
        for (const [other, q] of all.entries()) {
          if (q <= p) expect(adjusted[other]).toBeLessThanOrEqual(own);
        }
      }
    }),
  );
});
