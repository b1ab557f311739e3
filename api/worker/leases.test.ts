import { describe, expect, test } from 'vitest';
import { newId } from '../../schema/kernel/id.ts';
import type { TaskHandler } from '../../schema/outbox/handler.ts';
import {
  christen,
  christened,
  enqueueNames,
  epoch,
  failingFor,
  graph,
  left,
  mine,
  signal,
  silent,
  theirs,
  triedAtMost,
  turn,
  withTwoWorkspaces,
} from '../../test/support/workers.ts';
import { startWorker } from './worker.ts';

withTwoWorkspaces();

describe('a worker that was killed', () => {
  /** Claims as a worker that was killed after it, and whose lease has run out. */
  const killed = (limit = 100) =>
    graph.database.platform.claimTasks({
      topic: 'christen',
      lease: newId(),
      leaseMs: -1_000,
      limit,
    });

  test('is followed by another, which does what it had claimed, one by one', async () => {
    await enqueueNames(mine.db, ['a', 'b']);
    expect(await killed()).toHaveLength(2);
    await enqueueNames(mine.db, ['c', 'd']);
    const sizes: number[] = [];
    const counting: TaskHandler = {
      ...christen,
      handle: async (db, tasks, now) => {
        sizes.push(tasks.length);
        await christen.handle(db, tasks, now);
      },
    };
    expect(await turn(counting)).toMatchObject({ more: true });
    expect(sizes).toEqual([2, 1]);
    await turn(counting);
    expect(sizes).toEqual([2, 1, 1]);
    expect(await christened(mine)).toEqual(['a', 'b', 'c', 'd']);
    expect(await left(mine)).toEqual([]);
  });

  test('keeps what it claimed as long as its lease', async () => {
    await enqueueNames(mine.db, ['a']);
    await graph.database.platform.claimTasks({
      ...{ topic: 'christen', lease: newId(), leaseMs: 60_000, limit: 1 },
    });
    expect(await turn(christen)).toEqual({ more: false, counted: [] });
    expect(await left(mine)).toMatchObject([{ state: 'LEASED', attempts: 1 }]);
  });

  test('again and again lets what it was at rest before it is tried again', async () => {
    await enqueueNames(mine.db, ['a']);
    await killed();
    await killed();
    expect(await turn(christen)).toMatchObject({ more: true, counted: [] });
    expect(await left(mine)).toMatchObject([
      {
        ...{ state: 'READY', attempts: 2, leaseBy: null },
        lastError: 'Error No worker finished it.',
      },
    ]);
    expect(await turn(christen)).toEqual({ more: false, counted: [] });
    expect(await christened(mine)).toEqual([]);
    await mine.db.outbox.updateMany({ data: { nextAt: epoch } });
    await turn(christen);
    expect([await christened(mine), await left(mine)]).toEqual([['a'], []]);
  });

  test('by the same task each time leaves it dead, untried', async () => {
    await enqueueNames(mine.db, ['a']);
    await killed();
    await killed();
    const { counted } = await turn(triedAtMost(2, christen));
    expect(counted.map(({ outcome }) => outcome)).toEqual(['failed', 'dead']);
    expect(await christened(mine)).toEqual([]);
    expect(await left(mine)).toMatchObject([
      { state: 'DEAD', attempts: 2, lastError: 'Error No worker finished it.' },
    ]);
  });
});

describe('a worker whose lease passed to another', () => {
  /** A turn of a worker whose lease runs out between its claim and its work, while something happens. */
  async function late(meanwhile: () => Promise<unknown>, tries = 10) {
    const { platform } = graph.database;
    let handled = 0;
    const handler: TaskHandler = {
      ...christen,
      handle: async () => {
        handled += 1;
      },
    };
    const claimTasks: typeof platform.claimTasks = async (claim) => {
      const claimed = await platform.claimTasks({ ...claim, leaseMs: -1_000 });
      await meanwhile();
      return claimed;
    };
    const database = { ...graph.database, platform: { ...platform, claimTasks } };
    return { handled: () => handled, ...(await turn(triedAtMost(tries, handler), { database })) };
  }

  const steal = (lease: string) =>
    graph.database.platform.claimTasks({ topic: 'christen', lease, leaseMs: 60_000, limit: 1 });

  test('does nothing that the other is about to do', async () => {
    await enqueueNames(mine.db, ['a']);
    const lease = newId();
    const { handled, counted } = await late(() => steal(lease));
    expect([handled(), counted]).toEqual([0, []]);
    expect(await left(mine)).toMatchObject([{ state: 'LEASED', attempts: 2, leaseBy: lease }]);
  });

  test('does nothing that the other has done', async () => {
    await enqueueNames(mine.db, ['a']);
    const { handled, counted } = await late(() => turn(christen));
    expect([handled(), counted]).toEqual([0, []]);
    expect(await christened(mine)).toEqual(['a']);
  });

  test('puts nothing back that the other is about to do', async () => {
    await enqueueNames(mine.db, ['a']);
    await turn(triedAtMost(1, failingFor('a')));
    const lease = newId();
    await mine.db.outbox.updateMany({ data: { state: 'READY', nextAt: epoch } });
    // Its attempts are used up, so it would be marked as dead, untried.
    const { counted } = await late(() => steal(lease), 1);
    expect(counted).toEqual([]);
    expect(await left(mine)).toMatchObject([{ state: 'LEASED', leaseBy: lease }]);
  });
});

describe('a worker that is stopped', () => {
  test('ends what it is at, puts the rest back untried, and claims nothing more', async () => {
    await enqueueNames(mine.db, ['a'], new Date(1_000));
    await enqueueNames(theirs.db, ['b'], new Date(2_000));
    const begun = signal();
    const goOn = signal();
    const worker = startWorker({
      database: graph.database,
      log: silent,
      handlers: [
        {
          ...christen,
          handle: async (db, tasks, now) => {
            begun.send();
            await goOn.sent;
            await christen.handle(db, tasks, now);
          },
        },
      ],
    });
    await begun.sent;
    let ended = false;
    const stopped = worker.stop().then(() => {
      ended = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(ended).toBe(false);
    goOn.send();
    await stopped;
    const names = [await christened(mine), await christened(theirs)];
    expect(names.flat()).toHaveLength(1);
    const rest = [await left(mine), await left(theirs)].flat();
    expect(rest).toMatchObject([{ state: 'READY', attempts: 0, leaseBy: null }]);
    await enqueueNames(mine.db, ['c']);
    worker.poke();
    expect([await left(mine), await left(theirs)].flat()).toHaveLength(2);
  });

  test('had to have one handler for each topic', () => {
    const { database } = graph;
    expect(() => startWorker({ database, log: silent, handlers: [christen, christen] })).toThrow(
      'Two handlers do tasks of the topic "christen"',
    );
  });
});
