import { Prisma } from '../../../prisma/generated/client/client.ts';
import { greatestCounted } from './contributions.ts';
import { noTouchpoint } from './fold.ts';

/** The columns by which the rollups are cut. */
export const cut = Prisma.raw('day, "touchpointId", channel, locale, version');

/** What a recount needs of a response, as columns of the table that it is read from. */
export const countedColumns = Prisma.sql`id, status, reached, day,
  coalesce("touchpointId", ${noTouchpoint}::uuid) AS "touchpointId", channel, locale, version`;

/** All responses to a survey, to be recounted. */
export function responsesOf(ofSurvey: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT ${countedColumns} FROM "SurveyResponse" WHERE ${ofSurvey}`;
}

/** What of responses is recounted. */
interface Recounted {
  /** Further columns of the responses, by which they are counted apart. */
  readonly also?: Prisma.Sql;
  /** The questions that are counted, beside whole responses; all by default. */
  readonly questions?: readonly string[] | null;
  /** Whether numbers are counted each by itself, which no rollup does; they are not by default. */
  readonly numbers?: boolean;
}

/**
 * Members of a `WITH` clause: `recount` has the rows of the rollups as they must be, counted from
 * responses and their answers in SQL that shares no code with the writers.
 *
 * @param ofSurvey a condition for the rows of a survey, in any table
 * @param responses a query for the responses, with `countedColumns`
 */
export function recount(
  ofSurvey: Prisma.Sql,
  responses: Prisma.Sql,
  { also = Prisma.empty, questions = null, numbers = false }: Recounted = {},
): Prisma.Sql {
  const asked = questions && Prisma.sql`ANY(${[...questions]}::text[])`;
  const ofQuestions = asked ? Prisma.sql`WHERE key = ${asked}` : Prisma.empty;
  const answers = asked ? Prisma.sql`AND question = ${asked}` : Prisma.empty;
  const by = Prisma.sql`${cut}${also}`;
  return Prisma.sql`
    response AS (
      ${responses}
    ),
    shown AS (
      SELECT response.*, each.question, answer.kind, answer.number, answer.boolean, answer.choices,
        answer.matrix
      FROM response
      CROSS JOIN LATERAL (
        SELECT DISTINCT key AS question FROM unnest(reached) AS key ${ofQuestions}
      ) AS each
      LEFT JOIN (SELECT * FROM "Answer" WHERE ${ofSurvey} ${answers}) AS answer
        ON answer."responseId" = response.id AND answer.question = each.question
    ),
    counted AS (
      SELECT ${by}, '' AS question, measure, '' AS bucket, 0::float8 AS value
      FROM response, unnest(ARRAY['STARTED', nullif(status::text, 'PARTIAL')]) AS measure
      WHERE measure IS NOT NULL
      UNION ALL
      SELECT ${by}, question, measure, '', 0
      FROM shown, unnest(ARRAY[
        'REACHED',
        CASE WHEN kind IS NOT NULL THEN 'ANSWERED' END,
        CASE WHEN status = 'PARTIAL' AND question = reached[cardinality(reached)] THEN 'LEFT' END
      ]) AS measure
      WHERE measure IS NOT NULL
      UNION ALL
      SELECT ${by}, question, 'VALUE', valued.bucket, valued.value
      FROM shown CROSS JOIN LATERAL (${valuesOf(numbers)}) AS valued(bucket, value)
      WHERE status = 'COMPLETED'
    ),
    recount AS (
      SELECT ${by}, question, measure::"Measure", bucket, count(*)::int AS n,
        sum(value) AS sum, sum(${squared}) AS "sumOfSquares"
      FROM counted GROUP BY ${by}, question, measure, bucket
    )`;
}

/** The square of a tiny value underflows, which is an error in PostgreSQL; the rollups then have 0. */
const squared = Prisma.raw('CASE WHEN abs(value) < 1e-150 THEN 0 ELSE value * value END');

/** The buckets of one row of `shown`, with their numbers. */
const valuesOf = (numbers: boolean) => Prisma.sql`
  SELECT CASE WHEN kind = 'NUMBER' AND NOT ${numbers}::boolean THEN '' ELSE number::text END, number
  WHERE kind IN ('NPS', 'CSAT', 'CES', 'RATING', 'OPINION_SCALE', 'NUMBER')
    AND abs(number) <= ${greatestCounted}::float8
  UNION ALL
  SELECT boolean::text, 0 WHERE kind IN ('BOOLEAN', 'CONSENT')
  UNION ALL
  SELECT choice, 0 FROM unnest(choices) AS choice WHERE kind = 'SINGLE_CHOICE'
  UNION ALL
  SELECT DISTINCT choice, 0 FROM unnest(choices) AS choice WHERE kind = 'MULTIPLE_CHOICE'
  UNION ALL
  SELECT choice || ':' || rank, 0 FROM unnest(choices) WITH ORDINALITY AS ranked(choice, rank)
  WHERE kind = 'RANKING'
  UNION ALL
  SELECT DISTINCT line.key || ':' || chosen, 0
  FROM jsonb_each(CASE WHEN kind = 'MATRIX' THEN matrix END) AS line(key, columns),
    jsonb_array_elements_text(line.columns) AS chosen
  UNION ALL
  SELECT '', 0
  WHERE (kind IN ('MULTIPLE_CHOICE', 'RANKING') AND cardinality(choices) > 0)
    OR (kind = 'MATRIX' AND jsonb_path_exists(matrix, '$.*[*]'))`;
