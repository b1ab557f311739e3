import { encodeId, newId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';
import { laterMoment } from './variedByHand.ts';
import type { Row, SeededList } from './variedRows.ts';

/** How one survey reached one customer. */
export async function seedOrderedContacts(
  { db }: TestWorkspace,
  { customer, survey }: Readonly<Record<'customer' | 'survey', Row>>,
): Promise<Readonly<Record<string, SeededList>>> {
  const rows = Array.from({ length: 9 }, (_, index) => ({ id: newId(), at: laterMoment(index) }));
  await db.surveyContact.createMany({
    data: rows.map((row) => ({
      ...row,
      ...{ channel: 'WEB' as const, kind: 'SHOWN' as const },
      customerId: customer.id,
      surveyId: survey.id,
    })),
  });
  const list = { rows, byDefault: [['AT', 'DESC']] } as const;
  return {
    'Query.surveyContacts': { ...list, parentId: null },
    'Customer.surveyContacts': { ...list, parentId: encodeId('Customer', customer.id) },
    'Survey.contacts': { ...list, parentId: encodeId('Survey', survey.id) },
  };
}
