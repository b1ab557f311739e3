import { describe, expect, test } from 'vitest';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { lastUse } from './lastUse.ts';

const now = new Date('2030-01-01T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

/** A door whose writes end when the test says so. */
function slowDoor() {
  const writes: { lastUsedAt: Date; finish: () => void; fail: (error: Error) => void }[] = [];
  const db = {
    apiKey: {
      updateMany: ({ data }: { data: { lastUsedAt: Date } }) =>
        new Promise<void>((finish, fail) => {
          writes.push({ ...data, finish, fail });
        }),
    },
  };
  return { db: db as unknown as WorkspaceDb, writes };
}

const secret = (id: string, lastUsedAt: Date | null = null) =>
  ({ id, kind: 'SECRET', lastUsedAt }) as const;
const publishable = (lastUsedAt: Date | null) =>
  ({ id: 'key', kind: 'PUBLISHABLE', lastUsedAt }) as const;

describe('the note of a key’s last use', () => {
  test.each([
    ['is made at the first use', null, 1],
    ['is made again after a minute', ago(60), 1],
    ['is not made again within a minute', ago(59), 0],
  ])('%s', (_what, lastUsedAt, expected) => {
    const { db, writes } = slowDoor();
    lastUse(() => now).note(db, secret('key', lastUsedAt));
    expect(writes).toHaveLength(expected);
  });

  test.each([
    ['at its first use', null, ['2030-01-01T00:00:00.000Z']],
    ['of the day before', new Date('2029-12-31T00:00:00Z'), ['2030-01-01T00:00:00.000Z']],
    ['of the same day', new Date('2030-01-01T00:00:00Z'), []],
  ])('of a publishable key has the day and no more: %s', (_what, lastUsedAt, expected) => {
    const { db, writes } = slowDoor();
    lastUse(() => now).note(db, publishable(lastUsedAt));
    expect(writes.map((write) => write.lastUsedAt.toISOString())).toEqual(expected);
  });

  test('is made once for requests at once, and for each key', () => {
    const { db, writes } = slowDoor();
    const uses = lastUse(() => now);
    for (const key of ['a', 'a', 'b', 'a']) uses.note(db, secret(key));
    expect(writes).toHaveLength(2);
  });

  test('is waited for when the server stops', async () => {
    const { db, writes } = slowDoor();
    const uses = lastUse(() => now);
    uses.note(db, secret('key'));
    let settled = false;
    const settling = uses.settle().then(() => {
      settled = true;
    });
    await Promise.resolve();
    expect(settled).toBe(false);
    writes[0]?.finish();
    await settling;
    expect(settled).toBe(true);
  });

  test('that could not be written is reported, and stops no request', async () => {
    const { db, writes } = slowDoor();
    const lost: unknown[] = [];
    const uses = lastUse(
      () => now,
      (error) => lost.push(error),
    );
    uses.note(db, secret('key'));
    const failure = new Error('away');
    writes[0]?.fail(failure);
    await uses.settle();
    expect(lost).toEqual([failure]);
  });

  test('that could not be written is tried again after a minute', async () => {
    const { db, writes } = slowDoor();
    let clock = now;
    const uses = lastUse(() => clock);
    const noteAfter = async (seconds: number) => {
      clock = new Date(now.getTime() + seconds * 1000);
      uses.note(db, secret('key'));
      writes.at(-1)?.fail(new Error('read-only'));
      await uses.settle();
      return writes.length;
    };
    expect([await noteAfter(0), await noteAfter(59), await noteAfter(60)]).toEqual([1, 1, 2]);
  });
});
