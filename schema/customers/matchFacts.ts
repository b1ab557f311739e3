import { Prisma } from '../../prisma/generated/client/client.ts';
import type { CustomerMatch } from '../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { enqueue } from '../outbox/outbox.ts';
import { type CustomersChanged, customersTask, customersTopic } from './changed.ts';
import { findCustomers } from './customerKey.ts';
import { type Identifier, keyOfIdentifier } from './identifiers.ts';
import { matchOf } from './links.ts';

/** A table of facts about customers, with the columns `customerId` and `identifierId`. */
export interface FactTable {
  readonly table: 'CustomerEvent' | 'SurveyResponse' | 'Feedback';
  /** Its column that says whether the customer is known, and the enum of that. */
  readonly match: { readonly column: string; readonly type: 'EventMatch' | 'CustomerMatch' };
}

/** Facts of one table that one transaction changes, at most. */
const batch = 1_000;

/**
 * Looks for the customers of facts that have none: those that came with an address or external id of a
 * customer that was changed, and those that were stored while it was. It reads everything anew, so that
 * it does not matter which of two changes was first.
 */
export function matchFacts(tables: readonly FactTable[]): TransactionalHandler {
  return {
    kind: 'TRANSACTIONAL',
    topic: customersTopic,
    batch: 20,
    handle: async (db, tasks, now) => {
      const changed = tasks.map(({ payload }) => changedIn(payload));
      const open = await openIdentifiers(db, tables, {
        customers: changed.flatMap(({ customers }) => customers),
        identifiers: changed.flatMap(({ identifiers }) => identifiers),
      });
      if (open.length === 0) return;
      const found = await findCustomers(db, open.map(keyOfIdentifier));
      const targets = open.map((identifier): Target => {
        const { customers, total } = found(keyOfIdentifier(identifier));
        const [customerId = null] = total === 1 ? customers : [];
        return { identifierId: identifier.id, customerId, match: matchOf(total) };
      });
      let isWhole = true;
      for (const table of tables) {
        if ((await setCustomers(db, table, targets)) >= batch) isWhole = false;
      }
      if (isWhole) return;
      const identifiers = open.map(({ id }) => id);
      await enqueue(db, now, [customersTask({ customers: [], identifiers })]);
    },
  };
}

interface Target {
  readonly identifierId: string;
  readonly customerId: string | null;
  readonly match: CustomerMatch;
}

/** Written by `customersTask`. */
function changedIn(payload: unknown): CustomersChanged {
  return payload as CustomersChanged;
}

/** The identifiers among these, and of these customers, that facts without a customer came with. */
function openIdentifiers(
  db: WorkspaceDb,
  tables: readonly FactTable[],
  { customers, identifiers }: CustomersChanged,
): Promise<(Identifier & { readonly id: string })[]> {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const ofCustomer = (column: string, kind: string) => Prisma.sql`
    SELECT identifier.id FROM "Customer" customer
    JOIN "CustomerIdentifier" identifier ON identifier."workspaceId" = customer."workspaceId"
      AND identifier.value = customer.${Prisma.raw(column)}
      AND identifier.kind = ${Prisma.raw(`'${kind}'`)}
    WHERE customer."workspaceId" = ${workspace} AND customer.id = ANY(${[...customers]}::uuid[])`;
  const waiting = tables.map(
    ({ table }) => Prisma.sql`EXISTS (
      SELECT FROM ${Prisma.raw(`"${table}"`)} fact WHERE fact."workspaceId" = open."workspaceId"
        AND fact."identifierId" = open.id AND fact."customerId" IS NULL)`,
  );
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
    ) AND (${Prisma.join(waiting, ' OR ')})`);
}

/** Sets the customers of facts that have none; returns how many facts changed. */
async function setCustomers(
  db: WorkspaceDb,
  { table, match }: FactTable,
  targets: readonly Target[],
): Promise<number> {
  const facts = Prisma.raw(`"${table}"`);
  const column = Prisma.raw(`"${match.column}"`);
  const type = Prisma.raw(`"${match.type}"`);
  const changed = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH due AS (
      SELECT fact.id, target."customerId", target.match FROM ${facts} fact
      JOIN jsonb_to_recordset(${JSON.stringify(targets)}::jsonb)
        AS target ("identifierId" uuid, "customerId" uuid, match ${type})
        ON target."identifierId" = fact."identifierId"
      WHERE fact."workspaceId" = ${db.$workspaceId}::uuid AND fact."customerId" IS NULL
        AND fact.${column} <> target.match
      ORDER BY fact.id LIMIT ${batch} FOR UPDATE OF fact
    )
    UPDATE ${facts} fact SET "customerId" = due."customerId", ${column} = due.match
    FROM due WHERE fact."workspaceId" = ${db.$workspaceId}::uuid AND fact.id = due.id
    RETURNING fact.id`);
  return changed.length;
}
