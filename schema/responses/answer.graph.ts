import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { hasScope, verbatimScope } from '../kernel/scope.ts';
import { QuestionKindEnum } from '../surveys/definition/enums.graph.ts';
import { analysed } from '../text/analysis.graph.ts';
import { nullWithoutScope } from '../toolkit/primitive/fields.ts';
import { rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { contactOf, dayText, matrixOf } from './answerRow.ts';

interface MatrixRow {
  readonly row: string;
  readonly columns: readonly string[];
}

export const AnswerMatrixRow = builder.objectRef<MatrixRow>('AnswerMatrixRow').implement({
  description: 'The chosen columns of one row of a matrix.',
  fields: (t) => ({
    row: t.exposeString('row', { description: 'The row’s key.' }),
    columns: t.stringList({
      description: 'Keys of the chosen columns; at most one, unless the question takes several.',
      resolve: ({ columns }) => [...columns],
    }),
  }),
});

export const AnswerContact = builder
  .objectRef<ReturnType<typeof contactOf>>('AnswerContact')
  .implement({
    description: 'How the respondent can be reached: the fields that were filled in.',
    fields: (t) => ({
      name: t.string({
        nullable: true,
        description: 'The person’s name; null if it was not filled in.',
        resolve: ({ name }) => name ?? null,
      }),
      email: t.string({
        nullable: true,
        description: 'The email address; null if it was not filled in.',
        resolve: ({ email }) => email ?? null,
      }),
      phone: t.string({
        nullable: true,
        description: 'The telephone number; null if it was not filled in.',
        resolve: ({ phone }) => phone ?? null,
      }),
      company: t.string({
        nullable: true,
        description: 'The company that the person works for; null if it was not filled in.',
        resolve: ({ company }) => company ?? null,
      }),
    }),
  });

/** The rows of a matrix as a list. */
export function matrixRows(rows: ReturnType<typeof matrixOf>): MatrixRow[] {
  return Object.entries(rows).map(([row, columns]) => ({ row, columns }));
}

builder.prismaNode('Answer', {
  ...entity('Answer', 'responses:read'),
  description:
    'The answer of one person to one question. The value is in the field for the kind of the question; the other fields are null or empty.',
  fields: (t) => ({
    question: t.exposeString('question', {
      description: 'The key of the question, the same in all versions of the survey.',
    }),
    kind: t.expose('kind', { type: QuestionKindEnum, description: 'The kind of the question.' }),
    text: t.string({
      nullable: true,
      description: `For SHORT_TEXT and LONG_TEXT: the written text. ${nullWithoutScope(verbatimScope)}`,
      extensions: { column: 'text', nullWithout: verbatimScope },
      select: { text: true },
      resolve: ({ text }, _args, { viewer }) => (hasScope(viewer, verbatimScope) ? text : null),
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
    date: t.string({
      nullable: true,
      description: 'For DATE: the day, as `2026-11-21`.',
      select: { date: true },
      resolve: ({ date }) => dayText(date),
    }),
    choices: t.exposeStringList('choices', {
      description:
        'For SINGLE_CHOICE, MULTIPLE_CHOICE and RANKING: the keys of the choices; of a ranking, the best first.',
    }),
    other: t.string({
      nullable: true,
      description: `The text for the choice \`other\`; null if it was not chosen. ${nullWithoutScope(verbatimScope)}`,
      extensions: { column: 'other', nullWithout: verbatimScope },
      select: { other: true },
      resolve: ({ other }, _args, { viewer }) => (hasScope(viewer, verbatimScope) ? other : null),
    }),
    matrix: t.field({
      type: [AnswerMatrixRow],
      nullable: true,
      description: 'For MATRIX: the chosen columns of each row.',
      select: { matrix: true },
      resolve: ({ matrix }) => (matrix === null ? null : matrixRows(matrixOf(matrix))),
    }),
    contact: t.field({
      type: AnswerContact,
      nullable: true,
      description: `For CONTACT: how the respondent can be reached. ${nullWithoutScope(verbatimScope)}`,
      extensions: { nullWithout: verbatimScope },
      select: { contact: true },
      resolve: ({ contact }, _args, { viewer }) =>
        contact !== null && hasScope(viewer, verbatimScope) ? contactOf(contact) : null,
    }),
    locale: t.exposeString('locale', { description: 'The language of the response, as BCP 47.' }),
    hiddenByLogic: t.exposeBoolean('hiddenByLogic', {
      description:
        'True if an import with `logic: IGNORE` stored the answer, although the survey’s logic hides the question with the other answers of the response. It counts for scores like any other answer, and corrections of other answers do not delete it.',
    }),
    response: t.relation('response', { description: 'The response it belongs to.' }),
  }),
});

analysed('Answer', 'the answer');

defineListing('Answer', {
  scope: 'responses:read',
  filter: [
    'id',
    'question',
    'kind',
    'text',
    'number',
    'boolean',
    'choices',
    'other',
    'locale',
    'hiddenByLogic',
    'topics',
    'analysedAt',
  ],
  relations: {
    response: {
      to: 'SurveyResponse',
      single: true,
      description: 'Conditions on its response, such as the survey, the day and the channel.',
    },
  },
  order: {
    QUESTION: { path: ['question'], description: 'The key of the question.' },
    NUMBER: { path: ['number'], description: 'The value of a number or scale.' },
    STARTED_AT: { path: ['response', 'startedAt'], description: 'When its response was started.' },
  },
  defaultOrder: [
    { field: 'STARTED_AT', direction: 'desc' },
    { field: 'QUESTION', direction: 'asc' },
  ],
});

rootList(
  'answers',
  'Answer',
  'The answers of the workspace, those of the latest responses first. Select a survey and a question with `filter`, because there can be very many.',
);
