import { builder } from '../builder.ts';
import { entity } from '../kernel/entity.ts';
import { QuestionKindEnum } from '../surveys/definition/enums.graph.ts';
import { analysed } from '../text/analysis.graph.ts';
import { rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { contactOf, dayText, matrixOf } from './answerRow.ts';

interface MatrixRow {
  readonly row: string;
  readonly columns: readonly string[];
}

export const AnswerMatrixRow = builder.objectRef<MatrixRow>('AnswerMatrixRow').implement({
  description: 'What was chosen in one row of a matrix.',
  fields: (t) => ({
    row: t.exposeString('row', { description: 'The row’s key.' }),
    columns: t.stringList({
      description: 'Keys of the chosen columns; one, unless the question takes several.',
      resolve: ({ columns }) => [...columns],
    }),
  }),
});

export const AnswerContact = builder
  .objectRef<ReturnType<typeof contactOf>>('AnswerContact')
  .implement({
    description: 'How somebody can be reached, as far as they said.',
    fields: (t) => ({
      name: t.string({
        nullable: true,
        description: 'How they are called.',
        resolve: ({ name }) => name ?? null,
      }),
      email: t.string({
        nullable: true,
        description: 'Their mail address.',
        resolve: ({ email }) => email ?? null,
      }),
      phone: t.string({
        nullable: true,
        description: 'Their telephone number.',
        resolve: ({ phone }) => phone ?? null,
      }),
      company: t.string({
        nullable: true,
        description: 'Whom they work for.',
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
    'What one person answered to one question. The field that its kind fills has the value, the others are null or empty.',
  fields: (t) => ({
    question: t.exposeString('question', {
      description: 'The key of the question, the same in all versions of the survey.',
    }),
    kind: t.expose('kind', { type: QuestionKindEnum, description: 'The kind of the question.' }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'What was written, of SHORT_TEXT and LONG_TEXT.',
    }),
    number: t.exposeFloat('number', {
      nullable: true,
      description:
        'The value as it was given, of NPS, CSAT, CES, RATING, OPINION_SCALE and NUMBER.',
    }),
    boolean: t.exposeBoolean('boolean', {
      nullable: true,
      description: 'Yes or no, of BOOLEAN and CONSENT.',
    }),
    date: t.string({
      nullable: true,
      description: 'The day, of DATE: `2026-11-21`.',
      select: { date: true },
      resolve: ({ date }) => dayText(date),
    }),
    choices: t.exposeStringList('choices', {
      description:
        'Keys of what was chosen, of SINGLE_CHOICE, MULTIPLE_CHOICE and RANKING (the best first).',
    }),
    other: t.exposeString('other', {
      nullable: true,
      description: 'What was written beside the choice `other`.',
    }),
    matrix: t.field({
      type: [AnswerMatrixRow],
      nullable: true,
      description: 'What was chosen in each row, of MATRIX.',
      select: { matrix: true },
      resolve: ({ matrix }) => (matrix === null ? null : matrixRows(matrixOf(matrix))),
    }),
    contact: t.field({
      type: AnswerContact,
      nullable: true,
      description: 'How to reach who answered, of CONTACT.',
      select: { contact: true },
      resolve: ({ contact }) => (contact === null ? null : contactOf(contact)),
    }),
    locale: t.exposeString('locale', { description: 'The language it was given in, as BCP 47.' }),
    hiddenByLogic: t.exposeBoolean('hiddenByLogic', {
      description:
        'Whether the survey’s logic does not show the question with the other answers of its response, and an import with `logic: IGNORE` kept it. It counts for scores as any other; correcting other answers does not remove it. False for all that were not imported so.',
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
      description: 'The response it belongs to; its survey, day and channel are there.',
    },
  },
  order: {
    QUESTION: { path: ['question'], description: 'The key of the question.' },
    NUMBER: { path: ['number'], description: 'The value of a number or scale.' },
    STARTED_AT: { path: ['response', 'startedAt'], description: 'When its response was begun.' },
  },
  defaultOrder: [
    { field: 'STARTED_AT', direction: 'desc' },
    { field: 'QUESTION', direction: 'asc' },
  ],
});

rootList(
  'answers',
  'Answer',
  'The answers of the workspace, those of the latest responses first. Name a survey and a question in the filter: there are many.',
);
