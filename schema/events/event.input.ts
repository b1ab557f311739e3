import { builder } from '../builder.ts';
import { CustomerKey, type CustomerKeyShape } from '../customers/customerKey.ts';
import './jsonObject.graph.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { InputFields } from '../toolkit/primitive/options.ts';
import { ErrorPolicy, maxBulkRows } from '../toolkit/write/bulk.ts';
import { EntityKey } from '../toolkit/write/externalId.ts';
import { bounded } from '../toolkit/write/input.ts';
import type { FoundKey } from '../toolkit/write/readInput.ts';
import { idBounds, sourceBounds, typeBounds } from './bounds.ts';
import { propertyLimits } from './properties.ts';

/** An event as a call records it. Null is the same as nothing. */
export interface EventInput {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  readonly occurredAt?: Date | null;
  readonly customer?: CustomerKeyShape | null;
  readonly touchpoint?: FoundKey | null;
  readonly value?: number | null;
  readonly currency?: string | null;
  readonly properties?: JsonObject | null;
}

/** Many events of a call, and what an error in one of them does to the others. */
export interface EventsInput {
  readonly events: readonly EventInput[];
  readonly errorPolicy: 'REJECT_ALL' | 'REJECT_FAILED';
}

const eventFields = (t: InputFields) => ({
  source: t.string(
    bounded(sourceBounds, {
      required: true,
      description:
        'The system that records it: `shop`, `https://pos.example/tills/7`. It gives each of its events another `id`.',
    }),
  ),
  id: t.string(
    bounded(idBounds, {
      required: true,
      description:
        'The id that the source gives the event, by which a retry is recognised: `order-1042-paid`.',
    }),
  ),
  type: t.string(
    bounded(typeBounds, {
      required: true,
      description: 'What happened: `PURCHASE`, `com.example.order.shipped`. Any type is taken.',
    }),
  ),
  occurredAt: t.field({
    type: 'DateTime',
    description: 'When it happened, at most a day from now. By default now.',
  }),
  customer: t.field({
    type: CustomerKey,
    ...bounded(
      { namesOwner: true },
      {
        description:
          'Who did it. An event whose customer is not known waits for one with this email address, telephone number or external id, or creates it, if its source is set so: see `CustomerEventSource.createCustomers`; one that fits several is AMBIGUOUS. An `id` must exist.',
      },
    ),
  }),
  touchpoint: t.field({
    type: EntityKey,
    ...bounded(
      { reference: 'Touchpoint' },
      { description: 'The touchpoint at which it happened.' },
    ),
  }),
  value: t.float(
    bounded(
      {},
      {
        description: 'What it was worth, such as the amount paid; in `currency`, if it is money.',
      },
    ),
  ),
  currency: t.string(
    bounded(
      { maxLength: 3 },
      { description: 'The currency of `value`, as ISO 4217: `EUR`. Refused without a value.' },
    ),
  ),
  properties: t.field({
    type: 'JsonObject',
    description: `What else the source says of it; what it knows of the person belongs to the customer instead. At most ${propertyLimits.bytes.toLocaleString('en')} bytes as JSON, ${propertyLimits.names} names in all, nested at most ${propertyLimits.depth} deep.`,
  }),
});

export const EventRecordInput = builder.inputRef<EventInput>('EventRecordInput').implement({
  description: 'What a customer did. A field that is null is the same as one that is left out.',
  fields: eventFields,
});

const EventBulkRecordRow = builder.inputRef<EventInput>('EventBulkRecordRow').implement({
  description:
    'What a customer did, one of many. A field that is null is the same as one that is left out.',
  fields: eventFields,
});

export const EventBulkRecordInput = builder
  .inputRef<EventsInput>('EventBulkRecordInput')
  .implement({
    description:
      'What customers did, up to 1,000 events of any sources, and what an error in one does to the others.',
    fields: (t) => ({
      events: t.field({
        type: [EventBulkRecordRow],
        ...bounded(
          { maxItems: maxBulkRows },
          { required: true, description: 'The events. Each has its own result.' },
        ),
      }),
      errorPolicy: t.field({
        type: ErrorPolicy,
        required: true,
        defaultValue: 'REJECT_ALL',
        description: 'Whether an error in one event also refuses the other events.',
      }),
    }),
  });
