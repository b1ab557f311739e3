import type { InputRef } from '@pothos/core';
import { assertInputObjectType, assertObjectType, type GraphQLSchema } from 'graphql';
import { builder } from '../../builder.ts';
import type { Viewer } from '../../kernel/context.ts';
import { storedField } from '../../kernel/datamodel.ts';
import { badArgument } from '../../kernel/errors.ts';
import { verbatimsOf } from '../../kernel/personalData.ts';
import { declareScope, requireScope, verbatimScope } from '../../kernel/scope.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { comparatorFor, computedComparator } from './comparator.ts';
import { hasUsualNulls, type SortTerm, sortTerm } from './keyset.ts';

/** The filter of a list: conditions by field. */
export type FilterInput = { [field: string]: unknown };

type Where = Record<string, unknown>;

/** A filter on rows that are related to the listed one. */
export interface RelationFilter {
  /** The model of the related rows, whose filter it takes. */
  to: ModelName;
  /** For a link: the relation from the link's row to the related row. */
  through?: string;
  /** There is at most one related row: the filter has no `some`, `none` or `every`. */
  single?: boolean;
  description: string;
}

/** A filter that is computed, not stored. */
interface ComputedFilter {
  description: string;
  /** The scope that it needs, where that of the rows is not enough. */
  scope?: string;
  where: (wanted: boolean, now: Date) => Where;
}

/** The form in which a column's texts are stored; null for a text that does not have it. */
export type TextForm = (text: string) => string | null;

export interface ListingOptions {
  /** The scope that a key needs to list rows: `personas:read`. */
  scope: string;
  /** Which rows a viewer may see, where the scope does not decide it alone. */
  visible?: (viewer: Viewer | null) => Where;
  /** The stored columns that can be compared. */
  filter: readonly string[];
  relations?: Record<string, RelationFilter>;
  computed?: Record<string, ComputedFilter>;
  /** Which rows lists show without `includeArchived`; by default those that are not archived. */
  inUse?: Where;
  /**
   * The columns that lists are filtered and sorted by only with another scope, such as `customers:personal`;
   * verbatim ones (`personalData`) need theirs without being named here.
   */
  scopes?: ReadonlyMap<string, string>;
  /** The columns whose texts are stored in one form: a whole text is compared in that form. */
  forms?: ReadonlyMap<string, TextForm>;
  /** The columns that can be sorted by: their public names, and the path to each. */
  order: Record<string, { path: readonly string[]; description: string }>;
  /** The order of a list without `orderBy`. */
  defaultOrder: readonly { field: string; direction: 'asc' | 'desc' }[];
}

interface OrderInput {
  field: string;
  direction?: 'asc' | 'desc' | null;
  nulls?: 'first' | 'last' | null;
}

/** How the rows of one model are listed, in all lists of the graph. */
export interface Listing extends ListingOptions {
  readonly model: ModelName;
  readonly filterInput: InputRef<FilterInput>;
  readonly orderInput: InputRef<OrderInput>;
}

const listings = new Map<ModelName, Listing>();

/** How rows of this model are listed. */
export function listingOf(model: ModelName): Listing {
  const listing = listings.get(model);
  if (!listing) throw new Error(`No room says how ${model} is listed (defineListing)`);
  return listing;
}

/** The scope that a viewer needs to filter and sort by a column, beside that of the rows; undefined for none. */
export function scopeOfColumn(
  { model, scopes }: Pick<Listing, 'model' | 'scopes'>,
  column: string,
): string | undefined {
  return scopes?.get(column) ?? (verbatimsOf(model).includes(column) ? verbatimScope : undefined);
}

const Direction = builder.enumType('SortDirection', {
  description: 'Whether an order is ascending or descending.',
  values: {
    ASC: { value: 'asc', description: 'Small before large, early before late, A before Z.' },
    DESC: { value: 'desc', description: 'Large before small, late before early, Z before A.' },
  } as const,
});

const Nulls = builder.enumType('SortNulls', {
  description: 'Whether rows without a value come first or last in an order.',
  values: {
    FIRST: { value: 'first', description: 'Before all rows that have a value.' },
    LAST: { value: 'last', description: 'After all rows that have a value.' },
  } as const,
});

/**
 * Says how a model's rows are filtered and sorted; makes `XFilter`, `XOrder` and `XOrderField`.
 *
 * @example
 * ```ts
 * defineListing('JobError', {
 *   scope: 'responses:write',
 *   filter: ['line', 'code'],
 *   order: { LINE: { path: ['line'], description: 'The line of the file.' } },
 *   defaultOrder: [{ field: 'LINE', direction: 'asc' }],
 * });
 * ```
 */
export function defineListing(model: ModelName, options: ListingOptions): Listing {
  const filterInput = builder.inputRef<FilterInput>(`${model}Filter`);
  const orderInput = builder.inputRef<OrderInput>(`${model}Order`);
  const listing: Listing = { ...options, model, filterInput, orderInput };
  listings.set(model, listing);
  declareScope(options.scope);

  filterInput.implement({
    description: `Which rows of type ${model} to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows.`,
    fields: (t) => {
      const group = (description: string) => t.field({ type: [filterInput], description });
      return {
        and: group('All of these must hold.'),
        or: group('At least one of these must hold; an empty list matches no row.'),
        not: t.field({ type: filterInput, description: 'This must not hold.' }),
        ...Object.fromEntries(
          options.filter.map((name) => {
            const field = storedField(model, [name]);
            const type = comparatorFor(model, field);
            return [name, t.field({ type })];
          }),
        ),
        ...Object.fromEntries(
          Object.entries(options.relations ?? {}).map(([name, relation]) => {
            const type = relation.single
              ? listingOf(relation.to).filterInput
              : relationFilter(relation.to);
            const { description } = relation;
            const step = relation.single ? stepOfFilter : {};
            return [name, t.field({ type, description, ...step })];
          }),
        ),
        ...Object.fromEntries(
          Object.entries(options.computed ?? {}).map(([name, { description }]) => [
            name,
            t.field({ type: computedComparator(model), description }),
          ]),
        ),
      };
    },
  });

  const Field = builder.enumType(`${model}OrderField`, {
    description: `What rows of type ${model} can be sorted by.`,
    values: Object.fromEntries(
      Object.entries(options.order).map(([name, { description }]) => [name, { description }]),
    ),
  });
  orderInput.implement({
    description: `How rows of type ${model} are sorted; rows with equal values are sorted by their id.`,
    fields: (t) => ({
      field: t.field({ type: Field, required: true, description: 'The value to sort by.' }),
      direction: t.field({
        type: Direction,
        defaultValue: 'asc',
        description: 'Whether to sort in ascending or descending order.',
      }),
      nulls: t.field({
        type: Nulls,
        description:
          'Whether rows without a value come first or last. By default they come last in ascending and first in descending order.',
      }),
    }),
  });
  return listing;
}

/** Copies the description of each column from the listed type to its filter. */
export function describeFilters(schema: GraphQLSchema): void {
  for (const { model, filter } of listings.values()) {
    const compared = assertInputObjectType(schema.getType(`${model}Filter`)).getFields();
    const shown = assertObjectType(schema.getType(model)).getFields();
    for (const name of filter) {
      const [field, same] = [compared[name], shown[name]];
      if (!field || !same) throw new Error(`${model} filters by ${name}, which it does not show`);
      field.description = same.description;
    }
  }
}

/** Marks a field of a filter that leads to related rows; the limits of a request count these. */
const stepOfFilter = { extensions: { relation: true } };

const relationFilters = new Map<ModelName, InputRef<FilterInput>>();

function relationFilter(model: ModelName): InputRef<FilterInput> {
  let ref = relationFilters.get(model);
  if (!ref) {
    ref = builder.inputRef<FilterInput>(`${model}RelationFilter`).implement({
      description: `Conditions on the related rows of type ${model}. All that are set must hold.`,
      fields: (t) => {
        const quantified = (description: string) =>
          t.field({ type: listingOf(model).filterInput, description, ...stepOfFilter });
        return {
          some: quantified('At least one related row matches this.'),
          none: quantified('No related row matches this.'),
          every: quantified('All related rows match this, or there are none.'),
        };
      },
    }) as InputRef<FilterInput>;
    relationFilters.set(model, ref);
  }
  return ref;
}

const maxOrderTerms = 5;

/** The rows of a list. */
interface ListedRow {
  readonly model: ModelName;
  /** For a list of links: the relation from a link's row to the listed row. */
  readonly through?: string;
}

/** The orders of lists without `orderBy`, which are the same in all requests. */
const usualTerms = new WeakMap<ListedRow, SortTerm[]>();

/**
 * The requested order, or that of the list, with the id as the last term. A viewer needs a scope to
 * sort by what is null without it.
 *
 * @param row the same object for all requests of a list
 */
export function sortTermsOf(
  viewer: Viewer | null,
  listing: Listing,
  orderBy: readonly OrderInput[] | null | undefined,
  row: ListedRow,
  ownOrder?: readonly string[],
): SortTerm[] {
  const prefix = row.through ? [row.through] : [];
  const requested = orderBy ?? [];
  const usual = requested.length === 0 ? usualTerms.get(row) : undefined;
  if (usual) return usual;
  if (requested.length > maxOrderTerms) {
    throw badArgument('orderBy', `at most ${maxOrderTerms} terms.`);
  }
  for (const [index, { field }] of requested.entries()) {
    const [column = ''] = listing.order[field]?.path ?? [];
    const scope = scopeOfColumn(listing, column);
    if (scope !== undefined) requireScope({ viewer }, scope, `orderBy.${index}.field`);
  }
  const term = ({ field, direction, nulls }: OrderInput, index: number) => {
    const path = [...prefix, ...(listing.order[field]?.path ?? [])];
    const made = sortTerm(row.model, path, direction ?? 'asc', nulls ?? undefined);
    if (hasUsualNulls(made)) return made;
    const message = 'rows without a value come last in ASC, first in DESC. Leave this out.';
    throw badArgument(`orderBy.${index}.nulls`, message);
  };
  const terms =
    requested.length > 0
      ? requested.map(term)
      : ownOrder
        ? [sortTerm(row.model, ownOrder)]
        : listing.defaultOrder.map(term);
  const all = [...terms, sortTerm(row.model, [...prefix, 'id'])];
  if (requested.length === 0) usualTerms.set(row, all);
  return all;
}
