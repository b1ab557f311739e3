import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { isOutboundPaused, onResume } from '../../outbox/paused.ts';
import { runsTopic } from '../task.ts';

/** When the tasks of a paused workspace are due, until the pause ends. */
export const parkedUntil = new Date('9998-12-31T00:00:00Z');

/**
 * Whether the workspace’s outbound is paused: then its runs stand still. The end of the pause waits until
 * the transaction ends, so that it finds what this one parks.
 */
export async function isPaused(db: WorkspaceDb): Promise<boolean> {
  if (!(await isOutboundPaused(db))) return false;
  const [workspace] = await db.$queryRaw<{ paused: boolean }[]>(Prisma.sql`
    SELECT "outboundPausedAt" IS NOT NULL AS paused FROM "Workspace"
    WHERE id = ${db.$workspaceId}::uuid FOR SHARE`);
  return workspace?.paused === true;
}

onResume(async (db, now) => {
  const { count } = await db.outbox.updateMany({
    where: { topic: runsTopic, state: 'READY', nextAt: parkedUntil },
    data: { nextAt: now },
  });
  if (count > 0) db.$wake([runsTopic]);
});
