import type { MessageState } from '../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';

/** How many messages of a send there are, by what became of them. */
export type MessageCounts = Record<'total' | CountOf, number>;

type CountOf = 'waiting' | 'sent' | 'bounced' | 'complained' | 'refused' | 'failed' | 'canceled';

/** What each state counts as; those of messages that came in belong to no send. */
const countOf: Readonly<Record<MessageState, CountOf | null>> = {
  QUEUED: 'waiting',
  SENDING: 'waiting',
  SENT: 'sent',
  DELIVERED: 'sent',
  BOUNCED: 'bounced',
  COMPLAINED: 'complained',
  REFUSED: 'refused',
  EXPIRED: 'failed',
  FAILED: 'failed',
  CANCELED: 'canceled',
  RECEIVED: null,
};

/** The counts of sends, in their order; one statement for all of them. */
export async function messageCounts(
  db: WorkspaceDb,
  sends: readonly string[],
): Promise<MessageCounts[]> {
  const rows = await db.message.groupBy({
    by: ['sendId', 'state'],
    where: { sendId: { in: [...sends] } },
    _count: true,
  });
  const counts = new Map(sends.map((send) => [send, noCounts()]));
  for (const { sendId, state, _count } of rows) {
    const of = counts.get(sendId ?? '');
    const name = countOf[state];
    if (!of || !name) continue;
    of.total += _count;
    of[name] += _count;
  }
  return sends.map((send) => counts.get(send) ?? noCounts());
}

function noCounts(): MessageCounts {
  const ended = { bounced: 0, complained: 0, refused: 0, failed: 0, canceled: 0 };
  return { total: 0, waiting: 0, sent: 0, ...ended };
}
