import type { ExchangeFormat } from '../../../prisma/generated/client/enums.ts';
import type { Cell } from '../../files/cells.ts';
import { newId } from '../../kernel/id.ts';
import { insertRows } from '../../kernel/rows.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { lockRows } from '../../toolkit/write/revision.ts';
import {
  type ColumnTarget,
  holdsDates,
  knownColumns,
  type MappedColumn,
  questionTitles,
} from './columns.ts';
import { newestDefinition } from './exchange.ts';
import { type ImportSettings, importSettings } from './settings.ts';

/** The topic of tasks that store a chunk of an import; `subjectId` is the job. */
export const importTopic = 'imports';

/** Rows that are stored in one transaction. */
export const chunkRows = 1_000;

/**
 * A row as it waits in a chunk: its line, and its kept cells in the order of the job's columns; or,
 * in their place, why it cannot be read.
 */
export type WaitingRow = readonly [
  line: number,
  cells: readonly Cell[] | { readonly unreadable: UnreadableRow },
];

/** Why a row cannot be read: it is no object, has what cannot be stored, more cells than the header, or says one column twice. */
export type UnreadableRow =
  | 'INVALID_VALUE'
  | 'INVALID_CHARACTER'
  | 'OUT_OF_RANGE'
  | 'TOO_MANY'
  | 'DUPLICATE';

/** Rows that belong together, and how many chunks came before. */
export interface Chunk {
  readonly position: number;
  readonly rows: readonly WaitingRow[];
}

/** An import whose file is on its way. */
export interface Upload {
  readonly jobId: string;
  /** Tells it from an earlier or later upload for the same job. */
  readonly id: string;
  readonly format: ExchangeFormat;
  readonly settings: ImportSettings;
  /** What maps itself, where there is no mapping. */
  readonly known: ReadonlyMap<string, ColumnTarget>;
  /** Titles of questions, which do likewise. */
  readonly titles: readonly (readonly [title: string, to: ColumnTarget])[];
  /** Whether a column holds days or moments. */
  readonly holdsDates: (column: MappedColumn) => boolean;
  /** Of the workspace. */
  readonly timeZone: string;
}

/** The job does not take a file, or not from this upload any more. */
export class NotExpected extends Error {
  readonly reason: 'NO_SUCH_JOB' | 'NOT_WAITING' | 'REPLACED';

  constructor(reason: NotExpected['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** Begins an upload; what came of an earlier one is dropped, and it may not go on. */
export function beginUpload(outer: WorkspaceDb, jobId: string, now: Date): Promise<Upload> {
  return outer.$transaction(async (db) => {
    const job = await waiting(db, jobId);
    const definition = job.surveyId ? await newestDefinition(db, job.surveyId) : null;
    if (!definition) throw new NotExpected('NO_SUCH_JOB');
    const id = newId();
    const settings: ImportSettings = { ...job.settings, upload: id };
    await db.jobChunk.deleteMany({ where: { jobId } });
    await db.job.updateMany({ where: { id: jobId }, data: { settings, failure: null } });
    await enqueueEnd(db, jobId, id, now);
    const known = knownColumns(definition, job.format);
    const dates = holdsDates(definition);
    const { format, timeZone } = job;
    const titles = questionTitles(definition, format);
    return { jobId, id, format, settings, known, titles, holdsDates: dates, timeZone };
  });
}

/**
 * Drops what came of an upload that broke off, unless another one goes on with the job by now.
 *
 * @param failure what was wrong with the file, for the job to tell, without anything that the file
 *   says: it may be answers; null if that is not known
 */
export function dropUpload(
  outer: WorkspaceDb,
  upload: Upload,
  failure: string | null,
): Promise<void> {
  return outer.$transaction(async (db) => {
    await held(db, upload);
    await db.jobChunk.deleteMany({ where: { jobId: upload.jobId } });
    if (failure !== null) {
      await db.job.updateMany({
        where: { id: upload.jobId },
        data: { failure: `${failure} ${anotherFile}` },
      });
    }
  });
}

/** What can be done after a file was refused. */
const anotherFile =
  'The job waits for another file; with another mapping, make another job with responseImport.';

/** Stores chunks of the file. They count for nothing until the upload is finished. */
export function addChunks(
  outer: WorkspaceDb,
  upload: Upload,
  chunks: readonly Chunk[],
): Promise<void> {
  return outer.$transaction(async (db) => {
    await held(db, upload);
    await insertRows(
      db,
      'JobChunk',
      chunks.map(({ position, rows }) => ({
        jobId: upload.jobId,
        position,
        firstLine: rows[0]?.[0] ?? 0,
        rows,
      })),
    );
  });
}

/** Notes of a job that are kept: a file can have thousands of columns with days. */
export const maxNotes = 100;

/** What came of a file. */
export interface UploadedFile {
  readonly rows: number;
  readonly chunks: number;
  readonly columns: readonly MappedColumn[];
  /** How the file was read where the import did not say, in sentences for people. */
  readonly notes?: readonly string[];
}

/** A mistaken export or setting is far likelier than a wish to store nothing, and must not look done. */
const noRows: Readonly<Record<ExchangeFormat, string>> = {
  CSV: 'The file has no row of answers: nothing stands below its header, `skipRows` and the rows that `notes` tells of left out. Make another import, with a file that has rows.',
  NDJSON:
    'The file has no row: all of its lines are empty. Make another import, with a file that has rows.',
};

/** The file arrived as a whole: from here on its rows are stored, whatever happens to the server. */
export function finishUpload(
  outer: WorkspaceDb,
  upload: Upload,
  file: UploadedFile,
  now: Date,
): Promise<void> {
  return outer.$transaction(async (db) => {
    await held(db, upload);
    const settings: ImportSettings = { ...upload.settings, upload: null, columns: file.columns };
    const empty = file.rows === 0;
    await db.job.updateMany({
      where: { id: upload.jobId },
      data: {
        status: empty ? 'FAILED' : 'RUNNING',
        rowsTotal: file.rows,
        chunksTotal: file.chunks,
        notes: (file.notes ?? []).slice(0, maxNotes),
        startedAt: now,
        ...(empty && { failure: noRows[upload.format], finishedAt: now }),
        settings,
      },
    });
    if (!empty) await enqueueChunk(db, upload.jobId, 0, now);
  });
}

/**
 * Sees to it that a chunk is stored. One task a job goes from chunk to chunk: a file of a million
 * rows takes no more place in the queue than one of ten.
 */
export function enqueueChunk(
  db: WorkspaceDb,
  jobId: string,
  position: number,
  now: Date,
): Promise<void> {
  const dedupeKey = `${importTopic} ${jobId} ${position}`;
  const task = { topic: importTopic, subjectId: jobId, payload: { position }, dedupeKey };
  return enqueue(db, now, [task]);
}

/** Milliseconds after which an upload that is not finished was left: its server went down. */
const uploadLife = 24 * 60 * 60 * 1000;

/** Sees to it that people's answers do not wait for ever for the rest of their file. */
function enqueueEnd(db: WorkspaceDb, jobId: string, upload: string, now: Date): Promise<void> {
  const nextAt = new Date(now.getTime() + uploadLife);
  const task = { topic: importTopic, subjectId: jobId, payload: { left: upload }, nextAt };
  return enqueue(db, now, [task]);
}

/**
 * Drops what came of an upload, if it is still the one that its job waits for. What was wrong with a
 * refused file stays told: the job still waits for another.
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
  const settings = job && importSettings(job.settings);
  if (settings?.upload !== upload) return;
  await db.jobChunk.deleteMany({ where: { jobId } });
  await db.job.updateMany({
    where: { id: jobId },
    data: { settings: { ...settings, upload: null } },
  });
}

async function waiting(db: WorkspaceDb, jobId: string) {
  await lockRows(db, 'Job', [jobId]);
  const job = await db.job.findFirst({
    where: { id: jobId, kind: 'RESPONSE_IMPORT' },
    include: { workspace: { select: { timeZone: true } } },
  });
  if (!job) throw new NotExpected('NO_SUCH_JOB');
  if (job.status !== 'WAITING') throw new NotExpected('NOT_WAITING');
  const { surveyId, format, workspace } = job;
  return { surveyId, format, timeZone: workspace.timeZone, settings: importSettings(job.settings) };
}

async function held(db: WorkspaceDb, upload: Upload): Promise<void> {
  const { settings } = await waiting(db, upload.jobId);
  if (settings.upload !== upload.id) throw new NotExpected('REPLACED');
}
