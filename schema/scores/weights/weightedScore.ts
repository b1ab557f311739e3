import { grouped } from '../../kernel/group.ts';
import type { WeightTarget } from '../../weightSchemes/weightTarget.ts';
import { type Bar, estimateOf, sampleOf } from '../metrics/metric.ts';
import type { ScoredQuestion } from '../score.ts';
import { designEffect, type Margin, type RakedCell, rake } from './rake.ts';
import type { WeightedScore } from './weighted.ts';

/** A scheme, and what a statement counted by the values of its targets. */
export interface WeighedCounts {
  readonly targets: readonly WeightTarget[];
  readonly minWeight: number;
  readonly maxWeight: number;
  /** In percentage points. */
  readonly tolerance: number;
  readonly rounds: number;
  readonly cells: readonly CellRow[];
}

/** A count of answers with the same values of all targets; null for a value that has no share. */
export interface CellRow extends Bar {
  readonly cell: readonly (string | null)[];
}

/**
 * The weighted score of counts. It is suppressed where it would show answers of fewer than the minimum.
 *
 * @param isSuppressed whether the unweighted score is
 */
export function weightedScoreOf(
  { question, minimumN, ...formula }: ScoredQuestion,
  { targets, cells: rows, tolerance, ...bounds }: WeighedCounts,
  isSuppressed: boolean,
): WeightedScore {
  const isListed = ({ cell }: CellRow) => !cell.includes(null);
  const counted = rows.filter((row) => row.n > 0);
  const leftOut = sumOf(counted.filter((row) => !isListed(row)));
  const byCell = grouped(counted.filter(isListed), ({ cell }) => JSON.stringify(cell));
  const groups = [...byCell.values()];
  const cells = groups.map((group): RakedCell => {
    return { values: group[0]?.cell.map(String) ?? [], n: sumOf(group) };
  });
  const n = sumOf(cells);
  const margins = targets.map(marginOf);
  const sizes = margins.flatMap((margin, index) =>
    [...margin.keys()].map((value) => sumOf(cells.filter(({ values }) => values[index] === value))),
  );
  const common = { n, leftOut, value: null, interval: null, weights: null };
  if (sizes.includes(0)) {
    return { ...common, suppressed: isSuppressed, state: 'EMPTY_TARGET' };
  }
  const raked = rake(cells, margins, { ...bounds, tolerance: tolerance / 100 });
  const state = raked.converged ? 'CONVERGED' : 'NOT_CONVERGED';
  const effect = designEffect(cells, raked.weights);
  // What is left out, and each value that is weighted, can be found by comparing with the unweighted score.
  const isFew = (size: number) => size > 0 && size < minimumN;
  const isRevealing = isFew(leftOut) || sizes.some(isFew) || n / effect < minimumN;
  if (isSuppressed || isRevealing) {
    return { ...common, suppressed: true, state };
  }
  const { value, interval } = estimateOf(
    sampleOf(formula, question, effectiveBars(groups, raked.weights, effect)),
  );
  return {
    ...{ n, leftOut, value, interval, suppressed: false, state },
    weights: {
      nEffective: n / effect,
      designEffect: effect,
      least: Math.min(...raked.weights),
      greatest: Math.max(...raked.weights),
      rounds: raked.rounds,
      gap: 100 * raked.gap,
    },
  };
}

/**
 * The weighted counts of values, scaled to the effective number of answers: intervals of the unweighted formulas
 * are then as wide as the design effect makes them.
 */
function effectiveBars(
  groups: readonly (readonly CellRow[])[],
  weights: readonly number[],
  effect: number,
): Bar[] {
  const weighted = groups.flatMap((group, index) =>
    group.map((row) => ({ row, weight: weights[index] ?? 0 })),
  );
  const sum = weighted.reduce((total, { row, weight }) => total + row.n * weight, 0);
  const n = sumOf(groups.flat());
  const scale = n / effect / sum;
  return [...grouped(weighted, ({ row }) => row.bucket)].map(([bucket, those]) => {
    const total = (of: (row: CellRow) => number) =>
      those.reduce((all, { row, weight }) => all + scale * weight * of(row), 0);
    return {
      bucket,
      n: total((row) => row.n),
      sum: total((row) => row.sum),
      sumOfSquares: total((row) => row.sumOfSquares),
    };
  });
}

/** The shares of a target; they add up to 1, whatever rounding left. */
function marginOf({ shares }: WeightTarget): Margin {
  const all = shares.reduce((sum, { share }) => sum + share, 0);
  return new Map(shares.map(({ value, share }) => [value, share / all]));
}

function sumOf(rows: readonly { readonly n: number }[]): number {
  return rows.reduce((sum, { n }) => sum + n, 0);
}
