import { readConfig } from '../config.ts';
import { databaseGrants, migrateDatabase } from '../database/administration.ts';
import { DirectoryInUseError } from '../database/lock.ts';
import { databaseStatus } from '../database/status.ts';
import { databaseSettings } from './databaseSettings.ts';
import type { Terminal } from './terminal.ts';

/** `cxgraph migrate status`. */
export async function migrateStatus(terminal: Terminal): Promise<void> {
  const states = await databaseStatus(databaseSettings(readConfig(process.env))).catch(inUse);
  for (const { name, state, appliedAt } of states) {
    terminal.say(`${state.padEnd(8)} ${name}${appliedAt ? `  ${appliedAt.toISOString()}` : ''}`);
  }
  if (states.some(({ state }) => state !== 'applied')) process.exitCode = 1;
}

/** `cxgraph migrate apply`. */
export async function migrateApply(terminal: Terminal): Promise<void> {
  const config = readConfig(process.env);
  await migrateDatabase({ ...databaseSettings(config), onProgress: terminal.say }).catch(inUse);
  terminal.say('The database is up to date.');
}

/** `cxgraph migrate grants`: prints SQL alone, for pipes. */
export async function migrateGrants(login: string | undefined, terminal: Terminal): Promise<void> {
  terminal.say(await databaseGrants(databaseSettings(readConfig(process.env)), login));
}

function inUse(error: unknown): never {
  if (!(error instanceof Error && error.cause instanceof DirectoryInUseError)) throw error;
  throw new Error(
    `${error.message} A running server has all migrations of its version: it applies them when it starts.`,
    { cause: error },
  );
}
