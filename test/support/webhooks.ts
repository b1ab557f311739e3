import { guardedPost } from '../../api/channels/guardedPost.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { numberChanges } from '../../schema/changes/number.ts';
import { Outbound } from '../../schema/kernel/outbound.ts';
import { webhookTurns } from '../../schema/webhooks/deliveries/turns.ts';
import type { TestClient, TestWorkspace } from './graph.ts';
import { drainTasks } from './tasks.ts';

/** The client of the product, which also sends to this machine. */
export const localPost = guardedPost(() => new Outbound('127.0.0.1:*'));

/** The same, which sends to public hosts alone. */
export const publicPost = guardedPost(() => new Outbound());

/** Sends all that is due, by a clock of the test. */
export function sendDue(
  { db }: Pick<TestWorkspace, 'db'>,
  now: Date = new Date(),
  post = localPost,
): Promise<number> {
  return drainTasks(db, [numberChanges, ...webhookTurns({ post, clock: () => now })], now);
}

/** Creates an endpoint; returns its id and its secret. */
export async function newEndpoint(
  client: TestClient,
  input: { url: string; eventTypes?: readonly string[]; include?: readonly string[] },
): Promise<{ id: string; secret: string }> {
  const made = await client.change<{ webhookEndpoint: { id: string } | null; secret: string }>(
    'webhookEndpointCreate',
    input,
    'webhookEndpoint { id } secret',
  );
  if (!made.webhookEndpoint) throw new Error(JSON.stringify(made.errors));
  return { id: made.webhookEndpoint.id, secret: made.secret };
}

/**
 * Deliveries that no worker would come to: nothing may be due for longer than the lease and the turn of a
 * worker, and so each that waits for an endpoint which takes it has a turn that begins when it is due, or is
 * under way.
 *
 * @returns their ids
 */
export async function strandedDeliveries({ db }: Pick<TestWorkspace, 'db'>): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT delivery.id FROM "WebhookDelivery" delivery JOIN "WebhookEndpoint" endpoint
      ON endpoint."workspaceId" = delivery."workspaceId" AND endpoint.id = delivery."endpointId"
    WHERE delivery."workspaceId" = ${db.$workspaceId}::uuid AND delivery.state = 'WAITING'
      AND endpoint."archivedAt" IS NULL AND (endpoint.stopped IS NULL OR delivery.test)
      AND NOT EXISTS (
        SELECT FROM "Outbox" task WHERE task."workspaceId" = delivery."workspaceId"
          AND task."dedupeKey" = 'webhooks ' || endpoint.id
          AND (task.state = 'LEASED' OR task.state = 'READY' AND task."nextAt" <= delivery."dueAt"))
    ORDER BY delivery.id`);
  return rows.map(({ id }) => id);
}
