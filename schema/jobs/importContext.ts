import { pino } from 'pino';
import type { Context, Viewer } from '../kernel/context.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { WaitingChunk } from './importKind.ts';

/** For whom an import acts: the actor who created it, with these scopes and no others. */
export function importViewer(
  scopes: readonly string[],
  { startedById }: Pick<WaitingChunk, 'startedById'>,
): Viewer | null {
  if (startedById === null) return null;
  return {
    ...{ actorId: startedById, keyId: null, keyKind: 'SECRET', scopes: new Set(scopes) },
    // It shows nothing.
    verbatimsPersonal: true,
  };
}

/** The context of an import that acts for a viewer. */
export function importContext(
  db: WorkspaceDb,
  now: Date,
  viewer: Viewer | null,
  { jobId }: Pick<WaitingChunk, 'jobId'>,
): Context {
  return {
    viewer,
    db,
    workspaceId: db.$workspaceId,
    now,
    idempotencyKey: null,
    requestId: jobId,
    log: pino({ enabled: false }),
  };
}
