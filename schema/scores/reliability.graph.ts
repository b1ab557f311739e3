import { builder } from '../builder.ts';
import { surveyLimits } from '../surveys/definition/definition.ts';
import { computed } from '../toolkit/read/computed.ts';
import { bounded } from '../toolkit/write/input.ts';
import { ScoreWarningEnum, suppressedDescription } from './estimate.graph.ts';
import { type SurveyReliability, surveyReliability } from './reliability.ts';
import { scoresRead } from './scope.ts';
import { surveyField } from './score.input.ts';

const Reliability = builder.objectRef<SurveyReliability>('ScaleReliability').implement({
  description: 'How well several questions measure the same thing.',
  fields: (t) => ({
    alpha: t.exposeFloat('alpha', {
      nullable: true,
      description:
        'Cronbach’s α, at most 1; from about 0.7 the questions can be read as one scale. Null if it is suppressed, or all responses have the same sum.',
    }),
    n: t.exposeInt('n', { description: 'Responses that answered all of the questions.' }),
    suppressed: t.exposeBoolean('suppressed', { description: suppressedDescription }),
    warnings: t.field({
      type: [ScoreWarningEnum],
      description: 'Why to take α with caution; usually empty.',
      resolve: ({ warnings }) => [...warnings],
    }),
  }),
});

const ReliabilityInput = builder.inputType('CronbachAlphaInput', {
  description: 'The survey, and the questions that should measure the same thing.',
  fields: (t) => ({
    survey: surveyField(t),
    questions: t.stringList(
      bounded(
        { maxLength: surveyLimits.key, maxItems: 50 },
        {
          required: true,
          description:
            'Keys of at least 2 questions with scales. Answers to `reverseScored` ones are reversed.',
        },
      ),
    ),
  }),
});

builder.queryField('cronbachAlpha', (t) =>
  t.field({
    type: Reliability,
    authScopes: { scope: scoresRead },
    description: `Cronbach’s α of questions with scales, over completed responses that answered all of them. Reads the answers of at most the newest 10,000 completed responses. Refused with \`BAD_USER_INPUT\` if the survey is unknown, or if a question is unknown, repeated or without a scale.`,
    args: {
      input: t.arg({
        type: ReliabilityInput,
        required: true,
        description: 'The survey and the questions.',
      }),
    },
    ...computed(surveyReliability, { cost: 200 }),
  }),
);
