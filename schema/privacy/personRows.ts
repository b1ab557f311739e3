import { Prisma } from '../../prisma/generated/client/client.ts';
import { storedField } from '../kernel/datamodel.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { type AboutCustomers, classificationOf } from './classified.ts';

/** Whose rows are looked for: keys of customers, and of identifiers that facts without a customer came with. */
export interface Whose {
  readonly customers: readonly string[];
  readonly identifiers: readonly string[];
}

const quoted = (name: string) => Prisma.raw(`"${name}"`);

/** The condition on rows with these keys, or that belong to rows with these. */
export function namedBy({ owner }: AboutCustomers, keys: readonly string[]): Prisma.Sql {
  const columns = owner?.columns ?? ['id'];
  const named = columns.map((column) => Prisma.sql`${quoted(column)} = ANY(${[...keys]}::uuid[])`);
  return Prisma.sql`(${Prisma.join(named, ' OR ')})`;
}

/** Keys of rows that are about a person, the oldest first, after one of them. */
export async function rowsOf(
  db: WorkspaceDb,
  table: AboutCustomers,
  { customers, identifiers }: Whose,
  limit: number,
  after: string | null = null,
): Promise<string[]> {
  const { model, identifier } = table;
  const named = table.customers.map(
    (column) => Prisma.sql`${quoted(column)} = ANY(${[...customers]}::uuid[])`,
  );
  const unknown = table.customers.map((column) => Prisma.sql`${quoted(column)} IS NULL`);
  if (identifier !== undefined) {
    named.push(
      Prisma.sql`${quoted(identifier)} = ANY(${[...identifiers]}::uuid[]) AND ${Prisma.join(unknown, ' AND ')}`,
    );
  }
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM ${quoted(model)}
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND (${Prisma.join(named, ' OR ')})
      AND (${after}::uuid IS NULL OR id > ${after}::uuid)
    ORDER BY id LIMIT ${limit}`);
  return rows.map(({ id }) => id);
}

/** How many rows of a table belong to rows of its owner. */
export async function countParts(
  db: WorkspaceDb,
  table: AboutCustomers,
  owners: readonly string[],
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>(Prisma.sql`
    SELECT count(*)::int AS count FROM ${quoted(table.model)}
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND ${namedBy(table, owners)}`);
  return row?.count ?? 0;
}

/**
 * Deletes rows.
 *
 * @param keys of the rows, or of what they belong to
 */
export async function deleteRows(
  db: WorkspaceDb,
  table: AboutCustomers,
  keys: readonly string[],
): Promise<void> {
  await db.$queryRaw(Prisma.sql`
    DELETE FROM ${quoted(table.model)}
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND ${namedBy(table, keys)}
    RETURNING 1`);
}

/**
 * Takes what is about a person, and the person, from rows that stay.
 *
 * @param keys of the rows, or of what they belong to
 */
export async function clearRows(
  db: WorkspaceDb,
  table: AboutCustomers,
  keys: readonly string[],
): Promise<void> {
  const { model, customers, identifier, match } = table;
  const { personal = [], named = [], internal = [] } = classificationOf(model) ?? {};
  const links = [...customers, ...(identifier === undefined ? [] : [identifier])];
  const columns = [
    ...[...personal, ...internal, ...links].map((column) => [column, emptyOf(table, column)]),
    ...named.map((column) => [column, 'id::text']),
    ...(match === undefined ? [] : [[match, "'NONE'"]]),
  ];
  if (columns.length === 0) return;
  const set = Prisma.raw(columns.map(([column, value]) => `"${column}" = ${value}`).join(', '));
  await db.$queryRaw(Prisma.sql`
    UPDATE ${quoted(model)} SET ${set}
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND ${namedBy(table, keys)}
    RETURNING 1`);
}

/** What a cleared column has. */
function emptyOf({ model }: AboutCustomers, column: string): string {
  const { isRequired, isList, type } = storedField(model, [column]);
  if (isList) return "'{}'";
  if (!isRequired) return 'NULL';
  return type === 'Json' ? "'{}'" : "''";
}
