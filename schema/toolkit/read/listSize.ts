import { type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';

/** How many rows a list has; in `extensions.list.size` of its field. */
export interface ListSize {
  /** Rows of a page without `first` and `last`. */
  page: number;
  /** Rows that one parent can have, where the domain limits them. */
  most?: number;
  /**
   * Rows that the parents of one row can have together, by that row's type: the steps of all stages
   * of a `Journey`.
   */
  mostOf?: Readonly<Record<string, number>>;
}

/** Rows of a page without `first` and `last`, of lists at the root and of parts in their whole. */
export const defaultPageSize = 25;

/** The same for any other list of a row: the pages of lists in lists multiply. */
export const nestedPageSize = 10;

export const maxPageSize = 100;

/** What the definition of a list says. */
export function listSizeOf({ extensions }: GraphQLField<unknown, unknown>): ListSize {
  const { list } = extensions as { list?: { size?: ListSize } };
  return list?.size ?? { page: defaultPageSize };
}

/** Says of each list how many rows a page of it has by default. */
export function describePages(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const first = field.args.find(({ name }) => name === 'first');
      if (!first) continue;
      first.description = `How many rows to return from the beginning, or after \`after\`: from 0 to ${maxPageSize}, ${listSizeOf(field).page} by default.`;
    }
  }
}
