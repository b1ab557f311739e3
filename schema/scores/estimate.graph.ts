import { builder } from '../builder.ts';
import { badArgument } from '../kernel/errors.ts';
import type { Interval } from './metrics/estimate.ts';
import { sampleSize } from './metrics/sampleSize.ts';
import { ScoreMetricType } from './score.input.ts';
import type { ExcludedCounts, Score } from './score.ts';

const IntervalMethod = builder.enumType('IntervalMethod', {
  description: 'By which formula an interval was made.',
  values: {
    ADJUSTED_WALD: {
      description: 'Of NPS: ¾ added to promoters and to detractors, 3 to all (Rocks 2016).',
    },
    WILSON: { description: 'Of a share; it holds for few answers and near 0 and 100 %.' },
    T: { description: 'Of a mean: Student’s t, with n − 1 degrees of freedom.' },
    WALD: { description: 'Of a difference of NPS: 1.96 standard errors to either side.' },
    NEWCOMBE: { description: 'Of a difference of shares: made of both Wilson intervals.' },
    WELCH: { description: 'Of a difference of means: t, for groups that vary differently.' },
  } as const,
});

export const IntervalType = builder.objectRef<Interval>('ScoreInterval').implement({
  description:
    'Where the true value lies, in 95 of 100 samples like this one; in the unit of what it belongs to.',
  fields: (t) => ({
    low: t.exposeFloat('low', { description: 'The lower end.' }),
    high: t.exposeFloat('high', { description: 'The upper end.' }),
    level: t.exposeFloat('level', { description: 'How often it holds: 0.95.' }),
    method: t.expose('method', { type: IntervalMethod, description: 'How it was made.' }),
  }),
});

export const ScoreWarningEnum = builder.enumType('ScoreWarning', {
  description: 'Why a number should be taken with caution.',
  values: {
    NO_SPREAD: {
      description: 'All answers are the same. Nothing can be said of what others would answer.',
    },
    HIDDEN_SPREAD: {
      description: 'The numbers are so large beside their spread that rounding hides it.',
    },
    OVERLAP: {
      description:
        'Some responses are in both groups. The test takes the groups for different people.',
    },
    NEGATIVE_ALPHA: {
      description: 'A question runs against the others: it should be marked `reverseScored`.',
    },
    NEWEST_ONLY: {
      description: 'There are more responses; only the newest 10,000 were looked at.',
    },
  } as const,
});

const Excluded = builder.objectRef<ExcludedCounts>('ExcludedCount').implement({
  description: 'Responses of the filter that a score is not made from, each counted once.',
  fields: (t) => ({
    unfinished: t.exposeInt('unfinished', { description: 'Those that were not completed.' }),
    screenedOut: t.exposeInt('screenedOut', {
      description: 'Those that ended because they did not belong to those asked.',
    }),
    quotaFull: t.exposeInt('quotaFull', {
      description: 'Those that came after a quota was full.',
    }),
    unanswered: t.exposeInt('unanswered', {
      description: 'Completed ones in which this question has no answer.',
    }),
  }),
});

export const freshAtDescription =
  'Responses until then are counted: the moment of the request where nothing waits, else the earlier of when the worker last counted and when the oldest response that waits came; null if it never counted.';

export const suppressedDescription =
  'True where there are fewer answers than the workspace’s `minimumN`: then only their number is shown. Whoever may ask for scores can still subtract one group from another: `scores:read` is for people who may see answers.';

export const ScoreType = builder.objectRef<Score>('Score').implement({
  description: 'A number that stands for many answers, with what it takes to believe it.',
  fields: (t) => ({
    metric: t.expose('metric', {
      type: ScoreMetricType,
      description: 'By which formula it was made.',
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description:
        'NPS in points, shares in per cent, means in the unit of the answers; null where it is suppressed or nobody answered.',
    }),
    n: t.exposeInt('n', { description: 'How many answers it was made from.' }),
    suppressed: t.exposeBoolean('suppressed', { description: suppressedDescription }),
    interval: t.expose('interval', {
      type: IntervalType,
      nullable: true,
      description: 'How far chance can have led it astray; null where that is unknown.',
    }),
    excluded: t.expose('excluded', {
      type: Excluded,
      description: 'Which responses it leaves out. Only completed responses have scores.',
    }),
    warnings: t.field({
      type: [ScoreWarningEnum],
      description: 'What to be cautious for; empty as a rule.',
      resolve: ({ warnings }) => [...warnings],
    }),
    answersNeeded: t.int({
      nullable: true,
      description:
        'How many answers that vary like these give an interval of no more than `margin` to either side: z²·v/m². Null where it is unknown.',
      args: {
        margin: t.arg.float({
          required: true,
          description: 'In the unit of `value`; above 0.',
        }),
      },
      resolve: ({ variance }, { margin }) => answersNeeded(variance, margin),
    }),
    freshAt: t.expose('freshAt', {
      type: 'DateTime',
      nullable: true,
      description: freshAtDescription,
    }),
  }),
});

/** What GraphQL's Int holds. */
const mostInt = 2_147_483_647;

function answersNeeded(variance: number | null, margin: number): number | null {
  if (!(margin > 0) || !Number.isFinite(margin)) {
    throw badArgument('margin', 'this must be a number above 0.');
  }
  if (variance === null) return null;
  const n = sampleSize(variance, margin);
  if (!(n <= mostInt)) {
    throw badArgument('margin', 'no survey has as many answers as this takes; widen it.');
  }
  return n;
}
