import { readConfig } from '../config.ts';
import { defaultUrl } from '../database/open.ts';
import { databaseStatus } from '../database/status.ts';
import type { Terminal } from './terminal.ts';
import { withDatabase } from './withDatabase.ts';

/** `cxgraph migrate status`. */
export async function migrateStatus(terminal: Terminal): Promise<void> {
  const states = await databaseStatus(readConfig(process.env).databaseUrl ?? defaultUrl);
  for (const { name, state, appliedAt } of states) {
    terminal.say(`${state.padEnd(8)} ${name}${appliedAt ? `  ${appliedAt.toISOString()}` : ''}`);
  }
  if (states.some(({ state }) => state !== 'applied')) process.exitCode = 1;
}

/** `cxgraph migrate apply`: opening the database is what does it. */
export async function migrateApply(terminal: Terminal): Promise<void> {
  await withDatabase(terminal, async () => {});
  terminal.say('The database is up to date.');
}
