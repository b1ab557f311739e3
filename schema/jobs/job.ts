import type { Context } from '../kernel/context.ts';
import { requireScope } from '../kernel/scope.ts';
import { invalid, notFound, UserErrorsThrown } from '../kernel/userError.ts';
import { lockRows } from '../toolkit/write/revision.ts';
import { writeScopeOf } from './jobScopes.ts';
import { logJobsEnd } from './logEnd.ts';

/** Ends a job that has not ended by itself, and deletes its waiting chunks. */
export async function cancelJob({ db, viewer, now }: Context, id: string): Promise<string> {
  // A worker has the row locked while it stores a chunk.
  await lockRows(db, 'Job', [id]);
  const job = await db.job.findFirst({
    where: { id },
    select: { status: true, rowType: true, kind: true },
  });
  if (!job) throw new UserErrorsThrown(notFound(['input', 'id'], 'job'));
  requireScope({ viewer }, writeScopeOf(job.rowType), 'Mutation.jobCancel of this job');
  if (job.status === 'CANCELED') return id;
  if (job.status !== 'WAITING' && job.status !== 'RUNNING') {
    throw new UserErrorsThrown(
      invalid('WRONG_STATE', ['input', 'id'], 'The job has ended. There is nothing to cancel.'),
    );
  }
  if (job.kind === 'CUSTOMER_ERASURE' || job.kind === 'CUSTOMER_ANONYMISATION') {
    const message = 'An erasure cannot be canceled: part of the rows may be gone.';
    throw new UserErrorsThrown(invalid('WRONG_STATE', ['input', 'id'], message));
  }
  await db.job.updateMany({
    where: { id },
    // The failure of its file asks for another file, and the job takes no more.
    data: { status: 'CANCELED', failure: null, finishedAt: now },
  });
  await db.jobChunk.deleteMany({ where: { jobId: id } });
  await logJobsEnd(db, now, [id]);
  return id;
}
