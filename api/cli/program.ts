import { Command } from 'commander';
import { variables } from '../config.ts';
import type { KeyOptions } from './key.ts';
import type { Terminal } from './terminal.ts';

/**
 * The commands and their options. What does them is loaded when it is run: help and a mistyped
 * option should not wait for the schema and the database.
 */
export function commandLine(terminal: Terminal): Command {
  const program = new Command('cxgraph')
    .description('A headless GraphQL API for customer experience management.')
    .addHelpText('after', () => `\nEnvironment:\n${environmentHelp()}`);

  program
    .command('start')
    .description('Starts the server. Its settings are environment variables; see below.')
    .action(async () => (await import('./start.ts')).start(terminal));

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

  program
    .command('workspace')
    .description('Workspaces: companies, or parts of one, that share nothing.')
    .command('create')
    .description('Makes an empty workspace and prints its owner key, once.')
    .requiredOption('--name <name>', 'what the company is called, 1 to 200 characters')
    .action(async ({ name }: { name: string }) =>
      (await import('./workspace.ts')).createWorkspace(name, terminal),
    );

  const several = (value: string, before: string[]) => [...before, value];
  program
    .command('key')
    .description('Keys: how programs show who they are.')
    .command('create')
    .description('Makes a key and prints it, once.')
    .requiredOption('--workspace <id>', 'the workspace: workspace_…')
    .requiredOption('--name <name>', 'what the team calls the key, 1 to 200 characters')
    .option('--scope <scope>', 'what it may do, such as personas:read; repeat it', several, [])
    .option('--publishable', 'for pages in front of customers, without scopes')
    .option('--origin <origin>', 'a page origin that may use it; repeat it', several, [])
    .option('--expires <time>', 'when it ends, such as 2030-01-31 or 2030-01-31T12:00:00Z')
    .action(async (options: KeyOptions) => (await import('./key.ts')).createKey(options, terminal));

  program
    .command('seed')
    .description(
      'Fills a database without workspaces with the demo workspace, and prints its keys.',
    )
    .action(async () => (await import('./seed.ts')).seed(terminal));

  return program;
}

function environmentHelp(): string {
  return variables
    .map(
      ({ name, meaning, fallback }) => `  ${name}\n      ${meaning}\n      Default: ${fallback}.`,
    )
    .join('\n');
}
