import { randomUUID } from 'node:crypto';
import { doInTransactions } from './doInTransactions.ts';
import type { Lane } from './lane.ts';
import { beginEffects, performEffects } from './performEffects.ts';

/**
 * Claims the tasks of a lane that are due, and does them.
 *
 * @returns whether more may be due
 */
export async function claimAndDo(lane: Lane): Promise<boolean> {
  const { database, handler, leaseMs, underWay } = lane;
  const { topic, batch } = handler;
  const limit = underWay ? await underWay.room(batch) : batch;
  if (underWay && lane.stopping()) return false;
  const lease = randomUUID();
  const claimed = await database.platform.claimTasks({ topic, lease, leaseMs, limit });
  switch (handler.kind) {
    case 'TRANSACTIONAL':
      await doInTransactions({ ...lane, handler, lease }, claimed);
      break;
    case 'EFFECT':
      if (underWay) beginEffects({ ...lane, handler, lease }, claimed, underWay);
      else await performEffects({ ...lane, handler, lease }, claimed);
      break;
  }
  return claimed.length >= limit || claimed.some(({ lapsed }) => lapsed);
}
