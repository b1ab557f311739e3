// Made from schema/schema.graphql and client/operations/surveys.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { Condition } from '../runtime/scalars.ts';
import type { ActorName } from './actors.ts';
import type { PageFields } from './pages.ts';
import type { ContactField, ExternalIdInput, HiddenFieldKind, QuestionKind, QuestionRole, RatingLook, SurveyArchiveInput, SurveyCloseInput, SurveyCreateInput, SurveyDeleteInput, SurveyDuplicateInput, SurveyExportFormat, SurveyFilter, SurveyImportInput, SurveyKind, SurveyOrder, SurveyPauseInput, SurveyPublishInput, SurveyReopenInput, SurveyRestoreInput, SurveyResumeInput, SurveyStatus, SurveyUpdateInput, TextFormat, VariableKind, VariableOperation } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** What a company asks its customers: a draft that is worked on, and published versions that take answers and never change. */
export interface SurveyName {
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** What the team calls it: `Relationship 2026`. Those who answer do not see it. */
  name: string;
  /** Whether it takes answers. */
  status: SurveyStatus;
}

/** A text in one of the workspace’s languages. */
export interface SurveyText {
  /** The language, as BCP 47: `en`, `de-AT`. */
  locale: string;
  /** What it says in this language. */
  text: string;
}

/** Something that can be chosen; or a row or column of a MATRIX. */
export interface ChoiceFields {
  /** Its name in answers and conditions, unique in its list: `delivery`. */
  key: string;
  /** What people read, in each language given; the survey’s default language first. */
  label: SurveyText[];
  /** Whether nothing else can be chosen beside it: “none of these”. */
  exclusive: boolean;
}

/** A question of any kind; `__typename` tells which. */
export type QuestionFields = {
  __typename: 'BooleanQuestion';
  /** Its name for answers, conditions and scores: `recommend`. It stays the same over all versions, and so does what it asks. */
  key: string;
  /** Which form an answer has. */
  kind: QuestionKind;
  /** What is asked, in each language given; the survey’s default language first. */
  title: SurveyText[];
  /** What helps to answer, in each language given; the survey’s default language first. */
  description: SurveyText[];
  /** Whether nobody who is shown it goes on without an answer. For a CONSENT that is agreement; for a MATRIX a column in each row. */
  required: boolean;
  /** When it is shown; null for always. */
  visibleIf: Condition | null;
  /** What its answers are for, as its author says. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores turn answers round, to min + max − value. */
  reverseScored: boolean;
  /** What stands for true, in each language given; the survey’s default language first. */
  yesLabel: SurveyText[];
  /** What stands for false, in each language given; the survey’s default language first. */
  noLabel: SurveyText[];
} | {
  __typename: 'CesQuestion' | 'CsatQuestion' | 'NpsQuestion' | 'OpinionScaleQuestion';
  /** Its name for answers, conditions and scores: `recommend`. It stays the same over all versions, and so does what it asks. */
  key: string;
  /** Which form an answer has. */
  kind: QuestionKind;
  /** What is asked, in each language given; the survey’s default language first. */
  title: SurveyText[];
  /** What helps to answer, in each language given; the survey’s default language first. */
  description: SurveyText[];
  /** Whether nobody who is shown it goes on without an answer. For a CONSENT that is agreement; for a MATRIX a column in each row. */
  required: boolean;
  /** When it is shown; null for always. */
  visibleIf: Condition | null;
  /** What its answers are for, as its author says. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores turn answers round, to min + max − value. */
  reverseScored: boolean;
  /** The lowest value of the scale. */
  min: number;
  /** The highest value of the scale. */
  max: number;
  /** What stands at the low end, in each language given; the survey’s default language first. */
  lowLabel: SurveyText[];
  /** What stands at the high end, in each language given; the survey’s default language first. */
  highLabel: SurveyText[];
} | {
  __typename: 'ConsentQuestion';
  /** Its name for answers, conditions and scores: `recommend`. It stays the same over all versions, and so does what it asks. */
  key: string;
  /** Which form an answer has. */
  kind: QuestionKind;
  /** What is asked, in each language given; the survey’s default language first. */
  title: SurveyText[];
  /** What helps to answer, in each language given; the survey’s default language first. */
  description: SurveyText[];
  /** Whether nobody who is shown it goes on without an answer. For a CONSENT that is agreement; for a MATRIX a column in each row. */
  required: boolean;
  /** When it is shown; null for always. */
  visibleIf: Condition | null;
  /** What its answers are for, as its author says. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores turn answers round, to min + max − value. */
  reverseScored: boolean;
  /** What is agreed to, in each language given; the survey’s default language first. */
  statement: SurveyText[];
} | {
  __typename: 'ContactQuestion';
  /** Its name for answers, conditions and scores: `recommend`. It stays the same over all versions, and so does what it asks. */
  key: string;
  /** Which form an answer has. */
  kind: QuestionKind;
  /** What is asked, in each language given; the survey’s default language first. */
  title: SurveyText[];
  /** What helps to answer, in each language given; the survey’s default language first. */
  description: SurveyText[];
  /** Whether nobody who is shown it goes on without an answer. For a CONSENT that is agreement; for a MATRIX a column in each row. */
  required: boolean;
  /** When it is shown; null for always. */
  visibleIf: Condition | null;
  /** What its answers are for, as its author says. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores turn answers round, to min + max − value. */
  reverseScored: boolean;
  /** What is asked for, in the order of the form. */
  fields: ContactField[];
} | {
  __typename: 'DateQuestion';
  /** Its name for answers, conditions and scores: `recommend`. It stays the same over all versions, and so does what it asks. */
  key: string;
  /** Which form an answer has. */
  kind: QuestionKind;
  /** What is asked, in each language given; the survey’s default language first. */
  title: SurveyText[];
  /** What helps to answer, in each language given; the survey’s default language first. */
  description: SurveyText[];
  /** Whether nobody who is shown it goes on without an answer. For a CONSENT that is agreement; for a MATRIX a column in each row. */
  required: boolean;
  /** When it is shown; null for always. */
  visibleIf: Condition | null;
  /** What its answers are for, as its author says. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores turn answers round, to min + max − value. */
  reverseScored: boolean;
  /** The first day that is taken: `2026-11-21`; null for no bound. */
  minDate: string | null;
  /** The last day that is taken: `2026-11-21`; null for no bound. */
  maxDate: string | null;
} | {
  __typename: 'LongTextQuestion' | 'ShortTextQuestion';
  /** Its name for answers, conditions and scores: `recommend`. It stays the same over all versions, and so does what it asks. */
  key: string;
  /** Which form an answer has. */
  kind: QuestionKind;
  /** What is asked, in each language given; the survey’s default language first. */
  title: SurveyText[];
  /** What helps to answer, in each language given; the survey’s default language first. */
  description: SurveyText[];
  /** Whether nobody who is shown it goes on without an answer. For a CONSENT that is agreement; for a MATRIX a column in each row. */
  required: boolean;
  /** When it is shown; null for always. */
  visibleIf: Condition | null;
  /** What its answers are for, as its author says. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores turn answers round, to min + max − value. */
  reverseScored: boolean;
  /** What stands there until something is written, in each language given; the survey’s default language first. */
  placeholder: SurveyText[];
  /** Characters at least; null for 1. */
  minLength: number | null;
  /** Characters at most; null for 10000. */
  maxLength: number | null;
  /** What the text must look like; null for anything. */
  format: TextFormat | null;
} | {
  __typename: 'MatrixQuestion';
  /** Its name for answers, conditions and scores: `recommend`. It stays the same over all versions, and so does what it asks. */
  key: string;
  /** Which form an answer has. */
  kind: QuestionKind;
  /** What is asked, in each language given; the survey’s default language first. */
  title: SurveyText[];
  /** What helps to answer, in each language given; the survey’s default language first. */
  description: SurveyText[];
  /** Whether nobody who is shown it goes on without an answer. For a CONSENT that is agreement; for a MATRIX a column in each row. */
  required: boolean;
  /** When it is shown; null for always. */
  visibleIf: Condition | null;
  /** What its answers are for, as its author says. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores turn answers round, to min + max − value. */
  reverseScored: boolean;
  /** What is asked about, one after the other. */
  rows: ChoiceFields[];
  /** What can be said of each row. */
  columns: ChoiceFields[];
  /** Whether a row can have several columns. */
  multiple: boolean;
} | {
  __typename: 'MultipleChoiceQuestion';
  /** Its name for answers, conditions and scores: `recommend`. It stays the same over all versions, and so does what it asks. */
  key: string;
  /** Which form an answer has. */
  kind: QuestionKind;
  /** What is asked, in each language given; the survey’s default language first. */
  title: SurveyText[];
  /** What helps to answer, in each language given; the survey’s default language first. */
  description: SurveyText[];
  /** Whether nobody who is shown it goes on without an answer. For a CONSENT that is agreement; for a MATRIX a column in each row. */
  required: boolean;
  /** When it is shown; null for always. */
  visibleIf: Condition | null;
  /** What its answers are for, as its author says. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores turn answers round, to min + max − value. */
  reverseScored: boolean;
  /** What there is to choose from, in the order of the author. */
  choices: ChoiceFields[];
  /** Whether each reader sees the choices in an order of their own. */
  shuffle: boolean;
  /** Whether `other` can be chosen as well, with a text of one’s own beside it. */
  other: boolean;
  /** How many to choose at least, by whoever chooses any; null for no bound. */
  minChoices: number | null;
  /** How many to choose at most; null for no bound. */
  maxChoices: number | null;
} | {
  __typename: 'NumberQuestion';
  /** Its name for answers, conditions and scores: `recommend`. It stays the same over all versions, and so does what it asks. */
  key: string;
  /** Which form an answer has. */
  kind: QuestionKind;
  /** What is asked, in each language given; the survey’s default language first. */
  title: SurveyText[];
  /** What helps to answer, in each language given; the survey’s default language first. */
  description: SurveyText[];
  /** Whether nobody who is shown it goes on without an answer. For a CONSENT that is agreement; for a MATRIX a column in each row. */
  required: boolean;
  /** When it is shown; null for always. */
  visibleIf: Condition | null;
  /** What its answers are for, as its author says. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores turn answers round, to min + max − value. */
  reverseScored: boolean;
  /** The lowest number that is taken, the input’s `min`; null for no bound. */
  minValue: number | null;
  /** The highest number that is taken, the input’s `max`; null for no bound. */
  maxValue: number | null;
  /** Whether only whole numbers are taken. */
  integer: boolean;
  /** What the number counts: `EUR`, `visits`. */
  unit: string | null;
} | {
  __typename: 'RankingQuestion';
  /** Its name for answers, conditions and scores: `recommend`. It stays the same over all versions, and so does what it asks. */
  key: string;
  /** Which form an answer has. */
  kind: QuestionKind;
  /** What is asked, in each language given; the survey’s default language first. */
  title: SurveyText[];
  /** What helps to answer, in each language given; the survey’s default language first. */
  description: SurveyText[];
  /** Whether nobody who is shown it goes on without an answer. For a CONSENT that is agreement; for a MATRIX a column in each row. */
  required: boolean;
  /** When it is shown; null for always. */
  visibleIf: Condition | null;
  /** What its answers are for, as its author says. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores turn answers round, to min + max − value. */
  reverseScored: boolean;
  /** What there is to choose from, in the order of the author. */
  choices: ChoiceFields[];
  /** Whether each reader sees the choices in an order of their own. */
  shuffle: boolean;
} | {
  __typename: 'RatingQuestion';
  /** Its name for answers, conditions and scores: `recommend`. It stays the same over all versions, and so does what it asks. */
  key: string;
  /** Which form an answer has. */
  kind: QuestionKind;
  /** What is asked, in each language given; the survey’s default language first. */
  title: SurveyText[];
  /** What helps to answer, in each language given; the survey’s default language first. */
  description: SurveyText[];
  /** Whether nobody who is shown it goes on without an answer. For a CONSENT that is agreement; for a MATRIX a column in each row. */
  required: boolean;
  /** When it is shown; null for always. */
  visibleIf: Condition | null;
  /** What its answers are for, as its author says. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores turn answers round, to min + max − value. */
  reverseScored: boolean;
  /** The lowest value of the scale. */
  min: number;
  /** The highest value of the scale. */
  max: number;
  /** What stands at the low end, in each language given; the survey’s default language first. */
  lowLabel: SurveyText[];
  /** What stands at the high end, in each language given; the survey’s default language first. */
  highLabel: SurveyText[];
  /** How many steps there are: 3, 4, 5, 6, 7 or 10. */
  scale: number;
  /** As what its steps are shown. */
  look: RatingLook;
} | {
  __typename: 'SingleChoiceQuestion';
  /** Its name for answers, conditions and scores: `recommend`. It stays the same over all versions, and so does what it asks. */
  key: string;
  /** Which form an answer has. */
  kind: QuestionKind;
  /** What is asked, in each language given; the survey’s default language first. */
  title: SurveyText[];
  /** What helps to answer, in each language given; the survey’s default language first. */
  description: SurveyText[];
  /** Whether nobody who is shown it goes on without an answer. For a CONSENT that is agreement; for a MATRIX a column in each row. */
  required: boolean;
  /** When it is shown; null for always. */
  visibleIf: Condition | null;
  /** What its answers are for, as its author says. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores turn answers round, to min + max − value. */
  reverseScored: boolean;
  /** What there is to choose from, in the order of the author. */
  choices: ChoiceFields[];
  /** Whether each reader sees the choices in an order of their own. */
  shuffle: boolean;
  /** Whether `other` can be chosen as well, with a text of one’s own beside it. */
  other: boolean;
} | {
  __typename: 'StatementQuestion';
  /** Its name for answers, conditions and scores: `recommend`. It stays the same over all versions, and so does what it asks. */
  key: string;
  /** Which form an answer has. */
  kind: QuestionKind;
  /** What is asked, in each language given; the survey’s default language first. */
  title: SurveyText[];
  /** What helps to answer, in each language given; the survey’s default language first. */
  description: SurveyText[];
  /** Whether nobody who is shown it goes on without an answer. For a CONSENT that is agreement; for a MATRIX a column in each row. */
  required: boolean;
  /** When it is shown; null for always. */
  visibleIf: Condition | null;
  /** What its answers are for, as its author says. */
  role: QuestionRole | null;
  /** Whether the lowest value of its scale is the best. Scores turn answers round, to min + max − value. */
  reverseScored: boolean;
};

/** Questions that are shown together. */
export interface SurveyPageFields {
  /** Its name for jumps, unique in the survey: `page2`. */
  key: string;
  /** What stands above its questions, in each language given; the survey’s default language first. */
  title: SurveyText[];
  /** What leads into it, in each language given; the survey’s default language first. */
  description: SurveyText[];
  /** When it is shown; null for always. */
  visibleIf: Condition | null;
  /** What is asked there, in the order of the author. */
  questions: QuestionFields[];
  /** Looked at in this order when the page is left: the first that holds decides. None: the next page, or the end. */
  jumps: {
    /** For whom; null for everybody. */
    when: Condition | null;
    /** The key of a later page; null where it leads to an ending. */
    toPage: string | null;
    /** The key of an ending; null where it leads to a page. */
    toEnding: string | null;
  }[];
}

/** What readers see when they are through. Without a jump it is the first that does not screen out. */
export interface SurveyEndingFields {
  /** Its name for jumps, unique in the survey: `thanks`. */
  key: string;
  /** What it says first, in each language given; the survey’s default language first. */
  title: SurveyText[];
  /** What it says then, in each language given; the survey’s default language first. */
  description: SurveyText[];
  /** Where the reader is sent next, http or https; null for nowhere. */
  url: string | null;
  /** Whether who ends here does not belong to those asked; the response is kept as SCREENED_OUT. */
  screenOut: boolean;
}

/** A number, a text, or true or false; the other two are null. */
export interface VariableValueFields {
  /** It, if it is a number. */
  number: number | null;
  /** It, if it is written. */
  text: string | null;
  /** It, if it is true or false. */
  boolean: boolean | null;
}

/** A value that is calculated from answers, for conditions and for the response. */
export interface SurveyVariableFields {
  /** Its name in conditions, unique among questions, variables and hidden fields. */
  key: string;
  /** What it holds. */
  kind: VariableKind;
  /** What it holds before its first step. */
  initial: VariableValueFields;
  /** How it is worked out, one after the other. */
  steps: {
    /** For whom; null for everybody. */
    when: Condition | null;
    /** What is done to the variable. */
    operation: VariableOperation;
    /** A constant to do it with; null where it is done with a field. */
    value: VariableValueFields | null;
    /** The key of a question, variable or hidden field to do it with; null where there is a constant. */
    field: string | null;
  }[];
}

/** What the page that shows the survey knows already: a plan, a shop, an order number. */
export interface SurveyHiddenFieldFields {
  /** Its name in conditions, unique among questions, variables and hidden fields. */
  key: string;
  /** What it holds. */
  kind: HiddenFieldKind;
}

/** How many completed responses of one sort a survey takes. */
export interface SurveyQuotaFields {
  /** Its name for programs, unique in the survey. */
  key: string;
  /** What the team calls it: `Customers under 30`. */
  name: string;
  /** How many are taken at most; who would be one more is kept as QUOTA_FULL. */
  limit: number;
  /** Which completed responses count against it, whichever version they answered; a variable has the value that it was stored with. */
  when: Condition;
  /** How many completed responses of the survey meet its condition, over all versions: see `countState` for when that is exact. */
  count: number;
}

/** A survey without what it asks; `get` brings that. */
export interface SurveyFields {
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** What the team calls it: `Relationship 2026`. Those who answer do not see it. */
  name: string;
  /** What it is for, for the team. */
  description: string | null;
  /** On which occasion it asks. */
  kind: SurveyKind;
  /** Whether it takes answers. */
  status: SurveyStatus;
  /** The number of the newest published version; 0 before the first. */
  version: number;
  /** Whether the draft differs from the newest published version. */
  changed: boolean;
  /** The languages it is offered in, as BCP 47, the default one first. */
  locales: string[];
  /** The language that is shown where a text is missing in the reader’s. */
  defaultLocale: string;
  /** Whether nobody can tell who answered, or when within the day. Fixed once it was published. */
  anonymous: boolean;
  /** From when on it takes no more answers; null for no end. */
  closesAt: Date | null;
  /** How many completed responses it takes; null for no bound. */
  maxResponses: number | null;
  /** Which share of the customers it could ask it does ask, in percent from 0 to 100. */
  samplingPct: number;
  /** Days before the same customer is asked it again; null for no rule. */
  recontactDays: number | null;
  /** Days for which a response that was begun can be continued. */
  resumeDays: number;
  /** The page that shows it, http or https. */
  url: string | null;
  /** Who answers for it. */
  owner: ActorName | null;
  /** The ids that other systems know it by, at most 20. */
  externalIds: {
    /** The other system, in the workspace’s own words: `salesforce`, `shop`. */
    system: string;
    /** The id the row has there, in Unicode’s form NFC. */
    id: string;
  }[];
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision: number;
  /** When it was made in this workspace. */
  createdAt: Date;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt: Date;
  /** When it was put away; null while it is in use. */
  archivedAt: Date | null;
}

/** A survey with its draft: all that is asked, and the quotas. */
export interface SurveyDetail {
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** What the team calls it: `Relationship 2026`. Those who answer do not see it. */
  name: string;
  /** What it is for, for the team. */
  description: string | null;
  /** On which occasion it asks. */
  kind: SurveyKind;
  /** Whether it takes answers. */
  status: SurveyStatus;
  /** The number of the newest published version; 0 before the first. */
  version: number;
  /** Whether the draft differs from the newest published version. */
  changed: boolean;
  /** The languages it is offered in, as BCP 47, the default one first. */
  locales: string[];
  /** The language that is shown where a text is missing in the reader’s. */
  defaultLocale: string;
  /** Whether nobody can tell who answered, or when within the day. Fixed once it was published. */
  anonymous: boolean;
  /** From when on it takes no more answers; null for no end. */
  closesAt: Date | null;
  /** How many completed responses it takes; null for no bound. */
  maxResponses: number | null;
  /** Which share of the customers it could ask it does ask, in percent from 0 to 100. */
  samplingPct: number;
  /** Days before the same customer is asked it again; null for no rule. */
  recontactDays: number | null;
  /** Days for which a response that was begun can be continued. */
  resumeDays: number;
  /** The page that shows it, http or https. */
  url: string | null;
  /** Who answers for it. */
  owner: ActorName | null;
  /** The ids that other systems know it by, at most 20. */
  externalIds: {
    /** The other system, in the workspace’s own words: `salesforce`, `shop`. */
    system: string;
    /** The id the row has there, in Unicode’s form NFC. */
    id: string;
  }[];
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision: number;
  /** When it was made in this workspace. */
  createdAt: Date;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt: Date;
  /** When it was put away; null while it is in use. */
  archivedAt: Date | null;
  /** What readers see first, in each language given; the survey’s default language first. */
  welcome: SurveyText[];
  /** Its questions, page by page; at most 100 pages. */
  pages: SurveyPageFields[];
  /** What readers see when they are through; at most 50. */
  endings: SurveyEndingFields[];
  /** What is calculated from answers, in this order; at most 50. */
  variables: SurveyVariableFields[];
  /** What the page that shows it hands in with the answers; at most 50. */
  hiddenFields: SurveyHiddenFieldFields[];
  /** How many completed responses of which sort it takes; at most 50. */
  quotas: SurveyQuotaFields[];
}

/** A survey as it was published. It never changes, so that answers keep their question. */
export interface SurveyVersionFields {
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** Counts the published versions of its survey, from 1. */
  version: number;
  /** Whether nobody can tell who answered it, or when within the day. */
  anonymous: boolean;
  /** From when on it took answers. */
  publishedAt: Date;
  /** Who let it go live. */
  publishedBy: ActorName | null;
  /** What readers see first, in each language given; the survey’s default language first. */
  welcome: SurveyText[];
  /** Its questions, page by page; at most 100 pages. */
  pages: SurveyPageFields[];
  /** What readers see when they are through; at most 50. */
  endings: SurveyEndingFields[];
  /** What is calculated from answers, in this order; at most 50. */
  variables: SurveyVariableFields[];
  /** What the page that shows it hands in with the answers; at most 50. */
  hiddenFields: SurveyHiddenFieldFields[];
  /** How many completed responses of which sort it takes; at most 50. */
  quotas: SurveyQuotaFields[];
}

/** A survey as those see it who answer it. */
export interface LiveSurveyFields {
  /** The survey’s id, for the mutations that take answers: `survey_…`. */
  id: string;
  /** The published version that is answered. */
  version: number;
  /** The languages it is offered in, as BCP 47, the default one first. */
  locales: string[];
  /** The language that is shown where a text is missing in the reader’s. */
  defaultLocale: string;
  /** Whether readers can be told that nobody will know who answered. */
  anonymous: boolean;
  /** The time zone in which its conditions count days, as in "within the last 7 days": the workspace’s, a name of the IANA database such as `Europe/Berlin`. */
  timeZone: string;
  /** What readers see first, in each language given; the survey’s default language first. */
  welcome: SurveyText[];
  /** Its questions, page by page; at most 100 pages. */
  pages: SurveyPageFields[];
  /** What readers see when they are through; at most 50. */
  endings: SurveyEndingFields[];
  /** What is calculated from answers, in this order; at most 50. */
  variables: SurveyVariableFields[];
  /** What the page that shows it hands in with the answers; at most 50. */
  hiddenFields: SurveyHiddenFieldFields[];
}

export interface SurveysGetVariables {
  id: string;
}

export type SurveysGetResult = SurveyDetail | null;

const surveysGet: Operation = {
  name: 'SurveysGet',
  field: 'survey',
  text: 'query SurveysGet($id:ID!){survey(id:$id){id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt welcome{locale text}pages{key title{locale text}description{locale text}visibleIf questions{__typename key kind title{locale text}description{locale text}required visibleIf role reverseScored ...on ScaleQuestion{min max lowLabel{locale text}highLabel{locale text}}...on RatingQuestion{scale look}...on SingleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other}...on MultipleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other minChoices maxChoices}...on RankingQuestion{choices{key label{locale text}exclusive}shuffle}...on MatrixQuestion{rows{key label{locale text}exclusive}columns{key label{locale text}exclusive}multiple}...on ShortTextQuestion{placeholder{locale text}minLength maxLength format}...on LongTextQuestion{placeholder{locale text}minLength maxLength format}...on NumberQuestion{minValue maxValue integer unit}...on DateQuestion{minDate maxDate}...on BooleanQuestion{yesLabel{locale text}noLabel{locale text}}...on ConsentQuestion{statement{locale text}}...on ContactQuestion{fields}}jumps{when toPage toEnding}}endings{key title{locale text}description{locale text}url screenOut}variables{key kind initial{number text boolean}steps{when operation value{number text boolean}field}}hiddenFields{key kind}quotas{key name limit when count}}}',
  dates: { survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true } },
};

/** One survey by its id; null if this workspace has no such survey. */
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
  text: 'query SurveysGetByExternalId($externalId:ExternalIdInput!){surveyByExternalId(externalId:$externalId){id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt welcome{locale text}pages{key title{locale text}description{locale text}visibleIf questions{__typename key kind title{locale text}description{locale text}required visibleIf role reverseScored ...on ScaleQuestion{min max lowLabel{locale text}highLabel{locale text}}...on RatingQuestion{scale look}...on SingleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other}...on MultipleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other minChoices maxChoices}...on RankingQuestion{choices{key label{locale text}exclusive}shuffle}...on MatrixQuestion{rows{key label{locale text}exclusive}columns{key label{locale text}exclusive}multiple}...on ShortTextQuestion{placeholder{locale text}minLength maxLength format}...on LongTextQuestion{placeholder{locale text}minLength maxLength format}...on NumberQuestion{minValue maxValue integer unit}...on DateQuestion{minDate maxDate}...on BooleanQuestion{yesLabel{locale text}noLabel{locale text}}...on ConsentQuestion{statement{locale text}}...on ContactQuestion{fields}}jumps{when toPage toEnding}}endings{key title{locale text}description{locale text}url screenOut}variables{key kind initial{number text boolean}steps{when operation value{number text boolean}field}}hiddenFields{key kind}quotas{key name limit when count}}}',
  dates: { surveyByExternalId: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true } },
};

/** One survey by the id another system has given it; null if none has it. */
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
  /** Where this page stands in the whole list. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. Counted only when asked for, and then row by row: leave it out where it is not shown. */
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

/** The nodes of every page of `list`, fetched as the loop goes; `first` is the page's size. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The survey as it is now. */
  survey: SurveyFields | null;
}

const surveysArchive: Operation = {
  name: 'SurveysArchive',
  field: 'surveyArchive',
  text: 'mutation SurveysArchive($input:SurveyArchiveInput!){surveyArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt}}}',
  dates: { surveyArchive: { errors: { expiredAt: true }, survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true } } },
};

/** Puts a survey away: lists leave it out unless asked, and what refers to it still finds it. Repeating it changes nothing. Scope: `surveys:write`. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The survey as it is now. */
  survey: SurveyFields | null;
}

const surveysRestore: Operation = {
  name: 'SurveysRestore',
  field: 'surveyRestore',
  text: 'mutation SurveysRestore($input:SurveyRestoreInput!){surveyRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt}}}',
  dates: { surveyRestore: { errors: { expiredAt: true }, survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true } } },
};

/** Brings an archived survey back. Repeating it changes nothing. Scope: `surveys:write`. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const surveysDelete: Operation = {
  name: 'SurveysDelete',
  field: 'surveyDelete',
  text: 'mutation SurveysDelete($input:SurveyDeleteInput!){surveyDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { surveyDelete: { errors: { expiredAt: true } } },
};

/** Deletes a survey for good, with its versions, counters and external ids. Refused with `IN_USE` while others use it; archive it instead. Scope: `surveys:write`. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The survey as it is now. */
  survey: SurveyFields | null;
}

const surveysClose: Operation = {
  name: 'SurveysClose',
  field: 'surveyClose',
  text: 'mutation SurveysClose($input:SurveyCloseInput!){surveyClose(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt}}}',
  dates: { surveyClose: { errors: { expiredAt: true }, survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true } } },
};

/** Ends a survey: it takes no more answers, and what it has stays. Repeating it changes nothing; `WRONG_STATE` if it was never published. Scope: `surveys:write`. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The survey as it is now. */
  survey: SurveyFields | null;
}

const surveysPause: Operation = {
  name: 'SurveysPause',
  field: 'surveyPause',
  text: 'mutation SurveysPause($input:SurveyPauseInput!){surveyPause(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt}}}',
  dates: { surveyPause: { errors: { expiredAt: true }, survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true } } },
};

/** Lets a live survey take no answers for now. Repeating it changes nothing; `WRONG_STATE` if it is not live. Scope: `surveys:write`. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The survey as it is now. */
  survey: SurveyFields | null;
}

const surveysReopen: Operation = {
  name: 'SurveysReopen',
  field: 'surveyReopen',
  text: 'mutation SurveysReopen($input:SurveyReopenInput!){surveyReopen(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt}}}',
  dates: { surveyReopen: { errors: { expiredAt: true }, survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true } } },
};

/** Lets a closed survey take answers again. Repeating it changes nothing; `WRONG_STATE` if it is not closed, or archived. A `closesAt` that has passed is left to `surveyUpdate`. Scope: `surveys:write`. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The survey as it is now. */
  survey: SurveyFields | null;
}

const surveysResume: Operation = {
  name: 'SurveysResume',
  field: 'surveyResume',
  text: 'mutation SurveysResume($input:SurveyResumeInput!){surveyResume(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt}}}',
  dates: { surveyResume: { errors: { expiredAt: true }, survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true } } },
};

/** Lets a paused survey take answers again. Repeating it changes nothing; `WRONG_STATE` if it is not paused, or archived. Scope: `surveys:write`. */
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
 * A survey that takes answers now, for the page that shows it; null if it takes none. Open to
 * publishable keys.
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
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** What the team calls it: `Relationship 2026`. Those who answer do not see it. */
  name: string;
  /** Whether it takes answers. */
  status: SurveyStatus;
  /** What was published, the newest first. */
  versions: {
    /** The rows of this page, without their cursors. */
    nodes: SurveyVersionFields[];
    /** Where this page stands in the whole list. */
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
  /** The new survey. */
  survey: SurveyDetail | null;
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const surveysCreate: Operation = {
  name: 'SurveysCreate',
  field: 'surveyCreate',
  text: 'mutation SurveysCreate($input:SurveyCreateInput!){surveyCreate(input:$input){survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt welcome{locale text}pages{key title{locale text}description{locale text}visibleIf questions{__typename key kind title{locale text}description{locale text}required visibleIf role reverseScored ...on ScaleQuestion{min max lowLabel{locale text}highLabel{locale text}}...on RatingQuestion{scale look}...on SingleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other}...on MultipleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other minChoices maxChoices}...on RankingQuestion{choices{key label{locale text}exclusive}shuffle}...on MatrixQuestion{rows{key label{locale text}exclusive}columns{key label{locale text}exclusive}multiple}...on ShortTextQuestion{placeholder{locale text}minLength maxLength format}...on LongTextQuestion{placeholder{locale text}minLength maxLength format}...on NumberQuestion{minValue maxValue integer unit}...on DateQuestion{minDate maxDate}...on BooleanQuestion{yesLabel{locale text}noLabel{locale text}}...on ConsentQuestion{statement{locale text}}...on ContactQuestion{fields}}jumps{when toPage toEnding}}endings{key title{locale text}description{locale text}url screenOut}variables{key kind initial{number text boolean}steps{when operation value{number text boolean}field}}hiddenFields{key kind}quotas{key name limit when count}}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { surveyCreate: { survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true }, errors: { expiredAt: true } } },
};

/** Makes a survey, a draft, with all its pages. Its logic is checked: what conditions look at, whether they depend on each other in a circle, whether every page can be reached. Each mistake is told by its path, down to the rule. Scope: `surveys:write`. */
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
  /** The survey as it is now. */
  survey: SurveyDetail | null;
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const surveysUpdate: Operation = {
  name: 'SurveysUpdate',
  field: 'surveyUpdate',
  text: 'mutation SurveysUpdate($input:SurveyUpdateInput!){surveyUpdate(input:$input){survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt welcome{locale text}pages{key title{locale text}description{locale text}visibleIf questions{__typename key kind title{locale text}description{locale text}required visibleIf role reverseScored ...on ScaleQuestion{min max lowLabel{locale text}highLabel{locale text}}...on RatingQuestion{scale look}...on SingleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other}...on MultipleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other minChoices maxChoices}...on RankingQuestion{choices{key label{locale text}exclusive}shuffle}...on MatrixQuestion{rows{key label{locale text}exclusive}columns{key label{locale text}exclusive}multiple}...on ShortTextQuestion{placeholder{locale text}minLength maxLength format}...on LongTextQuestion{placeholder{locale text}minLength maxLength format}...on NumberQuestion{minValue maxValue integer unit}...on DateQuestion{minDate maxDate}...on BooleanQuestion{yesLabel{locale text}noLabel{locale text}}...on ConsentQuestion{statement{locale text}}...on ContactQuestion{fields}}jumps{when toPage toEnding}}endings{key title{locale text}description{locale text}url screenOut}variables{key kind initial{number text boolean}steps{when operation value{number text boolean}field}}hiddenFields{key kind}quotas{key name limit when count}}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { surveyUpdate: { survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true }, errors: { expiredAt: true } } },
};

/** Changes a survey. Pages, endings, variables, hidden fields and quotas are replaced as wholes, and only in the draft, until it is published; settings hold at once. Keys that were published keep their kind and scale (`FIXED`). With a `revision`, refused as `STALE_REVISION` if somebody was faster. Scope: `surveys:write`. */
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
  /** The survey as it is now. */
  survey: SurveyFields | null;
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const surveysPublish: Operation = {
  name: 'SurveysPublish',
  field: 'surveyPublish',
  text: 'mutation SurveysPublish($input:SurveyPublishInput!){surveyPublish(input:$input){survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { surveyPublish: { survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true }, errors: { expiredAt: true } } },
};

/** Makes the draft the next version, and the survey live. A draft that was published as it is makes no other version. What a new or changed quota has is counted at once over up to 10,000 completed responses, and by a worker over the others: see `SurveyQuota.countState`. Refused as `WRONG_STATE` if it asks nothing, is closed or archived. Texts that a language of the survey lacks are told as `warnings`, and keep nothing from being published. Scope: `surveys:write`. */
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
  /** The new survey. */
  survey: SurveyDetail | null;
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const surveysDuplicate: Operation = {
  name: 'SurveysDuplicate',
  field: 'surveyDuplicate',
  text: 'mutation SurveysDuplicate($input:SurveyDuplicateInput!){surveyDuplicate(input:$input){survey{id name description kind status version changed locales defaultLocale anonymous closesAt maxResponses samplingPct recontactDays resumeDays url owner{id kind name}externalIds{system id}revision createdAt updatedAt archivedAt welcome{locale text}pages{key title{locale text}description{locale text}visibleIf questions{__typename key kind title{locale text}description{locale text}required visibleIf role reverseScored ...on ScaleQuestion{min max lowLabel{locale text}highLabel{locale text}}...on RatingQuestion{scale look}...on SingleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other}...on MultipleChoiceQuestion{choices{key label{locale text}exclusive}shuffle other minChoices maxChoices}...on RankingQuestion{choices{key label{locale text}exclusive}shuffle}...on MatrixQuestion{rows{key label{locale text}exclusive}columns{key label{locale text}exclusive}multiple}...on ShortTextQuestion{placeholder{locale text}minLength maxLength format}...on LongTextQuestion{placeholder{locale text}minLength maxLength format}...on NumberQuestion{minValue maxValue integer unit}...on DateQuestion{minDate maxDate}...on BooleanQuestion{yesLabel{locale text}noLabel{locale text}}...on ConsentQuestion{statement{locale text}}...on ContactQuestion{fields}}jumps{when toPage toEnding}}endings{key title{locale text}description{locale text}url screenOut}variables{key kind initial{number text boolean}steps{when operation value{number text boolean}field}}hiddenFields{key kind}quotas{key name limit when count}}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { surveyDuplicate: { survey: { closesAt: true, createdAt: true, updatedAt: true, archivedAt: true }, errors: { expiredAt: true } } },
};

/** Makes a new draft of a survey’s draft, with its settings, without its versions, answers, external ids and closing date. Scope: `surveys:write`. */
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
  /** The new survey, a draft. */
  survey: {
    /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
    id: string;
    /** What the team calls it: `Relationship 2026`. Those who answer do not see it. */
    name: string;
    /** Whether it takes answers. */
    status: SurveyStatus;
    /** The languages it is offered in, as BCP 47, the default one first. */
    locales: string[];
    /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
    revision: number;
  } | null;
  /** What could not come in as it stood, but for looks, moving about and keeping; empty if all else did. */
  unmapped: {
    /** Where it stands in the document. */
    path: string;
    /** What became of it, and why. */
    reason: string;
  }[];
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const surveysImportDocument: Operation = {
  name: 'SurveysImportDocument',
  field: 'surveyImport',
  text: 'mutation SurveysImportDocument($input:SurveyImportInput!){surveyImport(input:$input){survey{id name status locales revision}unmapped{path reason}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { surveyImport: { errors: { expiredAt: true } } },
};

/** Makes a draft from a document of SurveyJS or Formbricks. What could not come in as it stood (files, calculations, conditions beyond the condition language, languages that the workspace does not have) is listed, with its place in the document. What only says how the survey looks, how one moves about in it or where it is kept (logos, columns, colours, words on buttons, numbers of questions) is left out and not listed. A heading that `completedHtml` begins with is the ending’s title, what follows its text. A condition that the condition language cannot express is left out: its question or page is then shown to all; an ending, jump or calculation that depends on it is left out with it. A document that is not of that program, is too large, or of which no question can come in, is refused with `INVALID_DOCUMENT`; one whose own language the workspace lacks with `UNKNOWN_LOCALE`. Always makes a new survey; repeat it under an idempotency key. Scope: `surveys:write`. */
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
  /** The draft as a document for another program. Jumps are written as calculated values that pages look at, so that the same questions are shown. */
  export: {
    /** The document; `surveyImport` takes it back. */
    document: string | object;
    /** What the other program has no word for, by its place in the survey: `pages.0.questions.2.role`. */
    unmapped: {
      /** Where it stands in the document. */
      path: string;
      /** What became of it, and why. */
      reason: string;
    }[];
  };
} | null;

const surveysExportDocument: Operation = {
  name: 'SurveysExportDocument',
  field: 'survey',
  text: 'query SurveysExportDocument($id:ID!$format:SurveyExportFormat!){survey(id:$id){export(format:$format){document unmapped{path reason}}}}',
};

/** The draft for another program, and what that has no word for. */
export async function exportDocument(
  client: Client,
  variables: SurveysExportDocumentVariables,
  options?: CallOptions,
): Promise<SurveysExportDocumentResult> {
  return run<SurveysExportDocumentResult>(client, surveysExportDocument, variables, options);
}
