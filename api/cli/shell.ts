import type { Config } from '../config.ts';
import type { Database } from '../database/open.ts';
import type { Terminal } from './terminal.ts';

/** The work of a command on an open database. */
export type DatabaseWork<Result> = (database: Database, config: Config) => Promise<Result>;

/**
 * Where commands of the database run: in a process of their own, or in the server that has the
 * embedded database open.
 */
export interface Shell {
  readonly terminal: Terminal;
  /**
   * Runs a command, in this process or in the server that has the database open.
   *
   * @param words the command's for that server, whose directory is another; as typed by default
   */
  perform(command: () => Promise<void>, words?: readonly string[]): Promise<void>;
  /** Makes the database where it is missing. */
  withDatabase<Result>(work: DatabaseWork<Result>): Promise<Result>;
  /** @throws Error that says how to make the embedded database, if it is missing */
  withExistingDatabase<Result>(work: DatabaseWork<Result>): Promise<Result>;
  /** Has the command exit with 1: its work is done, and has found differences. */
  fail(): void;
}
