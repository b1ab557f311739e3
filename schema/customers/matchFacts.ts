import { Prisma } from '../../prisma/generated/client/client.ts';
import type { CustomerMatch } from '../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../outbox/handler.ts';
import { enqueue } from '../outbox/outbox.ts';
import { lockUnmerged } from '../toolkit/write/merged.ts';
import { type CustomersChanged, customersTask, customersTopic } from './changed.ts';
import { findCustomers } from './customerKey.ts';
import { type Identifier, identifiersOfSql, keyOfIdentifier } from './identifiers.ts';
import { matchOf } from './links.ts';
import { type MatchedReference, matchedReferences } from './ofCustomer.ts';

/** Facts of one table that one transaction changes, at most. */
const batch = 1_000;

/**
 * Looks for the customers of facts that have none: those that came with an address or external id of a
 * customer that was changed, and those that were stored while it was. It reads everything anew, so that
 * it does not matter which of two changes was first.
 */
export const matchFacts: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: customersTopic,
  batch: 20,
  handle: async (db, tasks, now) => {
    const changed = tasks.map(({ payload }) => changedIn(payload));
    const open = await openIdentifiers(db, {
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
    await lockUnmerged(
      db,
      'Customer',
      targets.flatMap(({ customerId }) => customerId ?? []),
    );
    let isWhole = true;
    for (const reference of matchedReferences()) {
      if ((await setCustomers(db, reference, targets)) >= batch) isWhole = false;
    }
    if (isWhole) return;
    const identifiers = open.map(({ id }) => id);
    await enqueue(db, now, [customersTask({ customers: [], identifiers })]);
  },
};

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
  { customers, identifiers }: CustomersChanged,
): Promise<(Identifier & { readonly id: string })[]> {
  const waiting = matchedReferences().map(
    ({ model, column, cameWith }) => Prisma.sql`EXISTS (
      SELECT FROM ${quoted(model)} fact WHERE fact."workspaceId" = open."workspaceId"
        AND fact.${quoted(cameWith.identifier)} = open.id AND fact.${quoted(column)} IS NULL)`,
  );
  return db.$queryRaw<(Identifier & { id: string })[]>(Prisma.sql`
    SELECT id, kind::text AS kind, system, value FROM "CustomerIdentifier" open
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id IN (
      SELECT unnest(${[...identifiers]}::uuid[])
      UNION ALL ${identifiersOfSql(db, customers)}
    ) AND (${Prisma.join(waiting, ' OR ')})`);
}

/** Sets the customers of facts that have none; returns how many facts changed. */
async function setCustomers(
  db: WorkspaceDb,
  { model, column, cameWith }: MatchedReference,
  targets: readonly Target[],
): Promise<number> {
  const [facts, customer, match] = [quoted(model), quoted(column), quoted(cameWith.match)];
  const changed = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH due AS (
      SELECT fact.id, target."customerId", target.match FROM ${facts} fact
      JOIN jsonb_to_recordset(${JSON.stringify(targets)}::jsonb)
        AS target ("identifierId" uuid, "customerId" uuid, match "CustomerMatch")
        ON target."identifierId" = fact.${quoted(cameWith.identifier)}
      WHERE fact."workspaceId" = ${db.$workspaceId}::uuid AND fact.${customer} IS NULL
        AND fact.${match} <> target.match
      ORDER BY fact.id LIMIT ${batch} FOR UPDATE OF fact
    )
    UPDATE ${facts} fact SET ${customer} = due."customerId", ${match} = due.match
    FROM due WHERE fact."workspaceId" = ${db.$workspaceId}::uuid AND fact.id = due.id
    RETURNING fact.id`);
  return changed.length;
}

const quoted = (name: string) => Prisma.raw(`"${name}"`);
