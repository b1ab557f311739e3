import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { requireScope } from '../kernel/scope.ts';
import { type AskedSurvey, breakdownCounts, type StoredCounts } from './breakdownCounts.ts';
import type { ScoreMetric } from './metrics/formula.ts';
import { isQuantile } from './metrics/metric.ts';
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

/** Which responses are counted, and by what they are counted apart. */
export interface CountCut {
  readonly selections: readonly Selection[];
  /** The properties by which a breakdown groups; none by default. */
  readonly by?: readonly Property[];
  /** Whether counts of whole months do, where no period cuts a month: they do by default. */
  readonly byMonth?: boolean;
  /** An expression over the row `response`, by which its counts are to be apart: the column `cell`. */
  readonly cell?: Prisma.Sql | null;
  /**
   * A condition on the row `survey`: whether single numbers are counted apart, which no rollup does. By default
   * they are not.
   */
  readonly numbers?: Prisma.Sql | null;
}

/** What is counted of one survey. */
interface CountRequest {
  readonly survey: string;
  /** The question that is counted beside whole responses; null for all. */
  readonly question: string | null;
  readonly metric?: ScoreMetric;
}

/** `countTableOf` for one survey. */
export function countTable(
  ctx: Context,
  { survey, question, metric }: CountRequest,
  cut: CountCut,
): CountTable {
  const numbers =
    metric && isQuantile(metric)
      ? Prisma.sql`survey."publishedQuestions" -> ${question}::text ->> 'kind' = 'NUMBER'`
      : null;
  const surveys = [{ survey, questions: question === null ? null : [question] }];
  return countTableOf(ctx, surveys, { ...cut, numbers });
}

/**
 * The table that has the selections in the fewest rows; live counts where no rollup has what they ask of
 * customers or waves, and for a bound key, which sees other responses than the rollups count.
 *
 * @throws FORBIDDEN without the scope that reads customers, if it asks of them
 */
export function countTableOf(
  ctx: Context,
  surveys: readonly AskedSurvey[],
  { selections, by = [], byMonth = true, cell = null, numbers = null }: CountCut,
): CountTable {
  const used = [
    ...selections.flatMap(({ conditions }) => conditions.map(({ property }) => property)),
    ...by,
  ];
  if (used.some(({ ofCustomers }) => ofCustomers)) {
    requireScope(ctx, 'customers:read', 'A score by customers');
  }
  const waves = selections.some(({ wave }) => wave !== null);
  const isStored = !waves && cell === null && ctx.db.$binding === null;
  const isCut = used.every(({ live }) => live === null);
  const rollup = used.length === 0 ? plainTable(selections, byMonth) : Prisma.raw('"RollupByCut"');
  const stored = isCut
    ? { table: rollup, ready: null }
    : breakdownCounts(ctx, surveys, { selections, by, byMonth });
  if (isStored && isCut && !numbers) return { stored, live: null };
  return {
    stored: isStored ? unlessNumbers(stored, numbers) : null,
    live: liveCounts(ctx, surveys, selections, { used, waves, cell, numbers: numbers !== null }),
  };
}

function unlessNumbers(
  stored: StoredCounts | null,
  numbers: Prisma.Sql | null,
): StoredCounts | null {
  if (!stored || !numbers) return stored;
  const others = Prisma.sql`(${numbers}) IS NOT TRUE`;
  return {
    table: stored.table,
    ready: stored.ready ? Prisma.sql`${stored.ready} AND ${others}` : others,
  };
}

/** By what live counts are counted apart. */
interface LiveCut {
  readonly used: readonly Property[];
  readonly waves: boolean;
  readonly cell: Prisma.Sql | null;
  /** Whether single numbers are counted apart. */
  readonly numbers: boolean;
}

/** The rollups of surveys by what no rollup has, counted from their responses; null for no survey. */
function liveCounts(
  { db }: Context,
  surveys: readonly AskedSurvey[],
  selections: readonly Selection[],
  { used, waves, cell, numbers }: LiveCut,
): LiveCounts | null {
  if (surveys.length === 0) return null;
  const columns = [
    ...[...new Map(used.map((property) => [property.name, property])).values()].flatMap(
      ({ live, column }) => (live ? [{ live, column }] : []),
    ),
    ...(waves ? [{ live: Prisma.raw('response."waveId"'), column: Prisma.raw('"waveId"') }] : []),
    ...(cell ? [{ live: cell, column: Prisma.raw('cell') }] : []),
  ];
  const named = listed(columns.map(({ live, column }) => Prisma.sql`${live} AS ${column}`));
  const also = listed(columns.map(({ column }) => column));
  const each = surveys.map(({ survey, questions }) => {
    const ofSurvey = Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${survey}::uuid`;
    const read = Prisma.sql`
      SELECT * FROM "SurveyResponse" WHERE ${ofSurvey} AND ${daysOf(selections)}
      LIMIT ${mostLiveResponses + 1}::int`;
    const responses = Prisma.sql`SELECT ${countedColumns}${named} FROM (${read}) AS response`;
    return {
      counts: Prisma.sql`(
        WITH ${recount(ofSurvey, responses, { also, questions, numbers })}
        SELECT ${db.$workspaceId}::uuid AS "workspaceId", ${survey}::uuid AS "surveyId", recount.*
        FROM recount
      )`,
      read: Prisma.sql`(SELECT count(*) FROM (${read}) AS read)`,
    };
  });
  const counts = each.map((survey) => survey.counts);
  const read = each.map((survey) => survey.read);
  return {
    table: Prisma.sql`(${Prisma.join(counts, ' UNION ALL ')}) AS live`,
    read: Prisma.sql`(${Prisma.join(read, ' + ')})`,
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
