import type { Config } from '../config.ts';
import type { Database } from '../database/open.ts';
import type { Terminal } from './terminal.ts';

/** What a command of the database does, on the database that is meant. */
export type DatabaseWork<Result> = (database: Database, config: Config) => Promise<Result>;

/**
 * What commands of the database run in: a process of their own, or the server that has the embedded
 * database open.
 */
export interface Shell {
  readonly terminal: Terminal;
  /** Runs a command, here or where it can be run. */
  perform(command: () => Promise<void>): Promise<void>;
  /** The database is made where it is missing. */
  withDatabase<Result>(work: DatabaseWork<Result>): Promise<Result>;
  /** @throws Error that says how one is made, if the embedded database is not there */
  withExistingDatabase<Result>(work: DatabaseWork<Result>): Promise<Result>;
  /** Has the command end with 1: it did its work, and found something wrong. */
  fail(): void;
}
