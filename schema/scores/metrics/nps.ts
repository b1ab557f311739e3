import { type Estimate, intervalWithin, unknownEstimate, z95 } from './estimate.ts';
import type { Histogram } from './histogram.ts';

/** How many answers are 9 or 10 (promoters), 7 or 8 (passives), 0 to 6 (detractors). */
export interface NpsCounts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

export function npsCounts(histogram: Histogram): NpsCounts {
  const between = (least: number, most: number) =>
    histogram.reduce((sum, { value, n }) => (value >= least && value <= most ? sum + n : sum), 0);
  return { promoters: between(9, 10), passives: between(7, 8), detractors: between(0, 6) };
}

/**
 * The Net Promoter Score, −100 to 100: 100·(P − D)/n (Reichheld 2003). Its interval is the adjusted
 * Wald interval: ¾ is added to promoters and to detractors, 3 to n (Rocks 2016).
 */
export function nps(counts: NpsCounts): Estimate {
  const n = counts.promoters + counts.passives + counts.detractors;
  if (n === 0) return unknownEstimate;
  const observed = moments(counts.promoters / n, counts.detractors / n);
  const adjusted = moments(
    (counts.promoters + 0.75) / (n + 3),
    (counts.detractors + 0.75) / (n + 3),
  );
  const reach = 100 * z95 * Math.sqrt(adjusted.variance / (n + 3));
  const middle = 100 * adjusted.mean;
  return {
    value: (100 * (counts.promoters - counts.detractors)) / n,
    n,
    interval: intervalWithin([middle - reach, middle + reach], [-100, 100], 'ADJUSTED_WALD'),
    variance: 10_000 * observed.variance,
  };
}

/** The standard error of a score in points, as the mean of a variable that is −100, 0 or 100. */
export function npsStandardError(counts: NpsCounts): number {
  const { n, variance } = nps(counts);
  return Math.sqrt((variance ?? 0) / n);
}

/** v = p + d − (p − d)². */
function moments(promoters: number, detractors: number): { mean: number; variance: number } {
  const mean = promoters - detractors;
  return { mean, variance: Math.max(0, promoters + detractors - mean * mean) };
}
