import type { InputObjectRef } from '@pothos/core';
import type { builder } from '../../builder.ts';
import type { Context } from '../../kernel/context.ts';
import { inWords } from '../../kernel/inWords.ts';
import { type InputPath, invalid, type UserErrorShape } from '../../kernel/userError.ts';
import { type BulkRow, failRow } from './bulkStore.ts';
import type { ExternalIdShape } from './externalId.ts';
import type { FailedRows } from './mutation.ts';

/**
 * What names a row where that is not its external id alone; exactly one field is set. Fields beside
 * `id` and `externalId` are columns: several rows can have the same value, and a new row gets it.
 */
export interface RowKey {
  readonly id?: string | null;
  readonly externalId?: ExternalIdShape | null;
}

/** A row of a call that its key names, and the path to it in the input. */
export interface KeyedCount {
  readonly input: { readonly key: RowKey };
  readonly path: InputPath;
}

/** The row that a key names: its own key, null for one that has to be made, or why there is none. */
export type Match = { readonly row: string | null } | { readonly errors: UserErrorShape[] };

/** How rows are found by keys of a type of their own. */
export interface RowFinder {
  /** The type of a key, a `@oneOf` input. */
  readonly input: InputObjectRef<typeof builder.$inferSchemaTypes, RowKey>;
  /** The fields of a key that are columns. */
  readonly columns: readonly string[];
  /**
   * Finds the rows that keys name, in as many statements for many as for one. Keys of no row stay
   * locked until the end of the transaction, so that calls at the same time make one row.
   */
  match(ctx: Context, rows: readonly KeyedCount[]): Promise<readonly Match[]>;
}

type Named = BulkRow & { readonly key?: RowKey };

/** The field of a key that is set. */
function keyField(key: RowKey): string {
  return Object.entries(key).find(([, value]) => value != null)?.[0] ?? '';
}

/** What a new row has of its key, and the path to the key for its user errors. */
export function newRowOf<Row extends { readonly key: RowKey }>({ key, ...input }: Row) {
  const field = keyField(key);
  return { ...input, [field]: Reflect.get(key, field), namedBy: ['key', field] };
}

/**
 * Rows of a bulk call as they are stored, each without its key: it is known, or new with what its key
 * has, or has the external id of its key, by which it is found later. A row whose key names none, or that
 * an earlier row of the call makes so, is added to `failed`.
 *
 * @returns the rows, and the keys of those that are known
 */
export async function rowsByKey<Row extends Named>(
  ctx: Context,
  finder: RowFinder,
  rows: readonly Row[],
  failed: FailedRows,
): Promise<{ rows: BulkRow[]; known: ReadonlyMap<number, string> }> {
  const keyed = [...rows.entries()].flatMap(([index, { key, ...input }]) =>
    key && !key.externalId && !failed.has(index)
      ? [{ index, input: { ...input, key }, path: ['input', 'rows', String(index)] }]
      : [],
  );
  const matches = keyed.length > 0 ? await finder.match(ctx, keyed) : [];
  const matchOf = new Map(keyed.map(({ index }, at) => [index, matches[at]]));
  const known = new Map<number, string>();
  const names = new Set<string>();
  const named = [...rows.entries()].map(([index, row]): BulkRow => {
    const { key, ...input } = row;
    const match = matchOf.get(index);
    if (match && 'errors' in match) {
      for (const error of match.errors) failRow(failed, index, error);
    } else if (match?.row) known.set(index, match.row);
    else if (key && match && names.has(nameOfKey(key)))
      failRow(failed, index, repeated(index, key));
    for (const name of namesOf(finder, row)) names.add(name);
    if (!key) return input;
    if (!known.has(index)) return newRowOf({ ...input, key });
    return { ...input, namedBy: ['key', keyField(key)] };
  });
  return { rows: named, known };
}

/** A key that is a column as one text. */
function nameOfKey(key: RowKey): string {
  const field = keyField(key);
  return `${field} ${String(Reflect.get(key, field))}`;
}

/** What a row is found by once it is stored, of what keys name it by. */
export function namesOf({ columns }: RowFinder, row: Named): string[] {
  return columns.flatMap((column) => {
    const values = [row.key && Reflect.get(row.key, column), Reflect.get(row, column)];
    return values.filter((value) => value != null).map((value) => `${column} ${String(value)}`);
  });
}

function repeated(index: number, key: RowKey): UserErrorShape {
  const field = keyField(key);
  const message = `An earlier row has this ${inWords(field)}. Make the two rows one, or name the later one by its id.`;
  return invalid('DUPLICATE', ['input', 'rows', String(index), 'key', field], message);
}
