import { Prisma } from '../../prisma/generated/client/client.ts';
import type { EventMatch } from '../../prisma/generated/client/enums.ts';
import { type CustomersChanged, customersTask, customersTopic } from '../customers/changed.ts';
import { findCustomers } from '../customers/customerKey.ts';
import { type Identifier, keyOfIdentifier } from '../customers/identifiers.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { enqueue } from '../outbox/outbox.ts';

/** Events that one transaction changes, at most. */
const batch = 1_000;

/**
 * Looks for the customers of events that have none: those that came with an address or external id of
 * a customer that was changed, and those that were recorded while it was. It reads everything anew, so
 * that it does not matter which of two changes was first.
 */
export const matchEvents: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: customersTopic,
  batch: 20,
  handle: async (db, tasks, now) => {
    const changed = tasks.map(({ payload }) => changedIn(payload));
    const open = await openIdentifiers(
      db,
      changed.flatMap(({ customers }) => customers),
      changed.flatMap(({ identifiers }) => identifiers),
    );
    if (open.length === 0) return;
    const found = await findCustomers(db, open.map(keyOfIdentifier));
    const targets = open.map((identifier): Target => {
      const { customers, total } = found(keyOfIdentifier(identifier));
      const [customerId = null] = total === 1 ? customers : [];
      const match = total === 0 ? 'WAITING' : total === 1 ? 'MATCHED' : 'AMBIGUOUS';
      return { identifierId: identifier.id, customerId, match };
    });
    if ((await setCustomers(db, targets)) < batch) return;
    const identifiers = open.map(({ id }) => id);
    await enqueue(db, now, [customersTask({ customers: [], identifiers })]);
  },
};

interface Target {
  readonly identifierId: string;
  readonly customerId: string | null;
  readonly match: EventMatch;
}

/** Written by `customersTask`. */
function changedIn(payload: unknown): CustomersChanged {
  return payload as CustomersChanged;
}

/** The identifiers among these, and of these customers, that events without a customer came with. */
function openIdentifiers(
  db: WorkspaceDb,
  customers: readonly string[],
  identifiers: readonly string[],
): Promise<(Identifier & { readonly id: string })[]> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const ofCustomer = (column: string, kind: string) => Prisma.sql`
    SELECT identifier.id FROM "Customer" customer
    JOIN "CustomerIdentifier" identifier ON identifier."workspaceId" = customer."workspaceId"
      AND identifier.value = customer.${Prisma.raw(column)}
      AND identifier.kind = ${Prisma.raw(`'${kind}'`)}
    WHERE customer."workspaceId" = ${workspace} AND customer.id = ANY(${[...customers]}::uuid[])`;
  return db.$queryRaw<(Identifier & { id: string })[]>(Prisma.sql`
    SELECT id, kind::text AS kind, system, value FROM "CustomerIdentifier" open
    WHERE "workspaceId" = ${workspace} AND id IN (
      SELECT unnest(${[...identifiers]}::uuid[])
      UNION ALL ${ofCustomer('email', 'EMAIL')}
      UNION ALL ${ofCustomer('phone', 'PHONE')}
      UNION ALL
      SELECT identifier.id FROM "CustomerExternalId" known
      JOIN "CustomerIdentifier" identifier ON identifier."workspaceId" = known."workspaceId"
        AND identifier.value = known."externalId" AND identifier.system = known.system
        AND identifier.kind = 'EXTERNAL_ID'
      WHERE known."workspaceId" = ${workspace} AND known."entityId" = ANY(${[...customers]}::uuid[])
    ) AND EXISTS (
      SELECT FROM "CustomerEvent" event WHERE event."workspaceId" = open."workspaceId"
        AND event."identifierId" = open.id AND event."customerId" IS NULL)`);
}

/** Sets the customers of events that have none; returns how many events changed. */
async function setCustomers(db: WorkspaceDb, targets: readonly Target[]): Promise<number> {
  const changed = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH due AS (
      SELECT event.id, target."customerId", target.match FROM "CustomerEvent" event
      JOIN jsonb_to_recordset(${JSON.stringify(targets)}::jsonb)
        AS target ("identifierId" uuid, "customerId" uuid, match "EventMatch")
        ON target."identifierId" = event."identifierId"
      WHERE event."workspaceId" = ${db.$workspaceId}::uuid AND event."customerId" IS NULL
        AND event.match <> target.match
      ORDER BY event.id LIMIT ${batch} FOR UPDATE OF event
    )
    UPDATE "CustomerEvent" event SET "customerId" = due."customerId", match = due.match
    FROM due WHERE event."workspaceId" = ${db.$workspaceId}::uuid AND event.id = due.id
    RETURNING event.id`);
  return changed.length;
}
