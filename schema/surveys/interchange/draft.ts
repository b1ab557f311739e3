import type { Jump, Question, SurveyDefinition } from '../definition/definition.ts';
import type { Unmapped } from './reading.ts';

type Common = 'key' | 'title' | 'description' | 'required' | 'visibleIf' | 'role' | 'reverseScored';
/** Without what all kinds have. */
export type OwnOf<Q> = Q extends Question ? Omit<Q, Common> : never;

/** What only a question’s kind has. */
export type Own = OwnOf<Question>;

/** What a document says of a survey, in our terms. */
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
  /** What of the document could not come in, or came in differently, and where it stands. */
  readonly unmapped: readonly Unmapped[];
}

export const noSettings = {
  closesAt: null,
  maxResponses: null,
  samplingPct: null,
  recontactDays: null,
} as const;

/** A jump, and where the document says it. */
export interface PlacedJump {
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

/** A question of nothing but its texts and what its kind has. */
export function draftQuestion(
  given: Pick<Question, 'key' | 'title'> & Partial<Pick<Question, 'description' | 'required'>>,
  own: Own,
): Question {
  const required = own.kind !== 'STATEMENT' && (given.required ?? false);
  return { ...common, ...given, ...own, required };
}
