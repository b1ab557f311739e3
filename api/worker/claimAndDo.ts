import { randomUUID } from 'node:crypto';
import type { TransactionalHandler } from '../../schema/outbox/handler.ts';
import type { ClaimedRow } from '../database/platformDoor.ts';
import { doInTransactions } from './doInTransactions.ts';
import type { Lane, Turn } from './lane.ts';
import { beginEffects, performEffects } from './performEffects.ts';
import { letRest } from './putBack.ts';

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
  const tried = await letRest({ ...lane, lease }, claimed);
  switch (handler.kind) {
    case 'TRANSACTIONAL':
      await doClaimed({ ...lane, handler, lease }, tried);
      break;
    case 'EFFECT':
      if (underWay) beginEffects({ ...lane, handler, lease }, tried, underWay);
      else await performEffects({ ...lane, handler, lease }, tried);
      break;
  }
  return claimed.length >= limit || claimed.some(({ lapsed }) => lapsed);
}

/** Does claimed tasks, and after a full claim those of other workspaces: of prompt tasks beside them. */
async function doClaimed(
  turn: Turn<TransactionalHandler>,
  claimed: readonly ClaimedRow[],
): Promise<void> {
  const { database, handler } = turn;
  const doing = doInTransactions(turn, claimed);
  if (claimed.length < handler.batch) return doing;
  // The embedded database does one transaction at a time: requests would wait for two.
  if (!handler.isPrompt || database.engine !== 'postgres') {
    await doing;
    await doForOthers(turn, claimed);
    return;
  }
  // The database does a batch while this process prepares the other one.
  const ends = await Promise.allSettled([doing, doBeside(turn, claimed)]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** Does tasks of other workspaces than a full claim, or else the next batch of any. */
async function doBeside(
  turn: Turn<TransactionalHandler>,
  claimed: readonly ClaimedRow[],
): Promise<void> {
  if ((await doForOthers(turn, claimed)) || turn.stopping()) return;
  const { database, handler, leaseMs, lease } = turn;
  const { topic, batch: limit } = handler;
  await doInTransactions(
    turn,
    await database.platform.claimTasks({ topic, lease, leaseMs, limit }),
  );
}

/**
 * After a full claim, does a batch of the workspaces that had no part in it, until one is not full: a
 * workspace with much to do has a batch done, and then the others have one.
 *
 * @returns whether they had any
 */
async function doForOthers(
  turn: Turn<TransactionalHandler>,
  claimed: readonly ClaimedRow[],
): Promise<boolean> {
  const { database, handler, leaseMs, lease } = turn;
  const { topic, batch: limit } = handler;
  const served = new Set<string>();
  let hadAny = false;
  for (let latest = claimed; latest.length >= limit && !turn.stopping(); ) {
    for (const { workspaceId } of latest) served.add(workspaceId);
    const without = [...served];
    latest = await database.platform.claimTasks({ topic, lease, leaseMs, limit, without });
    hadAny ||= latest.length > 0;
    await doInTransactions(turn, latest);
  }
  return hadAny;
}
