import type {
  Question,
  SurveyEnding,
  SurveyPage,
} from '../../schema/surveys/definition/definition.ts';
import type { Answers, HiddenValues } from '../../schema/surveys/logic/answers.ts';
import {
  type AnswerProblemCode,
  answerProblem,
  type CompiledSurvey,
  compileSurvey,
  type Flow,
  flowOf,
  isAnswered,
  missingAnswers,
  progressOf,
  unknownKey,
} from '../../schema/surveys/logic/logic.ts';
import { OptionError } from '../runtime/errors.ts';
import { definitionOf, type LiveSurveyContent } from './liveSurvey.ts';

/** A page with those of its questions that are shown. */
export interface ShownPage extends Pick<SurveyPage, 'key' | 'title' | 'description'> {
  readonly questions: readonly Question[];
}

/** A reason why the server would refuse to complete the response. */
export interface SurveyProblem {
  /** The key of the question's page; null for a question that no page has. */
  readonly page: string | null;
  readonly question: string;
  /**
   * MISSING: the question needs an answer and has none. UNKNOWN_QUESTION: no page has a question with
   * this key. The other codes say what is wrong with its answer.
   */
  readonly code: AnswerProblemCode | 'MISSING' | 'UNKNOWN_QUESTION';
  /** What is wrong, in English, for developers. For respondents, write a text for each `code`. */
  readonly message: string;
}

/** The page that a respondent is on, and what comes next. */
export interface SurveyState {
  /** All pages on the path of these answers, each with the questions that are shown. */
  readonly pages: readonly ShownPage[];
  /** The page to show now; null when no page is left, and the ending follows. */
  readonly page: ShownPage | null;
  /** Keys of the pages before and after it; `next` is null where the ending follows. */
  readonly previous: string | null;
  readonly next: string | null;
  /** What is missing or wrong on any page of the path, in the order of the questions. */
  readonly problems: readonly SurveyProblem[];
  /** Whether there are no problems, so that the response can be submitted. */
  readonly complete: boolean;
  /** The share of the questions that are done, 0 to 1. */
  readonly progress: number;
  /** The survey's calculated variables, by their keys. */
  readonly variables: Flow['variables'];
  /** The ending that these answers lead to; null where the survey has none for them. */
  readonly ending: SurveyEnding | null;
  /** Whether these answers screen the respondent out. */
  readonly screenedOut: boolean;
}

export interface SurveyStateOptions {
  /**
   * The key of the page that is shown now: always set it while a respondent answers. Without it,
   * `page` is the first page with an open question, which is right at the beginning and for a partial
   * response that is resumed; it would change as soon as the page has all its answers.
   */
  readonly at?: string | null;
  /** The time that `withinLast` and `olderThan` count back from; by default the time of the call. */
  readonly now?: Date;
}

/**
 * Compiles a result of `liveSurvey`, once for each survey: the other functions take what this one
 * returns.
 *
 * @throws RangeError for a survey of a later server version that this client does not know.
 */
export function openSurvey(survey: LiveSurveyContent): CompiledSurvey {
  return compileSurvey(definitionOf(survey), survey.timeZone);
}

/**
 * Which questions to show, what is missing or wrong, and what comes next, by the same logic with
 * which the server checks submitted answers.
 *
 * @param hiddenFields Values that the page around the survey knows, by the keys of the survey's
 *   hidden fields; pass the same to `responseStart`.
 *
 * @throws OptionError for a survey that did not come from `openSurvey`
 *
 * @example
 * ```ts
 * import { type Answers, type CompiledSurvey } from '@cxgraph/client/survey';
 *
 * export function isLastPage(survey: CompiledSurvey, answers: Answers, current: string): boolean {
 *   const { problems, next } = surveyState(survey, answers, {}, { at: current });
 *   return problems.length === 0 && next === null;
 * }
 * ```
 */
export function surveyState(
  survey: CompiledSurvey,
  answers: Answers,
  hiddenFields: HiddenValues = {},
  { at = null, now = new Date() }: SurveyStateOptions = {},
): SurveyState {
  const flow = flowOf(opened(survey), answers, hiddenFields, now);
  const pages = pagesOf(survey, flow);
  const problems = [
    ...problemsOf(survey, flow, pages, answers),
    ...unknownQuestions(survey, answers),
  ];
  const progress = progressOf(survey, flow, answers);
  const index = indexOfPage(pages, at, [progress.page, problems[0]?.page]);
  return {
    pages,
    page: pages[index] ?? null,
    previous: pages[index - 1]?.key ?? null,
    next: pages[index + 1]?.key ?? null,
    problems,
    complete: problems.length === 0,
    progress: progress.share,
    variables: flow.variables,
    ending: survey.definition.endings.find(({ key }) => key === flow.ending) ?? null,
    screenedOut: flow.screenedOut,
  };
}

/** @throws OptionError for a survey that was not opened, which plain JavaScript may pass */
function opened(survey: CompiledSurvey): CompiledSurvey {
  if (survey?.order) return survey;
  throw new OptionError('survey', 'pass the result of openSurvey(live).');
}

/** Answers to questions that no page has: mistyped keys, or those of another version. */
export function unknownQuestions(survey: CompiledSurvey, answers: Answers): SurveyProblem[] {
  const keys = Object.keys(answers).filter(
    (key) => !survey.questions.has(key) && isAnswered(answers[key]),
  );
  const message = unknownKey('question', [...survey.questions.keys()]);
  return keys.map((question) => ({
    page: null,
    question,
    code: 'UNKNOWN_QUESTION',
    message,
  }));
}

/** The answers to questions that are shown: only these count, and the server refuses all others. */
export function shownAnswers(
  survey: CompiledSurvey,
  answers: Answers,
  hiddenFields: HiddenValues = {},
  now: Date = new Date(),
): Answers {
  const { shown } = flowOf(opened(survey), answers, hiddenFields, now);
  return Object.fromEntries(
    shown.flatMap((key) => {
      const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
      return value !== undefined && isAnswered(value) ? [[key, value]] : [];
    }),
  );
}

function pagesOf(survey: CompiledSurvey, { path, shown }: Flow): ShownPage[] {
  const onPath = new Set(path);
  const visible = new Set(shown);
  return survey.definition.pages
    .filter(({ key }) => onPath.has(key))
    .map(({ key, title, description, questions }) => ({
      key,
      title,
      description,
      questions: questions.filter((question) => visible.has(question.key)),
    }));
}

function problemsOf(
  survey: CompiledSurvey,
  flow: Flow,
  pages: readonly ShownPage[],
  answers: Answers,
): SurveyProblem[] {
  const missing = new Set(missingAnswers(survey, flow, answers));
  return pages.flatMap((page) =>
    page.questions.flatMap((question): SurveyProblem[] => {
      const at = { page: page.key, question: question.key };
      if (missing.has(question.key)) {
        return [{ ...at, code: 'MISSING', message: 'This question needs an answer.' }];
      }
      const value = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined;
      const problem = isAnswered(value) ? answerProblem(question, value) : null;
      return problem ? [{ ...at, ...problem }] : [];
    }),
  );
}

/** The index of the page to show; that after the last page where no page is left. */
function indexOfPage(
  pages: readonly ShownPage[],
  at: string | null,
  open: readonly (string | null | undefined)[],
): number {
  const shown = pages.findIndex(({ key }) => key === at);
  if (shown >= 0) return shown;
  const indexes = open.map((key) => pages.findIndex((page) => page.key === key));
  return Math.min(pages.length, ...indexes.filter((index) => index >= 0));
}
