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
  description: 'What was chosen in one row of a matrix.',
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
  description: 'How somebody can be reached: what the question asks for.',
  fields: (t) => ({
    name: t.string(bounded(contact, { description: 'How they are called.' })),
    email: t.string(bounded({ maxLength: 320 }, { description: 'Their mail address.' })),
    phone: t.string(bounded(contact, { description: 'Their telephone number.' })),
    company: t.string(bounded(contact, { description: 'Whom they work for.' })),
  }),
});

const choiceKeys = { ...key, maxItems: surveyLimits.choices + 1 } as const;

const AnswerValueInput = builder.inputType('AnswerValueInput', {
  description: 'The value of an answer, in the field that its question’s kind takes.',
  isOneOf: true,
  fields: (t) => ({
    number: t.float({ description: 'Of NPS, CSAT, CES, RATING, OPINION_SCALE and NUMBER.' }),
    text: t.string(bounded({ maxLength: 10_000 }, { description: 'Of SHORT_TEXT and LONG_TEXT.' })),
    boolean: t.boolean({ description: 'Of BOOLEAN and CONSENT.' }),
    date: t.string(bounded({ maxLength: 10 }, { description: 'Of DATE: `2026-11-21`.' })),
    choice: t.string(bounded(key, { description: 'Of SINGLE_CHOICE: the key of the choice.' })),
    choices: t.stringList(
      bounded(choiceKeys, { description: 'Of MULTIPLE_CHOICE: the keys of the choices.' }),
    ),
    ranking: t.stringList(
      bounded(choiceKeys, { description: 'Of RANKING: the keys of all choices, the best first.' }),
    ),
    matrix: t.field({
      type: [MatrixRowInput],
      ...bounded(
        { maxItems: surveyLimits.matrixRows },
        { description: 'Of MATRIX: the rows that were answered.' },
      ),
    }),
    contact: t.field({
      type: ContactInput,
      description: 'How the person can be reached, where a CONTACT asks for it.',
    }),
  }),
});

/** Milliseconds: a day. */
const longest = 86_400_000;

function besideValue(t: AnswerInputFields) {
  return {
    other: t.string(
      bounded({ maxLength: 1000 }, { description: 'What was written beside the choice `other`.' }),
    ),
    ms: t.int(
      bounded(
        { min: 0, max: longest },
        { description: 'Milliseconds on this question, all in all.' },
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
      description: 'What was answered. A question that was left open is left out.',
    }),
    ...besideValue(t),
  }),
});

export const AnswerChangeInput = builder.inputType('AnswerChangeInput', {
  description: 'An answer that takes the place of an earlier one.',
  fields: (t) => ({
    question: t.string(bounded(key, question)),
    value: t.field({
      type: AnswerValueInput,
      description: 'What is answered now; null takes the earlier answer back.',
    }),
    ...besideValue(t),
  }),
});

const TimingInput = builder.inputType('QuestionTimingInput', {
  description: 'How long somebody was busy with a question, answered or not.',
  fields: (t) => ({
    question: t.string(bounded(key, question)),
    ms: t.int(
      bounded(
        { min: 0, max: longest },
        { required: true, description: 'Milliseconds, all in all.' },
      ),
    ),
  }),
});

const answerList = { maxItems: surveyLimits.questions, notNull: true } as const;

/** How long somebody was busy with questions that they left open. */
export const timings = (t: AnswerInputFields) =>
  t.field({
    type: [TimingInput],
    ...bounded(answerList, { description: 'Times on questions that have no answer here.' }),
  });

/** The answers of a response that is made. */
export const answers = (t: AnswerInputFields) =>
  t.field({
    type: [AnswerInput],
    ...bounded(answerList, { description: 'What was answered, each question once.' }),
  });

/** Answers for a response that is there. */
export const answerChanges = (t: AnswerInputFields) =>
  t.field({
    type: [AnswerChangeInput],
    ...bounded(answerList, {
      description: 'What was answered since, each question once; other answers stay.',
    }),
  });

export type AnswerInputShape = typeof AnswerChangeInput.$inferInput;
