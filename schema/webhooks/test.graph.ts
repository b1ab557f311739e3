import { builder } from '../builder.ts';
import { logNumbered } from '../changes/number.ts';
import { type ChangeType, isChangeType } from '../changes/types.ts';
import { newId } from '../kernel/id.ts';
import { invalid, notFound, throwUserErrors, UserErrorsThrown } from '../kernel/userError.ts';
import { enqueue } from '../outbox/outbox.ts';
import { bounded } from '../toolkit/write/input.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { idOf } from '../toolkit/write/rowInput.ts';
import { addressee, deliveryOf } from './deliveries/address.ts';
import { turnTask } from './deliveries/turnTask.ts';
import './endpoint.ts';
import { latestOf } from './payload/latest.ts';
import { type Follows, includesScope, scopeOfType, testable } from './reach.ts';

const TestInput = builder.inputType('WebhookEndpointTestInput', {
  description: 'Which endpoint is sent a test, and of what.',
  fields: (t) => ({
    id: t.id(idOf('WebhookEndpoint', { called: 'endpoint', own: true })),
    type: t.string(
      bounded(
        { maxLength: 100 },
        {
          description: `The type of change that is sent, whether the endpoint follows it or not; \`webhook.tested\` by default. There are ${testable.map((type) => `\`${type}\``).join(', ')}.`,
        },
      ),
    ),
  }),
});

mutation('webhookEndpointTest', {
  description:
    'Sends a signed test to an endpoint, to a disabled one, too. With a `type`, it has what a change of that type has: the values of the newest row that it could be about, one of the newest 100 that the key which set the endpoint may read, or else an example; of `rule.called`, the newest call of this endpoint. The payload says `"test": true`. It is tried once; read the delivery to see how that ended. Refused with `INVALID_VALUE` for a type that there is not, and for one that the key which set the endpoint may not read.',
  scope: 'webhooks:write',
  input: TestInput,
  entity: {
    field: 'webhookDelivery',
    model: 'WebhookDelivery',
    description: 'The delivery of the test; null if there are errors.',
  },
  resolve: async ({ db, now }, { id, type: named }) => {
    const endpoint = await db.webhookEndpoint.findFirst({
      where: { id, archivedAt: null },
      select: addressee,
    });
    if (!endpoint) throw new UserErrorsThrown(notFound(['input', 'id'], 'endpoint'));
    const type = testedType(endpoint, named ?? 'webhook.tested');
    const tested = { id: newId(), type: 'webhook.tested', subjectId: id, at: now } as const;
    const [change] = await logNumbered(db, [tested]);
    if (!change) throw new Error('The test was not logged');
    const delivery = deliveryOf(id, { ...change, type }, now);
    const subjectId =
      type === 'webhook.tested' ? id : ((await latestOf(db, endpoint, type)) ?? delivery.id);
    await db.webhookDelivery.createMany({
      data: { ...delivery, subjectId, test: true, seq: change.seq },
    });
    await enqueue(db, now, [turnTask(endpoint)]);
    return { webhookDelivery: delivery.id };
  },
});

function testedType(endpoint: Follows, type: string): ChangeType {
  const path = ['input', 'type'];
  const isTested = isChangeType(type) && (type === 'webhook.tested' || testable.includes(type));
  if (!isTested) {
    const message = `There is no type "${type}". There are ${testable.join(', ')}.`;
    throw new UserErrorsThrown(invalid('INVALID_VALUE', path, message));
  }
  if (type !== 'webhook.tested' && !includesScope(endpoint, scopeOfType(type))) {
    const message = `The key that set this endpoint lacks the scope "${scopeOfType(type)}", which "${type}" needs. Set its \`eventTypes\` with a key that has it.`;
    throwUserErrors([invalid('INVALID_VALUE', path, message)]);
  }
  return type;
}
