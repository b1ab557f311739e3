import { builder } from '../../builder.ts';
import type { UserErrorShape } from '../../kernel/userError.ts';
import { rowField } from '../../toolkit/read/rowField.ts';
import { UserError } from '../../toolkit/write/userErrors.graph.ts';
import { AnswerContact, AnswerMatrixRow, matrixRows } from '../answer.graph.ts';
import { columnsOf, type ValueColumns } from '../answerRow.ts';
import { progressField } from '../progress.graph.ts';
import { readResponse, type StoredResponse } from '../storedResponse.ts';
import { answersInOrder } from '../submit/prepare.ts';
import { byToken, continuationErrors } from './continue.ts';

interface SavedAnswerShape extends ValueColumns {
  readonly question: string;
}

const SavedAnswer = builder.objectRef<SavedAnswerShape>('SavedAnswer').implement({
  description:
    'An answer that was kept while a response is filled. The field that its question’s kind takes has the value.',
  fields: (t) => ({
    question: t.exposeString('question', { description: 'The question’s key.' }),
    text: t.exposeString('text', { nullable: true, description: 'What was written.' }),
    number: t.exposeFloat('number', { nullable: true, description: 'The number or step chosen.' }),
    boolean: t.exposeBoolean('boolean', { nullable: true, description: 'Yes or no.' }),
    date: t.exposeString('date', { nullable: true, description: 'The day: `2026-11-21`.' }),
    choices: t.stringList({
      description: 'Keys of what was chosen; of a ranking, the best first.',
      resolve: ({ choices }) => [...choices],
    }),
    other: t.exposeString('other', {
      nullable: true,
      description: 'What was written beside the choice `other`.',
    }),
    matrix: t.field({
      type: [AnswerMatrixRow],
      nullable: true,
      description: 'What was chosen in each row.',
      resolve: ({ matrix }) => matrix && matrixRows(matrix),
    }),
    contact: t.field({
      type: AnswerContact,
      nullable: true,
      description: 'How to reach who answers.',
      resolve: ({ contact }) => contact,
    }),
  }),
});

interface ResponseStateShape {
  readonly stored: StoredResponse;
  readonly errors: readonly UserErrorShape[];
}

const ResponseState = builder.objectRef<ResponseStateShape>('ResponseState').implement({
  description: 'A response that was begun, for whoever goes on with it.',
  fields: (t) => ({
    response: t.field({
      ...rowField(
        'SurveyResponse',
        'What was begun, and whether it is finished by now.',
        ({ stored }: ResponseStateShape) => stored.row.id,
      ),
      nullable: false,
    }),
    answers: t.field({
      type: [SavedAnswer],
      description:
        'What was answered so far, in the order of the questions, also to those that a later answer hides. Empty once it is finished or expired.',
      resolve: ({ stored: { survey, held }, errors }) =>
        errors.length > 0
          ? []
          : [...answersInOrder(survey, held)].map(({ question, answer }) => ({
              question,
              ...columnsOf(survey.atVersion.questions.get(question)?.kind ?? 'LONG_TEXT', answer),
            })),
    }),
    progress: t.field(progressField(({ stored }) => stored.row.id)),
    errors: t.field({
      type: [UserError],
      description:
        'Why no more answers are taken: it is finished or expired, or its survey is closed. Empty while it can be continued.',
      resolve: ({ errors }) => [...errors],
    }),
  }),
});

builder.queryField('responseResume', (t) =>
  t.field({
    type: ResponseState,
    nullable: true,
    description:
      'A response that was begun, by the token that `responseStart` handed out, to go on with it on another device; null if the token is of none. Open to publishable keys.',
    authScopes: { scope: 'responses:submit' },
    args: {
      resumeToken: t.arg.string({
        required: true,
        description: 'What `responseStart` handed out.',
      }),
    },
    resolve: async (_root, { resumeToken }, ctx) => {
      const stored = await byToken(ctx.db, resumeToken, readResponse);
      return stored && { stored, errors: continuationErrors(stored, ctx.now, ['resumeToken']) };
    },
  }),
);
