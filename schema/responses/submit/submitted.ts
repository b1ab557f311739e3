import type { Channel, QuestionKind } from '../../../prisma/generated/client/enums.ts';
import type { CustomerKeyShape } from '../../customers/customerKey.ts';
import { identifierOf, identifierText } from '../../customers/match/identifiers.ts';
import type { NamedInvitation } from '../../invitations/answered.ts';
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

/** The form that each kind of question takes; null for a statement, which has no answer. */
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

/** An answer of the input. */
export interface SubmittedAnswer {
  /** The question's key. */
  readonly question: string;
  /** Null deletes an earlier answer. */
  readonly value: AnswerValue | null;
  /** The text for the choice "other". */
  readonly other?: string | null;
  /** Milliseconds on the question. */
  readonly ms?: number | null;
  /** The form of the input, to be checked against the kind of the question; not checked if left out. */
  readonly form?: AnswerForm;
  /** Whether the input has a row of the matrix twice; `value` has only the last. */
  readonly repeated?: boolean;
}

/** Milliseconds on a question. */
export interface SubmittedTiming {
  readonly question: string;
  readonly ms: number;
}

/** A value of a hidden field, as text: it is parsed by the kind of the field. */
export interface SubmittedHiddenField {
  readonly key: string;
  readonly value: string;
}

/** Where a response came from. Not stored for anonymous surveys. */
export interface SubmittedSource {
  readonly url?: string | null;
  readonly userAgent?: string | null;
  readonly country?: string | null;
}

/** Answers and timings, of a new response or of one that was started. */
export interface SubmittedAnswers {
  readonly answers?: readonly SubmittedAnswer[] | null;
  readonly timings?: readonly SubmittedTiming[] | null;
}

/** A response of the input, whole or just started. Its texts can be stored, and its touchpoint exists. */
export interface SubmittedResponse extends SubmittedAnswers {
  /** 1 to 255 printable ASCII characters; a retry has the same. */
  readonly submissionKey: string;
  /** The version that was answered; by default the newest. */
  readonly version?: number | null;
  /** By default the survey's. */
  readonly locale?: string | null;
  /** By default the touchpoint's, or WEB. */
  readonly channel?: Channel | null;
  /** A touchpoint's key; by default the survey's. */
  readonly touchpointId?: string | null;
  readonly hiddenFields?: readonly SubmittedHiddenField[] | null;
  /** Whose response it is, where that does not follow from the survey's customer key. */
  readonly customer?: CustomerKeyShape | null;
  /** The invitation that it answers; `customer` is then that of the invitation. */
  readonly invited?: NamedInvitation | null;
  readonly tags?: readonly string[] | null;
  readonly source?: SubmittedSource | null;
  /** By default `completedAt`, or now. */
  readonly startedAt?: Date | null;
  /** By default `startedAt`, or now. */
  readonly completedAt?: Date | null;
  /** Its path in the input; the paths of its errors begin with it. */
  readonly path: InputPath;
}

/**
 * The arguments that must be equal for a call to be a retry, in a fixed order. For an anonymous survey
 * only what may be stored is among them: a moment or a browser could be found from the hash by trying
 * all of them.
 *
 * @param dayOf the day of a moment; null unless the survey is anonymous
 */
export function argumentsOf(
  input: SubmittedResponse,
  dayOf: ((moment: Date) => string) | null,
): unknown[] {
  const source = dayOf ? null : input.source;
  const storable = (moment: Date | null | undefined) => (moment && dayOf ? dayOf(moment) : moment);
  return [
    input.version ?? null,
    input.locale ?? null,
    input.channel ?? null,
    input.touchpointId ?? null,
    storable(input.startedAt) ?? null,
    storable(input.completedAt) ?? null,
    input.hiddenFields?.map(({ key, value }) => [key, value]) ?? [],
    input.tags ?? [],
    [source?.url ?? null, source?.userAgent ?? null, source?.country ?? null],
    ...answerArguments(input),
    // Not the customer of an invitation, who may be merged into another before a retry.
    ...(input.invited
      ? ['invitation', input.invited.id]
      : input.customer
        ? [identifierText(identifierOf(input.customer))]
        : []),
  ];
}

/** The part of the arguments that all calls with answers have. */
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
