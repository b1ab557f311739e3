import { mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { SqlConnection } from '../../prisma/migrate/migrate.ts';
import { LockHeldError, takeLock } from './lock.ts';

/** The major version of PostgreSQL inside the pinned PGlite; it can open no other's directory. */
export const embeddedMajor = '18';

export interface EmbeddedOptions {
  /** A data directory dumped by `dumpDataDir`, to start from instead of an empty database. */
  loadDataDir?: Blob;
}

/**
 * Opens the embedded database. A directory is made when missing and locked while it is open (by
 * a file `<directory>.lock` beside it): two processes on one directory lose rows silently.
 * `close()` and the end of the process give the lock back.
 *
 * @param directory a path, or `memory` for a database that lives as long as the process
 * @throws {Error} when another process has the directory, or another major version made it; the
 * message says what to do
 */
export async function openEmbedded(
  directory: string | 'memory',
  options: EmbeddedOptions = {},
): Promise<PGlite> {
  if (directory === 'memory') return PGlite.create({ loadDataDir: options.loadDataDir });
  mkdirSync(directory, { recursive: true });
  // One lock for one directory, by whatever link it is reached.
  const path = realpathSync(directory);
  const release = await lock(path);
  try {
    refuseOtherMajor(path);
    const database = await PGlite.create({ dataDir: path, loadDataDir: options.loadDataDir });
    const close = database.close.bind(database);
    database.close = async () => {
      try {
        await close();
      } finally {
        release();
      }
    };
    return database;
  } catch (error) {
    release();
    throw error;
  }
}

/** The embedded database as the migrator takes it. */
export function embeddedConnection(database: PGlite): SqlConnection {
  return {
    query: async <Row extends object>(sql: string, parameters?: unknown[]) =>
      (await database.query<Row>(sql, parameters)).rows,
    script: async (sql) => {
      await database.exec(sql);
    },
  };
}

async function lock(directory: string): Promise<() => void> {
  try {
    return await takeLock(`${directory}.lock`);
  } catch (error) {
    if (!(error instanceof LockHeldError)) throw error;
    const who = error.pid === process.pid ? 'this process already' : `process ${error.pid}`;
    throw new Error(
      `The database in ${directory} is in use by ${who}, and two would lose each other's rows. ` +
        'Stop it, or set DATABASE_URL=pglite://OTHER_DIR, or use PostgreSQL ' +
        '(DATABASE_URL=postgres://…), which serves many.',
      { cause: error },
    );
  }
}

function refuseOtherMajor(directory: string): void {
  const major = readMajor(directory);
  if (major === undefined || major === embeddedMajor) return;
  throw new Error(
    `The database in ${resolve(directory)} was made by PostgreSQL ${major}; this version of ` +
      `cxgraph has PostgreSQL ${embeddedMajor} inside and cannot open it. Start the version of ` +
      'cxgraph that made it and move its rows out with pg_dump, or move the directory away to ' +
      'begin with an empty one, or set DATABASE_URL=pglite://OTHER_DIR.',
  );
}

/** What the directory's `PG_VERSION` says; `undefined` in a new directory. */
function readMajor(directory: string): string | undefined {
  try {
    return readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
