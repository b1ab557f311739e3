import {
  type GraphQLObjectType,
  isInputObjectType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { schema } from '../../schema/index.ts';
import { scopeOf } from '../../schema/kernel/entity.ts';
import type { ModelName } from '../../schema/kernel/workspaceDb.ts';
import { ordinaryFields } from '../../schema/toolkit/read/compiled/ordinary.ts';
import { maxPageSize } from '../../schema/toolkit/read/listSize.ts';
import { boundsOf, defaultMaxItems } from '../../schema/toolkit/write/input.ts';

/** The contract: the whole graph as text, in an order of its own. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

/** The fields that are read the ordinary way and not by compiled SQL, each with the reason. */
export function printedOrdinaryFields(): string {
  return `${JSON.stringify(ordinaryFields(schema), null, 2)}\n`;
}

/** What the contract does not say of its stored types, and the client's functions are made from. */
export function printedRows(): string {
  const types = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .flatMap((type) => {
      const scope = scopeOf(type.name as ModelName);
      return scope ? [[type.name, { scope, label: labelOf(type), links: linksOf(type) }]] : [];
    })
    .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(types), null, 2)}\n`;
}

/** What people know a row by: what its declaration says, else its name or title. */
function labelOf(type: GraphQLObjectType): readonly string[] {
  const { label } = type.extensions as { label?: readonly string[] };
  return label ?? ['name', 'title'].filter((field) => field in type.getFields()).slice(0, 1);
}

/** The lists of other rows that an update replaces as a whole, each with the rows of a page of it. */
function linksOf(type: GraphQLObjectType): Record<string, number> {
  const input = schema.getType(`${type.name}UpdateInput`);
  const inputs = isInputObjectType(input) ? Object.values(input.getFields()) : [];
  const links = inputs
    .filter(({ name }) => type.getFields()[name]?.extensions.list)
    .map((field) => {
      const { maxItems = defaultMaxItems } = boundsOf(field);
      return [field.name, Math.min(maxItems, maxPageSize)] as const;
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(links);
}
