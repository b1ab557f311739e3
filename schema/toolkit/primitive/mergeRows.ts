import type { Context } from '../../kernel/context.ts';
import { isGenerated, storedFields } from '../../kernel/datamodel.ts';
import { readColumns } from '../../kernel/rows.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import type { InputPath, UserErrorShape } from '../../kernel/userError.ts';
import type { ExternalIdShape } from '../write/externalId.ts';
import type { StoredRow } from '../write/revision.ts';
import type { Primitive, PrimitiveField } from './registry.ts';

export type AnyColumns = Record<string, unknown>;

/** What a mutation is sent of a row: values by the names of its fields. */
export type Input = AnyColumns & { externalIds?: readonly ExternalIdShape[] | null };

/** A row of a call, and where the input says of it. */
export interface SentRow {
  key: string;
  input: Input;
  /** Null if it is to be made. */
  stored: StoredRow | null;
  /** What no caller says of a new row, but a document tells of one that was there before. */
  past?: object;
  /** What `prepare` found: further columns, and what is wrong. */
  prepared?: { columns: AnyColumns; errors: readonly UserErrorShape[] };
  path: InputPath;
}

/** The same, with the row as it is to be. */
export interface MergedRow extends SentRow {
  after: AnyColumns;
}

/** What rows are to be: what is stored of them, or the columns' defaults, merged with the input. */
export async function mergeRows(
  ctx: Context,
  primitive: Primitive,
  rows: readonly SentRow[],
): Promise<MergedRow[]> {
  const blank = blankRow(ctx, primitive);
  const followed = await followedColumns(ctx, primitive, rows);
  return rows.map((row) => ({
    ...row,
    after: {
      ...(row.stored ?? blank),
      ...row.past,
      ...columnsIn(ctx, primitive, row, row.stored === null),
      ...followed.get(row.key),
    },
  }));
}

/** The columns that an input gives a row, and those that were prepared. */
export function columnsIn(
  { now }: Context,
  { fieldList }: Primitive,
  { input, prepared }: Pick<SentRow, 'input' | 'prepared'>,
  isNew: boolean,
): AnyColumns {
  const columns: AnyColumns = {};
  for (const { name, column, isRequired, options } of fieldList) {
    if (options.readOnly || options.within || options.from) continue;
    const value = input[name];
    if (value !== undefined && (value !== null || !isRequired)) columns[column] = value;
    else if (isNew && options.absent) columns[column] = now;
  }
  return { ...columns, ...prepared?.columns };
}

/** A row of which nothing is said yet. */
function blankRow({ now }: Context, { model }: Primitive): AnyColumns {
  const columns = storedFields(model).filter(
    (field) => field.kind !== 'object' && !isGenerated(field),
  );
  return Object.fromEntries(
    columns.map(({ name, hasDefault, default: value }) => [
      name,
      value ?? (hasDefault ? now : null),
    ]),
  );
}

/** References that follow from another one. */
export function following({ fieldList }: Primitive): PrimitiveField[] {
  return fieldList.filter(({ options }) => options.from);
}

/** What new rows repeat of the rows that they refer to. */
async function followedColumns(
  { db }: Context,
  primitive: Primitive,
  rows: readonly SentRow[],
): Promise<ReadonlyMap<string, AnyColumns>> {
  const found = new Map<string, AnyColumns>();
  for (const { column, options } of following(primitive)) {
    const from = primitive.fieldList.find(({ name }) => name === options.from);
    if (!from) throw new Error(`${primitive.model} declares no reference "${options.from}"`);
    const referring = rows.flatMap(({ key, input, stored }) => {
      const other = input[from.name];
      return stored === null && typeof other === 'string' ? [{ key, other }] : [];
    });
    const others = [...new Set(referring.map(({ other }) => other))];
    const columns = await readColumns(db, from.type as Primitive['model'], others, [column]);
    for (const { key, other } of referring) {
      const repeated = columns.get(other);
      // It was there a moment ago: the next try says that it is gone.
      if (!repeated) throw new TryAgain();
      found.set(key, { ...found.get(key), ...repeated });
    }
  }
  return found;
}

/** An input whose references are keys, not what an `EntityKey` led to. */
export function withKeys<I extends Input>({ fieldList, links }: Primitive, input: I): I {
  const references = [...fieldList.filter(({ isReference }) => isReference), ...links];
  const given = references.filter(({ name }) => input[name] != null);
  return { ...input, ...Object.fromEntries(given.map(({ name }) => [name, keyIn(input[name])])) };
}

function keyIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keyIn);
  const isFound = typeof value === 'object' && value !== null && 'key' in value;
  return isFound ? value.key : value;
}
