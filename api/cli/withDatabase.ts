import { type Config, readConfig } from '../config.ts';
import { type Database, defaultUrl, openDatabase } from '../database/open.ts';
import type { Terminal } from './terminal.ts';

/** Runs a command's work on the database that the environment names, and closes it. */
export async function withDatabase<Result>(
  terminal: Terminal,
  work: (database: Database, config: Config) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(process.env);
  const database = await openDatabase({
    url: config.databaseUrl ?? defaultUrl,
    onProgress: terminal.say,
  });
  try {
    return await work(database, config);
  } finally {
    await database.close();
  }
}
