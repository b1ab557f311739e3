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

/** One answer as an input of `responseStart` and `responseSubmit`. */
export interface AnswerInput {
  question: string;
  value: AnswerValueInput;
  other?: string;
  ms?: number;
}

/** One answer as an input of `responseSave`: null removes the answer that was saved before. */
export type AnswerChange = AnswerInput | { question: string; value: null };

/** A value under the name of its form: exactly one is set. */
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
  /** Values of the survey's hidden fields; the same as for `surveyState`. */
  readonly hiddenFields?: HiddenValues;
  /** The texts that respondents wrote with the choice `other`, by question key. */
  readonly other?: Readonly<Record<string, string>>;
  /** Milliseconds spent on questions, by question key. */
  readonly timings?: Readonly<Record<string, number>>;
  /** The time that `withinLast` and `olderThan` count back from; by default the time of the call. */
  readonly now?: Date;
}

/**
 * Answers in the form that mutations take, only those to questions that are shown. When a respondent
 * goes back and changes an answer, other questions may become hidden: the server would refuse the
 * answers to them.
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
 *   // With the version: the answers are checked against it, also if another one is published meanwhile.
 *   const { id: survey, version } = live;
 *   const inputs = toAnswerInputs(openSurvey(live), answers);
 *   await responses.submit(client, { survey, version, submissionKey: '1', answers: inputs });
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
    const text = Object.hasOwn(other, question) ? other[question] : undefined;
    const ms = Object.hasOwn(timings, question) ? timings[question] : undefined;
    return [
      {
        question,
        value: valueInput(kind, value),
        ...(text !== undefined && { other: text }),
        ...(ms !== undefined && { ms }),
      },
    ];
  });
}

/**
 * The answers in the form that `responseSave` takes. `responseSave` changes no answer that its input
 * leaves out, so saved answers that do not count any more are removed by null.
 *
 * @param saved Keys of the questions whose answers are stored already.
 */
export function toAnswerChanges(
  survey: CompiledSurvey,
  answers: Answers,
  saved: Iterable<string>,
  options: AnswerInputsOptions = {},
): AnswerChange[] {
  const inputs = toAnswerInputs(survey, answers, options);
  const counting = new Set(inputs.map(({ question }) => question));
  const removed = [...saved].filter((question) => !counting.has(question));
  return [...inputs, ...removed.map((question) => ({ question, value: null }))];
}

/** Values of hidden fields in the form that `responseStart` and `responseSubmit` take: as text. */
export function toHiddenFieldInputs(hiddenFields: HiddenValues): { key: string; value: string }[] {
  return Object.entries(hiddenFields).map(([key, value]) => ({ key, value: String(value) }));
}

/** The form follows the value, so that the server refuses a value that does not fit its question. */
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
