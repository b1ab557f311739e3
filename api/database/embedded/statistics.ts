import type { EmbeddedStatements } from '../../../prisma/migrate/embeddedAdapter.ts';

/** Milliseconds between two looks for tables that have grown. */
const lookEvery = 200;

/** Bytes of new WAL before the tables are looked at, which takes some milliseconds. */
const walOfGrowth = 2_000_000;

/** Has what the session counted shared at the end of the statement; by itself that takes a second or more. */
export const countsShared = 'SELECT pg_stat_force_next_flush()';

/**
 * Tables with four times the rows of when they were last analysed, from 50 rows on: one of fewer can have any
 * plan. PostgreSQL counts rows in memory, from when it was opened if it was killed before. Pages would be
 * looked up in the file system, which takes five times as long for all tables.
 */
const grownTables = `
  SELECT string_agg(format('%I.%I', nspname, relname), ', ') AS tables
  FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
  WHERE relkind = 'r' AND nspname = 'public'
    AND pg_stat_get_live_tuples(pg_class.oid) >= 4 * greatest(reltuples, 12)`;

/**
 * Analyses the tables of the embedded database as they grow: it has no process that does.
 *
 * Statements are written to need no statistics, but foreign keys are PostgreSQL's own: it plans their
 * check once, when the table that is referred to has few rows. All indexes that begin with the workspace
 * and end with the id look alike then, and by another than the primary key, each check reads all rows of
 * the workspace. An ANALYZE has it planned again, and the statistics show the difference.
 */
export class Statistics {
  #lookedAt = performance.now();
  #wal = 0;

  /** Whether it is time for a look; true once for each. */
  due(): boolean {
    const now = performance.now();
    if (now - this.#lookedAt < lookEvery) return false;
    this.#lookedAt = now;
    return true;
  }

  async refresh(sql: EmbeddedStatements): Promise<void> {
    const { rows: written } = await sql.query<{ bytes: number }>(
      `SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::float8 AS bytes`,
    );
    const { bytes = 0 } = written[0] ?? {};
    if (bytes - this.#wal < walOfGrowth) return;
    await sql.exec(countsShared);
    const { rows: grown } = await sql.query<{ tables: string | null }>(grownTables);
    const { tables = null } = grown[0] ?? {};
    if (tables !== null) {
      // Of 900 rows of each table: ten times as many take 0.1 s of a table, and requests wait. Plans are made
      // for any values, so that they need no more than how many rows and values there are.
      await sql.exec(`SET LOCAL default_statistics_target = 3; ANALYZE ${tables}`);
    }
    this.#wal = bytes;
  }
}
