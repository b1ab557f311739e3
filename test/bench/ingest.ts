import { setTimeout as sleep } from 'node:timers/promises';
import { graphql, type Measured, measure, median, newWorkspace, round, serve } from './measured.ts';
import { plainInserts } from './plainInsert.ts';
import type { Effort } from './run.ts';
import { csvOf, publishedSurvey, responseInput } from './survey.ts';

/** Responses of a bulk call, and of a plain transaction. */
const batch = 1_000;

const submit =
  'mutation ($input: ResponseSubmitInput!) { it: responseSubmit(input: $input) { response { id } errors { message path } } }';
const bulkSubmit =
  'mutation ($input: ResponseBulkSubmitInput!) { it: responseBulkSubmit(input: $input) { errors { message path } } }';

/**
 * Responses on their way in: one by one, a thousand a call, and as a file; beside plain multi-row
 * INSERTs of the same rows.
 */
export async function benchIngest(url: string, effort: Effort): Promise<void> {
  const { workspaceId, ownerKey: key } = await newWorkspace(url);
  const graph = await serve('graph', url);
  const survey = await publishedSurvey(graph, key);

  const one = (round: string) => (index: number) => ({
    path: '/graphql',
    body: JSON.stringify({
      query: submit,
      variables: { input: { survey, ...responseInput(`${round}-${index}`, index) } },
    }),
  });
  const { requests, concurrency } = effort;
  await measure(graph, key, { count: requests, concurrency }, one('warm'));
  const single = await measure(graph, key, { count: requests * 4, concurrency }, one('single'));
  console.log('One by one is measured.');

  const { bulk, plain } = await bulkBesidePlain(url, { workspaceId, graph, key, survey }, effort);
  console.log('Bulk is measured.');
  const file = await importedPerSecond(graph, key, survey, effort.rows);

  console.log(
    `\nResponses of five or six answers; ${effort.rows} rows in the file, ${batch} a bulk call:\n`,
  );
  const row = (perSecond: number) => ({
    'responses a second': round(perSecond, 0),
    'to plain INSERT': round(perSecond / plain),
  });
  console.table({
    'one by one': { ...row(single.perSecond), 'CPU ms each': round(single.cpuMs) },
    responseBulkSubmit: row(bulk),
    'import of a file': row(file),
    'plain multi-row INSERT': row(plain),
  });
}

interface Filled {
  workspaceId: string;
  graph: Measured;
  key: string;
  survey: string;
}

/** Both by turns, so that whatever else the machine does falls on both. */
async function bulkBesidePlain(
  url: string,
  { workspaceId, graph, key, survey }: Filled,
  { rounds }: Effort,
): Promise<{ bulk: number; plain: number }> {
  const inserts = await plainInserts(url, workspaceId);
  const times: { bulk: number[]; plain: number[] } = { bulk: [], plain: [] };
  for (let turn = 0; turn <= rounds * 3; turn++) {
    const responses = Array.from({ length: batch }, (_, index) =>
      responseInput(`bulk-${turn}-${index}`, index),
    );
    const start = performance.now();
    await graphql(graph, key, bulkSubmit, { input: { survey, responses } });
    const bulk = performance.now() - start;
    const plain = await inserts.time(await inserts.copyOf(batch));
    // The first turn warms up.
    if (turn === 0) continue;
    times.bulk.push(bulk);
    times.plain.push(plain);
  }
  await inserts.close();
  const perSecond = (milliseconds: number[]) => (batch / median(milliseconds)) * 1_000;
  return { bulk: perSecond(times.bulk), plain: perSecond(times.plain) };
}

interface ImportJob {
  status: string;
  rowsDone: number;
  rowsFailed: number;
}

/** From the first byte of the file until the last of its rows is stored. */
async function importedPerSecond(
  graph: Measured,
  key: string,
  survey: string,
  rows: number,
): Promise<number> {
  const file = csvOf(rows);
  const to = (question: string) => ({ column: question, to: { question } });
  const { job } = await graphql<{ job: { id: string } }>(
    graph,
    key,
    'mutation ($input: ResponseImportInput!) { it: responseImport(input: $input) { job { id } errors { message path } } }',
    {
      input: {
        survey,
        format: 'CSV',
        mapping: [
          { column: 'key', to: { field: 'SUBMISSION_KEY' } },
          { column: 'channel', to: { field: 'CHANNEL' } },
          ...['nps', 'ces', 'why', 'used', 'age', 'comment'].map(to),
        ],
      },
    },
  );
  const start = performance.now();
  const response = await fetch(`${graph.address}/imports/${job.id}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'text/csv' },
    body: file,
  });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
  for (;;) {
    const state = await graphql<ImportJob>(
      graph,
      key,
      'query ($id: ID!) { it: job(id: $id) { status rowsDone rowsFailed } }',
      { id: job.id },
    );
    if (state.status === 'SUCCEEDED' && state.rowsDone === rows && state.rowsFailed === 0) break;
    if (state.status !== 'RUNNING') throw new Error(JSON.stringify(state));
    await sleep(100);
  }
  return (rows / (performance.now() - start)) * 1_000;
}
