import { boundConditions, type RowCondition } from './boundPolicies.ts';
import { type Catalogue, migrationTable, quote, type Relation, type Roles } from './catalogue.ts';
import { grantsOf, policiesOf, sameGrants, samePolicies } from './policies.ts';

/** A statement that changes the catalogue to its wanted state. Run again, it changes nothing. */
export interface Statement {
  sql: string;
  /** Why the current user may not run it, in words that follow "The user …"; null if it may. */
  denied: string | null;
  /** A query that finds a row once the statement was run; set where SQL has no `IF NOT EXISTS`. */
  unless?: string;
}

/**
 * The statements that change the catalogue to its wanted state: the three roles, the login that takes
 * them on, their grants, and the policies. A table's policies come before its grants, so that no row
 * can be read before its policy exists.
 *
 * @param all also the statements that would change nothing
 * @throws {Error} for what these statements must not change: a role that no policy would bind, a
 * table without a workspace, a view that reads with the rights of its owner, a policy that is not ours
 */
export function statementsFor(catalogue: Catalogue, roles: Roles, all = false): Statement[] {
  const foreign = new Set(catalogue.foreign.map(({ name }) => name));
  const bound = boundConditions(catalogue.relations);
  return [
    ...roleStatements(catalogue, roles, all),
    ...catalogue.relations.flatMap((relation) => {
      const denied = foreign.has(relation.name) ? notOwner(catalogue) : null;
      return relationStatements(relation, roles, bound.get(relation.name), all).map((sql) => ({
        sql,
        denied,
      }));
    }),
  ];
}

/**
 * The statements for the rights that the user lacks to apply migrations: to create tables in the
 * schema, and to own the tables that migrations change.
 */
export function migrationStatements(catalogue: Catalogue): Statement[] {
  const own = catalogue.foreign.map(({ kind, name }) => ({
    sql: `ALTER ${kind} ${quote(name)} OWNER TO ${quote(catalogue.user.name)};`,
    denied: notOwner(catalogue),
  }));
  return [...(catalogue.schema.creates ? [] : [migrationGrant(catalogue)]), ...own];
}

/** Lets the current user create tables. */
export function migrationGrant({ user, schema }: Catalogue): Statement {
  return {
    sql: `GRANT USAGE, CREATE ON SCHEMA public TO ${quote(user.name)};`,
    denied: schema.creates ? null : 'may not create tables in the schema public',
  };
}

/** The statements for the three roles, and for the login that takes them on. */
export function roleStatements(catalogue: Catalogue, roles: Roles, all = false): Statement[] {
  const { user, login, schema } = catalogue;
  const isLogin = login?.name === user.name;
  const creates = user.superuser || user.createsRoles ? null : 'may not create roles';
  const create = login && !isLogin ? loginStatements(catalogue.database, login, all) : [];
  const join: Statement[] = [];
  const use: Statement[] = [];
  for (const name of [roles.application, roles.platform, roles.bound]) {
    const state = catalogue.roles.find((role) => role.name === name);
    if (state?.bypasses) {
      throw new Error(
        `The role ${quote(name)} is a superuser or has BYPASSRLS, so no policy would bind it. Run ` +
          `ALTER ROLE ${quote(name)} NOSUPERUSER NOBYPASSRLS; as an administrator.`,
      );
    }
    if (all || !state) create.push(creation(name, 'NOLOGIN', creates));
    // Since PostgreSQL 16 the user who made a role cannot take it on without a grant; a superuser can.
    if (login && (all || !(state?.settable ?? (user.superuser && isLogin)))) {
      const grants = state && !state.grantable ? `may not grant the role ${quote(name)}` : null;
      join.push({
        sql: membership(name, login.name, catalogue.version),
        denied: state ? grants : creates,
      });
    }
    if (all || !(state?.usesSchema ?? schema.open)) {
      use.push({
        sql: `GRANT USAGE ON SCHEMA public TO ${quote(name)};`,
        denied: schema.grantsUsage ? null : 'may not grant the use of the schema public',
      });
    }
  }
  return [...create, ...join, ...use];
}

function loginStatements(
  database: Catalogue['database'],
  login: NonNullable<Catalogue['login']>,
  all: boolean,
): Statement[] {
  // An administrator makes the login, because it needs a password.
  const absent = login.exists ? null : `finds no login ${quote(login.name)} to serve with`;
  const connect: Statement = {
    sql: `GRANT CONNECT ON DATABASE ${quote(database.name)} TO ${quote(login.name)};`,
    denied: database.grantsConnect ? null : 'may not grant the right to connect',
  };
  return [
    ...(all || !login.exists ? [creation(login.name, 'LOGIN NOINHERIT', absent)] : []),
    ...(all || !login.connects ? [connect] : []),
  ];
}

function creation(name: string, options: string, denied: string | null): Statement {
  return {
    sql: `CREATE ROLE ${quote(name)} ${options};`,
    denied,
    unless: `SELECT FROM pg_roles WHERE rolname = '${name.replaceAll("'", "''")}'`,
  };
}

/** Makes a member that can take on the role, but does not have the role's rights until it does. */
function membership(role: string, member: string, version: number): string {
  const options = version >= 160_000 ? ' WITH INHERIT FALSE, SET TRUE' : '';
  return `GRANT ${quote(role)} TO ${quote(member)}${options};`;
}

/** The reason for `denied`, such as `does not own the tables ("postgres" does)`. */
function notOwner({ foreign }: Catalogue): string {
  const owners = [...new Set(foreign.map(({ owner }) => quote(owner)))];
  return `does not own the tables (${owners.join(', ')} ${owners.length === 1 ? 'does' : 'do'})`;
}

function relationStatements(
  relation: Relation,
  roles: Roles,
  bound: RowCondition | undefined,
  all: boolean,
): string[] {
  if (relation.isView && !relation.invoker) {
    throw new Error(
      `The view ${quote(relation.name)} reads with the rights of its owner, and so shows the rows of ` +
        'all workspaces. Create it WITH (security_invoker = true).',
    );
  }
  const policies =
    relation.isView || relation.name === migrationTable
      ? []
      : policyStatements(relation, roles, bound, all);
  return [...policies, ...grantStatements(relation, roles, bound, all)];
}

function policyStatements(
  table: Relation,
  roles: Roles,
  bound: RowCondition | undefined,
  all: boolean,
): string[] {
  const wanted = policiesOf(table, roles, bound);
  const ours = new Set([roles.application, roles.platform, roles.bound, 'public']);
  const known = new Set(wanted.map((policy) => policy.name));
  const stranger = table.policies.find(
    (policy) =>
      policy.permissive && !known.has(policy.name) && policy.roles.some((role) => ours.has(role)),
  );
  if (stranger !== undefined) {
    throw new Error(
      `The table ${quote(table.name)} has a policy ${quote(stranger.name)} that is not ours and ` +
        'opens it to more than one workspace. Run ' +
        `DROP POLICY ${quote(stranger.name)} ON ${quote(table.name)};`,
    );
  }
  const secure = (what: string) => `ALTER TABLE ${quote(table.name)} ${what} ROW LEVEL SECURITY;`;
  const renewed = wanted.flatMap((policy) => [
    `DROP POLICY IF EXISTS ${quote(policy.name)} ON ${quote(table.name)};`,
    policy.statement,
  ]);
  return [
    ...(all || !table.secured ? [secure('ENABLE')] : []),
    ...(all || !table.forced ? [secure('FORCE')] : []),
    ...(all || !samePolicies(table.policies, wanted) ? renewed : []),
  ];
}

function grantStatements(
  relation: Relation,
  roles: Roles,
  bound: RowCondition | undefined,
  all: boolean,
): string[] {
  return [roles.application, roles.platform, roles.bound].flatMap((role) => {
    const wanted = grantsOf(relation, role, roles, bound);
    if (!all && sameGrants(relation, role, wanted)) return [];
    const on = `ON ${quote(relation.name)}`;
    const revoke = `REVOKE ALL ${on} FROM ${quote(role)};`;
    if (wanted.length === 0) return [revoke];
    return [revoke, `GRANT ${wanted.join(', ')} ${on} TO ${quote(role)};`];
  });
}
