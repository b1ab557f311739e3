import type { Context } from '../kernel/context.ts';
import { bulkRecord } from '../toolkit/write/bulkRecord.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import './event.graph.ts';
import { EventBulkRecordInput, type EventInput, EventRecordInput } from './event.input.ts';
import { type Recorded, recordEvents } from './recordEvents.ts';
import { recordTogether } from './recordTogether.ts';

const scope = 'events:write';

const retryRule =
  'A retry with the same `source`, `id` and content finds the stored event again; other content is refused with `CONFLICT`, with the id of the stored event, which stays as it is, and the names of the fields that differ. The header `Idempotency-Key` is ignored.';

mutation<EventInput, { event: string; workspaceId: string; replayed: boolean }>('eventRecord', {
  description: `Records what a customer did. ${retryRule} An event whose customer is not known is stored, too: see \`match\`. Refused with \`NOT_FOUND\` for the \`id\` of no customer.`,
  scope,
  input: EventRecordInput,
  entity: {
    field: 'event',
    model: 'CustomerEvent',
    description: 'The event; null if there are errors.',
  },
  described: {
    replayed:
      'Whether the call was a retry: the event was recorded before, with the same content, and nothing was changed.',
    errors: 'The user errors, which you can fix. If there are any, nothing was changed.',
  },
  ownRetries: ({ event, workspaceId, replayed }) => {
    return { replayed, errors: [], stored: { id: event, workspaceId } };
  },
  atOnce: async (ctx, input, references) => {
    const recorded = await recordTogether(ctx, input, references);
    return recorded && effectOf(ctx, recorded);
  },
  resolve: async (ctx, input) => {
    const results = await recordEvents(ctx, [{ input, path: ['input'] }], new Map(), {
      rejectsAll: true,
    });
    const [recorded] = results.values();
    // A call whose only event failed was refused.
    if (!recorded) throw new Error('The event was neither stored nor refused');
    return effectOf(ctx, recorded);
  },
});

function effectOf({ workspaceId }: Context, { event, status }: Recorded) {
  return { event, workspaceId, replayed: status === 'REPLAYED' };
}

bulkRecord({
  named: 'Event',
  list: 'events',
  field: 'event',
  model: 'CustomerEvent',
  scope,
  input: EventBulkRecordInput,
  called: 'event',
  replayed:
    'The event was stored before, by another call or an earlier entry of this one, with the same content.',
  rule: `Within one call as well: ${retryRule}`,
  ownRetries: true,
  record: async (ctx, sent, failed, options) => {
    const recorded = await recordEvents(ctx, sent, failed, options);
    return new Map(
      [...recorded].map(([index, { status, event }]) => [index, { status, row: event }] as const),
    );
  },
});
