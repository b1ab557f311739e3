import { Prisma } from '../../../prisma/generated/client/client.ts';
import { loggedSql, numberingTopic } from '../../changes/log.ts';
import { recordset } from '../../kernel/recordset.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../outbox/handler.ts';
import { type ClaimedTask, enqueue } from '../../outbox/outbox.ts';
import { breakdownTask } from '../../surveys/breakdowns/storeBreakdowns.ts';
import { addCountsSql, keyOf, type RollupTable } from './addCounts.ts';
import { deltaOf } from './contributions.ts';
import { foldBreakdowns, registerValues } from './foldBreakdowns.ts';
import { type RollupDelta, type RollupGroup, rollupTopic } from './rollup.ts';

/** Stands for "no touchpoint" in a rollup's key, because a primary key has no nulls. */
export const noTouchpoint = '00000000-0000-0000-0000-000000000000';

/**
 * Adds the deltas of claimed tasks to the rollups, in as many statements for many tasks as for one.
 * Rows are written in the order of their keys, so that two workers do not deadlock. A row that falls
 * to 0 stays: deltas can arrive in another order than they were made in, so the 0 can change again.
 */
export const foldRollups: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: rollupTopic,
  batch: 200,
  // Counts refer to the workspace alone, from which the task was taken; values to breakdowns that are locked.
  readsReferences: true,
  handle: async (db, tasks, now) => {
    const deltas = tasks.flatMap(({ payload }) => deltasIn(payload));
    await registerValues(db, deltas);
    await foldCounts(db, deltas);
    await foldBreakdowns(db, deltas);
    await forgetValues(db, now, deltas);
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

/** What is subtracted may have been the last response with a value, which is then deleted. */
async function forgetValues(
  db: WorkspaceDb,
  now: Date,
  deltas: readonly RollupDelta[],
): Promise<void> {
  const surveys = new Set(
    deltas.flatMap(({ surveyId, n, parts }) => (n < 0 && parts?.length ? [surveyId] : [])),
  );
  if (surveys.size === 0) return;
  const found = await db.survey.findMany({
    where: { id: { in: [...surveys] } },
    select: { id: true, anonymous: true },
  });
  await enqueue(
    db,
    now,
    found.map((survey) => breakdownTask('FORGET', survey)),
  );
}

/** Written by `rollupTasks`; by earlier versions of it without groups. */
function deltasIn(payload: unknown): readonly RollupDelta[] {
  return (payload as readonly (RollupGroup | RollupDelta)[]).flatMap((group) => {
    if (!('counts' in group)) return group;
    return group.counts.map((count) => deltaOf(group, count.measure, count.question, count));
  });
}

const cutTypes = {
  surveyId: 'uuid',
  day: 'date',
  touchpointId: 'uuid',
  channel: '"Channel"',
  locale: 'text',
  version: 'int',
} as const;

const countTypes = {
  question: 'text',
  measure: '"Measure"',
  bucket: 'text',
  n: 'int',
  sum: 'float8',
  sumOfSquares: 'float8',
} as const;

const deltaRows = recordset({ ...cutTypes, ...countTypes });

/**
 * Adds deltas to the counts by cut, by day and by month, in this order, which that of the sub-selects is: one
 * statement, so that the database reads the thousands of rows once.
 */
async function foldCounts(db: WorkspaceDb, deltas: readonly RollupDelta[]): Promise<void> {
  const counts = Prisma.raw('counted');
  await db.$queryRaw(Prisma.sql`
    WITH counted AS MATERIALIZED (${rollupRows(deltaRows(deltas))}),
      by_cut AS (${folded(db, 'RollupByCut', counts)}),
      by_day AS (${folded(db, 'RollupByDay', counts)}),
      by_month AS (${folded(db, 'RollupByMonth', Prisma.sql`(${byMonth(counts)})`)})
    SELECT count(*) FROM by_cut UNION ALL SELECT count(*) FROM by_day
    UNION ALL SELECT count(*) FROM by_month`);
}

/** The INSERT of what rows of counts add to a table. */
function folded(db: WorkspaceDb, table: RollupTable, counts: Prisma.Sql): Prisma.Sql {
  const key = keyOf(table);
  return addCountsSql(
    db,
    table,
    Prisma.sql`
      SELECT ${key}, sum(n)::int AS n, sum(sum) AS sum, sum("sumOfSquares") AS "sumOfSquares"
      FROM ${counts} AS delta
      GROUP BY ${key}
      HAVING sum(n) <> 0 OR sum(sum) <> 0 OR sum("sumOfSquares") <> 0`,
  );
}

/** A query that turns rows of deltas into rows with the columns of RollupByCut. */
function rollupRows(deltas: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "surveyId", question, measure, day,
      coalesce("touchpointId", ${noTouchpoint}::uuid) AS "touchpointId",
      channel, locale, version, bucket, n, sum, "sumOfSquares"
    FROM (${deltas}) AS listed`;
}

/** The same rows, each as of the first day of its month. */
function byMonth(counts: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT "surveyId", question, measure, date_trunc('month', day)::date AS day, bucket,
      n, sum, "sumOfSquares"
    FROM ${counts} AS counted`;
}

function typed(types: Readonly<Record<string, string>>): Prisma.Sql {
  const columns = Object.entries(types).map(([name, type]) => `"${name}" ${type}`);
  return Prisma.raw(columns.join(', '));
}

const countColumns = Prisma.raw('question, measure, bucket, n, sum, "sumOfSquares"');

/**
 * A query that turns the JSON of a task into rows with the columns of RollupByCut, and `parts` with the
 * JSON of the values of breakdowns. Tasks of earlier versions have counts that are not grouped.
 */
export function rollupRowsOfJson(payload: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT cut."surveyId", cut.day, coalesce(cut."touchpointId", ${noTouchpoint}::uuid) AS "touchpointId",
      cut.channel, cut.locale, cut.version, cut.parts, counted.*
    FROM jsonb_to_recordset(${payload}) AS cut(
      ${typed({ ...cutTypes, parts: 'jsonb', counts: 'jsonb', ...countTypes })})
    CROSS JOIN LATERAL (
      SELECT ${countColumns} FROM jsonb_to_recordset(cut.counts) AS listed(${typed(countTypes)})
      UNION ALL
      SELECT cut.question, cut.measure, cut.bucket, cut.n, cut.sum, cut."sumOfSquares"
      WHERE cut.counts IS NULL
    ) AS counted`;
}
