import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { countTable } from './counts.ts';
import { type DimensionShape, dimensionProperties } from './dimension.input.ts';
import { countsByValue, type Grouping, groupQueries } from './groupQueries.ts';
import { type GroupRow, groupScores } from './groupScores.ts';
import { type Property, properties } from './property.ts';
import { noTouchpoint } from './rollups/fold.ts';
import {
  computedFromScored,
  countsOf,
  type Score,
  type ScoredQuestion,
  type ScoreRequest,
} from './score.ts';
import { periodCondition, selectionOf } from './selection.ts';
import type { FoundCounts } from './standing.ts';

export interface BreakdownInput extends ScoreRequest {
  /** One or two. */
  readonly by: readonly DimensionShape[];
  /** How many groups to list; 1 to 100. */
  readonly first: number;
}

export interface ScoreGroup {
  /** The properties by which there are groups, and the group's value of each; null for none. */
  readonly by: readonly Property[];
  readonly keys: readonly (string | null)[];
  readonly score: Score;
}

export interface ScoreBreakdown {
  /** The groups with the most completed responses, the largest first. */
  readonly groups: readonly ScoreGroup[];
  /** All other groups together; null if there are none, and where groups overlap. */
  readonly others: Score | null;
  readonly freshAt: Date | null;
}

/** A score by group. The groups and the others together cover all responses of the filter. */
export function scoreBreakdown(ctx: Context, input: BreakdownInput): Computation<ScoreBreakdown> {
  const selection = selectionOf(input.filter, 'input.filter');
  const by = dimensionProperties(input.by, properties, 'input.by');
  const where = Prisma.sql`${countsOf(ctx, input)} AND ${periodCondition(selection)}`;
  const { conditions } = selection;
  const grouping = { by, first: input.first, conditions };
  return computedFromScored<GroupRow, ScoreBreakdown>(
    ctx,
    input,
    countTable(ctx, input, { selections: [selection], by }),
    (table) => groupQueries(countsByValue(table, where, by, conditions), grouping),
    (scored, found) => breakdownOf(scored, found, grouping),
  );
}

/** The scores of the groups that the queries of a breakdown found. */
export function breakdownOf(
  scored: ScoredQuestion,
  found: FoundCounts<GroupRow>,
  grouping: Grouping & { readonly by: readonly Property[] },
): ScoreBreakdown {
  const { groups, others } = groupScores(scored, found, grouping);
  return {
    groups: groups.map(({ values, score }) => ({
      by: grouping.by,
      keys: values.map(shownKey),
      score,
    })),
    others,
    freshAt: scored.freshAt,
  };
}

/** The key of a group by its value; null for responses without one. */
function shownKey(value: string): string | null {
  return value === noTouchpoint || value === '' ? null : value;
}
