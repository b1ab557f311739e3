/** The standard normal's 97.5 % quantile: what a 95 % interval reaches to either side, in standard errors. */
export const z95 = 1.959963984540054;

/** How an interval was made. */
export type IntervalMethod = 'ADJUSTED_WALD' | 'WILSON' | 'T' | 'WALD' | 'NEWCOMBE' | 'WELCH';

/** Where the true value lies, in 95 of 100 such samples; in the unit of what it belongs to. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** 0.95: the only level there is. */
  readonly level: number;
  readonly method: IntervalMethod;
}

/** A number that stands for many answers. */
export interface Estimate {
  /** Null where there are no answers. */
  readonly value: number | null;
  /** Answers it was made from. */
  readonly n: number;
  /** Null where there are too few answers to make one. */
  readonly interval: Interval | null;
  /** Of one answer's contribution, in the unit of `value` squared; null where it is unknown. */
  readonly variance: number | null;
}

/** Of no answers at all. */
export const unknownEstimate: Estimate = { value: null, n: 0, interval: null, variance: null };

/** An interval that keeps to the values there can be. */
export function intervalWithin(
  [low, high]: readonly [number, number],
  [least, most]: readonly [number, number],
  method: IntervalMethod,
): Interval {
  const kept = (end: number) => Math.min(most, Math.max(least, end));
  return { low: kept(low), high: kept(high), level: 0.95, method };
}
