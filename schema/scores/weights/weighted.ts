import type { Interval } from '../metrics/estimate.ts';

/** A score whose answers are weighted. What is computed from answers is null if it is suppressed. */
export interface WeightedScore {
  readonly value: number | null;
  readonly interval: Interval | null;
  /** The answers that have a value of each target, and those that have not and are left out. */
  readonly n: number;
  readonly leftOut: number;
  readonly suppressed: boolean;
  readonly state: 'CONVERGED' | 'NOT_CONVERGED' | 'EMPTY_TARGET';
  readonly weights: WeightFigures | null;
}

/** What raking found. */
export interface WeightFigures {
  readonly nEffective: number;
  readonly designEffect: number;
  readonly least: number;
  readonly greatest: number;
  readonly rounds: number;
  /** The largest difference between a weighted share and its target, in percentage points. */
  readonly gap: number;
}
