import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { CustomerMatch } from '../../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { TransactionalHandler } from '../../outbox/handler.ts';
import { enqueue, type Task } from '../../outbox/outbox.ts';
import { lockUnmerged } from '../../toolkit/write/merged.ts';
import { findCustomers } from '../customerKey.ts';
import { type MatchedReference, matchedReferences } from '../ofCustomer.ts';
import { changedEvents, touchedTask } from '../touched.ts';
import { type CustomersChanged, customersTask, customersTopic } from './changed.ts';
import { factsMatched } from './followMatches.ts';
import { type Identifier, identifiersOfSql, keyOfIdentifier } from './identifiers.ts';
import { matchOf } from './links.ts';

/** Facts of one table that one transaction changes, at most. */
const batch = 1_000;

/** Tasks that one transaction does, at most. */
const tasksTogether = 20;

/** Identifiers that one transaction looks at again, at most: each is looked at for some facts only. */
const identifiersTogether = 1_000;

/** Identifiers of a task that goes on with them, at most. */
const identifiersOfTask = identifiersTogether / tasksTogether;

/**
 * Looks for the customers of facts that have none: those that came with an address or external id of a
 * customer that was changed, and those that were stored while it was. It reads everything anew, so that
 * it does not matter which of two changes was first.
 */
export const matchFacts: TransactionalHandler = {
  kind: 'TRANSACTIONAL',
  topic: customersTopic,
  batch: tasksTogether,
  handle: async (db, tasks, now) => {
    const changed = tasks.map(({ payload }) => changedIn(payload));
    const waiting = changed.flatMap(({ waiting = [] }) => waiting);
    const arrived = await identifiersWithCustomers(db, waiting);
    const all = await openIdentifiers(db, {
      customers: changed.flatMap(({ customers }) => customers),
      identifiers: [...changed.flatMap(({ identifiers }) => identifiers), ...arrived],
    });
    if (all.length === 0) return;
    const open = all.slice(0, identifiersTogether);
    const found = await findCustomers(db, open.map(keyOfIdentifier));
    const targets = open.map((identifier): Target => {
      const { customers, total } = found(keyOfIdentifier(identifier));
      const [customerId = null] = total === 1 ? customers : [];
      return { identifierId: identifier.id, customerId, match: matchOf(total) };
    });
    const customers = [...new Set(targets.flatMap(({ customerId }) => customerId ?? []))];
    await lockUnmerged(db, 'Customer', customers);
    let isWhole = true;
    for (const reference of matchedReferences()) {
      const { count, matched } = await setCustomers(db, reference, targets);
      if (count >= batch) isWhole = false;
      await factsMatched(db, now, reference.model, matched);
    }
    const left = isWhole ? all.slice(identifiersTogether) : all;
    const touched = touchedTask(customers, changedEvents(null));
    const goingOn: Task[] = customers.length > 0 ? [touched] : [];
    for (let from = 0; from < left.length; from += identifiersOfTask) {
      const identifiers = left.slice(from, from + identifiersOfTask).map(({ id }) => id);
      goingOn.push(customersTask({ customers: [], identifiers }));
    }
    await enqueue(db, now, goingOn);
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

/**
 * The identifiers among these that a customer has. An import of history brings the same ones again and
 * again, with more facts each time: to look at these for nothing would take longer with each.
 */
async function identifiersWithCustomers(
  db: WorkspaceDb,
  identifiers: readonly string[],
): Promise<string[]> {
  if (identifiers.length === 0) return [];
  const stored = await db.$queryRaw<(Identifier & { id: string })[]>(Prisma.sql`
    SELECT stored.* FROM unnest(${[...new Set(identifiers)]}::uuid[]) AS wanted (id)
    CROSS JOIN LATERAL (${identifierSql(db, 'wanted')}) stored`);
  const found = await findCustomers(db, stored.map(keyOfIdentifier));
  return stored.flatMap((each) => (found(keyOfIdentifier(each)).total === 0 ? [] : [each.id]));
}

/** SQL for the identifier with the key of a row; OFFSET has each looked up by it. */
function identifierSql(db: WorkspaceDb, row: string): Prisma.Sql {
  return Prisma.sql`SELECT id, kind::text AS kind, system, value FROM "CustomerIdentifier"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ${Prisma.raw(row)}.id OFFSET 0`;
}

/** The identifiers among these, and of these customers, that facts without a customer came with. */
async function openIdentifiers(
  db: WorkspaceDb,
  { customers, identifiers }: Pick<CustomersChanged, 'customers' | 'identifiers'>,
): Promise<(Identifier & { readonly id: string })[]> {
  if (customers.length + identifiers.length === 0) return [];
  // OFFSET has each looked up by its index: the planner would read all facts without a customer.
  const waiting = matchedReferences().map(
    ({ model, column, cameWith }) => Prisma.sql`EXISTS (
      SELECT FROM ${quoted(model)} fact WHERE fact."workspaceId" = ${db.$workspaceId}::uuid
        AND fact.${quoted(cameWith.identifier)} = open.id AND fact.${quoted(column)} IS NULL OFFSET 0)`,
  );
  return db.$queryRaw<(Identifier & { id: string })[]>(Prisma.sql`
    SELECT open.* FROM (
      SELECT DISTINCT id FROM (
        SELECT unnest(${[...identifiers]}::uuid[]) AS id
        UNION ALL ${identifiersOfSql(db, customers)}
      ) AS named
    ) sought CROSS JOIN LATERAL (${identifierSql(db, 'sought')}) open
    WHERE (${Prisma.join(waiting, ' OR ')})`);
}

/**
 * Sets the customers of facts that have none; returns how many were found, of which another transaction
 * may have set some, and the keys of those that have a customer now.
 */
async function setCustomers(
  db: WorkspaceDb,
  { model, column, cameWith }: MatchedReference,
  targets: readonly Target[],
): Promise<{ readonly count: number; readonly matched: readonly string[] }> {
  const [facts, customer, match] = [quoted(model), quoted(column), quoted(cameWith.match)];
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  // Facts are locked in the order of their keys, so that two transactions wait and do not deadlock.
  const [set] = await db.$queryRaw<{ count: number; matched: string[] }[]>(Prisma.sql`
    WITH found AS MATERIALIZED (
      SELECT fact.id, target."customerId", target.match
      FROM jsonb_to_recordset(${JSON.stringify(targets)}::jsonb)
        AS target ("identifierId" uuid, "customerId" uuid, match "CustomerMatch")
      CROSS JOIN LATERAL (
        SELECT id FROM ${facts} fact
        WHERE fact."workspaceId" = ${workspace} AND fact.${customer} IS NULL
          AND fact.${quoted(cameWith.identifier)} = target."identifierId"
          AND fact.${match} <> target.match OFFSET 0
      ) fact
      LIMIT ${batch}
    ), due AS MATERIALIZED (
      SELECT fact.id, found."customerId", found.match FROM (SELECT * FROM found ORDER BY id) found
      CROSS JOIN LATERAL (
        SELECT id FROM ${facts} fact
        WHERE fact."workspaceId" = ${workspace} AND fact.id = found.id
          AND fact.${customer} IS NULL AND fact.${match} <> found.match
        FOR UPDATE
      ) fact
    ), changed AS (
      UPDATE ${facts} fact SET ${customer} = due."customerId", ${match} = due.match
      FROM due WHERE fact."workspaceId" = ${workspace} AND fact.id = due.id
      RETURNING fact.id, due."customerId"
    )
    SELECT (SELECT count(*)::int FROM found) AS count,
      ARRAY(SELECT id::text FROM changed WHERE "customerId" IS NOT NULL) AS matched`);
  return set ?? { count: 0, matched: [] };
}

const quoted = (name: string) => Prisma.raw(`"${name}"`);
