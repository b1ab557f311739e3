import { type ImportResponsesOptions, importInput, saysHow } from './importOptions.ts';
import { jobSelection, type ShownJob } from './jobProgress.ts';
import { done, type Mistake, type Remote } from './remote.ts';
import type { Terminal } from './terminal.ts';
import { countOf } from './words.ts';

/**
 * The job that a file is for: a new one, or the one that `--job` names. Where options say how the
 * file is read, a new one takes the place of that job, which no row was stored of.
 *
 * @throws Error that says what to do, if the rows of the earlier job are stored, or being stored
 */
export async function jobFor(
  server: Remote,
  file: string,
  options: ImportResponsesOptions,
  terminal: Terminal,
): Promise<ShownJob> {
  if (options.job === undefined) {
    const job = await announce(server, importInput(file, options));
    terminal.say(
      `Job ${job.id}. If this is interrupted before the file is sent, go on with --job ${job.id}; afterwards the server goes on by itself.`,
    );
    return job;
  }
  const earlier = await jobNow(server, options.job);
  if (!earlier.path.startsWith('/imports/')) throw new Error(`Job ${earlier.id} is an export.`);
  if (!saysHow(options)) return earlier;
  refuseStored(earlier);
  const job = await announce(server, importInput(file, await completed(server, options)));
  if (earlier.status === 'WAITING') await cancel(server, earlier.id);
  terminal.say(
    `Job ${job.id} takes the place of ${earlier.id}, with the options that are given now.`,
  );
  return job;
}

/** The job as it is now. */
export async function jobNow(server: Remote, id: string): Promise<ShownJob> {
  const { job } = await server.ask<{ job: ShownJob | null }>(
    'ImportProgress',
    `query ImportProgress($id: ID!) { job(id: $id) { ${jobSelection} } }`,
    { id },
  );
  if (!job) throw new Error('There is no such job in this workspace.');
  return job;
}

function refuseStored({ id, status, rowsDone, rowsFailed }: ShownJob): void {
  if (status === 'RUNNING') {
    throw new Error(
      `The rows of job ${id} are being stored, as it was announced. See it to its end with --job ${id} alone.`,
    );
  }
  const stored = rowsDone - rowsFailed;
  if (stored === 0) return;
  throw new Error(
    `Job ${id} has ended with ${countOf(stored, 'row')} stored. Put those that were not into a file of their own, and import it without --job.`,
  );
}

/** What an earlier job was for stays, unless it is said anew. */
async function completed(
  server: Remote,
  options: ImportResponsesOptions,
): Promise<ImportResponsesOptions> {
  if (options.survey) return options;
  const { job } = await server.ask<{
    job: { format: string; survey: { id: string } | null } | null;
  }>('EarlierImport', 'query EarlierImport($id: ID!) { job(id: $id) { format survey { id } } }', {
    id: options.job,
  });
  return { ...options, survey: job?.survey?.id, format: options.format ?? job?.format };
}

async function announce(server: Remote, input: object): Promise<ShownJob> {
  const { responseImport } = await server.ask<{
    responseImport: { job: ShownJob | null; errors: Mistake[] };
  }>(
    'ImportResponses',
    `mutation ImportResponses($input: ResponseImportInput!) { responseImport(input: $input) { job { ${jobSelection} } errors { message path } } }`,
    { input },
  );
  return done(responseImport.job, responseImport.errors);
}

async function cancel(server: Remote, id: string): Promise<void> {
  const { jobCancel } = await server.ask<{
    jobCancel: { job: { id: string } | null; errors: Mistake[] };
  }>(
    'CancelImport',
    'mutation CancelImport($input: JobCancelInput!) { jobCancel(input: $input) { job { id } errors { message path } } }',
    { input: { id } },
  );
  done(jobCancel.job, jobCancel.errors);
}
