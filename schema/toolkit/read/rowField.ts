import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../kernel/context.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { tableOf } from '../write/reference.ts';

/** Columns of a row, by their names, as Prisma would read them. */
export type KnownColumns = Readonly<Record<string, unknown>>;

/**
 * The type of a field that shows rows of a model. Pothos knows only types of rows that it was handed, and
 * here it is a name: `never` fits any.
 */
export function rowType(model: ModelName): never {
  return model as never;
}

/**
 * One row with the fields that the request selects; null if the workspace has no row of this key, or
 * there is no key. It fits the field of any `rowType`.
 *
 * @param known columns of the row: if no others are selected, they are the result
 */
export function findRow(
  ctx: Context,
  info: GraphQLResolveInfo,
  model: ModelName,
  key: string | null | undefined,
  known?: KnownColumns,
): never {
  if (key == null) return null as never;
  const selected = queryFromInfo({ context: ctx, info, typeName: model });
  if (known && hasAll(known, selected)) return known as never;
  return tableOf(ctx.db, model).findUnique({ ...selected, where: { id: key } }) as never;
}

/** The rows of keys, as `findRow` finds them; those are left out that were deleted at this moment. */
export async function findRows(
  ctx: Context,
  info: GraphQLResolveInfo,
  model: ModelName,
  keys: readonly string[],
): Promise<never[]> {
  const rows: never[] = await Promise.all(keys.map((key) => findRow(ctx, info, model, key)));
  return rows.filter((row) => row !== null);
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
    type: rowType(model),
    nullable: true as const,
    description,
    resolve: (parent: Parent, _args: object, ctx: Context, info: GraphQLResolveInfo): never => {
      return findRow(ctx, info, model, keyOf(parent), knownOf?.(parent));
    },
  };
}
