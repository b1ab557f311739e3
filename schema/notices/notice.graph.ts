import { builder } from '../builder.ts';
import { ofCustomer } from '../customers/ofCustomer.ts';
import type { Viewer } from '../kernel/context.ts';
import { entity } from '../kernel/entity.ts';
import { personalData } from '../kernel/personalData.ts';
import { hasScope, personalScope } from '../kernel/scope.ts';
import '../messageTemplates/messageTemplate.ts';
import { MessageRefusalType } from '../messages/enums.graph.ts';
import { rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRow } from '../toolkit/read/lookup.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';

const scope = 'notices:read';

const NoticeChannelType = storedEnum('NoticeChannel', 'How a person of the team gets a notice.', {
  INBOX: 'It is listed here, until it is read.',
  EMAIL: 'It is mailed to their address.',
});

const NoticeStateType = storedEnum('NoticeState', 'What became of a notice.', {
  WAITING: 'It is to be sent.',
  SENT: 'It was sent, or is in the inbox.',
  EXPIRED: 'It was too late to be sent.',
  FAILED: 'It could not be sent: `refusal` says why.',
});

ofCustomer('Notice', { merge: 'FOLLOW' });

personalData('Notice', {
  personal: ['subject', 'text', 'html', 'data'],
  other: ['locale', 'refusalCode'],
});

builder.prismaNode('Notice', {
  ...entity('Notice', scope),
  description:
    'What a rule had to say to a person of the team about a customer, in their inbox here or as a mail; or, in their inbox, a comment of a case that mentions them, or that a case of theirs is overdue. Its id is that of every attempt to send it.',
  fields: (t) => ({
    actor: t.relation('actor', { description: 'The person whom it is for.' }),
    customer: t.relation('customer', {
      nullable: true,
      description: 'The customer whom it is about; null if that is a case without a customer.',
    }),
    channel: t.expose('channel', { type: NoticeChannelType, description: 'How it is sent.' }),
    state: t.expose('state', { type: NoticeStateType, description: 'What became of it.' }),
    template: t.relation('template', {
      nullable: true,
      description: 'The template that a mail is made of; null in the inbox.',
    }),
    locale: t.exposeString('locale', {
      nullable: true,
      description: 'Its language, as BCP 47; null before a mail was rendered, and in the inbox.',
    }),
    subject: t.string({
      nullable: true,
      description: `The subject of a mail; null in the inbox, and without the scope \`${personalScope}\`.`,
      select: { subject: true },
      resolve: ({ subject }, _args, { viewer }) => shown(viewer, subject),
    }),
    text: t.string({
      nullable: true,
      description: `Its text; null before a mail was rendered, and without the scope \`${personalScope}\`.`,
      select: { text: true },
      resolve: ({ text }, _args, { viewer }) => shown(viewer, text),
    }),
    refusal: t.expose('refusal', {
      type: MessageRefusalType,
      nullable: true,
      description: 'Why the last attempt failed; null if it did not, or there was none.',
    }),
    refusalCode: t.exposeString('refusalCode', {
      nullable: true,
      description:
        'What the mail server said of it as a code, `550 5.1.1`, or for TEMPLATE where the template failed, `messagetemplate_… de html 3:1 TIME`; null if there was none.',
    }),
    attempts: t.exposeInt('attempts', { description: 'How often a mail was tried to be sent.' }),
    notAfter: t.expose('notAfter', {
      type: 'DateTime',
      nullable: true,
      description: 'A mail is not sent after this moment; null in the inbox.',
    }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was sent, or came into the inbox; null before.',
    }),
    readAt: t.expose('readAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When `noticeRead` was called for it; null before.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
  }),
});

function shown(viewer: Viewer | null, text: string | null): string | null {
  return hasScope(viewer, personalScope) ? text : null;
}

defineListing('Notice', {
  scope,
  visible: (viewer) => ({ actorId: viewer?.actorId ?? '' }),
  filter: ['id', 'channel', 'state', 'attempts', 'sentAt', 'readAt', 'createdAt'],
  relations: {
    customer: { to: 'Customer', single: true, description: 'Conditions on the customer.' },
  },
  order: { CREATED_AT: { path: ['createdAt'], description: 'When it was made.' } },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'desc' }],
});

rootList(
  'notices',
  'Notice',
  'The notices for the person whom the key of this request acts for, the latest first.',
);

rootRow('notice', 'Notice', 'One notice by its id; null if this workspace has no such notice.');
