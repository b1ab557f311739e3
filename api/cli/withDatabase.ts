import { existsSync } from 'node:fs';
import { type Config, readConfig } from '../config.ts';
import { DirectoryInUseError } from '../database/lock.ts';
import { addressOfDatabase, type DatabaseOptions, openDatabase } from '../database/open.ts';
import type { DatabaseWork } from './shell.ts';
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

/** The address of the database that the settings name. */
export function databaseUrl(config: Config): string {
  return addressOfDatabase(databaseSettings(config));
}

/** Runs a command's work on the database that the environment names, and closes it. */
export async function withDatabase<Result>(
  terminal: Terminal,
  work: DatabaseWork<Result>,
): Promise<Result> {
  const config = readConfig(process.env);
  const options = { ...databaseSettings(config), onProgress: terminal.say };
  const database = await openDatabase(options).catch(inUse);
  try {
    return await work(database, config);
  } finally {
    await database.close();
  }
}

/** A server takes commands as soon as it listens, and so was not there to be asked. */
function inUse(error: unknown): never {
  if (!(error instanceof Error && error.cause instanceof DirectoryInUseError)) throw error;
  throw new Error(
    `${error.message} A server that is just starting takes this command once it listens: try again then.`,
    { cause: error },
  );
}

/**
 * The same for what looks at a database that is there.
 *
 * @throws Error that says how one is made, if the embedded database is not there
 */
export function withExistingDatabase<Result>(
  terminal: Terminal,
  work: DatabaseWork<Result>,
): Promise<Result> {
  const url = databaseUrl(readConfig(process.env));
  if (url.startsWith('pglite://') && !existsSync(url.slice('pglite://'.length))) {
    throw new Error(
      `There is no database at ${url}. Set DATABASE_URL to the one you mean; \`cxgraph start\` makes one.`,
    );
  }
  return withDatabase(terminal, work);
}
