import { builder } from '../../builder.ts';
import {
  type BooleanQuestion,
  type CesQuestion,
  type ConsentQuestion,
  type ContactQuestion,
  type CsatQuestion,
  type DateQuestion,
  type LongTextQuestion,
  type NpsQuestion,
  type NumberQuestion,
  type OpinionScaleQuestion,
  type Question as QuestionShape,
  type RatingQuestion,
  type ShortTextQuestion,
  type StatementQuestion,
  scaleOf,
} from './definition.ts';
import {
  ContactFieldEnum,
  QuestionKindEnum,
  QuestionRoleEnum,
  RatingLook,
  TextFormat,
} from './enums.graph.ts';
import { requiredTextIn, textInLanguage, textsField } from './texts.graph.ts';

type ScaleShape = NpsQuestion | CsatQuestion | CesQuestion | RatingQuestion | OpinionScaleQuestion;
type TextShape = ShortTextQuestion | LongTextQuestion;

const typeNames: Readonly<Record<QuestionShape['kind'], string>> = {
  NPS: 'NpsQuestion',
  CSAT: 'CsatQuestion',
  CES: 'CesQuestion',
  RATING: 'RatingQuestion',
  OPINION_SCALE: 'OpinionScaleQuestion',
  SINGLE_CHOICE: 'SingleChoiceQuestion',
  MULTIPLE_CHOICE: 'MultipleChoiceQuestion',
  RANKING: 'RankingQuestion',
  MATRIX: 'MatrixQuestion',
  SHORT_TEXT: 'ShortTextQuestion',
  LONG_TEXT: 'LongTextQuestion',
  NUMBER: 'NumberQuestion',
  DATE: 'DateQuestion',
  BOOLEAN: 'BooleanQuestion',
  CONSENT: 'ConsentQuestion',
  CONTACT: 'ContactQuestion',
  STATEMENT: 'StatementQuestion',
};

export const QuestionInterface = builder.interfaceRef<QuestionShape>('Question').implement({
  description:
    'Something a survey asks, or says. Each kind has a type of its own with what only it needs.',
  resolveType: ({ kind }) => typeNames[kind],
  fields: (t) => ({
    key: t.exposeString('key', {
      description:
        'Its name for answers, conditions and scores: `recommend`. It stays the same over all versions, and so does what it asks.',
    }),
    kind: t.expose('kind', { type: QuestionKindEnum, description: 'Which form an answer has.' }),
    title: t.field(textsField('What is asked', ({ title }: QuestionShape) => title)),
    titleFor: t.field(requiredTextIn('What is asked', ({ title }: QuestionShape) => title)),
    description: t.field(
      textsField('What helps to answer', ({ description }: QuestionShape) => description),
    ),
    descriptionFor: t.field(
      textInLanguage('What helps to answer', ({ description }: QuestionShape) => description),
    ),
    required: t.exposeBoolean('required', {
      description:
        'Whether nobody who is shown it goes on without an answer. For a CONSENT that is agreement; for a MATRIX a column in each row.',
    }),
    visibleIf: t.expose('visibleIf', {
      type: 'Condition',
      nullable: true,
      description: 'When it is shown; null for always.',
    }),
    role: t.expose('role', {
      type: QuestionRoleEnum,
      nullable: true,
      description: 'What its answers are for, as its author says.',
    }),
    reverseScored: t.exposeBoolean('reverseScored', {
      description:
        'Whether the lowest value of its scale is the best. Scores turn answers round, to min + max − value.',
    }),
  }),
});

const ScaleQuestion = builder.interfaceRef<ScaleShape>('ScaleQuestion').implement({
  description: 'A question that is answered with a whole number on a scale.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    min: t.int({
      description: 'The lowest value of the scale.',
      resolve: (question) => scaleOf(question)?.min ?? 0,
    }),
    max: t.int({
      description: 'The highest value of the scale.',
      resolve: (question) => scaleOf(question)?.max ?? 0,
    }),
    lowLabel: t.field(
      textsField('What stands at the low end', (each: ScaleShape) => each.lowLabel),
    ),
    lowLabelFor: t.field(
      textInLanguage('What stands at the low end', (each: ScaleShape) => each.lowLabel),
    ),
    highLabel: t.field(
      textsField('What stands at the high end', (each: ScaleShape) => each.highLabel),
    ),
    highLabelFor: t.field(
      textInLanguage('What stands at the high end', (each: ScaleShape) => each.highLabel),
    ),
  }),
});

function scale(name: string, description: string): void {
  builder.objectRef<ScaleShape>(name).implement({
    description,
    interfaces: [QuestionInterface, ScaleQuestion],
  });
}

scale('NpsQuestion', 'How likely somebody is to recommend, from 0 to 10.');
scale('CsatQuestion', 'How satisfied somebody is, from 1 to 5.');
scale('CesQuestion', 'How much somebody agrees that it was made easy, from 1 to 7: 7 the easiest.');
scale('OpinionScaleQuestion', 'Where somebody stands between two ends, in whole numbers.');

builder.objectRef<RatingQuestion>('RatingQuestion').implement({
  description: 'How good something is, from 1 up to a small number.',
  interfaces: [QuestionInterface, ScaleQuestion],
  fields: (t) => ({
    scale: t.exposeInt('scale', { description: 'How many steps there are: 3, 4, 5, 6, 7 or 10.' }),
    look: t.expose('look', { type: RatingLook, description: 'As what its steps are shown.' }),
  }),
});

function writing(name: string, description: string, most: number): void {
  builder.objectRef<TextShape>(name).implement({
    description,
    interfaces: [QuestionInterface],
    fields: (t) => ({
      placeholder: t.field(
        textsField(
          'What stands there until something is written',
          (each: TextShape) => each.placeholder,
        ),
      ),
      placeholderFor: t.field(
        textInLanguage(
          'What stands there until something is written',
          (each: TextShape) => each.placeholder,
        ),
      ),
      minLength: t.exposeInt('minLength', {
        nullable: true,
        description: 'Characters at least; null for 1.',
      }),
      maxLength: t.exposeInt('maxLength', {
        nullable: true,
        description: `Characters at most; null for ${most}.`,
      }),
      format: t.expose('format', {
        type: TextFormat,
        nullable: true,
        description: 'What the text must look like; null for anything.',
      }),
    }),
  });
}

writing('ShortTextQuestion', 'Something to be said in a line.', 1000);
writing('LongTextQuestion', 'Something to be said at length.', 10_000);

builder.objectRef<NumberQuestion>('NumberQuestion').implement({
  description: 'How much, or how many.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    minValue: t.float({
      nullable: true,
      description: 'The lowest number that is taken, the input’s `min`; null for no bound.',
      resolve: ({ min }) => min,
    }),
    maxValue: t.float({
      nullable: true,
      description: 'The highest number that is taken, the input’s `max`; null for no bound.',
      resolve: ({ max }) => max,
    }),
    integer: t.exposeBoolean('integer', { description: 'Whether only whole numbers are taken.' }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'What the number counts: `EUR`, `visits`.',
    }),
  }),
});

builder.objectRef<DateQuestion>('DateQuestion').implement({
  description: 'On which day.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    minDate: t.exposeString('minDate', {
      nullable: true,
      description: 'The first day that is taken: `2026-11-21`; null for no bound.',
    }),
    maxDate: t.exposeString('maxDate', {
      nullable: true,
      description: 'The last day that is taken: `2026-11-21`; null for no bound.',
    }),
  }),
});

builder.objectRef<BooleanQuestion>('BooleanQuestion').implement({
  description: 'Yes or no.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    yesLabel: t.field(textsField('What stands for true', (each: BooleanQuestion) => each.yesLabel)),
    yesLabelFor: t.field(
      textInLanguage('What stands for true', (each: BooleanQuestion) => each.yesLabel),
    ),
    noLabel: t.field(textsField('What stands for false', (each: BooleanQuestion) => each.noLabel)),
    noLabelFor: t.field(
      textInLanguage('What stands for false', (each: BooleanQuestion) => each.noLabel),
    ),
  }),
});

builder.objectRef<ConsentQuestion>('ConsentQuestion').implement({
  description: 'Whether somebody agrees to something.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    statement: t.field(textsField('What is agreed to', (each: ConsentQuestion) => each.statement)),
    statementFor: t.field(
      textInLanguage('What is agreed to', (each: ConsentQuestion) => each.statement),
    ),
  }),
});

builder.objectRef<ContactQuestion>('ContactQuestion').implement({
  description: 'How somebody can be reached. Anonymous surveys have none.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    fields: t.field({
      type: [ContactFieldEnum],
      description: 'What is asked for, in the order of the form.',
      resolve: ({ fields }) => [...fields],
    }),
  }),
});

builder
  .objectRef<StatementQuestion>('StatementQuestion')
  .implement({ description: 'Text to read; nobody answers it.', interfaces: [QuestionInterface] });
