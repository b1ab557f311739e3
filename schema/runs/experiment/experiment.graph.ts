import { builder } from '../../builder.ts';
import { typeBounds } from '../../events/bounds.ts';
import { requireScope } from '../../kernel/scope.ts';
import { requireCustomers } from '../../kernel/wholeWorkspace.ts';
import { ruleKeyBounds, ruleLimits } from '../../rules/limits.ts';
import '../../rules/rule.ts';
import { DifferenceTest } from '../../scores/compare.graph.ts';
import { suppressedDescription } from '../../scores/estimate.graph.ts';
import { IntervalType } from '../../scores/interval.graph.ts';
import { scoresRead } from '../../scores/scope.ts';
import { scoreFields } from '../../scores/score.input.ts';
import { readQueryInput } from '../../toolkit/read/queryInput.ts';
import { bounded } from '../../toolkit/write/input.ts';
import {
  type ArmComparison,
  type Experiment,
  type ExperimentArm,
  mostCounted,
} from './experiment.ts';
import { type ExperimentInput, type ExperimentOutcome, readExperiment } from './readExperiment.ts';

const EventOutcome = builder
  .inputRef<NonNullable<ExperimentOutcome['event']>>('RuleExperimentEvent')
  .implement({
    description: 'Whether an event of a type happened to a customer: a share in percent.',
    fields: (t) => ({
      type: t.string(
        bounded(typeBounds, { required: true, description: 'The type of the event: `PURCHASE`.' }),
      ),
    }),
  });

const ScoreOutcome = builder
  .inputRef<NonNullable<ExperimentOutcome['score']>>('RuleExperimentScore')
  .implement({
    description:
      'The last answer of a customer to a question of a survey that is not anonymous, in a completed response. Customers who gave none are left out: compare their `customers`, too.',
    fields: scoreFields,
  });

const OutcomeInput = builder.inputRef<ExperimentOutcome>('RuleExperimentOutcome').implement({
  description: 'What is looked for after customers came to an arm; exactly one field is set.',
  isOneOf: true,
  fields: (t) => ({
    event: t.field({
      type: EventOutcome,
      description: 'Whether an event happened. Needs the scope `events:read`.',
    }),
    score: t.field({
      type: ScoreOutcome,
      description: 'What was answered. Needs the scope `scores:read`.',
    }),
  }),
});

const RuleExperimentInput = builder.inputRef<ExperimentInput>('RuleExperimentInput').implement({
  description: 'Which arms of a rule are compared, and by what.',
  fields: (t) => ({
    step: t.string(
      bounded(ruleKeyBounds, {
        required: true,
        description:
          'The key of a SPLIT step. The newest version that has it says which arms there are.',
      }),
    ),
    outcome: t.field({
      type: OutcomeInput,
      required: true,
      description: 'What is looked for after customers came to an arm.',
    }),
    withinDays: t.int(
      bounded(
        { min: 1, max: ruleLimits.days },
        {
          required: true,
          description:
            'Days of 24 hours, from the moment at which a customer came to the arm, in which the outcome counts. A customer counts once they are over.',
        },
      ),
    ),
    control: t.string(
      bounded(ruleKeyBounds, {
        description:
          'The key of the arm that the others are compared with. By default the first hold-out, or else the first arm.',
      }),
    ),
  }),
});

const Verdict = builder.enumType('RuleExperimentVerdict', {
  description: 'How an arm did beside the control.',
  values: {
    HIGHER: { description: 'Its outcome is higher: `adjustedP` is below 0.05.' },
    LOWER: { description: 'Its outcome is lower: `adjustedP` is below 0.05.' },
    UNCLEAR: { description: 'Chance alone can have made the difference.' },
    TOO_EARLY: {
      description:
        'One of both has too few customers for the test: fewer than 30, or of an event fewer than 10 to whom it is expected to happen or not to happen, if the arms do not differ.',
    },
  } as const,
});

const Warning = builder.enumType('RuleExperimentWarning', {
  description: 'Why to take an experiment with caution.',
  values: {
    TOO_EARLY: {
      description:
        'A comparison has too few customers. To stop as soon as a difference shows finds differences that are none: decide beforehand how many customers to wait for.',
    },
    NEWEST_ONLY: {
      description: `Only the latest ${mostCounted.toLocaleString('en')} customers were counted; there are more.`,
    },
  } as const,
});

const Arm = builder.objectRef<ExperimentArm>('RuleExperimentArm').implement({
  description: 'What became of the customers who came to one arm.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key, unique in the step.' }),
    sharePct: t.exposeInt('sharePct', {
      description: 'Its share of the customers in percent, from 1 to 100.',
    }),
    holdOut: t.boolean({
      description: 'Whether nothing is done for its customers: no step follows.',
      resolve: ({ isHoldOut }) => isHoldOut,
    }),
    customers: t.exposeInt('customers', {
      description:
        'How many customers came to it, each once, also after a merge and however often they went through the rule.',
    }),
    pending: t.exposeInt('pending', {
      description: 'How many of them do not count yet: their `withinDays` are not over.',
    }),
    n: t.exposeInt('n', {
      description:
        'How many of the others count: all for an event, those who answered for a score.',
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description:
        'The share of customers with the event in percent, or the score in its unit; null if it is suppressed or `n` is 0.',
    }),
    interval: t.expose('interval', {
      type: IntervalType,
      nullable: true,
      description: 'The 95 % interval of the value; null if it is suppressed or unknown.',
    }),
    suppressed: t.exposeBoolean('suppressed', { description: suppressedDescription }),
  }),
});

const Comparison = builder.objectRef<ArmComparison>('RuleExperimentComparison').implement({
  description:
    'An arm beside the control, with the test of their difference. Its fields are null if it is suppressed or an arm is too small.',
  fields: (t) => ({
    arm: t.exposeString('arm', { description: 'Its key, unique in the step.' }),
    control: t.exposeString('control', { description: 'The key of the arm beside it.' }),
    difference: t.float({
      nullable: true,
      description:
        'The value of the arm minus that of the control: percentage points for an event, else in the unit of the score.',
      resolve: ({ difference }) => difference?.difference ?? null,
    }),
    interval: t.field({
      type: IntervalType,
      nullable: true,
      description: 'The 95 % interval of the difference, in the same unit.',
      resolve: ({ difference }) => difference?.interval ?? null,
    }),
    test: t.field({
      type: DifferenceTest,
      nullable: true,
      description: 'The test that was made.',
      resolve: ({ difference }) => difference?.test ?? null,
    }),
    p: t.float({
      nullable: true,
      description:
        'How likely a difference at least as large is, in either direction, if the arms do not differ: 0 to 1. Null where nothing varies.',
      resolve: ({ difference }) => difference?.p ?? null,
    }),
    adjustedP: t.exposeFloat('adjustedP', {
      nullable: true,
      description:
        'The same, adjusted for the number of arms that are compared with the control (Holm 1979).',
    }),
    verdict: t.expose('verdict', {
      type: Verdict,
      nullable: true,
      description: 'What follows from the test; null if it is suppressed.',
    }),
    suppressed: t.exposeBoolean('suppressed', {
      description: `For either arm. ${suppressedDescription}`,
    }),
  }),
});

const ExperimentType = builder.objectRef<Experiment>('RuleExperiment').implement({
  description: 'What became of customers, by the arm of a SPLIT that they came to.',
  fields: (t) => ({
    arms: t.field({
      type: [Arm],
      extensions: { rows: ruleLimits.arms },
      description: 'The arms, in their order.',
      resolve: ({ arms }) => [...arms],
    }),
    comparisons: t.field({
      type: [Comparison],
      extensions: { rows: ruleLimits.arms },
      description: 'Each other arm beside the control, in their order.',
      resolve: ({ comparisons }) => [...comparisons],
    }),
    former: t.exposeInt('former', {
      description: 'Customers of arms that the step no longer has; they are left out.',
    }),
    warnings: t.field({
      type: [Warning],
      description: 'Why to take it with caution; empty if there is nothing to say.',
      resolve: ({ warnings }) => [...warnings],
    }),
  }),
});

/** What it costs: that of many look-ups. */
const cost = 1_000;

builder.prismaObjectField('Rule', 'experiment', (t) =>
  t.field({
    type: ExperimentType,
    nullable: true,
    description: `Compares what became of customers by the arm of a SPLIT that they came to: an event, or a score. Everyone who came to an arm counts with it, whether its steps were done or not. It costs ${cost.toLocaleString('en')}, and needs the scope of the outcome. Refused with \`BAD_USER_INPUT\` if the step, the arm, the survey or the question is unknown, or if the metric does not fit; null then.`,
    extensions: { cost },
    args: {
      input: t.arg({
        type: RuleExperimentInput,
        required: true,
        description: 'The step, the outcome, and the days in which it counts.',
      }),
    },
    select: { id: true },
    resolve: ({ id }, { input: sent }, ctx, { parentType, fieldName }) => {
      const input = readQueryInput(parentType.getFields()[fieldName], sent);
      const { event } = input.outcome;
      requireScope(ctx, event ? 'events:read' : scoresRead, 'Rule.experiment by this outcome');
      requireCustomers(ctx, 'Rule.experiment');
      return readExperiment(ctx, id, input);
    },
  }),
);
