import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { countTable } from './counts.ts';
import type { ScoreFilterShape } from './filter.input.ts';
import { type GroupCount, groupsByKey } from './groupsByKey.ts';
import type { Difference } from './metrics/difference.ts';
import { differenceOf } from './metrics/metric.ts';
import {
  areAnswers,
  computedFromScored,
  countColumns,
  countKey,
  countsOf,
  type GroupCounts,
  type Score,
  type ScoredQuestion,
  type ScoreRequest,
  type ScoreWarning,
  sampleIn,
  scoreOf,
} from './score.ts';
import { periodCondition, type Selection, selectionCondition, selectionOf } from './selection.ts';
import type { FoundCounts } from './standing.ts';
import { flaggedCounts, suppressionIn } from './suppression.ts';

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
  const conditions = [...a.conditions, ...b.conditions];
  return computedFromScored<ComparedRow, ScoreComparison>(
    ctx,
    input,
    countTable(ctx, input, { selections: [a, b] }),
    (table) => ({
      read: Prisma.sql`
        counted AS (
          SELECT * FROM ${table}
          WHERE ${countsOf(ctx, input)} AND (${periodCondition(a)} OR ${periodCondition(b)})
        ),
        read AS (${sideOf('a', a)} UNION ALL ${sideOf('b', b)})`,
      rows: Prisma.sql`
        SELECT side AS key, ${countColumns},
          EXISTS (
            SELECT FROM counted WHERE n > 0 AND ${selectionCondition(a)} AND ${selectionCondition(b)}
          ) AS overlaps
        FROM read WHERE failing = 0 GROUP BY side, ${countKey}`,
      ...suppressionIn(conditions, areAnswers, Prisma.sql`side`),
    }),
    comparisonOf,
  );
}

function sideOf(side: 'a' | 'b', selection: Selection): Prisma.Sql {
  return flaggedCounts({
    table: Prisma.sql`counted`,
    where: periodCondition(selection),
    conditions: selection.conditions,
    keys: [{ name: Prisma.sql`side`, expression: Prisma.sql`${side}::text` }],
  });
}

interface ComparedRow extends GroupCount {
  /** Whether a response is in both groups. */
  readonly overlaps: boolean;
}

function comparisonOf(scored: ScoredQuestion, found: FoundCounts<ComparedRow>): ScoreComparison {
  const groupOf = groupsByKey(found, scored.minimumN);
  return differenceOfGroups(scored, groupOf('a'), groupOf('b'), found.rows[0]?.overlaps ?? false);
}

/** How the scores of two groups differ, from the counts of each. */
export function differenceOfGroups(
  scored: ScoredQuestion,
  groupA: GroupCounts,
  groupB: GroupCounts,
  overlaps: boolean,
): ScoreComparison {
  const [scoreA, scoreB] = [scoreOf(scored, groupA), scoreOf(scored, groupB)];
  const suppressed = scoreA.suppressed || scoreB.suppressed;
  const difference = suppressed
    ? null
    : differenceOf(sampleIn(scored, groupA.rows), sampleIn(scored, groupB.rows));
  const isUntested = difference !== null && difference.test === null;
  const isConstant = difference !== null && !isUntested && difference.statistic === null;
  return {
    a: scoreA,
    b: scoreB,
    difference,
    suppressed,
    warnings: [
      ...(overlaps ? ['OVERLAP' as const] : []),
      ...(isConstant ? ['NO_SPREAD' as const] : []),
      ...(isUntested ? ['NO_TEST' as const] : []),
    ],
  };
}
