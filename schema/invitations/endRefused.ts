import { type CustomersRefused, refusedTopic } from '../consents/refused.ts';
import { decideContacts } from '../contact/decide.ts';
import { archivedTopic } from '../customers/archived.ts';
import { grouped } from '../kernel/group.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { lockRows } from '../toolkit/write/revision.ts';
import { advance } from './advance.ts';
import { logInvitations } from './logInvitations.ts';
import { statesBefore } from './states.ts';

/** Those that are not decided yet are decided when they are due. */
const sending = statesBefore('OPTED_OUT').filter((state) => state !== 'CREATED');

/**
 * Ends the invitations that a refusal is about, from the one that is to be sent to the one whose page was
 * opened, so that no tool sends them or reminds of them.
 */
export const endRefused: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: refusedTopic,
  // Tasks of bulk calls have a thousand customers each.
  batch: 5,
  handle: async (db, tasks, now) => {
    const customers = tasks.flatMap(({ payload }) => (payload as CustomersRefused).customers);
    await endForbidden(db, now, customers);
  },
};

/**
 * Ends what was to be sent to customers who were archived, or merged with one who refused; those who were
 * restored meanwhile keep it.
 */
export const endArchived: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: archivedTopic,
  batch: 200,
  handle: (db, tasks, now) =>
    endForbidden(
      db,
      now,
      tasks.flatMap(({ subjectId }) => subjectId ?? []),
    ),
};

/** Decides again about the invitations of customers that are under way; as many statements as surveys and channels. */
async function endForbidden(
  db: WorkspaceDb,
  now: Date,
  customers: readonly string[],
): Promise<void> {
  const found = await db.invitation.findMany({
    where: { customerId: { in: [...new Set(customers)] }, state: { in: sending } },
    select: { id: true, surveyId: true, customerId: true, channel: true, state: true },
  });
  await lockRows(
    db,
    'Invitation',
    found.map(({ id }) => id),
  );
  for (const those of grouped(found, (each) => `${each.surveyId} ${each.channel}`).values()) {
    const [first] = those;
    if (!first) continue;
    const decided = await decideContacts(db, {
      ...{ survey: first.surveyId, channel: first.channel, follows: true, now },
      customers: [...new Set(those.map(({ customerId }) => customerId))],
    });
    const endedBy = (reason: string) =>
      those.filter(({ customerId }) => decided.get(customerId)?.reason === reason);
    const archived = endedBy('ARCHIVED');
    const bounced = endedBy('BOUNCED');
    // That of another message came back does not say that this one did, once it was sent.
    const unsent = bounced.filter(({ state }) => state === 'QUEUED');
    await advance(db, now, [
      ...endedBy('OPTED_OUT').map(({ id }) => ({ id, state: 'OPTED_OUT' as const, at: now })),
      ...archived.map(({ id }) => ({ id, state: 'QUARANTINED' as const, at: now })),
      ...unsent.map(({ id }) => ({ id, state: 'BOUNCED' as const, at: now })),
    ]);
    // One that was sent stays open to an answer, and is not reminded of.
    const stopped = await db.invitation.updateManyAndReturn({
      where: { id: { in: [...archived, ...bounced].map(({ id }) => id) }, due: { not: null } },
      data: { due: null, updatedAt: now },
      select: { id: true },
    });
    await logInvitations(
      db,
      now,
      stopped.map(({ id }) => id),
    );
  }
}
