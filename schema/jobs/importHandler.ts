import { Prisma } from '../../prisma/generated/client/client.ts';
import { loggedSql, numberingTopic } from '../changes/log.ts';
import type { WaitingRow } from '../files/waitingRow.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { EffectHandler, EndOfTask } from '../outbox/handler.ts';
import { enqueueSql } from '../outbox/outbox.ts';
import { retryRule } from '../outbox/retryRule.ts';
import { ChunksAhead } from './chunksAhead.ts';
import { chunkTask, importWork } from './chunkTasks.ts';
import type { ImportKind, ReadChunk, StoringJob, WaitingChunk } from './importKind.ts';
import { logJobsEnd } from './logEnd.ts';
import { storeJobErrors } from './storeJobErrors.ts';
import { dropLeftUpload, maxNotes } from './upload.ts';

/** Tries of a chunk; the one more that the worker allows ends the import instead. */
const maxAttempts = retryRule.maxAttempts - 1;

/**
 * Stores imports of a kind, a chunk a task. The chunk is read outside any transaction. Its rows, its
 * errors, the job's progress and the task for the next chunk are committed together with the end of
 * its own task, and the chunk is deleted: a crash or a lost lease leaves nothing half done, and no
 * row is stored twice. While the database stores a chunk, the next one may be read. Where a chunk leaves rows for another transaction, the next task is for these.
 * Imports take turns, chunk by chunk, however long they are.
 */
export function importHandlerOf(kind: ImportKind): EffectHandler {
  const ahead = new ChunksAhead();
  return {
    kind: 'EFFECT',
    topic: kind.topic,
    batch: 1,
    retry: retryRule,
    jobOf: ({ subjectId, payload }) => ('left' in importWork(payload) ? null : subjectId),
    perform: async ({ db, task: { subjectId: jobId, payload, attempts } }) => {
      if (jobId === null) return async () => {};
      const work = importWork(payload);
      if ('left' in work) return (tx) => dropLeftUpload(tx, jobId, work.left);
      const { position } = work;
      // Not even read: reading it may be what ends its workers.
      if (attempts > maxAttempts) return (tx, now) => giveUpAt(tx, jobId, position, now);
      return storeChunk(db, { kind, ahead, jobId, position });
    },
  };
}

/** A chunk whose turn it is. */
interface Turn {
  readonly kind: ImportKind;
  readonly ahead: ChunksAhead;
  readonly jobId: string;
  readonly position: number;
}

async function storeChunk(db: WorkspaceDb, turn: Turn): Promise<EndOfTask> {
  const { kind, ahead, jobId, position } = turn;
  let early = (await ahead.take(jobId, position)) ?? (await readChunk(db, turn));
  return async (tx, now) => {
    const job = await lockedJob(tx, jobId);
    if (!job) return;
    // Where the end is tried again, what the rows belong to may have changed since they were read.
    const chunk = early ?? (await readChunk(tx, turn));
    early = null;
    if (!chunk) return giveUp(tx, jobId, kind.goneMessage, now);
    const readNext = await readerOfNext(tx, turn);
    await finishChunk(tx, now, { ...turn, job: { ...job, readNext }, chunk });
  };
}

/** Reads a chunk of an import that runs; null if it, its job or what its rows belong to is gone. */
async function readChunk(
  db: WorkspaceDb,
  { kind, jobId, position }: Turn,
): Promise<ReadChunk | null> {
  const chunk = await waitingChunk(db, jobId, position);
  return chunk ? kind.read(db, chunk) : null;
}

/** What begins to read the chunk after this one; it does nothing where that cannot be read ahead. */
async function readerOfNext(
  db: WorkspaceDb,
  { kind, ahead, jobId, position }: Turn,
): Promise<() => void> {
  const { readAhead } = kind;
  if (!readAhead || !ahead.hasCapacity(jobId)) return () => {};
  const next = await waitingChunk(db, jobId, position + 1);
  return next ? () => ahead.begin(jobId, position + 1, () => readAhead(next)) : () => {};
}

/** A chunk of an import that runs; null for none. */
async function waitingChunk(
  db: WorkspaceDb,
  jobId: string,
  position: number,
): Promise<WaitingChunk | null> {
  // The rows as text: Prisma would go through each of their cells.
  const [chunk] = await db.$queryRaw<WaitingChunk[]>(Prisma.sql`
    SELECT job.id AS "jobId", "firstLine", chunk.rows::text AS rows, "rowType", "surveyId",
      "startedById", settings, "timeZone"
    FROM "JobChunk" chunk
    JOIN "Job" job ON job."workspaceId" = chunk."workspaceId" AND job.id = chunk."jobId"
    JOIN "Workspace" workspace ON workspace.id = chunk."workspaceId"
    WHERE chunk."workspaceId" = ${db.$workspaceId}::uuid AND chunk."jobId" = ${jobId}::uuid
      AND position = ${position}::int AND job.status = 'RUNNING'`);
  return chunk ?? null;
}

/** What a chunk is added to. */
interface RunningJob extends Omit<StoringJob, 'readNext'> {
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

/** A chunk that is being stored. */
interface Storing extends Turn {
  readonly job: RunningJob & StoringJob;
  readonly chunk: ReadChunk;
}

async function finishChunk(
  db: WorkspaceDb,
  now: Date,
  { kind, jobId, position, job, chunk }: Storing,
): Promise<void> {
  const stored = await chunk.store(db, now, job);
  const { errors, rowsKnown, rowsUpdated, left = [] } = stored;
  const done = chunk.rows - left.length;
  const failed = new Set(errors.map(({ line }) => line)).size;
  await storeJobErrors(db, jobId, errors);
  const isStored = left.length === 0;
  const last = isStored && position + 1 === job.chunksTotal;
  const end = last ? endOfRows(job.rowsDone + done, job.rowsFailed + failed) : null;
  const type = last ? 'job.finished' : 'job.progressed';
  const { settings = null, notes = null } = stored.job ?? {};
  const tasks = last ? [] : [chunkTask(kind, jobId, isStored ? position + 1 : position)];
  const { insert, due } = enqueueSql(db, now, tasks);
  const ofJob = Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid`;
  // One statement, since there are many chunks.
  await db.$queryRaw(Prisma.sql`
    WITH chunk AS (
      ${isStored ? Prisma.sql`DELETE FROM "JobChunk"` : shortened(left)}
      WHERE ${ofJob} AND "jobId" = ${jobId}::uuid AND position = ${position}::int
    ), job AS (
      UPDATE "Job" SET "rowsDone" = "rowsDone" + ${done}::int,
        "rowsFailed" = "rowsFailed" + ${failed}::int,
        "rowsKnown" = "rowsKnown" + ${rowsKnown}::int,
        "rowsUpdated" = "rowsUpdated" + ${rowsUpdated}::int,
        "chunksDone" = "chunksDone" + ${isStored ? 1 : 0}::int,
        settings = coalesce(${settings && JSON.stringify(settings)}::jsonb, settings),
        notes = coalesce(${notes?.slice(0, maxNotes) ?? null}::text[], notes),
        status = coalesce(${end?.status ?? null}::"JobStatus", status),
        failure = ${end?.failure ?? null}::text,
        "finishedAt" = ${end && now.toISOString()}::timestamptz,
        "updatedAt" = ${now.toISOString()}::timestamptz
      WHERE ${ofJob} AND id = ${jobId}::uuid
    ), ${loggedSql(db, now, [{ type, subjectId: jobId }], Prisma.sql`true`)}
    ${insert(Prisma.sql`true`)}`);
  db.$wake(last ? [...due, numberingTopic] : due);
}

/** A chunk of which rows are left has only these. */
function shortened(left: readonly WaitingRow[]): Prisma.Sql {
  return Prisma.sql`UPDATE "JobChunk" SET "firstLine" = ${left[0]?.[0]}::int,
    rows = ${JSON.stringify(left)}::json`;
}

/** How an import ends that has no chunk left. */
function endOfRows(done: number, failed: number) {
  if (failed === 0) return { status: 'SUCCEEDED', failure: null } as const;
  if (failed < done) return { status: 'PARTIAL', failure: null } as const;
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
  await logJobsEnd(db, now, [jobId]);
}
