import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueue, type Task } from '../outbox/outbox.ts';
import { type RollupDelta, rollupTopic } from '../scores/rollups/rollup.ts';
import type { AnsweredSurvey } from '../surveys/answeredSurvey.ts';

/** Deltas of one task, about 2 MB. A bulk call of 1000 old responses can have 1,000,000 deltas. */
const deltasOfTask = 10_000;

/** Enqueues deltas of the rollups for the worker, in the transaction that changes the responses. */
export async function enqueueRollups(
  db: WorkspaceDb,
  now: Date,
  survey: Pick<AnsweredSurvey, 'id' | 'anonymous'>,
  deltas: readonly RollupDelta[],
): Promise<void> {
  await enqueue(db, now, rollupTasks(survey, deltas));
}

/** The tasks that carry deltas of the rollups of a survey to the worker. */
export function rollupTasks(
  { id, anonymous }: Pick<AnsweredSurvey, 'id' | 'anonymous'>,
  deltas: readonly RollupDelta[],
): Task[] {
  const tasks: Task[] = [];
  for (let from = 0; from < deltas.length; from += deltasOfTask) {
    const payload = deltas.slice(from, from + deltasOfTask);
    tasks.push({ topic: rollupTopic, subjectId: id, payload, timeless: anonymous });
  }
  return tasks;
}
