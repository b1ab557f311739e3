import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueue, type Task } from '../outbox/outbox.ts';

/** The topic of tasks for tracking studies of which a wave is due. */
export const dueWavesTopic = 'wavesDue';

/** The task that plans the next wave of a study which was archived or restored, by its key. */
export function planTask(study: string): Task {
  return { topic: dueWavesTopic, subjectId: study, payload: null };
}

/** Stores the tasks for the waves of these moments; waves of one moment have one task. */
export async function enqueueWaves(
  db: WorkspaceDb,
  now: Date,
  moments: readonly (Date | null)[],
): Promise<void> {
  const due = moments.filter((moment) => moment !== null);
  const tasks = due.map((nextAt): Task => {
    const dedupeKey = `${dueWavesTopic} ${nextAt.toISOString()}`;
    return { topic: dueWavesTopic, subjectId: null, payload: null, dedupeKey, nextAt };
  });
  await enqueue(db, now, tasks);
}
