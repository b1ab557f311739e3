import type { IncomingMessage } from 'node:http';
import type { ExchangeFormat } from '../../prisma/generated/client/enums.ts';
import { ChunkCutter } from '../../schema/files/chunkCutter.ts';
import { ColumnMismatch } from '../../schema/files/columnPlan.ts';
import {
  addChunk,
  beginUpload,
  dropUpload,
  finishUpload,
  NotExpected,
  type Upload,
  type UploadedFile,
} from '../../schema/jobs/upload.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import type { Authentication } from '../auth/authenticate.ts';
import { importKinds } from '../jobKinds.ts';
import { csvChunks, ndjsonChunks, type Taking } from './importChunks.ts';
import { RouteRefused } from './refused.ts';
import { uploadedBytes } from './uploadedBytes.ts';
import { utf8File } from './utf8File.ts';
import { utf16File } from './utf16File.ts';

/** The answer to a complete upload. */
export interface UploadAnswer {
  readonly rows: number;
  /** The columns that are read, and those that are left out. */
  readonly columns: readonly string[];
  readonly ignored: readonly string[];
  /** The line of the first row; null where there is none. */
  readonly firstRow: number | null;
}

/** Content types that belong to one format, and so not to the other. */
const typesOf: Readonly<Record<ExchangeFormat, RegExp>> = {
  CSV: /^(text\/(csv|tab-separated-values)|application\/csv)\b/i,
  NDJSON: /^application\/(x-)?(ndjson|jsonl|jsonlines)\b/i,
};

/** Milliseconds without a byte after which an upload is refused. */
const idle = 60_000;

/** Content types that no file of rows has: a page's form, or a request for `/graphql`. */
const otherTypes = /^(multipart\/|application\/(x-www-form-urlencoded|json|graphql))/i;

/**
 * Stores a file of rows, a chunk at a time, and enqueues its import when it is whole.
 *
 * @param limit bytes
 * @throws RouteRefused
 */
export async function takeImport(
  request: IncomingMessage,
  sender: Pick<Authentication, 'db' | 'viewer'>,
  jobId: string,
  limit: number,
): Promise<UploadAnswer> {
  const { db } = sender;
  let upload: Upload | undefined;
  try {
    refuseOtherTypes(request);
    upload = await beginUpload(sender, importKinds, jobId, db.$now());
    refuseOtherFormat(request, upload.format);
    const file = uploadedBytes(request, { bytes: limit, idle });
    return await store(db, upload, utf8File(utf16File(file)));
  } catch (error) {
    const refused = refusalOf(error);
    const message = refused instanceof RouteRefused ? refused.message : null;
    const failure = error instanceof ColumnMismatch ? error.anonymous : message;
    // Personal data must not stay in the database for a file that may never be sent again.
    if (upload) await dropUpload(db, upload, failure).catch(() => {});
    throw refused;
  }
}

async function store(
  db: WorkspaceDb,
  upload: Upload,
  file: AsyncIterable<Buffer>,
): Promise<UploadAnswer> {
  const { reading, settings, kind } = upload;
  const { plan } = reading;
  const cutter = new ChunkCutter(kind.chunkRows);
  const headerNotes: string[] = [];
  const taking: Taking = { file, settings, plan, cutter, notes: headerNotes };
  const chunks = upload.format === 'CSV' ? csvChunks : ndjsonChunks;
  // The database stores a chunk while the next one is read.
  let adding = Promise.resolve();
  try {
    for await (const chunk of chunks(taking)) {
      reading.note(chunk.rows);
      await adding;
      adding = addChunk(db, upload, chunk);
      // It is awaited below: until then, its error would end the process.
      adding.catch(() => {});
    }
  } finally {
    // A chunk that is still on its way would come after the upload was dropped.
    await adding;
  }
  const { columns, notes } = reading.outcome(headerNotes);
  const { rows, firstLine } = cutter;
  const uploaded: UploadedFile = { rows, chunks: cutter.chunks, columns, notes };
  await finishUpload(db, upload, uploaded, db.$now());
  return {
    rows,
    columns: columns.map(({ column }) => column),
    ignored: plan.ignored,
    firstRow: firstLine,
  };
}

function refusalOf(error: unknown): unknown {
  if (error instanceof NotExpected) return notExpected(error);
  return error instanceof ColumnMismatch ? new RouteRefused(422, error.message) : error;
}

function refuseOtherTypes({ headers }: IncomingMessage): void {
  if (otherTypes.test(headers['content-type'] ?? '')) {
    throw new RouteRefused(
      415,
      'Send the file itself as the body, as "Content-Type: text/csv" or "application/x-ndjson".',
    );
  }
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new RouteRefused(415, 'Send the file without a Content-Encoding: unpack it first.');
  }
}

function refuseOtherFormat({ headers }: IncomingMessage, format: ExchangeFormat): void {
  const other = format === 'CSV' ? 'NDJSON' : 'CSV';
  if (!typesOf[other].test(headers['content-type'] ?? '')) return;
  throw new RouteRefused(
    415,
    `The job waits for ${format}, and the Content-Type is of ${other}. Send the file with its own type, or make another job with \`format: ${other}\`.`,
  );
}

function notExpected({ reason, mutation }: NotExpected): RouteRefused {
  switch (reason) {
    case 'NO_SUCH_JOB':
      return new RouteRefused(404, 'There is no such import in this workspace.');
    case 'NOT_WAITING':
      return new RouteRefused(
        409,
        `The job waits for no file: it has one, or was canceled. Make another with ${mutation}.`,
      );
    case 'REPLACED':
      return new RouteRefused(409, 'Another upload for the same job began meanwhile.');
  }
}
