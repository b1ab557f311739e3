import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { enqueue, type Task } from '../outbox/outbox.ts';
import { lockUnmerged } from '../toolkit/write/merged.ts';
import { lockRows } from '../toolkit/write/revision.ts';
import { followMessages } from './followMessages.ts';
import { insertMessages } from './newMessages.ts';
import { usedTemplate } from './usedTemplate.ts';

const topic = 'messageSends';

/** Customers that one transaction makes messages for, and messages that one cancels. */
const batch = 1_000;

/** Milliseconds until a send to a new segment, whose members are not all known yet, looks again. */
const pendingMs = 10_000;

const beginning = '00000000-0000-0000-0000-000000000000';

interface ToSegment {
  readonly template: string;
  readonly segment: string;
  readonly data: JsonObject;
  readonly notAfter: Date;
}

/** Stores a send to a segment, whose messages a worker makes; returns its key. */
export async function sendToSegment(
  { db, now, viewer }: Context,
  { template: templateId, segment: segmentId, data, notAfter }: ToSegment,
): Promise<string> {
  await usedTemplate(db, templateId);
  const id = newId();
  const actorId = viewer?.actorId ?? null;
  await db.messageSend.createMany({
    data: { id, templateId, segmentId, data: { ...data }, notAfter, actorId, createdAt: now },
  });
  await enqueue(db, now, [sendTask(id)]);
  return id;
}

/** The task for what is to be done of a send: one, however much that is. */
export function sendTask(send: string, nextAt?: Date): Task {
  return { ...taskAfter(send, beginning), ...(nextAt && { nextAt }) };
}

/** The same for the customers after one: so many batches do not read the first ones again and again. */
function taskAfter(send: string, after: string): Task {
  const dedupeKey = after === beginning ? `${topic} ${send}` : `${topic} ${send} ${after}`;
  return { topic, subjectId: send, payload: { after }, dedupeKey };
}

/** Written by `taskAfter`; null in a task of an earlier version. */
function afterIn(payload: unknown): string {
  return (payload as { readonly after: string } | null)?.after ?? beginning;
}

/**
 * Makes the messages of sends, and cancels those of canceled ones, batch by batch. Who has a message
 * already is read from the messages, so that a retry makes none twice; a last look from the beginning finds
 * who was left out.
 */
export const prepareSends: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic,
  batch: 1,
  handle: async (db, tasks, now) => {
    for (const { subjectId, payload } of tasks) {
      if (subjectId !== null) await goOn(db, now, subjectId, afterIn(payload));
    }
  },
};

async function goOn(db: WorkspaceDb, now: Date, id: string, after: string): Promise<void> {
  await lockRows(db, 'MessageSend', [id]);
  const send = await db.messageSend.findFirst({
    where: { id },
    select: {
      ...{ canceledAt: true, preparedAt: true, notAfter: true, actorId: true },
      segment: { select: { id: true, asOf: true } },
      template: { select: { id: true, channel: true, kind: true } },
    },
  });
  if (!send) return;
  if (send.canceledAt) return cancelMessages(db, now, id, after);
  if (send.preparedAt || send.notAfter <= now) return;
  if (send.segment.asOf === null) {
    return enqueue(db, now, [sendTask(id, new Date(now.getTime() + pendingMs))]);
  }
  const customers = await withoutMessage(db, id, send.segment.id, after);
  await lockUnmerged(db, 'Customer', customers);
  const { template, notAfter, actorId } = send;
  const { channel, kind } = template;
  const message = { channel, kind, templateId: template.id, sendId: id, notAfter, actorId };
  await insertMessages(
    db,
    now,
    customers.map((customerId) => ({ ...message, customerId, threadId: null })),
  );
  const last = customers.length === batch ? customers.at(-1) : undefined;
  if (last) await enqueue(db, now, [taskAfter(id, last)]);
  else if (after !== beginning) await enqueue(db, now, [sendTask(id)]);
  else await db.messageSend.updateMany({ where: { id }, data: { preparedAt: now } });
}

/** Customers of a segment who are in use and have no message of a send yet. */
async function withoutMessage(
  db: WorkspaceDb,
  send: string,
  segment: string,
  after: string,
): Promise<string[]> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT member."customerId" AS id FROM "SegmentMember" member
    WHERE member."workspaceId" = ${workspace} AND member."segmentId" = ${segment}::uuid
      AND member."customerId" > ${after}::uuid
      AND (SELECT "archivedAt" IS NULL AND "mergedIntoId" IS NULL FROM "Customer" customer
        WHERE customer."workspaceId" = ${workspace} AND customer.id = member."customerId")
      AND (SELECT count(*) FROM (
        SELECT FROM "Message" message WHERE message."workspaceId" = ${workspace}
          AND message."sendId" = ${send}::uuid AND message."customerId" = member."customerId" LIMIT 1
      ) made) = 0
    ORDER BY member."customerId" LIMIT ${batch}::int`);
  return rows.map(({ id }) => id);
}

async function cancelMessages(
  db: WorkspaceDb,
  now: Date,
  send: string,
  after: string,
): Promise<void> {
  const waiting = await db.message.findMany({
    where: { sendId: send, state: 'QUEUED', customerId: { gt: after } },
    orderBy: { customerId: 'asc' },
    take: batch,
    select: { id: true, customerId: true },
  });
  const ids = waiting.map(({ id }) => id);
  const canceled = await db.message.updateManyAndReturn({
    where: { id: { in: ids }, state: 'QUEUED' },
    data: { state: 'CANCELED', dueAt: null, endedAt: now },
    select: { id: true },
  });
  const change = { state: 'CANCELED', reason: null } as const;
  await followMessages(
    db,
    now,
    canceled.map(({ id }) => ({ id, ...change })),
  );
  const last = waiting.length === batch ? waiting.at(-1) : undefined;
  if (last) await enqueue(db, now, [taskAfter(send, last.customerId)]);
}
