import type { SqlConnection } from '../../prisma/migrate/migrate.ts';
import { type KeyKind, makeKey } from '../../schema/actors/key.ts';
import { newId } from '../../schema/kernel/id.ts';

/** A workspace that was just made, with the owner key to show once. */
export interface NewWorkspace {
  workspaceId: string;
  actorId: string;
  ownerKey: string;
}

/** A request for tasks of one topic, of any workspace. */
export interface Claim {
  topic: string;
  /** A uuid of this claim: only a worker that names it may do the tasks. */
  lease: string;
  /** Milliseconds until others may claim them again. */
  leaseMs: number;
  limit: number;
  /** Workspaces whose tasks are left out. */
  without?: readonly string[];
}

/** A task that was claimed. Its payload is read through the door of its workspace. */
export interface ClaimedRow {
  workspaceId: string;
  id: string;
  /** How often it was claimed, this time included. */
  attempts: number;
  /** It was claimed before, and that lease ran out: its worker was killed, or was too slow. */
  lapsed: boolean;
}

/** The tasks of a topic that are not done. */
export interface Backlog {
  topic: string;
  /** Those that are due, put off, or being done. */
  waiting: number;
  /** Those that failed at their last try. */
  dead: number;
  /** Seconds for which the oldest of those with a time has been due; 0 if there is none. */
  age: number;
}

/** The number of a workspace's latest change. */
export interface LatestChange {
  workspaceId: string;
  /** Digits. */
  seq: string;
}

/** Deliveries of webhooks that wait for endpoints which are enabled. */
export interface DeliveryBacklog {
  /** Those that are due, and those that are tried again later. */
  waiting: number;
  /** Seconds for which the oldest of them has been due; 0 if none is. */
  age: number;
}

/** A workspace in a list. */
export interface ListedWorkspace {
  readonly id: string;
  readonly name: string;
  /** When it was made, as the database writes it. */
  readonly createdAt: string;
}

/**
 * The platform door: only the statements that concern no single workspace. On PostgreSQL it has a
 * role of its own, which is granted just these.
 */
export interface PlatformDoor {
  /** The oldest workspace, which `CXGRAPH_ADMIN_KEY` opens; null in a new database. */
  firstWorkspaceId(): Promise<string | null>;
  /** The oldest workspaces, at most {@link workspacesPage}, or those that come after one. */
  workspaces(after?: ListedWorkspace): Promise<ListedWorkspace[]>;
  /** Makes an empty workspace with an owner, who has one secret key. All or nothing. */
  createWorkspace(name: string): Promise<NewWorkspace>;
  /** The same in a database without any; null if there is one, or another server is faster. */
  createFirstWorkspace(name: string): Promise<NewWorkspace | null>;
  /** Leases tasks that are due: those longest due, and one whose lease ran out. */
  claimTasks(claim: Claim): Promise<ClaimedRow[]>;
  /** Those of these topics with a task that can be claimed. */
  dueTopics(topics: readonly string[]): Promise<string[]>;
  /** What is left to do, by topic. */
  taskBacklog(): Promise<Backlog[]>;
  /** The latest numbers of changes in these workspaces; one without changes is left out. */
  latestChanges(workspaceIds: readonly string[]): Promise<LatestChange[]>;
  /** What webhooks have to send. */
  deliveryBacklog(): Promise<DeliveryBacklog>;
}

/** How the statements of the platform door reach the database. */
export interface PlatformConnections {
  /** Runs one statement, which is a transaction by itself. */
  readonly query: SqlConnection['query'];
  /** Runs work on one connection, all or nothing. */
  transact<T>(work: (sql: SqlConnection) => Promise<T>): Promise<T>;
}

/** Opens the platform door. */
export function platformDoor({ query, transact }: PlatformConnections): PlatformDoor {
  return {
    firstWorkspaceId: () => firstWorkspaceId(query),
    workspaces: (after) =>
      query(workspacesSql, [after?.createdAt ?? null, after?.id ?? null, workspacesPage]),
    createWorkspace: (name) => transact((sql) => createWorkspace(sql, name)),
    createFirstWorkspace: (name) =>
      transact(async (sql) => {
        await sql.query('SELECT pg_advisory_xact_lock($1)::text', [firstWorkspaceLock]);
        const first = await firstWorkspaceId((text) => sql.query(text));
        return first === null ? createWorkspace(sql, name) : null;
      }),
    claimTasks: (claim) => claimTasks(query, claim),
    dueTopics: (topics) => dueTopics(query, topics),
    taskBacklog: () => query<Backlog>(backlogSql),
    latestChanges: (workspaceIds) =>
      query<LatestChange>(
        `SELECT "workspaceId", "lastSeq"::text AS seq FROM "ChangeLog"
         WHERE "workspaceId" = ANY($1::uuid[])`,
        [[...workspaceIds]],
      ),
    deliveryBacklog: async () => {
      const [backlog = { waiting: 0, age: 0 }] = await query<DeliveryBacklog>(deliveriesSql);
      return backlog;
    },
  };
}

type Query = PlatformConnections['query'];

/** The advisory lock of servers that start together on a new database. */
export const firstWorkspaceLock = 72707370;

async function firstWorkspaceId(query: Query): Promise<string | null> {
  const [first] = await query<{ id: string }>(
    'SELECT id FROM "Workspace" ORDER BY "createdAt", id LIMIT 1',
  );
  return first?.id ?? null;
}

/** Workspaces that are read at a time. */
export const workspacesPage = 500;

const workspacesSql = `
SELECT id, name, "createdAt"::text AS "createdAt" FROM "Workspace" AS workspace
WHERE $1::timestamptz IS NULL OR (workspace."createdAt", id) > ($1::timestamptz, $2::uuid)
ORDER BY workspace."createdAt", id LIMIT $3::int`;

async function createWorkspace(sql: SqlConnection, name: string): Promise<NewWorkspace> {
  const workspaceId = newId();
  const actorId = newId();
  const kind: KeyKind = 'SECRET';
  const key = makeKey(kind, workspaceId);
  await sql.query('INSERT INTO "Workspace" (id, name, "updatedAt") VALUES ($1, $2, now())', [
    workspaceId,
    name,
  ]);
  await sql.query(
    `INSERT INTO "Actor" ("workspaceId", id, kind, name, "updatedAt")
           VALUES ($1, $2, 'KEY', 'Owner', now())`,
    [workspaceId, actorId],
  );
  await sql.query(
    `INSERT INTO "ApiKey" ("workspaceId", id, "actorId", kind, name, "secretHash", scopes)
           VALUES ($1, $2, $3, 'SECRET', 'Owner', $4, ARRAY['owner'])`,
    [workspaceId, key.id, actorId, key.secretHash],
  );
  return { workspaceId, actorId, ownerKey: key.text };
}

/**
 * All times are the database's: leases are compared across machines, whose clocks differ. `nextAt`
 * comes from the clock of its writer, so a task may wait for as long as that one is ahead.
 *
 * The order is the index's, which has "leaseUntil" before "nextAt" and so serves both kinds.
 *
 * One lapsed task is taken at a time. Its worker may have died of it; beside others it would take
 * them along again and again, until they all count as dead.
 */
function claimTasks(
  query: Query,
  { topic, lease, leaseMs, limit, without = [] }: Claim,
): Promise<ClaimedRow[]> {
  const values = [topic, lease, leaseMs, limit];
  if (without.length > 0) return query<ClaimedRow>(claimOfOthersSql, [...values, [...without]]);
  return query<ClaimedRow>(
    `WITH lapsed AS MATERIALIZED (
       SELECT "workspaceId", id FROM "Outbox"
       WHERE topic = $1 AND "leaseUntil" < now() AND state = 'LEASED'
       ORDER BY "leaseUntil" LIMIT 1 FOR UPDATE SKIP LOCKED
     ), due AS MATERIALIZED (
       SELECT "workspaceId", id FROM "Outbox"
       WHERE topic = $1 AND "leaseUntil" IS NULL AND "nextAt" <= now() AND state = 'READY'
       ORDER BY "leaseUntil", "nextAt" LIMIT $4 FOR UPDATE SKIP LOCKED
     ), chosen AS (SELECT *, true AS lapsed FROM lapsed UNION ALL SELECT *, false FROM due)
     ${leaseSql}`,
    values,
  );
}

const leaseSql = `
  UPDATE "Outbox" AS task SET state = 'LEASED', attempts = attempts + 1, "leaseBy" = $2::uuid,
    "leaseUntil" = now() + make_interval(secs => $3::float8 / 1000)
  FROM chosen
  WHERE task."workspaceId" = chosen."workspaceId" AND task.id = chosen.id
  RETURNING task."workspaceId", task.id, task.attempts, chosen.lapsed`;

/**
 * A claim of the tasks of other workspaces goes from workspace to workspace by an index: in the order of all
 * tasks it would read past each one of a workspace with a hundred thousand that are due.
 */
const claimOfOthersSql = `
  WITH RECURSIVE workspace (id) AS (
    SELECT uuid '00000000-0000-0000-0000-000000000000'
    UNION ALL
    SELECT (
      SELECT "workspaceId" FROM "Outbox" WHERE topic = $1 AND "workspaceId" > workspace.id
      ORDER BY "workspaceId" LIMIT 1
    ) FROM workspace WHERE workspace.id IS NOT NULL
  ), chosen AS MATERIALIZED (
    SELECT due.*, false AS lapsed FROM workspace CROSS JOIN LATERAL (
      SELECT "workspaceId", id FROM "Outbox"
      WHERE topic = $1 AND "workspaceId" = workspace.id AND "leaseUntil" IS NULL
        AND "nextAt" <= now() AND state = 'READY'
      ORDER BY "leaseUntil", "nextAt" LIMIT $4 FOR UPDATE SKIP LOCKED
    ) due WHERE workspace.id <> ALL($5::uuid[]) LIMIT $4
  )
  ${leaseSql}`;

/** By the index that claims have; scalar sub-selects keep the planner from reading the table. */
async function dueTopics(query: Query, topics: readonly string[]): Promise<string[]> {
  const rows = await query<{ topic: string }>(
    `SELECT topic FROM unnest($1::text[]) AS named (topic) WHERE coalesce(
       (SELECT true FROM "Outbox" WHERE topic = named.topic AND "leaseUntil" IS NULL
          AND "nextAt" <= now() AND state = 'READY' ORDER BY "leaseUntil", "nextAt" LIMIT 1),
       (SELECT true FROM "Outbox" WHERE topic = named.topic AND "leaseUntil" < now()
          AND state = 'LEASED' ORDER BY "leaseUntil" LIMIT 1),
       false)`,
    [[...topics]],
  );
  return rows.map(({ topic }) => topic);
}

/** Tasks without a time are due since 1970. `greatest` ignores null. */
const backlogSql = `
SELECT topic,
  (count(*) FILTER (WHERE state <> 'DEAD' AND ("nextAt" <= now() OR attempts > 0)))::int AS waiting,
  (count(*) FILTER (WHERE state = 'DEAD'))::int AS dead,
  greatest(0, extract(epoch FROM now() - min("nextAt") FILTER (
    WHERE state <> 'DEAD' AND "nextAt" > 'epoch')))::float8 AS age
FROM "Outbox" GROUP BY topic ORDER BY topic`;

const deliveriesSql = `
SELECT count(*)::int AS waiting,
  greatest(0, coalesce(extract(epoch FROM now() - min(delivery."dueAt")), 0))::float8 AS age
FROM "WebhookDelivery" delivery
JOIN "WebhookEndpoint" endpoint
  ON endpoint."workspaceId" = delivery."workspaceId" AND endpoint.id = delivery."endpointId"
JOIN "Workspace" workspace ON workspace.id = delivery."workspaceId"
WHERE delivery."dueAt" IS NOT NULL AND endpoint.stopped IS NULL AND endpoint."archivedAt" IS NULL
  AND workspace."outboundPausedAt" IS NULL`;
