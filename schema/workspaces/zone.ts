import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueue, type Task } from '../outbox/outbox.ts';

/**
 * The topic of tasks that follow a change of the workspace's time zone: what was counted by its days
 * is counted by those of the new one. `subjectId` is the survey, null for all of them.
 */
export const zoneTopic = 'zones';

/** Milliseconds after which no transaction is open that still reads the zone of before. */
const stragglersAfter = 60_000;

/** Writes what has to follow a change of the time zone, in the transaction that makes it. */
export async function enqueueZoneChange(db: WorkspaceDb, now: Date): Promise<void> {
  const task: Task = { topic: zoneTopic, subjectId: null, payload: null };
  // Once more for responses that were on their way, with the day that they have in the zone of before.
  const later = new Date(now.getTime() + stragglersAfter);
  await enqueue(db, now, [
    { ...task, dedupeKey: zoneTopic },
    { ...task, nextAt: later },
  ]);
}
