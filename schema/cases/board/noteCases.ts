import { Prisma } from '../../../prisma/generated/client/client.ts';
import { loggedSql, numberingTopic, type Occurred } from '../../changes/log.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { enqueue, enqueueSql, type Task } from '../../outbox/outbox.ts';
import { openStatuses } from '../states.ts';
import { caseCountsTopic } from './countedCases.ts';

/**
 * Notes that cases were opened or changed, or their targets: call it at the end of the transaction that
 * did it, which has locked them. It brings up to date what the lists of the board are ordered by, has
 * the cases counted, and logs that they changed; one statement for all.
 *
 * @param changes what is logged; by default that each of the cases changed
 */
export async function noteCases(
  db: WorkspaceDb,
  now: Date,
  cases: readonly string[],
  changes: readonly Occurred[] = cases.map((subjectId) => ({ type: 'case.changed', subjectId })),
): Promise<void> {
  if (cases.length === 0) return;
  const { insert, due } = enqueueSql(db, now, [countingOf(cases)]);
  const always = Prisma.sql`true`;
  const [found] = await db.$queryRaw<{ logged: boolean }[]>(Prisma.sql`
    WITH queued AS (${queueSql(db, Prisma.sql`id = ANY(${[...cases]}::uuid[])`)}),
    counting AS (${insert(always)}), ${loggedSql(db, now, changes, always)}
    SELECT EXISTS (SELECT FROM logged) AS logged`);
  db.$wake(found?.logged ? [...due, numberingTopic] : due);
}

/**
 * The UPDATE of what the lists of the board are ordered by.
 *
 * @param condition on cases, which it names without a table
 */
export function queueSql(db: WorkspaceDb, condition: Prisma.Sql): Prisma.Sql {
  const open = Prisma.sql`status = ANY(${[...openStatuses]}::"CaseStatus"[])`;
  return Prisma.sql`
    UPDATE "Case" stored SET queue = standing.queue, "dueAt" = standing."dueAt"
    FROM (
      SELECT id, CASE WHEN NOT ${open} THEN 2 WHEN bool_or(missed) THEN 0 ELSE 1 END AS queue,
        CASE WHEN ${open} THEN min(target."dueAt") END AS "dueAt"
      FROM (
        SELECT id, status FROM "Case" WHERE "workspaceId" = ${db.$workspaceId}::uuid AND ${condition}
      ) AS changed
      LEFT JOIN (
        SELECT "caseId", "dueAt", "overdueAt" IS NOT NULL AS missed FROM "CaseTarget"
        WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "reachedAt" IS NULL AND "stoppedAt" IS NULL
      ) AS target ON "caseId" = id
      GROUP BY id, status
    ) AS standing
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored.id = standing.id
      AND (stored.queue, stored."dueAt") IS DISTINCT FROM (standing.queue, standing."dueAt")`;
}

/** Has cases counted that the transaction deletes. */
export async function countLater(
  db: WorkspaceDb,
  now: Date,
  cases: readonly string[],
): Promise<void> {
  if (cases.length > 0) await enqueue(db, now, [countingOf(cases)]);
}

function countingOf(cases: readonly string[]): Task {
  return { topic: caseCountsTopic, subjectId: null, payload: [...cases] };
}
