import type { ExchangeFormat, JobKind } from '../../prisma/generated/client/enums.ts';
import type { Viewer } from '../kernel/context.ts';
import { requireScope } from '../kernel/scope.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { logJobsEnd } from './logEnd.ts';

/** The file of an export: its text, page by page, and how many rows each page has. */
export type ExportPages = AsyncIterable<{ readonly text: string; readonly rows: number }>;

/** What is stored of an export and its file is written by. */
export interface ExportJob {
  readonly rowType: string;
  readonly surveyId: string | null;
  readonly format: ExchangeFormat;
  /** `Job.settings`, for the kind alone to read. */
  readonly settings: unknown;
}

/** The workspace whose rows a file has, and the viewer that fetches it. */
export interface FileReader {
  readonly db: WorkspaceDb;
  readonly viewer: Viewer;
}

/** How the files of one kind of export are written. */
export interface ExportKind {
  readonly kind: JobKind;
  /** The scope that is needed to fetch the file, beside that of its rows. */
  readonly scope?: string;
  /** The mutation that makes such a job, for messages. */
  mutationOf(job: ExportJob): string;
  /** The rows that a job exports, and how many, where that is known before; null where what they belong to was deleted. */
  open(
    reader: FileReader,
    job: ExportJob,
  ): Promise<{ readonly rowsTotal: number | null; readonly pages: ExportPages } | null>;
}

/** An export that is being fetched. */
export interface Download {
  readonly jobId: string;
  /** Distinguishes it from other downloads of the same job, which shows the progress of the newest. */
  readonly startedAt: Date;
  readonly format: ExchangeFormat;
  readonly pages: ExportPages;
}

/** Why an export cannot be fetched. */
export class NotOffered extends Error {
  readonly reason: 'NO_SUCH_JOB' | 'CANCELED';
  /** The mutation that makes such a job; null where there is no job. */
  readonly mutation: string | null;

  constructor(reason: NotOffered['reason'], mutation: string | null = null) {
    super(reason);
    this.reason = reason;
    this.mutation = mutation;
  }
}

/** Begins to read an export, from its first row. */
export async function beginDownload(
  reader: FileReader,
  kinds: readonly ExportKind[],
  jobId: string,
  now: Date,
): Promise<Download> {
  const { db } = reader;
  const found = await db.job.findFirst({ where: { id: jobId } });
  const kind = kinds.find((each) => each.kind === found?.kind);
  if (!found?.format || !kind) throw new NotOffered('NO_SUCH_JOB');
  const job = { ...found, format: found.format };
  if (kind.scope !== undefined) requireScope(reader, kind.scope, 'This file');
  if (job.status === 'CANCELED') throw new NotOffered('CANCELED', kind.mutationOf(job));
  const file = await kind.open(reader, job);
  if (!file) throw new NotOffered('NO_SUCH_JOB');
  const { rowsTotal, pages } = file;
  await db.job.updateMany({
    where: { id: jobId, status: { not: 'CANCELED' } },
    data: { status: 'RUNNING', rowsTotal, rowsDone: 0, startedAt: now, finishedAt: null },
  });
  return { jobId, startedAt: now, format: job.format, pages };
}

/**
 * Stores how far a download has come.
 *
 * @returns whether to go on: false when the job was canceled
 */
export async function noteDownload(
  db: WorkspaceDb,
  { jobId, startedAt }: Download,
  rowsDone: number,
): Promise<boolean> {
  await db.job.updateMany({
    where: { id: jobId, status: 'RUNNING', startedAt },
    data: { rowsDone },
  });
  const job = await db.job.findFirst({ where: { id: jobId }, select: { status: true } });
  return job !== null && job.status !== 'CANCELED';
}

/** Stores the end of a download: the last row was sent, or its client left and it can be fetched again. */
export function endDownload(
  outer: WorkspaceDb,
  { jobId, startedAt }: Download,
  rowsDone: number,
  whole: boolean,
  now: Date,
): Promise<void> {
  return outer.$transaction(async (db) => {
    // A job that was canceled meanwhile, or that is fetched again, has not ended by this.
    const { count } = await db.job.updateMany({
      where: { id: jobId, status: 'RUNNING', startedAt },
      data: whole
        ? { status: 'SUCCEEDED', rowsDone, finishedAt: now }
        : { status: 'WAITING', rowsDone: 0, startedAt: null },
    });
    if (whole && count > 0) await logJobsEnd(db, now, [jobId]);
  });
}
