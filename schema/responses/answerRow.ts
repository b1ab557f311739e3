import type { QuestionKind } from '../../prisma/generated/client/enums.ts';
import type {
  Answers,
  AnswerValue,
  ContactAnswer,
  MatrixAnswer,
} from '../surveys/logic/answers.ts';

/** A decoded answer: its value, and the text for the choice "other". */
export interface DecodedAnswer {
  readonly value: AnswerValue;
  readonly other: string | null;
  /** Whether an import stored it although the survey's logic does not show its question. */
  readonly hiddenByLogic: boolean;
}

/** The columns for the value of an answer; the kind of the question decides which one is set. */
export interface ValueColumns {
  readonly text: string | null;
  readonly number: number | null;
  readonly boolean: boolean | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly choices: readonly string[];
  readonly other: string | null;
  /** Column keys by row key. */
  readonly matrix: MatrixAnswer['rows'] | null;
  readonly contact: ContactAnswer | null;
}

const nothing: ValueColumns = {
  text: null,
  number: null,
  boolean: null,
  date: null,
  choices: [],
  other: null,
  matrix: null,
  contact: null,
};

/** The columns for a value in which `answerProblem` finds no problem. */
export function columnsOf(
  kind: QuestionKind,
  { value, other }: Pick<DecodedAnswer, 'value' | 'other'>,
): ValueColumns {
  if (typeof value === 'number') return { ...nothing, number: value };
  if (typeof value === 'boolean') return { ...nothing, boolean: value };
  if (typeof value === 'string') {
    if (kind === 'DATE') return { ...nothing, date: value };
    if (kind === 'SINGLE_CHOICE') return { ...nothing, choices: [value], other };
    return { ...nothing, text: value };
  }
  if (isList(value)) return { ...nothing, choices: value, other };
  if ('rows' in value) return { ...nothing, matrix: value.rows };
  return { ...nothing, contact: value };
}

function isList(value: AnswerValue): value is readonly string[] {
  return Array.isArray(value);
}

/** An answer's row as Prisma reads it. */
export interface StoredAnswer {
  readonly id: string;
  readonly question: string;
  readonly kind: QuestionKind;
  readonly text: string | null;
  readonly number: number | null;
  readonly boolean: boolean | null;
  readonly date: Date | null;
  readonly choices: readonly string[];
  readonly other: string | null;
  readonly matrix: unknown;
  readonly contact: unknown;
  readonly hiddenByLogic: boolean;
}

/** The answer that `columnsOf` stored. */
export function decodedAnswerOf(row: StoredAnswer): DecodedAnswer {
  return { value: answerIn(row), other: row.other, hiddenByLogic: row.hiddenByLogic };
}

function answerIn(row: StoredAnswer): AnswerValue {
  switch (row.kind) {
    case 'SINGLE_CHOICE':
      return row.choices[0] ?? '';
    case 'MULTIPLE_CHOICE':
    case 'RANKING':
      return row.choices;
    case 'MATRIX':
      return { rows: matrixOf(row.matrix) };
    case 'CONTACT':
      return contactOf(row.contact);
    case 'DATE':
      return dayText(row.date) ?? '';
    default:
      return row.number ?? row.boolean ?? row.text ?? '';
  }
}

/** Only `columnsOf` writes this column. */
export function matrixOf(stored: unknown): MatrixAnswer['rows'] {
  return (stored ?? {}) as MatrixAnswer['rows'];
}

/** Only `columnsOf` writes this column. */
export function contactOf(stored: unknown): ContactAnswer {
  return (stored ?? {}) as ContactAnswer;
}

/** A stored day as text; Prisma reads a day as its beginning in UTC. */
export function dayText(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

/** The values of answers, by question. */
export function valuesOf(answers: ReadonlyMap<string, DecodedAnswer>): Answers {
  const values: Record<string, AnswerValue> = {};
  for (const [question, { value }] of answers) values[question] = value;
  return values;
}
