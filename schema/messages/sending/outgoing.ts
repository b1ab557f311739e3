import type { Channel } from '../../../prisma/generated/client/enums.ts';
import { addressFor } from '../../consents/suppressions/addresses.ts';
import { encodeId } from '../../kernel/id.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { OutgoingMessage } from '../channel.ts';
import { replyTokensOf } from '../replyToken.ts';
import { stillReached } from './askAgain.ts';
import type { PreparedMessage } from './prepare.ts';

/** Earlier messages of a thread that a message names, at most. */
const maxReferences = 20;

/**
 * Prepared messages as a channel gets them, in their order; null for one whose customer cannot be sent to as
 * was decided. As many statements for all of them as for one.
 *
 * @param decided by which channel they go, and when that was decided; `anew` has those that were decided again
 *   already, and allowed: the suppression of an address does not count for an answer to the customer
 */
export async function outgoingMessages(
  db: WorkspaceDb,
  prepared: readonly PreparedMessage[],
  decided: { readonly channel: Channel; readonly since: Date; readonly anew: ReadonlySet<string> },
): Promise<(OutgoingMessage | null)[]> {
  const ids = prepared.map(({ message }) => message.customerId);
  const customerOf = await stillReached(db, ids, decided);
  const threads = [...new Set(prepared.map(({ message }) => message.threadId))];
  const earlier = await earlierOf(db, threads);
  const tokens = await replyTokensOf(db, threads);
  const tokenOf = new Map(threads.map((thread, index) => [thread, tokens[index] ?? null]));
  return prepared.map(({ message, locale, subject, text, html, unsubscribeUrl }) => {
    const { id, channel, customerId, threadId } = message;
    const customer = customerOf.get(customerId);
    if (!customer || (customer.isSuppressed && !decided.anew.has(id))) return null;
    const column = addressFor(channel);
    // A thread goes along with its customer; what stayed with another one is not named.
    const references = (earlier.get(threadId) ?? []).filter(
      (each) => each.id !== id && each.customerId === customerId,
    );
    return {
      id: encodeId('Message', id),
      channel,
      to: {
        // A messenger, an app and a letter know the person by the customer’s id.
        address: (column ? customer[column] : encodeId('Customer', customerId)) ?? '',
        name: customer.name,
      },
      fromName: null,
      ...{ locale, subject, text, html, unsubscribeUrl },
      replyToken: tokenOf.get(threadId) ?? null,
      references: references.map((each) => encodeId('Message', each.id)),
    };
  });
}

/** The messages that went out in threads, the oldest first: the latest of each; one statement. */
async function earlierOf(db: WorkspaceDb, threads: readonly string[]) {
  const found = await db.messageThread.findMany({
    where: { id: { in: [...threads] } },
    select: {
      id: true,
      messages: {
        where: { direction: 'OUTBOUND', sentAt: { not: null } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: maxReferences,
        select: { id: true, customerId: true },
      },
    },
  });
  return new Map(found.map(({ id, messages }) => [id, messages.toReversed()]));
}
