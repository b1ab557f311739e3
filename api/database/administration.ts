import { prepareDatabase } from '../../prisma/migrate/prepare.ts';
import { grantsScript } from '../../prisma/migrate/script.ts';
import { type DatabaseOptions, migrationProgress, openDatabase } from './open.ts';
import { withSession } from './session.ts';

type Addresses = Pick<DatabaseOptions, 'url' | 'appUrl'>;

/**
 * Applies the migrations that are missing, and sets up row-level security. The user of `url` needs
 * no right to take on the roles that serve requests.
 *
 * @throws {Error} when only the login that serves is set, or the user may not do what is missing
 */
export async function migrateDatabase(
  options: Pick<DatabaseOptions, 'url' | 'appUrl' | 'onProgress'>,
): Promise<void> {
  const { url, appUrl } = options;
  if (url === undefined && appUrl !== undefined) {
    throw new Error(
      'DATABASE_APP_URL is a login that only serves. Set DATABASE_URL to the user who owns the ' +
        'tables, or is to own them.',
    );
  }
  if (url === undefined || url.startsWith('pglite://')) {
    await (await openDatabase(options)).close();
    return;
  }
  const login = appUrl === undefined ? null : loginOf(appUrl);
  await withSession(url, 'DATABASE_URL', (sql) =>
    prepareDatabase(sql, { login, ...migrationProgress(options) }),
  );
}

/**
 * The SQL that an administrator runs so that `login` can serve, to run with `psql`.
 *
 * @param login by default the user of `appUrl`, or else of `url`
 * @throws {Error} for an embedded database, which has no roles
 */
export function databaseGrants({ url, appUrl }: Addresses, login?: string): Promise<string> {
  const served = login ?? (appUrl === undefined ? undefined : loginOf(appUrl));
  const address = url ?? appUrl;
  if (address === undefined || address.startsWith('pglite://')) {
    throw new Error(
      'The embedded database has no roles to grant. Set DATABASE_URL to a PostgreSQL database.',
    );
  }
  const setting = url === undefined ? 'DATABASE_APP_URL' : 'DATABASE_URL';
  return withSession(address, setting, (sql) =>
    grantsScript(sql, { login: served, migrates: url !== undefined }),
  );
}

/** The login that an address names; it need not exist yet. */
function loginOf(appUrl: string): string {
  const login = decodeURIComponent(new URL(appUrl).username);
  if (login === '') {
    throw new Error('DATABASE_APP_URL must name a login: postgres://login:password@…');
  }
  return login;
}
