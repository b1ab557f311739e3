import type { EmbeddedStatements } from '../../../prisma/migrate/embeddedAdapter.ts';
import { countsShared } from './statistics.ts';

/**
 * Tables with many dead rows, the smallest first: a fifth of those that live, as for PostgreSQL's autovacuum.
 * Of a table over 100 MB as many as live, because requests wait meanwhile, about a second for each 100 MB.
 */
const tablesWithDeadRows = `
  SELECT format('%I.%I', schemaname, relname) AS name FROM pg_stat_user_tables
  WHERE n_dead_tup > 50 + n_live_tup *
    CASE WHEN pg_total_relation_size(relid) < 100e6 THEN 0.2 ELSE 1 END
  ORDER BY pg_total_relation_size(relid)`;

/**
 * Frees the space of dead rows for new ones: the embedded database has no process that does. Without it, the
 * tasks that are done, and each earlier version of a row that was changed, would stay in its files.
 */
export class Vacuum {
  readonly #every: number;
  #lookedAt = performance.now();

  /** @param every milliseconds between two looks */
  constructor(every: number) {
    this.#every = every;
  }

  /** Whether it is time for a look; true once for each. */
  due(): boolean {
    const now = performance.now();
    if (now - this.#lookedAt < this.#every) return false;
    this.#lookedAt = now;
    return true;
  }

  /** The commands to run, one after the other and outside transactions. */
  async commands(sql: EmbeddedStatements): Promise<string[]> {
    await sql.exec(countsShared);
    const { rows } = await sql.query<{ name: string }>(tablesWithDeadRows);
    return rows.map(({ name }) => `VACUUM ${name}`);
  }
}
