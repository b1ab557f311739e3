import { drainErrands } from '../../test/support/errands.ts';
import type { TestWorkspace } from '../../test/support/graph.ts';
import { decodeId } from '../toolkit/id.ts';
import { ChunkCutter } from './chunks.ts';
import { ColumnPlan } from './columnPlan.ts';
import { importHandler } from './importHandler.ts';
import { addChunks, beginUpload, finishUpload } from './upload.ts';

/** Uploads rows of these columns as a file would be, without HTTP. */
export async function upload(
  { db }: TestWorkspace,
  job: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<void> {
  const begun = await beginUpload(db, job, new Date());
  const plan = new ColumnPlan(begun.settings.mapping, begun.known);
  const pick = plan.ofHeader(header);
  const cutter = new ChunkCutter();
  const chunks = rows.flatMap((cells, index) => cutter.add(index + 2, pick(cells)) ?? []);
  const rest = cutter.rest();
  await addChunks(db, begun, rest ? [...chunks, rest] : chunks);
  const file = { rows: cutter.rows, chunks: cutter.chunks, columns: plan.columns };
  await finishUpload(db, begun, file, new Date());
}

/** An import that came to its end. */
export interface EndedImport {
  readonly status: string;
  readonly failure: string | null;
  readonly rowsDone: number;
  readonly rowsFailed: number;
  readonly rowsKnown: number;
  readonly rowsUpdated: number;
  readonly share: number;
  /** `line column code`. */
  readonly faults: readonly string[];
  readonly messages: readonly string[];
}

interface ShownError {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}

const selection = `id status failure rowsDone rowsFailed rowsKnown rowsUpdated share
  errors(first: 100) { nodes { line column code message } }`;

/** Imports a table whose first row is its header, to the end. */
export async function imported(
  workspace: TestWorkspace,
  input: object,
  [header = [], ...rows]: readonly (readonly string[])[],
): Promise<EndedImport> {
  const { job, errors } = await workspace.change<{ job: { id: string } | null }>(
    'responseImport',
    { format: 'CSV', ...input },
    'job { id }',
  );
  if (!job) throw new Error(JSON.stringify(errors));
  await upload(workspace, decodeId('Job', job.id) ?? '', header, rows);
  await drainErrands(workspace.db, [importHandler]);
  const { job: ended } = await workspace.ask<{
    job: Omit<EndedImport, 'faults' | 'messages'> & { errors: { nodes: ShownError[] } };
  }>(`query ($id: ID!) { job(id: $id) { ${selection} } }`, { id: job.id });
  const { errors: listed, ...told } = ended;
  return {
    ...told,
    faults: listed.nodes.map(({ line, column, code }) => `${line} ${column} ${code}`),
    messages: listed.nodes.map(({ message }) => message),
  };
}
