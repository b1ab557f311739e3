import type { Prisma } from '../../prisma/generated/client/client.ts';
import { logChanges } from '../changes/log.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** The states of jobs that have not ended. */
export const openStates = ['WAITING', 'RUNNING'] as const;

/** Logs that jobs have ended, whichever way, in the transaction that ends or deletes them. */
export async function logJobsEnd(
  db: WorkspaceDb,
  now: Date,
  jobs: readonly string[],
): Promise<void> {
  const ended = jobs.map((subjectId) => ({ type: 'job.finished', subjectId }) as const);
  await logChanges(db, now, ended);
}

/** Logs that a job has come further, in the transaction that notes how far. */
export async function logJobProgress(db: WorkspaceDb, now: Date, job: string): Promise<void> {
  await logChanges(db, now, [{ type: 'job.progressed', subjectId: job }]);
}

/** Logs the end of jobs that have not ended and are about to be deleted. */
export async function logDeletedJobs(
  db: WorkspaceDb,
  now: Date,
  where: Prisma.JobWhereInput,
): Promise<void> {
  const open = await db.job.findMany({
    where: { AND: [where, { status: { in: [...openStates] } }] },
    select: { id: true },
  });
  await logJobsEnd(
    db,
    now,
    open.map(({ id }) => id),
  );
}
