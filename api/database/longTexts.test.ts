import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { type Database, openDatabase } from './open.ts';

let testDatabase: TestDatabase;
let database: Database;
let db: WorkspaceDb;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = await openDatabase(testDatabase);
  db = database.workspace((await database.platform.createWorkspace('Acme')).workspaceId);
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

const texts = [0, 1, 999, 1_000, 1_001, 300_000].map((length, index) =>
  `${index}"\\'{},\n`.repeat(length).slice(0, length),
);

/** Has the database return what it got. */
const returned = (to: WorkspaceDb, [one, other]: readonly [string, string]) =>
  to.$queryRaw<object[]>(
    Prisma.sql`SELECT ${one}::text AS one, ${7}::int AS number, ${other} || '' AS other,
      ${[one, 'x']}::text[] AS list, ${null}::text AS nothing`,
  );

const pairs = texts.flatMap((one) => texts.map((other) => [one, other] as const));
const rowOf = ([one, other]: readonly [string, string]) => [
  { one, number: 7, other, list: [one, 'x'], nothing: null },
];

test('a statement gets all of its texts, however long, beside others at the same time', async () => {
  const rows = await Promise.all(pairs.map((pair) => returned(db, pair)));
  expect(rows).toEqual(pairs.map(rowOf));
});

test('a statement of a transaction does as well, also after one that failed', async () => {
  const failing = Prisma.sql`SELECT ${texts.at(-1)}::int AS number`;
  await expect(db.$transaction((tx) => tx.$queryRaw(failing))).rejects.toThrow(/integer/);
  const rows = await db.$transaction(async (tx) => {
    const read: object[] = [];
    for (const pair of pairs) read.push(await returned(tx, pair));
    return read;
  });
  expect(rows).toEqual(pairs.map(rowOf));
});

test('a statement gets its lists of texts, however long, in their order', async () => {
  const entries = ['', 'null', 'NULL', 'a,b', '{c}', '"d\\', ' e ', 'ü', '1.5', 'f\ng'];
  const lists = [1, 9, 10, 11, 300].map((times) =>
    Array.from({ length: times }, () => entries).flat(),
  );
  for (const list of lists) {
    const rows = await db.$queryRaw<object[]>(
      Prisma.sql`SELECT to_json(${list}::text[]) AS list, ${['x']}::text[] AS short,
        ${list.map(() => null)}::text[] IS NULL AS nothing`,
    );
    expect(rows).toEqual([{ list, short: ['x'], nothing: false }]);
  }
});
