import { builder } from '../builder.ts';
import { type AnswerDistribution, type AnswerShare, questionDistribution } from './distribution.ts';
import { freshAtDescription, IntervalType, suppressedDescription } from './estimate.graph.ts';
import { readQueryInput } from './queryInput.ts';
import { scoresRead } from './scope.ts';
import { filterField, scoreQuestionField, surveyField } from './score.input.ts';

const Share = builder.objectRef<AnswerShare>('AnswerShare').implement({
  description: 'How often one thing was answered.',
  fields: (t) => ({
    value: t.exposeString('value', {
      description: 'The number, the key of the choice or column, `true` or `false`.',
    }),
    row: t.exposeString('row', {
      nullable: true,
      description: 'The key of the row of a MATRIX; null of other kinds.',
    }),
    rank: t.exposeInt('rank', {
      nullable: true,
      description: 'The place a RANKING gave it, 1 for the best; null of other kinds.',
    }),
    n: t.exposeInt('n', { description: 'How many answered so.' }),
    share: t.exposeFloat('share', {
      description: 'Of all who answered the question, from 0 to 1.',
    }),
    interval: t.expose('interval', {
      type: IntervalType,
      nullable: true,
      description: 'Of the share, by Wilson.',
    }),
  }),
});

const Distribution = builder.objectRef<AnswerDistribution>('AnswerDistribution').implement({
  description:
    'What was answered to a question, as it was given: a scale that is `reverseScored` is not turned round.',
  fields: (t) => ({
    n: t.exposeInt('n', {
      description: 'Completed responses with an answer: what the shares are of.',
    }),
    suppressed: t.exposeBoolean('suppressed', { description: suppressedDescription }),
    values: t.field({
      type: [Share],
      extensions: { rows: 25 },
      description:
        'The values of a scale, and the choices, cells of a MATRIX and places of a RANKING of the newest version in their order, also those that nobody gave (of at most 1,000 cells or places); then what else was answered, the most frequent first. Empty where it is suppressed.',
      resolve: ({ values }) => [...values],
    }),
    omitted: t.exposeInt('omitted', {
      description: 'How many rarer values are not listed: no more than 1,000 different ones are.',
    }),
    freshAt: t.expose('freshAt', {
      type: 'DateTime',
      nullable: true,
      description: freshAtDescription,
    }),
  }),
});

const DistributionInput = builder.inputType('QuestionDistributionInput', {
  description: 'Of which question the answers are counted, over which responses.',
  fields: (t) => ({
    survey: surveyField(t),
    question: scoreQuestionField(t),
    filter: filterField(t),
  }),
});

builder.queryField('questionDistribution', (t) =>
  t.field({
    type: Distribution,
    authScopes: { scope: scoresRead },
    description: `What was answered how often, of completed responses; for scales, choices, rankings, matrices, yes and no. Costs days and groups read, however many answers there are. Refuses an unknown survey or question as \`BAD_USER_INPUT\`.`,
    extensions: { cost: 5 },
    args: {
      input: t.arg({ type: DistributionInput, required: true, description: 'Of what.' }),
    },
    resolve: (_root, { input }, ctx, info) =>
      questionDistribution(ctx, readQueryInput(info, input)),
  }),
);
