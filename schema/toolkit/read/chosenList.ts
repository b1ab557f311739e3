import type { FieldRef } from '@pothos/core';
import type { builder } from '../../builder.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { type ListBuilder, rowsOfPage, typesFor } from './connection.ts';
import type { SortTerm } from './keyset.ts';
import { listingOf } from './listing.ts';
import { defaultPageSize } from './listSize.ts';
import { ListPage } from './page.ts';

/** A list of the rows that an object chooses, which is not a row itself. */
interface ChosenList<Parent> {
  model: ModelName;
  description: string;
  /** With the id as its last term. */
  order: readonly SortTerm[];
  /** Which rows, and how many they are. */
  choose: (parent: Parent) => {
    readonly where: Readonly<Record<string, unknown>>;
    readonly count: number;
  };
}

/**
 * A field that lists the rows that its object chooses, in an order that no argument changes; each such list
 * is a statement of its own, or none where there are no rows.
 */
export function chosenList<Parent>(
  t: unknown,
  { model, description, order, choose }: ChosenList<Parent>,
): FieldRef<typeof builder.$inferSchemaTypes, unknown> {
  const types = typesFor(model);
  return (t as ListBuilder).connection(
    {
      type: model,
      description,
      authScopes: { scope: listingOf(model).scope },
      resolve: async (parent, args, ctx, info) => {
        const { where, count } = choose(parent as Parent);
        const page = new ListPage(args, order, where, defaultPageSize);
        const rows = count === 0 ? [] : await rowsOfPage(ctx, info, model, page);
        return page.connection(rows, (row) => row, count);
      },
    },
    types.connection,
    types.edge,
  );
}
