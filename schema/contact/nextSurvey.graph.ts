import type * as stored from '../../prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { addressFor } from '../consents/suppressions/addresses.ts';
import { CustomerKey, type CustomerKeyShape } from '../customers/customerKey.ts';
import { requireByArgument } from '../customers/keyArgument.ts';
import { badArgument } from '../kernel/errors.ts';
import { requireWholeWorkspace } from '../kernel/wholeWorkspace.ts';
import { readArgument } from '../toolkit/read/lookup.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { bounded } from '../toolkit/write/input.ts';
import { Channel } from '../touchpoints/channel.graph.ts';
import { ContactDecisionType } from './canContact.graph.ts';
import { type ContextInput, contextField, contextIn } from './context.graph.ts';
import {
  type Considered,
  considerForCustomer,
  considerForVisitor,
  maxConsidered,
} from './nextSurvey.ts';
import { visitorBounds } from './record.graph.ts';

interface NextSurveyQuestion extends ContextInput {
  readonly customer?: CustomerKeyShape | null;
  readonly visitor?: string | null;
  readonly channel: stored.Channel;
  readonly touchpoint?: string | null;
}

const NextSurveyInput = builder.inputRef<NextSurveyQuestion>('NextSurveyInput').implement({
  description: 'Who is present, and where.',
  fields: (t) => ({
    customer: t.field({
      type: CustomerKey,
      description: 'The customer who is present. Required without a visitor.',
    }),
    visitor: t.string(
      bounded(visitorBounds, {
        description:
          'The app’s own stable id of a visitor whose name it does not know. Required without a customer.',
      }),
    ),
    channel: t.field({
      type: Channel,
      required: true,
      description: 'Where: one of the channels that need no address, such as WEB or MOBILE_APP.',
    }),
    touchpoint: t.id(
      bounded(
        { reference: 'Touchpoint' },
        {
          description:
            'The touchpoint that they are at: only surveys about it are considered, and those about the relationship as a whole. By default all are.',
        },
      ),
    ),
    context: contextField(t),
  }),
});

const surveyOf = ({ survey }: Considered) => survey;
const knownOf = ({ workspaceId, survey }: Considered) => ({ workspaceId, id: survey });

const ConsideredSurvey = builder.objectRef<Considered>('ConsideredSurvey').implement({
  description: 'A live survey that was considered, and whether it may be shown.',
  fields: (t) => ({
    survey: t.field(
      rowField('Survey', 'The survey; null if it was deleted meanwhile.', surveyOf, knownOf),
    ),
    decision: t.field({
      type: ContactDecisionType,
      description: 'Whether it may be shown, and why.',
      resolve: ({ decision }) => decision,
    }),
  }),
});

interface Next {
  readonly considered: readonly Considered[];
}

const allowedIn = ({ considered }: Next) =>
  considered.find(({ decision }) => decision.allowed === 'YES') ?? null;

const NextSurvey = builder.objectRef<Next>('NextSurvey').implement({
  description: 'The survey to show now, if there is one, and why.',
  fields: (t) => ({
    survey: t.field(
      rowField(
        'Survey',
        'The survey to show; null if there is none.',
        (next: Next) => allowedIn(next)?.survey ?? null,
        (next: Next) => {
          const allowed = allowedIn(next);
          return allowed ? knownOf(allowed) : undefined;
        },
      ),
    ),
    considered: t.field({
      type: [ConsideredSurvey],
      description: `The live surveys in the order in which they were considered, the highest \`priority\` first, up to the one to show; at most ${maxConsidered}. Those for other channels, and those without a purpose, come last.`,
      resolve: ({ considered }) => [...considered],
    }),
  }),
});

builder.queryField('nextSurvey', (t) =>
  t.field({
    type: NextSurvey,
    description:
      'Which survey an app may show now to the customer or visitor who is present: one or none, and why. It reserves nothing: record with `surveyContactRecord` that it was shown. Visitors belong to no segment and cannot have agreed: for them, only surveys come into question that have no segment and whose purpose needs no consent. Refused with `BAD_USER_INPUT` for a customer or touchpoint that the workspace does not have, for a key that fits several, and for a channel that needs an address.',
    authScopes: { scope: 'contacts:read' },
    args: {
      input: t.arg({
        type: NextSurveyInput,
        required: true,
        description: 'Who is present, where.',
      }),
    },
    resolve: async (_root, args, ctx, info): Promise<Next> => {
      requireWholeWorkspace(ctx, 'nextSurvey');
      const question = readArgument<NextSurveyQuestion>(info, 'input', args.input);
      const { customer, visitor, channel, touchpoint } = question;
      if (addressFor(channel)) {
        const message = 'Customers are not present on this channel. Use `canContact`.';
        throw badArgument('input.channel', message);
      }
      if (
        touchpoint != null &&
        (await ctx.db.touchpoint.count({ where: { id: touchpoint } })) === 0
      ) {
        throw badArgument('input.touchpoint', 'There is no such touchpoint.');
      }
      const context = contextIn(question);
      const occasion = { channel, touchpoint: touchpoint ?? null, context, now: ctx.now };
      if (visitor != null && !customer) {
        return { considered: await considerForVisitor(ctx.db, visitor, occasion) };
      }
      if (!customer || visitor != null) {
        throw badArgument('input.visitor', 'Name a customer or a visitor, and not both.');
      }
      // What is known by its id is read with its surveys, in one statement.
      const path = ['input', 'customer'];
      const key = customer.id ?? (await requireByArgument(ctx, customer, path));
      const considered = key && (await considerForCustomer(ctx.db, key, occasion));
      if (considered) return { considered };
      if (customer.id != null) await requireByArgument(ctx, customer, path);
      return { considered: [] };
    },
  }),
);
