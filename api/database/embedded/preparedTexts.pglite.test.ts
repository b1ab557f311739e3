import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmbedded } from '../embedded.ts';
import type { EmbeddedDatabase } from './embeddedDatabase.ts';

let embedded: EmbeddedDatabase;
beforeAll(async () => {
  embedded = await openEmbedded('memory');
  await embedded.exec('CREATE TABLE made (number int NOT NULL UNIQUE)');
});
afterAll(() => embedded.close());

const prepared = async () =>
  (await embedded.query<{ statement: string }>('SELECT statement FROM pg_prepared_statements')).rows
    .length;

describe('a statement on the embedded database', () => {
  test('is prepared when it comes for the second time, and answers the same', async () => {
    const before = await prepared();
    const numbers: number[] = [];
    for (const number of [1, 2, 3]) {
      const { rows } = await embedded.query<{ twice: number }>('SELECT 2 * $1::int AS twice', [
        number,
      ]);
      numbers.push(...rows.map(({ twice }) => twice));
    }
    expect(numbers).toEqual([2, 4, 6]);
    expect((await prepared()) - before).toBe(1);
  });

  test('goes on after it failed when it was prepared, and when it was run', async () => {
    const insert = (number: number) =>
      embedded.query('INSERT INTO made VALUES ($1) RETURNING number', [number]).then(
        ({ rows }) => rows,
        (error: Error) => error.message,
      );
    const isTaken = expect.stringContaining('duplicate key');
    const outcomes: unknown[] = [];
    // The first is not prepared yet; the second is, and fails.
    for (const number of [1, 1, 2, 2, 3]) outcomes.push(await insert(number));
    expect(outcomes).toEqual([[{ number: 1 }], isTaken, [{ number: 2 }], isTaken, [{ number: 3 }]]);
  });

  test('goes on after a transaction that failed', async () => {
    const read = (from: Pick<EmbeddedDatabase, 'query'>) =>
      from.query('SELECT $1::int + 1 AS next', [1]).then(({ rows }) => rows);
    const failed = embedded.transaction(async (tx) => {
      await tx.query('SELECT 1 / 0').catch(() => {});
      await read(tx).catch(() => {});
      return read(tx);
    });
    await expect(failed).rejects.toThrow('current transaction is aborted');
    for (const _ of [1, 2, 3]) expect(await read(embedded)).toEqual([{ next: 2 }]);
  });

  test('is dropped where there are more than a hundred, and is prepared again', async () => {
    const read = (index: number) => embedded.query(`SELECT $1::int AS value${index}`, [index]);
    for (let index = 0; index < 120; index++) {
      await read(index);
      await read(index);
    }
    expect(await prepared()).toBe(100);
    expect((await read(0)).rows).toEqual([{ value0: 0 }]);
    expect(await prepared()).toBe(100);
  });
});
