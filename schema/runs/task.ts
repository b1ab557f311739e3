import type { Task } from '../outbox/outbox.ts';

/** The topic of the tasks that carry runs on: one for each run that has not ended. */
export const runsTopic = 'runs';

/**
 * The task that carries a run on at a moment. Enqueued again, the run goes on at the earlier of both.
 */
export function runTask(run: string, nextAt: Date): Task {
  return { topic: runsTopic, subjectId: run, payload: null, dedupeKey: `run ${run}`, nextAt };
}
