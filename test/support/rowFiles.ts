import { exportKinds, importKinds, storedImports } from '../../api/jobKinds.ts';
import { csvChunks, ndjsonChunks } from '../../api/routes/importChunks.ts';
import { ChunkCutter } from '../../schema/files/chunkCutter.ts';
import { beginDownload, endDownload } from '../../schema/jobs/download.ts';
import { importHandlerOf } from '../../schema/jobs/importHandler.ts';
import { addChunk, beginUpload, finishUpload } from '../../schema/jobs/upload.ts';
import { decodeId } from '../../schema/kernel/id.ts';
import type { TestClient, TestUserError, TestWorkspace } from './graph.ts';
import { drainTasks } from './tasks.ts';

/** An import of rows that came to its end. */
export interface EndedRowImport {
  readonly status: string;
  readonly failure: string | null;
  readonly rowsDone: number;
  readonly rowsKnown: number;
  readonly rowsUpdated: number;
  readonly rowsFailed: number;
  readonly notes: readonly string[];
  readonly errors: readonly {
    readonly line: number;
    readonly column: string | null;
    readonly code: string;
    readonly message: string;
  }[];
}

const ended =
  'status failure rowsDone rowsKnown rowsUpdated rowsFailed notes errors(first: 100) { nodes { line column code message } }';

/** Creates a job of `xBulkImport` or `xBulkExport`, as its id and key. */
export async function rowJob(
  workspace: Pick<TestWorkspace, 'change'>,
  mutation: string,
  input: object,
): Promise<{ id: string; key: string }> {
  const { job, errors } = await workspace.change<{
    job: { id: string } | null;
    errors: TestUserError[];
  }>(mutation, { format: 'CSV', ...input }, 'job { id }');
  if (!job) throw new Error(JSON.stringify(errors));
  return { id: job.id, key: decodeId('Job', job.id) ?? '' };
}

/** Uploads a file of rows as `PUT /imports/job_…` does, and stores nothing of it yet. */
export async function uploadRowFile(
  { db, viewer }: Pick<TestWorkspace, 'db' | 'viewer'>,
  key: string,
  text: string,
): Promise<void> {
  const upload = await beginUpload({ db, viewer }, importKinds, key, new Date());
  const { reading, settings, format, kind } = upload;
  const cutter = new ChunkCutter(kind.chunkRows);
  const notes: string[] = [];
  const file = (async function* () {
    yield Buffer.from(text);
  })();
  const taking = { file, settings, plan: reading.plan, cutter, notes };
  for await (const chunk of format === 'CSV' ? csvChunks(taking) : ndjsonChunks(taking)) {
    reading.note(chunk.rows);
    await addChunk(db, upload, chunk);
  }
  const { rows, chunks } = cutter;
  await finishUpload(db, upload, { rows, chunks, ...reading.outcome(notes) }, new Date());
}

/** Imports a file of rows, to the end. */
export function importedRows(
  workspace: TestWorkspace,
  field: string,
  text: string,
  input: object = {},
): Promise<EndedRowImport> {
  return importedFile(workspace, `${field}BulkImport`, input, text);
}

/** Imports a file of events, to the end. */
export function importedEvents(
  workspace: TestWorkspace,
  input: object,
  text: string,
): Promise<EndedRowImport> {
  return importedFile(workspace, 'eventImport', input, text);
}

/** Imports a file by the job of a mutation, to the end. */
export async function importedFile(
  workspace: TestWorkspace,
  mutation: string,
  input: object,
  text: string,
): Promise<EndedRowImport> {
  const job = await rowJob(workspace, mutation, input);
  await uploadRowFile(workspace, job.key, text);
  return endedImport(workspace, job.id);
}

async function endedImport(workspace: TestWorkspace, id: string): Promise<EndedRowImport> {
  await drainTasks(workspace.db, storedImports.map(importHandlerOf));
  const { job } = await workspace.ask<{
    job: Omit<EndedRowImport, 'errors'> & { errors: { nodes: EndedRowImport['errors'] } };
  }>(`query ($id: ID!) { job(id: $id) { ${ended} } }`, { id });
  return { ...job, errors: job.errors.nodes };
}

/** The text of an export of rows, as `GET /exports/job_…` sends it. */
export function exportedRows(
  workspace: TestWorkspace,
  field: string,
  input: object = {},
  client: Pick<TestClient, 'viewer'> = workspace,
): Promise<string> {
  return exportedText(workspace, `${field}BulkExport`, input, client);
}

/** The text of an export that a mutation creates, likewise. */
export async function exportedText(
  workspace: TestWorkspace,
  mutation: string,
  input: object = {},
  { viewer }: Pick<TestClient, 'viewer'> = workspace,
): Promise<string> {
  const { key } = await rowJob(workspace, mutation, input);
  if (!viewer) throw new Error('Files are for viewers');
  const reader = { db: workspace.db, viewer };
  const download = await beginDownload(reader, exportKinds, key, new Date());
  let file = '';
  let sent = 0;
  for await (const { text, rows } of download.pages) {
    file += text;
    sent += rows;
  }
  await endDownload(workspace.db, download, sent, true, new Date());
  return file;
}
