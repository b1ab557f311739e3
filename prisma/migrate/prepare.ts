import { migrationTable, quote, type Roles, readCatalogue, readRoles } from './catalogue.ts';
import { demandPlainLogin } from './login.ts';
import {
  type ApplyOptions,
  applyMigrations,
  type MigrationStatus,
  migrationStatus,
  type SqlConnection,
} from './migrate.ts';
import { demandRights, rightsError } from './rights.ts';
import { secureTables } from './security.ts';
import { migrationStatements, roleStatements, statementsFor } from './statements.ts';

interface PrepareOptions extends ApplyOptions {
  /**
   * The server's login, which is allowed to take on the roles; the current user by default; `null`
   * if the login is allowed to already.
   */
  login?: string | null;
}

/**
 * Prepares a PostgreSQL database for a server: applies missing migrations, and sets up row-level
 * security for the tables.
 *
 * @throws {Error} before any change, when the current user lacks rights for what is missing, with
 * the statements for an administrator; and as `applyMigrations` and `secureTables` do
 */
export async function prepareDatabase(
  sql: SqlConnection,
  { login, ...options }: PrepareOptions = {},
): Promise<Roles> {
  const roles = await readRoles(sql);
  // The catalogue takes longer to read than all else here, and is read for the policies anyway.
  if (!(await readsMigrations(sql)) || (await firstNotApplied(sql)) !== undefined) {
    const catalogue = await readCatalogue(sql, roles, login);
    demandRights(catalogue, [
      ...migrationStatements(catalogue),
      ...roleStatements(catalogue, roles),
    ]);
  }
  await applyMigrations(sql, options);
  await secureTables(sql, roles, login);
  return roles;
}

/**
 * Checks, without changes, that the connected user can serve from a database: it can take on the three
 * roles and do nothing else, no migration is pending, and roles, grants and policies are complete.
 *
 * @throws {Error} that names what is missing, with the statements for an administrator
 */
export async function demandPrepared(sql: SqlConnection): Promise<Roles> {
  const roles = await readRoles(sql);
  await demandPlainLogin(sql, roles);
  const catalogue = await readCatalogue(sql, roles);
  const missing = statementsFor(catalogue, roles);
  const takesRoles = catalogue.roles.filter(({ settable }) => settable).length === 3;
  const pending = takesRoles ? await asPlatform(sql, roles, () => firstNotApplied(sql)) : undefined;
  if (pending !== undefined) {
    throw new Error(
      `The migration ${pending.name} is ${pending.state} in this database, and a login that only ` +
        'serves cannot apply it. Run `npx cxgraph migrate apply` with DATABASE_URL naming the user ' +
        'who owns the tables, or set both here.',
    );
  }
  if (missing.length > 0) {
    const login = quote(catalogue.user.name);
    throw rightsError(
      `The login ${login} of DATABASE_APP_URL cannot serve from this database: roles, grants or ` +
        'policies are missing',
      missing,
    );
  }
  return roles;
}

/** Runs work as the platform role, which can read which migrations are applied. */
export async function asPlatform<Result>(
  sql: SqlConnection,
  roles: Roles,
  work: () => Promise<Result>,
): Promise<Result> {
  await sql.script(`SET ROLE ${quote(roles.platform)}`);
  try {
    return await work();
  } finally {
    await sql.script('RESET ROLE');
  }
}

/** Whether the user can read which migrations are applied; true before the first one. */
async function readsMigrations(sql: SqlConnection): Promise<boolean> {
  const [row] = await sql.query<{ reads: boolean | null }>(
    `SELECT has_table_privilege(to_regclass('public.${quote(migrationTable)}'), 'SELECT') AS reads`,
  );
  return row?.reads !== false;
}

async function firstNotApplied(sql: SqlConnection): Promise<MigrationStatus | undefined> {
  const states = await migrationStatus(sql);
  return states.find(({ state }) => state !== 'applied');
}
