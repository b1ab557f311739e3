// Declares the scopes that keys can have.
import '../../schema/index.ts';
import { createLog } from '../log/log.ts';
import { demoKeyFile, whereKeysAre } from '../seeding/demoKeys.ts';
import { seedDemo } from '../seeding/seed.ts';
import type { Shell } from './shell.ts';
import { databaseUrl } from './withDatabase.ts';
import { counted, countOf } from './words.ts';

/** Milliseconds between two lines of progress. */
const between = 2_000;

/** `cxgraph seed`. */
export async function seed(shell: Shell): Promise<void> {
  let url = '';
  const keys = await shell.withDatabase((database, config) => {
    url = databaseUrl(config);
    const log = createLog(config, shell.terminal);
    let reportedAt = Date.now();
    return seedDemo(database, demoKeyFile(url), log, (stored, total) => {
      if (stored > 0 && Date.now() - reportedAt < between) return;
      reportedAt = Date.now();
      shell.terminal.complain(
        `Storing the demo: ${counted(stored)} of ${countOf(total, 'response')}`,
      );
    });
  });
  if (!keys) {
    throw new Error(
      `The database has workspaces already, so nothing was changed. Seed an empty one: DATABASE_URL=${otherDatabase(url)} npx cxgraph seed, or start a server on it with CXGRAPH_SEED=demo.`,
    );
  }
  shell.terminal.say(`Secret key       ${keys.secret}`);
  shell.terminal.say(`Publishable key  ${keys.publishable}`);
  shell.terminal.say(whereKeysAre(url));
}

/** An example of another database on the same engine; it repeats no part of the address, which may contain a password. */
function otherDatabase(url: string): string {
  return url.startsWith('pglite://') ? 'pglite://OTHER_DIR' : 'postgres://…/OTHER_DATABASE';
}
