import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../kernel/context.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { tableOf } from '../write/reference.ts';

/**
 * One row with the fields that the request selects; null if the workspace has no row of this key.
 * Pothos cannot type a model known only by name: `never` fits any.
 */
export function findRow(
  ctx: Context,
  info: GraphQLResolveInfo,
  model: ModelName,
  key: string,
): never {
  const selected = queryFromInfo({ context: ctx, info, typeName: model });
  return tableOf(ctx.db, model).findUnique({ ...selected, where: { id: key } }) as never;
}

/** Options of a field that shows the row whose key `keyOf` returns; null if it returns null. */
export function rowField<Parent>(
  model: ModelName,
  description: string,
  keyOf: (parent: Parent) => string | null,
) {
  return {
    type: model as never,
    nullable: true as const,
    description,
    resolve: (parent: Parent, _args: object, ctx: Context, info: GraphQLResolveInfo): never => {
      const key = keyOf(parent);
      return key === null ? (null as never) : findRow(ctx, info, model, key);
    },
  };
}
