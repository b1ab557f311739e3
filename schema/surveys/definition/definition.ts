import type { Condition } from '../../conditions/condition.ts';

/**
 * The content of a survey, as it is stored in `Survey.definition` and `SurveyVersion.definition`, as
 * the logic reads it and as the client has it. Plain JSON: no dates; undefined is the same as absent.
 */
export interface SurveyDefinition {
  readonly welcome: readonly Text[];
  readonly pages: readonly SurveyPage[];
  readonly endings: readonly SurveyEnding[];
  /** Calculated in this order, from answers, hidden fields and earlier variables. */
  readonly variables: readonly SurveyVariable[];
  /** Values that the page which shows the survey knows already: a plan, a shop, an order number. */
  readonly hiddenFields: readonly HiddenField[];
  readonly quotas: readonly Quota[];
}

/** One text in one language; a list of them is one text in several. */
export interface Text {
  readonly locale: string;
  readonly text: string;
}

export interface SurveyPage {
  /** Unique in the survey; jumps name it. */
  readonly key: string;
  readonly title: readonly Text[];
  readonly description: readonly Text[];
  readonly visibleIf: Condition | null;
  readonly questions: readonly Question[];
  /** Evaluated in this order when the reader leaves the page; the first whose `when` is true decides. */
  readonly jumps: readonly Jump[];
}

/** A jump from a page to a later page or to an ending, instead of the next page. */
export interface Jump {
  /** Null: always. */
  readonly when: Condition | null;
  /** The key of a later page, or of an ending; the other is null. */
  readonly toPage: string | null;
  readonly toEnding: string | null;
}

export interface SurveyEnding {
  readonly key: string;
  readonly title: readonly Text[];
  readonly description: readonly Text[];
  /** Where the survey sends the reader next; http or https. */
  readonly url: string | null;
  /** The respondent is not in the target group: the response is stored as SCREENED_OUT. */
  readonly screenOut: boolean;
}

export type VariableKind = 'NUMBER' | 'TEXT' | 'BOOLEAN';

/** A value that is calculated from answers. */
export interface SurveyVariable {
  /** Unique among questions, variables and hidden fields. */
  readonly key: string;
  readonly kind: VariableKind;
  readonly initial: number | string | boolean;
  readonly steps: readonly VariableStep[];
}

/** One change of a variable. Text and boolean variables have only SET. */
export interface VariableStep {
  /** Null: always. */
  readonly when: Condition | null;
  readonly operation: 'SET' | 'ADD' | 'SUBTRACT' | 'MULTIPLY' | 'DIVIDE';
  /** The operand: a constant, or the key of a question, variable or hidden field; the other is null. */
  readonly value: number | string | boolean | null;
  readonly field: string | null;
}

export interface HiddenField {
  readonly key: string;
  readonly kind: 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'DATE';
}

/** At most `limit` completed responses that meet the condition. */
export interface Quota {
  readonly key: string;
  readonly name: string;
  readonly limit: number;
  readonly when: Condition;
  /** The key of the ending for respondents who come when it is full; absent: the survey ends without one. */
  readonly whenFull?: string;
}

export type QuestionKind =
  | 'NPS'
  | 'CSAT'
  | 'CES'
  | 'RATING'
  | 'OPINION_SCALE'
  | 'SINGLE_CHOICE'
  | 'MULTIPLE_CHOICE'
  | 'RANKING'
  | 'MATRIX'
  | 'SHORT_TEXT'
  | 'LONG_TEXT'
  | 'NUMBER'
  | 'DATE'
  | 'BOOLEAN'
  | 'CONSENT'
  | 'CONTACT'
  | 'STATEMENT';

export type QuestionRole = 'SCORE' | 'DRIVER' | 'VERBATIM' | 'PROFILE' | 'SCREENER';

interface QuestionBase<Kind extends QuestionKind> {
  /** Stable across versions; unique among questions, variables and hidden fields. */
  readonly key: string;
  readonly kind: Kind;
  readonly title: readonly Text[];
  readonly description: readonly Text[];
  readonly required: boolean;
  readonly visibleIf: Condition | null;
  readonly role: QuestionRole | null;
  /** Scales: the lowest value is the best. Scores then use min + max − value. */
  readonly reverseScored: boolean;
}

/** Labels of a scale's ends. */
interface ScaleLabels {
  readonly lowLabel: readonly Text[];
  readonly highLabel: readonly Text[];
}

export interface Choice {
  readonly key: string;
  readonly label: readonly Text[];
  /** MULTIPLE_CHOICE: excludes all others ("none of these"). */
  readonly exclusive: boolean;
}

interface ChoiceList {
  readonly choices: readonly Choice[];
  readonly shuffle: boolean;
}

/** 0 to 10. */
export interface NpsQuestion extends QuestionBase<'NPS'>, ScaleLabels {}
/** 1 to 5. */
export interface CsatQuestion extends QuestionBase<'CSAT'>, ScaleLabels {}
/** 1 to 7, "… made it easy": 7 is the easiest. */
export interface CesQuestion extends QuestionBase<'CES'>, ScaleLabels {}
/** 1 to `scale`. */
export interface RatingQuestion extends QuestionBase<'RATING'>, ScaleLabels {
  readonly scale: 3 | 4 | 5 | 6 | 7 | 10;
  readonly look: 'NUMBER' | 'SMILEY' | 'STAR';
}
/** `min` to `max`, whole numbers: min 0 or 1, max 2 to 100. */
export interface OpinionScaleQuestion extends QuestionBase<'OPINION_SCALE'>, ScaleLabels {
  readonly min: number;
  readonly max: number;
}
export interface SingleChoiceQuestion extends QuestionBase<'SINGLE_CHOICE'>, ChoiceList {
  /** Adds the choice "other", with a text beside it. */
  readonly other: boolean;
}
export interface MultipleChoiceQuestion extends QuestionBase<'MULTIPLE_CHOICE'>, ChoiceList {
  readonly other: boolean;
  /** How many choices at least and at most, if it is answered; null: no bound. */
  readonly minChoices: number | null;
  readonly maxChoices: number | null;
}
/** All choices are ranked, the best first. */
export interface RankingQuestion extends QuestionBase<'RANKING'>, ChoiceList {}
export interface MatrixQuestion extends QuestionBase<'MATRIX'> {
  readonly rows: readonly Choice[];
  readonly columns: readonly Choice[];
  /** Several columns a row. */
  readonly multiple: boolean;
  /** Required means a column for each row. */
}
interface TextQuestion<Kind extends 'SHORT_TEXT' | 'LONG_TEXT'> extends QuestionBase<Kind> {
  readonly placeholder: readonly Text[];
  /** Characters; null: 1 and 1,000 (SHORT_TEXT) or 10,000 (LONG_TEXT), which are the most. */
  readonly minLength: number | null;
  readonly maxLength: number | null;
  /** The format that the text must have; null: any text. */
  readonly format: 'EMAIL' | 'URL' | 'PHONE' | null;
}
export interface ShortTextQuestion extends TextQuestion<'SHORT_TEXT'> {}
export interface LongTextQuestion extends TextQuestion<'LONG_TEXT'> {}
export interface NumberQuestion extends QuestionBase<'NUMBER'> {
  readonly min: number | null;
  readonly max: number | null;
  readonly integer: boolean;
  readonly unit: string | null;
}
export interface DateQuestion extends QuestionBase<'DATE'> {
  /** `YYYY-MM-DD`; null: no bound. */
  readonly minDate: string | null;
  readonly maxDate: string | null;
}
export interface BooleanQuestion extends QuestionBase<'BOOLEAN'> {
  readonly yesLabel: readonly Text[];
  readonly noLabel: readonly Text[];
}
/** Required means true. */
export interface ConsentQuestion extends QuestionBase<'CONSENT'> {
  /** The text that the respondent agrees to. */
  readonly statement: readonly Text[];
}
/** An anonymous survey cannot have one. */
export interface ContactQuestion extends QuestionBase<'CONTACT'> {
  readonly fields: readonly ContactField[];
}
export type ContactField = 'NAME' | 'EMAIL' | 'PHONE' | 'COMPANY';
/** Text to read; it has no answer and is never required. */
export interface StatementQuestion extends QuestionBase<'STATEMENT'> {}

export type Question =
  | NpsQuestion
  | CsatQuestion
  | CesQuestion
  | RatingQuestion
  | OpinionScaleQuestion
  | SingleChoiceQuestion
  | MultipleChoiceQuestion
  | RankingQuestion
  | MatrixQuestion
  | ShortTextQuestion
  | LongTextQuestion
  | NumberQuestion
  | DateQuestion
  | BooleanQuestion
  | ConsentQuestion
  | ContactQuestion
  | StatementQuestion;

/** The ends of a question's scale, or null where it has none. */
export function scaleOf(question: Question): { min: number; max: number } | null {
  switch (question.kind) {
    case 'NPS':
      return { min: 0, max: 10 };
    case 'CSAT':
      return { min: 1, max: 5 };
    case 'CES':
      return { min: 1, max: 7 };
    case 'RATING':
      return { min: 1, max: question.scale };
    case 'OPINION_SCALE':
      return { min: question.min, max: question.max };
    default:
      return null;
  }
}

/** The key of the choice that `other: true` adds. */
export const otherChoice = 'other';

/** Limits of a survey's size, so that one request can contain it and its logic stays quick. */
export const surveyLimits = {
  pages: 100,
  questions: 500,
  endings: 50,
  variables: 50,
  variableSteps: 50,
  hiddenFields: 50,
  quotas: 50,
  jumps: 50,
  choices: 200,
  matrixRows: 50,
  matrixColumns: 20,
  /** Letters, digits, `_` and `-`, beginning with a letter. */
  key: 64,
} as const;
