import { type Estimate, intervalWithin, unknownEstimate } from './estimate.ts';
import type { Moments, Scale } from './histogram.ts';
import { tQuantile95 } from './studentT.ts';

/**
 * The mean of numbers, with Student's t interval, cut to the scale if there is one. One number has
 * no interval.
 */
export function mean(moments: Moments, scale?: Scale): Estimate {
  const { n, sum } = moments;
  if (n === 0) return unknownEstimate;
  const value = sum / n;
  const variance = sampleVariance(moments);
  if (variance === null) return { value, n, interval: null, variance };
  const reach = tQuantile95(n - 1) * Math.sqrt(variance / n);
  const { min, max } = scale ?? { min: -Infinity, max: Infinity };
  const interval = intervalWithin([value - reach, value + reach], [min, max], 'T');
  return { value, n, interval, variance };
}

/**
 * The variance with n − 1 as divisor. Null for fewer than two numbers, and where the spread is so
 * small next to the numbers that rounding hides it.
 */
export function sampleVariance({ n, sum, sumOfSquares }: Moments): number | null {
  if (n < 2) return null;
  const squares = n * sumOfSquares;
  const spread = squares - sum * sum;
  if (spread === 0) return 0;
  return spread > squares * n * Number.EPSILON ? spread / n / (n - 1) : null;
}
