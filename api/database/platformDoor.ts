import type { SqlConnection } from '../../prisma/migrate/migrate.ts';
import { type KeyKind, makeKey } from '../../schema/actors/key.ts';
import { newId } from '../../schema/toolkit/id.ts';

/** A workspace that was just made, with the owner key to show once. */
export interface NewWorkspace {
  workspaceId: string;
  actorId: string;
  ownerKey: string;
}

/**
 * The platform door: the statements that no one workspace can make, and no others. On PostgreSQL
 * it has a role of its own, which is granted just these.
 */
export interface PlatformDoor {
  /** The oldest workspace, which `CXGRAPH_ADMIN_KEY` opens; null in a new database. */
  firstWorkspaceId(): Promise<string | null>;
  /** Makes an empty workspace with an owner, who has one secret key. All or nothing. */
  createWorkspace(name: string): Promise<NewWorkspace>;
  /** The same in a database without any; null if there is one, or another server is faster. */
  createFirstWorkspace(name: string): Promise<NewWorkspace | null>;
}

/** Opens the platform door; `transact` runs its work on one connection, all or nothing. */
export function platformDoor(
  transact: <T>(work: (sql: SqlConnection) => Promise<T>) => Promise<T>,
): PlatformDoor {
  return {
    firstWorkspaceId: () => transact(firstWorkspaceId),
    createWorkspace: (name) => transact((sql) => createWorkspace(sql, name)),
    createFirstWorkspace: (name) =>
      transact(async (sql) => {
        await sql.query('SELECT pg_advisory_xact_lock($1)::text', [firstWorkspaceLock]);
        return (await firstWorkspaceId(sql)) === null ? createWorkspace(sql, name) : null;
      }),
  };
}

/** Servers that start together on a new database take turns by this number. */
const firstWorkspaceLock = 72707370;

async function firstWorkspaceId(sql: SqlConnection): Promise<string | null> {
  const [first] = await sql.query<{ id: string }>(
    'SELECT id FROM "Workspace" ORDER BY "createdAt", id LIMIT 1',
  );
  return first?.id ?? null;
}

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
