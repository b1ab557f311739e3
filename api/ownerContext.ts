import type { Logger } from 'pino';
import type { Context } from '../schema/kernel/context.ts';
import type { WorkspaceDb } from '../schema/kernel/workspaceDb.ts';
import { ownerOf } from './auth/owner.ts';

/**
 * The context of the graph's functions outside HTTP: the command line and the seed act as the
 * workspace's owner.
 *
 * @returns null if the workspace is unknown, or has no owner
 */
export async function ownerContext(db: WorkspaceDb, log: Logger): Promise<Context | null> {
  const viewer = await ownerOf(db);
  if (!viewer) return null;
  return {
    viewer,
    db,
    workspaceId: db.$workspaceId,
    now: db.$now(),
    idempotencyKey: null,
    requestId: 'command-line',
    log,
  };
}
