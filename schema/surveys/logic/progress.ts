import type { Answers } from './answers.ts';
import { isAnswered, ownValue } from './fields.ts';
import type { CompiledSurvey, Flow } from './flow.ts';

/** How far a response has come, and the page that is next. */
export interface SurveyProgress {
  /** The key of the page to show next; null if there is no further one. */
  readonly page: string | null;
  /** Keys of the questions that this page shows. */
  readonly questions: readonly string[];
  /** How many questions are left, if no further answer changes the way. */
  readonly remaining: number;
  /** The share of the questions on the way that were passed, 0 to 1. */
  readonly share: number;
}

/** Keys of the questions that are shown and required, and have no answer. */
export function missingAnswers(survey: CompiledSurvey, flow: Flow, answers: Answers): string[] {
  return flow.shown.filter((key) => isRequired(survey, key) && !hasAnswer(answers, key));
}

/**
 * Keys of the questions that the respondent has seen: those on the way up to the last that has an
 * answer, or all of them if the response is completed. Statements have no answer and are left out.
 */
export function reachedOf(
  survey: CompiledSurvey,
  flow: Flow,
  answers: Answers,
  completed: boolean,
): string[] {
  const questions = flow.shown.filter((key) => survey.questions.get(key)?.kind !== 'STATEMENT');
  if (completed) return questions;
  return questions.slice(0, lastAnswered(questions, answers) + 1);
}

/**
 * The next page: the first on the way with a question that is not passed. A question is passed when
 * it has an answer. One that is not required is also passed when a later one has an answer, or when
 * the reader has left its page.
 *
 * @param left the key of the page that the reader left last; without it, a page whose questions were
 *   all skipped comes again
 */
export function progressOf(
  survey: CompiledSurvey,
  flow: Flow,
  answers: Answers,
  left: string | null = null,
): SurveyProgress {
  const { pages } = survey.definition;
  const leftAt = pages.findIndex(({ key }) => key === left);
  const shown = new Set(flow.shown);
  const onWay = pages.flatMap(({ key, questions }, index) =>
    questions
      .filter((question) => shown.has(question.key))
      .map((question) => ({ page: key, index, key: question.key })),
  );
  const last = lastAnswered(
    onWay.map(({ key }) => key),
    answers,
  );
  const open = onWay.filter(({ key, index }, position) => {
    if (hasAnswer(answers, key)) return false;
    return isRequired(survey, key) || (position > last && index > leftAt);
  });
  const page = open[0]?.page ?? null;
  return {
    page,
    questions: onWay.filter((question) => question.page === page).map(({ key }) => key),
    remaining: open.length,
    share: onWay.length === 0 ? 1 : (onWay.length - open.length) / onWay.length,
  };
}

function isRequired(survey: CompiledSurvey, key: string): boolean {
  const question = survey.questions.get(key);
  return question?.required === true && question.kind !== 'STATEMENT';
}

/** The index of the last key that has an answer; -1 if none has. */
function lastAnswered(keys: readonly string[], answers: Answers): number {
  return keys.map((key) => hasAnswer(answers, key)).lastIndexOf(true);
}

function hasAnswer(answers: Answers, key: string): boolean {
  return isAnswered(ownValue(answers, key));
}
