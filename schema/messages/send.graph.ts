import { builder } from '../builder.ts';
import { batched } from '../kernel/batched.ts';
import { entity } from '../kernel/entity.ts';
import { noPersonalData } from '../kernel/personalData.ts';
import '../messageTemplates/messageTemplate.ts';
import '../segments/segment.ts';
import { rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRow } from '../toolkit/read/lookup.ts';
import { type MessageCounts, messageCounts } from './messageCounts.ts';

const scope = 'messages:read';

noPersonalData('MessageSend', 'What the team sends to a segment; who gets it is in `Message`.');

const Counts = builder.objectRef<MessageCounts>('MessageSendProgress').implement({
  description: 'How many messages of a send there are, by what became of them.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'All of them.' }),
    waiting: t.exposeInt('waiting', {
      description: 'Those that are to be sent: QUEUED or SENDING.',
    }),
    sent: t.exposeInt('sent', { description: 'Those that went out: SENT or DELIVERED.' }),
    bounced: t.exposeInt('bounced', { description: 'Those that came back: BOUNCED.' }),
    complained: t.exposeInt('complained', { description: 'Those reported as spam: COMPLAINED.' }),
    refused: t.exposeInt('refused', {
      description: 'Those to customers who may not be contacted: REFUSED.',
    }),
    failed: t.exposeInt('failed', {
      description: 'Those that could not be sent: FAILED or EXPIRED.',
    }),
    canceled: t.exposeInt('canceled', {
      description: 'Those of CANCELED, by `messageSendCancel`.',
    }),
  }),
});

const countsOf = batched('messageCounts', ({ db }, sends: readonly string[]) =>
  messageCounts(db, sends),
);

builder.prismaNode('MessageSend', {
  ...entity('MessageSend', scope),
  description:
    'A message to all customers of a segment or list. Its progress is in its messages, one for each customer: a server that ends in the middle goes on with those that were not sent.',
  fields: (t) => ({
    template: t.relation('template', {
      description: 'The template that its messages are made of.',
    }),
    segment: t.relation('segment', { description: 'To whom it goes.' }),
    counts: t.field({
      type: Counts,
      description: 'How many of its messages there are, by what became of them.',
      select: { id: true },
      resolve: ({ id }, _args, ctx) => countsOf(ctx, id),
    }),
    notAfter: t.expose('notAfter', {
      type: 'DateTime',
      description: 'Nothing of it is sent after this moment.',
    }),
    preparedAt: t.expose('preparedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When there was a message for each customer; null before.',
    }),
    canceledAt: t.expose('canceledAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was canceled; null if it was not.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    actor: t.relation('actor', {
      nullable: true,
      description: 'The person or key that made it; null if that is not known.',
    }),
  }),
});

defineListing('MessageSend', {
  scope,
  filter: ['id', 'notAfter', 'preparedAt', 'canceledAt', 'createdAt'],
  relations: {
    template: { to: 'MessageTemplate', single: true, description: 'Conditions on the template.' },
  },
  order: { CREATED_AT: { path: ['createdAt'], description: 'When it was made.' } },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'desc' }],
});

rootList('messageSends', 'MessageSend', 'The sends to segments, the latest first.');

rootRow(
  'messageSend',
  'MessageSend',
  'One send by its id; null if this workspace has no such send.',
);
