import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** A task that was given up after its last try. */
export interface DeadTask {
  readonly id: string;
  readonly topic: string;
  readonly attempts: number;
  /** Why the last try failed; without personal data. */
  readonly lastError: string | null;
}

/** The tasks of a workspace that were given up, `limit` of them at most, and how many there are. */
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
 * Gives tasks that were given up all their tries again, those of one topic or all.
 *
 * @returns how many
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
