import './completion.graph.ts';
import './distribution.graph.ts';
import './reliability.graph.ts';
import { builder } from '../builder.ts';
import { computed } from '../toolkit/read/computed.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { type ScoreBreakdown, type ScoreGroup, scoreBreakdown } from './breakdown.ts';
import { ScoreComparisonType } from './compare.graph.ts';
import { mostDays } from './days.ts';
import { freshAtDescription, ScoreType } from './estimate.graph.ts';
import { rowKeyOf, shownKeys } from './groupKeys.ts';
import { scoresRead } from './scope.ts';
import { ScoreBreakdownInput, ScoreInputType, ScoreSeriesInput } from './score.input.ts';
import { scoreSeries } from './series.ts';
import type { ScorePoint } from './seriesPoints.ts';
import { scoreWithWeights } from './weights/weights.ts';

const access = { authScopes: { scope: scoresRead } } as const;
const costs =
  'The cost depends on the days and groups that are read, not on the number of answers, except for scores that are counted from the responses, as the conditions of the filter say. Refused with `BAD_USER_INPUT` if the survey or the question is unknown, or if the metric does not fit the question.';

builder.queryField('score', (t) =>
  t.field({
    type: ScoreType,
    ...access,
    description: `One score with its n and 95 % interval, what it is made of, and how it differs from the responses that the filter leaves out. ${costs}`,
    args: {
      input: t.arg({
        type: ScoreInputType,
        required: true,
        description: 'The question, the metric, and which responses to count.',
      }),
    },
    ...computed(scoreWithWeights, { cost: 5 }),
  }),
);

export const ScorePointType = builder.objectRef<ScorePoint>('ScorePoint').implement({
  description: 'The score of a day, week, month, quarter, year or wave.',
  fields: (t) => ({
    from: t.exposeString('from', {
      description: 'Its first day that counts: `2026-01-01`; of a wave, the day on which it began.',
    }),
    to: t.exposeString('to', {
      description:
        'Its last day that counts; of a wave, the last day on which a response could be begun.',
    }),
    label: t.exposeString('label', {
      description:
        'The name of its period in reports: `2026-03-01`, `2026-W09`, `2026-03`, `2026 Q1`, `2026`; of a wave, its number. Weeks are numbered as in ISO 8601: the first of a year has at least four of its days. If fiscal years do not begin in January, `FY2026 Q1` and `FY2026` are of the year that ends in 2026.',
    }),
    score: t.expose('score', {
      type: ScoreType,
      description: 'The score of its responses; suppressed where this point has too few answers.',
    }),
    change: t.field({
      type: ScoreComparisonType,
      nullable: true,
      description:
        'How it differs from the period before, with the test of the difference: `a` is this point, `b` the one before, also where that is not in the range. With `rolling`, `b` are as many periods directly before, which share no response with it. Null for the first wave.',
      resolve: ({ change }) => change?.() ?? null,
    }),
    yearChange: t.field({
      type: ScoreComparisonType,
      nullable: true,
      description:
        'How it differs from the same days of the year before, with the test of the difference: `a` is this point, `b` the year before. Weeks are compared with those 52 weeks before. Warned with OVERLAP where `rolling` covers more than a year. Null for waves, and for 29 February.',
      resolve: ({ yearChange }) => yearChange?.() ?? null,
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
    type: [ScorePointType],
    ...access,
    description: `A score over time: one point for each day, week, month, quarter, year or wave of a tracking study, also without answers; at most ${mostDays.toLocaleString('en')} points. ${costs}`,
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

const Group = builder.objectRef<ScoreGroup>('ScoreGroup').implement({
  description: 'The score of the responses that have one value of a property, or of each of two.',
  fields: (t) => ({
    key: t.string({
      nullable: true,
      description:
        'The first of `keys`: the channel, the language, the number of the version, the tag, the value of the hidden field or attribute, the key of the choice, or the id of the touchpoint, account or segment; null for responses without one.',
      resolve: (group) => shownKeys(group)[0] ?? null,
    }),
    keys: t.stringList({
      nullable: { list: false, items: true },
      description: 'The values of the properties, in the order of `by`, each as `key` has it.',
      resolve: shownKeys,
    }),
    touchpoint: t.field(
      rowField(
        'Touchpoint',
        'The touchpoint of the group; null if it is not grouped by TOUCHPOINT, and for responses without a touchpoint.',
        (group: ScoreGroup) => rowKeyOf(group, 'Touchpoint'),
      ),
    ),
    account: t.field(
      rowField(
        'Account',
        'The account of the group; null if it is not grouped by ACCOUNT, and for responses without an account.',
        (group: ScoreGroup) => rowKeyOf(group, 'Account'),
      ),
    ),
    segment: t.field(
      rowField(
        'Segment',
        'The segment of the group; null if it is not grouped by SEGMENT, and for responses without a segment.',
        (group: ScoreGroup) => rowKeyOf(group, 'Segment'),
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
    'A score by group. The groups and the others together cover all responses; groups of segments and of tags overlap.',
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

builder.queryField('scoreBreakdown', (t) =>
  t.field({
    type: Breakdown,
    ...access,
    description: `A score by one property of responses, or by two at once: channel, touchpoint, version, language, tags, a hidden field, a question about the respondent, or the account, the segments or an attribute of customers. Each group is tested against all others of the filter. ${costs}`,
    args: {
      input: t.arg({
        type: ScoreBreakdownInput,
        required: true,
        description: 'The question, the metric, and the properties by which responses are grouped.',
      }),
    },
    ...computed(scoreBreakdown, { cost: 20 }),
  }),
);
