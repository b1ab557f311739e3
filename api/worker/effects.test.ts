import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../schema/kernel/id.ts';
import type { EffectHandler, LeasedTask } from '../../schema/outbox/handler.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import {
  christened,
  enqueueNames,
  epoch,
  left,
  signal,
  silent,
  triedAtMost,
  turnOf,
} from '../../test/support/workers.ts';
import type { Lane } from './lane.ts';
import { startWorker } from './worker.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let other: TestWorkspace;
beforeAll(async () => {
  // With one connection, an effect that took it while it waits for the outside would wait for ever.
  graph = await openTestGraph({ poolSize: 1 });
  other = await graph.workspace('Other');
});
beforeEach(async () => {
  await workspace?.db.outbox.deleteMany({});
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

/** Does something outside; the end of the task makes a persona, named by the payload. */
const christenAfter = (work: (leased: LeasedTask) => Promise<unknown>): EffectHandler => ({
  kind: 'EFFECT',
  topic: 'christen',
  batch: 2,
  perform: async (leased) => {
    await work(leased);
    const name = String(leased.task.payload);
    return (db) => db.persona.createMany({ data: { id: newId(), name } }).then(() => {});
  },
});

const turn = (handler: EffectHandler, options: Partial<Lane> = {}) =>
  turnOf(graph, handler, options);

const leaseUntil = async () => (await workspace.db.outbox.findMany({}))[0]?.leaseUntil?.getTime();

/** As if its worker had been away for longer than its lease. */
const lapse = () => workspace.db.outbox.updateMany({ data: { leaseUntil: epoch } });

describe('an effect', () => {
  test('is performed without a connection, and its end is written with that of its task', async () => {
    await enqueueNames(workspace.db, ['a']);
    const { counted } = await turn(
      christenAfter(async ({ task, db }) => {
        expect(task).toMatchObject({ topic: 'christen', payload: 'a', attempts: 1 });
        await other.db.$transaction((tx) => tx.persona.count());
        expect(await graph.database.platform.taskBacklog()).toMatchObject([{ waiting: 1 }]);
        expect(await db.outbox.count()).toBe(1);
      }),
    );
    expect(counted).toEqual([{ outcome: 'done', tasks: 1 }]);
    expect(await christened(workspace)).toEqual(['a']);
    expect(await left(workspace)).toEqual([]);
  });

  test('that fails is put back, and has the same key for the outside when it is tried again', async () => {
    await enqueueNames(workspace.db, ['a']);
    const keys: string[] = [];
    const outcomes: unknown[] = [];
    for (const attempts of [1, 2]) {
      await workspace.db.outbox.updateMany({ data: { nextAt: epoch } });
      const failing = christenAfter(async ({ idempotencyKey, task }) => {
        expect(task.attempts).toBe(attempts);
        keys.push(idempotencyKey);
        throw new Error('No answer.');
      });
      const { counted } = await turn(triedAtMost(2, failing));
      outcomes.push(...counted.map(({ outcome }) => outcome));
    }
    const [row] = await workspace.db.outbox.findMany({});
    expect(keys).toEqual([row?.id, row?.id]);
    expect(outcomes).toEqual(['failed', 'failed', 'dead']);
    expect(row).toMatchObject({ state: 'DEAD', lastError: 'Error No answer.' });
  });

  test('waits as its own retry rule says', async () => {
    await enqueueNames(workspace.db, ['a']);
    const failing = christenAfter(() => Promise.reject(new Error('No answer.')));
    const before = Date.now();
    await turn({ ...failing, retry: { maxAttempts: 3, wait: (attempts) => attempts * 5_000 } });
    const [row] = await workspace.db.outbox.findMany({});
    const waited = (row?.nextAt.getTime() ?? 0) - before;
    expect(waited).toBeGreaterThanOrEqual(5_000_000 - 1);
    expect(waited).toBeLessThan(6_000_000);
  });

  test('whose end fails stores nothing, and is put back', async () => {
    await enqueueNames(workspace.db, ['a']);
    const sound = christenAfter(async () => {});
    await turn({
      ...sound,
      perform: async (leased) => {
        const end = await sound.perform(leased);
        return async (db, now) => {
          await end(db, now);
          throw new Error('The font is dry.');
        };
      },
    });
    expect(await christened(workspace)).toEqual([]);
    expect(await left(workspace)).toMatchObject([{ state: 'READY', attempts: 1, leaseBy: null }]);
  });

  test('is performed beside others, as many as the handler’s batch, and does not fail them', async () => {
    await enqueueNames(workspace.db, ['a', 'b']);
    await enqueueNames(workspace.db, ['c'], new Date(1_000));
    const [first, second] = [signal(), signal()];
    let begun = 0;
    const { more } = await turn(
      christenAfter(async ({ task }) => {
        begun += 1;
        (begun === 1 ? first : second).send();
        await Promise.all([first.sent, second.sent]);
        if (task.payload === 'a') throw new Error('No answer.');
      }),
    );
    expect([more, begun]).toEqual([true, 2]);
    expect(await christened(workspace)).toEqual(['b']);
    expect(await left(workspace)).toMatchObject([
      { payload: 'a', attempts: 1 },
      { payload: 'c', attempts: 0 },
    ]);
  });
});

describe('the lease of an effect', () => {
  test('is renewed as long as it is performed', async () => {
    await enqueueNames(workspace.db, ['a']);
    await turn(
      christenAfter(async () => {
        const first = (await leaseUntil()) ?? Number.NaN;
        await expect.poll(leaseUntil, { timeout: 30_000 }).toBeGreaterThan(first + 100);
      }),
      { leaseMs: 600 },
    );
    expect(await christened(workspace)).toEqual(['a']);
  });

  test('that is lost lets its worker write nothing: the task is the other’s', async () => {
    await enqueueNames(workspace.db, ['a', 'b']);
    const sound = christenAfter(async () => {});
    const { counted } = await turn(
      christenAfter(async ({ task }) => {
        await workspace.db.outbox.updateMany({
          where: { id: task.id },
          data: { leaseUntil: epoch },
        });
        // One of the two late ones fails after all, and must not put back what the other has.
        while ((await turn({ ...sound, batch: 1 })).more);
        if (task.payload === 'b') throw new Error('Too late.');
      }),
    );
    expect(counted).toEqual([]);
    expect(await christened(workspace)).toEqual(['a', 'b']);
    expect(await left(workspace)).toEqual([]);
  });

  test('that is lost aborts the effect', async () => {
    await enqueueNames(workspace.db, ['a']);
    await turn(
      christenAfter(async ({ signal }) => {
        await workspace.db.outbox.updateMany({ data: { leaseBy: newId() } });
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        signal.throwIfAborted();
      }),
      { leaseMs: 300 },
    );
    expect(await christened(workspace)).toEqual([]);
    expect(await left(workspace)).toMatchObject([{ state: 'LEASED', lastError: null }]);
  });

  test('that ran out is taken over by another worker, when the one before was killed', async () => {
    await enqueueNames(workspace.db, ['a']);
    await graph.database.platform.claimTasks({
      ...{ topic: 'christen', lease: newId(), leaseMs: 60_000, limit: 1 },
    });
    const handler = christenAfter(async ({ task }) => expect(task.attempts).toBe(2));
    expect((await turn(handler)).counted).toEqual([]);
    await lapse();
    await turn(handler);
    expect(await christened(workspace)).toEqual(['a']);
  });
});

test('a worker that is stopped ends the effect it is at, and begins no other', async () => {
  await enqueueNames(workspace.db, ['a', 'b']);
  const [begun, goOn] = [signal(), signal()];
  const handler = christenAfter(async () => {
    begun.send();
    await goOn.sent;
  });
  const { database } = graph;
  const worker = startWorker({ database, log: silent, handlers: [{ ...handler, batch: 1 }] });
  await begun.sent;
  const stopped = worker.stop();
  goOn.send();
  await stopped;
  expect(await christened(workspace)).toHaveLength(1);
  expect(await left(workspace)).toMatchObject([{ state: 'READY', attempts: 0 }]);
});
