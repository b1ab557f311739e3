import type pg from 'pg';
import type { SqlConnection } from '../../prisma/migrate/migrate.ts';
import { DatabaseClient } from './databasePool.ts';

/** Milliseconds to wait for a connection. */
export const connectLimit = 10_000;

/** Which setting, or option of a command, names the database and its user. */
export type AddressSetting = 'DATABASE_URL' | 'DATABASE_APP_URL' | '--from' | '--to';

/**
 * Runs work on one connection of its own, outside the pools.
 *
 * @param setting which one the address comes from, for the error when no database answers there
 * @throws {Error} a sentence that names the setting, when the connection is not made
 */
export async function withSession<Result>(
  url: string,
  setting: AddressSetting,
  work: (sql: SqlConnection) => Promise<Result>,
): Promise<Result> {
  const client = new DatabaseClient({
    connectionString: url,
    connectionTimeoutMillis: connectLimit,
  });
  try {
    await client.connect();
  } catch (error) {
    throw new Error(connectionFailure(error, setting, serverOf(url, client)), { cause: error });
  }
  try {
    return await work(clientConnection(client));
  } finally {
    await client.end();
  }
}

/** A driver's connection for the migrator; a statement on a lost one fails with the original error. */
export function clientConnection(client: pg.ClientBase): SqlConnection {
  const query = <Row extends object>(sql: string, parameters?: unknown[]) =>
    client.query<Row & pg.QueryResultRow>(sql, parameters).catch((error: unknown) => {
      throw (client instanceof DatabaseClient && client.loss) || error;
    });
  return {
    query: async <Row extends object>(sql: string, parameters?: unknown[]) =>
      (await query<Row>(sql, parameters)).rows,
    script: async (sql) => {
      await query(sql);
    },
  };
}

/** The address may contain a password, so it is not repeated. */
function connectionFailure(error: unknown, setting: AddressSetting, server: string): string {
  if (!(error instanceof Error)) return `The database at ${setting} does not answer.`;
  if ('code' in error && error.code === '3D000') {
    return `The database at ${setting} does not exist on its server. An administrator makes it: CREATE DATABASE name OWNER user.`;
  }
  if ('severity' in error) return `The database at ${setting} refused: ${error.message}.`;
  const reason = 'code' in error && error.code ? String(error.code) : error.message;
  return `The database at ${setting} does not answer${server} (${reason}). Start it, or correct the address.`;
}

/** ` at host:port`, or the socket, as the driver reads the address. */
function serverOf(url: string, { host, port }: pg.Client): string {
  // Where a password has a `/`, `?` or `#`, the driver takes its beginning for a host and a port.
  if (/^\w+:\/\/[^/?#]*[/?#].*@/s.test(url)) return '';
  if (host.startsWith('/')) return ` at ${host}/.s.PGSQL.${port}`;
  return ` at ${host.includes(':') ? `[${host}]` : host}:${port}`;
}
