import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { KeyOptions } from './key.ts';
import type { Shell } from './shell.ts';

/** The commands that work on the database, and may be run by a server that has it open. */
export function addDatabaseCommands(program: Command, shell: Shell): void {
  const tasks = program
    .command('tasks')
    .description(
      'Tasks: work that comes after a request. These commands are about dead tasks, whose last try failed.',
    );
  tasks
    .command('list')
    .description(
      'Lists the dead tasks of a workspace: id, topic, tries, and why the last try failed.',
    )
    .requiredOption('--workspace <id>', 'the workspace: workspace_…')
    .action(({ workspace }: { workspace: string }) =>
      shell.perform(async () => (await import('./tasks.ts')).listTasks(workspace, shell)),
    );
  tasks
    .command('retry')
    .description('Has dead tasks tried again, once the cause of their failure is removed.')
    .requiredOption('--workspace <id>', 'the workspace: workspace_…')
    .option('--topic <topic>', 'only those of this topic')
    .action(({ workspace, topic }: { workspace: string; topic?: string }) =>
      shell.perform(async () => (await import('./tasks.ts')).retry(workspace, topic, shell)),
    );

  const workspaces = program
    .command('workspace')
    .description('Workspaces: companies, or parts of one, that share nothing.');
  workspaces
    .command('list')
    .description('Lists them, the oldest first: id and name.')
    .action(() =>
      shell.perform(async () => (await import('./workspace.ts')).listWorkspaces(shell)),
    );
  workspaces
    .command('create')
    .description('Makes an empty workspace and prints its owner key, once.')
    .requiredOption('--name <name>', 'what the company is called, 1 to 200 characters')
    .action(({ name }: { name: string }) =>
      shell.perform(async () => (await import('./workspace.ts')).createWorkspace(name, shell)),
    );

  const several = (value: string, before: string[]) => [...before, value];
  const keys = program.command('key').description('Keys: how programs show who they are.');
  keys
    .command('list')
    .description(
      'Lists them, the newest first: id, kind, name, scopes, and whether it is revoked or when it expires; never the key itself.',
    )
    .requiredOption('--workspace <id>', 'the workspace: workspace_…')
    .action(({ workspace }: { workspace: string }) =>
      shell.perform(async () => (await import('./key.ts')).listKeys(workspace, shell)),
    );
  keys
    .command('revoke')
    .description('Revokes a key: within one second, every server refuses it. It cannot be undone.')
    .requiredOption('--workspace <id>', 'the workspace: workspace_…')
    .requiredOption('--key <id>', 'the key’s id, as `key list` prints it')
    .action((options: { workspace: string; key: string }) =>
      shell.perform(async () => (await import('./key.ts')).revokeKey(options, shell)),
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
    .action((options: KeyOptions) =>
      shell.perform(async () => (await import('./key.ts')).createKey(options, shell)),
    );

  const rollups = program
    .command('rollups')
    .description('Rollups: the counts that scores are read from, and those of quotas.');
  rollups
    .command('verify')
    .description(
      'Counts all responses again and lists every stored count that differs; safe while the server runs. Exits with 1 if a count differs.',
    )
    .option('--workspace <id>', 'only this one: workspace_…; all by default')
    .action(({ workspace }: { workspace?: string }) =>
      shell.perform(async () => (await import('./rollups.ts')).verifyRollups(workspace, shell)),
    );
  rollups
    .command('repair')
    .description(
      'Counts all responses again and corrects every stored count that differs; safe while the server runs, but run one repair at a time.',
    )
    .option('--workspace <id>', 'only this one: workspace_…; all by default')
    .action(({ workspace }: { workspace?: string }) =>
      shell.perform(async () => (await import('./rollups.ts')).repairRollups(workspace, shell)),
    );

  const privacy = program
    .command('privacy')
    .description('Privacy: the list of erased customers, which has to outlive the database.');
  privacy
    .command('list')
    .description(
      'Prints every erasure as a line of JSON, with ids and keyed hashes alone. Store it away from the database, after each erasure or with each backup.',
    )
    .action(() => shell.perform(async () => (await import('./privacy.ts')).listErasures(shell)));
  privacy
    .command('reapply')
    .description(
      'After a backup was restored: erases again the customers of a list, and refuses what named them. Run it before the server starts; safe to repeat. Exits with 1 if hashes of the list do not fit this database.',
    )
    .requiredOption('--from <file>', 'what `privacy list` printed')
    .action(({ from }: { from: string }) => {
      const file = resolve(from);
      return shell.perform(
        async () => (await import('./privacy.ts')).reapplyList(file, shell),
        ['privacy', 'reapply', '--from', file],
      );
    });

  program
    .command('backup <file>')
    .description(
      'Writes all workspaces of the embedded database into a file, of one moment; a running server goes on afterwards. An earlier file is replaced once the new one is whole. On PostgreSQL, use pg_dump.',
    )
    .action((file: string) => {
      const out = resolve(file);
      return shell.perform(
        async () => (await import('./backup.ts')).backup(out, shell),
        ['backup', out],
      );
    });

  program
    .command('seed')
    .description(
      'Fills a database without workspaces with the demo workspace, and prints its keys.',
    )
    .action(() => shell.perform(async () => (await import('./seed.ts')).seed(shell)));
}
