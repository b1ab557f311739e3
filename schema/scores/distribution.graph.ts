import { builder } from '../builder.ts';
import { computed } from '../toolkit/read/computed.ts';
import { type AnswerDistribution, type AnswerShare, questionDistribution } from './distribution.ts';
import { freshAtDescription, suppressedDescription } from './estimate.graph.ts';
import { IntervalType } from './interval.graph.ts';
import { scoresRead } from './scope.ts';
import { filterField, scoreQuestionField, surveyField } from './score.input.ts';

const Share = builder.objectRef<AnswerShare>('AnswerShare').implement({
  description: 'How often one value was answered.',
  fields: (t) => ({
    value: t.exposeString('value', {
      description: 'The number, the key of the choice or column, `true` or `false`.',
    }),
    row: t.exposeString('row', {
      nullable: true,
      description: 'The key of the row of a MATRIX; null for other kinds.',
    }),
    rank: t.exposeInt('rank', {
      nullable: true,
      description: 'The rank of the choice in answers to a RANKING, from 1; null for other kinds.',
    }),
    n: t.exposeInt('n', { description: 'How many responses have this answer.' }),
    share: t.exposeFloat('share', {
      description: 'The share of the responses that answered the question: 0 to 1.',
    }),
    interval: t.expose('interval', {
      type: IntervalType,
      nullable: true,
      description:
        'The 95 % Wilson interval of the share, from 0 to 1; null if there are no answers.',
    }),
  }),
});

const Distribution = builder.objectRef<AnswerDistribution>('AnswerDistribution').implement({
  description:
    'How often each value was answered to a question. The values of a scale are as answered, even if the question is `reverseScored`.',
  fields: (t) => ({
    n: t.exposeInt('n', {
      description: 'Completed responses with an answer; the divisor of the shares.',
    }),
    suppressed: t.exposeBoolean('suppressed', { description: suppressedDescription }),
    values: t.field({
      type: [Share],
      extensions: { rows: 25 },
      description:
        'First the values of the scale, the choices, the cells of a MATRIX or the ranks of a RANKING, in the order of the newest version and including those with `n` 0 (unless there are more than 1,000 cells or ranks). Then all other answered values, the most frequent first. Empty if it is suppressed.',
      resolve: ({ values }) => [...values],
    }),
    omitted: t.exposeInt('omitted', {
      description:
        'How many rarer values are not listed, because there are more than 1,000 answered values.',
    }),
    freshAt: t.expose('freshAt', {
      type: 'DateTime',
      nullable: true,
      description: freshAtDescription,
    }),
  }),
});

const DistributionInput = builder.inputType('QuestionDistributionInput', {
  description: 'The question, and which responses to count.',
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
    description: `How often each value was answered in completed responses; for questions with scales, choices, rankings, matrices, yes and no. The cost depends on the days and groups that are read, not on the number of answers. Refused with \`BAD_USER_INPUT\` if the survey or the question is unknown, or if the question is of another kind.`,
    args: {
      input: t.arg({
        type: DistributionInput,
        required: true,
        description: 'The question, and which responses to count.',
      }),
    },
    ...computed(questionDistribution, { cost: 5 }),
  }),
);
