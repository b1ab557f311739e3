import type { Context } from './context.ts';
import type { ModelName } from './workspaceDb.ts';

const scopes = new Map<ModelName, string>();

/**
 * What every stored type of the graph has in common, for `builder.prismaNode`: its id, that it is
 * read a column at a time, that only holders of its scope see it, and that an unknown id is null.
 */
export function entity(model: ModelName, scope: string) {
  scopes.set(model, scope);
  return {
    id: {
      resolve: ({ id }: { id: string }) => id,
      description:
        'Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told.',
    },
    findUnique: (id: string, ctx: Context) => ({
      workspaceId_id: { workspaceId: ctx.workspaceId, id },
    }),
    select: { id: true, workspaceId: true },
    nullable: true,
    authScopes: { scope },
  } as const;
}

/** The scope that opens rows of a type; undefined for what is stored but is no type of its own. */
export function scopeOf(model: ModelName): string | undefined {
  return scopes.get(model);
}
