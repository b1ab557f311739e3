import type { UndoneMerge } from '../customers/ofCustomer.ts';
import { newId } from '../kernel/id.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/**
 * Has refusals that were recorded while two customers were one count for both, once they are two again:
 * nothing says which of them refused.
 */
export async function refusalsOfBoth(
  db: WorkspaceDb,
  { survivor, merged, mergedAt }: UndoneMerge,
): Promise<void> {
  const refusals = await db.consent.findMany({
    where: {
      customerId: survivor,
      status: { in: ['DENIED', 'REVOKED'] },
      recordedAt: { gte: mergedAt },
    },
    orderBy: { id: 'asc' },
  });
  if (refusals.length === 0) return;
  await db.consent.createMany({
    data: refusals.map((refusal) => ({ ...refusal, id: newId(), customerId: merged })),
  });
}
