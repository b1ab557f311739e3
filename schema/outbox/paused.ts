import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** Has what waits sent; called in the transaction that ends the pause. */
type Resume = (db: WorkspaceDb, now: Date) => Promise<void>;

const resumes: Resume[] = [];

/** Has a room send what waited while the workspace’s outbound was paused. */
export function onResume(resume: Resume): void {
  resumes.push(resume);
}

/** Has all rooms send what waited. */
export async function resumeOutbound(db: WorkspaceDb, now: Date): Promise<void> {
  for (const resume of resumes) await resume(db, now);
}

/** Whether a workspace sends nothing, such as that of a restored copy: others have sent it already. */
export async function isOutboundPaused(db: WorkspaceDb): Promise<boolean> {
  const workspace = await db.workspace.findFirst({ select: { outboundPausedAt: true } });
  return workspace?.outboundPausedAt != null;
}
