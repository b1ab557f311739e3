import type { Channel } from '../../../prisma/generated/client/enums.ts';
import { logChanges } from '../../changes/log.ts';
import { addressFor } from '../../consents/suppressions/addresses.ts';
import { findCustomers } from '../../customers/customerKey.ts';
import { erasedError } from '../../customers/erased.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/id.ts';
import { invalid, notFound, throwUserErrors, UserErrorsThrown } from '../../kernel/userError.ts';
import { workspaceSecret } from '../../kernel/workspaceSecret.ts';
import { readLocked } from '../../toolkit/write/revision.ts';
import { isAutomatic, type MessageHeader } from '../isAutomatic.ts';
import { threadOfToken } from '../replyToken.ts';
import { replyTokenIn } from '../replyTokenIn.ts';
import { answerQuestion, noAnswer } from './answerQuestion.ts';
import { followReceived } from './followReceived.ts';
import { isSentBy, senderIn } from './sender.ts';

/** A message that came in. */
export interface Received {
  readonly channel: Channel;
  readonly from: string;
  readonly to: readonly string[];
  readonly token: string | null;
  readonly subject: string | null;
  readonly text: string;
  readonly externalId: string;
  readonly headers: readonly MessageHeader[];
}

/** The answers that one thread takes within a day: a limit behind programs that answer each other. */
const maxReceived = 200;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Stores a message from a customer in the thread that its token names, and has it answer the question of
 * that thread; the same once, by its external id. Returns its key.
 *
 * @throws UserErrorsThrown if no thread here has the token, or its customer did not write it
 */
export async function receiveMessage(ctx: Context, received: Received): Promise<string> {
  const { db, now } = ctx;
  const { channel, from, externalId, text } = received;
  const sender = senderIn(channel, from);
  const id = await threadOf(ctx, received, sender);
  const thread =
    id === null
      ? undefined
      : (await readLocked(db, 'MessageThread', [id], 'NO KEY UPDATE')).get(id);
  const customerId = String(thread?.customerId ?? '');
  if (!thread || id === null || thread.channel !== channel)
    throw await unknownThread(ctx, received, sender);
  if (sender === null || !(await isSentBy(db, customerId, channel, sender))) {
    const message =
      'The message has the token of a thread whose customer has no such address, so it was not stored. Correct the address of the customer if the person has a new one.';
    throw new UserErrorsThrown(invalid('INVALID_VALUE', ['input', 'from'], message));
  }
  const known = await db.message.findFirst({
    where: { channel, externalId },
    select: { id: true, threadId: true },
  });
  if (known) {
    if (known.threadId === id) return known.id;
    const message =
      'A message in another thread has this id. Use ids that are unique for a channel.';
    throw new UserErrorsThrown(invalid('DUPLICATE', ['input', 'externalId'], message));
  }
  await demandCapacity(ctx, id);
  const automatic = isAutomatic(received.headers);
  const message = newId();
  const { reading, responseId } = automatic
    ? noAnswer
    : await answerQuestion(ctx, { ...received, message, customer: customerId, thread: id });
  await db.message.createMany({
    data: {
      ...{
        id: message,
        direction: 'INBOUND',
        state: 'RECEIVED',
        channel,
        customerId,
        threadId: id,
      },
      ...{ subject: received.subject, text, externalId, automatic, reading, responseId },
      ...{ sentAt: now, createdAt: now, actorId: ctx.viewer?.actorId ?? null },
    },
  });
  await db.messageThread.updateMany({
    where: { id },
    data: { lastMessageAt: now, ...(reading === 'ANSWERED' && { answeredAt: now }) },
  });
  await logChanges(db, now, [{ type: 'message.changed', subjectId: message }]);
  const { subject } = received;
  await followReceived(ctx, { threadId: id, customerId, subject, text, automatic, reading });
  return message;
}

/** The key of the thread that a message names by its token; null if it names none. */
async function threadOf(
  { db }: Context,
  { token, to }: Received,
  sender: string | null,
): Promise<string | null> {
  const named = token ?? replyTokenIn(to);
  if (named === null || sender === null) return null;
  return threadOfToken(await workspaceSecret(db), named);
}

async function unknownThread(
  { db }: Context,
  { channel, token }: Received,
  sender: string | null,
): Promise<UserErrorsThrown> {
  const kind = addressFor(channel);
  const key = kind && sender !== null ? { [kind]: sender } : null;
  const found = key && (await findCustomers(db, [key]))(key);
  if (found?.erased) return new UserErrorsThrown(erasedError(['input', 'from']));
  const field = token === null ? 'to' : 'token';
  return new UserErrorsThrown(notFound(['input', field], 'thread'));
}

async function demandCapacity({ db, now }: Context, threadId: string): Promise<void> {
  const since = new Date(now.getTime() - dayMs);
  const count = await db.message.count({
    where: { threadId, direction: 'INBOUND', createdAt: { gt: since } },
  });
  if (count < maxReceived) return;
  const message = `A thread takes ${maxReceived} messages within 24 hours, so this one was not stored. Find out which program answers by itself.`;
  throwUserErrors([invalid('TOO_MANY', ['input', 'text'], message)]);
}
