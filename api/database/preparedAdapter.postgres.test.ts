import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { run } from '../../test/support/connection.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { type Database, openDatabase } from './open.ts';

let testDatabase: TestDatabase;
let database: Database;
let db: WorkspaceDb;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterEach(() => database.close());
afterAll(() => testDatabase.drop());

/** Opens the database with one connection for reads and one for the rest. */
async function open(preparedStatements?: number): Promise<void> {
  database = await openDatabase({ url: testDatabase.url, poolSize: 1, preparedStatements });
  const { workspaceId } = await database.platform.createWorkspace('Acme');
  db = database.workspace(workspaceId);
}

const times = async (count: number, work: (index: number) => Promise<unknown>) => {
  for (let index = 0; index < count; index++) await work(index);
};

/** The texts of the statements that the connection has prepared. */
async function prepared(): Promise<string[]> {
  const rows = await db.$queryRaw<{ statement: string }[]>(
    Prisma.sql`SELECT statement FROM pg_prepared_statements`,
  );
  return rows.map(({ statement }) => statement);
}

const addColumn = (name: string) =>
  run(testDatabase.url, `ALTER TABLE "Persona" ADD COLUMN "${name}" text`);

const personas = (ids: number) => ({
  where: { id: { in: Array.from({ length: ids }, () => crypto.randomUUID()) } },
});

describe('a statement', () => {
  test('is prepared when it comes for the second time, in transactions as well', async () => {
    await open();
    await db.persona.findMany(personas(1));
    expect((await prepared()).filter((sql) => sql.includes('"Persona"'))).toHaveLength(0);
    await times(5, () => db.persona.findMany(personas(1)));
    await times(5, () => db.$transaction((tx) => tx.persona.findMany(personas(1))));
    expect((await prepared()).filter((sql) => sql.includes('"Persona"'))).toHaveLength(1);
  });

  test('is dropped where a connection has more than it may have, and is prepared again', async () => {
    await open(20);
    // Each length of a list is a statement of its own.
    await times(60, (length) => times(2, () => db.persona.findMany(personas(length + 1))));
    const { length } = await prepared();
    expect([length > 10, length <= 20]).toEqual([true, true]);
    await times(60, (length) => db.persona.findMany(personas(length + 1)));
    expect((await prepared()).length).toBeLessThanOrEqual(20);
    expect(await db.persona.findMany(personas(1))).toEqual([]);
  });

  test('is not prepared where none may be', async () => {
    await open(0);
    await times(5, () => db.persona.findMany(personas(1)));
    expect(await prepared()).toEqual([]);
  });
});

describe('a prepared statement that can no longer run', () => {
  const all = (tx: WorkspaceDb) =>
    tx.$queryRaw<{ name: string }[]>(
      Prisma.sql`SELECT * FROM "Persona" WHERE "workspaceId" = ${tx.$workspaceId}::uuid`,
    );
  const create = (tx: WorkspaceDb) =>
    tx.persona.createManyAndReturn({ data: [{ id: crypto.randomUUID(), name: 'Anna' }] });
  const isPrepared = async () =>
    (await prepared()).some((sql) => sql.startsWith('SELECT * FROM "Persona"'));

  beforeEach(async () => {
    await open();
    await create(db);
    await times(3, () => all(db));
    expect(await isPrepared()).toBe(true);
  });

  test('because a migration added a column is run again', async () => {
    await addColumn('first');
    expect(await all(db)).toEqual([expect.objectContaining({ name: 'Anna', first: null })]);
    await times(2, () => all(db));
    expect(await isPrepared()).toBe(true);
  });

  test('because a migration added a column has its transaction run again, and only once stored', async () => {
    await addColumn('second');
    let tries = 0;
    const rows = await db.$transaction(async (tx) => {
      tries += 1;
      await create(tx);
      return all(tx);
    });
    expect([tries, rows.length, await db.persona.count()]).toEqual([2, 2, 2]);
  });

  test('because the session was reset is run again', async () => {
    await db.$queryRaw(Prisma.sql`DEALLOCATE ALL`);
    expect(await all(db)).toHaveLength(1);
  });

  test('because the session was reset is run again where its one text is read', async () => {
    const text = () => db.$readText('SELECT $1::text', ['Anna']);
    await times(3, text);
    await db.$queryRaw(Prisma.sql`DEALLOCATE ALL`);
    expect(await text()).toBe('Anna');
  });
});

test('what Prisma selects by name goes on where a migration adds a column', async () => {
  await open();
  await times(3, () => db.persona.findMany({}));
  await addColumn('third');
  let tries = 0;
  const rows = await db.$transaction((tx) => {
    tries += 1;
    return tx.persona.findMany({});
  });
  expect([rows, tries]).toEqual([[], 1]);
});
