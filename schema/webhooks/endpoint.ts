import { logFollowedTypes } from '../changes/follow.ts';
import { isChangeType } from '../changes/types.ts';
import type { Context } from '../kernel/context.ts';
import { outbound } from '../kernel/outbound.ts';
import { noPersonalData } from '../kernel/personalData.ts';
import { hasScope, personalScope } from '../kernel/scope.ts';
import { invalid, type UserErrorShape } from '../kernel/userError.ts';
import { enqueue } from '../outbox/outbox.ts';
import type { Columns } from '../toolkit/primitive/declaration.ts';
import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { turnTask } from './deliveries/turnTask.ts';
import './follow.ts';
import { followable, scopeOfType } from './reach.ts';
import { newWebhookSecret } from './signature.ts';

/** Endpoints of a workspace, archived ones included: each change becomes a delivery to any of them. */
const maxEndpoints = 50;

storedEnum(
  'WebhookInclude',
  'What payloads have beyond ids and the values that are not personal.',
  {
    ANSWERS: 'The answers of a response.',
    PERSONAL: `Values about a person, such as names, addresses and free text, as far as the key may read them: those of customers need the scope \`${personalScope}\`, and so do respondents’ own words if \`Workspace.verbatimsPersonal\` is true.`,
  },
);

storedEnum('WebhookStop', 'Why nothing is sent to an endpoint.', {
  DISABLED: '`webhookEndpointDisable` was called.',
  FAILING: 'Every try failed for five days.',
  GONE: 'It answered 410: it wants no more.',
});

export const WebhookEndpoint = primitive('WebhookEndpoint', {
  scope: 'webhooks',
  description:
    'An address of another system that is sent what happens here, signed by Standard Webhooks. Each change is sent until it is answered with a status from 200 to 299: up to ten times in 75 hours. It can arrive more than once and out of order: by `webhook-id` the receiver knows repeats, `seq` has the order of commits.',
  label: ['url'],
  fields: {
    url: {
      description: 'Where to send: an https address of a public host.',
      input:
        'Where to send: an https address of a public host; others only where the operator opens them with `OUTBOUND_ALLOW`. Redirects are not followed.',
      maxLength: 2_000,
      url: true,
    },
    description: {
      description: 'What receives, and who runs it.',
      filter: false,
      maxLength: 10_000,
    },
    eventTypes: {
      description:
        'The types of changes that are sent, such as `response.completed`; empty for all that its key may read, those of later versions included.',
      input: `The types of changes that are sent; empty or left out for all that the key of this request may read, those of later versions included. There are ${followable.map((type) => `\`${type}\``).join(', ')}.`,
      filter: false,
      maxItems: 50,
      maxLength: 100,
      unique: true,
    },
    include: {
      description: 'What payloads have beyond ids and the values that are not personal.',
      input:
        'What payloads have beyond ids and the values that are not personal; never more than the key of this request may read.',
      maxItems: 10,
      unique: true,
    },
    stopped: {
      description: 'Why nothing is sent; null while it is enabled.',
      readOnly: true,
    },
    stoppedAt: {
      description: 'Since when nothing is sent; null while it is enabled.',
      readOnly: true,
    },
    failingSince: {
      description:
        'When the first try failed after the last success; null if the last try was a success. After five days it is disabled.',
      readOnly: true,
    },
    succeededAt: {
      description: 'When it last took a delivery, to the minute; null if it has taken none.',
      readOnly: true,
    },
    formerSecretUntil: {
      description:
        'Until when the secret from before the last rotation also signs; null if there is none.',
      readOnly: true,
    },
  },
  list: {
    field: 'webhookEndpoints',
    description: 'The webhook endpoints of the workspace, the oldest first.',
    order: { createdAt: 'asc' },
  },
  make: { verb: 'Create', byHand: true },
  update: {
    description:
      'Changes an endpoint. What is sent from then on is what the key of this request may read, if it sets `url`, `eventTypes` or `include`. Refused with `INVALID_VALUE` for an address that is not open and for a type that the key may not read, and with `STALE_REVISION` if `revision` is set and the endpoint has changed since.',
    input:
      'Changes to an endpoint. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its deliveries',
  maxRows: {
    count: maxEndpoints,
    message: `A workspace has at most ${maxEndpoints} webhook endpoints. Delete one that is not used.`,
  },
  onCreate: () => ({ secret: newWebhookSecret() }),
  prepare: async (ctx, rows) => rows.map((row) => prepared(ctx, row)),
  storeInputs: async ({ db }: Context) => {
    await logFollowedTypes(db);
    return new Set<string>();
  },
  onArchiveOrRestore: async ({ db, now }, id) => {
    await logFollowedTypes(db);
    // What was due when it was archived has no turn any more; that of an archived one finds nothing.
    await enqueue(db, now, [turnTask({ id, failingSince: null })]);
  },
  onDelete: ({ db }, { id }) => logFollowedTypes(db, id),
  example: { url: 'https://hooks.example.com/cxgraph' },
});

interface SentEndpoint {
  readonly url?: string | null | undefined;
  readonly eventTypes?: readonly string[] | null | undefined;
  readonly include?: readonly string[] | null | undefined;
}

/** What an endpoint is to be sent, as it will be stored, is read by the key that sets it. */
function prepared(
  { viewer }: Context,
  { input, stored }: { readonly input: SentEndpoint; readonly stored: SentEndpoint | null },
): { columns: Columns<'WebhookEndpoint'>; errors: UserErrorShape[] } {
  const { url, eventTypes, include } = input;
  const sets = url !== undefined || eventTypes !== undefined || include !== undefined;
  const columns = sets ? { scopes: [...(viewer?.scopes ?? [])] } : {};
  const unsafe = url == null ? null : outbound().urlError(url);
  const errors = unsafe === null ? [] : [invalid('INVALID_VALUE', ['url'], unsafe)];
  const types = (eventTypes === undefined ? stored?.eventTypes : eventTypes) ?? [];
  if (!sets) return { columns, errors };
  for (const [index, type] of types.entries()) {
    const path = ['eventTypes', String(index)];
    if (!isChangeType(type) || !followable.includes(type)) {
      const message = `There is no type "${type}". There are ${followable.join(', ')}.`;
      errors.push(invalid('INVALID_VALUE', path, message));
    } else if (!hasScope(viewer, scopeOfType(type))) {
      const message = `This key lacks the scope "${scopeOfType(type)}", which "${type}" needs.`;
      errors.push(invalid('INVALID_VALUE', path, message));
    }
  }
  return { columns, errors };
}

noPersonalData('WebhookEndpoint', 'An address of another system, which the team describes.');
