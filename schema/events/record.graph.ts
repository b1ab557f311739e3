import { builder } from '../builder.ts';
import type { Context } from '../kernel/context.ts';
import type { UserErrorShape } from '../kernel/userError.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { maxBulkRows } from '../toolkit/write/bulk.ts';
import type { Effect } from '../toolkit/write/idempotency.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { UserError } from '../toolkit/write/userErrors.graph.ts';
import './event.graph.ts';
import {
  EventBulkRecordInput,
  type EventInput,
  EventRecordInput,
  type EventsInput,
} from './event.input.ts';
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

interface EventResult {
  readonly index: number;
  readonly status: 'RECORDED' | 'REPLAYED' | 'FAILED';
  readonly event: string | null;
  readonly errors: readonly UserErrorShape[];
}

const Status = builder.enumType('EventRecordStatus', {
  description: 'The result for one event of a bulk call.',
  values: {
    RECORDED: { description: 'The event was stored.' },
    REPLAYED: {
      description:
        'The event was stored before, by another call or an earlier entry of this one, with the same content.',
    },
    FAILED: { description: 'The event was not stored; its `errors` say why.' },
  } as const,
});

const Result = builder.objectRef<EventResult>('EventBulkRecordResult').implement({
  description: 'The result of `eventBulkRecord` for one event.',
  fields: (t) => ({
    index: t.exposeInt('index', {
      description: 'The position of the event in the input, counted from 0.',
    }),
    status: t.field({
      type: Status,
      description: 'Whether the event was recorded, replayed or failed.',
      resolve: ({ status }) => status,
    }),
    event: t.field(
      rowField('CustomerEvent', 'The event; null if it failed.', ({ event }: EventResult) => event),
    ),
    errors: t.field({
      type: [UserError],
      description: 'The user errors of this event; empty if it is stored.',
      resolve: ({ errors }) => [...errors],
    }),
  }),
});

interface BulkEffect extends Effect {
  readonly results: readonly EventResult[];
}

mutation<EventsInput, BulkEffect>('eventBulkRecord', {
  description: `Records up to ${maxBulkRows.toLocaleString('en')} events, each as \`eventRecord\` does, in as many SQL statements as for one. Within one call as well: ${retryRule}`,
  scope,
  input: EventBulkRecordInput,
  rows: 'events',
  fields: (t) => ({
    results: t.field({
      type: [Result],
      extensions: { rowsOf: 'events' },
      description:
        'One result for each event, in the order of the input; empty if all events were refused.',
      resolve: ({ effect }) => [...(effect?.results ?? [])],
    }),
  }),
  described: {
    replayed: 'Whether the whole call was a retry: all its events were recorded before.',
    errors:
      'The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single events are in `results`.',
  },
  ownRetries: ({ results }) => ({
    replayed: results.length > 0 && results.every(({ status }) => status === 'REPLAYED'),
    errors: [],
  }),
  resolve: async (ctx, { events, errorPolicy }, failed) => {
    const sent = events.map((input, index) => ({
      input,
      path: ['input', 'events', String(index)],
    }));
    const recorded = await recordEvents(ctx, sent, failed, {
      rejectsAll: errorPolicy === 'REJECT_ALL',
    });
    const results = events.map((_event, index): EventResult => {
      const found = recorded.get(index);
      if (found) return { index, ...found, errors: [] };
      return { index, status: 'FAILED', event: null, errors: failed.get(index) ?? [] };
    });
    return { results };
  },
});
