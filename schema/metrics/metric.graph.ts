import { builder } from '../builder.ts';
import { encodeId } from '../kernel/id.ts';
import { mostDays } from '../scores/days.ts';
import { freshAtDescription, ScoreType } from '../scores/estimate.graph.ts';
import { ScoreFilter } from '../scores/filter.input.ts';
import { scoresRead } from '../scores/scope.ts';
import { ScorePointType } from '../scores/score.graph.ts';
import { RollingInput, SeriesIntervalEnum } from '../scores/score.input.ts';
import type { Score } from '../scores/score.ts';
import type { ScorePoint } from '../scores/seriesPoints.ts';
import { describedEnum } from '../toolkit/describedEnum.ts';
import { computedOfRow } from '../toolkit/read/computed.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { bounded } from '../toolkit/write/input.ts';
import './metric.ts';
import {
  type MetricBreakdown,
  type MetricBreakdownArguments,
  type MetricGroup,
  metricBreakdown,
} from './metricBreakdown.ts';
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
  questions: { select: { surveyId: true, question: true, position: true } },
} as const;
const access = { authScopes: { scope: scoresRead } } as const;
const costs =
  'The cost depends on the questions, days and groups that are read, not on the number of answers; a score by customers or waves is counted from the responses, at most 100,000 of all surveys.';

const MetricDimensionEnum = describedEnum(
  'MetricDimension',
  'The property by which the responses of a metric are grouped.',
  {
    SURVEY: 'The survey that was answered.',
    CHANNEL: 'The channel that the response came by.',
    LOCALE: 'The language in which the survey was shown.',
    TOUCHPOINT: 'The touchpoint of the response; one group has the responses without a touchpoint.',
    EXPERIENCE_DIMENSION:
      'The `experienceDimension` of the touchpoint; one group has the responses without one.',
    TEAM: 'The team that is responsible for the touchpoint; one group has the responses without one.',
  },
);

const Group = builder.objectRef<MetricGroup>('MetricGroup').implement({
  description:
    'The score of a metric over the responses of one survey, channel, touchpoint or team.',
  fields: (t) => ({
    key: t.string({
      nullable: true,
      description:
        'The channel, the language, the experience dimension, or the id of the survey, touchpoint or team; null for responses without one.',
      resolve: ({ by, key }) => {
        if (key === null) return null;
        if (by === 'SURVEY') return encodeId('Survey', key);
        if (by === 'TOUCHPOINT') return encodeId('Touchpoint', key);
        return by === 'TEAM' ? encodeId('Team', key) : key;
      },
    }),
    survey: t.field(
      rowField(
        'Survey',
        'The survey of the group; null if `by` is not SURVEY.',
        (group: MetricGroup) => (group.by === 'SURVEY' ? group.key : null),
      ),
    ),
    touchpoint: t.field(
      rowField(
        'Touchpoint',
        'The touchpoint of the group; null if `by` is not TOUCHPOINT, and for responses without a touchpoint.',
        ({ by, key }: MetricGroup) => (by === 'TOUCHPOINT' ? key : null),
      ),
    ),
    team: t.field(
      rowField(
        'Team',
        'The team of the group; null if `by` is not TEAM, and for responses without one.',
        ({ by, key }: MetricGroup) => (by === 'TEAM' ? key : null),
      ),
    ),
    score: t.expose('score', {
      type: ScoreType,
      description: 'The score over the responses of this group.',
    }),
  }),
});

const Breakdown = builder.objectRef<MetricBreakdown>('MetricBreakdown').implement({
  description:
    'The score of a metric by group. The groups and the others together cover all responses.',
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
      description: 'All smaller groups together; null if there are none.',
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
    description: `Its score over the answers to all its questions, with its n and 95 % interval. Answers to questions marked \`reverseScored\` are reversed; \`excluded\` counts a response once for each question of its survey. ${costs}`,
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
    description: `Its score by survey, channel, language or touchpoint, or by the experience dimension or team of touchpoints. ${costs}`,
    args: {
      ...rangeOfDays,
      ...filterArgument,
      by: t.arg({
        type: MetricDimensionEnum,
        required: true,
        description: 'The property by which responses are grouped.',
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
    ...computedOfRow<MetricRow, MetricBreakdownArguments, MetricBreakdown>(metricBreakdown, {
      cost: 20,
    }),
  }),
}));
