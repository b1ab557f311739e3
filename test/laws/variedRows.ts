import {
  enumValues,
  isGenerated,
  type StoredField,
  storedFields,
} from '../../schema/kernel/datamodel.ts';
import { newId } from '../../schema/kernel/id.ts';
import type { ModelName } from '../../schema/kernel/workspaceDb.ts';
import type { PrimitivePart } from '../../schema/toolkit/primitive/registry.ts';

/** A stored row, as the test that stored it remembers it. */
export type Row = { readonly id: string } & Readonly<Record<string, unknown>>;

/** What a list holds, and its order where the input has none. */
export interface SeededList {
  /** Whose list it is; null for the root’s. */
  readonly parentId: string | null;
  readonly rows: readonly Row[];
  readonly byDefault: readonly (readonly [field: string, direction: 'ASC' | 'DESC'])[];
}

/** So many rows fill a list over several pages, and have each kind of value in each column. */
const rowCount = 11;

/** Capital and small, combined and not, and code points on both sides of UTF-16’s surrogates. */
export const texts = [
  'Zoe',
  'anna',
  'Anna',
  'Ä',
  'A\u0308',
  'ähre',
  '日本',
  '\uffdc',
  '😀',
  'zoe',
  ' ',
];
/** Also what JavaScript and PostgreSQL write differently. */
const numbers = [0.1, 12.5, -0, 1e-7, 33.333333333333336, 4, 0.5, -2, 1e15, -1e-3, 7];
const integers = [3, 1, 4, 0, 250, -2, 7, 2_147_483_647, 5, -2_147_483_648, 9];
const moments = [3, 1, 2, 5, 4, 8, 7].map((day) => new Date(Date.UTC(2026, 0, day, 12, 0, 0, day)));

/** Different steps through the values of different columns, so that no two have the same order. */
const strides = [1, 3, 7, 5];

/**
 * Rows of a primitive, or of a part of one, that differ in every column: each has values of all kinds that its type and
 * bounds allow, two rows with the same one, and, where it can be null, two with none. `keyOf` finds
 * the row that all of them refer to.
 */
export function variedRows(
  { model, fieldList }: Pick<PrimitivePart, 'model' | 'fieldList'>,
  keyOf: (type: string) => string | undefined,
  count = rowCount,
): Row[] {
  const columns = storedFields(model).filter(
    (column) =>
      column.kind !== 'object' && !isGenerated(column) && !ownColumns.includes(column.name),
  );
  const hasRevision = storedFields(model).some(({ name }) => name === 'revision');
  const first = newId();
  const targets = new Map(storedFields(model).map(({ column, type }) => [column, type]));
  const values = columns.map((column, index) => {
    const target = targets.get(column.name);
    // Rows below another one of their type are below the first; other references to one are not declared.
    const isBelow = fieldList.some((field) => field.column === column.name);
    if (target === model)
      return [column.name, (row: number) => (row === 0 || !isBelow ? null : first)] as const;
    if (target !== undefined) return [column.name, () => keyOf(target) ?? null] as const;
    const { min, max, key } = fieldList.find(({ name }) => name === column.name)?.options ?? {};
    if (key) return [column.name, keyAt] as const;
    return [column.name, spread(column, valuesOf(model, column, { min, max }), index)] as const;
  });
  return Array.from({ length: count }, (_, row) => ({
    ...Object.fromEntries(values.map(([name, valueAt]) => [name, valueAt(row)])),
    id: row === 0 ? first : newId(),
    ...(hasRevision && { revision: 1 + (row % 3) }),
  }));
}

/** A definition of a rule, which is read as one. */
const emptyRule = { trigger: { kind: 'CALL' }, condition: null, exitCondition: null, steps: [] };

const ownColumns: readonly string[] = ['id', 'workspaceId', 'revision'];

/** Keys in another order than that of the rows; no two rows have the same. */
function keyAt(row: number): string {
  return `${['Zoe', 'anna', 'Anna', '_'][row % 4]}${row}`;
}

/** The value that each row has in the column with this index. */
function spread(
  { isRequired, isList }: StoredField,
  values: readonly unknown[],
  index: number,
): (row: number) => unknown {
  const stride = strides[index % strides.length] ?? 1;
  return (row) => {
    const at = (row * stride + index) % rowCount;
    if (!isRequired && !isList && (at === 2 || at === 7)) return null;
    // The same as the row before.
    return values[((at === 5 ? 4 : at) + index) % values.length];
  };
}

function valuesOf(
  model: ModelName,
  { name, type, kind, isList }: StoredField,
  bounds: { min?: number; max?: number },
): readonly unknown[] {
  if (isList) {
    const items = kind === 'enum' ? enumValues(type) : texts;
    return [[], items.slice(0, 1), items.slice(3, 5), items.slice(0, 3), items.slice(-1)];
  }
  if (kind === 'enum') return enumValues(type);
  switch (type) {
    case 'String':
      return texts;
    case 'Boolean':
      return [true, false];
    case 'DateTime':
      return moments;
    case 'Int':
      return within(integers, bounds);
    case 'Float':
      return within(numbers, bounds);
    case 'Json':
      return model === 'Rule' ? [emptyRule] : [[]];
    default:
      throw new Error(
        `${model}.${name} is a ${type}, of which the laws have no values: add some to test/laws/variedRows.ts.`,
      );
  }
}

function within(
  all: readonly number[],
  { min = -Infinity, max = Infinity }: { min?: number; max?: number },
): number[] {
  const ends = [min, max].filter(Number.isFinite);
  return [...all.filter((number) => number >= min && number <= max), ...ends];
}
