import { secretText } from '../actors/apiKey.ts';
import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { revise } from '../toolkit/write/revision.ts';
import { idOf } from '../toolkit/write/rowInput.ts';
import { WebhookEndpoint } from './endpoint.ts';
import { newWebhookSecret } from './signature.ts';

/** Hours for which the former secret also signs after a rotation. */
const rotationHours = 24;

const CreateInput = builder.inputType('WebhookEndpointCreateInput', {
  description: 'A new endpoint. Its `url` is required.',
  fields: (t) => WebhookEndpoint.makeFields(t),
});

const entity = {
  field: 'webhookEndpoint',
  model: 'WebhookEndpoint',
  description: 'The endpoint as it is now; null if there are errors.',
} as const;

const secretDescription =
  'The secret to verify signatures with: `whsec_…`. It is shown only once: null if there are errors, and for a retry (`replayed`), because the first call showed it.';

mutation('webhookEndpointCreate', {
  description:
    'Creates an endpoint, and shows its `secret` once. What happens from then on is sent to it. Payloads have ids and values that are not personal, never more than the key of this request may read. Refused with `INVALID_VALUE` for an address that is not open, and for a type of changes that is unknown or that the key may not read.',
  scope: 'webhooks:write',
  input: CreateInput,
  entity,
  fields: (t) => ({
    secret: t.string({
      nullable: true,
      description: secretDescription,
      resolve: ({ effect }) => effect?.[secretText] ?? null,
    }),
  }),
  resolve: createEndpoint,
});

const RotateInput = builder.inputType('WebhookEndpointRotateInput', {
  description: 'Whose secret to replace.',
  fields: (t) => ({ id: t.id(idOf('WebhookEndpoint', { called: 'endpoint', own: true })) }),
});

mutation('webhookEndpointRotate', {
  description: `Makes another secret for an endpoint, and shows it once. For ${rotationHours} hours, both it and the former one sign what is sent, so that the receiver can change over; one that was replaced before stops at once.`,
  scope: 'webhooks:write',
  input: RotateInput,
  entity,
  fields: (t) => ({
    secret: t.string({
      nullable: true,
      description: secretDescription,
      resolve: ({ effect }) => effect?.[secretText] ?? null,
    }),
  }),
  resolve: rotateSecret,
});

async function createEndpoint(ctx: Context, input: Parameters<typeof WebhookEndpoint.make>[1]) {
  const id = await WebhookEndpoint.make(ctx, input);
  const made = await ctx.db.webhookEndpoint.findFirst({ where: { id }, select: { secret: true } });
  return { webhookEndpoint: id, [secretText]: made?.secret };
}

async function rotateSecret({ db, now }: Context, { id }: { readonly id: string }) {
  const stored = await db.webhookEndpoint.findFirst({ where: { id }, select: { secret: true } });
  const secret = newWebhookSecret();
  await revise(db, 'WebhookEndpoint', id, null, {
    secret,
    formerSecret: stored?.secret,
    formerSecretUntil: new Date(now.getTime() + rotationHours * 3_600_000),
  });
  return { webhookEndpoint: id, [secretText]: secret };
}
