import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { importLogics, onKnowns } from '../../schema/jobs/settings.ts';
import { readColumnMap, withDateFormats } from './columnMaps.ts';
import {
  counted,
  jobSelection,
  progressNote,
  progressShown,
  type ShownJob,
} from './jobProgress.ts';
import { done, type Remote, type RemoteOptions, refusalOf, remote } from './remote.ts';
import type { Terminal } from './terminal.ts';

/** The options of `cxgraph import responses`, as they were typed. */
export interface ImportResponsesOptions extends RemoteOptions {
  readonly survey?: string;
  readonly job?: string;
  readonly map: readonly string[];
  readonly format?: string;
  readonly delimiter?: string;
  readonly skipRows?: string;
  readonly dateFormat: readonly string[];
  readonly locale?: string;
  readonly channel?: string;
  readonly tag: readonly string[];
  readonly logic?: string;
  readonly onKnown?: string;
}

/** Milliseconds between two looks at a job. */
const look = 500;

/**
 * `cxgraph import responses`: announces the file, sends it, and shows how its rows are stored, to
 * the end. With `--job` it goes on with an earlier one: sends the file if it has not arrived.
 */
export async function importResponses(
  file: string,
  options: ImportResponsesOptions,
  terminal: Terminal,
): Promise<void> {
  const server = remote(options, process.env);
  const size = await sizeOf(file);
  const job = options.job
    ? await jobNow(server, options.job)
    : await announce(server, file, options);
  if (!options.job) {
    terminal.say(
      `Job ${job.id}. If this is interrupted before the file is sent, go on with --job ${job.id}; afterwards the server goes on by itself.`,
    );
  }
  if (job.status === 'WAITING') await send(server, job, file, size, terminal);
  const ended = await watch(server, job.id, terminal);
  await report(server, ended, terminal);
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new Error(`There is no file ${file}.`);
  return found.size;
}

async function announce(
  server: Remote,
  file: string,
  options: ImportResponsesOptions,
): Promise<ShownJob> {
  if (!options.survey) throw new Error('Say whose responses they are: --survey survey_….');
  const mapping = withDateFormats(options.map.map(readColumnMap), options.dateFormat);
  const { locale, channel, tag, delimiter, skipRows, logic, onKnown } = options;
  const input = {
    survey: options.survey,
    format: formatOf(file, options.format),
    ...(mapping.length > 0 && { mapping }),
    ...(logic && { logic: oneOf('--logic', logic, importLogics) }),
    ...(onKnown && { onKnown: oneOf('--on-known', onKnown, onKnowns) }),
    ...(delimiter && { delimiter: delimiter === '\\t' ? '\t' : delimiter }),
    ...(skipRows !== undefined && { skipRows: countIn('--skip-rows', skipRows) }),
    defaults: {
      ...(locale && { locale }),
      ...(channel && { channel: channel.toUpperCase() }),
      tags: tag,
    },
  };
  const { responseImport } = await server.ask<{
    responseImport: { job: ShownJob | null; errors: { message: string; path: string[] }[] };
  }>(
    'ImportResponses',
    `mutation ImportResponses($input: ResponseImportInput!) { responseImport(input: $input) { job { ${jobSelection} } errors { message path } } }`,
    { input },
  );
  return done(responseImport.job, responseImport.errors);
}

function countIn(option: string, given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new Error(`${option} must be a whole number: 2.`);
}

/** @throws Error naming what the option takes */
function oneOf(option: string, given: string, values: readonly string[]): string {
  const value = given.toUpperCase();
  if (values.includes(value)) return value;
  throw new Error(`${option} takes ${values.join(', ').toLowerCase()}.`);
}

/** By `--format`, or by the file's ending. */
export function formatOf(file: string, given: string | undefined): 'CSV' | 'NDJSON' {
  const name = (given ?? /\.(\w+)$/.exec(file)?.[1] ?? '').toLowerCase();
  if (name === 'csv' || name === 'tsv') return 'CSV';
  if (name === 'ndjson' || name === 'jsonl') return 'NDJSON';
  throw new Error(
    given
      ? '--format must be csv or ndjson.'
      : 'Say how the file is written: --format csv or ndjson.',
  );
}

async function send(
  server: Remote,
  job: ShownJob,
  file: string,
  size: number,
  terminal: Terminal,
): Promise<void> {
  const progress = progressShown('Sending ', terminal);
  let sent = 0;
  const stream = createReadStream(file);
  stream.on('data', (piece) => {
    sent += piece.length;
    progress.show(sent, size, `${counted(sent)} of ${counted(size)} bytes`);
  });
  const again = `Send the file again with --job ${job.id}.`;
  const request = {
    method: 'PUT',
    headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/octet-stream' },
    body: Readable.toWeb(stream) as RequestInit['body'],
    // A body that comes bit by bit; the types of browsers do not have it yet.
    duplex: 'half',
  };
  try {
    const answer = await fetch(`${server.base}${job.path}`, request).catch((cause: unknown) => {
      throw new Error(`The connection broke off. ${again}`, { cause });
    });
    progress.end();
    if (answer.status !== 202) throw new Error(`${await refusalOf(answer)} ${again}`);
    const taken = (await answer.json()) as { columns: string[]; ignored: string[] };
    terminal.say(`Columns taken: ${taken.columns.join(', ')}.`);
    if (taken.ignored.length > 0) terminal.say(`Left out: ${taken.ignored.join(', ')}.`);
  } finally {
    progress.end();
    stream.destroy();
  }
}

async function jobNow(server: Remote, id: string): Promise<ShownJob> {
  const { job } = await server.ask<{ job: ShownJob | null }>(
    'ImportProgress',
    `query ImportProgress($id: ID!) { job(id: $id) { ${jobSelection} } }`,
    { id },
  );
  if (!job) throw new Error('There is no such job in this workspace.');
  return job;
}

async function watch(server: Remote, id: string, terminal: Terminal): Promise<ShownJob> {
  const progress = progressShown('Storing ', terminal);
  try {
    for (;;) {
      const job = await jobNow(server, id);
      progress.show(job.rowsDone, job.rowsTotal ?? 0, progressNote(job));
      if (job.status !== 'RUNNING') return job;
      await setTimeout(look);
    }
  } finally {
    progress.end();
  }
}

interface ErrorPage {
  readonly job: {
    readonly errors: {
      readonly nodes: readonly { line: number; column: string | null; message: string }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

async function report(server: Remote, job: ShownJob, terminal: Terminal): Promise<void> {
  const rate =
    job.rowsPerSecond === null ? '' : `, ${counted(Math.round(job.rowsPerSecond))} a second`;
  const stored = job.rowsDone - job.rowsFailed - job.rowsKnown - job.rowsUpdated;
  terminal.say(`${counted(stored)} rows are stored${rate}.`);
  if (job.rowsUpdated > 0) terminal.say(`${counted(job.rowsUpdated)} corrected what was stored.`);
  if (job.rowsKnown > 0) terminal.say(`${counted(job.rowsKnown)} were stored before.`);
  for (const note of job.notes) terminal.say(note);
  if (job.status === 'CANCELED') terminal.complain('The job was canceled.');
  if (job.failure) terminal.complain(job.failure);
  if (job.rowsFailed > 0) {
    terminal.complain(`${counted(job.rowsFailed)} rows are not:`);
    await printErrors(server, job.id, terminal);
  }
  if (job.rowsFailed > 0 || job.status !== 'SUCCEEDED') process.exitCode = 1;
}

async function printErrors(server: Remote, id: string, terminal: Terminal): Promise<void> {
  let after: string | null = null;
  do {
    const page: ErrorPage = await server.ask(
      'ImportErrors',
      'query ImportErrors($id: ID!, $after: String) { job(id: $id) { errors(first: 100, after: $after) { nodes { line column message } pageInfo { hasNextPage endCursor } } } }',
      { id, after },
    );
    const { nodes, pageInfo } = page.job.errors;
    for (const { line, column, message } of nodes) {
      terminal.complain(`  line ${line}${column === null ? '' : `, ${column}`}: ${message}`);
    }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
}
