import { broughtSince } from '../customers/merge/broughtSince.ts';
import type { UndoneMerge } from '../customers/ofCustomer.ts';
import { newId } from '../kernel/id.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/**
 * Has refusals that were recorded while two customers were one count for both, once they are two again:
 * nothing says which of them refused.
 */
export async function refusalsOfBoth(db: WorkspaceDb, merge: UndoneMerge): Promise<void> {
  const { survivor, merged, mergedAt } = merge;
  const refusals = await db.consent.findMany({
    where: {
      customerId: survivor,
      status: { in: ['DENIED', 'REVOKED'] },
      recordedAt: { gte: mergedAt },
    },
    orderBy: { id: 'asc' },
  });
  if (refusals.length === 0) return;
  const ids = refusals.map(({ id }) => id);
  const brought = await broughtSince(db, merge, 'Consent.customer', ids);
  const ofBoth = refusals.filter(({ id }) => !brought.has(id));
  await db.consent.createMany({
    data: ofBoth.map((refusal) => ({ ...refusal, id: newId(), customerId: merged })),
  });
}
