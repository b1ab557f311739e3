import { encodeId, newId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';
import { laterMoment, moment, perhapsMoment } from './variedByHand.ts';
import type { Row, SeededList } from './variedRows.ts';

/** Invitations of one customer to one survey. */
export async function seedOrderedInvitations(
  { db }: TestWorkspace,
  { customer, survey }: Readonly<Record<'customer' | 'survey', Row>>,
): Promise<Readonly<Record<string, SeededList>>> {
  const rows = Array.from({ length: 9 }, (_, index) => ({
    id: newId(),
    createdAt: laterMoment(index),
    scheduledAt: moment(index),
    expiresAt: moment(index),
    sentAt: perhapsMoment(index),
    openedAt: perhapsMoment(index),
    endedAt: perhapsMoment(index),
    remindersSent: index % 3,
  }));
  await db.invitation.createMany({
    data: rows.map((row) => ({
      ...row,
      ...{ channel: 'EMAIL' as const, locale: 'en', state: 'SENT' as const },
      ...{ customerId: customer.id, surveyId: survey.id, updatedAt: row.createdAt },
    })),
  });
  const list = { rows, byDefault: [['CREATED_AT', 'DESC']] } as const;
  return {
    'Query.invitations': { ...list, parentId: null },
    'Customer.invitations': { ...list, parentId: encodeId('Customer', customer.id) },
    'Survey.invitations': { ...list, parentId: encodeId('Survey', survey.id) },
  };
}
