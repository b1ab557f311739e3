import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import {
  type DifferenceRow,
  differing,
  differs,
  mostDifferences,
  type RollupDifference,
  waitingDeltas,
} from './differences.ts';
import { noTouchpoint } from './fold.ts';
import { cut, recount, responsesOf } from './recount.ts';
import { differencesByBreakdowns } from './verifyBreakdowns.ts';

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
    const byBreakdowns = await differencesByBreakdowns(db, surveyId);
    differences.push(...[...found, ...byBreakdowns].map((row) => ({ ...row, surveyId })));
  }
  return differences;
}

/** All surveys of the workspace, and deleted ones that still have counts. */
export async function countedSurveys(db: WorkspaceDb): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM "Survey" WHERE "workspaceId" = ${db.$workspaceId}::uuid
    UNION SELECT "surveyId" FROM "RollupByCut" WHERE "workspaceId" = ${db.$workspaceId}::uuid
    UNION SELECT "surveyId" FROM "RollupByDay" WHERE "workspaceId" = ${db.$workspaceId}::uuid
    UNION SELECT "surveyId" FROM "RollupByMonth" WHERE "workspaceId" = ${db.$workspaceId}::uuid
    ORDER BY id`);
  return rows.map(({ id }) => id);
}

const cell = Prisma.raw('question, measure, bucket');
const counts = Prisma.raw('n, sum, "sumOfSquares"');
const month = Prisma.raw('(day - extract(day FROM day)::int + 1)');
const sides = Prisma.raw('stored_n, stored_sum, stored_squares, n, sum, squares');

function differencesOfSurvey(db: WorkspaceDb, surveyId: string): Prisma.Sql {
  return Prisma.sql`
    ${storedAndRecounted(db, surveyId)}
    SELECT 'RollupByCut' AS table, day::text, question, measure::text, bucket,
      nullif("touchpointId", ${noTouchpoint}::uuid) AS "touchpointId", channel::text, locale, version,
      NULL AS cell, ${differing}
    FROM rollups GROUP BY ${cut}, ${cell} HAVING ${differs}
    UNION ALL
    SELECT 'RollupByDay', day::text, question, measure::text, bucket, NULL, NULL, NULL, NULL, NULL,
      ${differing}
    FROM totals GROUP BY day, ${cell} HAVING ${differs}
    UNION ALL
    SELECT 'RollupByMonth', day::text, question, measure::text, bucket, NULL, NULL, NULL, NULL, NULL,
      ${differing}
    FROM months GROUP BY day, ${cell} HAVING ${differs}
    ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9
    LIMIT ${mostDifferences}`;
}

/** A `WITH` clause: sums over `rollups`, `totals` and `months` are the stored and the recounted counts. */
export function storedAndRecounted(db: WorkspaceDb, surveyId: string): Prisma.Sql {
  const ofSurvey = Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${surveyId}::uuid`;
  const nothing = Prisma.raw('0, 0::float8, 0::float8');
  return Prisma.sql`
    WITH ${recount(ofSurvey, responsesOf(ofSurvey))},
    waiting AS (
      ${waitingDeltas(db, surveyId)}
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
    ),
    months (day, ${cell}, ${sides}) AS (
      SELECT day, ${cell}, ${counts}, ${nothing} FROM "RollupByMonth" WHERE ${ofSurvey}
      UNION ALL SELECT ${month}, ${cell}, ${counts}, ${nothing} FROM waiting
      UNION ALL SELECT ${month}, ${cell}, ${nothing}, ${counts} FROM recount
    )`;
}
