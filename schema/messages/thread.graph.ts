import { builder } from '../builder.ts';
import { ofCustomer } from '../customers/ofCustomer.ts';
import { entity } from '../kernel/entity.ts';
import { personalData } from '../kernel/personalData.ts';
import { hasScope, personalScope } from '../kernel/scope.ts';
import '../surveys/survey.ts';
import { nestedList, rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRow } from '../toolkit/read/lookup.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import { replyTokens } from './replyToken.ts';

const scope = 'messages:read';

ofCustomer('MessageThread', { merge: 'FOLLOW' });
personalData('MessageThread', { personal: ['subject'], other: ['question'] });

builder.prismaNode('MessageThread', {
  ...entity('MessageThread', scope),
  description:
    'Messages to one customer by one channel, and the answers to them. An answer belongs to it by its token.',
  fields: (t) => ({
    customer: t.relation('customer', { description: 'With whom it is.' }),
    channel: t.expose('channel', { type: Channel, description: 'By which way all of it is sent.' }),
    subject: t.string({
      nullable: true,
      description: `The subject of its first message; null if that has none, and without the scope \`${personalScope}\`.`,
      select: { subject: true },
      resolve: ({ subject }, _args, { viewer }) =>
        hasScope(viewer, personalScope) ? subject : null,
    }),
    survey: t.relation('survey', {
      nullable: true,
      description: 'The survey that the next message from the customer answers; null if none asks.',
    }),
    question: t.exposeString('question', {
      nullable: true,
      description: 'The key of its question; null if none asks.',
    }),
    answeredAt: t.expose('answeredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When that question was answered; null before.',
    }),
    replyToken: t.string({
      nullable: true,
      description: `The token by which \`messageReceive\` knows that a message belongs to it: mails carry it in the address that answers go to. A program that has it can write as the customer, so it needs the scope \`${personalScope}\`; null without it.`,
      select: { id: true },
      resolve: async ({ id }, _args, ctx) =>
        hasScope(ctx.viewer, personalScope) ? replyTokens(ctx, id) : null,
    }),
    lastMessageAt: t.expose('lastMessageAt', {
      type: 'DateTime',
      description: 'When its last message was made.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it began.' }),
  }),
});

defineListing('MessageThread', {
  scope,
  filter: ['id', 'channel', 'answeredAt', 'lastMessageAt', 'createdAt'],
  relations: {
    customer: { to: 'Customer', single: true, description: 'Conditions on the customer.' },
  },
  order: {
    LAST_MESSAGE_AT: { path: ['lastMessageAt'], description: 'When its last message was made.' },
  },
  defaultOrder: [{ field: 'LAST_MESSAGE_AT', direction: 'desc' }],
});

rootList(
  'messageThreads',
  'MessageThread',
  'The threads of the workspace, that with the latest message first.',
);

rootRow(
  'messageThread',
  'MessageThread',
  'One thread by its id; null if this workspace has no such thread.',
);

builder.prismaObjectField('Customer', 'messageThreads', (t) =>
  nestedList(t, {
    model: 'MessageThread',
    relation: 'messageThreads',
    description: 'The threads with the customer, that with the latest message first.',
  }),
);
