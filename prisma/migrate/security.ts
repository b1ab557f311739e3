import { migrationLock, type SqlConnection } from './migrate.ts';
import {
  type Catalogue,
  grantsOf,
  policiesOf,
  quote,
  type Relation,
  type Roles,
  readCatalogue,
  sameGrants,
  samePolicies,
} from './policies.ts';

/** PostgreSQL's code for "you may not do that". */
const insufficientPrivilege = '42501';

/**
 * Puts row-level security under the tables of a PostgreSQL database, from its catalogue: the two
 * roles, what each may do, and policies that show the application role one workspace only, the
 * one of the session setting `cxgraph.workspace`. Run it after every apply; where all is as it
 * should be it costs one query. Needs no list of tables, so a new table cannot be forgotten.
 *
 * The policies hold for the tables' owner too (`FORCE`), who has none and sees nothing: a migration
 * that changes rows says `ALTER TABLE … NO FORCE ROW LEVEL SECURITY;` first, and this puts it back.
 *
 * @param roles the names of the two roles; nobody logs in with them, the server takes them on with
 * `SET ROLE`
 * @returns whether anything had to be changed
 * @throws {Error} when roles are missing and the current user may not make them, with the
 * statements an administrator has to run; when a table has no workspace column; when a view would
 * show its owner's rows; when somebody else's policy opens a table to one of the roles
 */
export async function secureTables(sql: SqlConnection, roles: Roles): Promise<boolean> {
  if (repairs(await readCatalogue(sql, roles), roles).length === 0) return false;
  await sql.script('BEGIN');
  let statements: string[] = [];
  try {
    // Two servers that start at once: the second finds the work done.
    await sql.query('SELECT pg_advisory_xact_lock($1)::text', [migrationLock]);
    statements = repairs(await readCatalogue(sql, roles), roles);
    await sql.script(statements.join('\n'));
    await sql.script('COMMIT');
    return statements.length > 0;
  } catch (error) {
    await sql.script('ROLLBACK');
    if (!(error instanceof Error && 'code' in error && error.code === insufficientPrivilege)) {
      throw error;
    }
    throw new Error(administratorsWork(error.message, statements), { cause: error });
  }
}

function administratorsWork(reason: string, statements: string[]): string {
  return (
    `The database user may not set up row-level security (${reason}). Run this once as an ` +
    `administrator, then start again:\n${statements.map((line) => `  ${line}`).join('\n')}`
  );
}

/** The statements that bring the catalogue to what it should be; empty when it is. */
function repairs(catalogue: Catalogue, roles: Roles): string[] {
  return [
    ...roleRepairs(catalogue, roles),
    ...catalogue.relations.flatMap((relation) =>
      relation.isView ? viewRepairs(relation, roles) : tableRepairs(relation, roles),
    ),
  ];
}

function roleRepairs(catalogue: Catalogue, roles: Roles): string[] {
  const create: string[] = [];
  const join: string[] = [];
  const use: string[] = [];
  for (const name of [roles.application, roles.platform]) {
    const state = catalogue.roles.find((role) => role.name === name);
    if (state?.bypasses) {
      throw new Error(
        `The role ${quote(name)} is a superuser or has BYPASSRLS, so no policy would hold it. Run ` +
          `ALTER ROLE ${quote(name)} NOSUPERUSER NOBYPASSRLS; as an administrator.`,
      );
    }
    if (state === undefined) create.push(`CREATE ROLE ${quote(name)} NOLOGIN;`);
    // Since PostgreSQL 16 not even a role's maker may take it on unasked.
    if (!(state?.settable ?? catalogue.user.superuser)) {
      join.push(`GRANT ${quote(name)} TO ${quote(catalogue.user.name)};`);
    }
    if (!state?.usesSchema) use.push(`GRANT USAGE ON SCHEMA public TO ${quote(name)};`);
  }
  const mayCreate = catalogue.user.superuser || catalogue.user.createsRoles;
  if (!mayCreate && create.length + join.length > 0) {
    const reason = `${quote(catalogue.user.name)} may not create roles`;
    throw new Error(administratorsWork(reason, [...create, ...join]));
  }
  return [...create, ...join, ...use];
}

function viewRepairs(view: Relation, roles: Roles): string[] {
  if (!view.invoker) {
    throw new Error(
      `The view ${quote(view.name)} shows its owner's rows, whatever the workspace. Create it WITH ` +
        '(security_invoker = true).',
    );
  }
  return grantRepairs(view, roles);
}

function tableRepairs(table: Relation, roles: Roles): string[] {
  const wanted = policiesOf(table, roles);
  const ours = new Set([roles.application, roles.platform, 'public']);
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
  const statements: string[] = [];
  if (!table.secured)
    statements.push(`ALTER TABLE ${quote(table.name)} ENABLE ROW LEVEL SECURITY;`);
  if (!table.forced) statements.push(`ALTER TABLE ${quote(table.name)} FORCE ROW LEVEL SECURITY;`);
  if (!samePolicies(table.policies, wanted)) {
    for (const policy of wanted) {
      statements.push(`DROP POLICY IF EXISTS ${quote(policy.name)} ON ${quote(table.name)};`);
      statements.push(policy.statement);
    }
  }
  // Last, so that no row can be read before its policy stands.
  return [...statements, ...grantRepairs(table, roles)];
}

function grantRepairs(relation: Relation, roles: Roles): string[] {
  return [roles.application, roles.platform].flatMap((role) => {
    const wanted = grantsOf(relation, role, roles);
    if (sameGrants(relation, role, wanted)) return [];
    const on = `ON ${quote(relation.name)}`;
    const revoke = `REVOKE ALL ${on} FROM ${quote(role)};`;
    if (wanted.length === 0) return [revoke];
    return [revoke, `GRANT ${wanted.join(', ')} ${on} TO ${quote(role)};`];
  });
}
