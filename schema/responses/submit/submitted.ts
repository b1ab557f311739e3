import type { Channel, QuestionKind } from '../../../prisma/generated/client/enums.ts';
import type { InputPath } from '../../kernel/userError.ts';
import type { AnswerValue } from '../../surveys/logic/answers.ts';

/** The field of `AnswerValueInput` that a value came in. */
export type AnswerForm =
  | 'number'
  | 'text'
  | 'boolean'
  | 'date'
  | 'choice'
  | 'choices'
  | 'ranking'
  | 'matrix'
  | 'contact';

/** The form that each kind of question takes; a statement takes none. */
export const formOfKind: Readonly<Record<QuestionKind, AnswerForm | null>> = {
  NPS: 'number',
  CSAT: 'number',
  CES: 'number',
  RATING: 'number',
  OPINION_SCALE: 'number',
  NUMBER: 'number',
  SINGLE_CHOICE: 'choice',
  MULTIPLE_CHOICE: 'choices',
  RANKING: 'ranking',
  MATRIX: 'matrix',
  SHORT_TEXT: 'text',
  LONG_TEXT: 'text',
  DATE: 'date',
  BOOLEAN: 'boolean',
  CONSENT: 'boolean',
  CONTACT: 'contact',
  STATEMENT: null,
};

/** An answer as it was handed in. */
export interface SubmittedAnswer {
  /** The question's key. */
  readonly question: string;
  /** Null takes an earlier answer back. */
  readonly value: AnswerValue | null;
  /** What was written beside the choice "other". */
  readonly other?: string | null;
  /** Milliseconds on the question. */
  readonly ms?: number | null;
  /** The form it was given in, to be held to the question's; none is asked where it is left out. */
  readonly form?: AnswerForm;
  /** A row of its matrix was given twice, of which `value` has but one. */
  readonly repeated?: boolean;
}

/** Milliseconds on a question. */
export interface SubmittedTiming {
  readonly question: string;
  readonly ms: number;
}

/** A value of a hidden field, as text: it is read as its field's kind. */
export interface SubmittedHiddenField {
  readonly key: string;
  readonly value: string;
}

/** Where an answer came from. Not kept in anonymous surveys. */
export interface SubmittedSource {
  readonly url?: string | null;
  readonly userAgent?: string | null;
  readonly country?: string | null;
}

/** What a call says of answers, whether it begins a response or goes on with one. */
export interface SubmittedAnswers {
  readonly answers?: readonly SubmittedAnswer[] | null;
  readonly timings?: readonly SubmittedTiming[] | null;
}

/** A response as it was handed in, all at once or its beginning; its texts can be stored, its touchpoint exists. */
export interface SubmittedResponse extends SubmittedAnswers {
  /** 1 to 255 printable ASCII characters; the same again means the same response. */
  readonly submissionKey: string;
  /** The version that was answered; by default the newest. */
  readonly version?: number | null;
  /** By default the survey's. */
  readonly locale?: string | null;
  /** By default the touchpoint's, or WEB. */
  readonly channel?: Channel | null;
  /** A touchpoint's key; by default the one that the survey asks about. */
  readonly touchpointId?: string | null;
  readonly hiddenFields?: readonly SubmittedHiddenField[] | null;
  readonly tags?: readonly string[] | null;
  readonly source?: SubmittedSource | null;
  /** By default when it was completed, if that is given, or now. */
  readonly startedAt?: Date | null;
  /** By default when it was started, if that is given, or now. */
  readonly completedAt?: Date | null;
  /** Where it stands in the input; its mistakes are told below this. */
  readonly path: InputPath;
}

/**
 * What makes two calls the same: all that was given, in a fixed order. Of an anonymous survey, as
 * far as it is kept: from a hash, a moment or a browser could be found by trying all there are.
 *
 * @param dayOf the day of a moment, where the survey is anonymous
 */
export function argumentsOf(
  given: SubmittedResponse,
  dayOf: ((moment: Date) => string) | null,
): unknown[] {
  const source = dayOf ? null : given.source;
  const told = (moment: Date | null | undefined) => (moment && dayOf ? dayOf(moment) : moment);
  return [
    given.version ?? null,
    given.locale ?? null,
    given.channel ?? null,
    given.touchpointId ?? null,
    told(given.startedAt) ?? null,
    told(given.completedAt) ?? null,
    given.hiddenFields?.map(({ key, value }) => [key, value]) ?? [],
    given.tags ?? [],
    [source?.url ?? null, source?.userAgent ?? null, source?.country ?? null],
    ...answerArguments(given),
  ];
}

/** The same for the part that calls share. */
export function answerArguments({ answers, timings }: SubmittedAnswers): unknown[] {
  return [
    answers?.map(({ question, value, other, ms }) => [
      question,
      value,
      other ?? null,
      ms ?? null,
    ]) ?? [],
    timings?.map(({ question, ms }) => [question, ms]) ?? [],
  ];
}
