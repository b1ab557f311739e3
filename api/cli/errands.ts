import { deadErrands, retryErrands } from '../../schema/outbox/dead.ts';
import type { Terminal } from './terminal.ts';
import { withExistingDatabase } from './withDatabase.ts';
import { workspaceKey } from './workspaceKey.ts';

/** Rows that one listing prints. */
const listed = 100;

/** `cxgraph errands list`: a line each, for pipes. */
export async function listErrands(workspace: string, terminal: Terminal): Promise<void> {
  const workspaceId = workspaceKey(workspace);
  const { rows, total } = await withExistingDatabase(terminal, (database) =>
    deadErrands(database.workspace(workspaceId), listed),
  );
  for (const { id, topic, attempts, lastError } of rows) {
    terminal.say(`${id}  ${topic}  ${attempts} tries  ${lastError ?? ''}`.trimEnd());
  }
  if (total > rows.length) terminal.complain(`${total - rows.length} more are not shown.`);
}

/** `cxgraph errands retry`. */
export async function retry(
  workspace: string,
  topic: string | undefined,
  terminal: Terminal,
): Promise<void> {
  const workspaceId = workspaceKey(workspace);
  const count = await withExistingDatabase(terminal, (database) =>
    retryErrands(database.workspace(workspaceId), { topic, now: new Date() }),
  );
  terminal.say(`${count} ${count === 1 ? 'errand' : 'errands'} will be tried again.`);
}
