import { type Estimate, type Interval, intervalWithin, unknownEstimate, z95 } from './estimate.ts';

/** `part` of `n` answers. */
export interface ShareOf {
  readonly part: number;
  readonly n: number;
}

/** A share in percent, with the Wilson interval (Wilson 1927): valid for small n and at both ends. */
export function share({ part, n }: ShareOf): Estimate {
  if (n === 0) return unknownEstimate;
  const p = part / n;
  return { value: 100 * p, n, interval: wilson({ part, n }), variance: 10_000 * p * (1 - p) };
}

function wilson({ part, n }: ShareOf): Interval {
  const p = part / n;
  const square = z95 * z95;
  const middle = (p + square / (2 * n)) / (1 + square / n);
  const reach = (z95 / (1 + square / n)) * Math.sqrt((p * (1 - p)) / n + square / (4 * n * n));
  // At the ends the formula gives exactly 0 and 1, which rounding would miss.
  const low = part === 0 ? 0 : middle - reach;
  const high = part === n ? 1 : middle + reach;
  return intervalWithin([100 * low, 100 * high], [0, 100], 'WILSON');
}
