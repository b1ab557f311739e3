import SchemaBuilder from '@pothos/core';
import DirectivesPlugin from '@pothos/plugin-directives';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import type PrismaTypes from '../prisma/generated/pothos.ts';
import { getDatamodel } from '../prisma/generated/pothos.ts';
import type { Condition } from './conditions/condition.ts';
import type { Context } from './kernel/context.ts';
import { scopeOf } from './kernel/entity.ts';
import { badArgument } from './kernel/errors.ts';
import { decodeAnyId, encodeId } from './kernel/id.ts';
import { hasScope, refuseForMissingScope, requireScope } from './kernel/scope.ts';
import type { ModelName } from './kernel/workspaceDb.ts';

export interface SchemaTypes {
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  DefaultAuthStrategy: 'all';
  AuthScopes: {
    /** `personas:read`, say; `signedIn` for what every secret key may do. */
    scope: string;
  };
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    LocalTime: { Input: string; Output: string };
    Condition: { Input: unknown; Output: Condition };
    SurveyDocument: { Input: string | object; Output: object };
  };
  Connection: {
    totalCount: number | (() => Promise<number>);
  };
}

/** Where every room hangs its types: one builder, one schema. */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ScopeAuthPlugin, PrismaPlugin, RelayPlugin, DirectivesPlugin],
  defaultFieldNullability: false,
  prisma: {
    client: (ctx: Context) => ctx.db as never,
    dmmf: getDatamodel(),
    onUnusedQuery: process.env.NODE_ENV === 'production' ? null : 'error',
  },
  relay: {
    encodeGlobalID: (model, key) => encodeId(model, String(key)),
    decodeGlobalID: (id) => {
      const decoded = decodeAnyId(id);
      return { typename: decoded?.model ?? '', id: decoded?.key ?? '' };
    },
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'The rows of this page, each with its cursor.',
    },
    nodeFieldOptions: { nullable: false, description: 'The row itself.' },
    nodeQueryOptions: {
      description:
        'Anything by its id; null if there is no such row in this workspace. Ask for fields with `... on Persona { … }`.',
      args: { id: { description: 'The id of a row of any type.' } },
      resolve: (_root, { id }, ctx, _info, resolveNode) => resolveNode(openTo(ctx, id, 'id')),
    },
    nodesQueryOptions: {
      description:
        'Several things by their ids, in the same order, with null where there is no such row. At most 100.',
      args: { ids: { description: 'The ids of rows of any types.' } },
      resolve: (_root, { ids }, ctx, _info, resolveNodes) => {
        if (ids.length > 100) throw badArgument('ids', `at most 100; there are ${ids.length}.`);
        return resolveNodes(ids.map((id, index) => openTo(ctx, id, `ids.${index}`)));
      },
    },
    firstArgOptions: {
      description:
        'How many rows from the beginning, or after `after`: 25 by default, 100 at most.',
    },
    lastArgOptions: { description: 'How many rows from the end, or before `before`; 100 at most.' },
    afterArgOptions: {
      description:
        'Only rows after this one: a `cursor` or `endCursor` of the same list in the same order.',
    },
    beforeArgOptions: {
      description:
        'Only rows before this one: a `cursor` or `startCursor` of the same list in the same order.',
    },
    pageInfoFieldOptions: { description: 'Where this page stands in the whole list.' },
    pageInfoTypeOptions: { description: 'Where a page stands in the whole list.' },
    cursorFieldOptions: { description: 'The row’s place in this order, for `after` and `before`.' },
    hasNextPageFieldOptions: { description: 'Whether rows follow this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether rows stand before this page.' },
    startCursorFieldOptions: {
      description: 'The place of the first row of this page; null if it has none.',
    },
    endCursorFieldOptions: {
      description: 'The place of the last row of this page; null if it has none.',
    },
    nodesOnConnection: { description: 'The rows of this page, without their cursors.' },
    idFieldOptions: {
      description: 'Opaque, but readable: `persona_…`. No two rows share one.',
    },
    nodeTypeOptions: {
      description: 'Anything that can be fetched again by its id alone.',
    },
    cursorType: 'String',
  },
  scopeAuth: {
    authScopes: (ctx) => ({ scope: (name) => hasScope(ctx.viewer, name) }),
    runScopesOnType: true,
    defaultStrategy: 'all',
    unauthorizedError: (_parent, ctx, info, result) => refuseForMissingScope(ctx, info, result),
  },
});

builder.queryType({
  description:
    'Everything that can be read. Lists are connections: 25 rows unless `first` or `last` says otherwise, 100 at most.',
});
builder.mutationType({
  description:
    'Everything that can be changed. Each takes one `input` and answers with what it changed and `errors` that the caller can fix; where there are errors, nothing was changed.',
});

/** An id that can be asked for: of a type of the graph, which the viewer may see. */
function openTo(ctx: Context, id: { typename: string; id: string }, path: string) {
  const scope = scopeOf(id.typename as ModelName);
  if (!scope) throw badArgument(path, 'this is not an id: "persona_…".');
  requireScope(ctx, scope, `node(id: "${id.typename.toLowerCase()}_…")`);
  return id;
}
