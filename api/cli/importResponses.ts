import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { jobFor, jobNow } from './importJob.ts';
import type { ImportResponsesOptions } from './importOptions.ts';
import { errorsOf, reportImport } from './importReport.ts';
import { type Interruption, interruptible } from './interruption.ts';
import { progressNote, progressShown, type ShownJob } from './jobProgress.ts';
import { inOptions } from './optionNames.ts';
import { refuseSameFile, refuseWorkbook, requireWritable, sizeOfFile } from './paths.ts';
import { rejectsNote, writeRejects } from './rejects.ts';
import { isAway, type Remote, type RemoteOptions, refusalOf, remote } from './remote.ts';
import type { Terminal } from './terminal.ts';
import { counted, countOf, printable, shellWord } from './words.ts';

/** Milliseconds between two requests for a job's progress. */
const look = 500;

/** A file that is being sent, and where its progress is shown. */
interface Sending {
  readonly server: Remote;
  readonly job: ShownJob;
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly terminal: Terminal;
  readonly interruption: Interruption;
}

/**
 * `cxgraph import responses`: announces the file, sends it, and shows progress until its rows are
 * stored. With `--job` it continues an earlier import, and sends the file if it has not arrived.
 */
export function importResponses(
  file: string,
  options: ImportResponsesOptions,
  terminal: Terminal,
): Promise<void> {
  return importFile(file, options, terminal, {
    command: `cxgraph import responses ${shellWord(file)}`,
    jobFor: (server) => jobFor(server, file, options, terminal),
  });
}

/** An import of a file. */
interface FileImport {
  /** The command without its options, by which the import goes on. */
  readonly command: string;
  /** The job that takes the file: a new one, or the one that `--job` names. */
  jobFor(server: Remote): Promise<ShownJob>;
}

/** Sends the file of an import, and shows how its rows are stored, to the end. */
export function importFile(
  file: string,
  options: RemoteOptions & Pick<ImportResponsesOptions, 'rejects' | 'allErrors'>,
  terminal: Terminal,
  { command, jobFor: findJob }: FileImport,
): Promise<void> {
  return interruptible(terminal, async (interruption) => {
    const server = remote(options, process.env, terminal);
    const size = await sizeOfFile(file);
    await refuseWorkbook(file);
    const { rejects, allErrors = false } = options;
    if (rejects !== undefined) {
      await requireWritable(rejects);
      await refuseSameFile(file, '--rejects', rejects);
    }
    const job = await findJob(server);
    const sending: Sending = { server, job, file, size, terminal, interruption };
    const again = `${command} --job ${job.id}`;
    let firstRow: number | null = null;
    if (job.status === 'WAITING') {
      interruption.sentence = `Interrupted before the file had arrived: nothing of it is stored. To send it again: ${again}`;
      firstRow = await send(sending);
    }
    interruption.sentence = `The server goes on with job ${job.id}. To look at it: ${again}`;
    const ended = await watch(sending, again);
    interruption.sentence = null;
    const errors = ended.rowsFailed > 0 ? await errorsOf(server, job.id) : [];
    reportImport(ended, errors, allErrors, terminal);
    if (rejects === undefined || errors.length === 0) return;
    if (ended.format === 'CSV' && firstRow === null) {
      // Lines above the header may look like rows: only the server finds the header.
      terminal.complain(
        `${rejects} is not written: only the command that sends a file learns where its header ends. Find the refused rows by their lines: the same command with --all-errors`,
      );
      return;
    }
    const lines = new Set(errors.map(({ line }) => line));
    await writeRejects(file, rejects, { format: ended.format, lines, firstRow }, interruption);
    terminal.say(rejectsNote(rejects, lines.size, ended.rowsFailed));
  });
}

/** @returns the line number of the file’s first row below the header; null if it has no rows */
async function send({
  server,
  job,
  file,
  size,
  terminal,
  interruption,
}: Sending): Promise<number | null> {
  const progress = progressShown('Sending ', terminal);
  interruption.restore = progress.end;
  let sent = 0;
  const stream = createReadStream(file);
  stream.on('data', (piece) => {
    sent += piece.length;
    progress.show(sent, size, `${counted(sent)} of ${countOf(size, 'byte')}`);
  });
  const again = `Send the file again with --job ${job.id}.`;
  const request = {
    method: 'PUT',
    headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/octet-stream' },
    body: Readable.toWeb(stream) as RequestInit['body'],
    // Needed for a body that is a stream; the types of `fetch` do not have it yet.
    duplex: 'half',
  };
  try {
    const answer = await fetch(`${server.base}${job.path}`, request).catch((cause: unknown) => {
      throw new Error(`The connection broke off. ${again}`, { cause });
    });
    progress.end();
    if (answer.status !== 202) {
      const cure =
        answer.status === 422
          ? `Correct the file and send it again with --job ${job.id}; or repeat all options with another --map and --job ${job.id}.`
          : again;
      throw new Error(`${printable(inOptions(await refusalOf(answer)))} ${cure}`);
    }
    const taken = (await answer.json()) as {
      columns: string[];
      firstRow?: number | null;
    };
    terminal.say(`Columns taken: ${printable(taken.columns.join(', '))}.`);
    return taken.firstRow ?? null;
  } finally {
    progress.end();
    stream.destroy();
  }
}

async function watch(
  { server, job: { id }, terminal, interruption }: Sending,
  again: string,
): Promise<ShownJob> {
  const progress = progressShown('Storing ', terminal);
  interruption.restore = progress.end;
  try {
    for (;;) {
      const job = await jobNow(server, id, progress.end);
      progress.show(job.rowsDone, job.rowsTotal ?? 0, progressNote(job));
      if (job.status !== 'RUNNING') return job;
      await setTimeout(look);
    }
  } catch (error) {
    if (!isAway(error)) throw error;
    throw new Error(
      `${server.base} does not answer. The file has arrived there, and its import goes on once the server runs; see it with: ${again}`,
      { cause: error },
    );
  } finally {
    progress.end();
  }
}
