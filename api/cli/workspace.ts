import { encodeId } from '../../schema/toolkit/id.ts';
import type { Terminal } from './terminal.ts';
import { withDatabase, withExistingDatabase } from './withDatabase.ts';

/** `cxgraph workspace create`. */
export async function createWorkspace(given: string, terminal: Terminal): Promise<void> {
  const name = given.trim();
  if (name === '' || name.length > 200) throw new Error('--name must have 1 to 200 characters.');
  const made = await withDatabase(terminal, ({ platform }) => platform.createWorkspace(name));
  terminal.say(`Workspace  ${encodeId('Workspace', made.workspaceId)}`);
  terminal.say(`Owner key  ${made.ownerKey}`);
  terminal.say('Keep the key now: only a hash of it is stored.');
}

/** `cxgraph workspace list`: a line each, the oldest first: its id and its name. */
export async function listWorkspaces(terminal: Terminal): Promise<void> {
  const all = await withExistingDatabase(terminal, ({ platform }) => platform.workspaces());
  for (const { id, name } of all) terminal.say(`${encodeId('Workspace', id)}  ${name}`);
  if (all.length === 0) {
    terminal.complain('There is none. To make one: cxgraph workspace create --name NAME');
  }
}
