import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/id.ts';
import { insertRows } from '../../kernel/rows.ts';
import { TryAgain } from '../../kernel/tryAgain.ts';
import { invalid, throwUserErrors, type UserErrorShape } from '../../kernel/userError.ts';
import { type BulkRow, type BulkStore, defined, type UpsertRow } from '../write/bulkStore.ts';
import {
  externalIdErrors,
  externalIdsAtPath,
  replaceExternalIds,
  storeNewExternalIds,
} from '../write/externalId.ts';
import { type LocalizedTextShape, localizedTextErrors } from '../write/localizedText.ts';
import { lockRevision, revise, type StoredRow } from '../write/revision.ts';
import {
  type AnyColumns,
  blankRow,
  columnsIn,
  following,
  type Input,
  type MergedRow,
  mergeRows,
  type SentRow,
  withKeys,
} from './mergeRows.ts';
import { insertParts, replaceOtherParts, replaceParts, strayLinkErrors } from './partStore.ts';
import { capacityErrors, lastPositions, lockContainers, placed, putNewRows } from './positions.ts';
import type { Primitive } from './registry.ts';
import { rowLimitErrors } from './rowLimit.ts';
import { takenKeyErrors } from './takenKeys.ts';

export type { Input };

/** The functions of a declaration; `declaration.ts` has their exact types. */
export interface StoreHooks {
  prepare?: (
    ctx: Context,
    rows: readonly SentRow[],
  ) => Promise<readonly { columns: AnyColumns; errors: readonly UserErrorShape[] }[]>;
  check?: (
    merged: Pick<MergedRow, 'input' | 'stored' | 'after'> & { now: Date },
  ) => readonly UserErrorShape[];
  checkRows?: (
    ctx: Context,
    rows: readonly MergedRow[],
  ) => readonly UserErrorShape[] | Promise<readonly UserErrorShape[]>;
  lock?: (ctx: Context, inputs: readonly Input[]) => Promise<void>;
  storeInputs?: (ctx: Context, rows: readonly MergedRow[]) => Promise<ReadonlySet<string>>;
  onLink?: (ctx: Context, rows: readonly MergedRow[]) => Promise<void>;
  onChange?: (change: { stored: StoredRow; after: AnyColumns; now: Date }) => AnyColumns;
  onCreate?: (ctx: Context) => object | Promise<object>;
}

/** A new row, and the path to it in the input. */
export type RowToInsert<I = Input, Past = object> = Pick<SentRow, 'key' | 'path'> & {
  input: I;
  /** Columns that no input sets, but a document has from an earlier row. */
  past?: Past;
};

/** How the rows of a primitive are stored, by its declaration and the functions in it. */
export class Store {
  readonly #primitive: Primitive;
  readonly #hooks: StoreHooks;

  constructor(primitive: Primitive, hooks: StoreHooks) {
    if (hooks.prepare && primitive.bulk) {
      throw new Error(
        `${primitive.model} has "prepare", which bulk calls do not use: leave "bulk" out.`,
      );
    }
    this.#primitive = primitive;
    this.#hooks = hooks;
  }

  /** Creates a row and returns its key. */
  async make(ctx: Context, input: Input): Promise<string> {
    const key = newId();
    await this.create(ctx, [{ key, input, path: ['input'] }]);
    return key;
  }

  /** Creates rows, in as many statements for many rows as for one. */
  async create(ctx: Context, rows: readonly RowToInsert[]): Promise<void> {
    if (rows.length === 0) return;
    const made = rows.map((row) => ({ ...row, stored: null }));
    await this.#lock(ctx, [], made);
    const merged = await this.#merge(ctx, made);
    const { errors: tooMany, positions } = await placed(ctx.db, this.#primitive, merged);
    const errors = [...tooMany, ...(await this.#errors(ctx, merged))];
    await this.#store(ctx, await this.#fresh(ctx, merged, positions), errors);
    await putNewRows(ctx.db, this.#primitive, merged);
    await this.#linked(ctx, merged);
    await this.#hooks.storeInputs?.(ctx, merged);
  }

  /** Stores new rows of a whole that was checked; each sets all columns that have no default. */
  async insert(ctx: Context, rows: readonly RowToInsert[]): Promise<void> {
    const complete = rows.map((row) => ({
      ...row,
      stored: null,
      after: { ...row.past, ...columnsIn(ctx, this.#primitive, row, true) },
    }));
    if (rows.length > 0) await this.#store(ctx, complete, []);
  }

  async #store(ctx: Context, rows: readonly MergedRow[], errors: readonly UserErrorShape[]) {
    const { model, parts, links } = this.#primitive;
    const named = rows
      .filter(({ input }) => input.externalIds?.length)
      .map(({ key, input, path }) =>
        externalIdsAtPath({
          key,
          externalIds: input.externalIds ?? [],
          path: [...path, 'externalIds'],
        }),
      );
    throwUserErrors([...errors, ...(await externalIdErrors(ctx.db, model, named))]);
    await this.#insert(ctx, rows);
    await insertParts(ctx, [...parts, ...links], rows);
    await storeNewExternalIds(ctx.db, model, named);
  }

  /** Changes what the input sets of a row. */
  async update(ctx: Context, key: string, revision: number | null | undefined, input: Input) {
    const { model, parts, links, maxRows } = this.#primitive;
    const { prepare, check, checkRows, onChange } = this.#hooks;
    const sent = { key, input, path: ['input'] };
    const relinks = links.some(({ name }) => input[name]);
    await this.#lock(ctx, relinks ? [key] : [], [sent]);
    // Without these functions and links, the row need not be read before it is changed.
    const isRead = prepare || check || checkRows || maxRows || onChange || relinks;
    const stored = isRead
      ? await lockRevision(ctx.db, model, key, revision, 'NO KEY UPDATE')
      : null;
    const merged = stored
      ? await this.#merge(ctx, [{ ...sent, stored }])
      : [{ ...sent, stored, after: {} }];
    throwUserErrors(await this.#errors(ctx, merged));
    for (const row of merged) {
      await revise(ctx.db, model, key, stored ? null : revision, this.#changes(ctx, row));
    }
    await replaceParts(ctx, parts, merged);
    await replaceOtherParts(ctx, links, merged);
    await this.#linked(ctx, merged);
    await this.#hooks.storeInputs?.(ctx, merged);
    if (input.externalIds) {
      const path = ['input', 'externalIds'];
      await replaceExternalIds(ctx.db, model, [{ key, externalIds: input.externalIds, path }]);
    }
  }

  /** The same for the rows of a bulk call. */
  bulk<Row extends BulkRow & Input>(): BulkStore<Row> {
    const { model, field, parts, links } = this.#primitive;
    const belonging = [...parts, ...links];
    const keyed = <R extends { input: Row }>(rows: readonly R[]) =>
      rows.map((row) => ({ ...row, input: withKeys(this.#primitive, row.input) }));
    return {
      model,
      field,
      lock: (ctx, stored, rows) => this.#lock(ctx, stored, keyed(rows.map((input) => ({ input })))),
      check: (ctx, rows) => this.#rowErrors(ctx, keyed(rows)),
      columns: ({ input, stored }, ctx) =>
        this.#changes(ctx, { input: withKeys(this.#primitive, input), stored }),
      create: async (ctx, rows) => {
        const merged = await mergeRows(ctx, this.#primitive, keyed(rows));
        const positions = await lastPositions(ctx.db, this.#primitive, merged);
        await this.#insert(ctx, await this.#fresh(ctx, merged, positions));
      },
      parts: async (ctx, rows) => {
        const withParts = keyed(rows).filter(({ input }) =>
          belonging.some(({ name }) => input[name]),
        );
        const merged = await mergeRows(ctx, this.#primitive, withParts);
        const changed = await replaceOtherParts(ctx, belonging, merged);
        await this.#linked(ctx, merged);
        const more = await this.#hooks.storeInputs?.(
          ctx,
          keyed(rows).map((row) => ({ ...row, after: {} })),
        );
        return new Set([...changed, ...(more ?? [])]);
      },
    };
  }

  /** Locks what must be locked before the rows of a call, some of which are stored. */
  async #lock(ctx: Context, stored: readonly string[], rows: readonly Pick<SentRow, 'input'>[]) {
    const inputs = rows.map(({ input }) => input);
    await this.#hooks.lock?.(ctx, inputs);
    await lockContainers(ctx.db, this.#primitive, stored, inputs);
  }

  async #rowErrors(ctx: Context, rows: readonly UpsertRow<Input>[]): Promise<UserErrorShape[]> {
    const { fieldList } = this.#primitive;
    const wrong = rows.flatMap(({ stored, input, path }) =>
      stored === null
        ? fieldList
            .filter(({ name, isNeeded }) => isNeeded && input[name] === undefined)
            .map(({ name }) => invalid('REQUIRED', [...path, name], 'A new row needs this field.'))
        : fieldList.flatMap(({ name, column, options: { fixed } }) =>
            fixed && input[name] !== undefined && input[name] !== stored[column]
              ? [invalid('INVALID_VALUE', [...path, name], fixed)]
              : [],
          ),
    );
    const failed = new Set(wrong.map(({ path }) => path[2]));
    const sound = rows.filter(({ path }) => !failed.has(path[2]));
    const merged = await mergeRows(ctx, this.#primitive, sound);
    const made = merged.filter(({ stored }) => stored === null);
    return [
      ...wrong,
      ...(await capacityErrors(ctx.db, this.#primitive, made)),
      ...(await this.#errors(ctx, merged)),
    ];
  }

  /** Rows as they are going to be, with what `prepare` finds. */
  async #merge(ctx: Context, rows: readonly SentRow[]): Promise<MergedRow[]> {
    const prepared = await this.#hooks.prepare?.(ctx, rows);
    const found = rows.map((row, index) => ({ ...row, prepared: prepared?.[index] }));
    return mergeRows(ctx, this.#primitive, found);
  }

  /** The user errors of rows that are within their bounds. */
  async #errors(ctx: Context, rows: readonly MergedRow[]): Promise<UserErrorShape[]> {
    const { fieldList, links } = this.#primitive;
    const { check, checkRows } = this.#hooks;
    const wrong = rows.flatMap(({ input, stored, prepared, after, path }) => {
      const broken = check?.({ input, stored, after, now: ctx.now }) ?? [];
      return [...(prepared?.errors ?? []), ...broken].map((error) => ({
        ...error,
        path: [...path, ...error.path],
      }));
    });
    const texts = fieldList
      .filter(({ options }) => options.as)
      .flatMap(({ name }) =>
        rows.map(({ input, path }) => ({
          texts: (input[name] ?? []) as readonly LocalizedTextShape[],
          path: [...path, name],
        })),
      );
    return [
      ...wrong,
      ...(await takenKeyErrors(ctx, this.#primitive, rows)),
      ...(await rowLimitErrors(ctx, this.#primitive, rows)),
      ...((await checkRows?.(ctx, rows)) ?? []),
      ...(await strayLinkErrors(ctx, links, rows)),
      ...(await localizedTextErrors(ctx, texts)),
    ];
  }

  async #linked(ctx: Context, rows: readonly MergedRow[]): Promise<void> {
    const { links } = this.#primitive;
    const linked = rows.filter(({ input }) => links.some(({ name }) => input[name]));
    if (linked.length > 0) await this.#hooks.onLink?.(ctx, linked);
  }

  /** New rows with the columns that no input sets. */
  async #fresh(
    ctx: Context,
    rows: readonly MergedRow[],
    positions: readonly number[] | undefined,
  ): Promise<MergedRow[]> {
    const fresh = await this.#hooks.onCreate?.(ctx);
    const repeated = following(this.#primitive).map(({ column }) => column);
    return rows.map((row, index) => ({
      ...row,
      after: {
        ...fresh,
        ...row.past,
        ...columnsIn(ctx, this.#primitive, row, true),
        ...Object.fromEntries(repeated.map((column) => [column, row.after[column]])),
        ...(positions && { position: positions[index] }),
      },
    }));
  }

  /** All columns are written out, so that the statement is the same whichever of them the input sets. */
  async #insert(ctx: Context, rows: readonly MergedRow[]): Promise<void> {
    const now = ctx.db.$now();
    const blank = { ...blankRow(ctx, this.#primitive), createdAt: now, updatedAt: now };
    const made = rows.map(({ key, after }) => ({ ...blank, ...defined(after), id: key }));
    const inserted = await insertRows(ctx.db, this.#primitive.model, made);
    // Another transaction was faster with a value that no two rows may have.
    if (inserted < made.length) throw new TryAgain();
  }

  #changes(ctx: Context, row: Pick<SentRow, 'input' | 'stored' | 'prepared'>): AnyColumns {
    const { onChange } = this.#hooks;
    const { stored } = row;
    const set = columnsIn(ctx, this.#primitive, row, false);
    if (!onChange || !stored) return set;
    return { ...set, ...onChange({ stored, after: { ...stored, ...set }, now: ctx.now }) };
  }
}
