import type { Context } from '../../kernel/context.ts';
import { isGenerated, storedFields } from '../../kernel/datamodel.ts';
import { readColumns } from '../../kernel/rows.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import type { InputPath, UserErrorShape } from '../../kernel/userError.ts';
import type { ExternalIdShape } from '../write/externalId.ts';
import type { StoredRow } from '../write/revision.ts';
import type { Primitive, PrimitiveField } from './registry.ts';

export type AnyColumns = Record<string, unknown>;

/** The input for a row: values by the names of its fields. */
export type Input = AnyColumns & { externalIds?: readonly ExternalIdShape[] | null };

/** A row of a call, and the path to it in the input. */
export interface SentRow {
  key: string;
  input: Input;
  /** Null if it is new. */
  stored: StoredRow | null;
  /** Columns of a new row that no input sets, but a document has from an earlier row. */
  past?: object;
  /** What `prepare` found: further columns and user errors. */
  prepared?: { columns: AnyColumns; errors: readonly UserErrorShape[] };
  path: InputPath;
}

/** The same, with the row as it is going to be. */
export interface MergedRow extends SentRow {
  after: AnyColumns;
}

/** Rows as they are going to be: the stored rows or the columns' defaults, merged with the input. */
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

/** The columns that the input for a row sets, and those that `prepare` found. */
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

/** A new row before its input: the columns' defaults. */
export function blankRow({ now }: Context, { model }: Primitive): AnyColumns {
  const columns = storedFields(model).filter(
    (field) => field.kind !== 'object' && !isGenerated(field),
  );
  return Object.fromEntries(
    columns.map(({ name, type, hasDefault, default: value }) => [
      name,
      type === 'Json' && typeof value === 'string'
        ? JSON.parse(value)
        : (value ?? (hasDefault ? now : null)),
    ]),
  );
}

/** References that are copied from the row of another reference. */
export function following({ fieldList }: Primitive): PrimitiveField[] {
  return fieldList.filter(({ options }) => options.from);
}

/** The columns that new rows copy from the rows that they refer to, by the new rows' keys. */
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
      // The row was there a moment ago: the next try reports that it is gone.
      if (!repeated) throw new TryAgain();
      found.set(key, { ...found.get(key), ...repeated });
    }
  }
  return found;
}

/** An input in which each `EntityKey` is replaced by the key of its row. */
export function withKeys<I extends Input>({ fieldList, links }: Primitive, input: I): I {
  const references = [...fieldList.filter(({ isReference }) => isReference), ...links];
  const present = references.filter(({ name }) => input[name] != null);
  return { ...input, ...Object.fromEntries(present.map(({ name }) => [name, keyIn(input[name])])) };
}

function keyIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keyIn);
  const isFound = typeof value === 'object' && value !== null && 'key' in value;
  return isFound ? value.key : value;
}
