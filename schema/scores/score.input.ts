import { builder } from '../builder.ts';
import { surveyLimits } from '../surveys/definition/definition.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { bounded } from '../toolkit/write/input.ts';
import { ScoreDimension } from './dimension.input.ts';
import { ScoreFilter } from './filter.input.ts';
import type { ScoreMetric } from './metrics/formula.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<
  typeof builder.$inferSchemaTypes,
  'InputObject'
>;

const meanings: Readonly<Record<ScoreMetric, string>> = {
  NPS: 'Net Promoter Score, from −100 to 100: the share of 9 and 10 minus the share of 0 to 6, in percent. Fits NPS.',
  CSAT: 'The share of satisfied customers in percent: those who answered 4 or 5. Fits CSAT and every scale from 1 to 5.',
  CES: 'Customer effort score 2.0: the mean, from 1 to 7, where 7 is the least effort. Fits CES.',
  CES_AGREEMENT:
    'The share of respondents who found it easy, in percent: those who answered 5 to 7. Fits CES.',
  MEAN: 'The arithmetic mean, in the unit of the answers. Fits every scale, and NUMBER.',
  TOP_BOX: 'The share of the best value in percent. Fits every scale.',
  TOP_TWO_BOX: 'The share of the two best values in percent. Fits every scale.',
  BOTTOM_TWO_BOX: 'The share of the two worst values in percent. Fits every scale.',
  NET: 'The share of the two best values minus that of the two worst, from −100 to 100. Fits every scale of at least four values.',
  MEDIAN:
    'The value in the middle of the answers in their order, or the mean of the two there. Fits every scale, and NUMBER, whose answers are then counted from the responses, at most 100,000 in the range of days.',
  PERCENTILE:
    'The value below which `percentile` of 100 answers are: at position (n − 1)·percentile/100 of the answers in their order, counted from 0 and interpolated, as R, NumPy and Excel have it (definition 7 of Hyndman & Fan 1996). Fits what MEDIAN fits.',
};

export const ScoreMetricType = storedEnum(
  'ScoreMetric',
  'The formula of a score. Answers to a question marked `reverseScored` are reversed first.',
  meanings,
);

export function surveyField(t: InputFields) {
  return t.id(
    bounded(
      { reference: 'Survey' },
      { required: true, description: 'The id of the survey: `survey_…`.' },
    ),
  );
}

export function scoreQuestionField(t: InputFields) {
  return t.string(
    bounded(
      { maxLength: surveyLimits.key },
      { required: true, description: 'The question’s key; it is the same in all versions.' },
    ),
  );
}

export function filterField(t: InputFields) {
  return t.field({
    type: ScoreFilter,
    description: 'Which responses to count; all by default.',
  });
}

/** The input fields that all score queries have. */
export function scoreFields(t: InputFields) {
  return {
    survey: surveyField(t),
    question: scoreQuestionField(t),
    metric: t.field({
      type: ScoreMetricType,
      required: true,
      description: 'The formula; it must fit the question.',
    }),
    percentile: t.int(
      bounded(
        { min: 1, max: 99 },
        { description: 'For PERCENTILE, and only then: which one, such as 90.' },
      ),
    ),
  };
}

export const ScoreInputType = builder.inputType('ScoreInput', {
  description: 'The question and the metric of a score, and which responses to count.',
  fields: (t) => ({
    ...scoreFields(t),
    filter: filterField(t),
    weights: t.string(
      bounded(
        { maxLength: 100 },
        {
          description:
            'The key of the weight scheme by which `weighted` is computed beside the unweighted score. It is counted from the responses, at most 100,000 in its range of days.',
        },
      ),
    ),
  }),
});

const day = { maxLength: 10 } as const;

export const SeriesIntervalEnum = builder.enumType('SeriesInterval', {
  description: 'The length of a period. Days begin at midnight in the workspace’s time zone.',
  values: {
    DAY: { description: 'Single days.' },
    WEEK: {
      description:
        'Weeks from the workspace’s `weekStart`; those from Monday to Sunday are the weeks of ISO 8601.',
    },
    MONTH: { description: 'Calendar months.' },
    QUARTER: { description: 'Quarters of the workspace’s fiscal years, each of three months.' },
    YEAR: {
      description:
        'Fiscal years: twelve months from the first of the workspace’s `fiscalYearStart`.',
    },
    WAVE: {
      description:
        'The waves of a tracking study: a response counts for the wave whose invitation it answers. They are counted from the responses, at most 100,000.',
    },
  } as const,
});

export const RollingInput = builder.inputType('ScoreRollingInput', {
  description: 'How many periods a point of a series covers.',
  fields: (t) => ({
    periods: t.int(
      bounded(
        { min: 1, max: 366 },
        {
          required: true,
          description:
            'How many periods, of which the point’s own is the last; 1 is that alone. At most 366 days, 261 weeks, 60 months, 20 quarters or 5 years.',
        },
      ),
    ),
  }),
});

export const ScoreSeriesInput = builder.inputType('ScoreTrendInput', {
  description:
    'The question and the metric of a score, the range of days and the length of a period.',
  fields: (t) => ({
    ...scoreFields(t),
    filter: filterField(t),
    trackingStudy: t.id(
      bounded(
        { reference: 'TrackingStudy' },
        { description: 'For WAVE, and only then: the tracking study, by its id.' },
      ),
    ),
    interval: t.field({
      type: SeriesIntervalEnum,
      required: true,
      description: 'The length of the period of each point.',
    }),
    rolling: t.field({
      type: RollingInput,
      description:
        'Each point covers so many periods, also those before `from`: 4 of QUARTER for a rolling year. Neighbours then share responses; `change` compares with the window before, which shares none. Refused for WAVE.',
    }),
    from: t.string(
      bounded(day, {
        required: true,
        description:
          'The first day of the first point: `2026-01-01`. For WAVE, those count that began on this day or later.',
      }),
    ),
    to: t.string(
      bounded(day, {
        required: true,
        description:
          'The last day of the last point. There are at most 3,660 days from `from` to `to`. For WAVE, those count that began on this day or earlier.',
      }),
    ),
  }),
});

export const ScoreBreakdownInput = builder.inputType('ScoreBreakdownInput', {
  description:
    'The question and the metric of a score, and the properties by which responses are grouped.',
  fields: (t) => ({
    ...scoreFields(t),
    filter: filterField(t),
    by: t.field({
      type: [ScoreDimension],
      ...bounded(
        { maxItems: 2 },
        {
          required: true,
          description:
            'By what responses are grouped: one property, or two at once, for a group for each pair of their values.',
        },
      ),
    }),
    first: t.int(
      bounded(
        { min: 1, max: 100 },
        {
          required: true,
          defaultValue: 25,
          description:
            'How many groups to list, those with the most completed responses; `others` covers the rest.',
        },
      ),
    ),
  }),
});

export const ScoreCompareInput = builder.inputType('ScoreCompareInput', {
  description: 'The question and the metric of a score, and the two groups of responses.',
  fields: (t) => ({
    ...scoreFields(t),
    a: t.field({ type: ScoreFilter, required: true, description: 'The first group.' }),
    b: t.field({
      type: ScoreFilter,
      required: true,
      description: 'The second group, whose score is subtracted from that of the first.',
    }),
  }),
});
