import { Prisma } from '../../prisma/generated/client/client.ts';
import type { ExchangeFormat } from '../../prisma/generated/client/enums.ts';
import type { FileReading } from '../files/fileReading.ts';
import type { MappedColumn } from '../files/mappedColumn.ts';
import type { Chunk } from '../files/waitingRow.ts';
import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { hasScope } from '../kernel/scope.ts';
import { storableText } from '../kernel/storable.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueue } from '../outbox/outbox.ts';
import { lockRows } from '../toolkit/write/revision.ts';
import { chunkTask, enqueueEnd } from './chunkTasks.ts';
import type { ImportKind } from './importKind.ts';
import { logJobProgress, logJobsEnd } from './logEnd.ts';
import { senderScopes, type UploadSettings, uploadSettings } from './uploadSettings.ts';

/** An import whose file is being sent. */
export interface Upload {
  readonly jobId: string;
  /** Distinguishes it from other uploads for the same job. */
  readonly id: string;
  readonly kind: ImportKind;
  /** The mutation that makes such a job. */
  readonly mutation: string;
  readonly format: ExchangeFormat;
  readonly settings: UploadSettings;
  readonly reading: FileReading;
}

/** The job does not take a file, or not from this upload any more. */
export class NotExpected extends Error {
  readonly reason: 'NO_SUCH_JOB' | 'NOT_WAITING' | 'REPLACED';
  /** The mutation that makes such a job; null where there is no job. */
  readonly mutation: string | null;

  constructor(reason: NotExpected['reason'], mutation: string | null = null) {
    super(reason);
    this.reason = reason;
    this.mutation = mutation;
  }
}

/** Begins an upload of the viewer. Chunks of an earlier one are dropped, and it may not go on. */
export function beginUpload(
  { db: outer, viewer }: Pick<Context, 'db' | 'viewer'>,
  kinds: readonly ImportKind[],
  jobId: string,
  now: Date,
): Promise<Upload> {
  return outer.$transaction(async (db) => {
    const { kind, mutation, ...job } = await waiting(db, kinds, jobId);
    const reading = await kind.reading(db, job);
    if (!reading) throw new NotExpected('NO_SUCH_JOB');
    const id = newId();
    const scopes = senderScopes.filter((scope) => hasScope(viewer, scope));
    const settings: UploadSettings = { ...job.settings, upload: id, scopes };
    await db.jobChunk.deleteMany({ where: { jobId } });
    await db.job.updateMany({ where: { id: jobId }, data: { settings, failure: null } });
    await enqueueEnd(db, kind, jobId, id, now);
    return { jobId, id, kind, mutation, format: job.format, settings, reading };
  });
}

/**
 * Drops the chunks of an upload that failed, unless a newer upload has replaced it.
 *
 * @param failure what is wrong with the file, for `Job.failure`, without anything that the file
 *   says: it may be personal data; null if that is not known
 */
export function dropUpload(
  outer: WorkspaceDb,
  upload: Upload,
  failure: string | null,
): Promise<void> {
  return outer.$transaction(async (db) => {
    await requireCurrent(db, upload);
    await db.jobChunk.deleteMany({ where: { jobId: upload.jobId } });
    if (failure === null) return;
    const cure = `The job waits for another file; with another mapping, make another job with ${upload.mutation}.`;
    await db.job.updateMany({
      where: { id: upload.jobId },
      data: { failure: storableText(`${failure} ${cure}`) },
    });
  });
}

/**
 * Stores a chunk of the file, in one statement, which locks the job. Chunks count for nothing until the
 * upload is finished.
 */
export async function addChunk(
  db: WorkspaceDb,
  upload: Upload,
  { position, rows, text }: Chunk,
): Promise<void> {
  const { jobId, id, kind } = upload;
  const firstLine = rows[0]?.[0] ?? 0;
  const added = await db.$queryRaw<unknown[]>(Prisma.sql`
    INSERT INTO "JobChunk" ("workspaceId", "jobId", position, "firstLine", rows)
    SELECT "workspaceId", id, ${position}::int, ${firstLine}::int, ${text}::json FROM "Job"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ${jobId}::uuid
      AND kind = ${kind.kind}::"JobKind" AND status = 'WAITING' AND settings ->> 'upload' = ${id}
    FOR UPDATE
    RETURNING position`);
  if (added.length === 0) await db.$transaction((tx) => requireCurrent(tx, upload));
}

/** Notes of a job that are stored: a file can have thousands of columns with days. */
export const maxNotes = 100;

/** A file that arrived as a whole. */
export interface UploadedFile {
  readonly rows: number;
  readonly chunks: number;
  readonly columns: readonly MappedColumn[];
  /** How the file was read where the import did not say, in sentences for people. */
  readonly notes?: readonly string[];
}

/** A wrong export or setting is far likelier than a wish to store nothing, and must not look done. */
function noRows(format: ExchangeFormat, { rowCalled }: ImportKind): string {
  return format === 'CSV'
    ? `The file has no ${rowCalled}: nothing stands below its header, \`skipRows\` and the rows that \`notes\` names left out. Make another import, with a file that has rows.`
    : 'The file has no row: all of its lines are empty. Make another import, with a file that has rows.';
}

/** The file arrived as a whole: from here on its rows are stored, even if the server is restarted. */
export function finishUpload(
  outer: WorkspaceDb,
  upload: Upload,
  file: UploadedFile,
  now: Date,
): Promise<void> {
  const { jobId, kind } = upload;
  return outer.$transaction(async (db) => {
    await requireCurrent(db, upload);
    const settings: UploadSettings = { ...upload.settings, upload: null, columns: file.columns };
    const empty = file.rows === 0;
    await db.job.updateMany({
      where: { id: jobId },
      data: {
        status: empty ? 'FAILED' : 'RUNNING',
        rowsTotal: file.rows,
        chunksTotal: file.chunks,
        // They name columns of the file, whose names can have any characters, and are cut.
        notes: (file.notes ?? []).slice(0, maxNotes).map(storableText),
        startedAt: now,
        ...(empty && { failure: noRows(upload.format, kind), finishedAt: now }),
        settings,
      },
    });
    if (empty) await logJobsEnd(db, now, [jobId]);
    else {
      await logJobProgress(db, now, jobId);
      await enqueue(db, now, [chunkTask(kind, jobId, 0)]);
    }
  });
}

/**
 * Drops the chunks of an upload, if it is still the current one of its job. The failure of a refused
 * file stays: the job still waits for another.
 */
export async function dropLeftUpload(
  db: WorkspaceDb,
  jobId: string,
  upload: string,
): Promise<void> {
  await lockRows(db, 'Job', [jobId]);
  const job = await db.job.findFirst({
    where: { id: jobId, status: 'WAITING' },
    select: { settings: true },
  });
  const settings = job && uploadSettings(job.settings);
  if (settings?.upload !== upload) return;
  await db.jobChunk.deleteMany({ where: { jobId } });
  await db.job.updateMany({
    where: { id: jobId },
    data: { settings: { ...settings, upload: null } },
  });
}

async function waiting(db: WorkspaceDb, kinds: readonly ImportKind[], jobId: string) {
  await lockRows(db, 'Job', [jobId]);
  const job = await db.job.findFirst({
    where: { id: jobId, kind: { in: kinds.map(({ kind }) => kind) } },
    include: { workspace: { select: { timeZone: true } } },
  });
  const kind = kinds.find((each) => each.kind === job?.kind);
  if (!job?.format || !kind) throw new NotExpected('NO_SUCH_JOB');
  const mutation = kind.mutationOf(job);
  if (job.status !== 'WAITING') throw new NotExpected('NOT_WAITING', mutation);
  const { id, rowType, surveyId, format, workspace } = job;
  const settings = uploadSettings(job.settings);
  return { id, rowType, surveyId, format, timeZone: workspace.timeZone, settings, kind, mutation };
}

async function requireCurrent(db: WorkspaceDb, { jobId, id, kind }: Upload): Promise<void> {
  const { settings, mutation } = await waiting(db, [kind], jobId);
  if (settings.upload !== id) throw new NotExpected('REPLACED', mutation);
}
