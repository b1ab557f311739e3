import { Prisma } from '../../../prisma/generated/client/client.ts';
import { noPersonalData } from '../../kernel/personalData.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';

/** The topic of tasks that have cases counted; their payload has the keys of the cases. */
export const caseCountsTopic = 'caseCounts';

/** Stands for no team and no owner in the key of the rollup. */
export const none = '00000000-0000-0000-0000-000000000000';

/** A query of cases by what they are counted: `id`, `"teamId"`, `"ownerId"`, `status`, `queue`. */
export function casesToCount(db: WorkspaceDb, condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT id, coalesce("teamId", ${none}::uuid) AS "teamId",
      coalesce("ownerId", ${none}::uuid) AS "ownerId", status, queue
    FROM "Case"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "archivedAt" IS NULL AND ${condition}`;
}

/**
 * A query of counts of cases: `n` for each `"teamId"`, `"ownerId"`, `status` and `queue`, in several rows. It
 * is exact at every moment: cases that wait to be counted are taken from the rollup as what they were
 * counted, and added as what they are.
 */
export function countsOfCases(db: WorkspaceDb): Prisma.Sql {
  const waiting = Prisma.sql`
    SELECT key::uuid FROM "Outbox" task CROSS JOIN LATERAL jsonb_array_elements_text(payload) AS key
    WHERE task."workspaceId" = ${db.$workspaceId}::uuid AND task.topic = ${caseCountsTopic}`;
  return Prisma.sql`
    SELECT "teamId", "ownerId", status, queue, n FROM "CaseRollup"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid
    UNION ALL
    SELECT "teamId", "ownerId", status, queue, -1 FROM "CountedCase"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "caseId" IN (${waiting})
    UNION ALL
    SELECT "teamId", "ownerId", status, queue, 1
    FROM (${casesToCount(db, Prisma.sql`id IN (${waiting})`)}) AS present`;
}

const why = 'Keys of teams and owners with how many cases they have, and of cases.';
noPersonalData('CaseRollup', why);
noPersonalData('CountedCase', why);
