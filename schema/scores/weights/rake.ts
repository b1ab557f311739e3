/** Respondents with the same values of all targets. */
export interface RakedCell {
  /** A value for each target, in their order. */
  readonly values: readonly string[];
  readonly n: number;
}

/** What share of the population has each value of a property; the shares add up to 1. */
export type Margin = ReadonlyMap<string, number>;

export interface RakingBounds {
  /** The least and the greatest weight, of which 1 is the mean: at most 1, and at least 1. */
  readonly minWeight: number;
  readonly maxWeight: number;
  /** The largest difference between a share and its target at which it has converged. */
  readonly tolerance: number;
  readonly rounds: number;
}

export interface Raking {
  /** The weight of a respondent of each cell, within the bounds. Their mean is 1 once it has converged. */
  readonly weights: readonly number[];
  readonly rounds: number;
  /** The largest difference between a weighted share and its target. */
  readonly gap: number;
  readonly converged: boolean;
}

/**
 * Weights whose shares are those of the margins, as near to each other as can be: iterative proportional fitting
 * (Deming & Stephan 1940). Where these leave the bounds, weights are trimmed to them after each round; where no
 * weights within the bounds have these shares, it does not converge.
 *
 * @param cells in which each value of a margin occurs, and no others
 */
export function rake(
  cells: readonly RakedCell[],
  margins: readonly Margin[],
  bounds: RakingBounds,
): Raking {
  const free = fitted(cells, margins, {
    ...bounds,
    ...{ minWeight: 0, maxWeight: Number.POSITIVE_INFINITY },
  });
  const isWithin = free.weights.every(
    (weight) => weight >= bounds.minWeight && weight <= bounds.maxWeight,
  );
  // Trimmed on the way, weights within the bounds could become other ones with the same shares.
  return isWithin ? free : fitted(cells, margins, bounds);
}

function fitted(
  cells: readonly RakedCell[],
  margins: readonly Margin[],
  { minWeight, maxWeight, tolerance, rounds }: RakingBounds,
): Raking {
  const total = cells.reduce((sum, { n }) => sum + n, 0);
  const targets = margins.map((margin, index) => targetOf(cells, margin, index));
  let weights = cells.map(() => 1);
  for (let round = 1; ; round++) {
    for (const target of targets) {
      const sums = weightedBy(target, cells, weights);
      const factors = target.shares.map((share, value) => (share * total) / (sums[value] ?? 1));
      weights = weights.map((weight, cell) => weight * (factors[target.numberOf[cell] ?? 0] ?? 1));
    }
    weights = weights.map((weight) => Math.min(maxWeight, Math.max(minWeight, weight)));
    const gap = Math.max(...targets.map((target) => gapOf(target, cells, weights)));
    if (gap <= tolerance || round >= rounds) {
      return { weights, rounds: round, gap, converged: gap <= tolerance };
    }
  }
}

/** A margin by the numbers of its values, so that a round of thousands of cells takes no look-ups. */
interface NumberedTarget {
  readonly shares: readonly number[];
  /** The number of each cell's value. */
  readonly numberOf: readonly number[];
}

function targetOf(cells: readonly RakedCell[], margin: Margin, index: number): NumberedTarget {
  const numbers = new Map([...margin.keys()].map((value, number) => [value, number]));
  return {
    shares: [...margin.values()],
    numberOf: cells.map(({ values }) => numbers.get(values[index] ?? '') ?? 0),
  };
}

/** The weighted number of respondents by the numbers of their values. */
function weightedBy(
  { shares, numberOf }: NumberedTarget,
  cells: readonly RakedCell[],
  weights: readonly number[],
): number[] {
  const sums = shares.map(() => 0);
  cells.forEach(({ n }, cell) => {
    const value = numberOf[cell] ?? 0;
    sums[value] = (sums[value] ?? 0) + n * (weights[cell] ?? 0);
  });
  return sums;
}

function gapOf(
  target: NumberedTarget,
  cells: readonly RakedCell[],
  weights: readonly number[],
): number {
  const sums = weightedBy(target, cells, weights);
  const total = sums.reduce((sum, each) => sum + each, 0);
  return Math.max(
    ...target.shares.map((share, value) => Math.abs((sums[value] ?? 0) / total - share)),
  );
}

/**
 * Kish's design effect of unequal weights, n·Σw²/(Σw)²: by how much they widen the variance of a mean (Kish 1965).
 * n divided by it is the effective number of respondents.
 */
export function designEffect(cells: readonly RakedCell[], weights: readonly number[]): number {
  let [n, sum, squares] = [0, 0, 0];
  for (const [index, cell] of cells.entries()) {
    const weight = weights[index] ?? 0;
    n += cell.n;
    sum += cell.n * weight;
    squares += cell.n * weight * weight;
  }
  return (n * squares) / (sum * sum);
}
