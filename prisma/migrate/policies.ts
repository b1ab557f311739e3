import {
  migrationTable,
  quote,
  type Relation,
  type Roles,
  type StoredPolicy,
} from './catalogue.ts';

/** A policy as it should be: how the catalogue would show it, and the statement that makes it. */
export interface WantedPolicy extends StoredPolicy {
  statement: string;
}

type Command = 'SELECT' | 'INSERT' | 'UPDATE';

/**
 * What the platform role may do; nothing on any other table. `true` is all columns. Inserts without
 * `RETURNING`, which would read. Of tasks it sees and writes what claiming takes: not what they
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
  // So that a server which may not migrate can tell that migrations are pending.
  [migrationTable]: {
    SELECT: ['checksum', 'finished_at', 'migration_name', 'rolled_back_at', 'started_at'],
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
  if (relation.name === migrationTable) return [];
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

function same(one: string[], other: string[]): boolean {
  return one.length === other.length && new Set([...one, ...other]).size === new Set(one).size;
}
