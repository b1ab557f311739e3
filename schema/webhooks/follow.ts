import { lockLog, setLoggedTypes } from '../changes/follow.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { typesOf } from './reach.ts';

/**
 * Has what the endpoints follow logged from now on, and nothing else. Those that are disabled count, so
 * that what happens meanwhile can be replayed; archived ones do not.
 *
 * @param leaving the key of one that is about to be deleted
 */
export async function followForEndpoints(db: WorkspaceDb, leaving?: string): Promise<void> {
  await lockLog(db);
  const endpoints = await db.webhookEndpoint.findMany({
    where: { archivedAt: null, ...(leaving && { id: { not: leaving } }) },
    select: { eventTypes: true, scopes: true },
  });
  await setLoggedTypes(db, [...new Set(endpoints.flatMap(typesOf))].sort());
}
