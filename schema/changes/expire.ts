import { Prisma } from '../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { enqueue, type Task } from '../outbox/outbox.ts';
import { forgetSubscribed } from './subscribed.ts';

const topic = 'expired changes';
const dayMs = 86_400_000;

/** Milliseconds between two looks for what has expired. */
export const expiryPause = 3_600_000;

/** Rows of a table that one transaction deletes, at most. */
const most = 5_000;

/** Deletes rows of another table that are as old as changes that expire. */
type Expiry = (db: WorkspaceDb, before: Date, most: number) => Promise<number>;

const expiries: Expiry[] = [];

/** Has rows of a room expire with the changes that they are about. It returns how many it deleted. */
export function expireWithChanges(expiry: Expiry): void {
  expiries.push(expiry);
}

/** A look for what has expired: one task, however much there is. */
export function expiryTask(nextAt: Date): Task {
  return { topic, subjectId: null, payload: null, dedupeKey: topic, nextAt };
}

/** Deletes changes after some days, and what expires with them. It looks again as long as there are any. */
export function expireChangesOf(days: number): TransactionalHandler {
  return {
    kind: 'TRANSACTIONAL',
    topic,
    batch: 10,
    handle: async (db, _tasks, now) => {
      const before = new Date(now.getTime() - days * dayMs);
      const deleted = [await deleteChanges(db, before)];
      await forgetSubscribed(db, now);
      for (const expiry of expiries) deleted.push(await expiry(db, before, most));
      const isMore = deleted.some((count) => count >= most);
      const oldest = await db.change.findFirst({ orderBy: { at: 'asc' }, select: { at: true } });
      if (!isMore && !oldest && deleted.every((count) => count === 0)) return;
      const pause = isMore ? 0 : expiryPause;
      const due = oldest && !isMore ? oldest.at.getTime() + days * dayMs : 0;
      await enqueue(db, now, [expiryTask(new Date(Math.max(now.getTime() + pause, due)))]);
    },
  };
}

/** Those that are not numbered stay: they are about to be. The log notes how far it reaches back now. */
async function deleteChanges(db: WorkspaceDb, before: Date): Promise<number> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const [found] = await db.$queryRaw<{ deleted: number }[]>(Prisma.sql`
    WITH deleted AS (
      DELETE FROM "Change" WHERE "workspaceId" = ${workspace} AND id IN (
        SELECT id FROM "Change"
        WHERE "workspaceId" = ${workspace} AND at < ${before.toISOString()}::timestamptz
          AND seq IS NOT NULL
        ORDER BY at, id LIMIT ${most}::int)
      RETURNING seq
    ), noted AS (
      UPDATE "ChangeLog"
      SET "expiredSeq" = greatest("expiredSeq", (SELECT max(seq) FROM deleted))
      WHERE "workspaceId" = ${workspace} AND EXISTS (SELECT FROM deleted)
      RETURNING 1
    )
    SELECT count(*)::int AS deleted FROM deleted`);
  return found?.deleted ?? 0;
}
