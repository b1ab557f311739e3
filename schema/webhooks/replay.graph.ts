import { builder } from '../builder.ts';
import { isChangeType } from '../changes/types.ts';
import type { Context } from '../kernel/context.ts';
import { invalid, notFound, throwUserErrors, UserErrorsThrown } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { enqueue } from '../outbox/outbox.ts';
import { bounded } from '../toolkit/write/input.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { lockRows } from '../toolkit/write/revision.ts';
import { type Addressee, address, addressee } from './deliveries/address.ts';
import { turnTask } from './deliveries/turnTask.ts';
import './deliveries/expire.ts';
import './delivery.graph.ts';
import { typesOf } from './reach.ts';

/** Changes of a window, at most. */
const maxChanges = 5_000;

interface Replay {
  readonly delivery?: string | null | undefined;
  readonly endpoint?: string | null | undefined;
  readonly from?: Date | null | undefined;
  readonly until?: Date | null | undefined;
  readonly includeDelivered: boolean;
}

const ReplayInput = builder.inputRef<Replay>('WebhookReplayInput').implement({
  description:
    'What to send again: one `delivery`, or what an `endpoint` follows and happened in a window.',
  fields: (t) => ({
    delivery: t.id(
      bounded(
        { reference: 'WebhookDelivery' },
        { description: 'The id of one delivery: `webhookdelivery_…`.' },
      ),
    ),
    endpoint: t.id(
      bounded(
        { reference: 'WebhookEndpoint' },
        { description: 'The id of the endpoint of a window: `webhookendpoint_…`.' },
      ),
    ),
    from: t.field({
      type: 'DateTime',
      description: 'The begin of the window, by when the changes happened; required with it.',
    }),
    until: t.field({
      type: 'DateTime',
      description: 'The end of the window, which does not belong to it; now by default.',
    }),
    includeDelivered: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether a window has what was delivered, too.',
    }),
  }),
});

mutation<Replay, { webhookEndpoint: string; count: number }>('webhookReplay', {
  description: `Sends one delivery again, or what happened in a window, with the ids that it had and all tries; what the endpoint was not sent, because it was disabled, gets deliveries. A window has the changes that are stored, at most ${maxChanges.toLocaleString('en')}. A disabled endpoint gets it once it is enabled. Refused with \`REQUIRED\` for neither a delivery nor an endpoint with \`from\`, with \`OUT_OF_RANGE\` for a window with too many changes.`,
  scope: 'webhooks:write',
  input: ReplayInput,
  entity: {
    field: 'webhookEndpoint',
    model: 'WebhookEndpoint',
    description: 'The endpoint; null if there are errors.',
  },
  fields: (t) => ({
    count: t.int({
      nullable: true,
      description: 'How many deliveries are sent; null if there are errors.',
      resolve: ({ effect }) => effect?.count ?? null,
    }),
  }),
  resolve: async (ctx, input) => {
    if (input.delivery != null && input.endpoint == null) return replayOne(ctx, input.delivery);
    if (input.delivery == null && input.endpoint != null && input.from != null) {
      return replayWindow(ctx, input.endpoint, input.from, input);
    }
    const message = 'Name either a `delivery`, or an `endpoint` with the `from` of a window.';
    throw new UserErrorsThrown(invalid('REQUIRED', ['input', 'delivery'], message));
  },
});

async function replayOne({ db, now }: Context, id: string) {
  const delivery = await db.webhookDelivery.findFirst({
    where: { id },
    select: { endpointId: true },
  });
  if (!delivery) throw new UserErrorsThrown(notFound(['input', 'delivery'], 'delivery'));
  const endpoint = await lockedEndpoint(db, delivery.endpointId, 'delivery');
  const { count } = await db.webhookDelivery.updateMany({ where: { id }, data: anew(now) });
  await enqueue(db, now, [turnTask(endpoint)]);
  return { webhookEndpoint: endpoint.id, count };
}

async function replayWindow(
  { db, now }: Context,
  id: string,
  from: Date,
  { until, includeDelivered }: Replay,
) {
  const endpoint = await lockedEndpoint(db, id, 'endpoint');
  const found = await db.change.findMany({
    where: {
      at: { gte: from, lt: until ?? now },
      type: { in: typesOf(endpoint) },
      seq: { not: null },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: maxChanges + 1,
    select: { id: true, type: true, subjectId: true, at: true, seq: true },
  });
  if (found.length > maxChanges) {
    const message = `The window has more than ${maxChanges} changes. Make it shorter.`;
    throwUserErrors([invalid('OUT_OF_RANGE', ['input', 'from'], message)]);
  }
  const changes = found.flatMap(({ type, seq, ...change }) =>
    isChangeType(type) && seq !== null ? [{ ...change, type, seq }] : [],
  );
  const { count: again } = await db.webhookDelivery.updateMany({
    where: {
      endpointId: id,
      changeId: { in: changes.map((change) => change.id) },
      ...(!includeDelivered && { state: { not: 'DELIVERED' } }),
    },
    data: anew(now),
  });
  const made = await address(db, now, [endpoint], changes);
  return { webhookEndpoint: id, count: again + made };
}

/** What a delivery has that is sent again. */
function anew(now: Date) {
  return { state: 'WAITING', attempts: 0, dueAt: now } as const;
}

/** Locked, so that two calls make one delivery of a change. */
async function lockedEndpoint(db: WorkspaceDb, id: string, field: string): Promise<Addressee> {
  await lockRows(db, 'WebhookEndpoint', [id]);
  const endpoint = await db.webhookEndpoint.findFirst({
    where: { id, archivedAt: null },
    select: addressee,
  });
  if (!endpoint) throw new UserErrorsThrown(notFound(['input', field], 'endpoint'));
  return endpoint;
}
