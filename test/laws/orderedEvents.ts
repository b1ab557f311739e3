import { encodeId, newId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';
import { laterMoment, moment } from './variedByHand.ts';
import type { Row, SeededList } from './variedRows.ts';

/** Events of one customer at one touchpoint, in one step. */
export async function seedOrderedEvents(
  { db }: TestWorkspace,
  { customer, touchpoint, step }: Readonly<Record<'customer' | 'touchpoint' | 'step', Row>>,
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
      stepId: step.id,
      contentHash: '',
    })),
  });
  const list = { rows, byDefault: [['OCCURRED_AT', 'DESC']] } as const;
  return {
    'Query.events': { ...list, parentId: null },
    'Customer.events': { ...list, parentId: encodeId('Customer', customer.id) },
    'Touchpoint.events': { ...list, parentId: encodeId('Touchpoint', touchpoint.id) },
    'Step.events': { ...list, parentId: encodeId('Step', step.id) },
  };
}
