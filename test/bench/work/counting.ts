import { setTimeout as sleep } from 'node:timers/promises';
import { type Call, sendAll } from '../http.ts';
import type { Line } from '../table.ts';
import type { World } from '../world.ts';

/** Responses that are submitted first. */
interface Submitted {
  readonly calls: readonly Call[];
  readonly progress: (what: string) => void;
}

/** What the worker's counting of submitted responses costs, after it was off while they came. */
export async function countingLine(
  world: World,
  work: string,
  { calls, progress }: Submitted,
): Promise<Line> {
  const waiting = async () => {
    const [row] = await world.rows<{ tasks: number }>(
      'SELECT count(*)::int AS tasks FROM "Outbox"',
    );
    return row?.tasks ?? 0;
  };
  await sendAll(await world.restartProduct({ CXGRAPH_WORKER: 'false' }), calls, 64);
  progress(work);
  const server = await world.restartProduct({ CXGRAPH_WORKER: 'true' });
  const [cpu, databaseCpu, before] = [await server.cpu(), world.database.cpu(), await waiting()];
  while ((await waiting()) > 0) await sleep(500);
  const used = (await server.cpu()) - cpu + (world.database.cpu() ?? 0) - (databaseCpu ?? 0);
  progress(`${before} tasks are done`);
  return {
    ...{ engine: world.engine.name, work, measure: 'CPU of both, ms' },
    graph: used / calls.length,
    ...{ byHand: null, ratio: null, limit: null },
  };
}
