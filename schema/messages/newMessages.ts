import type { Channel, MessageKind } from '../../prisma/generated/client/enums.ts';
import { logChanges } from '../changes/log.ts';
import { newId } from '../kernel/id.ts';
import type { JsonObject } from '../kernel/json.ts';
import { insertRows } from '../kernel/rows.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueueTurns } from './sending/messageTurn.ts';

/** A message that is to be sent to a customer. */
export interface NewMessage {
  /** Its key; a new one by default. */
  readonly id?: string;
  readonly customerId: string;
  readonly channel: Channel;
  /** Null for a thread of its own. */
  readonly threadId: string | null;
  readonly notAfter: Date;
  readonly kind?: MessageKind;
  readonly templateId?: string;
  readonly sendId?: string;
  readonly invitationId?: string;
  readonly turn?: number;
  readonly data?: JsonObject;
  readonly subject?: string | null;
  readonly text?: string;
  readonly actorId?: string | null;
  /** What the answer to it answers. */
  readonly asks?: { readonly survey: string; readonly question: string };
}

/**
 * Stores messages, due at once, and threads for those that begin one; in as many statements for many as
 * for one. Call it in a transaction, with customers that are locked or were found in it.
 *
 * @returns the keys of the messages, in their order
 */
export async function insertMessages(
  db: WorkspaceDb,
  now: Date,
  messages: readonly NewMessage[],
): Promise<string[]> {
  if (messages.length === 0) return [];
  const rows = messages.map((message) => ({
    ...message,
    id: message.id ?? newId(),
    thread: newId(),
  }));
  const begun = rows.filter(({ threadId }) => threadId === null);
  await insertRows(
    db,
    'MessageThread',
    begun.map(({ thread: id, customerId, channel, subject = null, asks }) => ({
      ...{ id, customerId, channel, subject, lastMessageAt: now, createdAt: now },
      ...{ surveyId: asks?.survey ?? null, question: asks?.question ?? null },
    })),
  );
  await insertRows(
    db,
    'Message',
    rows.map(({ thread, threadId, kind = null, templateId = null, data = {}, ...row }) => {
      const { sendId = null, invitationId = null, turn = null, actorId = null } = row;
      const { id, customerId, channel, subject = null, text = null, notAfter } = row;
      return {
        ...{ id, customerId, channel, kind, templateId, sendId, invitationId, turn, data },
        ...{ direction: 'OUTBOUND', state: 'QUEUED', threadId: threadId ?? thread },
        ...{ subject, text, notAfter, dueAt: now, actorId, createdAt: now },
        ...{ automatic: false, attempts: 0 },
      };
    }),
  );
  const continued = rows.flatMap(({ threadId }) => threadId ?? []);
  if (continued.length > 0) {
    await db.messageThread.updateMany({
      where: { id: { in: continued }, lastMessageAt: { lt: now } },
      data: { lastMessageAt: now },
    });
  }
  await logChanges(
    db,
    now,
    rows.map(({ id }) => ({ type: 'message.changed', subjectId: id })),
  );
  await enqueueTurns(
    db,
    now,
    rows.map(({ channel }) => channel),
  );
  return rows.map(({ id }) => id);
}
