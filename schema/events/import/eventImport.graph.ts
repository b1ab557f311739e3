import { builder } from '../../builder.ts';
import { DateFormatType } from '../../files/dateFormat.graph.ts';
import { decimalOfImport } from '../../files/decimal.graph.ts';
import { columnName } from '../../jobs/columnName.ts';
import { delimiterOfImport, skipRowsOf } from '../../jobs/delimiterFields.ts';
import { FileFormat } from '../../jobs/job.graph.ts';
import { enumRef } from '../../toolkit/storedEnum.ts';
import { bounded } from '../../toolkit/write/input.ts';
import { mutation } from '../../toolkit/write/mutation.ts';
import { sourceBounds, typeBounds } from '../bounds.ts';
import { createEventImport, type EventImport } from './newEventImport.ts';

const Column = builder.inputType('EventImportColumn', {
  description: 'A column of a file of events, and what it is for.',
  fields: (t) => ({
    column: t.string(columnName),
    to: t.string(
      bounded(
        { maxLength: 200, notBlank: true },
        {
          required: true,
          description:
            'The field of the event: `id`, `source`, `type`, `occurredAt`, `value`, `currency`; `customer.id`, `customer.externalId.SYSTEM`, `customer.email`, `customer.phone` (of several, the first in this order that is not empty names the customer); `touchpoint.id`, `touchpoint.externalId.SYSTEM`; `properties.NAME`. `customer`, `touchpoint` and `properties` take objects of JSON.',
        },
      ),
    ),
    dateFormat: t.field({
      type: DateFormatType,
      description:
        'For `occurredAt`: how its days are written. By default, found where only one way fits all rows of the file; the job’s `notes` say which.',
    }),
    kind: t.field({
      type: enumRef('EventValueKind'),
      description:
        'For `properties.NAME`: TEXT, NUMBER or BOOLEAN. By default as the file has it, which in CSV is text.',
    }),
  }),
});

const Defaults = builder.inputType('EventImportDefaults', {
  description: 'Values for rows that leave them out.',
  fields: (t) => ({
    source: t.string(
      bounded(sourceBounds, {
        description: 'The system that recorded the events: `shop`, `https://pos.example/tills/7`.',
      }),
    ),
    type: t.string(bounded(typeBounds, { description: 'What happened: `PURCHASE`.' })),
    currency: t.string(
      bounded(
        { maxLength: 3 },
        { description: 'The currency of values without one, as ISO 4217: `EUR`.' },
      ),
    ),
    touchpoint: t.id(
      bounded({ reference: 'Touchpoint' }, { description: 'The touchpoint at which it happened.' }),
    ),
  }),
});

const EventImportInput = builder.inputRef<EventImport>('EventImportInput').implement({
  description: 'A file of events that is to be sent.',
  fields: (t) => ({
    format: t.field({
      type: FileFormat,
      required: true,
      description: 'How the file is written.',
    }),
    mapping: t.field({
      type: [Column],
      ...bounded(
        { maxItems: 1000 },
        {
          description:
            'What the columns are for; others are left out. Without it, columns that are named as the fields of an event map themselves: `id`, `occurredAt`, `customer.email`, `properties.sku`.',
        },
      ),
    }),
    idColumns: t.stringList(
      bounded(
        { maxItems: 20, maxLength: 1000, notBlank: true, notNull: true, unique: true },
        {
          description:
            'For a file without ids: the columns that together make an event another one than all others, mapped or not. The id is a hash of their cells.',
        },
      ),
    ),
    defaults: t.field({ type: Defaults, description: 'Values for rows that leave them out.' }),
    timeZone: t.string(
      bounded(
        { maxLength: 50, timeZone: true },
        {
          description:
            'The time zone of times that are written without one, by its IANA name; the workspace’s by default.',
        },
      ),
    ),
    delimiter: t.string(delimiterOfImport),
    decimal: t.field(decimalOfImport),
    skipRows: t.int(skipRowsOf('an event')),
    live: t.boolean({
      description:
        'Whether the events are new, and start what events start. By default they are history, which starts no rule, message or web hook.',
    }),
    createCustomers: t.boolean({
      description:
        'Whether an event whose customer is not known creates the customer, with the address, number or external id that the event came with, or waits for it. By default as its source is set: see `CustomerEventSource.createCustomers`. True needs the scope `customers:write`, and the key that sends the file `customers:personal` for addresses and numbers.',
    }),
  }),
});

mutation<EventImport, { job: string }>('eventImport', {
  description:
    'Creates a job that imports a file of events. Send the file with `PUT` to the job’s `path`; its rows are then recorded in the background, each as `eventRecord` does: once for its `source` and `id`, so that the same file again changes nothing; rules of `EventMapping` are applied. An address or number from a key that can read customers is refused with FORBIDDEN if it does not have the scope `customers:personal`. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL.',
  scope: 'events:write',
  input: EventImportInput,
  entity: { field: 'job', model: 'Job', description: 'The job that waits for the file.' },
  resolve: async (ctx, input) => ({ job: await createEventImport(ctx, input) }),
});
