import { describe, expect, test } from 'vitest';
import type { PublishedQuestion } from '../../surveys/definition/definitionRules.ts';
import { benjaminiHochberg } from './benjaminiHochberg.ts';
import type { Formula } from './formula.ts';
import { differenceOf, estimateOf, fittingMetrics, metricFits, sampleOf } from './metric.ts';
import { quantile } from './quantile.ts';
import { scoreParts } from './scoreParts.ts';

/** A question with a scale, and the counts of its answers from the lowest on. */
function answered(counts: readonly number[], min = 1, reverseScored = false) {
  const scale = { min, max: min + counts.length - 1 };
  const question: PublishedQuestion = { kind: 'OPINION_SCALE', scale, reverseScored };
  const bars = counts.map((n, index) => {
    const value = min + index;
    return { bucket: String(value), n, sum: n * value, sumOfSquares: n * value * value };
  });
  return { question, bars };
}
const scoreOf = (formula: Formula, of: ReturnType<typeof answered>) =>
  estimateOf(sampleOf(formula, of.question, of.bars));

describe('a score by the boxes of a scale', () => {
  const seven = answered([4, 6, 10, 20, 25, 20, 15]);

  test('is the share of the two worst values for BOTTOM_TWO_BOX, with its Wilson interval', () => {
    const { value, n, interval } = scoreOf({ metric: 'BOTTOM_TWO_BOX' }, seven);
    expect([value, n, interval?.method]).toEqual([10, 100, 'WILSON']);
    // Wilson 1927 for 10 of 100.
    expect(interval?.low.toFixed(3)).toBe('5.523');
    expect(interval?.high.toFixed(3)).toBe('17.437');
  });

  test('is the two best less the two worst for NET, with the variance of −1, 0 and 1', () => {
    const { value, variance, interval } = scoreOf({ metric: 'NET' }, seven);
    // 35 − 10; .35 + .10 − .25² = .3875
    expect(value).toBeCloseTo(25, 12);
    expect((variance ?? 0) / 10_000).toBeCloseTo(0.3875, 12);
    expect(interval?.method).toBe('ADJUSTED_WALD');
    // The published example of NPS has the same counts: 50, 30 and 20.
    const asNps = answered([0, 20, 30, 0, 50]);
    const same = scoreOf({ metric: 'NET' }, asNps);
    expect([same.value, same.interval?.low.toFixed(3), same.interval?.high.toFixed(3)]).toEqual([
      30,
      '14.051',
      '44.201',
    ]);
  });

  test('is tested by z as NPS is: 50, 30 and 20 with 48, 36 and 36', () => {
    const [a, b] = [answered([0, 20, 30, 0, 50]), answered([36, 0, 36, 48, 0])].map((of) =>
      sampleOf({ metric: 'NET' }, of.question, of.bars),
    );
    const found = a && b && differenceOf(a, b);
    expect([found?.difference, found?.test, found?.p?.toFixed(4)]).toEqual([20, 'Z', '0.0662']);
  });

  test('counts the best answers of a reversed question from its lowest value', () => {
    const reversed = answered([15, 20, 25, 20, 10, 6, 4], 1, true);
    for (const metric of ['NET', 'TOP_BOX', 'TOP_TWO_BOX', 'BOTTOM_TWO_BOX', 'MEDIAN'] as const) {
      expect(scoreOf({ metric }, reversed).value).toBe(scoreOf({ metric }, seven).value);
    }
  });

  test('needs four values for NET, and a scale for all but means, medians and percentiles', () => {
    const [three, four] = [answered([1, 1, 1]), answered([1, 1, 1, 1])];
    expect(metricFits('NET', three.question)).toBe(false);
    expect(metricFits('NET', four.question)).toBe(true);
    expect(scoreOf({ metric: 'BOTTOM_TWO_BOX' }, three).value).toBeCloseTo(200 / 3, 12);
    expect(scoreOf({ metric: 'TOP_TWO_BOX' }, three).value).toBeCloseTo(200 / 3, 12);
    expect(fittingMetrics({ kind: 'NUMBER', scale: null, reverseScored: false })).toEqual([
      ...['MEAN', 'MEDIAN', 'PERCENTILE'],
    ]);
  });
});

describe('the parts of a score', () => {
  const keysOf = (formula: Formula, of: ReturnType<typeof answered>) =>
    scoreParts(formula.metric, of.question, of.bars).map(({ key, n }) => `${key} ${n}`);
  // 1 to 7: 2, 3, 5, 10, 20, 35, 25.
  const seven = answered([2, 3, 5, 10, 20, 35, 25]);

  test('are promoters, passives and detractors for NPS, with Wilson intervals', () => {
    const nps = answered([0, 0, 0, 0, 0, 0, 20, 30, 0, 0, 50], 0);
    const parts = scoreParts('NPS', nps.question, nps.bars);
    expect(parts.map(({ key, share, n }) => [key, share, n])).toEqual([
      ['PROMOTERS', 50, 50],
      ['PASSIVES', 30, 30],
      ['DETRACTORS', 20, 20],
    ]);
    expect(parts.map(({ interval }) => interval?.low.toFixed(3))).toEqual([
      '40.383',
      '21.895',
      '13.337',
    ]);
  });

  test.each([
    ['MEAN', ['TOP 60', 'MIDDLE 35', 'BOTTOM 5']],
    ['TOP_TWO_BOX', ['TOP 60', 'MIDDLE 35', 'BOTTOM 5']],
    ['TOP_BOX', ['TOP 25', 'MIDDLE 73', 'BOTTOM 2']],
    ['CES_AGREEMENT', ['TOP 80', 'MIDDLE 10', 'BOTTOM 10']],
    ['NET', ['TOP 60', 'MIDDLE 35', 'BOTTOM 5']],
  ] as const)('are the boxes of %s', (metric, expected) => {
    expect(keysOf({ metric }, seven)).toEqual(expected);
  });

  test('have every answer once on a scale of two or three values, too', () => {
    expect(keysOf({ metric: 'TOP_TWO_BOX' }, answered([1, 2, 4]))).toEqual([
      'TOP 6',
      'MIDDLE 0',
      'BOTTOM 1',
    ]);
    expect(keysOf({ metric: 'BOTTOM_TWO_BOX' }, answered([1, 2, 4]))).toEqual([
      'TOP 4',
      'MIDDLE 0',
      'BOTTOM 3',
    ]);
    expect(keysOf({ metric: 'MEAN' }, answered([1, 2], 0))).toEqual([
      'TOP 3',
      'MIDDLE 0',
      'BOTTOM 0',
    ]);
  });

  test('are none without answers, and for numbers without a scale', () => {
    expect(keysOf({ metric: 'MEAN' }, answered([0, 0, 0]))).toEqual([]);
    expect(scoreParts('MEAN', { kind: 'NUMBER', scale: null, reverseScored: false }, [])).toEqual(
      [],
    );
  });
});

describe('a median or percentile', () => {
  const numbers = (...values: number[]) => values.map((value) => ({ value, n: 1 }));
  const upTo = (n: number) => numbers(...Array.from({ length: n }, (_, index) => index + 1));

  // As R has them, whose quantile() is definition 7 by default.
  test.each([
    [[1, 2, 3, 4], 0.25, 1.75],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9.1],
    [[3, 1, 2], 0.5, 2],
    [[7], 0.99, 7],
  ])('of %j by the definition 7 of Hyndman and Fan for %d is %d', (values, q, expected) => {
    expect(quantile({ histogram: numbers(...values), q }).value).toBeCloseTo(expected, 12);
  });

  // Altman et al., Statistics with Confidence: the ranks of the 95 % interval of a median.
  test.each([
    [6, 1, 6],
    [10, 2, 9],
    [20, 6, 15],
    [50, 18, 33],
    [100, 40, 61],
  ])('of %d answers has the interval of published tables: ranks %d and %d', (n, low, high) => {
    const { interval } = quantile({ histogram: upTo(n), q: 0.5 });
    expect(interval).toEqual({ low, high, level: 0.95, method: 'ORDER_STATISTICS' });
  });

  test('has no interval where no rank leaves out as little, and none of no answers', () => {
    expect(quantile({ histogram: upTo(5), q: 0.5 }).interval).toBeNull();
    expect(quantile({ histogram: upTo(100), q: 0.99 }).interval).toBeNull();
    expect(quantile({ histogram: [], q: 0.5 })).toMatchObject({ value: null, n: 0 });
  });

  test('of ten million answers has ranks of 1.96 √n/2 around the middle', () => {
    const n = 10_000_000;
    const histogram = Array.from({ length: 1000 }, (_, index) => ({ value: index, n: n / 1000 }));
    const { value, interval } = quantile({ histogram, q: 0.5 });
    // Ranks 4,996,901 and 5,003,100, of blocks of 10,000.
    expect([value, interval?.low, interval?.high]).toEqual([499.5, 499, 500]);
  });

  test('has a difference without a test', () => {
    const [a, b] = [answered([1, 2, 3, 4, 5]), answered([5, 4, 3, 2, 1])].map((of) =>
      sampleOf({ metric: 'MEDIAN' }, of.question, of.bars),
    );
    expect(a && b && differenceOf(a, b)).toEqual({
      difference: 2,
      standardError: null,
      statistic: null,
      test: null,
      degreesOfFreedom: null,
      p: null,
      interval: null,
    });
  });
});

test('the p of many tests are adjusted as in the example of Benjamini and Hochberg 1995', () => {
  const raw = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
    0.6528, 0.759, 1,
  ];
  const adjusted = benjaminiHochberg(raw);
  expect(adjusted.slice(0, 5).map((p) => Number(p?.toFixed(9)))).toEqual([
    0.0015, 0.003, 0.0095, 0.035625, 0.0603,
  ]);
  expect(adjusted.filter((p) => p !== null && p < 0.05)).toHaveLength(4);
  const shuffled = [...raw].reverse();
  expect(benjaminiHochberg([null, ...shuffled])).toEqual([null, ...[...adjusted].reverse()]);
});
