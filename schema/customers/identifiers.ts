import { Prisma } from '../../prisma/generated/client/client.ts';
import type { IdentifierKind } from '../../prisma/generated/client/enums.ts';
import { composeText } from '../conditions/foldText.ts';
import { decodeId, encodeId } from '../kernel/id.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { CustomerKeyShape } from './customerKey.ts';

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
  // By the value alone, for which there is an index: few have the same value and another kind.
  const rows = await db.$queryRaw<(Identifier & { id: string })[]>(Prisma.sql`
    SELECT id, kind::text AS kind, system, value FROM "CustomerIdentifier"
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND value = ANY(${values}::text[])`);
  const found = rows.map((row) => [identifierText(row), row.id] as const);
  return new Map(found.filter(([text]) => wanted.has(text)));
}
