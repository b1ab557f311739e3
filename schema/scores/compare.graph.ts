import { builder } from '../builder.ts';
import { compareScores, type ScoreComparison } from './compare.ts';
import {
  IntervalType,
  ScoreType,
  ScoreWarningEnum,
  suppressedDescription,
} from './estimate.graph.ts';
import { readQueryInput } from './queryInput.ts';
import { scoresRead } from './scope.ts';
import { ScoreCompareInput } from './score.input.ts';

const DifferenceTest = builder.enumType('DifferenceTest', {
  description: 'By which test a difference was held against chance.',
  values: {
    Z: { description: 'Of NPS and of shares: the difference in standard errors.' },
    WELCH_T: { description: 'Of means: Student’s t for groups that vary differently.' },
  } as const,
});

const Comparison = builder.objectRef<ScoreComparison>('ScoreComparison').implement({
  description:
    'One score of two groups, and whether chance alone could have made them differ. All of the test is null where it is suppressed or a group is too small; its statistic, p and, but for shares, interval also where nothing varies.',
  fields: (t) => ({
    a: t.expose('a', { type: ScoreType, description: 'The first group.' }),
    b: t.expose('b', { type: ScoreType, description: 'The second group.' }),
    difference: t.float({
      nullable: true,
      description: 'The first less the second, in the unit of the scores.',
      resolve: ({ difference }) => difference?.difference ?? null,
    }),
    standardError: t.float({
      nullable: true,
      description: 'How far such a difference is off on average, in the same unit.',
      resolve: ({ difference }) => difference?.standardError ?? null,
    }),
    test: t.field({
      type: DifferenceTest,
      nullable: true,
      description: 'How the difference was held against chance.',
      resolve: ({ difference }) => difference?.test ?? null,
    }),
    statistic: t.float({
      nullable: true,
      description: 'The difference in standard errors: z, or t.',
      resolve: ({ difference }) => difference?.statistic ?? null,
    }),
    degreesOfFreedom: t.float({
      nullable: true,
      description: 'Of t; null of z.',
      resolve: ({ difference }) => difference?.degreesOfFreedom ?? null,
    }),
    p: t.float({
      nullable: true,
      description:
        'How often chance alone makes a difference as large, to either side, if there is none: 0 to 1.',
      resolve: ({ difference }) => difference?.p ?? null,
    }),
    interval: t.field({
      type: IntervalType,
      nullable: true,
      description: 'Where the true difference lies.',
      resolve: ({ difference }) => difference?.interval ?? null,
    }),
    suppressed: t.exposeBoolean('suppressed', {
      description: `Of either group. ${suppressedDescription}`,
    }),
    warnings: t.field({
      type: [ScoreWarningEnum],
      description: 'What to be cautious for; empty as a rule.',
      resolve: ({ warnings }) => [...warnings],
    }),
  }),
});

builder.queryField('scoreCompare', (t) =>
  t.field({
    type: Comparison,
    authScopes: { scope: scoresRead },
    description:
      'One score of two groups of responses, with the test of their difference: two channels, or a month and the one before. Costs days and groups read, however many answers there are. Refuses an unknown survey or question and a metric that does not fit as `BAD_USER_INPUT`.',
    extensions: { cost: 10 },
    args: {
      input: t.arg({
        type: ScoreCompareInput,
        required: true,
        description: 'Which score, of which groups.',
      }),
    },
    resolve: (_root, { input }, ctx, info) => compareScores(ctx, readQueryInput(info, input)),
  }),
);
