import type { Context, Viewer } from './context.ts';
import { hasScope } from './scope.ts';
import type { ModelName } from './workspaceDb.ts';

const scopes = new Map<ModelName, string>();

/**
 * The options of `builder.prismaNode` that all stored types have in common: an id, only the selected
 * columns are read, the viewer needs the scope, and an unknown id is null.
 */
export function entity(model: ModelName, scope: string) {
  scopes.set(model, scope);
  return {
    id: {
      resolve: ({ id }: { id: string }) => id,
      description:
        'The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys.',
    },
    findUnique: (id: string, ctx: Context) => ({
      workspaceId_id: { workspaceId: ctx.workspaceId, id },
    }),
    select: { id: true, workspaceId: true },
    nullable: true,
    authScopes: { scope },
  } as const;
}

/** The types whose rows a viewer may read. */
export function modelsOpenTo(viewer: Viewer | null): ModelName[] {
  return [...scopes].filter(([, scope]) => hasScope(viewer, scope)).map(([model]) => model);
}

/**
 * The scope that is needed to read rows of a type; undefined for a model without a type of its own.
 */
export function scopeOf(model: ModelName): string | undefined {
  return scopes.get(model);
}
