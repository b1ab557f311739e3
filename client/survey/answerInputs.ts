import type { QuestionKind } from '../../schema/surveys/definition/definition.ts';
import type {
  Answers,
  AnswerValue,
  ContactAnswer,
  HiddenValues,
} from '../../schema/surveys/logic/answers.ts';
import type { CompiledSurvey } from '../../schema/surveys/logic/logic.ts';
import { OptionError } from '../runtime/errors.ts';
import { shownAnswers, unknownQuestions } from './state.ts';

/** One answer as `responseStart` and `responseSubmit` take it. */
export interface AnswerInput {
  question: string;
  value: AnswerValueInput;
  other?: string;
  ms?: number;
}

/** One answer as `responseSave` takes it: null takes back what was saved before. */
export type AnswerChange = AnswerInput | { question: string; value: null };

/** A value under the name of its form: exactly one is given. */
export type AnswerValueInput =
  | { number: number }
  | { text: string }
  | { boolean: boolean }
  | { date: string }
  | { choice: string }
  | { choices: string[] }
  | { ranking: string[] }
  | { matrix: MatrixRowInput[] }
  | { contact: ContactAnswer };

interface MatrixRowInput {
  row: string;
  columns: string[];
}

export interface AnswerInputsOptions {
  /** What the page around the survey knows; the same as for `surveyState`. */
  readonly hiddenFields?: HiddenValues;
  /** What was written beside the choice `other`, by question key. */
  readonly other?: Readonly<Record<string, string>>;
  /** Milliseconds spent on questions, by question key. */
  readonly timings?: Readonly<Record<string, number>>;
  /** What `withinLast` and `olderThan` reckon back from; by default the moment of the call. */
  readonly now?: Date;
}

/**
 * Answers in the form that mutations take. Only those to questions that are shown: somebody who
 * went back and changed their mind leaves answers behind that the server would refuse.
 *
 * @throws OptionError for an answer to a question that no page has, which would be lost
 *
 * @example
 * ```ts
 * import type { Client } from '@cxgraph/client';
 * import * as responses from '@cxgraph/client/responses';
 * import { type Answers, openSurvey } from '@cxgraph/client/survey';
 * import type { LiveSurveyFields } from '@cxgraph/client/surveys';
 *
 * export async function send(client: Client, live: LiveSurveyFields, answers: Answers) {
 *   // With the version: else one that was published meanwhile would read the answers.
 *   const { id: survey, version } = live;
 *   const given = toAnswerInputs(openSurvey(live), answers);
 *   await responses.submit(client, { survey, version, submissionKey: '1', answers: given });
 * }
 * ```
 */
export function toAnswerInputs(
  survey: CompiledSurvey,
  answers: Answers,
  { hiddenFields = {}, other = {}, timings = {}, now = new Date() }: AnswerInputsOptions = {},
): AnswerInput[] {
  const [unknown] = unknownQuestions(survey, answers);
  if (unknown) throw new OptionError(`answers.${unknown.question}`, unknown.message);
  const shown = shownAnswers(survey, answers, hiddenFields, now);
  return Object.entries(shown).flatMap(([question, value]): AnswerInput[] => {
    const kind = survey.questions.get(question)?.kind;
    if (kind === undefined) return [];
    const beside = Object.hasOwn(other, question) ? other[question] : undefined;
    const ms = Object.hasOwn(timings, question) ? timings[question] : undefined;
    return [
      {
        question,
        value: valueInput(kind, value),
        ...(beside !== undefined && { other: beside }),
        ...(ms !== undefined && { ms }),
      },
    ];
  });
}

/**
 * The same for `responseSave`, which keeps what it is not told of: answers that were saved before
 * and do not count any more are taken back.
 *
 * @param saved Keys of the questions whose answers the server has.
 */
export function toAnswerChanges(
  survey: CompiledSurvey,
  answers: Answers,
  saved: Iterable<string>,
  options: AnswerInputsOptions = {},
): AnswerChange[] {
  const given = toAnswerInputs(survey, answers, options);
  const counting = new Set(given.map(({ question }) => question));
  const takenBack = [...saved].filter((question) => !counting.has(question));
  return [...given, ...takenBack.map((question) => ({ question, value: null }))];
}

/** Values of hidden fields in the form that `responseStart` and `responseSubmit` take: as text. */
export function toHiddenFieldInputs(hiddenFields: HiddenValues): { key: string; value: string }[] {
  return Object.entries(hiddenFields).map(([key, value]) => ({ key, value: String(value) }));
}

/** By the value's own form, so that one that does not fit its question is refused, not bent. */
function valueInput(kind: QuestionKind, value: AnswerValue): AnswerValueInput {
  if (typeof value === 'number') return { number: value };
  if (typeof value === 'boolean') return { boolean: value };
  if (typeof value === 'string') {
    if (kind === 'DATE') return { date: value };
    return kind === 'SINGLE_CHOICE' ? { choice: value } : { text: value };
  }
  if (isList(value)) return kind === 'RANKING' ? { ranking: [...value] } : { choices: [...value] };
  if (!('rows' in value)) return { contact: { ...value } };
  const rows = Object.entries(value.rows);
  return { matrix: rows.map(([row, columns]) => ({ row, columns: [...columns] })) };
}

function isList(value: AnswerValue): value is readonly string[] {
  return Array.isArray(value);
}
