import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { CustomerMatch } from '../../../prisma/generated/client/enums.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { lockUnmerged } from '../../toolkit/write/merged.ts';
import { findCustomers } from '../customerKey.ts';
import { type Identifier, identifiersOfSql, keyOfIdentifier } from '../match/identifiers.ts';
import { matchOf } from '../match/links.ts';
import { type CustomerReference, customerReferences } from '../ofCustomer.ts';

/** A merge, by the keys of its row and of its customers. */
export interface MergeKeys {
  readonly id: string;
  readonly survivor: string;
  readonly merged: string;
}

/**
 * Moves the facts of a merged customer to the survivor, one statement for each reference, and notes them
 * for an undoing. So it does facts that the survivor has though they came with an identifier of the
 * merged customer, as after it got another address: they stay when the merge is undone.
 */
export async function moveFacts(db: WorkspaceDb, merge: MergeKeys): Promise<void> {
  const identifiers = await identifiersOf(db, merge.merged);
  const keys = identifiers.map(({ id }) => id);
  for (const reference of following()) {
    const { table, column, name } = partsOf(reference);
    const noted = (fate: string) =>
      Prisma.sql`${db.$workspaceId}::uuid, ${merge.id}::uuid, ${name}, id, ${Prisma.raw(`'${fate}'`)}::"MergedRow"`;
    const { cameWith } = reference;
    const stayed = cameWith
      ? Prisma.sql`
        UNION ALL SELECT ${noted('STAYED')} FROM ${table}
        WHERE "workspaceId" = ${db.$workspaceId}::uuid AND ${column} = ${merge.survivor}::uuid
          AND ${Prisma.raw(`"${cameWith.identifier}"`)} = ANY(${keys}::uuid[])`
      : Prisma.empty;
    await db.$queryRaw(Prisma.sql`
      WITH moved AS (
        UPDATE ${table} SET ${column} = ${merge.survivor}::uuid
        WHERE "workspaceId" = ${db.$workspaceId}::uuid AND ${column} = ${merge.merged}::uuid
        RETURNING id
      )
      INSERT INTO "CustomerMergeRow" ("workspaceId", "mergeId", reference, "rowId", fate)
      SELECT ${noted('MOVED')} FROM moved ${stayed}`);
  }
}

/** Moves facts back to a customer that is no longer merged, one statement for each reference. */
export async function moveFactsBack(db: WorkspaceDb, merge: MergeKeys): Promise<void> {
  for (const reference of following()) {
    const { table, column, name } = partsOf(reference);
    await db.$queryRaw(Prisma.sql`
      UPDATE ${table} fact SET ${column} = ${merge.merged}::uuid
      FROM "CustomerMergeRow" noted
      WHERE noted."workspaceId" = ${db.$workspaceId}::uuid AND noted."mergeId" = ${merge.id}::uuid
        AND noted.reference = ${name} AND noted.fate = 'MOVED'
        AND fact."workspaceId" = ${db.$workspaceId}::uuid AND fact.id = noted."rowId"
        AND fact.${column} = ${merge.survivor}::uuid`);
  }
}

interface Target {
  readonly identifierId: string;
  readonly customerId: string | null;
  readonly match: CustomerMatch;
}

/**
 * Looks again for the customers of facts that the survivor got since the merge, by the identifiers of the
 * customer that is no longer merged: what came with one of these is that customer’s, or AMBIGUOUS where
 * others have it, too.
 */
export async function matchAnew(db: WorkspaceDb, merge: MergeKeys): Promise<void> {
  const identifiers = await identifiersOf(db, merge.merged);
  if (identifiers.length === 0) return;
  const found = await findCustomers(db, identifiers.map(keyOfIdentifier));
  const targets = identifiers.map((identifier): Target => {
    const { customers, total } = found(keyOfIdentifier(identifier));
    const [customerId = null] = total === 1 ? customers : [];
    return { identifierId: identifier.id, customerId, match: matchOf(total) };
  });
  await lockUnmerged(
    db,
    'Customer',
    targets.flatMap(({ customerId }) => customerId ?? []),
  );
  for (const reference of following()) {
    const { cameWith } = reference;
    if (!cameWith) continue;
    const { table, column, name } = partsOf(reference);
    await db.$queryRaw(Prisma.sql`
      UPDATE ${table} fact
      SET ${column} = target."customerId", ${Prisma.raw(`"${cameWith.match}"`)} = target.match
      FROM jsonb_to_recordset(${JSON.stringify(targets)}::jsonb)
        AS target ("identifierId" uuid, "customerId" uuid, match "CustomerMatch")
      WHERE fact."workspaceId" = ${db.$workspaceId}::uuid
        AND fact.${Prisma.raw(`"${cameWith.identifier}"`)} = target."identifierId"
        AND fact.${column} = ${merge.survivor}::uuid
        AND NOT EXISTS (
          SELECT FROM "CustomerMergeRow" noted
          WHERE noted."workspaceId" = ${db.$workspaceId}::uuid AND noted."mergeId" = ${merge.id}::uuid
            AND noted.reference = ${name} AND noted."rowId" = fact.id)`);
  }
}

/** The references whose rows follow their customer. */
function following(): CustomerReference[] {
  return customerReferences().filter(({ merge }) => merge === 'FOLLOW');
}

function partsOf({ model, column, relation }: CustomerReference) {
  return {
    table: Prisma.raw(`"${model}"`),
    column: Prisma.raw(`"${column}"`),
    name: `${model}.${relation}`,
  };
}

/** The stored identifiers of a customer and of those that were merged into it. */
async function identifiersOf(
  db: WorkspaceDb,
  customer: string,
): Promise<(Identifier & { readonly id: string })[]> {
  const customers = await withAliases(db, [customer]);
  return db.$queryRaw<(Identifier & { id: string })[]>(Prisma.sql`
    SELECT id, kind::text AS kind, system, value FROM "CustomerIdentifier"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id IN (${identifiersOfSql(db, customers)})`);
}

/** The keys of customers and of those that they stand for. */
export async function withAliases(
  db: WorkspaceDb,
  customers: readonly string[],
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    WITH RECURSIVE alias AS (
      SELECT unnest(${[...customers]}::uuid[]) AS id
      UNION
      SELECT next.id FROM alias JOIN "Customer" next
        ON next."workspaceId" = ${db.$workspaceId}::uuid AND next."mergedIntoId" = alias.id
    )
    SELECT id FROM alias`);
  return rows.map(({ id }) => id);
}
