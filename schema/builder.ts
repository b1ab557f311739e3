import SchemaBuilder from '@pothos/core';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import type PrismaTypes from '../prisma/generated/pothos.ts';
import { getDatamodel } from '../prisma/generated/pothos.ts';
import type { Context } from './kernel/context.ts';
import { scopeOf } from './kernel/entity.ts';
import { badArgument } from './kernel/errors.ts';
import { decodeAnyId, encodeId } from './kernel/id.ts';
import type { JsonObject } from './kernel/json.ts';
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
    /** Such as `personas:read`; `signedIn` is what every secret key may do. */
    scope: string;
  };
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    LocalTime: { Input: string; Output: string };
    Condition: { Input: unknown; Output: object };
    SurveyDocument: { Input: string | object; Output: object };
    JsonObject: { Input: JsonObject; Output: JsonObject };
  };
  Connection: {
    totalCount: number | (() => Promise<number>);
  };
}

/** The one builder, to which every room adds its types. */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [ScopeAuthPlugin, PrismaPlugin, RelayPlugin],
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
        'The row with this id, of any type; null if this workspace has no such row. Select its fields with `... on Persona { … }`.',
      args: { id: { description: 'The id of a row of any type.' } },
      extensions: {
        nodeLookUp: {
          isList: false,
          ids: ({ id }: { id: string }) => [keyIn(id)],
        },
      },
      resolve: (_root, { id }, ctx, _info, resolveNode) => resolveNode(openTo(ctx, id, 'id')),
    },
    nodesQueryOptions: {
      description:
        'The rows with these ids, of any types, in the order of `ids`; null where this workspace has no such row.',
      args: { ids: { description: 'The ids of rows of any types. At most 100.' } },
      extensions: {
        nodeLookUp: {
          isList: true,
          ids: ({ ids }: { ids: string[] }) => (ids.length > 100 ? refuseIds(ids) : ids.map(keyIn)),
        },
      },
      resolve: (_root, { ids }, ctx, _info, resolveNodes) => {
        if (ids.length > 100) refuseIds(ids);
        return resolveNodes(ids.map((id, index) => openTo(ctx, id, `ids.${index}`)));
      },
    },
    lastArgOptions: {
      description: 'How many rows to return from the end, or before `before`: from 0 to 100.',
    },
    afterArgOptions: {
      description:
        'Only rows after this cursor: a `cursor` or `endCursor` of the same list with the same `orderBy`.',
    },
    beforeArgOptions: {
      description:
        'Only rows before this cursor: a `cursor` or `startCursor` of the same list with the same `orderBy`.',
    },
    pageInfoFieldOptions: {
      description: 'Whether rows come before and after this page, and its first and last cursor.',
    },
    pageInfoTypeOptions: {
      description: 'Whether rows come before and after a page, and its first and last cursor.',
    },
    cursorFieldOptions: {
      description: 'The row’s position in this order, as opaque text for `after` and `before`.',
    },
    hasNextPageFieldOptions: { description: 'Whether rows come after this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether rows come before this page.' },
    startCursorFieldOptions: {
      description: 'The cursor of the first row of this page; null if the page is empty.',
    },
    endCursorFieldOptions: {
      description: 'The cursor of the last row of this page; null if the page is empty.',
    },
    nodesOnConnection: { description: 'The rows of this page, without their cursors.' },
    idFieldOptions: {
      description:
        'Opaque text that begins with the type: `persona_…`. No two rows have the same id.',
    },
    nodeTypeOptions: {
      description: 'A row that `node` can fetch by its id.',
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
    'Everything that can be read. Lists are connections: a page has as many rows as `first` or `last` says, at most 100; each list says how many it has by default.',
});
builder.mutationType({
  description:
    'Everything that can be changed. Each mutation takes one `input` and returns what it changed and `errors`, the user errors, which you can fix. If there are errors, nothing was changed, unless the description of `errors` says otherwise.',
});
builder.subscriptionType({
  description:
    'Everything that can be followed: `POST` to `/graphql` with `Accept: text/event-stream`, and the answer is a stream of server-sent events, one a change. A subscription selects one field. Only secret keys may subscribe.',
});

function refuseIds(ids: readonly unknown[]): never {
  throw badArgument('ids', `at most 100; there are ${ids.length}.`);
}

/** The type and key of the row with an id of the graph. */
function keyIn(id: string) {
  const decoded = decodeAnyId(id);
  if (!decoded) throw badArgument('id', 'this is not an id.');
  return { type: decoded.model, key: decoded.key };
}

/** Checks that an id is of a type of the graph that the viewer may read. */
function openTo(ctx: Context, id: { typename: string; id: string }, path: string) {
  const scope = scopeOf(id.typename as ModelName);
  if (!scope) throw badArgument(path, 'this is not an id. Ids begin with their type: "persona_…".');
  requireScope(ctx, scope, `node(id: "${id.typename.toLowerCase()}_…")`);
  return id;
}
