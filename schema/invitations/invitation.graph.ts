import { builder } from '../builder.ts';
import { ContactDecisionType } from '../contact/canContact.graph.ts';
import { ofCustomer } from '../customers/ofCustomer.ts';
import '../events/jsonObject.graph.ts';
import { entity } from '../kernel/entity.ts';
import type { JsonObject } from '../kernel/json.ts';
import { personalData } from '../kernel/personalData.ts';
import { hasScope, personalScope } from '../kernel/scope.ts';
import { nestedList, rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRow } from '../toolkit/read/lookup.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import '../surveys/survey.ts';
import { decisionIn } from './decided.ts';
import { linkedSurvey, linkOf } from './link.ts';
import { InvitationDueType, InvitationSenderType, InvitationStateType } from './state.graph.ts';
import { takesResponse } from './states.ts';
import { unlinkInvitations } from './unlinkInvitations.ts';

const scope = 'invitations:read';

ofCustomer('Invitation', {
  merge: 'FOLLOW',
  timeline: {
    kind: 'INVITATION',
    description: 'The customer was to be asked by a survey, and that was allowed.',
    field: { name: 'invitation', description: 'The invitation, and what became of it.' },
    at: 'createdAt',
    channel: 'channel',
    shown: { column: 'queuedAt', isNull: false },
  },
  beforeDeletion: unlinkInvitations,
});

personalData('Invitation', {
  personal: ['context'],
  other: ['locale', 'decisionAllowed', 'decisionReason', 'decisionRule'],
});

/** Stored by this room alone, as an object. */
function contextIn(context: unknown): JsonObject {
  return context as JsonObject;
}

builder.prismaNode('Invitation', {
  ...entity('Invitation', scope),
  description:
    'That a customer is to be asked by a survey: whether that was allowed, when it was sent, and what became of it. Where the `templates` of the survey have one of the kind and channel, cxgraph sends it. Otherwise a tool does, to which you export the links, or which reads `invitations(filter: { due: { isNull: false }, sender: { eq: TOOL } })`; it reports with `invitationMark` what it did.',
  fields: (t) => ({
    customer: t.relation('customer', { description: 'Who is asked.' }),
    survey: t.relation('survey', { description: 'What asks.' }),
    channel: t.expose('channel', { type: Channel, description: 'The channel it is sent by.' }),
    locale: t.exposeString('locale', {
      description: 'The language it is in, as BCP 47: one that the survey is offered in.',
    }),
    state: t.expose('state', { type: InvitationStateType, description: 'What became of it.' }),
    due: t.expose('due', {
      type: InvitationDueType,
      nullable: true,
      description:
        'What is to be sent now; null if nothing is. `sender` says who sends it: a tool that sent what cxgraph sends would do so twice.',
    }),
    sender: t.expose('sender', {
      type: InvitationSenderType,
      nullable: true,
      description:
        'Who sends what is due, or sent it last. A worker says so directly after it is due, by the `templates` of the survey, and says CXGRAPH later where a template is added before a tool has sent it. Null until then.',
    }),
    decision: t.field({
      type: ContactDecisionType,
      nullable: true,
      description:
        'Whether the customer could be asked when it was decided, and why; null before, for one that is planned for later.',
      select: {
        decisionAllowed: true,
        decisionReason: true,
        decisionRule: true,
        decisionUntil: true,
      },
      resolve: (stored) => decisionIn(stored),
    }),
    context: t.field({
      type: 'JsonObject',
      nullable: true,
      description: `What was known of the customer when it was decided: \`attributes\` by their keys, \`lifecycleStage\` and \`segments\`. Null without the scope \`${personalScope}\`.`,
      select: { context: true },
      resolve: ({ context }, _args, { viewer }) =>
        hasScope(viewer, personalScope) ? contextIn(context) : null,
    }),
    url: t.string({
      nullable: true,
      description: `The link for the customer: the survey’s \`url\`, or else the workspace’s \`surveyUrl\`, with a token where that has \`{token}\`. It lets anyone answer as this customer, so it needs the scope \`${personalScope}\`; null without it, and while or once no response can be begun.`,
      select: { state: true, survey: { select: linkedSurvey } },
      resolve: ({ id, state, survey }, _args, { viewer }) =>
        hasScope(viewer, personalScope) && takesResponse(state) ? linkOf(survey, id) : null,
    }),
    response: t.relation('response', {
      nullable: true,
      description:
        'The response that it began; null if there is none, and for an anonymous survey, whose responses belong to no invitation.',
    }),
    remindAfterDays: t.exposeInt('remindAfterDays', {
      nullable: true,
      description: 'Days after which the customer is reminded, each time; null for never.',
    }),
    maxReminders: t.exposeInt('maxReminders', {
      description: 'How many reminders are sent at most, from 0 to 10.',
    }),
    remindersSent: t.exposeInt('remindersSent', { description: 'How many reminders were sent.' }),
    scheduledAt: t.expose('scheduledAt', {
      type: 'DateTime',
      description:
        'When it is to be sent. If a rule of contact said LATER, from when that allows it.',
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'When its link stops beginning a response.',
    }),
    queuedAt: t.expose('queuedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was allowed and due; null if it was not.',
    }),
    sentAt: t.expose('sentAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was sent; null if it was not.',
    }),
    deliveredAt: t.expose('deliveredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it arrived; null if that is not known.',
    }),
    openedAt: t.expose('openedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the customer first opened the page; null if that is not known.',
    }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When the customer began a response; null if there is none, or it was submitted at once.',
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it came to a state that no other follows; null before.',
    }),
    remindedAt: t.expose('remindedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the last reminder was sent; null if none was.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
    actor: t.relation('actor', {
      nullable: true,
      description: 'The person or key that made it; null if that is not known.',
    }),
  }),
});

defineListing('Invitation', {
  scope,
  filter: [
    'id',
    'channel',
    'locale',
    'state',
    'due',
    'sender',
    'remindersSent',
    'scheduledAt',
    'expiresAt',
    'sentAt',
    'openedAt',
    'endedAt',
    'createdAt',
  ],
  relations: {
    customer: { to: 'Customer', single: true, description: 'Conditions on the customer.' },
    survey: { to: 'Survey', single: true, description: 'Conditions on the survey.' },
  },
  order: { CREATED_AT: { path: ['createdAt'], description: 'When it was made.' } },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'desc' }],
});

rootList('invitations', 'Invitation', 'The invitations of the workspace, the latest first.');

rootRow(
  'invitation',
  'Invitation',
  'One invitation by its id; null if this workspace has no such invitation.',
);

builder.prismaObjectField('Customer', 'invitations', (t) =>
  nestedList(t, {
    model: 'Invitation',
    relation: 'invitations',
    description: 'All invitations of the customer, the latest first.',
  }),
);

builder.prismaObjectField('Survey', 'invitations', (t) =>
  nestedList(t, {
    model: 'Invitation',
    relation: 'invitations',
    description: 'All invitations to the survey, the latest first.',
  }),
);

builder.prismaObjectField('SurveyResponse', 'invitation', (t) =>
  t.relation('invitation', {
    nullable: true,
    authScopes: { scope: 'invitations:read' },
    description: 'The invitation that it answers; null if it came without one.',
  }),
);
