import { quote, type Roles, readCatalogue, readRoles } from './catalogue.ts';
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
   * Who is to serve by the two roles: the current user unless given; `null` for one who has been
   * allowed to already.
   */
  login?: string | null;
}

/**
 * Brings a PostgreSQL database to where it can be served from: applies what migrations are missing,
 * and puts row-level security under the tables.
 *
 * @throws {Error} when the current user may not do what is missing, before anything is changed, with
 * the statements for an administrator; and as `applyMigrations` and `secureTables` do
 */
export async function prepareDatabase(
  sql: SqlConnection,
  { login, ...options }: PrepareOptions = {},
): Promise<Roles> {
  const roles = await readRoles(sql);
  const catalogue = await readCatalogue(sql, roles, login);
  if (catalogue.readsMigrations === false || (await firstNotApplied(sql)) !== undefined) {
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
 * Sees to it that a database can be served from by the user who is connected, and changes nothing:
 * the user can take on the two roles and may do nothing else, no migration is pending, and roles,
 * grants and policies are as they should be.
 *
 * @throws {Error} for what is not so, with what an administrator has to run
 */
export async function demandPrepared(sql: SqlConnection): Promise<Roles> {
  const roles = await readRoles(sql);
  await demandPlainLogin(sql, roles);
  const catalogue = await readCatalogue(sql, roles);
  const missing = statementsFor(catalogue, roles);
  const takesRoles = catalogue.roles.filter(({ settable }) => settable).length === 2;
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

/** Runs work as the platform role, which may read what migrations are applied. */
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

async function firstNotApplied(sql: SqlConnection): Promise<MigrationStatus | undefined> {
  const states = await migrationStatus(sql);
  return states.find(({ state }) => state !== 'applied');
}
