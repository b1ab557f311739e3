import type { UpsertDraft } from '../../files/primitiveColumns.ts';
import type { Context } from '../../kernel/context.ts';
import type { Primitive } from '../../toolkit/primitive/registry.ts';
import type { BulkRow } from '../../toolkit/write/bulkStore.ts';
import { namesOf, type RowKey } from '../../toolkit/write/rowKey.ts';

/** A row of a file: it has its external id itself, and a key only where that is a column. */
export interface FileRow extends BulkRow {
  readonly key?: RowKey;
}

/** A row of `xBulkUpsert`: what names it is in its `key`, where its type has keys. */
export function inputOf({ bulk }: Primitive, draft: UpsertDraft): object {
  if (!bulk?.find) return draft;
  const { foundBy, externalId, externalIds, ...values } = draft;
  const listed = externalIds ?? (foundBy && externalId ? [externalId] : undefined);
  const named = foundBy ?? (externalId && { externalId });
  return { ...values, ...(named && { key: named }), ...(listed && { externalIds: listed }) };
}

/** The row of a file that was read as such an input. */
export function fileRowOf({ bulk }: Primitive, input: FileRow): FileRow {
  if (!bulk?.find || !input.key?.externalId) return input;
  const { key, ...row } = input;
  return { ...row, ...(key?.externalId && { externalId: key.externalId }) };
}

/**
 * What rows are found by beside their ids, for passes: the values of their keys, also where a row sets
 * such a value and another is found by it; and the stored rows that keys name now.
 */
export async function keyNames(
  ctx: Context,
  { bulk }: Primitive,
  rows: readonly FileRow[],
): Promise<readonly (readonly string[])[]> {
  const finder = bulk?.find;
  if (!finder) return rows.map(() => []);
  const keyed = rows.flatMap(({ key }) => (key ? [{ input: { key }, path: [] }] : []));
  if (keyed.length === 0) return rows.map(() => []);
  const matches = await finder.match(ctx, keyed);
  const named = new Set(keyed.flatMap(({ input }) => namesOf(finder, input)));
  let next = 0;
  return rows.map((row) => {
    const match = row.key && matches[next++];
    const stored = match && 'row' in match && match.row !== null ? [match.row] : [];
    return [...namesOf(finder, row).filter((name) => named.has(name)), ...stored];
  });
}
