import type { InputFieldRef, InputObjectRef } from '@pothos/core';
import type { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import type { PrimitiveName, Row } from './primitive/checkedFields.ts';
import type { Columns, Creation, Declaration, DocumentKeys } from './primitive/declaration.ts';
import { documentOf } from './primitive/document.ts';
import { inputFields, makeInput, moveInput, rowInput, updateInput } from './primitive/inputs.ts';
import { addReads } from './primitive/object.ts';
import type { InputFields, SentFields } from './primitive/options.ts';
import { lockContainers, type Move, moveRow, removeRow } from './primitive/positions.ts';
import { type AnyDeclaration, type Primitive, register } from './primitive/registry.ts';
import { type Input, type RowToInsert, Store, type StoreRules } from './primitive/store.ts';
import { bulkUpsert } from './write/bulk.ts';
import type { BulkRow } from './write/bulkStore.ts';
import { lifecycle } from './write/lifecycle.ts';
import { mutation } from './write/mutation.ts';
import { restrictedUsers, usageBy } from './write/usage.ts';

type Types = typeof builder.$inferSchemaTypes;

/** What makes a row that is part of a whole, and so may be told apart what it refers to. */
type PartOfWhole<M extends PrimitiveName, F> = Partial<Creation<M, F>> &
  Pick<Creation<M, F>, Extract<keyof Creation<M, F>, keyof Row<M>>>;

type DocumentFields<M extends PrimitiveName, F> = {
  [K in DocumentKeys<M, F>]-?: InputFieldRef<Types, Creation<M, F>[K]>;
};

type MakeFields<M extends PrimitiveName, F> = {
  [K in keyof Creation<M, F>]-?: InputFieldRef<Types, Creation<M, F>[K]>;
};

/** What other rooms take of a primitive. */
interface Declared<M extends PrimitiveName, F, Sent> {
  /** The input of the mutation that makes a row, for inputs that hold one. */
  readonly input: InputObjectRef<Types, Creation<M, F, Sent>>;
  /** The fields of a document that tells of a row; references to other rows are left out. */
  documentFields(t: InputFields): DocumentFields<M, F>;
  /** The fields of the input that makes a row, where its mutation is written by hand. */
  makeFields(t: InputFields): MakeFields<M, F>;
  /** What a document tells of a row: what callers write, but for references. */
  document(row: Row<M>): object;
  /** Makes a row and answers with its key. */
  make(ctx: Context, input: Creation<M, F, Sent>): Promise<string>;
  /** Stores new rows of a whole that was checked, and only looks whether their external ids are free. */
  insert(ctx: Context, rows: readonly RowToInsert<PartOfWhole<M, F>>[]): Promise<void>;
  /** Makes rows, in as many statements for many as for one. */
  create(
    ctx: Context,
    rows: readonly RowToInsert<Creation<M, F, Sent>, Columns<M>>[],
  ): Promise<void>;
}

/**
 * Declares a primitive, once: from it come its type, lists, look-ups, filters, inputs and plain
 * mutations. The keys of `fields` are Prisma's own names of columns and relations; what Prisma
 * knows (types, defaults, what may be null, what a deletion is refused for) is not said again.
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
 *     channel: { description: 'By which way they meet.' },
 *   },
 *   list: { field: 'touchpoints', description: 'All of them, by name.', order: { name: 'asc' } },
 *   make: {
 *     verb: 'Create',
 *     description: 'Makes a touchpoint.',
 *     input: 'A new touchpoint; its name and channel are needed.',
 *     payload: 'The new touchpoint.',
 *   },
 *   update: { description: 'Changes a touchpoint.', input: 'What to change of it.' },
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
  // What is exact outside is known by name alone from here on.
  const untyped: unknown = declaration;
  const declared = register(model, untyped as AnyDeclaration);
  const store = new Store(declared, untyped as StoreRules);
  addReads(declared);
  const input = addWrites<Input & Creation<M, F, Sent>>(declared, store);
  return {
    get input() {
      if (!input) throw new Error(`${model}: the input that makes a row is written by hand`);
      return input;
    },
    documentFields: (t) => inputFields(t, declared, 'document') as DocumentFields<M, F>,
    makeFields: (t) => inputFields(t, declared, 'make') as MakeFields<M, F>,
    document: (row) => documentOf(declared, row),
    insert: (ctx, rows) => store.insert(ctx, rows as readonly RowToInsert[]),
    make: (ctx, given) => store.make(ctx, given as Input),
    create: (ctx, rows) => store.create(ctx, rows as readonly RowToInsert[]),
  };
}

/** Adds the plain mutations of a primitive; answers with the input that makes a row, if it is one of them. */
function addWrites<I extends Input>(
  primitive: Primitive,
  store: Store,
): InputObjectRef<Types, I> | undefined {
  const { model, field, scope, make, update, move, containers, takesAlong, bulk } = primitive;
  const write = `${scope}:write`;
  const entity = (description: string) => ({ field, model, description });
  const now = entity(`The ${field} as it is now.`);
  const input = 'byHand' in make ? undefined : makeInput<I>(primitive, make);
  if (input && 'payload' in make) {
    mutation(`${field}${make.verb}`, {
      description: make.description,
      scope: write,
      input,
      entity: entity(make.payload),
      resolve: async (ctx, given) => ({ [field]: await store.make(ctx, given) }),
    });
  }

  mutation(`${field}Update`, {
    description: update.description,
    scope: write,
    input: updateInput<Input & { id: string; revision?: number | null }>(primitive),
    entity: now,
    resolve: async (ctx, { id, revision, ...given }) => {
      await store.update(ctx, id, revision, given);
      return { [field]: id };
    },
  });

  if (move && containers) {
    mutation(`${field}Move`, {
      description: move.description,
      scope: write,
      input: moveInput<Move>(primitive, containers, move),
      entity: now,
      resolve: async (ctx, given) => {
        await moveRow(ctx, primitive, given);
        return { [field]: given.id };
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
    remove: (ctx, stored) => removeRow(ctx, primitive, stored),
    onArchive: primitive.onArchive,
    onRestore: primitive.onRestore,
  });

  if (bulk) {
    const row = rowInput<Input & BulkRow>(primitive, bulk);
    bulkUpsert({ ...store.bulk(), scope, row });
  }
  return input;
}
