import { builder } from '../../builder.ts';
import { surveyLimits } from '../../surveys/definition/definition.ts';
import { bounded } from '../../toolkit/write/input.ts';

export type AnswerInputFields = PothosSchemaTypes.InputFieldBuilder<
  typeof builder.$inferSchemaTypes,
  'InputObject'
>;

/** Keys of questions, choices and fields. */
export const key = { maxLength: surveyLimits.key } as const;

const MatrixRowInput = builder.inputType('AnswerMatrixRowInput', {
  description: 'The chosen columns of one row of a matrix.',
  fields: (t) => ({
    row: t.string(bounded(key, { required: true, description: 'The row’s key.' })),
    columns: t.stringList(
      bounded(
        { ...key, maxItems: surveyLimits.matrixColumns },
        { required: true, description: 'Keys of the chosen columns.' },
      ),
    ),
  }),
});

const contact = { maxLength: 200 } as const;

const ContactInput = builder.inputType('AnswerContactInput', {
  description: 'How the respondent can be reached: the fields that the question asks for.',
  fields: (t) => ({
    name: t.string(bounded(contact, { description: 'The person’s name.' })),
    email: t.string(bounded({ maxLength: 320 }, { description: 'The email address.' })),
    phone: t.string(bounded(contact, { description: 'The telephone number.' })),
    company: t.string(bounded(contact, { description: 'The company that the person works for.' })),
  }),
});

const choiceKeys = { ...key, maxItems: surveyLimits.choices + 1 } as const;

const AnswerValueInput = builder.inputType('AnswerValueInput', {
  description:
    'The value of an answer, in the field for the kind of its question; exactly one field is set.',
  isOneOf: true,
  fields: (t) => ({
    number: t.float({
      description: 'For NPS, CSAT, CES, RATING, OPINION_SCALE and NUMBER: the number.',
    }),
    text: t.string(
      bounded({ maxLength: 10_000 }, { description: 'For SHORT_TEXT and LONG_TEXT: the text.' }),
    ),
    boolean: t.boolean({ description: 'For BOOLEAN and CONSENT: yes or no.' }),
    date: t.string(
      bounded({ maxLength: 10 }, { description: 'For DATE: the day, as `2026-11-21`.' }),
    ),
    choice: t.string(bounded(key, { description: 'For SINGLE_CHOICE: the key of the choice.' })),
    choices: t.stringList(
      bounded(choiceKeys, { description: 'For MULTIPLE_CHOICE: the keys of the choices.' }),
    ),
    ranking: t.stringList(
      bounded(choiceKeys, { description: 'For RANKING: the keys of all choices, the best first.' }),
    ),
    matrix: t.field({
      type: [MatrixRowInput],
      ...bounded(
        { maxItems: surveyLimits.matrixRows },
        { description: 'For MATRIX: the rows that were answered, each once.' },
      ),
    }),
    contact: t.field({
      type: ContactInput,
      description: 'For CONTACT: how the respondent can be reached.',
    }),
  }),
});

/** Milliseconds: a day. */
const longest = 86_400_000;

function besideValue(t: AnswerInputFields) {
  return {
    other: t.string(
      bounded({ maxLength: 1000 }, { description: 'The text for the choice `other`.' }),
    ),
    ms: t.int(
      bounded(
        { min: 0, max: longest },
        { description: 'Milliseconds spent on this question in total.' },
      ),
    ),
  };
}

const question = { required: true, description: 'The question’s key.' } as const;

const AnswerInput = builder.inputType('AnswerInput', {
  description: 'An answer to one question.',
  fields: (t) => ({
    question: t.string(bounded(key, question)),
    value: t.field({
      type: AnswerValueInput,
      required: true,
      description: 'The value. Leave out questions without an answer.',
    }),
    ...besideValue(t),
  }),
});

export const AnswerChangeInput = builder.inputType('AnswerChangeInput', {
  description: 'An answer that replaces an earlier one to the same question.',
  fields: (t) => ({
    question: t.string(bounded(key, question)),
    value: t.field({
      type: AnswerValueInput,
      description: 'The new value; null deletes the earlier answer.',
    }),
    ...besideValue(t),
  }),
});

const TimingInput = builder.inputType('QuestionTimingInput', {
  description: 'How long the respondent spent on a question, answered or not.',
  fields: (t) => ({
    question: t.string(bounded(key, question)),
    ms: t.int(
      bounded({ min: 0, max: longest }, { required: true, description: 'Milliseconds in total.' }),
    ),
  }),
});

const answerList = { maxItems: surveyLimits.questions, notNull: true } as const;

/** Time spent on questions without an answer. */
export const timings = (t: AnswerInputFields) =>
  t.field({
    type: [TimingInput],
    ...bounded(answerList, {
      description: 'Time spent on questions that have no entry in `answers`.',
    }),
  });

/** The answers of a new response. */
export const answers = (t: AnswerInputFields) =>
  t.field({
    type: [AnswerInput],
    ...bounded(answerList, { description: 'The answers, each question at most once.' }),
  });

/** Changes to the answers of a stored response. */
export const answerChanges = (t: AnswerInputFields) =>
  t.field({
    type: [AnswerChangeInput],
    ...bounded(answerList, {
      description:
        'New answers, each question at most once; answers to other questions do not change.',
    }),
  });

export type AnswerInputShape = typeof AnswerChangeInput.$inferInput;
