import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ResponseStatus } from '../../prisma/generated/client/enums.ts';
import { isClosedPipe } from './closedPipe.ts';
import { type Interruption, interruptible } from './interruption.ts';
import { jobSelection, progressShown, type ShownJob } from './jobProgress.ts';
import { momentOf, oneOf, writtenAs } from './optionValues.ts';
import { requireWritable } from './paths.ts';
import {
  done,
  type InputError,
  type Remote,
  type RemoteOptions,
  refusalOf,
  remote,
} from './remote.ts';
import type { Terminal } from './terminal.ts';
import { writeWhole } from './wholeFile.ts';
import { countOf } from './words.ts';

/** The options of `cxgraph export responses`, as they were typed. */
export interface ExportResponsesOptions extends RemoteOptions {
  readonly survey: string;
  readonly format?: string;
  readonly out?: string;
  readonly from?: string;
  readonly to?: string;
  readonly bom?: boolean;
  readonly delimiter?: string;
  readonly status: readonly string[];
}

/** `cxgraph export responses`: into a file, which appears only when it is complete, or to stdout. */
export async function exportResponses(
  options: ExportResponsesOptions,
  terminal: Terminal,
): Promise<void> {
  const input = exportInput(options);
  await exportFile(options, terminal, (server) => announce(server, input));
}

/** Fetches the file of the job that `announced` makes. */
export async function exportFile(
  options: RemoteOptions & Pick<ExportResponsesOptions, 'out'>,
  terminal: Terminal,
  announced: (server: Remote) => Promise<ShownJob>,
): Promise<void> {
  const server = remote(options, process.env, terminal);
  const { out } = options;
  if (out !== undefined) await requireWritable(out);
  await interruptible(terminal, async (interruption) => {
    interruption.sentence = `Interrupted: ${out === undefined ? 'what was written is not whole' : `${out} is not written`}. Run it again.`;
    const body = await fetched(server, await announced(server));
    if (out === undefined) await print(body);
    else await write(body, out, terminal, interruption);
  });
}

async function fetched(server: Remote, job: ShownJob): Promise<Readable> {
  const answer = await fetch(`${server.base}${job.path}`, {
    headers: { authorization: `Bearer ${server.key}` },
  });
  if (!answer.ok || !answer.body) throw new Error(await refusalOf(answer));
  return Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]);
}

/** Ends without an error when the reader of stdout has closed it. */
async function print(body: Readable): Promise<void> {
  await pipeline(body, process.stdout, { end: false }).catch((error: unknown) => {
    if (!isClosedPipe(error)) brokenOff(error);
  });
}

async function write(
  body: Readable,
  out: string,
  terminal: Terminal,
  interruption: Interruption,
): Promise<void> {
  const progress = progressShown('Fetching', terminal);
  let bytes = 0;
  body.on('data', (piece: Buffer) => {
    bytes += piece.length;
    progress.show(bytes, bytes, countOf(bytes, 'byte'));
  });
  interruption.restore = progress.end;
  try {
    await writeWhole(body, out, interruption).catch(brokenOff);
    interruption.sentence = null;
  } finally {
    progress.end();
  }
  terminal.say(`${countOf(bytes, 'byte')} in ${out}.`);
}

/** The input of `responseExport` that the options describe. */
function exportInput(options: ExportResponsesOptions): object {
  const { survey, from, to, status } = options;
  const statuses = Object.values(ResponseStatus);
  return {
    survey,
    ...writtenAs(options),
    filter: {
      ...(from && { from: momentOf('--from', from) }),
      ...(to && { to: momentOf('--to', to) }),
      ...(status.length > 0 && {
        status: status.map((each) => oneOf('--status', each, statuses)),
      }),
    },
  };
}

async function announce(server: Remote, input: object): Promise<ShownJob> {
  const { responseExport } = await server.ask<{
    responseExport: { job: ShownJob | null; errors: InputError[] };
  }>(
    'ExportResponses',
    `mutation ExportResponses($input: ResponseExportInput!) { responseExport(input: $input) { job { ${jobSelection} } errors { message path } } }`,
    { input },
  );
  return done(responseExport.job, responseExport.errors);
}

function brokenOff(cause: unknown): never {
  throw new Error('The connection broke off before the last row. Run it again.', { cause });
}
