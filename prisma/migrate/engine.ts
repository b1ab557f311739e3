import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { connectEmbedded, type EmbeddedSource } from './embeddedAdapter.ts';
import { migrationsDirectory, readMigrations } from './migrate.ts';

const schemaDirectory = fileURLToPath(new URL('../schema', import.meta.url));

/** The part of the global `WebAssembly` that this file uses: neither Node's types nor ES2023's declare it. */
declare namespace WebAssembly {
  type Exports = Record<string, unknown>;
  function instantiate(
    bytes: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: Exports } }>;
}

/** The filter that leaves out nothing: all tables and enums are managed here. */
export const wholeDatabase: bindings.SchemaFilter = { externalTables: [], externalEnums: [] };

let loading: Promise<void> | undefined;

/**
 * Opens Prisma's schema engine on an embedded database. Needs no network and no binary.
 *
 * @param shadow a database on which the engine replays migrations; it is emptied first
 */
export async function openEngine(
  database: EmbeddedSource,
  shadow: EmbeddedSource,
): Promise<bindings.SchemaEngine> {
  loading ??= loadWasm();
  await loading;
  const { files } = await schemaFiles();
  return bindings.SchemaEngine.new(
    { datamodels: files.map(({ path, content }) => [path, content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory({
      provider: 'postgres',
      adapterName: 'pglite-prisma-adapter',
      connect: () => connectEmbedded(database),
      connectToShadowDb: async () => {
        await shadow.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
        return connectEmbedded(shadow);
      },
    }),
  );
}

/** The Prisma schema in the form of the engine's input. */
export async function schemaFiles(): Promise<bindings.SchemasContainer> {
  const names = (await readdir(schemaDirectory)).filter((name) => name.endsWith('.prisma')).sort();
  const files = names.map(async (name) => {
    const path = join(schemaDirectory, name);
    return { path, content: await readFile(path, 'utf8') };
  });
  return { files: await Promise.all(files) };
}

/** The migrations on disk in the form of the engine's input. */
export async function migrationList(
  directory = migrationsDirectory,
): Promise<bindings.MigrationList> {
  const migrations = await readMigrations(directory);
  const lockfile = 'migration_lock.toml';
  return {
    baseDir: directory,
    lockfile: { path: lockfile, content: await readFile(join(directory, lockfile), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

/** Loads the `.wasm` file: the package's entry imports it as a module, which only bundlers can do. */
async function loadWasm(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const wasm = await readFile(join(dirname(entry), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== 'function') {
    throw new Error('The installed @prisma/schema-engine-wasm has no start; run "npm ci".');
  }
  start();
}
