import './completion.graph.ts';
import './distribution.graph.ts';
import './reliability.graph.ts';
import { builder } from '../builder.ts';
import { encodeId } from '../kernel/id.ts';
import { computed } from '../toolkit/read/computed.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { type ScoreBreakdown, type ScoreGroup, scoreBreakdown } from './breakdown.ts';
import { ScoreComparisonType } from './compare.graph.ts';
import { mostDays } from './days.ts';
import { freshAtDescription, ScoreType } from './estimate.graph.ts';
import { scoresRead } from './scope.ts';
import { ScoreBreakdownInput, ScoreInputType, ScoreSeriesInput } from './score.input.ts';
import { score } from './score.ts';
import { scoreSeries } from './series.ts';
import type { ScorePoint } from './seriesPoints.ts';

const access = { authScopes: { scope: scoresRead } } as const;
const costs =
  'The cost depends on the days and groups that are read, not on the number of answers, except for scores by customers. Refused with `BAD_USER_INPUT` if the survey or the question is unknown, or if the metric does not fit the question.';

builder.queryField('score', (t) =>
  t.field({
    type: ScoreType,
    ...access,
    description: `One score with its n and 95 % interval. ${costs}`,
    args: {
      input: t.arg({
        type: ScoreInputType,
        required: true,
        description: 'The question, the metric, and which responses to count.',
      }),
    },
    ...computed(score, { cost: 5 }),
  }),
);

const Point = builder.objectRef<ScorePoint>('ScorePoint').implement({
  description: 'The score of a day, week, month or wave.',
  fields: (t) => ({
    from: t.exposeString('from', {
      description: 'Its first day that counts: `2026-01-01`; of a wave, the day on which it began.',
    }),
    to: t.exposeString('to', {
      description:
        'Its last day that counts; of a wave, the last day on which a response could be begun.',
    }),
    score: t.expose('score', {
      type: ScoreType,
      description: 'The score of its responses; suppressed where this point has too few answers.',
    }),
    change: t.field({
      type: ScoreComparisonType,
      nullable: true,
      description:
        'How it differs from the point before, with the test of the difference: `a` is this point, `b` the one before. Null for the first.',
      resolve: ({ change }) => change?.() ?? null,
    }),
    wave: t.field(
      rowField(
        'Wave',
        'The wave of the point; null for other intervals than WAVE.',
        ({ wave }: ScorePoint) => wave,
      ),
    ),
  }),
});

builder.queryField('scoreSeries', (t) =>
  t.field({
    type: [Point],
    ...access,
    description: `A score over time: one point for each day, week, month or wave of a tracking study, also without answers; at most ${mostDays.toLocaleString('en')} points. ${costs}`,
    args: {
      input: t.arg({
        type: ScoreSeriesInput,
        required: true,
        description: 'The question, the metric, the range of days and the length of a period.',
      }),
    },
    ...computed(scoreSeries, { rows: mostDays }),
  }),
);

const Group = builder.objectRef<ScoreGroup & { by: string }>('ScoreGroup').implement({
  description:
    'The score of the responses of one channel, touchpoint, version, language, account, segment or value.',
  fields: (t) => ({
    key: t.string({
      nullable: true,
      description:
        'The channel, the language, the number of the version, the value of the attribute, or the id of the touchpoint, account or segment; null for responses without one.',
      resolve: ({ key, by }) => {
        if (key === null) return null;
        if (by === 'ACCOUNT') return encodeId('Account', key);
        if (by === 'SEGMENT') return encodeId('Segment', key);
        return by === 'TOUCHPOINT' ? encodeId('Touchpoint', key) : key;
      },
    }),
    touchpoint: t.field(
      rowField(
        'Touchpoint',
        'The touchpoint of the group; null if `by` is not TOUCHPOINT, and for responses without a touchpoint.',
        ({ key, by }: ScoreGroup & { by: string }) => (by === 'TOUCHPOINT' ? key : null),
      ),
    ),
    account: t.field(
      rowField(
        'Account',
        'The account of the group; null if `by` is not ACCOUNT, and for responses without an account.',
        ({ key, by }: ScoreGroup & { by: string }) => (by === 'ACCOUNT' ? key : null),
      ),
    ),
    segment: t.field(
      rowField(
        'Segment',
        'The segment of the group; null if `by` is not SEGMENT, and for responses without a segment.',
        ({ key, by }: ScoreGroup & { by: string }) => (by === 'SEGMENT' ? key : null),
      ),
    ),
    score: t.expose('score', {
      type: ScoreType,
      description: 'The score over the responses of this group.',
    }),
  }),
});

const Breakdown = builder.objectRef<ScoreBreakdown>('ScoreBreakdown').implement({
  description:
    'A score by group. The groups and the others together cover all responses; groups of segments overlap.',
  fields: (t) => ({
    groups: t.field({
      type: [Group],
      extensions: { rows: 25 },
      description: 'The groups with the most completed responses, the largest first.',
      resolve: ({ groups, by }) => groups.map((group) => ({ ...group, by })),
    }),
    others: t.expose('others', {
      type: ScoreType,
      nullable: true,
      description: 'All smaller groups together; null if there are none, and always for SEGMENT.',
    }),
    freshAt: t.expose('freshAt', {
      type: 'DateTime',
      nullable: true,
      description: freshAtDescription,
    }),
  }),
});

builder.queryField('scoreBreakdown', (t) =>
  t.field({
    type: Breakdown,
    ...access,
    description: `A score by channel, touchpoint, version or language, or by the account, the segments or an attribute of customers. ${costs}`,
    args: {
      input: t.arg({
        type: ScoreBreakdownInput,
        required: true,
        description: 'The question, the metric, and the property by which responses are grouped.',
      }),
    },
    ...computed(scoreBreakdown, { cost: 20 }),
  }),
);
