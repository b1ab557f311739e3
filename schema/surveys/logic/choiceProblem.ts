import { plural } from '../../kernel/plural.ts';
import {
  type Choice,
  type MatrixQuestion,
  type MultipleChoiceQuestion,
  otherChoice,
  type RankingQuestion,
  type SingleChoiceQuestion,
} from '../definition/definition.ts';
import type { AnswerProblem } from './problem.ts';

/** The problem of a value as an answer of one choice. */
export function choiceProblem(
  question: SingleChoiceQuestion,
  value: unknown,
): AnswerProblem | null {
  if (typeof value !== 'string') {
    return { code: 'WRONG_TYPE', message: 'This must be the key of one choice.' };
  }
  return offered(question).has(value) ? null : unknownChoice;
}

/** The problem of a value as an answer of several choices. */
export function choicesProblem(
  question: MultipleChoiceQuestion,
  value: unknown,
): AnswerProblem | null {
  const problem = keysProblem(value, offered(question));
  if (problem || !Array.isArray(value)) return problem;
  const { minChoices, maxChoices, choices } = question;
  const excluding = choices.find(({ key, exclusive }) => exclusive && value.includes(key));
  if (excluding && value.length > 1) {
    const message = `The choice "${excluding.key}" excludes all others.`;
    return { code: 'INVALID_VALUE', message };
  }
  if (minChoices !== null && value.length < minChoices && !excluding) {
    return {
      code: 'TOO_FEW',
      message: `At least ${minChoices} ${plural(minChoices, 'choice')}; ${there(value)}.`,
    };
  }
  if (maxChoices !== null && value.length > maxChoices) {
    return {
      code: 'TOO_MANY',
      message: `At most ${maxChoices} ${plural(maxChoices, 'choice')}; ${there(value)}.`,
    };
  }
  return null;
}

function there({ length }: readonly unknown[]): string {
  return `there ${plural(length, 'is', 'are')} ${length}`;
}

/** The problem of a value as a ranking, which has all choices, each once. */
export function rankingProblem({ choices }: RankingQuestion, value: unknown): AnswerProblem | null {
  const problem = keysProblem(value, keysOf(choices));
  if (problem || !Array.isArray(value)) return problem;
  if (value.length === choices.length) return null;
  const message = `Rank all ${choices.length} choices; ${there(value)}.`;
  return { code: 'TOO_FEW', message };
}

/** The problem of a value as an answer to a matrix. */
export function matrixProblem(question: MatrixQuestion, value: unknown): AnswerProblem | null {
  const answered = rowsOf(value);
  if (!answered) {
    return {
      code: 'WRONG_TYPE',
      message: 'This must be lists of column keys by row key: { rows: { row: ["column"] } }.',
    };
  }
  const { multiple, required } = question;
  const rows = keysOf(question.rows);
  const columns = keysOf(question.columns);
  for (const [row, chosen] of answered) {
    if (!rows.has(row)) return { code: 'UNKNOWN_CHOICE', message: 'The question has no such row.' };
    const problem = keysProblem(chosen, columns);
    if (problem) return { ...problem, message: `Row "${row}": ${problem.message}` };
    if (!multiple && Array.isArray(chosen) && chosen.length > 1) {
      return { code: 'TOO_MANY', message: `Row "${row}": only one column can be chosen.` };
    }
  }
  if (answered.length === 0) {
    return { code: 'TOO_FEW', message: 'This needs a row with a column, or no value at all.' };
  }
  if (!required || answered.length === rows.size) return null;
  return { code: 'REQUIRED', message: 'This needs a column for each row.' };
}

function rowsOf(value: unknown): [string, unknown][] | null {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'rows')) return null;
  const { rows } = value as { rows: unknown };
  if (typeof rows !== 'object' || rows === null || Array.isArray(rows)) return null;
  return Object.entries(rows);
}

const unknownChoice: AnswerProblem = {
  code: 'UNKNOWN_CHOICE',
  message: 'The question has no such choice.',
};

/** The problem of a value as a list of some of these keys, each once. */
function keysProblem(value: unknown, known: ReadonlySet<string>): AnswerProblem | null {
  if (!Array.isArray(value)) {
    return { code: 'WRONG_TYPE', message: 'This must be a list of keys.' };
  }
  if (value.length === 0) {
    return { code: 'TOO_FEW', message: 'This needs at least one key, or no value at all.' };
  }
  if (value.length > known.size) {
    return { code: 'TOO_MANY', message: `There are only ${known.size} to choose from.` };
  }
  if (value.some((key) => typeof key !== 'string')) {
    return { code: 'WRONG_TYPE', message: 'This must be a list of keys, which are text.' };
  }
  if (value.some((key) => !known.has(key))) return unknownChoice;
  if (new Set(value).size === value.length) return null;
  return { code: 'DUPLICATE', message: 'Each key can be in the list only once.' };
}

function keysOf(choices: readonly Choice[]): ReadonlySet<string> {
  return new Set(choices.map(({ key }) => key));
}

function offered({ choices, other }: SingleChoiceQuestion | MultipleChoiceQuestion) {
  return new Set([...keysOf(choices), ...(other ? [otherChoice] : [])]);
}
