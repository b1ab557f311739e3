import type { CurveStep } from './waitingCurve.ts';

/** After how many hours half of the cases have come to the target. */
export interface MedianWait {
  /** Null where fewer than half have. */
  readonly hours: number | null;
  /** The 95 % interval; null where the cases are too few to say where it begins. */
  readonly interval: {
    readonly low: number;
    /** Null where too many still wait to say where it ends. */
    readonly high: number | null;
  } | null;
}

/** A curve that is computed as a product can miss .5 by rounding. */
const half = 0.5 + 1e-12;

/**
 * The median of a curve: the first step at which half of the cases, or fewer, wait longer. Its interval has the
 * times for which that share could be .5: from the first step whose lower limit comes down to .5 to the first
 * whose upper limit does (Brookmeyer & Crowley 1982, with the limits of the log-log scale: Klein &
 * Moeschberger 2003, 4.5).
 *
 * @param curve as `waitingCurve` makes it
 */
export function medianWait(curve: readonly CurveStep[]): MedianWait {
  const firstBelow = (shareOf: (step: CurveStep) => number | undefined) =>
    curve.find((step) => (shareOf(step) ?? 1) <= half)?.hours ?? null;
  const low = firstBelow(({ interval }) => interval?.low);
  const high = firstBelow(({ interval }) => interval?.high);
  return {
    hours: firstBelow(({ waiting }) => waiting),
    interval: low === null ? null : { low, high },
  };
}
