import type { SqlConnection } from './migrate.ts';

/** The names of the two database roles, `<database>_app` and `<database>_platform`. */
export interface Roles {
  /** Behind the workspace door: all statements, the rows of one workspace. */
  application: string;
  /** Behind the platform door: the few statements that know no workspace yet. */
  platform: string;
}

/** What the database's catalogue says of everything that row-level security rests on. */
export interface Catalogue {
  user: { name: string; superuser: boolean; createsRoles: boolean };
  /** Only those of the two roles that exist. */
  roles: {
    name: string;
    bypasses: boolean;
    /** Whether the current user may `SET ROLE` to it. */
    settable: boolean;
    usesSchema: boolean;
  }[];
  relations: Relation[];
}

/** A table or view of the schema `public`. */
export interface Relation {
  name: string;
  isView: boolean;
  /** The column that says whose a row is, `null` where there is none. */
  tenantColumn: string | null;
  secured: boolean;
  forced: boolean;
  /** A view that reads with the rights of who asks. */
  invoker: boolean;
  policies: StoredPolicy[];
  /** `SELECT` on all of it, or `SELECT ("id", "name")` on some columns, sorted. */
  grants: { role: string; privilege: string }[];
}

export interface StoredPolicy {
  name: string;
  permissive: boolean;
  command: string;
  roles: string[];
  using: string | null;
  check: string | null;
}

/** A policy as it should be: how the catalogue would show it, and the statement that makes it. */
export interface WantedPolicy extends StoredPolicy {
  statement: string;
}

type Command = 'SELECT' | 'INSERT' | 'UPDATE';

/**
 * What the platform role may do; nothing on any other table. `true` is all columns. Inserts without
 * `RETURNING`, which would read. Of errands it sees and writes what claiming takes: not what they
 * are about, nor what they carry.
 */
const platformGrants: Record<string, Partial<Record<Command, true | readonly string[]>>> = {
  Workspace: { SELECT: true, INSERT: true },
  Actor: { INSERT: true },
  ApiKey: { INSERT: true },
  Outbox: {
    SELECT: ['attempts', 'id', 'leaseUntil', 'nextAt', 'state', 'topic', 'workspaceId'],
    UPDATE: ['attempts', 'leaseBy', 'leaseUntil', 'state'],
  },
};

const platformCommands = ['SELECT', 'INSERT', 'UPDATE'] as const satisfies readonly Command[];
const commandCodes = { SELECT: 'r', INSERT: 'a', UPDATE: 'w' } as const;

/** The policies a table needs. */
export function policiesOf(table: Relation, roles: Roles): WantedPolicy[] {
  if (table.tenantColumn === null) {
    throw new Error(
      `The table ${quote(table.name)} has no column "workspaceId", so nobody could tell whose its ` +
        'rows are. Give it one, first in its primary key.',
    );
  }
  const column = quote(table.tenantColumn);
  const mine = `${column} = nullif(current_setting('cxgraph.workspace', true), '')::uuid`;
  // The same as PostgreSQL prints it back. Were a version to print it otherwise, the policy would
  // be made anew at every start: slower, never weaker.
  const plain = /^[a-z_]+$/.test(table.tenantColumn) ? table.tenantColumn : column;
  const printed = `(${plain} = (NULLIF(current_setting('cxgraph.workspace'::text, true), ''::text))::uuid)`;
  const application: WantedPolicy = {
    name: 'workspace',
    permissive: true,
    command: '*',
    roles: [roles.application],
    using: printed,
    check: printed,
    statement:
      `CREATE POLICY "workspace" ON ${quote(table.name)} TO ${quote(roles.application)} ` +
      `USING (${mine}) WITH CHECK (${mine});`,
  };
  const granted = platformGrants[table.name] ?? {};
  const platform = platformCommands
    .filter((command) => granted[command])
    .map((command) => platformPolicy(table, command, roles));
  return [application, ...platform];
}

/** Lets the platform role's command reach the rows of every workspace. */
function platformPolicy(table: Relation, command: Command, roles: Roles): WantedPolicy {
  const name = `platform_${command.toLowerCase()}`;
  const using = command === 'INSERT' ? null : 'true';
  const check = command === 'SELECT' ? null : 'true';
  const clauses = [using && 'USING (true)', check && 'WITH CHECK (true)'].filter(Boolean);
  return {
    name,
    permissive: true,
    command: commandCodes[command],
    roles: [roles.platform],
    using,
    check,
    statement:
      `CREATE POLICY ${quote(name)} ON ${quote(table.name)} FOR ${command} ` +
      `TO ${quote(roles.platform)} ${clauses.join(' ')};`,
  };
}

/** The privileges a role should have on a table or view, as `GRANT` takes them. */
export function grantsOf(relation: Relation, role: string, roles: Roles): string[] {
  if (role === roles.platform) {
    const granted = platformGrants[relation.name] ?? {};
    return platformCommands.flatMap((command) => {
      const columns = granted[command];
      if (columns === undefined) return [];
      return columns === true ? [command] : [`${command} (${columns.map(quote).join(', ')})`];
    });
  }
  return relation.isView ? ['SELECT'] : ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
}

export function sameGrants(relation: Relation, role: string, wanted: string[]): boolean {
  const stored = relation.grants.filter((grant) => grant.role === role);
  return same(
    stored.map((grant) => grant.privilege),
    wanted,
  );
}

/** Whether every wanted policy stands exactly so. Others' are none of its business. */
export function samePolicies(stored: StoredPolicy[], wanted: WantedPolicy[]): boolean {
  return wanted.every((policy) => {
    const found = stored.find((candidate) => candidate.name === policy.name);
    return (
      found !== undefined &&
      found.permissive === policy.permissive &&
      found.command === policy.command &&
      found.using === policy.using &&
      found.check === policy.check &&
      same(found.roles, policy.roles)
    );
  });
}

/** Reads all of it in one query. What extensions own is left out, and so is Prisma's bookkeeping. */
export async function readCatalogue(sql: SqlConnection, roles: Roles): Promise<Catalogue> {
  const [row] = await sql.query<{ catalogue: Catalogue }>(catalogueSql, [
    [roles.application, roles.platform],
  ]);
  if (row === undefined) throw new Error('The database gave no answer about its own catalogue.');
  return row.catalogue;
}

const catalogueSql = `
SELECT jsonb_build_object(
  'user', (
    SELECT jsonb_build_object(
      'name', rolname, 'superuser', rolsuper, 'createsRoles', rolcreaterole)
    FROM pg_roles WHERE rolname = current_user),
  'roles', (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
      'name', rolname,
      'bypasses', rolsuper OR rolbypassrls,
      'settable', CASE WHEN current_setting('server_version_num')::int >= 160000
        THEN pg_has_role(current_user, oid, 'SET') ELSE pg_has_role(current_user, oid, 'MEMBER') END,
      'usesSchema', has_schema_privilege(oid, 'public', 'USAGE'))), '[]')
    FROM pg_roles WHERE rolname = ANY ($1::text[])),
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
      'policies', (
        SELECT coalesce(jsonb_agg(jsonb_build_object(
          'name', p.polname,
          'permissive', p.polpermissive,
          'command', p.polcmd,
          'roles', (
            SELECT jsonb_agg(coalesce(r.rolname, 'public'))
            FROM unnest(p.polroles) AS member LEFT JOIN pg_roles r ON r.oid = member),
          'using', pg_get_expr(p.polqual, p.polrelid),
          'check', pg_get_expr(p.polwithcheck, p.polrelid))), '[]')
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
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace
      AND c.relkind IN ('r', 'p', 'v')
      AND c.relname <> '_prisma_migrations'
      AND NOT EXISTS (
        SELECT FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'))
) AS catalogue`;

function same(one: string[], other: string[]): boolean {
  return one.length === other.length && new Set([...one, ...other]).size === new Set(one).size;
}

/** An identifier as it stands in SQL. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
