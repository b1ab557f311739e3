import { builder } from '../builder.ts';
import { surveyLimits } from '../surveys/definition/definition.ts';
import { bounded } from '../toolkit/write/input.ts';
import { ofCustomers, ofSegments, ScoreFilter } from './filter.input.ts';
import { scoreMetrics } from './metrics/metric.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<
  typeof builder.$inferSchemaTypes,
  'InputObject'
>;

const meanings: Readonly<Record<(typeof scoreMetrics)[number], string>> = {
  NPS: 'Net Promoter Score, from −100 to 100: the share of 9 and 10 minus the share of 0 to 6, in percent. Fits NPS.',
  CSAT: 'The share of satisfied customers in percent: those who answered 4 or 5. Fits CSAT and every scale from 1 to 5.',
  CES: 'Customer effort score 2.0: the mean, from 1 to 7, where 7 is the least effort. Fits CES.',
  CES_AGREEMENT:
    'The share of respondents who found it easy, in percent: those who answered 5 to 7. Fits CES.',
  MEAN: 'The arithmetic mean, in the unit of the answers. Fits every scale, and NUMBER.',
  TOP_BOX: 'The share of the best value in percent. Fits every scale.',
  TOP_TWO_BOX: 'The share of the two best values in percent. Fits every scale.',
};

export const ScoreMetricType = builder.enumType('ScoreMetric', {
  description:
    'The formula of a score. Answers to a question marked `reverseScored` are reversed first.',
  values: Object.fromEntries(
    scoreMetrics.map((metric) => [metric, { description: meanings[metric] }]),
  ) as { [Metric in (typeof scoreMetrics)[number]]: { description: string } },
});

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
  };
}

export const ScoreInputType = builder.inputType('ScoreInput', {
  description: 'The question and the metric of a score, and which responses to count.',
  fields: (t) => ({ ...scoreFields(t), filter: filterField(t) }),
});

const day = { maxLength: 10 } as const;

export const SeriesIntervalEnum = builder.enumType('SeriesInterval', {
  description: 'The length of a period. Days begin at midnight in the workspace’s time zone.',
  values: {
    DAY: { description: 'Single days.' },
    WEEK: { description: 'Weeks from Monday to Sunday, as in ISO 8601.' },
    MONTH: { description: 'Calendar months.' },
    WAVE: {
      description:
        'The waves of a tracking study: a response counts for the wave whose invitation it answers. They are counted from the responses, at most 100,000.',
    },
  } as const,
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

export const ScoreDimensionEnum = builder.enumType('ScoreDimension', {
  description: 'The property by which responses are grouped.',
  values: {
    CHANNEL: { description: 'The channel that the response came by.' },
    TOUCHPOINT: {
      description:
        'The touchpoint of the response; one group has the responses without a touchpoint.',
    },
    VERSION: { description: 'The published version of the survey that was answered.' },
    LOCALE: { description: 'The language in which the survey was shown.' },
    ACCOUNT: {
      description: `The account of the response’s customer; one group has the responses without one. ${ofCustomers}`,
    },
    SEGMENT: {
      description: `The segments that the response’s customer belonged to then; one group has the responses without one. Groups overlap: a response counts in each of its segments, and \`others\` is null. ${ofSegments}`,
    },
    ATTRIBUTE: {
      description: `The value of the customer’s \`attribute\`; one group has the responses without one. ${ofCustomers}`,
    },
  } as const,
});

export const ScoreBreakdownInput = builder.inputType('ScoreBreakdownInput', {
  description:
    'The question and the metric of a score, and the property by which responses are grouped.',
  fields: (t) => ({
    ...scoreFields(t),
    filter: filterField(t),
    by: t.field({
      type: ScoreDimensionEnum,
      required: true,
      description: 'The property by which responses are grouped.',
    }),
    attribute: t.string(
      bounded(
        { maxLength: 100 },
        {
          description:
            'For ATTRIBUTE, and only then: the key of an attribute of type CHOICE or BOOLEAN. A personal one needs the scope `customers:personal`.',
        },
      ),
    ),
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
