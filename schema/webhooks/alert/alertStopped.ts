import { encodeId } from '../../kernel/id.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { EffectHandler } from '../../outbox/handler.ts';
import type { Task } from '../../outbox/outbox.ts';
import type { AlertOwner, OwnerAlert } from './alert.ts';

const topic = 'webhook alerts';

/** The task that has the owner of a workspace know that an endpoint of it was disabled. */
export function stoppedAlertTask(endpointId: string): Task {
  return { topic, subjectId: endpointId, payload: null };
}

/** Has owners know of endpoints that were disabled because they failed or are gone. */
export function alertStopped(alert: AlertOwner): EffectHandler {
  return {
    kind: 'EFFECT',
    topic,
    batch: 10,
    perform: async ({ task: { subjectId }, db, idempotencyKey, signal }) => {
      const found = subjectId === null ? null : await alertOf(db, idempotencyKey, subjectId);
      if (found) await alert(found, signal);
      return async () => {};
    },
  };
}

/**
 * Null for an endpoint that was enabled, archived or deleted meanwhile, and in a workspace that sends nothing: the
 * original of a copy has mailed it.
 */
async function alertOf(db: WorkspaceDb, id: string, key: string): Promise<OwnerAlert | null> {
  const endpoint = await db.webhookEndpoint.findFirst({
    where: { id: key, archivedAt: null, stopped: { in: ['FAILING', 'GONE'] } },
    select: {
      ...{ url: true, description: true, stopped: true, failingSince: true },
      workspace: { select: { name: true, alertEmail: true, outboundPausedAt: true } },
    },
  });
  if (!endpoint || endpoint.workspace.outboundPausedAt) return null;
  const { url, description, stopped, failingSince, workspace } = endpoint;
  const waiting = await db.webhookDelivery.count({
    where: { endpointId: key, state: 'WAITING' },
  });
  const { host } = new URL(url);
  const why =
    stopped === 'GONE'
      ? 'It answered with the status 410, which means that it wants no more.'
      : `It took nothing for five days, since ${failingSince?.toISOString() ?? 'then'}.`;
  const text = [
    `The webhook endpoint ${encodeId('WebhookEndpoint', key)} on ${host} of the workspace ${workspace.name} was disabled. ${why}`,
    ...(description === null ? [] : [`Its description: ${description}`]),
    `Deliveries that wait for it: ${waiting}. They are sent once it is enabled: webhookEndpointEnable. What happens until then is not sent to it, and can be replayed: webhookReplay.`,
  ].join('\n\n');
  return {
    ...{ id, workspace: db.$workspaceId, email: workspace.alertEmail },
    subject: `Webhooks to ${host} are disabled`,
    text,
  };
}
