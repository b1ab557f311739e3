import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Channel, Measure } from '../../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { greatestCounted } from './contributions.ts';
import { noTouchpoint, rollupRows } from './fold.ts';
import { rollupTopic } from './rollup.ts';

/** A stored count that differs from a recount of the responses. */
export interface RollupDifference {
  readonly table: 'RollupByCut' | 'RollupByDay';
  readonly surveyId: string;
  readonly day: string;
  readonly question: string;
  readonly measure: Measure;
  readonly bucket: string;
  /** Null in RollupByDay, and for responses without a touchpoint. */
  readonly touchpointId: string | null;
  /** Null in RollupByDay, like `locale` and `version`. */
  readonly channel: Channel | null;
  readonly locale: string | null;
  readonly version: number | null;
  /** The sum of the rollups and of the deltas that wait in the outbox. */
  readonly stored: Counted;
  /** Counted now from the responses and their answers. */
  readonly recounted: Counted;
}

interface Counted {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/** More differences of one survey than this are not listed: they have one cause. */
const mostDifferences = 1000;

/**
 * Compares rollups and waiting deltas with a recount of the responses, in SQL that shares no code
 * with the writers. Each survey takes one statement and so one snapshot: the result is exact while
 * responses come in and the worker folds. It reads every response.
 *
 * @returns the counts that differ, at most 1,000 of each survey. Sums differ if they are more than
 *   1e-9 of the larger sum apart, or of 1 if that is larger
 */
export async function verifyStoredRollups(db: WorkspaceDb): Promise<RollupDifference[]> {
  const differences: RollupDifference[] = [];
  for (const surveyId of await countedSurveys(db)) {
    const found = await db.$queryRaw<DifferenceRow[]>(differencesOfSurvey(db, surveyId));
    differences.push(...found.map((row) => ({ ...row, surveyId })));
  }
  return differences;
}

type DifferenceRow = Omit<RollupDifference, 'surveyId'>;

/** All surveys of the workspace, and deleted ones that still have counts. */
export async function countedSurveys(db: WorkspaceDb): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM "Survey" WHERE "workspaceId" = ${db.$workspaceId}::uuid
    UNION SELECT "surveyId" FROM "RollupByCut" WHERE "workspaceId" = ${db.$workspaceId}::uuid
    UNION SELECT "surveyId" FROM "RollupByDay" WHERE "workspaceId" = ${db.$workspaceId}::uuid
    ORDER BY id`);
  return rows.map(({ id }) => id);
}

const cut = Prisma.raw('day, "touchpointId", channel, locale, version');
const cell = Prisma.raw('question, measure, bucket');
const counts = Prisma.raw('n, sum, "sumOfSquares"');
const sides = Prisma.raw('stored_n, stored_sum, stored_squares, n, sum, squares');

function differencesOfSurvey(db: WorkspaceDb, surveyId: string): Prisma.Sql {
  return Prisma.sql`
    ${storedAndRecounted(db, surveyId)}
    SELECT 'RollupByCut' AS table, day::text, question, measure::text, bucket,
      nullif("touchpointId", ${noTouchpoint}::uuid) AS "touchpointId", channel::text, locale, version,
      ${differing}
    FROM rollups GROUP BY ${cut}, ${cell} HAVING ${differs}
    UNION ALL
    SELECT 'RollupByDay', day::text, question, measure::text, bucket, NULL, NULL, NULL, NULL,
      ${differing}
    FROM totals GROUP BY day, ${cell} HAVING ${differs}
    ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9
    LIMIT ${mostDifferences}`;
}

/** A `WITH` clause: sums over `rollups` and `totals` are the stored and the recounted counts. */
export function storedAndRecounted(db: WorkspaceDb, surveyId: string): Prisma.Sql {
  const ofSurvey = Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${surveyId}::uuid`;
  const nothing = Prisma.raw('0, 0::float8, 0::float8');
  return Prisma.sql`
    WITH ${recount(ofSurvey)},
    waiting AS (
      SELECT delta.* FROM "Outbox" task
      CROSS JOIN LATERAL (${rollupRows(Prisma.sql`task.payload`)}) AS delta
      WHERE task."workspaceId" = ${db.$workspaceId}::uuid AND task.topic = ${rollupTopic}
        AND task."subjectId" = ${surveyId}::uuid AND delta."surveyId" = ${surveyId}::uuid
    ),
    rollups (${cut}, ${cell}, ${sides}) AS (
      SELECT ${cut}, ${cell}, ${counts}, ${nothing} FROM "RollupByCut" WHERE ${ofSurvey}
      UNION ALL SELECT ${cut}, ${cell}, ${counts}, ${nothing} FROM waiting
      UNION ALL SELECT ${cut}, ${cell}, ${nothing}, ${counts} FROM recount
    ),
    totals (day, ${cell}, ${sides}) AS (
      SELECT day, ${cell}, ${counts}, ${nothing} FROM "RollupByDay" WHERE ${ofSurvey}
      UNION ALL SELECT day, ${cell}, ${counts}, ${nothing} FROM waiting
      UNION ALL SELECT day, ${cell}, ${nothing}, ${counts} FROM recount
    )`;
}

const differing = Prisma.sql`
  jsonb_build_object('n', sum(stored_n), 'sum', sum(stored_sum), 'sumOfSquares', sum(stored_squares)) AS stored,
  jsonb_build_object('n', sum(n), 'sum', sum(sum), 'sumOfSquares', sum(squares)) AS recounted`;

/** A `HAVING` condition: the stored and the recounted counts differ. */
export const differs = Prisma.sql`
  sum(stored_n) <> sum(n)
  OR abs(sum(stored_sum) - sum(sum)) > 1e-9 * greatest(1, abs(sum(stored_sum)), abs(sum(sum)))
  OR abs(sum(stored_squares) - sum(squares))
    > 1e-9 * greatest(1, abs(sum(stored_squares)), abs(sum(squares)))`;

/** The rollups as they must be, counted from all responses to a survey. */
function recount(ofSurvey: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    response AS (
      SELECT id, status, reached, day, coalesce("touchpointId", ${noTouchpoint}::uuid) AS "touchpointId",
        channel, locale, version
      FROM "SurveyResponse" WHERE ${ofSurvey}
    ),
    shown AS (
      SELECT response.*, each.question, answer.kind, answer.number, answer.boolean, answer.choices,
        answer.matrix
      FROM response
      CROSS JOIN LATERAL (SELECT DISTINCT key AS question FROM unnest(reached) AS key) AS each
      LEFT JOIN (SELECT * FROM "Answer" WHERE ${ofSurvey}) AS answer
        ON answer."responseId" = response.id AND answer.question = each.question
    ),
    counted AS (
      SELECT ${cut}, '' AS question, measure, '' AS bucket, 0::float8 AS value
      FROM response, unnest(ARRAY['STARTED', nullif(status::text, 'PARTIAL')]) AS measure
      WHERE measure IS NOT NULL
      UNION ALL
      SELECT ${cut}, question, measure, '', 0
      FROM shown, unnest(ARRAY[
        'REACHED',
        CASE WHEN kind IS NOT NULL THEN 'ANSWERED' END,
        CASE WHEN status = 'PARTIAL' AND question = reached[cardinality(reached)] THEN 'LEFT' END
      ]) AS measure
      WHERE measure IS NOT NULL
      UNION ALL
      SELECT ${cut}, question, 'VALUE', valued.bucket, valued.value
      FROM shown CROSS JOIN LATERAL (${values}) AS valued(bucket, value)
      WHERE status = 'COMPLETED'
    ),
    recount AS (
      SELECT ${cut}, question, measure::"Measure", bucket, count(*)::int AS n,
        sum(value) AS sum, sum(${squared}) AS "sumOfSquares"
      FROM counted GROUP BY ${cut}, question, measure, bucket
    )`;
}

/** The square of a tiny value underflows, which is an error in PostgreSQL; the rollups then have 0. */
const squared = Prisma.raw('CASE WHEN abs(value) < 1e-150 THEN 0 ELSE value * value END');

/** The buckets of one row of `shown`, with their numbers. */
const values = Prisma.sql`
  SELECT CASE kind WHEN 'NUMBER' THEN '' ELSE number::text END, number
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
