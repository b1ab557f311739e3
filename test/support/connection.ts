import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { SqlConnection } from '../../prisma/migrate/migrate.ts';

export interface OpenConnection {
  sql: SqlConnection;
  close(): Promise<void>;
}

/** One session of a PostgreSQL server, outside any pool and any door. */
export async function connect(url: string): Promise<OpenConnection> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    sql: {
      query: async <Row extends object>(sql: string, parameters?: unknown[]) =>
        (await client.query<Row>(sql, parameters)).rows,
      script: async (sql) => {
        await client.query(sql);
      },
    },
    close: () => client.end(),
  };
}

/** The same server and user, another database. */
export function inDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

/** Runs one statement in a session of its own. */
export async function run(url: string, statement: string): Promise<void> {
  const { sql, close } = await connect(url);
  try {
    await sql.script(statement);
  } finally {
    await close();
  }
}

/**
 * Drops a database and ends its sessions. It tries for 20 s: the server's own vacuum may be at work
 * there, which an ordinary user may not end.
 */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await run(serverUrl, `DROP DATABASE "${name}" WITH (FORCE)`);
      return;
    } catch (error) {
      const denied = error instanceof Error && 'code' in error && error.code === '42501';
      if (!denied || tries === 100) throw error;
      await sleep(200);
    }
  }
}
