import { models } from '../../prisma/generated/datamodel.ts';
import { enumValues } from '../../schema/kernel/datamodel.ts';
import { encodeId } from '../../schema/kernel/id.ts';
import type { ListField } from './lists.ts';
import type { Row } from './variedRows.ts';

/** An entry of `orderBy`. */
export interface Term {
  readonly field: string;
  readonly direction?: 'ASC' | 'DESC';
  readonly nulls?: 'FIRST' | 'LAST';
}

/** Fields in which rows without a value have one position: it cannot be chosen through a reference. */
export const fixedNulls: ReadonlySet<string> = new Set(['LIFECYCLE_STAGE_POSITION']);

/** Whether `orderBy` takes a term. */
export function isTaken({ field, direction = 'ASC', nulls }: Term): boolean {
  return !fixedNulls.has(field) || !nulls || (direction === 'ASC') === (nulls === 'LAST');
}

type Value = string | number | boolean | Date | null;

/** The ids of rows in an order, found without a database: what every engine has to agree with. */
export function expectedIds(
  { model }: Pick<ListField, 'model'>,
  rows: readonly Row[],
  terms: readonly Term[],
): string[] {
  const sorted = [...rows].sort((a, b) => {
    for (const term of terms) {
      const [left, right] = [sortValue(model, a, term.field), sortValue(model, b, term.field)];
      const order = compareBy(term, left, right);
      if (order !== 0) return order;
    }
    return compareText(a.id, b.id);
  });
  return sorted.map(({ id }) => encodeId(model, id));
}

function compareBy({ direction = 'ASC', nulls }: Term, a: Value, b: Value): number {
  if (a === null || b === null) {
    const nullsFirst = (nulls ?? (direction === 'ASC' ? 'LAST' : 'FIRST')) === 'FIRST';
    const side = nullsFirst ? -1 : 1;
    return a === b ? 0 : a === null ? side : -side;
  }
  return direction === 'ASC' ? compare(a, b) : compare(b, a);
}

function compare(a: NonNullable<Value>, b: NonNullable<Value>): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  return Number(a) - Number(b);
}

/** By code points, which is the order of UTF-8’s bytes and not of JavaScript’s own. */
function compareText(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Whether some of the rows have no value in a field, and others do. */
export function isSparse(
  { model }: Pick<ListField, 'model'>,
  rows: readonly Row[],
  field: string,
): boolean {
  return rows.some((row) => sortValue(model, row, field) === null);
}

/** What a row is sorted by. The values of an enum have the order in which they are declared. */
function sortValue(model: string, row: Row, field: string): Value {
  const name = field.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  const column = models[model]?.find((candidate) => candidate.name === name);
  const value = row[name];
  if (column?.kind === 'enum' && typeof value === 'string') {
    return enumValues(column.type).indexOf(value);
  }
  if (
    value === null ||
    value instanceof Date ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return value;
  }
  throw new Error(`The test does not know by what ${field} sorts: it looked for "${name}"`);
}
