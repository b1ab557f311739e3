import type { PersonalRows } from '../kernel/personalData.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { countLater } from './board/noteCases.ts';

/** Deletes the notices of cases of a person, and has their duplicates refer to them no more. */
export async function eraseCases(
  db: WorkspaceDb,
  { keys, anonymises, now }: PersonalRows,
): Promise<void> {
  const cases = { in: [...keys] };
  await db.notice.deleteMany({ where: { caseId: cases } });
  if (anonymises) return;
  await countLater(db, now, keys);
  // Their duplicates are of the same customer, and come with the next rows.
  await db.case.updateMany({ where: { joinedIntoId: cases }, data: { joinedIntoId: null } });
}

/** Has cases stay without the threads and invitations of customers, which are deleted with these. */
export async function unlinkOfCustomers(
  db: WorkspaceDb,
  customers: readonly string[],
): Promise<void> {
  const customerId = { in: [...customers] };
  await db.case.updateMany({ where: { thread: { customerId } }, data: { threadId: null } });
  await db.case.updateMany({
    where: { followUpInvitation: { customerId } },
    data: { followUpInvitationId: null },
  });
}
