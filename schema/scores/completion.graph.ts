import { builder } from '../builder.ts';
import { bounded } from '../toolkit/write/input.ts';
import { freshAtDescription, suppressedDescription } from './estimate.graph.ts';
import { type CompletionFunnel, completionFunnel, type FunnelStep } from './funnel.ts';
import { readQueryInput } from './queryInput.ts';
import { type SurveyRates, surveyRates } from './rates.ts';
import { scoresRead } from './scope.ts';
import { filterField, surveyField } from './score.input.ts';

const Step = builder.objectRef<FunnelStep>('FunnelStep').implement({
  description: 'A question as people come to it. What is null is suppressed.',
  fields: (t) => ({
    question: t.exposeString('question', { description: 'The question’s key.' }),
    reached: t.exposeInt('reached', {
      description:
        'Responses that it was shown to; those that were begun without an answer are in `started` alone.',
    }),
    answered: t.exposeInt('answered', {
      nullable: true,
      description: 'Those of them with an answer; the others passed over it, or left.',
    }),
    left: t.exposeInt('left', {
      nullable: true,
      description: 'Unfinished ones that went no further.',
    }),
    continuationRate: t.exposeFloat('continuationRate', {
      nullable: true,
      description: 'Those who went on, of those whom it was shown to: 0 to 1.',
    }),
    suppressed: t.exposeBoolean('suppressed', { description: suppressedDescription }),
  }),
});

const Funnel = builder.objectRef<CompletionFunnel>('CompletionFunnel').implement({
  description: 'How far people get in a survey. What is null is suppressed, or of nobody.',
  fields: (t) => ({
    started: t.exposeInt('started', { description: 'All responses, finished or not.' }),
    completed: t.exposeInt('completed', {
      nullable: true,
      description: 'Those that came to an end.',
    }),
    screenedOut: t.exposeInt('screenedOut', {
      nullable: true,
      description: 'Those that ended because they did not belong to those asked.',
    }),
    quotaFull: t.exposeInt('quotaFull', {
      nullable: true,
      description: 'Those that came after a quota was full.',
    }),
    beginningRate: t.exposeFloat('beginningRate', {
      nullable: true,
      description: 'Those who did not leave before their first answer, of all: 0 to 1.',
    }),
    completionRate: t.exposeFloat('completionRate', {
      nullable: true,
      description: 'Completed of started: 0 to 1.',
    }),
    suppressed: t.exposeBoolean('suppressed', { description: suppressedDescription }),
    steps: t.field({
      type: [Step],
      extensions: { rows: 25 },
      description:
        'The questions of the newest version in their order, then those that only earlier ones had; at most 1,000.',
      resolve: ({ steps }) => [...steps],
    }),
    freshAt: t.expose('freshAt', {
      type: 'DateTime',
      nullable: true,
      description: freshAtDescription,
    }),
  }),
});

const FunnelInput = builder.inputType('CompletionFunnelInput', {
  description: 'Of which survey, over which responses.',
  fields: (t) => ({ survey: surveyField(t), filter: filterField(t) }),
});

builder.queryField('completionFunnel', (t) =>
  t.field({
    type: Funnel,
    authScopes: { scope: scoresRead },
    description: `How many start a survey, go on at each question, and complete it. Costs days and groups read, however many answers there are. Refuses an unknown survey as \`BAD_USER_INPUT\`.`,
    extensions: { cost: 10 },
    args: {
      input: t.arg({ type: FunnelInput, required: true, description: 'Of what.' }),
    },
    resolve: (_root, { input }, ctx, info) => completionFunnel(ctx, readQueryInput(info, input)),
  }),
);

const Rates = builder.objectRef<SurveyRates>('ResponseRate').implement({
  description:
    'Response and cooperation rates of the AAPOR Standard Definitions, from 0 to 1; null where they are suppressed, or of nobody.',
  fields: (t) => ({
    completes: t.exposeInt('completes', { description: 'I: completed responses.' }),
    partials: t.exposeInt('partials', {
      description:
        'P: unfinished responses. Whoever was screened out, or came after a quota was full, was not eligible.',
    }),
    rr1: t.exposeFloat('rr1', {
      nullable: true,
      description: 'I / (I + P + R + NC + O + U), the least that the response rate can be.',
    }),
    rr2: t.exposeFloat('rr2', {
      nullable: true,
      description: '(I + P) / (I + P + R + NC + O + U): partial ones count as responses.',
    }),
    coop1: t.exposeFloat('coop1', {
      nullable: true,
      description: 'I / (I + P + R + O): of those who were reached at all.',
    }),
    suppressed: t.exposeBoolean('suppressed', { description: suppressedDescription }),
    freshAt: t.expose('freshAt', {
      type: 'DateTime',
      nullable: true,
      description: freshAtDescription,
    }),
  }),
});

const most = 1_000_000_000;

const RatesInput = builder.inputType('ResponseRateInput', {
  description:
    'Of which survey, and what became of those who were asked and did not respond: whoever sent the invitations knows.',
  fields: (t) => {
    const count = (description: string) =>
      t.int(bounded({ min: 0, max: most }, { required: true, defaultValue: 0, description }));
    return {
      survey: surveyField(t),
      filter: filterField(t),
      refusals: count('R: those who refused, or broke off without a response that was kept.'),
      nonContacts: count('NC: eligible, but never reached, such as bounced mail.'),
      others: count('O: eligible, but kept from it by something else.'),
      unknown: count('U: nobody knows whether they were eligible.'),
    };
  },
});

builder.queryField('responseRates', (t) =>
  t.field({
    type: Rates,
    authScopes: { scope: scoresRead },
    description: `AAPOR response rates: completed and partial responses as counted, all others as given. Costs days and groups read, however many answers there are. Refuses an unknown survey as \`BAD_USER_INPUT\`.`,
    extensions: { cost: 5 },
    args: {
      input: t.arg({ type: RatesInput, required: true, description: 'Of what.' }),
    },
    resolve: (_root, { input }, ctx, info) => surveyRates(ctx, readQueryInput(info, input)),
  }),
);
