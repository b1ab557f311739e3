import { describe, expect, test } from 'vitest';
import { newId } from '../../schema/kernel/id.ts';
import { retryRule } from '../../schema/outbox/retryRule.ts';
import {
  christen,
  christened,
  enqueueNames,
  epoch,
  failingFor,
  left,
  mine,
  triedAtMost,
  turn,
  withTwoWorkspaces,
} from '../../test/support/workers.ts';

withTwoWorkspaces();

describe('a task that fails', () => {
  test('has no effect, even where it fails after making it', async () => {
    await enqueueNames(mine.db, ['a']);
    const { counted } = await turn(failingFor('a'));
    expect(counted).toEqual([{ outcome: 'failed', tasks: 1 }]);
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

  test('waits longer the more often it failed', async () => {
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
      expect(next).toBeGreaterThanOrEqual(before + retryRule.wait(attempts, 0) * 1_000 - 1);
      expect(next).toBeLessThanOrEqual(after + retryRule.wait(attempts, 1) * 1_000 + 1);
      expect(await turn(failingFor('a'))).toEqual({ more: false, counted: [] });
    }
  });

  test('is dead after its last try, and then has no time', async () => {
    await enqueueNames(mine.db, ['a']);
    await turn(triedAtMost(2, failingFor('a')));
    await mine.db.outbox.updateMany({ data: { nextAt: epoch } });
    const { counted } = await turn(triedAtMost(2, failingFor('a')));
    expect(counted).toEqual([
      { outcome: 'failed', tasks: 1 },
      { outcome: 'dead', tasks: 1 },
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
    await turn({ ...christen, handle: async (_, tasks) => void sizes.push(tasks.length) });
    expect(sizes).toEqual([2, 1]);
  });

  test('stores nothing personal of a database’s error', async () => {
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
