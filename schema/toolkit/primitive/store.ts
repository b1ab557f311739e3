import type { Context } from '../../kernel/context.ts';
import { isGenerated, storedFields } from '../../kernel/datamodel.ts';
import { newId } from '../../kernel/id.ts';
import {
  type InputPath,
  invalid,
  throwUserErrors,
  type UserErrorShape,
} from '../../kernel/userError.ts';
import type { BulkRow, BulkStore, UpsertRow } from '../write/bulkStore.ts';
import {
  type ExternalIdShape,
  externalIdErrors,
  externalIdsAtPath,
  replaceExternalIds,
  storeNewExternalIds,
} from '../write/externalId.ts';
import { type LocalizedTextShape, localizedTextErrors } from '../write/localizedText.ts';
import { tableOf } from '../write/reference.ts';
import { lockRevision, revise, type StoredRow } from '../write/revision.ts';
import { insertParts, replaceOtherParts, replaceParts } from './partStore.ts';
import type { Primitive } from './registry.ts';

type Columns = Record<string, unknown>;

/** What a mutation is sent of a row: values by the names of its fields. */
export type Input = Columns & { externalIds?: readonly ExternalIdShape[] | null };

/** What rules say of rows; `declaration.ts` has their exact types. */
export interface StoreRules {
  check?: (judged: {
    input: Input;
    stored: StoredRow | null;
    after: Columns;
    now: Date;
  }) => readonly UserErrorShape[];
  onChange?: (change: { stored: StoredRow; after: Columns; now: Date }) => Columns;
  onCreate?: (ctx: Context) => object | Promise<object>;
}

/** A row to be made, and where it stands in the input. */
export interface RowToInsert<I = Input> {
  key: string;
  input: I;
  /** What no caller says of a new row, but a document tells of one that was there before. */
  past?: object;
  path: InputPath;
}

/** How the rows of a primitive are stored, by its declaration and its rules. */
export class Store {
  readonly #primitive: Primitive;
  readonly #rules: StoreRules;

  constructor(primitive: Primitive, rules: StoreRules) {
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
    const { model } = this.#primitive;
    const named = rows
      .filter(({ input }) => input.externalIds?.length)
      .map(({ key, input, path }) =>
        externalIdsAtPath({
          key,
          externalIds: input.externalIds ?? [],
          path: [...path, 'externalIds'],
        }),
      );
    throwUserErrors([
      ...(await this.#errors(
        ctx,
        rows.map((row) => ({ ...row, stored: null })),
      )),
      ...(await externalIdErrors(ctx.db, model, named)),
    ]);
    await this.#insert(ctx, rows);
    await insertParts(ctx, this.#primitive, rows);
    await storeNewExternalIds(ctx.db, model, named);
  }

  /** Changes what is given of a row. */
  async update(ctx: Context, key: string, revision: number | null | undefined, input: Input) {
    const { model } = this.#primitive;
    const { check, onChange } = this.#rules;
    // Without rules nothing need be known of the row before it is changed.
    const stored =
      check || onChange ? await lockRevision(ctx.db, model, key, revision, 'NO KEY UPDATE') : null;
    throwUserErrors(await this.#errors(ctx, [{ input, stored, path: ['input'] }]));
    const changes = this.#changes(ctx, input, stored);
    await revise(ctx.db, model, key, stored ? null : revision, changes);
    await replaceParts(ctx, this.#primitive, [{ key, input }]);
    if (input.externalIds) {
      const path = ['input', 'externalIds'];
      await replaceExternalIds(ctx.db, model, [{ key, externalIds: input.externalIds, path }]);
    }
  }

  /** The same for the rows of a bulk call. */
  bulk<Row extends BulkRow & Input>(): BulkStore<Row> {
    const { model, field } = this.#primitive;
    return {
      model,
      field,
      check: (ctx, rows) => this.#rowErrors(ctx, rows),
      columns: ({ input, stored }, ctx) => this.#changes(ctx, input, stored),
      create: (ctx, rows) => this.#insert(ctx, rows),
      parts: (ctx, rows) => replaceOtherParts(ctx, this.#primitive, rows),
    };
  }

  async #rowErrors(ctx: Context, rows: readonly UpsertRow<Input>[]): Promise<UserErrorShape[]> {
    const needed = this.#primitive.fieldList.filter(({ isNeeded }) => isNeeded);
    const missing = rows
      .filter(({ stored }) => stored === null)
      .flatMap(({ input, path }) =>
        needed
          .filter(({ name }) => input[name] === undefined)
          .map(({ name }) => invalid('REQUIRED', [...path, name], 'A new row needs this.')),
      );
    const incomplete = new Set(missing.map(({ path }) => path[2]));
    const complete = rows.filter(({ path }) => !incomplete.has(path[2]));
    return [...missing, ...(await this.#errors(ctx, complete))];
  }

  /** What is wrong with rows beyond their bounds. */
  async #errors(
    ctx: Context,
    rows: readonly {
      input: Input;
      stored: StoredRow | null;
      past?: object;
      path: InputPath;
    }[],
  ): Promise<UserErrorShape[]> {
    const { check } = this.#rules;
    const texts = this.#primitive.fieldList.filter(({ options }) => options.as);
    const judged = rows.flatMap(({ input, stored, past, path }) => {
      if (!check) return [];
      const columns = this.#columns(ctx, input, stored);
      const after = { ...(stored ?? this.#blank(ctx)), ...columns, ...past };
      return check({ input, stored, after, now: ctx.now }).map((error) => ({
        ...error,
        path: [...path, ...error.path],
      }));
    });
    const placed = texts.flatMap(({ name }) =>
      rows.map(({ input, path }) => ({
        texts: (input[name] ?? []) as readonly LocalizedTextShape[],
        path: [...path, name],
      })),
    );
    return [...judged, ...(await localizedTextErrors(ctx, placed))];
  }

  async #insert(ctx: Context, rows: readonly Pick<RowToInsert, 'key' | 'input' | 'past'>[]) {
    const fresh = await this.#rules.onCreate?.(ctx);
    await tableOf(ctx.db, this.#primitive.model).createMany({
      data: rows.map(({ key, input, past }) => ({
        ...fresh,
        ...this.#columns(ctx, input, null),
        ...past,
        id: key,
      })),
    });
  }

  #changes(ctx: Context, input: Input, stored: StoredRow | null): Columns {
    const { onChange } = this.#rules;
    const given = this.#columns(ctx, input, stored);
    if (!onChange || !stored) return given;
    return { ...given, ...onChange({ stored, after: { ...stored, ...given }, now: ctx.now }) };
  }

  /** The columns that an input gives a row. */
  #columns({ now }: Context, input: Input, stored: StoredRow | null): Columns {
    const columns: Columns = {};
    for (const { name, column, isRequired, options } of this.#primitive.fieldList) {
      const value = options.readOnly ? undefined : input[name];
      if (value === undefined || (value === null && isRequired)) {
        if (stored === null && options.absent) columns[column] = now;
      } else {
        columns[column] = keyIn(value);
      }
    }
    return columns;
  }

  /** A row of which nothing is said yet. */
  #blank({ now }: Context): Columns {
    const columns = storedFields(this.#primitive.model).filter(
      (field) => field.kind !== 'object' && !isGenerated(field),
    );
    return Object.fromEntries(
      columns.map(({ name, hasDefault, default: value }) => [
        name,
        value ?? (hasDefault ? now : null),
      ]),
    );
  }
}

/** The key of what an `EntityKey` led to; any other value as it is. */
function keyIn(value: unknown): unknown {
  const isFound = typeof value === 'object' && value !== null && 'key' in value;
  return isFound ? value.key : value;
}
