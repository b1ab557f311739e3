import { builder } from '../builder.ts';
import { noPersonalData } from '../kernel/personalData.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { maxPropertiesOfType, maxPropertyDepth } from './limits.ts';

const Kind = storedEnum('EventValueKind', 'The kind of a value of JSON.', {
  TEXT: 'A text, also one that is a day or a moment.',
  NUMBER: 'Digits without quotes, whole or not.',
  BOOLEAN: 'True or false.',
  LIST: 'Several values in brackets; what is in it is not looked at.',
  OBJECT: 'An object; the names in it are properties of their own.',
  NULL: 'The name came without a value.',
});

noPersonalData('EventTypeProperty', 'Names that are no words, such as addresses, are not stored.');

builder.prismaObject('EventTypeProperty', {
  description:
    'A property that events of a type came with. Its values are with the events alone: they can be about a person.',
  select: { workspaceId: true, eventTypeId: true, path: true },
  fields: (t) => ({
    path: t.exposeString('path', {
      description: `Its name in \`properties\`: \`sku\`, or \`address.country\` within an object, ${maxPropertyDepth} names deep. Names that are no words, such as email addresses, are not listed.`,
    }),
    kinds: t.expose('kinds', {
      type: [Kind],
      description: 'The kinds of the values that it had so far.',
    }),
    firstSeenAt: t.expose('firstSeenAt', {
      type: 'DateTime',
      description: 'When an event with it was first recorded.',
    }),
  }),
});

builder.prismaObjectField('EventType', 'properties', (t) =>
  t.relation('properties', {
    description: `The properties that its events came with, by name; the first ${maxPropertiesOfType} that were seen.`,
    extensions: { rows: maxPropertiesOfType },
    query: { orderBy: { path: 'asc' }, take: maxPropertiesOfType },
  }),
);
