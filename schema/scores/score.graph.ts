import './compare.graph.ts';
import './completion.graph.ts';
import './distribution.graph.ts';
import './reliability.graph.ts';
import { builder } from '../builder.ts';
import { encodeId } from '../kernel/id.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { type ScoreBreakdown, type ScoreGroup, scoreBreakdown } from './breakdown.ts';
import { freshAtDescription, ScoreType } from './estimate.graph.ts';
import { readQueryInput } from './queryInput.ts';
import { scoresRead } from './scope.ts';
import { ScoreBreakdownInput, ScoreInputType, ScoreSeriesInput } from './score.input.ts';
import { score } from './score.ts';
import { type ScorePoint, scoreSeries } from './series.ts';

const access = { authScopes: { scope: scoresRead } } as const;
const costs =
  'Costs days and groups read, however many answers there are. Refuses an unknown survey or question and a metric that does not fit as `BAD_USER_INPUT`.';

builder.queryField('score', (t) =>
  t.field({
    type: ScoreType,
    ...access,
    description: `One score with its n and 95 % interval. ${costs}`,
    extensions: { cost: 5 },
    args: {
      input: t.arg({ type: ScoreInputType, required: true, description: 'Which score, of what.' }),
    },
    resolve: (_root, { input }, ctx, info) => score(ctx, readQueryInput(info, input)),
  }),
);

const Point = builder.objectRef<ScorePoint>('ScorePoint').implement({
  description: 'A score of a day, week or month.',
  fields: (t) => ({
    from: t.exposeString('from', { description: 'Its first day that counts: `2026-01-01`.' }),
    to: t.exposeString('to', { description: 'Its last day that counts.' }),
    score: t.expose('score', {
      type: ScoreType,
      description: 'What was answered in it; suppressed by itself where that is too little.',
    }),
  }),
});

builder.queryField('scoreSeries', (t) =>
  t.field({
    type: [Point],
    ...access,
    description: `A score over time, a point for each day, week or month, also where nobody answered: at most 3,660. ${costs}`,
    // A year of days asks for 365 points, a year of weeks for 52; the request does not tell.
    extensions: { rows: 100 },
    args: {
      input: t.arg({
        type: ScoreSeriesInput,
        required: true,
        description: 'Which score, of what, when.',
      }),
    },
    resolve: (_root, { input }, ctx, info) => scoreSeries(ctx, readQueryInput(info, input)),
  }),
);

const Group = builder.objectRef<ScoreGroup & { by: string }>('ScoreGroup').implement({
  description: 'A score of those responses that have one thing in common.',
  fields: (t) => ({
    key: t.string({
      nullable: true,
      description:
        'What they have in common: the channel, the language, the number of the version, the id of the touchpoint; null for no touchpoint.',
      resolve: ({ key, by }) =>
        by === 'TOUCHPOINT' && key !== null ? encodeId('Touchpoint', key) : key,
    }),
    touchpoint: t.field(
      rowField(
        'Touchpoint',
        'The touchpoint of the group, where groups are made by touchpoint.',
        ({ key, by }: ScoreGroup & { by: string }) => (by === 'TOUCHPOINT' ? key : null),
      ),
    ),
    score: t.expose('score', { type: ScoreType, description: 'What they answered.' }),
  }),
});

const Breakdown = builder.objectRef<ScoreBreakdown & { by: string }>('ScoreBreakdown').implement({
  description: 'A score by group. The groups and the others are together all responses.',
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
      description: 'All smaller groups taken together; null where there are none.',
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
    description: `A score by channel, touchpoint, version or language. ${costs}`,
    extensions: { cost: 20 },
    args: {
      input: t.arg({
        type: ScoreBreakdownInput,
        required: true,
        description: 'Which score, of what, by what.',
      }),
    },
    resolve: async (_root, { input }, ctx, info) => {
      const read = readQueryInput(info, input);
      return { ...(await scoreBreakdown(ctx, read)), by: read.by };
    },
  }),
);
