import type { FieldRef } from '@pothos/core';
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../../builder.ts';
import type { Context } from '../../kernel/context.ts';
import { storedFields } from '../../kernel/datamodel.ts';
import { isObject } from '../../kernel/isObject.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import { tableOf } from '../write/reference.ts';
import { whereOf } from './filter.ts';
import { type Listing, listingOf, sortTermsOf } from './listing.ts';
import { defaultPageSize, type ListSize, nestedPageSize } from './listSize.ts';
import { ListPage, type PageArguments } from './page.ts';
import { rowType } from './rowField.ts';

type Types = typeof builder.$inferSchemaTypes;
type Row = Record<string, unknown>;
type Where = Record<string, unknown>;

/** The paths to the nodes in a connection's selection. */
const nodePaths = [[{ name: 'nodes' }], [{ name: 'edges' }, { name: 'node' }]];

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description:
      'How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it.',
    resolve: ({ totalCount }) => (typeof totalCount === 'number' ? totalCount : totalCount()),
  }),
);

/** The arguments that every list takes, beside `first`, `after`, `last` and `before`. */
function listArguments(listing: Listing, hasOwnOrder = false) {
  const defaultOrder = listing.defaultOrder
    .map(({ field, direction }) => `${field} ${direction?.toUpperCase()}`)
    .join(', ');
  return builder.args((t) => ({
    filter: t.field({
      type: listing.filterInput,
      description: 'Only rows that match this filter.',
    }),
    orderBy: t.field({
      type: [listing.orderInput],
      description: `The order of the rows: by the first value, then by the next ones; at most 5. By default ${hasOwnOrder ? 'the order that they have in their parent' : defaultOrder}.`,
    }),
    ...(isArchivable(listing.model) && {
      includeArchived: t.boolean({
        defaultValue: false,
        description: 'Whether to list archived rows, too.',
      }),
    }),
  }));
}

function listedRows(
  listing: Listing,
  args: PageArguments,
  ctx: Context,
  inUse = listing.inUse ?? { archivedAt: null },
): Where[] {
  return [
    ...(listing.visible ? [listing.visible(ctx.viewer)] : []),
    ...(args.filter != null ? [whereOf(listing, args.filter, ctx)] : []),
    ...(args.includeArchived === true || !isArchivable(listing.model) ? [] : [inUse]),
  ];
}

function isArchivable(model: ModelName): boolean {
  return storedFields(model).some(({ name }) => name === 'archivedAt');
}

const connectionTypes = new Map<ModelName, { connection: unknown; edge: unknown }>();

/** `XConnection` and `XEdge`: one of each for all lists of a type. */
export function typesFor(model: ModelName) {
  let types = connectionTypes.get(model);
  if (!types) {
    const edge = builder.edgeObject({
      name: `${model}Edge`,
      type: rowType(model),
      description: `A row of type ${model} in a list, with its cursor.`,
    });
    const connection = builder.connectionObject(
      {
        name: `${model}Connection`,
        type: rowType(model),
        description: `A page of a list of rows of type ${model}.`,
      },
      edge,
    );
    types = { connection, edge };
    connectionTypes.set(model, types);
  }
  return types as { connection: never; edge: never };
}

/**
 * Adds a list of all rows of a type to the root. `defineListing` says how they are listed.
 *
 * @example
 * ```ts
 * rootList('jobs', 'Job', 'Imports and exports of the workspace, the newest first.');
 * ```
 */
export function rootList(name: string, model: ModelName, description: string): void {
  const listing = listingOf(model);
  const types = typesFor(model);
  const size = { page: defaultPageSize };
  const row = { model };
  const pageOf = (args: PageArguments, ctx: Context) => {
    const terms = sortTermsOf(ctx.viewer, listing, args.orderBy, row);
    return new ListPage(args, terms, { AND: listedRows(listing, args, ctx) }, size.page);
  };
  builder.queryField(name, (t) =>
    t.connection(
      {
        type: rowType(model),
        description,
        authScopes: { scope: listing.scope },
        args: listArguments(listing),
        extensions: {
          list: { model, scope: listing.scope, order: listing.defaultOrder, page: pageOf, size },
        },
        resolve: async (_root, args: PageArguments, ctx: Context, info: GraphQLResolveInfo) => {
          const page = pageOf(args, ctx);
          const rows = await rowsOfPage(ctx, info, model, page);
          const totalCount = () => tableOf(ctx.db, model).count({ where: page.where });
          return page.connection(rows, (row) => row, totalCount) as never;
        },
      },
      types.connection,
      types.edge,
    ),
  );
}

/** The rows of a page, with the fields that the request selects. */
export async function rowsOfPage(
  ctx: Context,
  info: GraphQLResolveInfo,
  model: ModelName,
  { selection, query }: ListPage,
): Promise<Row[]> {
  const select = selection as never;
  const selected = queryFromInfo({ context: ctx, info, paths: nodePaths, typeName: model, select });
  const rows: unknown = await tableOf(ctx.db, model).findMany({ ...selected, ...query });
  return rows as Row[];
}

export interface NestedList {
  /** The listed type. */
  model: ModelName;
  /** The stored relation of the parent. */
  relation: string;
  /** The model of the relation, if it is a link; `through` is its relation to the listed row. */
  link?: ModelName;
  through?: string;
  /** The column of the relation's rows that has their order in the parent. */
  ownOrder?: readonly string[];
  /** A condition on the relation's rows that no argument changes. */
  always?: Where;
  /** Which rows it shows without `includeArchived`, where that is not as in other lists. */
  inUse?: Where;
  /** How many rows it has: by default a page of 10, and any number of them. */
  size?: ListSize;
  description: string;
}

/**
 * A field that lists the rows of a relation. They are read in the statement of the row itself, with
 * a LIMIT of their own.
 *
 * @example
 * ```ts
 * import { builder } from '../../builder.ts';
 *
 * builder.prismaObjectField('Persona', 'journeys', (t) =>
 *   nestedList(t, {
 *     model: 'Journey',
 *     relation: 'journeys',
 *     link: 'JourneyPersona',
 *     through: 'journey',
 *     description: 'The journeys the persona walks.',
 *   }),
 * );
 * ```
 */
export function nestedList(t: unknown, options: NestedList): FieldRef<Types, unknown> {
  const { model, relation, through, size = { page: nestedPageSize } } = options;
  const listing = listingOf(model);
  const types = typesFor(model);
  const row = { model: options.link ?? model, ...(through && { through }) };
  const pageOf = (args: PageArguments, ctx: Context) => {
    const terms = sortTermsOf(ctx.viewer, listing, args.orderBy, row, options.ownOrder);
    const listed = listedRows(listing, args, ctx, options.inUse);
    const where = through ? listed.map((condition) => ({ [through]: condition })) : listed;
    const all = { AND: [...where, ...(options.always ? [options.always] : [])] };
    return new ListPage(args, terms, all, size.page);
  };
  /**
   * One page for all rows that have this list at one path of one request: graphql-js collects the
   * fields of a path into one array, and passes it to the resolver of each row.
   */
  const pages = new WeakMap<GraphQLResolveInfo['fieldNodes'], ListPage>();
  const pageAt = (args: PageArguments, ctx: Context, { fieldNodes }: GraphQLResolveInfo) => {
    const page = pages.get(fieldNodes) ?? pageOf(args, ctx);
    pages.set(fieldNodes, page);
    return page;
  };
  const nodeOf = (found: Row) => (through ? found[through] : found) as Row;

  return (t as ListBuilder).connection(
    {
      type: model,
      description: options.description,
      authScopes: { scope: listing.scope },
      args: listArguments(listing, options.ownOrder !== undefined),
      // Pothos' `select` option does not see what is selected below it; the extension behind that
      // option does, so that rows are counted only if `totalCount` is selected.
      extensions: {
        list: {
          ...row,
          relation,
          scope: listing.scope,
          order: options.ownOrder ?? listing.defaultOrder,
          always: options.always,
          page: pageOf,
          size,
        },
        pothosPrismaSelect: (args, ctx, nested, getSelection) => {
          const page = pageOf(args, ctx);
          const selected = nested(
            { ...(through ? {} : page.query), select: through ? { id: true } : page.selection },
            { getType: () => model, paths: nodePaths },
          );
          const rows = through
            ? { ...page.query, select: merged(page.selection, { [through]: selected }) }
            : selected;
          return {
            select: {
              [relation]: rows,
              ...(getSelection().has('totalCount') && {
                _count: { select: { [relation]: { where: page.where } } },
              }),
            },
          };
        },
      },
      resolve: (parent, args, ctx, info) =>
        pageAt(args, ctx, info).connection(
          parent[relation] as Row[],
          nodeOf,
          (parent._count as Record<string, number> | undefined)?.[relation] ?? 0,
        ),
    },
    types.connection,
    types.edge,
  );
}

/** Two Prisma selections as one. */
function merged(a: Where, b: Where): Where {
  const both: Where = { ...a };
  for (const [name, value] of Object.entries(b)) {
    const own = both[name];
    both[name] =
      isObject(own) && isObject(value) ? merged(own, value) : isObject(own) ? own : value;
  }
  return both;
}

/** The part of Pothos' field builder that a list needs, for a type known only by its name. */
export interface ListBuilder {
  connection(
    options: {
      type: string;
      description: string;
      authScopes: { scope: string };
      args?: object;
      extensions?: {
        list: object;
        pothosPrismaSelect: (
          args: PageArguments,
          ctx: Context,
          nested: (selection: object, at: object) => object,
          getSelection: () => ReadonlySet<string>,
        ) => object;
      };
      resolve: (
        parent: Row,
        args: PageArguments,
        ctx: Context,
        info: GraphQLResolveInfo,
      ) => unknown;
    },
    connection: unknown,
    edge: unknown,
  ): FieldRef<Types, unknown>;
}
