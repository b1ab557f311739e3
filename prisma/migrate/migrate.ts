import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * One session of a database: every call runs on the same connection, so that transactions and
 * session locks span calls. Not a pool, and not a pooler in transaction mode.
 */
export interface SqlConnection {
  /** Runs one statement with `$1…` parameters and returns its rows. */
  query<Row extends object>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  /** Runs any number of statements without parameters. */
  script(sql: string): Promise<void>;
}

/** A migration as it stands on disk. */
export interface Migration {
  /** The directory's name, `<UTC yyyymmddHHMMSS>_<name>`; the names' order is the order of application. */
  name: string;
  sql: string;
  /** SHA-256 of the file in hex, as Prisma's own command line computes it. */
  checksum: string;
}

/**
 * - `applied`: in the database, from this very file
 * - `pending`: not in the database yet
 * - `failed`: begun and not finished (only Prisma's own command line leaves that behind)
 * - `changed`: in the database, but its file is another one now
 */
export type MigrationState = 'applied' | 'pending' | 'failed' | 'changed';

export interface MigrationStatus {
  name: string;
  state: MigrationState;
  appliedAt: Date | null;
}

export interface ApplyOptions {
  /** Where the migrations are (default: `prisma/migrations` beside this file's directory). */
  directory?: string;
  /** Called before a migration is run; `position` counts from 1 to `total`. */
  onProgress?: (name: string, position: number, total: number) => void;
}

export const migrationsDirectory = fileURLToPath(new URL('../migrations', import.meta.url));

/** The key of Prisma's own migration lock, so that its command line waits for ours and ours for it. */
export const migrationLock = 72707369;

/** Prisma's own definition, to the letter: its command line reads and writes the same table. */
const bookkeeping = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
);`;

/** The migrations of a directory, in the order in which they are applied. */
export async function readMigrations(directory = migrationsDirectory): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const file = await readFile(join(directory, name, 'migration.sql'));
      const checksum = createHash('sha256').update(file).digest('hex');
      return { name, sql: file.toString('utf8'), checksum };
    }),
  );
}

/** What the database has of the migrations on disk. Changes nothing. */
export async function migrationStatus(
  sql: SqlConnection,
  options: Pick<ApplyOptions, 'directory'> = {},
): Promise<MigrationStatus[]> {
  return compare(await readMigrations(options.directory), await readRows(sql));
}

/**
 * Applies what is pending, each migration in one transaction together with its bookkeeping row.
 * Two migrators at once are safe: one waits for the other.
 *
 * @returns the names applied, in order; empty when nothing was pending
 * @throws {Error} when an applied migration's file was changed, when one stands as failed, when one
 * does not run (nothing of it is kept, those before it are), or when the connection is lost
 */
export async function applyMigrations(
  sql: SqlConnection,
  options: ApplyOptions = {},
): Promise<string[]> {
  const migrations = await readMigrations(options.directory);
  // Read before the lock is taken: the usual boot has nothing to do and should wait for nobody.
  if (pendingOf(migrations, await readRows(sql)).length === 0) return [];
  await sql.query('SELECT pg_advisory_lock($1)::text', [migrationLock]);
  try {
    const pending = pendingOf(migrations, await readRows(sql));
    if (pending.length > 0) await sql.script(bookkeeping);
    for (const [index, migration] of pending.entries()) {
      options.onProgress?.(migration.name, index + 1, pending.length);
      await applyOne(sql, migration);
    }
    return pending.map((migration) => migration.name);
  } finally {
    await cleanUp(sql.query('SELECT pg_advisory_unlock($1)', [migrationLock]));
  }
}

/**
 * Waits for an unlock or a rollback, which fails only where its session is lost: then the server
 * does both by itself, and what failed before is the error to tell.
 *
 * @returns whether the session is still there
 */
export async function cleanUp(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

async function applyOne(sql: SqlConnection, migration: Migration): Promise<void> {
  await sql.script('BEGIN');
  try {
    await sql.script(migration.sql);
    await sql.query(
      `INSERT INTO "_prisma_migrations"
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, transaction_timestamp(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await sql.script('COMMIT');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      (await cleanUp(sql.script('ROLLBACK')))
        ? `Migration ${migration.name} did not run: ${reason}. Nothing of it was kept; mend its ` +
            'migration.sql or the rows it stumbled over, then apply again.'
        : `The connection was lost in migration ${migration.name}: ${reason}. It was applied as a ` +
            'whole or not at all; apply again, which finds out.',
      { cause: error },
    );
  }
}

interface BookkeepingRow {
  migration_name: string;
  checksum: string;
  /** Milliseconds since 1970, as text: drivers disagree on what a timestamptz becomes. */
  finished: string | null;
}

async function readRows(sql: SqlConnection): Promise<BookkeepingRow[]> {
  const [table] = await sql.query<{ present: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS present`,
  );
  if (!table?.present) return [];
  // A row that was rolled back is history; Prisma's own command line leaves it out too.
  return sql.query<BookkeepingRow>(
    `SELECT migration_name, checksum,
            floor(extract(epoch FROM finished_at) * 1000)::bigint::text AS finished
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
}

function compare(migrations: Migration[], rows: BookkeepingRow[]): MigrationStatus[] {
  return migrations.map(({ name, checksum }) => {
    const row = rows.filter((candidate) => candidate.migration_name === name).at(-1);
    if (row === undefined) return { name, state: 'pending', appliedAt: null };
    if (row.finished === null) return { name, state: 'failed', appliedAt: null };
    const state = row.checksum === checksum ? 'applied' : 'changed';
    return { name, state, appliedAt: new Date(Number(row.finished)) };
  });
}

function pendingOf(migrations: Migration[], rows: BookkeepingRow[]): Migration[] {
  const status = compare(migrations, rows);
  for (const { name, state } of status) {
    if (state === 'changed') {
      throw new Error(
        `Migration ${name} is applied, but its migration.sql was changed since. Put the file ` +
          'back as it was (version control has it) and write the change as a new migration: ' +
          'npm run migrate -- <name>.',
      );
    }
    if (state === 'failed') {
      throw new Error(
        `Migration ${name} was begun and did not finish. Undo by hand what it left behind, then ` +
          'run UPDATE "_prisma_migrations" SET rolled_back_at = now() ' +
          `WHERE migration_name = '${name}' AND finished_at IS NULL; and apply again.`,
      );
    }
  }
  return migrations.filter((_, index) => status[index]?.state === 'pending');
}
