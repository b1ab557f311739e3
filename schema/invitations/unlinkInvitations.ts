import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** Takes the invitations of customers from responses, before they are deleted together. */
export async function unlinkInvitations(
  db: WorkspaceDb,
  customers: readonly string[],
): Promise<void> {
  await db.surveyResponse.updateMany({
    where: { invitation: { customerId: { in: [...customers] } } },
    data: { invitationId: null },
  });
}
