import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pendingSql } from './make.ts';
import { migrationsDirectory } from './migrate.ts';

/** Prisma's engine asks the embedded database heavy questions; a busy machine takes its time. */
const timeout = 120_000;

test('the migrations agree with the Prisma schema', { timeout }, async () => {
  expect(await pendingSql()).toBe('');
});

test('without migrations the whole schema is pending, every text column pinned', {
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
});
