import { encodeId, newId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';
import { laterMoment, moment } from './variedByHand.ts';
import type { Row, SeededList } from './variedRows.ts';

/** Events of one customer at one touchpoint. */
export async function seedOrderedEvents(
  { db }: TestWorkspace,
  { customer, touchpoint }: { readonly customer: Row; readonly touchpoint: Row },
): Promise<Readonly<Record<string, SeededList>>> {
  const rows = Array.from({ length: 9 }, (_, index) => ({
    id: newId(),
    occurredAt: laterMoment(index),
    recordedAt: moment(index),
  }));
  await db.customerEvent.createMany({
    data: rows.map((row) => ({
      ...row,
      source: 'ordered',
      sourceId: row.id,
      type: 'VISIT',
      match: 'MATCHED' as const,
      customerId: customer.id,
      touchpointId: touchpoint.id,
      contentHash: '',
    })),
  });
  const list = { rows, byDefault: [['OCCURRED_AT', 'DESC']] } as const;
  return {
    'Query.events': { ...list, parentId: null },
    'Customer.events': { ...list, parentId: encodeId('Customer', customer.id) },
    'Touchpoint.events': { ...list, parentId: encodeId('Touchpoint', touchpoint.id) },
  };
}
