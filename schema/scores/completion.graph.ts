import { builder } from '../builder.ts';
import { computed } from '../toolkit/read/computed.ts';
import { bounded } from '../toolkit/write/input.ts';
import { freshAtDescription, suppressedDescription } from './estimate.graph.ts';
import { type CompletionFunnel, completionFunnel, type FunnelStep } from './funnel.ts';
import { type SurveyRates, surveyRates } from './rates.ts';
import { scoresRead } from './scope.ts';
import { filterField, surveyField } from './score.input.ts';

const Step = builder.objectRef<FunnelStep>('FunnelStep').implement({
  description:
    'How many responses come to one question, and how many go on. Suppressed fields are null.',
  fields: (t) => ({
    question: t.exposeString('question', { description: 'The question’s key.' }),
    reached: t.exposeInt('reached', {
      description:
        'Responses in which the question was shown. Responses without any answer count in `CompletionFunnel.started` only.',
    }),
    answered: t.exposeInt('answered', {
      nullable: true,
      description:
        'Responses of `reached` with an answer; the others skipped the question, or left.',
    }),
    left: t.exposeInt('left', {
      nullable: true,
      description: 'Unfinished responses that ended at this question.',
    }),
    continuationRate: t.exposeFloat('continuationRate', {
      nullable: true,
      description: 'The share of `reached` that went on: 0 to 1.',
    }),
    suppressed: t.exposeBoolean('suppressed', { description: suppressedDescription }),
  }),
});

const Funnel = builder.objectRef<CompletionFunnel>('CompletionFunnel').implement({
  description:
    'How far responses get in a survey. A field is null if it is suppressed; a rate also if there are no responses.',
  fields: (t) => ({
    started: t.exposeInt('started', { description: 'All responses, finished or not.' }),
    completed: t.exposeInt('completed', {
      nullable: true,
      description: 'Completed responses.',
    }),
    screenedOut: t.exposeInt('screenedOut', {
      nullable: true,
      description:
        'Responses that were screened out: the respondent did not belong to the target group.',
    }),
    quotaFull: t.exposeInt('quotaFull', {
      nullable: true,
      description: 'Responses that came after a quota was full.',
    }),
    beginningRate: t.exposeFloat('beginningRate', {
      nullable: true,
      description: 'The share of `started` that did not leave before a first answer: 0 to 1.',
    }),
    completionRate: t.exposeFloat('completionRate', {
      nullable: true,
      description: 'The share of `started` that was completed: 0 to 1.',
    }),
    suppressed: t.exposeBoolean('suppressed', { description: suppressedDescription }),
    steps: t.field({
      type: [Step],
      extensions: { rows: 25 },
      description:
        'The questions of the newest version in their order, then those that only earlier versions had; at most 1,000.',
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
  description: 'The survey, and which of its responses to count.',
  fields: (t) => ({ survey: surveyField(t), filter: filterField(t) }),
});

builder.queryField('completionFunnel', (t) =>
  t.field({
    type: Funnel,
    authScopes: { scope: scoresRead },
    description: `How many responses start a survey, go on at each question, and complete it. The cost depends on the days and groups that are read, not on the number of answers. Refused with \`BAD_USER_INPUT\` if the survey is unknown.`,
    args: {
      input: t.arg({
        type: FunnelInput,
        required: true,
        description: 'The survey, and which of its responses to count.',
      }),
    },
    ...computed(completionFunnel, { cost: 10 }),
  }),
);

const Rates = builder.objectRef<SurveyRates>('ResponseRate').implement({
  description:
    'Response and cooperation rates of the AAPOR Standard Definitions, from 0 to 1; null if they are suppressed, or if the divisor is 0.',
  fields: (t) => ({
    completes: t.exposeInt('completes', { description: 'I: completed responses.' }),
    partials: t.exposeInt('partials', {
      description:
        'P: unfinished responses. Those that were screened out or came after a quota was full were not eligible, and count nowhere.',
    }),
    rr1: t.exposeFloat('rr1', {
      nullable: true,
      description: 'I / (I + P + R + NC + O + U), the lowest response rate.',
    }),
    rr2: t.exposeFloat('rr2', {
      nullable: true,
      description: '(I + P) / (I + P + R + NC + O + U): partial responses count too.',
    }),
    coop1: t.exposeFloat('coop1', {
      nullable: true,
      description: 'I / (I + P + R + O): the share of those who were reached.',
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
    'The survey, and the outcomes without a response: numbers that you know from sending the invitations.',
  fields: (t) => {
    const count = (description: string) =>
      t.int(bounded({ min: 0, max: most }, { required: true, defaultValue: 0, description }));
    return {
      survey: surveyField(t),
      filter: filterField(t),
      refusals: count('R: persons who refused, or broke off without a stored response.'),
      nonContacts: count(
        'NC: eligible persons who were never reached, for example because an email bounced.',
      ),
      others: count('O: eligible persons who did not respond for another reason.'),
      unknown: count('U: persons of whom it is unknown whether they were eligible.'),
    };
  },
});

builder.queryField('responseRates', (t) =>
  t.field({
    type: Rates,
    authScopes: { scope: scoresRead },
    description: `AAPOR response rates. Completed and partial responses are counted; all other numbers come from the input. The cost depends on the days and groups that are read, not on the number of answers. Refused with \`BAD_USER_INPUT\` if the survey is unknown.`,
    args: {
      input: t.arg({
        type: RatesInput,
        required: true,
        description: 'The survey, which of its responses to count, and the other outcomes.',
      }),
    },
    ...computed(surveyRates, { cost: 5 }),
  }),
);
