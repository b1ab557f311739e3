import { builder } from '../builder.ts';
import { changeTypes, isChangeType } from '../changes/types.ts';
import { entity } from '../kernel/entity.ts';
import { encodeId } from '../kernel/id.ts';
import { nestedList, rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRow } from '../toolkit/read/lookup.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import './endpoint.ts';

const scope = 'webhooks:read';

const WebhookDeliveryState = storedEnum('WebhookDeliveryState', 'What became of a delivery.', {
  WAITING: 'It is to be sent: at `dueAt`, or once its endpoint is enabled.',
  DELIVERED: 'It was answered with a status from 200 to 299.',
  FAILED: 'Its last try failed. `webhookReplay` sends it again.',
});

const WebhookFailure = storedEnum('WebhookFailure', 'Why a try failed.', {
  STATUS: 'It was answered with a status outside of 200 to 399.',
  REDIRECT: 'It was answered with a redirect, which is not followed.',
  TIMEOUT: 'It was not answered completely within 20 seconds.',
  CONNECTION: 'There was no connection, or it was cut.',
  TLS: 'The certificate or the encryption of the host was refused.',
  NAME: 'The name of the host has no address.',
  ADDRESS: 'The host is not public, and not open by `OUTBOUND_ALLOW`.',
});

builder.prismaNode('WebhookDelivery', {
  ...entity('WebhookDelivery', scope),
  description:
    'A change that is sent to an endpoint, and how its last try ended. Its id is the `webhook-id` of every try. What was sent and answered is not stored.',
  fields: (t) => ({
    endpoint: t.relation('endpoint', { description: 'Where it is sent.' }),
    type: t.exposeString('type', { description: 'What happened: `response.completed`.' }),
    seq: t.string({
      description:
        'The number of the change in the workspace, in the order of commits: a string of digits.',
      select: { seq: true },
      resolve: ({ seq }) => String(seq),
    }),
    subjectId: t.id({
      description:
        'The id of the row that it is about, which may be gone; of a test without such a row, an id that no row has.',
      select: { type: true, subjectId: true },
      resolve: ({ type, subjectId }) =>
        isChangeType(type) ? encodeId(changeTypes[type].model, subjectId) : subjectId,
    }),
    test: t.exposeBoolean('test', {
      description:
        'Whether `webhookEndpointTest` asked for it: nothing happened, and it is tried once.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it happened.' }),
    state: t.expose('state', { type: WebhookDeliveryState, description: 'What became of it.' }),
    attempts: t.exposeInt('attempts', { description: 'How often it was tried.' }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The earliest time of the next try; null if there is none.',
    }),
    triedAt: t.expose('triedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the last try ended; null before the first.',
    }),
    failure: t.expose('failure', {
      type: WebhookFailure,
      nullable: true,
      description: 'Why the last try failed; null if it did not, or there was none.',
    }),
    status: t.exposeInt('status', {
      nullable: true,
      description: 'The status of the last answer; null if there was none.',
    }),
    bytes: t.exposeInt('bytes', {
      nullable: true,
      description:
        'Bytes of the last answer’s body, of which about 65,000 are read at most; null if there was none.',
    }),
    duration: t.exposeInt('duration', {
      nullable: true,
      description: 'Milliseconds that the last try took; null before the first.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
  }),
});

defineListing('WebhookDelivery', {
  scope,
  filter: [
    'id',
    'state',
    'test',
    'attempts',
    'failure',
    'status',
    'at',
    'dueAt',
    'triedAt',
    'createdAt',
  ],
  relations: {
    endpoint: { to: 'WebhookEndpoint', single: true, description: 'Conditions on the endpoint.' },
  },
  order: { CREATED_AT: { path: ['createdAt'], description: 'When it was made.' } },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'desc' }],
});

rootList(
  'webhookDeliveries',
  'WebhookDelivery',
  'The deliveries of the workspace’s webhooks, the latest first. Those that came to their end are stored for some days.',
);

rootRow(
  'webhookDelivery',
  'WebhookDelivery',
  'One delivery by its id, which is its `webhook-id`; null if this workspace has no such delivery.',
);

builder.prismaObjectField('WebhookEndpoint', 'deliveries', (t) =>
  nestedList(t, {
    model: 'WebhookDelivery',
    relation: 'deliveries',
    description: 'What was and is to be sent to it, the latest first.',
  }),
);
