import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import { enqueue } from '../outbox/outbox.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { lockRevision, revise } from '../toolkit/write/revision.ts';
import { idOf, revisionField } from '../toolkit/write/rowInput.ts';
import { turnTask } from './deliveries/turnTask.ts';
import './endpoint.ts';

const scope = 'webhooks:write';

const entity = {
  field: 'webhookEndpoint',
  model: 'WebhookEndpoint',
  description: 'The endpoint as it is now; null if there are errors.',
} as const;

function inputFor(verb: string) {
  return builder.inputType(`WebhookEndpoint${verb}Input`, {
    description: `Which endpoint to ${verb.toLowerCase()}, and the revision that you read.`,
    fields: (t) => ({
      id: t.id(idOf('WebhookEndpoint', { called: 'endpoint', own: true })),
      revision: t.int(revisionField),
    }),
  });
}

mutation('webhookEndpointDisable', {
  description:
    'Stops sending to an endpoint. What is due stays until it is enabled; what happens meanwhile is not sent to it, but can be replayed. Repeating it changes nothing.',
  scope,
  input: inputFor('Disable'),
  entity,
  resolve: async (ctx, { id, revision }) => {
    const { stopped } = await lockRevision(
      ctx.db,
      'WebhookEndpoint',
      id,
      revision,
      'NO KEY UPDATE',
    );
    if (stopped === null) {
      const changes = { stopped: 'DISABLED', stoppedAt: ctx.now };
      await revise(ctx.db, 'WebhookEndpoint', id, null, changes);
    }
    return { webhookEndpoint: id };
  },
});

mutation('webhookEndpointEnable', {
  description:
    'Sends to an endpoint again, and what was due when it was disabled, with the same ids. Repeating it changes nothing.',
  scope,
  input: inputFor('Enable'),
  entity,
  resolve: async (ctx, { id, revision }) => {
    const { stopped } = await lockRevision(
      ctx.db,
      'WebhookEndpoint',
      id,
      revision,
      'NO KEY UPDATE',
    );
    if (stopped !== null) await enable(ctx, id);
    return { webhookEndpoint: id };
  },
});

async function enable({ db, now }: Context, id: string): Promise<void> {
  const changes = { stopped: null, stoppedAt: null, failingSince: null };
  await revise(db, 'WebhookEndpoint', id, null, changes);
  await db.webhookDelivery.updateMany({
    where: { endpointId: id, state: 'WAITING', dueAt: { gt: now } },
    data: { dueAt: now },
  });
  await enqueue(db, now, [turnTask({ id, failingSince: null })]);
}
