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
  const suppressed = rows.map(({ id, statusAt, expiresAt, recordedAt }, index) => ({
    ...{ id: newId(), hash: id, channel: 'EMAIL' as const, reason: 'BOUNCED' as const },
    ...{ suppressedAt: statusAt, recordedAt, liftedAt: index % 3 === 0 ? null : expiresAt },
  }));
  await db.suppressedAddress.createMany({ data: suppressed });
  const list = { rows, byDefault: [['STATUS_AT', 'DESC']] } as const;
  return {
    'Query.consents': { ...list, parentId: null },
    'Query.suppressedAddresses': {
      rows: suppressed,
      byDefault: [['SUPPRESSED_AT', 'DESC']],
      parentId: null,
    },
    'Customer.consents': { ...list, parentId: encodeId('Customer', customer.id) },
  };
}
