import type * as stored from '../../prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { CustomerKey, type CustomerKeyShape } from '../customers/customerKey.ts';
import { requireByArgument } from '../customers/keyArgument.ts';
import { badArgument } from '../kernel/errors.ts';
import { requireWholeWorkspace } from '../kernel/wholeWorkspace.ts';
import { readArgument } from '../toolkit/read/lookup.ts';
import { bounded } from '../toolkit/write/input.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import './contact.graph.ts';
import { type ContextInput, contextField, contextIn } from './context.graph.ts';
import { decideContacts } from './decide.ts';
import { type ContactDecision, erasedDecision } from './decision.ts';

const reasons: Readonly<Record<ContactDecision['reason'], string>> = {
  ERASED: 'The customer was erased.',
  ARCHIVED: 'The customer is archived.',
  NO_ADDRESS: 'The channel needs an address that the customer does not have.',
  NO_CONSENT:
    'The legal basis of the survey’s purpose is CONSENT and none is in force; or the survey has no purpose.',
  OPTED_OUT: 'The customer refused the purpose of the survey, or the address was opted out.',
  BOUNCED: 'Messages to the address came back.',
  SURVEY_CLOSED: 'The survey takes no answers.',
  QUOTA_FULL:
    'The survey has as many completed responses as it takes: `maxResponses`, or a quota that is full for everyone. A quota is decided here if its condition reads nothing, or only hidden fields in `context`; one that reads answers or variables is decided when they are submitted.',
  NOT_ON_CHANNEL: 'The survey is not for this channel: its `channels` say for which it is.',
  NOT_TARGETED:
    'The values of `context` do not meet the condition `showWhen` of the survey; only on channels where customers are asked while present.',
  SEGMENT_PENDING:
    'The segment of the survey is new: it is not known yet whether the customer belongs to it. Its `asOf` is null until then.',
  NOT_IN_SEGMENT: 'The customer does not belong to the segment of the survey.',
  RECONTACT:
    'The customer was contacted with this survey within its `recontactDays`, or answered it.',
  COOLDOWN: 'The customer was contacted with any survey within the workspace’s `contactPauseDays`.',
  CAP: 'One of the workspace’s `contactCaps` is reached.',
  NOT_SAMPLED: 'The customer is not among the share that the survey is for: `samplingPct`.',
  QUIET_HOURS:
    'It is in the quiet hours, in the time zone of the customer or else of the workspace. Channels on which customers are asked while present, and letters, have none.',
  ALLOWED: 'Nothing speaks against it.',
};

const Reason = builder.enumType('ContactReason', {
  description:
    'What decides whether a customer may be contacted. The first of these that applies, in this order, does.',
  values: Object.fromEntries(
    Object.entries(reasons).map(([reason, description]) => [reason, { description }]),
  ) as { [R in ContactDecision['reason']]: { description: string } },
});

const Allowed = builder.enumType('ContactAllowed', {
  description: 'Whether a customer may be contacted.',
  values: {
    YES: { description: 'Now.' },
    NO: { description: 'Not while things are as they are.' },
    LATER: { description: 'From `until` on, if nothing else speaks against it then.' },
  } as const,
});

export const ContactDecisionType = builder.objectRef<ContactDecision>('ContactDecision').implement({
  description: 'Whether a customer may be contacted with a survey, and why.',
  fields: (t) => ({
    allowed: t.field({
      type: Allowed,
      description: 'Whether the customer may be contacted.',
      resolve: ({ allowed }) => allowed,
    }),
    reason: t.field({
      type: Reason,
      description: 'What decided.',
      resolve: ({ reason }) => reason,
    }),
    rule: t.exposeString('rule', { description: 'The rule that decided, in words for people.' }),
    until: t.expose('until', {
      type: 'DateTime',
      nullable: true,
      description: 'For LATER, when to ask again; null for YES and NO.',
    }),
  }),
});

interface CanContactQuestion extends ContextInput {
  readonly customer: CustomerKeyShape;
  readonly survey: string;
  readonly channel: stored.Channel;
}

const CanContactInput = builder.inputRef<CanContactQuestion>('CanContactInput').implement({
  description: 'Whom to contact, with which survey, and how.',
  fields: (t) => ({
    customer: t.field({
      type: CustomerKey,
      required: true,
      description: 'The customer. For one that was merged, its survivor is asked about.',
    }),
    survey: t.id(
      bounded({ reference: 'Survey' }, { required: true, description: 'The survey, by its id.' }),
    ),
    channel: t.field({
      type: Channel,
      required: true,
      description: 'The channel by which the customer is to be contacted.',
    }),
    context: contextField(t),
  }),
});

builder.queryField('canContact', (t) =>
  t.field({
    type: ContactDecisionType,
    description:
      'Whether a customer may be contacted with a survey now, and the rule that decides. It reserves nothing. Refused with `BAD_USER_INPUT` for a customer or survey that the workspace does not have, and for a key that fits several customers.',
    authScopes: { scope: 'contacts:read' },
    args: {
      input: t.arg({ type: CanContactInput, required: true, description: 'What to decide.' }),
    },
    resolve: async (_root, args, ctx, info): Promise<ContactDecision> => {
      requireWholeWorkspace(ctx, 'canContact');
      const question = readArgument<CanContactQuestion>(info, 'input', args.input);
      const { customer, survey, channel } = question;
      const known = await ctx.db.survey.count({ where: { id: survey } });
      if (known === 0) throw badArgument('input.survey', 'There is no such survey.');
      const key = await requireByArgument(ctx, customer, ['input', 'customer']);
      if (key === null) return erasedDecision;
      const decided = await decideContacts(ctx.db, {
        ...{ survey, channel, customers: [key], now: ctx.now, context: contextIn(question) },
      });
      return decided.get(key) ?? erasedDecision;
    },
  }),
);
