import { type Catalogue, migrationTable, quote, readCatalogue, readRoles } from './catalogue.ts';
import { migrationStatus, type SqlConnection } from './migrate.ts';
import { migrationGrant, type Statement, statementsFor } from './statements.ts';

interface ScriptOptions {
  /** The server's login; the current user by default. */
  login?: string;
  /** Whether the current user applies migrations, and so must be allowed to create tables. */
  migrates: boolean;
}

/**
 * The SQL for an administrator that sets up a database for a server: the login, the three roles, their
 * grants, and the policies of the existing tables. It has all statements, also those that are not
 * needed; run again, it changes nothing.
 *
 * @throws {Error} as `statementsFor` does
 */
export async function grantsScript(
  sql: SqlConnection,
  { login, migrates }: ScriptOptions,
): Promise<string> {
  const roles = await readRoles(sql);
  const catalogue = await readCatalogue(sql, roles, login);
  const statements = [
    ...(migrates && !catalogue.user.superuser ? [migrationGrant(catalogue)] : []),
    ...statementsFor(catalogue, roles, true),
  ];
  return [
    ...(await remarks(sql, catalogue)).map((line) => `-- ${line}`),
    'BEGIN;',
    ...statements.map(repeatable),
    'COMMIT;',
  ].join('\n');
}

async function remarks(sql: SqlConnection, catalogue: Catalogue): Promise<string[]> {
  const { database, login, user, relations, readsMigrations } = catalogue;
  const pending =
    readsMigrations === false
      ? []
      : (await migrationStatus(sql)).filter(({ state }) => state !== 'applied');
  const tables = relations.filter(({ name }) => name !== migrationTable).length;
  return [
    `Roles, grants and policies of cxgraph in the database ${quote(database.name)}.`,
    'Run it there as a superuser, or as a user who may create roles and has the rights of the',
    'owner of the tables. It can be run again at any time.',
    ...(login && login.name !== user.name && !login.exists
      ? [
          `The login ${quote(login.name)} is made without a password. Set one: ` +
            `\\password ${quote(login.name)}`,
        ]
      : []),
    ...(pending.length > 0
      ? [
          `It sets up ${tables} tables and views. ${pending.length} migrations are pending:`,
          '`cxgraph migrate apply` applies them and sets up their tables as well.',
        ]
      : []),
  ];
}

function repeatable({ sql, unless }: Statement): string {
  if (unless === undefined) return sql;
  const body = `BEGIN IF NOT EXISTS (${unless}) THEN ${sql} END IF; END`;
  let tag = '$cxgraph$';
  while (body.includes(tag)) tag = `$x${tag.slice(1)}`;
  return `DO ${tag} ${body} ${tag};`;
}
