import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { UndoneMerge } from '../ofCustomer.ts';

/**
 * Which rows of the survivor came with other customers who were merged into it since a merge: they say
 * nothing of the two whose merge is undone.
 *
 * @param reference the model and relation by which the rows refer to their customer: `Consent.customer`
 */
export async function broughtSince(
  db: WorkspaceDb,
  { id, survivor, mergedAt }: UndoneMerge,
  reference: string,
  rows: readonly string[],
): Promise<ReadonlySet<string>> {
  const moved = await db.customerMergeRow.findMany({
    where: {
      ...{ reference, rowId: { in: [...rows] }, fate: 'MOVED' },
      merge: { id: { not: id }, survivorId: survivor, mergedAt: { gte: mergedAt }, undoneAt: null },
    },
    select: { rowId: true },
  });
  return new Set(moved.map(({ rowId }) => rowId));
}
