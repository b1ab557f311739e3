import type { IncomingMessage } from 'node:http';
import { ChunkCutter } from '../../schema/jobs/chunks.ts';
import { ColumnMismatch, ColumnPlan } from '../../schema/jobs/columnPlan.ts';
import {
  addChunks,
  beginUpload,
  type Chunk,
  dropUpload,
  finishUpload,
  NotExpected,
  type Upload,
} from '../../schema/jobs/upload.ts';
import type { WorkspaceDb } from '../../schema/toolkit/workspaceDb.ts';
import { csvRecords } from './csvRecords.ts';
import { ndjsonRecords } from './ndjsonRecords.ts';
import { RouteRefused } from './refused.ts';
import { uploadedBytes } from './uploadedBytes.ts';
import { utf8File } from './utf8File.ts';

/** What the answer to a whole upload says. */
export interface UploadAnswer {
  readonly rows: number;
  /** The columns that are taken, and what the survey has no place for. */
  readonly columns: readonly string[];
  readonly ignored: readonly string[];
}

/** Milliseconds that an upload may stand still. */
const idle = 60_000;

/** Types that no file of rows has: a page's form, or a request meant for `/graphql`. */
const otherTypes = /^(multipart\/|application\/(x-www-form-urlencoded|json|graphql))/i;

/**
 * Takes a file of rows, a chunk at a time, and hands it to the worker when it is whole.
 *
 * @param limit bytes
 * @throws RouteRefused
 */
export async function takeImport(
  request: IncomingMessage,
  db: WorkspaceDb,
  jobId: string,
  limit: number,
): Promise<UploadAnswer> {
  let upload: Upload | undefined;
  try {
    refuseOtherTypes(request);
    upload = await beginUpload(db, jobId, new Date());
    return await store(db, upload, utf8File(uploadedBytes(request, { bytes: limit, idle })));
  } catch (error) {
    // People's answers do not wait in the database for a file that may never come again.
    if (upload) await dropUpload(db, upload).catch(() => {});
    if (error instanceof NotExpected) throw notExpected(error);
    if (error instanceof ColumnMismatch) throw new RouteRefused(422, error.message);
    throw error;
  }
}

async function store(
  db: WorkspaceDb,
  upload: Upload,
  file: AsyncIterable<Buffer>,
): Promise<UploadAnswer> {
  const { mapping, delimiter } = upload.settings;
  const plan = new ColumnPlan(mapping, upload.known);
  const cutter = new ChunkCutter();
  const chunks = upload.format === 'CSV' ? csvChunks : ndjsonChunks;
  for await (const chunk of chunks(file, delimiter, plan, cutter)) {
    await addChunks(db, upload, [chunk]);
  }
  const { rows } = cutter;
  const { columns, ignored } = plan;
  await finishUpload(db, upload, { rows, chunks: cutter.chunks, columns }, new Date());
  return { rows, columns: columns.map(({ column }) => column), ignored };
}

async function* csvChunks(
  file: AsyncIterable<Buffer>,
  delimiter: string | null,
  plan: ColumnPlan,
  cutter: ChunkCutter,
): AsyncGenerator<Chunk> {
  let pick: ReturnType<ColumnPlan['ofHeader']> | null = null;
  let width = 0;
  for await (const { line, cells } of csvRecords(file, delimiter)) {
    if (pick === null) {
      pick = plan.ofHeader(cells);
      width = cells.length;
      continue;
    }
    // What stands beyond the header is often half of a text with a delimiter in it.
    const isWider = cells.slice(width).some((cell) => cell.trim() !== '');
    const full = cutter.add(line, isWider ? 'TOO_MANY' : pick(cells));
    if (full) yield full;
  }
  if (pick === null) throw new RouteRefused(422, 'The file is empty: a CSV file has a header.');
  const last = cutter.rest();
  if (last) yield last;
}

async function* ndjsonChunks(
  file: AsyncIterable<Buffer>,
  _delimiter: string | null,
  plan: ColumnPlan,
  cutter: ChunkCutter,
): AsyncGenerator<Chunk> {
  for await (const { line, row } of ndjsonRecords(file)) {
    const full = cutter.add(line, row ? plan.ofRow(row) : 'INVALID_VALUE');
    if (full) yield full;
  }
  const last = cutter.rest();
  if (last) {
    // Rows that are all unreadable say nothing about columns; their errors do.
    if (plan.columns.length > 0 || last.rows.some(([, cells]) => Array.isArray(cells)))
      plan.check();
    yield last;
  }
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

function notExpected({ reason }: NotExpected): RouteRefused {
  switch (reason) {
    case 'NO_SUCH_JOB':
      return new RouteRefused(404, 'There is no such import in this workspace.');
    case 'NOT_WAITING':
      return new RouteRefused(
        409,
        'The job waits for no file: it has one, or was canceled. Make another with responseImport.',
      );
    case 'REPLACED':
      return new RouteRefused(409, 'Another upload for the same job began meanwhile.');
  }
}
