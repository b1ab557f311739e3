import { Prisma } from '../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { type ClaimedTask, idLike } from './outbox.ts';

/** How large a claimed task is. */
export interface TaskSize {
  readonly id: string;
  /** Of the payload, as the JSON text that travels. */
  readonly bytes: number;
}

/**
 * How large claimed tasks are, before their payloads travel. A claim stands for as many payloads
 * as a topic's batch, and each can be of many megabytes.
 *
 * @param lease of the claim
 * @returns those of `ids` that are still this lease's, in no order
 */
export async function taskSizes(
  db: WorkspaceDb,
  lease: string,
  ids: readonly string[],
): Promise<TaskSize[]> {
  // Not pg_column_size(): that is after compression, which makes little of what repeats itself.
  return db.$queryRaw<TaskSize[]>(Prisma.sql`
    SELECT id, octet_length(payload::text) AS bytes FROM "Outbox"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${[...ids]}::uuid[])
      AND "leaseBy" = ${lease}::uuid`);
}

/**
 * Hands out claimed tasks and deletes them. Call it first in the transaction that does them: the
 * deletion is the fence. What another worker has claimed since is not handed out, and what is
 * handed out nobody can claim until the transaction ends.
 *
 * @param lease of the claim
 * @returns those of `ids` that are still this lease's, in no order
 */
export async function takeTasks(
  db: WorkspaceDb,
  lease: string,
  ids: readonly string[],
): Promise<ClaimedTask[]> {
  return db.$queryRaw<ClaimedTask[]>(Prisma.sql`
    DELETE FROM "Outbox"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${[...ids]}::uuid[])
      AND "leaseBy" = ${lease}::uuid
    RETURNING id, topic, "subjectId", payload, attempts`);
}

/**
 * Reads a claimed task, and leaves it where it is.
 *
 * @param lease of the claim
 * @returns null if it is not this lease's any more
 */
export async function leasedTask(
  db: WorkspaceDb,
  lease: string,
  id: string,
): Promise<ClaimedTask | null> {
  return db.outbox.findFirst({
    where: { id, leaseBy: lease },
    select: { id: true, topic: true, subjectId: true, payload: true, attempts: true },
  });
}

/**
 * Prolongs the lease of a claimed task, from now on. One that ran out is prolonged as well, as long
 * as no other worker has claimed the task.
 *
 * @returns whether the task is still this lease's
 */
export async function renewLease(
  db: WorkspaceDb,
  lease: string,
  id: string,
  leaseMs: number,
): Promise<boolean> {
  // By the database's clock, as the claim.
  const rows = await db.$queryRaw<object[]>(Prisma.sql`
    UPDATE "Outbox" SET "leaseUntil" = now() + make_interval(secs => ${leaseMs}::float8 / 1000)
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ${id}::uuid
      AND "leaseBy" = ${lease}::uuid
    RETURNING id`);
  return rows.length > 0;
}

/**
 * Ends a task whose effect was performed. Call it first in the transaction that writes its outcome:
 * as with {@link takeTasks}, this is the fence. A task that was asked for again since it was first
 * claimed begins anew: with all its tries, and as another effect for the outside.
 *
 * @param lease of the claim
 * @returns whether the task was still this lease's
 */
export async function endTask(
  db: WorkspaceDb,
  lease: string,
  { id, topic }: Pick<ClaimedTask, 'id' | 'topic'>,
): Promise<boolean> {
  // A request for the same task that is not committed yet is waited for, and then seen.
  const ended = await db.$queryRaw<object[]>(Prisma.sql`
    DELETE FROM "Outbox"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ${id}::uuid
      AND "leaseBy" = ${lease}::uuid AND NOT again
    RETURNING id`);
  if (ended.length > 0) return true;
  const begun = await db.$queryRaw<object[]>(Prisma.sql`
    UPDATE "Outbox" SET id = ${idLike(id)}::uuid, again = false, state = 'READY', attempts = 0,
      "leaseUntil" = NULL, "leaseBy" = NULL, "lastError" = NULL
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ${id}::uuid
      AND "leaseBy" = ${lease}::uuid AND again
    RETURNING id`);
  if (begun.length > 0) db.$wake(new Set([topic]));
  return begun.length > 0;
}

/** When what was given up is due. */
const never = new Date('9999-12-31T00:00:00Z');

/** What becomes of a claimed task that was not done. */
export interface PutBack {
  readonly id: string;
  /** How often it counts as tried. */
  readonly attempts: number;
  /**
   * Seconds until it may be claimed again, at least; 0 leaves it due when it was, as if it had not
   * been claimed, and null gives it up, unless it was asked for again: then it begins anew.
   */
  readonly wait: number | null;
  /** Why, without personal data; null leaves what it says. */
  readonly reason: string | null;
}

/**
 * Ends the lease of tasks that were not done. One that is given up keeps no time of its own: it
 * may be of an anonymous survey, and stays until somebody sees to it. A timeless one that has to
 * wait does so until an hour begins (UTC): its time is to the hour, of the retry, not of the answer.
 *
 * @returns those that were still this lease's, and which of them are given up; the others are left
 *   alone
 */
export async function putBackTasks(
  db: WorkspaceDb,
  lease: string,
  tasks: readonly PutBack[],
): Promise<{ id: string; isDead: boolean }[]> {
  const rows = tasks.map((task) => ({ ...task, anew: idLike(task.id) }));
  // By the database's clock, which is the one that leases and claims of all machines go by.
  // Timeless tasks are told by their ids, which alone are random (version 4): from the first retry
  // on their times are not the epoch any more.
  return db.$queryRaw<{ id: string; isDead: boolean }[]>(Prisma.sql`
    UPDATE "Outbox" AS kept SET
      id = CASE WHEN given.wait IS NULL AND kept.again THEN given.anew ELSE kept.id END,
      again = kept.again AND given.wait IS NOT NULL,
      state = (CASE WHEN given.wait IS NULL AND NOT kept.again THEN 'DEAD' ELSE 'READY' END)::"OutboxState",
      "nextAt" = CASE
        WHEN given.wait = 0 OR (given.wait IS NULL AND kept.again) THEN kept."nextAt"
        WHEN given.wait IS NULL THEN ${never.toISOString()}::timestamptz
        WHEN substr(kept.id::text, 15, 1) = '4' THEN
          date_trunc('hour', now() + make_interval(secs => given.wait), 'UTC') + interval '1 hour'
        ELSE now() + make_interval(secs => given.wait) END,
      attempts = CASE WHEN given.wait IS NULL AND kept.again THEN 0 ELSE given.attempts END,
      "lastError" = coalesce(given.reason, kept."lastError"),
      "leaseUntil" = NULL, "leaseBy" = NULL
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS given (id uuid, anew uuid, attempts int, wait float8, reason text)
    WHERE kept."workspaceId" = ${db.$workspaceId}::uuid AND kept.id = given.id
      AND kept."leaseBy" = ${lease}::uuid
    RETURNING given.id, kept.state = 'DEAD' AS "isDead"`);
}
