import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { embeddedConnection } from '../../api/database/embedded.ts';
import { applyMigrations } from '../../prisma/migrate/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of a migrated embedded database's dump. */
    pgliteDump: string;
  }
}

/** Makes the one embedded database that all others start from: a new one takes seconds each. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'cxgraph-pglite-'));
  const path = join(directory, 'migrated.tar');
  const database = await PGlite.create();
  await applyMigrations(embeddedConnection(database));
  const dump = await database.dumpDataDir('none');
  await writeFile(path, new Uint8Array(await dump.arrayBuffer()));
  await database.close();
  project.provide('pgliteDump', path);
  return () => rm(directory, { recursive: true, force: true });
}
