import { grouped } from '../../kernel/group.ts';
import { z95 } from '../../scores/metrics/estimate.ts';

/** How long cases took to a target such as their first response, or have waited for it so far. */
export interface Elapsed {
  /** From 0. */
  readonly hours: number;
  /** Whether they came to the target then; otherwise they still waited, and how long they will is not known. */
  readonly reached: boolean;
  /** How many cases. */
  readonly n: number;
}

/** A step of the curve: a moment at which cases came to the target. */
export interface CurveStep {
  readonly hours: number;
  /** The share of cases that wait longer, from 0 to 1. */
  readonly waiting: number;
  /** Of `waiting`, by Greenwood; null where none waits any more, for which the formula has none. */
  readonly standardError: number | null;
  /** The 95 % interval of `waiting`, on the log-log scale; null where none waits any more. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/**
 * The share of cases that wait longer than so many hours, at each step: S(t) = Π(1 − d/n) over the steps up to
 * t, where d of the n cases that had waited until then came to the target (Kaplan & Meier 1958). Cases that
 * still wait count for as long as they have; a mean over the others would flatter.
 *
 * Its variance is S² Σ d/(n(n − d)) (Greenwood 1926), its interval S^exp(±1.96 √Σ/ln S), which is within 0
 * and 1 (Kalbfleisch & Prentice 1980).
 */
export function waitingCurve(cases: readonly Elapsed[]): CurveStep[] {
  const sorted = cases.toSorted((a, b) => a.hours - b.hours);
  const steps: CurveStep[] = [];
  let waiting = 1;
  let sum = 0;
  let left = cases.reduce((total, { n }) => total + n, 0);
  for (const [hours, those] of grouped(sorted, (each) => each.hours)) {
    // Those that still wait after as many hours count as at risk in this step.
    const atRisk = left;
    left -= those.reduce((total, { n }) => total + n, 0);
    const reached = those.reduce((total, each) => total + (each.reached ? each.n : 0), 0);
    if (reached === 0) continue;
    waiting *= (atRisk - reached) / atRisk;
    sum += reached / (atRisk * (atRisk - reached));
    steps.push({ hours, waiting, ...spread(waiting, sum) });
  }
  return steps;
}

/** @param sum of d/(n(n − d)) */
function spread(waiting: number, sum: number): Pick<CurveStep, 'standardError' | 'interval'> {
  if (waiting === 0) return { standardError: null, interval: null };
  const reach = (z95 * Math.sqrt(sum)) / Math.abs(Math.log(waiting));
  return {
    standardError: waiting * Math.sqrt(sum),
    interval: { low: waiting ** Math.exp(reach), high: waiting ** Math.exp(-reach) },
  };
}
