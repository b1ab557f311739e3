import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import { grouped } from '../kernel/group.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { countTable } from './counts.ts';
import { attributeColumn, type CustomerCut } from './customerCut.ts';
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

export type ScoreDimension =
  | 'CHANNEL'
  | 'TOUCHPOINT'
  | 'VERSION'
  | 'LOCALE'
  | 'ACCOUNT'
  | 'SEGMENT'
  | 'ATTRIBUTE';

export interface BreakdownInput extends ScoreRequest {
  readonly by: ScoreDimension;
  /** The key of the attribute that ATTRIBUTE groups by. */
  readonly attribute?: string | null;
  /** How many groups to list; 1 to 100. */
  readonly first: number;
}

export interface ScoreGroup {
  /** The channel, version, locale or value, or the key of the touchpoint, account or segment; null for none. */
  readonly key: string | null;
  readonly score: Score;
}

export interface ScoreBreakdown {
  readonly by: ScoreDimension;
  /** The groups with the most completed responses, the largest first. */
  readonly groups: readonly ScoreGroup[];
  /** All other groups together; null if there are none, and of SEGMENT, whose groups overlap. */
  readonly others: Score | null;
  readonly freshAt: Date | null;
}

const columns: Readonly<Record<Exclude<ScoreDimension, 'ATTRIBUTE'>, Prisma.Sql>> = {
  CHANNEL: Prisma.raw('channel'),
  TOUCHPOINT: Prisma.raw('"touchpointId"'),
  VERSION: Prisma.raw('version'),
  LOCALE: Prisma.raw('locale'),
  ACCOUNT: Prisma.raw('"accountId"'),
  SEGMENT: Prisma.raw('"segmentId"'),
};

/** The column that groups, and what it asks of customers. */
function groupingOf({ by, attribute }: BreakdownInput): {
  column: Prisma.Sql;
  customers: CustomerCut | null;
} {
  const path = 'input.attribute';
  if (by !== 'ATTRIBUTE') {
    if (attribute != null) throw badArgument(path, 'only ATTRIBUTE takes an attribute.');
    const isOfCustomers = by === 'ACCOUNT' || by === 'SEGMENT';
    const customers = isOfCustomers ? { attributes: [], segments: by === 'SEGMENT' } : null;
    return { column: columns[by], customers };
  }
  if (attribute == null) throw badArgument(path, 'ATTRIBUTE needs the key of an attribute.');
  return {
    column: attributeColumn(attribute),
    customers: { attributes: [{ key: attribute, path }], segments: false },
  };
}

/** A score by group. The groups and the others together cover all responses of the filter. */
export function scoreBreakdown(ctx: Context, input: BreakdownInput): Computation<ScoreBreakdown> {
  const selection = selectionOf(input.filter, 'input.filter');
  const { column, customers } = groupingOf(input);
  const counts = countTable(ctx, input, [selection], customers);
  const isOfSegments = input.by === 'SEGMENT';
  const live = isOfSegments ? bySegment(ctx, counts.table) : counts.table;
  const table = counts.live ? live : Prisma.raw('"RollupByCut"');
  const rows = Prisma.sql`
    WITH counted AS (
      SELECT ${column}::text AS key, ${countKey}, sum(n) AS n, sum(sum) AS sum,
        sum("sumOfSquares") AS "sumOfSquares"
      FROM ${table} WHERE ${countsOf(ctx, input)} AND ${selectionCondition(selection)}
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
  return computedFromScored<GroupRow, ScoreBreakdown>(
    ctx,
    input,
    { ...counts, rows },
    (scored, found) => {
      const byRank = grouped(found, ({ rank }) => rank);
      const others = byRank.get(input.first + 1);
      return {
        by: input.by,
        groups: [...byRank]
          .filter(([rank]) => rank <= input.first)
          .map(([, group]) => ({ key: keyOf(group), score: scoreOf(scored, group) })),
        others: others && !isOfSegments ? scoreOf(scored, others) : null,
        freshAt: scored.freshAt,
      };
    },
  );
}

/** The live counts once for each segment of their responses; those that were deleted since are none. */
function bySegment({ db }: Context, table: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    WITH stored AS MATERIALIZED (
      SELECT id FROM "Segment" WHERE "workspaceId" = ${db.$workspaceId}::uuid
    )
    SELECT live.*, own."segmentId" FROM (
      SELECT *, ARRAY(SELECT id FROM stored WHERE id = ANY("segmentIds")) AS present FROM ${table}
    ) AS live
    CROSS JOIN LATERAL unnest(
      CASE WHEN cardinality(present) = 0 THEN ARRAY[${noTouchpoint}::uuid] ELSE present END
    ) AS own ("segmentId")
  ) AS live`;
}

interface GroupRow extends CountRow {
  readonly rank: number;
  readonly key: string;
}

function keyOf([row]: readonly GroupRow[]): string | null {
  return row && row.key !== noTouchpoint && row.key !== '' ? row.key : null;
}
