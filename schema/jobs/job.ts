import type { Context } from '../kernel/context.ts';
import { invalid, notFound, UserErrorsThrown } from '../kernel/userError.ts';
import { lockRows } from '../toolkit/write/revision.ts';

/** Ends a job that has not ended by itself; what waited of its file is dropped. */
export async function cancelJob({ db, now }: Context, id: string): Promise<string> {
  // The worker holds the row as long as it stores a chunk.
  await lockRows(db, 'Job', [id]);
  const job = await db.job.findFirst({ where: { id }, select: { status: true } });
  if (!job) throw new UserErrorsThrown(notFound(['input', 'id'], 'job'));
  if (job.status === 'CANCELED') return id;
  if (job.status !== 'WAITING' && job.status !== 'RUNNING') {
    throw new UserErrorsThrown(
      invalid('WRONG_STATE', ['input', 'id'], 'The job has ended. There is nothing to cancel.'),
    );
  }
  await db.job.updateMany({
    where: { id },
    // What was wrong with its file asks for another, which the job takes no more.
    data: { status: 'CANCELED', failure: null, finishedAt: now },
  });
  await db.jobChunk.deleteMany({ where: { jobId: id } });
  return id;
}
