import { Prisma } from '../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { type ClaimedTask, idLike } from './outbox.ts';

/** Bytes of payload as JSON text, which is what the database sends, that are read together, unless one task has more. */
const mostBytes = 8_000_000;

/** A claimed task that was deleted. */
export interface TakenTask extends ClaimedTask {
  /** Since when it was due. */
  readonly nextAt: Date;
  /** When the transaction began that took it, by the database’s clock, which decided that it was due. */
  readonly takenAt: Date;
}

/**
 * Deletes claimed tasks and returns them. Call it first in the transaction that does their work:
 * the deletion is the fence. Tasks that another worker has claimed since are not returned, and no
 * other worker can claim the returned ones until the transaction ends. Of payloads that are large together
 * it takes the first, and one at least: a claim covers a whole batch, and each can have many megabytes.
 *
 * @param lease id of the claim
 * @returns those of `ids` that this lease still had, as far as they fit, in any order
 */
export async function takeTasks(
  db: WorkspaceDb,
  lease: string,
  ids: readonly string[],
): Promise<TakenTask[]> {
  // Not pg_column_size(): it measures the compressed value, which can be far smaller.
  return db.$queryRaw<TakenTask[]>(Prisma.sql`
    WITH sized AS MATERIALIZED (
      SELECT id, octet_length(payload::text) AS bytes FROM "Outbox"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${[...ids]}::uuid[])
        AND "leaseBy" = ${lease}::uuid
    ), added AS (
      SELECT id, bytes, sum(bytes) OVER (ORDER BY id) AS together FROM sized
    )
    DELETE FROM "Outbox" AS task USING added
    WHERE task."workspaceId" = ${db.$workspaceId}::uuid AND task.id = added.id
      AND task."leaseBy" = ${lease}::uuid
      AND (added.together <= ${mostBytes}::int OR added.together = added.bytes)
    RETURNING task.id, task.topic, task."subjectId", task.payload, task.attempts, task."nextAt",
      now() AS "takenAt"`);
}

/**
 * Counts tries of claimed tasks, or takes them back: a worker that is killed has tried what it had begun, and
 * not all that it had claimed.
 *
 * @param lease id of the claim
 */
export async function countTries(
  db: WorkspaceDb,
  lease: string,
  ids: readonly string[],
  tries: 1 | -1,
): Promise<void> {
  await db.$queryRaw(Prisma.sql`
    UPDATE "Outbox" SET attempts = attempts + ${tries}::int
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${[...ids]}::uuid[])
      AND "leaseBy" = ${lease}::uuid
    RETURNING id`);
}

/**
 * Reads a claimed task and leaves it in the outbox.
 *
 * @param lease id of the claim
 * @returns null if the lease was lost
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
 * Renews the lease of a claimed task for `leaseMs` from now. An expired lease is renewed too, as
 * long as no other worker has claimed the task.
 *
 * @returns false if the lease was lost
 */
export async function renewLease(
  db: WorkspaceDb,
  lease: string,
  id: string,
  leaseMs: number,
): Promise<boolean> {
  // The database's clock, as in the claim.
  const rows = await db.$queryRaw<object[]>(Prisma.sql`
    UPDATE "Outbox" SET "leaseUntil" = now() + make_interval(secs => ${leaseMs}::float8 / 1000)
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ${id}::uuid
      AND "leaseBy" = ${lease}::uuid
    RETURNING id`);
  return rows.length > 0;
}

/**
 * Ends a task whose effect was performed. Call it first in the transaction that writes its outcome:
 * as with {@link takeTasks}, this is the fence. A task that was enqueued again since it was first
 * claimed starts over: with all its tries and a new id, and so with a new idempotency key.
 *
 * @param lease id of the claim
 * @returns false if the lease was lost
 */
export async function endTask(
  db: WorkspaceDb,
  lease: string,
  { id, topic }: Pick<ClaimedTask, 'id' | 'topic'>,
): Promise<boolean> {
  // The DELETE waits for an uncommitted `enqueue` of the same task, and then sees its `again`.
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

/** When a dead task is due. */
const never = new Date('9999-12-31T00:00:00Z');

/** A claimed task that was not done, and when to try it again. */
export interface PutBack {
  readonly id: string;
  /** How many tries to count. */
  readonly attempts: number;
  /**
   * Seconds until the task may be claimed again, at least. 0 leaves the time at which it was due.
   * Null makes it dead, or starts it over if it was enqueued again meanwhile.
   */
  readonly wait: number | null;
  /** Why it was not done, without personal data; null leaves the stored `lastError`. */
  readonly reason: string | null;
}

/** A task whose lease was ended. */
interface PutBackTask extends Pick<ClaimedTask, 'id' | 'subjectId'> {
  readonly isDead: boolean;
  /** Null unless it is dead. */
  readonly payload: unknown;
}

/**
 * Ends the lease of tasks that were not done. A dead task loses its time: it may belong to an
 * anonymous survey, and stays until an operator retries it. A timeless task waits until a full hour
 * (UTC): its time then says, to the hour, when it is tried again and not when it was written.
 *
 * @returns the tasks that this lease still had; the others are left alone
 */
export async function putBackTasks(
  db: WorkspaceDb,
  lease: string,
  tasks: readonly PutBack[],
): Promise<PutBackTask[]> {
  const rows = tasks.map((task) => ({ ...task, anew: idLike(task.id) }));
  // The database's clock: leases and claims of all machines use it. Only timeless tasks have random
  // ids (version 4). Their times do not identify them: after a retry they are not the epoch.
  return db.$queryRaw<PutBackTask[]>(Prisma.sql`
    UPDATE "Outbox" AS stored SET
      id = CASE WHEN input.wait IS NULL AND stored.again THEN input.anew ELSE stored.id END,
      again = stored.again AND input.wait IS NOT NULL,
      state = (CASE WHEN input.wait IS NULL AND NOT stored.again THEN 'DEAD' ELSE 'READY' END)::"OutboxState",
      "nextAt" = CASE
        WHEN input.wait = 0 OR (input.wait IS NULL AND stored.again) THEN stored."nextAt"
        WHEN input.wait IS NULL THEN ${never.toISOString()}::timestamptz
        WHEN substr(stored.id::text, 15, 1) = '4' THEN
          date_trunc('hour', now() + make_interval(secs => input.wait), 'UTC') + interval '1 hour'
        ELSE now() + make_interval(secs => input.wait) END,
      attempts = CASE WHEN input.wait IS NULL AND stored.again THEN 0 ELSE input.attempts END,
      "lastError" = coalesce(input.reason, stored."lastError"),
      "leaseUntil" = NULL, "leaseBy" = NULL
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS input (id uuid, anew uuid, attempts int, wait float8, reason text)
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored.id = input.id
      AND stored."leaseBy" = ${lease}::uuid
    RETURNING input.id, stored.state = 'DEAD' AS "isDead", stored."subjectId",
      CASE WHEN stored.state = 'DEAD' THEN stored.payload END AS payload`);
}
