import { builder } from '../builder.ts';
import type { ScoreBreakdown, ScoreGroup } from '../scores/breakdown.ts';
import { mostDays } from '../scores/days.ts';
import { freshAtDescription, ScoreType } from '../scores/estimate.graph.ts';
import { ScoreFilter } from '../scores/filter.input.ts';
import { rowKeyOf, shownKeys } from '../scores/groupKeys.ts';
import { scoresRead } from '../scores/scope.ts';
import { ScorePointType } from '../scores/score.graph.ts';
import { RollingInput, SeriesIntervalEnum } from '../scores/score.input.ts';
import type { Score } from '../scores/score.ts';
import type { ScorePoint } from '../scores/seriesPoints.ts';
import { computedOfRow } from '../toolkit/read/computed.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { bounded } from '../toolkit/write/input.ts';
import './metric.ts';
import { type MetricBreakdownArguments, metricBreakdown } from './metricBreakdown.ts';
import { MetricDimension, type MetricPropertyName } from './metricDimension.input.ts';
import {
  type CountedResponses,
  type MetricRow,
  type MetricSeriesArguments,
  metricScore,
  metricSeries,
} from './metricScores.ts';

const day = { maxLength: 10 } as const;
const select = {
  id: true,
  questions: { select: { surveyId: true, question: true } },
} as const;
const access = { authScopes: { scope: scoresRead } } as const;
const costs =
  'The cost depends on the questions, days and groups that are read, not on the number of answers, where counts are stored: by days, channel, touchpoint, language and version, and by one or two `breakdowns` that all surveys have, in groups if each survey has fewer than 100 values. Else it is counted from the responses, at most 100,000 of all surveys. With several questions of one survey, `minimumN` and `reportingN` times as many answers are needed, since they are of fewer people.';

const Group = builder.objectRef<ScoreGroup>('MetricGroup').implement({
  description:
    'The score of a metric over the responses that have one value of a property, or of each of two.',
  fields: (t) => ({
    key: t.string({
      nullable: true,
      description:
        'The first of `keys`: the channel, the language, the experience dimension, the tag, the value of the hidden field or attribute, the key of the choice, or the id of the survey, touchpoint, team, account or segment; null for responses without one.',
      resolve: (group) => shownKeys(group)[0] ?? null,
    }),
    keys: t.stringList({
      nullable: { list: false, items: true },
      description: 'The values of the properties, in the order of `by`, each as `key` has it.',
      resolve: shownKeys,
    }),
    survey: t.field(rowOf('Survey', 'SURVEY')),
    touchpoint: t.field(rowOf('Touchpoint', 'TOUCHPOINT')),
    team: t.field(rowOf('Team', 'TEAM')),
    account: t.field(rowOf('Account', 'ACCOUNT')),
    segment: t.field(rowOf('Segment', 'SEGMENT')),
    score: t.expose('score', {
      type: ScoreType,
      description: 'The score over the responses of this group.',
    }),
  }),
});

/** A field with the row that is a value of the group. */
function rowOf<Model extends 'Survey' | 'Touchpoint' | 'Team' | 'Account' | 'Segment'>(
  model: Model,
  property: MetricPropertyName,
) {
  const description = `The ${model.toLowerCase()} of the group; null if it is not grouped by ${property}, and for responses without one.`;
  return rowField(model, description, (group: ScoreGroup) => rowKeyOf(group, model));
}

const Breakdown = builder.objectRef<ScoreBreakdown>('MetricBreakdown').implement({
  description:
    'The score of a metric by group. The groups and the others together cover all responses; groups of segments and of tags overlap.',
  fields: (t) => ({
    groups: t.field({
      type: [Group],
      extensions: { rows: 25 },
      description: 'The groups with the most completed responses, the largest first.',
      resolve: ({ groups }) => [...groups],
    }),
    others: t.expose('others', {
      type: ScoreType,
      nullable: true,
      description:
        'All smaller groups together; null if there are none, and always for SEGMENT and TAG.',
    }),
    freshAt: t.expose('freshAt', {
      type: 'DateTime',
      nullable: true,
      description: freshAtDescription,
    }),
  }),
});

const rangeOfDays = builder.args((t) => ({
  from: t.string(
    bounded(day, {
      description:
        'The first day that counts, `2026-01-01`, in the workspace’s time zone. No limit by default.',
    }),
  ),
  to: t.string(
    bounded(day, {
      description: 'The last day that counts. There are at most 3,660 days from `from` to `to`.',
    }),
  ),
}));

const filterArgument = builder.args((t) => ({
  filter: t.field({
    type: ScoreFilter,
    description:
      'Which responses to count; all by default. Its days are a limit beside `from` and `to`.',
  }),
}));

builder.prismaObjectFields('Metric', (t) => ({
  score: t.field({
    type: ScoreType,
    ...access,
    description: `Its score over the answers to all its questions, with its n and 95 % interval. Answers to questions marked \`reverseScored\` are reversed. \`excluded\` counts each response once, but \`unanswered\` is how many answers the completed ones could have had beside \`n\`: one for each question of their survey. ${costs}`,
    args: { ...rangeOfDays, ...filterArgument },
    select,
    ...computedOfRow<MetricRow, CountedResponses, Score>(metricScore),
  }),
  series: t.field({
    type: [ScorePointType],
    ...access,
    description: `Its score over time: one point for each period, also without answers; at most ${mostDays.toLocaleString('en')}. WAVE is refused: waves are of one survey. ${costs}`,
    args: {
      ...filterArgument,
      interval: t.arg({
        type: SeriesIntervalEnum,
        required: true,
        description: 'The length of the period of each point.',
      }),
      from: t.arg.string(
        bounded(day, {
          required: true,
          description: 'The first day of the first point: `2026-01-01`.',
        }),
      ),
      to: t.arg.string(
        bounded(day, {
          required: true,
          description:
            'The last day of the last point. There are at most 3,660 days from `from` to `to`.',
        }),
      ),
      rolling: t.arg({
        type: RollingInput,
        description:
          'Each point covers so many periods, also those before `from`: 4 of QUARTER for a rolling year.',
      }),
    },
    select,
    ...computedOfRow<MetricRow, MetricSeriesArguments, ScorePoint[]>(metricSeries, {
      rows: mostDays,
    }),
  }),
  breakdown: t.field({
    type: Breakdown,
    ...access,
    description: `Its score by survey, channel, language or touchpoint, by the experience dimension or team of touchpoints, by customers, tags, hidden fields or profile questions. ${costs}`,
    args: {
      ...rangeOfDays,
      ...filterArgument,
      by: t.arg({
        type: [MetricDimension],
        ...bounded(
          { maxItems: 2 },
          {
            required: true,
            description:
              'By what responses are grouped: one property, or two at once, for a group for each pair of their values.',
          },
        ),
      }),
      first: t.arg.int(
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
    },
    select,
    ...computedOfRow<MetricRow, MetricBreakdownArguments, ScoreBreakdown>(metricBreakdown, {
      cost: 20,
    }),
  }),
}));
