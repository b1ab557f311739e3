import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueue, type Task } from '../outbox/outbox.ts';

/**
 * The topic of tasks that follow a change of working hours, or of what is promised in them: what is due by
 * them is computed again. The task has no subject.
 */
export const promisesTopic = 'promises';

/** How far such a task has come. */
export interface PromisesPass {
  /** The last case that was looked at; null before the first. */
  readonly after: string | null;
}

/** A task of the topic; one of a pass that goes on has a key of its own. */
export function promisesTask({ after }: PromisesPass): Task {
  return { topic: promisesTopic, subjectId: null, payload: { after } satisfies PromisesPass };
}

/** Milliseconds after which no transaction is open that has read the earlier hours. */
const stragglersAfter = 60_000;

/** Stores the tasks that follow a change of working hours or promises, in the transaction of the change. */
export async function enqueuePromisesChange(db: WorkspaceDb, now: Date): Promise<void> {
  const task = promisesTask({ after: null });
  // The second task is for cases that were being opened or changed, by the earlier hours. Those of a minute
  // are one.
  const minutes = Math.ceil(now.getTime() / stragglersAfter) + 1;
  const later = new Date(minutes * stragglersAfter);
  await enqueue(db, now, [
    { ...task, dedupeKey: promisesTopic },
    { ...task, dedupeKey: `${promisesTopic} ${later.toISOString()}`, nextAt: later },
  ]);
}
