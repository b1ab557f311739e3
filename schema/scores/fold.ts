import { Prisma } from '../../prisma/generated/client/client.ts';
import type { ClaimedErrand, ErrandHandler } from '../outbox/outbox.ts';
import type { WorkspaceDb } from '../toolkit/workspaceDb.ts';
import { tallyTopic } from './tally.ts';

/** Stands in a tally's key for "no touchpoint": a key has no nulls. */
export const noTouchpoint = '00000000-0000-0000-0000-000000000000';

/**
 * Adds the deltas of claimed errands to the tallies: one statement a table, however many errands.
 * Rows are written in the order of their keys, so that two workers wait for each other and do not
 * block each other. A row that falls to 0 stays: deltas may come in another order than they were
 * made in, so a 0 can be on its way to something else.
 */
export const foldTallies: ErrandHandler = {
  topic: tallyTopic,
  batch: 200,
  handle: async (db, errands, now) => {
    const deltas = JSON.stringify(errands.flatMap(({ payload }) => payload));
    await foldInto(db, 'DailyTally', placeColumns, deltas);
    await foldInto(db, 'DailyTotal', [], deltas);
    await noteFold(db, errands, now);
  },
};

/**
 * Keeps when it was. Not of anonymous surveys alone: it would tell when somebody answered. Without
 * it, `freshAt` is an earlier moment than it could be.
 */
async function noteFold(
  db: WorkspaceDb,
  errands: readonly ClaimedErrand[],
  now: Date,
): Promise<void> {
  const surveys = errands.flatMap(({ subjectId }) => subjectId ?? []);
  await db.$queryRaw(Prisma.sql`
    INSERT INTO "TallyState" ("workspaceId", "foldedAt")
    SELECT ${db.$workspaceId}::uuid, ${now.toISOString()}::timestamptz
    WHERE EXISTS (
      SELECT FROM "Survey" survey
      WHERE survey."workspaceId" = ${db.$workspaceId}::uuid AND survey.id = ANY(${surveys}::uuid[])
        AND NOT survey.anonymous AND NOT EXISTS (
          SELECT FROM "SurveyVersion" published
          WHERE published."workspaceId" = survey."workspaceId"
            AND published."surveyId" = survey.id AND published.anonymous))
    ON CONFLICT ("workspaceId") DO UPDATE
      SET "foldedAt" = greatest("TallyState"."foldedAt", excluded."foldedAt")`);
}

const placeColumns = ['touchpointId', 'channel', 'locale', 'version'];

async function foldInto(
  db: WorkspaceDb,
  table: 'DailyTally' | 'DailyTotal',
  places: readonly string[],
  deltas: string,
): Promise<void> {
  const columns = ['surveyId', 'question', 'measure', 'day', ...places, 'bucket'];
  const key = Prisma.raw(columns.map((column) => `"${column}"`).join(', '));
  const kept = Prisma.raw(`"${table}"`);
  await db.$queryRaw(Prisma.sql`
    INSERT INTO ${kept} ("workspaceId", ${key}, n, sum, "sumOfSquares")
    SELECT ${db.$workspaceId}::uuid, ${key}, sum(n)::int, sum(sum), sum("sumOfSquares")
    FROM (${tallyRows(Prisma.sql`${deltas}::jsonb`)}) AS delta
    GROUP BY ${key}
    HAVING sum(n) <> 0 OR sum(sum) <> 0 OR sum("sumOfSquares") <> 0
    ORDER BY ${key}
    ON CONFLICT ("workspaceId", ${key}) DO UPDATE SET
      n = ${kept}.n + excluded.n,
      sum = ${kept}.sum + excluded.sum,
      "sumOfSquares" = ${kept}."sumOfSquares" + excluded."sumOfSquares"`);
}

/** The deltas of a JSON list as rows of DailyTally's columns. */
export function tallyRows(deltas: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "surveyId", question, measure, day,
      coalesce("touchpointId", ${noTouchpoint}::uuid) AS "touchpointId",
      channel, locale, version, bucket, n, sum, "sumOfSquares"
    FROM jsonb_to_recordset(${deltas}) AS listed(
      "surveyId" uuid, question text, measure "Measure", day date, "touchpointId" uuid,
      channel "Channel", locale text, version int, bucket text, n int, sum float8,
      "sumOfSquares" float8)`;
}
