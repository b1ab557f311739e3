import type { IncomingMessage } from 'node:http';
import type { ExchangeFormat } from '../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { ChunkCutter } from '../../schema/responses/interchange/chunks.ts';
import { ColumnMismatch, ColumnPlan } from '../../schema/responses/interchange/columnPlan.ts';
import type { MappedColumn } from '../../schema/responses/interchange/columns.ts';
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
import { ZonelessTimes } from '../../schema/responses/interchange/zonelessTimes.ts';
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
  db: WorkspaceDb,
  jobId: string,
  limit: number,
): Promise<UploadAnswer> {
  let upload: Upload | undefined;
  try {
    refuseOtherTypes(request);
    upload = await beginUpload(db, jobId, new Date());
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
  const { mapping } = upload.settings;
  const taking: Taking = {
    file,
    settings: upload.settings,
    plan: new ColumnPlan(mapping, upload.known, upload.titles),
    cutter: new ChunkCutter(),
    notes: [],
  };
  const { plan, cutter, notes } = taking;
  const guess = new DateGuess(upload.holdsDates);
  const times = new ZonelessTimes();
  const chunks = upload.format === 'CSV' ? csvChunks : ndjsonChunks;
  for await (const chunk of chunks(taking)) {
    guess.note(plan.columns, chunk.rows);
    times.note(plan.columns, chunk.rows);
    await addChunks(db, upload, [chunk]);
  }
  const { rows } = cutter;
  const { columns, ignored } = plan;
  const uploaded: UploadedFile = {
    rows,
    chunks: cutter.chunks,
    columns: guess.resolved(columns),
    notes: [
      ...keyNotes(columns),
      ...notes,
      ...guess.notes(columns),
      ...times.notes(columns, upload.timeZone),
    ],
  };
  await finishUpload(db, upload, uploaded, new Date());
  return {
    rows,
    columns: columns.map(({ column }) => column),
    ignored,
    firstRow: cutter.firstLine,
  };
}

/** Without keys, no row is known again. */
function keyNotes(columns: readonly MappedColumn[]): string[] {
  const hasKey = columns.some(({ to }) => 'field' in to && to.field === 'SUBMISSION_KEY');
  if (hasKey) return [];
  return [
    'No column is the key of its rows (SUBMISSION_KEY): importing this file again would store them twice.',
  ];
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
