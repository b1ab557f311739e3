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

/** Sets which types are logged. Lock the log first. */
export async function setLoggedTypes(db: WorkspaceDb, types: readonly ChangeType[]): Promise<void> {
  await db.changeLog.updateMany({ data: { types: [...types] } });
}
