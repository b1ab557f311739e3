import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { logJobsEnd, openStates } from './logEnd.ts';

/**
 * Ends jobs whose task is dead, and deletes their waiting rows: these can be about persons, and nothing
 * else would delete them. Jobs that have ended stay as they are.
 *
 * @param tries of the task, which the reason names
 */
export async function failJobs(
  db: WorkspaceDb,
  ids: readonly string[],
  tries: number,
  now: Date,
): Promise<void> {
  if (ids.length === 0) return;
  const failure = `Its last try failed, number ${tries}; the server's log says why. What it did before stays. Ask for it again when the cause is repaired.`;
  const ended = await db.job.updateManyAndReturn({
    where: { id: { in: [...ids] }, status: { in: [...openStates] } },
    data: { status: 'FAILED', failure, finishedAt: now },
    select: { id: true },
  });
  const failed = ended.map(({ id }) => id);
  await db.jobChunk.deleteMany({ where: { jobId: { in: failed } } });
  await logJobsEnd(db, now, failed);
}
