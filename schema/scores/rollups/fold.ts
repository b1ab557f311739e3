import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../outbox/handler.ts';
import type { ClaimedErrand } from '../../outbox/outbox.ts';
import { tallyTopic } from './tally.ts';

/** Stands in a tally's key for "no touchpoint": a key has no nulls. */
export const noTouchpoint = '00000000-0000-0000-0000-000000000000';

/**
 * Adds the deltas of claimed errands to the tallies: one statement a table, however many errands.
 * Rows are written in the order of their keys, so that two workers wait for each other and do not
 * block each other. A row that falls to 0 stays: deltas may come in another order than they were
 * made in, so a 0 can be on its way to something else.
 */
export const foldTallies: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: tallyTopic,
  batch: 200,
  handle: async (db, errands, now) => {
    const deltas = JSON.stringify(errands.flatMap(({ payload }) => payload));
    await foldInto(db, 'DailyTally', deltas);
    await foldInto(db, 'DailyTotal', deltas);
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

async function foldInto(db: WorkspaceDb, table: TallyTable, deltas: string): Promise<void> {
  const key = keyOf(table);
  await addCounts(
    db,
    table,
    Prisma.sql`
      SELECT ${key}, sum(n)::int AS n, sum(sum) AS sum, sum("sumOfSquares") AS "sumOfSquares"
      FROM (${tallyRows(Prisma.sql`${deltas}::jsonb`)}) AS delta
      GROUP BY ${key}
      HAVING sum(n) <> 0 OR sum(sum) <> 0 OR sum("sumOfSquares") <> 0`,
  );
}

export type TallyTable = 'DailyTally' | 'DailyTotal';

const keys: Readonly<Record<TallyTable, Prisma.Sql>> = {
  DailyTally: Prisma.raw(
    '"surveyId", question, measure, day, "touchpointId", channel, locale, version, bucket',
  ),
  DailyTotal: Prisma.raw('"surveyId", question, measure, day, bucket'),
};

/** The columns that tell a table's rows apart within a workspace. */
export function keyOf(table: TallyTable): Prisma.Sql {
  return keys[table];
}

/**
 * Adds to what a table counts, or takes from it.
 *
 * @param counts a query for the table's key, `n`, `sum` and `"sumOfSquares"`
 * @returns how many rows changed
 */
export async function addCounts(
  db: WorkspaceDb,
  table: TallyTable,
  counts: Prisma.Sql,
): Promise<number> {
  const [key, kept] = [keyOf(table), Prisma.raw(`"${table}"`)];
  const [{ changed } = { changed: 0 }] = await db.$queryRaw<{ changed: number }[]>(Prisma.sql`
    WITH changed AS (
      INSERT INTO ${kept} ("workspaceId", ${key}, n, sum, "sumOfSquares")
      SELECT ${db.$workspaceId}::uuid, ${key}, n, sum, "sumOfSquares" FROM (${counts}) AS added
      ORDER BY ${key}
      ON CONFLICT ("workspaceId", ${key}) DO UPDATE SET
        n = ${kept}.n + excluded.n,
        sum = ${kept}.sum + excluded.sum,
        "sumOfSquares" = ${kept}."sumOfSquares" + excluded."sumOfSquares"
      RETURNING 1
    )
    SELECT count(*)::int AS changed FROM changed`);
  return changed;
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
