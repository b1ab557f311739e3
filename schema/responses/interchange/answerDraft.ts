import { otherChoice, type Question } from '../../surveys/definition/definition.ts';
import type { AnswerValue, ContactAnswer } from '../../surveys/logic/answers.ts';
import type { Read } from './answerCells.ts';

/** An answer that is being built from the cells of its parts. */
export interface Draft {
  readonly value: AnswerValue | null;
  readonly other: string | null;
}

/** The value of an answer. Where only the text beside "other" was read, "other" was chosen. */
export function answerOf({ value, other }: Draft, question?: Question): AnswerValue | null {
  if (value !== null || other === null) return value;
  return question?.kind === 'MULTIPLE_CHOICE' ? [otherChoice] : otherChoice;
}

/** A draft with what was read from one more cell. */
export function combined({ value, other }: Draft, read: Read): Draft {
  if ('number' in read) return { value: read.number, other };
  if ('text' in read) return { value: read.text, other };
  if ('boolean' in read) return { value: read.boolean, other };
  if ('date' in read) return { value: read.date, other };
  if ('choice' in read) return { value: read.choice, other: read.other ?? other };
  if ('choices' in read) return { value: read.choices, other: read.other ?? other };
  if ('ranking' in read) return { value: read.ranking, other };
  if ('matrix' in read) return { value: { rows: { ...rowsOf(value), ...read.matrix } }, other };
  if ('contact' in read) return { value: { ...contactOf(value), ...read.contact }, other };
  return { value, other: read.other };
}

function rowsOf(value: AnswerValue | null): Readonly<Record<string, readonly string[]>> {
  return typeof value === 'object' && value !== null && 'rows' in value ? value.rows : {};
}

function contactOf(value: AnswerValue | null): ContactAnswer {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return 'rows' in value ? {} : (value as ContactAnswer);
}
