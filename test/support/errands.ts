import { randomUUID } from 'node:crypto';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { takeErrands } from '../../schema/outbox/claimed.ts';
import type { ErrandHandler } from '../../schema/outbox/outbox.ts';

/**
 * Does the errands of a workspace that are due, and those that doing them makes, as a worker would
 * and in this call: for tests of what comes after a commit. What a handler throws is thrown.
 *
 * @param now an errand is due from its `nextAt` on; give it where requests had a moment of their own
 * @returns how many were done
 */
export async function drainErrands(
  db: WorkspaceDb,
  handlers: readonly ErrandHandler[],
  now: Date = new Date(),
): Promise<number> {
  for (let total = 0; ; ) {
    let done = 0;
    for (const handler of handlers) done += await doBatch(db, handler, now);
    if (done === 0) return total;
    total += done;
  }
}

async function doBatch(db: WorkspaceDb, handler: ErrandHandler, now: Date): Promise<number> {
  const due = await db.outbox.findMany({
    where: { topic: handler.topic, state: 'READY', nextAt: { lte: now } },
    orderBy: { nextAt: 'asc' },
    take: handler.batch,
    select: { id: true },
  });
  if (due.length === 0) return 0;
  const ids = due.map(({ id }) => id);
  const lease = randomUUID();
  await db.outbox.updateMany({
    where: { id: { in: ids } },
    data: { state: 'LEASED', leaseBy: lease, attempts: { increment: 1 } },
  });
  return db.$transaction(async (tx) => {
    const errands = await takeErrands(tx, lease, ids);
    await handler.handle(tx, errands, now);
    return errands.length;
  });
}
