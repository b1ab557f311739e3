import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { countTable } from './counts.ts';
import type { ScoreFilterShape } from './filter.input.ts';
import type { Difference } from './metrics/difference.ts';
import { differenceOf } from './metrics/metric.ts';
import {
  type CountRow,
  computedFromScored,
  countColumns,
  countKey,
  countsOf,
  type Score,
  type ScoredQuestion,
  type ScoreRequest,
  type ScoreWarning,
  sampleIn,
  scoreOf,
} from './score.ts';
import { selectionCondition, selectionOf } from './selection.ts';

/** Two scores and how they differ. */
export interface ScoreComparison {
  readonly a: Score;
  readonly b: Score;
  /** Null if either score is suppressed or has too few answers. */
  readonly difference: Difference | null;
  readonly suppressed: boolean;
  readonly warnings: readonly ScoreWarning[];
}

interface CompareInput extends Omit<ScoreRequest, 'filter'> {
  readonly a: ScoreFilterShape;
  readonly b: ScoreFilterShape;
}

/** The same score of two groups of responses, with the test of their difference. */
export function compareScores(ctx: Context, input: CompareInput): Computation<ScoreComparison> {
  const [a, b] = [selectionOf(input.a, 'input.a'), selectionOf(input.b, 'input.b')];
  const { table, live } = countTable(ctx, input, [a, b]);
  const rows = Prisma.sql`
    SELECT "inA", "inB", ${countColumns}
    FROM (
      SELECT *, ${selectionCondition(a)} AS "inA", ${selectionCondition(b)} AS "inB" FROM ${table}
      WHERE ${countsOf(ctx, input)} AND (${selectionCondition(a)} OR ${selectionCondition(b)})
    ) AS compared
    GROUP BY "inA", "inB", ${countKey}`;
  return computedFromScored<ComparedRow, ScoreComparison>(ctx, input, { rows, live }, comparisonOf);
}

interface ComparedRow extends CountRow {
  readonly inA: boolean;
  readonly inB: boolean;
}

function comparisonOf(scored: ScoredQuestion, rows: readonly ComparedRow[]): ScoreComparison {
  const overlaps = rows.some(({ inA, inB, n }) => inA && inB && n > 0);
  const [a, b] = [rows.filter(({ inA }) => inA), rows.filter(({ inB }) => inB)];
  return differenceOfGroups(scored, merged(a), merged(b), overlaps);
}

/** How the scores of two groups differ, from the counts of each. */
export function differenceOfGroups(
  scored: ScoredQuestion,
  rowsA: readonly CountRow[],
  rowsB: readonly CountRow[],
  overlaps: boolean,
): ScoreComparison {
  const [scoreA, scoreB] = [scoreOf(scored, rowsA), scoreOf(scored, rowsB)];
  const suppressed = scoreA.suppressed || scoreB.suppressed;
  const difference = suppressed
    ? null
    : differenceOf(
        sampleIn(scored.question, scored.metric, rowsA),
        sampleIn(scored.question, scored.metric, rowsB),
      );
  const isConstant = difference !== null && difference.statistic === null;
  return {
    a: scoreA,
    b: scoreB,
    difference,
    suppressed,
    warnings: [
      ...(overlaps ? ['OVERLAP' as const] : []),
      ...(isConstant ? ['NO_SPREAD' as const] : []),
    ],
  };
}

/** Adds up rows of the same count: a response can be in both groups. */
function merged(rows: readonly CountRow[]): CountRow[] {
  const byKey = new Map<string, CountRow>();
  for (const row of rows) {
    const key = `${row.measure}\0${row.bucket}`;
    const known = byKey.get(key);
    byKey.set(
      key,
      known
        ? {
            ...known,
            n: known.n + row.n,
            sum: known.sum + row.sum,
            sumOfSquares: known.sumOfSquares + row.sumOfSquares,
          }
        : row,
    );
  }
  return [...byKey.values()];
}
