import { randomUUID } from 'node:crypto';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { endTask, leasedTask, takeTasks } from '../../schema/outbox/claimed.ts';
import type {
  EffectHandler,
  TaskHandler,
  TransactionalHandler,
} from '../../schema/outbox/handler.ts';

/**
 * Does the tasks of a workspace that are due, and those that doing them makes, as a worker would
 * and in this call: for tests of what comes after a commit. What a handler throws is thrown.
 *
 * @param now a task is due from its `nextAt` on; give it where requests had a moment of their own
 * @returns how many were done
 */
export async function drainTasks(
  db: WorkspaceDb,
  handlers: readonly TaskHandler[],
  now: Date = new Date(),
): Promise<number> {
  let topics = await dueTopics(db, handlers, now);
  for (let total = 0; ; ) {
    let done = 0;
    for (const handler of handlers) {
      if (!topics.has(handler.topic)) continue;
      done += await doBatch(db, handler, now);
      topics = await dueTopics(db, handlers, now);
    }
    if (done === 0) return total;
    total += done;
  }
}

const dueBy = (now: Date) => ({ state: 'READY', nextAt: { lte: now } }) as const;

/** Of many handlers few have tasks, and each would ask for its own. */
async function dueTopics(
  db: WorkspaceDb,
  handlers: readonly TaskHandler[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const topics = handlers.map(({ topic }) => topic);
  if (topics.length < 2) return new Set(topics);
  const due = await db.outbox.groupBy({
    by: ['topic'],
    where: { topic: { in: topics }, ...dueBy(now) },
  });
  return new Set(due.map(({ topic }) => topic));
}

async function doBatch(db: WorkspaceDb, handler: TaskHandler, now: Date): Promise<number> {
  const due = await db.outbox.findMany({
    where: { topic: handler.topic, ...dueBy(now) },
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
  if (handler.kind === 'TRANSACTIONAL') return doTogether(db, handler, { lease, ids, now });
  for (const id of ids) await perform(db, handler, { lease, id, now });
  return ids.length;
}

function doTogether(
  db: WorkspaceDb,
  handler: TransactionalHandler,
  { lease, ids, now }: { lease: string; ids: string[]; now: Date },
): Promise<number> {
  return db.$transaction(async (tx) => {
    const tasks = await takeTasks(tx, lease, ids);
    await handler.handle(tx, tasks, now);
    return tasks.length;
  });
}

async function perform(
  db: WorkspaceDb,
  handler: EffectHandler,
  { lease, id, now }: { lease: string; id: string; now: Date },
): Promise<void> {
  const task = await leasedTask(db, lease, id);
  if (!task) throw new Error(`Another worker has task ${id}`);
  const { signal } = new AbortController();
  const end = await handler.perform({ task, db, idempotencyKey: id, signal });
  await db.$transaction(async (tx) => {
    await endTask(tx, lease, task);
    await end(tx, now);
  });
}
