import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BareDatabase, createBareDatabase } from '../../test/support/database.ts';
import {
  applyMigrations,
  migrationStatus,
  migrationsDirectory,
  readMigrations,
  type SqlConnection,
} from './migrate.ts';
import { squashedHeader, squashedPath } from './squashed.ts';

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
  directory = await mkdtemp(join(tmpdir(), 'cxgraph-squashed-'));
  await write('20260101000000_one', 'CREATE TABLE one (id int PRIMARY KEY);');
  await write('20260102000000_two', 'ALTER TABLE one ADD COLUMN two int;');
  await squash('CREATE TABLE one (id int PRIMARY KEY, two int, squashed int);');
});

afterEach(() => rm(directory, { recursive: true }));

async function write(name: string, content: string): Promise<void> {
  await mkdir(join(directory, name), { recursive: true });
  await writeFile(join(directory, name, 'migration.sql'), content);
}

/** Writes what makes all migrations of the directory, as they are now, at once. */
async function squash(script: string): Promise<void> {
  const header = squashedHeader(await readMigrations(directory));
  await writeFile(squashedPath(directory), `${header}${script}`);
}

/** Applies the migrations of a directory; returns the names of the steps that it took. */
async function steps(from = directory): Promise<string[]> {
  const names: string[] = [];
  await applyMigrations(sql, { directory: from, onProgress: (name) => names.push(name) });
  return names;
}

async function columns(): Promise<string[]> {
  const rows = await sql.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'one'::regclass AND attnum > 0`,
  );
  return rows.map(({ name }) => name);
}

/** All that the catalogue says of what is in `public`, without keys of the catalogue's own rows. */
async function catalogue() {
  const read = async (text: string) =>
    (await sql.query<{ row: unknown }>(text)).map(({ row }) => row);
  const ours = `relnamespace = 'public'::regnamespace`;
  return {
    relations: await read(`
      SELECT jsonb_build_array(relname, relkind, relpersistence, relrowsecurity, relforcerowsecurity,
        relhastriggers, relreplident, reloptions, relchecks) AS row
      FROM pg_class WHERE ${ours} ORDER BY relname COLLATE "C"`),
    // Numbers of dropped columns are left out; the order of the others is that of COPY and of \`*\`.
    columns: await read(`
      SELECT jsonb_build_array(relname, row_number() OVER (PARTITION BY attrelid ORDER BY attnum), attname,
        format_type(atttypid, atttypmod), attnotnull, attgenerated, attidentity, attstorage,
        attcompression, attstattarget, attcollation::regcollation, pg_get_expr(adbin, adrelid)) AS row
      FROM pg_attribute JOIN pg_class relation ON relation.oid = attrelid AND ${ours}
      LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
      WHERE attnum > 0 AND NOT attisdropped ORDER BY relname COLLATE "C", attnum`),
    // PostgreSQL 18 has a constraint for each column without null, which is above.
    constraints: await read(`
      SELECT jsonb_build_array(conrelid::regclass, conname, contype, condeferrable, convalidated,
        pg_get_constraintdef(oid)) AS row
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
      ORDER BY conrelid::regclass::text COLLATE "C", conname COLLATE "C"`),
    indexes: await read(`
      SELECT jsonb_build_array(pg_get_indexdef(indexrelid), indisvalid, indisprimary, indisclustered) AS row
      FROM pg_index JOIN pg_class relation ON relation.oid = indexrelid AND ${ours}
      ORDER BY relname COLLATE "C"`),
    types: await read(`
      SELECT jsonb_build_array(typname, enumlabel,
        row_number() OVER (PARTITION BY enumtypid ORDER BY enumsortorder)) AS row
      FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid
      WHERE typnamespace = 'public'::regnamespace ORDER BY typname COLLATE "C", enumsortorder`),
    functions: await read(`
      SELECT jsonb_build_array(pg_get_functiondef(oid), proacl) AS row FROM pg_proc
      WHERE pronamespace = 'public'::regnamespace ORDER BY proname COLLATE "C"`),
    views: await read(`
      SELECT jsonb_build_array(viewname, definition) AS row FROM pg_views
      WHERE schemaname = 'public' ORDER BY viewname`),
    others: await read(`
      SELECT to_jsonb(tgname) AS row FROM pg_trigger WHERE NOT tgisinternal
      UNION ALL SELECT to_jsonb(stxname) FROM pg_statistic_ext
      UNION ALL SELECT to_jsonb(extname) FROM pg_extension WHERE extname <> 'plpgsql'
      UNION ALL SELECT to_jsonb(description) FROM pg_description
        WHERE objoid >= 16384 AND classoid <> 'pg_namespace'::regclass`),
  };
}

test('a new database made of all migrations at once is the one that they make one after the other', async () => {
  const names = (await readMigrations()).map(({ name }) => name);
  await applyMigrations(sql, { only: new Set(names) });
  const wanted = await catalogue();
  expect(wanted.indexes.length).toBeGreaterThan(300);
  await sql.script('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
  expect(await steps(migrationsDirectory)).toEqual(['squashed']);
  expect(await catalogue()).toEqual(wanted);
  const applied = await migrationStatus(sql);
  expect(applied.map(({ name, state }) => [name, state])).toEqual(
    names.map((name) => [name, 'applied']),
  );
});

test('a new database gets all migrations at once, and has each', async () => {
  expect(await steps()).toEqual(['squashed']);
  expect(await columns()).toEqual(['id', 'two', 'squashed']);
  expect((await migrationStatus(sql, { directory })).map(({ state }) => state)).toEqual([
    'applied',
    'applied',
  ]);
  expect(await steps()).toEqual([]);
});

test('after a migration was added, all are applied one after the other', async () => {
  await write('20260103000000_three', 'ALTER TABLE one ADD COLUMN three int;');
  expect(await steps()).toHaveLength(3);
  expect(await columns()).toEqual(['id', 'two', 'three']);
});

test('after a migration was changed, all are applied one after the other, as they are now', async () => {
  await write('20260102000000_two', 'ALTER TABLE one ADD COLUMN changed int;');
  expect(await steps()).toHaveLength(2);
  expect(await columns()).toEqual(['id', 'changed']);
});

test('without the script, migrations are applied one after the other', async () => {
  await rm(squashedPath(directory));
  expect(await steps()).toHaveLength(2);
  expect(await columns()).toEqual(['id', 'two']);
});

test('a database that has a migration gets the others one after the other', async () => {
  await applyMigrations(sql, { directory, only: new Set(['20260101000000_one']) });
  expect(await steps()).toEqual(['20260102000000_two']);
  expect(await columns()).toEqual(['id', 'two']);
});

test('a script that fails half-way leaves nothing behind, and the next try makes all', async () => {
  await squash('CREATE TABLE one (id int PRIMARY KEY); SELECT 1/0;');
  await expect(steps()).rejects.toThrow(
    /^Migration squashed failed: division by zero\. It was rolled back/,
  );
  expect(await sql.query(`SELECT to_regclass('one')::text AS made`)).toEqual([{ made: null }]);
  await squash('CREATE TABLE one (id int PRIMARY KEY);');
  expect(await steps()).toEqual(['squashed']);
});
