import { logChanges } from '../changes/log.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** Logs that jobs have ended, whichever way, in the transaction that ends them. */
export async function logJobsEnd(
  db: WorkspaceDb,
  now: Date,
  jobs: readonly string[],
): Promise<void> {
  const ended = jobs.map((subjectId) => ({ type: 'job.finished', subjectId }) as const);
  await logChanges(db, now, ended);
}
