import type { IncomingMessage } from 'node:http';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { ChunkCutter } from '../../schema/responses/interchange/chunks.ts';
import { ColumnMismatch, ColumnPlan } from '../../schema/responses/interchange/columnPlan.ts';
import { DateGuess } from '../../schema/responses/interchange/dateGuess.ts';
import {
  addChunks,
  beginUpload,
  dropUpload,
  finishUpload,
  NotExpected,
  type Upload,
  type UploadedFile,
} from '../../schema/responses/interchange/upload.ts';
import { csvChunks, ndjsonChunks, type Taking } from './importChunks.ts';
import { RouteRefused } from './refused.ts';
import { uploadedBytes } from './uploadedBytes.ts';
import { utf8File } from './utf8File.ts';
import { utf16File } from './utf16File.ts';

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
    const file = uploadedBytes(request, { bytes: limit, idle });
    return await store(db, upload, utf8File(utf16File(file)));
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
  const { mapping } = upload.settings;
  const taking: Taking = {
    file,
    settings: upload.settings,
    plan: new ColumnPlan(mapping, upload.known),
    cutter: new ChunkCutter(),
    notes: [],
  };
  const { plan, cutter, notes } = taking;
  const guess = new DateGuess(upload.holdsDates);
  const chunks = upload.format === 'CSV' ? csvChunks : ndjsonChunks;
  for await (const chunk of chunks(taking)) {
    guess.note(plan.columns, chunk.rows);
    await addChunks(db, upload, [chunk]);
  }
  const { rows } = cutter;
  const { columns, ignored } = plan;
  const uploaded: UploadedFile = {
    rows,
    chunks: cutter.chunks,
    columns: guess.resolved(columns),
    notes: [...notes, ...guess.notes(columns)],
  };
  await finishUpload(db, upload, uploaded, new Date());
  return { rows, columns: columns.map(({ column }) => column), ignored };
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
