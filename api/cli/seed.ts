// Declares the scopes that keys can have.
import '../../schema/index.ts';
import { createLog } from '../log/log.ts';
import { demoKeyFile } from '../seeding/demoKeys.ts';
import { seedDemo } from '../seeding/seed.ts';
import type { Shell } from './shell.ts';
import { databaseUrl } from './withDatabase.ts';

/** `cxgraph seed`. */
export async function seed(shell: Shell): Promise<void> {
  const keys = await shell.withDatabase((database, config) => {
    const log = createLog(config, shell.terminal);
    return seedDemo(database, demoKeyFile(databaseUrl(config)), log);
  });
  if (!keys) {
    throw new Error(
      'The database has workspaces already, so nothing was changed. Seed an empty one: DATABASE_URL=pglite://OTHER_DIR npx cxgraph seed',
    );
  }
  shell.terminal.say(`Secret key       ${keys.secret}`);
  shell.terminal.say(`Publishable key  ${keys.publishable}`);
}
