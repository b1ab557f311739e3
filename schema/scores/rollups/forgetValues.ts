import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { lockBreakdowns } from '../../surveys/breakdowns/storeBreakdowns.ts';
import { keyOf } from './addCounts.ts';
import { rollupTopic } from './rollup.ts';

/** Values that are forgotten, and rows that are deleted, in one transaction. */
const [values, rows] = [100, 10_000];

/**
 * Deletes values of breakdowns that no response of a survey has any more, with their counts, which are 0. The
 * number of values that are counted apart does not fall: a value that came later stays among the others.
 *
 * @returns whether none is left; one that a waiting task adds or subtracts is looked at after that
 */
export async function forgetValues(db: WorkspaceDb, surveyId: string): Promise<boolean> {
  const ofSurvey = Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${surveyId}::uuid`;
  // A fold that has found a value to be registered has locked its breakdown until the commit.
  await lockBreakdowns(db, surveyId);
  const forgotten = await db.$queryRaw<{ number: number; value: string }[]>(Prisma.sql`
    WITH unused AS (
      SELECT known.number, known.value FROM "BreakdownValue" known
      WHERE ${ofSurvey} AND coalesce((
        SELECT sum(n) FROM "RollupByBreakdown" WHERE ${ofSurvey} AND question = ''
          AND breakdown = known.number AND breakdown2 = 0 AND grain = 'MONTH'
          AND value = known.value AND measure = 'STARTED'), 0) = 0
        AND NOT EXISTS (
          SELECT FROM "Outbox" task, jsonb_array_elements(task.payload) AS cut,
            jsonb_array_elements(cut -> 'parts') AS part
          WHERE task."workspaceId" = ${db.$workspaceId}::uuid AND task.topic = ${rollupTopic}
            AND task."subjectId" = ${surveyId}::uuid
            AND (part ->> 0)::int = known.number AND part ->> 1 = known.value)
      ORDER BY known.number, known.value LIMIT ${values}
    )
    DELETE FROM "BreakdownValue" known USING unused
    WHERE known."workspaceId" = ${db.$workspaceId}::uuid AND known."surveyId" = ${surveyId}::uuid
      AND known.number = unused.number AND known.value = unused.value
    RETURNING known.number, known.value`);
  if (forgotten.length === 0) return true;
  await db.$queryRaw(Prisma.sql`
    DELETE FROM "RollupByBreakdown" USING jsonb_to_recordset(${JSON.stringify(forgotten)}::jsonb)
      AS unused (number int, value text)
    WHERE ${ofSurvey} AND ((breakdown = unused.number AND "RollupByBreakdown".value = unused.value)
      OR (breakdown2 = unused.number AND value2 = unused.value))
    RETURNING 1`);
  return forgotten.length < values;
}

/**
 * Deletes some of the counts of a survey by what is no breakdown of it any more.
 *
 * @returns whether none is left
 */
export async function deleteGone(db: WorkspaceDb, surveyId: string): Promise<boolean> {
  const key = keyOf('RollupByBreakdown');
  const ofSurvey = Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${surveyId}::uuid`;
  const numbers = Prisma.sql`SELECT number FROM "SurveyBreakdown" WHERE ${ofSurvey}`;
  const [{ deleted } = { deleted: 0 }] = await db.$queryRaw<{ deleted: number }[]>(Prisma.sql`
    WITH gone AS MATERIALIZED (
      SELECT ${key} FROM "RollupByBreakdown" WHERE ${ofSurvey}
        AND (breakdown NOT IN (${numbers}) OR breakdown2 NOT IN (SELECT 0 UNION ALL ${numbers}))
      LIMIT ${rows}
    ), deleted AS (
      DELETE FROM "RollupByBreakdown"
      WHERE ${ofSurvey} AND (${key}) IN (SELECT ${key} FROM gone)
      RETURNING 1
    )
    SELECT count(*)::int AS deleted FROM deleted`);
  return deleted < rows;
}
