import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { breakdownOf, type ScoreBreakdown } from '../scores/breakdown.ts';
import { dimensionProperties } from '../scores/dimension.input.ts';
import { countsByValue, groupQueries } from '../scores/groupQueries.ts';
import type { GroupRow } from '../scores/groupScores.ts';
import { computedTogether } from '../toolkit/read/computed.ts';
import { computedFromMetric } from './metricCounts.ts';
import {
  countedProperty,
  isOfTouchpoint,
  type MetricDimensionShape,
  metricProperties,
} from './metricDimension.input.ts';
import {
  type CountedResponses,
  everyRow,
  type MetricRow,
  ofRow,
  selectedOf,
} from './metricScores.ts';

export interface MetricBreakdownArguments extends CountedResponses {
  /** One or two. */
  readonly by: readonly MetricDimensionShape[];
  /** How many groups to list; 1 to 100. */
  readonly first: number;
}

/** The score of a metric by group. The groups and the others together cover all responses of the filter. */
export function metricBreakdown(
  ctx: Context,
  row: MetricRow,
  args: MetricBreakdownArguments,
): Promise<ScoreBreakdown> {
  const selection = selectedOf(args);
  const { conditions } = selection;
  const by = dimensionProperties(args.by, metricProperties, 'by');
  const grouping = { by, first: args.first, conditions };
  const query = {
    ...ofRow(row),
    cut: { selections: [selection], by: by.flatMap(countedProperty) },
    queries: (table: Prisma.Sql) => {
      const counts = by.some(isOfTouchpoint) ? besideTouchpoints(ctx, table) : table;
      return groupQueries(countsByValue(counts, everyRow, by, conditions), grouping);
    },
  };
  const computation = computedFromMetric<GroupRow, ScoreBreakdown>(ctx, query, (scored, found) =>
    breakdownOf(scored, found, grouping),
  );
  return computedTogether(ctx, computation);
}

function besideTouchpoints({ db }: Context, counts: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT counts.*, touchpoint."teamId", touchpoint."experienceDimension"
    FROM (SELECT * FROM ${counts}) AS counts
    LEFT JOIN "Touchpoint" touchpoint ON touchpoint."workspaceId" = ${db.$workspaceId}::uuid
      AND touchpoint.id = counts."touchpointId"
  ) AS counts`;
}
