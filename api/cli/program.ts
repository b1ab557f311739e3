import { Command } from 'commander';
import { variables } from '../config.ts';
import type { CopyCommandOptions } from './copy.ts';
import { addDatabaseCommands } from './databaseCommands.ts';
import { addEventExport, addEventImport } from './eventCommands.ts';
import type { ExportResponsesOptions } from './exportResponses.ts';
import type { ImportJourneyOptions } from './importJourney.ts';
import type { ImportResponsesOptions } from './importOptions.ts';
import type { ImportSurveyOptions } from './importSurvey.ts';
import type { RemoteOptions } from './remote.ts';
import type { RestoreOptions } from './restore.ts';
import { addRowExport, addRowImport } from './rowCommands.ts';
import type { Shell } from './shell.ts';
import { stopOnSignal } from './stopOnSignal.ts';
import { packageVersion } from './version.ts';

/**
 * Generates what the sources need before those that use the database are loaded; calls `onBegin` when
 * that takes seconds.
 */
export type Prepare = (onBegin: () => void) => Promise<unknown>;

/**
 * The commands and their options. The code of a command is loaded when the command runs, so that
 * help and a mistyped option do not wait for the schema and the database.
 */
export function commandLine(shell: Shell, prepare: Prepare = async () => {}): Command {
  const { terminal } = shell;
  const program = new Command('cxgraph')
    .description('A headless GraphQL API for customer experience management.')
    .version(packageVersion(), '--version', 'prints the version')
    // Options behind a command are that command's, though `import` and `export` have some, too.
    .enablePositionalOptions()
    .addHelpText('after', () => `\nEnvironment:\n${environmentHelp()}`);

  program
    .command('start')
    .description('Starts the server. Its settings are environment variables; see `cxgraph --help`.')
    .option('--host <address>', 'overrides HOST')
    .option('--port <number>', 'overrides PORT')
    .option('--database <url>', 'overrides DATABASE_URL')
    .action(async ({ host, port, database }: Record<'host' | 'port' | 'database', string>) => {
      const signals = stopOnSignal(terminal);
      const overrides = { HOST: host, PORT: port, DATABASE_URL: database };
      await (await import('./start.ts')).start({ terminal, signals, overrides, prepare });
    });

  program
    .command('worker')
    .description(
      'Does the work that comes after requests, beside a server on PostgreSQL; several workers share it.',
    )
    .action(async () => {
      const signals = stopOnSignal(terminal);
      await (await import('./worker.ts')).work(terminal, signals);
    });

  const migrate = program
    .command('migrate')
    .description('Migrations: the steps that bring a database to this version’s tables.');
  migrate
    .command('status')
    .description(
      'Shows which migrations the database has, and changes nothing. Exits with 1 if one is missing.',
    )
    .action(async () => (await import('./migrate.ts')).migrateStatus(terminal));
  migrate
    .command('apply')
    .description('Applies missing migrations. Safe while another process does the same.')
    .action(async () => (await import('./migrate.ts')).migrateApply(terminal));
  migrate
    .command('grants')
    .description(
      'Prints the SQL that sets up roles, grants and policies, for an administrator of PostgreSQL to run; it changes nothing itself.',
    )
    .option(
      '--app-login <name>',
      'the login of the server; by default the user of DATABASE_APP_URL, or of DATABASE_URL',
    )
    .action(async ({ appLogin }: { appLogin?: string }) =>
      (await import('./migrate.ts')).migrateGrants(appLogin, terminal),
    );

  program
    .command('copy')
    .description(
      'Copies all workspaces from one database into an empty one, such as from the embedded database to PostgreSQL, and compares all counts. Stop the servers of both first.',
    )
    .requiredOption('--from <url>', 'pglite://DIR or postgres://…; nothing is changed there')
    .requiredOption('--to <url>', 'pglite://DIR or postgres://…, of the user who owns the database')
    .action(async (options: CopyCommandOptions) =>
      (await import('./copy.ts')).copy(options, terminal),
    );

  program
    .command('restore <file>')
    .description(
      'Makes the embedded database that DATABASE_URL names from a file of `cxgraph backup`, and compares all counts. Stop its server first.',
    )
    .option('--replace', 'moves a database that is there aside, to a folder beside it')
    .action(async (file: string, options: RestoreOptions) =>
      (await import('./restore.ts')).restore(file, options, terminal),
    );

  const several = (value: string, before: string[]) => [...before, value];
  const importing = program
    .command('import')
    .description(
      'Brings responses, events, surveys, journeys and rows of other types into a running server.',
    );
  addRowImport(remotely(importing), terminal);
  remotely(importing.command('responses <file>'))
    .description(
      'Imports past responses from CSV or NDJSON, with a progress bar. Exits with 1 if a row could not be stored, and names its line and its error.',
    )
    .option('--survey <id>', 'whose responses they are: survey_…')
    .option(
      '--map <column=target>',
      'what a column holds: a question’s key, question.row, @completedAt, @hidden.key; repeat it. Without --map, columns named like questions are mapped to them',
      several,
      [],
    )
    .option('--format <format>', 'csv or ndjson; by the file’s ending if left out')
    .option('--delimiter <character>', 'of CSV: , ; | or \\t; found in the header if left out')
    .option('--decimal <sign>', 'of numbers in CSV: point or comma; point if left out')
    .option(
      '--skip-rows <number>',
      'rows at the top of CSV, 0 to 100, that are neither its header nor a response: titles above it, more rows below it',
    )
    .option(
      '--date-format <column=format>',
      'how a mapped column writes days: day-month-year, month-day-year or excel-serial; found in the file if left out; repeat it',
      several,
      [],
    )
    .option('--locale <locale>', 'of rows without a locale: one of the survey’s locales')
    .option(
      '--channel <channel>',
      'of rows without a channel: web, email, …, other; the error about a wrong one lists all',
    )
    .option('--tag <tag>', 'put on every response; repeat it', several, [])
    .option(
      '--customer-system <system>',
      'the system whose ids a column has that is mapped to @customerExternalId: crm; none if left out',
    )
    .option(
      '--logic <logic>',
      'enforce, or ignore: store answers that the survey’s current logic hides, and mark them; enforce if left out',
    )
    .option(
      '--on-known <what>',
      'what to do with a row whose key is stored already and that differs: fail, skip, or update (correct the stored response); fail if left out',
    )
    .option(
      '--rejects <file>',
      'where to write the refused rows, unchanged, below the file’s header; at most those of the first 1,000 errors, which an import stores. Of CSV, only the command that sends the file can write it',
    )
    .option('--all-errors', 'lists each refused line by itself, not ten lines of each error')
    .option(
      '--job <id>',
      'continues an interrupted import; or, with other options, replaces an import that stored no row by a new one; `cxgraph jobs` lists them: job_…',
    )
    .action(async (file: string, options: ImportResponsesOptions) =>
      (await import('./importResponses.ts')).importResponses(file, options, terminal),
    );
  addEventImport(remotely(importing.command('events <file>')), terminal);
  remotely(importing.command('survey <file>'))
    .description(
      'Makes a draft from another program’s survey, and lists what could not be imported.',
    )
    .option('--format <format>', 'surveyjs or formbricks; found in the file if left out')
    .action(async (file: string, options: ImportSurveyOptions) =>
      (await import('./importSurvey.ts')).importSurveyFile(file, options, terminal),
    );
  remotely(importing.command('journey <file>'))
    .description('Makes a journey from JSON or Mermaid, and lists what could not be imported.')
    .option('--format <format>', 'json or mermaid; found in the file if left out')
    .action(async (file: string, options: ImportJourneyOptions) =>
      (await import('./importJourney.ts')).importJourneyFile(file, options, terminal),
    );
  const exporting = program
    .command('export')
    .description('Takes responses, events and rows of other types out of a running server.');
  addRowExport(remotely(exporting), terminal);
  addEventExport(remotely(exporting.command('events')), terminal);
  remotely(exporting.command('responses'))
    .description('Exports responses as CSV or NDJSON, to a file or to stdout.')
    .requiredOption('--survey <id>', 'whose responses: survey_…')
    .option('--format <format>', 'csv or ndjson; by the ending of --out, or csv')
    .option('--out <file>', 'where to; stdout if left out')
    .option('--from <time>', 'only those begun at this time or later, such as 2030-01-31')
    .option('--to <time>', 'only those begun before this time')
    .option('--delimiter <character>', 'of CSV: , ; | or \\t; a comma if left out')
    .option('--bom', 'begins CSV with a byte order mark, so that Excel reads it as UTF-8')
    .option(
      '--status <status>',
      'only completed, partial, screened_out or quota_full; repeat it',
      several,
      [],
    )
    .action(async (options: ExportResponsesOptions) =>
      (await import('./exportResponses.ts')).exportResponses(options, terminal),
    );

  remotely(program.command('jobs'))
    .description('Lists the newest imports and exports of a running server, a line each.')
    .action(async (options: RemoteOptions) =>
      (await import('./jobs.ts')).listJobs(options, terminal),
    );

  addDatabaseCommands(program, shell);
  return program;
}

/** The options of commands that talk to a running server. */
function remotely(command: Command): Command {
  return command
    .option(
      '--url <url>',
      'where the server is, or its GraphQL endpoint where that is not /graphql; CXGRAPH_URL, or http://127.0.0.1:4000',
    )
    .option('--key <key>', 'a secret key; CXGRAPH_KEY if left out');
}

function environmentHelp(): string {
  return variables
    .map(
      ({ name, meaning, fallback }) => `  ${name}\n      ${meaning}\n      Default: ${fallback}.`,
    )
    .join('\n');
}
