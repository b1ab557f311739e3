import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { monthsRead, plainTable } from './months.ts';
import { type Property, wholeValue } from './property.ts';
import type { Selection } from './selection.ts';
import { isLinear, readiness, type UsedBreakdown, usedBreakdowns } from './usedBreakdowns.ts';

/** A survey, and those of its questions that are counted beside whole responses; null for all. */
export interface AskedSurvey {
  readonly survey: string;
  readonly questions: readonly string[] | null;
}

/** Counts that are stored. */
export interface StoredCounts {
  /** What stands behind FROM: rows with the columns of the rollups. */
  readonly table: Prisma.Sql;
  /** An SQL condition on the row `survey`: whether all is counted. Null: it always is. */
  readonly ready: Prisma.Sql | null;
}

/** Which responses are counted, and by what. */
interface BreakdownCut {
  readonly selections: readonly Selection[];
  /** The properties by which there are groups. */
  readonly by: readonly Property[];
  readonly byMonth: boolean;
}

/**
 * The stored counts by one or two breakdowns, where these are all that is asked; null else. They are ready where
 * each survey has the breakdowns.
 */
export function breakdownCounts(
  { db }: Context,
  surveys: readonly AskedSurvey[],
  cut: BreakdownCut,
): StoredCounts | null {
  const { selections, by } = cut;
  const used = usedBreakdowns(selections, by);
  const lists = used.filter(({ property }) => property.list);
  const isStored = used.length === 1 || used.length === 2;
  // There are no counts by breakdowns of how far responses got.
  const isKnown = surveys.every(({ questions }) => questions !== null);
  if (surveys.length === 0 || !isKnown || !isStored || lists.length > 1) return null;
  if (lists.some(({ property }) => !isLinear(property, selections, by))) return null;
  const parts = surveys.flatMap(({ survey, questions }) =>
    countsOfSurvey(
      {
        ofSurvey: Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${survey}::uuid`,
        // Not as one array: its length is unknown to a plan that is used again.
        ofQuestions: Prisma.sql`question IN (${Prisma.join(['', ...(questions ?? [])].map((key) => Prisma.sql`${key}::text`))})`,
        grains: cut.byMonth ? monthsOf(selections) : wholeDays,
      },
      used,
      cut,
    ),
  );
  return {
    table: Prisma.sql`(${Prisma.join(parts, ' UNION ALL ')}) AS stored`,
    ready: Prisma.join(
      used.map((each) =>
        readiness(each, {
          together: used.length,
          selections,
          isShared: surveys.length > 1 && by.includes(each.property),
        }),
      ),
      ' AND ',
    ),
  };
}

function countsOfSurvey(
  read: BreakdownRead,
  used: readonly UsedBreakdown[],
  { selections, by, byMonth }: BreakdownCut,
): Prisma.Sql[] {
  const list = used.find(({ property }) => property.list);
  if (!list)
    return [(by.length === 0 && countsOfTwo(read, used, selections)) || countsBy(read, used)];
  const scalars = used.filter((one) => one !== list);
  // The columns of all parts have one order.
  const all = [...scalars, list];
  return [
    countsBy(read, all),
    // Responses count once for each of their values: these rows are for what counts each once.
    countsBy(read, all, { negated: list }),
    scalars.length === 0
      ? countsOfAll(read, list, plainTable(selections, byMonth))
      : countsBy(read, scalars, { whole: list }),
  ];
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

/** Which counts of a survey are read. */
interface BreakdownRead {
  /** A condition for its rows, in any table. */
  readonly ofSurvey: Prisma.Sql;
  readonly ofQuestions: Prisma.Sql;
  readonly grains: Grains;
}

function countsBy(
  { ofSurvey, ofQuestions, grains }: BreakdownRead,
  [one, two]: readonly UsedBreakdown[],
  { negated, whole }: Signed = {},
): Prisma.Sql {
  if (!one) throw new Error('There are no counts by no breakdown');
  const ofCounts = Prisma.sql`${ofSurvey} AND ${ofQuestions}`;
  const pair = two && pairOf(ofSurvey, one, two);
  const columns = pair
    ? [
        columnOf(one, negated, pair.oneOf(Prisma.sql`value`, Prisma.sql`value2`)),
        columnOf(two, negated, pair.oneOf(Prisma.sql`value2`, Prisma.sql`value`)),
      ]
    : [columnOf(one, negated, Prisma.sql`value`), ...(whole ? [wholeColumn(whole)] : [])];
  const where = pair
    ? pair.isPair
    : Prisma.sql`breakdown = ${numberOf(ofSurvey, one)} AND breakdown2 = 0`;
  const counts = negated
    ? Prisma.raw('-n AS n, -sum AS sum, -"sumOfSquares" AS "sumOfSquares"')
    : Prisma.raw('n, sum, "sumOfSquares"');
  return Prisma.join(
    grains.map(
      (grain) => Prisma.sql`
        SELECT "workspaceId", "surveyId", question, measure, day, bucket, ${counts}, ${Prisma.join(columns)}
        FROM "RollupByBreakdown" WHERE ${ofCounts} AND ${where} AND ${grain}`,
    ),
    ' UNION ALL ',
  );
}

/** The number of a breakdown. It is not joined: then it would not be known how many rows have it. */
function numberOf(ofSurvey: Prisma.Sql, { breakdown }: UsedBreakdown): Prisma.Sql {
  return Prisma.sql`(
    SELECT number FROM "SurveyBreakdown" WHERE ${ofSurvey} AND key = ${breakdown}::text)`;
}

/** Conditions for the rows of two breakdowns; the one with the lower number is first in them. */
function pairOf(ofSurvey: Prisma.Sql, one: UsedBreakdown, two: UsedBreakdown) {
  const [ofOne, ofTwo] = [numberOf(ofSurvey, one), numberOf(ofSurvey, two)];
  return {
    isPair: Prisma.sql`breakdown = least(${ofOne}, ${ofTwo}) AND breakdown2 = greatest(${ofOne}, ${ofTwo})`,
    ofFirst: Prisma.sql`breakdown = least(${ofOne}, ${ofTwo}) AND breakdown2 = 0`,
    /** What belongs to the one, by what belongs to it where it is the first, and where it is the second. */
    oneOf: (first: Prisma.Sql, second: Prisma.Sql) =>
      Prisma.sql`CASE WHEN ${ofOne} < ${ofTwo} THEN ${first} ELSE ${second} END`,
  };
}

/**
 * Counts by two breakdowns, as far as conditions on both need them: few of all pairs of values. Rows of pairs
 * have the values that meet a condition. Of all that do not meet the first, rows of the first have the sums, whatever
 * the second (null, which meets no condition), and there their pairs with values that meet the second are
 * subtracted again: these only count, and have no sums, which are of numbers and would be rounded.
 *
 * @returns null for conditions that differ, that are not on both or that list no values
 */
function countsOfTwo(
  { ofSurvey, ofQuestions, grains }: BreakdownRead,
  [one, two]: readonly UsedBreakdown[],
  selections: readonly Selection[],
): Prisma.Sql | null {
  const [{ conditions } = { conditions: [] }, ...others] = selections;
  const listed = ({ property: { name } }: UsedBreakdown) =>
    conditions.find(({ property }) => property.name === name)?.values;
  const [ofOne, ofTwo] = [one && listed(one), two && listed(two)];
  if (!one || !two || !ofOne || !ofTwo) return null;
  if (others.some((other) => other.conditions !== conditions)) return null;
  const { isPair, ofFirst, oneOf } = pairOf(ofSurvey, one, two);
  const listOne = Prisma.sql`${[...ofOne]}::text[]`;
  const listTwo = Prisma.sql`${[...ofTwo]}::text[]`;
  const meetsFirst = Prisma.sql`value = ANY(${oneOf(listOne, listTwo)})`;
  const meetsSecond = Prisma.sql`value2 = ANY(${oneOf(listTwo, listOne)})`;
  const row = (second: Prisma.Sql) => Prisma.sql`
    SELECT "workspaceId", "surveyId", question, measure, day, bucket,
      ${oneOf(Prisma.sql`value`, second)} AS ${one.property.column},
      ${oneOf(second, Prisma.sql`value`)} AS ${two.property.column}`;
  const ofCounts = Prisma.sql`${ofSurvey} AND ${ofQuestions}`;
  const counts = Prisma.raw('n, sum, "sumOfSquares"');
  return Prisma.join(
    grains.flatMap((grain) => [
      Prisma.sql`${row(Prisma.sql`value2`)}, ${counts} FROM "RollupByBreakdown"
        WHERE ${ofCounts} AND ${isPair} AND ${grain} AND ${meetsFirst}`,
      Prisma.sql`${row(Prisma.sql`NULL`)}, ${counts} FROM "RollupByBreakdown"
        WHERE ${ofCounts} AND ${ofFirst} AND ${grain} AND NOT ${meetsFirst}`,
      Prisma.sql`${row(Prisma.sql`CASE WHEN sign > 0 THEN value2 END`)}, sign * n, 0, 0
        FROM "RollupByBreakdown", (VALUES (1), (-1)) AS signed (sign)
        WHERE ${ofCounts} AND ${isPair} AND ${grain} AND ${meetsSecond} AND NOT ${meetsFirst}`,
    ]),
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

function countsOfAll(
  { ofSurvey, ofQuestions }: BreakdownRead,
  list: UsedBreakdown,
  table: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    SELECT "workspaceId", "surveyId", question, measure, day, bucket, n, sum, "sumOfSquares",
      ${wholeColumn(list)}
    FROM ${table} WHERE ${ofSurvey} AND ${ofQuestions}`;
}
