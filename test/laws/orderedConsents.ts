import { encodeId, newId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';
import { laterMoment, moment, perhapsMoment } from './variedByHand.ts';
import type { Row, SeededList } from './variedRows.ts';

/** What one customer said of one purpose. */
export async function seedOrderedConsents(
  { db }: TestWorkspace,
  { customer, purpose }: Readonly<Record<'customer' | 'purpose', Row>>,
): Promise<Readonly<Record<string, SeededList>>> {
  const rows = Array.from({ length: 9 }, (_, index) => ({
    id: newId(),
    statusAt: laterMoment(index),
    expiresAt: perhapsMoment(index),
    recordedAt: moment(index),
  }));
  await db.consent.createMany({
    data: rows.map((row) => ({
      ...row,
      status: 'GRANTED' as const,
      customerId: customer.id,
      purposeId: purpose.id,
    })),
  });
  const list = { rows, byDefault: [['STATUS_AT', 'DESC']] } as const;
  return {
    'Query.consents': { ...list, parentId: null },
    'Customer.consents': { ...list, parentId: encodeId('Customer', customer.id) },
  };
}
