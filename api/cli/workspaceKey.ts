import { decodeId } from '../../schema/kernel/id.ts';

/**
 * What `--workspace` names.
 *
 * @throws {Error} that says where such an id is to be had
 */
export function workspaceKey(id: string): string {
  const key = decodeId('Workspace', id);
  if (key !== null) return key;
  throw new Error(
    '--workspace must be an id such as workspace_01h…; `cxgraph workspace list` prints them.',
  );
}
