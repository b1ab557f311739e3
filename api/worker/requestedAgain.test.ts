import { describe, expect, test } from 'vitest';
import type { EffectHandler, LeasedTask } from '../../schema/outbox/handler.ts';
import { enqueue } from '../../schema/outbox/outbox.ts';
import {
  epoch,
  failingFor,
  left,
  mine,
  signal,
  silent,
  graph as tested,
  triedAtMost,
  turn,
  withTwoWorkspaces,
} from '../../test/support/workers.ts';
import { startWorker } from './worker.ts';

withTwoWorkspaces();

/** A request by a key, so that one task at a time is enough. */
const ask = (timeless = false) =>
  enqueue(mine.db, epoch, [
    { topic: 'christen', subjectId: null, payload: 'a', dedupeKey: 'once', timeless },
  ]);

const effect = (work: (leased: LeasedTask) => Promise<unknown>): EffectHandler => ({
  kind: 'EFFECT',
  topic: 'christen',
  batch: 2,
  perform: async (leased) => {
    await work(leased);
    return async () => {};
  },
});

describe('a keyed task that is requested again while its effect is performed', () => {
  test.each([false, true])(
    'is performed once more, as another effect (timeless: %s)',
    async (timeless) => {
      const keys: string[] = [];
      const asking = effect(async ({ idempotencyKey }) => {
        keys.push(idempotencyKey);
        if (keys.length > 1) return;
        await ask(timeless);
        await ask(timeless);
      });
      await ask(timeless);
      expect((await turn(asking)).counted).toEqual([{ outcome: 'done', tasks: 1 }]);
      expect(await left(mine)).toMatchObject([{ state: 'READY', attempts: 0, leaseBy: null }]);
      await turn(asking);
      await turn(asking);
      expect(keys).toHaveLength(2);
      expect(keys[0]).not.toBe(keys[1]);
      // The version of a timeless id, which is random, stays what it was.
      expect(keys.map((key) => key[14])).toEqual(timeless ? ['4', '4'] : ['7', '7']);
      expect(await left(mine)).toEqual([]);
    },
  );

  test('is performed once more even if the first try fails, which is tried again before', async () => {
    const keys: string[] = [];
    const failing = effect(async ({ idempotencyKey }) => {
      keys.push(idempotencyKey);
      if (keys.length > 1) return;
      await ask();
      throw new Error('No answer.');
    });
    await ask();
    for (let count = 0; count < 4; count++) {
      await turn(failing);
      await mine.db.outbox.updateMany({ data: { nextAt: epoch } });
    }
    expect(keys).toHaveLength(3);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  test('has all tries of its own when those of the first are used up', async () => {
    await ask();
    const failing = effect(async () => {
      await ask();
      throw new Error('No answer.');
    });
    const { counted } = await turn(triedAtMost(1, failing));
    expect(counted).toEqual([{ outcome: 'failed', tasks: 1 }]);
    expect(await left(mine)).toMatchObject([{ state: 'READY', attempts: 0, leaseBy: null }]);
    const [row] = await mine.db.outbox.findMany({});
    expect(row?.nextAt).toEqual(epoch);
  });

  test('is performed at once by a worker of the same process', async () => {
    const [first, second] = [signal(), signal()];
    let count = 0;
    await ask();
    const asking = effect(async () => {
      count += 1;
      if (count === 1) await ask();
      (count === 1 ? first : second).send();
    });
    const worker = startWorker({
      ...{ database: tested.database, log: silent, handlers: [asking], pollMs: 3_600_000 },
    });
    await second.sent;
    await worker.stop();
    expect([count, await left(mine)]).toEqual([2, []]);
  });
});

test('a keyed task that is dead and requested anew is another effect', async () => {
  await ask();
  await turn(triedAtMost(1, failingFor('a')));
  const [before] = await mine.db.outbox.findMany({});
  await ask();
  const [after] = await mine.db.outbox.findMany({});
  expect([before?.state, after?.state]).toEqual(['DEAD', 'READY']);
  expect(after?.id).not.toBe(before?.id);
});
