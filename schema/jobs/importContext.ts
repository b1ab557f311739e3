import { pino } from 'pino';
import type { Context } from '../kernel/context.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { WaitingChunk } from './importKind.ts';

/** The context of an import: the actor who created it has these scopes, and no others. */
export function importContext(
  db: WorkspaceDb,
  now: Date,
  scopes: readonly string[],
  { jobId, startedById }: Pick<WaitingChunk, 'jobId' | 'startedById'>,
): Context {
  const viewer =
    startedById === null
      ? null
      : {
          actorId: startedById,
          keyId: null,
          keyKind: 'SECRET' as const,
          scopes: new Set(scopes),
        };
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
