import { createHash } from 'node:crypto';
import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import { personalScope, requireScope } from '../kernel/scope.ts';

/** What a score asks of the customers of responses. */
export interface CustomerCut {
  /** The attributes that it filters or groups by, each with the path of its key in the arguments. */
  readonly attributes: readonly { readonly key: string; readonly path: string }[];
  /** Whether it asks of the segments that they belonged to then. */
  readonly segments: boolean;
}

/** The column of live counts with the value of an attribute; '' where the customer has none. */
export function attributeColumn(key: string): Prisma.Sql {
  // Two long keys can differ after the 63 bytes that PostgreSQL reads of a name.
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 24);
  return Prisma.raw(`"attribute_${hash}"`);
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
  { attributes }: Pick<CustomerCut, 'attributes'>,
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
