import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { unpackTemplate } from '../../api/database/embedded/template.js';
import { embeddedConnection } from '../../api/database/embedded.ts';
import { applyMigrations } from '../../prisma/migrate/migrate.ts';
import { buildPrograms } from './buildPrograms.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Paths of a migrated embedded database: the dump of one, and a data directory to copy. */
    pglite: { dump: string; directory: string };
  }
}

/**
 * The buffers of a database are filled with zeros when it starts, and each checkpoint looks through
 * them: 128 MB by default, many times what a test stores.
 */
const settings = "shared_buffers = '32MB'\n";

/** Makes the one embedded database that all others start from: a new one takes seconds each. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const removePrograms = await buildPrograms();
  const root = await mkdtemp(join(tmpdir(), 'cxgraph-pglite-'));
  const made = { dump: join(root, 'migrated.tar'), directory: join(root, 'migrated') };
  await unpackTemplate(made.directory);
  await appendFile(join(made.directory, 'postgresql.conf'), settings);
  const database = await PGlite.create(made.directory);
  await applyMigrations(embeddedConnection(database));
  // Or each database that starts from the dump would do all the migrations' writes again.
  await database.exec('CHECKPOINT');
  const dump = await database.dumpDataDir('none');
  await writeFile(made.dump, new Uint8Array(await dump.arrayBuffer()));
  await database.close();
  project.provide('pglite', made);
  return async () => {
    await rm(root, { recursive: true, force: true });
    removePrograms();
  };
}
