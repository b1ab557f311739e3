import { randomUUID } from 'node:crypto';
import type { TransactionalHandler } from '../../schema/outbox/handler.ts';
import type { ClaimedRow } from '../database/platformDoor.ts';
import { doInTransactions } from './doInTransactions.ts';
import type { Lane, Turn } from './lane.ts';
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
    case 'TRANSACTIONAL': {
      const turn = { ...lane, handler, lease };
      await doInTransactions(turn, claimed);
      if (claimed.length >= limit) await doForOthers(turn, claimed);
      break;
    }
    case 'EFFECT':
      if (underWay) beginEffects({ ...lane, handler, lease }, claimed, underWay);
      else await performEffects({ ...lane, handler, lease }, claimed);
      break;
  }
  return claimed.length >= limit || claimed.some(({ lapsed }) => lapsed);
}

/**
 * After a full claim, does a batch of the workspaces that had no part in it, until one is not full: a
 * workspace with much to do has a batch done, and then the others have one.
 */
async function doForOthers(
  turn: Turn<TransactionalHandler>,
  claimed: readonly ClaimedRow[],
): Promise<void> {
  const { database, handler, leaseMs, lease } = turn;
  const { topic, batch: limit } = handler;
  const served = new Set<string>();
  for (let latest = claimed; latest.length >= limit && !turn.stopping(); ) {
    for (const { workspaceId } of latest) served.add(workspaceId);
    const without = [...served];
    latest = await database.platform.claimTasks({ topic, lease, leaseMs, limit, without });
    await doInTransactions(turn, latest);
  }
}
