import { randomUUID } from 'node:crypto';
import { version } from 'uuid';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { newId } from '../kernel/id.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** Something that must happen after the commit of the transaction that writes it. */
export interface Task {
  /** Which handler takes it: see `api/worker/handlers.ts`. */
  readonly topic: string;
  /** What it is about: a survey, a job. */
  readonly subjectId: string | null;
  readonly payload: unknown;
  /**
   * Two tasks of a workspace with one key are one task, the first; none by default. One that is
   * written while the first is being done, or after a try of it that failed, is done after it, and
   * one that was given up is tried anew; both as another effect for the outside.
   */
  readonly dedupeKey?: string;
  /** Not before this moment; now by default. */
  readonly nextAt?: Date;
  /**
   * For what must not tell when it happened (anonymous surveys): neither the row's id nor its times
   * say when it was written. It is due at once; should it fail, it is tried again as an hour begins.
   */
  readonly timeless?: boolean;
}

/** A task that a worker holds a lease on. */
export interface ClaimedTask {
  readonly id: string;
  readonly topic: string;
  readonly subjectId: string | null;
  readonly payload: unknown;
  /** How often it was claimed, this time included. */
  readonly attempts: number;
}

/** A new id for a task that begins anew: random if it was, for then it must not tell of a time. */
export function idLike(id: string): string {
  return version(id) === 4 ? randomUUID() : newId();
}

/**
 * Writes tasks, in the transaction of what makes them necessary.
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
  // By key, so that two transactions with the same keys wait for each other in the same order.
  // A task that is there already is locked by the update until the commit: a worker that has
  // claimed it waits, and then sees what made it necessary again. One that was claimed before may have
  // had its effect without that: it is noted, and done after it.
  await db.$queryRaw(Prisma.sql`
    INSERT INTO "Outbox" AS kept
      ("workspaceId", id, topic, "subjectId", payload, "dedupeKey", "nextAt")
    SELECT "workspaceId", id, topic, "subjectId", coalesce(payload, 'null'), "dedupeKey", "nextAt"
    FROM jsonb_populate_recordset(NULL::"Outbox", ${JSON.stringify([...rows.values()])}::jsonb)
    ORDER BY "dedupeKey"
    ON CONFLICT ("workspaceId", "dedupeKey") DO UPDATE SET
      id = CASE kept.state WHEN 'DEAD' THEN EXCLUDED.id ELSE kept.id END,
      again = kept.state <> 'DEAD' AND kept.attempts > 0,
      state = CASE kept.state WHEN 'DEAD' THEN 'READY' ELSE kept.state END,
      attempts = CASE kept.state WHEN 'DEAD' THEN 0 ELSE kept.attempts END,
      "nextAt" = CASE kept.state WHEN 'DEAD' THEN EXCLUDED."nextAt" ELSE kept."nextAt" END`);
  db.$wake(dueNow);
}
