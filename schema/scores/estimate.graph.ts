import { builder } from '../builder.ts';
import { badArgument } from '../kernel/errors.ts';
import { IntervalType } from './interval.graph.ts';
import { sampleSize } from './metrics/sampleSize.ts';
import { ScorePartType } from './parts.graph.ts';
import { ScoreMetricType } from './score.input.ts';
import type { ExcludedCounts, Score } from './score.ts';
import { sentenceOf } from './words/sentence.ts';
import { levelArg, ScoreVerdictEnum } from './words/verdict.graph.ts';
import { usualLevel, verdictOf } from './words/verdict.ts';

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
    NO_TEST: {
      description:
        'Medians and percentiles have no test of their difference: many answers to a scale are the same, which such tests do not allow. Compare the means or the shares.',
    },
    NEGATIVE_ALPHA: {
      description: 'A question runs against the others: it should be marked `reverseScored`.',
    },
    NEWEST_ONLY: {
      description: 'Only the newest 10,000 responses were read; there can be more.',
    },
    SEVERAL_ANSWERS: {
      description:
        'The metric has several questions of one survey. Answers of one response resemble each other, but intervals and tests assume that all answers are of different people: they are narrower, and find more differences, than they should.',
    },
    FEW_LEFT_OUT: {
      description:
        'Answers at touchpoints with few answers are left out, because they would follow from this score and those of other touchpoints.',
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
  'True if there are fewer answers than the workspace’s `minimumN`, or if a score over more of the same days would reveal so few by one subtraction: then only their number is shown. So it is for a filter or a group that leaves out few answers; and for one that takes some of the values of a property with few answers, but not all of them. Scores of different days, of a metric and of its surveys, or of filters that differ in two properties at once, can still be subtracted: give `scores:read` only to people who may see answers.';

const CautionEnum = builder.enumType('ScoreCaution', {
  description: 'Why a score is not to be reported like others.',
  values: {
    SMALL_BASE: {
      description: 'There are fewer answers than the workspace’s `reportingN`, 30 by default.',
    },
  } as const,
});

export const ScoreType = builder.objectRef<Score>('Score').implement({
  description: 'A number computed from many answers, with its interval and its warnings.',
  fields: (t) => ({
    metric: t.expose('metric', {
      type: ScoreMetricType,
      description: 'The formula of the score.',
    }),
    percentile: t.int({
      nullable: true,
      description: 'The percentile of PERCENTILE, from 1 to 99; null for other metrics.',
      resolve: ({ percentile }) => percentile ?? null,
    }),
    value: t.exposeFloat('value', {
      nullable: true,
      description:
        'NPS and NET in points, shares in percent, means, medians and percentiles in the unit of the answers; null if it is suppressed or there are no answers.',
    }),
    n: t.exposeInt('n', { description: 'How many answers it is computed from.' }),
    suppressed: t.exposeBoolean('suppressed', { description: suppressedDescription }),
    interval: t.expose('interval', {
      type: IntervalType,
      nullable: true,
      description: 'The 95 % interval of the value; null if it is suppressed or unknown.',
    }),
    parts: t.field({
      type: [ScorePartType],
      extensions: { rows: 3 },
      description:
        'What the score is made of, the best first: promoters, passives and detractors for NPS, else the boxes of the scale. Empty if it is suppressed, if there are no answers, and for a NUMBER, which has no scale.',
      resolve: ({ parts }) => [...parts],
    }),
    caution: t.expose('caution', {
      type: CautionEnum,
      nullable: true,
      description: 'SMALL_BASE below the workspace’s `reportingN`, suppressed or not; else null.',
    }),
    verdict: t.field({
      type: ScoreVerdictEnum,
      nullable: true,
      description:
        'Whether it is higher or lower than the same score of the rest: all responses of the same days or waves that the filter leaves out; for a group of a breakdown, all others of the filter. It follows from `adjustedP`. Null where nothing is left out, where the score or that of the rest is suppressed, where no answers vary, and for medians and percentiles, which have no test.',
      args: { level: t.arg.float(levelArg) },
      resolve: ({ fromRest }, { level }) => {
        const { difference = null, adjustedP = null } = fromRest() ?? {};
        return verdictOf(difference, adjustedP, level ?? usualLevel);
      },
    }),
    adjustedP: t.float({
      nullable: true,
      description:
        'How likely a difference from the rest at least as large is, in either direction, if there is none: 0 to 1. In a breakdown it is adjusted for the number of groups that are tested, `others` too, so that on average at most 1 of 20 differences that are found at the level 0.95 is none (Benjamini & Hochberg 1995). Null as `verdict` is.',
      resolve: ({ fromRest }) => fromRest()?.adjustedP ?? null,
    }),
    sentence: t.string({
      extensions: { cost: 1 },
      description:
        'The sentence that a report prints: “NPS is 30 (14 to 44, n = 100), higher than the rest; small base.” Its numbers are rounded as the language writes them; the verdict is that of the level 0.95.',
      args: {
        locale: t.arg.string({
          description:
            'The reader’s language, as BCP 47: en, de, es, fr, it, nl, pl or pt, also of a country: `de-AT`. English for any other. The workspace’s default language if it is left out.',
        }),
      },
      resolve: (score, { locale }) =>
        sentenceOf(score, (locale ?? score.defaultLocale).slice(0, 100)),
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
        'How many answers are needed for an interval of at most `margin` to either side, if they vary like these: 1.96² × their variance ÷ `margin`². Null if the variance is suppressed or unknown, as it is for medians and percentiles.',
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
