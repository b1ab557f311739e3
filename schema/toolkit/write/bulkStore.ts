import { isSame } from '../../kernel/canonical.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/id.ts';
import { inWords } from '../../kernel/inWords.ts';
import { rewriteRows } from '../../kernel/rows.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import { type InputPath, invalid, type UserErrorShape } from '../../kernel/userError.ts';
import {
  type ExternalIdShape,
  type ExternalIdsAtPath,
  externalIdsAtPath,
  storedExternalIds,
  writeExternalIds,
} from './externalId.ts';
import type { FailedRows } from './mutation.ts';
import { type ExternallyKnown, externalKey, findByExternalIds } from './reference.ts';
import { readLocked, type StoredRow } from './revision.ts';

/** A row of a bulk call, once it is known whether it is stored already. */
export interface UpsertRow<Row> {
  index: number;
  /** The path to it in the input. */
  path: InputPath;
  key: string;
  /** The row as it is stored now; null if it is new. */
  stored: StoredRow | null;
  input: Row;
}

/** What every row of a bulk call has. */
export interface BulkRow {
  /** Absent only where the row's key is known, or it is new under another name. */
  externalId?: ExternalIdShape;
  externalIds?: readonly ExternalIdShape[] | null;
  /** The path within the row to what names it; `externalId` by default. */
  namedBy?: InputPath;
}

/** The result for a row. */
export type Status = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'FAILED';

/** How the rows of one type are stored. */
export interface BulkStore<Row> {
  model: ExternallyKnown;
  /** What messages call a row: `persona`. */
  field: string;
  /** The user errors of rows; the path of each error begins with its row's `path`. */
  check: (
    ctx: Context,
    rows: readonly UpsertRow<Row>[],
  ) => UserErrorShape[] | Promise<UserErrorShape[]>;
  /** The columns that a row sets; one that is undefined stays as it is stored. */
  columns: (row: UpsertRow<Row>, ctx: Context) => Record<string, unknown>;
  /**
   * Stores what is neither a column nor an external id, while stored rows still have their earlier
   * external ids; returns the keys of the rows that it changed.
   */
  parts: (ctx: Context, rows: readonly UpsertRow<Row>[]) => Promise<ReadonlySet<string>>;
  /** Locks what must be locked before the rows themselves, so that all calls lock in one order. */
  lock?: (ctx: Context, stored: readonly string[], rows: readonly Row[]) => Promise<void>;
  /** Creates new rows. */
  create: (ctx: Context, rows: readonly UpsertRow<Row>[]) => Promise<void>;
}

/** Finds which rows are stored already, and locks them until the end of the transaction. */
export async function recognise<Row extends BulkRow>(
  ctx: Context,
  options: BulkStore<Row>,
  rows: readonly Row[],
  failed: FailedRows,
  known: ReadonlyMap<number, string> = new Map(),
): Promise<UpsertRow<Row>[]> {
  const { model, field } = options;
  const sound = [...rows.entries()].filter(([index]) => !failed.has(index));
  const seen = new Set<string>();
  const named = sound.flatMap(([index, { externalId }]) =>
    externalId && !known.has(index) ? [{ index, externalId }] : [],
  );
  const nameOf = (index: number) => [
    ...['input', 'rows', String(index)],
    ...(rows[index]?.namedBy ?? ['externalId']),
  ];
  for (const { index, externalId } of named) {
    const external = externalKey(externalId);
    if (seen.has(external)) {
      const message = 'An earlier row has this external id.';
      failRow(failed, index, invalid('DUPLICATE', nameOf(index), message));
    }
    seen.add(external);
  }
  const keys = await findByExternalIds(
    ctx.db,
    model,
    named.map(({ externalId }) => externalId),
  );
  const keyOf = (index: number, { externalId }: BulkRow) =>
    known.get(index) ?? (externalId && keys.get(externalKey(externalId)));
  const present = [...new Set([...keys.values(), ...known.values()])];
  const matched = new Set<string>();
  for (const [index, row] of sound) {
    const key = keyOf(index, row);
    if (key && matched.has(key) && !failed.has(index)) {
      const message = `An earlier row is the same ${inWords(field)}.`;
      failRow(failed, index, invalid('DUPLICATE', nameOf(index), message));
    }
    if (key) matched.add(key);
  }
  await options.lock?.(
    ctx,
    present,
    sound.map(([, row]) => row),
  );
  const stored = await readLocked(ctx.db, model, present, 'UPDATE');
  // A row that was found and is deleted by now must not be made again under its id, and one that was
  // merged is changed no more.
  if (stored.size < present.length) throw new TryAgain();
  if ([...stored.values()].some(({ mergedIntoId }) => mergedIntoId != null)) throw new TryAgain();
  return sound.map(([index, input]) => {
    const key = keyOf(index, input) ?? newId();
    const path = ['input', 'rows', String(index)];
    return { index, path, key, stored: stored.get(key) ?? null, input };
  });
}

export async function storeRows<Row extends BulkRow>(
  ctx: Context,
  options: BulkStore<Row>,
  rows: readonly UpsertRow<Row>[],
  externalIds: readonly ExternalIdsAtPath[],
): Promise<Map<number, { status: Status; key: string }>> {
  const { model } = options;
  const keys = new Set(rows.map(({ key }) => key));
  const renamed = externalIds.filter(({ key }) => keys.has(key));
  const made = rows.filter(({ stored }) => stored === null);
  if (made.length > 0) await options.create(ctx, made);
  const parts = await options.parts(ctx, rows);
  await writeExternalIds(ctx.db, model, renamed);
  const altered = new Set([...parts, ...renamed.map(({ key }) => key)]);
  const changed = rows.flatMap((row) => {
    if (row.stored === null) return [];
    const after = { ...row.stored, ...defined(options.columns(row, ctx)) };
    const same = !altered.has(row.key) && isSame(row.stored, after);
    return same ? [] : [{ ...after, revision: row.stored.revision + 1, updatedAt: ctx.now }];
  });
  await rewriteRows(ctx.db, model, changed);
  const updated = new Set(changed.map((row) => String(Reflect.get(row, 'id'))));
  return new Map(
    rows.map(({ index, key, stored }) => {
      const status = stored === null ? 'CREATED' : updated.has(key) ? 'UPDATED' : 'UNCHANGED';
      return [index, { status, key }];
    }),
  );
}

/** A row keeps the external id it was found by, whichever others its input lists. */
function externalIdChangeOf<Row extends BulkRow>({ key, path, input }: UpsertRow<Row>) {
  const { externalId, namedBy = ['externalId'] } = input;
  const own = externalId && externalKey(externalId);
  return {
    key,
    externalIds: [
      ...(externalId ? [{ externalId, path: [...path, ...namedBy] }] : []),
      ...externalIdsAtPath({
        key,
        externalIds: input.externalIds ?? [],
        path: [...path, 'externalIds'],
      }).externalIds.filter((other) => externalKey(other.externalId) !== own),
    ],
  };
}

/** The rows whose external ids change, with the new ones. */
export async function externalIdChanges<Row extends BulkRow>(
  ctx: Context,
  model: ExternallyKnown,
  rows: readonly UpsertRow<Row>[],
): Promise<ExternalIdsAtPath[]> {
  const named = rows.filter(({ stored, input }) => stored === null || input.externalIds);
  const present = await storedExternalIds(
    ctx.db,
    model,
    named.map(({ key }) => key),
  );
  return named.map(externalIdChangeOf).filter(({ key, externalIds }) => {
    const wanted = externalIds.map(({ externalId }) => externalKey(externalId));
    return !isSame(wanted.sort(), (present.get(key) ?? []).sort());
  });
}

/** The columns that are set. */
export function defined(columns: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** Adds a user error to those of a row. */
export function failRow(failed: FailedRows, index: number, error: UserErrorShape): void {
  failed.set(index, [...(failed.get(index) ?? []), error]);
}
