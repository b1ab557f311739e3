import { pino } from 'pino';
import type { Context } from '../../kernel/context.ts';
import { owner } from '../../kernel/scope.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';

/**
 * The context in which rules act: they may do all that those who save them may.
 *
 * @param runs the runs that act, by the keys of their customers
 */
export function ruleContext(
  db: WorkspaceDb,
  now: Date,
  runs: Readonly<Record<string, string>> = {},
): Context {
  return {
    runs,
    viewer: {
      ...{ actorId: '', keyId: null, keyKind: 'SECRET', scopes: new Set([owner]) },
      verbatimsPersonal: false,
    },
    db,
    workspaceId: db.$workspaceId,
    now,
    idempotencyKey: null,
    requestId: 'rules',
    log: pino({ enabled: false }),
  };
}
