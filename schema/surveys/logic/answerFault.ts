import { isDay } from '../../conditions/moment.ts';
import { type NumberQuestion, type Question, scaleOf } from '../definition/definition.ts';
import { choiceFault, choicesFault, matrixFault, rankingFault } from './choiceFault.ts';
import type { AnswerFault } from './fault.ts';
import { contactFault, textFault } from './textFault.ts';

/**
 * Why a value is no answer to a question, or null if it is one. A question that is left open has
 * no value at all: empty text and empty lists are refused. See `Answers` for the form that each
 * kind takes.
 */
export function answerFault(question: Question, value: unknown): AnswerFault | null {
  switch (question.kind) {
    case 'NPS':
    case 'CSAT':
    case 'CES':
    case 'RATING':
    case 'OPINION_SCALE':
      return scaleFault(question, value);
    case 'NUMBER':
      return numberFault(question, value);
    case 'SINGLE_CHOICE':
      return choiceFault(question, value);
    case 'MULTIPLE_CHOICE':
      return choicesFault(question, value);
    case 'RANKING':
      return rankingFault(question, value);
    case 'MATRIX':
      return matrixFault(question, value);
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return textFault(question, value);
    case 'DATE':
      return dateFault(question, value);
    case 'BOOLEAN':
      return booleanFault(value);
    case 'CONSENT':
      return booleanFault(value) ?? consentFault(question.required, value);
    case 'CONTACT':
      return contactFault(question, value);
    case 'STATEMENT':
      return { code: 'WRONG_TYPE', message: 'A statement has no answer.' };
  }
}

function scaleFault(question: Question, value: unknown): AnswerFault | null {
  const scale = scaleOf(question);
  if (typeof value !== 'number') return { code: 'WRONG_TYPE', message: 'This must be a number.' };
  if (scale && Number.isInteger(value) && value >= scale.min && value <= scale.max) return null;
  const message = `This must be a whole number from ${scale?.min} to ${scale?.max}.`;
  return { code: 'OUT_OF_RANGE', message };
}

/** One answer beyond it would drown all others in a mean, and the sums that it is made of. */
const greatestNumber = 1_000_000_000_000;

function numberFault({ min, max, integer }: NumberQuestion, value: unknown): AnswerFault | null {
  if (typeof value !== 'number') return { code: 'WRONG_TYPE', message: 'This must be a number.' };
  const outside = (message: string): AnswerFault => ({ code: 'OUT_OF_RANGE', message });
  if (!Number.isFinite(value)) return outside('This is no number that can be stored.');
  if (Math.abs(value) > greatestNumber) {
    return outside(`This must be from −${greatestNumber} to ${greatestNumber}.`);
  }
  if (integer && !Number.isInteger(value)) return outside('This must be a whole number.');
  if (min !== null && value < min) return outside(`This must be at least ${min}.`);
  if (max !== null && value > max) return outside(`This must be at most ${max}.`);
  return null;
}

function dateFault(
  { minDate, maxDate }: { minDate: string | null; maxDate: string | null },
  value: unknown,
): AnswerFault | null {
  if (typeof value !== 'string') {
    return { code: 'WRONG_TYPE', message: 'This must be a day as text: "2026-11-21".' };
  }
  if (!isDay(value)) {
    return {
      code: 'INVALID_VALUE',
      message: 'This must be a day that the calendar has, as YYYY-MM-DD.',
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

function booleanFault(value: unknown): AnswerFault | null {
  if (typeof value === 'boolean') return null;
  return { code: 'WRONG_TYPE', message: 'This must be true or false.' };
}

function consentFault(required: boolean, value: unknown): AnswerFault | null {
  if (!required || value === true) return null;
  return { code: 'REQUIRED', message: 'The survey cannot be completed without this consent.' };
}
