import { describe, expect, test, vi } from 'vitest';
import { enqueue } from '../../schema/outbox/outbox.ts';
import { sized } from '../../test/support/size.ts';
import {
  christen,
  christened,
  enqueueNames,
  epoch,
  graph,
  left,
  mine,
  silent,
  theirs,
  turn,
  withTwoWorkspaces,
} from '../../test/support/workers.ts';
import { startWorker } from './worker.ts';

withTwoWorkspaces();

describe('four workers', () => {
  test('do each of many tasks of two workspaces once, each in its own', async () => {
    const each = sized({ suite: 200, soak: 1_000 });
    const names = Array.from({ length: each }, (_, index) => `${index}`.padStart(4, '0'));
    await enqueueNames(mine.db, names);
    await enqueueNames(theirs.db, names);
    const counts: number[] = [];
    let done = 0;
    const all = new Promise<void>((resolve) => {
      const workers = [0, 1, 2, 3].map((worker) =>
        startWorker({
          database: graph.database,
          handlers: [{ ...christen, batch: each / 10 }],
          log: silent,
          pollMs: 10,
          onTasks: (_, outcome, tasks) => {
            expect(outcome).toBe('done');
            counts[worker] = (counts[worker] ?? 0) + tasks;
            done += tasks;
            if (done >= 2 * each)
              void Promise.all(workers.map((running) => running.stop())).then(() => resolve());
          },
        }),
      );
    });
    await all;
    expect(done).toBe(2 * each);
    expect(await christened(mine)).toEqual(names);
    expect(await christened(theirs)).toEqual(names);
    expect(await left(mine)).toEqual([]);
    // Shared, not done by one worker.
    expect(Object.keys(counts).length).toBeGreaterThan(1);
  });
});

describe('a turn', () => {
  test('passes a handler the tasks of one workspace at a time', async () => {
    await enqueueNames(mine.db, ['a', 'b']);
    await enqueueNames(theirs.db, ['c']);
    const seen: string[][] = [];
    await turn({
      ...christen,
      handle: async (db, tasks) => {
        seen.push([db.$workspaceId, ...tasks.map(({ payload }) => String(payload)).sort()]);
      },
    });
    expect(seen.sort()).toEqual(
      [
        [mine.workspaceId, 'a', 'b'],
        [theirs.workspaceId, 'c'],
      ].sort(),
    );
  });

  test('is at the time of the database, also where the clock of the machine is an hour ahead', async () => {
    await enqueueNames(mine.db, ['a']);
    const real = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: real + 3_600_000 });
    try {
      let moment = 0;
      await turn({
        ...christen,
        handle: async (_db, _tasks, now) => {
          moment = now.getTime();
        },
      });
      expect(Math.abs(moment - real)).toBeLessThan(1_800_000);
    } finally {
      vi.useRealTimers();
    }
  });

  test('is never before its tasks are due, also where the clock of the database is ahead', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 60_000 });
    try {
      const nextAt = new Date(Date.now() + 30_000);
      const task = { topic: 'christen', subjectId: null, payload: 'early', nextAt };
      await enqueue(mine.db, new Date(), [task]);
      const seen: Date[] = [];
      await turn({
        ...christen,
        handle: async (_db, _tasks, now) => {
          seen.push(now);
        },
      });
      expect(seen).toHaveLength(1);
      expect(seen[0]?.getTime()).toBeGreaterThanOrEqual(nextAt.getTime());
    } finally {
      vi.useRealTimers();
    }
  });

  test('takes no more than the handler’s batch, the longest due first, and says there may be more', async () => {
    await enqueueNames(mine.db, ['late'], new Date(2_000));
    await enqueueNames(mine.db, ['early'], new Date(1_000));
    expect(await turn({ ...christen, batch: 1 })).toMatchObject({ more: true });
    expect(await christened(mine)).toEqual(['early']);
    expect(await turn(christen)).toMatchObject({ more: false });
    expect(await christened(mine)).toEqual(['early', 'late']);
  });

  test('leaves what is not due, and topics of others', async () => {
    await enqueueNames(mine.db, ['tomorrow'], new Date(Date.now() + 86_400_000));
    await enqueue(mine.db, epoch, [{ topic: 'bury', subjectId: null, payload: 'x' }]);
    expect(await turn(christen)).toEqual({ more: false, counted: [] });
    expect(await left(mine)).toHaveLength(2);
  });
});

describe('large tasks of a workspace', () => {
  const megabytes = (count: number) => 'x'.repeat(count * 1_000_000);
  // In whatever order they come: the largest goes alone, and two of the others together.
  const sizes = [3, 9, 3, 3];
  const enqueueLarge = () => enqueueNames(mine.db, sizes.map(megabytes));

  test('are taken 8 MB at a time, one at least; the rest stays claimed meanwhile', async () => {
    await enqueueLarge();
    const transactions: { taken: number[]; leased: number }[] = [];
    const { counted } = await turn({
      ...christen,
      handle: async (db, tasks) => {
        const taken = tasks.map(({ payload }) => String(payload).length / 1_000_000);
        const leases = await db.outbox.groupBy({ by: ['state', 'leaseBy'], _count: true });
        expect(leases.length).toBeLessThanOrEqual(1);
        for (const { state } of leases) expect(state).toBe('LEASED');
        transactions.push({ taken, leased: leases[0]?._count ?? 0 });
      },
    });
    expect(transactions.map(({ taken }) => taken.join('+')).sort()).toEqual(['3', '3+3', '9']);
    let leased = sizes.length;
    for (const each of transactions) {
      leased -= each.taken.length;
      expect(each.leased).toBe(leased);
    }
    expect(counted.map(({ tasks }) => tasks).sort()).toEqual([1, 1, 2]);
    expect(await left(mine)).toEqual([]);
  });

  test('fail alone, in whichever transaction they are', async () => {
    await enqueueLarge();
    const { counted } = await turn({
      ...christen,
      handle: async (_, tasks) => {
        if (tasks.some(({ payload }) => payload === megabytes(9))) throw new Error('Too much.');
      },
    });
    expect(counted.filter(({ outcome }) => outcome === 'failed')).toEqual([
      { outcome: 'failed', tasks: 1 },
    ]);
    const rest = await left(mine);
    expect(rest.map(({ payload }) => String(payload).length)).toEqual([9_000_000]);
  });

  test('are put back untried where the worker is stopped between', async () => {
    await enqueueLarge();
    let handled = 0;
    await turn(
      {
        ...christen,
        handle: async (_, tasks) => {
          handled += tasks.length;
        },
      },
      { stopping: () => handled > 0 },
    );
    expect(handled).toBeLessThan(sizes.length);
    const rest = await mine.db.outbox.findMany({
      select: { state: true, attempts: true, leaseBy: true, nextAt: true },
    });
    expect(rest).toEqual(
      sizes.slice(handled).map(() => ({
        ...{ state: 'READY', attempts: 0, leaseBy: null, nextAt: epoch },
      })),
    );
  });
});

describe('while the database is away', () => {
  test('a group is put back as a whole', async () => {
    await enqueueNames(mine.db, ['a', 'b']);
    let tries = 0;
    await turn({
      ...christen,
      handle: async () => {
        tries += 1;
        throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
      },
    });
    expect(tries).toBe(1);
    expect(await left(mine)).toMatchObject([
      { state: 'READY', attempts: 1 },
      { state: 'READY', attempts: 1 },
    ]);
  });
});
