import { quote, type Roles } from './catalogue.ts';
import type { SqlConnection } from './migrate.ts';

/** What a login can do besides taking on the three roles: a server's login must have none of it. */
interface Excess {
  name: string;
  database: string;
  attributes: string[];
  /** Objects of this database, as PostgreSQL describes them: `table "Persona"`. */
  owned: string[];
  /** Tables and views on which the login itself has rights. */
  granted: string[];
  /** Other roles whose rights it has, or that it can take on. */
  becomes: string[];
  /** The memberships that allow this. */
  memberships: { role: string; member: string }[];
  /** Which of the three roles it can grant to others. */
  grants: string[];
  createsTables: boolean;
  createsSchemas: boolean;
}

/**
 * Checks that the connected user can take on the three roles and do nothing else: it owns nothing, so
 * that it can change no table and no policy; row-level security binds it; and it can take on no other
 * role.
 *
 * @throws {Error} that names the rights that are too much, with the statements that revoke them
 */
export async function demandPlainLogin(sql: SqlConnection, roles: Roles): Promise<void> {
  const [row] = await sql.query<{ excess: Excess }>(excessSql, [
    [roles.application, roles.platform, roles.bound],
  ]);
  if (row === undefined) throw new Error('The database does not say who is connected.');
  const { excess } = row;
  const rights = rightsIn(excess);
  if (rights.length === 0) return;
  const cures = curesOf(excess);
  const orRun = ', or run this as an administrator of the database, then try again:';
  throw new Error(
    `The login ${quote(excess.name)} of DATABASE_APP_URL may do more than serve: it ` +
      `${rights.join('; it ')}. Use another one (\`npx cxgraph migrate grants --app-login NAME\` ` +
      `prints the SQL for it)${cures.length > 0 ? [orRun, ...cures].join('\n  ') : '.'}`,
  );
}

function rightsIn(excess: Excess): string[] {
  const { attributes, owned, granted, becomes, grants, createsTables, createsSchemas } = excess;
  return [
    ...(attributes.length > 0 ? [`has ${attributes.join(', ')}`] : []),
    ...(owned.length > 0 ? [`owns ${some(owned)}`] : []),
    ...(granted.length > 0 ? [`has rights of its own on ${some(granted.map(quote))}`] : []),
    ...(becomes.length > 0 ? [`can become ${some(becomes.map(quote))}`] : []),
    ...(grants.length > 0 ? [`may grant ${grants.map(quote).join(' and ')} to others`] : []),
    ...(createsTables ? ['may create in the schema public'] : []),
    ...(createsSchemas ? [`may create schemas in the database ${quote(excess.database)}`] : []),
  ];
}

/** The statements that revoke the rights; empty for an owner or a superuser, who needs them for other work. */
function curesOf(excess: Excess): string[] {
  if (excess.owned.length > 0 || excess.attributes.includes('SUPERUSER')) return [];
  const name = quote(excess.name);
  const without = excess.attributes.map((attribute) => `NO${attribute}`).join(' ');
  return [
    ...(without ? [`ALTER ROLE ${name} ${without};`] : []),
    ...excess.granted.map((table) => `REVOKE ALL ON ${quote(table)} FROM ${name};`),
    ...excess.memberships.map(({ role, member }) => `REVOKE ${quote(role)} FROM ${quote(member)};`),
    ...excess.grants.map((role) => `REVOKE ADMIN OPTION FOR ${quote(role)} FROM ${name};`),
    ...(excess.createsTables ? [`REVOKE CREATE ON SCHEMA public FROM PUBLIC, ${name};`] : []),
    ...(excess.createsSchemas
      ? [`REVOKE CREATE ON DATABASE ${quote(excess.database)} FROM PUBLIC, ${name};`]
      : []),
  ];
}

/** The first three names: a login that owns all tables owns some dozens. */
function some(names: readonly string[]): string {
  const more = names.length - 3;
  return [names.slice(0, 3).join(', '), ...(more > 0 ? [`${more} more`] : [])].join(' and ');
}

/** For a superuser the query reports that attribute alone: a superuser has every role and every right. */
const excessSql = `
WITH login AS (
  SELECT * FROM pg_roles WHERE rolname = session_user
), this AS (
  SELECT oid FROM pg_database WHERE datname = current_database()
), depending AS (
  SELECT d.* FROM pg_shdepend d, login, this
  WHERE d.refclassid = 'pg_authid'::regclass AND d.refobjid = login.oid
    AND (d.dbid = this.oid OR d.dbid = 0 AND d.objid = this.oid)
), becomes AS (
  SELECT r.oid, r.rolname FROM pg_roles r, login
  WHERE NOT login.rolsuper AND r.oid <> login.oid AND r.rolname <> ALL ($1::text[])
    -- Its one member is the owner of the database, and that is reported as such.
    AND r.rolname <> 'pg_database_owner' AND pg_has_role(login.oid, r.oid, 'MEMBER')
)
SELECT jsonb_build_object(
  'name', login.rolname,
  'database', current_database(),
  'attributes', array_remove(ARRAY[
    CASE WHEN rolsuper THEN 'SUPERUSER' END, CASE WHEN rolbypassrls THEN 'BYPASSRLS' END,
    CASE WHEN rolcreaterole THEN 'CREATEROLE' END, CASE WHEN rolcreatedb THEN 'CREATEDB' END,
    CASE WHEN rolreplication THEN 'REPLICATION' END], NULL),
  'owned', (
    SELECT coalesce(jsonb_agg(pg_describe_object(classid, objid, objsubid) ORDER BY objid), '[]')
    FROM depending WHERE deptype = 'o'),
  'granted', (
    SELECT coalesce(jsonb_agg(DISTINCT relname), '[]') FROM depending JOIN pg_class c ON c.oid = objid
    WHERE deptype = 'a' AND classid = 'pg_class'::regclass),
  'becomes', (SELECT coalesce(jsonb_agg(rolname ORDER BY rolname), '[]') FROM becomes),
  'memberships', (
    SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('role', becomes.rolname, 'member', m.rolname)), '[]')
    FROM becomes JOIN pg_auth_members ON roleid = becomes.oid JOIN pg_roles m ON m.oid = member
    WHERE m.rolname = ANY ($1::text[]) OR member = login.oid),
  'grants', (
    SELECT coalesce(jsonb_agg(rolname ORDER BY rolname), '[]') FROM pg_roles r
    WHERE rolname = ANY ($1::text[]) AND NOT login.rolsuper
      AND pg_has_role(login.oid, r.oid, 'MEMBER WITH ADMIN OPTION')),
  'createsTables', NOT rolsuper AND has_schema_privilege(login.oid, 'public', 'CREATE'),
  'createsSchemas', NOT rolsuper AND has_database_privilege(login.oid, current_database(), 'CREATE')
) AS excess FROM login`;
