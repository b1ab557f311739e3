import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { newId } from '../../schema/kernel/id.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { heardLog } from '../../test/support/log.ts';
import { statementTrace } from '../log/log.ts';
import { type Database, openDatabase } from './open.ts';

const log = heardLog();
let testDatabase: TestDatabase;
let database: Database;
let db: WorkspaceDb;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = await openDatabase({
    url: testDatabase.url,
    loadDataDir: testDatabase.loadDataDir,
    trace: statementTrace(log.logger),
  });
  const { workspaceId } = await database.platform.createWorkspace('Private & Sons');
  db = database.workspace(workspaceId);
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});
beforeEach(() => log.forget());

interface Entry {
  readonly level: number;
  readonly msg: string;
  readonly sql: string;
  readonly ms: number;
  readonly rows: number | null;
}

const entries = (): Entry[] => log.lines().map((line) => JSON.parse(line));

test('a statement is logged with its time and rows, and without the values in it', async () => {
  const name = 'Erika Mustermann';
  await db.actor.createMany({ data: { id: newId(), kind: 'PERSON', name } });
  await db.$queryRaw(Prisma.sql`SELECT ${name}::text AS name UNION ALL SELECT 'second'`);
  const [insert, select] = entries();
  expect(insert?.sql).toMatch(/^INSERT INTO .*"Actor".* VALUES \(\$1/);
  expect(insert?.rows).toBe(1);
  expect(select).toMatchObject({ level: 10, msg: 'statement', rows: 2 });
  expect(select?.sql).toBe("SELECT $1::text AS name UNION ALL SELECT 'second'");
  for (const { ms } of entries()) expect(ms).toBeGreaterThan(0);
  expect(log.lines().join('')).not.toContain('Mustermann');
});

test('a transaction is logged from its begin to its commit or rollback', async () => {
  await db.$transaction(async (tx) => {
    await tx.actor.updateMany({ where: { name: 'Absent' }, data: { name: 'Other' } });
  });
  expect(entries().map(({ sql }) => sql)).toEqual([
    'BEGIN',
    expect.stringMatching(/^UPDATE .*"Actor" SET /),
    'COMMIT',
  ]);
  log.forget();
  const failed = db.$transaction(async () => {
    throw new Error('not after all');
  });
  await expect(failed).rejects.toThrow('not after all');
  expect(entries().map(({ sql }) => sql)).toEqual(['BEGIN', 'ROLLBACK']);
});

test('a statement that fails is logged without a number of rows', async () => {
  await expect(db.$queryRaw(Prisma.sql`SELECT 1 / ${0}::int`)).rejects.toThrow();
  expect(entries()).toMatchObject([{ sql: 'SELECT 1 / $1::int', rows: null }]);
});

test('statements of the platform door are logged as well, without values', async () => {
  await database.platform.createWorkspace('Secret & Sons');
  expect(entries().some(({ sql }) => sql.includes('INSERT INTO "Workspace"'))).toBe(true);
  expect(log.lines().join('')).not.toContain('Secret & Sons');
});

test('at other levels no statement is traced', () => {
  log.logger.level = 'debug';
  expect(statementTrace(log.logger)).toBeUndefined();
  log.logger.level = 'trace';
});
