import { closedColumns, type RowCondition } from './boundPolicies.ts';
import {
  migrationTable,
  quote,
  type Relation,
  type Roles,
  type StoredPolicy,
} from './catalogue.ts';

/** A policy that a table should have: its form in the catalogue, and the statement that makes it. */
export interface WantedPolicy extends StoredPolicy {
  statement: string;
}

type Command = 'SELECT' | 'INSERT' | 'UPDATE';

/**
 * What the platform role may do; it has no rights on other tables. `true` means all columns. Where it
 * may insert but not select, `RETURNING` is not possible. Of tasks it can read and write the columns
 * that claiming needs, but not the subject and the payload.
 */
const platformGrants: Record<string, Partial<Record<Command, true | readonly string[]>>> = {
  Workspace: { SELECT: true, INSERT: true },
  Actor: { INSERT: true },
  ApiKey: { INSERT: true },
  Outbox: {
    SELECT: ['attempts', 'id', 'leaseUntil', 'nextAt', 'state', 'topic', 'workspaceId'],
    UPDATE: ['attempts', 'leaseBy', 'leaseUntil', 'state'],
  },
  // So that one statement says in which workspaces subscriptions have something to send.
  ChangeLog: { SELECT: ['lastSeq', 'workspaceId'] },
  // How long deliveries have waited, in `/metrics`.
  WebhookDelivery: { SELECT: ['dueAt', 'endpointId', 'workspaceId'] },
  WebhookEndpoint: { SELECT: ['archivedAt', 'id', 'stopped', 'workspaceId'] },
  // So that a server without the right to migrate can find out that migrations are pending.
  [migrationTable]: {
    SELECT: ['checksum', 'finished_at', 'migration_name', 'rolled_back_at', 'started_at'],
  },
};

const platformCommands = ['SELECT', 'INSERT', 'UPDATE'] as const satisfies readonly Command[];
const commandCodes = { SELECT: 'r', INSERT: 'a', UPDATE: 'w' } as const;

/**
 * The policies a table needs.
 *
 * @param bound which of its rows the role for bound keys sees; none if absent
 */
export function policiesOf(
  table: Relation,
  roles: Roles,
  bound: RowCondition | undefined,
): WantedPolicy[] {
  if (table.tenantColumn === null) {
    throw new Error(
      `The table ${quote(table.name)} has no column "workspaceId", which says whose its rows are. ` +
        'Add one, first in its primary key.',
    );
  }
  const column = quote(table.tenantColumn);
  const mine = `${column} = nullif(current_setting('cxgraph.workspace', true), '')::uuid`;
  // The same condition as PostgreSQL prints it. If a version prints it in another form, the policy is
  // made again at every start: slower, but not weaker.
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
  return [
    application,
    ...(bound ? [boundPolicy(table, bound, mine, printed, roles)] : []),
    ...platform,
  ];
}

/** Lets the role for bound keys read what its session may see. */
function boundPolicy(
  { name }: Relation,
  { written, printed }: RowCondition,
  mine: string,
  printedMine: string,
  roles: Roles,
): WantedPolicy {
  const isWhole = written === 'true';
  return {
    name: 'bound',
    permissive: true,
    command: commandCodes.SELECT,
    roles: [roles.bound],
    using: isWhole ? printedMine : `(${printedMine} AND ${printed})`,
    check: null,
    statement:
      `CREATE POLICY "bound" ON ${quote(name)} FOR SELECT TO ${quote(roles.bound)} ` +
      `USING (${isWhole ? mine : `${mine} AND (${written})`});`,
  };
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

/**
 * The privileges that a role should have on a table or view, in the form of `GRANT`.
 *
 * @param bound which of its rows the role for bound keys sees; none if absent
 */
export function grantsOf(
  relation: Relation,
  role: string,
  roles: Roles,
  bound: RowCondition | undefined,
): string[] {
  if (role === roles.bound) return bound ? [boundGrant(relation)] : [];
  if (role === roles.platform) {
    const granted = platformGrants[relation.name] ?? {};
    return platformCommands.flatMap((command) => {
      const columns = granted[command];
      if (columns === undefined) return [];
      return columns === true ? [command] : [`${command} (${columns.map(quote).join(', ')})`];
    });
  }
  if (relation.name === migrationTable) return [];
  return relation.isView ? ['SELECT'] : ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
}

function boundGrant({ name, columns }: Relation): string {
  const closed = closedColumns[name];
  if (!closed) return 'SELECT';
  const open = columns.filter((column) => !closed.includes(column));
  return `SELECT (${open.map(quote).join(', ')})`;
}

export function sameGrants(relation: Relation, role: string, wanted: string[]): boolean {
  const stored = relation.grants.filter((grant) => grant.role === role);
  return same(
    stored.map((grant) => grant.privilege),
    wanted,
  );
}

/** Whether every wanted policy is stored with the same content. Other policies are not compared. */
export function samePolicies(stored: StoredPolicy[], wanted: WantedPolicy[]): boolean {
  return wanted.every((policy) => {
    const found = stored.find((candidate) => candidate.name === policy.name);
    return (
      found !== undefined &&
      found.permissive === policy.permissive &&
      found.command === policy.command &&
      unqualified(found.using) === policy.using &&
      found.check === policy.check &&
      same(found.roles, policy.roles)
    );
  });
}

/** PostgreSQL prints the schema of a table to a login that may not use it. */
function unqualified(condition: string | null): string | null {
  return condition?.replaceAll('public."', '"') ?? null;
}

function same(one: string[], other: string[]): boolean {
  return one.length === other.length && new Set([...one, ...other]).size === new Set(one).size;
}
