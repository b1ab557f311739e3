import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../outbox/handler.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { changedEvents, touchedTask } from '../touched.ts';
import { matchAnew } from './facts.ts';

const topic = 'customerMerges';

/** How long a merge can be undone, in ms: a day. */
export const undoMs = 24 * 60 * 60 * 1000;

/** How long after an undoing, in ms, no call is in progress any more that found the survivor before it. */
const inProgressMs = 5 * 60 * 1000;

/** Enqueues that what a merge noted for its undoing is deleted, once it can no longer be undone. */
export function enqueueForgetting(db: WorkspaceDb, now: Date, merge: string): Promise<void> {
  const nextAt = new Date(now.getTime() + undoMs + inProgressMs);
  return enqueue(db, now, [{ topic, subjectId: merge, payload: null, nextAt }]);
}

/**
 * Enqueues another look at facts that a call stored with the survivor, because it had found that just
 * before the merge was undone.
 */
export function enqueueAnotherLook(db: WorkspaceDb, now: Date, merge: string): Promise<void> {
  const nextAt = new Date(now.getTime() + inProgressMs);
  const payload: Look = { look: true };
  return enqueue(db, now, [{ topic, subjectId: merge, payload, nextAt }]);
}

interface Look {
  readonly look: true;
}

/** Deletes what merges noted for their undoing, when they can no longer be undone. */
export const forgetMerges: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic,
  batch: 20,
  handle: async (db, tasks, now) => {
    for (const { subjectId, payload } of tasks) {
      if (payload !== null) await lookAgain(db, subjectId ?? '', now);
      else await db.customerMergeRow.deleteMany({ where: { mergeId: subjectId ?? '' } });
    }
  },
};

async function lookAgain(db: WorkspaceDb, id: string, now: Date): Promise<void> {
  const merge = await db.customerMerge.findFirst({ where: { id, undoneAt: { not: null } } });
  if (!merge) return;
  await matchAnew(db, { id, survivor: merge.survivorId, merged: merge.mergedId });
  const both = [merge.survivorId, merge.mergedId];
  await enqueue(db, now, [touchedTask(both, changedEvents(null))]);
}
