import { Prisma } from '../../prisma/generated/client/client.ts';
import type { CountCut } from '../scores/counts.ts';
import { periodCondition } from '../scores/selection.ts';

/**
 * Members of a `WITH` clause over a metric: `asked` has its questions, `pair` what is read of the rollups for them,
 * the responses of each survey once.
 *
 * @param metric a condition for the row `metric`
 */
export function askedOf(workspaceId: string, metric: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    asked AS (
      SELECT own."surveyId", own.question, own.position, published,
        (published #>> '{scale,min}')::int AS least, (published #>> '{scale,max}')::int AS most,
        (published ->> 'reverseScored')::boolean AS reversed
      FROM "Metric" metric
      JOIN "MetricQuestion" own ON own."workspaceId" = metric."workspaceId"
        AND own."metricId" = metric.id
      JOIN "Survey" survey ON survey."workspaceId" = own."workspaceId"
        AND survey.id = own."surveyId"
      CROSS JOIN LATERAL (SELECT survey."publishedQuestions" -> own.question AS published) AS question
      WHERE metric."workspaceId" = ${workspaceId}::uuid AND ${metric} AND published IS NOT NULL
    ),
    pair AS (
      SELECT "surveyId", question, least, most, reversed,
        min(least) OVER () <> max(least) OVER () OR min(most) OVER () <> max(most) OVER () AS mixed,
        1 AS questions
      FROM asked
      UNION ALL
      SELECT "surveyId", '', NULL, NULL, NULL, NULL, count(*)::int FROM asked GROUP BY "surveyId"
    )`;
}

/**
 * The counts of a table as those of one question, as it stands behind FROM: reversed values are turned, and those
 * of different scales counted as boxes (`pooledQuestion`). The sum of COMPLETED is how many answers these responses
 * can have: one for each question of their survey.
 */
export function pooledCounts(
  workspaceId: string,
  source: Prisma.Sql,
  { selections, by = [] }: CountCut,
): Prisma.Sql {
  const conditions = selections.flatMap((selection) => selection.conditions);
  const used = [...conditions.map(({ property }) => property), ...by];
  const columns = new Map(used.map(({ name, column }) => [name, column]));
  const listed = [
    ...columns.values(),
    ...(selections.some(({ wave }) => wave !== null) ? [Prisma.raw('"waveId"')] : []),
  ].map((column) => Prisma.sql`, ${column}`);
  return Prisma.sql`(
    SELECT counts."surveyId", '' AS question, day, measure, n, "sumOfSquares",
      CASE WHEN measure = 'COMPLETED' THEN n * questions ELSE sum END AS sum,
      CASE WHEN most IS NULL THEN bucket ELSE pooled.value::text END AS bucket
      ${listed.length === 0 ? Prisma.empty : Prisma.join(listed, '')}
    FROM pair
    JOIN (
      SELECT * FROM ${source}
      WHERE measure = ANY(ARRAY['VALUE', 'STARTED', 'COMPLETED', 'SCREENED_OUT', 'QUOTA_FULL']::"Measure"[])
    ) AS counts
      ON counts."workspaceId" = ${workspaceId}::uuid AND counts."surveyId" = pair."surveyId"
      AND counts.question = pair.question
    CROSS JOIN LATERAL (
      SELECT CASE WHEN most IS NULL THEN NULL
        WHEN reversed THEN least + most - bucket::int ELSE bucket::int END AS value
    ) AS turned
    CROSS JOIN LATERAL (
      SELECT CASE WHEN mixed IS NOT TRUE THEN turned.value
        WHEN turned.value >= most - 1 THEN 5 - most + turned.value
        WHEN turned.value <= least + 1 THEN 1 + turned.value - least
        ELSE 3 END AS value
    ) AS pooled
    WHERE ${Prisma.join(selections.map(periodCondition), ' OR ')}
  ) AS metric_counts`;
}
