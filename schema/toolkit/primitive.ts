import type { InputFieldRef, InputObjectRef } from '@pothos/core';
import type { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import { inWords } from '../kernel/inWords.ts';
import type { PrimitiveName, Row } from './primitive/checkedFields.ts';
import type {
  Change,
  Columns,
  Creation,
  Declaration,
  DocumentKeys,
} from './primitive/declaration.ts';
import { documentOf } from './primitive/document.ts';
import { inputFields, makeInput, moveInput, rowInput, updateInput } from './primitive/inputs.ts';
import { addReads } from './primitive/object.ts';
import type { InputFields, SentFields } from './primitive/options.ts';
import { lockContainers, type Move, moveRow, removeRow } from './primitive/positions.ts';
import { type AnyDeclaration, type Primitive, register } from './primitive/registry.ts';
import { type Input, type RowToInsert, Store, type StoreHooks } from './primitive/store.ts';
import { bulkUpsert, upsertRows } from './write/bulk.ts';
import type { BulkRow } from './write/bulkStore.ts';
import { lifecycle } from './write/lifecycle.ts';
import { type FailedRows, mutation } from './write/mutation.ts';
import { restrictedUsers, usageBy } from './write/usage.ts';

type Types = typeof builder.$inferSchemaTypes;

/** The input for a row that is part of a whole: the references in it can be set apart from it. */
type PartOfWhole<M extends PrimitiveName, F> = Partial<Creation<M, F>> &
  Pick<Creation<M, F>, Extract<keyof Creation<M, F>, keyof Row<M>>>;

type DocumentFields<M extends PrimitiveName, F> = {
  [K in DocumentKeys<M, F>]-?: InputFieldRef<Types, Creation<M, F>[K]>;
};

type MakeFields<M extends PrimitiveName, F> = {
  [K in keyof Creation<M, F>]-?: InputFieldRef<Types, Creation<M, F>[K]>;
};

/** What other rooms use of a primitive. */
interface Declared<M extends PrimitiveName, F, Sent> {
  /** The input of the mutation that creates a row, for inputs that contain one. */
  readonly input: InputObjectRef<Types, Creation<M, F, Sent>>;
  /** The input fields for a row of a document, without references to other rows. */
  documentFields(t: InputFields): DocumentFields<M, F>;
  /** The fields of the input that creates a row, for a mutation that is written by hand. */
  makeFields(t: InputFields): MakeFields<M, F>;
  /** A row as a document has it: the values that inputs can set, without references. */
  document(row: Row<M>): object;
  /** Creates a row and returns its key. */
  make(ctx: Context, input: Creation<M, F, Sent>): Promise<string>;
  /**
   * Stores new rows of a whole that was checked: it only checks that their external ids are free.
   */
  insert(ctx: Context, rows: readonly RowToInsert<PartOfWhole<M, F>>[]): Promise<void>;
  /** Creates rows, in as many statements for many rows as for one. */
  create(
    ctx: Context,
    rows: readonly RowToInsert<Creation<M, F, Sent>, Columns<M>>[],
  ): Promise<void>;
  /** Makes or changes rows as `xBulkUpsert` does: see `upsertRows`. */
  upsert(
    ctx: Context,
    rows: readonly (Change<M, F, Sent> & BulkRow)[],
    failed: FailedRows,
    options?: Parameters<typeof upsertRows>[4],
  ): ReturnType<typeof upsertRows>;
}

/**
 * Declares a primitive, and adds its type, lists, look-ups, filters, inputs and plain mutations. The
 * keys of `fields` are Prisma's names of columns and relations. What the Prisma schema says (types,
 * defaults, what can be null, which rows prevent a deletion) is not repeated here.
 *
 * @example
 * ```ts
 * primitive('Touchpoint', {
 *   scope: 'touchpoints',
 *   description: 'Where a customer meets the company.',
 *   fields: {
 *     name: {
 *       description: 'What the team calls it.',
 *       order: 'Its name, capital letters before small ones.',
 *       maxLength: 200,
 *       notBlank: true,
 *     },
 *     channel: { description: 'The way in which they meet.' },
 *   },
 *   list: { field: 'touchpoints', description: 'The touchpoints, by name.', order: { name: 'asc' } },
 *   make: {
 *     verb: 'Create',
 *     description: 'Creates a touchpoint.',
 *     input: 'A new touchpoint. Its name and channel are required.',
 *     payload: 'The new touchpoint; null if there are errors.',
 *   },
 *   update: { description: 'Changes a touchpoint.', input: 'Changes to a touchpoint.' },
 *   takesAlong: 'its external ids',
 *   example: { name: 'Shop', channel: 'IN_STORE' },
 * });
 * ```
 */
export function primitive<
  M extends PrimitiveName,
  const F extends Readonly<Record<string, object>>,
  const New extends Columns<M> = Record<never, never>,
  Sent extends SentFields = Record<never, never>,
  const Made extends Columns<M> = Record<never, never>,
>(model: M, declaration: Declaration<M, F, New, Sent, Made>): Declared<M, F, Sent> {
  // From here on, the model and its fields are known by name alone.
  const untyped: unknown = declaration;
  const declared = register(model, untyped as AnyDeclaration);
  const store = new Store(declared, untyped as StoreHooks);
  addReads(declared);
  const input = addWrites<Input & Creation<M, F, Sent>>(declared, store);
  return {
    get input() {
      if (!input) throw new Error(`${model}: the input that creates a row is written by hand`);
      return input;
    },
    documentFields: (t) => inputFields(t, declared, 'document') as DocumentFields<M, F>,
    makeFields: (t) => inputFields(t, declared, 'make') as MakeFields<M, F>,
    document: (row) => documentOf(declared, row),
    insert: (ctx, rows) => store.insert(ctx, rows as readonly RowToInsert[]),
    make: (ctx, made) => store.make(ctx, made as Input),
    create: (ctx, rows) => store.create(ctx, rows as readonly RowToInsert[]),
    upsert: (ctx, rows, failed, options) =>
      upsertRows(ctx, store.bulk(), rows as readonly (Input & BulkRow)[], failed, options),
  };
}

/**
 * Adds the plain mutations of a primitive; returns the input that creates a row, if one of them
 * does.
 */
function addWrites<I extends Input>(
  primitive: Primitive,
  store: Store,
): InputObjectRef<Types, I> | undefined {
  const { model, field, scope, make, update, move, containers, takesAlong, bulk } = primitive;
  const write = `${scope}:write`;
  const entity = (description: string) => ({ field, model, description });
  const now = entity(`The ${inWords(field)} as it is now; null if there are errors.`);
  const input = 'byHand' in make ? undefined : makeInput<I>(primitive, make);
  if (input && 'payload' in make) {
    mutation(`${field}${make.verb}`, {
      description: make.description,
      scope: write,
      input,
      entity: entity(make.payload),
      resolve: async (ctx, made) => ({ [field]: await store.make(ctx, made) }),
    });
  }

  mutation(`${field}Update`, {
    description: update.description,
    scope: write,
    input: updateInput<Input & { id: string; revision?: number | null }>(primitive),
    entity: now,
    resolve: async (ctx, { id, revision, ...changes }) => {
      await store.update(ctx, id, revision, changes);
      return { [field]: id };
    },
  });

  if (move && containers) {
    mutation(`${field}Move`, {
      description: move.description,
      scope: write,
      input: moveInput<Move>(primitive, containers, move),
      entity: now,
      resolve: async (ctx, moved) => {
        await moveRow(ctx, primitive, moved);
        return { [field]: moved.id };
      },
    });
  }

  const restricted = restrictedUsers(model);
  lifecycle({
    model,
    field,
    scope,
    takesAlong,
    lock: (ctx, key) => lockContainers(ctx.db, primitive, [key]),
    usage: (ctx, key) => {
      const named = primitive.usage?.(key) ?? [];
      const others = restricted(key).filter((one) => !named.some((own) => own.model === one.model));
      return usageBy(ctx, [...named, ...others]);
    },
    remove: async (ctx, stored) => {
      await primitive.onDelete?.(ctx, stored);
      await removeRow(ctx, primitive, stored);
    },
    onArchiveOrRestore: primitive.onArchiveOrRestore,
    onArchive: primitive.onArchive,
    onRestore: primitive.onRestore,
  });

  if (bulk) {
    const row = rowInput<Input & BulkRow>(primitive, bulk);
    bulkUpsert({ ...store.bulk(), scope, row, finder: bulk.find });
  }
  return input;
}
