import { builder } from '../builder.ts';
import { ContactDecisionType } from '../contact/canContact.graph.ts';
import { ofCustomer } from '../customers/ofCustomer.ts';
import { decisionIn } from '../invitations/decided.ts';
import { entity } from '../kernel/entity.ts';
import { personalData } from '../kernel/personalData.ts';
import { hasScope, personalScope } from '../kernel/scope.ts';
import '../invitations/invitation.graph.ts';
import '../messageTemplates/messageTemplate.ts';
import { nestedList, rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRow } from '../toolkit/read/lookup.ts';
import { enumRef } from '../toolkit/storedEnum.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import {
  MessageDirectionType,
  MessageReadingType,
  MessageRefusalType,
  MessageStateType,
} from './enums.graph.ts';
import './send.graph.ts';
import './thread.graph.ts';

const scope = 'messages:read';

ofCustomer('Message', {
  merge: 'FOLLOW',
  timeline: {
    kind: 'MESSAGE',
    description: 'A message went to the customer or came from the customer.',
    field: { name: 'message', description: 'The message, and what became of it.' },
    at: 'sentAt',
    channel: 'channel',
    shown: { column: 'sentAt', isNull: false },
  },
});

personalData('Message', {
  personal: ['subject', 'text', 'html', 'data'],
  named: ['externalId'],
  internal: ['providerId', 'addressHash'],
  other: [...['locale', 'decisionAllowed', 'decisionReason', 'decisionRule', 'refusalCode']],
});

builder.prismaNode('Message', {
  ...entity('Message', scope),
  description:
    'A message to a customer or from one. What is to be sent is decided, rendered and sent by a worker. Its id is that of every attempt: a mail has one Message-ID however often it is tried.',
  fields: (t) => ({
    customer: t.relation('customer', { description: 'To whom it goes, or who wrote it.' }),
    thread: t.relation('thread', { description: 'The messages that it belongs to.' }),
    direction: t.expose('direction', { type: MessageDirectionType, description: 'Who wrote it.' }),
    channel: t.expose('channel', { type: Channel, description: 'The channel it is sent by.' }),
    kind: t.field({
      type: enumRef('MessageKind'),
      nullable: true,
      description: 'What it is for, as its template says; null for one without a template.',
      select: { kind: true },
      resolve: ({ kind }) => kind,
    }),
    state: t.expose('state', { type: MessageStateType, description: 'What became of it.' }),
    template: t.relation('template', {
      nullable: true,
      description: 'The template that it is made of; null if there is none.',
    }),
    send: t.relation('send', {
      nullable: true,
      description: 'The send to a segment that it belongs to; null if it was made by itself.',
    }),
    invitation: t.relation('invitation', {
      nullable: true,
      description: 'The invitation that it sends, reminds of or thanks for; null if there is none.',
    }),
    locale: t.exposeString('locale', {
      nullable: true,
      description: 'Its language, as BCP 47; null before it was rendered, and if it is not known.',
    }),
    subject: t.string({
      nullable: true,
      description: `Its subject; null if it has none. Null without the scope \`${personalScope}\`.`,
      select: { subject: true },
      resolve: ({ subject }, _args, { viewer }) =>
        hasScope(viewer, personalScope) ? subject : null,
    }),
    text: t.string({
      nullable: true,
      description: `Its text; null before it was rendered. Null without the scope \`${personalScope}\`.`,
      select: { text: true },
      resolve: ({ text }, _args, { viewer }) => (hasScope(viewer, personalScope) ? text : null),
    }),
    html: t.string({
      nullable: true,
      description: `The same as HTML; null if it has none. Null without the scope \`${personalScope}\`.`,
      select: { html: true },
      resolve: ({ html }, _args, { viewer }) => (hasScope(viewer, personalScope) ? html : null),
    }),
    automatic: t.exposeBoolean('automatic', {
      description:
        'Whether a program of the customer’s sent it by itself, such as a notice of absence: it triggers nothing.',
    }),
    reading: t.expose('reading', {
      type: MessageReadingType,
      nullable: true,
      description:
        'What became of it as an answer to a survey’s question; null if none was asked in its thread.',
    }),
    response: t.relation('response', {
      nullable: true,
      description:
        'The response that it was submitted as, where it answered a survey’s question; null if it did not, and if that was deleted.',
    }),
    decision: t.field({
      type: ContactDecisionType,
      nullable: true,
      description:
        'Whether the customer could be contacted with it when it was last to be sent, and why; null before.',
      select: {
        decisionAllowed: true,
        decisionReason: true,
        decisionRule: true,
        decisionUntil: true,
      },
      resolve: (stored) => decisionIn(stored),
    }),
    refusal: t.expose('refusal', {
      type: MessageRefusalType,
      nullable: true,
      description: 'Why the last attempt failed; null if it did not, or there was none.',
    }),
    refusalCode: t.exposeString('refusalCode', {
      nullable: true,
      description:
        'What the other side said of it as a code, `550 5.1.1`. For TEMPLATE: the template, the language, the part, line and column in it, and why, `messagetemplate_… de html 3:1 TIME`; TIME, MEMORY and SIZE are limits that it reached. Null if there was none.',
    }),
    attempts: t.exposeInt('attempts', { description: 'How often it was tried to be sent.' }),
    notAfter: t.expose('notAfter', {
      type: 'DateTime',
      nullable: true,
      description: 'It is not sent after this moment; null for one that came in.',
    }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it is to be sent, at the earliest; null unless it waits.',
    }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it went out or came in; null before.',
    }),
    deliveredAt: t.expose('deliveredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it arrived; null if that is not known.',
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it came back, expired, failed, or was refused or canceled; null if not.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    actor: t.relation('actor', {
      nullable: true,
      description: 'The person or key that made it; null if a survey did.',
    }),
  }),
});

defineListing('Message', {
  scope,
  filter: [
    ...['id', 'direction', 'channel', 'kind', 'state', 'automatic', 'reading', 'refusal'],
    ...['attempts', 'notAfter', 'dueAt', 'sentAt', 'endedAt', 'createdAt'],
  ],
  relations: {
    customer: { to: 'Customer', single: true, description: 'Conditions on the customer.' },
  },
  order: { CREATED_AT: { path: ['createdAt'], description: 'When it was made.' } },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'desc' }],
});

rootList('messages', 'Message', 'The messages of the workspace, the latest first.');

rootRow('message', 'Message', 'One message by its id; null if this workspace has no such message.');

builder.prismaObjectField('SurveyResponse', 'message', (t) =>
  t.relation('message', {
    nullable: true,
    authScopes: { scope },
    description: 'The message that it was submitted by; null if it came by another way.',
  }),
);

for (const [type, description] of [
  ['Customer', 'All messages to and from the customer, the latest first.'],
  ['MessageThread', 'Its messages, the latest first.'],
  ['MessageSend', 'Its messages: one for each customer.'],
  ['Invitation', 'The messages that sent it, reminded of it or thanked for it, the latest first.'],
] as const) {
  builder.prismaObjectField(type, 'messages', (t) =>
    nestedList(t, { model: 'Message', relation: 'messages', description }),
  );
}
