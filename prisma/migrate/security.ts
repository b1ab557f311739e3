import { type Roles, readCatalogue } from './catalogue.ts';
import { cleanUp, migrationLock, type SqlConnection } from './migrate.ts';
import { demandRights, insufficientPrivilege, rightsError } from './rights.ts';
import { type Statement, statementsFor } from './statements.ts';

/**
 * Sets up row-level security for the tables of a PostgreSQL database: the roles, their grants, and
 * policies that show the application role the rows of one workspace, that of the session setting
 * `cxgraph.workspace`, and the role for bound keys those of them that `boundPolicies.ts` says. Run it after every apply; where everything is set up, it costs one query. It
 * reads the tables from the catalogue, so that no new table can be forgotten.
 *
 * Row-level security also binds the tables' owner (`FORCE`), for whom there is no policy, so that it
 * sees no row. A migration that changes rows must begin with `ALTER TABLE … NO FORCE ROW LEVEL
 * SECURITY;`, and this function sets `FORCE` again.
 *
 * @param roles the names of the roles; a server takes them on with `SET ROLE`, and they cannot
 * log in
 * @param login that is allowed to take them on, by default the current user; `null` if the login is
 * allowed to already
 * @returns whether it changed anything
 * @throws {Error} when the current user lacks rights for what is missing, with the statements for an
 * administrator; when a table has no workspace column; when a view reads with the rights of its
 * owner; when a policy that is not ours opens a table to one of the roles
 */
export async function secureTables(
  sql: SqlConnection,
  roles: Roles,
  login?: string | null,
): Promise<boolean> {
  if (statementsFor(await readCatalogue(sql, roles, login), roles).length === 0) return false;
  await sql.script('BEGIN');
  let statements: Statement[] = [];
  try {
    // Of two servers that start at the same time, the second finds the work done.
    await sql.query('SELECT pg_advisory_xact_lock($1)::text', [migrationLock]);
    const catalogue = await readCatalogue(sql, roles, login);
    statements = statementsFor(catalogue, roles);
    demandRights(catalogue, statements);
    await sql.script(statements.map((statement) => statement.sql).join('\n'));
    await sql.script('COMMIT');
    return statements.length > 0;
  } catch (error) {
    await cleanUp(sql.script('ROLLBACK'));
    if (!(error instanceof Error && 'code' in error && error.code === insufficientPrivilege)) {
      throw error;
    }
    throw rightsError(
      `The database user may not set up row-level security (${error.message})`,
      statements,
      error,
    );
  }
}
