import type { Jump, Question, SurveyDefinition } from '../definition/definition.ts';
import type { Unmapped } from './reading.ts';

type Common = 'key' | 'title' | 'description' | 'required' | 'visibleIf' | 'role' | 'reverseScored';
/** The fields of a kind of question that not all kinds have. */
export type OwnOf<Q> = Q extends Question ? Omit<Q, Common> : never;

/** The fields of any one kind that not all kinds have. */
export type Own = OwnOf<Question>;

/** A survey as it was read from a document. */
export interface ImportedSurvey {
  readonly name: string;
  /** The languages of its texts, the document’s own first. */
  readonly locales: readonly string[];
  readonly closesAt: Date | null;
  readonly maxResponses: number | null;
  readonly samplingPct: number | null;
  readonly recontactDays: number | null;
  readonly definition: SurveyDefinition;
}

export interface ReadSurvey {
  readonly survey: ImportedSurvey;
  /** Parts of the document that were left out or changed, with their paths. */
  readonly unmapped: readonly Unmapped[];
}

export const noSettings = {
  closesAt: null,
  maxResponses: null,
  samplingPct: null,
  recontactDays: null,
} as const;

/** A jump, and its path in the document. */
export interface JumpWithPath {
  readonly jump: Jump;
  readonly path: string;
}

const common = {
  description: [],
  required: false,
  visibleIf: null,
  role: null,
  reverseScored: false,
};

/** A question with its texts and the fields of its kind, and defaults for all others. */
export function draftQuestion(
  texts: Pick<Question, 'key' | 'title'> & Partial<Pick<Question, 'description' | 'required'>>,
  own: Own,
): Question {
  const required = own.kind !== 'STATEMENT' && (texts.required ?? false);
  return { ...common, ...texts, ...own, required };
}
