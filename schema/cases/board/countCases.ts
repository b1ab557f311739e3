import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../outbox/handler.ts';
import { lockWorkspace } from '../../toolkit/write/revision.ts';
import { caseCountsTopic, casesToCount } from './countedCases.ts';

/**
 * Counts cases as what they are now: takes them from the rollup as what they were counted before. One at a
 * time does it for a workspace, so that none counts a case by an older look than another; those who
 * open and change cases wait for none.
 */
export const countCases: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: caseCountsTopic,
  batch: 100,
  handle: (db, tasks) =>
    countNow(db, [...new Set(tasks.flatMap(({ payload }) => keysIn(payload)))]),
};

/** Counts cases as what they are now, in the transaction of the call, which has locked none of them. */
export async function countNow(db: WorkspaceDb, cases: readonly string[]): Promise<void> {
  // In a statement of its own, so that the next one sees what another one counted.
  await lockWorkspace({ db });
  const ofThem = Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid
    AND "caseId" = ANY(${[...cases]}::uuid[])`;
  const counted = Prisma.raw('"teamId", "ownerId", status, queue');
  await db.$queryRaw(Prisma.sql`
    WITH present AS (${casesToCount(db, Prisma.sql`id = ANY(${[...cases]}::uuid[])`)}),
    gone AS (
      DELETE FROM "CountedCase" WHERE ${ofThem} AND NOT "caseId" IN (SELECT id FROM present)
    ), stored AS (
      INSERT INTO "CountedCase" ("workspaceId", "caseId", ${counted})
      SELECT ${db.$workspaceId}::uuid, id, ${counted} FROM present
      ON CONFLICT ("workspaceId", "caseId") DO UPDATE SET "teamId" = excluded."teamId",
        "ownerId" = excluded."ownerId", status = excluded.status, queue = excluded.queue
    ), added AS (
      INSERT INTO "CaseRollup" ("workspaceId", ${counted}, n)
      SELECT ${db.$workspaceId}::uuid, ${counted}, sum(n) FROM (
        SELECT ${counted}, -1 AS n FROM "CountedCase" WHERE ${ofThem}
        UNION ALL SELECT ${counted}, 1 FROM present
      ) AS change
      GROUP BY ${counted} HAVING sum(n) <> 0
      ON CONFLICT ("workspaceId", ${counted}) DO UPDATE SET n = "CaseRollup".n + excluded.n
    )
    SELECT 1`);
  await db.caseRollup.deleteMany({ where: { n: 0 } });
}

/** Written by `noteCases` and `countLater`. */
function keysIn(payload: unknown): readonly string[] {
  return payload as readonly string[];
}
