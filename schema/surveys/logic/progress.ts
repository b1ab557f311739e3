import type { Answers } from './answers.ts';
import { isAnswered, ownValue } from './fields.ts';
import type { CompiledSurvey, Flow } from './flow.ts';

/** How far answers have come, and what is to be asked next. */
export interface SurveyProgress {
  /** The key of the page to show next; null when everything was passed. */
  readonly page: string | null;
  /** Keys of the questions that this page shows. */
  readonly questions: readonly string[];
  /** How many questions are still to come, if no further answer changes the way. */
  readonly remaining: number;
  /** The part of the questions on the way that was passed, 0 to 1. */
  readonly share: number;
}

/** Keys of the questions that are shown and required, and have no answer. */
export function missingAnswers(survey: CompiledSurvey, flow: Flow, answers: Answers): string[] {
  return flow.shown.filter((key) => isRequired(survey, key) && !hasAnswer(answers, key));
}

/**
 * Keys of the questions that somebody has come past: all that are shown up to the last that was
 * answered; all of them, if the response is completed. Statements, which nobody can answer, are
 * left out.
 */
export function reachedOf(
  survey: CompiledSurvey,
  flow: Flow,
  answers: Answers,
  completed: boolean,
): string[] {
  const asked = flow.shown.filter((key) => survey.questions.get(key)?.kind !== 'STATEMENT');
  if (completed) return asked;
  return asked.slice(0, lastAnswered(asked, answers) + 1);
}

/**
 * What comes next: the first page on the way with a question that was not passed. A question is
 * passed when it was answered; one that need not be also when a later one was answered, or when
 * its page was left.
 *
 * @param left The key of the page that was left last; without it, a page of which everything was
 *   skipped comes again.
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
  const open = onWay.filter(({ key, index }, place) => {
    if (hasAnswer(answers, key)) return false;
    return isRequired(survey, key) || (place > last && index > leftAt);
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

/** The place of the last key that has an answer; -1 where none has. */
function lastAnswered(keys: readonly string[], answers: Answers): number {
  return keys.map((key) => hasAnswer(answers, key)).lastIndexOf(true);
}

function hasAnswer(answers: Answers, key: string): boolean {
  return isAnswered(ownValue(answers, key));
}
