import { type ImportResponsesOptions, importInput, saysHow } from './importOptions.ts';
import { jobSelection, type ShownJob } from './jobProgress.ts';
import { optionOf } from './optionNames.ts';
import { done, type InputError, type Remote } from './remote.ts';
import type { Terminal } from './terminal.ts';

/** How an import gets its job. */
interface JobOptions {
  /** `--job`: an earlier import. */
  readonly job?: string;
  /** The type of the file's rows. */
  readonly rowType: string;
  /** Whether options say how the file is read. */
  readonly saysHow: boolean;
  /** Creates a new job. */
  announce(server: Remote): Promise<ShownJob>;
}

/** The job for a file of responses: a new one, or the one of `--job`. */
export function jobFor(
  server: Remote,
  file: string,
  options: ImportResponsesOptions,
  terminal: Terminal,
): Promise<ShownJob> {
  const { job } = options;
  return newOrEarlierJob(
    server,
    {
      job,
      rowType: 'SurveyResponse',
      saysHow: saysHow(options),
      announce: async () =>
        announce(server, file, job === undefined ? options : await completed(server, options)),
    },
    terminal,
  );
}

/**
 * The job that a file is for: a new one, or the one that `--job` names. Where options say how the
 * file is read, a new job replaces an earlier one that stored no row.
 *
 * @throws Error that says what to do, while the earlier job is storing its rows, or if they are of
 *   another type
 */
export async function newOrEarlierJob(
  server: Remote,
  { job: earlierId, rowType, saysHow: isSaid, announce: create }: JobOptions,
  terminal: Terminal,
): Promise<ShownJob> {
  if (earlierId === undefined) {
    const job = await create(server);
    terminal.say(
      `Job ${job.id}. If this is interrupted before the file is sent, go on with --job ${job.id}; afterwards the server goes on by itself.`,
    );
    return job;
  }
  const earlier = await jobNow(server, earlierId);
  if (!earlier.path.startsWith('/imports/')) throw new Error(`Job ${earlier.id} is an export.`);
  if (earlier.rowType !== rowType) {
    throw new Error(
      `Job ${earlier.id} imports rows of type ${earlier.rowType}, and this command imports ${rowType}. Use the command of that type, or leave out --job.`,
    );
  }
  if (!isSaid) return earlier;
  refuseRunning(earlier);
  if (earlier.rowsDone > earlier.rowsFailed) {
    terminal.complain(`Job ${earlier.id} has ended. Its rows are stored with its own options.`);
    return earlier;
  }
  const job = await create(server);
  if (earlier.status === 'WAITING') await cancel(server, earlier.id);
  terminal.say(`Job ${job.id} replaces ${earlier.id}, with the options of this command.`);
  return job;
}

/** The job's current state. */
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
    `The rows of job ${id} are being stored, with its own options. To watch it, use --job ${id} without other options.`,
  );
}

/** Takes the survey and the format of the earlier job where the options leave them out. */
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
