import { deadTasks, retryTasks } from '../../schema/outbox/dead.ts';
import type { Shell } from './shell.ts';
import { counted, countOf, row } from './words.ts';
import { workspaceKey } from './workspaceKey.ts';

/** Rows that one listing prints. */
const listed = 100;

/** `cxgraph tasks list`: a line for each dead task, for pipes. */
export async function listTasks(workspace: string, shell: Shell): Promise<void> {
  const workspaceId = workspaceKey(workspace);
  const { rows, total } = await shell.withExistingDatabase((database) =>
    deadTasks(database.workspace(workspaceId), listed),
  );
  for (const { id, topic, attempts, lastError } of rows) {
    shell.terminal.say(row(id, topic, countOf(attempts, 'try', 'tries'), lastError ?? ''));
  }
  const more = total - rows.length;
  if (more > 0) {
    shell.terminal.complain(`${counted(more)} more ${more === 1 ? 'is' : 'are'} not shown.`);
  }
}

/** `cxgraph tasks retry`. */
export async function retry(
  workspace: string,
  topic: string | undefined,
  shell: Shell,
): Promise<void> {
  const workspaceId = workspaceKey(workspace);
  const count = await shell.withExistingDatabase((database) => {
    const db = database.workspace(workspaceId);
    return retryTasks(db, { topic, now: db.$now() });
  });
  shell.terminal.say(`${countOf(count, 'task')} will be tried again.`);
}
