import type { BoxCounts } from './boxes.ts';
import { type Estimate, intervalWithin, unknownEstimate, z95 } from './estimate.ts';

/**
 * The share of the best answers minus that of the worst in points, −100 to 100: 100·(T − B)/n, as the Net
 * Promoter Score is promoters minus detractors (Reichheld 2003). Its interval is the adjusted Wald interval:
 * ¾ is added to the best and to the worst, 3 to n (Rocks 2016).
 */
export function net({ top, middle, bottom }: BoxCounts): Estimate {
  const n = top + middle + bottom;
  if (n === 0) return unknownEstimate;
  const observed = moments(top / n, bottom / n);
  const adjusted = moments((top + 0.75) / (n + 3), (bottom + 0.75) / (n + 3));
  const reach = 100 * z95 * Math.sqrt(adjusted.variance / (n + 3));
  const middleOfInterval = 100 * adjusted.mean;
  return {
    value: (100 * (top - bottom)) / n,
    n,
    interval: intervalWithin(
      [middleOfInterval - reach, middleOfInterval + reach],
      [-100, 100],
      'ADJUSTED_WALD',
    ),
    variance: 10_000 * observed.variance,
  };
}

/** The standard error of a net score in points, as the mean of a variable that is −100, 0 or 100. */
export function netStandardError(counts: BoxCounts): number {
  const { n, variance } = net(counts);
  return Math.sqrt((variance ?? 0) / n);
}

/** v = t + b − (t − b)². */
function moments(top: number, bottom: number): { mean: number; variance: number } {
  const mean = top - bottom;
  return { mean, variance: Math.max(0, top + bottom - mean * mean) };
}
