import {
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import {
  applyMigrations,
  readMigrations,
  type SqlConnection,
} from '../../../prisma/migrate/migrate.ts';
import { readMajor } from '../embedded/directory.ts';
import { embeddedConnection, openEmbedded } from '../embedded.ts';
import { DirectoryInUseError, takeLock } from '../lock.ts';
import { readCopiedTables } from './copiedTables.ts';
import { demandCounts, demandKnown } from './copyChecks.ts';
import { pauseOutbound } from './pauseOutbound.ts';
import { countByTable, type RowBatch, type RowCounts } from './readRows.ts';
import {
  type AppliedMigration,
  inRowSession,
  type RowSession,
  readWorkspaceIds,
} from './rowSession.ts';
import { copiedRowWriter } from './writeRows.ts';

export interface RestoreDirectoryOptions extends RestoredRows {
  readonly directory: string;
  /** Whether a database that is there is moved aside; else it is an error. */
  readonly replace: boolean;
}

export interface RestoredRows {
  /** Those that the rows fit; later ones are applied to the rows. */
  readonly migrations: readonly AppliedMigration[];
  readonly batches: AsyncIterable<RowBatch>;
  /** Called after each batch, with the rows so far. */
  readonly onProgress: (done: number) => void;
}

/**
 * Makes an embedded database from rows. It is made in a folder beside, and renamed when it is
 * complete: a restore that breaks off changes nothing.
 *
 * @returns where the database is that was there before; null if there was none
 */
export async function restoreDirectory(options: RestoreDirectoryOptions): Promise<string | null> {
  const { replace, migrations } = options;
  demandKnown(migrations, await readMigrations(), 'The backup');
  mkdirSync(dirname(resolve(options.directory)), { recursive: true, mode: 0o700 });
  const directory = realOf(options.directory);
  const release = await takeLock(`${directory}.lock`, directory).catch((error: unknown) => {
    if (!(error instanceof DirectoryInUseError)) throw error;
    throw new Error(
      `The database in ${directory} is in use by process ${error.pid}. Stop it first, or name ` +
        'another directory: DATABASE_URL=pglite://OTHER_DIR.',
      { cause: error },
    );
  });
  const partial = `${directory}.restoring`;
  try {
    const exists = existsSync(directory);
    const isThere = exists && readMajor(directory) !== null;
    if (exists && !isThere && readdirSync(directory).length > 0) {
      throw new Error(
        `The folder ${directory} has no database in it, but other things. Name a new folder, or an ` +
          'empty one: DATABASE_URL=pglite://OTHER_DIR.',
      );
    }
    if (isThere && !replace) {
      throw new Error(
        `There is a database in ${directory} already, so nothing was changed. Name another ` +
          'directory (DATABASE_URL=pglite://OTHER_DIR), or have it moved aside by --replace.',
      );
    }
    rmSync(partial, { recursive: true, force: true });
    await fill(partial, options);
    const aside = isThere ? `${directory}.replaced-${timeOf(new Date())}` : null;
    if (aside !== null) renameSync(directory, aside);
    else if (exists) rmdirSync(directory);
    renameSync(partial, directory);
    return aside;
  } finally {
    rmSync(partial, { recursive: true, force: true });
    release();
  }
}

/** The path that `openEmbedded` locks: its folder's real path, where it does not exist itself. */
function realOf(directory: string): string {
  const path = resolve(directory);
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(path)), basename(path));
}

/** `20300131T120000`, in UTC. */
function timeOf(now: Date): string {
  return now.toISOString().replace(/[-:]|\..*/g, '');
}

async function fill(directory: string, rows: RestoredRows): Promise<void> {
  const database = await openEmbedded(directory);
  try {
    await database.session((session) => storeRestored(embeddedConnection(session), rows));
  } finally {
    await database.close();
  }
}

/** Stores rows in a database without any table, which gets the tables that they fit, then ours. */
export async function storeRestored(
  sql: SqlConnection,
  { migrations, batches, onProgress }: RestoredRows,
): Promise<void> {
  const isOurs = migrations.length === (await readMigrations()).length;
  // All migrations of this version are applied at once.
  await applyMigrations(sql, isOurs ? {} : { only: new Set(migrations.map(({ name }) => name)) });
  await inRowSession(sql, 'write', null, (session) => store(session, batches, onProgress));
  await applyMigrations(sql);
  // Only now does a backup of an earlier version have the column.
  await inRowSession(sql, 'write', null, pauseOutbound);
  await sql.script('ANALYZE');
}

async function store(
  session: RowSession,
  batches: AsyncIterable<RowBatch>,
  onProgress: (done: number) => void,
): Promise<void> {
  const tables = await readCopiedTables(session.sql);
  const writer = copiedRowWriter(session, tables);
  const counts = new Map<string, Record<string, number>>();
  let done = 0;
  for await (const batch of batches) {
    await writer.write(batch);
    done += batch.rows.length;
    const ofWorkspace = counts.get(batch.workspaceId) ?? {};
    ofWorkspace[batch.table] = (ofWorkspace[batch.table] ?? 0) + batch.rows.length;
    counts.set(batch.workspaceId, ofWorkspace);
    onProgress(done);
  }
  await writer.finish();
  const stored: RowCounts = await countByTable(session, tables, await readWorkspaceIds(session));
  demandCounts(counts, stored);
}
