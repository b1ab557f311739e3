import { validate, version } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { newId } from '../kernel/id.ts';
import { putBackTasks, takeTasks } from './claimed.ts';
import { deadTasks, retryTasks } from './dead.ts';
import type { TaskHandler } from './handler.ts';
import { enqueue, type Task } from './outbox.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const now = new Date('2026-03-01T10:00:00.000Z');
const task: Task = { topic: 'greet', subjectId: null, payload: { to: ['all'] } };
const rows = () => workspace.db.outbox.findMany({ orderBy: { dedupeKey: 'asc' } });

async function lease(): Promise<string> {
  const by = newId();
  await workspace.db.outbox.updateMany({
    data: { state: 'LEASED', attempts: 1, leaseBy: by, leaseUntil: now },
  });
  return by;
}

describe('enqueueing', () => {
  test('writes a task that is due now', async () => {
    const subjectId = newId();
    await enqueue(workspace.db, now, [{ ...task, subjectId }]);
    expect(await rows()).toMatchObject([
      {
        ...{ topic: 'greet', subjectId, payload: { to: ['all'] }, state: 'READY', attempts: 0 },
        ...{ nextAt: now, leaseUntil: null, leaseBy: null, lastError: null },
      },
    ]);
  });

  test('stores a payload of null', async () => {
    await enqueue(workspace.db, now, [{ ...task, payload: null }]);
    expect((await rows()).map(({ payload }) => payload)).toEqual([null]);
  });

  test('no tasks takes no statement', async () => {
    const { statements } = await graph.statementsOf(() => enqueue(workspace.db, now, []));
    expect(statements).toEqual([]);
  });

  test('500 tasks takes one statement', async () => {
    const { statements } = await graph.statementsOf(() =>
      enqueue(
        workspace.db,
        now,
        Array.from({ length: 500 }, () => task),
      ),
    );
    expect(statements).toHaveLength(1);
    expect(await workspace.db.outbox.count()).toBe(500);
  });

  test('is rolled back with its transaction', async () => {
    const failed = workspace.db.$transaction(async (db) => {
      await enqueue(db, now, [task]);
      throw new Error('No');
    });
    await expect(failed).rejects.toThrow('No');
    expect(await rows()).toEqual([]);
  });

  test('a timeless task stores no time of its writing', async () => {
    await enqueue(workspace.db, now, [{ ...task, timeless: true }]);
    const [row] = await rows();
    expect([validate(row?.id), version(row?.id ?? ''), row?.dedupeKey]).toEqual([true, 4, row?.id]);
    expect(row?.nextAt).toEqual(new Date(0));
  });
});

describe('a dedupe key', () => {
  test('makes two tasks one: the first', async () => {
    const keyed = { ...task, dedupeKey: 'once' };
    await enqueue(workspace.db, now, [keyed, { ...keyed, payload: 2 }]);
    await enqueue(workspace.db, now, [{ ...keyed, payload: 3 }]);
    expect(await rows()).toMatchObject([{ payload: { to: ['all'] } }]);
  });

  test('does not clash with the same key in another workspace', async () => {
    const other = await graph.workspace('Other');
    const keyed = { ...task, dedupeKey: 'once' };
    await enqueue(workspace.db, now, [keyed]);
    await enqueue(other.db, now, [keyed]);
    expect([await workspace.db.outbox.count(), await other.db.outbox.count()]).toEqual([1, 1]);
  });

  test('does not change the lease of a task that is being done', async () => {
    await enqueue(workspace.db, now, [{ ...task, dedupeKey: 'once' }]);
    const by = await lease();
    await enqueue(workspace.db, now, [{ ...task, dedupeKey: 'once' }]);
    expect(await rows()).toMatchObject([{ state: 'LEASED', attempts: 1, leaseBy: by }]);
  });

  test('starts a dead task over', async () => {
    await enqueue(workspace.db, now, [{ ...task, dedupeKey: 'once' }]);
    await workspace.db.outbox.updateMany({
      data: { state: 'DEAD', attempts: 10, nextAt: new Date(0) },
    });
    await enqueue(workspace.db, now, [{ ...task, dedupeKey: 'once' }]);
    expect(await rows()).toMatchObject([{ state: 'READY', attempts: 0, nextAt: now }]);
  });
});

describe('a claim', () => {
  test('takes and puts back only tasks that its lease still has', async () => {
    await enqueue(workspace.db, now, [task, task]);
    const ids = (await rows()).map(({ id }) => id);
    const by = await lease();
    expect(await takeTasks(workspace.db, newId(), ids)).toEqual([]);
    expect(await putBackTasks(workspace.db, newId(), [{ ...putBack, id: ids[0] ?? '' }])).toEqual(
      [],
    );
    const taken = await takeTasks(workspace.db, by, ids.slice(0, 1));
    expect(taken).toEqual([
      {
        ...{ id: ids[0], topic: 'greet', subjectId: null, payload: { to: ['all'] }, attempts: 1 },
        nextAt: now,
        takenAt: expect.any(Date),
      },
    ]);
    expect((await rows()).map(({ id }) => id)).toEqual(ids.slice(1));
  });

  const putBack = { attempts: 1, wait: 60, reason: 'Because' };

  test('does not work in another workspace', async () => {
    await enqueue(workspace.db, now, [task]);
    const by = await lease();
    const [row] = await rows();
    const other = await graph.workspace('Other');
    expect(await takeTasks(other.db, by, [row?.id ?? ''])).toEqual([]);
    expect(await putBackTasks(other.db, by, [{ ...putBack, id: row?.id ?? '' }])).toEqual([]);
    expect(await rows()).toEqual([row]);
  });
});

describe('taking tasks', () => {
  test('takes 8 MB of JSON text at once, however well it compresses', async () => {
    const sizes = [7_000_000, 900_000, 200_000];
    await enqueue(
      workspace.db,
      now,
      sizes.map((size) => ({ ...task, payload: 'x'.repeat(size) })),
    );
    const by = await lease();
    const ids = (await workspace.db.outbox.findMany({ select: { id: true } })).map(({ id }) => id);
    const taken = async () => {
      const tasks = await takeTasks(workspace.db, by, ids);
      return tasks.map(({ payload }) => String(payload).length).sort((a, b) => b - a);
    };
    expect([await taken(), await taken(), await taken()]).toEqual([
      sizes.slice(0, 2),
      [200_000],
      [],
    ]);
  });
});

describe('putting back', () => {
  const hour = 3_600_000;

  /** Puts the only task back. */
  async function putBack(wait: number | null) {
    const by = await lease();
    const [row] = await rows();
    await putBackTasks(workspace.db, by, [{ id: row?.id ?? '', attempts: 1, wait, reason: null }]);
    const [after] = await rows();
    expect(after).toMatchObject({ leaseBy: null, leaseUntil: null });
    return after?.nextAt.getTime() ?? Number.NaN;
  }

  test.each([false, true])(
    'without a wait leaves it due when it was (timeless: %s)',
    async (timeless) => {
      await enqueue(workspace.db, now, [{ ...task, timeless }]);
      expect(await putBack(0)).toBe(timeless ? 0 : now.getTime());
    },
  );

  test('with a wait makes a task due after it', async () => {
    // Due at a full hour, and yet not timeless.
    await enqueue(workspace.db, new Date(0), [task]);
    const before = Date.now();
    const next = await putBack(5_000);
    expect(next).toBeGreaterThanOrEqual(before + 5_000_000 - 1);
    expect(next).toBeLessThanOrEqual(Date.now() + 5_000_000 + 1);
  });

  test('makes a timeless task wait until a full hour, whenever it fails', async () => {
    await enqueue(workspace.db, now, [{ ...task, timeless: true }]);
    for (const wait of [1, 1_800, 3_600]) {
      const before = Date.now();
      const next = await putBack(wait);
      expect(next % hour).toBe(0);
      expect(next).toBeGreaterThanOrEqual(before + wait * 1_000);
      expect(next).toBeLessThanOrEqual(Date.now() + wait * 1_000 + hour + 1);
      // The worker that claims it next can put it back, and its time stays.
      expect(await putBack(0)).toBe(next);
    }
  });

  test('makes a timeless task dead without its time', async () => {
    await enqueue(workspace.db, now, [{ ...task, timeless: true }]);
    expect(await putBack(null)).toBe(Date.parse('9999-12-31T00:00:00Z'));
  });
});

describe('dead tasks', () => {
  beforeEach(async () => {
    await enqueue(workspace.db, now, [task, { ...task, topic: 'part' }]);
    await workspace.db.outbox.updateMany({
      data: { state: 'DEAD', attempts: 10, lastError: 'Lost', nextAt: new Date(0) },
    });
    await enqueue(workspace.db, now, [task]);
  });

  test('are listed up to a limit, and all are counted', async () => {
    const { rows: dead, total } = await deadTasks(workspace.db, 10);
    expect(dead).toMatchObject([
      { topic: 'greet', attempts: 10, lastError: 'Lost' },
      { topic: 'part', attempts: 10, lastError: 'Lost' },
    ]);
    expect(total).toBe(2);
    expect(await deadTasks(workspace.db, 1)).toEqual({ rows: dead.slice(0, 1), total: 2 });
  });

  test('are due again when retried, by topic or all', async () => {
    expect(await retryTasks(workspace.db, { topic: 'part', now })).toBe(1);
    expect(await retryTasks(workspace.db, { now })).toBe(1);
    expect(await retryTasks(workspace.db, { now })).toBe(0);
    for (const row of await rows()) {
      expect(row).toMatchObject({ state: 'READY', attempts: 0, nextAt: now });
    }
  });
});

describe('draining', () => {
  test('does the tasks that are due, and those that they enqueue', async () => {
    const done: unknown[] = [];
    const handler: TaskHandler = {
      kind: 'TRANSACTIONAL',
      topic: 'greet',
      batch: 2,
      handle: async (db, tasks) => {
        for (const { payload } of tasks) {
          done.push(payload);
          if (payload === 1) await enqueue(db, now, [{ ...task, payload: 4 }]);
        }
      },
    };
    await enqueue(
      workspace.db,
      now,
      [1, 2, 3].map((payload) => ({ ...task, payload })),
    );
    await enqueue(workspace.db, now, [{ ...task, nextAt: new Date(now.getTime() + 1) }]);
    expect(await drainTasks(workspace.db, [handler], now)).toBe(4);
    expect(done.sort()).toEqual([1, 2, 3, 4]);
    expect(await workspace.db.outbox.count()).toBe(1);
  });
});
