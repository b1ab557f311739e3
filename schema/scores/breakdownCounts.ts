import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { breakdownLimits } from '../surveys/breakdowns/breakdown.ts';
import { monthsRead, plainTable } from './months.ts';
import { type Property, wholeValue } from './property.ts';
import type { Selection } from './selection.ts';

/** The survey, and the question that is counted beside whole responses; null for all. */
export interface CountRequest {
  readonly survey: string;
  readonly question: string | null;
  /** Whether counts of whole months do, where no period cuts a month. */
  readonly byMonth?: boolean;
}

/** Counts that are stored. */
export interface StoredCounts {
  /** What stands behind FROM: rows with the columns of the rollups. */
  readonly table: Prisma.Sql;
  /** An SQL condition on the row `survey`: whether all is counted. Null: it always is. */
  readonly ready: Prisma.Sql | null;
}

/**
 * The stored counts by one or two breakdowns, where these are all that is asked; null else.
 *
 * @param by the properties by which there are groups
 */
export function breakdownCounts(
  { db }: Context,
  { survey, question, byMonth = true }: CountRequest,
  selections: readonly Selection[],
  by: readonly Property[],
): StoredCounts | null {
  const used = usedBreakdowns(selections, by);
  const [list, ...lists] = used.filter(({ property }) => property.list);
  const isStored = used.length === 1 || used.length === 2;
  // There are no counts by breakdowns of how far responses got.
  if (question === null || !isStored || lists.length > 0) return null;
  if (list && !isLinear(list.property, selections, by)) return null;
  const ofSurvey = Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${survey}::uuid`;
  const grains = byMonth ? monthsOf(selections) : wholeDays;
  const read = { ofSurvey, grains };
  const scalars = used.filter((one) => one !== list);
  // The columns of all parts have one order.
  const all = list ? [...scalars, list] : scalars;
  const parts = list
    ? [
        countsBy(read, all),
        // Responses count once for each of their values: these rows are for what counts each once.
        countsBy(read, all, { negated: list }),
        scalars.length === 0
          ? countsOfAll(ofSurvey, list, plainTable(selections, byMonth))
          : countsBy(read, scalars, { whole: list }),
      ]
    : [countsBy(read, all)];
  return {
    table: Prisma.sql`(${Prisma.join(parts, ' UNION ALL ')}) AS stored`,
    ready: Prisma.join(
      used.map((each) => readiness(each, used.length, selections)),
      ' AND ',
    ),
  };
}

interface UsedBreakdown {
  readonly property: Property;
  readonly breakdown: string;
}

/** The breakdowns of all properties that are asked; empty if one has none. */
function usedBreakdowns(
  selections: readonly Selection[],
  by: readonly Property[],
): UsedBreakdown[] {
  const asked = selections.flatMap(({ conditions }) => conditions.map(({ property }) => property));
  const used = [...new Map([...asked, ...by].map((each) => [each.name, each])).values()];
  const named = used.flatMap((property) =>
    property.breakdown === null ? [] : [{ property, breakdown: property.breakdown }],
  );
  return named.length === used.length ? named : [];
}

/** Whether counts by single values of a list answer what is asked of it: its groups, or one value. */
function isLinear(
  { name }: Property,
  selections: readonly Selection[],
  by: readonly Property[],
): boolean {
  const conditions = selections
    .flatMap((selection) => selection.conditions)
    .filter(({ property }) => property.name === name);
  if (by.some((property) => property.name === name)) return conditions.length === 0;
  return conditions.every(({ values }) => values?.length === 1);
}

/** Which grains are read of which days: conditions on the rows of `RollupByBreakdown`. */
type Grains = readonly Prisma.Sql[];

const wholeDays: Grains = [Prisma.sql`grain = 'DAY'`];

/** Whole months, and the days of those that selections cut. */
function monthsOf(selections: readonly Selection[]): Grains {
  const { whole, cut } = monthsRead(selections);
  return [
    Prisma.sql`grain = 'MONTH' AND ${whole}`,
    ...cut.map((days) => Prisma.sql`grain = 'DAY' AND ${days}`),
  ];
}

interface Signed {
  /** The list of which the counts are subtracted from what counts each response once. */
  readonly negated?: UsedBreakdown;
  /** The list beside whose values these counts have each response once. */
  readonly whole?: UsedBreakdown;
}

function countsBy(
  { ofSurvey, grains }: { readonly ofSurvey: Prisma.Sql; readonly grains: Grains },
  [one, two]: readonly UsedBreakdown[],
  { negated, whole }: Signed = {},
): Prisma.Sql {
  if (!one) throw new Error('There are no counts by no breakdown');
  const numberOf = ({ breakdown }: UsedBreakdown) => Prisma.sql`(
    SELECT number FROM "SurveyBreakdown" WHERE ${ofSurvey} AND key = ${breakdown}::text)`;
  const isFirst = Prisma.sql`one.number < two.number`;
  const columns = two
    ? [
        columnOf(one, negated, Prisma.sql`CASE WHEN ${isFirst} THEN value ELSE value2 END`),
        columnOf(two, negated, Prisma.sql`CASE WHEN ${isFirst} THEN value2 ELSE value END`),
      ]
    : [columnOf(one, negated, Prisma.sql`value`), ...(whole ? [wholeColumn(whole)] : [])];
  const from = two
    ? Prisma.sql`${numberOf(one)} AS one, ${numberOf(two)} AS two`
    : Prisma.sql`${numberOf(one)} AS one`;
  const where = two
    ? Prisma.sql`breakdown = least(one.number, two.number) AND breakdown2 = greatest(one.number, two.number)`
    : Prisma.sql`breakdown = one.number AND breakdown2 = 0`;
  const counts = negated
    ? Prisma.raw('-n AS n, -sum AS sum, -"sumOfSquares" AS "sumOfSquares"')
    : Prisma.raw('n, sum, "sumOfSquares"');
  return Prisma.join(
    grains.map(
      (grain) => Prisma.sql`
        SELECT "workspaceId", "surveyId", question, measure, day, bucket, ${counts}, ${Prisma.join(columns)}
        FROM "RollupByBreakdown", ${from} WHERE ${ofSurvey} AND ${where} AND ${grain}`,
    ),
    ' UNION ALL ',
  );
}

function columnOf(
  used: UsedBreakdown,
  negated: UsedBreakdown | undefined,
  value: Prisma.Sql,
): Prisma.Sql {
  const { column, list } = used.property;
  if (!list) return Prisma.sql`${value} AS ${column}`;
  return used === negated
    ? wholeColumn(used)
    : Prisma.sql`array_remove(ARRAY[${value}], '') AS ${column}`;
}

function wholeColumn({ property: { column } }: UsedBreakdown): Prisma.Sql {
  return Prisma.sql`ARRAY[${wholeValue}::text] AS ${column}`;
}

function countsOfAll(ofSurvey: Prisma.Sql, list: UsedBreakdown, table: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "workspaceId", "surveyId", question, measure, day, bucket, n, sum, "sumOfSquares",
      ${wholeColumn(list)}
    FROM ${table} WHERE ${ofSurvey}`;
}

/** Whether a breakdown is all counted, together with another if two are asked, and apart from others by each value that is asked. */
function readiness(
  { breakdown, property: { name, model } }: UsedBreakdown,
  together: number,
  selections: readonly Selection[],
): Prisma.Sql {
  const values = selections
    .flatMap(({ conditions }) => conditions)
    .flatMap((condition) => (condition.property.name === name ? (condition.values ?? []) : []));
  const ofMarked = Prisma.sql`known."workspaceId" = marked."workspaceId"
    AND known."surveyId" = marked."surveyId" AND known.number = marked.number`;
  // Segments that were deleted since are none; their counts do not know of which responses.
  const exist =
    model === 'Segment'
      ? Prisma.sql`AND NOT EXISTS (
          SELECT FROM "BreakdownValue" known WHERE ${ofMarked} AND NOT EXISTS (
            SELECT FROM "Segment" segment
            WHERE segment."workspaceId" = known."workspaceId" AND segment.id::text = known.value
          ))`
      : Prisma.empty;
  return Prisma.sql`EXISTS (
    SELECT FROM "SurveyBreakdown" marked
    WHERE marked."workspaceId" = survey."workspaceId" AND marked."surveyId" = survey.id
      AND key = ${breakdown}::text AND "countedToId" IS NULL AND (paired OR ${together}::int = 1)
      AND ("values" < ${breakdownLimits.values}::int OR NOT EXISTS (
        SELECT FROM unnest(${values}::text[]) AS named WHERE named <> '' AND NOT EXISTS (
          SELECT FROM "BreakdownValue" known WHERE ${ofMarked} AND known.value = named
        )
      )) ${exist}
  )`;
}
