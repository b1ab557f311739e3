import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedDatabase, openBareEmbedded } from '../../test/support/database.ts';
import { connectEmbedded } from './embeddedAdapter.ts';

let database: EmbeddedDatabase;
beforeAll(async () => {
  database = await openBareEmbedded();
  await database.exec(`
    CREATE TABLE parent (id int PRIMARY KEY);
    CREATE TABLE child (parent int REFERENCES parent DEFERRABLE INITIALLY DEFERRED)`);
});
afterAll(() => database.close());

const insert = (parent: number) => ({
  sql: 'INSERT INTO child VALUES ($1)',
  args: [parent],
  argTypes: [{ scalarType: 'int' as const, arity: 'scalar' as const }],
});
const children = async () => (await database.query('SELECT * FROM child')).rows;

test('a transaction of Prisma whose COMMIT the database refuses fails', async () => {
  const adapter = await connectEmbedded(database);
  const transaction = await adapter.startTransaction();
  expect(await transaction.executeRaw(insert(1))).toBe(1);
  await expect(transaction.commit()).rejects.toMatchObject({ code: '23503' });
  expect(await children()).toEqual([]);
});

test('a transaction of Prisma that is rolled back stores nothing, and the next one can begin', async () => {
  const adapter = await connectEmbedded(database);
  await database.exec('INSERT INTO parent VALUES (2), (3)');
  const undone = await adapter.startTransaction();
  await undone.executeRaw(insert(2));
  await undone.rollback();
  const done = await adapter.startTransaction();
  await done.executeRaw(insert(3));
  await done.commit();
  expect(await children()).toEqual([{ parent: 3 }]);
});

test('a script of Prisma resolves when it is done, and rejects when it fails', async () => {
  const adapter = await connectEmbedded(database);
  await adapter.executeScript('CREATE TABLE made (); CREATE TABLE also ();');
  expect((await database.query("SELECT 'also'::regclass::text AS name")).rows).toEqual([
    { name: 'also' },
  ]);
  await expect(adapter.executeScript('CREATE TABLE made ()')).rejects.toMatchObject({
    code: '42P07',
  });
});
