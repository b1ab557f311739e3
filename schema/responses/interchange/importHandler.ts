import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { EffectHandler, EndOfTask } from '../../outbox/handler.ts';
import { retryRule } from '../../outbox/retryRule.ts';
import { keepErrors } from './keepErrors.ts';
import { type ReadChunk, readChunk } from './readChunk.ts';
import { notesWith, withRemovals } from './removedAnswers.ts';
import { importSettings } from './settings.ts';
import { storeResponseRows } from './storeRows.ts';
import { dropLeftUpload, enqueueChunk, importTopic, maxNotes } from './upload.ts';

/** Tries of a chunk; the one more that the worker allows ends the import instead. */
const maxAttempts = retryRule.maxAttempts - 1;

/**
 * Stores imports, a chunk a task. The chunk is read outside any transaction. Its responses, its
 * errors, the job's progress and the task for the next chunk are committed together with the end of
 * its own task, and the chunk goes: what a crash or a lost lease interrupts was never there, and no
 * row is stored twice. Imports take turns, chunk by chunk, however long they are.
 */
export const importHandler: EffectHandler = {
  kind: 'EFFECT',
  topic: importTopic,
  batch: 1,
  retry: retryRule,
  perform: async ({ db, task: { subjectId: jobId, payload, attempts } }) => {
    if (jobId === null) return async () => {};
    const work = workIn(payload);
    if ('left' in work) return (tx) => dropLeftUpload(tx, jobId, work.left);
    const { position } = work;
    // Not even read: that may be what ends its workers.
    if (attempts > maxAttempts) return (tx, now) => giveUpAt(tx, jobId, position, now);
    return storeChunk(db, jobId, position);
  },
};

async function storeChunk(db: WorkspaceDb, jobId: string, position: number): Promise<EndOfTask> {
  let early = await readChunk(db, jobId, position);
  return async (tx, now) => {
    const job = await lockedJob(tx, jobId);
    if (!job) return;
    // Where the end is tried again, the survey may have been published since the chunk was read.
    const chunk = early ?? (await readChunk(tx, jobId, position));
    early = null;
    if (!chunk) return giveUp(tx, jobId, 'The survey or the file is gone.', now);
    await finishChunk(tx, now, job, { jobId, position, chunk });
  };
}

/** What a chunk is added to. */
interface RunningJob {
  readonly settings: unknown;
  readonly notes: readonly string[];
  readonly chunksTotal: number | null;
  readonly rowsDone: number;
  readonly rowsFailed: number;
}

/**
 * Locks a job that runs; null if it has ended. A cancellation waits for the chunk, and the next
 * chunk finds the job canceled.
 */
async function lockedJob(db: WorkspaceDb, jobId: string): Promise<RunningJob | null> {
  const [job] = await db.$queryRaw<RunningJob[]>(Prisma.sql`
    SELECT settings, notes, "chunksTotal", "rowsDone", "rowsFailed" FROM "Job"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ${jobId}::uuid AND status = 'RUNNING'
    FOR UPDATE`);
  return job ?? null;
}

async function finishChunk(
  db: WorkspaceDb,
  now: Date,
  job: RunningJob,
  { jobId, position, chunk }: { jobId: string; position: number; chunk: ReadChunk },
): Promise<void> {
  const settings = importSettings(job.settings);
  const { faults, rowsKnown, rowsUpdated, removals } = await storeResponseRows(
    db,
    now,
    chunk,
    settings,
  );
  const failed = new Set(faults.map(({ line }) => line)).size;
  await keepErrors(db, jobId, faults);
  await db.jobChunk.deleteMany({ where: { jobId, position } });
  const last = position + 1 === job.chunksTotal;
  const removed = withRemovals(settings.removed, removals);
  await db.job.updateMany({
    where: { id: jobId },
    data: {
      rowsDone: { increment: chunk.rows },
      rowsFailed: { increment: failed },
      rowsKnown: { increment: rowsKnown },
      rowsUpdated: { increment: rowsUpdated },
      chunksDone: { increment: 1 },
      ...(removals.length > 0 && {
        settings: { ...settings, removed },
        notes: notesWith(job.notes, settings.removed, removed).slice(0, maxNotes),
      }),
      ...(last && {
        ...endOfRows(job.rowsDone + chunk.rows, job.rowsFailed + failed),
        finishedAt: now,
      }),
    },
  });
  if (!last) await enqueueChunk(db, jobId, position + 1, now);
}

/** How an import ends whose rows were all dealt with. */
function endOfRows(done: number, failed: number) {
  if (failed === 0) return { status: 'SUCCEEDED' } as const;
  if (failed < done) return { status: 'PARTIAL' } as const;
  return { status: 'FAILED', failure: 'Every row was refused. `errors` says why.' } as const;
}

async function giveUpAt(
  db: WorkspaceDb,
  jobId: string,
  position: number,
  now: Date,
): Promise<void> {
  if (!(await lockedJob(db, jobId))) return;
  const chunk = await db.jobChunk.findFirst({
    where: { jobId, position },
    select: { firstLine: true },
  });
  const rows = chunk ? `The rows from line ${chunk.firstLine} on` : 'Rows';
  const reason = `${rows} could not be stored in ${maxAttempts} tries; the server's log says why. Rows before them are stored.`;
  await giveUp(db, jobId, reason, now);
}

async function giveUp(db: WorkspaceDb, jobId: string, failure: string, now: Date): Promise<void> {
  await db.job.updateMany({
    where: { id: jobId },
    data: { status: 'FAILED', failure, finishedAt: now },
  });
  await db.jobChunk.deleteMany({ where: { jobId } });
}

/** Written by `enqueueChunk`, and by `beginUpload`. */
function workIn(payload: unknown): { readonly position: number } | { readonly left: string } {
  return payload as { readonly position: number } | { readonly left: string };
}
