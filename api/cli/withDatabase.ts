import { existsSync } from 'node:fs';
import { type Config, readConfig } from '../config.ts';
import { addressOfDatabase } from '../database/address.ts';
import { DirectoryInUseError } from '../database/lock.ts';
import { openDatabase } from '../database/open.ts';
import { databaseSettings } from './databaseSettings.ts';
import type { DatabaseWork } from './shell.ts';
import type { Terminal } from './terminal.ts';

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

/** A server that has the database open takes commands once it listens; this one has not come so far. */
function inUse(error: unknown): never {
  if (!(error instanceof Error && error.cause instanceof DirectoryInUseError)) throw error;
  throw new Error(
    `${error.message} A server that is just starting takes this command once it listens: try again then.`,
    { cause: error },
  );
}

/**
 * Runs a command's work as `withDatabase` does, but makes no embedded database.
 *
 * @throws Error that says how to make the embedded database, if it is missing
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
