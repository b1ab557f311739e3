import { quote, type Roles } from '../../../prisma/migrate/catalogue.ts';
import { cleanUp, type SqlConnection } from '../../../prisma/migrate/migrate.ts';

/**
 * One transaction that reaches the rows of every workspace, one workspace at a time: for copies and
 * backups. On PostgreSQL it takes on the two roles, so that row-level security binds it as well.
 */
export interface RowSession {
  readonly sql: SqlConnection;
  /** For statements that know no workspace: which there are, and which migrations are applied. */
  asPlatform(): Promise<void>;
  /** For statements on the rows of one workspace. */
  inWorkspace(id: string): Promise<void>;
}

/** Values are written as texts, which the other side must read as it reads its own. */
const plainTexts = `
SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL timezone = 'UTC'; SET LOCAL intervalstyle = 'postgres';
SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'`;

/**
 * Runs work in one transaction: it commits when the work resolves, and rolls back when it rejects.
 *
 * @param kind `read` sees one moment, whatever others commit meanwhile
 * @param roles of a PostgreSQL database; null on the embedded one, which has none
 */
export async function inRowSession<Result>(
  sql: SqlConnection,
  kind: 'read' | 'write',
  roles: Roles | null,
  work: (session: RowSession) => Promise<Result>,
): Promise<Result> {
  await sql.script(kind === 'read' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN');
  try {
    const result = await inBegunSession(sql, roles, work);
    await sql.script('COMMIT');
    return result;
  } catch (error) {
    await cleanUp(sql.script('ROLLBACK'));
    throw error;
  }
}

/** Runs work in a transaction that has begun. */
export async function inBegunSession<Result>(
  sql: SqlConnection,
  roles: Roles | null,
  work: (session: RowSession) => Promise<Result>,
): Promise<Result> {
  await sql.script(plainTexts);
  return work(rowSession(sql, roles));
}

function rowSession(sql: SqlConnection, roles: Roles | null): RowSession {
  if (roles === null) return { sql, asPlatform: async () => {}, inWorkspace: async () => {} };
  const takeOn = (role: string) =>
    sql.script(`SET LOCAL ROLE ${quote(role)}`).catch((error: Error) => {
      throw new Error(
        `The database user may not take on the role ${quote(role)} (${error.message}). Name the ` +
          'owner of the tables, or the login of the server: postgres://user:password@….',
        { cause: error },
      );
    });
  return {
    sql,
    asPlatform: () => takeOn(roles.platform),
    inWorkspace: async (id) => {
      await takeOn(roles.application);
      await sql.query("SELECT set_config('cxgraph.workspace', $1, true)", [id]);
    },
  };
}

/** A migration that a database has. */
export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
}

/** The migrations that a database has, in the order of their names. */
export async function readApplied(session: RowSession): Promise<AppliedMigration[]> {
  await session.asPlatform();
  return session.sql.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM "_prisma_migrations"
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
}

/** The ids of all workspaces, the oldest first. */
export async function readWorkspaceIds(session: RowSession): Promise<string[]> {
  await session.asPlatform();
  const rows = await session.sql.query<{ id: string }>(
    'SELECT id FROM "Workspace" ORDER BY "createdAt", id',
  );
  return rows.map(({ id }) => id);
}
