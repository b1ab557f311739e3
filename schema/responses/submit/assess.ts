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

/** What is to be looked at: answers that are kept already, and new ones. */
export interface ToAssess {
  readonly survey: SurveyAtVersion;
  readonly held: ReadonlyMap<string, DecodedAnswer>;
  readonly given: readonly SubmittedAnswer[];
  readonly hiddenFields: HiddenValues;
  /** Whether nothing may be missing any more. */
  readonly finished: boolean;
  /** Where the given answers stand in the input. */
  readonly path: InputPath;
  readonly now: Date;
  /** Whether answers to questions that are not shown are kept, and marked; by default they are mistakes. */
  readonly keepsHidden?: boolean;
}

/** Answers together with where they lead. */
export interface Assessed {
  /** All answers by question: the new ones over the kept ones. */
  readonly answers: ReadonlyMap<string, DecodedAnswer>;
  readonly values: Answers;
  readonly flow: Flow;
  /** Every mistake, each with its question; if there are any, the rest is not to be used. */
  readonly errors: readonly UserErrorShape[];
}

/**
 * Holds answers to their survey: their form and range, that their questions are shown, and, once
 * finished, that none is missing. A new answer to a question that is not shown is a mistake. A kept
 * one may have been hidden by a later answer: it stays as long as there is a way back, and is left
 * out when the response is finished. What an import kept all the same (`hiddenByLogic`) stays.
 */
export function assess(call: ToAssess): Assessed {
  const { survey, given, held, hiddenFields, finished, path, now, keepsHidden = false } = call;
  const errors: UserErrorShape[] = [];
  const answers = new Map(held);
  const faulty = new Set<string>();
  const seen = new Set<string>();
  for (const [index, answer] of given.entries()) {
    const { question: key, value } = answer;
    const problem = problemOf(survey.questions.get(key), answer, seen.has(key));
    seen.add(key);
    if (problem) {
      errors.push(answerError(key, problem, [...path, String(index), problem.field]));
      faulty.add(key);
    } else if (value === null) answers.delete(key);
    else answers.set(key, { value, other: writtenIn(answer.other), hiddenByLogic: false });
  }
  const all = valuesOf(answers);
  const flow = flowOf(survey.compiled, all, hiddenFields, now);
  const shown = new Set(flow.shown);
  const staysHidden = (key: string) => keepsHidden || held.get(key)?.hiddenByLogic === true;
  for (const [index, { question, value }] of given.entries()) {
    if (value === null || faulty.has(question) || shown.has(question)) continue;
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
    if (!faulty.has(key)) errors.push(answerError(key, missing, path));
  }
  return { answers, values: valuesOf(answers), flow, errors };
}

/**
 * Keys of the questions that a response came past, in the survey's order: those that are shown, up
 * to the last that was answered or, once it is finished, all; and those that an import says were
 * answered although the logic does not show them, so that they count.
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

/** Mistakes of times on questions: all must be of questions that the survey has. */
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

/** The times on questions that were kept, and the ones that are given now. */
export function timingsOf(
  kept: Readonly<Record<string, number>>,
  answers: readonly SubmittedAnswer[],
  timings: readonly SubmittedTiming[],
): Readonly<Record<string, number>> {
  const all = { ...kept };
  for (const { question, ms } of answers) if (ms != null) all[question] = ms;
  for (const { question, ms } of timings) all[question] = ms;
  return all;
}

interface Problem {
  readonly problem: AnswerProblemValue;
  readonly message: string;
  /** The field of the answer that it is about. */
  readonly field: 'question' | 'value' | 'other';
}

const unknown: Problem = {
  problem: 'UNKNOWN_QUESTION',
  message: 'The survey has no question of this key.',
  field: 'question',
};
const hidden: Problem = {
  problem: 'HIDDEN',
  message: 'The question is not shown to somebody with these answers. Leave it out.',
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
    return { problem: 'DUPLICATE', message: 'A row stands there twice.', field: 'value' };
  }
  const problem = answerProblem(question, value);
  if (problem) return { problem: problem.code, message: problem.message, field: 'value' };
  if (question.kind === 'DATE' && value < '0001') {
    return {
      problem: 'INVALID_VALUE',
      message: 'The calendar begins with year 1.',
      field: 'value',
    };
  }
  return answer.other == null ? null : otherProblem(question, value);
}

/** Text beside a choice needs the choice it stands beside. */
function otherProblem(question: Question, value: AnswerValue): Problem | null {
  const takes = 'other' in question && question.other;
  const chosen = Array.isArray(value) ? value.includes(otherChoice) : value === otherChoice;
  if (takes && chosen) return null;
  const message = takes
    ? `Text beside the choices goes with the choice "${otherChoice}".`
    : 'The question has no room for text beside its choices.';
  return { problem: 'INVALID_VALUE', message, field: 'other' };
}

/** White space alone is no text. */
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
