import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from './benjaminiHochberg.ts';
import { boxCounts, boxesOf } from './boxes.ts';
import { meanDifference, netDifference, shareDifference } from './difference.ts';
import { scoreMetrics } from './formula.ts';
import { type Histogram, momentsOf, reversedHistogram } from './histogram.ts';
import { mean } from './mean.ts';
import { net } from './net.ts';
import { quantile } from './quantile.ts';
import { sampleSize } from './sampleSize.ts';
import { share } from './share.ts';
import { tP, tQuantile95 } from './studentT.ts';

const some = fc.nat({ max: 5000 });
const groups = fc
  .record({ top: some, middle: some, bottom: some })
  .filter(({ top, middle, bottom }) => top + middle + bottom >= 2);
const part = fc
  .tuple(some, some)
  .filter(([one, other]) => one + other > 0)
  .map(([one, other]) => ({ part: one, n: one + other }));
const histogram = (least: number, most: number): fc.Arbitrary<Histogram> =>
  fc
    .array(fc.nat({ max: 300 }), { minLength: most - least + 1, maxLength: most - least + 1 })
    .map((counts) => counts.map((n, index) => ({ value: least + index, n })))
    .filter((bars) => bars.reduce((sum, { n }) => sum + n, 0) >= 2);

function holds(low: number, value: number, high: number) {
  expect(low).toBeLessThanOrEqual(value + 1e-9);
  expect(high).toBeGreaterThanOrEqual(value - 1e-9);
}

describe('a net score', () => {
  test('is inside its interval, and both are within −100 and 100', () => {
    fc.assert(
      fc.property(groups, (counts) => {
        const { value, interval } = net(counts);
        holds(-100, value ?? Number.NaN, 100);
        holds(interval?.low ?? Number.NaN, value ?? Number.NaN, interval?.high ?? Number.NaN);
        holds(-100, interval?.low ?? Number.NaN, 100);
        holds(-100, interval?.high ?? Number.NaN, 100);
      }),
    );
  });

  test('changes its sign when the best and the worst answers are swapped', () => {
    fc.assert(
      fc.property(groups, (counts) => {
        const [one, other] = [
          net(counts),
          net({ ...counts, top: counts.bottom, bottom: counts.top }),
        ];
        expect(other.value).toBeCloseTo(-(one.value ?? Number.NaN), 9);
        expect(other.interval?.low).toBeCloseTo(-(one.interval?.high ?? Number.NaN), 9);
      }),
    );
  });

  test('counts every answer once, also when the scale is reversed', () => {
    fc.assert(
      fc.property(histogram(0, 10), (bars) => {
        const scale = { min: 0, max: 10 };
        const reversed = reversedHistogram(bars, scale);
        for (const metric of scoreMetrics) {
          const { top, middle, bottom } = boxCounts(bars, boxesOf(metric, scale));
          expect(top + middle + bottom).toBe(momentsOf(bars).n);
        }
        const [one, other] = [bars, reversed].map((each) => boxCounts(each, boxesOf('NET', scale)));
        expect([other?.top, other?.bottom]).toEqual([one?.bottom, one?.top]);
        expect(reversedHistogram(reversed, scale)).toEqual(bars);
      }),
    );
  });
});

describe('a share', () => {
  test('is inside its interval, which is within 0 and 100 and mirrors that of the complement', () => {
    fc.assert(
      fc.property(part, ({ part, n }) => {
        const { value, interval } = share({ part, n });
        const rest = share({ part: n - part, n });
        holds(0, interval?.low ?? Number.NaN, 100);
        holds(interval?.low ?? Number.NaN, value ?? Number.NaN, interval?.high ?? Number.NaN);
        expect(rest.interval?.low).toBeCloseTo(100 - (interval?.high ?? Number.NaN), 9);
      }),
    );
  });

  test('has a narrower interval with ten times as many answers', () => {
    fc.assert(
      fc.property(part, ({ part, n }) => {
        const width = (of: { part: number; n: number }) => {
          const { interval } = share(of);
          return (interval?.high ?? Number.NaN) - (interval?.low ?? Number.NaN);
        };
        expect(width({ part: part * 10, n: n * 10 })).toBeLessThan(width({ part, n }));
      }),
    );
  });
});

describe('a mean', () => {
  test('is inside its interval, which is within the scale', () => {
    fc.assert(
      fc.property(histogram(1, 7), (bars) => {
        const { value, interval } = mean(momentsOf(bars), { min: 1, max: 7 });
        holds(1, interval?.low ?? Number.NaN, 7);
        holds(interval?.low ?? Number.NaN, value ?? Number.NaN, interval?.high ?? Number.NaN);
      }),
    );
  });

  test('of reversed answers is min + max minus the mean', () => {
    fc.assert(
      fc.property(histogram(1, 7), (bars) => {
        const reversed = mean(momentsOf(reversedHistogram(bars, { min: 1, max: 7 })));
        expect(reversed.value).toBeCloseTo(8 - (mean(momentsOf(bars)).value ?? Number.NaN), 9);
      }),
    );
  });
});

describe('a quantile', () => {
  const some = fc.tuple(histogram(0, 10), fc.integer({ min: 1, max: 99 }));

  test('is the interpolated value of the sorted answers, inside its interval', () => {
    fc.assert(
      fc.property(some, ([bars, percentile]) => {
        const sorted = bars.flatMap(({ value, n }) => Array<number>(n).fill(value));
        const position = ((sorted.length - 1) * percentile) / 100;
        const [below, above] = [Math.floor(position), Math.ceil(position)].map(
          (index) => sorted[index] ?? Number.NaN,
        ) as [number, number];
        const { value, interval } = quantile({ histogram: bars, q: percentile / 100 });
        expect(value).toBeCloseTo(below + (position % 1) * (above - below), 9);
        if (interval) holds(interval.low, value ?? Number.NaN, interval.high);
      }),
    );
  });

  test('has ranks for its interval by sums of binomial probabilities', () => {
    const chosen = fc.tuple(fc.integer({ min: 2, max: 200 }), fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(chosen, ([n, percentile]) => {
        const q = percentile / 100;
        // Each rank is a value, so that the interval shows the ranks.
        const ranks = Array.from({ length: n }, (_, index) => ({ value: index + 1, n: 1 }));
        const { interval } = quantile({ histogram: ranks, q });
        // As a logarithm: the first can be too small for a number.
        let [logarithm, atMost] = [n * Math.log(1 - q), 0];
        let [low, high] = [0, n + 1];
        for (let k = 0; k <= n; k++) {
          const before = atMost;
          atMost += Math.exp(logarithm);
          logarithm += Math.log(((n - k) / (k + 1)) * (q / (1 - q)));
          if (before <= 0.025) low = k;
          if (atMost >= 0.975) high = Math.min(high, k + 1);
        }
        const expected = low >= 1 && high <= n ? [low, high] : undefined;
        expect(interval ? [interval.low, interval.high] : undefined).toEqual(expected);
      }),
    );
  });
});

test('adjusted p are between the raw ones and those of Bonferroni, and in the same order', () => {
  const p = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(fc.array(p, { minLength: 1, maxLength: 30 }), (raw) => {
      const adjusted = benjaminiHochberg(raw).map((each) => each ?? Number.NaN);
      for (const [index, each] of adjusted.entries()) {
        const own = raw[index] ?? Number.NaN;
        holds(own, each, Math.min(1, own * raw.length));
        for (const [other, another] of adjusted.entries()) {
          if ((raw[other] ?? 0) > own) expect(another).toBeGreaterThanOrEqual(each);
        }
      }
    }),
  );
});

describe('a difference', () => {
  const opposite = (one: number | null | undefined, other: number | null | undefined) =>
    expect(one ?? 0).toBeCloseTo(-(other ?? 0), 7);

  test('with its groups swapped is negated, with the same p', () => {
    const laws = <Group>(
      group: fc.Arbitrary<Group>,
      differ: (a: Group, b: Group) => ReturnType<typeof netDifference>,
    ) =>
      fc.assert(
        fc.property(group, group, (a, b) => {
          const [one, other] = [differ(a, b), differ(b, a)];
          opposite(one?.difference, other?.difference);
          opposite(one?.statistic, other?.statistic);
          opposite(one?.interval?.low, other?.interval?.high);
          expect(one?.p ?? 1).toBeCloseTo(other?.p ?? 1, 9);
          holds(0, one?.p ?? 1, 1);
        }),
      );
    laws(groups, netDifference);
    laws(part, shareDifference);
    laws(histogram(1, 5).map(momentsOf), meanDifference);
  });

  test('of a group and itself is 0, with a p of 1', () => {
    fc.assert(
      fc.property(groups, (counts) => {
        expect(netDifference(counts, counts)?.difference).toBe(0);
        expect(netDifference(counts, counts)?.p ?? 1).toBeCloseTo(1, 6);
      }),
    );
  });
});

test('Student’s t quantile has a p of 5 % for all degrees of freedom', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 99_999, noNaN: true }), (df) => {
      expect(tP(tQuantile95(df), df)).toBeCloseTo(0.05, 9);
    }),
  );
});

test('the sample size is the smallest that reaches the margin', () => {
  const variance = fc.double({ min: 0.01, max: 1, noNaN: true });
  const margin = fc.double({ min: 0.005, max: 0.5, noNaN: true });
  fc.assert(
    fc.property(variance, margin, (v, m) => {
      const n = sampleSize(v, m);
      const reach = (size: number) => 1.959963984540054 * Math.sqrt(v / size);
      expect(reach(n)).toBeLessThanOrEqual(m + 1e-9);
      if (n > 1) expect(reach(n - 1)).toBeGreaterThan(m - 1e-9);
    }),
  );
});
