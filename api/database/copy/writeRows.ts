import { quote } from '../../../prisma/migrate/catalogue.ts';
import type { CopiedTable } from './copiedTables.ts';
import type { RowBatch } from './readRows.ts';
import type { RowSession } from './rowSession.ts';

/** Stores rows that were read from another database. */
export interface CopiedRowWriter {
  /** @throws {Error} for a table or a column that this database does not have */
  write(batch: RowBatch): Promise<void>;
  /** Stores what is left; call it after the last batch. */
  finish(): Promise<void>;
}

/**
 * Writes batches in the order in which `readRows` reads them. Rows that refer to others of their own
 * table are stored without these references, which follow when the table is complete.
 */
export function copiedRowWriter(
  session: RowSession,
  tables: readonly CopiedTable[],
): CopiedRowWriter {
  const known = new Map(tables.map((table) => [table.name, table]));
  let current = '';
  /** References within the current table: a row's key, and what it refers to. */
  let references: { table: CopiedTable; rows: (string | null)[][] } | null = null;
  const finish = async () => {
    if (references !== null) await refer(session, references.table, references.rows);
    references = null;
  };
  return {
    write: async ({ workspaceId, table: name, columns, rows }) => {
      const table = known.get(name);
      if (!table) throw new Error(`This database has no table ${quote(name)}.`);
      if (current !== `${workspaceId} ${name}`) {
        await finish();
        await session.inWorkspace(workspaceId);
        current = `${workspaceId} ${name}`;
      }
      const alone = columns.filter((column) => !table.selfReferences.includes(column));
      await insert(session, table, alone, picked(rows, columns, alone));
      if (table.selfReferences.length === 0) return;
      const referring = picked(rows, columns, [...table.key, ...table.selfReferences]).filter(
        (row) => row.slice(table.key.length).some((value) => value !== null),
      );
      references ??= { table, rows: [] };
      references.rows.push(...referring);
    },
    finish,
  };
}

function picked(
  rows: RowBatch['rows'],
  columns: readonly string[],
  wanted: readonly string[],
): (string | null)[][] {
  const indexes = wanted.map((column) => columns.indexOf(column));
  return rows.map((row) => indexes.map((index) => row[index] ?? null));
}

async function insert(
  { sql }: RowSession,
  table: CopiedTable,
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const { source, values } = typed(table, columns);
  await sql.query(
    `INSERT INTO ${quote(table.name)} (${columns.map(quote).join(', ')})
     SELECT ${values.join(', ')} FROM ${source}`,
    transposed(columns.length, rows),
  );
}

async function refer(
  { sql }: RowSession,
  table: CopiedTable,
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const { key, selfReferences } = table;
  const { source, values } = typed(table, [...key, ...selfReferences]);
  const sets = selfReferences.map(
    (column, index) => `${quote(column)} = ${values[key.length + index]}`,
  );
  const same = key.map((column, index) => `stored.${quote(column)} = ${values[index]}`);
  for (let from = 0; from < rows.length; from += 1_000) {
    await sql.query(
      `UPDATE ${quote(table.name)} AS stored SET ${sets.join(', ')}
       FROM ${source} WHERE ${same.join(' AND ')}`,
      transposed(key.length + selfReferences.length, rows.slice(from, from + 1_000)),
    );
  }
}

/** Arrays of texts as rows: one parameter for each column, and its values in the column's type. */
function typed(
  table: CopiedTable,
  columns: readonly string[],
): { source: string; values: string[] } {
  const parameters = columns.map((_, index) => `$${index + 1}::text[]`).join(', ');
  const names = columns.map((_, index) => `c${index}`).join(', ');
  const values = columns.map((column, index) => {
    const type = table.columns.find(({ name }) => name === column)?.type;
    if (type === undefined) {
      throw new Error(`The table ${quote(table.name)} has no column ${quote(column)} to store.`);
    }
    return `input.c${index}::${type}`;
  });
  return { source: `unnest(${parameters}) AS input (${names})`, values };
}

function transposed(
  width: number,
  rows: readonly (readonly (string | null)[])[],
): (string | null)[][] {
  return Array.from({ length: width }, (_, index) => rows.map((row) => row[index] ?? null));
}
