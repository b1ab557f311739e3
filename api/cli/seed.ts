// Declares the scopes that keys can have.
import '../../schema/index.ts';
import pino from 'pino';
import { addressOfDatabase } from '../database/open.ts';
import { demoKeyFile } from '../seeding/demoKeys.ts';
import { seedDemo } from '../seeding/seed.ts';
import type { Terminal } from './terminal.ts';
import { databaseSettings, withDatabase } from './withDatabase.ts';

/** `cxgraph seed`. */
export async function seed(terminal: Terminal): Promise<void> {
  const keys = await withDatabase(terminal, (database, config) => {
    const log = pino({ level: config.logLevel }, pino.destination(2));
    return seedDemo(database, demoKeyFile(addressOfDatabase(databaseSettings(config))), log);
  });
  if (!keys) {
    throw new Error(
      'The database has workspaces already, so nothing was changed. Seed an empty one: DATABASE_URL=pglite://OTHER_DIR npx cxgraph seed',
    );
  }
  terminal.say(`Secret key       ${keys.secret}`);
  terminal.say(`Publishable key  ${keys.publishable}`);
}
