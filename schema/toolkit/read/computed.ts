import type { GraphQLField, GraphQLResolveInfo } from 'graphql';
import { Prisma } from '../../../prisma/generated/client/client.ts';
import type { Context } from '../../kernel/context.ts';
import type { Computation, ComputedExtension } from './compiled/computedText.ts';
import { readQueryInput } from './queryInput.ts';

/**
 * Options of a field of the root whose value is computed from one statement: how it is read by itself,
 * and as a part of a compiled read. Its one argument is `input`.
 *
 * @param compute throws BAD_USER_INPUT for an input that no statement is needed to refuse
 * @param cost as the field's extensions have it
 */
export function computed<Input, Value>(
  compute: (ctx: Context, input: Input) => Computation<Value>,
  cost: { readonly cost: number } | { readonly rows: number },
) {
  const computationOf = (
    field: GraphQLField<unknown, unknown> | undefined,
    { input }: { input: Input },
    ctx: Context,
  ) => compute(ctx, readQueryInput(field, input));
  const compiled: ComputedExtension = {
    computationOf: (field, args, ctx) => computationOf(field, args as { input: Input }, ctx),
  };
  return {
    extensions: { ...cost, computed: compiled },
    resolve: async (
      _root: unknown,
      args: { input: Input },
      ctx: Context,
      { parentType, fieldName }: GraphQLResolveInfo,
    ): Promise<Value> => {
      const { found, finish } = computationOf(parentType.getFields()[fieldName], args, ctx);
      const { text, values } = Prisma.sql`SELECT coalesce((${found})::text, 'null')`;
      return finish(await ctx.db.$readText(text, values));
    },
  };
}
