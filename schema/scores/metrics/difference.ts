import type { BoxCounts } from './boxes.ts';
import { type Interval, z95 } from './estimate.ts';
import type { Moments } from './histogram.ts';
import { sampleVariance } from './mean.ts';
import { net, netStandardError } from './net.ts';
import { type QuantileOf, quantile } from './quantile.ts';
import { type ShareOf, share } from './share.ts';
import { normalP, tP, tQuantile95 } from './studentT.ts';

/** How two independent groups differ, and how likely chance alone is to make them differ as much. */
export interface Difference {
  /** The first group minus the second, in the unit of the score. */
  readonly difference: number;
  /** Null without a test. */
  readonly standardError: number | null;
  /** The difference in standard errors; null where nothing varies in either group, and without a test. */
  readonly statistic: number | null;
  /** Null for quantiles, which have none. */
  readonly test: 'Z' | 'WELCH_T' | null;
  /** For Welch's t; null for z. */
  readonly degreesOfFreedom: number | null;
  /** Two-sided. */
  readonly p: number | null;
  readonly interval: Interval | null;
}

/**
 * z = (N1 − N2)/√(SE1² + SE2²); the interval is the difference ± 1.96 of these errors.
 *
 * @returns null where a group is empty
 */
export function netDifference(a: BoxCounts, b: BoxCounts): Difference | null {
  const [scoreA, scoreB] = [net(a).value, net(b).value];
  if (scoreA === null || scoreB === null) return null;
  const difference = scoreA - scoreB;
  const standardError = Math.hypot(netStandardError(a), netStandardError(b));
  return {
    difference,
    standardError,
    ...zTest(difference, standardError),
    interval: standardError === 0 ? null : around(difference, z95 * standardError, 'WALD'),
  };
}

/**
 * The z test of two shares, in percent, with the standard error of both groups pooled. The interval
 * is Newcombe's, made of the two Wilson intervals (Newcombe 1998, method 10).
 *
 * @returns null where a group is empty
 */
export function shareDifference(a: ShareOf, b: ShareOf): Difference | null {
  const [shareA, shareB] = [share(a), share(b)];
  if (shareA.value === null || shareB.value === null) return null;
  const difference = shareA.value - shareB.value;
  const pooled = (a.part + b.part) / (a.n + b.n);
  const standardError = 100 * Math.sqrt(pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
  const [endsA, endsB] = [shareA.interval, shareB.interval];
  const interval = endsA &&
    endsB && {
      low: difference - Math.hypot(shareA.value - endsA.low, endsB.high - shareB.value),
      high: difference + Math.hypot(endsA.high - shareA.value, shareB.value - endsB.low),
      level: 0.95,
      method: 'NEWCOMBE' as const,
    };
  return { difference, standardError, ...zTest(difference, standardError), interval };
}

/**
 * Welch's t test of two means, which does not assume equal variances (Welch 1947).
 *
 * @returns null where a group has fewer than two numbers
 */
export function meanDifference(a: Moments, b: Moments): Difference | null {
  const [varianceA, varianceB] = [sampleVariance(a), sampleVariance(b)];
  if (varianceA === null || varianceB === null) return null;
  const [partA, partB] = [varianceA / a.n, varianceB / b.n];
  const difference = a.sum / a.n - b.sum / b.n;
  const standardError = Math.sqrt(partA + partB);
  const common = { difference, standardError, test: 'WELCH_T' as const };
  if (standardError === 0) {
    return { ...common, statistic: null, degreesOfFreedom: null, p: null, interval: null };
  }
  // Divided by their sum first, so that tiny or huge variances do not underflow or overflow.
  const [relativeA, relativeB] = [partA, partB].map((part) => part / (partA + partB));
  const degreesOfFreedom =
    1 / ((relativeA ?? 0) ** 2 / (a.n - 1) + (relativeB ?? 0) ** 2 / (b.n - 1));
  const statistic = difference / standardError;
  return {
    ...common,
    statistic,
    degreesOfFreedom,
    p: tP(statistic, degreesOfFreedom),
    interval: around(difference, tQuantile95(degreesOfFreedom) * standardError, 'WELCH'),
  };
}

/**
 * The difference of two quantiles, without a test: those that there are assume that hardly any answers are
 * the same, but the answers to a scale have few values.
 *
 * @returns null where a group is empty
 */
export function quantileDifference(a: QuantileOf, b: QuantileOf): Difference | null {
  const [valueA, valueB] = [quantile(a).value, quantile(b).value];
  if (valueA === null || valueB === null) return null;
  return {
    difference: valueA - valueB,
    standardError: null,
    ...{ statistic: null, test: null, degreesOfFreedom: null, p: null },
    interval: null,
  };
}

function zTest(difference: number, standardError: number) {
  const statistic = standardError === 0 ? null : difference / standardError;
  return {
    statistic,
    test: 'Z' as const,
    degreesOfFreedom: null,
    p: statistic === null ? null : normalP(statistic),
  };
}

function around(middle: number, reach: number, method: Interval['method']): Interval {
  return { low: middle - reach, high: middle + reach, level: 0.95, method };
}
