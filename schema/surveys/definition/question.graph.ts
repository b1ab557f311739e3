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
    'A question of a survey, or a text to read. Each kind has its own type, with the fields that only it has.',
  resolveType: ({ kind }) => typeNames[kind],
  fields: (t) => ({
    key: t.exposeString('key', {
      description:
        'Its key in answers, conditions and scores: `recommend`. A key means the same question in all versions.',
    }),
    kind: t.expose('kind', {
      type: QuestionKindEnum,
      description: 'The kind, which determines the form of an answer.',
    }),
    title: t.field(
      textsField('The question as the reader sees it', ({ title }: QuestionShape) => title),
    ),
    titleFor: t.field(
      requiredTextIn('The question as the reader sees it', ({ title }: QuestionShape) => title),
    ),
    description: t.field(
      textsField('A help text under the question', ({ description }: QuestionShape) => description),
    ),
    descriptionFor: t.field(
      textInLanguage(
        'A help text under the question',
        ({ description }: QuestionShape) => description,
      ),
    ),
    required: t.exposeBoolean('required', {
      description:
        'Whether a reader who sees it must answer it to go on. A CONSENT must be agreed to; a MATRIX needs a column in each row.',
    }),
    visibleIf: t.expose('visibleIf', {
      type: 'Condition',
      nullable: true,
      description: 'The condition for showing it; null if it is always shown.',
    }),
    role: t.expose('role', {
      type: QuestionRoleEnum,
      nullable: true,
      description: 'The purpose of its answers; null if the author has not set it.',
    }),
    reverseScored: t.exposeBoolean('reverseScored', {
      description:
        'Whether the lowest value of its scale is the best. Scores then use min + max − value.',
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
      textsField('The label of the lowest value', (each: ScaleShape) => each.lowLabel),
    ),
    lowLabelFor: t.field(
      textInLanguage('The label of the lowest value', (each: ScaleShape) => each.lowLabel),
    ),
    highLabel: t.field(
      textsField('The label of the highest value', (each: ScaleShape) => each.highLabel),
    ),
    highLabelFor: t.field(
      textInLanguage('The label of the highest value', (each: ScaleShape) => each.highLabel),
    ),
  }),
});

function scale(name: string, description: string): void {
  builder.objectRef<ScaleShape>(name).implement({
    description,
    interfaces: [QuestionInterface, ScaleQuestion],
  });
}

scale('NpsQuestion', 'How likely the respondent is to recommend, from 0 to 10.');
scale('CsatQuestion', 'How satisfied the respondent is, from 1 to 5.');
scale('CesQuestion', 'How easy something was, from 1 to 7, where 7 is the easiest.');
scale('OpinionScaleQuestion', 'The respondent’s position between two ends, in whole numbers.');

builder.objectRef<RatingQuestion>('RatingQuestion').implement({
  description: 'A rating from 1 to `scale`.',
  interfaces: [QuestionInterface, ScaleQuestion],
  fields: (t) => ({
    scale: t.exposeInt('scale', { description: 'The number of steps: 3, 4, 5, 6, 7 or 10.' }),
    look: t.expose('look', { type: RatingLook, description: 'How its steps are shown.' }),
  }),
});

function writing(name: string, description: string, most: number): void {
  builder.objectRef<TextShape>(name).implement({
    description,
    interfaces: [QuestionInterface],
    fields: (t) => ({
      placeholder: t.field(
        textsField('The text in the empty field', (each: TextShape) => each.placeholder),
      ),
      placeholderFor: t.field(
        textInLanguage('The text in the empty field', (each: TextShape) => each.placeholder),
      ),
      minLength: t.exposeInt('minLength', {
        nullable: true,
        description: 'How many characters an answer has at least; null for the default, 1.',
      }),
      maxLength: t.exposeInt('maxLength', {
        nullable: true,
        description: `How many characters an answer has at most; null for the default, ${most.toLocaleString('en')}.`,
      }),
      format: t.expose('format', {
        type: TextFormat,
        nullable: true,
        description: 'The format that the text must have; null for any text.',
      }),
    }),
  });
}

writing('ShortTextQuestion', 'A question whose answer is a text of one line.', 1000);
writing('LongTextQuestion', 'A question whose answer is a text of several lines.', 10_000);

builder.objectRef<NumberQuestion>('NumberQuestion').implement({
  description: 'A question whose answer is a number.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    minValue: t.float({
      nullable: true,
      description:
        'The lowest number that is accepted, `min` in the input; null if there is no bound.',
      resolve: ({ min }) => min,
    }),
    maxValue: t.float({
      nullable: true,
      description:
        'The highest number that is accepted, `max` in the input; null if there is no bound.',
      resolve: ({ max }) => max,
    }),
    integer: t.exposeBoolean('integer', {
      description: 'Whether only whole numbers are accepted.',
    }),
    unit: t.exposeString('unit', {
      nullable: true,
      description: 'The unit of the number: `EUR`, `visits`; null if there is none.',
    }),
  }),
});

builder.objectRef<DateQuestion>('DateQuestion').implement({
  description: 'A question whose answer is a day.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    minDate: t.exposeString('minDate', {
      nullable: true,
      description: 'The first day that is accepted: `2026-11-21`; null if there is no bound.',
    }),
    maxDate: t.exposeString('maxDate', {
      nullable: true,
      description: 'The last day that is accepted: `2026-11-21`; null if there is no bound.',
    }),
  }),
});

builder.objectRef<BooleanQuestion>('BooleanQuestion').implement({
  description: 'A question whose answer is yes or no.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    yesLabel: t.field(
      textsField('The label of the answer “yes”', (each: BooleanQuestion) => each.yesLabel),
    ),
    yesLabelFor: t.field(
      textInLanguage('The label of the answer “yes”', (each: BooleanQuestion) => each.yesLabel),
    ),
    noLabel: t.field(
      textsField('The label of the answer “no”', (each: BooleanQuestion) => each.noLabel),
    ),
    noLabelFor: t.field(
      textInLanguage('The label of the answer “no”', (each: BooleanQuestion) => each.noLabel),
    ),
  }),
});

builder.objectRef<ConsentQuestion>('ConsentQuestion').implement({
  description: 'A question whose answer is agreement to a statement.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    statement: t.field(
      textsField(
        'The text that the respondent agrees to',
        (each: ConsentQuestion) => each.statement,
      ),
    ),
    statementFor: t.field(
      textInLanguage(
        'The text that the respondent agrees to',
        (each: ConsentQuestion) => each.statement,
      ),
    ),
  }),
});

builder.objectRef<ContactQuestion>('ContactQuestion').implement({
  description: 'A question for the respondent’s contact data. An anonymous survey cannot have one.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    fields: t.field({
      type: [ContactFieldEnum],
      description: 'The fields of the form, in this order.',
      resolve: ({ fields }) => [...fields],
    }),
  }),
});

builder
  .objectRef<StatementQuestion>('StatementQuestion')
  .implement({ description: 'A text to read. It has no answer.', interfaces: [QuestionInterface] });
