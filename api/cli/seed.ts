// Declares the scopes that keys can have.
import '../../schema/index.ts';
import type { Logger } from 'pino';
import type { Database } from '../database/open.ts';
import { createLog } from '../log/log.ts';
import { type DemoKeys, demoKeyFile, whereKeysAre } from '../seeding/demoKeys.ts';
import { doFollowed, followDemo } from '../seeding/followDemo.ts';
import { seedDemo } from '../seeding/seed.ts';
import { handlers } from '../worker/handlers.ts';
import type { Shell } from './shell.ts';
import type { Terminal } from './terminal.ts';
import { databaseUrl } from './withDatabase.ts';

/** Milliseconds between two lines of progress. */
const between = 2_000;

/** `cxgraph seed`: prints the keys as soon as they work, then stores the responses. */
export async function seed(shell: Shell): Promise<void> {
  const { terminal } = shell;
  await shell.withDatabase(async (database, config) => {
    const url = databaseUrl(config);
    const log = createLog(config, terminal);
    const keys = await seedDemo(database, demoKeyFile(url), log);
    if (!keys) {
      throw new Error(
        `The database has workspaces already, so nothing was changed. Seed an empty one: DATABASE_URL=${otherDatabase(url)} npx cxgraph seed, or start a server on it with CXGRAPH_SEED=demo.`,
      );
    }
    terminal.say(`Secret key       ${keys.secret}`);
    terminal.say(`Publishable key  ${keys.publishable}`);
    terminal.say(whereKeysAre(url));
    await storeDemoYear(database, keys, log, terminal);
  });
}

/** Stores the demo's customers and their year, and reports it; a worker may be doing the same. */
async function storeDemoYear(
  database: Database,
  { workspaceId }: DemoKeys,
  log: Logger,
  terminal: Terminal,
): Promise<void> {
  const followed = followDemo({
    database,
    workspaceId,
    every: between,
    onProgress: (percent) => terminal.complain(`Storing the demo: ${percent} %`),
  });
  await doFollowed({ database, handlers, log }, followed);
}

/** An example of another database on the same engine; it repeats no part of the address, which may contain a password. */
function otherDatabase(url: string): string {
  return url.startsWith('pglite://') ? 'pglite://OTHER_DIR' : 'postgres://…/OTHER_DATABASE';
}
