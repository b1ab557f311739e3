import { builder } from '../builder.ts';
import { computed } from '../toolkit/read/computed.ts';
import { compareScores, type ScoreComparison } from './compare.ts';
import { ScoreType, ScoreWarningEnum, suppressedDescription } from './estimate.graph.ts';
import { IntervalType } from './interval.graph.ts';
import { scoresRead } from './scope.ts';
import { ScoreCompareInput } from './score.input.ts';
import { levelArg, ScoreVerdictEnum } from './words/verdict.graph.ts';
import { usualLevel, verdictOf } from './words/verdict.ts';

export const DifferenceTest = builder.enumType('DifferenceTest', {
  description: 'The statistical test of a difference.',
  values: {
    Z: { description: 'For NPS, NET and shares: the difference in standard errors.' },
    WELCH_T: { description: 'For means: Student’s t for groups of unequal variance.' },
  } as const,
});

export const ScoreComparisonType = builder.objectRef<ScoreComparison>('ScoreComparison').implement({
  description:
    'The same score of two groups, with the test of their difference. All fields of the test are null if it is suppressed or a group is too small, and all but `difference` for medians and percentiles, which have no test. Where no answers vary, `statistic` and `p` are null, and `interval` too, except for shares.',
  fields: (t) => ({
    a: t.expose('a', { type: ScoreType, description: 'The first group.' }),
    b: t.expose('b', { type: ScoreType, description: 'The second group.' }),
    difference: t.float({
      nullable: true,
      description: 'The first score minus the second, in the unit of the scores.',
      resolve: ({ difference }) => difference?.difference ?? null,
    }),
    standardError: t.float({
      nullable: true,
      description: 'The standard error of the difference, in the same unit.',
      resolve: ({ difference }) => difference?.standardError ?? null,
    }),
    test: t.field({
      type: DifferenceTest,
      nullable: true,
      description: 'The test that was made.',
      resolve: ({ difference }) => difference?.test ?? null,
    }),
    statistic: t.float({
      nullable: true,
      description: 'The difference in standard errors: z, or t.',
      resolve: ({ difference }) => difference?.statistic ?? null,
    }),
    degreesOfFreedom: t.float({
      nullable: true,
      description: 'The degrees of freedom of t; null for z.',
      resolve: ({ difference }) => difference?.degreesOfFreedom ?? null,
    }),
    p: t.float({
      nullable: true,
      description:
        'How likely a difference at least as large is, in either direction, if the groups do not differ: 0 to 1.',
      resolve: ({ difference }) => difference?.p ?? null,
    }),
    verdict: t.field({
      type: ScoreVerdictEnum,
      nullable: true,
      description:
        'Whether the score of the first group is higher or lower than that of the second; null where `p` is.',
      args: { level: t.arg.float(levelArg) },
      resolve: ({ difference }, { level }) =>
        verdictOf(difference?.difference ?? null, difference?.p ?? null, level ?? usualLevel),
    }),
    interval: t.field({
      type: IntervalType,
      nullable: true,
      description: 'The 95 % interval of the difference, in the same unit.',
      resolve: ({ difference }) => difference?.interval ?? null,
    }),
    suppressed: t.exposeBoolean('suppressed', {
      description: `For either group. ${suppressedDescription}`,
    }),
    warnings: t.field({
      type: [ScoreWarningEnum],
      description: 'Why to take the result with caution; usually empty.',
      resolve: ({ warnings }) => [...warnings],
    }),
  }),
});

builder.queryField('scoreCompare', (t) =>
  t.field({
    type: ScoreComparisonType,
    authScopes: { scope: scoresRead },
    description:
      'The same score of two groups of responses, with the test of their difference: two channels, or a month and the one before. The cost depends on the days and groups that are read, not on the number of answers. Refused with `BAD_USER_INPUT` if the survey or the question is unknown, or if the metric does not fit the question.',
    args: {
      input: t.arg({
        type: ScoreCompareInput,
        required: true,
        description: 'The score and the two groups.',
      }),
    },
    ...computed(compareScores, { cost: 10 }),
  }),
);
