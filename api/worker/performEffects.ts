import { endTask, leasedTask, renewLease } from '../../schema/outbox/claimed.ts';
import type { EffectHandler } from '../../schema/outbox/handler.ts';
import type { ClaimedRow } from '../database/platformDoor.ts';
import type { Turn } from './lane.ts';
import { whileRenewed } from './leaseRenewal.ts';
import { giveBack, isWornOut, putBackFailed } from './putBack.ts';
import type { UnderWay } from './underWay.ts';

/** Does claimed tasks side by side, each outside any transaction until it ends. */
export async function performEffects(
  turn: Turn<EffectHandler>,
  claimed: readonly ClaimedRow[],
): Promise<void> {
  const ends = await Promise.allSettled(claimed.map((row) => attempt(turn, row)));
  const broken = ends.find(({ status }) => status === 'rejected');
  if (broken?.status === 'rejected') throw broken.reason;
}

/** Begins claimed tasks, and leaves their ends to `underWay`. */
export function beginEffects(
  turn: Turn<EffectHandler>,
  claimed: readonly ClaimedRow[],
  underWay: UnderWay,
): void {
  for (const row of claimed) underWay.add(attempt(turn, row));
}

/** A worker that lost its lease writes neither an end nor a failure: both require the lease. */
async function attempt(turn: Turn<EffectHandler>, row: ClaimedRow): Promise<void> {
  const { handler, count, stopping } = turn;
  if (stopping()) return giveBack(turn, row.workspaceId, [row]);
  if (isWornOut(turn, row)) return putBackFailed(turn, row.workspaceId, [row]);
  try {
    if (await perform(turn, row)) count(handler.topic, 'done', 1);
  } catch (error) {
    await putBackFailed(turn, row.workspaceId, [row], error);
  }
}

/** @returns whether this worker ended the task */
async function perform(
  { database, handler, lease, leaseMs }: Turn<EffectHandler>,
  { workspaceId, id }: ClaimedRow,
): Promise<boolean> {
  const db = database.workspace(workspaceId);
  const task = await leasedTask(db, lease, id);
  if (!task) return false;
  const renew = () => renewLease(db, lease, id, leaseMs);
  const end = await whileRenewed({ leaseMs, renew }, (signal) =>
    handler.perform({ task, db, idempotencyKey: id, signal }),
  );
  return db.$transaction(async (tx) => {
    const isOurs = await endTask(tx, lease, task);
    if (isOurs) await end(tx, tx.$now());
    return isOurs;
  });
}
