import { describe, expect, test } from 'vitest';
import type { WorkspaceDb } from '../../schema/toolkit/workspaceDb.ts';
import { lastUse } from './lastUse.ts';

const now = new Date('2030-01-01T12:00:00Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

/** A door whose writes are finished by hand. */
function slowDoor() {
  const writes: { finish: () => void; fail: (error: Error) => void }[] = [];
  const db = {
    apiKey: {
      updateMany: () =>
        new Promise<void>((finish, fail) => {
          writes.push({ finish, fail });
        }),
    },
  };
  return { db: db as unknown as WorkspaceDb, writes };
}

describe('the note of a key’s last use', () => {
  test.each([
    ['is made at the first use', null, 1],
    ['is made again after a minute', ago(60), 1],
    ['is not made again within a minute', ago(59), 0],
  ])('%s', (_what, lastUsedAt, expected) => {
    const { db, writes } = slowDoor();
    lastUse(() => now).note(db, 'key', lastUsedAt);
    expect(writes).toHaveLength(expected);
  });

  test('is made once for requests at once, and for each key', () => {
    const { db, writes } = slowDoor();
    const uses = lastUse(() => now);
    for (const key of ['a', 'a', 'b', 'a']) uses.note(db, key, null);
    expect(writes).toHaveLength(2);
  });

  test('is waited for when the server stops', async () => {
    const { db, writes } = slowDoor();
    const uses = lastUse(() => now);
    uses.note(db, 'key', null);
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

  test('that is lost is told, and stops nobody', async () => {
    const { db, writes } = slowDoor();
    const lost: unknown[] = [];
    const uses = lastUse(
      () => now,
      (error) => lost.push(error),
    );
    uses.note(db, 'key', null);
    const failure = new Error('away');
    writes[0]?.fail(failure);
    await uses.settle();
    expect(lost).toEqual([failure]);
  });
});
