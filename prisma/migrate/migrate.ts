import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSquashed } from './squashed.ts';

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

/** A migration on disk. */
export interface Migration {
  /** The directory's name, `<UTC yyyymmddHHMMSS>_<name>`; the names' order is the order of application. */
  name: string;
  sql: string;
  /** SHA-256 of the file in hex, as Prisma's own command line computes it. */
  checksum: string;
}

/**
 * - `applied`: the database has it, and its file is the same
 * - `pending`: the database does not have it yet
 * - `failed`: begun and not finished (only Prisma's own command line stores this state)
 * - `changed`: the database has it, but its file was changed since
 */
export type MigrationState = 'applied' | 'pending' | 'failed' | 'changed';

export interface MigrationStatus {
  name: string;
  state: MigrationState;
  appliedAt: Date | null;
}

export interface ApplyOptions {
  /** The directory of the migrations; `prisma/migrations` by default. */
  directory?: string;
  /** The names of those to apply, one after the other; all by default. */
  only?: ReadonlySet<string>;
  /** Called before a migration is run, or all of them at once; `position` counts from 1 to `total`. */
  onProgress?: (name: string, position: number, total: number) => void;
}

export const migrationsDirectory = fileURLToPath(new URL('../migrations', import.meta.url));

/** The key of Prisma's own migration lock, so that Prisma's command line and this migrator wait for each other. */
export const migrationLock = 72707369;

/** A literal copy of Prisma's definition: Prisma's command line reads and writes the same table. */
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

/** The state of each migration on disk in the database. Changes nothing. */
export async function migrationStatus(
  sql: SqlConnection,
  options: Pick<ApplyOptions, 'directory'> = {},
): Promise<MigrationStatus[]> {
  return compare(await readMigrations(options.directory), await readRows(sql));
}

/**
 * Applies pending migrations, each in one transaction together with its row in `_prisma_migrations`; a
 * database that has none gets all of them at once. Two migrators at the same time are safe: one waits for
 * the other.
 *
 * @returns the names of the applied migrations, in order; empty when none was pending
 * @throws {Error} when the file of an applied migration was changed, when a migration has the state
 * `failed`, when one fails (it is rolled back, those before it stay applied), or when the connection
 * is lost
 */
export async function applyMigrations(
  sql: SqlConnection,
  options: ApplyOptions = {},
): Promise<string[]> {
  const { only, directory = migrationsDirectory } = options;
  const migrations = (await readMigrations(directory)).filter(
    ({ name }) => only === undefined || only.has(name),
  );
  // Read before the lock is taken: most starts have no pending migration, and should not wait.
  if (pendingOf(migrations, await readRows(sql)).length === 0) return [];
  await sql.query('SELECT pg_advisory_lock($1)::text', [migrationLock]);
  try {
    const pending = pendingOf(migrations, await readRows(sql));
    if (pending.length > 0) await sql.script(bookkeeping);
    const isNew = only === undefined && pending.length === migrations.length;
    const steps = await stepsOf(pending, isNew ? directory : null);
    for (const [index, step] of steps.entries()) {
      options.onProgress?.(step.name, index + 1, steps.length);
      await applyStep(sql, step);
    }
    return pending.map((migration) => migration.name);
  } finally {
    await cleanUp(sql.query('SELECT pg_advisory_unlock($1)', [migrationLock]));
  }
}

/**
 * Waits for an unlock or a rollback. These fail only when the session is lost: then the server does
 * both by itself, and the error to report is the one before.
 *
 * @returns whether the session still exists
 */
export async function cleanUp(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

/** What is applied in one transaction. */
interface Step {
  readonly name: string;
  readonly sql: string;
  readonly migrations: readonly Migration[];
}

/** @param directory with what may make all of them at once; null for one after the other */
async function stepsOf(
  migrations: readonly Migration[],
  directory: string | null,
): Promise<Step[]> {
  const squashed = directory === null ? null : await readSquashed(directory, migrations);
  if (squashed !== null) return [{ name: 'squashed', sql: squashed, migrations }];
  return migrations.map((migration) => ({ ...migration, migrations: [migration] }));
}

async function applyStep(sql: SqlConnection, step: Step): Promise<void> {
  await sql.script('BEGIN');
  try {
    await sql.script(step.sql);
    await sql.query(
      `INSERT INTO "_prisma_migrations"
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       SELECT gen_random_uuid(), checksum, name, transaction_timestamp(), clock_timestamp(), 1
       FROM unnest($1::text[], $2::text[]) AS applied (checksum, name)`,
      [step.migrations.map(({ checksum }) => checksum), step.migrations.map(({ name }) => name)],
    );
    await sql.script('COMMIT');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      (await cleanUp(sql.script('ROLLBACK')))
        ? `Migration ${step.name} failed: ${reason}. It was rolled back; correct its ` +
            'SQL or the rows that it failed on, then apply again.'
        : `The connection was lost in migration ${step.name}: ${reason}. It was applied as a ` +
            'whole or not at all; apply again to find out.',
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
  // A row that is marked as rolled back does not count, as in Prisma's own command line.
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
        `Migration ${name} is applied, but its migration.sql was changed since. Restore the file ` +
          'from version control and write the change as a new migration: npm run migrate -- <name>.',
      );
    }
    if (state === 'failed') {
      throw new Error(
        `Migration ${name} was begun and did not finish. Undo its changes by hand, then ` +
          'run UPDATE "_prisma_migrations" SET rolled_back_at = now() ' +
          `WHERE migration_name = '${name}' AND finished_at IS NULL; and apply again.`,
      );
    }
  }
  return migrations.filter((_, index) => status[index]?.state === 'pending');
}
