import { Prisma } from '../../prisma/generated/client/client.ts';
import { isGenerated, storedFields } from './datamodel.ts';
import type { ModelName, WorkspaceDb } from './workspaceDb.ts';

/**
 * Inserts rows that all have the same columns, in one statement with one parameter: Prisma's
 * `createMany` binds one parameter for each value, and is ten times slower for thousands of small
 * rows. Rows whose key is stored already are left out.
 *
 * @returns how many rows were inserted
 */
export async function insertRows(
  db: WorkspaceDb,
  model: ModelName,
  rows: readonly object[],
): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const complete = rows.map((row) => ({ ...row, workspaceId: db.$workspaceId }));
  const columns = storedFields(model)
    .filter(({ name }) => name === 'workspaceId' || name in first)
    .map(({ name }) => `"${name}"`)
    .join(', ');
  const [{ count } = { count: 0 }] = await db.$queryRaw<{ count: number }[]>(Prisma.sql`
    WITH made AS (
      INSERT INTO ${table(model)} (${Prisma.raw(columns)})
      SELECT ${Prisma.raw(columns)}
      FROM jsonb_populate_recordset(NULL::${table(model)}, ${JSON.stringify(complete)}::jsonb)
      ON CONFLICT DO NOTHING RETURNING 1
    )
    SELECT count(*)::int AS count FROM made`);
  return count;
}

/** Replaces stored rows by whole rows with the same keys, in one statement. */
export async function rewriteRows(
  db: WorkspaceDb,
  model: ModelName,
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = storedFields(model)
    .filter((field) => field.kind !== 'object' && !isGenerated(field))
    .filter(({ name }) => name !== 'id' && name !== 'workspaceId')
    .map(({ name }) => `"${name}" = input."${name}"`);
  await db.$queryRaw(Prisma.sql`
    UPDATE ${table(model)} AS stored SET ${Prisma.raw(columns.join(', '))}
    FROM jsonb_populate_recordset(NULL::${table(model)}, ${JSON.stringify(rows)}::jsonb) AS input
    WHERE stored."workspaceId" = ${db.$workspaceId}::uuid AND stored.id = input.id
    RETURNING stored.id`);
}

/** Columns of rows, by the rows' keys; the statement has one parameter for all keys. */
export async function readColumns(
  db: WorkspaceDb,
  model: ModelName,
  keys: readonly string[],
  columns: readonly string[],
): Promise<Map<string, Record<string, string>>> {
  if (keys.length === 0 || columns.length === 0) return new Map();
  const selected = Prisma.raw(columns.map((column) => `"${column}"`).join(', '));
  const rows = await db.$queryRaw<{ key: string; columns: Record<string, string> }[]>(Prisma.sql`
    SELECT id AS key, to_jsonb(found) - 'id' AS columns
    FROM (SELECT id, ${selected} FROM ${table(model)}
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND id = ANY(${[...keys]}::uuid[])) found`);
  return new Map(rows.map((row) => [row.key, row.columns]));
}

/** How many rows have each of these keys in a column; one statement for all keys. */
export async function countRows(
  db: WorkspaceDb,
  model: ModelName,
  column: string,
  keys: readonly string[],
): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const name = Prisma.raw(`"${column}"`);
  const rows = await db.$queryRaw<{ key: string; count: number }[]>(Prisma.sql`
    SELECT ${name} AS key, count(*)::int AS count FROM ${table(model)}
    WHERE "workspaceId" = ${db.$workspaceId}::uuid AND ${name} = ANY(${[...keys]}::uuid[])
    GROUP BY ${name}`);
  return new Map(rows.map(({ key, count }) => [key, count]));
}

function table(model: ModelName): Prisma.Sql {
  return Prisma.raw(`"${model}"`);
}
