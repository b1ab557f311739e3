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
    'An answer that was saved before its response was submitted. The value is in the field for the kind of its question; the other fields are null or empty.',
  fields: (t) => ({
    question: t.exposeString('question', { description: 'The question’s key.' }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'For SHORT_TEXT and LONG_TEXT: the written text.',
    }),
    number: t.exposeFloat('number', {
      nullable: true,
      description:
        'For NPS, CSAT, CES, RATING, OPINION_SCALE and NUMBER: the number, on the scale of the question.',
    }),
    boolean: t.exposeBoolean('boolean', {
      nullable: true,
      description: 'For BOOLEAN and CONSENT: yes or no.',
    }),
    date: t.exposeString('date', {
      nullable: true,
      description: 'For DATE: the day, as `2026-11-21`.',
    }),
    choices: t.stringList({
      description:
        'For SINGLE_CHOICE, MULTIPLE_CHOICE and RANKING: the keys of the choices; of a ranking, the best first.',
      resolve: ({ choices }) => [...choices],
    }),
    other: t.exposeString('other', {
      nullable: true,
      description: 'The text for the choice `other`; null if it was not chosen.',
    }),
    matrix: t.field({
      type: [AnswerMatrixRow],
      nullable: true,
      description: 'For MATRIX: the chosen columns of each row.',
      resolve: ({ matrix }) => matrix && matrixRows(matrix),
    }),
    contact: t.field({
      type: AnswerContact,
      nullable: true,
      description: 'For CONTACT: how the respondent can be reached.',
      resolve: ({ contact }) => contact,
    }),
  }),
});

interface ResponseStateShape {
  readonly stored: StoredResponse;
  readonly errors: readonly UserErrorShape[];
}

const ResponseState = builder.objectRef<ResponseStateShape>('ResponseState').implement({
  description: 'A response that was started, with what is needed to continue it.',
  fields: (t) => ({
    response: t.field({
      ...rowField(
        'SurveyResponse',
        'The response, and whether it is finished by now.',
        ({ stored }: ResponseStateShape) => stored.row.id,
      ),
      nullable: false,
    }),
    answers: t.field({
      type: [SavedAnswer],
      description:
        'The answers saved so far, in the order of the questions; including those to questions that a later answer hides. Empty if the response cannot be continued.',
      resolve: ({ stored: { survey, answers }, errors }) =>
        errors.length > 0
          ? []
          : [...answersInOrder(survey, answers)].map(({ question, answer }) => ({
              question,
              ...columnsOf(survey.atVersion.questions.get(question)?.kind ?? 'LONG_TEXT', answer),
            })),
    }),
    progress: t.field(progressField(({ stored }) => stored.row.id)),
    errors: t.field({
      type: [UserError],
      description:
        'Why the response takes no more answers: it is finished or expired, or its survey is closed. Empty while it can be continued.',
      resolve: ({ errors }) => [...errors],
    }),
  }),
});

builder.queryField('responseResume', (t) =>
  t.field({
    type: ResponseState,
    nullable: true,
    description:
      'The response that a resume token belongs to, to continue it, also on another device; null if the token belongs to no response. Open to publishable keys.',
    authScopes: { scope: 'responses:submit' },
    args: {
      resumeToken: t.arg.string({
        required: true,
        description: 'The `resumeToken` that `responseStart` returned.',
      }),
    },
    resolve: async (_root, { resumeToken }, ctx) => {
      const stored = await byToken(ctx.db, resumeToken, readResponse);
      return stored && { stored, errors: continuationErrors(stored, ctx.now, ['resumeToken']) };
    },
  }),
);
