/** The 97.5 % quantile of the standard normal: half of a 95 % interval, in standard errors. */
export const z95 = 1.959963984540054;

/** The formula of an interval. */
export type IntervalMethod =
  | 'ADJUSTED_WALD'
  | 'WILSON'
  | 'T'
  | 'ORDER_STATISTICS'
  | 'WALD'
  | 'NEWCOMBE'
  | 'WELCH';

/** A range that covers the true value in 95 of 100 samples, in the unit of the value. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Always 0.95. */
  readonly level: number;
  readonly method: IntervalMethod;
}

/** A number computed from many answers. */
export interface Estimate {
  /** Null where there are no answers. */
  readonly value: number | null;
  /** How many answers it was computed from. */
  readonly n: number;
  /** Null with too few answers. */
  readonly interval: Interval | null;
  /** The variance of one answer, in the unit of `value` squared; null where it is unknown. */
  readonly variance: number | null;
}

/** The estimate from no answers. */
export const unknownEstimate: Estimate = { value: null, n: 0, interval: null, variance: null };

/** An interval cut to the possible values. */
export function intervalWithin(
  [low, high]: readonly [number, number],
  [least, most]: readonly [number, number],
  method: IntervalMethod,
): Interval {
  const limited = (end: number) => Math.min(most, Math.max(least, end));
  return { low: limited(low), high: limited(high), level: 0.95, method };
}
