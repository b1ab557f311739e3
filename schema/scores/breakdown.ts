import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { grouped } from '../kernel/group.ts';
import { noTouchpoint } from './rollups/fold.ts';
import {
  type CountRow,
  countColumns,
  countKey,
  countsOf,
  type Score,
  type ScoreRequest,
  scoredQuestion,
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
  /** The groups with the most completed responses, the largest first. */
  readonly groups: readonly ScoreGroup[];
  /** All other groups together; null if there are none. */
  readonly others: Score | null;
  readonly freshAt: Date | null;
}

const columns: Readonly<Record<ScoreDimension, Prisma.Sql>> = {
  CHANNEL: Prisma.sql`channel::text`,
  TOUCHPOINT: Prisma.sql`"touchpointId"::text`,
  VERSION: Prisma.sql`version::text`,
  LOCALE: Prisma.sql`locale`,
};

/** A score by group. The groups and the others together cover all responses of the filter. */
export async function scoreBreakdown(ctx: Context, input: BreakdownInput): Promise<ScoreBreakdown> {
  const selection = selectionOf(input.filter, 'input.filter');
  const scored = await scoredQuestion(ctx, input);
  const rows = await ctx.db.$queryRaw<GroupRow[]>(Prisma.sql`
    WITH counted AS (
      SELECT ${columns[input.by]} AS key, ${countKey}, sum(n) AS n, sum(sum) AS sum,
        sum("sumOfSquares") AS "sumOfSquares"
      FROM "RollupByCut" WHERE ${countsOf(ctx, input)} AND ${selectionCondition(selection)}
      GROUP BY 1, ${countKey} HAVING sum(n) <> 0
    ), ranked AS (
      SELECT key, row_number() OVER (
        ORDER BY sum(n) FILTER (WHERE measure = 'COMPLETED') DESC NULLS LAST, key
      )::int AS rank
      FROM counted GROUP BY key
    )
    SELECT least(rank, ${input.first + 1}::int) AS rank, min(key) AS key, ${countColumns}
    FROM counted JOIN ranked USING (key)
    GROUP BY 1, ${countKey} ORDER BY 1`);
  const byRank = grouped(rows, ({ rank }) => rank);
  const others = byRank.get(input.first + 1);
  return {
    groups: [...byRank]
      .filter(([rank]) => rank <= input.first)
      .map(([, counts]) => ({ key: keyOf(counts), score: scoreOf(scored, counts) })),
    others: others ? scoreOf(scored, others) : null,
    freshAt: scored.freshAt,
  };
}

interface GroupRow extends CountRow {
  readonly rank: number;
  readonly key: string;
}

function keyOf([row]: readonly GroupRow[]): string | null {
  return row && row.key !== noTouchpoint ? row.key : null;
}
