import { encodeId, newId } from '../../schema/kernel/id.ts';
import type { TestWorkspace } from '../support/graph.ts';
import { laterMoment, moment, perhapsMoment } from './variedByHand.ts';
import type { Row, SeededList } from './variedRows.ts';

/** Deliveries of one endpoint. */
export async function seedOrderedWebhooks(
  { db }: TestWorkspace,
  { endpoint }: Readonly<Record<'endpoint', Row>>,
): Promise<Readonly<Record<string, SeededList>>> {
  const rows = Array.from({ length: 9 }, (_, index) => ({
    id: newId(),
    createdAt: laterMoment(index),
    at: moment(index),
    dueAt: perhapsMoment(index),
    triedAt: perhapsMoment(index + 1),
    attempts: index % 3,
  }));
  await db.webhookDelivery.createMany({
    data: rows.map((row, index) => ({
      ...row,
      ...{ endpointId: endpoint.id, changeId: newId(), subjectId: newId(), seq: index },
      ...{ type: 'feedback.recorded', state: 'FAILED' as const },
    })),
  });
  const list = { rows, byDefault: [['CREATED_AT', 'DESC']] } as const;
  return {
    'Query.webhookDeliveries': { ...list, parentId: null },
    'WebhookEndpoint.deliveries': {
      ...list,
      parentId: encodeId('WebhookEndpoint', endpoint.id),
    },
  };
}
