import { builder } from '../builder.ts';
import { surveyLimits } from '../surveys/definition/definition.ts';
import { bounded } from '../toolkit/write/input.ts';
import { ScoreFilter } from './filter.input.ts';
import { scoreMetrics } from './metrics/metric.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<
  typeof builder.$inferSchemaTypes,
  'InputObject'
>;

const meanings: Readonly<Record<(typeof scoreMetrics)[number], string>> = {
  NPS: 'Net Promoter Score, −100 to 100: the share of 9 and 10 less that of 0 to 6. Fits NPS.',
  CSAT: 'Satisfied customers in per cent: the share of 4 and 5. Fits CSAT and every scale from 1 to 5.',
  CES: 'Customer effort score 2.0: the mean of 1 to 7, where 7 is the least effort. Fits CES.',
  CES_AGREEMENT: 'Those who found it easy in per cent: the share of 5 to 7. Fits CES.',
  MEAN: 'The arithmetic mean, in the unit of the answers. Fits every scale, and NUMBER.',
  TOP_BOX: 'The share of the best value in per cent. Fits every scale.',
  TOP_TWO_BOX: 'The share of the two best values in per cent. Fits every scale.',
};

export const ScoreMetricType = builder.enumType('ScoreMetric', {
  description:
    'How a score is made of answers. A question marked `reverseScored` is turned round first.',
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

/** What every score is asked by. */
export function scoreFields(t: InputFields) {
  return {
    survey: surveyField(t),
    question: scoreQuestionField(t),
    metric: t.field({
      type: ScoreMetricType,
      required: true,
      description: 'Which score. One that does not fit the question’s kind is refused.',
    }),
  };
}

export const ScoreInputType = builder.inputType('ScoreInput', {
  description: 'Of which question a score is wanted, over which responses.',
  fields: (t) => ({ ...scoreFields(t), filter: filterField(t) }),
});

const day = { maxLength: 10 } as const;

export const SeriesIntervalEnum = builder.enumType('SeriesInterval', {
  description: 'How many days count together. Days begin in the workspace’s time zone.',
  values: {
    DAY: { description: 'Each day by itself.' },
    WEEK: { description: 'From Monday to Sunday, as in ISO 8601.' },
    MONTH: { description: 'Calendar months.' },
  } as const,
});

export const ScoreSeriesInput = builder.inputType('ScoreTrendInput', {
  description: 'Of which question a score is wanted, and over which time.',
  fields: (t) => ({
    ...scoreFields(t),
    filter: filterField(t),
    interval: t.field({
      type: SeriesIntervalEnum,
      required: true,
      description: 'How much time each point stands for.',
    }),
    from: t.string(
      bounded(day, {
        required: true,
        description: 'The first day of the first point: `2026-01-01`.',
      }),
    ),
    to: t.string(
      bounded(day, {
        required: true,
        description: 'The last day of the last point. From the first to it, at most 3,660 days.',
      }),
    ),
  }),
});

export const ScoreDimensionEnum = builder.enumType('ScoreDimension', {
  description: 'By what responses are told apart.',
  values: {
    CHANNEL: { description: 'By which way they came in.' },
    TOUCHPOINT: { description: 'At which touchpoint they were asked for, if at any.' },
    VERSION: { description: 'Which published version of the survey they answer.' },
    LOCALE: { description: 'In which language the survey was shown.' },
  } as const,
});

export const ScoreBreakdownInput = builder.inputType('ScoreBreakdownInput', {
  description: 'Of which question a score is wanted, and by what to tell the responses apart.',
  fields: (t) => ({
    ...scoreFields(t),
    filter: filterField(t),
    by: t.field({ type: ScoreDimensionEnum, required: true, description: 'What makes a group.' }),
    first: t.int(
      bounded(
        { min: 1, max: 100 },
        {
          required: true,
          defaultValue: 25,
          description:
            'How many groups, those with the most completed responses; `others` has the rest.',
        },
      ),
    ),
  }),
});

export const ScoreCompareInput = builder.inputType('ScoreCompareInput', {
  description: 'Of which question a score is wanted, of which two groups of responses.',
  fields: (t) => ({
    ...scoreFields(t),
    a: t.field({ type: ScoreFilter, required: true, description: 'The first group.' }),
    b: t.field({
      type: ScoreFilter,
      required: true,
      description: 'The second group, which is taken off the first.',
    }),
  }),
});
