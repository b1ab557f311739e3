import { quote } from '../../../prisma/migrate/catalogue.ts';
import type { CopiedTable } from './copiedTables.ts';
import type { RowSession } from './rowSession.ts';

/** Rows of one table and one workspace. */
export interface RowBatch {
  readonly workspaceId: string;
  readonly table: string;
  readonly columns: readonly string[];
  /** The texts of the values, as PostgreSQL writes them, in the order of the columns. */
  readonly rows: readonly (readonly (string | null)[])[];
}

/** How many rows each table has, by workspace. */
export type RowCounts = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** Characters of the values that are read at a time; a row may have more. */
const batchSize = 2_000_000;

/** Rows that are read at a time: at first, before the size of a row is known, and at most. */
const [firstRows, mostRows] = [50, 5_000];

/** Counts the rows of every table, with one statement for each workspace. */
export async function countByTable(
  session: RowSession,
  tables: readonly CopiedTable[],
  workspaceIds: readonly string[],
): Promise<RowCounts> {
  const counts = new Map<string, Record<string, number>>();
  const parts = tables.map(
    ({ name, tenantColumn }) =>
      `(SELECT count(*) FROM ${quote(name)} WHERE ${quote(tenantColumn)} = $1::uuid)::float8 AS ${quote(name)}`,
  );
  for (const id of workspaceIds) {
    await session.inWorkspace(id);
    const [row] = await session.sql.query<Record<string, number>>(`SELECT ${parts.join(', ')}`, [
      id,
    ]);
    counts.set(id, row ?? {});
  }
  return counts;
}

/** The number of all rows. */
export function totalOf(counts: RowCounts): number {
  return [...counts.values()]
    .flatMap((tables) => Object.values(tables))
    .reduce((sum, count) => sum + count, 0);
}

/** Reads all rows, workspace by workspace, each table after those that it refers to. */
export async function* readRows(
  session: RowSession,
  tables: readonly CopiedTable[],
  counts: RowCounts,
): AsyncGenerator<RowBatch> {
  for (const [workspaceId, ofTables] of counts) {
    await session.inWorkspace(workspaceId);
    for (const table of tables) {
      if (ofTables[table.name]) yield* readTable(session, table, workspaceId);
    }
  }
}

async function* readTable(
  { sql }: RowSession,
  table: CopiedTable,
  workspaceId: string,
): AsyncGenerator<RowBatch> {
  const columns = table.columns.map(({ name }) => name);
  const texts = columns.map((name) => `${quote(name)}::text AS ${quote(name)}`).join(', ');
  const mine = `${quote(table.tenantColumn)} = '${workspaceId}'::uuid`;
  await sql.script(
    `DECLARE copied NO SCROLL CURSOR FOR SELECT ${texts} FROM ${quote(table.name)} WHERE ${mine}`,
  );
  let limit = firstRows;
  for (;;) {
    const found = await sql.query<Record<string, string | null>>(`FETCH ${limit} FROM copied`);
    if (found.length === 0) break;
    const rows = found.map((row) => columns.map((name) => row[name] ?? null));
    yield { workspaceId, table: table.name, columns, rows };
    limit = Math.min(mostRows, Math.max(1, Math.floor(batchSize / (sizeOf(rows) / rows.length))));
  }
  await sql.script('CLOSE copied');
}

function sizeOf(rows: RowBatch['rows']): number {
  return rows.flat().reduce((sum, text) => sum + (text?.length ?? 0) + 1, 0);
}
