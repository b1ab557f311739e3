import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** A task that failed at its last try; it is not tried again by itself. */
export interface DeadTask {
  readonly id: string;
  readonly topic: string;
  readonly attempts: number;
  /** Why the last try failed, without personal data. */
  readonly lastError: string | null;
}

/** The dead tasks of a workspace: at most `limit` of them, and how many there are in all. */
export async function deadTasks(
  db: WorkspaceDb,
  limit: number,
): Promise<{ rows: DeadTask[]; total: number }> {
  const where = { state: 'DEAD' } as const;
  const rows = await db.outbox.findMany({
    where,
    orderBy: [{ topic: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true, topic: true, attempts: true, lastError: true },
  });
  return { rows, total: await db.outbox.count({ where }) };
}

/**
 * Makes dead tasks due again, with all their tries: those of one topic, or of all.
 *
 * @returns how many tasks
 */
export async function retryTasks(
  db: WorkspaceDb,
  { topic, now }: { topic?: string; now: Date },
): Promise<number> {
  const { count } = await db.outbox.updateMany({
    where: { state: 'DEAD', topic },
    data: { state: 'READY', attempts: 0, nextAt: now },
  });
  return count;
}
