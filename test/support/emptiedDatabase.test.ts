import { expect, test } from 'vitest';
import { openDatabase } from '../../api/database/open.ts';
import { connect } from './connection.ts';
import { embeddedConnection } from './database.ts';
import { type EmptiedDatabase, emptiedDatabase } from './emptiedDatabase.ts';
import { openedDatabase } from './openedDatabase.ts';

/** The same twice for the same database. */
const identityOf = ({ url, embedded }: EmptiedDatabase) => embedded?.embedded ?? url;

/** What the planner takes for the size of a table and its indexes. */
async function estimates({ url, embedded }: EmptiedDatabase): Promise<object[]> {
  const sql = `SELECT relname, reltuples, relpages FROM pg_class
    WHERE relname LIKE 'Persona%' AND relkind IN ('r', 'i') ORDER BY relname`;
  if (embedded) return embeddedConnection(embedded.embedded).query(sql);
  const session = await connect(url);
  const rows = await session.sql.query<object>(sql);
  await session.close();
  return rows;
}

/** Runs SQL as the user who owns the tables. */
async function script({ url, embedded }: EmptiedDatabase, sql: string): Promise<void> {
  if (embedded) return embeddedConnection(embedded.embedded).script(sql);
  const session = await connect(url);
  await session.sql.script(sql);
  await session.close();
}

test('a database that was dropped comes back without its rows, whatever refers to them', async () => {
  const first = await emptiedDatabase();
  const estimated = await estimates(first);
  const before = await openDatabase(first);
  const { workspaceId } = await before.platform.createWorkspace('Acme');
  await before.workspace(workspaceId).persona.createMany({ data: { id: workspaceId, name: 'A' } });
  await before.close();
  await first.drop();

  const second = await emptiedDatabase();
  expect(identityOf(second)).toBe(identityOf(first));
  const after = await openDatabase(second);
  expect(await after.platform.firstWorkspaceId()).toBeNull();
  expect(await after.workspace(workspaceId).persona.count()).toBe(0);
  expect(await estimates(second)).toEqual(estimated);
  await after.close();
  await second.drop();
});

test.each([
  'CREATE TABLE "Another" (id text)',
  'DROP INDEX "Persona_workspaceId_ownerId_idx"',
  `ALTER TABLE "Persona" ALTER name SET DEFAULT 'A'`,
])('one does not come back after %s', async (change) => {
  const first = await emptiedDatabase();
  await script(first, change);
  await first.drop();
  const second = await emptiedDatabase();
  expect(identityOf(second)).not.toBe(identityOf(first));
  await second.drop();
});

test('the doors of a graph that was closed come back, and hear nothing of it any more', async () => {
  const heard: string[] = [];
  const first = await openedDatabase({ onStatement: (sql) => heard.push(sql) });
  const { workspaceId } = await first.database.platform.createWorkspace('Acme');
  first.database.onWake(() => heard.push('woken'));
  await first.close();

  const second = await openedDatabase({});
  expect(second.url).toBe(first.url);
  expect(second.database.workspace('').$database).toBe(first.database.workspace('').$database);
  const db = second.database.workspace(workspaceId);
  expect(await db.persona.count()).toBe(0);
  expect(await second.database.platform.firstWorkspaceId()).toBeNull();
  db.$wake(['anything']);
  expect(heard).toEqual([]);
  await second.close();
});

// The embedded database has the clock of this process.
