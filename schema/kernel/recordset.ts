import { Prisma } from '../../prisma/generated/client/client.ts';
import { arrayText, quotedElement } from './arrayText.ts';

/** What a column has: text, a number, a moment; a list of texts; JSON; or null. */
export type ColumnValue = string | number | boolean | Date | object | null;

/**
 * Makes queries of rows, for a statement that inserts them: `SELECT … FROM unnest(…)`, with one
 * parameter a column, so that the statement is the same for any number of rows. PostgreSQL reads them
 * in half the time that `jsonb_to_recordset` takes (6,000 answers: 16 of 32 ms).
 *
 * @param types PostgreSQL's types of the columns, by their names; `text[]` for lists
 *
 * @example
 * ```ts
 * import { Prisma } from '../../prisma/generated/client/client.ts';
 * import type { WorkspaceDb } from './workspaceDb.ts';
 *
 * const scores = recordset({ id: 'uuid', score: 'float8', reasons: 'text[]' });
 *
 * export function averageOf(db: WorkspaceDb, id: string) {
 *   const rows = scores([{ id, score: 7, reasons: ['price', 'service'] }]);
 *   return db.$queryRaw(Prisma.sql`SELECT avg(score) AS average FROM (${rows}) AS scored`);
 * }
 * ```
 */
export function recordset<Name extends string>(
  types: Readonly<Record<Name, string>>,
): (rows: readonly Readonly<Record<Name, ColumnValue>>[]) => Prisma.Sql {
  const columns = Object.entries<string>(types);
  const names = Object.keys(types) as Name[];
  const selected = columns.map(([name, type]) =>
    isList(type) ? `"${name}"::${type}` : `"${name}"`,
  );
  // An array of arrays would have to be as long in each row: lists are unnested as text.
  const arrays = columns.map(([, type]) => `::${isList(type) ? 'text' : type}[]`);
  const strings = [
    `SELECT ${selected.join(', ')} FROM unnest(`,
    ...arrays.slice(0, -1).map((array) => `${array}, `),
    `${arrays.at(-1)}) AS input (${names.map((name) => `"${name}"`).join(', ')})`,
  ];
  return (rows) =>
    new Prisma.Sql(
      strings,
      names.map((name, index) => columnText(rows, name, index > 0)),
    );
}

function isList(type: string): boolean {
  return type.endsWith('[]');
}

/**
 * A column as PostgreSQL writes an array.
 *
 * @param isFilled whether `unnest` fills it with nulls to the length of others: then one of nulls alone
 *   is empty
 */
function columnText<Name extends string>(
  rows: readonly Readonly<Record<Name, ColumnValue>>[],
  name: Name,
  isFilled: boolean,
): string {
  if (isFilled && rows.every((row) => row[name] === null)) return '{}';
  // Many rows have what the one before has: a status, a moment, nothing.
  let last: ColumnValue = null;
  let text = 'NULL';
  const elements = rows.map((row) => {
    const value = row[name];
    if (value !== last) {
      last = value;
      text = value === null ? 'NULL' : elementText(value);
    }
    return text;
  });
  return arrayText(elements);
}

function elementText(value: ColumnValue): string {
  if (typeof value === 'string') return quotedElement(value);
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return quotedElement(value.toISOString());
  if (Array.isArray(value)) return quotedElement(arrayText(value.map(String).map(quotedElement)));
  return quotedElement(JSON.stringify(value));
}
