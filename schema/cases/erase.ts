import type { PersonalRows } from '../kernel/personalData.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** Deletes the notices of cases of a person, and has their duplicates refer to them no more. */
export async function eraseCases(
  db: WorkspaceDb,
  { keys, anonymises }: PersonalRows,
): Promise<void> {
  const cases = { in: [...keys] };
  await db.notice.deleteMany({ where: { caseId: cases } });
  if (anonymises) return;
  // Their duplicates are of the same customer, and come with the next rows.
  await db.case.updateMany({ where: { joinedIntoId: cases }, data: { joinedIntoId: null } });
}

/** Has cases stay without the threads of customers, which are deleted with these. */
export async function unlinkThreads(db: WorkspaceDb, customers: readonly string[]): Promise<void> {
  await db.case.updateMany({
    where: { thread: { customerId: { in: [...customers] } } },
    data: { threadId: null },
  });
}
