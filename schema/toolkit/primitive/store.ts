import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/id.ts';
import { invalid, throwUserErrors, type UserErrorShape } from '../../kernel/userError.ts';
import type { BulkRow, BulkStore, UpsertRow } from '../write/bulkStore.ts';
import {
  externalIdErrors,
  externalIdsAtPath,
  replaceExternalIds,
  storeNewExternalIds,
} from '../write/externalId.ts';
import { type LocalizedTextShape, localizedTextErrors } from '../write/localizedText.ts';
import { tableOf } from '../write/reference.ts';
import { lockRevision, revise, type StoredRow } from '../write/revision.ts';
import {
  type AnyColumns,
  columnsIn,
  following,
  type Input,
  type MergedRow,
  mergeRows,
  type SentRow,
  withKeys,
} from './mergeRows.ts';
import { insertParts, replaceOtherParts, replaceParts, strayLinkErrors } from './partStore.ts';
import { capacityErrors, lastPositions, lockContainers, putNewRows } from './positions.ts';
import type { Primitive } from './registry.ts';

export type { Input };

/** What rules say of rows; `declaration.ts` has their exact types. */
export interface StoreRules {
  prepare?: (
    ctx: Context,
    rows: readonly SentRow[],
  ) => Promise<readonly { columns: AnyColumns; errors: readonly UserErrorShape[] }[]>;
  check?: (
    judged: Pick<MergedRow, 'input' | 'stored' | 'after'> & { now: Date },
  ) => readonly UserErrorShape[];
  checkRows?: (
    ctx: Context,
    rows: readonly MergedRow[],
  ) => readonly UserErrorShape[] | Promise<readonly UserErrorShape[]>;
  lock?: (ctx: Context, inputs: readonly Input[]) => Promise<void>;
  onLink?: (ctx: Context, rows: readonly MergedRow[]) => Promise<void>;
  onChange?: (change: { stored: StoredRow; after: AnyColumns; now: Date }) => AnyColumns;
  onCreate?: (ctx: Context) => object | Promise<object>;
}

/** A row to be made, and where it stands in the input. */
export type RowToInsert<I = Input, Past = object> = Pick<SentRow, 'key' | 'path'> & {
  input: I;
  /** What no caller says of a new row, but a document tells of one that was there before. */
  past?: Past;
};

/** How the rows of a primitive are stored, by its declaration and its rules. */
export class Store {
  readonly #primitive: Primitive;
  readonly #rules: StoreRules;

  constructor(primitive: Primitive, rules: StoreRules) {
    if (rules.prepare && primitive.bulk) {
      throw new Error(`${primitive.model}: rows of bulk calls are not prepared: say no "bulk".`);
    }
    this.#primitive = primitive;
    this.#rules = rules;
  }

  /** Makes a row and answers with its key. */
  async make(ctx: Context, input: Input): Promise<string> {
    const key = newId();
    await this.create(ctx, [{ key, input, path: ['input'] }]);
    return key;
  }

  /** Makes rows, in as many statements for many as for one. */
  async create(ctx: Context, rows: readonly RowToInsert[]): Promise<void> {
    if (rows.length === 0) return;
    const made = rows.map((row) => ({ ...row, stored: null }));
    await this.#lock(ctx, [], made);
    const judged = await this.#judge(ctx, made);
    const errors = [
      ...(await capacityErrors(ctx.db, this.#primitive, judged)),
      ...(await this.#errors(ctx, judged)),
    ];
    await this.#store(ctx, await this.#fresh(ctx, judged), errors);
    await putNewRows(ctx.db, this.#primitive, judged);
    await this.#linked(ctx, judged);
  }

  /** Stores new rows of a whole that was judged, each with all that it does not have by default. */
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

  /** Changes what is given of a row. */
  async update(ctx: Context, key: string, revision: number | null | undefined, input: Input) {
    const { model, parts, links } = this.#primitive;
    const { prepare, check, checkRows, onChange } = this.#rules;
    const sent = { key, input, path: ['input'] };
    const relinks = links.some(({ name }) => input[name]);
    await this.#lock(ctx, relinks ? [key] : [], [sent]);
    // Without rules nothing need be known of the row before it is changed.
    const isAsked = prepare || check || checkRows || onChange || relinks;
    const stored = isAsked
      ? await lockRevision(ctx.db, model, key, revision, 'NO KEY UPDATE')
      : null;
    const judged = stored
      ? await this.#judge(ctx, [{ ...sent, stored }])
      : [{ ...sent, stored, after: {} }];
    throwUserErrors(await this.#errors(ctx, judged));
    for (const row of judged) {
      await revise(ctx.db, model, key, stored ? null : revision, this.#changes(ctx, row));
    }
    await replaceParts(ctx, parts, judged);
    await replaceOtherParts(ctx, links, judged);
    await this.#linked(ctx, judged);
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
        const judged = await mergeRows(ctx, this.#primitive, keyed(rows));
        await this.#insert(ctx, await this.#fresh(ctx, judged));
      },
      parts: async (ctx, rows) => {
        const given = keyed(rows).filter(({ input }) => belonging.some(({ name }) => input[name]));
        const judged = await mergeRows(ctx, this.#primitive, given);
        const changed = await replaceOtherParts(ctx, belonging, judged);
        await this.#linked(ctx, judged);
        return changed;
      },
    };
  }

  /** Locks what is to be locked before the rows of a call, some of which are stored. */
  async #lock(ctx: Context, stored: readonly string[], rows: readonly Pick<SentRow, 'input'>[]) {
    const inputs = rows.map(({ input }) => input);
    await this.#rules.lock?.(ctx, inputs);
    await lockContainers(ctx.db, this.#primitive, stored, inputs);
  }

  async #rowErrors(ctx: Context, rows: readonly UpsertRow<Input>[]): Promise<UserErrorShape[]> {
    const { fieldList } = this.#primitive;
    const wrong = rows.flatMap(({ stored, input, path }) =>
      stored === null
        ? fieldList
            .filter(({ name, isNeeded }) => isNeeded && input[name] === undefined)
            .map(({ name }) => invalid('REQUIRED', [...path, name], 'A new row needs this.'))
        : fieldList.flatMap(({ name, column, options: { fixed } }) =>
            fixed && input[name] !== undefined && input[name] !== stored[column]
              ? [invalid('INVALID_VALUE', [...path, name], fixed)]
              : [],
          ),
    );
    const failed = new Set(wrong.map(({ path }) => path[2]));
    const sound = rows.filter(({ path }) => !failed.has(path[2]));
    const judged = await mergeRows(ctx, this.#primitive, sound);
    const made = judged.filter(({ stored }) => stored === null);
    return [
      ...wrong,
      ...(await capacityErrors(ctx.db, this.#primitive, made)),
      ...(await this.#errors(ctx, judged)),
    ];
  }

  /** Rows as they are to be, with what `prepare` finds. */
  async #judge(ctx: Context, rows: readonly SentRow[]): Promise<MergedRow[]> {
    const prepared = await this.#rules.prepare?.(ctx, rows);
    const found = rows.map((row, index) => ({ ...row, prepared: prepared?.[index] }));
    return mergeRows(ctx, this.#primitive, found);
  }

  /** What is wrong with rows beyond their bounds. */
  async #errors(ctx: Context, rows: readonly MergedRow[]): Promise<UserErrorShape[]> {
    const { fieldList, links } = this.#primitive;
    const { check, checkRows } = this.#rules;
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
      ...((await checkRows?.(ctx, rows)) ?? []),
      ...(await strayLinkErrors(ctx, links, rows)),
      ...(await localizedTextErrors(ctx, texts)),
    ];
  }

  async #linked(ctx: Context, rows: readonly MergedRow[]): Promise<void> {
    const { links } = this.#primitive;
    const linked = rows.filter(({ input }) => links.some(({ name }) => input[name]));
    if (linked.length > 0) await this.#rules.onLink?.(ctx, linked);
  }

  /** New rows with the columns that no caller gives. */
  async #fresh(ctx: Context, rows: readonly MergedRow[]): Promise<MergedRow[]> {
    const fresh = await this.#rules.onCreate?.(ctx);
    const positions = await lastPositions(ctx.db, this.#primitive, rows);
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

  async #insert({ db }: Context, rows: readonly MergedRow[]): Promise<void> {
    await tableOf(db, this.#primitive.model).createMany({
      data: rows.map(({ key, after }) => ({ ...after, id: key })),
    });
  }

  #changes(ctx: Context, row: Pick<SentRow, 'input' | 'stored' | 'prepared'>): AnyColumns {
    const { onChange } = this.#rules;
    const { stored } = row;
    const given = columnsIn(ctx, this.#primitive, row, false);
    if (!onChange || !stored) return given;
    return { ...given, ...onChange({ stored, after: { ...stored, ...given }, now: ctx.now }) };
  }
}
