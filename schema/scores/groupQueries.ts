import { Prisma } from '../../prisma/generated/client/client.ts';
import { otherValues } from '../surveys/breakdowns/breakdown.ts';
import { type Property, wholeValue as whole } from './property.ts';
import { areAnswers, countColumns, countKey } from './score.ts';
import type { PropertyCondition } from './selection.ts';
import type { CountQueries } from './standing.ts';
import { fewAnswersIn, fewOf, flaggedCounts } from './suppression.ts';

export interface Grouping {
  /** The properties by which there are groups. */
  readonly by: readonly Pick<Property, 'list'>[];
  /** How many groups to list. */
  readonly first: number;
  /** The conditions of the filter. */
  readonly conditions: readonly PropertyCondition[];
}

/**
 * The queries of a breakdown. Its groups have the ranks from 1; all others have the rank that follows `first`.
 * Where groups overlap, the rank 0 has each response once.
 *
 * @param read a query for counts as `flaggedCounts` has them, with the values of the groups as `keyColumn`s
 */
export function groupQueries(read: Prisma.Sql, grouping: Grouping): CountQueries {
  const { by, first, conditions } = grouping;
  const columns = by.map((_property, index) => keyColumn(index));
  const keys = Prisma.join(columns);
  const rank = Prisma.sql`coalesce(rank, ${first + 1}::int)`;
  const isOther = Prisma.sql`${otherValues}::text IN (${keys})`;
  const ranked = Prisma.sql`read LEFT JOIN ranked USING (${keys})`;
  const inGroups = overlapping(by, (column) => Prisma.sql`${column} <> ${whole}::text`);
  const isWhole = by.some(({ list }) => list) ? wholeOf(by) : Prisma.sql`false`;
  return {
    read: Prisma.sql`
      read AS (${read}),
      ranked AS (
        SELECT ${keys}, CASE WHEN ${isOther} THEN ${first + 1}::int ELSE least(row_number() OVER (
          PARTITION BY ${isOther}
          ORDER BY sum(n) FILTER (WHERE measure = 'COMPLETED') DESC NULLS LAST, ${keys}
        ), ${first + 1}::int)::int END AS rank
        FROM read WHERE failing = 0 AND ${inGroups} GROUP BY ${keys} HAVING bool_or(n <> 0)
      ),
      cells AS (
        SELECT rank, ${keys}, sum(n)::float8 AS n FROM read JOIN ranked USING (${keys})
        WHERE ${areAnswers} AND failing = 0 GROUP BY rank, ${keys} HAVING sum(n) > 0
      )`,
    rows: Prisma.sql`
      SELECT CASE WHEN ${isWhole} THEN 0 ELSE ${rank} END AS key, ARRAY[${Prisma.join(
        columns.map((column) => Prisma.sql`min(${column})`),
      )}] AS "values", ${countColumns}
      FROM ${ranked} WHERE failing = 0 AND (${isWhole} OR ${inGroups})
      GROUP BY 1, ${countKey} HAVING sum(n) <> 0 ORDER BY 1`,
    neighbours: Prisma.sql`
      SELECT ${rank} AS key, NULL::int AS dimension, NULL::text AS value, failing, sum(n)::float8 AS n
      FROM ${ranked} WHERE ${areAnswers} AND ${inGroups} GROUP BY 1, failing
      UNION ALL
      SELECT NULL, NULL, NULL, failing, sum(n)::float8 FROM read
      WHERE ${areAnswers} AND ${wholeOf(by)} GROUP BY failing
      ${
        by.length === 1
          ? Prisma.empty
          : Prisma.join(
              by.map((_property, index) => marginOf(grouping, index)),
              ' ',
            )
      }`,
    few: Prisma.join(
      [
        fewAnswersIn(conditions, ranked, Prisma.sql`${areAnswers} AND ${inGroups}`, rank),
        ...by.flatMap(({ list }, index) => (list ? [] : [fewOfDimension(grouping, index)])),
        ...(by.some(({ list }) => list)
          ? []
          : [
              Prisma.sql`
                SELECT ${first + 1}::int, ${fewOf(Prisma.sql`rank > ${first}::int`, keys)}
                FROM cells HAVING count(*) > 0`,
            ]),
      ],
      ' UNION ALL ',
    ),
  };
}

/** The column with the values of one of the properties. */
export function keyColumn(index: number): Prisma.Sql {
  return Prisma.raw(`"key${index}"`);
}

function ownValues(index: number): Prisma.Sql {
  return Prisma.raw(`"own${index}"`);
}

/** A query for the counts of a table by the values of properties, as `groupQueries` reads them. */
export function countsByValue(
  table: Prisma.Sql,
  where: Prisma.Sql,
  by: readonly Property[],
  conditions: readonly PropertyCondition[],
): Prisma.Sql {
  return flaggedCounts({
    table: eachValue(table, by),
    where,
    conditions,
    keys: by.map(({ column, list }, index) => ({
      name: keyColumn(index),
      expression: list ? Prisma.sql`${ownValues(index)}.value` : Prisma.sql`${column}::text`,
    })),
  });
}

/** The table with a row for each value of properties that are lists, and one for all of them. */
function eachValue(table: Prisma.Sql, by: readonly Property[]): Prisma.Sql {
  const joins = by.flatMap(({ list }, index) => {
    if (!list) return [];
    const present = Prisma.raw(`"present${index}"`);
    return [
      Prisma.sql`CROSS JOIN LATERAL (SELECT ${list} AS list) AS ${present}
        CROSS JOIN LATERAL (SELECT DISTINCT unnest(${whole}::text ||
          CASE WHEN cardinality(${present}.list) = 0 THEN ARRAY[''] ELSE ${present}.list END
        ) AS value) AS ${ownValues(index)}`,
    ];
  });
  return joins.length === 0 ? table : Prisma.sql`${table} ${Prisma.join(joins, ' ')}`;
}

/** A condition on the keys of all properties that are lists. */
function overlapping(
  by: Grouping['by'],
  condition: (column: Prisma.Sql) => Prisma.Sql,
): Prisma.Sql {
  const parts = by.flatMap(({ list }, index) => (list ? [condition(keyColumn(index))] : []));
  return parts.length === 0 ? Prisma.sql`true` : Prisma.join(parts, ' AND ');
}

/** A condition for rows that have each response once, whatever its values. */
function wholeOf(by: Grouping['by']): Prisma.Sql {
  return overlapping(by, (column) => Prisma.sql`${column} = ${whole}::text`);
}

/** The responses that have the value of a listed group in one of two properties, whatever the other. */
function marginOf({ by, first }: Grouping, index: number): Prisma.Sql {
  const column = keyColumn(index);
  const over = by.flatMap(({ list }, other) =>
    list && other !== index ? [Prisma.sql`AND ${keyColumn(other)} = ${whole}::text`] : [],
  );
  return Prisma.sql`
    UNION ALL
    SELECT NULL, ${index}::int, ${column}, failing, sum(n)::float8 FROM read
    WHERE ${areAnswers} AND ${column} IN (SELECT ${column} FROM ranked WHERE rank <= ${first}::int)
      ${over.length === 0 ? Prisma.empty : Prisma.join(over, ' ')}
    GROUP BY ${column}, failing`;
}

/** For each listed group, the values with few answers of one property, among those with its other value. */
function fewOfDimension({ by, first }: Grouping, index: number): Prisma.Sql {
  const others = by.flatMap((_property, other) => (other === index ? [] : [keyColumn(other)]));
  const few = Prisma.sql`n < workspace."minimumN"`;
  const within = others.length === 0 ? Prisma.sql`true` : Prisma.join(others);
  return Prisma.sql`
    SELECT * FROM (
      SELECT rank AS key, 0 AS taken,
        coalesce(sum(n) FILTER (WHERE ${few}) OVER (PARTITION BY ${within}), 0) AS "left",
        NOT ${few} AND row_number() OVER (
          PARTITION BY ${within}, ${few} ORDER BY n, ${keyColumn(index)}
        ) = 1 AS "nextTaken"
      FROM cells
    ) AS each_group WHERE key <= ${first}::int`;
}
