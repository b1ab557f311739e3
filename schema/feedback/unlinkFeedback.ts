import type { PersonalRows } from '../kernel/personalData.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** Has cases of other customers stay without feedback that is erased with its customer. */
export async function unlinkFeedback(
  db: WorkspaceDb,
  { keys, anonymises }: PersonalRows,
): Promise<void> {
  if (anonymises) return;
  await db.case.updateMany({
    where: { feedbackId: { in: [...keys] } },
    data: { feedbackId: null },
  });
}
