import { logChanges } from '../changes/log.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/**
 * Logs that invitations were made, came to another state, or that what is due of them changed. Those to an anonymous survey are left out:
 * by the moment at which one ends, the response of that moment would have a name.
 */
export async function logInvitations(
  db: WorkspaceDb,
  now: Date,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  const named = await db.invitation.findMany({
    where: { id: { in: [...keys] }, survey: { anonymous: false } },
    select: { id: true },
  });
  await logChanges(
    db,
    now,
    named.map(({ id }) => ({ type: 'invitation.changed', subjectId: id })),
  );
}
