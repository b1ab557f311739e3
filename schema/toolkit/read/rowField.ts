import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../kernel/context.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { tableOf } from '../write/reference.ts';

/** Columns of a row, by their names, as Prisma would read them. */
export type KnownColumns = Readonly<Record<string, unknown>>;

/**
 * One row with the fields that the request selects; null if the workspace has no row of this key.
 * Pothos cannot type a model known only by name: `never` fits any.
 *
 * @param known columns of the row: if no others are selected, they are the result
 */
export function findRow(
  ctx: Context,
  info: GraphQLResolveInfo,
  model: ModelName,
  key: string,
  known?: KnownColumns,
): never {
  const selected = queryFromInfo({ context: ctx, info, typeName: model });
  if (known && hasAll(known, selected)) return known as never;
  return tableOf(ctx.db, model).findUnique({ ...selected, where: { id: key } }) as never;
}

function hasAll(known: KnownColumns, { select }: { select?: Record<string, unknown> }): boolean {
  return (
    select !== undefined &&
    Object.keys(select).every((name) => select[name] === true && Object.hasOwn(known, name))
  );
}

/**
 * Options of a field that shows the row whose key `keyOf` returns; null if it returns null.
 *
 * @param knownOf columns of that row, if there are any
 */
export function rowField<Parent>(
  model: ModelName,
  description: string,
  keyOf: (parent: Parent) => string | null,
  knownOf?: (parent: Parent) => KnownColumns | undefined,
) {
  return {
    type: model as never,
    nullable: true as const,
    description,
    resolve: (parent: Parent, _args: object, ctx: Context, info: GraphQLResolveInfo): never => {
      const key = keyOf(parent);
      return key === null ? (null as never) : findRow(ctx, info, model, key, knownOf?.(parent));
    },
  };
}
