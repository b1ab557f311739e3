import { encodeId } from '../../schema/kernel/id.ts';
import { allWorkspaces } from '../database/allWorkspaces.ts';
import type { Shell } from './shell.ts';
import { row } from './words.ts';

/** `cxgraph workspace create`. */
export async function createWorkspace(text: string, shell: Shell): Promise<void> {
  const name = text.trim();
  if (name === '' || name.length > 200) throw new Error('--name must have 1 to 200 characters.');
  const made = await shell.withDatabase(({ platform }) => platform.createWorkspace(name));
  shell.terminal.say(`Workspace  ${encodeId('Workspace', made.workspaceId)}`);
  shell.terminal.say(`Owner key  ${made.ownerKey}`);
  shell.terminal.say('Save the key now: the database stores only a hash of it.');
}

/** `cxgraph workspace list`: a line for each workspace, the oldest first: its id and its name. */
export async function listWorkspaces({ terminal, withExistingDatabase }: Shell): Promise<void> {
  await withExistingDatabase(async ({ platform }) => {
    let none = true;
    for await (const { id, name } of allWorkspaces(platform)) {
      none = false;
      terminal.say(row(encodeId('Workspace', id), name));
    }
    if (none) {
      terminal.complain('There is none. To make one: cxgraph workspace create --name NAME');
    }
  });
}
