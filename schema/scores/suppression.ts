import { Prisma } from '../../prisma/generated/client/client.ts';
import { grouped } from '../kernel/group.ts';
import type { PropertyCondition } from './selection.ts';

/**
 * Which scores are not shown although they have enough answers, because a few answers would follow from
 * them by one subtraction. A score is over the responses of a period that meet all of its conditions, each on
 * one property: of a filter, and of a group. Two things are required of it, in answers of its period:
 *
 * - Without some of its conditions, whichever, it has either no more answers, or at least the minimum more.
 *   So the score without them does not reveal the few that are between.
 * - Among the responses that meet its other conditions, a condition takes all values with few answers or
 *   none of them. So two scores that differ in the values of one property do not reveal the few either. If
 *   those values have fewer answers than the minimum together, the value with the next fewest is one of them.
 *
 * The second is not required of lists, whose values overlap. Neither prevents what follows from periods that
 * differ by a day, or from scores that differ in two properties at once.
 */
export function betrays(
  neighbours: readonly Neighbour[],
  few: readonly FewAnswers[],
  minimumN: number,
): boolean {
  return few.some((values) => isSplit(values, minimumN)) || gainsFew(neighbours, minimumN);
}

/** How many answers have the responses that fail the same conditions. */
export interface Neighbour {
  /** The conditions that they fail, a bit each; 0 has the answers of the score itself. */
  readonly failing: number;
  readonly n: number;
}

/** The values with few answers of one condition's property, among the responses that meet the others. */
export interface FewAnswers {
  /** How many answers those of them have that meet the condition, and the others. */
  readonly taken: number;
  readonly left: number;
  /** Whether the value with the fewest answers above them meets it; null if there is none. */
  readonly nextTaken: boolean | null;
}

/** How many answers one value of a condition's property has, among the responses that meet the others. */
export interface ValueAnswers {
  /** Which condition, from 1. */
  readonly condition: number;
  readonly value: string;
  /** Whether it meets the condition. */
  readonly taken: boolean;
  readonly n: number;
}

/** The values with few answers, from the answers by value: see `fewOf`, which finds them in the database. */
export function fewAnswersOf(valued: readonly ValueAnswers[], minimumN: number): FewAnswers[] {
  return [...grouped(valued, ({ condition }) => condition).values()].map((values) => {
    const few = values.filter(({ n }) => n < minimumN);
    const others = values.filter(({ n }) => n >= minimumN);
    const [next] = others.sort((a, b) => a.n - b.n || (a.value < b.value ? -1 : 1));
    const sumOf = (some: readonly ValueAnswers[]) => some.reduce((sum, { n }) => sum + n, 0);
    return {
      taken: sumOf(few.filter(({ taken }) => taken)),
      left: sumOf(few.filter(({ taken }) => !taken)),
      nextTaken: next?.taken ?? null,
    };
  });
}

function isSplit({ taken, left, nextTaken }: FewAnswers, minimumN: number): boolean {
  const together = taken + left;
  if (together === 0) return false;
  if (taken > 0 && left > 0) return true;
  return together < minimumN && nextTaken !== null && nextTaken !== taken > 0;
}

/** Whether some conditions exclude answers, but fewer than the minimum. */
function gainsFew(neighbours: readonly Neighbour[], minimumN: number): boolean {
  const all = neighbours.reduce((bits, { failing }) => bits | failing, 0);
  // By the conditions that are dropped, first the answers that fail these, then those that fail any of them.
  const gained = Array.from({ length: all + 1 }, () => 0);
  for (const { failing, n } of neighbours) {
    if (failing > 0) gained[failing] = (gained[failing] ?? 0) + n;
  }
  for (let condition = 1; condition <= all; condition *= 2) {
    gained.forEach((n, dropped) => {
      if (dropped & condition) gained[dropped] = n + (gained[dropped ^ condition] ?? 0);
    });
  }
  return gained.some((n) => n > 0 && n < minimumN);
}

/** What is read to find out: counts by the conditions that their responses fail. */
export interface FlaggedRead {
  /** A table of counts, as it stands behind FROM. */
  readonly table: Prisma.Sql;
  /** Which of its rows are read: the question, and the period. */
  readonly where: Prisma.Sql;
  readonly conditions: readonly PropertyCondition[];
  /** Further columns by which they are counted apart. */
  readonly keys?: readonly { readonly name: Prisma.Sql; readonly expression: Prisma.Sql }[];
}

/**
 * A query that the queries below read as `read`: counts by the conditions that their responses fail, and by
 * the values of a condition's property where they fail no other. What they fail is found after rows of the
 * same values are added up: there are far fewer of these.
 */
export function flaggedCounts({ table, where, conditions, keys = [] }: FlaggedRead): Prisma.Sql {
  const counted = conditions.map(({ property: { column, list }, met }, index) =>
    list ? Prisma.sql`, ${met} AS ${meets(index)}` : Prisma.sql`, ${column}`,
  );
  const added = conditions.map((condition, index) =>
    condition.property.list ? { ...condition, met: meets(index) } : condition,
  );
  const columns = keys.length + 2 + conditions.length;
  const positions = Array.from({ length: columns }, (_each, index) => index + 1).join();
  return Prisma.sql`
    SELECT ${joined(keys.map(({ name }) => Prisma.sql`${name}, `))} measure, bucket, n, sum, "sumOfSquares",
      failing, ${valuesBeside(conditions)} AS "values"
    FROM (
      SELECT counted.*, ${failingOf(added)} AS failing FROM (
        SELECT ${joined(keys.map(({ name, expression }) => Prisma.sql`${expression} AS ${name}, `))}
          measure, bucket ${joined(counted)},
          sum(n) AS n, sum(sum) AS sum, sum("sumOfSquares") AS "sumOfSquares"
        FROM ${table} WHERE ${where} GROUP BY ${Prisma.raw(positions)}, ${hashed}
      ) AS counted
    ) AS flagged`;
}

/**
 * A further expression of GROUP BY, by which the rows are hashed: its type has no order. Where PostgreSQL
 * expects few rows it would sort them all by texts, which takes several times as long.
 */
const hashed = Prisma.raw('NULL::xid');

/** A column: whether responses meet a condition on a list, which can have as many values as responses. */
function meets(condition: number): Prisma.Sql {
  return Prisma.raw(`"meets${condition}"`);
}

/** An expression over a row of counts: the conditions that its responses fail, a bit each. */
export function failingOf(conditions: readonly PropertyCondition[]): Prisma.Sql {
  const failing = conditions.map(
    ({ met }, index) => Prisma.sql` + CASE WHEN ${met} THEN 0 ELSE ${1 << index}::int END`,
  );
  return Prisma.sql`0 ${joined(failing)}`;
}

/** An expression over such a row and its `failing`: the value for each condition beside which it fails none. */
export function valuesBeside(conditions: readonly PropertyCondition[]): Prisma.Sql {
  const values = conditions.map(({ property: { column, list } }, index) =>
    list
      ? Prisma.sql`NULL`
      : Prisma.sql`CASE WHEN failing & ${~(1 << index)}::int = 0 THEN ${column}::text END`,
  );
  return Prisma.sql`ARRAY[${joined(values, ', ')}]::text[]`;
}

function joined(parts: readonly Prisma.Sql[], separator = ''): Prisma.Sql {
  return parts.length === 0 ? Prisma.empty : Prisma.join(parts, separator);
}

/**
 * Queries over `read` and the row `workspace` for what decides whether a score is shown.
 *
 * @param answers a condition for the rows of `read` that count answers
 * @param key a column of `read` by which there are several scores
 */
export function suppressionIn(
  conditions: readonly PropertyCondition[],
  answers: Prisma.Sql,
  key: Prisma.Sql = Prisma.sql`NULL::text`,
): { readonly neighbours: Prisma.Sql | null; readonly few: Prisma.Sql | null } {
  if (conditions.length === 0) return { neighbours: null, few: null };
  return {
    neighbours: Prisma.sql`
      SELECT ${key} AS key, failing, sum(n)::float8 AS n FROM read WHERE ${answers} GROUP BY 1, 2`,
    few: fewAnswersIn(conditions, Prisma.sql`read`, answers, key),
  };
}

/**
 * A query for the values with few answers of each condition.
 *
 * @param from `read`, or what it is joined with
 */
export function fewAnswersIn(
  conditions: readonly PropertyCondition[],
  from: Prisma.Sql,
  answers: Prisma.Sql,
  key: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    SELECT key, ${fewOf(Prisma.sql`taken`, Prisma.sql`value`)}
    FROM (${valueAnswersIn(conditions, from, answers, key)}) AS valued
    GROUP BY key, condition`;
}

/** A query for the answers by the values of each condition, `ValueAnswers`. */
export function valueAnswersIn(
  conditions: readonly PropertyCondition[],
  from: Prisma.Sql,
  answers: Prisma.Sql,
  key: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    SELECT ${key} AS key, condition, "values"[condition] AS value, failing = 0 AS taken,
      sum(n)::float8 AS n
    FROM ${from} CROSS JOIN generate_series(1, ${conditions.length}::int) AS condition
    WHERE ${answers} AND "values"[condition] IS NOT NULL GROUP BY 1, 2, 3, 4 HAVING sum(n) > 0`;
}

/** The columns of `FewAnswers`, added up from rows with their number of answers, `n`. */
export function fewOf(taken: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  const few = Prisma.sql`n < workspace."minimumN"`;
  return Prisma.sql`coalesce(sum(n) FILTER (WHERE ${few} AND ${taken}), 0) AS taken,
    coalesce(sum(n) FILTER (WHERE ${few} AND NOT ${taken}), 0) AS "left",
    (array_agg(${taken} ORDER BY n, ${order}) FILTER (WHERE NOT ${few}))[1] AS "nextTaken"`;
}
