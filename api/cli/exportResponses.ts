import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { formatOf } from './importResponses.ts';
import { counted, jobSelection, progressShown, type ShownJob } from './jobProgress.ts';
import { done, type Remote, type RemoteOptions, refusalOf, remote } from './remote.ts';
import type { Terminal } from './terminal.ts';

/** The options of `cxgraph export responses`, as they were typed. */
export interface ExportResponsesOptions extends RemoteOptions {
  readonly survey: string;
  readonly format?: string;
  readonly out?: string;
  readonly from?: string;
  readonly to?: string;
  readonly bom?: boolean;
  readonly status: readonly string[];
}

/** `cxgraph export responses`: into a file, which is there only once it is whole, or to stdout. */
export async function exportResponses(
  options: ExportResponsesOptions,
  terminal: Terminal,
): Promise<void> {
  const server = remote(options, process.env);
  const { out } = options;
  const job = await announce(server, options);
  const answer = await fetch(`${server.base}${job.path}`, {
    headers: { authorization: `Bearer ${server.key}` },
  });
  if (!answer.ok || !answer.body) throw new Error(await refusalOf(answer));
  const body = Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]);
  if (out === undefined) {
    await pipeline(body, process.stdout, { end: false }).catch(brokenOff);
    return;
  }
  const progress = progressShown('Fetching', terminal);
  let bytes = 0;
  body.on('data', (piece: Buffer) => {
    bytes += piece.length;
    progress.show(bytes, bytes, `${counted(bytes)} bytes`);
  });
  const partial = `${out}.part`;
  try {
    await pipeline(body, createWriteStream(partial)).catch(brokenOff);
    await rename(partial, out);
  } finally {
    progress.end();
    await rm(partial, { force: true });
  }
  terminal.say(`${counted(bytes)} bytes in ${out}.`);
}

async function announce(server: Remote, options: ExportResponsesOptions): Promise<ShownJob> {
  const { survey, out, format, from, to, bom, status } = options;
  const input = {
    survey,
    format: formatOf(out ?? '', format ?? (out === undefined ? 'csv' : undefined)),
    ...(bom && { bom }),
    filter: {
      ...(from && { from: momentOf('--from', from) }),
      ...(to && { to: momentOf('--to', to) }),
      ...(status.length > 0 && { status: status.map((each) => each.toUpperCase()) }),
    },
  };
  const { responseExport } = await server.ask<{
    responseExport: { job: ShownJob | null; errors: { message: string; path: string[] }[] };
  }>(
    'ExportResponses',
    `mutation ExportResponses($input: ResponseExportInput!) { responseExport(input: $input) { job { ${jobSelection} } errors { message path } } }`,
    { input },
  );
  return done(responseExport.job, responseExport.errors);
}

function momentOf(option: string, text: string): string {
  const moment = new Date(text);
  if (!Number.isNaN(moment.getTime())) return moment.toISOString();
  throw new Error(`${option} must be a time such as 2030-01-31 or 2030-01-31T12:00:00Z.`);
}

function brokenOff(cause: unknown): never {
  throw new Error('The connection broke off before the last row. Run it again.', { cause });
}
