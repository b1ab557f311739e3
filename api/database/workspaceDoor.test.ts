import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { newId } from '../../schema/kernel/id.ts';
import { TryAgain } from '../../schema/kernel/tryAgain.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { type Database, openDatabase } from './open.ts';

let testDatabase: TestDatabase;
let database: Database;
let statements: string[] = [];
let mine: WorkspaceDb;
let theirs: WorkspaceDb;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const onStatement = (sql: string) => statements.push(sql);
  database = await openDatabase({ ...testDatabase, onStatement });
  const open = async (name: string) =>
    database.workspace((await database.platform.createWorkspace(name)).workspaceId);
  [mine, theirs] = [await open('Mine'), await open('Theirs')];
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

beforeEach(async () => {
  for (const db of [mine, theirs]) await db.persona.deleteMany({});
});

const persona = (name: string) => ({ id: newId(), name });
const names = async (db: WorkspaceDb) =>
  (await db.persona.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name);

describe('a workspace door', () => {
  test('reads, counts, changes and deletes in its own workspace only', async () => {
    await mine.persona.createMany({ data: [persona('a'), persona('b')] });
    await theirs.persona.createMany({ data: [persona('c')] });
    expect(await names(mine)).toEqual(['a', 'b']);
    expect(await theirs.persona.findFirst({ where: { name: 'a' } })).toBeNull();
    expect(await theirs.persona.count()).toBe(1);
    expect(await theirs.persona.groupBy({ by: ['name'], _count: true })).toEqual([
      { name: 'c', _count: 1 },
    ]);
    expect(await theirs.persona.updateMany({ data: { quote: 'x' } })).toEqual({ count: 1 });
    expect(await mine.persona.count({ where: { quote: 'x' } })).toBe(0);
    expect(await theirs.persona.deleteMany({})).toEqual({ count: 1 });
    expect(await names(mine)).toEqual(['a', 'b']);
  });

  test('stays there whatever the input says of the workspace', async () => {
    const { $workspaceId: workspaceId } = theirs;
    const data = { ...persona('a'), workspaceId };
    await mine.persona.createMany({ data });
    expect(await names(mine)).toEqual(['a']);
    expect(await names(theirs)).toEqual([]);
    expect(await mine.persona.findMany({ where: { workspaceId } })).toEqual([]);
    expect(
      await mine.persona.findMany({ where: { OR: [{ workspaceId }, { name: 'a' }] } }),
    ).toHaveLength(1);
    expect(
      await theirs.persona.findMany({ where: { OR: [{ workspaceId }, { name: 'a' }] } }),
    ).toEqual([]);
  });

  test('sees its own workspace and no other', async () => {
    const rows = await mine.workspace.findMany({ select: { id: true } });
    expect(rows).toEqual([{ id: mine.$workspaceId }]);
  });

  test('moves no row to another workspace, nor to another id', async () => {
    for (const data of [{ workspaceId: theirs.$workspaceId }, { id: newId() }]) {
      const moved = mine.persona.updateMany({ data });
      await expect(moved).rejects.toThrow('cannot be changed');
    }
  });

  test.each(['create', 'update', 'upsert', 'delete', 'updateManyAndDelete'])(
    'does not offer %s',
    (method) => {
      expect(() => Reflect.get(mine.persona, method)).toThrow(
        `The workspace door does not offer persona.${method}`,
      );
    },
  );

  test('knows no model that the schema lacks', () => {
    expect(() => Reflect.get(mine, 'unicorn')).toThrow(
      'The workspace door knows no model "unicorn". Add it to prisma/schema',
    );
    expect('persona' in mine).toBe(true);
    expect('unicorn' in mine).toBe(false);
  });

  test('is not a promise, and can be printed', async () => {
    expect(await mine).toBe(mine);
    expect(JSON.stringify({ mine })).toBe('{"mine":{}}');
  });
});

describe('rows by their ids', () => {
  const unique = (db: WorkspaceDb, where: object, select: object): Promise<unknown> =>
    Reflect.get(db.persona, 'findUnique')({ where, select });

  test('of one tick come in one statement for each workspace and selection', async () => {
    const [a, b, c] = [persona('a'), persona('b'), persona('c')];
    await mine.persona.createMany({ data: [a, b] });
    await theirs.persona.createMany({ data: [c, { ...a, name: 'of the same id' }] });
    statements = [];
    const select = { name: true };
    const rows = await Promise.all([
      unique(mine, { id: a.id }, select),
      unique(theirs, { id: a.id }, select),
      unique(mine, { id: b.id }, select),
      unique(mine, { id: c.id }, select),
      unique(theirs, { workspaceId_id: { workspaceId: '', id: c.id } }, select),
      unique(mine, { id: a.id }, { name: true, quote: true }),
    ]);
    expect(rows).toMatchObject(
      [
        { name: 'a' },
        { name: 'of the same id' },
        { name: 'b' },
        {},
        { name: 'c' },
        { name: 'a', quote: null },
      ].map((row) => (Object.keys(row).length > 0 ? row : null)),
    );
    expect(statements).toHaveLength(3);
  });

  test('that are required and missing are an error', async () => {
    const found = Reflect.get(mine.persona, 'findUniqueOrThrow')({ where: { id: newId() } });
    await expect(found).rejects.toThrow('A Persona that was just read is gone');
  });

  test('are found by id only', async () => {
    await expect(unique(mine, { name: 'a' }, {})).rejects.toThrow('by id alone');
  });
});

describe('a transaction', () => {
  test('is all or nothing', async () => {
    const failed = mine.$transaction(async (db) => {
      await db.persona.createMany({ data: persona('a') });
      expect(await names(db)).toEqual(['a']);
      throw new Error('No');
    });
    await expect(failed).rejects.toThrow('No');
    expect(await names(mine)).toEqual([]);
    expect(
      await mine.$transaction(async (db) => {
        await db.persona.createMany({ data: persona('b') });
        return db.persona.count();
      }),
    ).toBe(1);
    expect(await names(mine)).toEqual(['b']);
  });

  test('of one workspace runs beside that of another, each in its own', async () => {
    await Promise.all(
      [mine, theirs, mine, theirs].map((db, index) =>
        db.$transaction(async (tx) => {
          await tx.persona.createMany({ data: persona(`${index}`) });
          await tx.$queryRaw(Prisma.sql`SELECT 1`);
        }),
      ),
    );
    expect(await names(mine)).toEqual(['0', '2']);
    expect(await names(theirs)).toEqual(['1', '3']);
  });

  test('that loses against another is tried again, and fails if it always loses', async () => {
    let tries = 0;
    const orphan = { id: newId(), journeyId: newId(), name: 'Of no journey', position: 0 };
    const lost = mine.$transaction(async (db) => {
      tries += 1;
      if (tries > 2) return tries;
      await db.stage.createMany({ data: orphan });
      return tries;
    });
    expect(await lost).toBe(3);
    tries = 0;
    const always = mine.$transaction(async (db) => {
      tries += 1;
      await db.stage.createMany({ data: orphan });
    });
    await expect(always).rejects.toMatchObject({ code: 'P2003' });
    expect(tries).toBeGreaterThan(2);
  });

  test('that fails for any other reason is not tried again', async () => {
    let tries = 0;
    const failed = mine.$transaction(async (db) => {
      tries += 1;
      await db.$queryRaw(Prisma.sql`SELECT * FROM nowhere`);
    });
    await expect(failed).rejects.toThrow('nowhere');
    expect(tries).toBe(1);
  });

  test('that must not wait for something starts over when that is there, and has no connection meanwhile', async () => {
    expect(mine.$isTransaction).toBe(false);
    let tries = 0;
    const found = await mine.$transaction(async (tx) => {
      tries += 1;
      await tx.persona.createMany({ data: persona(`try ${tries}`) });
      // On the embedded database, the outer door would wait for the end of this transaction.
      const wait = () => mine.persona.createMany({ data: persona('there') });
      if (tries === 1) throw new TryAgain('It is not there yet', { wait });
      return [tx.$isTransaction, await names(tx)];
    });
    expect(found).toEqual([true, ['there', 'try 2']]);
  });

  test('fails with what that fails with', async () => {
    let tries = 0;
    const failing = mine.$transaction(async () => {
      tries += 1;
      throw new TryAgain('It is not there yet', {
        wait: async () => {
          throw new Error('The press is jammed.');
        },
      });
    });
    await expect(failing).rejects.toThrow('The press is jammed.');
    expect(tries).toBe(1);
  });
});

test('a change that is refused for a full disk makes the database unwritable', async () => {
  expect(await database.ready()).toBe('ready');
  // As PostgreSQL does when it cannot make a table's file longer.
  const full = mine.$queryRaw(
    Prisma.raw("DO $$ BEGIN RAISE 'could not extend file' USING ERRCODE = '53100'; END $$"),
  );
  await expect(full).rejects.toMatchObject({ code: 'P2010' });
  expect(await database.ready()).toBe('unwritable');
});
