import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueueDue } from './due.ts';
import { logInvitations } from './logInvitations.ts';

/**
 * Has the link of an invitation begin a response again, after the one that it began was deleted before its
 * end: it is as if the page had only been opened. It expires as it would have.
 */
export async function reopenInvitation(db: WorkspaceDb, now: Date, id: string): Promise<void> {
  const begun = await db.invitation.findFirst({
    where: { id, state: { in: ['STARTED', 'PARTIAL'] } },
    select: { expiresAt: true, openedAt: true, startedAt: true },
  });
  if (!begun) return;
  const { expiresAt, openedAt, startedAt } = begun;
  await db.invitation.updateMany({
    where: { id },
    data: {
      ...{ state: 'OPENED', openedAt: openedAt ?? startedAt ?? now, startedAt: null },
      ...{ nextAt: expiresAt, updatedAt: now },
    },
  });
  await enqueueDue(db, now, [expiresAt]);
  await logInvitations(db, now, [id]);
}
