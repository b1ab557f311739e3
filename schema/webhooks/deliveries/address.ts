import { followChanges, type NumberedChange } from '../../changes/number.ts';
import { newId } from '../../kernel/id.ts';
import { noPersonalData } from '../../kernel/personalData.ts';
import { insertRows } from '../../kernel/rows.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { enqueue } from '../../outbox/outbox.ts';
import { type Follows, typesOf } from '../reach.ts';
import { turnTask } from './turnTask.ts';

/** An endpoint that can get deliveries. */
export interface Addressee extends Follows {
  readonly id: string;
  readonly failingSince: Date | null;
}

/** What is read of one. */
export const addressee = { id: true, eventTypes: true, scopes: true, failingSince: true } as const;

/** Makes a delivery of each change to each of the endpoints that follow its type. */
export async function address(
  db: WorkspaceDb,
  now: Date,
  endpoints: readonly Addressee[],
  changes: readonly NumberedChange[],
): Promise<number> {
  const reached = endpoints.map((endpoint) => {
    const types = new Set(typesOf(endpoint));
    return { endpoint, followed: changes.filter(({ type }) => types.has(type)) };
  });
  const rows = reached.flatMap(({ endpoint, followed }) =>
    followed.map((change) => deliveryOf(endpoint.id, change, now)),
  );
  const made = await insertRows(db, 'WebhookDelivery', rows);
  const due = reached.filter(({ followed }) => followed.length > 0);
  await enqueue(
    db,
    now,
    due.map(({ endpoint }) => turnTask(endpoint)),
  );
  return made;
}

/** The row of a new delivery. */
export function deliveryOf(
  endpointId: string,
  { id: changeId, type, subjectId, at, seq }: NumberedChange,
  now: Date,
  id = newId(),
) {
  const delivery = { id, endpointId, changeId, type, subjectId, at, seq: Number(seq) };
  const waiting = {
    state: 'WAITING',
    attempts: 0,
    dueAt: now,
    createdAt: now,
    test: false,
  } as const;
  return { ...delivery, ...waiting };
}

followChanges(async (db, now, changes) => {
  const endpoints = await db.webhookEndpoint.findMany({
    where: { archivedAt: null, stopped: null },
    select: addressee,
  });
  if (endpoints.length > 0) await address(db, now, endpoints, changes);
});

noPersonalData(
  'WebhookDelivery',
  'Ids, types and moments, and how tries ended; bodies are not stored.',
);
