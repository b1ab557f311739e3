import { type ImportResponsesOptions, importInput, saysHow } from './importOptions.ts';
import { jobSelection, type ShownJob } from './jobProgress.ts';
import { optionOf } from './optionNames.ts';
import { done, type InputError, type Remote } from './remote.ts';
import type { Terminal } from './terminal.ts';

/**
 * The job that a file is for: a new one, or the one that `--job` names. Where options say how the
 * file is read, a new one takes the place of a job that no row was stored of.
 *
 * @throws Error that says what to do, if the rows of the earlier job are being stored
 */
export async function jobFor(
  server: Remote,
  file: string,
  options: ImportResponsesOptions,
  terminal: Terminal,
): Promise<ShownJob> {
  if (options.job === undefined) {
    const job = await announce(server, file, options);
    terminal.say(
      `Job ${job.id}. If this is interrupted before the file is sent, go on with --job ${job.id}; afterwards the server goes on by itself.`,
    );
    return job;
  }
  const earlier = await jobNow(server, options.job);
  if (!earlier.path.startsWith('/imports/')) throw new Error(`Job ${earlier.id} is an export.`);
  if (!saysHow(options)) return earlier;
  refuseRunning(earlier);
  if (earlier.rowsDone > earlier.rowsFailed) {
    terminal.complain(`Job ${earlier.id} has ended. Its rows are stored as it was announced then.`);
    return earlier;
  }
  const job = await announce(server, file, await completed(server, options));
  if (earlier.status === 'WAITING') await cancel(server, earlier.id);
  terminal.say(
    `Job ${job.id} takes the place of ${earlier.id}, with the options that are given now.`,
  );
  return job;
}

/** The job as it is now. */
export async function jobNow(
  server: Remote,
  id: string,
  onSilence?: () => void,
): Promise<ShownJob> {
  const { job } = await server.ask<{ job: ShownJob | null }>(
    'ImportProgress',
    `query ImportProgress($id: ID!) { job(id: $id) { ${jobSelection} } }`,
    { id },
    onSilence,
  );
  if (!job) throw new Error('There is no such job in this workspace.');
  return job;
}

function refuseRunning({ id, status }: ShownJob): void {
  if (status !== 'RUNNING') return;
  throw new Error(
    `The rows of job ${id} are being stored, as it was announced. See it to its end with --job ${id} alone.`,
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

async function announce(
  server: Remote,
  file: string,
  options: ImportResponsesOptions,
): Promise<ShownJob> {
  const input = importInput(file, options);
  const { responseImport } = await server.ask<{
    responseImport: { job: ShownJob | null; errors: InputError[] };
  }>(
    'ImportResponses',
    `mutation ImportResponses($input: ResponseImportInput!) { responseImport(input: $input) { job { ${jobSelection} } errors { message path } } }`,
    { input },
  );
  return done(responseImport.job, responseImport.errors, (path) => optionOf(path, options.map));
}

async function cancel(server: Remote, id: string): Promise<void> {
  const { jobCancel } = await server.ask<{
    jobCancel: { job: { id: string } | null; errors: InputError[] };
  }>(
    'CancelImport',
    'mutation CancelImport($input: JobCancelInput!) { jobCancel(input: $input) { job { id } errors { message path } } }',
    { input: { id } },
  );
  done(jobCancel.job, jobCancel.errors);
}
