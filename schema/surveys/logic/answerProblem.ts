import { isStorableDay } from '../../conditions/moment.ts';
import { type NumberQuestion, type Question, scaleOf } from '../definition/definition.ts';
import { choiceProblem, choicesProblem, matrixProblem, rankingProblem } from './choiceProblem.ts';
import type { AnswerProblem } from './problem.ts';
import { contactProblem, textProblem } from './textProblem.ts';

/**
 * The problem of a value as the answer to a question, or null if it has none. An unanswered question
 * has no value at all, so an empty text or list is a problem. See `Answers` for the form of each kind.
 */
export function answerProblem(question: Question, value: unknown): AnswerProblem | null {
  switch (question.kind) {
    case 'NPS':
    case 'CSAT':
    case 'CES':
    case 'RATING':
    case 'OPINION_SCALE':
      return scaleProblem(question, value);
    case 'NUMBER':
      return numberProblem(question, value);
    case 'SINGLE_CHOICE':
      return choiceProblem(question, value);
    case 'MULTIPLE_CHOICE':
      return choicesProblem(question, value);
    case 'RANKING':
      return rankingProblem(question, value);
    case 'MATRIX':
      return matrixProblem(question, value);
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return textProblem(question, value);
    case 'DATE':
      return dateProblem(question, value);
    case 'BOOLEAN':
      return booleanProblem(value);
    case 'CONSENT':
      return booleanProblem(value) ?? consentProblem(question.required, value);
    case 'CONTACT':
      return contactProblem(question, value);
    case 'STATEMENT':
      return { code: 'WRONG_TYPE', message: 'A statement has no answer.' };
  }
}

function scaleProblem(question: Question, value: unknown): AnswerProblem | null {
  const scale = scaleOf(question);
  if (typeof value !== 'number') return { code: 'WRONG_TYPE', message: 'This must be a number.' };
  if (scale && Number.isInteger(value) && value >= scale.min && value <= scale.max) return null;
  const message = `This must be a whole number from ${scale?.min} to ${scale?.max}.`;
  return { code: 'OUT_OF_RANGE', message };
}

/** A single answer beyond it would dominate every mean. */
const greatestNumber = 1_000_000_000_000;

function numberProblem(
  { min, max, integer }: NumberQuestion,
  value: unknown,
): AnswerProblem | null {
  if (typeof value !== 'number') return { code: 'WRONG_TYPE', message: 'This must be a number.' };
  const outside = (message: string): AnswerProblem => ({ code: 'OUT_OF_RANGE', message });
  if (!Number.isFinite(value)) return outside('This must be a finite number.');
  if (Math.abs(value) > greatestNumber) {
    return outside(`This must be from −${greatestNumber} to ${greatestNumber}.`);
  }
  if (integer && !Number.isInteger(value)) return outside('This must be a whole number.');
  if (min !== null && value < min) return outside(`This must be at least ${min}.`);
  if (max !== null && value > max) return outside(`This must be at most ${max}.`);
  return null;
}

function dateProblem(
  { minDate, maxDate }: { minDate: string | null; maxDate: string | null },
  value: unknown,
): AnswerProblem | null {
  if (typeof value !== 'string') {
    return { code: 'WRONG_TYPE', message: 'This must be a day as text: "2026-11-21".' };
  }
  if (!isStorableDay(value)) {
    return {
      code: 'INVALID_VALUE',
      message: 'This must be an existing day, as YYYY-MM-DD.',
    };
  }
  // Days written in this way sort as text.
  if (minDate !== null && value < minDate) {
    return { code: 'OUT_OF_RANGE', message: `This must not be before ${minDate}.` };
  }
  if (maxDate !== null && value > maxDate) {
    return { code: 'OUT_OF_RANGE', message: `This must not be after ${maxDate}.` };
  }
  return null;
}

function booleanProblem(value: unknown): AnswerProblem | null {
  if (typeof value === 'boolean') return null;
  return { code: 'WRONG_TYPE', message: 'This must be true or false.' };
}

function consentProblem(required: boolean, value: unknown): AnswerProblem | null {
  if (!required || value === true) return null;
  return { code: 'REQUIRED', message: 'The survey cannot be completed without this consent.' };
}
