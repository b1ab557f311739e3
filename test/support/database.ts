import { randomBytes } from 'node:crypto';
import { chmod, cp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';
import type { EmbeddedDatabase } from '../../api/database/embedded/embeddedDatabase.ts';
import { embeddedConnection, openEmbedded } from '../../api/database/embedded.ts';
import { type Roles, readRoles } from '../../prisma/migrate/catalogue.ts';
import { secureTables } from '../../prisma/migrate/security.ts';
import { connect, dropDatabase, inDatabase, type OpenConnection, run } from './connection.ts';

export { type EmbeddedDatabase, embeddedConnection };

/** Which engine this run of the tests is about. */
export const engine = engineOf(process.env.CXGRAPH_TEST_ENGINE);

/** A database with all migrations applied and no row in it. */
export interface TestDatabase {
  url: string;
  /** On the embedded engine: what `url` has to start from, because memory cannot be copied by name. */
  loadDataDir?: Blob;
  /** On PostgreSQL, where reading the catalogue again takes longer than many a test. */
  prepared?: Roles;
  drop(): Promise<void>;
}

/**
 * A migrated, empty database of its own for one test file or one test.
 *
 * @param directory where the embedded engine is to have it, for processes that share it one after
 * the other; default: in memory
 */
export async function createTestDatabase(directory?: string): Promise<TestDatabase> {
  if (engine === 'pglite') return directory === undefined ? inMemory() : inDirectory(directory);
  const { template } = inject('postgres');
  // Files are copied at half the cost of writing all pages to the log of changes, the default.
  return createOnPostgres(` TEMPLATE "${template}" STRATEGY FILE_COPY`, async ({ sql }) => {
    const roles = await readRoles(sql);
    await secureTables(sql, roles);
    return roles;
  });
}

/** A database without any table, and connections to it: for tests of the migrator itself. */
export interface BareDatabase {
  /** A session of its own; on the embedded engine, which has but one, the same again. */
  connect(): Promise<OpenConnection>;
  drop(): Promise<void>;
}

export async function createBareDatabase(): Promise<BareDatabase> {
  if (engine === 'pglite') {
    const database = await openBareEmbedded();
    return {
      connect: async () => ({ sql: embeddedConnection(database), close: async () => {} }),
      drop: () => database.close(),
    };
  }
  const { url, drop } = await createOnPostgres('', async () => undefined);
  const sessions: OpenConnection[] = [];
  return {
    connect: async () => {
      const session = await connect(url);
      sessions.push(session);
      return session;
    },
    drop: async () => {
      await Promise.all(sessions.map((session) => session.close()));
      await drop();
    },
  };
}

/** An embedded database without any table, in memory. Emptying the dump is quicker than making one. */
export async function openBareEmbedded(): Promise<EmbeddedDatabase> {
  const database = await openEmbedded('memory', { loadDataDir: await migratedDump() });
  await database.exec('DROP SCHEMA public CASCADE; CREATE SCHEMA public;');
  return database;
}

async function inMemory(): Promise<TestDatabase> {
  return { url: 'pglite://memory', loadDataDir: await migratedDump(), drop: async () => {} };
}

async function inDirectory(directory: string): Promise<TestDatabase> {
  await cp(inject('pglite').directory, directory, { recursive: true });
  await chmod(directory, 0o700);
  return { url: `pglite://${directory}`, drop: () => rm(directory, { recursive: true }) };
}

let dump: Promise<Blob> | undefined;

/** What `openEmbedded` takes as `loadDataDir`, to begin as a migrated, empty database. */
export function migratedDump(): Promise<Blob> {
  dump ??= readFile(inject('pglite').dump).then((bytes) => new Blob([bytes]));
  return dump;
}

/**
 * V8 gives the machine code of a WebAssembly module to each thread that compiles the same bytes, as
 * long as one module of them is left. Without it each database would have PostgreSQL compiled anew,
 * which takes more than a second of a core.
 */
export const compiledPostgres = engine === 'pglite' ? await compilePglite() : null;

async function compilePglite(): Promise<WebAssembly.Module> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  return WebAssembly.compile(await readFile(join(dirname(entry), 'pglite.wasm')));
}

async function createOnPostgres(
  clause: string,
  prepare: (connection: OpenConnection) => Promise<Roles | undefined>,
): Promise<TestDatabase> {
  const { url: serverUrl } = inject('postgres');
  const name = `cxgraph_test_${randomBytes(6).toString('hex')}`;
  await run(serverUrl, `CREATE DATABASE "${name}"${clause}`);
  const url = inDatabase(serverUrl, name);
  const connection = await connect(url);
  const prepared = await prepare(connection);
  await connection.close();
  return {
    url,
    prepared,
    drop: async () => {
      await dropDatabase(serverUrl, name);
      // Roles belong to the whole server; without this they would outlive the tests on a server that stays.
      await run(
        serverUrl,
        `DROP ROLE IF EXISTS "${name}_app", "${name}_platform", "${name}_bound"`,
      );
    },
  };
}

function engineOf(name: string | undefined): 'pglite' | 'postgres' {
  if (name === 'pglite' || name === 'postgres') return name;
  throw new Error(
    'This test needs a database: run it by vitest, which sets CXGRAPH_TEST_ENGINE, in the ' +
      'project "pglite" or "postgres"; a test without one is named *.pure.test.ts.',
  );
}
