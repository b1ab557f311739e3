import type { GraphQLField, GraphQLResolveInfo } from 'graphql';
import { Prisma } from '../../../prisma/generated/client/client.ts';
import { batched } from '../../kernel/batched.ts';
import type { Context } from '../../kernel/context.ts';
import type { Computation, ComputedExtension } from './compiled/computedText.ts';
import { selectedNames, selectionSource } from './compiled/selection.ts';
import { readArguments } from './lookup.ts';
import { readQueryInput } from './queryInput.ts';

/**
 * Options of a field of the root whose value is computed from one statement: how it is read by itself,
 * and as a part of a compiled read. Its one argument is `input`.
 *
 * @param compute throws BAD_USER_INPUT for an input that no statement is needed to refuse; it also gets the names of
 * the fields that are selected of its value, as `selectedNames` has them
 * @param cost as the field's extensions have it
 */
export function computed<Input, Value>(
  compute: (ctx: Context, input: Input, selected: ReadonlySet<string>) => Computation<Value>,
  cost: { readonly cost: number } | { readonly rows: number },
) {
  const computationOf = (
    field: GraphQLField<unknown, unknown> | undefined,
    { input }: { input: Input },
    ctx: Context,
    selected: ReadonlySet<string>,
  ) => compute(ctx, readQueryInput(field, input), selected);
  const compiled: ComputedExtension = {
    computationOf: (field, args, ctx, selected) =>
      computationOf(field, args as { input: Input }, ctx, selected),
  };
  return {
    extensions: { ...cost, computed: compiled },
    resolve: async (
      _root: unknown,
      args: { input: Input },
      ctx: Context,
      info: GraphQLResolveInfo,
    ): Promise<Value> => {
      const field = info.parentType.getFields()[info.fieldName];
      const { found, finish } = computationOf(field, args, ctx, selectedIn(info));
      const { text, values } = Prisma.sql`SELECT coalesce((${found})::text, 'null')`;
      return finish(await ctx.db.$readText(text, values));
    },
  };
}

/**
 * Options of a field of a row whose value is computed, with its arguments: how it is read by itself, and as a
 * part of a compiled read. The field needs a fixed `select`.
 *
 * @param compute reads what it needs with other fields of its tick, as `computedTogether` does; it also gets the
 * names of the fields that are selected of its value
 * @param cost as the field's extensions have it
 */
export function computedOfRow<Row, Args extends object, Value>(
  compute: (ctx: Context, row: Row, args: Args, selected: ReadonlySet<string>) => Promise<Value>,
  cost: { readonly cost: number } | { readonly rows: number } = { cost: 5 },
) {
  const valueOfRow = (
    field: GraphQLField<unknown, unknown> | undefined,
    row: Row,
    args: Args,
    ctx: Context,
    selected: ReadonlySet<string>,
  ) => compute(ctx, row, readArguments(field, args), selected);
  return {
    extensions: { ...cost, computedOfRow: valueOfRow },
    resolve: async (
      row: Row,
      args: Args,
      ctx: Context,
      info: GraphQLResolveInfo,
    ): Promise<Value> => {
      const field = info.parentType.getFields()[info.fieldName];
      return valueOfRow(field, row, args, ctx, selectedIn(info));
    },
  };
}

function selectedIn(info: GraphQLResolveInfo): ReadonlySet<string> {
  return selectedNames(selectionSource(info), info.returnType, info.fieldNodes);
}

/** The value of a computation; those of one tick are read by one statement. */
export async function computedTogether<Value>(
  ctx: Context,
  { found, finish }: Computation<Value>,
): Promise<Value> {
  return finish(await foundTogether(ctx, found));
}

const foundTogether = batched(
  'computations',
  async ({ db }, found: readonly Prisma.Sql[]): Promise<string[]> => {
    const texts = found.map((each) => Prisma.sql`coalesce((${each})::text, 'null')`);
    const { text, values } = Prisma.sql`SELECT to_json(ARRAY[${Prisma.join(texts)}])::text`;
    return JSON.parse(await db.$readText(text, values));
  },
);
