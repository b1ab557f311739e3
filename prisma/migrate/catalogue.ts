import type { SqlConnection } from './migrate.ts';

/** The names of the database roles: `<database>_app`, `<database>_platform` and `<database>_bound`. */
export interface Roles {
  /** The role of the workspace door: all statements, on the rows of one workspace. */
  application: string;
  /** The role of the platform door: the few statements that know no workspace yet. */
  platform: string;
  /** The role of the workspace door for bound keys: it reads those rows that the keys may see. */
  bound: string;
}

/** The parts of the database's catalogue that row-level security depends on. */
export interface Catalogue {
  /** `server_version_num`: 180004 is 18.4. */
  version: number;
  /** The connected user. */
  user: { name: string; superuser: boolean; createsRoles: boolean };
  database: { name: string; grantsConnect: boolean };
  /** What the user can do in the schema `public`, and whether every role can use it. */
  schema: { creates: boolean; grantsUsage: boolean; open: boolean };
  /** The login of the server, which takes on the roles; `null` where it was not looked up. */
  login: { name: string; exists: boolean; connects: boolean } | null;
  /** Only those of the roles that exist. */
  roles: {
    name: string;
    bypasses: boolean;
    /** Whether the login can `SET ROLE` to it. */
    settable: boolean;
    /** Whether the user can make other roles its members. */
    grantable: boolean;
    usesSchema: boolean;
  }[];
  relations: Relation[];
  /** Tables, views and types on which the user lacks the rights of the owner. */
  foreign: { kind: 'TABLE' | 'VIEW' | 'TYPE'; name: string; owner: string }[];
  /** Whether the user can read which migrations are applied; `null` before the first one. */
  readsMigrations: boolean | null;
}

/** A table or view of the schema `public`. */
export interface Relation {
  name: string;
  isView: boolean;
  /** The column with a row's workspace, `null` where there is none. */
  tenantColumn: string | null;
  secured: boolean;
  forced: boolean;
  /** Whether a view reads with the rights of the connected user. */
  invoker: boolean;
  /** Its foreign keys, without the workspace's column: each refers to the id of a row. */
  references: ForeignKey[];
  /** Its columns, sorted. */
  columns: string[];
  policies: StoredPolicy[];
  /** `SELECT` on all of it, or `SELECT ("id", "name")` on some columns, sorted. */
  grants: { role: string; privilege: string }[];
}

/** A foreign key of a table. */
export interface ForeignKey {
  column: string;
  /** The table that it refers to. */
  table: string;
  /** Whether the column cannot be null. */
  required: boolean;
}

export interface StoredPolicy {
  name: string;
  permissive: boolean;
  command: string;
  roles: string[];
  using: string | null;
  check: string | null;
}

/** Prisma's table of applied migrations, the one table without a workspace. */
export const migrationTable = '_prisma_migrations';

/**
 * Reads the catalogue in one query, without what belongs to extensions.
 *
 * @param login of the server, by default the current user; `null` leaves the login out
 */
export async function readCatalogue(
  sql: SqlConnection,
  roles: Roles,
  login?: string | null,
): Promise<Catalogue> {
  const [row] = await sql.query<{ catalogue: Catalogue }>(catalogueSql, [
    [roles.application, roles.platform, roles.bound],
    login ?? null,
  ]);
  if (row === undefined)
    throw new Error('The database did not answer the query about its catalogue.');
  return login === null ? { ...row.catalogue, login } : row.catalogue;
}

/** The names of a database's roles. Roles belong to the whole server, so their names begin with the database's. */
export async function readRoles(sql: SqlConnection): Promise<Roles> {
  const [current] = await sql.query<{ name: string }>('SELECT current_database() AS name');
  return {
    application: `${current?.name}_app`,
    platform: `${current?.name}_platform`,
    bound: `${current?.name}_bound`,
  };
}

/** An identifier in quotes, for SQL. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

const catalogueSql = `
WITH login AS (
  SELECT oid FROM pg_roles WHERE rolname = coalesce($2::text, current_user)
), ours AS (
  SELECT c.* FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace
    AND c.relkind IN ('r', 'p', 'v')
    AND NOT EXISTS (
      SELECT FROM pg_depend d
      WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
)
SELECT jsonb_build_object(
  'version', current_setting('server_version_num')::int,
  'user', (
    SELECT jsonb_build_object(
      'name', rolname, 'superuser', rolsuper, 'createsRoles', rolcreaterole)
    FROM pg_roles WHERE rolname = current_user),
  'database', jsonb_build_object(
    'name', current_database(),
    'grantsConnect', has_database_privilege(current_database(), 'CONNECT WITH GRANT OPTION')),
  'schema', jsonb_build_object(
    'creates', has_schema_privilege('public', 'CREATE'),
    'grantsUsage', has_schema_privilege('public', 'USAGE WITH GRANT OPTION'),
    -- The first 'public' is PUBLIC, every role.
    'open', has_schema_privilege('public', 'public', 'USAGE')),
  'login', jsonb_build_object(
    'name', coalesce($2::text, current_user),
    'exists', EXISTS (SELECT FROM login),
    'connects', coalesce(
      (SELECT has_database_privilege(oid, current_database(), 'CONNECT') FROM login), false)),
  'roles', (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'name', rolname,
      'bypasses', rolsuper OR rolbypassrls,
      'settable', coalesce((
        SELECT CASE WHEN current_setting('server_version_num')::int >= 160000
          THEN pg_has_role(login.oid, role.oid, 'SET')
          ELSE pg_has_role(login.oid, role.oid, 'MEMBER') END
        FROM login), false),
      'grantable', pg_has_role(role.oid, 'MEMBER WITH ADMIN OPTION')
        OR (current_setting('server_version_num')::int < 160000 AND (
          SELECT rolcreaterole FROM pg_roles WHERE rolname = current_user)),
      'usesSchema', has_schema_privilege(role.oid, 'public', 'USAGE'))), '[]')
    FROM pg_roles AS role WHERE rolname = ANY ($1::text[])),
  'readsMigrations', (
    SELECT has_table_privilege(oid, 'SELECT') FROM ours WHERE relname = '${migrationTable}'),
  'foreign', (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'kind', kind, 'name', name, 'owner', pg_get_userbyid(owner)) ORDER BY kind, name), '[]')
    FROM (
      SELECT CASE relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END AS kind, relname AS name,
        relowner AS owner FROM ours
      UNION ALL
      SELECT 'TYPE', typname, typowner FROM pg_type t
      WHERE typnamespace = 'public'::regnamespace AND typtype = 'e' AND NOT EXISTS (
        SELECT FROM pg_depend d
        WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e')
    ) AS object WHERE NOT pg_has_role(owner, 'USAGE')),
  'relations', (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'name', c.relname,
      'isView', c.relkind = 'v',
      'tenantColumn', (
        SELECT attname FROM pg_attribute a
        WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.atttypid = 'uuid'::regtype
          AND a.attname = CASE WHEN c.relname = 'Workspace' THEN 'id' ELSE 'workspaceId' END),
      'secured', c.relrowsecurity,
      'forced', c.relforcerowsecurity,
      'invoker', coalesce((
        SELECT option_value::boolean FROM pg_options_to_table(c.reloptions)
        WHERE option_name = 'security_invoker'), false),
      'references', (
        SELECT coalesce(jsonb_agg(jsonb_build_object(
          'column', a.attname, 'table', target.relname, 'required', a.attnotnull)
          ORDER BY target.relname, a.attname), '[]')
        FROM pg_constraint k
        JOIN pg_class target ON target.oid = k.confrelid
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)
          AND a.attname <> 'workspaceId'
        WHERE k.conrelid = c.oid AND k.contype = 'f'),
      'columns', (
        SELECT jsonb_agg(attname ORDER BY attname) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
      'policies', (
        SELECT coalesce(jsonb_agg(jsonb_build_object(
          'name', p.polname,
          'permissive', p.polpermissive,
          'command', p.polcmd,
          'roles', (
            SELECT jsonb_agg(coalesce(r.rolname, 'public'))
            FROM unnest(p.polroles) AS member LEFT JOIN pg_roles r ON r.oid = member),
          'using', pg_get_expr(p.polqual, p.polrelid),
          'check', pg_get_expr(p.polwithcheck, p.polrelid)) ORDER BY p.polname), '[]')
        FROM pg_policy p WHERE p.polrelid = c.oid),
      'grants', (
        SELECT coalesce(jsonb_agg(jsonb_build_object(
          'role', r.rolname, 'privilege', g.privilege_type)), '[]')
        FROM (
          SELECT grantee, privilege_type FROM aclexplode(c.relacl)
          UNION ALL
          SELECT grantee, privilege_type || ' (' || string_agg(
            '"' || replace(attname, '"', '""') || '"', ', ' ORDER BY attname) || ')'
          FROM pg_attribute, aclexplode(attacl)
          WHERE attrelid = c.oid AND NOT attisdropped
          GROUP BY grantee, privilege_type
        ) g JOIN pg_roles r ON r.oid = g.grantee
        WHERE r.rolname = ANY ($1::text[]))
    ) ORDER BY c.relname), '[]')
    FROM ours AS c)
) AS catalogue`;
