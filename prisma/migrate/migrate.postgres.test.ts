import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type BareDatabase, createBareDatabase } from '../../test/support/database.ts';
import { applyMigrations, migrationLock, readMigrations } from './migrate.ts';

/** The advisory locks of this database: other tests have locks in theirs. */
const advisoryLocks = `SELECT FROM pg_locks WHERE locktype = 'advisory'
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

let database: BareDatabase;
/** With one small migration: those of the project take a second. */
let directory: string;

beforeEach(async () => {
  database = await createBareDatabase();
  directory = await mkdtemp(join(tmpdir(), 'cxgraph-migrations-'));
  const one = join(directory, '20260101000000_one');
  await mkdir(one);
  await writeFile(join(one, 'migration.sql'), 'CREATE TABLE one (id int PRIMARY KEY);');
});

afterEach(async () => {
  await database.drop();
  await rm(directory, { recursive: true });
});

test('of several migrators at the same time one applies all migrations and the others none', async () => {
  const names = (await readMigrations()).map((migration) => migration.name);
  const connections = await Promise.all([1, 2, 3, 4].map(() => database.connect()));
  const applied = await Promise.all(connections.map(({ sql }) => applyMigrations(sql)));
  expect(applied.filter((list) => list.length > 0)).toEqual([names]);
  const rows = await connections[0]?.sql.query<{ name: string }>(
    'SELECT migration_name AS name FROM "_prisma_migrations" ORDER BY 1',
  );
  expect(rows?.map((row) => row.name)).toEqual(names);
  await Promise.all(connections.map(({ close }) => close()));
});

test("a migrator waits for the lock that Prisma's own command line takes", async () => {
  const other = await database.connect();
  const migrator = await database.connect();
  await other.sql.query('SELECT pg_advisory_lock($1)::text', [migrationLock]);
  const order: string[] = [];
  const applying = applyMigrations(migrator.sql, { directory }).then(() => order.push('applied'));
  for (let waiting = 0; waiting === 0; ) {
    const rows = await other.sql.query(`${advisoryLocks} AND NOT granted`);
    waiting = rows.length;
  }
  order.push('released');
  await other.sql.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
  await applying;
  expect(order).toEqual(['released', 'applied']);
  await Promise.all([other.close(), migrator.close()]);
});

test('the lock is free again after a failed apply', async () => {
  const { sql, close } = await database.connect();
  await sql.script('CREATE TABLE one ()');
  await expect(applyMigrations(sql, { directory })).rejects.toThrow(
    'relation "one" already exists',
  );
  const locks = await sql.query(advisoryLocks);
  expect(locks).toEqual([]);
  await close();
});
