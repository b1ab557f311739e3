import { type CustomersRefused, refusedTopic } from '../consents/refused.ts';
import { decideContacts } from '../contact/decide.ts';
import { grouped } from '../kernel/group.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { lockRows } from '../toolkit/write/revision.ts';
import { advance } from './advance.ts';
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
    const found = await db.invitation.findMany({
      where: { customerId: { in: [...new Set(customers)] }, state: { in: sending } },
      select: { id: true, surveyId: true, customerId: true, channel: true },
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
      const refused = those.filter(
        ({ customerId }) => decided.get(customerId)?.reason === 'OPTED_OUT',
      );
      const step = { state: 'OPTED_OUT', at: now } as const;
      await advance(
        db,
        now,
        refused.map(({ id }) => ({ id, ...step })),
      );
    }
  },
};
