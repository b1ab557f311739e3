import { randomUUID } from 'node:crypto';
import { version } from 'uuid';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { newId } from '../kernel/id.ts';
import { noPersonalData } from '../kernel/personalData.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** Work that must happen after the transaction that enqueues it commits. */
export interface Task {
  /** Selects the handler: see `api/worker/handlers.ts`. */
  readonly topic: string;
  /** Key of the row that it is about: a survey, a job. */
  readonly subjectId: string | null;
  readonly payload: unknown;
  /**
   * Two tasks of a workspace with the same key are one task: the first, which is due when the earlier
   * of them is. By default a task has a key of its own. Where the first is being done or has failed a try, it is done once more after it
   * ends; where it is dead, it starts over. Both times it has a new idempotency key.
   */
  readonly dedupeKey?: string;
  /** The task is not done before this moment; now by default. */
  readonly nextAt?: Date;
  /**
   * For anonymous surveys: neither the row's id nor its times reveal when it was written. It is due
   * at once; if it fails, it is tried again at a full hour.
   */
  readonly timeless?: boolean;
}

/** A task that a worker has a lease on. */
export interface ClaimedTask {
  readonly id: string;
  readonly topic: string;
  readonly subjectId: string | null;
  readonly payload: unknown;
  /** How often it was claimed, this claim included. */
  readonly attempts: number;
}

/** A new id for a task that starts over: random where the old one is, so that it reveals no time. */
export function idLike(id: string): string {
  return version(id) === 4 ? randomUUID() : newId();
}

/**
 * Writes tasks, in the transaction of the change that needs them.
 *
 * @example
 * ```ts
 * import type { Context } from '../kernel/context.ts';
 *
 * export async function archive({ db, now }: Context, journeyId: string): Promise<void> {
 *   await db.$transaction(async (tx) => {
 *     await tx.journey.updateMany({ where: { id: journeyId }, data: { archivedAt: now } });
 *     await enqueue(tx, now, [{ topic: 'archived', subjectId: journeyId, payload: null }]);
 *   });
 * }
 * ```
 */
export async function enqueue(db: WorkspaceDb, now: Date, tasks: readonly Task[]): Promise<void> {
  if (tasks.length === 0) return;
  const { insert, due } = enqueueSql(db, now, tasks);
  await db.$queryRaw(insert(Prisma.sql`true`));
  db.$wake(due);
}

/** The writing of tasks, for a statement that also makes the change that needs them. */
export interface EnqueueSql {
  /** The INSERT. It writes nothing where the condition is false. */
  insert(condition: Prisma.Sql): Prisma.Sql;
  /** The topics to wake the workers for (`$wake`), once the statement has written the tasks. */
  readonly due: ReadonlySet<string>;
}

/** Like `enqueue`, but leaves it to a statement of the change to write the tasks. */
export function enqueueSql(db: WorkspaceDb, now: Date, tasks: readonly Task[]): EnqueueSql {
  const rows = new Map<string, object>();
  const dueNow = new Set<string>();
  for (const { topic, subjectId, payload, dedupeKey, nextAt, timeless } of tasks) {
    const id = timeless ? randomUUID() : newId();
    const due = timeless ? new Date(0) : (nextAt ?? now);
    const key = dedupeKey ?? id;
    if (due <= now) dueNow.add(topic);
    if (rows.has(key)) continue;
    const row = { id, topic, subjectId, payload, dedupeKey: key, nextAt: due.toISOString() };
    rows.set(key, { ...row, workspaceId: db.$workspaceId });
  }
  // Ordered by key, so that two transactions with the same keys do not deadlock. The update locks a
  // task that is stored already until the commit: a worker that has claimed it waits, and then sees
  // the change. A task with an attempt may have been done without the change: `again` has it done
  // once more.
  const insert = (condition: Prisma.Sql) => Prisma.sql`
    INSERT INTO "Outbox" AS stored
      ("workspaceId", id, topic, "subjectId", payload, "dedupeKey", "nextAt")
    SELECT "workspaceId", id, topic, "subjectId", coalesce(payload, 'null'), "dedupeKey", "nextAt"
    FROM jsonb_populate_recordset(NULL::"Outbox", ${JSON.stringify([...rows.values()])}::jsonb)
    WHERE ${condition} ORDER BY "dedupeKey"
    ON CONFLICT ("workspaceId", "dedupeKey") DO UPDATE SET
      id = CASE stored.state WHEN 'DEAD' THEN EXCLUDED.id ELSE stored.id END,
      again = stored.state <> 'DEAD' AND stored.attempts > 0,
      state = CASE stored.state WHEN 'DEAD' THEN 'READY' ELSE stored.state END,
      attempts = CASE stored.state WHEN 'DEAD' THEN 0 ELSE stored.attempts END,
      "nextAt" = CASE WHEN stored.state = 'DEAD' THEN EXCLUDED."nextAt"
        WHEN stored.attempts > 0 THEN stored."nextAt"
        ELSE least(stored."nextAt", EXCLUDED."nextAt") END`;
  return { insert, due: dueNow };
}

noPersonalData('Outbox', 'A payload has keys and counts; an error has no personal data.');
