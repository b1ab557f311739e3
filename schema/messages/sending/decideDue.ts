import { decideContacts } from '../../contact/decide.ts';
import { decideMessages } from '../../contact/decideMessages.ts';
import type { ContactDecision } from '../../contact/decision.ts';
import { reserveContacts } from '../../contact/reserve.ts';
import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { type Continued, continuedBy } from './continued.ts';
import type { DueMessage } from './dueMessages.ts';

/** Messages in one thread within a day, at most: a limit behind two programs that answer each other. */
export const maxThreadMessages = 50;
const dayMs = 24 * 60 * 60 * 1000;

const tooMany: ContactDecision = {
  allowed: 'NO',
  reason: 'CAP',
  rule: `At most ${maxThreadMessages} messages in a thread within 24 hours.`,
  until: null,
};

const noPurpose: ContactDecision = {
  allowed: 'NO',
  reason: 'NO_CONSENT',
  rule: 'The template has no purpose that consent could be for. Set its `purpose`.',
  until: null,
};

/** What a message is decided as; null for one that is for no purpose, and answers no customer either. */
function groupOf(message: DueMessage, continued: Continued) {
  const { channel, kind, invitation, thread, attempts } = message;
  const purpose = purposeOf(message, continued);
  if (purpose === undefined) return null;
  const invites = invitation !== null && (kind === 'INVITE' || kind === 'REMINDER');
  const asked = kind !== null && thread.answeredAt === null ? thread.survey : null;
  const survey = invites ? invitation.survey : asked;
  return {
    channel,
    survey: survey?.id ?? null,
    // That of the survey is asked for with it.
    purpose: survey && survey.purposeId === purpose?.id ? null : purpose,
    // The contact of an invitation was reserved with it, that of others with the first attempt.
    reserves: survey !== null && !invites && attempts === 0,
  };
}

/** What consent is asked for; null for an answer to the customer, which needs none. */
function purposeOf({ templateId, template, threadId }: DueMessage, continued: Continued) {
  if (templateId !== null) return template?.purpose ?? undefined;
  return continued.get(threadId);
}

/**
 * Whether each of some messages may be sent now, by their keys; as many statements as there are surveys
 * and purposes among them. Both the purpose of the template and that of the survey count. One that asks a
 * question reserves its contact; of several to a customer, one has a decision, since its contact counts
 * for the next. Call it in a transaction.
 */
export async function decideDue(
  db: WorkspaceDb,
  now: Date,
  due: readonly DueMessage[],
): Promise<ReadonlyMap<string, ContactDecision>> {
  const decisions = new Map<string, ContactDecision>();
  const crowded = await crowding(db, now, due);
  for (const id of crowded) decisions.set(id, tooMany);
  const open = due.filter(({ id }) => !crowded.has(id));
  const continued = await continuedBy(db, open);
  const groups = grouped(open, (message) => JSON.stringify(groupOf(message, continued)));
  for (const those of groups.values()) {
    const [first] = those;
    const group = first && groupOf(first, continued);
    if (!group) {
      for (const { id } of those) decisions.set(id, noPurpose);
      continue;
    }
    const decided = await decideGroup(db, now, group, those);
    const seen = new Set<string>();
    for (const { id, customerId } of those) {
      const decision = decided.get(customerId);
      if (decision && !(group.reserves && seen.has(customerId))) decisions.set(id, decision);
      seen.add(customerId);
    }
  }
  return decisions;
}

/** Decisions by customer. */
async function decideGroup(
  db: WorkspaceDb,
  now: Date,
  { channel, survey, purpose, reserves }: NonNullable<ReturnType<typeof groupOf>>,
  those: readonly DueMessage[],
): Promise<ReadonlyMap<string, ContactDecision>> {
  const customers = [...new Set(those.map(({ customerId }) => customerId))];
  const asked = { channel, now };
  const agreed =
    survey !== null && purpose === null
      ? null
      : await decideMessages(db, { ...asked, customers, purpose });
  if (survey === null) return agreed ?? new Map();
  const open = agreed
    ? customers.filter((customer) => agreed.get(customer)?.allowed === 'YES')
    : customers;
  const question = { ...asked, customers: open, survey };
  const decided = reserves
    ? await reserveContacts(db, { ...question, kind: 'INVITED' })
    : await decideContacts(db, { ...question, follows: true });
  return new Map([...(agreed ?? []), ...decided]);
}

/** The messages that are one too many for their threads today, by their keys. */
async function crowding(
  db: WorkspaceDb,
  now: Date,
  due: readonly DueMessage[],
): Promise<ReadonlySet<string>> {
  const counts = await db.message.groupBy({
    by: ['threadId'],
    where: {
      threadId: { in: [...new Set(due.map(({ threadId }) => threadId))] },
      direction: 'OUTBOUND',
      sentAt: { gt: new Date(now.getTime() - dayMs) },
    },
    _count: true,
  });
  const sent = new Map(counts.map(({ threadId, _count }) => [threadId, _count]));
  const tooManyOf = new Set<string>();
  for (const { id, threadId } of due) {
    const count = (sent.get(threadId) ?? 0) + 1;
    sent.set(threadId, count);
    if (count > maxThreadMessages) tooManyOf.add(id);
  }
  return tooManyOf;
}
