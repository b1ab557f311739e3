import { builder } from '../builder.ts';
import { nestedList } from '../toolkit/read/connection.ts';
import '../touchpoints/touchpoint.ts';
import './segment.ts';

builder.prismaObjectField('Actor', 'segments', (t) =>
  nestedList(t, {
    model: 'Segment',
    relation: 'segments',
    link: 'ActorSegment',
    through: 'segment',
    description:
      'The segments that the person is bound to: each key that acts for them sees only customers who belong to one of them. Empty if they are not bound to segments.',
  }),
);

builder.prismaObjectField('Actor', 'touchpoints', (t) =>
  nestedList(t, {
    model: 'Touchpoint',
    relation: 'touchpoints',
    link: 'ActorTouchpoint',
    through: 'touchpoint',
    description:
      'The touchpoints that the person is bound to: of events, responses and feedback, each key that acts for them sees only those at one of them. Empty if they are not bound to touchpoints.',
  }),
);

builder.prismaObjectField('ApiKey', 'segments', (t) =>
  nestedList(t, {
    model: 'Segment',
    relation: 'segments',
    link: 'ApiKeySegment',
    through: 'segment',
    description:
      'The segments that it is bound to: it sees only customers who belong to one of them. Empty if it is not bound to segments.',
  }),
);

builder.prismaObjectField('ApiKey', 'touchpoints', (t) =>
  nestedList(t, {
    model: 'Touchpoint',
    relation: 'touchpoints',
    link: 'ApiKeyTouchpoint',
    through: 'touchpoint',
    description:
      'The touchpoints that it is bound to: of events, responses and feedback it sees only those at one of them. Empty if it is not bound to touchpoints.',
  }),
);
