import pg from 'pg';
import type { SqlConnection } from '../../prisma/migrate/migrate.ts';
import type { PlatformConnections } from './platformDoor.ts';
import { clientConnection } from './session.ts';

/**
 * The connections of a pool for the platform door.
 *
 * @param traced wraps each of them
 */
export function platformConnections(
  pool: pg.Pool,
  traced: (sql: SqlConnection) => SqlConnection,
): PlatformConnections {
  return {
    query: (text, parameters) => onConnection(pool, (sql) => traced(sql).query(text, parameters)),
    transact: (work) => inTransaction(pool, (sql) => work(traced(sql))),
  };
}

/** Runs one statement; a connection that did not answer is not used again. */
async function onConnection<T>(
  pool: pg.Pool,
  statement: (sql: SqlConnection) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    const result = await statement(clientConnection(client));
    client.release();
    return result;
  } catch (error) {
    client.release(!(error instanceof pg.DatabaseError));
    throw error;
  }
}

async function inTransaction<T>(
  pool: pg.Pool,
  work: (sql: SqlConnection) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(clientConnection(client));
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // Where the rollback fails as well, the first error says why.
    const lost = await client.query('ROLLBACK').then(
      () => undefined,
      (second: Error) => second,
    );
    client.release(lost);
    throw error;
  }
}
