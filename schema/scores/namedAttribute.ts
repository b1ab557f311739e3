import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import { personalScope, requireScope } from '../kernel/scope.ts';

/** Something that an argument names by its key, and the path of that key in the arguments. */
export interface NamedKey {
  readonly key: string;
  readonly path: string;
}

/** An attribute that an argument names, as it is defined. */
export interface NamedAttribute {
  readonly key: string;
  readonly type: string;
  readonly personal: boolean;
}

/** An SQL expression of JSON: the definitions of attributes. */
export function namedAttributes(keys: readonly string[]): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(json_agg(json_build_object('key', key, 'type', type, 'personal', personal)), '[]')
    FROM "AttributeDefinition"
    WHERE "workspaceId" = survey."workspaceId" AND key = ANY(${[...keys]}::text[]))`;
}

/**
 * Refuses attributes by which there are no scores.
 *
 * @throws BAD_USER_INPUT with the path of the first; FORBIDDEN for one that is personal
 */
export function refuseAttributes(
  ctx: Pick<Context, 'viewer'>,
  attributes: readonly NamedKey[],
  named: readonly NamedAttribute[],
): void {
  for (const { key, path } of attributes) {
    const definition = named.find((each) => each.key === key);
    if (!definition) throw badArgument(path, 'no attribute of customers has this key.');
    if (definition.personal) requireScope(ctx, personalScope, `The personal attribute at ${path}`);
    if (definition.type !== 'CHOICE' && definition.type !== 'BOOLEAN') {
      const message = `this attribute is of type ${definition.type}: there are scores by CHOICE and BOOLEAN.`;
      throw badArgument(path, message);
    }
  }
}
