import type { InputPath, UserErrorShape } from '../../kernel/userError.ts';
import { otherChoice, type Question } from '../../surveys/definition/definition.ts';
import type { Answers, AnswerValue, HiddenValues } from '../../surveys/logic/answers.ts';
import {
  answerProblem,
  type Flow,
  flowOf,
  missingAnswers,
  reachedOf,
} from '../../surveys/logic/logic.ts';
import type { SurveyAtVersion } from '../../surveys/published.ts';
import { type DecodedAnswer, valuesOf } from '../answerRow.ts';
import type { AnswerProblemValue } from '../errors.graph.ts';
import { formOfKind, type SubmittedAnswer, type SubmittedTiming } from './submitted.ts';

/** Answers to check: those that are stored already, and new ones of the input. */
export interface ToAssess {
  readonly survey: SurveyAtVersion;
  /** By question. */
  readonly stored: ReadonlyMap<string, DecodedAnswer>;
  readonly input: readonly SubmittedAnswer[];
  readonly hiddenFields: HiddenValues;
  /** Whether every required answer must be there. */
  readonly finished: boolean;
  /** The path of the new answers in the input. */
  readonly path: InputPath;
  readonly now: Date;
  /** Whether answers that the survey's logic hides are stored as `hiddenByLogic`; by default they are user errors. */
  readonly keepsHidden?: boolean;
}

/** Checked answers, with the flow through the survey that follows from them. */
export interface Assessed {
  /** By question: new answers replace stored ones. */
  readonly answers: ReadonlyMap<string, DecodedAnswer>;
  readonly values: Answers;
  readonly flow: Flow;
  /** Every user error, each with its question. If there are any, do not use the other fields. */
  readonly errors: readonly UserErrorShape[];
}

/**
 * Checks answers against their survey: form and range, whether their questions are shown, and, once
 * the response is finished, whether a required one is missing. A new answer to a question that is not
 * shown is a user error. A stored answer may have been hidden by a later one: it stays while that can
 * be changed back, and is deleted when the response is finished. An answer that an import stored
 * although it is hidden (`hiddenByLogic`) stays.
 */
export function assess(call: ToAssess): Assessed {
  const { survey, input, stored, hiddenFields, finished, path, now, keepsHidden = false } = call;
  const errors: UserErrorShape[] = [];
  const answers = new Map(stored);
  /** By question, whether its answer has no problem. */
  const sound = new Map<string, boolean>();
  for (const [index, answer] of input.entries()) {
    const { question: key, value } = answer;
    const problem = problemOf(survey.questions.get(key), answer, sound.has(key));
    sound.set(key, problem === null);
    if (problem) errors.push(answerError(key, problem, [...path, String(index), problem.field]));
    else if (value === null) answers.delete(key);
    else answers.set(key, { value, other: writtenIn(answer.other), hiddenByLogic: false });
  }
  const all = valuesOf(answers);
  const flow = flowOf(survey.compiled, all, hiddenFields, now);
  const shown = new Set(flow.shown);
  const staysHidden = (key: string) => keepsHidden || stored.get(key)?.hiddenByLogic === true;
  for (const [index, { question, value }] of input.entries()) {
    if (value === null || shown.has(question) || !sound.get(question)) continue;
    if (staysHidden(question)) continue;
    errors.push(answerError(question, hidden, [...path, String(index), 'question']));
  }
  for (const [key, answer] of answers) {
    const hiddenByLogic = !shown.has(key) && staysHidden(key);
    if (hiddenByLogic !== answer.hiddenByLogic) answers.set(key, { ...answer, hiddenByLogic });
    else if (finished && !shown.has(key) && !hiddenByLogic) answers.delete(key);
  }
  if (!finished) return { answers, values: all, flow, errors };
  for (const key of missingAnswers(survey.compiled, flow, all)) {
    if (sound.get(key) !== false) errors.push(answerError(key, missing, path));
  }
  const values = answers.size === Object.keys(all).length ? all : valuesOf(answers);
  return { answers, values, flow, errors };
}

/**
 * Keys of the questions that a response reached, in the survey's order: the shown questions up to the
 * last answered one, or all of them once it is finished. Questions whose answers an import stored as
 * `hiddenByLogic` are among them, so that these answers count.
 */
export function reachedIn(
  { compiled, questions }: SurveyAtVersion,
  { answers, flow, values }: Pick<Assessed, 'answers' | 'flow' | 'values'>,
  finished: boolean,
): string[] {
  const reached = reachedOf(compiled, flow, values, finished);
  const hidden = [...answers].filter(([, { hiddenByLogic }]) => hiddenByLogic);
  if (hidden.length === 0) return reached;
  const all = new Set([...reached, ...hidden.map(([key]) => key)]);
  return [...questions.keys()].filter((key) => all.has(key));
}

/** User errors of timings: each must name a question of the survey. */
export function timingErrors(
  survey: SurveyAtVersion,
  timings: readonly SubmittedTiming[],
  path: InputPath,
): UserErrorShape[] {
  return timings.flatMap(({ question }, index) =>
    survey.questions.has(question)
      ? []
      : [answerError(question, unknown, [...path, String(index), 'question'])],
  );
}

/** Milliseconds by question: the stored ones, with those of the input over them. */
export function timingsOf(
  stored: Readonly<Record<string, number>>,
  answers: readonly SubmittedAnswer[],
  timings: readonly SubmittedTiming[],
): Readonly<Record<string, number>> {
  const all = { ...stored };
  for (const { question, ms } of answers) if (ms != null) all[question] = ms;
  for (const { question, ms } of timings) all[question] = ms;
  return all;
}

interface Problem {
  readonly problem: AnswerProblemValue;
  readonly message: string;
  /** The field of the answer that has the problem. */
  readonly field: 'question' | 'value' | 'other';
}

const unknown: Problem = {
  problem: 'UNKNOWN_QUESTION',
  message: 'The survey has no question with this key.',
  field: 'question',
};
const hidden: Problem = {
  problem: 'HIDDEN',
  message: 'The question is not shown with these answers. Leave its answer out.',
  field: 'question',
};
const missing: Problem = {
  problem: 'MISSING',
  message: 'The question needs an answer.',
  field: 'question',
};
const twice: Problem = {
  problem: 'DUPLICATE',
  message: 'An earlier entry has this question.',
  field: 'question',
};

function problemOf(
  question: Question | undefined,
  answer: SubmittedAnswer,
  again: boolean,
): Problem | null {
  if (!question) return unknown;
  if (again) return twice;
  const { value, form } = answer;
  if (value === null) return null;
  const taken = formOfKind[question.kind];
  if (form !== undefined && form !== taken) {
    const message = taken
      ? `A question of kind ${question.kind} takes its answer as \`${taken}\`.`
      : 'A statement has no answer.';
    return { problem: 'WRONG_TYPE', message, field: 'value' };
  }
  if (answer.repeated) {
    return {
      problem: 'DUPLICATE',
      message: 'The answer has a row of the matrix twice.',
      field: 'value',
    };
  }
  const problem = answerProblem(question, value);
  if (problem) return { problem: problem.code, message: problem.message, field: 'value' };
  if (question.kind === 'DATE' && value < '0001') {
    return {
      problem: 'INVALID_VALUE',
      message: 'The year is 0001 or later.',
      field: 'value',
    };
  }
  return answer.other == null ? null : otherProblem(question, value);
}

/** The field `other` needs a question that has it, and the choice `other` chosen. */
function otherProblem(question: Question, value: AnswerValue): Problem | null {
  const takes = 'other' in question && question.other;
  const chosen = Array.isArray(value) ? value.includes(otherChoice) : value === otherChoice;
  if (takes && chosen) return null;
  const message = takes
    ? `The field \`other\` needs the choice "${otherChoice}".`
    : 'The question has no choice "other". Leave `other` out.';
  return { problem: 'INVALID_VALUE', message, field: 'other' };
}

/** White space alone is stored as no text. */
function writtenIn(other: string | null | undefined): string | null {
  return other == null || other.trim() === '' ? null : other;
}

function answerError(
  question: string,
  { problem, message }: Pick<Problem, 'problem' | 'message'>,
  path: InputPath,
): UserErrorShape {
  return { type: 'AnswerError', code: 'INVALID_ANSWER', question, problem, path, message };
}
