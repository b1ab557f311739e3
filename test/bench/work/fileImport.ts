import { setTimeout as sleep } from 'node:timers/promises';
import { ask, graphql } from '../http.ts';
import type { Contestant } from '../world.ts';

interface Job {
  status: string;
  rowsDone: number;
  rowsFailed: number;
}

/**
 * Sends the file of an import, and waits until it is stored.
 *
 * @throws Error unless all rows are stored
 */
export async function sendFile(
  graph: Contestant,
  job: string,
  file: { readonly body: string; readonly type: string; readonly rows: number },
): Promise<void> {
  const { rows, ...sent } = file;
  await ask(graph, { path: `/imports/${job}`, ...sent });
  for (;;) {
    const state = await graphql<Job>(
      graph,
      'query ($id: ID!) { it: job(id: $id) { status rowsDone rowsFailed } }',
      { id: job },
    );
    if (state.status === 'SUCCEEDED' && state.rowsDone === rows && state.rowsFailed === 0) return;
    if (state.status !== 'RUNNING') throw new Error(JSON.stringify(state));
    // Seldom, so that the questions cost little beside the import, and yet little time passes after its end.
    await sleep(50);
  }
}
