import { existsSync } from 'node:fs';
import { type Config, readConfig } from '../config.ts';
import {
  addressOfDatabase,
  type Database,
  type DatabaseOptions,
  openDatabase,
} from '../database/open.ts';
import type { Terminal } from './terminal.ts';

/** The settings as the database takes them. */
export function databaseSettings({
  databaseUrl,
  databaseAppUrl,
  statementTimeout,
  readTimeout,
}: Config): Pick<DatabaseOptions, 'url' | 'appUrl' | 'statementTimeout' | 'readTimeout'> {
  return { url: databaseUrl, appUrl: databaseAppUrl, statementTimeout, readTimeout };
}

/** Runs a command's work on the database that the environment names, and closes it. */
export async function withDatabase<Result>(
  terminal: Terminal,
  work: (database: Database, config: Config) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(process.env);
  const database = await openDatabase({ ...databaseSettings(config), onProgress: terminal.say });
  try {
    return await work(database, config);
  } finally {
    await database.close();
  }
}

/**
 * The same for what looks at a database that is there.
 *
 * @throws Error that says how one is made, if the embedded database is not there
 */
export function withExistingDatabase<Result>(
  terminal: Terminal,
  work: (database: Database, config: Config) => Promise<Result>,
): Promise<Result> {
  const url = addressOfDatabase(databaseSettings(readConfig(process.env)));
  if (url.startsWith('pglite://') && !existsSync(url.slice('pglite://'.length))) {
    throw new Error(
      `There is no database at ${url}. Set DATABASE_URL to the one you mean; \`cxgraph start\` makes one.`,
    );
  }
  return withDatabase(terminal, work);
}
