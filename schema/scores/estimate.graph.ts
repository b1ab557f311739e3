import { builder } from '../builder.ts';
import { badArgument } from '../kernel/errors.ts';
import type { Interval } from './metrics/estimate.ts';
import { sampleSize } from './metrics/sampleSize.ts';
import { ScoreMetricType } from './score.input.ts';
import type { ExcludedCounts, Score } from './score.ts';

const IntervalMethod = builder.enumType('IntervalMethod', {
  description: 'The formula of an interval.',
  values: {
    ADJUSTED_WALD: {
      description:
        'For NPS: ¾ is added to promoters and to detractors, 3 to all answers (Rocks 2016).',
    },
    WILSON: { description: 'For a share; valid for few answers and near 0 and 100 %.' },
    T: { description: 'For a mean: Student’s t with n − 1 degrees of freedom.' },
    WALD: { description: 'For a difference of NPS: 1.96 standard errors to either side.' },
    NEWCOMBE: { description: 'For a difference of shares: made of both Wilson intervals.' },
    WELCH: { description: 'For a difference of means: Student’s t for unequal variances.' },
  } as const,
});

export const IntervalType = builder.objectRef<Interval>('ScoreInterval').implement({
  description:
    'A range that covers the true value in 95 of 100 samples like this one, in the unit of the value.',
  fields: (t) => ({
    low: t.exposeFloat('low', { description: 'The lower end.' }),
    high: t.exposeFloat('high', { description: 'The upper end.' }),
    level: t.exposeFloat('level', { description: 'The confidence level: always 0.95.' }),
    method: t.expose('method', { type: IntervalMethod, description: 'Its formula.' }),
  }),
});

export const ScoreWarningEnum = builder.enumType('ScoreWarning', {
  description: 'Why to take a number with caution.',
  values: {
    NO_SPREAD: {
      description:
        'All answers are the same, so they do not show how much other answers would vary.',
    },
    HIDDEN_SPREAD: {
      description: 'The spread is so small next to the numbers that rounding hides it.',
    },
    OVERLAP: {
      description:
        'Some responses are in both groups, but the test assumes that the groups are independent.',
    },
    NEGATIVE_ALPHA: {
      description: 'A question runs against the others: it should be marked `reverseScored`.',
    },
    NEWEST_ONLY: {
      description: 'Only the newest 10,000 responses were read; there can be more.',
    },
  } as const,
});

const Excluded = builder.objectRef<ExcludedCounts>('ExcludedCount').implement({
  description: 'Responses of the filter that a score leaves out, each counted once.',
  fields: (t) => ({
    unfinished: t.exposeInt('unfinished', { description: 'Unfinished responses.' }),
    screenedOut: t.exposeInt('screenedOut', {
      description:
        'Responses that were screened out: the respondent did not belong to the target group.',
    }),
    quotaFull: t.exposeInt('quotaFull', {
      description: 'Responses that came after a quota was full.',
    }),
    unanswered: t.exposeInt('unanswered', {
      description: 'Completed responses without an answer to this question.',
    }),
  }),
});

export const freshAtDescription =
  'All responses up to this moment are counted. It is the moment of the request if no response waits to be counted, else the time of the worker’s last count or of the oldest waiting response, whichever is earlier. Null if that is unknown: the worker has not counted yet, or the waiting response is anonymous.';

export const suppressedDescription =
  'True if there are fewer answers than the workspace’s `minimumN`; then only their number is shown. This does not protect single answers from a viewer who subtracts one group from another: give `scores:read` only to people who may see answers.';

export const ScoreType = builder.objectRef<Score>('Score').implement({
  description: 'A number computed from many answers, with its interval and its warnings.',
  fields: (t) => ({
    metric: t.expose('metric', {
      type: ScoreMetricType,
      description: 'The formula of the score.',
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description:
        'NPS in points, shares in percent, means in the unit of the answers; null if it is suppressed or there are no answers.',
    }),
    n: t.exposeInt('n', { description: 'How many answers it is computed from.' }),
    suppressed: t.exposeBoolean('suppressed', { description: suppressedDescription }),
    interval: t.expose('interval', {
      type: IntervalType,
      nullable: true,
      description: 'The 95 % interval of the value; null if it is suppressed or unknown.',
    }),
    excluded: t.expose('excluded', {
      type: Excluded,
      description: 'The responses that it leaves out. Only completed responses have scores.',
    }),
    warnings: t.field({
      type: [ScoreWarningEnum],
      description: 'Why to take the score with caution; usually empty.',
      resolve: ({ warnings }) => [...warnings],
    }),
    answersNeeded: t.int({
      nullable: true,
      description:
        'How many answers are needed for an interval of at most `margin` to either side, if they vary like these: 1.96² × their variance ÷ `margin`². Null if the variance is suppressed or unknown.',
      args: {
        margin: t.arg.float({
          required: true,
          description: 'Half the width of the interval, in the unit of `value`; above 0.',
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

/** The largest Int of GraphQL. */
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
