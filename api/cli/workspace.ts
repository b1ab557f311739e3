import { encodeId } from '../../schema/toolkit/id.ts';
import type { Terminal } from './terminal.ts';
import { withDatabase } from './withDatabase.ts';

/** `cxgraph workspace create`. */
export async function createWorkspace(given: string, terminal: Terminal): Promise<void> {
  const name = given.trim();
  if (name === '' || name.length > 200) throw new Error('--name must have 1 to 200 characters.');
  const made = await withDatabase(terminal, ({ platform }) => platform.createWorkspace(name));
  terminal.say(`Workspace  ${encodeId('Workspace', made.workspaceId)}`);
  terminal.say(`Owner key  ${made.ownerKey}`);
  terminal.say('Keep the key now: only a hash of it is stored.');
}
