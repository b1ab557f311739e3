import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { lockRows, lockWorkspace } from '../../toolkit/write/revision.ts';
import { countNow } from './countCases.ts';
import { countsOfCases, none } from './countedCases.ts';
import { queueSql } from './noteCases.ts';

/** Cases that are counted with another number than there are. */
export interface CaseCountDifference {
  /** Null for cases without a team. */
  readonly teamId: string | null;
  /** Null for cases without an owner. */
  readonly ownerId: string | null;
  readonly status: string;
  /** Whether it counts overdue cases. */
  readonly overdue: boolean;
  readonly stored: number;
  readonly recounted: number;
}

/**
 * Compares the counts of cases with a recount of the cases and their targets, in SQL that shares no code with
 * the writers. One statement, and so exact while cases are opened and counted.
 */
export function verifyCaseCounts(db: WorkspaceDb): Promise<CaseCountDifference[]> {
  return db.$queryRaw<CaseCountDifference[]>(Prisma.sql`
    SELECT nullif("teamId", ${none}::uuid) AS "teamId", nullif("ownerId", ${none}::uuid) AS "ownerId",
      status::text, queue = 0 AS overdue, sum(stored)::int AS stored, sum(recounted)::int AS recounted
    FROM (
      SELECT "teamId", "ownerId", status, queue, n AS stored, 0 AS recounted
      FROM (${countsOfCases(db)}) AS counts
      UNION ALL SELECT "teamId", "ownerId", status, queue, 0, 1 FROM (${recount(db)}) AS cases
    ) AS compared
    GROUP BY "teamId", "ownerId", status, queue HAVING sum(stored) <> sum(recounted)
    ORDER BY status, queue, "teamId", "ownerId"`);
}

/** Every case that is to be counted, with its queue by its targets. */
function recount(db: WorkspaceDb): Prisma.Sql {
  return Prisma.sql`
    SELECT coalesce("teamId", ${none}::uuid) AS "teamId", coalesce("ownerId", ${none}::uuid) AS "ownerId",
      status, CASE
        WHEN status IN ('RESOLVED', 'CLOSED', 'CANCELED') THEN 2
        WHEN id IN (
          SELECT "caseId" FROM "CaseTarget" WHERE "workspaceId" = ${db.$workspaceId}::uuid
            AND "overdueAt" IS NOT NULL AND coalesce("reachedAt", "stoppedAt") IS NULL
        ) THEN 0 ELSE 1 END AS queue
    FROM "Case" WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "archivedAt" IS NULL`;
}

/** Cases that are corrected in one transaction. */
const batch = 1_000;

const beginning = '00000000-0000-0000-0000-000000000000';

/**
 * Corrects the counts of cases to what a recount finds, where they differ: all of them are counted anew, in
 * transactions of a bounded size, while cases are opened and counted.
 *
 * @returns how many counts were corrected
 */
export async function repairCaseCounts(db: WorkspaceDb): Promise<number> {
  const { length } = await verifyCaseCounts(db);
  if (length === 0) return 0;
  await db.$transaction(sumCounted);
  for (let after = beginning, more = true; more; ) {
    const found = await db.case.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true },
    });
    const keys = found.map(({ id }) => id);
    await db.$transaction(async (tx) => {
      await lockRows(tx, 'Case', keys);
      await tx.$queryRaw(
        Prisma.sql`WITH queued AS (${queueSql(tx, Prisma.sql`id = ANY(${keys}::uuid[])`)}) SELECT 1`,
      );
    });
    await db.$transaction((tx) => countNow(tx, keys));
    after = keys.at(-1) ?? after;
    more = keys.length === batch;
  }
  return length;
}

/** Makes the rollup the sum of what cases that there are were counted as. */
async function sumCounted(db: WorkspaceDb): Promise<void> {
  await lockWorkspace({ db });
  const workspace = Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid`;
  const counted = Prisma.raw('"teamId", "ownerId", status, queue');
  await db.$queryRaw(Prisma.sql`
    DELETE FROM "CountedCase" WHERE ${workspace}
      AND NOT "caseId" IN (SELECT id FROM "Case" WHERE ${workspace}) RETURNING 1`);
  await db.caseRollup.deleteMany();
  await db.$queryRaw(Prisma.sql`
    INSERT INTO "CaseRollup" ("workspaceId", ${counted}, n)
    SELECT ${db.$workspaceId}::uuid, ${counted}, count(*) FROM "CountedCase" WHERE ${workspace}
    GROUP BY ${counted} RETURNING 1`);
}
