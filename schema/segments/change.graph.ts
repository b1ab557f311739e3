import { builder } from '../builder.ts';
import { ofCustomer } from '../customers/ofCustomer.ts';
import { entity } from '../kernel/entity.ts';
import { personalData } from '../kernel/personalData.ts';
import { nestedList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import './segment.ts';

const scope = 'segments:read';

const SegmentChangeKind = storedEnum(
  'SegmentChangeKind',
  'What became of a customer and a segment.',
  {
    ENTERED: 'The customer belongs to it since.',
    LEFT: 'The customer no longer belongs to it.',
  },
);

// A merge moves none of them: the merged customer left its segments, and enters them if it is undone.
ofCustomer('SegmentChange', {
  merge: 'STAY',
  timeline: {
    kind: 'SEGMENT',
    description: 'The customer entered a segment or left it.',
    field: { name: 'change', description: 'Which segment it was, and whether it was left.' },
    at: 'at',
  },
});

personalData('SegmentChange', {});

builder.prismaNode('SegmentChange', {
  ...entity('SegmentChange', scope),
  description:
    'That a customer entered a segment or left it, by a change of the customer, of its events or of the segment, or because time passed. It never changes; the newest 100 of each customer and segment are stored.',
  fields: (t) => ({
    segment: t.relation('segment', {
      description: 'The segment that the customer entered or left.',
    }),
    customer: t.relation('customer', { description: 'Who entered or left.' }),
    kind: t.expose('kind', {
      type: SegmentChangeKind,
      description: 'Whether the customer entered or left.',
    }),
    at: t.expose('at', {
      type: 'DateTime',
      description: 'When it was found: within seconds of what caused it, as a rule.',
    }),
  }),
});

defineListing('SegmentChange', {
  scope,
  filter: ['id', 'kind', 'at'],
  relations: {
    customer: { to: 'Customer', single: true, description: 'Conditions on the customer.' },
  },
  order: { AT: { path: ['at'], description: 'When it was found.' } },
  defaultOrder: [{ field: 'AT', direction: 'desc' }],
});

builder.prismaObjectField('Segment', 'changes', (t) =>
  nestedList(t, {
    model: 'SegmentChange',
    relation: 'changes',
    description: 'Who entered and left it, the latest first.',
  }),
);
