import { randomUUID } from 'node:crypto';
import { doInTransactions } from './doInTransactions.ts';
import type { Lane } from './lane.ts';
import { performEffects } from './performEffects.ts';

/**
 * Claims the tasks of a lane that are due, and does them.
 *
 * @returns whether more may be due
 */
export async function claimAndDo(lane: Lane): Promise<boolean> {
  const { database, handler, leaseMs } = lane;
  const { topic, batch: limit } = handler;
  const lease = randomUUID();
  const claimed = await database.platform.claimTasks({ topic, lease, leaseMs, limit });
  switch (handler.kind) {
    case 'TRANSACTIONAL':
      await doInTransactions({ ...lane, handler, lease }, claimed);
      break;
    case 'EFFECT':
      await performEffects({ ...lane, handler, lease }, claimed);
      break;
  }
  return claimed.length >= limit || claimed.some(({ lapsed }) => lapsed);
}
