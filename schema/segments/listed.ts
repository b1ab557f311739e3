import type { CustomersTouched } from '../customers/touched.ts';
import { insertRows } from '../kernel/rows.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { lockSegments } from './locked.ts';
import { lookAt } from './members.ts';

/**
 * Puts customers on the list of a segment without a condition; those who are on it stay. Call it in a
 * transaction.
 *
 * @param runs the runs of rules that put them on it, by the keys of customers
 */
export async function addListed(
  db: WorkspaceDb,
  now: Date,
  list: string,
  customers: readonly string[],
  runs?: CustomersTouched['runs'],
): Promise<void> {
  const wanted = [...new Set(customers)].sort();
  await insertRows(
    db,
    'SegmentListed',
    wanted.map((customerId) => ({ segmentId: list, customerId, listedAt: now })),
  );
  await lookAtListed(db, now, list, wanted, runs);
}

/** Looks at customers for a list; for the segments that name it, a worker does. */
export async function lookAtListed(
  db: WorkspaceDb,
  now: Date,
  list: string,
  customers: readonly string[],
  runs?: CustomersTouched['runs'],
): Promise<void> {
  const locked = await lockSegments(db, [list]);
  await lookAt(db, locked, new Map([[list, customers]]), {
    ...{ now, isLeft: () => false, most: 0 },
    runs,
  });
}
