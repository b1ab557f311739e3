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

/** Why the server would refuse to complete the response as it is. */
export interface SurveyProblem {
  /** The key of the page that the question stands on; null for one that no page has. */
  readonly page: string | null;
  readonly question: string;
  /**
   * MISSING: it needs an answer and has none. UNKNOWN_QUESTION: no page has a question of this key.
   * Otherwise its answer is none.
   */
  readonly code: AnswerProblemCode | 'MISSING' | 'UNKNOWN_QUESTION';
  /** What would be right, in English, for a developer; readers are better told by the `code`. */
  readonly message: string;
}

/** Where a reader stands in a survey, and what comes next. */
export interface SurveyState {
  /** All pages on the way that these answers lead, each with the questions it shows. */
  readonly pages: readonly ShownPage[];
  /** The page to show now; null when there is none left to show: then comes the ending. */
  readonly page: ShownPage | null;
  /** Keys of the pages before and behind it; `next` is null where the ending follows. */
  readonly previous: string | null;
  readonly next: string | null;
  /** What is missing or wrong on any page on the way, in the order of the questions. */
  readonly problems: readonly SurveyProblem[];
  /** Whether nothing is missing or wrong: the response can be submitted. */
  readonly complete: boolean;
  /** The part of the questions that was passed, 0 to 1. */
  readonly progress: number;
  /** The survey's calculated variables, by their keys. */
  readonly variables: Flow['variables'];
  /** The ending that these answers lead to; null where the survey simply ends. */
  readonly ending: SurveyEnding | null;
  /** Whether whoever answers like this does not belong to those asked. */
  readonly screenedOut: boolean;
}

export interface SurveyStateOptions {
  /**
   * The key of the page that is being shown; in a page that is filled in, always hand it over.
   * Without it, the first page on which something is to be answered: for the beginning, and for a
   * partial response that is resumed. It is another one as soon as a page has all its answers.
   */
  readonly at?: string | null;
  /** What `withinLast` and `olderThan` reckon back from; by default the moment of the call. */
  readonly now?: Date;
}

/**
 * Makes a survey ready to be answered, of what `liveSurvey` brought. Once for each survey: the
 * other functions take what it gives.
 *
 * @throws RangeError for a survey that a later server made and this client does not know.
 */
export function openSurvey(survey: LiveSurveyContent): CompiledSurvey {
  return compileSurvey(definitionOf(survey), survey.timeZone);
}

/**
 * Which questions to show, what is missing or wrong, and what comes next: by the same logic that
 * the server holds the answers against when they are submitted.
 *
 * @param hiddenFields What the page around the survey knows, by the keys of the survey's hidden
 *   fields; hand the same to `responseStart`.
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
  const place = placeOf(pages, at, [progress.page, problems[0]?.page]);
  return {
    pages,
    page: pages[place] ?? null,
    previous: pages[place - 1]?.key ?? null,
    next: pages[place + 1]?.key ?? null,
    problems,
    complete: problems.length === 0,
    progress: progress.share,
    variables: flow.variables,
    ending: survey.definition.endings.find(({ key }) => key === flow.ending) ?? null,
    screenedOut: flow.screenedOut,
  };
}

/** @throws OptionError for what plain JavaScript may bring instead of an opened survey */
function opened(survey: CompiledSurvey): CompiledSurvey {
  if (survey?.order) return survey;
  throw new OptionError('survey', 'hand over what openSurvey(live) gives.');
}

/** Answers that no page asks for: mistyped keys, or those of another version. */
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

/** The answers that count: those to questions that are shown. The server refuses all others. */
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
  const onWay = new Set(path);
  const visible = new Set(shown);
  return survey.definition.pages
    .filter(({ key }) => onWay.has(key))
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

/** The place of the page that is shown; past the last where there is none left. */
function placeOf(
  pages: readonly ShownPage[],
  at: string | null,
  open: readonly (string | null | undefined)[],
): number {
  const shown = pages.findIndex(({ key }) => key === at);
  if (shown >= 0) return shown;
  const places = open.map((key) => pages.findIndex((page) => page.key === key));
  return Math.min(pages.length, ...places.filter((place) => place >= 0));
}
