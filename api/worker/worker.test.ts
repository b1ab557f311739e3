import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { type ErrandHandler, enqueue } from '../../schema/outbox/outbox.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { backOff } from './backOff.ts';
import { claimAndDo, type ErrandOutcome, type Lane } from './lane.ts';
import { startWorker } from './worker.ts';

let graph: TestGraph;
let mine: TestWorkspace;
let theirs: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  for (const workspace of [mine, theirs]) await workspace?.db.outbox.deleteMany({});
  mine = await graph.workspace('Mine');
  theirs = await graph.workspace('Theirs');
});
afterAll(() => graph.close());

const silent = pino({ level: 'silent' });
const epoch = new Date(0);

/** Its effect is a persona for each errand, named by the payload. */
const christen: ErrandHandler = {
  topic: 'christen',
  batch: 100,
  handle: async (db, errands) => {
    await db.persona.createMany({
      data: errands.map(({ payload }) => ({ id: newId(), name: String(payload) })),
    });
  },
};

/** The same, but errands of these names fail after their effect. */
const failingFor = (...names: string[]): ErrandHandler => ({
  ...christen,
  handle: async (db, errands, now) => {
    await christen.handle(db, errands, now);
    const bad = errands.find(({ payload }) => names.includes(String(payload)));
    if (bad) throw new Error('The font is dry.');
  },
});

const enqueueNames = (db: WorkspaceDb, names: readonly string[], now = epoch) =>
  enqueue(
    db,
    now,
    names.map((payload) => ({ topic: 'christen', subjectId: null, payload })),
  );

const christened = async ({ db }: TestWorkspace) =>
  (await db.persona.findMany({ select: { name: true } })).map(({ name }) => name).sort();

const left = ({ db }: TestWorkspace) =>
  db.outbox.findMany({
    orderBy: { id: 'asc' },
    select: { payload: true, state: true, attempts: true, lastError: true, leaseBy: true },
  });

interface Counted {
  outcome: ErrandOutcome;
  errands: number;
}

/** One turn of a worker. */
async function turn(handler: ErrandHandler, options: Partial<Lane> = {}) {
  const counted: Counted[] = [];
  const lane: Lane = {
    database: graph.database,
    handler,
    log: silent,
    leaseMs: 60_000,
    maxAttempts: 10,
    count: (_, outcome, errands) => {
      if (errands > 0) counted.push({ outcome, errands });
    },
    stopping: () => false,
    ...options,
  };
  return { more: await claimAndDo(lane), counted };
}

describe('four workers', () => {
  test('do each of 2,000 errands of two workspaces once, each in its own', async () => {
    const names = Array.from({ length: 1_000 }, (_, index) => `${index}`.padStart(4, '0'));
    await enqueueNames(mine.db, names);
    await enqueueNames(theirs.db, names);
    const counts: number[] = [];
    let done = 0;
    const all = new Promise<void>((resolve) => {
      const workers = [0, 1, 2, 3].map((worker) =>
        startWorker({
          database: graph.database,
          handlers: [christen],
          log: silent,
          pollMs: 10,
          onErrands: (_, outcome, errands) => {
            expect(outcome).toBe('done');
            counts[worker] = (counts[worker] ?? 0) + errands;
            done += errands;
            if (done >= 2_000)
              void Promise.all(workers.map((each) => each.stop())).then(() => resolve());
          },
        }),
      );
    });
    await all;
    expect(done).toBe(2_000);
    expect(await christened(mine)).toEqual(names);
    expect(await christened(theirs)).toEqual(names);
    expect(await left(mine)).toEqual([]);
    // Shared, not done by one.
    expect(Object.keys(counts).length).toBeGreaterThan(1);
  });
});

describe('a turn', () => {
  test('hands a handler the errands of one workspace at a time', async () => {
    await enqueueNames(mine.db, ['a', 'b']);
    await enqueueNames(theirs.db, ['c']);
    const seen: string[][] = [];
    await turn({
      ...christen,
      handle: async (db, errands) => {
        seen.push([db.$workspaceId, ...errands.map(({ payload }) => String(payload)).sort()]);
      },
    });
    expect(seen.sort()).toEqual(
      [
        [mine.workspaceId, 'a', 'b'],
        [theirs.workspaceId, 'c'],
      ].sort(),
    );
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

describe('large errands of a workspace', () => {
  const megabytes = (count: number) => 'x'.repeat(count * 1_000_000);
  // In whatever order they come: the largest goes alone, and two of the others together.
  const sizes = [3, 9, 3, 3];
  const enqueueLarge = () => enqueueNames(mine.db, sizes.map(megabytes));

  test('are taken 8 MB at a time, one at least; the rest stays claimed meanwhile', async () => {
    await enqueueLarge();
    const transactions: { taken: number[]; kept: number }[] = [];
    const { counted } = await turn({
      ...christen,
      handle: async (db, errands) => {
        const taken = errands.map(({ payload }) => String(payload).length / 1_000_000);
        const leases = await db.outbox.groupBy({ by: ['state', 'leaseBy'], _count: true });
        expect(leases.length).toBeLessThanOrEqual(1);
        for (const { state } of leases) expect(state).toBe('LEASED');
        transactions.push({ taken, kept: leases[0]?._count ?? 0 });
      },
    });
    expect(transactions.map(({ taken }) => taken.join('+')).sort()).toEqual(['3', '3+3', '9']);
    let kept = sizes.length;
    for (const each of transactions) {
      kept -= each.taken.length;
      expect(each.kept).toBe(kept);
    }
    expect(counted.map(({ errands }) => errands).sort()).toEqual([1, 1, 2]);
    expect(await left(mine)).toEqual([]);
  });

  test('fail alone, in whichever transaction they are', async () => {
    await enqueueLarge();
    const { counted } = await turn({
      ...christen,
      handle: async (_, errands) => {
        if (errands.some(({ payload }) => payload === megabytes(9))) throw new Error('Too much.');
      },
    });
    expect(counted.filter(({ outcome }) => outcome === 'failed')).toEqual([
      { outcome: 'failed', errands: 1 },
    ]);
    const rest = await left(mine);
    expect(rest.map(({ payload }) => String(payload).length)).toEqual([9_000_000]);
  });

  test('are given back untried where the worker is stopped between', async () => {
    await enqueueLarge();
    let handled = 0;
    await turn(
      {
        ...christen,
        handle: async (_, errands) => {
          handled += errands.length;
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

describe('an errand that fails', () => {
  test('has no effect, though it fails after it', async () => {
    await enqueueNames(mine.db, ['a']);
    const { counted } = await turn(failingFor('a'));
    expect(counted).toEqual([{ outcome: 'failed', errands: 1 }]);
    expect(await christened(mine)).toEqual([]);
    expect(await left(mine)).toEqual([
      {
        payload: 'a',
        state: 'READY',
        attempts: 1,
        lastError: 'Error The font is dry.',
        leaseBy: null,
      },
    ]);
  });

  test('does not stop those beside it', async () => {
    await enqueueNames(mine.db, ['a', 'b', 'c']);
    const { counted } = await turn(failingFor('b'));
    expect(counted).toHaveLength(3);
    expect(await christened(mine)).toEqual(['a', 'c']);
    expect(await left(mine)).toMatchObject([{ payload: 'b', state: 'READY' }]);
  });

  test('waits the longer the more often it failed', async () => {
    await enqueueNames(mine.db, ['a']);
    for (const attempts of [1, 2, 3, 4]) {
      await mine.db.outbox.updateMany({ data: { nextAt: epoch } });
      const before = Date.now();
      await turn(failingFor('a'));
      const after = Date.now();
      const [row] = await mine.db.outbox.findMany({});
      expect(row?.attempts).toBe(attempts);
      // The database's clock is this machine's; its times are rounded to milliseconds.
      const next = row?.nextAt.getTime() ?? 0;
      expect(next).toBeGreaterThanOrEqual(before + backOff(attempts, 0) * 1_000 - 1);
      expect(next).toBeLessThanOrEqual(after + backOff(attempts, 1) * 1_000 + 1);
      expect(await turn(failingFor('a'))).toEqual({ more: false, counted: [] });
    }
  });

  test('is given up after its last try, and then tells no time', async () => {
    await enqueueNames(mine.db, ['a']);
    await turn(failingFor('a'), { maxAttempts: 2 });
    await mine.db.outbox.updateMany({ data: { nextAt: epoch } });
    const { counted } = await turn(failingFor('a'), { maxAttempts: 2 });
    expect(counted).toEqual([
      { outcome: 'failed', errands: 1 },
      { outcome: 'dead', errands: 1 },
    ]);
    const [row] = await mine.db.outbox.findMany({});
    expect(row).toMatchObject({ state: 'DEAD', attempts: 2, leaseUntil: null });
    expect(row?.nextAt).toEqual(new Date('9999-12-31T00:00:00Z'));
    expect(await turn(christen)).toEqual({ more: false, counted: [] });
  });

  test('is tried alone from then on', async () => {
    await enqueueNames(mine.db, ['a', 'b', 'c']);
    await turn(failingFor('a'));
    await mine.db.outbox.updateMany({ data: { nextAt: epoch } });
    await enqueueNames(mine.db, ['d', 'e']);
    const sizes: number[] = [];
    await turn({ ...christen, handle: async (_, errands) => void sizes.push(errands.length) });
    expect(sizes).toEqual([2, 1]);
  });

  test('keeps nothing personal of a database’s complaint', async () => {
    await enqueueNames(mine.db, ['a']);
    const secret = 'anna@example.com';
    await turn({
      ...christen,
      handle: async (db) => {
        const persona = { id: newId(), name: secret };
        await db.persona.createMany({ data: [persona, persona] });
      },
    });
    const [row] = await left(mine);
    expect(row).toMatchObject({ state: 'READY', attempts: 1 });
    expect(row?.lastError).toContain('P2002');
    expect(row?.lastError).not.toContain(secret);
  });
});

describe('a worker that was killed', () => {
  /** Claims as a worker does that then is gone, and whose lease has run out by now. */
  const killed = (limit = 100) =>
    graph.database.platform.claimErrands({
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
    const counting: ErrandHandler = {
      ...christen,
      handle: async (db, errands, now) => {
        sizes.push(errands.length);
        await christen.handle(db, errands, now);
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
    await graph.database.platform.claimErrands({
      ...{ topic: 'christen', lease: newId(), leaseMs: 60_000, limit: 1 },
    });
    expect(await turn(christen)).toEqual({ more: false, counted: [] });
    expect(await left(mine)).toMatchObject([{ state: 'LEASED', attempts: 1 }]);
  });

  test('by the same errand each time has it given up, untried', async () => {
    await enqueueNames(mine.db, ['a']);
    await killed();
    await killed();
    const { counted } = await turn(christen, { maxAttempts: 2 });
    expect(counted.map(({ outcome }) => outcome)).toEqual(['failed', 'dead']);
    expect(await christened(mine)).toEqual([]);
    expect(await left(mine)).toMatchObject([
      { state: 'DEAD', attempts: 2, lastError: 'Error No worker came to the end of it.' },
    ]);
  });
});

describe('a worker whose lease passed to another', () => {
  /** A turn of a worker between whose claim and work something happens, its lease having run out. */
  async function late(meanwhile: () => Promise<unknown>, options: Partial<Lane> = {}) {
    const { platform } = graph.database;
    let handled = 0;
    const handler: ErrandHandler = {
      ...christen,
      handle: async () => {
        handled += 1;
      },
    };
    const claimErrands: typeof platform.claimErrands = async (claim) => {
      const claimed = await platform.claimErrands({ ...claim, leaseMs: -1_000 });
      await meanwhile();
      return claimed;
    };
    const database = { ...graph.database, platform: { ...platform, claimErrands } };
    return { handled: () => handled, ...(await turn(handler, { ...options, database })) };
  }

  const steal = (lease: string) =>
    graph.database.platform.claimErrands({ topic: 'christen', lease, leaseMs: 60_000, limit: 1 });

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
    await turn(failingFor('a'), { maxAttempts: 1 });
    const lease = newId();
    await mine.db.outbox.updateMany({ data: { state: 'READY', nextAt: epoch } });
    // Its attempts are used up, so it would be given up untried.
    const { counted } = await late(() => steal(lease), { maxAttempts: 1 });
    expect(counted).toEqual([]);
    expect(await left(mine)).toMatchObject([{ state: 'LEASED', leaseBy: lease }]);
  });
});

describe('a worker that is stopped', () => {
  test('ends what it is at, gives the rest back untried, and claims nothing more', async () => {
    await enqueueNames(mine.db, ['a'], new Date(1_000));
    await enqueueNames(theirs.db, ['b'], new Date(2_000));
    let begun = () => {};
    let proceed = () => {};
    const started = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const held = new Promise<void>((resolve) => {
      proceed = resolve;
    });
    const worker = startWorker({
      database: graph.database,
      log: silent,
      handlers: [
        {
          ...christen,
          handle: async (db, errands, now) => {
            begun();
            await held;
            await christen.handle(db, errands, now);
          },
        },
      ],
    });
    await started;
    let ended = false;
    const stopped = worker.stop().then(() => {
      ended = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(ended).toBe(false);
    proceed();
    await stopped;
    const names = [await christened(mine), await christened(theirs)];
    expect(names.flat()).toHaveLength(1);
    const rest = [await left(mine), await left(theirs)].flat();
    expect(rest).toMatchObject([{ state: 'READY', attempts: 0, leaseBy: null }]);
    await enqueueNames(mine.db, ['c']);
    worker.poke();
    expect([await left(mine), await left(theirs)].flat()).toHaveLength(2);
  });

  test('had to have one handler a topic', () => {
    const { database } = graph;
    expect(() => startWorker({ database, log: silent, handlers: [christen, christen] })).toThrow(
      'Two handlers do errands of the topic "christen"',
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
