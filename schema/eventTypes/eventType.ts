import { composeText } from '../conditions/foldText.ts';
import { invalid } from '../kernel/userError.ts';
import { primitive } from '../toolkit/primitive.ts';
import { maxEventTypes, maxPropertiesOfType } from './limits.ts';

primitive('EventType', {
  scope: 'eventTypes',
  description: `A type of events that the workspace has recorded: \`PURCHASE\`, \`com.example.order.shipped\`. A type is added with its first event, usually within a second, or before that by \`eventTypeCreate\`. At most ${maxEventTypes.toLocaleString('en')} types, and ${maxPropertiesOfType} properties of each; events of further types are recorded all the same.`,
  label: ['key', 'name'],
  fields: {
    key: {
      description: 'The type as events have it: `PURCHASE`. It never changes.',
      order: 'Its key, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
      key: true,
      anyForm: true,
      fixed: 'Events have this type: describe another one.',
    },
    name: {
      description: 'What people read: `Purchase`; null until it is described.',
      input: 'What people read.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    description: {
      description: 'What such an event means, and which system records it.',
      filter: false,
      maxLength: 10_000,
    },
    eventCount: {
      description:
        'How many events of this type were recorded. It is counted after each call, usually within a second, and does not fall when events are erased.',
      order: 'How many events of it were recorded.',
      readOnly: true,
    },
    firstSeenAt: {
      description: 'When the first event of this type was recorded; null before that.',
      order: 'When the first event was recorded.',
      readOnly: true,
    },
    lastSeenAt: {
      description: 'When an event of this type was last recorded; null before the first.',
      order: 'When an event was last recorded.',
      readOnly: true,
    },
  },
  list: {
    field: 'eventTypes',
    description: 'The types of events that the workspace has recorded or described, by key.',
    order: { key: 'asc' },
  },
  make: {
    verb: 'Create',
    description: `Describes a type of events before its first event. A workspace has at most ${maxEventTypes.toLocaleString('en')} types. Refused with \`KEY_TAKEN\` for a type that is there already: find it with \`eventTypeByKey\`.`,
    input: 'A type of events. Its key is required.',
    payload: 'The new type; null if there are errors.',
  },
  update: {
    description:
      'Describes a type of events. Refused with `STALE_REVISION` if `revision` is set and the type was described since.',
    input: 'What a type of events means. A field that is left out does not change; null clears it.',
  },
  takesAlong: 'its properties and mapping rules',
  check: ({ stored, after }) =>
    stored || after.key === composeText(after.key)
      ? []
      : [invalid('INVALID_VALUE', ['key'], 'Write this in Unicode’s form NFC, as events have it.')],
  maxRows: {
    count: maxEventTypes,
    message: `A workspace has at most ${maxEventTypes} types of events. Delete one that is not used.`,
  },
  example: { key: 'PURCHASE' },
});
