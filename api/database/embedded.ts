import { setTimeout as sleep } from 'node:timers/promises';
import type { EmbeddedStatements } from '../../prisma/migrate/embeddedAdapter.ts';
import type { SqlConnection } from '../../prisma/migrate/migrate.ts';
import {
  privateDirectory,
  readMajor,
  refuseOtherMajor,
  takeFromOthers,
} from './embedded/directory.ts';
import { EmbeddedDatabase, type EmbeddedLimits } from './embedded/embeddedDatabase.ts';
import { interruption } from './embedded/interruption.ts';
import { DirectoryInUseError, inodeOf, takeLock } from './lock.ts';

export interface EmbeddedOptions extends Partial<EmbeddedLimits> {
  /** A data directory dumped by PGlite's `dumpDataDir`, to start from instead of an empty database. */
  loadDataDir?: Blob;
  /** How long to wait where another process has the directory open; not at all by default. */
  wait?: WaitForOther | undefined;
}

/** Waits for a process that is about to end, such as a server after SIGTERM. */
export interface WaitForOther {
  /** Milliseconds, at most. */
  readonly limit: number;
  /** Called when the wait begins, with the process that is waited for. */
  readonly onWait: (pid: number) => void;
  /** Called when that process has ended in time. */
  readonly onEnded: () => void;
}

/**
 * Opens the embedded database. A directory is made when missing and locked while it is open (by a
 * file `<directory>.lock` beside it): two processes on one directory lose rows silently. The lock
 * ends with `close()`, and with the process.
 *
 * @param directory a path, or `memory` for a database that lives as long as the process
 * @throws {Error} when another process has locked the directory, also at the end of `wait`, or when
 * another major version made it; the message says what to do
 */
export async function openEmbedded(
  directory: string | 'memory',
  options: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  const { loadDataDir, statement = 60_000 } = options;
  const { onInterruption = () => {}, onRefusal = () => {} } = options;
  const limits = { statement, onInterruption, onRefusal, vacuumEvery: options.vacuumEvery };
  if (directory === 'memory') {
    return EmbeddedDatabase.open({ directory, loadDataDir, isNew: true }, limits);
  }
  const path = privateDirectory(directory);
  const release = await lock(path, options.wait);
  try {
    refuseOtherMajor(path);
    const isNew = readMajor(path) === null;
    const database = await EmbeddedDatabase.open({ directory: path, loadDataDir, isNew }, limits);
    // PGlite makes a new database's files readable by all.
    if (isNew) takeFromOthers(path);
    const endWatch = watchDirectory(path, (failure) => void database.abandon(failure));
    const close = database.close.bind(database);
    database.close = async () => {
      endWatch();
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

/** Milliseconds; making a database in the path of a moved one takes another process longer. */
const lookEvery = 500;

/**
 * Checks whether a directory is still where it was opened. PGlite opens its files by their paths:
 * after a directory was moved or removed, it would write into the next one at that path.
 */
function watchDirectory(path: string, onGone: (failure: Error) => void): () => void {
  const inode = inodeOf(path);
  const timer = setInterval(() => {
    if (inodeOf(path) === inode) return;
    clearInterval(timer);
    onGone(
      interruption(
        'notOpen',
        `${path}, the directory of the embedded database, was moved or removed while it was open. ` +
          'Its rows are still in it. Start this process again with DATABASE_URL=pglite://DIR where it is now.',
      ),
    );
  }, lookEvery);
  timer.unref();
  return () => clearInterval(timer);
}

/** The embedded database in the form that the migrator takes. */
export function embeddedConnection(database: EmbeddedStatements): SqlConnection {
  return {
    query: async <Row extends object>(sql: string, parameters?: unknown[]) =>
      (await database.query<Row>(sql, parameters)).rows,
    script: async (sql) => {
      await database.exec(sql);
    },
  };
}

/** Milliseconds between two tries to lock a directory that another process has open. */
const tryEvery = 50;

async function lock(directory: string, wait?: WaitForOther): Promise<() => void> {
  let deadline: number | null = null;
  for (;;) {
    try {
      const release = await takeLock(`${directory}.lock`, directory);
      if (deadline !== null) wait?.onEnded();
      return release;
    } catch (error) {
      if (!(error instanceof DirectoryInUseError)) throw error;
      const isOver = deadline !== null && performance.now() >= deadline;
      if (!wait || isOver || error.pid === process.pid) throw inUse(directory, error);
      if (deadline === null) wait.onWait(error.pid);
      deadline ??= performance.now() + wait.limit;
      await sleep(tryEvery);
    }
  }
}

function inUse(directory: string, error: DirectoryInUseError): Error {
  const who = error.pid === process.pid ? 'this process already' : `process ${error.pid}`;
  return new Error(
    `The database in ${directory} is in use by ${who}, and two would lose each other's rows. ` +
      'Stop it, or set DATABASE_URL=pglite://OTHER_DIR, or use PostgreSQL ' +
      '(DATABASE_URL=postgres://…), which serves many.',
    { cause: error },
  );
}
