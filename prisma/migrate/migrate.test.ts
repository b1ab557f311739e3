import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type BareDatabase, createBareDatabase } from '../../test/support/database.ts';
import { applyMigrations, migrationStatus, readMigrations, type SqlConnection } from './migrate.ts';

let database: BareDatabase;
let sql: SqlConnection;
let close: () => Promise<void>;
let directory: string;

beforeAll(async () => {
  database = await createBareDatabase();
  ({ sql, close } = await database.connect());
});

afterAll(async () => {
  await close();
  await database.drop();
});

beforeEach(async () => {
  await sql.script('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
  directory = await mkdtemp(join(tmpdir(), 'cxgraph-migrations-'));
});

afterEach(() => rm(directory, { recursive: true }));

async function write(name: string, content: string): Promise<void> {
  await mkdir(join(directory, name), { recursive: true });
  await writeFile(join(directory, name, 'migration.sql'), content);
}

async function tables(): Promise<string[]> {
  const rows = await sql.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  return rows.map((row) => row.name);
}

describe('the migrations of this project', () => {
  test('are pending before and applied after, with the time; a second apply finds nothing to do', async () => {
    const names = (await readMigrations()).map((migration) => migration.name);
    const states = async () => (await migrationStatus(sql)).map(({ name, state }) => [name, state]);
    expect(await states()).toEqual(names.map((name) => [name, 'pending']));
    const start = Date.now();
    expect(await applyMigrations(sql)).toEqual(names);
    expect(await tables()).toContain('Persona');
    expect(await states()).toEqual(names.map((name) => [name, 'applied']));
    const [first] = await migrationStatus(sql);
    // PostgreSQL's clock may differ from this process's by rounding.
    expect(Math.abs((first?.appliedAt?.getTime() ?? 0) - start)).toBeLessThan(60_000);
    expect(await applyMigrations(sql)).toEqual([]);
  });
});

describe('applying', () => {
  test('follows the order of names and reports progress', async () => {
    await write('20260102000000_two', 'ALTER TABLE one ADD COLUMN two int;');
    await write('20260101000000_one', 'CREATE TABLE one (id int PRIMARY KEY);');
    const seen: unknown[] = [];
    await applyMigrations(sql, { directory, onProgress: (...step) => seen.push(step) });
    expect(seen).toEqual([
      ['20260101000000_one', 1, 2],
      ['20260102000000_two', 2, 2],
    ]);
  });

  test('a migration that fails is rolled back and named, and those before it stay applied', async () => {
    await write('20260101000000_good', 'CREATE TABLE good (id int PRIMARY KEY);');
    await write('20260102000000_bad', 'CREATE TABLE half (id int); SELECT 1/0;');
    await expect(applyMigrations(sql, { directory })).rejects.toThrow(
      /^Migration 20260102000000_bad failed: division by zero\. It was rolled back/,
    );
    expect(await tables()).toEqual(['_prisma_migrations', 'good']);
    const states = (await migrationStatus(sql, { directory })).map(({ state }) => state);
    expect(states).toEqual(['applied', 'pending']);
    await write('20260102000000_bad', 'CREATE TABLE half (id int);');
    expect(await applyMigrations(sql, { directory })).toEqual(['20260102000000_bad']);
  });

  test('an applied migration whose file was changed is refused, with its name and what to do', async () => {
    await write('20260101000000_one', 'CREATE TABLE one (id int PRIMARY KEY);');
    const [first] = await applyMigrations(sql, { directory });
    await appendFile(join(directory, String(first), 'migration.sql'), '\n-- a second thought\n');
    expect((await migrationStatus(sql, { directory }))[0]?.state).toBe('changed');
    await expect(applyMigrations(sql, { directory })).rejects.toThrow(
      `Migration ${first} is applied, but its migration.sql was changed since. Restore the file`,
    );
  });

  test('a migration that began and did not finish is refused until it is marked as rolled back', async () => {
    await write('20260101000000_one', 'CREATE TABLE one (id int PRIMARY KEY);');
    await applyMigrations(sql, { directory });
    await sql.script('DROP TABLE one; UPDATE "_prisma_migrations" SET finished_at = NULL;');
    expect((await migrationStatus(sql, { directory }))[0]?.state).toBe('failed');
    const refusal = await applyMigrations(sql, { directory }).catch(
      (error: Error) => error.message,
    );
    expect(refusal).toContain('Migration 20260101000000_one was begun and did not finish');
    await sql.script(String(/UPDATE [^;]+;/.exec(String(refusal))?.[0]));
    expect(await applyMigrations(sql, { directory })).toEqual(['20260101000000_one']);
  });
});
