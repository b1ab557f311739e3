import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { takeTasks } from '../../schema/outbox/claimed.ts';
import type { TaskHandler } from '../../schema/outbox/handler.ts';
import { enqueue } from '../../schema/outbox/outbox.ts';
import { connect, type OpenConnection } from '../../test/support/connection.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { epoch, signal, turnOf } from '../../test/support/workers.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let observer: OpenConnection;
beforeAll(async () => {
  graph = await openTestGraph();
  observer = await connect(graph.url);
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(async () => {
  await observer.close();
  await graph.close();
});

const claimOf = (topic: string, leaseMs: number) => ({ topic, lease: newId(), leaseMs, limit: 10 });

/** Whether a session of this database waits for another's lock. */
async function sessionWaits(): Promise<boolean> {
  const rows = await observer.sql.query(
    `SELECT FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows.length > 0;
}

const turn = (handler: TaskHandler, leaseMs: number) => turnOf(graph, handler, { leaseMs });

test('a task that is being done goes to no other worker, though its lease has run out', async () => {
  const topic = 'slow';
  await enqueue(workspace.db, epoch, [{ topic, subjectId: null, payload: 1 }]);
  const begun = signal();
  const goOn = signal();
  let effects = 0;
  const slow = turn(
    {
      kind: 'TRANSACTIONAL',
      topic,
      batch: 10,
      handle: async () => {
        effects += 1;
        begun.send();
        await goOn.sent;
      },
    },
    -1_000,
  );
  await begun.sent;
  expect(await graph.database.platform.claimTasks(claimOf(topic, 0))).toEqual([]);
  goOn.send();
  await slow;
  expect(await graph.database.platform.claimTasks(claimOf(topic, 0))).toEqual([]);
  expect([effects, await workspace.db.outbox.count()]).toEqual([1, 0]);
});

test('two that claim at once share, and neither waits for the other', async () => {
  const topic = 'shared';
  const tasks = Array.from({ length: 20 }, (_, payload) => ({ topic, subjectId: null, payload }));
  await enqueue(workspace.db, epoch, tasks);
  const claims = [claimOf(topic, 60_000), claimOf(topic, 60_000), claimOf(topic, 60_000)];
  const claimed = await Promise.all(claims.map((each) => graph.database.platform.claimTasks(each)));
  const ids = claimed.flat().map(({ id }) => id);
  expect([ids.length, new Set(ids).size]).toEqual([20, 20]);
});

test('a task that is enqueued again while it is claimed is done after that commit', async () => {
  const topic = 'keyed';
  const task = { topic, subjectId: null, payload: null, dedupeKey: 'once' };
  await enqueue(workspace.db, epoch, [task]);
  const claim = claimOf(topic, 60_000);
  const [claimed] = await graph.database.platform.claimTasks(claim);
  const enqueued = signal();
  const goOn = signal();
  const writing = workspace.db.$transaction(async (db) => {
    await db.persona.createMany({ data: { id: newId(), name: 'What it is about' } });
    await enqueue(db, epoch, [task]);
    enqueued.send();
    await goOn.sent;
  });
  await enqueued.sent;
  let seen: number | undefined;
  const doing = workspace.db.$transaction(async (db) => {
    expect(await takeTasks(db, claim.lease, [claimed?.id ?? ''])).toHaveLength(1);
    seen = await db.persona.count();
  });
  let ended = false;
  void doing.then(() => {
    ended = true;
  });
  while (!ended && !(await sessionWaits())) {}
  goOn.send();
  await Promise.all([writing, doing]);
  expect(seen).toBe(1);
});

test('a request that had to wait for the end of an effect is done after it', async () => {
  const topic = 'keyed';
  const ask = (db: WorkspaceDb) =>
    enqueue(db, epoch, [{ topic, subjectId: null, payload: 1, dedupeKey: 'once' }]);
  await ask(workspace.db);
  const requested = signal();
  let asking: Promise<void> = Promise.resolve();
  await turn(
    {
      kind: 'EFFECT',
      topic,
      batch: 1,
      perform: async ({ db: outer }) => {
        asking = outer.$transaction(async (db) => {
          await ask(db);
          requested.send();
          await expect.poll(sessionWaits, { timeout: 30_000 }).toBe(true);
        });
        await requested.sent;
        return async () => {};
      },
    },
    60_000,
  );
  await asking;
  const [row] = await workspace.db.outbox.findMany({});
  expect(row).toMatchObject({ state: 'READY', attempts: 0, leaseBy: null, again: false });
});

test('a try of a task that was tried before counts when it is begun, and not when it is claimed', async () => {
  const { db } = workspace;
  const topic = 'tried';
  const tasks = ['again', 'new'].map((payload) => ({ topic, subjectId: null, payload }));
  await enqueue(db, epoch, tasks);
  const where = { topic, payload: { equals: 'again' } };
  await db.outbox.updateMany({ where, data: { attempts: 1 } });
  const seen: (string | number | undefined)[][] = [];
  const handler: TaskHandler = {
    ...{ kind: 'TRANSACTIONAL', topic, batch: 10 },
    handle: async (_db, [task]) => {
      // As it stays if the worker is killed now.
      const stored = await db.outbox.findFirst({ where, select: { attempts: true } });
      seen.push([String(task?.payload), stored?.attempts]);
    },
  };
  await turn(handler, 60_000);
  expect(seen).toEqual([
    ['new', 1],
    ['again', 2],
  ]);
});

test('a full claim of prompt tasks has the next batch done beside it, one of others has not', async () => {
  for (const [isPrompt, most] of [
    [true, 2],
    [false, 1],
  ] as const) {
    const topic = `side by side ${isPrompt}`;
    const tasks = ['a', 'b', 'c'].map((payload) => ({ topic, subjectId: null, payload }));
    await enqueue(workspace.db, epoch, tasks);
    let [begun, under, together] = [0, 0, 0];
    const done: unknown[] = [];
    const handler: TaskHandler = {
      ...{ kind: 'TRANSACTIONAL', topic, batch: 1, isPrompt },
      handle: async (_, [task]) => {
        begun += 1;
        under += 1;
        together = Math.max(together, under);
        // The first of two waits until the second has begun.
        if (isPrompt && begun === 1) await expect.poll(() => begun, { timeout: 20_000 }).toBe(2);
        under -= 1;
        done.push(task?.payload);
      },
    };
    while ((await turn(handler, 60_000)).more);
    expect(together).toBe(most);
    expect(done.sort()).toEqual(['a', 'b', 'c']);
  }
});
