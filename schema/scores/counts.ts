import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { requireScope } from '../kernel/scope.ts';
import { breakdownCounts, type CountRequest, type StoredCounts } from './breakdownCounts.ts';
import { plainTable } from './months.ts';
import type { NamedKey } from './namedAttribute.ts';
import type { MarkedKey, Property } from './property.ts';
import { countedColumns, recount } from './rollups/recount.ts';
import { periodCondition, type Selection } from './selection.ts';

/** The responses that live counts read at most: some seconds of work. */
export const mostLiveResponses = 100_000;

/** Counts that are made for one request, because no rollup has what it asks of responses. */
export interface LiveCounts {
  /** What stands behind FROM: rows with the columns of the rollups. */
  readonly table: Prisma.Sql;
  /** An SQL expression: how many responses are read, up to one more than the most. */
  readonly read: Prisma.Sql;
  readonly attributes: readonly NamedKey[];
  readonly marked: readonly MarkedKey[];
}

/** Where counts are read: stored ones as soon as they are ready, else live ones. */
export interface CountTable {
  readonly stored: StoredCounts | null;
  readonly live: LiveCounts | null;
}

/**
 * The table that has the selections in the fewest rows; live counts where no rollup has what they ask of
 * customers or waves, and for a bound key, which sees other responses than the rollups count.
 *
 * @param by the properties by which a breakdown groups
 * @param cell an expression over the row `response`, by which its counts are to be apart: the column `cell`
 * @throws FORBIDDEN without the scope that reads customers, if it asks of them
 */
export function countTable(
  ctx: Context,
  counted: CountRequest,
  selections: readonly Selection[],
  by: readonly Property[] = [],
  cell: Prisma.Sql | null = null,
): CountTable {
  const used = [
    ...selections.flatMap(({ conditions }) => conditions.map(({ property }) => property)),
    ...by,
  ];
  if (used.some(({ ofCustomers }) => ofCustomers)) {
    requireScope(ctx, 'customers:read', 'A score by customers');
  }
  const waves = selections.some(({ wave }) => wave !== null);
  const isLive =
    waves || cell !== null || used.some(({ live }) => live !== null) || ctx.db.$binding !== null;
  if (!isLive) {
    const table =
      used.length === 0
        ? plainTable(selections, counted.byMonth ?? true)
        : Prisma.raw('"RollupByCut"');
    return { stored: { table, ready: null }, live: null };
  }
  const isStored = !waves && cell === null && ctx.db.$binding === null;
  return {
    stored: isStored ? breakdownCounts(ctx, counted, selections, by) : null,
    live: liveCounts(ctx, counted, selections, { used, waves, cell }),
  };
}

/** By what live counts are counted apart. */
interface LiveCut {
  readonly used: readonly Property[];
  readonly waves: boolean;
  readonly cell: Prisma.Sql | null;
}

/** The rollups of a survey by what no rollup has, counted from its responses. */
function liveCounts(
  { db }: Context,
  { survey, question }: CountRequest,
  selections: readonly Selection[],
  { used, waves, cell }: LiveCut,
): LiveCounts {
  const ofSurvey = Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${survey}::uuid`;
  const read = Prisma.sql`
    SELECT * FROM "SurveyResponse" WHERE ${ofSurvey} AND ${daysOf(selections)}
    LIMIT ${mostLiveResponses + 1}::int`;
  const columns = [
    ...[...new Map(used.map((property) => [property.name, property])).values()].flatMap(
      ({ live, column }) => (live ? [{ live, column }] : []),
    ),
    ...(waves ? [{ live: Prisma.raw('response."waveId"'), column: Prisma.raw('"waveId"') }] : []),
    ...(cell ? [{ live: cell, column: Prisma.raw('cell') }] : []),
  ];
  const responses = Prisma.sql`
    SELECT ${countedColumns}${listed(columns.map(({ live, column }) => Prisma.sql`${live} AS ${column}`))}
    FROM (${read}) AS response`;
  const also = listed(columns.map(({ column }) => column));
  return {
    table: Prisma.sql`(
      WITH ${recount(ofSurvey, responses, { also, question })}
      SELECT ${db.$workspaceId}::uuid AS "workspaceId", ${survey}::uuid AS "surveyId", recount.*
      FROM recount
    ) AS live`,
    read: Prisma.sql`(SELECT count(*) FROM (${read}) AS read)`,
    attributes: used.flatMap(({ attribute }) => attribute ?? []),
    marked: used.flatMap(({ marked }) => marked ?? []),
  };
}

/** Further columns of a list. */
function listed(columns: readonly Prisma.Sql[]): Prisma.Sql {
  return columns.length === 0 ? Prisma.empty : Prisma.sql`, ${Prisma.join(columns)}`;
}

/** A condition for the days and the waves of any of the selections. */
function daysOf(selections: readonly Selection[]): Prisma.Sql {
  return Prisma.sql`(${Prisma.join(selections.map(periodCondition), ' OR ')})`;
}
