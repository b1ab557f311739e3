import type { AnswerValue } from '../../surveys/logic/answers.ts';
import type { AnswerInputShape } from './answer.input.ts';
import type { AnswerForm, SubmittedAnswer } from './submitted.ts';

/** An answer of the input, with its value in the form that the survey's logic reads. */
export function answerFromInput({ question, value, other, ms }: AnswerInputShape): SubmittedAnswer {
  if (value == null) return { question, value: null, ms };
  const { form, value: decoded } = formed(value);
  return { question, value: decoded, other, ms, form, repeated: repeatsRow(value) };
}

function repeatsRow({ matrix }: NonNullable<AnswerInputShape['value']>): boolean {
  return matrix != null && new Set(matrix.map(({ row }) => row)).size < matrix.length;
}

function formed(value: NonNullable<AnswerInputShape['value']>): {
  form: AnswerForm;
  value: AnswerValue;
} {
  const { number, text, boolean, date, choice, choices, ranking, matrix, contact } = value;
  if (number != null) return { form: 'number', value: number };
  if (text != null) return { form: 'text', value: text };
  if (boolean != null) return { form: 'boolean', value: boolean };
  if (date != null) return { form: 'date', value: date };
  if (choice != null) return { form: 'choice', value: choice };
  if (choices) return { form: 'choices', value: choices };
  if (ranking) return { form: 'ranking', value: ranking };
  if (matrix) {
    const rows = Object.fromEntries(matrix.map(({ row, columns }) => [row, columns]));
    return { form: 'matrix', value: { rows } };
  }
  const { name, email, phone, company } = contact ?? {};
  return {
    form: 'contact',
    value: {
      ...(name != null && { name }),
      ...(email != null && { email }),
      ...(phone != null && { phone }),
      ...(company != null && { company }),
    },
  };
}
