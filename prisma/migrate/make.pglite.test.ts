import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pendingSql } from './make.ts';
import { migrationsDirectory, readMigrations } from './migrate.ts';

/** Prisma's engine asks the embedded database heavy questions; a busy machine takes its time. */
const timeout = 120_000;

test('the migrations agree with the Prisma schema', { timeout }, async () => {
  expect(await pendingSql()).toBe('');
});

test('without migrations the whole schema is pending, every text column pinned or computed', {
  timeout,
}, async () => {
  const directory = await mkdtemp(join(tmpdir(), 'cxgraph-migrations-'));
  const lockfile = 'migration_lock.toml';
  await cp(join(migrationsDirectory, lockfile), join(directory, lockfile));
  const sql = await pendingSql(directory);
  await rm(directory, { recursive: true });
  expect(sql).toContain('CREATE TABLE "Persona" (');
  expect(sql).toContain('    "goals" TEXT[] COLLATE "C" DEFAULT ARRAY[]::TEXT[],');
  expect(sql.match(/^\s+"\w+" TEXT(?!.*COLLATE "C").*$/gm)).toBeNull();
  const applied = (await readMigrations()).map((migration) => migration.sql).join('\n');
  expect(computed(applied)).not.toEqual([]);
  expect(computed(sql)).toEqual(computed(applied));
});

/** How the database computes columns, each way once, of a column `x`. */
function computed(sql: string): string[] {
  const columns = sql.matchAll(
    /"(\w*?)(?:Folded|Composed|composedKey)" TEXT(?:\[\])? COLLATE "C" GENERATED ALWAYS AS \(.*?\) STORED/gs,
  );
  const ways = [...columns].map(([column, name]) =>
    column.replace(/\s+/g, ' ').replaceAll('"system"', 'system').replaceAll(`"${name}`, '"x'),
  );
  return [...new Set(ways)].sort();
}
