import { decodeId } from '../../schema/kernel/id.ts';

/**
 * The key of the workspace that `--workspace` names.
 *
 * @throws {Error} that says which command prints such ids
 */
export function workspaceKey(id: string): string {
  const key = decodeId('Workspace', id);
  if (key !== null) return key;
  throw new Error(
    '--workspace must be an id such as workspace_01h…; `cxgraph workspace list` prints them.',
  );
}
