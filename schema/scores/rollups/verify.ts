import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Channel, Measure } from '../../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { noTouchpoint, rollupRowsOfJson } from './fold.ts';
import { cut, recount, responsesOf } from './recount.ts';
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
    WITH ${recount(ofSurvey, responsesOf(ofSurvey))},
    waiting AS (
      SELECT delta.* FROM "Outbox" task
      CROSS JOIN LATERAL (${rollupRowsOfJson(Prisma.sql`task.payload`)}) AS delta
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
