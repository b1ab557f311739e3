import { type StoredField, storedField } from '../../../kernel/datamodel.ts';
import { isObject } from '../../../kernel/isObject.ts';
import { NotCompiled } from './notCompiled.ts';
import { columnOf, joinCondition, literal, type SqlStatement } from './statement.ts';

/** A moment in the form of JavaScript's `toISOString`. */
function isoText(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/**
 * The text in which JSON writes a column, as `JSON.stringify` does; undefined for a type whose text
 * differs between SQL and JavaScript, such as Float (`1e-07`).
 */
export function jsonText(field: StoredField, table: string): string | undefined {
  const text = requiredText(field, columnOf(table, field.name));
  return text && (field.isRequired ? text : `coalesce(${text}, 'null')`);
}

function requiredText({ type, kind, isList }: StoredField, column: string): string | undefined {
  // Prisma reads a list without a value as an empty one.
  if (isList) {
    return kind === 'enum' || type === 'String'
      ? `coalesce(to_json(${column})::text, '[]')`
      : undefined;
  }
  if (kind === 'enum') return `'"' || ${column}::text || '"'`;
  switch (type) {
    case 'String':
      return `to_json(${column})::text`;
    case 'Int':
    case 'Boolean':
      return `${column}::text`;
    case 'DateTime':
      return `'"' || ${isoText(column)} || '"'`;
    default:
      return undefined;
  }
}

/** A column as a value for JSON, from which JavaScript makes the value that Prisma returns. */
export function jsonValue(field: StoredField, table: string): string {
  const column = columnOf(table, field.name);
  if (field.isList) return `coalesce(${column}, '{}')`;
  return field.type === 'DateTime' ? isoText(column) : column;
}

/** Values as a JSON array; PostgreSQL's function takes 100 at most. */
export function jsonArray(values: readonly string[]): string {
  if (values.length > 100) throw new NotCompiled('a row of more than 100 columns');
  return `json_build_array(${values.join(', ')})`;
}

/** The rows that a Prisma `select` describes, as SQL that makes them JSON and as what reads that. */
export interface SelectedRow {
  /** A JSON array for the row in a table. */
  sql(statement: SqlStatement, table: string): string;
  /** The row that Prisma would have returned. */
  read(values: unknown): Record<string, unknown>;
}

const readable = new Set(['String', 'Int', 'Float', 'Boolean', 'DateTime', 'Json']);

/**
 * Compiles a Prisma `select` that no argument changes.
 *
 * @throws NotCompiled for one with conditions, counts or types that JSON cannot carry
 */
export function selectedRow(model: string, select: unknown): SelectedRow {
  if (!isObject(select)) throw new NotCompiled('a selection that is not an object');
  const parts = Object.entries(select)
    .filter(([, wanted]) => wanted !== false && wanted !== undefined)
    .map(([name, wanted]) => {
      const field = storedField(model, [name]);
      return { name, ...(field.kind === 'object' ? related(field, wanted) : stored(field)) };
    });
  return {
    sql: (statement, table) => jsonArray(parts.map((part) => part.sql(statement, table))),
    read: (values) => {
      if (!Array.isArray(values)) throw new Error('A selected row is not an array');
      return Object.fromEntries(parts.map(({ name, read }, index) => [name, read(values[index])]));
    },
  };
}

interface Selected {
  sql(statement: SqlStatement, table: string): string;
  read(value: unknown): unknown;
}

function stored(field: StoredField): Selected {
  if (field.kind === 'unsupported' || (field.kind === 'scalar' && !readable.has(field.type))) {
    throw new NotCompiled(`a column of type ${field.type}`);
  }
  if (field.isList && field.type === 'DateTime') throw new NotCompiled('a list of moments');
  const isMoment = field.type === 'DateTime';
  return {
    sql: (_statement, table) => jsonValue(field, table),
    read: (value) => (isMoment && typeof value === 'string' ? new Date(value) : value),
  };
}

const understood = new Set(['select', 'orderBy', 'take']);

function related(field: StoredField, wanted: unknown): Selected {
  if (!isObject(wanted) || Object.keys(wanted).some((name) => !understood.has(name))) {
    throw new NotCompiled(`a selection of ${field.name}`);
  }
  const row = selectedRow(field.type, wanted.select);
  const from = (table: string, other: string) =>
    `FROM "${field.type}" ${other} WHERE ${joinCondition(field.join ?? [], table, other)}`;
  if (!field.isList) {
    return {
      sql: (statement, table) => {
        const other = statement.table();
        return `(SELECT ${row.sql(statement, other)} ${from(table, other)})`;
      },
      read: (value) => (value === null ? null : row.read(value)),
    };
  }
  return {
    sql: (statement, table) => {
      const other = statement.table();
      const rows = `SELECT ${row.sql(statement, other)} AS r ${from(table, other)}${ordered(field.type, other, wanted.orderBy)}${limited(wanted.take)}`;
      return `(SELECT coalesce(json_agg(r), '[]') FROM (${rows}) ${statement.table()})`;
    },
    read: (values) => (values as unknown[]).map((value) => row.read(value)),
  };
}

/** ` ORDER BY …` for Prisma's `orderBy` on columns. */
export function ordered(model: string, table: string, orderBy: unknown): string {
  const terms = [orderBy ?? []].flat().flatMap((term) => Object.entries(Object(term)));
  if (terms.length === 0) return '';
  const written = terms.map(([name, wanted]) => {
    const { sort, nulls }: { sort: unknown; nulls?: unknown } = isObject(wanted)
      ? { sort: wanted.sort, nulls: wanted.nulls }
      : { sort: wanted };
    const field = storedField(model, [name]);
    if (field.kind === 'object' || (sort !== 'asc' && sort !== 'desc')) {
      throw new NotCompiled(`an order by ${name}`);
    }
    const last = nulls === 'first' || nulls === 'last' ? ` NULLS ${nulls.toUpperCase()}` : '';
    return `${columnOf(table, name)} ${sort.toUpperCase()}${last}`;
  });
  return ` ORDER BY ${written.join(', ')}`;
}

/** ` LIMIT …` for Prisma's `take`. */
export function limited(take: unknown): string {
  if (take === undefined) return '';
  if (!Number.isInteger(take) || Number(take) < 0) throw new NotCompiled('a negative page');
  return ` LIMIT ${String(take)}`;
}

/** The mark around a value that JavaScript finishes; JSON escapes this character in every text. */
export const mark = '\u0001';

/** SQL for a value that JavaScript finishes by its function of this number. */
export function hole(number: number, json: string): string {
  return `${literal(`${mark}${number} `)} || ${json}::text || ${literal(mark)}`;
}
