import type { ContactPurpose } from '../../contact/decision.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { type DueMessage, decidedPurpose } from './dueMessages.ts';

/** By thread, what a text in it is for; null where it answers the customer. */
export type Continued = ReadonlyMap<string, ContactPurpose | null>;

/**
 * What the texts of agents and chatbots among some messages continue: what the customer wrote in the thread,
 * or else the message that began it, whose purpose then counts for them, too. Two statements for all.
 */
export async function continuedBy(
  db: WorkspaceDb,
  messages: readonly DueMessage[],
): Promise<Continued> {
  const texts = messages.filter(({ templateId }) => templateId === null);
  const threads = [...new Set(texts.map(({ threadId }) => threadId))];
  if (threads.length === 0) return new Map();
  // A notice of absence asks for no answer.
  const answers = { direction: 'INBOUND', automatic: false } as const;
  const written = await db.messageThread.findMany({
    where: { id: { in: threads }, messages: { some: answers } },
    select: { id: true },
  });
  const begun = await db.messageThread.findMany({
    where: { id: { in: threads } },
    select: {
      id: true,
      messages: {
        where: { templateId: { not: null } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: 1,
        select: { template: { select: { purpose: decidedPurpose } } },
      },
    },
  });
  const continued = new Map<string, ContactPurpose | null>();
  for (const {
    id,
    messages: [first],
  } of begun) {
    const purpose = first?.template?.purpose;
    if (purpose) continued.set(id, purpose);
  }
  for (const { id } of written) continued.set(id, null);
  return continued;
}
