import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedDatabase, openBareEmbedded } from '../../test/support/database.ts';
import { pendingSqlOn } from './make.ts';
import { migrationsDirectory, readMigrations } from './migrate.ts';

/** Milliseconds: the queries of Prisma's engine are slow on the embedded database, above all on a busy machine. */
const timeout = 120_000;

let database: EmbeddedDatabase;
beforeAll(async () => {
  database = await openBareEmbedded();
});
afterAll(() => database.close());

test('the migrations agree with the Prisma schema', { timeout }, async () => {
  expect(await pendingSqlOn(database)).toBe('');
});

test('without migrations the whole schema is pending, and every text column has a collation or is computed', {
  timeout,
}, async () => {
  const directory = await mkdtemp(join(tmpdir(), 'cxgraph-migrations-'));
  const lockfile = 'migration_lock.toml';
  await cp(join(migrationsDirectory, lockfile), join(directory, lockfile));
  const sql = await pendingSqlOn(database, directory);
  await rm(directory, { recursive: true });
  expect(sql).toContain('CREATE TABLE "Persona" (');
  expect(sql).toContain('    "goals" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],');
  expect(sql.match(/^\s+"\w+" TEXT(?!.*COLLATE "C").*$/gm)).toBeNull();
  const applied = (await readMigrations()).map((migration) => migration.sql).join('\n');
  expect(computed(applied)).not.toEqual([]);
  expect(computed(sql)).toEqual(computed(applied));
});

/** The expressions of computed columns, each once, with the source column called `x`. */
function computed(sql: string): string[] {
  const columns = sql.matchAll(
    /"(\w*?)(?:Folded|Composed|composedKey)" TEXT(?:\[\])? COLLATE "C" GENERATED ALWAYS AS \(.*?\) STORED/gs,
  );
  const expressions = [...columns].map(([column, name]) =>
    column.replace(/\s+/g, ' ').replaceAll('"system"', 'system').replaceAll(`"${name}`, '"x'),
  );
  return [...new Set(expressions)].sort();
}
