import { existsSync } from 'node:fs';
import pg from 'pg';
import {
  type MigrationStatus,
  migrationStatus,
  readMigrations,
} from '../../prisma/migrate/migrate.ts';
import { embeddedConnection, openEmbedded } from './embedded.ts';
import { clientConnection } from './open.ts';

/** Which migrations a database has, without opening it for anything else, or making it. */
export async function databaseStatus(url: string): Promise<MigrationStatus[]> {
  if (url === 'pglite://memory') return allPending();
  if (url.startsWith('pglite://')) {
    const directory = url.slice('pglite://'.length);
    // Opening one that is not there would make it.
    if (!existsSync(directory)) return allPending();
    const embedded = await openEmbedded(directory);
    return migrationStatus(embeddedConnection(embedded)).finally(() => embedded.close());
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  return migrationStatus(clientConnection(client)).finally(() => client.end());
}

async function allPending(): Promise<MigrationStatus[]> {
  return (await readMigrations()).map(({ name }) => ({ name, state: 'pending', appliedAt: null }));
}
