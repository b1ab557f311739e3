import { Prisma } from '../../../prisma/generated/client/client.ts';
import { loggedSql, numberingTopic } from '../../changes/log.ts';
import { recordset } from '../../kernel/recordset.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../outbox/handler.ts';
import type { ClaimedTask } from '../../outbox/outbox.ts';
import { type RollupDelta, rollupTopic } from './rollup.ts';

/** Stands for "no touchpoint" in a rollup's key, because a primary key has no nulls. */
export const noTouchpoint = '00000000-0000-0000-0000-000000000000';

/**
 * Adds the deltas of claimed tasks to the rollups: one statement for each table, however many tasks.
 * Rows are written in the order of their keys, so that two workers do not deadlock. A row that falls
 * to 0 stays: deltas can arrive in another order than they were made in, so the 0 can change again.
 */
export const foldRollups: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: rollupTopic,
  batch: 200,
  handle: async (db, tasks, now) => {
    const deltas = deltaRows(tasks.flatMap(({ payload }) => deltasIn(payload)));
    await foldInto(db, 'RollupByCut', deltas);
    await foldInto(db, 'RollupByDay', deltas);
    await noteFold(db, tasks, now);
  },
};

/**
 * Stores the time of the fold, for `freshAt`, and logs that scores changed. Not for anonymous surveys:
 * the time would reveal when a respondent answered. `freshAt` is then earlier than it could be.
 */
async function noteFold(db: WorkspaceDb, tasks: readonly ClaimedTask[], now: Date): Promise<void> {
  const surveys = [...new Set(tasks.flatMap(({ subjectId }) => subjectId ?? []))];
  const changed = surveys.map((subjectId) => ({ type: 'score.changed', subjectId }) as const);
  const [found] = await db.$queryRaw<{ logged: boolean }[]>(Prisma.sql`
    WITH named AS (
      SELECT id FROM "Survey" survey
      WHERE survey."workspaceId" = ${db.$workspaceId}::uuid AND survey.id = ANY(${surveys}::uuid[])
        AND NOT survey.anonymous AND NOT EXISTS (
          SELECT FROM "SurveyVersion" published
          WHERE published."workspaceId" = survey."workspaceId"
            AND published."surveyId" = survey.id AND published.anonymous)
    ), noted AS (
      INSERT INTO "RollupState" ("workspaceId", "foldedAt")
      SELECT ${db.$workspaceId}::uuid, ${now.toISOString()}::timestamptz
      WHERE EXISTS (SELECT FROM named)
      ON CONFLICT ("workspaceId") DO UPDATE
        SET "foldedAt" = greatest("RollupState"."foldedAt", excluded."foldedAt")
      RETURNING 1
    ), ${loggedSql(db, now, changed, Prisma.sql`"subjectId" IN (SELECT id FROM named)`)}
    SELECT EXISTS (SELECT FROM logged) AS logged`);
  if (found?.logged) db.$wake([numberingTopic]);
}

/** Written by `rollupTasks`. */
function deltasIn(payload: unknown): readonly RollupDelta[] {
  return payload as readonly RollupDelta[];
}

const deltaTypes = {
  surveyId: 'uuid',
  question: 'text',
  measure: '"Measure"',
  day: 'date',
  touchpointId: 'uuid',
  channel: '"Channel"',
  locale: 'text',
  version: 'int',
  bucket: 'text',
  n: 'int',
  sum: 'float8',
  sumOfSquares: 'float8',
} as const;

const deltaRows = recordset(deltaTypes);

async function foldInto(db: WorkspaceDb, table: RollupTable, deltas: Prisma.Sql): Promise<void> {
  const key = keyOf(table);
  await addCounts(
    db,
    table,
    Prisma.sql`
      SELECT ${key}, sum(n)::int AS n, sum(sum) AS sum, sum("sumOfSquares") AS "sumOfSquares"
      FROM (${rollupRows(deltas)}) AS delta
      GROUP BY ${key}
      HAVING sum(n) <> 0 OR sum(sum) <> 0 OR sum("sumOfSquares") <> 0`,
  );
}

export type RollupTable = 'RollupByCut' | 'RollupByDay';

const keys: Readonly<Record<RollupTable, Prisma.Sql>> = {
  RollupByCut: Prisma.raw(
    '"surveyId", question, measure, day, "touchpointId", channel, locale, version, bucket',
  ),
  RollupByDay: Prisma.raw('"surveyId", question, measure, day, bucket'),
};

/** The columns that identify a row of the table within a workspace. */
export function keyOf(table: RollupTable): Prisma.Sql {
  return keys[table];
}

/**
 * Adds counts to the rows of a rollup table, or subtracts them.
 *
 * @param counts a query for the table's key, `n`, `sum` and `"sumOfSquares"`
 * @returns how many rows changed
 */
export async function addCounts(
  db: WorkspaceDb,
  table: RollupTable,
  counts: Prisma.Sql,
): Promise<number> {
  const [key, rollup] = [keyOf(table), Prisma.raw(`"${table}"`)];
  const [{ changed } = { changed: 0 }] = await db.$queryRaw<{ changed: number }[]>(Prisma.sql`
    WITH changed AS (
      INSERT INTO ${rollup} ("workspaceId", ${key}, n, sum, "sumOfSquares")
      SELECT ${db.$workspaceId}::uuid, ${key}, n, sum, "sumOfSquares" FROM (${counts}) AS added
      ORDER BY ${key}
      ON CONFLICT ("workspaceId", ${key}) DO UPDATE SET
        n = ${rollup}.n + excluded.n,
        sum = ${rollup}.sum + excluded.sum,
        "sumOfSquares" = ${rollup}."sumOfSquares" + excluded."sumOfSquares"
      RETURNING 1
    )
    SELECT count(*)::int AS changed FROM changed`);
  return changed;
}

/** A query that turns rows of deltas into rows with the columns of RollupByCut. */
function rollupRows(deltas: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "surveyId", question, measure, day,
      coalesce("touchpointId", ${noTouchpoint}::uuid) AS "touchpointId",
      channel, locale, version, bucket, n, sum, "sumOfSquares"
    FROM (${deltas}) AS listed`;
}

const listed = Prisma.raw(
  Object.entries(deltaTypes)
    .map(([name, type]) => `"${name}" ${type}`)
    .join(', '),
);

/** A query that turns a JSON list of deltas, as a task has it, into rows with the columns of RollupByCut. */
export function rollupRowsOfJson(deltas: Prisma.Sql): Prisma.Sql {
  return rollupRows(Prisma.sql`SELECT * FROM jsonb_to_recordset(${deltas}) AS delta(${listed})`);
}
