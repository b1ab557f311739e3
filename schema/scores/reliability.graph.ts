import { builder } from '../builder.ts';
import { surveyLimits } from '../surveys/definition/definition.ts';
import { bounded } from '../toolkit/write/input.ts';
import { ScoreWarningEnum, suppressedDescription } from './estimate.graph.ts';
import { readQueryInput } from './queryInput.ts';
import { type SurveyReliability, surveyReliability } from './reliability.ts';
import { scoresRead } from './scope.ts';
import { surveyField } from './score.input.ts';

const Reliability = builder.objectRef<SurveyReliability>('ScaleReliability').implement({
  description: 'Whether several questions measure one thing.',
  fields: (t) => ({
    alpha: t.exposeFloat('alpha', {
      nullable: true,
      description:
        'Cronbach’s α, at most 1: from about 0.7 on, the questions go together. Null where it is suppressed, or all sums are the same.',
    }),
    n: t.exposeInt('n', { description: 'Responses that answered all of the questions.' }),
    suppressed: t.exposeBoolean('suppressed', { description: suppressedDescription }),
    warnings: t.field({
      type: [ScoreWarningEnum],
      description: 'What to be cautious for; empty as a rule.',
      resolve: ({ warnings }) => [...warnings],
    }),
  }),
});

const ReliabilityInput = builder.inputType('CronbachAlphaInput', {
  description: 'Which questions are to measure one thing.',
  fields: (t) => ({
    survey: surveyField(t),
    questions: t.stringList(
      bounded(
        { maxLength: surveyLimits.key, maxItems: 50 },
        {
          required: true,
          description:
            'Keys of at least 2 questions on scales. Those that are `reverseScored` are turned round.',
        },
      ),
    ),
  }),
});

builder.queryField('cronbachAlpha', (t) =>
  t.field({
    type: Reliability,
    authScopes: { scope: scoresRead },
    description: `Cronbach’s α of questions on scales, over completed responses that answered all of them. Reads answers, of the newest 10,000 responses at most. Refuses an unknown survey or question as \`BAD_USER_INPUT\`.`,
    extensions: { cost: 200 },
    args: {
      input: t.arg({ type: ReliabilityInput, required: true, description: 'Of what.' }),
    },
    resolve: (_root, { input }, ctx, info) => surveyReliability(ctx, readQueryInput(info, input)),
  }),
);
