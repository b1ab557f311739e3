import { type Roles, readCatalogue } from './catalogue.ts';
import { cleanUp, migrationLock, type SqlConnection } from './migrate.ts';
import { demandRights, insufficientPrivilege, rightsError } from './rights.ts';
import { type Statement, statementsFor } from './statements.ts';

/**
 * Puts row-level security under the tables of a PostgreSQL database, from its catalogue: the two
 * roles, what each may do, and policies that show the application role one workspace only, the
 * one of the session setting `cxgraph.workspace`. Run it after every apply; where all is as it
 * should be it costs one query. Needs no list of tables, so a new table cannot be forgotten.
 *
 * The policies hold for the tables' owner too (`FORCE`), who has none and sees nothing: a migration
 * that changes rows says `ALTER TABLE … NO FORCE ROW LEVEL SECURITY;` first, and this puts it back.
 *
 * @param roles the names of the two roles; a server takes them on with `SET ROLE`, and they cannot
 * log in
 * @param login who is to take them on: the current user unless given; `null` for one who has been
 * allowed to already
 * @returns whether anything had to be changed
 * @throws {Error} when the current user may not do what is missing, with the statements an
 * administrator has to run; when a table has no workspace column; when a view would show its
 * owner's rows; when a policy that is not ours opens a table to one of the roles
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
    // Two servers that start at once: the second finds the work done.
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
