import { Prisma } from '../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { ChangeType } from './types.ts';

/** Locks the workspace’s log until the transaction ends, and begins it if there is none. Returns its last number. */
export async function lockLog(db: WorkspaceDb): Promise<bigint> {
  const known = await lockedLastSeq(db);
  if (known !== null) return known;
  await db.changeLog.createMany({ data: {}, skipDuplicates: true });
  return (await lockedLastSeq(db)) ?? 0n;
}

/** The last number of the log, locked until the transaction ends; null for a workspace without a log. */
export async function lockedLastSeq(db: WorkspaceDb): Promise<bigint | null> {
  const [log] = await db.$queryRaw<{ lastSeq: bigint }[]>(Prisma.sql`
    SELECT "lastSeq" FROM "ChangeLog" WHERE "workspaceId" = ${db.$workspaceId}::uuid FOR UPDATE`);
  return log?.lastSeq ?? null;
}

/**
 * The types that a room needs logged in a workspace.
 *
 * @param leaving the key of a row that is about to be deleted, and needs none
 */
type LoggedTypes = (db: WorkspaceDb, leaving: string | undefined) => Promise<readonly ChangeType[]>;

const sources: LoggedTypes[] = [];

/** Has what a room needs logged. For rooms above this one, which it may not import. */
export function onLoggedTypes(source: LoggedTypes): void {
  sources.push(source);
}

/** Has what all rooms need logged from now on, and nothing else: call it when that changes for one of them. */
export async function logFollowedTypes(db: WorkspaceDb, leaving?: string): Promise<void> {
  await lockLog(db);
  const types = new Set<ChangeType>();
  for (const source of sources) {
    for (const type of await source(db, leaving)) types.add(type);
  }
  await db.changeLog.updateMany({ data: { types: [...types].sort() } });
}
