import type { Viewer } from '../../schema/kernel/context.ts';
import { owner } from '../../schema/kernel/scope.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';

/**
 * The workspace's owner: the actor of its oldest owner key. The administrator's key, the command
 * line and the seed act as it. Null if the workspace is unknown, or has no owner.
 */
export async function ownerOf(db: WorkspaceDb): Promise<Viewer | null> {
  const key = await db.apiKey.findFirst({
    where: { scopes: { has: owner } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { actorId: true },
  });
  if (!key) return null;
  const { actorId } = key;
  // An owner has all scopes, whatever the setting says.
  const verbatimsPersonal = false;
  return { actorId, keyId: null, keyKind: 'SECRET', scopes: new Set([owner]), verbatimsPersonal };
}
