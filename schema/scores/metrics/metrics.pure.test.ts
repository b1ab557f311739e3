import { describe, expect, test } from 'vitest';
import type { PublishedQuestion } from '../../surveys/definition/definitionRules.ts';
import { boxCounts, boxesOf } from './boxes.ts';
import { completionRates } from './completion.ts';
import { cronbachAlpha } from './cronbach.ts';
import { meanDifference, netDifference, shareDifference } from './difference.ts';
import type { Estimate } from './estimate.ts';
import type { ScoreMetric } from './formula.ts';
import { type Histogram, momentsOf } from './histogram.ts';
import { mean, sampleVariance } from './mean.ts';
import { estimateOf, sampleOf } from './metric.ts';
import { net, netStandardError } from './net.ts';
import { responseRates } from './responseRates.ts';
import { sampleSize } from './sampleSize.ts';
import { share } from './share.ts';
import { normalP, tP, tQuantile95 } from './studentT.ts';

const counted = (top: number, middle: number, bottom: number) => ({ top, middle, bottom });

/** Value and interval, rounded to the decimals of a published example. */
function printed({ value, interval }: Estimate, decimals: number) {
  const rounded = (number: number | null | undefined) => number?.toFixed(decimals);
  return [rounded(value), rounded(interval?.low), rounded(interval?.high)];
}

/** A histogram of the answers 1, 2, … with these counts. */
const scale = (...counts: number[]): Histogram =>
  counts.map((n, index) => ({ value: index + 1, n }));

/** The score of a question of five or seven values. */
function scored(metric: ScoreMetric, histogram: Histogram, reverseScored = false): Estimate {
  const kind = metric === 'CSAT' ? 'CSAT' : 'CES';
  const scale = { min: 1, max: kind === 'CSAT' ? 5 : 7 };
  const question: PublishedQuestion = { kind, reverseScored, scale };
  const bars = histogram.map(({ value, n }) => ({
    ...{ bucket: String(value), n, sum: n * value, sumOfSquares: n * value * value },
  }));
  return estimateOf(sampleOf({ metric }, question, bars));
}
const csat = (histogram: Histogram) => scored('CSAT', histogram);
const ces = (histogram: Histogram) => scored('CES', histogram);

describe('NPS', () => {
  test('of 50 promoters, 30 passives and 20 detractors is 30, with an interval of about ± 15', () => {
    const counts = counted(50, 30, 20);
    expect(printed(net(counts), 3)).toEqual(['30.000', '14.051', '44.201']);
    expect(net(counts).interval?.method).toBe('ADJUSTED_WALD');
    expect((net(counts).variance ?? 0) / 10_000).toBeCloseTo(0.61, 12);
    expect(netStandardError(counts).toFixed(4)).toBe('7.8102');
  });

  test('of ten answers has a wide interval', () => {
    expect(printed(net(counted(5, 3, 2)), 3)).toEqual(['30.000', '-19.051', '65.204']);
  });

  test('counts 9 and 10 as promoters, 7 and 8 as passives, 0 to 6 as detractors', () => {
    const each = Array.from({ length: 11 }, (_, value) => ({ value, n: 10 ** (value % 4) }));
    const boxes = boxesOf('NPS', { min: 0, max: 10 });
    expect(boxCounts(each, boxes)).toEqual({ top: 110, middle: 1001, bottom: 1111 + 111 });
  });

  test('of no answers is null', () => {
    expect(net(counted(0, 0, 0))).toEqual({ value: null, n: 0, interval: null, variance: null });
  });
});

describe('a difference', () => {
  test('of two NPS has its z test', () => {
    const found = netDifference(counted(50, 30, 20), counted(48, 36, 36));
    expect(found?.difference).toBeCloseTo(20, 12);
    expect(found?.standardError?.toFixed(4)).toBe('10.8858');
    expect(found?.statistic?.toFixed(4)).toBe('1.8373');
    expect(found?.p?.toFixed(4)).toBe('0.0662');
    // 20 ± 1.95996 · 10.8858
    expect(found?.interval?.low.toFixed(3)).toBe('-1.336');
    expect(found?.interval?.high.toFixed(3)).toBe('41.336');
  });

  test('of two shares has the pooled z test and Newcombe’s interval', () => {
    // Newcombe 1998, table II, (a) and method 10: 56/70 − 48/80 is 0.2000, 0.0524 to 0.3339.
    const found = shareDifference({ part: 56, n: 70 }, { part: 48, n: 80 });
    expect(found?.difference).toBeCloseTo(20, 12);
    expect(found?.interval?.low.toFixed(2)).toBe('5.24');
    expect(found?.interval?.high.toFixed(2)).toBe('33.39');
    // p̂ = 104/150, SE = √(p̂(1 − p̂)(1/70 + 1/80)) = 0.0754668
    expect(found?.standardError?.toFixed(4)).toBe('7.5467');
    expect(found?.statistic?.toFixed(4)).toBe('2.6502');
  });

  test('of two means has Welch’s t test', () => {
    // Means 3 and 6, variances 2.5 and 10, of five each: t = −3/√2.5, df = 2.5²/(0.25/4 + 4/4).
    const [a, b] = [
      { n: 5, sum: 15, sumOfSquares: 55 },
      { n: 5, sum: 30, sumOfSquares: 220 },
    ] as const;
    const found = meanDifference(a, b);
    expect(found?.standardError).toBeCloseTo(Math.sqrt(2.5), 12);
    expect(found?.statistic).toBeCloseTo(-3 / Math.sqrt(2.5), 12);
    expect(found?.degreesOfFreedom).toBeCloseTo(6.25 / (0.0625 + 1), 12);
    expect(found?.p?.toFixed(4)).toBe('0.1075');
  });

  test('has no test where nothing varies, and is null where a group is too small', () => {
    expect(netDifference(counted(5, 0, 0), counted(0, 0, 5))).toMatchObject({
      difference: 200,
      statistic: null,
      p: null,
    });
    expect(netDifference(counted(0, 0, 0), counted(1, 1, 1))).toBeNull();
    expect(shareDifference({ part: 0, n: 0 }, { part: 1, n: 2 })).toBeNull();
    expect(
      meanDifference({ n: 1, sum: 1, sumOfSquares: 1 }, { n: 2, sum: 3, sumOfSquares: 5 }),
    ).toBeNull();
    const same = { n: 3, sum: 6, sumOfSquares: 12 };
    expect(meanDifference(same, same)).toMatchObject({ difference: 0, statistic: null, p: null });
  });
});

test('the sample for a margin: 938 for 5 points of NPS, 235 for 10', () => {
  expect(sampleSize(0.61, 0.05)).toBe(938);
  expect(sampleSize(0.61, 0.1)).toBe(235);
  expect(sampleSize(6100, 5)).toBe(938);
});

describe('CSAT', () => {
  test('of 85 satisfied in 100 is 85 %', () => {
    expect(printed(csat(scale(5, 5, 5, 50, 35)), 3)).toEqual(['85.000', '76.716', '90.694']);
  });

  test('has the Wilson interval of small samples: 8 of 10, and 0 of 5', () => {
    expect(printed(csat(scale(1, 0, 1, 3, 5)), 3)).toEqual(['80.000', '49.016', '94.332']);
    expect(printed(csat(scale(2, 2, 1, 0, 0)), 3)).toEqual(['0.000', '0.000', '43.448']);
    expect(csat(scale(2, 2, 1, 0, 0)).interval?.method).toBe('WILSON');
  });

  test('of a question whose best answer is the lowest is that of the reversed answers', () => {
    expect(scored('CSAT', scale(35, 50, 5, 5, 5), true).value).toBeCloseTo(85, 12);
  });
});

describe('CES', () => {
  const counts = scale(2, 3, 5, 10, 20, 35, 25);

  test('is the mean of 1 to 7, or the share of 5 to 7', () => {
    expect(ces(counts).value?.toFixed(2)).toBe('5.48');
    expect(scored('CES_AGREEMENT', counts)).toMatchObject({ value: 80, n: 100 });
  });

  test('has the t interval of its mean', () => {
    // Σx² = 3204; s² = (3204 − 548²/100)/99 = 2.0299; 5.48 ± 1.98422 · √(s²/100)
    expect(printed(ces(counts), 4)).toEqual(['5.4800', '5.1973', '5.7627']);
    expect(ces(counts).interval?.method).toBe('T');
  });

  test('has an interval within the scale', () => {
    expect(ces(scale(0, 0, 0, 0, 0, 1, 4)).interval?.high).toBe(7);
  });
});

describe('a mean', () => {
  test('of one number has no interval, of equal numbers an interval without width', () => {
    expect(mean({ n: 1, sum: 4, sumOfSquares: 16 })).toMatchObject({ value: 4, interval: null });
    expect(mean({ n: 3, sum: 12, sumOfSquares: 48 }).interval).toMatchObject({ low: 4, high: 4 });
  });

  test('has no interval where rounding hides the spread', () => {
    const [one, other] = [1e9, 1e9 + 1e-3];
    const moments = { n: 2, sum: one + other, sumOfSquares: one * one + other * other };
    expect(sampleVariance(moments)).toBeNull();
    expect(mean(moments).interval).toBeNull();
  });

  test('of a histogram is computed from its sums', () => {
    expect(momentsOf(scale(1, 0, 2))).toEqual({ n: 3, sum: 7, sumOfSquares: 19 });
  });
});

describe('Cronbach’s α', () => {
  // Four respondents, three questions: (1,2,1) (2,2,3) (3,4,3) (4,4,5). The variances of the
  // questions are 5/3, 4/3 and 8/3; that of the sums 4, 7, 10, 13 is 15. α = 3/2·(1 − (17/3)/15).
  test('of an example computed by hand is 14/15', () => {
    const found = cronbachAlpha([5 / 3, 4 / 3, 8 / 3], 15);
    expect(found.alpha).toBeCloseTo(14 / 15, 12);
    expect(found.negative).toBe(false);
  });

  // The third question reversed on 1 to 5: (1,2,5) (2,2,3) (3,4,3) (4,4,1). The variance of the
  // sums 8, 7, 10, 9 is 5/3. α = 3/2·(1 − (17/3)/(5/3)) = −3.6.
  test('is negative, and marked so, where a question runs against the others', () => {
    const found = cronbachAlpha([5 / 3, 4 / 3, 8 / 3], 5 / 3);
    expect(found.alpha).toBeCloseTo(-3.6, 12);
    expect(found.negative).toBe(true);
  });

  test('is null for one question, and where all sums are the same', () => {
    expect(cronbachAlpha([1], 1).alpha).toBeNull();
    expect(cronbachAlpha([1, 1], 0).alpha).toBeNull();
  });
});

describe('response rates', () => {
  test('of a published example are RR1 .65, RR2 .70, COOP1 .738636', () => {
    const rates = responseRates({
      completes: 650,
      partials: 50,
      refusals: 150,
      nonContacts: 100,
      others: 30,
      unknown: 20,
    });
    expect(rates.rr1).toBe(0.65);
    expect(rates.rr2).toBe(0.7);
    expect(rates.coop1?.toFixed(6)).toBe('0.738636');
  });

  test('of no persons are null', () => {
    const zeros = {
      completes: 0,
      partials: 0,
      refusals: 0,
      nonContacts: 0,
      others: 0,
      unknown: 0,
    };
    expect(responseRates(zeros)).toEqual({ rr1: null, rr2: null, coop1: null });
  });
});

describe('completion', () => {
  test('of 1000, 820, 610, 450 and 405 responses is .82, .7439, .7377, .9, and .405 overall', () => {
    const rates = completionRates({
      started: 1000,
      completed: 405,
      screenedOut: 0,
      quotaFull: 0,
      steps: [
        { reached: 820, left: 210 },
        { reached: 610, left: 160 },
        { reached: 450, left: 45 },
      ],
    });
    expect(rates.beginning).toBe(0.82);
    expect(rates.steps.map((rate) => rate?.toFixed(4))).toEqual(['0.7439', '0.7377', '0.9000']);
    expect(rates.overall).toBe(0.405);
  });

  test('does not count skipped questions or screened out responses as leaving', () => {
    const rates = completionRates({
      started: 100,
      completed: 80,
      screenedOut: 10,
      quotaFull: 0,
      steps: [
        { reached: 95, left: 0 },
        { reached: 40, left: 5 },
      ],
    });
    expect(rates).toEqual({ beginning: 0.95, steps: [1, 0.875], overall: 0.8 });
  });

  test('of no responses is null', () => {
    expect(
      completionRates({
        started: 0,
        completed: 0,
        screenedOut: 0,
        quotaFull: 0,
        steps: [{ reached: 0, left: 0 }],
      }),
    ).toEqual({ beginning: null, steps: [null], overall: null });
  });
});

describe('Student’s t', () => {
  test.each([
    [1, 12.7062047362],
    [2, 4.3026527297],
    [5, 2.5705818356],
    [10, 2.228138852],
    [30, 2.0422724563],
    [99, 1.9842169516],
    [1000, 1.9623390808],
    [200_000, 1.9599758],
  ])('with %d degrees of freedom has the quantile %d', (df, quantile) => {
    expect(tQuantile95(df)).toBeCloseTo(quantile, df > 100_000 ? 6 : 9);
  });

  test('has the p of published tables', () => {
    expect(tP(2, 10)).toBeCloseTo(0.0733880348, 9);
    expect(tP(1, 1)).toBeCloseTo(0.5, 12);
    expect(tP(0, 7)).toBe(1);
    expect(normalP(1.959963984540054)).toBeCloseTo(0.05, 6);
  });
});

test('a share of no answers is null', () => {
  expect(share({ part: 0, n: 0 }).value).toBeNull();
});
