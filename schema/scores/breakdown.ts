import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { grouped } from '../kernel/group.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { noTouchpoint } from './rollups/fold.ts';
import {
  type CountRow,
  computedFromScored,
  countColumns,
  countKey,
  countsOf,
  type Score,
  type ScoreRequest,
  scoreOf,
} from './score.ts';
import { selectionCondition, selectionOf } from './selection.ts';

export type ScoreDimension = 'CHANNEL' | 'TOUCHPOINT' | 'VERSION' | 'LOCALE';

export interface BreakdownInput extends ScoreRequest {
  readonly by: ScoreDimension;
  /** How many groups to list; 1 to 100. */
  readonly first: number;
}

export interface ScoreGroup {
  /** The channel, the version, the locale or the touchpoint's key; null is no touchpoint. */
  readonly key: string | null;
  readonly score: Score;
}

export interface ScoreBreakdown {
  readonly by: ScoreDimension;
  /** The groups with the most completed responses, the largest first. */
  readonly groups: readonly ScoreGroup[];
  /** All other groups together; null if there are none. */
  readonly others: Score | null;
  readonly freshAt: Date | null;
}

const columns: Readonly<Record<ScoreDimension, Prisma.Sql>> = {
  CHANNEL: Prisma.raw('channel'),
  TOUCHPOINT: Prisma.raw('"touchpointId"'),
  VERSION: Prisma.raw('version'),
  LOCALE: Prisma.raw('locale'),
};

/** A score by group. The groups and the others together cover all responses of the filter. */
export function scoreBreakdown(ctx: Context, input: BreakdownInput): Computation<ScoreBreakdown> {
  const selection = selectionOf(input.filter, 'input.filter');
  const column = columns[input.by];
  const rows = Prisma.sql`
    WITH counted AS (
      SELECT ${column}::text AS key, ${countKey}, sum(n) AS n, sum(sum) AS sum,
        sum("sumOfSquares") AS "sumOfSquares"
      FROM "RollupByCut" WHERE ${countsOf(ctx, input)} AND ${selectionCondition(selection)}
      GROUP BY ${column}, ${countKey} HAVING sum(n) <> 0
    ), ranked AS (
      SELECT key, row_number() OVER (
        ORDER BY sum(n) FILTER (WHERE measure = 'COMPLETED') DESC NULLS LAST, key
      )::int AS rank
      FROM counted GROUP BY key
    )
    SELECT least(rank, ${input.first + 1}::int) AS rank, min(key) AS key, ${countColumns}
    FROM counted JOIN ranked USING (key)
    GROUP BY 1, ${countKey} ORDER BY 1`;
  return computedFromScored<GroupRow, ScoreBreakdown>(ctx, input, rows, (scored, counts) => {
    const byRank = grouped(counts, ({ rank }) => rank);
    const others = byRank.get(input.first + 1);
    return {
      by: input.by,
      groups: [...byRank]
        .filter(([rank]) => rank <= input.first)
        .map(([, group]) => ({ key: keyOf(group), score: scoreOf(scored, group) })),
      others: others ? scoreOf(scored, others) : null,
      freshAt: scored.freshAt,
    };
  });
}

interface GroupRow extends CountRow {
  readonly rank: number;
  readonly key: string;
}

function keyOf([row]: readonly GroupRow[]): string | null {
  return row && row.key !== noTouchpoint ? row.key : null;
}
