import { Prisma } from '../../prisma/generated/client/client.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { enqueue } from '../outbox/outbox.ts';
import { expiryPause, expiryTask } from './expire.ts';
import { lockedLastSeq, lockLog } from './follow.ts';
import { numberingTopic } from './log.ts';
import type { ChangeType } from './types.ts';

/** A change that was numbered. */
export interface NumberedChange {
  readonly id: string;
  readonly type: ChangeType;
  readonly subjectId: string;
  readonly at: Date;
  readonly seq: bigint;
}

type Follower = (db: WorkspaceDb, now: Date, changes: readonly NumberedChange[]) => Promise<void>;

const followers: Follower[] = [];

/** Has a room follow changes, in the transaction that numbers them and in their order. */
export function followChanges(follower: Follower): void {
  followers.push(follower);
}

/** Changes that are numbered in one transaction: each can become a delivery to every endpoint. */
const most = 500;

/**
 * Numbers changes after their commit: a reader that has seen a number never sees a lower one appear
 * later. A transaction that commits while another is numbered has a task of its own, so that none is
 * left out; a task whose changes another one has numbered finds nothing.
 */
export const numberChanges: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: numberingTopic,
  batch: 500,
  isPrompt: true,
  handle: async (db, _tasks, now) => {
    const lastSeq = await lockedLastSeq(db);
    if (lastSeq === null) return;
    const numbered = await numberWaiting(db, lastSeq);
    if (numbered.length === 0) return;
    for (const follower of followers) await follower(db, now, numbered);
    await announce(db);
    await enqueue(db, now, [expiryTask(new Date(now.getTime() + expiryPause))]);
    if (numbered.length === most) {
      await enqueue(db, now, [{ topic: numberingTopic, subjectId: null, payload: null }]);
    }
  },
};

/** The channel on which servers learn that the changes of a workspace, its payload, were numbered. */
export const changesChannel = 'cxgraph_changes';

/** The topic of no task: changes of this workspace were numbered. */
export function changesOf(workspaceId: string): string {
  return `changes of ${workspaceId}`;
}

/** Wakes the subscriptions of this process, and on PostgreSQL those of others, once it is committed. */
async function announce(db: WorkspaceDb): Promise<void> {
  db.$wake([changesOf(db.$workspaceId)]);
  await db.$queryRaw(Prisma.sql`
    SELECT true AS sent FROM pg_notify(${changesChannel}, ${db.$workspaceId})`);
}

async function setLastSeq(db: WorkspaceDb, lastSeq: bigint): Promise<void> {
  await db.changeLog.updateMany({ data: { lastSeq } });
}

/** Numbers the next changes after the last number of the log, which is locked, and notes the last of theirs in it. */
async function numberWaiting(db: WorkspaceDb, lastSeq: bigint): Promise<NumberedChange[]> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const rows = await db.$queryRaw<NumberedChange[]>(Prisma.sql`
    WITH waiting AS MATERIALIZED (
      SELECT id, row_number() OVER (ORDER BY written, id) AS number FROM (
        SELECT id, written FROM "Change"
        WHERE "workspaceId" = ${workspace} AND seq IS NULL ORDER BY written, id LIMIT ${most}::int
      ) AS first
    ), noted AS (
      UPDATE "ChangeLog" SET "lastSeq" = ${lastSeq}::bigint + waiting.count
      FROM (SELECT count(*) FROM waiting) AS waiting
      WHERE "workspaceId" = ${workspace} AND waiting.count > 0
    )
    UPDATE "Change" AS change SET seq = ${lastSeq}::bigint + waiting.number FROM waiting
    WHERE change."workspaceId" = ${workspace} AND change.id = waiting.id
    RETURNING change.id, change.type, change."subjectId", change.at, change.seq`);
  return rows.sort((a, b) => (a.seq < b.seq ? -1 : 1));
}

/** Logs changes that are for a follower of their own, and numbers them: the log is locked until the transaction ends. */
export async function logNumbered(
  db: WorkspaceDb,
  changes: readonly Omit<NumberedChange, 'seq'>[],
): Promise<NumberedChange[]> {
  if (changes.length === 0) return [];
  const lastSeq = await lockLog(db);
  const written = BigInt(db.$now().getTime()) * 1000n;
  const numbered = changes.map((change, index) => {
    return { ...change, seq: lastSeq + BigInt(index + 1) };
  });
  await setLastSeq(db, lastSeq + BigInt(changes.length));
  await announce(db);
  await db.change.createMany({ data: numbered.map((change) => ({ ...change, written })) });
  return numbered;
}
