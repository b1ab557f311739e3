import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { shownKey } from '../scores/breakdown.ts';
import { groupQueries, keyColumn } from '../scores/groupQueries.ts';
import { type GroupRow, groupScores } from '../scores/groupScores.ts';
import type { Score } from '../scores/score.ts';
import { computedTogether } from '../toolkit/read/computed.ts';
import { computedFromMetric } from './metricCounts.ts';
import { type CountedResponses, type MetricRow, queryOf } from './metricScores.ts';

export type MetricDimension =
  | 'SURVEY'
  | 'CHANNEL'
  | 'LOCALE'
  | 'TOUCHPOINT'
  | 'EXPERIENCE_DIMENSION'
  | 'TEAM';

export interface MetricBreakdownArguments extends CountedResponses {
  readonly by: MetricDimension;
  /** How many groups to list; 1 to 100. */
  readonly first: number;
}

export interface MetricGroup {
  readonly by: MetricDimension;
  /** The channel, the locale or the dimension, or the key of the row; null for responses without one. */
  readonly key: string | null;
  readonly score: Score;
}

export interface MetricBreakdown {
  /** The groups with the most completed responses, the largest first. */
  readonly groups: readonly MetricGroup[];
  /** All other groups together; null if there are none. */
  readonly others: Score | null;
  readonly freshAt: Date | null;
}

const touchpointCut = ['"touchpointId"'] as const;

/** What groups the counts, and the columns that it needs of them. */
const groupings = {
  SURVEY: { column: Prisma.raw('"surveyId"'), cut: [] },
  CHANNEL: { column: Prisma.raw('channel'), cut: ['channel'] },
  LOCALE: { column: Prisma.raw('locale'), cut: ['locale'] },
  TOUCHPOINT: { column: Prisma.raw('"touchpointId"'), cut: touchpointCut },
  EXPERIENCE_DIMENSION: {
    column: Prisma.raw('touchpoint."experienceDimension"'),
    cut: touchpointCut,
  },
  TEAM: { column: Prisma.raw('touchpoint."teamId"'), cut: touchpointCut },
} as const;

/** The score of a metric by group. The groups and the others together cover all responses of the filter. */
export function metricBreakdown(
  ctx: Context,
  row: MetricRow,
  { by, first, ...counted }: MetricBreakdownArguments,
): Promise<MetricBreakdown> {
  const { column, cut } = groupings[by];
  const ofTouchpoint = by === 'TEAM' || by === 'EXPERIENCE_DIMENSION';
  const touchpoints = ofTouchpoint
    ? Prisma.sql`LEFT JOIN "Touchpoint" touchpoint ON touchpoint.id = read."touchpointId"
        AND touchpoint."workspaceId" = ${ctx.db.$workspaceId}::uuid`
    : Prisma.empty;
  const own = queryOf(row, counted);
  const [{ conditions }] = own.selections;
  const grouping = { by: [{ list: null }], first, conditions };
  const read = Prisma.sql`
    SELECT read.*, coalesce(${column}::text, '') AS ${keyColumn(0)} FROM read ${touchpoints}`;
  const query = { ...own, cut, queries: groupQueries(read, grouping) };
  const computation = computedFromMetric<GroupRow, MetricBreakdown>(ctx, query, (scored, found) => {
    const { groups, others } = groupScores(scored, found, grouping);
    return {
      groups: groups.map(({ values: [value = ''], score }) => ({
        by,
        key: shownKey(value),
        score,
      })),
      others,
      freshAt: scored.freshAt,
    };
  });
  return computedTogether(ctx, computation);
}
