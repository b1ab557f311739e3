import { type Estimate, type Interval, unknownEstimate } from './estimate.ts';
import type { Histogram } from './histogram.ts';
import { incompleteBeta } from './incompleteBeta.ts';

/** A quantile of answers: `q` is above 0 and below 1. */
export interface QuantileOf {
  readonly histogram: Histogram;
  readonly q: number;
}

/**
 * A quantile of numbers: definition 7 of Hyndman & Fan (Sample Quantiles in Statistical Packages, 1996), as
 * in R, NumPy, Excel and `percentile_cont` of PostgreSQL. The value at position (n − 1)·q, counted from 0 in
 * ascending order; between two positions it is interpolated. The median is the one of q = ½.
 */
export function quantile({ histogram, q }: QuantileOf): Estimate {
  const ascending = histogram.filter(({ n }) => n > 0).sort((a, b) => a.value - b.value);
  const n = ascending.reduce((sum, bar) => sum + bar.n, 0);
  if (n === 0) return unknownEstimate;
  const position = (n - 1) * q;
  const below = Math.floor(position);
  const [low, high] = [valueOfRank(ascending, below + 1), valueOfRank(ascending, below + 2)];
  const value = low + (position - below) * (high - low);
  return { value, n, interval: orderStatistics(ascending, n, q), variance: null };
}

/**
 * The interval between two order statistics, whatever the distribution (Conover, Practical Nonparametric
 * Statistics; Hahn & Meeker, Statistical Intervals): the ranks l < u with at most 2.5 % on either side, by
 * the binomial distribution of how many answers are below the quantile. Answers of the same value make it
 * wider than needed, never narrower.
 *
 * @returns null where too few answers have no such ranks: fewer than 6 for the median
 */
function orderStatistics(ascending: Histogram, n: number, q: number): Interval | null {
  const low = firstRank(n, (rank) => atMost(rank, n, q) > tail);
  const high = firstRank(n, (rank) => atMost(rank, n, q) >= 1 - tail) + 1;
  if (low < 1 || high > n) return null;
  const [from, to] = [valueOfRank(ascending, low), valueOfRank(ascending, high)];
  return { low: from, high: to, level: 0.95, method: 'ORDER_STATISTICS' };
}

/** Half of what a 95 % interval leaves out. */
const tail = 0.025;

/** The least of 0 to n for which a condition holds that holds for all behind it. */
function firstRank(n: number, holds: (rank: number) => boolean): number {
  let [least, most] = [0, n];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (holds(middle)) most = middle;
    else least = middle + 1;
  }
  return least;
}

/** The binomial probability of at most k of n. */
function atMost(k: number, n: number, p: number): number {
  return k >= n ? 1 : incompleteBeta(1 - p, n - k, k + 1);
}

/** The value of a rank, from 1, in ascending order; that of the last behind it. */
function valueOfRank(ascending: Histogram, rank: number): number {
  let before = 0;
  for (const { value, n } of ascending) {
    before += n;
    if (before >= rank) return value;
  }
  return ascending.at(-1)?.value ?? Number.NaN;
}
