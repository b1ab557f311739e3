import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/** Prepared statements on one connection that is bound to the workspace of the request. */
export interface Sql {
  /** `name` is the statement's own: PostgreSQL parses and plans it once a connection. */
  rows<Row extends object>(name: string, text: string, values: readonly unknown[]): Promise<Row[]>;
}

/** Runs the work of a request for a workspace. */
export type Door = <Result>(
  workspaceId: string,
  work: (sql: Sql) => Promise<Result>,
) => Promise<Result>;

/**
 * A pool as large as one of the product's, under the role that row-level security binds. A connection
 * is bound to a workspace when that changes.
 */
export function postgresDoor(connectionString: string, role: string): Door {
  // Connections are not closed when idle: a new one would begin without binding and statements.
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    idleTimeoutMillis: 0,
    options: `-c role=${role}`,
  });
  const bound = new WeakMap<pg.PoolClient, string>();
  return async (workspaceId, work) => {
    const client = await pool.connect();
    try {
      if (bound.get(client) !== workspaceId) {
        await client.query("SELECT set_config('cxgraph.workspace', $1, false)", [workspaceId]);
        bound.set(client, workspaceId);
      }
      return await work({
        rows: async <Row extends object>(name: string, text: string, values: readonly unknown[]) =>
          (await client.query<Row & pg.QueryResultRow>({ name, text, values: [...values] })).rows,
      });
    } finally {
      client.release();
    }
  };
}

/** The embedded database, in this process; it has no roles and no policies, as in the product. */
export async function pgliteDoor(directory: string): Promise<Door> {
  const database = await PGlite.create(directory);
  const sql: Sql = {
    rows: async <Row extends object>(_name: string, text: string, values: readonly unknown[]) =>
      (await database.query<Row>(text, [...values])).rows,
  };
  return (_workspaceId, work) => work(sql);
}
