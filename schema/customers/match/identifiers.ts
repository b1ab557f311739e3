import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { IdentifierKind } from '../../../prisma/generated/client/enums.ts';
import { composeText } from '../../conditions/foldText.ts';
import { decodeId, encodeId, newId } from '../../kernel/id.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { CustomerKeyShape } from '../customerKey.ts';

/** What a fact about a customer came with: its key, as it is stored. */
export interface Identifier {
  readonly kind: IdentifierKind;
  /** The other system of an external id, else empty. */
  readonly system: string;
  readonly value: string;
}

/** A key as it is stored with the facts that came with it. */
export function identifierOf({ id, externalId, email, phone }: CustomerKeyShape): Identifier {
  if (id != null) return { kind: 'ID', system: '', value: encodeId('Customer', id) };
  if (externalId) {
    const [system, value] = [composeText(externalId.system), composeText(externalId.id)];
    return { kind: 'EXTERNAL_ID', system, value };
  }
  if (email != null) return { kind: 'EMAIL', system: '', value: email };
  if (phone != null) return { kind: 'PHONE', system: '', value: phone };
  throw new Error('A key of a customer has one field that is set');
}

/** The key that an identifier was stored from. */
export function keyOfIdentifier({ kind, system, value }: Identifier): CustomerKeyShape {
  switch (kind) {
    case 'ID':
      return { id: decodeId('Customer', value) };
    case 'EXTERNAL_ID':
      return { externalId: { system, id: value } };
    case 'EMAIL':
      return { email: value };
    case 'PHONE':
      return { phone: value };
  }
}

/** An identifier as one text, equal for equal ones: NUL is in none of its parts. */
export function identifierText({ kind, system, value }: Identifier): string {
  return `${kind}\0${system}\0${value}`;
}

/** Keys of the stored ones of some identifiers, by `identifierText`; one statement for all. */
export async function findIdentifiers(
  db: WorkspaceDb,
  identifiers: readonly Identifier[],
): Promise<Map<string, string>> {
  const wanted = new Set(identifiers.map(identifierText));
  const values = [...new Set(identifiers.map(({ value }) => value))];
  if (values.length === 0) return new Map();
  // By the value alone, for which there is an index: few have the same value and another kind. OFFSET has
  // each value looked up by it: without statistics the planner would read all rows of the workspace.
  // All as one value: Prisma and the driver would go through each of a thousand rows.
  const [found] = await db.$queryRaw<{ rows: (Identifier & { id: string })[] }[]>(Prisma.sql`
    SELECT coalesce(json_agg(stored), '[]') AS rows
    FROM unnest(${values}::text[]) AS wanted (value) CROSS JOIN LATERAL (
      SELECT id, kind, system, value FROM "CustomerIdentifier"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND value = wanted.value OFFSET 0
    ) stored`);
  const rows = found?.rows.map((row) => [identifierText(row), row.id] as const) ?? [];
  return new Map(rows.filter(([text]) => wanted.has(text)));
}

/**
 * Stores the identifiers among these that are new; two statements for all. Call it in a transaction.
 *
 * @returns the keys of all of them, by `identifierText`
 * @throws TryAgain if another transaction stored one of them at the same moment
 */
export async function storeIdentifiers(
  db: WorkspaceDb,
  identifiers: readonly Identifier[],
): Promise<Map<string, string>> {
  const stored = await findIdentifiers(db, identifiers);
  const fresh = new Map(
    identifiers.flatMap((identifier) => {
      const text = identifierText(identifier);
      return stored.has(text) ? [] : [[text, { ...identifier, id: newId() }] as const];
    }),
  );
  if (fresh.size === 0) return stored;
  // In the order of their keys, so that two transactions with the same ones wait and do not deadlock.
  const made = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    INSERT INTO "CustomerIdentifier" ("workspaceId", id, kind, system, value)
    SELECT ${db.$workspaceId}::uuid, id, kind, system, value
    FROM jsonb_to_recordset(${JSON.stringify([...fresh.values()])}::jsonb)
      AS input (id uuid, kind "IdentifierKind", system text, value text)
    ORDER BY value, kind, system
    ON CONFLICT DO NOTHING RETURNING id`);
  if (made.length < fresh.size) throw new TryAgain();
  for (const [text, { id }] of fresh) stored.set(text, id);
  return stored;
}

/**
 * SQL for the keys of the stored identifiers by which customers are found: their ids, external ids,
 * addresses and numbers. OFFSET has each looked up by its index, without statistics, too.
 */
export function identifiersOfSql(db: WorkspaceDb, customers: readonly string[]): Prisma.Sql {
  const workspace = Prisma.sql`${db.$workspaceId}::uuid`;
  const changed = Prisma.sql`unnest(${[...customers]}::uuid[]) AS changed (id)`;
  /** The identifiers of a kind with the values of rows named `known`. */
  const identifiers = (known: Prisma.Sql, kind: IdentifierKind) => Prisma.sql`
    SELECT identifier.id FROM ${known} CROSS JOIN LATERAL (
      SELECT id FROM "CustomerIdentifier"
      WHERE "workspaceId" = ${workspace} AND value = known.value AND system = known.system
        AND kind = ${Prisma.raw(`'${kind}'`)} OFFSET 0
    ) identifier`;
  const byColumn = (column: string) => Prisma.sql`${changed} CROSS JOIN LATERAL (
      SELECT ${Prisma.raw(column)} AS value, '' AS system FROM "Customer"
      WHERE "workspaceId" = ${workspace} AND id = changed.id OFFSET 0
    ) known`;
  const externalIds = Prisma.sql`${changed} CROSS JOIN LATERAL (
      SELECT "externalId" AS value, system FROM "CustomerExternalId"
      WHERE "workspaceId" = ${workspace} AND "entityId" = changed.id OFFSET 0
    ) known`;
  const encoded = customers.map((key) => encodeId('Customer', key));
  const ids = Prisma.sql`(SELECT unnest(${encoded}::text[]) AS value, '' AS system) known`;
  return Prisma.join(
    [
      identifiers(ids, 'ID'),
      identifiers(byColumn('email'), 'EMAIL'),
      identifiers(byColumn('phone'), 'PHONE'),
      identifiers(externalIds, 'EXTERNAL_ID'),
    ],
    ' UNION ALL ',
  );
}
