import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { designEffect, type Margin, type RakedCell, rake } from './rake.ts';

const free = {
  minWeight: 0,
  maxWeight: Number.POSITIVE_INFINITY,
  tolerance: 1e-12,
  rounds: 10_000,
};

/** A table of respondents by a row and a column, as cells. */
function cellsOf(table: readonly (readonly number[])[]): RakedCell[] {
  return table.flatMap((row, one) =>
    row.map((n, other) => ({ values: [`row ${one}`, `column ${other}`], n })),
  );
}

function marginOf(name: string, totals: readonly number[]): Margin {
  const all = totals.reduce((sum, total) => sum + total, 0);
  return new Map(totals.map((total, index) => [`${name} ${index}`, total / all]));
}

const sample = {
  cells: cellsOf([
    [40, 30, 20, 10],
    [35, 50, 100, 75],
    [30, 80, 70, 120],
    [20, 30, 40, 50],
  ]),
  margins: [marginOf('row', [150, 300, 400, 150]), marginOf('column', [200, 300, 400, 100])],
};

describe('raking', () => {
  test('has the weights and the design effect that NumPy computed of the whole table', () => {
    const { weights, converged } = rake(sample.cells, sample.margins, free);
    expect(converged).toBe(true);
    expect(weights.map((weight) => weight.toFixed(6))).toEqual([
      ...['1.291170', '1.232866', '1.415372', '0.305979'],
      ...['1.142124', '1.090550', '1.251988', '0.270658'],
      ...['1.512585', '1.444282', '1.658086', '0.358449'],
      ...['1.150065', '1.098132', '1.260693', '0.272540'],
    ]);
    expect(designEffect(sample.cells, weights).toFixed(6)).toBe('1.242430');
  });

  test('has the weights of Newton’s method on the dual problem, to nine decimals', () => {
    const property = fc.property(anySample, ({ cells, margins }) => {
      const { weights, converged } = rake(cells, margins, free);
      expect(converged).toBe(true);
      const expected = calibrated(cells, margins);
      for (const [index, weight] of weights.entries()) {
        expect(weight).toBeCloseTo(expected[index] ?? Number.NaN, 9);
      }
    });
    fc.assert(property, { numRuns: 40 });
  });

  test('gives each respondent of one target its share of the population by its share of the sample', () => {
    const cells = [
      { values: ['a'], n: 80 },
      { values: ['b'], n: 20 },
    ];
    const even = new Map([
      ['a', 0.5],
      ['b', 0.5],
    ]);
    expect(rake(cells, [even], free)).toMatchObject({ weights: [0.625, 2.5], rounds: 1 });
    expect(designEffect(cells, [0.625, 2.5])).toBeCloseTo(1.5625, 12);
  });

  test('keeps weights within the bounds, and meets the margins where such weights do', () => {
    const bounds = { minWeight: 0.4, maxWeight: 2.5, tolerance: 1e-9, rounds: 1_000 };
    const property = fc.property(anySample, ({ cells, margins }) => {
      const raked = rake(cells, margins, bounds);
      for (const weight of raked.weights) {
        expect(weight).toBeGreaterThanOrEqual(0.4);
        expect(weight).toBeLessThanOrEqual(2.5);
      }
      expect(raked.converged).toBe(raked.gap <= 1e-9);
      const unbounded = rake(cells, margins, free);
      const isWithin = unbounded.weights.every((weight) => weight >= 0.4 && weight <= 2.5);
      if (isWithin) {
        expect(raked.converged).toBe(true);
        for (const [index, weight] of raked.weights.entries()) {
          expect(weight).toBeCloseTo(unbounded.weights[index] ?? Number.NaN, 6);
        }
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  test('says how far it came where no weights within the bounds meet the margins', () => {
    const cells = [
      { values: ['a'], n: 90 },
      { values: ['b'], n: 10 },
    ];
    const margin = new Map([
      ['a', 0.1],
      ['b', 0.9],
    ]);
    const raked = rake(cells, [margin], { ...free, minWeight: 0.5, maxWeight: 2, rounds: 50 });
    expect(raked).toMatchObject({ weights: [0.5, 2], rounds: 50, converged: false });
    expect(raked.gap).toBeCloseTo(0.9 - 20 / 65, 12);
  });
});

describe('the design effect', () => {
  test('is 1 for equal weights, and as if it was counted by respondent for others', () => {
    const property = fc.property(anySample, ({ cells, margins }) => {
      expect(
        designEffect(
          cells,
          cells.map(() => 3),
        ),
      ).toBeCloseTo(1, 12);
      const { weights } = rake(cells, margins, free);
      const each = cells.flatMap(({ n }, index) => Array<number>(n).fill(weights[index] ?? 0));
      const sum = each.reduce((total, weight) => total + weight, 0);
      const squares = each.reduce((total, weight) => total + weight ** 2, 0);
      expect(designEffect(cells, weights)).toBeCloseTo((each.length * squares) / sum ** 2, 9);
    });
    fc.assert(property, { numRuns: 100 });
  });
});

/** Samples of which each joint value has respondents, so that weights for all margins exist. */
const anySample = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 3 }))
  .chain(([rows, columns]) => {
    const shares = (length: number) =>
      fc.array(fc.integer({ min: 2, max: 20 }), { minLength: length, maxLength: length });
    return fc.record({
      table: fc.array(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: columns, maxLength: columns }),
        { minLength: rows, maxLength: rows },
      ),
      rows: shares(rows),
      columns: shares(columns),
    });
  })
  .map(({ table, rows, columns }) => ({
    cells: cellsOf(table),
    margins: [marginOf('row', rows), marginOf('column', columns)],
  }));

/**
 * Raking by another way: of all weights with these margins those with the least Σ w·log w are exp(Σ λ) over the
 * values of a cell (Deville & Särndal 1992), and λ is found by Newton’s method.
 */
function calibrated(cells: readonly RakedCell[], margins: readonly Margin[]): number[] {
  const total = cells.reduce((sum, { n }) => sum + n, 0);
  // The last value of each margin but the first follows from the others.
  const free = margins.flatMap((margin, index) =>
    [...margin].slice(0, index === 0 ? undefined : -1).map(([value, share]) => {
      return { index, value, expected: share * total };
    }),
  );
  const has = cells.map(({ values }) =>
    free.map(({ index, value }) => (values[index] === value ? 1 : 0)),
  );
  const weightsAt = (lambda: readonly number[]) =>
    has.map((row) => Math.exp(row.reduce<number>((sum, x, at) => sum + x * (lambda[at] ?? 0), 0)));
  const dual = (lambda: readonly number[]) =>
    weightsAt(lambda).reduce((sum, weight, cell) => sum + weight * (cells[cell]?.n ?? 0), 0) -
    free.reduce((sum, { expected }, at) => sum + expected * (lambda[at] ?? 0), 0);
  let lambda: number[] = free.map(() => 0);
  for (let round = 0; round < 100; round++) {
    const weighted = weightsAt(lambda).map((weight, cell) => weight * (cells[cell]?.n ?? 0));
    const sumOver = (at: (row: readonly number[]) => number) =>
      has.reduce((sum, row, cell) => sum + at(row) * (weighted[cell] ?? 0), 0);
    const gradient = free.map(({ expected }, one) => sumOver((row) => row[one] ?? 0) - expected);
    const hessian = free.map((_, one) =>
      free.map((_other, other) => sumOver((row) => (row[one] ?? 0) * (row[other] ?? 0))),
    );
    const step = solved(hessian, gradient);
    let length = 1;
    const moved = () => lambda.map((value, at) => value - length * (step[at] ?? 0));
    while (dual(moved()) > dual(lambda) + 1e-9 && length > 1e-6) length /= 2;
    lambda = moved();
  }
  return weightsAt(lambda);
}

/** The solution of linear equations by Gauss’s elimination, the largest number of each column first. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  let rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const pivots: number[][] = [];
  for (const column of matrix.keys()) {
    const [pivot = [], ...others] = [...rows].sort(
      (a, b) => Math.abs(b[column] ?? 0) - Math.abs(a[column] ?? 0),
    );
    pivots.push(pivot);
    rows = others.map((row) => {
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      return row.map((value, at) => value - factor * (pivot[at] ?? 0));
    });
  }
  const solution = right.map(() => 0);
  for (const [column, pivot] of [...pivots.entries()].reverse()) {
    const known = solution.reduce((sum, value, at) => sum + value * (pivot[at] ?? 0), 0);
    solution[column] = ((pivot[right.length] ?? 0) - known) / (pivot[column] ?? 1);
  }
  return solution;
}
