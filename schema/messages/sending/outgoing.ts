import { addressFor } from '../../consents/suppressions/addresses.ts';
import { grouped } from '../../kernel/group.ts';
import { encodeId } from '../../kernel/id.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { OutgoingMessage } from '../channel.ts';
import { replyTokensOf } from '../replyToken.ts';
import type { PreparedMessage } from './prepare.ts';

/** Earlier messages of a thread that a message names, at most. */
const maxReferences = 20;

/** Prepared messages as a channel gets them, in their order; three statements for all of them. */
export async function outgoingMessages(
  db: WorkspaceDb,
  prepared: readonly PreparedMessage[],
): Promise<OutgoingMessage[]> {
  const ids = prepared.map(({ message }) => message.customerId);
  const customers = await db.customer.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true, email: true, phone: true },
  });
  const customerOf = new Map(customers.map((customer) => [customer.id, customer]));
  const threads = [...new Set(prepared.map(({ message }) => message.threadId))];
  const earlier = await earlierOf(db, threads);
  const tokens = await replyTokensOf(db, threads);
  const tokenOf = new Map(threads.map((thread, index) => [thread, tokens[index] ?? null]));
  return prepared.map(({ message, locale, subject, text, html, unsubscribeUrl }) => {
    const { id, channel, customerId, threadId } = message;
    const customer = customerOf.get(customerId);
    const column = addressFor(channel);
    const references = (earlier.get(threadId) ?? []).filter((each) => each.id !== id);
    return {
      id: encodeId('Message', id),
      channel,
      to: {
        // A messenger, an app and a letter know the person by the customer’s id.
        address: (column ? customer?.[column] : encodeId('Customer', customerId)) ?? '',
        name: customer?.name ?? null,
      },
      fromName: null,
      ...{ locale, subject, text, html, unsubscribeUrl },
      replyToken: tokenOf.get(threadId) ?? null,
      references: references.map((each) => encodeId('Message', each.id)),
    };
  });
}

async function earlierOf(db: WorkspaceDb, threads: readonly string[]) {
  const sent = await db.message.findMany({
    where: { threadId: { in: [...threads] }, direction: 'OUTBOUND', sentAt: { not: null } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: maxReferences * threads.length,
    select: { id: true, threadId: true },
  });
  const ofThreads = grouped(sent, ({ threadId }) => threadId);
  return new Map(
    [...ofThreads].map(([thread, rows]) => [thread, rows.slice(0, maxReferences).reverse()]),
  );
}
