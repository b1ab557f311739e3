import { logNumbered } from '../changes/number.ts';
import { newId } from '../kernel/id.ts';
import { insertRows } from '../kernel/rows.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueue } from '../outbox/outbox.ts';
import { deliveryOf } from './deliveries/address.ts';
import { turnTask } from './deliveries/turnTask.ts';

/** A step of a run that calls an endpoint. Its key is also that of the delivery. */
export interface EndpointCall {
  readonly step: string;
  readonly endpoint: string;
}

/** Why an endpoint is not called. */
export type NotCalled = 'NO_ENDPOINT' | 'ENDPOINT_ARCHIVED' | 'ENDPOINT_DISABLED';

/**
 * Makes a delivery of `rule.called` for each call, once; in as many statements for many as for one. Call it
 * in a transaction.
 *
 * @returns why endpoints are not called, by their keys
 */
export async function callEndpoints(
  db: WorkspaceDb,
  now: Date,
  calls: readonly EndpointCall[],
): Promise<ReadonlyMap<string, NotCalled>> {
  const stored = await storedEndpoints(db, calls);
  const refused = refusedOf(stored, calls);
  const made = await db.webhookDelivery.findMany({
    where: { id: { in: calls.map(({ step }) => step) } },
    select: { id: true },
  });
  const called = new Set(made.map(({ id }) => id));
  const open = calls.filter(({ step, endpoint }) => !called.has(step) && !refused.has(endpoint));
  const changes = await logNumbered(
    db,
    open.map(({ step }) => {
      return { id: newId(), type: 'rule.called', subjectId: step, at: now } as const;
    }),
  );
  const deliveries = changes.flatMap((change, index) => {
    const call = open[index];
    return call ? [deliveryOf(call.endpoint, change, now, call.step)] : [];
  });
  await insertRows(db, 'WebhookDelivery', deliveries);
  const due = new Set(open.map(({ endpoint }) => endpoint));
  await enqueue(
    db,
    now,
    stored.filter(({ id }) => due.has(id)).map((endpoint) => turnTask(endpoint)),
  );
  return refused;
}

/** Why endpoints would not be called, by their keys; one statement. */
export async function uncallable(
  db: WorkspaceDb,
  calls: readonly Pick<EndpointCall, 'endpoint'>[],
): Promise<ReadonlyMap<string, NotCalled>> {
  return refusedOf(await storedEndpoints(db, calls), calls);
}

function storedEndpoints(db: WorkspaceDb, calls: readonly Pick<EndpointCall, 'endpoint'>[]) {
  return db.webhookEndpoint.findMany({
    where: { id: { in: [...new Set(calls.map(({ endpoint }) => endpoint))] } },
    select: { id: true, archivedAt: true, stopped: true, failingSince: true },
  });
}

function refusedOf(
  stored: Awaited<ReturnType<typeof storedEndpoints>>,
  calls: readonly Pick<EndpointCall, 'endpoint'>[],
): ReadonlyMap<string, NotCalled> {
  const endpoints = new Map(stored.map((endpoint) => [endpoint.id, endpoint]));
  const refused = new Map<string, NotCalled>();
  for (const { endpoint } of calls) {
    const found = endpoints.get(endpoint);
    if (!found) refused.set(endpoint, 'NO_ENDPOINT');
    else if (found.archivedAt) refused.set(endpoint, 'ENDPOINT_ARCHIVED');
    else if (found.stopped) refused.set(endpoint, 'ENDPOINT_DISABLED');
  }
  return refused;
}
