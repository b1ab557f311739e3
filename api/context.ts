import type { Context } from '../schema/kernel/context.ts';
import { unauthenticated } from '../schema/kernel/errors.ts';
import type { WorkspaceDb } from '../schema/kernel/workspaceDb.ts';
import type { Exchange } from './exchange.ts';

/** The context of the graph's functions for a request. */
export function contextOf(exchange: Exchange, idempotencyKey: string | null): Context {
  const { authentication, requestId, log } = exchange;
  return {
    viewer: authentication?.viewer ?? null,
    db: authentication?.db ?? closedDoor,
    workspaceId: authentication?.workspaceId ?? '',
    now: authentication?.db.$now() ?? new Date(),
    idempotencyKey,
    requestId,
    log,
  };
}

/**
 * The database of a request without a key. It throws when it is used, not when the context is made,
 * because the schema can be read without a key.
 */
const closedDoor: WorkspaceDb = new Proxy({} as WorkspaceDb, {
  get(_target, name) {
    if (typeof name === 'symbol') return undefined;
    throw unauthenticated(
      'This needs a key. Send one as the header "Authorization: Bearer cxg_sk_…".',
    );
  },
});
