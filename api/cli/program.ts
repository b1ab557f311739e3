import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { variables } from '../config.ts';
import type { ExportResponsesOptions } from './exportResponses.ts';
import type { ImportResponsesOptions } from './importResponses.ts';
import type { ImportSurveyOptions } from './importSurvey.ts';
import type { KeyOptions } from './key.ts';
import { stopOnSignal } from './stopOnSignal.ts';
import type { Terminal } from './terminal.ts';

/**
 * The commands and their options. What does them is loaded when it is run: help and a mistyped
 * option should not wait for the schema and the database.
 */
export function commandLine(terminal: Terminal): Command {
  const program = new Command('cxgraph')
    .description('A headless GraphQL API for customer experience management.')
    .version(versionOf(), '--version', 'prints the version')
    .addHelpText('after', () => `\nEnvironment:\n${environmentHelp()}`);

  program
    .command('start')
    .description('Starts the server. Its settings are environment variables; see `cxgraph --help`.')
    .option('--host <address>', 'in place of HOST')
    .option('--port <number>', 'in place of PORT')
    .option('--database <url>', 'in place of DATABASE_URL')
    .action(async ({ host, port, database }: Record<'host' | 'port' | 'database', string>) => {
      const signals = stopOnSignal();
      const given = { HOST: host, PORT: port, DATABASE_URL: database };
      await (await import('./start.ts')).start(terminal, signals, given);
    });

  program
    .command('worker')
    .description(
      'Does the work that comes after requests, beside a server on PostgreSQL; several share it.',
    )
    .action(async () => {
      const signals = stopOnSignal();
      await (await import('./worker.ts')).work(terminal, signals);
    });

  const errands = program
    .command('errands')
    .description('Errands: work that comes after a request. Here are those that were given up.');
  errands
    .command('list')
    .description('Lists those of a workspace: id, topic, tries, and why the last one failed.')
    .requiredOption('--workspace <id>', 'the workspace: workspace_…')
    .action(async ({ workspace }: { workspace: string }) =>
      (await import('./errands.ts')).listErrands(workspace, terminal),
    );
  errands
    .command('retry')
    .description('Has them tried again, once what made them fail is mended.')
    .requiredOption('--workspace <id>', 'the workspace: workspace_…')
    .option('--topic <topic>', 'only those of this topic')
    .action(async ({ workspace, topic }: { workspace: string; topic?: string }) =>
      (await import('./errands.ts')).retry(workspace, topic, terminal),
    );

  const migrate = program
    .command('migrate')
    .description('Migrations: the steps that bring a database to this version’s tables.');
  migrate
    .command('status')
    .description(
      'Shows what the database has of them, and changes nothing. Exits with 1 if one is missing.',
    )
    .action(async () => (await import('./migrate.ts')).migrateStatus(terminal));
  migrate
    .command('apply')
    .description('Applies what is missing. Safe while another one does the same.')
    .action(async () => (await import('./migrate.ts')).migrateApply(terminal));
  migrate
    .command('grants')
    .description(
      'Prints the SQL that sets up roles, grants and policies, for an administrator of PostgreSQL to run; it changes nothing itself.',
    )
    .option('--app-login <name>', 'who serves; the user of DATABASE_APP_URL, or of DATABASE_URL')
    .action(async ({ appLogin }: { appLogin?: string }) =>
      (await import('./migrate.ts')).migrateGrants(appLogin, terminal),
    );

  const workspaces = program
    .command('workspace')
    .description('Workspaces: companies, or parts of one, that share nothing.');
  workspaces
    .command('list')
    .description('Lists them, the oldest first: id and name.')
    .action(async () => (await import('./workspace.ts')).listWorkspaces(terminal));
  workspaces
    .command('create')
    .description('Makes an empty workspace and prints its owner key, once.')
    .requiredOption('--name <name>', 'what the company is called, 1 to 200 characters')
    .action(async ({ name }: { name: string }) =>
      (await import('./workspace.ts')).createWorkspace(name, terminal),
    );

  const several = (value: string, before: string[]) => [...before, value];
  const keys = program.command('key').description('Keys: how programs show who they are.');
  keys
    .command('list')
    .description(
      'Lists them, the newest first: id, kind, name, scopes, and whether it is revoked or when it expires; never the key itself.',
    )
    .requiredOption('--workspace <id>', 'the workspace: workspace_…')
    .action(async ({ workspace }: { workspace: string }) =>
      (await import('./key.ts')).listKeys(workspace, terminal),
    );
  keys
    .command('revoke')
    .description('Ends a key at once and for good.')
    .requiredOption('--workspace <id>', 'the workspace: workspace_…')
    .requiredOption('--key <id>', 'the key’s id, as `key list` prints it')
    .action(async (options: { workspace: string; key: string }) =>
      (await import('./key.ts')).revokeKey(options, terminal),
    );
  keys
    .command('create')
    .description('Makes a key and prints it, once.')
    .requiredOption('--workspace <id>', 'the workspace: workspace_…')
    .requiredOption('--name <name>', 'what the team calls the key, 1 to 200 characters')
    .option('--scope <scope>', 'what it may do, such as personas:read; repeat it', several, [])
    .option('--publishable', 'for pages in front of customers, without scopes')
    .option('--origin <origin>', 'a page origin that may use it; repeat it', several, [])
    .option('--expires <time>', 'when it ends, such as 2030-01-31 or 2030-01-31T12:00:00Z')
    .action(async (options: KeyOptions) => (await import('./key.ts')).createKey(options, terminal));

  const rollups = program
    .command('rollups')
    .description('Rollups: the counts that scores are read from, and those of quotas.');
  rollups
    .command('verify')
    .description(
      'Counts all responses anew and lists every kept count that differs; safe while the server runs. Exits with 1 if one does.',
    )
    .option('--workspace <id>', 'only this one: workspace_…; all by default')
    .action(async ({ workspace }: { workspace?: string }) =>
      (await import('./rollups.ts')).verifyRollups(workspace, terminal),
    );
  rollups
    .command('repair')
    .description(
      'Counts all responses anew and puts every kept count right that differs; safe while the server runs, but one at a time.',
    )
    .option('--workspace <id>', 'only this one: workspace_…; all by default')
    .action(async ({ workspace }: { workspace?: string }) =>
      (await import('./rollups.ts')).repairRollups(workspace, terminal),
    );

  const importing = program
    .command('import')
    .description('Brings responses and surveys into a running server.');
  remotely(importing.command('responses <file>'))
    .description(
      'Imports past responses from CSV or NDJSON, with a progress bar. Exits with 1 if a row could not be stored; what is wrong with each is told by its line.',
    )
    .option('--survey <id>', 'whose responses they are: survey_…')
    .option(
      '--map <column=place>',
      'what a column holds: a question’s key, question.row, @completedAt, @hidden.key; repeat it. Without any, columns named like questions map themselves',
      several,
      [],
    )
    .option('--format <format>', 'csv or ndjson; by the file’s ending if left out')
    .option('--delimiter <character>', 'of CSV: , ; | or \\t; found in the header if left out')
    .option(
      '--skip-rows <number>',
      'rows at the top of CSV that are neither its header nor a response: titles above it, more rows below it',
    )
    .option(
      '--date-format <column=format>',
      'how a mapped column writes days: day-month-year, month-day-year or excel-serial; found in the file if left out; repeat it',
      several,
      [],
    )
    .option('--locale <locale>', 'of rows that do not say: one of the survey’s')
    .option('--channel <channel>', 'of rows that do not say: WEB, EMAIL, …')
    .option('--tag <tag>', 'put on every response; repeat it', several, [])
    .option(
      '--logic <logic>',
      'enforce, or ignore: keep answers that the survey’s logic, as it is today, hides, and mark them; enforce if left out',
    )
    .option(
      '--on-known <what>',
      'of a row whose key is known and that says something else: fail, skip, or update (correct what is stored); fail if left out',
    )
    .option('--job <id>', 'goes on with an import that was interrupted: job_…')
    .action(async (file: string, options: ImportResponsesOptions) =>
      (await import('./importResponses.ts')).importResponses(file, options, terminal),
    );
  remotely(importing.command('survey <file>'))
    .description('Makes a draft of another program’s survey, and lists what has no place in it.')
    .requiredOption('--format <format>', 'surveyjs or formbricks')
    .action(async (file: string, options: ImportSurveyOptions) =>
      (await import('./importSurvey.ts')).importSurvey(file, options, terminal),
    );
  remotely(
    program
      .command('export')
      .description('Takes responses out of a running server.')
      .command('responses'),
  )
    .description('Exports responses as CSV or NDJSON, to a file or to stdout.')
    .requiredOption('--survey <id>', 'whose responses: survey_…')
    .option('--format <format>', 'csv or ndjson; by the ending of --out, or csv')
    .option('--out <file>', 'where to; stdout if left out')
    .option('--from <time>', 'only those begun then or later, such as 2030-01-31')
    .option('--to <time>', 'only those begun before then')
    .option('--bom', 'begins CSV with a byte order mark, so that Excel reads it as UTF-8')
    .option(
      '--status <status>',
      'only COMPLETED, PARTIAL, SCREENED_OUT or QUOTA_FULL; repeat it',
      several,
      [],
    )
    .action(async (options: ExportResponsesOptions) =>
      (await import('./exportResponses.ts')).exportResponses(options, terminal),
    );

  program
    .command('seed')
    .description(
      'Fills a database without workspaces with the demo workspace, and prints its keys.',
    )
    .action(async () => (await import('./seed.ts')).seed(terminal));

  return program;
}

function versionOf(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return JSON.parse(manifest).version;
}

/** The options of commands that talk to a running server. */
function remotely(command: Command): Command {
  return command
    .option('--url <url>', 'where the server is; CXGRAPH_URL, or http://127.0.0.1:4000')
    .option('--key <key>', 'a secret key; CXGRAPH_KEY if left out');
}

function environmentHelp(): string {
  return variables
    .map(
      ({ name, meaning, fallback }) => `  ${name}\n      ${meaning}\n      Default: ${fallback}.`,
    )
    .join('\n');
}
