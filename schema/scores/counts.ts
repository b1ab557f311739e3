import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { requireScope } from '../kernel/scope.ts';
import { attributeColumn, type CustomerCut } from './customerCut.ts';
import { noTouchpoint } from './rollups/fold.ts';
import { countedColumns, recount } from './rollups/recount.ts';
import type { Selection } from './selection.ts';

/** The responses that live counts read at most: some seconds of work. */
export const mostLiveResponses = 100_000;

/** Counts that are made for one request, because no rollup has what it asks of customers or waves. */
export interface LiveCounts extends CustomerCut {
  /** An SQL expression: how many responses are read, up to one more than the most. */
  readonly read: Prisma.Sql;
}

/** Rows with the columns of the rollups. */
export interface CountTable {
  /** What stands behind FROM. */
  readonly table: Prisma.Sql;
  /** Null if the counts are rollups. */
  readonly live: LiveCounts | null;
}

/** The survey, and the question that is counted beside whole responses; null for all. */
interface CountedSurvey {
  readonly survey: string;
  readonly question: string | null;
}

/**
 * The table that has the selections in the fewest rows; live counts where they ask of customers or waves,
 * and for a bound key, which sees other responses than the rollups count.
 *
 * @param by what a breakdown asks of customers beside its filter
 * @throws FORBIDDEN without the scope that reads customers, if it asks of them
 */
export function countTable(
  ctx: Context,
  counted: CountedSurvey,
  selections: readonly Selection[],
  by: CustomerCut | null = null,
): CountTable {
  const cuts = [...selections.map(({ customers }) => customers), by].filter((cut) => cut !== null);
  const waves = selections.some(({ wave }) => wave !== null);
  if (cuts.length > 0) requireScope(ctx, 'customers:read', 'A score by customers');
  if (cuts.length > 0 || waves) {
    const attributes = cuts.flatMap((cut) => cut.attributes);
    const segments = cuts.some((cut) => cut.segments);
    const cut = { attributes, segments, accounts: cuts.length > 0, waves };
    return liveTable(ctx, counted, selections, cut);
  }
  if (ctx.db.$binding !== null) {
    const cut = { attributes: [], segments: false, accounts: false, waves: false };
    return liveTable(ctx, counted, selections, cut);
  }
  const byDay = selections.every(({ dimensions }) => dimensions.length === 0);
  return { table: Prisma.raw(byDay ? '"RollupByDay"' : '"RollupByCut"'), live: null };
}

/** By what live counts are counted apart. */
interface LiveCut extends CustomerCut {
  readonly accounts: boolean;
  readonly waves: boolean;
}

const accountOf = Prisma.sql`, coalesce((
    SELECT "accountId" FROM "Customer" customer
    WHERE customer."workspaceId" = response."workspaceId" AND customer.id = response."customerId"
  ), ${noTouchpoint}::uuid) AS "accountId"`;

/** The rollups of a survey by the customers of today and by waves, counted from its responses. */
function liveTable(
  { db }: Context,
  { survey, question }: CountedSurvey,
  selections: readonly Selection[],
  cut: LiveCut,
): CountTable {
  const ofSurvey = Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${survey}::uuid`;
  const read = Prisma.sql`
    SELECT * FROM "SurveyResponse" WHERE ${ofSurvey} AND ${daysOf(selections)}
    LIMIT ${mostLiveResponses + 1}::int`;
  const keys = [...new Set(cut.attributes.map(({ key }) => key))];
  const responses = Prisma.sql`
    SELECT ${countedColumns} ${cut.accounts ? accountOf : Prisma.empty}
      ${cut.waves ? Prisma.raw(', "waveId"') : Prisma.empty}
      ${keys.length === 0 ? Prisma.empty : Prisma.sql`, ${Prisma.join(keys.map(attributeValue))}`}
      ${cut.segments ? Prisma.sql`, coalesce("segmentIds", '{}') AS "segmentIds"` : Prisma.empty}
    FROM (${read}) AS response`;
  const columns = [
    ...(cut.accounts ? [Prisma.raw('"accountId"')] : []),
    ...(cut.waves ? [Prisma.raw('"waveId"')] : []),
    ...keys.map(attributeColumn),
    ...(cut.segments ? [Prisma.raw('"segmentIds"')] : []),
  ];
  const also = columns.length === 0 ? Prisma.empty : Prisma.sql`, ${Prisma.join(columns)}`;
  return {
    table: Prisma.sql`(
      WITH ${recount(ofSurvey, responses, { also, question })}
      SELECT ${db.$workspaceId}::uuid AS "workspaceId", ${survey}::uuid AS "surveyId", recount.*
      FROM recount
    ) AS live`,
    live: { ...cut, read: Prisma.sql`(SELECT count(*) FROM (${read}) AS read)` },
  };
}

/** The value of an attribute, as text; '' where the response has no customer, or that no value. */
function attributeValue(key: string): Prisma.Sql {
  return Prisma.sql`coalesce((
    SELECT coalesce(value.text, value.boolean::text) FROM "CustomerAttribute" value
    JOIN "AttributeDefinition" definition ON definition."workspaceId" = value."workspaceId"
      AND definition.id = value."definitionId" AND definition.key = ${key}::text
    WHERE value."workspaceId" = response."workspaceId" AND value."customerId" = response."customerId"
  ), '') AS ${attributeColumn(key)}`;
}

/** A condition for the days and the waves of any of the selections. */
function daysOf(selections: readonly Selection[]): Prisma.Sql {
  const ranges = selections.map(
    ({ from, to, wave }) => Prisma.sql`(
      ${wave ?? Prisma.sql`true`} AND
      ${from === null ? Prisma.sql`true` : Prisma.sql`day >= ${from}::date`}
      AND ${to === null ? Prisma.sql`true` : Prisma.sql`day <= ${to}::date`})`,
  );
  return Prisma.sql`(${Prisma.join(ranges, ' OR ')})`;
}
