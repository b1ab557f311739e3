// Made from schema/schema.graphql and client/operations/surveys.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { Condition } from '../runtime/scalars.ts';
import type { ActorName } from './actors.ts';
import type { PageFields } from './pages.ts';
import type { BreakdownSource, ContactField, ExternalIdInput, HiddenFieldKind, QuestionKind, QuestionRole, RatingLook, SurveyArchiveInput, SurveyCloseInput, SurveyCreateInput, SurveyDeleteInput, SurveyDuplicateInput, SurveyExportFormat, SurveyFilter, SurveyImportInput, SurveyKind, SurveyOrder, SurveyPauseInput, SurveyPublishInput, SurveyReopenInput, SurveyRestoreInput, SurveyResumeInput, SurveyStatus, SurveyUpdateInput, TextFormat, VariableKind, VariableOperation } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** What a company asks its customers: a draft that is worked on, and published versions that take answers and never change. */
export interface SurveyName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What the team calls it: `Relationship 2026`. Respondents do not see it. */
  name: string;
  /** Whether it takes answers. */
  status: SurveyStatus;
}

/** A text in one of the workspace’s languages. */
export interface SurveyText {
  /** The language, as BCP 47: `en`, `de-AT`. */
  locale: string;
  /** The text in this language. */
  text: string;
}

/** A choice, or a row or column of a MATRIX. */
export interface ChoiceFields {
  /** Its key in answers and conditions, unique in its list: `delivery`. */
  key: string;
  /** The text that readers see, in each language it has; the survey’s default language first. */
  label: SurveyText[];
  /** Whether it can be chosen only alone: “none of these”. */
  exclusive: boolean;
}

/** A question of any kind; `__typename` says which. */
export type QuestionFields = {
  __typename: 'BooleanQuestion';
  /** Its key in answers, conditions and scores: `recommend`. A key means the same question in all versions. */
  key: string;
  /** The kind, which determines the form of an answer. */
  kind: QuestionKind;
  /** The question as the reader sees it, in each language it has; the survey’s default language first. */
  title: SurveyText[];
  /** A help text under the question, in each language it has; the survey’s default language first. */
  description: SurveyText[];
  /** Whether a reader who sees it must answer it to go on. A CONSENT must be agreed to; a MATRIX needs a column in each row. */
  required: boolean;
  /** The condition for showing it; null if it is always shown. */
  visibleIf: Condition | null;
  /** The purpose of its answers; null if the author has not set it. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores then use min + max − value. */
  reverseScored: boolean;
  /** The label of the answer “yes”, in each language it has; the survey’s default language first. */
  yesLabel: SurveyText[];
  /** The label of the answer “no”, in each language it has; the survey’s default language first. */
  noLabel: SurveyText[];
} | {
  __typename: 'CesQuestion' | 'CsatQuestion' | 'NpsQuestion' | 'OpinionScaleQuestion';
  /** Its key in answers, conditions and scores: `recommend`. A key means the same question in all versions. */
  key: string;
  /** The kind, which determines the form of an answer. */
  kind: QuestionKind;
  /** The question as the reader sees it, in each language it has; the survey’s default language first. */
  title: SurveyText[];
  /** A help text under the question, in each language it has; the survey’s default language first. */
  description: SurveyText[];
  /** Whether a reader who sees it must answer it to go on. A CONSENT must be agreed to; a MATRIX needs a column in each row. */
  required: boolean;
  /** The condition for showing it; null if it is always shown. */
  visibleIf: Condition | null;
  /** The purpose of its answers; null if the author has not set it. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores then use min + max − value. */
  reverseScored: boolean;
  /** The lowest value of the scale. */
  min: number;
  /** The highest value of the scale. */
  max: number;
  /** The label of the lowest value, in each language it has; the survey’s default language first. */
  lowLabel: SurveyText[];
  /** The label of the highest value, in each language it has; the survey’s default language first. */
  highLabel: SurveyText[];
} | {
  __typename: 'ConsentQuestion';
  /** Its key in answers, conditions and scores: `recommend`. A key means the same question in all versions. */
  key: string;
  /** The kind, which determines the form of an answer. */
  kind: QuestionKind;
  /** The question as the reader sees it, in each language it has; the survey’s default language first. */
  title: SurveyText[];
  /** A help text under the question, in each language it has; the survey’s default language first. */
  description: SurveyText[];
  /** Whether a reader who sees it must answer it to go on. A CONSENT must be agreed to; a MATRIX needs a column in each row. */
  required: boolean;
  /** The condition for showing it; null if it is always shown. */
  visibleIf: Condition | null;
  /** The purpose of its answers; null if the author has not set it. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores then use min + max − value. */
  reverseScored: boolean;
  /** The text that the respondent agrees to, in each language it has; the survey’s default language first. */
  statement: SurveyText[];
} | {
  __typename: 'ContactQuestion';
  /** Its key in answers, conditions and scores: `recommend`. A key means the same question in all versions. */
  key: string;
  /** The kind, which determines the form of an answer. */
  kind: QuestionKind;
  /** The question as the reader sees it, in each language it has; the survey’s default language first. */
  title: SurveyText[];
  /** A help text under the question, in each language it has; the survey’s default language first. */
  description: SurveyText[];
  /** Whether a reader who sees it must answer it to go on. A CONSENT must be agreed to; a MATRIX needs a column in each row. */
  required: boolean;
  /** The condition for showing it; null if it is always shown. */
  visibleIf: Condition | null;
  /** The purpose of its answers; null if the author has not set it. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores then use min + max − value. */
  reverseScored: boolean;
  /** The fields of the form, in this order. */
  fields: ContactField[];
} | {
  __typename: 'DateQuestion';
  /** Its key in answers, conditions and scores: `recommend`. A key means the same question in all versions. */
  key: string;
  /** The kind, which determines the form of an answer. */
  kind: QuestionKind;
  /** The question as the reader sees it, in each language it has; the survey’s default language first. */
  title: SurveyText[];
  /** A help text under the question, in each language it has; the survey’s default language first. */
  description: SurveyText[];
  /** Whether a reader who sees it must answer it to go on. A CONSENT must be agreed to; a MATRIX needs a column in each row. */
  required: boolean;
  /** The condition for showing it; null if it is always shown. */
  visibleIf: Condition | null;
  /** The purpose of its answers; null if the author has not set it. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores then use min + max − value. */
  reverseScored: boolean;
  /** The first day that is accepted: `2026-11-21`; null if there is no bound. */
  minDate: string | null;
  /** The last day that is accepted: `2026-11-21`; null if there is no bound. */
  maxDate: string | null;
} | {
  __typename: 'LongTextQuestion' | 'ShortTextQuestion';
  /** Its key in answers, conditions and scores: `recommend`. A key means the same question in all versions. */
  key: string;
  /** The kind, which determines the form of an answer. */
  kind: QuestionKind;
  /** The question as the reader sees it, in each language it has; the survey’s default language first. */
  title: SurveyText[];
  /** A help text under the question, in each language it has; the survey’s default language first. */
  description: SurveyText[];
  /** Whether a reader who sees it must answer it to go on. A CONSENT must be agreed to; a MATRIX needs a column in each row. */
  required: boolean;
  /** The condition for showing it; null if it is always shown. */
  visibleIf: Condition | null;
  /** The purpose of its answers; null if the author has not set it. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores then use min + max − value. */
  reverseScored: boolean;
  /** The text in the empty field, in each language it has; the survey’s default language first. */
  placeholder: SurveyText[];
  /** How many characters an answer has at least; null for the default, 1. */
  minLength: number | null;
  /** How many characters an answer has at most; null for the default, 10,000. */
  maxLength: number | null;
  /** The format that the text must have; null for any text. */
  format: TextFormat | null;
} | {
  __typename: 'MatrixQuestion';
  /** Its key in answers, conditions and scores: `recommend`. A key means the same question in all versions. */
  key: string;
  /** The kind, which determines the form of an answer. */
  kind: QuestionKind;
  /** The question as the reader sees it, in each language it has; the survey’s default language first. */
  title: SurveyText[];
  /** A help text under the question, in each language it has; the survey’s default language first. */
  description: SurveyText[];
  /** Whether a reader who sees it must answer it to go on. A CONSENT must be agreed to; a MATRIX needs a column in each row. */
  required: boolean;
  /** The condition for showing it; null if it is always shown. */
  visibleIf: Condition | null;
  /** The purpose of its answers; null if the author has not set it. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores then use min + max − value. */
  reverseScored: boolean;
  /** The things to rate, one row each. */
  rows: ChoiceFields[];
  /** The choices for each row. */
  columns: ChoiceFields[];
  /** Whether several columns can be chosen in a row. */
  multiple: boolean;
} | {
  __typename: 'MultipleChoiceQuestion';
  /** Its key in answers, conditions and scores: `recommend`. A key means the same question in all versions. */
  key: string;
  /** The kind, which determines the form of an answer. */
  kind: QuestionKind;
  /** The question as the reader sees it, in each language it has; the survey’s default language first. */
  title: SurveyText[];
  /** A help text under the question, in each language it has; the survey’s default language first. */
  description: SurveyText[];
  /** Whether a reader who sees it must answer it to go on. A CONSENT must be agreed to; a MATRIX needs a column in each row. */
  required: boolean;
  /** The condition for showing it; null if it is always shown. */
  visibleIf: Condition | null;
  /** The purpose of its answers; null if the author has not set it. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores then use min + max − value. */
  reverseScored: boolean;
  /** The choices, in the order of the author. */
  choices: ChoiceFields[];
  /** Whether each reader sees the choices in a random order. */
  shuffle: boolean;
  /** Whether there is also the choice `other`, with a text field. */
  other: boolean;
  /** How many choices an answer has at least; null if there is no bound. */
  minChoices: number | null;
  /** How many choices an answer has at most; null if there is no bound. */
  maxChoices: number | null;
} | {
  __typename: 'NumberQuestion';
  /** Its key in answers, conditions and scores: `recommend`. A key means the same question in all versions. */
  key: string;
  /** The kind, which determines the form of an answer. */
  kind: QuestionKind;
  /** The question as the reader sees it, in each language it has; the survey’s default language first. */
  title: SurveyText[];
  /** A help text under the question, in each language it has; the survey’s default language first. */
  description: SurveyText[];
  /** Whether a reader who sees it must answer it to go on. A CONSENT must be agreed to; a MATRIX needs a column in each row. */
  required: boolean;
  /** The condition for showing it; null if it is always shown. */
  visibleIf: Condition | null;
  /** The purpose of its answers; null if the author has not set it. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores then use min + max − value. */
  reverseScored: boolean;
  /** The lowest number that is accepted, `min` in the input; null if there is no bound. */
  minValue: number | null;
  /** The highest number that is accepted, `max` in the input; null if there is no bound. */
  maxValue: number | null;
  /** Whether only whole numbers are accepted. */
  integer: boolean;
  /** The unit of the number: `EUR`, `visits`; null if there is none. */
  unit: string | null;
} | {
  __typename: 'RankingQuestion';
  /** Its key in answers, conditions and scores: `recommend`. A key means the same question in all versions. */
  key: string;
  /** The kind, which determines the form of an answer. */
  kind: QuestionKind;
  /** The question as the reader sees it, in each language it has; the survey’s default language first. */
  title: SurveyText[];
  /** A help text under the question, in each language it has; the survey’s default language first. */
  description: SurveyText[];
  /** Whether a reader who sees it must answer it to go on. A CONSENT must be agreed to; a MATRIX needs a column in each row. */
  required: boolean;
  /** The condition for showing it; null if it is always shown. */
  visibleIf: Condition | null;
  /** The purpose of its answers; null if the author has not set it. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores then use min + max − value. */
  reverseScored: boolean;
  /** The choices, in the order of the author. */
  choices: ChoiceFields[];
  /** Whether each reader sees the choices in a random order. */
  shuffle: boolean;
} | {
  __typename: 'RatingQuestion';
  /** Its key in answers, conditions and scores: `recommend`. A key means the same question in all versions. */
  key: string;
  /** The kind, which determines the form of an answer. */
  kind: QuestionKind;
  /** The question as the reader sees it, in each language it has; the survey’s default language first. */
  title: SurveyText[];
  /** A help text under the question, in each language it has; the survey’s default language first. */
  description: SurveyText[];
  /** Whether a reader who sees it must answer it to go on. A CONSENT must be agreed to; a MATRIX needs a column in each row. */
  required: boolean;
  /** The condition for showing it; null if it is always shown. */
  visibleIf: Condition | null;
  /** The purpose of its answers; null if the author has not set it. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores then use min + max − value. */
  reverseScored: boolean;
  /** The lowest value of the scale. */
  min: number;
  /** The highest value of the scale. */
  max: number;
  /** The label of the lowest value, in each language it has; the survey’s default language first. */
  lowLabel: SurveyText[];
  /** The label of the highest value, in each language it has; the survey’s default language first. */
  highLabel: SurveyText[];
  /** The number of steps: 3, 4, 5, 6, 7 or 10. */
  scale: number;
  /** How its steps are shown. */
  look: RatingLook;
} | {
  __typename: 'SingleChoiceQuestion';
  /** Its key in answers, conditions and scores: `recommend`. A key means the same question in all versions. */
  key: string;
  /** The kind, which determines the form of an answer. */
  kind: QuestionKind;
  /** The question as the reader sees it, in each language it has; the survey’s default language first. */
  title: SurveyText[];
  /** A help text under the question, in each language it has; the survey’s default language first. */
  description: SurveyText[];
  /** Whether a reader who sees it must answer it to go on. A CONSENT must be agreed to; a MATRIX needs a column in each row. */
  required: boolean;
  /** The condition for showing it; null if it is always shown. */
  visibleIf: Condition | null;
  /** The purpose of its answers; null if the author has not set it. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores then use min + max − value. */
  reverseScored: boolean;
  /** The choices, in the order of the author. */
  choices: ChoiceFields[];
  /** Whether each reader sees the choices in a random order. */
  shuffle: boolean;
  /** Whether there is also the choice `other`, with a text field. */
  other: boolean;
} | {
  __typename: 'StatementQuestion';
  /** Its key in answers, conditions and scores: `recommend`. A key means the same question in all versions. */
  key: string;
  /** The kind, which determines the form of an answer. */
  kind: QuestionKind;
  /** The question as the reader sees it, in each language it has; the survey’s default language first. */
  title: SurveyText[];
  /** A help text under the question, in each language it has; the survey’s default language first. */
  description: SurveyText[];
  /** Whether a reader who sees it must answer it to go on. A CONSENT must be agreed to; a MATRIX needs a column in each row. */
  required: boolean;
  /** The condition for showing it; null if it is always shown. */
  visibleIf: Condition | null;
  /** The purpose of its answers; null if the author has not set it. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores then use min + max − value. */
  reverseScored: boolean;
};

/** Questions that are shown together. */
export interface SurveyPageFields {
  /** Its key for jumps, unique in the survey: `page2`. */
  key: string;
  /** The heading above its questions, in each language it has; the survey’s default language first. */
  title: SurveyText[];
  /** The text under the heading, in each language it has; the survey’s default language first. */
  description: SurveyText[];
  /** The condition for showing it; null if it is always shown. */
  visibleIf: Condition | null;
  /** Its questions, in the order of the author. */
  questions: QuestionFields[];
  /** Its jumps. When the reader leaves the page, the first one whose `when` is true is taken; if there is none, the next page follows, or the end. */
  jumps: {
    /** The condition; null if it is always true. */
    when: Condition | null;
    /** The key of a later page; null if it leads to an ending. */
    toPage: string | null;
    /** The key of an ending; null if it leads to a page. */
    toEnding: string | null;
  }[];
}

/** A page that readers see at the end. Without a jump to an ending, the first one with `screenOut: false` is shown. */
export interface SurveyEndingFields {
  /** Its key for jumps, unique in the survey: `thanks`. */
  key: string;
  /** The heading, in each language it has; the survey’s default language first. */
  title: SurveyText[];
  /** The text under the heading, in each language it has; the survey’s default language first. */
  description: SurveyText[];
  /** The web page to which the reader goes next, http or https; null if there is none. */
  url: string | null;
  /** Whether respondents who end here are not in the target group: their response is stored as SCREENED_OUT. */
  screenOut: boolean;
}

/** A number, a text or a boolean; the other two fields are null. */
export interface VariableValueFields {
  /** The value if it is a number; else null. */
  number: number | null;
  /** The value if it is a text; else null. */
  text: string | null;
  /** The value if it is true or false; else null. */
  boolean: boolean | null;
}

/** A value that is calculated from answers, for conditions and for the response. */
export interface SurveyVariableFields {
  /** Its key in conditions, unique among questions, variables and hidden fields. */
  key: string;
  /** Whether its value is a number, a text or a boolean. */
  kind: VariableKind;
  /** Its value before the first step. */
  initial: VariableValueFields;
  /** Its changes, in this order. */
  steps: {
    /** The condition; null if it is always true. */
    when: Condition | null;
    /** The change of the variable. */
    operation: VariableOperation;
    /** The operand, if it is a constant; null if it is a field. */
    value: VariableValueFields | null;
    /** The key of the question, variable or hidden field that is the operand; null if it is a constant. */
    field: string | null;
  }[];
}

/** A value that the page which shows the survey sends with the answers: a plan, a shop, an order number. */
export interface SurveyHiddenFieldFields {
  /** Its key in conditions, unique among questions, variables and hidden fields. */
  key: string;
  /** Whether its value is a text, a number, a boolean or a day. */
  kind: HiddenFieldKind;
}

/** A limit on the completed responses that meet a condition. */
export interface SurveyQuotaFields {
  /** Its key, unique in the survey. */
  key: string;
  /** What the team calls it: `Customers under 30`. */
  name: string;
  /** How many completed responses can meet the condition at most. A further one is stored as QUOTA_FULL. */
  limit: number;
  /** The condition that a completed response must meet to count for this quota, in any version. A variable has the value that is stored with the response. */
  when: Condition;
  /** How many completed responses of the survey meet its condition, over all versions. `countState` says whether the count is complete. */
  count: number;
}

/** A property of responses by which the counts of a survey are stored apart, so that scores by it are read as fast as without it. */
export interface SurveyBreakdownFields {
  /** The key of a hidden field or of a question; `tags`, or `segments`; `attributes.` and the key of an attribute of customers. */
  key: string;
  /** What its values are read from. */
  source: BreakdownSource;
  /** Whether it is also counted together with each other paired breakdown of the survey. The first 6 are. */
  paired: boolean;
  /** Whether all responses are counted. False while a worker counts those of before it was chosen. */
  counted: boolean;
  /** The share of the responses of before it was chosen that are counted, from 0 to 1. */
  progress: number;
  /** How many values are counted apart, at most 100: those that came first. */
  valueCount: number;
  /** Whether it has as many values as are counted apart: further ones count together, as other values. */
  full: boolean;
}

/** A survey without its draft, which `get` returns. */
export interface SurveyFields {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What the team calls it: `Relationship 2026`. Respondents do not see it. */
  name: string;
  /** What the survey is for. Only the team sees it. Null if it is not set. */
  description: string | null;
  /** When it is sent, and what it asks about. */
  kind: SurveyKind;
  /** Whether it takes answers. */
  status: SurveyStatus;
  /** The number of the newest published version; 0 before the first. */
  version: number;
  /** Whether the draft differs from the newest published version. */
  changed: boolean;
  /** The languages it is offered in, as BCP 47, the default one first. */
  locales: string[];
  /** The language that is shown where a text is missing in the reader’s language. */
  defaultLocale: string;
  /** Whether responses are stored without the respondent and the time of day. It cannot change once the survey was published. */
  anonymous: boolean;
  /** The time from which it takes no more answers; null if there is no end. */
  closesAt: Date | null;
  /** How many completed responses it takes at most; null if there is no limit. */
  maxResponses: number | null;
  /** The share of the eligible customers to invite, in percent from 0 to 100. */
  samplingPct: number;
  /** Days to wait before the same customer is invited again, from 0 to 3,650; null if there is no such limit. */
  recontactDays: number | null;
  /** Days for which a response that was started can be continued, from 1 to 365. */
  resumeDays: number;
  /** The web page that shows the survey, http or https; null if there is none: invitations then lead to the workspace’s `surveyUrl`. */
  url: string | null;
  /** The actor who is responsible for the survey; null if there is none. */
  owner: ActorName | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
  }[];
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
}

/** A survey with its draft: pages, questions, logic and quotas. */
export interface SurveyDetail {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What the team calls it: `Relationship 2026`. Respondents do not see it. */
  name: string;
  /** What the survey is for. Only the team sees it. Null if it is not set. */
  description: string | null;
  /** When it is sent, and what it asks about. */
  kind: SurveyKind;
  /** Whether it takes answers. */
  status: SurveyStatus;
  /** The number of the newest published version; 0 before the first. */
  version: number;
  /** Whether the draft differs from the newest published version. */
  changed: boolean;
  /** The languages it is offered in, as BCP 47, the default one first. */
  locales: string[];
  /** The language that is shown where a text is missing in the reader’s language. */
  defaultLocale: string;
  /** Whether responses are stored without the respondent and the time of day. It cannot change once the survey was published. */
  anonymous: boolean;
  /** The time from which it takes no more answers; null if there is no end. */
  closesAt: Date | null;
  /** How many completed responses it takes at most; null if there is no limit. */
  maxResponses: number | null;
  /** The share of the eligible customers to invite, in percent from 0 to 100. */
  samplingPct: number;
  /** Days to wait before the same customer is invited again, from 0 to 3,650; null if there is no such limit. */
  recontactDays: number | null;
  /** Days for which a response that was started can be continued, from 1 to 365. */
  resumeDays: number;
  /** The web page that shows the survey, http or https; null if there is none: invitations then lead to the workspace’s `surveyUrl`. */
  url: string | null;
  /** The actor who is responsible for the survey; null if there is none. */
  owner: ActorName | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
  }[];
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** The text that readers see first, in each language it has; the survey’s default language first. */
  welcome: SurveyText[];
  /** Its pages with their questions; at most 100. */
  pages: SurveyPageFields[];
  /** The pages that readers can see at the end; at most 50. */
  endings: SurveyEndingFields[];
  /** The values that are calculated from answers, in this order; at most 50. */
  variables: SurveyVariableFields[];
  /** The values that the page which shows the survey sends with the answers; at most 50. */
  hiddenFields: SurveyHiddenFieldFields[];
  /** Limits on the completed responses that meet a condition; at most 50. */
  quotas: SurveyQuotaFields[];
  /** By what its counts are stored apart, in their order; at most 20. */
  breakdowns: SurveyBreakdownFields[];
}

/** A survey as it was published. It never changes, so the question of an answer is always known. */
export interface SurveyVersionFields {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The number of this version in its survey, from 1. */
  version: number;
  /** Whether responses are stored without the respondent and the time of day. */
  anonymous: boolean;
  /** When it was published. It took answers from then on. */
  publishedAt: Date;
  /** The actor who published it; null if that actor is unknown. */
  publishedBy: ActorName | null;
  /** The text that readers see first, in each language it has; the survey’s default language first. */
  welcome: SurveyText[];
  /** Its pages with their questions; at most 100. */
  pages: SurveyPageFields[];
  /** The pages that readers can see at the end; at most 50. */
  endings: SurveyEndingFields[];
  /** The values that are calculated from answers, in this order; at most 50. */
  variables: SurveyVariableFields[];
  /** The values that the page which shows the survey sends with the answers; at most 50. */
  hiddenFields: SurveyHiddenFieldFields[];
  /** Limits on the completed responses that meet a condition; at most 50. */
  quotas: SurveyQuotaFields[];
}

/** A survey as respondents see it. */
export interface LiveSurveyFields {
  /** The id of the survey, for the mutations that take answers: `survey_…`. */
  id: string;
  /** The number of the published version that takes the answers. */
  version: number;
  /** The languages it is offered in, as BCP 47, the default one first. */
  locales: string[];
  /** The language that is shown where a text is missing in the reader’s language. */
  defaultLocale: string;
  /** Whether responses are stored without the respondent and the time of day, which the page can say to respondents. */
  anonymous: boolean;
  /** The time zone in which its conditions count days, as in "within the last 7 days": the workspace’s, a name of the IANA database such as `Europe/Berlin`. */
  timeZone: string;
  /** The text that readers see first, in each language it has; the survey’s default language first. */
  welcome: SurveyText[];
  /** Its pages with their questions; at most 100. */
  pages: SurveyPageFields[];
  /** The pages that readers can see at the end; at most 50. */
  endings: SurveyEndingFields[];
  /** The values that are calculated from answers, in this order; at most 50. */
  variables: SurveyVariableFields[];
  /** The values that the page which shows the survey sends with the answers; at most 50. */
  hiddenFields: SurveyHiddenFieldFields[];
}

export interface SurveysGetVariables {
  id: string;
}

export type SurveysGetResult = SurveyDetail | null;

const surveysGet: Operation = {
  name: 'SurveysGet',
  field: 'survey',
  text: 'query SurveysGet($id:ID!){survey(id:$id){id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt welcome{locale text}pages{key title{locale text}description{locale text}visibleIf questions{__typename key kind title{locale text}description{locale text}required visibleIf role reverseScored ...on ScaleQuestion{min max lowLabel{locale text}highLabel{locale text}}...on RatingQuestion{scale look}...on SingleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other}...on MultipleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other minChoices maxChoices}...on RankingQuestion{choices{key label{locale text}exclusive}shuffle}...on MatrixQuestion{rows{key label{locale text}exclusive}columns{key label{locale text}exclusive}multiple}...on ShortTextQuestion{placeholder{locale text}minLength maxLength format}...on LongTextQuestion{placeholder{locale text}minLength maxLength format}...on NumberQuestion{minValue maxValue integer unit}...on DateQuestion{minDate maxDate}...on BooleanQuestion{yesLabel{locale text}noLabel{locale text}}...on ConsentQuestion{statement{locale text}}...on ContactQuestion{fields}}jumps{when toPage toEnding}}endings{key title{locale text}description{locale text}url screenOut}variables{key kind initial{number text boolean}steps{when operation value{number text boolean}field}}hiddenFields{key kind}quotas{key name limit when count}breakdowns{key source paired counted progress valueCount full}}}',
  dates: { survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true } },
};

/** The survey with this id; null if this workspace has no such survey. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<SurveysGetResult> {
  return run<SurveysGetResult>(client, surveysGet, { id }, options);
}

export interface SurveysGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type SurveysGetByExternalIdResult = SurveyDetail | null;

const surveysGetByExternalId: Operation = {
  name: 'SurveysGetByExternalId',
  field: 'surveyByExternalId',
  text: 'query SurveysGetByExternalId($externalId:ExternalIdInput!){surveyByExternalId(externalId:$externalId){id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt welcome{locale text}pages{key title{locale text}description{locale text}visibleIf questions{__typename key kind title{locale text}description{locale text}required visibleIf role reverseScored ...on ScaleQuestion{min max lowLabel{locale text}highLabel{locale text}}...on RatingQuestion{scale look}...on SingleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other}...on MultipleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other minChoices maxChoices}...on RankingQuestion{choices{key label{locale text}exclusive}shuffle}...on MatrixQuestion{rows{key label{locale text}exclusive}columns{key label{locale text}exclusive}multiple}...on ShortTextQuestion{placeholder{locale text}minLength maxLength format}...on LongTextQuestion{placeholder{locale text}minLength maxLength format}...on NumberQuestion{minValue maxValue integer unit}...on DateQuestion{minDate maxDate}...on BooleanQuestion{yesLabel{locale text}noLabel{locale text}}...on ConsentQuestion{statement{locale text}}...on ContactQuestion{fields}}jumps{when toPage toEnding}}endings{key title{locale text}description{locale text}url screenOut}variables{key kind initial{number text boolean}steps{when operation value{number text boolean}field}}hiddenFields{key kind}quotas{key name limit when count}breakdowns{key source paired counted progress valueCount full}}}',
  dates: { surveyByExternalId: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true } },
};

/** The survey with this id in another system; null if this workspace has no such survey. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<SurveysGetByExternalIdResult> {
  return run<SurveysGetByExternalIdResult>(client, surveysGetByExternalId, { externalId }, options);
}

export interface SurveysListVariables {
  after?: string | null;
  before?: string | null;
  filter?: SurveyFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: SurveyOrder[] | null;
  withTotalCount?: boolean;
}

export interface SurveysListResult {
  /** The rows of this page, without their cursors. */
  nodes: SurveyFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const surveysList: Operation = {
  name: 'SurveysList',
  field: 'surveys',
  text: 'query SurveysList($after:String$before:String$filter:SurveyFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[SurveyOrder!]$withTotalCount:Boolean!=false){surveys(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { surveys: { nodes: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true } } },
};

/** The surveys of the workspace, the newest first. */
export async function list(
  client: Client,
  variables: SurveysListVariables = {},
  options?: CallOptions,
): Promise<SurveysListResult> {
  return run<SurveysListResult>(client, surveysList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<SurveysListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<SurveysListResult['nodes'][number], void, void> {
  return iterateNodes(
    'SurveysList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface SurveysArchiveVariables {
  input: SurveyArchiveInput;
}

export interface SurveysArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The survey as it is now; null if there are errors. */
  survey: SurveyFields | null;
}

const surveysArchive: Operation = {
  name: 'SurveysArchive',
  field: 'surveyArchive',
  text: 'mutation SurveysArchive($input:SurveyArchiveInput!){surveyArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt}}}',
  dates: { surveyArchive: { errors: { expiredAt: true }, survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true } } },
};

/** Archives the survey: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `surveys:write`. */
export async function archive(
  client: Client,
  input: SurveyArchiveInput,
  options?: MutationOptions,
): Promise<SurveysArchiveResult> {
  return run<SurveysArchiveResult>(client, surveysArchive, { input }, options);
}

export interface SurveysRestoreVariables {
  input: SurveyRestoreInput;
}

export interface SurveysRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The survey as it is now; null if there are errors. */
  survey: SurveyFields | null;
}

const surveysRestore: Operation = {
  name: 'SurveysRestore',
  field: 'surveyRestore',
  text: 'mutation SurveysRestore($input:SurveyRestoreInput!){surveyRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt}}}',
  dates: { surveyRestore: { errors: { expiredAt: true }, survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true } } },
};

/** Restores the archived survey. Repeating it changes nothing. Scope: `surveys:write`. */
export async function restore(
  client: Client,
  input: SurveyRestoreInput,
  options?: MutationOptions,
): Promise<SurveysRestoreResult> {
  return run<SurveysRestoreResult>(client, surveysRestore, { input }, options);
}

export interface SurveysDeleteVariables {
  input: SurveyDeleteInput;
}

export interface SurveysDeleteResult {
  /** The id that the survey had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const surveysDelete: Operation = {
  name: 'SurveysDelete',
  field: 'surveyDelete',
  text: 'mutation SurveysDelete($input:SurveyDeleteInput!){surveyDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { surveyDelete: { errors: { expiredAt: true } } },
};

/** Deletes the survey permanently, with its versions, counters, contacts and external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `surveys:write`. */
export async function remove(
  client: Client,
  input: SurveyDeleteInput,
  options?: MutationOptions,
): Promise<SurveysDeleteResult> {
  return run<SurveysDeleteResult>(client, surveysDelete, { input }, options);
}

export interface SurveysCloseVariables {
  input: SurveyCloseInput;
}

export interface SurveysCloseResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The survey as it is now; null if there are errors. */
  survey: SurveyFields | null;
}

const surveysClose: Operation = {
  name: 'SurveysClose',
  field: 'surveyClose',
  text: 'mutation SurveysClose($input:SurveyCloseInput!){surveyClose(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt}}}',
  dates: { surveyClose: { errors: { expiredAt: true }, survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true } } },
};

/** Closes a survey: it takes no more answers, and its responses stay. Repeating it changes nothing. Refused with `WRONG_STATE` if it was never published. Scope: `surveys:write`. */
export async function close(
  client: Client,
  input: SurveyCloseInput,
  options?: MutationOptions,
): Promise<SurveysCloseResult> {
  return run<SurveysCloseResult>(client, surveysClose, { input }, options);
}

export interface SurveysPauseVariables {
  input: SurveyPauseInput;
}

export interface SurveysPauseResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The survey as it is now; null if there are errors. */
  survey: SurveyFields | null;
}

const surveysPause: Operation = {
  name: 'SurveysPause',
  field: 'surveyPause',
  text: 'mutation SurveysPause($input:SurveyPauseInput!){surveyPause(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt}}}',
  dates: { surveyPause: { errors: { expiredAt: true }, survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true } } },
};

/** Pauses a live survey: it takes no answers for now. Repeating it changes nothing. Refused with `WRONG_STATE` if it is not live. Scope: `surveys:write`. */
export async function pause(
  client: Client,
  input: SurveyPauseInput,
  options?: MutationOptions,
): Promise<SurveysPauseResult> {
  return run<SurveysPauseResult>(client, surveysPause, { input }, options);
}

export interface SurveysReopenVariables {
  input: SurveyReopenInput;
}

export interface SurveysReopenResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The survey as it is now; null if there are errors. */
  survey: SurveyFields | null;
}

const surveysReopen: Operation = {
  name: 'SurveysReopen',
  field: 'surveyReopen',
  text: 'mutation SurveysReopen($input:SurveyReopenInput!){surveyReopen(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt}}}',
  dates: { surveyReopen: { errors: { expiredAt: true }, survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true } } },
};

/** Makes a closed survey live: it takes answers again. Repeating it changes nothing. Refused with `WRONG_STATE` if it is not closed, or is archived. It does not change `closesAt`: if that has passed, change it with `surveyUpdate`. Scope: `surveys:write`. */
export async function reopen(
  client: Client,
  input: SurveyReopenInput,
  options?: MutationOptions,
): Promise<SurveysReopenResult> {
  return run<SurveysReopenResult>(client, surveysReopen, { input }, options);
}

export interface SurveysResumeVariables {
  input: SurveyResumeInput;
}

export interface SurveysResumeResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The survey as it is now; null if there are errors. */
  survey: SurveyFields | null;
}

const surveysResume: Operation = {
  name: 'SurveysResume',
  field: 'surveyResume',
  text: 'mutation SurveysResume($input:SurveyResumeInput!){surveyResume(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt}}}',
  dates: { surveyResume: { errors: { expiredAt: true }, survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true } } },
};

/** Makes a paused survey live: it takes answers again. Repeating it changes nothing. Refused with `WRONG_STATE` if it is not paused, or is archived. Scope: `surveys:write`. */
export async function resume(
  client: Client,
  input: SurveyResumeInput,
  options?: MutationOptions,
): Promise<SurveysResumeResult> {
  return run<SurveysResumeResult>(client, surveysResume, { input }, options);
}

export interface SurveysLiveSurveyVariables {
  id: string;
}

export type SurveysLiveSurveyResult = LiveSurveyFields | null;

const surveysLiveSurvey: Operation = {
  name: 'SurveysLiveSurvey',
  field: 'liveSurvey',
  text: 'query SurveysLiveSurvey($id:ID!){liveSurvey(id:$id){id version locales defaultLocale anonymous timeZone welcome{locale text}pages{key title{locale text}description{locale text}visibleIf questions{__typename key kind title{locale text}description{locale text}required visibleIf role reverseScored ...on ScaleQuestion{min max lowLabel{locale text}highLabel{locale text}}...on RatingQuestion{scale look}...on SingleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other}...on MultipleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other minChoices maxChoices}...on RankingQuestion{choices{key label{locale text}exclusive}shuffle}...on MatrixQuestion{rows{key label{locale text}exclusive}columns{key label{locale text}exclusive}multiple}...on ShortTextQuestion{placeholder{locale text}minLength maxLength format}...on LongTextQuestion{placeholder{locale text}minLength maxLength format}...on NumberQuestion{minValue maxValue integer unit}...on DateQuestion{minDate maxDate}...on BooleanQuestion{yesLabel{locale text}noLabel{locale text}}...on ConsentQuestion{statement{locale text}}...on ContactQuestion{fields}}jumps{when toPage toEnding}}endings{key title{locale text}description{locale text}url screenOut}variables{key kind initial{number text boolean}steps{when operation value{number text boolean}field}}hiddenFields{key kind}}}',
};

/**
 * A live survey, for the page that shows it; null if it takes no answers now. Open to publishable
 * keys.
 */
export async function liveSurvey(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<SurveysLiveSurveyResult> {
  return run<SurveysLiveSurveyResult>(client, surveysLiveSurvey, { id }, options);
}

export interface SurveysVersionsVariables {
  id: string;
  first?: number | null;
  after?: string | null;
}

export type SurveysVersionsResult = {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What the team calls it: `Relationship 2026`. Respondents do not see it. */
  name: string;
  /** Whether it takes answers. */
  status: SurveyStatus;
  /** The published versions, the newest first. */
  versions: {
    /** The rows of this page, without their cursors. */
    nodes: SurveyVersionFields[];
    /** Whether rows come before and after this page, and its first and last cursor. */
    pageInfo: PageFields;
  };
} | null;

const surveysVersions: Operation = {
  name: 'SurveysVersions',
  field: 'survey',
  text: 'query SurveysVersions($id:ID!$first:Int$after:String){survey(id:$id){id name status versions(first:$first after:$after){nodes{id version anonymous publishedAt publishedBy{id kind name}welcome{locale text}pages{key title{locale text}description{locale text}visibleIf questions{__typename key kind title{locale text}description{locale text}required visibleIf role reverseScored ...on ScaleQuestion{min max lowLabel{locale text}highLabel{locale text}}...on RatingQuestion{scale look}...on SingleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other}...on MultipleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other minChoices maxChoices}...on RankingQuestion{choices{key label{locale text}exclusive}shuffle}...on MatrixQuestion{rows{key label{locale text}exclusive}columns{key label{locale text}exclusive}multiple}...on ShortTextQuestion{placeholder{locale text}minLength maxLength format}...on LongTextQuestion{placeholder{locale text}minLength maxLength format}...on NumberQuestion{minValue maxValue integer unit}...on DateQuestion{minDate maxDate}...on BooleanQuestion{yesLabel{locale text}noLabel{locale text}}...on ConsentQuestion{statement{locale text}}...on ContactQuestion{fields}}jumps{when toPage toEnding}}endings{key title{locale text}description{locale text}url screenOut}variables{key kind initial{number text boolean}steps{when operation value{number text boolean}field}}hiddenFields{key kind}quotas{key name limit when count}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}',
  dates: { survey: { versions: { nodes: { publishedAt: true } } } },
};

/** A survey with its published versions, the newest first. */
export async function versions(
  client: Client,
  id: string,
  variables: Omit<SurveysVersionsVariables, 'id'> = {},
  options?: CallOptions,
): Promise<SurveysVersionsResult> {
  return run<SurveysVersionsResult>(client, surveysVersions, { ...variables, id }, options);
}

export interface SurveysCreateVariables {
  input: SurveyCreateInput;
}

export interface SurveysCreateResult {
  /** The new survey; null if there are errors. */
  survey: SurveyDetail | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const surveysCreate: Operation = {
  name: 'SurveysCreate',
  field: 'surveyCreate',
  text: 'mutation SurveysCreate($input:SurveyCreateInput!){surveyCreate(input:$input){survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt welcome{locale text}pages{key title{locale text}description{locale text}visibleIf questions{__typename key kind title{locale text}description{locale text}required visibleIf role reverseScored ...on ScaleQuestion{min max lowLabel{locale text}highLabel{locale text}}...on RatingQuestion{scale look}...on SingleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other}...on MultipleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other minChoices maxChoices}...on RankingQuestion{choices{key label{locale text}exclusive}shuffle}...on MatrixQuestion{rows{key label{locale text}exclusive}columns{key label{locale text}exclusive}multiple}...on ShortTextQuestion{placeholder{locale text}minLength maxLength format}...on LongTextQuestion{placeholder{locale text}minLength maxLength format}...on NumberQuestion{minValue maxValue integer unit}...on DateQuestion{minDate maxDate}...on BooleanQuestion{yesLabel{locale text}noLabel{locale text}}...on ConsentQuestion{statement{locale text}}...on ContactQuestion{fields}}jumps{when toPage toEnding}}endings{key title{locale text}description{locale text}url screenOut}variables{key kind initial{number text boolean}steps{when operation value{number text boolean}field}}hiddenFields{key kind}quotas{key name limit when count}breakdowns{key source paired counted progress valueCount full}}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { surveyCreate: { survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a survey as a draft, with all its pages. Checks its logic: whether the fields of conditions exist, whether conditions depend on each other in a circle, and whether every page can be reached. The `path` of an error leads to the predicate of a condition. Scope: `surveys:write`. */
export async function create(
  client: Client,
  input: SurveyCreateInput,
  options?: MutationOptions,
): Promise<SurveysCreateResult> {
  return run<SurveysCreateResult>(client, surveysCreate, { input }, options);
}

export interface SurveysUpdateVariables {
  input: SurveyUpdateInput;
}

export interface SurveysUpdateResult {
  /** The survey as it is now; null if there are errors. */
  survey: SurveyDetail | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const surveysUpdate: Operation = {
  name: 'SurveysUpdate',
  field: 'surveyUpdate',
  text: 'mutation SurveysUpdate($input:SurveyUpdateInput!){surveyUpdate(input:$input){survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt welcome{locale text}pages{key title{locale text}description{locale text}visibleIf questions{__typename key kind title{locale text}description{locale text}required visibleIf role reverseScored ...on ScaleQuestion{min max lowLabel{locale text}highLabel{locale text}}...on RatingQuestion{scale look}...on SingleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other}...on MultipleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other minChoices maxChoices}...on RankingQuestion{choices{key label{locale text}exclusive}shuffle}...on MatrixQuestion{rows{key label{locale text}exclusive}columns{key label{locale text}exclusive}multiple}...on ShortTextQuestion{placeholder{locale text}minLength maxLength format}...on LongTextQuestion{placeholder{locale text}minLength maxLength format}...on NumberQuestion{minValue maxValue integer unit}...on DateQuestion{minDate maxDate}...on BooleanQuestion{yesLabel{locale text}noLabel{locale text}}...on ConsentQuestion{statement{locale text}}...on ContactQuestion{fields}}jumps{when toPage toEnding}}endings{key title{locale text}description{locale text}url screenOut}variables{key kind initial{number text boolean}steps{when operation value{number text boolean}field}}hiddenFields{key kind}quotas{key name limit when count}breakdowns{key source paired counted progress valueCount full}}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { surveyUpdate: { survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true }, errors: { expiredAt: true } } },
};

/** Changes a survey. Pages, endings, variables, hidden fields and quotas are each replaced as a whole, in the draft: respondents see the change when it is published. Settings take effect at once. The kind and the scale of a published question cannot change (`FIXED`). Refused with `STALE_REVISION` if `revision` is set and the survey has changed since. Scope: `surveys:write`. */
export async function update(
  client: Client,
  input: SurveyUpdateInput,
  options?: MutationOptions,
): Promise<SurveysUpdateResult> {
  return run<SurveysUpdateResult>(client, surveysUpdate, { input }, options);
}

export interface SurveysPublishVariables {
  input: SurveyPublishInput;
}

export interface SurveysPublishResult {
  /** The survey as it is now; null if there are errors. */
  survey: SurveyFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const surveysPublish: Operation = {
  name: 'SurveysPublish',
  field: 'surveyPublish',
  text: 'mutation SurveysPublish($input:SurveyPublishInput!){surveyPublish(input:$input){survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { surveyPublish: { survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true }, errors: { expiredAt: true } } },
};

/** Makes the draft the next version, and the survey live. A draft that does not differ from the newest version makes no new one. A new or changed quota is counted at once over up to 10,000 completed responses, and by a worker over the others: see `SurveyQuota.countState`. Refused with `WRONG_STATE` if the draft has no question to answer, or the survey is closed or archived. A text that is missing in a language of the survey is a warning, in `warnings`, and does not prevent publishing. Scope: `surveys:write`. */
export async function publish(
  client: Client,
  input: SurveyPublishInput,
  options?: MutationOptions,
): Promise<SurveysPublishResult> {
  return run<SurveysPublishResult>(client, surveysPublish, { input }, options);
}

export interface SurveysDuplicateVariables {
  input: SurveyDuplicateInput;
}

export interface SurveysDuplicateResult {
  /** The new survey; null if there are errors. */
  survey: SurveyDetail | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const surveysDuplicate: Operation = {
  name: 'SurveysDuplicate',
  field: 'surveyDuplicate',
  text: 'mutation SurveysDuplicate($input:SurveyDuplicateInput!){surveyDuplicate(input:$input){survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt welcome{locale text}pages{key title{locale text}description{locale text}visibleIf questions{__typename key kind title{locale text}description{locale text}required visibleIf role reverseScored ...on ScaleQuestion{min max lowLabel{locale text}highLabel{locale text}}...on RatingQuestion{scale look}...on SingleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other}...on MultipleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other minChoices maxChoices}...on RankingQuestion{choices{key label{locale text}exclusive}shuffle}...on MatrixQuestion{rows{key label{locale text}exclusive}columns{key label{locale text}exclusive}multiple}...on ShortTextQuestion{placeholder{locale text}minLength maxLength format}...on LongTextQuestion{placeholder{locale text}minLength maxLength format}...on NumberQuestion{minValue maxValue integer unit}...on DateQuestion{minDate maxDate}...on BooleanQuestion{yesLabel{locale text}noLabel{locale text}}...on ConsentQuestion{statement{locale text}}...on ContactQuestion{fields}}jumps{when toPage toEnding}}endings{key title{locale text}description{locale text}url screenOut}variables{key kind initial{number text boolean}steps{when operation value{number text boolean}field}}hiddenFields{key kind}quotas{key name limit when count}breakdowns{key source paired counted progress valueCount full}}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { surveyDuplicate: { survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true }, errors: { expiredAt: true } } },
};

/** Copies the draft and the settings of a survey to a new survey, which is a draft. Versions, answers, external ids and the closing date are not copied. Scope: `surveys:write`. */
export async function duplicate(
  client: Client,
  input: SurveyDuplicateInput,
  options?: MutationOptions,
): Promise<SurveysDuplicateResult> {
  return run<SurveysDuplicateResult>(client, surveysDuplicate, { input }, options);
}

export interface SurveysImportDocumentVariables {
  input: SurveyImportInput;
}

export interface SurveysImportDocumentResult {
  /** The new survey, as a draft; null if there are errors. */
  survey: {
    /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
    id: string;
    /** What the team calls it: `Relationship 2026`. Respondents do not see it. */
    name: string;
    /** Whether it takes answers. */
    status: SurveyStatus;
    /** The languages it is offered in, as BCP 47, the default one first. */
    locales: string[];
    /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
    revision: number;
  } | null;
  /** Parts of the document that were left out or changed, except those of appearance, navigation and storage. Empty if there are none. */
  unmapped: {
    /** The path to it, in the imported document or the exported survey. */
    path: string;
    /** What happened to it, and why, in English. */
    reason: string;
  }[];
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const surveysImportDocument: Operation = {
  name: 'SurveysImportDocument',
  field: 'surveyImport',
  text: 'mutation SurveysImportDocument($input:SurveyImportInput!){surveyImport(input:$input){survey{id name status locales revision}unmapped{path reason}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { surveyImport: { errors: { expiredAt: true } } },
};

/** Creates a survey, as a draft, from a document of SurveyJS or Formbricks. `unmapped` lists each part that could not be imported unchanged (files, calculations, conditions that the condition language cannot express, languages that the workspace does not have), with its path in the document. Properties of appearance, navigation and storage (logos, columns, colours, texts of buttons, numbers of questions) are left out and not listed. A heading at the beginning of `completedHtml` becomes the title of the ending, and the rest its description. A condition that cannot be expressed is left out: its question or page is then shown to all; an ending, jump or calculation that depends on it is left out too. Refused with `INVALID_DOCUMENT` if the document does not have the format, is too large, or has no question that can be imported, and with `UNKNOWN_LOCALE` if the workspace does not have its language. Every call creates a new survey; to repeat the request safely, send an idempotency key. Scope: `surveys:write`. */
export async function importDocument(
  client: Client,
  input: SurveyImportInput,
  options?: MutationOptions,
): Promise<SurveysImportDocumentResult> {
  return run<SurveysImportDocumentResult>(client, surveysImportDocument, { input }, options);
}

export interface SurveysExportDocumentVariables {
  id: string;
  format: SurveyExportFormat;
}

export type SurveysExportDocumentResult = {
  /** The draft as a document for another program. Jumps are written as calculated values that the conditions of pages use, so that the same questions are shown. */
  export: {
    /** The document; `surveyImport` can read it. */
    document: string | object;
    /** Parts that the format cannot express, with their paths in the survey: `pages.0.questions.2.role`. Empty if there are none. */
    unmapped: {
      /** The path to it, in the imported document or the exported survey. */
      path: string;
      /** What happened to it, and why, in English. */
      reason: string;
    }[];
  };
} | null;

const surveysExportDocument: Operation = {
  name: 'SurveysExportDocument',
  field: 'survey',
  text: 'query SurveysExportDocument($id:ID!$format:SurveyExportFormat!){survey(id:$id){export(format:$format){document unmapped{path reason}}}}',
};

/** The draft in the format of another program, and what that format cannot have. */
export async function exportDocument(
  client: Client,
  variables: SurveysExportDocumentVariables,
  options?: CallOptions,
): Promise<SurveysExportDocumentResult> {
  return run<SurveysExportDocumentResult>(client, surveysExportDocument, variables, options);
}
