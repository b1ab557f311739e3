import { existsSync } from 'node:fs';
import { readRoles } from '../../prisma/migrate/catalogue.ts';
import {
  type MigrationStatus,
  migrationStatus,
  readMigrations,
} from '../../prisma/migrate/migrate.ts';
import { asPlatform } from '../../prisma/migrate/prepare.ts';
import { type DatabaseAddresses, defaultUrl } from './address.ts';
import { embeddedConnection, openEmbedded } from './embedded.ts';
import { withSession } from './session.ts';

/**
 * The migrations that a database has. It is not migrated for that, nor made.
 *
 * @param addresses as `openDatabase` takes them
 */
export async function databaseStatus({
  url: configured,
  appUrl,
}: DatabaseAddresses): Promise<MigrationStatus[]> {
  if (configured === undefined && appUrl !== undefined) {
    return withSession(appUrl, 'DATABASE_APP_URL', async (sql) =>
      asPlatform(sql, await readRoles(sql), () => migrationStatus(sql)),
    );
  }
  const url = configured ?? defaultUrl;
  if (url === 'pglite://memory') return allPending();
  if (url.startsWith('pglite://')) {
    const directory = url.slice('pglite://'.length);
    // Opening a directory that does not exist would make it.
    if (!existsSync(directory)) return allPending();
    const embedded = await openEmbedded(directory);
    return migrationStatus(embeddedConnection(embedded)).finally(() => embedded.close());
  }
  return withSession(url, 'DATABASE_URL', (sql) => migrationStatus(sql));
}

async function allPending(): Promise<MigrationStatus[]> {
  return (await readMigrations()).map(({ name }) => ({ name, state: 'pending', appliedAt: null }));
}
