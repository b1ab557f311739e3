// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { Condition } from '../runtime/scalars.ts';
import type { JsonObject } from '../runtime/scalars.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export interface Scalars {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A tree of predicates as JSON, in the shape of react-querybuilder’s `RuleGroupType`: `{ combinator: "and", rules: [{ field: "nps", operator: "lte", value: 6 }, { combinator: "or", not: true, rules: [ … ] }] }`. Fields are keys of questions, variables and hidden fields. Operators: `equals`, `notEquals`, `contains`, `notContains`, `beginsWith`, `endsWith`, `in`, `notIn`, `gt`, `gte`, `lt`, `lte`, `between`, `isNull`, `notNull`, `includesAny`, `includesAll`, `before`, `after`, `withinLast` and `olderThan` (`value: { amount: 30, unit: "days" }`), `isAnswered`, `isSkipped`. What only an editor needs (`id`, `path`, …) is accepted and dropped. At most 1,000 predicates and groups, nested at most 50 deep. @cxgraph/client exports its JSON Schema and its list of operators. */
  Condition: { input: Condition; output: Condition; }
  /** A moment, as RFC 3339 with a time zone: `2026-11-21T09:30:00.000Z`, in the years 1 to 9999. It is stored and returned in UTC, with milliseconds. */
  DateTime: { input: Date; output: Date; }
  /** An object of JSON whose names and kinds of values its author chooses: `{ "sku": "A-1", "items": [1, 2] }`. The order of names is not stored. */
  JsonObject: { input: JsonObject; output: JsonObject; }
  /** A time of day without a date or zone, `HH:mm` or `HH:mm:ss`: `21:00`. */
  LocalTime: { input: string; output: string; }
  /** A survey in the format of another program: a JSON object, or its text. At most 1,000,000 characters, nested at most 60 deep. Output is always an object. */
  SurveyDocument: { input: string | object; output: string | object; }
}

/** The id of the account to archive, and the revision that you read. */
export interface AccountArchiveInput {
  /** The id of the account: `account_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A file with rows of type Account that is to be fetched. */
export interface AccountBulkExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is to be written. */
  format: FileFormat;
}

/** A file with rows of type Account that is to be sent. */
export interface AccountBulkImportInput {
  /** The decimal sign of numbers in CSV, POINT by default. A number with the other sign is refused: it could be read as a thousand times as much. */
  decimal?: InputMaybe<DecimalSign>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves. At most 2,000 entries. */
  mapping?: InputMaybe<Array<BulkImportColumn>>;
  /** How many rows at the top of a CSV file are neither its header nor a row to be stored: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `accountBulkUpsert`. */
export interface AccountBulkUpsertInput {
  /** Whether an error in one row also refuses the other rows. */
  errorPolicy?: BulkErrorPolicy;
  /** The rows, each with its external id. A row with the external id of an earlier row is refused with `DUPLICATE`. At most 1,000 entries. */
  rows: Array<AccountBulkUpsertRow>;
}

/** An account, found by its external id or created with it. A parent must exist before the call. */
export interface AccountBulkUpsertRow {
  /** The external id of the account. If no account has it, one is created. */
  externalId: ExternalIdInput;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The name of the company or organisation. Required for a new one. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The actor who is responsible for it. */
  owner?: InputMaybe<EntityKey>;
  /** The account that it belongs to. */
  parent?: InputMaybe<EntityKey>;
}

/** A new account. Only its name is required. */
export interface AccountCreateInput {
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The name of the company or organisation. At most 200 characters. */
  name: Scalars['String']['input'];
  /** The actor who is responsible for it. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The account that it belongs to. */
  parent?: InputMaybe<Scalars['ID']['input']>;
}

/** The id of the account to delete, and the revision that you read. */
export interface AccountDeleteInput {
  /** The id of the account: `account_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type Account to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface AccountFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<AccountFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The people who are customers as part of it. */
  customers?: InputMaybe<CustomerRelationFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<AccountIdFilter>;
  /** The name of the company or organisation. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<AccountFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<AccountFilter>>;
  /** The actor who is responsible for it. */
  owner?: InputMaybe<ActorFilter>;
  /** The account that it belongs to. */
  parent?: InputMaybe<AccountFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type Account. All operators that are set must hold. */
export interface AccountIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type Account are sorted; rows with equal values are sorted by their id. */
export interface AccountOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: AccountOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Account can be sorted by. */
export type AccountOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** When it last changed. */
  | 'UPDATED_AT';

/** The id of the account to restore, and the revision that you read. */
export interface AccountRestoreInput {
  /** The id of the account: `account_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to an account. A field that is left out does not change; one that is null is cleared. */
export interface AccountUpdateInput {
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the account: `account_…`. */
  id: Scalars['ID']['input'];
  /** The name of the company or organisation. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The actor who is responsible for it. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The account that it belongs to. */
  parent?: InputMaybe<Scalars['ID']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The id of the actor to archive, and the revision that you read. */
export interface ActorArchiveInput {
  /** The id of the actor: `actor_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** What a person of the team is bound to from now on. */
export interface ActorBindInput {
  /** The id of the person: `actor_…`. */
  id: Scalars['ID']['input'];
  /** Each key that acts for the person sees only customers who belong to at least one of these segments. Left out or null: not bound to segments. At most 50 entries. */
  segments?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Each key that acts for the person sees only what happened at one of these touchpoints; without `segments` beside it, it sees no customers. Left out or null: not bound to touchpoints. At most 50 entries. */
  touchpoints?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** A person of the team. Keys get their actor from `apiKeyCreate`. */
export interface ActorCreateInput {
  /** Until when the person does not work, and is assigned no cases by a team. */
  awayUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** When the person works; null for the calendar of the team. */
  calendar?: InputMaybe<Scalars['ID']['input']>;
  /** The email address of the person. At most 320 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What the team calls this person or key. At most 200 characters. */
  name: Scalars['String']['input'];
}

/** The id of the actor to delete, and the revision that you read. */
export interface ActorDeleteInput {
  /** The id of the actor: `actor_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type Actor to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface ActorFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<ActorFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When the person works; null for the calendar of the team. */
  calendar?: InputMaybe<CalendarFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<ActorIdFilter>;
  /** Whether it is a person or a key. */
  kind?: InputMaybe<ActorKindFilter>;
  /** What the team calls this person or key. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<ActorFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<ActorFilter>>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type Actor. All operators that are set must hold. */
export interface ActorIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Whether an actor is a person or a program. */
export type ActorKind =
  /** A program, through its key. */
  | 'KEY'
  /** A person of the team. */
  | 'PERSON';

/** Compares a value of type ActorKind. All operators that are set must hold. */
export interface ActorKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<ActorKind>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<ActorKind>>;
  /** Not equal to this. */
  neq?: InputMaybe<ActorKind>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<ActorKind>>;
}

/** How rows of type Actor are sorted; rows with equal values are sorted by their id. */
export interface ActorOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: ActorOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Actor can be sorted by. */
export type ActorOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** The kind: people before keys. */
  | 'KIND'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** When it last changed. */
  | 'UPDATED_AT';

/** Conditions on the related rows of type Actor. All that are set must hold. */
export interface ActorRelationFilter {
  /** All related rows match this, or there are none. */
  every?: InputMaybe<ActorFilter>;
  /** No related row matches this. */
  none?: InputMaybe<ActorFilter>;
  /** At least one related row matches this. */
  some?: InputMaybe<ActorFilter>;
}

/** The id of the actor to restore, and the revision that you read. */
export interface ActorRestoreInput {
  /** The id of the actor: `actor_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to an actor. A field that is left out does not change; one that is null is cleared. */
export interface ActorUpdateInput {
  /** Until when the person does not work, and is assigned no cases by a team. */
  awayUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** When the person works; null for the calendar of the team. */
  calendar?: InputMaybe<Scalars['ID']['input']>;
  /** The email address of the person. At most 320 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the actor: `actor_…`. */
  id: Scalars['ID']['input'];
  /** What the team calls this person or key. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** An address; exactly one field is set. No customer needs to have it. */
export type AddressInput =
  /** An email address; capital letters make no difference. At most 320 characters. Needs the scope `customers:personal`. */
  { email: Scalars['String']['input']; phone?: never; }
  |  /** A telephone number with its country code, in any spelling. At most 50 characters. Needs the scope `customers:personal`. */
  { email?: never; phone: Scalars['String']['input']; };

/** An answer that replaces an earlier one to the same question. */
export interface AnswerChangeInput {
  /** Milliseconds spent on this question in total. From 0 to 86,400,000. */
  ms?: InputMaybe<Scalars['Int']['input']>;
  /** The text for the choice `other`. At most 1,000 characters. */
  other?: InputMaybe<Scalars['String']['input']>;
  /** The question’s key. At most 64 characters. */
  question: Scalars['String']['input'];
  /** The new value; null deletes the earlier answer. */
  value?: InputMaybe<AnswerValueInput>;
}

/** How the respondent can be reached: the fields that the question asks for. */
export interface AnswerContactInput {
  /** The company that the person works for. At most 200 characters. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** The email address. At most 320 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The person’s name. At most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The telephone number. At most 200 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
}

/** Which rows of type Answer to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface AnswerFilter {
  /** When sentiment, emotions and topics of the answer were last analysed; null until then. */
  analysedAt?: InputMaybe<NullableDateTimeFilter>;
  /** All of these must hold. */
  and?: InputMaybe<Array<AnswerFilter>>;
  /** For BOOLEAN and CONSENT: yes or no. */
  boolean?: InputMaybe<NullableBooleanFilter>;
  /** For SINGLE_CHOICE, MULTIPLE_CHOICE and RANKING: the keys of the choices; of a ranking, the best first. */
  choices?: InputMaybe<StringListFilter>;
  /** True if an import with `logic: IGNORE` stored the answer, although the survey’s logic hides the question with the other answers of the response. It counts for scores like any other answer, and corrections of other answers do not delete it. */
  hiddenByLogic?: InputMaybe<BooleanFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<AnswerIdFilter>;
  /** The kind of the question. */
  kind?: InputMaybe<QuestionKindFilter>;
  /** The language of the response, as BCP 47. */
  locale?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<AnswerFilter>;
  /** For NPS, CSAT, CES, RATING, OPINION_SCALE and NUMBER: the number, on the scale of the question. */
  number?: InputMaybe<NullableFloatFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<AnswerFilter>>;
  /** The text for the choice `other`; null if it was not chosen. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  other?: InputMaybe<NullableStringFilter>;
  /** The key of the question, the same in all versions of the survey. */
  question?: InputMaybe<StringFilter>;
  /** Conditions on its response, such as the survey, the day and the channel. */
  response?: InputMaybe<SurveyResponseFilter>;
  /** For SHORT_TEXT and LONG_TEXT: the written text. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  text?: InputMaybe<NullableStringFilter>;
  /** What the answer is about, as topics of the workspace; null until it was analysed. */
  topics?: InputMaybe<StringListFilter>;
}

/** Compares the id of a row of type Answer. All operators that are set must hold. */
export interface AnswerIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** An answer to one question. */
export interface AnswerInput {
  /** Milliseconds spent on this question in total. From 0 to 86,400,000. */
  ms?: InputMaybe<Scalars['Int']['input']>;
  /** The text for the choice `other`. At most 1,000 characters. */
  other?: InputMaybe<Scalars['String']['input']>;
  /** The question’s key. At most 64 characters. */
  question: Scalars['String']['input'];
  /** The value. Leave out questions without an answer. */
  value: AnswerValueInput;
}

/** The chosen columns of one row of a matrix. */
export interface AnswerMatrixRowInput {
  /** Keys of the chosen columns. At most 20 entries of at most 64 characters. */
  columns: Array<Scalars['String']['input']>;
  /** The row’s key. At most 64 characters. */
  row: Scalars['String']['input'];
}

/** How rows of type Answer are sorted; rows with equal values are sorted by their id. */
export interface AnswerOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: AnswerOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Answer can be sorted by. */
export type AnswerOrderField =
  /** The value of a number or scale. */
  | 'NUMBER'
  /** The key of the question. */
  | 'QUESTION'
  /** When its response was started. */
  | 'STARTED_AT';

/** What is wrong with an answer. */
export type AnswerProblem =
  /** The input has the same question, choice or row twice. */
  | 'DUPLICATE'
  /** The question is not shown with these answers. */
  | 'HIDDEN'
  /** The text has a character that cannot be stored, such as NUL. */
  | 'INVALID_CHARACTER'
  /** The value does not have the form that the question asks for. */
  | 'INVALID_VALUE'
  /** The question is shown and required, and has no answer. */
  | 'MISSING'
  /** The number or day is outside the range of the question. */
  | 'OUT_OF_RANGE'
  /** The survey cannot be completed without this consent. */
  | 'REQUIRED'
  /** Fewer choices were chosen than the question requires. */
  | 'TOO_FEW'
  /** The text has more characters than the question allows. */
  | 'TOO_LONG'
  /** More choices were chosen than the question allows. */
  | 'TOO_MANY'
  /** The text has fewer characters than the question requires. */
  | 'TOO_SHORT'
  /** The question has no choice, row or column with this key. */
  | 'UNKNOWN_CHOICE'
  /** The survey has no question with this key. */
  | 'UNKNOWN_QUESTION'
  /** The value is in another field than the kind of the question takes. */
  | 'WRONG_TYPE';

/** Conditions on the related rows of type Answer. All that are set must hold. */
export interface AnswerRelationFilter {
  /** All related rows match this, or there are none. */
  every?: InputMaybe<AnswerFilter>;
  /** No related row matches this. */
  none?: InputMaybe<AnswerFilter>;
  /** At least one related row matches this. */
  some?: InputMaybe<AnswerFilter>;
}

/** The value of an answer, in the field for the kind of its question; exactly one field is set. */
export type AnswerValueInput =
  /** For BOOLEAN and CONSENT: yes or no. */
  { boolean: Scalars['Boolean']['input']; choice?: never; choices?: never; contact?: never; date?: never; matrix?: never; number?: never; ranking?: never; text?: never; }
  |  /** For SINGLE_CHOICE: the key of the choice. At most 64 characters. */
  { boolean?: never; choice: Scalars['String']['input']; choices?: never; contact?: never; date?: never; matrix?: never; number?: never; ranking?: never; text?: never; }
  |  /** For MULTIPLE_CHOICE: the keys of the choices. At most 201 entries of at most 64 characters. */
  { boolean?: never; choice?: never; choices: Array<Scalars['String']['input']>; contact?: never; date?: never; matrix?: never; number?: never; ranking?: never; text?: never; }
  |  /** For CONTACT: how the respondent can be reached. */
  { boolean?: never; choice?: never; choices?: never; contact: AnswerContactInput; date?: never; matrix?: never; number?: never; ranking?: never; text?: never; }
  |  /** For DATE: the day, as `2026-11-21`. At most 10 characters. */
  { boolean?: never; choice?: never; choices?: never; contact?: never; date: Scalars['String']['input']; matrix?: never; number?: never; ranking?: never; text?: never; }
  |  /** For MATRIX: the rows that were answered, each once. At most 50 entries. */
  { boolean?: never; choice?: never; choices?: never; contact?: never; date?: never; matrix: Array<AnswerMatrixRowInput>; number?: never; ranking?: never; text?: never; }
  |  /** For NPS, CSAT, CES, RATING, OPINION_SCALE and NUMBER: the number. */
  { boolean?: never; choice?: never; choices?: never; contact?: never; date?: never; matrix?: never; number: Scalars['Float']['input']; ranking?: never; text?: never; }
  |  /** For RANKING: the keys of all choices, the best first. At most 201 entries of at most 64 characters. */
  { boolean?: never; choice?: never; choices?: never; contact?: never; date?: never; matrix?: never; number?: never; ranking: Array<Scalars['String']['input']>; text?: never; }
  |  /** For SHORT_TEXT and LONG_TEXT: the text. At most 10,000 characters. */
  { boolean?: never; choice?: never; choices?: never; contact?: never; date?: never; matrix?: never; number?: never; ranking?: never; text: Scalars['String']['input']; };

/** A new key. */
export interface ApiKeyCreateInput {
  /** The person for whom the key acts: the author of its changes. What the person is bound to (`actorBind`) binds the key, too. By default the key acts for itself. */
  actor?: InputMaybe<Scalars['ID']['input']>;
  /** Origins whose pages may use it in a browser: `https://www.example.com`, or `http://localhost:*` for every port, for the development of a front end. A publishable key needs at least one. Origins do not limit what the key may do, so you can name any. At most 20 entries of at most 300 characters. */
  allowedOrigins?: InputMaybe<Array<Scalars['String']['input']>>;
  /** When it expires: a moment in the future, not after the `expiresAt` of the key of this request. Required if that key has one. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether it is for servers or for pages. */
  kind?: ApiKeyKind;
  /** What the team calls it: `CRM sync`. At most 200 characters. */
  name: Scalars['String']['input'];
  /** What it may do. A secret key needs at least one scope, a publishable key has none. The key of this request must have each of them: `owner` includes all, and writing includes reading. Any other scope is refused with `INVALID_VALUE`. At most 100 entries of at most 100 characters. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Binds the key to these segments: it sees only customers who belong to at least one of them at that moment, and only what is about these customers. With `touchpoints` beside it, both bounds apply. What is about no customer, such as personas, journeys and definitions of surveys, it sees as other keys do; of segments it sees only these. A bound key changes nothing: its scopes may only read. It cannot be bound to other segments later. For secret keys; not an empty list. At most 50 entries. */
  segments?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Binds the key to these touchpoints: of events, responses and feedback it sees only what happened at one of them. Without `segments` beside it, it sees no customers. A bound key changes nothing: its scopes may only read. It cannot be bound to other touchpoints later. For secret keys; not an empty list. At most 50 entries. */
  touchpoints?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Which rows of type ApiKey to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface ApiKeyFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<ApiKeyFilter>>;
  /** When it was created, and its secret was shown. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When it expires; null if it does not expire. */
  expiresAt?: InputMaybe<NullableDateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<ApiKeyIdFilter>;
  /** Whether it is for servers or for pages. */
  kind?: InputMaybe<ApiKeyKindFilter>;
  /** When a request last used it, to the minute; for a publishable key, to the day in UTC. Null if no request has used it. */
  lastUsedAt?: InputMaybe<NullableDateTimeFilter>;
  /** What the team calls it. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<ApiKeyFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<ApiKeyFilter>>;
  /** When it was revoked; null if it was not. */
  revokedAt?: InputMaybe<NullableDateTimeFilter>;
  /** What it may do: `personas:read`, `journeys:write`, …, or `owner` for everything. */
  scopes?: InputMaybe<StringListFilter>;
}

/** Compares the id of a row of type ApiKey. All operators that are set must hold. */
export interface ApiKeyIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Whether a key is for servers or for pages. */
export type ApiKeyKind =
  /** For pages that customers see: it reads live surveys and submits responses, from its origins only. Starts with `cxg_pk_`. */
  | 'PUBLISHABLE'
  /** For servers and scripts: its scopes say what it may do. Starts with `cxg_sk_`. */
  | 'SECRET';

/** Compares a value of type ApiKeyKind. All operators that are set must hold. */
export interface ApiKeyKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<ApiKeyKind>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<ApiKeyKind>>;
  /** Not equal to this. */
  neq?: InputMaybe<ApiKeyKind>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<ApiKeyKind>>;
}

/** How rows of type ApiKey are sorted; rows with equal values are sorted by their id. */
export interface ApiKeyOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: ApiKeyOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type ApiKey can be sorted by. */
export type ApiKeyOrderField =
  /** When it was created. */
  | 'CREATED_AT'
  /** When it expires. */
  | 'EXPIRES_AT'
  /** When it was last used. */
  | 'LAST_USED_AT'
  /** Its name, capital letters before small ones. */
  | 'NAME';

/** The id of the key to revoke. */
export interface ApiKeyRevokeInput {
  /** The id of the key: `apikey_…`. */
  id: Scalars['ID']['input'];
}

/** The id of the attribute definition to archive, and the revision that you read. */
export interface AttributeDefinitionArchiveInput {
  /** The id of the attribute definition: `attributedefinition_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A file with rows of type AttributeDefinition that is to be fetched. */
export interface AttributeDefinitionBulkExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is to be written. */
  format: FileFormat;
}

/** A file with rows of type AttributeDefinition that is to be sent. */
export interface AttributeDefinitionBulkImportInput {
  /** The decimal sign of numbers in CSV, POINT by default. A number with the other sign is refused: it could be read as a thousand times as much. */
  decimal?: InputMaybe<DecimalSign>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves. At most 2,000 entries. */
  mapping?: InputMaybe<Array<BulkImportColumn>>;
  /** How many rows at the top of a CSV file are neither its header nor a row to be stored: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `attributeDefinitionBulkUpsert`. */
export interface AttributeDefinitionBulkUpsertInput {
  /** Whether an error in one row also refuses the other rows. */
  errorPolicy?: BulkErrorPolicy;
  /** The rows, each with its external id. A row with the external id of an earlier row is refused with `DUPLICATE`. At most 1,000 entries. */
  rows: Array<AttributeDefinitionBulkUpsertRow>;
}

/** An attribute, found by its external id or defined with it. */
export interface AttributeDefinitionBulkUpsertRow {
  /** For CHOICE: the values that it can have. An update replaces the whole list. At most 200 entries of at most 100 characters. Null is refused. */
  choices?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What it means, and where its values come from. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The external id of the attribute. If no attribute has it, one is defined. */
  externalId: ExternalIdInput;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** A stable name for programs, conditions and files: `plan`. Required for a new one. It cannot change. At most 100 characters. Null is refused. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** What people read. Required for a new one. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether its values need the scope `customers:personal`. A new attribute has false by default; one that is personal stays so. Null is refused. */
  personal?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which values it can have. Required for a new one. It cannot change. Null is refused. */
  type?: InputMaybe<AttributeType>;
  /** For NUMBER: the unit of the number. At most 50 characters. */
  unit?: InputMaybe<Scalars['String']['input']>;
}

/** A new attribute. Its key, type and name are required. */
export interface AttributeDefinitionCreateInput {
  /** For CHOICE: the values that it can have. An update replaces the whole list. At most 200 entries of at most 100 characters. Null is refused. */
  choices?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What it means, and where its values come from. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** A stable name for programs, conditions and files: `plan`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. At most 100 characters. */
  key: Scalars['String']['input'];
  /** What people read. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Whether its values need the scope `customers:personal`. A new attribute has false by default; one that is personal stays so. Null is refused. */
  personal?: InputMaybe<Scalars['Boolean']['input']>;
  /** Which values it can have. It never changes. */
  type: AttributeType;
  /** For NUMBER: the unit of the number. At most 50 characters. */
  unit?: InputMaybe<Scalars['String']['input']>;
}

/** The id of the attribute definition to delete, and the revision that you read. */
export interface AttributeDefinitionDeleteInput {
  /** The id of the attribute definition: `attributedefinition_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type AttributeDefinition to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface AttributeDefinitionFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<AttributeDefinitionFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<AttributeDefinitionIdFilter>;
  /** A stable name for programs, conditions and files: `plan`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key?: InputMaybe<StringFilter>;
  /** What people read: `Plan`. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<AttributeDefinitionFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<AttributeDefinitionFilter>>;
  /** Whether its values are about a person as names and addresses are: they are shown, and lists filtered by them, only with the scope `customers:personal`. */
  personal?: InputMaybe<BooleanFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** Which values it can have. It never changes. */
  type?: InputMaybe<AttributeTypeFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type AttributeDefinition. All operators that are set must hold. */
export interface AttributeDefinitionIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type AttributeDefinition are sorted; rows with equal values are sorted by their id. */
export interface AttributeDefinitionOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: AttributeDefinitionOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type AttributeDefinition can be sorted by. */
export type AttributeDefinitionOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** Its key, capital letters before small ones. */
  | 'KEY'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** When it last changed. */
  | 'UPDATED_AT';

/** The id of the attribute definition to restore, and the revision that you read. */
export interface AttributeDefinitionRestoreInput {
  /** The id of the attribute definition: `attributedefinition_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to an attribute. A field that is left out does not change; one that is null is cleared. */
export interface AttributeDefinitionUpdateInput {
  /** For CHOICE: the values that it can have. An update replaces the whole list. At most 200 entries of at most 100 characters. Null is refused. */
  choices?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What it means, and where its values come from. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the attributedefinition: `attributedefinition_…`. */
  id: Scalars['ID']['input'];
  /** What people read. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether its values need the scope `customers:personal`. A new attribute has false by default; one that is personal stays so. Null is refused. */
  personal?: InputMaybe<Scalars['Boolean']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** For NUMBER: the unit of the number. At most 50 characters. */
  unit?: InputMaybe<Scalars['String']['input']>;
}

/** Which values an attribute can have. */
export type AttributeType =
  /** Yes or no. */
  | 'BOOLEAN'
  /** One of `choices`. */
  | 'CHOICE'
  /** A day, without a time zone. */
  | 'DATE'
  /** A number, whole or not; with a `unit` if it has one. */
  | 'NUMBER'
  /** A text of at most 1,000 characters. */
  | 'TEXT';

/** Compares a value of type AttributeType. All operators that are set must hold. */
export interface AttributeTypeFilter {
  /** Equal to this. */
  eq?: InputMaybe<AttributeType>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<AttributeType>>;
  /** Not equal to this. */
  neq?: InputMaybe<AttributeType>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<AttributeType>>;
}

/** The value of an attribute, in the field for its type; exactly one field is set. */
export type AttributeValueInput =
  /** For BOOLEAN: yes or no. */
  { boolean: Scalars['Boolean']['input']; choice?: never; date?: never; number?: never; text?: never; }
  |  /** For CHOICE: one of its `choices`. At most 100 characters. */
  { boolean?: never; choice: Scalars['String']['input']; date?: never; number?: never; text?: never; }
  |  /** For DATE: the day, as `2026-11-21`. At most 10 characters. */
  { boolean?: never; choice?: never; date: Scalars['String']['input']; number?: never; text?: never; }
  |  /** For NUMBER: the value, in its `unit`. */
  { boolean?: never; choice?: never; date?: never; number: Scalars['Float']['input']; text?: never; }
  |  /** For TEXT: the written words. At most 1,000 characters. */
  { boolean?: never; choice?: never; date?: never; number?: never; text: Scalars['String']['input']; };

/** Compares a value of type Boolean. All operators that are set must hold. */
export interface BooleanFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
}

/** What the values of a breakdown are read from. */
export type BreakdownSource =
  /** An attribute of the customer. A response has the value that its customer has when the customer is found, or when a worker counts the responses of before: a later change of the customer does not move it. A response without a customer has none, as all of an anonymous survey. */
  | 'ATTRIBUTE'
  /** A hidden field, whose value the page with the survey sets. */
  | 'HIDDEN_FIELD'
  /** The choice that was answered to a SINGLE_CHOICE question of role PROFILE. */
  | 'PROFILE'
  /** The segments that the customer belonged to at the moment of the response; it counts once for each. */
  | 'SEGMENTS'
  /** The tags of the response; it counts once for each. */
  | 'TAGS';

/** Whether an error in one row also refuses the other rows. */
export type BulkErrorPolicy =
  /** Nothing is stored if any row has an error. */
  | 'REJECT_ALL'
  /** Rows without errors are stored, the others are not. */
  | 'REJECT_FAILED';

/** A column of a file of rows, and what it holds. */
export interface BulkImportColumn {
  /** As the header names it; in NDJSON, a property, or `a.b` for property b of the object a. At most 1,000 characters. */
  column: Scalars['String']['input'];
  /** How its days are written. By default, found where only one way fits all rows of the file; the job’s `notes` say which. */
  dateFormat?: InputMaybe<ResponseImportDateFormat>;
  /** What it holds, as an export names it: `name`, `externalId.shop`, `publicName.en`, `attributes.plan`, `_id`; or what a customer is found by, `key.email`; or what names the customer of feedback, `customer.email`. At most 200 characters. */
  to: Scalars['String']['input'];
}

/** The result for one row of a bulk call. */
export type BulkRowStatus =
  /** No row had this external id, or fitted this key; one was created. */
  | 'CREATED'
  /** The row was not stored; its `errors` say why. */
  | 'FAILED'
  /** The row was found and had these values already. */
  | 'UNCHANGED'
  /** The row was found and changed. */
  | 'UPDATED';

/** Hours of a weekday in which the business is open. */
export interface BusinessHoursInput {
  /** When the business closes; later than `opens`. */
  closes: Scalars['LocalTime']['input'];
  /** When the business opens. */
  opens: Scalars['LocalTime']['input'];
  /** The day of the week. */
  weekday: Weekday;
}

/** The id of the calendar to archive, and the revision that you read. */
export interface CalendarArchiveInput {
  /** The id of the calendar: `calendar_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A new calendar. Its name and hours are required. */
export interface CalendarCreateInput {
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The days on which no work is done, or less. An update replaces the whole list. At most 400 entries. Null is refused. */
  holidays?: InputMaybe<Array<CalendarHolidayInput>>;
  /** When work is done in a week. A new calendar needs some. Hours may not overlap. An update replaces the whole list. At most 100 entries. Null is refused. */
  hours?: InputMaybe<Array<CalendarHoursInput>>;
  /** What the team calls it. At most 200 characters. */
  name: Scalars['String']['input'];
  /** The time zone of its hours and holidays, as an IANA name. A new calendar has UTC by default. At most 100 characters. Null is refused. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
}

/** The id of the calendar to delete, and the revision that you read. */
export interface CalendarDeleteInput {
  /** The id of the calendar: `calendar_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type Calendar to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface CalendarFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<CalendarFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<CalendarIdFilter>;
  /** Whether it is that of the workspace, which counts for all that have none of their own. `workspaceUpdate` sets it. */
  isDefault?: InputMaybe<BooleanFilter>;
  /** What the team calls it: `Service Berlin`. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<CalendarFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<CalendarFilter>>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** The teams that work by it. */
  teams?: InputMaybe<TeamRelationFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** A day on which no work is done, or a part of one. */
export interface CalendarHolidayInput {
  /** The day in the time zone of the calendar, as YYYY-MM-DD. At most 10 characters. */
  date: Scalars['String']['input'];
  /** From when no work is done that day, as HH:MM. By default from midnight. At most 5 characters. */
  from?: InputMaybe<Scalars['String']['input']>;
  /** What it is called. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Until when no work is done that day, as HH:MM, later than `from`. By default until midnight. At most 5 characters. */
  to?: InputMaybe<Scalars['String']['input']>;
}

/** Hours of a weekday in which work is done. */
export interface CalendarHoursInput {
  /** When they end, as HH:MM, from 00:00 to 24:00: on the next day if that is earlier than `opens`. At most 5 characters. */
  closes: Scalars['String']['input'];
  /** When they begin, as HH:MM, from 00:00 to 23:59. At most 5 characters. */
  opens: Scalars['String']['input'];
  /** The day of the week on which they begin. */
  weekday: Weekday;
}

/** Compares the id of a row of type Calendar. All operators that are set must hold. */
export interface CalendarIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type Calendar are sorted; rows with equal values are sorted by their id. */
export interface CalendarOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: CalendarOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Calendar can be sorted by. */
export type CalendarOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** When it last changed. */
  | 'UPDATED_AT';

/** The id of the calendar to restore, and the revision that you read. */
export interface CalendarRestoreInput {
  /** The id of the calendar: `calendar_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a calendar. A field that is left out does not change; one that is null is cleared. */
export interface CalendarUpdateInput {
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The days on which no work is done, or less. An update replaces the whole list. At most 400 entries. Null is refused. */
  holidays?: InputMaybe<Array<CalendarHolidayInput>>;
  /** When work is done in a week. A new calendar needs some. Hours may not overlap. An update replaces the whole list. At most 100 entries. Null is refused. */
  hours?: InputMaybe<Array<CalendarHoursInput>>;
  /** The id of the calendar: `calendar_…`. */
  id: Scalars['ID']['input'];
  /** What the team calls it. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** The time zone of its hours and holidays, as an IANA name. A new calendar has UTC by default. At most 100 characters. Null is refused. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
}

/** Whom to contact, with which survey, and how. */
export interface CanContactInput {
  /** The channel by which the customer is to be contacted. */
  channel: Channel;
  /** Values of hidden fields that are known now; a survey that has no field of a key does not look at it. They decide about `showWhen` of surveys, and about full quotas that read nothing else. Of several with one key, the last counts. At most 50 entries. Null is refused. */
  context?: InputMaybe<Array<SurveyContextFieldInput>>;
  /** The customer. For one that was merged, its survivor is asked about. */
  customer: CustomerKey;
  /** The survey, by its id. */
  survey: Scalars['ID']['input'];
}

/** The id of the case to archive, and the revision that you read. */
export interface CaseArchiveInput {
  /** The id of the case: `case_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Who is to do a case from now on. */
export interface CaseAssignInput {
  /** The id of the case: `case_…`. */
  id: Scalars['ID']['input'];
  /** The person who is to do it. Left out, the owner stays; null leaves it without one, or gives it to another person of a team that shares out its cases. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** The team that is to do it: one that shares out its cases (`Team.assignment`) gives those without an owner to its people. Left out, the team stays; null leaves it without one. */
  team?: InputMaybe<Scalars['ID']['input']>;
}

/** Whose cases a board shows. */
export interface CaseBoardInput {
  /** Whose cases are `mine`; by default those of the person of the key. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The team whose cases it shows. By default those of all teams that the person of the key leads or belongs to; a key that acts for no person sees the cases of the whole workspace. */
  team?: InputMaybe<Scalars['ID']['input']>;
}

/** Who is to do many cases from now on. */
export interface CaseBulkAssignInput {
  /** The cases. One that is named twice is refused with `DUPLICATE`. At most 1,000 entries. */
  cases: Array<CaseBulkRow>;
  /** Whether an error in one case also refuses the others. */
  errorPolicy?: BulkErrorPolicy;
  /** The person who is to do it. Left out, the owner stays; null leaves it without one, or gives it to another person of a team that shares out its cases. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The team that is to do it: one that shares out its cases (`Team.assignment`) gives those without an owner to its people. Left out, the team stays; null leaves it without one. */
  team?: InputMaybe<Scalars['ID']['input']>;
}

/** Cases that come to one status, and why. */
export interface CaseBulkChangeStatusInput {
  /** The cases. One that is named twice is refused with `DUPLICATE`. At most 1,000 entries. */
  cases: Array<CaseBulkRow>;
  /** Whether an error in one case also refuses the others. */
  errorPolicy?: BulkErrorPolicy;
  /** What is to be said about the change, in its history. At most 10,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why; needed for WAITING, REOPENED and CANCELED, and none for another status. */
  reason?: InputMaybe<CaseReason>;
  /** The status that they come to; no case comes to OPEN. */
  status: CaseStatus;
}

/** A case of a bulk call, and the revision that you read. */
export interface CaseBulkRow {
  /** The id of the case: `case_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The result of a bulk call for one case. */
export type CaseBulkStatus =
  /** It has what the call says, and a change in its history. */
  | 'CHANGED'
  /** It was not changed; its `errors` say why. */
  | 'FAILED'
  /** It had what the call says already; its revision stays. */
  | 'UNCHANGED';

/** Which case is not to be done, and why. */
export interface CaseCancelInput {
  /** The id of the case: `case_…`. */
  id: Scalars['ID']['input'];
  /** What is to be said about the change, in its history. At most 10,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why: DUPLICATE, SPAM, NOTHING_TO_DO or OTHER. `caseJoin` cancels a duplicate and has the other case have what it has. */
  reason: CaseReason;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The id of the case category to archive, and the revision that you read. */
export interface CaseCategoryArchiveInput {
  /** The id of the case category: `casecategory_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A file with rows of type CaseCategory that is to be fetched. */
export interface CaseCategoryBulkExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is to be written. */
  format: FileFormat;
}

/** A file with rows of type CaseCategory that is to be sent. */
export interface CaseCategoryBulkImportInput {
  /** The decimal sign of numbers in CSV, POINT by default. A number with the other sign is refused: it could be read as a thousand times as much. */
  decimal?: InputMaybe<DecimalSign>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves. At most 2,000 entries. */
  mapping?: InputMaybe<Array<BulkImportColumn>>;
  /** How many rows at the top of a CSV file are neither its header nor a row to be stored: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `caseCategoryBulkUpsert`. */
export interface CaseCategoryBulkUpsertInput {
  /** Whether an error in one row also refuses the other rows. */
  errorPolicy?: BulkErrorPolicy;
  /** The rows, each with its external id. A row with the external id of an earlier row is refused with `DUPLICATE`. At most 1,000 entries. */
  rows: Array<CaseCategoryBulkUpsertRow>;
}

/** A category of cases, found by its external id or created with it. */
export interface CaseCategoryBulkUpsertRow {
  /** When a case has this category, in words of the team. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The external id of the category. If none has it, one is created. */
  externalId: ExternalIdInput;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** A stable name for programs and files: `delivery`. Required for a new one. It cannot change. At most 100 characters. Null is refused. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** What people read. Required for a new one. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Where it comes in the list: the lowest number is the first. A new one has 0 by default. From 0 to 10,000. Null is refused. */
  position?: InputMaybe<Scalars['Int']['input']>;
}

/** A new category of cases. Its key and name are required. */
export interface CaseCategoryCreateInput {
  /** When a case has this category, in words of the team. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** A stable name for programs and files: `delivery`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. At most 100 characters. */
  key: Scalars['String']['input'];
  /** What people read. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Where it comes in the list: the lowest number is the first. A new one has 0 by default. From 0 to 10,000. Null is refused. */
  position?: InputMaybe<Scalars['Int']['input']>;
}

/** The id of the case category to delete, and the revision that you read. */
export interface CaseCategoryDeleteInput {
  /** The id of the case category: `casecategory_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type CaseCategory to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface CaseCategoryFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<CaseCategoryFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<CaseCategoryIdFilter>;
  /** A stable name for programs and files: `delivery`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key?: InputMaybe<StringFilter>;
  /** What people read: `Delivery`. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<CaseCategoryFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<CaseCategoryFilter>>;
  /** Where it comes in the list: the lowest number is the first. Numbers can be left out, and two can have the same. */
  position?: InputMaybe<IntFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type CaseCategory. All operators that are set must hold. */
export interface CaseCategoryIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type CaseCategory are sorted; rows with equal values are sorted by their id. */
export interface CaseCategoryOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: CaseCategoryOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type CaseCategory can be sorted by. */
export type CaseCategoryOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** Its key, capital letters before small ones. */
  | 'KEY'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** Its position in the list. */
  | 'POSITION'
  /** When it last changed. */
  | 'UPDATED_AT';

/** The id of the case category to restore, and the revision that you read. */
export interface CaseCategoryRestoreInput {
  /** The id of the case category: `casecategory_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a category. A field that is left out does not change; one that is null is cleared. */
export interface CaseCategoryUpdateInput {
  /** When a case has this category, in words of the team. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the casecategory: `casecategory_…`. */
  id: Scalars['ID']['input'];
  /** What people read. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Where it comes in the list: the lowest number is the first. A new one has 0 by default. From 0 to 10,000. Null is refused. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type CaseChange to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface CaseChangeFilter {
  /** Conditions on who changed it. */
  actor?: InputMaybe<ActorFilter>;
  /** All of these must hold. */
  and?: InputMaybe<Array<CaseChangeFilter>>;
  /** When it was changed. */
  at?: InputMaybe<DateTimeFilter>;
  /** What was changed. */
  field?: InputMaybe<CaseFieldFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<CaseChangeIdFilter>;
  /** This must not hold. */
  not?: InputMaybe<CaseChangeFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<CaseChangeFilter>>;
  /** Why the status was changed; null for other fields, and without a reason. */
  reason?: InputMaybe<NullableCaseReasonFilter>;
  /** The revision that the change made: 1 for the opening. That a target was missed makes none, and has the one of then. The history is in the order of it. */
  revision?: InputMaybe<IntFilter>;
}

/** Compares the id of a row of type CaseChange. All operators that are set must hold. */
export interface CaseChangeIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type CaseChange are sorted; rows with equal values are sorted by their id. */
export interface CaseChangeOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: CaseChangeOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type CaseChange can be sorted by. */
export type CaseChangeOrderField =
  /** From the opening on, as one change followed the other. */
  | 'REVISION';

/** Which case is over. */
export interface CaseCloseInput {
  /** The id of the case: `case_…`. */
  id: Scalars['ID']['input'];
  /** What is to be said about the change, in its history. At most 10,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type CaseComment to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface CaseCommentFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<CaseCommentFilter>>;
  /** Conditions on the author. */
  author?: InputMaybe<ActorFilter>;
  /** When it was said. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<CaseCommentIdFilter>;
  /** This must not hold. */
  not?: InputMaybe<CaseCommentFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<CaseCommentFilter>>;
}

/** Compares the id of a row of type CaseComment. All operators that are set must hold. */
export interface CaseCommentIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** What is to be said to the team about a case. */
export interface CaseCommentInput {
  /** The id of the case: `case_…`. */
  id: Scalars['ID']['input'];
  /** People of the team who get a notice in their inbox, with the text; the author gets none. At most 50 entries. */
  mentions?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What the team reads; the customer does not see it. At most 10,000 characters. */
  text: Scalars['String']['input'];
}

/** How rows of type CaseComment are sorted; rows with equal values are sorted by their id. */
export interface CaseCommentOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: CaseCommentOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type CaseComment can be sorted by. */
export type CaseCommentOrderField =
  /** When it was said. */
  | 'CREATED_AT';

/** The id of the case to delete, and the revision that you read. */
export interface CaseDeleteInput {
  /** The id of the case: `case_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** What of a case a change changed. */
export type CaseField =
  /** Whether it is archived: `true` or `false`. */
  | 'ARCHIVED'
  /** Its category, by the ids. */
  | 'CATEGORY'
  /** Its customer. `from` and `to` are null, as for TITLE. */
  | 'CUSTOMER'
  /** Its description. `from` and `to` are null, as for TITLE. */
  | 'DESCRIPTION'
  /** The feedback that it is about. `from` and `to` are null, as for TITLE. */
  | 'FEEDBACK'
  /** That the customer was not answered in time: `to` is when it was due. */
  | 'FIRST_RESPONSE_OVERDUE'
  /** The invitation with which its customer was asked again. `from` and `to` are null, as for TITLE. */
  | 'FOLLOW_UP_INVITATION'
  /** The response to its follow-up. `from` and `to` are null, as for TITLE. */
  | 'FOLLOW_UP_RESPONSE'
  /** `to` is the case that it was joined into, or that was joined into it. */
  | 'JOINED'
  /** When it was opened: `caseJoin` has the earlier moment of both. */
  | 'OPENED_AT'
  /** Its outcome: names of `CaseOutcome`. */
  | 'OUTCOME'
  /** Its owner, by the ids. */
  | 'OWNER'
  /** Its priority: names of `CasePriority`. */
  | 'PRIORITY'
  /** That it was not resolved in time: `to` is when it was due. */
  | 'RESOLUTION_OVERDUE'
  /** The response that it is about. `from` and `to` are null, as for TITLE. */
  | 'RESPONSE'
  /** Its root cause, by the ids. */
  | 'ROOT_CAUSE'
  /** Its severity: names of `CaseSeverity`. */
  | 'SEVERITY'
  /** Its status: names of `CaseStatus`. */
  | 'STATUS'
  /** The step that it is about, by the ids. */
  | 'STEP'
  /** Its team, by the ids. */
  | 'TEAM'
  /** The thread of its messages. `from` and `to` are null, as for TITLE. */
  | 'THREAD'
  /** Its title. `from` and `to` are null: the history repeats no text about a person. */
  | 'TITLE'
  /** The touchpoint that it is about, by the ids. */
  | 'TOUCHPOINT';

/** Compares a value of type CaseField. All operators that are set must hold. */
export interface CaseFieldFilter {
  /** Equal to this. */
  eq?: InputMaybe<CaseField>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<CaseField>>;
  /** Not equal to this. */
  neq?: InputMaybe<CaseField>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<CaseField>>;
}

/** Which rows of type Case to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface CaseFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<CaseFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** Since when it has its owner; null without one. */
  assignedAt?: InputMaybe<NullableDateTimeFilter>;
  /** What it is about, by the workspace’s own list. */
  category?: InputMaybe<CaseCategoryFilter>;
  /** When it was last closed; null before, and after it was reopened. */
  closedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** For whom it is. A new case has the customer of its response, feedback or thread by default. */
  customer?: InputMaybe<CustomerFilter>;
  /** The feedback that it is about. */
  feedback?: InputMaybe<FeedbackFilter>;
  /** When the first message that a person of the team wrote went out in its thread; null before. */
  firstResponseAt?: InputMaybe<NullableDateTimeFilter>;
  /** How the customer was asked again. */
  followUpInvitation?: InputMaybe<InvitationFilter>;
  /** What the customer answered when asked again. */
  followUpResponse?: InputMaybe<SurveyResponseFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<CaseIdFilter>;
  /** The case that stands for it, where it is a duplicate. */
  joinedInto?: InputMaybe<CaseFilter>;
  /** This must not hold. */
  not?: InputMaybe<CaseFilter>;
  /** When it was opened; after `caseJoin`, when the first of its duplicates was opened. */
  openedAt?: InputMaybe<DateTimeFilter>;
  /** The person or key that opened it. */
  openedBy?: InputMaybe<ActorFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<CaseFilter>>;
  /** How the customer is after it; null until `caseResolve` says it, or the answer of the customer, asked again, by a `FollowUpPolicy`. */
  outcome?: InputMaybe<NullableCaseOutcomeFilter>;
  /** The person who is to do it. */
  owner?: InputMaybe<ActorFilter>;
  /** How soon it is to be done. */
  priority?: InputMaybe<CasePriorityFilter>;
  /** How often it was reopened. */
  reopenings?: InputMaybe<IntFilter>;
  /** When it was last resolved; null before, and after it was reopened. */
  resolvedAt?: InputMaybe<NullableDateTimeFilter>;
  /** The response that it is about. */
  response?: InputMaybe<SurveyResponseFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** Why it happened, by the workspace’s own list. */
  rootCause?: InputMaybe<RootCauseFilter>;
  /** How bad it is for the customer; null if that was not judged. */
  severity?: InputMaybe<NullableCaseSeverityFilter>;
  /** How far it is: `caseStart`, `caseWait`, `caseResolve` and others change it. */
  status?: InputMaybe<CaseStatusFilter>;
  /** Since when it has its status. */
  statusAt?: InputMaybe<DateTimeFilter>;
  /** Why it has its status; null for a status without reasons. */
  statusReason?: InputMaybe<NullableCaseReasonFilter>;
  /** The step of a journey at which it happened. */
  step?: InputMaybe<StepFilter>;
  /** The team that is to do it. */
  team?: InputMaybe<TeamFilter>;
  /** The messages with the customer about it: a thread of its customer. */
  thread?: InputMaybe<MessageThreadFilter>;
  /** What it is about, in a few words of the team. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  title?: InputMaybe<StringFilter>;
  /** The touchpoint at which it happened. A new case has that of its response or feedback by default. */
  touchpoint?: InputMaybe<TouchpointFilter>;
  /** Why it has no owner although its team shares out its cases: it gets one as soon as a person of the team works. Null for a case with an owner, and for another team. */
  unassignedReason?: InputMaybe<NullableCaseUnassignedReasonFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type Case. All operators that are set must hold. */
export interface CaseIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Two cases that are about the same. */
export interface CaseJoinInput {
  /** The id of the case: `case_…`. */
  id: Scalars['ID']['input'];
  /** The id of the case that stands for both: `case_…`. */
  into: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A case to open. Only its title is required. */
export interface CaseOpenInput {
  /** What it is about, by the workspace’s own list. */
  category?: InputMaybe<Scalars['ID']['input']>;
  /** For whom it is. A new case has the customer of its response, feedback or thread by default. */
  customer?: InputMaybe<Scalars['ID']['input']>;
  /** What happened and what is asked for, in words of the team or the customer. At most 20,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The feedback that it is about. */
  feedback?: InputMaybe<Scalars['ID']['input']>;
  /** The person who is to do it. By default one of its team, if that shares out its cases (`Team.assignment`). */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** How soon it is to be done. A new case has NORMAL by default. Null is refused. */
  priority?: InputMaybe<CasePriority>;
  /** The response that it is about. */
  response?: InputMaybe<Scalars['ID']['input']>;
  /** Why it happened, by the workspace’s own list. */
  rootCause?: InputMaybe<Scalars['ID']['input']>;
  /** How bad it is for the customer. */
  severity?: InputMaybe<CaseSeverity>;
  /** The step of a journey at which it happened. */
  step?: InputMaybe<Scalars['ID']['input']>;
  /** The team that is to do it. */
  team?: InputMaybe<Scalars['ID']['input']>;
  /** The messages with the customer about it: a thread of its customer. */
  thread?: InputMaybe<Scalars['ID']['input']>;
  /** What it is about, in a few words of the team. At most 200 characters. */
  title: Scalars['String']['input'];
  /** The touchpoint at which it happened. A new case has that of its response or feedback by default. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
}

/** How rows of type Case are sorted; rows with equal values are sorted by their id. */
export interface CaseOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: CaseOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Case can be sorted by. */
export type CaseOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** Since when it has its owner. */
  | 'ASSIGNED_AT'
  /** When it was last closed. */
  | 'CLOSED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** When the customer was answered first. */
  | 'FIRST_RESPONSE_AT'
  /** When it was opened. */
  | 'OPENED_AT'
  /** The outcome: RECOVERED, UNCHANGED, LOST. */
  | 'OUTCOME'
  /** The priority: LOW, NORMAL, HIGH, URGENT. */
  | 'PRIORITY'
  /** When it was last resolved. */
  | 'RESOLVED_AT'
  /** The severity: MINOR, MODERATE, MAJOR, CRITICAL. */
  | 'SEVERITY'
  /** The status: OPEN, IN_PROGRESS, WAITING, RESOLVED, CLOSED, REOPENED, CANCELED. */
  | 'STATUS'
  /** Since when it has its status. */
  | 'STATUS_AT'
  /** Its title, capital letters before small ones. */
  | 'TITLE'
  /** When it last changed. */
  | 'UPDATED_AT';

/** How the customer is with the company after a case. */
export type CaseOutcome =
  /** The customer left, or is about to. */
  | 'LOST'
  /** The customer is content again. */
  | 'RECOVERED'
  /** The customer is as before. */
  | 'UNCHANGED';

/** How soon a case is to be done. */
export type CasePriority =
  /** Before others. */
  | 'HIGH'
  /** After all others. */
  | 'LOW'
  /** In its turn. */
  | 'NORMAL'
  /** Before all others. */
  | 'URGENT';

/** Compares a value of type CasePriority. All operators that are set must hold. */
export interface CasePriorityFilter {
  /** Equal to this. */
  eq?: InputMaybe<CasePriority>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<CasePriority>>;
  /** Not equal to this. */
  neq?: InputMaybe<CasePriority>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<CasePriority>>;
}

/** Why a case waits, was reopened or was canceled. */
export type CaseReason =
  /** WAITING: for another team or person of the company. */
  | 'AWAITS_COLLEAGUE'
  /** WAITING: for an answer of the customer. */
  | 'AWAITS_CUSTOMER'
  /** WAITING: for a supplier or another company. */
  | 'AWAITS_PARTNER'
  /** REOPENED: the customer wrote or called again. */
  | 'CUSTOMER_ANSWERED'
  /** CANCELED: another case is about the same. */
  | 'DUPLICATE'
  /** CANCELED: there is nothing to do for the customer. */
  | 'NOTHING_TO_DO'
  /** REOPENED: what was done did not help. */
  | 'NOT_SOLVED'
  /** WAITING, REOPENED or CANCELED: for another reason, which `note` of the change can say. */
  | 'OTHER'
  /** CANCELED: it came from a program or a stranger. */
  | 'SPAM';

/** Which case is to be done again, and why. */
export interface CaseReopenInput {
  /** The id of the case: `case_…`. */
  id: Scalars['ID']['input'];
  /** What is to be said about the change, in its history. At most 10,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Why: NOT_SOLVED, CUSTOMER_ANSWERED or OTHER, which it is by default. */
  reason?: InputMaybe<CaseReason>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which case is done, and how the customer is after it. */
export interface CaseResolveInput {
  /** The response with which the customer, asked again, showed the outcome. */
  followUpResponse?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the case: `case_…`. */
  id: Scalars['ID']['input'];
  /** What is to be said about the change, in its history. At most 10,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** How the customer is after it; leave it out until that is known. */
  outcome?: InputMaybe<CaseOutcome>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The id of the case to restore, and the revision that you read. */
export interface CaseRestoreInput {
  /** The id of the case: `case_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** How bad what a case is about is for the customer. */
export type CaseSeverity =
  /** The customer, or many customers, are harmed. */
  | 'CRITICAL'
  /** The customer cannot do what they came for. */
  | 'MAJOR'
  /** It annoys. */
  | 'MINOR'
  /** It costs the customer time or money. */
  | 'MODERATE';

/** Which case is worked on from now on. */
export interface CaseStartInput {
  /** The id of the case: `case_…`. */
  id: Scalars['ID']['input'];
  /** What is to be said about the change, in its history. At most 10,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** How far a case is. */
export type CaseStatus =
  /** Nothing is done for it: `statusReason` says why. By `caseCancel` and `caseJoin`. */
  | 'CANCELED'
  /** It is resolved, and nothing more is expected. By `caseClose`. */
  | 'CLOSED'
  /** It is worked on. By `caseStart`. */
  | 'IN_PROGRESS'
  /** It is to be done, and was not begun. By `caseOpen`. */
  | 'OPEN'
  /** It was resolved, closed or canceled, and is to be done again. By `caseReopen`. */
  | 'REOPENED'
  /** What was to be done is done. By `caseResolve`. */
  | 'RESOLVED'
  /** It cannot go on now: `statusReason` says for whom it waits. By `caseWait`. */
  | 'WAITING';

/** Compares a value of type CaseStatus. All operators that are set must hold. */
export interface CaseStatusFilter {
  /** Equal to this. */
  eq?: InputMaybe<CaseStatus>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<CaseStatus>>;
  /** Not equal to this. */
  neq?: InputMaybe<CaseStatus>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<CaseStatus>>;
}

/** What a policy promises for a case. */
export type CaseTargetKind =
  /** That a person answers the customer. */
  | 'FIRST_RESPONSE'
  /** That the case is resolved. */
  | 'RESOLUTION';

/** Why a case has no owner although its team shares out its cases. */
export type CaseUnassignedReason =
  /** None of its people works now, by their calendars and absences. It is assigned when one does, the oldest case first. */
  | 'NOBODY_ON_DUTY'
  /** The team has no people, or all of them are archived. */
  | 'NO_MEMBERS';

/** Changes to a case. A field that is left out does not change; one that is null is cleared. */
export interface CaseUpdateInput {
  /** What it is about, by the workspace’s own list. */
  category?: InputMaybe<Scalars['ID']['input']>;
  /** For whom it is. A new case has the customer of its response, feedback or thread by default. */
  customer?: InputMaybe<Scalars['ID']['input']>;
  /** What happened and what is asked for, in words of the team or the customer. At most 20,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The feedback that it is about. */
  feedback?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the case: `case_…`. */
  id: Scalars['ID']['input'];
  /** How soon it is to be done. A new case has NORMAL by default. Null is refused. */
  priority?: InputMaybe<CasePriority>;
  /** The response that it is about. */
  response?: InputMaybe<Scalars['ID']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Why it happened, by the workspace’s own list. */
  rootCause?: InputMaybe<Scalars['ID']['input']>;
  /** How bad it is for the customer. */
  severity?: InputMaybe<CaseSeverity>;
  /** The step of a journey at which it happened. */
  step?: InputMaybe<Scalars['ID']['input']>;
  /** The messages with the customer about it: a thread of its customer. */
  thread?: InputMaybe<Scalars['ID']['input']>;
  /** What it is about, in a few words of the team. At most 200 characters. Null is refused. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** The touchpoint at which it happened. A new case has that of its response or feedback by default. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
}

/** Which case cannot go on now, and why. */
export interface CaseWaitInput {
  /** The id of the case: `case_…`. */
  id: Scalars['ID']['input'];
  /** What is to be said about the change, in its history. At most 10,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** For whom it waits: AWAITS_CUSTOMER, AWAITS_COLLEAGUE, AWAITS_PARTNER or OTHER. */
  reason: CaseReason;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The channel by which a customer and the company meet. */
export type Channel =
  /** A chat with a person, on the site or in the app. */
  | 'CHAT'
  /** A chat with a program. */
  | 'CHATBOT'
  /** The product itself, which shows or says something to its user. */
  | 'DEVICE'
  /** Email, in either direction. */
  | 'EMAIL'
  /** Staff or shelves in a shop or branch. */
  | 'IN_STORE'
  /** A call with a phone menu or a voice program. */
  | 'IVR'
  /** A terminal at which customers serve themselves. */
  | 'KIOSK'
  /** WhatsApp, Signal, Messenger and the like. */
  | 'MESSENGER'
  /** An app on a phone or tablet. */
  | 'MOBILE_APP'
  /** A channel that is not in this list. */
  | 'OTHER'
  /** A call with a person. */
  | 'PHONE'
  /** Letters, parcels, printed matter. */
  | 'POST'
  /** A text message to a phone. */
  | 'SMS'
  /** A public social network. */
  | 'SOCIAL'
  /** The website, in a browser. */
  | 'WEB';

/** Compares a value of type Channel. All operators that are set must hold. */
export interface ChannelFilter {
  /** Equal to this. */
  eq?: InputMaybe<Channel>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Channel>>;
  /** Not equal to this. */
  neq?: InputMaybe<Channel>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Channel>>;
}

/** Compares a list of values of type Channel. All operators that are set must hold. */
export interface ChannelListFilter {
  /** The list contains this. */
  has?: InputMaybe<Channel>;
  /** Each of these is in the list; at most 100. */
  hasEvery?: InputMaybe<Array<Channel>>;
  /** At least one of these is in the list; at most 100. */
  hasSome?: InputMaybe<Array<Channel>>;
  /** True: the list is empty. False: it is not. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
}

/** A choice, or a row or column of a MATRIX. */
export interface ChoiceInput {
  /** MULTIPLE_CHOICE: whether it can be chosen only alone, such as “none of these”. False by default. */
  exclusive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its key in answers and conditions, unique in its list: letters, digits, `_` and `-`, and not `other`. At most 64 characters. */
  key: Scalars['String']['input'];
  /** The text that readers see. Required in the survey’s default language. At most 50 entries. */
  label: Array<LocalizedTextInput>;
}

/** By what cases are grouped. */
export type ClosedLoopDimension =
  /** What they are about, as it is now. */
  | 'CATEGORY'
  /** The team that is to do them, as it is now. */
  | 'TEAM'
  /** The touchpoint at which it happened. */
  | 'TOUCHPOINT';

/** Which cases to look at, by when they were opened, and how to group them. */
export interface ClosedLoopInput {
  /** By what the cases are grouped in `groups`; leave it out for none. */
  by?: InputMaybe<ClosedLoopDimension>;
  /** What they are about, by its id. */
  category?: InputMaybe<Scalars['ID']['input']>;
  /** The first day on which they were opened, `2026-01-01`, in the workspace’s time zone. No limit by default. At most 10 characters. */
  from?: InputMaybe<Scalars['String']['input']>;
  /** The length of the periods of `series`, which is not WAVE; leave it out for none. It needs `from` and `to`. */
  interval?: InputMaybe<SeriesInterval>;
  /** With which customers `recovery` compares; leave it out for no comparison. It needs the scope `scores:read`. */
  recovery?: InputMaybe<ClosedLoopRecoveryInput>;
  /** The team that is to do them, by its id. */
  team?: InputMaybe<Scalars['ID']['input']>;
  /** The last day on which they were opened. No limit by default. There are at most 3,660 days from `from` to `to`. At most 10 characters. */
  to?: InputMaybe<Scalars['String']['input']>;
  /** The touchpoint at which it happened, by its id. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
}

/** The question of a survey that is not anonymous, to which customers give a bad answer first and another one later. */
export interface ClosedLoopRecoveryInput {
  /** The question’s key; it is the same in all versions. At most 64 characters. */
  question: Scalars['String']['input'];
  /** The lowest answer of a customer who is content: 7 of an NPS, 4 of a CSAT. Lower ones are bad, and a later one from here on is a recovery. Answers to a question marked `reverseScored` are reversed first. */
  recoveredFrom: Scalars['Float']['input'];
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
  /** Days of 24 hours after the bad answer in which the later one counts. From 1 to 366. */
  withinDays?: Scalars['Int']['input'];
}

/** Why to take the numbers with caution. */
export type ClosedLoopWarning =
  /** Only the latest 100,000 cases, or bad answers, were counted; there are more. */
  | 'NEWEST_ONLY';

/** The survey, and which of its responses to count. */
export interface CompletionFunnelInput {
  /** Which responses to count; all by default. */
  filter?: InputMaybe<ScoreFilter>;
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
}

/** What customers said of being contacted, up to 1,000 statements, and what an error in one does to the others. */
export interface ConsentBulkRecordInput {
  /** The statements, in the order in which they are recorded. At most 1,000 entries. */
  consents: Array<ConsentBulkRecordRow>;
  /** Whether an error in one statement also refuses the others. */
  errorPolicy?: BulkErrorPolicy;
}

/** What a customer said of being contacted for a purpose, one of many. */
export interface ConsentBulkRecordRow {
  /** The channel it is about. By default all channels. */
  channel?: InputMaybe<Channel>;
  /** Who said it. */
  customer: CustomerKey;
  /** What shows that it was said: the text that was agreed to, the id of a form. Required for a GRANTED that lifts a refusal. At most 10,000 characters. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** When a GRANTED or PENDING stops counting, after `statusAt`. By default never. Refused for the others. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The key of the purpose it is about: `newsletter`. At most 100 characters. */
  purpose: Scalars['String']['input'];
  /** Where it was said: `checkout`, `preference page`. At most 200 characters. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** What was said. */
  status: ConsentStatus;
  /** When it was said; not in the future, but for a minute, because clocks differ. By default now. */
  statusAt?: InputMaybe<Scalars['DateTime']['input']>;
}

/** The link that confirms a consent. */
export interface ConsentConfirmInput {
  /** The token of the link. At most 115 characters. */
  token: Scalars['String']['input'];
}

/** Which consents to export. All conditions must hold. */
export interface ConsentExportFilter {
  /** That were said at this time or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The purposes that they are about, by their ids. At most 100 entries. Null is refused. */
  purposes?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** That were said before this time. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
}

/** A file of consents that is to be fetched. */
export interface ConsentExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** Which consents; by default, all. */
  filter?: InputMaybe<ConsentExportFilter>;
  /** How the file is to be written. */
  format: FileFormat;
}

/** What a status in a file of consents means. */
export type ConsentFileStatus =
  /** What was sent to the address could not be delivered: it is suppressed. */
  | 'BOUNCED'
  /** Its owner reported a message as spam: it is suppressed. */
  | 'COMPLAINED'
  /** The customer said no when asked. */
  | 'DENIED'
  /** The customer agreed. */
  | 'GRANTED'
  /** The customer was asked to confirm, and has not. */
  | 'PENDING'
  /** The customer agreed once, and no longer does. */
  | 'REVOKED';

/** Which rows of type Consent to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface ConsentFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<ConsentFilter>>;
  /** The channel it is about; null for all channels. */
  channel?: InputMaybe<NullableChannelFilter>;
  /** Conditions on the customer. */
  customer?: InputMaybe<CustomerFilter>;
  /** When it stops counting; null for never. */
  expiresAt?: InputMaybe<NullableDateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<ConsentIdFilter>;
  /** This must not hold. */
  not?: InputMaybe<ConsentFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<ConsentFilter>>;
  /** Conditions on the purpose. */
  purpose?: InputMaybe<PurposeFilter>;
  /** When it was stored here. */
  recordedAt?: InputMaybe<DateTimeFilter>;
  /** What was said. */
  status?: InputMaybe<ConsentStatusFilter>;
  /** When it was said. */
  statusAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type Consent. All operators that are set must hold. */
export interface ConsentIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** A column of the file, and what it says of a consent. */
export interface ConsentImportColumn {
  /** As the header names it; in NDJSON, a property, or `a.b` for property b of the object a. At most 1,000 characters. */
  column: Scalars['String']['input'];
  /** For a time: how its days are written. By default, found where only one way fits all rows of the file; the job’s `notes` say which. */
  dateFormat?: InputMaybe<ResponseImportDateFormat>;
  /** The field of the consent: `purpose`, `channel`, `status`, `statusAt`, `expiresAt`, `source`, `evidence`; `evidence.LABEL` for a line of it, such as `evidence.IP`; `customer.id`, `customer.externalId.SYSTEM`, `customer.email`, `customer.phone` (of several, the first in this order that is not empty names the customer). `customer` takes objects of JSON. At most 200 characters. */
  to: Scalars['String']['input'];
}

/** Values for rows that leave them out. */
export interface ConsentImportDefaults {
  /** The channel; all channels without it. */
  channel?: InputMaybe<Channel>;
  /** The key of the purpose: `newsletter`. At most 100 characters. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** Where it was said: `checkout`, `list of 2024`. At most 200 characters. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** The status, for a file with customers of one status. */
  status?: InputMaybe<ConsentFileStatus>;
  /** When it was said, for rows without a time, such as the time of the export that the file is from. Not the time of the import: a consent that is later than a refusal would lift it. */
  statusAt?: InputMaybe<Scalars['DateTime']['input']>;
}

/** A file of consents that is to be sent. */
export interface ConsentImportInput {
  /** Values for rows that leave them out. */
  defaults?: InputMaybe<ConsentImportDefaults>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** What the columns are for; others are left out. Without it, columns that are named as fields map themselves: `customer.email`, `status`, `statusAt`. At most 1,000 entries. */
  mapping?: InputMaybe<Array<ConsentImportColumn>>;
  /** How many rows at the top of a CSV file are neither its header nor a consent: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
  /** What the words of the file’s status mean, beside the statuses themselves and what other tools call them: `subscribed`, `unsubscribed`, `cleaned`, `pending`, `bounced`. At most 100 entries. */
  statuses?: InputMaybe<Array<ConsentImportStatus>>;
  /** The time zone of times that are written without one, by its IANA name; the workspace’s by default. At most 50 characters. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
}

/** A word of the file, and the status that it means. */
export interface ConsentImportStatus {
  /** What it means. */
  status: ConsentFileStatus;
  /** The word, in any case: `active`, `true`, `1`. At most 200 characters. */
  word: Scalars['String']['input'];
}

/** How rows of type Consent are sorted; rows with equal values are sorted by their id. */
export interface ConsentOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: ConsentOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Consent can be sorted by. */
export type ConsentOrderField =
  /** When it was said. */
  | 'STATUS_AT';

/** What a customer said of being contacted for a purpose. */
export interface ConsentRecordInput {
  /** The channel it is about. By default all channels. */
  channel?: InputMaybe<Channel>;
  /** Who said it. */
  customer: CustomerKey;
  /** What shows that it was said: the text that was agreed to, the id of a form. Required for a GRANTED that lifts a refusal. At most 10,000 characters. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** When a GRANTED or PENDING stops counting, after `statusAt`. By default never. Refused for the others. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The key of the purpose it is about: `newsletter`. At most 100 characters. */
  purpose: Scalars['String']['input'];
  /** Where it was said: `checkout`, `preference page`. At most 200 characters. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** What was said. */
  status: ConsentStatus;
  /** When it was said; not in the future, but for a minute, because clocks differ. By default now. */
  statusAt?: InputMaybe<Scalars['DateTime']['input']>;
}

/** The result for one statement of a bulk call. */
export type ConsentRecordStatus =
  /** It was not stored; its `errors` say why. */
  | 'FAILED'
  /** It was stored. */
  | 'RECORDED'
  /** The same statement of the same moment was stored before, by another call or an earlier entry of this one. */
  | 'REPLAYED';

/** A consent that the customer is asked to confirm. */
export interface ConsentRequestInput {
  /** The channel. By default all channels. */
  channel?: InputMaybe<Channel>;
  /** Who is asked. */
  customer: CustomerKey;
  /** For how many days it can be confirmed; 14 by default. From 1 to 90. */
  days?: InputMaybe<Scalars['Int']['input']>;
  /** What shows that the customer signed up: the text of the form. At most 10,000 characters. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** The key of the purpose: `newsletter`. At most 100 characters. */
  purpose: Scalars['String']['input'];
  /** Where the customer signed up: `checkout`, `footer form`. At most 200 characters. */
  source?: InputMaybe<Scalars['String']['input']>;
}

/** What a customer’s statements come to. */
export type ConsentStanding =
  /** The customer said no when asked. */
  | 'DENIED'
  /** What the customer said counted until a time that is over. */
  | 'EXPIRED'
  /** The customer agreed. */
  | 'GRANTED'
  /** The customer was asked to confirm, and has not. */
  | 'PENDING'
  /** The customer agreed once, and no longer does. */
  | 'REVOKED'
  /** The customer said nothing of it. */
  | 'UNKNOWN';

/** What a customer said of being contacted. */
export type ConsentStatus =
  /** No, when asked. A later GRANTED with evidence lifts it. */
  | 'DENIED'
  /** Yes. It counts until `expiresAt`, or until a later refusal. */
  | 'GRANTED'
  /** Asked to confirm a yes, and not confirmed yet: it allows no contact. */
  | 'PENDING'
  /** No longer. A later GRANTED with evidence lifts it. */
  | 'REVOKED';

/** Compares a value of type ConsentStatus. All operators that are set must hold. */
export interface ConsentStatusFilter {
  /** Equal to this. */
  eq?: InputMaybe<ConsentStatus>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<ConsentStatus>>;
  /** Not equal to this. */
  neq?: InputMaybe<ConsentStatus>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<ConsentStatus>>;
}

/** Whether a customer may be contacted. */
export type ContactAllowed =
  /** From `until` on, if nothing else speaks against it then. */
  | 'LATER'
  /** Not while things are as they are. */
  | 'NO'
  /** Now. */
  | 'YES';

/** How often surveys may reach a customer within a number of days, at most. */
export interface ContactCapInput {
  /** The channel whose contacts are counted. By default all channels. */
  channel?: InputMaybe<Channel>;
  /** How many contacts are allowed; 0 for never. From 0 to 1,000. */
  contacts: Scalars['Int']['input'];
  /** In how many days, each of 24 hours. From 1 to 365. */
  days: Scalars['Int']['input'];
}

/** A field of a CONTACT question. */
export type ContactField =
  /** The company that the respondent works for. */
  | 'COMPANY'
  /** The respondent’s email address. */
  | 'EMAIL'
  /** The respondent’s name. */
  | 'NAME'
  /** The respondent’s telephone number. */
  | 'PHONE';

/** How a survey reached a customer. */
export type ContactKind =
  /** The customer closed it without an answer. */
  | 'DISMISSED'
  /** The customer was invited. */
  | 'INVITED'
  /** The app showed the survey, or offered it. */
  | 'SHOWN'
  /** The customer began to answer. */
  | 'STARTED';

/** Compares a value of type ContactKind. All operators that are set must hold. */
export interface ContactKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<ContactKind>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<ContactKind>>;
  /** Not equal to this. */
  neq?: InputMaybe<ContactKind>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<ContactKind>>;
}

/** What decides whether a customer may be contacted. The first of these that applies, in this order, does. */
export type ContactReason =
  /** Nothing speaks against it. */
  | 'ALLOWED'
  /** The customer is archived. */
  | 'ARCHIVED'
  /** Messages to the address came back. */
  | 'BOUNCED'
  /** One of the workspace’s `contactCaps` is reached. */
  | 'CAP'
  /** The customer was contacted with any survey within the workspace’s `contactPauseDays`. */
  | 'COOLDOWN'
  /** The customer was erased. */
  | 'ERASED'
  /** The customer does not belong to the segment of the survey. */
  | 'NOT_IN_SEGMENT'
  /** The survey is not for this channel: its `channels` say for which it is. */
  | 'NOT_ON_CHANNEL'
  /** The customer is not among the share that the survey is for: `samplingPct`. */
  | 'NOT_SAMPLED'
  /** The values of `context` do not meet the condition `showWhen` of the survey; only on channels where customers are asked while present. */
  | 'NOT_TARGETED'
  /** The channel needs an address that the customer does not have. */
  | 'NO_ADDRESS'
  /** The legal basis of the survey’s purpose is CONSENT and none is in force; or the survey has no purpose. */
  | 'NO_CONSENT'
  /** The customer refused the purpose of the survey, or the address was opted out. */
  | 'OPTED_OUT'
  /** It is in the quiet hours, in the time zone of the customer or else of the workspace. Channels on which customers are asked while present, and letters, have none. */
  | 'QUIET_HOURS'
  /** The survey has as many completed responses as it takes: `maxResponses`, or a quota that is full for everyone. A quota is decided here if its condition reads nothing, or only hidden fields in `context`; one that reads answers or variables is decided when they are submitted. */
  | 'QUOTA_FULL'
  /** The customer was contacted with this survey within its `recontactDays`, or answered it. */
  | 'RECONTACT'
  /** The segment of the survey is new: it is not known yet whether the customer belongs to it. Its `asOf` is null until then. */
  | 'SEGMENT_PENDING'
  /** The survey takes no answers. */
  | 'SURVEY_CLOSED';

/** The survey, and the questions that should measure the same thing. */
export interface CronbachAlphaInput {
  /** Keys of at least 2 questions with scales. Answers to `reverseScored` ones are reversed. At most 50 entries of at most 64 characters. */
  questions: Array<Scalars['String']['input']>;
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
}

/** Who is to be anonymised. */
export interface CustomerAnonymiseInput {
  /** A key of the customer. An address, number or external id that no customer has names a person of whom there are only facts that wait for a customer. */
  customer: CustomerKey;
}

/** The id of the customer to archive, and the revision that you read. */
export interface CustomerArchiveInput {
  /** The id of the customer: `customer_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type CustomerAttribute to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface CustomerAttributeFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<CustomerAttributeFilter>>;
  /** For BOOLEAN: yes or no. */
  boolean?: InputMaybe<NullableBooleanFilter>;
  /** Conditions on its definition, such as the key. */
  definition?: InputMaybe<AttributeDefinitionFilter>;
  /** This must not hold. */
  not?: InputMaybe<CustomerAttributeFilter>;
  /** For NUMBER: the value, in the `unit` of its definition. */
  number?: InputMaybe<NullableFloatFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<CustomerAttributeFilter>>;
  /** For TEXT and CHOICE: the text, or the choice. */
  text?: InputMaybe<NullableStringFilter>;
}

/** The value of one attribute of a customer. */
export interface CustomerAttributeInput {
  /** The key of its definition: `plan`. At most 100 characters. */
  key: Scalars['String']['input'];
  /** The value; null clears it. */
  value?: InputMaybe<AttributeValueInput>;
}

/** How rows of type CustomerAttribute are sorted; rows with equal values are sorted by their id. */
export interface CustomerAttributeOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: CustomerAttributeOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type CustomerAttribute can be sorted by. */
export type CustomerAttributeOrderField =
  /** The text or choice. */
  | 'TEXT';

/** Conditions on the related rows of type CustomerAttribute. All that are set must hold. */
export interface CustomerAttributeRelationFilter {
  /** All related rows match this, or there are none. */
  every?: InputMaybe<CustomerAttributeFilter>;
  /** No related row matches this. */
  none?: InputMaybe<CustomerAttributeFilter>;
  /** At least one related row matches this. */
  some?: InputMaybe<CustomerAttributeFilter>;
}

/** A file with rows of type Customer that is to be fetched. */
export interface CustomerBulkExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is to be written. */
  format: FileFormat;
}

/** A file with rows of type Customer that is to be sent. */
export interface CustomerBulkImportInput {
  /** The decimal sign of numbers in CSV, POINT by default. A number with the other sign is refused: it could be read as a thousand times as much. */
  decimal?: InputMaybe<DecimalSign>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves. At most 2,000 entries. */
  mapping?: InputMaybe<Array<BulkImportColumn>>;
  /** How many rows at the top of a CSV file are neither its header nor a row to be stored: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `customerBulkUpsert`. */
export interface CustomerBulkUpsertInput {
  /** Whether an error in one row also refuses the other rows. */
  errorPolicy?: BulkErrorPolicy;
  /** The rows, each with its key. A row that is the same customer as an earlier row is refused with `DUPLICATE`. At most 1,000 entries. */
  rows: Array<CustomerBulkUpsertRow>;
}

/** A customer, found by its key or created with it. Refused with `AMBIGUOUS_CUSTOMER` if the key fits several customers, with `NOT_FOUND` for an `id` of none, and with `DUPLICATE` for the customer of an earlier row. */
export interface CustomerBulkUpsertRow {
  /** The company or organisation that the person belongs to. */
  account?: InputMaybe<EntityKey>;
  /** Values of attributes that the workspace has defined, each once. Attributes that are left out do not change. At most 500 entries. Null is refused. */
  attributes?: InputMaybe<Array<CustomerAttributeInput>>;
  /** The email address. It is stored in small letters, its domain in ASCII. At most 320 characters. Needs the scope `customers:personal`. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Which customer it is. A new customer gets the external id, the email address or the telephone number of the key; one with an `id` must exist. */
  key: CustomerKey;
  /** How far the company and the person have come with each other. */
  lifecycleStage?: InputMaybe<EntityKey>;
  /** The language that the person reads, as BCP 47; any language. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** The person’s name. At most 200 characters. Needs the scope `customers:personal`. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The telephone number with its country code, in any spelling. It is stored as E.164. At most 50 characters. Needs the scope `customers:personal`. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The time zone that the person lives in, by its IANA name. At most 50 characters. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
}

/** A new customer. Nothing is required. */
export interface CustomerCreateInput {
  /** The company or organisation that the person belongs to. */
  account?: InputMaybe<Scalars['ID']['input']>;
  /** Values of attributes that the workspace has defined, each once. Attributes that are left out do not change. At most 500 entries. Null is refused. */
  attributes?: InputMaybe<Array<CustomerAttributeInput>>;
  /** The email address. It is stored in small letters, its domain in ASCII. At most 320 characters. Needs the scope `customers:personal`. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** How far the company and the person have come with each other. */
  lifecycleStage?: InputMaybe<Scalars['ID']['input']>;
  /** The language that the person reads, as BCP 47; any language. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** The person’s name. At most 200 characters. Needs the scope `customers:personal`. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The telephone number with its country code, in any spelling. It is stored as E.164. At most 50 characters. Needs the scope `customers:personal`. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The time zone that the person lives in, by its IANA name. At most 50 characters. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
}

/** The id of the customer to delete, and the revision that you read. */
export interface CustomerDeleteInput {
  /** The id of the customer: `customer_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** What customers have in common that are perhaps one person. */
export type CustomerDuplicateKind =
  /** The email address. */
  | 'EMAIL'
  /** The telephone number. */
  | 'PHONE';

/** Who is to be erased. */
export interface CustomerEraseInput {
  /** A key of the customer. An address, number or external id that no customer has names a person of whom there are only facts that wait for a customer. */
  customer: CustomerKey;
}

/** Who came back. */
export interface CustomerErasureLiftInput {
  /** One of the keys that the erased customer had: the email address, say. */
  customer: CustomerKey;
}

/** Which rows of type CustomerEvent to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface CustomerEventFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<CustomerEventFilter>>;
  /** Conditions on its customer. */
  customer?: InputMaybe<CustomerFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<CustomerEventIdFilter>;
  /** Conditions on what its source named the customer by. */
  identifier?: InputMaybe<CustomerIdentifierFilter>;
  /** False for history that an import brought, which starts nothing; true for all other events. */
  live?: InputMaybe<BooleanFilter>;
  /** Whether its touchpoint and step came from a rule (`EventMapping`) when it was recorded. */
  mapped?: InputMaybe<BooleanFilter>;
  /** Whether its customer is known. Null without the scope `customers:read`. */
  match?: InputMaybe<CustomerMatchFilter>;
  /** This must not hold. */
  not?: InputMaybe<CustomerEventFilter>;
  /** When it happened. */
  occurredAt?: InputMaybe<DateTimeFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<CustomerEventFilter>>;
  /** When it was stored here. */
  recordedAt?: InputMaybe<DateTimeFilter>;
  /** The system that recorded it: `shop`, `https://pos.example/tills/7`. */
  source?: InputMaybe<StringFilter>;
  /** Conditions on its step. */
  step?: InputMaybe<StepFilter>;
  /** Conditions on its touchpoint. */
  touchpoint?: InputMaybe<TouchpointFilter>;
  /** What happened: `PURCHASE`, `com.example.order.shipped`. Any type can be recorded. */
  type?: InputMaybe<StringFilter>;
  /** Whether its customer is still to be found: whether `match` is WAITING or AMBIGUOUS. There is an index for this. */
  unmatched?: InputMaybe<BooleanFilter>;
  /** What it was worth, such as the amount paid, in `currency` if that is set; null if it has no value. */
  value?: InputMaybe<NullableFloatFilter>;
}

/** Compares the id of a row of type CustomerEvent. All operators that are set must hold. */
export interface CustomerEventIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type CustomerEvent are sorted; rows with equal values are sorted by their id. */
export interface CustomerEventOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: CustomerEventOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type CustomerEvent can be sorted by. */
export type CustomerEventOrderField =
  /** When it happened. */
  | 'OCCURRED_AT'
  /** When it was stored here. */
  | 'RECORDED_AT';

/** The id of the customer event source to archive, and the revision that you read. */
export interface CustomerEventSourceArchiveInput {
  /** The id of the customer event source: `customereventsource_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A source of events. Its key is required. */
export interface CustomerEventSourceCreateInput {
  /** Whether an event whose customer is not known creates the customer, with the address, number or external id that the event came with. By default the event waits for it. True needs the scope `customers:write`, too: the events then create customers with the scope `events:write` alone. Null is refused. */
  createCustomers?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the source is, and who runs it. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The `source` that its events have: `shop`. It never changes. At most 500 characters. */
  key: Scalars['String']['input'];
}

/** The id of the customer event source to delete, and the revision that you read. */
export interface CustomerEventSourceDeleteInput {
  /** The id of the customer event source: `customereventsource_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type CustomerEventSource to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface CustomerEventSourceFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<CustomerEventSourceFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** Whether an event whose customer is not known creates the customer, with the address, number or external id that the event came with. Else the event waits for the customer. It says nothing of events that are stored, and holds for an archived source, too. */
  createCustomers?: InputMaybe<BooleanFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<CustomerEventSourceIdFilter>;
  /** The `source` that its events have: `shop`. It never changes. */
  key?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<CustomerEventSourceFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<CustomerEventSourceFilter>>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type CustomerEventSource. All operators that are set must hold. */
export interface CustomerEventSourceIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type CustomerEventSource are sorted; rows with equal values are sorted by their id. */
export interface CustomerEventSourceOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: CustomerEventSourceOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type CustomerEventSource can be sorted by. */
export type CustomerEventSourceOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** Its key, capital letters before small ones. */
  | 'KEY'
  /** When it last changed. */
  | 'UPDATED_AT';

/** The id of the customer event source to restore, and the revision that you read. */
export interface CustomerEventSourceRestoreInput {
  /** The id of the customer event source: `customereventsource_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a source of events. A field that is left out does not change; null clears it. */
export interface CustomerEventSourceUpdateInput {
  /** Whether an event whose customer is not known creates the customer, with the address, number or external id that the event came with. By default the event waits for it. True needs the scope `customers:write`, too: the events then create customers with the scope `events:write` alone. Null is refused. */
  createCustomers?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the source is, and who runs it. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the customereventsource: `customereventsource_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Whose file it is to be. */
export interface CustomerExportInput {
  /** A key of the customer. An address, number or external id that no customer has names a person of whom there are only facts that wait for a customer. */
  customer: CustomerKey;
}

/** Which rows of type Customer to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface CustomerFilter {
  /** The company or organisation that the person belongs to. */
  account?: InputMaybe<AccountFilter>;
  /** All of these must hold. */
  and?: InputMaybe<Array<CustomerFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** The attributes of the customer: `{ some: { definition: { key: { eq: "plan" } }, text: { eq: "gold" } } }`. */
  attributes?: InputMaybe<CustomerAttributeRelationFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The email address in its normal form: small letters, the domain in ASCII. Several customers can have the same, as a family does. Null if it is not set. Null without the scope `customers:personal`. */
  email?: InputMaybe<NullableStringFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<CustomerIdFilter>;
  /** How far the company and the person have come with each other. */
  lifecycleStage?: InputMaybe<LifecycleStageFilter>;
  /** The language that the person reads, as BCP 47: `de-AT`. Any language, not only the workspace’s. Null if it is not set. */
  locale?: InputMaybe<NullableStringFilter>;
  /** Conditions on the customer that it was merged into; lists have merged customers only with `includeArchived`. */
  mergedInto?: InputMaybe<CustomerFilter>;
  /** The person’s name. Null if it is not set. Null without the scope `customers:personal`. */
  name?: InputMaybe<NullableStringFilter>;
  /** This must not hold. */
  not?: InputMaybe<CustomerFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<CustomerFilter>>;
  /** The telephone number as E.164: `+436601234567`. Several customers can have the same. Null if it is not set. Null without the scope `customers:personal`. */
  phone?: InputMaybe<NullableStringFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type Customer. All operators that are set must hold. */
export interface CustomerIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Which rows of type CustomerIdentifier to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface CustomerIdentifierFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<CustomerIdentifierFilter>>;
  /** What it is. */
  kind?: InputMaybe<IdentifierKindFilter>;
  /** This must not hold. */
  not?: InputMaybe<CustomerIdentifierFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<CustomerIdentifierFilter>>;
  /** The id, the email address in its normal form, or the telephone number as E.164. Null without the scope `customers:personal`. */
  value?: InputMaybe<StringFilter>;
}

/** How rows of type CustomerIdentifier are sorted; rows with equal values are sorted by their id. */
export interface CustomerIdentifierOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: CustomerIdentifierOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type CustomerIdentifier can be sorted by. */
export type CustomerIdentifierOrderField =
  /** The id, address or number. */
  | 'VALUE';

/** A customer, by what is known of the person; exactly one field is set. Several customers can have the same email address or telephone number. */
export type CustomerKey =
  /** The email address; capital letters make no difference. At most 320 characters. Needs the scope `customers:personal`. */
  { email: Scalars['String']['input']; externalId?: never; id?: never; phone?: never; }
  |  /** The customer’s id in another system, such as a CRM or a shop. */
  { email?: never; externalId: ExternalIdInput; id?: never; phone?: never; }
  |  /** The customer’s id here: `customer_…`. */
  { email?: never; externalId?: never; id: Scalars['ID']['input']; phone?: never; }
  |  /** The telephone number with its country code, in any spelling. At most 50 characters. Needs the scope `customers:personal`. */
  { email?: never; externalId?: never; id?: never; phone: Scalars['String']['input']; };

/** What the link of a customer is for. */
export type CustomerLinkKind =
  /** To confirm a consent. */
  | 'CONFIRMATION'
  /** To see and change preferences. */
  | 'PREFERENCES';

/** Whether the customer of an event, of a response or of feedback is known. */
export type CustomerMatch =
  /** Several customers have the address or number that it came with. It gets its customer when one of them alone has it. */
  | 'AMBIGUOUS'
  /** The customer is known. */
  | 'MATCHED'
  /** It came without a customer. */
  | 'NONE'
  /** No customer has the address, number or id that it came with. A worker gives it the customer that is the first to have it, usually within a second. */
  | 'WAITING';

/** Compares a value of type CustomerMatch. All operators that are set must hold. */
export interface CustomerMatchFilter {
  /** Equal to this. */
  eq?: InputMaybe<CustomerMatch>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<CustomerMatch>>;
  /** Not equal to this. */
  neq?: InputMaybe<CustomerMatch>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<CustomerMatch>>;
}

/** Which rows of type CustomerMerge to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface CustomerMergeFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<CustomerMergeFilter>>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<CustomerMergeIdFilter>;
  /** Conditions on the merged customer. */
  merged?: InputMaybe<CustomerFilter>;
  /** When they were merged. */
  mergedAt?: InputMaybe<DateTimeFilter>;
  /** This must not hold. */
  not?: InputMaybe<CustomerMergeFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<CustomerMergeFilter>>;
  /** Conditions on the survivor. */
  survivor?: InputMaybe<CustomerFilter>;
  /** When the merge was undone; null if it was not. */
  undoneAt?: InputMaybe<NullableDateTimeFilter>;
}

/** Compares the id of a row of type CustomerMerge. All operators that are set must hold. */
export interface CustomerMergeIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Two customers that are one person. */
export interface CustomerMergeInput {
  /** The customer to merge away. It stays as it is, and lists leave it out; its id, external ids, email address and telephone number find the other customer from then on. */
  customer: CustomerKey;
  /** The customer that stands for both, the survivor. If it was merged itself, its survivor does. */
  into: CustomerKey;
}

/** How rows of type CustomerMerge are sorted; rows with equal values are sorted by their id. */
export interface CustomerMergeOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: CustomerMergeOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type CustomerMerge can be sorted by. */
export type CustomerMergeOrderField =
  /** When they were merged. */
  | 'MERGED_AT';

/** Which merge to undo: the latest ones first, where the survivor was merged, too. */
export interface CustomerMergeUndoInput {
  /** The id of the merge: `customermerge_…`. */
  merge: Scalars['ID']['input'];
}

/** How rows of type Customer are sorted; rows with equal values are sorted by their id. */
export interface CustomerOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: CustomerOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Customer can be sorted by. */
export type CustomerOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** The position of the lifecycle stage. Customers without one come last in ASC, first in DESC; `nulls` does not change that. */
  | 'LIFECYCLE_STAGE_POSITION'
  /** The name, capital letters before small ones. */
  | 'NAME'
  /** When it last changed. */
  | 'UPDATED_AT';

/** Conditions on the related rows of type Customer. All that are set must hold. */
export interface CustomerRelationFilter {
  /** All related rows match this, or there are none. */
  every?: InputMaybe<CustomerFilter>;
  /** No related row matches this. */
  none?: InputMaybe<CustomerFilter>;
  /** At least one related row matches this. */
  some?: InputMaybe<CustomerFilter>;
}

/** The id of the customer to restore, and the revision that you read. */
export interface CustomerRestoreInput {
  /** The id of the customer: `customer_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a customer. A field that is left out does not change; one that is null is cleared. */
export interface CustomerUpdateInput {
  /** The company or organisation that the person belongs to. */
  account?: InputMaybe<Scalars['ID']['input']>;
  /** Values of attributes that the workspace has defined, each once. Attributes that are left out do not change. At most 500 entries. Null is refused. */
  attributes?: InputMaybe<Array<CustomerAttributeInput>>;
  /** The email address. It is stored in small letters, its domain in ASCII. At most 320 characters. Needs the scope `customers:personal`. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the customer: `customer_…`. */
  id: Scalars['ID']['input'];
  /** How far the company and the person have come with each other. */
  lifecycleStage?: InputMaybe<Scalars['ID']['input']>;
  /** The language that the person reads, as BCP 47; any language. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** The person’s name. At most 200 characters. Needs the scope `customers:personal`. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The telephone number with its country code, in any spelling. It is stored as E.164. At most 50 characters. Needs the scope `customers:personal`. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** The time zone that the person lives in, by its IANA name. At most 50 characters. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
}

/** A customer, found by the key or created with it. A field that is left out does not change; one that is null is cleared. */
export interface CustomerUpsertInput {
  /** The company or organisation that the person belongs to. */
  account?: InputMaybe<Scalars['ID']['input']>;
  /** Values of attributes that the workspace has defined, each once. Attributes that are left out do not change. At most 500 entries. Null is refused. */
  attributes?: InputMaybe<Array<CustomerAttributeInput>>;
  /** The email address. It is stored in small letters, its domain in ASCII. At most 320 characters. Needs the scope `customers:personal`. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Which customer it is. A new customer gets the external id, the email address or the telephone number of the key; one with an `id` must exist. */
  key: CustomerKey;
  /** How far the company and the person have come with each other. */
  lifecycleStage?: InputMaybe<Scalars['ID']['input']>;
  /** The language that the person reads, as BCP 47; any language. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** The person’s name. At most 200 characters. Needs the scope `customers:personal`. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The telephone number with its country code, in any spelling. It is stored as E.164. At most 50 characters. Needs the scope `customers:personal`. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The time zone that the person lives in, by its IANA name. At most 50 characters. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
}

/** How much of a persona rests on evidence. */
export type DataBacking =
  /** Every trait rests on research or customer data. */
  | 'FULLY'
  /** The persona consists of assumptions of the team. */
  | 'NONE'
  /** Some traits rest on research or customer data. */
  | 'PARTLY';

/** Compares a value of type DataBacking. All operators that are set must hold. */
export interface DataBackingFilter {
  /** Equal to this. */
  eq?: InputMaybe<DataBacking>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<DataBacking>>;
  /** Not equal to this. */
  neq?: InputMaybe<DataBacking>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<DataBacking>>;
}

/** Compares a value of type DateTime. All operators that are set must hold. */
export interface DateTimeFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** Later than this. */
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At this moment or later. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['DateTime']['input']>>;
  /** Earlier than this. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At this moment or earlier. */
  lte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['DateTime']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['DateTime']['input']>>;
}

/** The decimal sign of the numbers in a CSV file. */
export type DecimalSign =
  /** `19,90` */
  | 'COMMA'
  /** `19.90` */
  | 'POINT';

/** The statistical test of a difference. */
export type DifferenceTest =
  /** For means: Student’s t for groups of unequal variance. */
  | 'WELCH_T'
  /** For NPS, NET and shares: the difference in standard errors. */
  | 'Z';

/** A basic emotion that a text shows. */
export type Emotion =
  /** Anything from annoyance to rage. */
  | 'ANGER'
  /** Revulsion, contempt. */
  | 'DISGUST'
  /** Worry, doubt, anxiety. */
  | 'FEAR'
  /** Pleasure, relief, gratitude. */
  | 'JOY'
  /** Disappointment, regret, grief. */
  | 'SADNESS'
  /** Something was better or worse than expected. */
  | 'SURPRISE';

/** A row, by its id here or by its id in another system. */
export type EntityKey =
  /** The row’s id in another system. */
  { externalId: ExternalIdInput; id?: never; }
  |  /** The row’s id here: `persona_01h2xcejqtf2nbrexx3vqjhp41`. */
  { externalId?: never; id: Scalars['ID']['input']; };

/** What an erasure did with the rows of a table. */
export type ErasureAction =
  /** The rows stay, without texts, addresses and the customer. */
  | 'ANONYMISED'
  /** The rows are gone. */
  | 'ERASED';

/** What customers did, up to 1,000 events of any sources, and what an error in one does to the others. */
export interface EventBulkRecordInput {
  /** Whether an error in one event also refuses the other events. */
  errorPolicy?: BulkErrorPolicy;
  /** The events. Each has its own result. At most 1,000 entries. */
  events: Array<EventBulkRecordRow>;
}

/** What a customer did, one of many. A field that is null is the same as one that is left out. */
export interface EventBulkRecordRow {
  /** The currency of `value`, as ISO 4217: `EUR`. Refused without a value. At most 3 characters. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** Who did it. An event whose customer is not known waits for one with this email address, telephone number or external id, or creates it, if its source is set so: see `CustomerEventSource.createCustomers`; one that fits several is AMBIGUOUS. An `id` must exist. An email address or telephone number needs the scope `customers:personal` only if the key can read customers: it would learn whose it is. */
  customer?: InputMaybe<CustomerKey>;
  /** The id that the source gives the event, by which a retry is recognised: `order-1042-paid`. At most 300 characters. */
  id: Scalars['String']['input'];
  /** When it happened, at most a day from now. By default now. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What else the source says of it; what it knows of the person belongs to the customer instead. At most 98,304 bytes as JSON, 1000 names in all, nested at most 10 deep. */
  properties?: InputMaybe<Scalars['JsonObject']['input']>;
  /** The system that records it: `shop`, `https://pos.example/tills/7`. It gives each of its events another `id`. At most 500 characters. */
  source: Scalars['String']['input'];
  /** The touchpoint at which it happened. */
  touchpoint?: InputMaybe<EntityKey>;
  /** What happened: `PURCHASE`, `com.example.order.shipped`. Any type is taken. At most 200 characters. */
  type: Scalars['String']['input'];
  /** What it was worth, such as the amount paid; in `currency`, if it is money. */
  value?: InputMaybe<Scalars['Float']['input']>;
}

/** Which events to export. All conditions must hold. */
export interface EventExportFilter {
  /** That happened at this time or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whose customer is known, or is not: WAITING and AMBIGUOUS for those whose customer is still to be found. At most 4 entries. Null is refused. */
  match?: InputMaybe<Array<CustomerMatch>>;
  /** That happened before this time. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
}

/** A file of events that is to be fetched. */
export interface EventExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** Which events; by default, all. */
  filter?: InputMaybe<EventExportFilter>;
  /** How the file is to be written. */
  format: FileFormat;
}

/** A column of a file of events, and what it is for. */
export interface EventImportColumn {
  /** As the header names it; in NDJSON, a property, or `a.b` for property b of the object a. At most 1,000 characters. */
  column: Scalars['String']['input'];
  /** For `occurredAt`: how its days are written. By default, found where only one way fits all rows of the file; the job’s `notes` say which. */
  dateFormat?: InputMaybe<ResponseImportDateFormat>;
  /** For `properties.NAME`: TEXT, NUMBER or BOOLEAN. By default as the file has it, which in CSV is text. */
  kind?: InputMaybe<EventValueKind>;
  /** The field of the event: `id`, `source`, `type`, `occurredAt`, `value`, `currency`; `customer.id`, `customer.externalId.SYSTEM`, `customer.email`, `customer.phone` (of several, the first in this order that is not empty names the customer); `touchpoint.id`, `touchpoint.externalId.SYSTEM`; `properties.NAME`. `customer`, `touchpoint` and `properties` take objects of JSON. At most 200 characters. */
  to: Scalars['String']['input'];
}

/** Values for rows that leave them out. */
export interface EventImportDefaults {
  /** The currency of values without one, as ISO 4217: `EUR`. At most 3 characters. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** The system that recorded the events: `shop`, `https://pos.example/tills/7`. At most 500 characters. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** The touchpoint at which it happened. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
  /** What happened: `PURCHASE`. At most 200 characters. */
  type?: InputMaybe<Scalars['String']['input']>;
}

/** A file of events that is to be sent. */
export interface EventImportInput {
  /** Whether an event whose customer is not known creates the customer, with the address, number or external id that the event came with, or waits for it. By default as its source is set: see `CustomerEventSource.createCustomers`. True needs the scope `customers:write`, and the key that sends the file `customers:personal` for addresses and numbers. */
  createCustomers?: InputMaybe<Scalars['Boolean']['input']>;
  /** The decimal sign of numbers in CSV, POINT by default. A number with the other sign is refused: it could be read as a thousand times as much. */
  decimal?: InputMaybe<DecimalSign>;
  /** Values for rows that leave them out. */
  defaults?: InputMaybe<EventImportDefaults>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** For a file without ids: the columns that together make an event another one than all others, mapped or not. The id is a hash of their cells. At most 20 entries of at most 1,000 characters. Null is refused. */
  idColumns?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether the events are new, and start what events start. By default they are history, which starts no rule, message or web hook. */
  live?: InputMaybe<Scalars['Boolean']['input']>;
  /** What the columns are for; others are left out. Without it, columns that are named as the fields of an event map themselves: `id`, `occurredAt`, `customer.email`, `properties.sku`. At most 1,000 entries. */
  mapping?: InputMaybe<Array<EventImportColumn>>;
  /** How many rows at the top of a CSV file are neither its header nor an event: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
  /** The time zone of times that are written without one, by its IANA name; the workspace’s by default. At most 50 characters. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
}

/** Which stored events the rules are applied to. */
export interface EventMappingApplyInput {
  /** The type of the events, whose rules are applied. */
  eventType: EntityKey;
}

/** The id of the event mapping to archive, and the revision that you read. */
export interface EventMappingArchiveInput {
  /** The id of the event mapping: `eventmapping_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A new rule. Its type of events and its touchpoint are required. */
export interface EventMappingCreateInput {
  /** What the rule is for. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Which events it looks at: `eventTypeByKey` finds their type, `eventTypeCreate` adds one that has no event yet. */
  eventType: Scalars['ID']['input'];
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Its position; 0 is tried first. By default it is added at the end. At least 0. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The step of a journey that the events belong to. */
  step?: InputMaybe<Scalars['ID']['input']>;
  /** The touchpoint of the events that it fits. */
  touchpoint: Scalars['ID']['input'];
  /** Which events of the type it fits; by default, and with null, all. It compares `value`, `currency`, `source`, `occurredAt` and properties: `properties.sku`, `properties.address.country`. A property has the type of what it is compared with first. */
  when?: InputMaybe<Scalars['Condition']['input']>;
}

/** The id of the event mapping to delete, and the revision that you read. */
export interface EventMappingDeleteInput {
  /** The id of the event mapping: `eventmapping_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type EventMapping to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface EventMappingFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<EventMappingFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Which events it looks at: `eventTypeByKey` finds their type, `eventTypeCreate` adds one that has no event yet. */
  eventType?: InputMaybe<EventTypeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<EventMappingIdFilter>;
  /** This must not hold. */
  not?: InputMaybe<EventMappingFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<EventMappingFilter>>;
  /** Its position among the rules of its type, from 0 without gaps, including archived ones, which are not applied. */
  position?: InputMaybe<IntFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** The step of a journey that the events belong to. */
  step?: InputMaybe<StepFilter>;
  /** The touchpoint of the events that it fits. */
  touchpoint?: InputMaybe<TouchpointFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type EventMapping. All operators that are set must hold. */
export interface EventMappingIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** A rule and its new position. */
export interface EventMappingMoveInput {
  /** The id of the eventmapping: `eventmapping_…`. */
  id: Scalars['ID']['input'];
  /** Its new position; 0 is tried first. A position after the last one moves it to the end. At least 0. */
  position: Scalars['Int']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** How rows of type EventMapping are sorted; rows with equal values are sorted by their id. */
export interface EventMappingOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: EventMappingOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type EventMapping can be sorted by. */
export type EventMappingOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** Its position among the rules of its type, from 0. */
  | 'POSITION'
  /** When it last changed. */
  | 'UPDATED_AT';

/** The id of the event mapping to restore, and the revision that you read. */
export interface EventMappingRestoreInput {
  /** The id of the event mapping: `eventmapping_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a rule. A field that is left out does not change; one that is null is cleared. */
export interface EventMappingUpdateInput {
  /** What the rule is for. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the eventmapping: `eventmapping_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** The step of a journey that the events belong to. */
  step?: InputMaybe<Scalars['ID']['input']>;
  /** The touchpoint of the events that it fits. Null is refused. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
  /** Which events of the type it fits; by default, and with null, all. It compares `value`, `currency`, `source`, `occurredAt` and properties: `properties.sku`, `properties.address.country`. A property has the type of what it is compared with first. */
  when?: InputMaybe<Scalars['Condition']['input']>;
}

/** What a customer did. A field that is null is the same as one that is left out. */
export interface EventRecordInput {
  /** The currency of `value`, as ISO 4217: `EUR`. Refused without a value. At most 3 characters. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** Who did it. An event whose customer is not known waits for one with this email address, telephone number or external id, or creates it, if its source is set so: see `CustomerEventSource.createCustomers`; one that fits several is AMBIGUOUS. An `id` must exist. An email address or telephone number needs the scope `customers:personal` only if the key can read customers: it would learn whose it is. */
  customer?: InputMaybe<CustomerKey>;
  /** The id that the source gives the event, by which a retry is recognised: `order-1042-paid`. At most 300 characters. */
  id: Scalars['String']['input'];
  /** When it happened, at most a day from now. By default now. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What else the source says of it; what it knows of the person belongs to the customer instead. At most 98,304 bytes as JSON, 1000 names in all, nested at most 10 deep. */
  properties?: InputMaybe<Scalars['JsonObject']['input']>;
  /** The system that records it: `shop`, `https://pos.example/tills/7`. It gives each of its events another `id`. At most 500 characters. */
  source: Scalars['String']['input'];
  /** The touchpoint at which it happened. */
  touchpoint?: InputMaybe<EntityKey>;
  /** What happened: `PURCHASE`, `com.example.order.shipped`. Any type is taken. At most 200 characters. */
  type: Scalars['String']['input'];
  /** What it was worth, such as the amount paid; in `currency`, if it is money. */
  value?: InputMaybe<Scalars['Float']['input']>;
}

/** The result for one event of a bulk call. */
export type EventRecordStatus =
  /** It was not stored; its `errors` say why. */
  | 'FAILED'
  /** It was stored. */
  | 'RECORDED'
  /** The event was stored before, by another call or an earlier entry of this one, with the same content. */
  | 'REPLAYED';

/** The id of the event type to archive, and the revision that you read. */
export interface EventTypeArchiveInput {
  /** The id of the event type: `eventtype_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A type of events. Its key is required. */
export interface EventTypeCreateInput {
  /** What such an event means, and which system records it. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The type as events have it: `PURCHASE`. It never changes. At most 200 characters. */
  key: Scalars['String']['input'];
  /** What people read. At most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
}

/** The id of the event type to delete, and the revision that you read. */
export interface EventTypeDeleteInput {
  /** The id of the event type: `eventtype_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type EventType to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface EventTypeFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<EventTypeFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** How many events of this type were recorded. It is counted after each call, usually within a second, and does not fall when events are erased. */
  eventCount?: InputMaybe<IntFilter>;
  /** When the first event of this type was recorded; null before that. */
  firstSeenAt?: InputMaybe<NullableDateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<EventTypeIdFilter>;
  /** The type as events have it: `PURCHASE`. It never changes. */
  key?: InputMaybe<StringFilter>;
  /** When an event of this type was last recorded; null before the first. */
  lastSeenAt?: InputMaybe<NullableDateTimeFilter>;
  /** What people read: `Purchase`; null until it is described. */
  name?: InputMaybe<NullableStringFilter>;
  /** This must not hold. */
  not?: InputMaybe<EventTypeFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<EventTypeFilter>>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type EventType. All operators that are set must hold. */
export interface EventTypeIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type EventType are sorted; rows with equal values are sorted by their id. */
export interface EventTypeOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: EventTypeOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type EventType can be sorted by. */
export type EventTypeOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** How many events of it were recorded. */
  | 'EVENT_COUNT'
  /** When the first event was recorded. */
  | 'FIRST_SEEN_AT'
  /** Its key, capital letters before small ones. */
  | 'KEY'
  /** When an event was last recorded. */
  | 'LAST_SEEN_AT'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** When it last changed. */
  | 'UPDATED_AT';

/** The id of the event type to restore, and the revision that you read. */
export interface EventTypeRestoreInput {
  /** The id of the event type: `eventtype_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** What a type of events means. A field that is left out does not change; null clears it. */
export interface EventTypeUpdateInput {
  /** What such an event means, and which system records it. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the eventtype: `eventtype_…`. */
  id: Scalars['ID']['input'];
  /** What people read. At most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The kind of a value of JSON. */
export type EventValueKind =
  /** True or false. */
  | 'BOOLEAN'
  /** Several values in brackets; what is in it is not looked at. */
  | 'LIST'
  /** The name came without a value. */
  | 'NULL'
  /** Digits without quotes, whole or not. */
  | 'NUMBER'
  /** An object; the names in it are properties of their own. */
  | 'OBJECT'
  /** A text, also one that is a day or a moment. */
  | 'TEXT';

/** The format of a journey’s document. */
export type ExchangeFormat =
  /** Every value of the map, with its personas and touchpoints: see `JourneyDocument`. */
  | 'JSON'
  /** Mermaid’s `journey`: title, sections (stages), tasks (steps) with scores from 1 to 5 (emotion −2 to +2) and actors (personas). Everything else is left out. */
  | 'MERMAID';

/** What a customer experiences of the company at a touchpoint. */
export type ExperienceDimension =
  /** What the company stands for and promises. */
  | 'BRAND'
  /** The people who work for the company. */
  | 'EMPLOYEE'
  /** What the company makes or sells. */
  | 'PRODUCT'
  /** What the company does for its customers. */
  | 'SERVICE';

/** The id of a row in another system. */
export interface ExternalIdInput {
  /** The id that the row has in that system. At most 200 characters. */
  id: Scalars['String']['input'];
  /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. At most 100 characters. */
  system: Scalars['String']['input'];
}

/** The id of the feedback to archive, and the revision that you read. */
export interface FeedbackArchiveInput {
  /** The id of the feedback: `feedback_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A file with rows of type Feedback that is to be fetched. */
export interface FeedbackBulkExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is to be written. */
  format: FileFormat;
}

/** A file with rows of type Feedback that is to be sent. */
export interface FeedbackBulkImportInput {
  /** The decimal sign of numbers in CSV, POINT by default. A number with the other sign is refused: it could be read as a thousand times as much. */
  decimal?: InputMaybe<DecimalSign>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves. At most 2,000 entries. */
  mapping?: InputMaybe<Array<BulkImportColumn>>;
  /** How many rows at the top of a CSV file are neither its header nor a row to be stored: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `feedbackBulkUpsert`. */
export interface FeedbackBulkUpsertInput {
  /** Whether an error in one row also refuses the other rows. */
  errorPolicy?: BulkErrorPolicy;
  /** The rows, each with its external id. A row with the external id of an earlier row is refused with `DUPLICATE`. At most 1,000 entries. */
  rows: Array<FeedbackBulkUpsertRow>;
}

/** Feedback, found by its external id or recorded with it. New feedback needs source, channel and text. */
export interface FeedbackBulkUpsertRow {
  /** Who said it. It is personal data: leave it out unless you need it. At most 200 characters. */
  author?: InputMaybe<Scalars['String']['input']>;
  /** The channel that it came by. Null is refused. */
  channel?: InputMaybe<Channel>;
  /** Who said it. Feedback whose customer is not known waits for one with this email address, telephone number or external id; where several have it, it is AMBIGUOUS. An `id` must exist. Null removes the customer. An email address or telephone number needs the scope `customers:personal` only if the key can read customers: it would learn whose it is. */
  customer?: InputMaybe<CustomerKey>;
  /** The external id of the feedback. If no feedback has it, it is recorded. */
  externalId: ExternalIdInput;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The journey it is about as a whole. */
  journey?: InputMaybe<EntityKey>;
  /** The language of the text, as BCP 47; any language. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** When it was said; at most a day in the future, because clocks differ. Null is refused. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The rating that came with it, at most `ratingMax`; requires `ratingMax`. At least 0. */
  rating?: InputMaybe<Scalars['Float']['input']>;
  /** The best rating on the scale: 5 of five stars. Must be above 0. At least 0. */
  ratingMax?: InputMaybe<Scalars['Float']['input']>;
  /** How the company came to know of it. Null is refused. */
  source?: InputMaybe<FeedbackSource>;
  /** The step it is about. */
  step?: InputMaybe<EntityKey>;
  /** The team’s own labels. Repeated labels are stored once. An update replaces the whole list. At most 50 entries of at most 100 characters. Null is refused. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What was said, in the author’s own words. At most 20,000 characters. Null is refused. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The touchpoint it is about. */
  touchpoint?: InputMaybe<EntityKey>;
  /** The http or https address where it can be read. At most 2,000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
}

/** The id of the feedback to delete, and the revision that you read. */
export interface FeedbackDeleteInput {
  /** The id of the feedback: `feedback_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type Feedback to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface FeedbackFilter {
  /** When sentiment, emotions and topics of the feedback were last analysed; null until then. */
  analysedAt?: InputMaybe<NullableDateTimeFilter>;
  /** All of these must hold. */
  and?: InputMaybe<Array<FeedbackFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** Who said it: a name, a user name, a telephone number; null if that is not known. It is personal data: show it only to those who need it, and clear it when the person asks. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  author?: InputMaybe<NullableStringFilter>;
  /** The channel that it came by. */
  channel?: InputMaybe<ChannelFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Who said it. */
  customer?: InputMaybe<CustomerFilter>;
  /** Whether its customer is known. Null without the scope `customers:read`. */
  customerMatch?: InputMaybe<CustomerMatchFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<FeedbackIdFilter>;
  /** Conditions on what it named its customer by. */
  identifier?: InputMaybe<CustomerIdentifierFilter>;
  /** The journey it is about as a whole. */
  journey?: InputMaybe<JourneyFilter>;
  /** The language of the text, as BCP 47: `en`, `de-AT`. Any language, not only the workspace’s; null if it is not known. */
  locale?: InputMaybe<NullableStringFilter>;
  /** This must not hold. */
  not?: InputMaybe<FeedbackFilter>;
  /** When it was said, which can be long before it was recorded. */
  occurredAt?: InputMaybe<DateTimeFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<FeedbackFilter>>;
  /** The rating that came with it: 4 of 5 stars is 4. From 0 to `ratingMax`; null if it came without a rating. */
  rating?: InputMaybe<NullableFloatFilter>;
  /** The best rating on the scale; null if there is no rating. */
  ratingMax?: InputMaybe<NullableFloatFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** How the company came to know of it. */
  source?: InputMaybe<FeedbackSourceFilter>;
  /** The step it is about. */
  step?: InputMaybe<StepFilter>;
  /** The team’s own labels, each once, in the order of the input. */
  tags?: InputMaybe<StringListFilter>;
  /** What was said, in the author’s own words; 1 to 20,000 characters. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  text?: InputMaybe<StringFilter>;
  /** The touchpoint it is about. */
  touchpoint?: InputMaybe<TouchpointFilter>;
  /** Whether its customer is still to be found: whether `customerMatch` is WAITING or AMBIGUOUS. There is an index for this. */
  unmatched?: InputMaybe<BooleanFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** The http or https address where it can be read; null if there is none. */
  url?: InputMaybe<NullableStringFilter>;
}

/** Compares the id of a row of type Feedback. All operators that are set must hold. */
export interface FeedbackIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type Feedback are sorted; rows with equal values are sorted by their id. */
export interface FeedbackOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: FeedbackOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Feedback can be sorted by. */
export type FeedbackOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** The channel: WEB, MOBILE_APP, EMAIL, SMS, CHAT, CHATBOT, MESSENGER, PHONE, IVR, IN_STORE, KIOSK, POST, SOCIAL, DEVICE, OTHER. */
  | 'CHANNEL'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it was said. */
  | 'OCCURRED_AT'
  /** The number of the rating, whatever its scale. */
  | 'RATING'
  /** The source: COMPLAINT, REVIEW, SOCIAL, CHAT, CALL, INTERVIEW, EMPLOYEE, OTHER. */
  | 'SOURCE'
  /** When it last changed. */
  | 'UPDATED_AT';

/** The feedback to record. Its source, channel and text are required. */
export interface FeedbackRecordInput {
  /** Who said it. It is personal data: leave it out unless you need it. At most 200 characters. */
  author?: InputMaybe<Scalars['String']['input']>;
  /** The channel that it came by. */
  channel: Channel;
  /** Who said it. Feedback whose customer is not known waits for one with this email address, telephone number or external id; where several have it, it is AMBIGUOUS. An `id` must exist. Null removes the customer. An email address or telephone number needs the scope `customers:personal` only if the key can read customers: it would learn whose it is. */
  customer?: InputMaybe<CustomerKey>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The journey it is about as a whole. */
  journey?: InputMaybe<Scalars['ID']['input']>;
  /** The language of the text, as BCP 47; any language. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** When it was said; at most a day in the future, because clocks differ. By default the moment of the request. Null is refused. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The rating that came with it, at most `ratingMax`; requires `ratingMax`. At least 0. */
  rating?: InputMaybe<Scalars['Float']['input']>;
  /** The best rating on the scale: 5 of five stars. Must be above 0. At least 0. */
  ratingMax?: InputMaybe<Scalars['Float']['input']>;
  /** How the company came to know of it. */
  source: FeedbackSource;
  /** The step it is about. */
  step?: InputMaybe<Scalars['ID']['input']>;
  /** The team’s own labels. Repeated labels are stored once. An update replaces the whole list. At most 50 entries of at most 100 characters. Null is refused. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What was said, in the author’s own words. At most 20,000 characters. */
  text: Scalars['String']['input'];
  /** The touchpoint it is about. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
  /** The http or https address where it can be read. At most 2,000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
}

/** The id of the feedback to restore, and the revision that you read. */
export interface FeedbackRestoreInput {
  /** The id of the feedback: `feedback_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** How the company came to know of feedback. */
export type FeedbackSource =
  /** The author called or was called; the text is a transcript or a note. */
  | 'CALL'
  /** The author wrote in a chat with a person or a program. */
  | 'CHAT'
  /** The author complained to the company. */
  | 'COMPLAINT'
  /** Staff passed on what they heard or saw. */
  | 'EMPLOYEE'
  /** The author was interviewed for research. */
  | 'INTERVIEW'
  /** The feedback came in another way. */
  | 'OTHER'
  /** The author wrote a review on a portal, in a shop or in an app store. */
  | 'REVIEW'
  /** The author wrote about the company on a social network. */
  | 'SOCIAL';

/** Compares a value of type FeedbackSource. All operators that are set must hold. */
export interface FeedbackSourceFilter {
  /** Equal to this. */
  eq?: InputMaybe<FeedbackSource>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<FeedbackSource>>;
  /** Not equal to this. */
  neq?: InputMaybe<FeedbackSource>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<FeedbackSource>>;
}

/** Changes to feedback. A field that is left out does not change; one that is null is cleared. */
export interface FeedbackUpdateInput {
  /** Who said it. It is personal data: leave it out unless you need it. At most 200 characters. */
  author?: InputMaybe<Scalars['String']['input']>;
  /** The channel that it came by. Null is refused. */
  channel?: InputMaybe<Channel>;
  /** Who said it. Feedback whose customer is not known waits for one with this email address, telephone number or external id; where several have it, it is AMBIGUOUS. An `id` must exist. Null removes the customer. An email address or telephone number needs the scope `customers:personal` only if the key can read customers: it would learn whose it is. */
  customer?: InputMaybe<CustomerKey>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the feedback: `feedback_…`. */
  id: Scalars['ID']['input'];
  /** The journey it is about as a whole. */
  journey?: InputMaybe<Scalars['ID']['input']>;
  /** The language of the text, as BCP 47; any language. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** When it was said; at most a day in the future, because clocks differ. Null is refused. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The rating that came with it, at most `ratingMax`; requires `ratingMax`. At least 0. */
  rating?: InputMaybe<Scalars['Float']['input']>;
  /** The best rating on the scale: 5 of five stars. Must be above 0. At least 0. */
  ratingMax?: InputMaybe<Scalars['Float']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** How the company came to know of it. Null is refused. */
  source?: InputMaybe<FeedbackSource>;
  /** The step it is about. */
  step?: InputMaybe<Scalars['ID']['input']>;
  /** The team’s own labels. Repeated labels are stored once. An update replaces the whole list. At most 50 entries of at most 100 characters. Null is refused. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What was said, in the author’s own words. At most 20,000 characters. Null is refused. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The touchpoint it is about. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
  /** The http or https address where it can be read. At most 2,000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
}

/** The format of a file of rows. */
export type FileFormat =
  /** A header, then a row a line, as RFC 4180 has it, in UTF-8. Files in UTF-16 are taken, too. */
  | 'CSV'
  /** A JSON object a line, in UTF-8. */
  | 'NDJSON';

/** The id of the follow up policy to archive, and the revision that you read. */
export interface FollowUpPolicyArchiveInput {
  /** The id of the follow up policy: `followuppolicy_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A new policy. Its name, survey, channel and question are required. */
export interface FollowUpPolicyCreateInput {
  /** Hours from the resolution until the customer is asked. 24 by default. From 0 to 8,760. Null is refused. */
  afterHours?: InputMaybe<Scalars['Int']['input']>;
  /** The category of the cases that it is for; by default those of all categories. */
  category?: InputMaybe<Scalars['ID']['input']>;
  /** The channel by which the invitations are sent: one that the survey is for. */
  channel: Channel;
  /** What it is for, in words of the team. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Days for which the link begins a response. 30 by default. From 1 to 366. Null is refused. */
  linkDays?: InputMaybe<Scalars['Int']['input']>;
  /** The lifecycle stage whose customers are LOST, whatever they answer. */
  lostStage?: InputMaybe<Scalars['ID']['input']>;
  /** The highest answer with which the customer is LOST; below `recoveredFrom`. By default the lowest of the scale. */
  lostUpTo?: InputMaybe<Scalars['Float']['input']>;
  /** What the team calls it. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Which of several policies counts for a case: the one with the lowest number. A new one has 0 by default. From 0 to 10,000. Null is refused. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The key of the question whose answer says the outcome: one with a scale, such as NPS, CSAT, CES or RATING. Answers to a question marked `reverseScored` are reversed first. At most 64 characters. */
  question: Scalars['String']['input'];
  /** The lowest answer with which the customer is RECOVERED. By default the upper third of the scale: 7 of an NPS, 4 of a CSAT, 5 of a CES. */
  recoveredFrom?: InputMaybe<Scalars['Float']['input']>;
  /** The survey, by its id; not an anonymous one. It can still be a draft: while it takes no answers, or no link to it can be made, customers are not asked. */
  survey: Scalars['ID']['input'];
}

/** The id of the follow up policy to delete, and the revision that you read. */
export interface FollowUpPolicyDeleteInput {
  /** The id of the follow up policy: `followuppolicy_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type FollowUpPolicy to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface FollowUpPolicyFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<FollowUpPolicyFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** The category of the cases that it is for; by default those of all categories. */
  category?: InputMaybe<CaseCategoryFilter>;
  /** The channel by which the invitations are sent. */
  channel?: InputMaybe<ChannelFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<FollowUpPolicyIdFilter>;
  /** The lifecycle stage whose customers are LOST. */
  lostStage?: InputMaybe<LifecycleStageFilter>;
  /** What the team calls it: `After a case`. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<FollowUpPolicyFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<FollowUpPolicyFilter>>;
  /** Which of several policies counts for a case: the one with the lowest number, and of two with the same the older one. */
  position?: InputMaybe<IntFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** What asks. */
  survey?: InputMaybe<SurveyFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type FollowUpPolicy. All operators that are set must hold. */
export interface FollowUpPolicyIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type FollowUpPolicy are sorted; rows with equal values are sorted by their id. */
export interface FollowUpPolicyOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: FollowUpPolicyOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type FollowUpPolicy can be sorted by. */
export type FollowUpPolicyOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** Its position in the list. */
  | 'POSITION'
  /** When it last changed. */
  | 'UPDATED_AT';

/** The id of the follow up policy to restore, and the revision that you read. */
export interface FollowUpPolicyRestoreInput {
  /** The id of the follow up policy: `followuppolicy_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a policy. A field that is left out does not change; one that is null is cleared. */
export interface FollowUpPolicyUpdateInput {
  /** Hours from the resolution until the customer is asked. 24 by default. From 0 to 8,760. Null is refused. */
  afterHours?: InputMaybe<Scalars['Int']['input']>;
  /** The category of the cases that it is for; by default those of all categories. */
  category?: InputMaybe<Scalars['ID']['input']>;
  /** The channel by which the invitations are sent: one that the survey is for. Null is refused. */
  channel?: InputMaybe<Channel>;
  /** What it is for, in words of the team. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the followuppolicy: `followuppolicy_…`. */
  id: Scalars['ID']['input'];
  /** Days for which the link begins a response. 30 by default. From 1 to 366. Null is refused. */
  linkDays?: InputMaybe<Scalars['Int']['input']>;
  /** The lifecycle stage whose customers are LOST, whatever they answer. */
  lostStage?: InputMaybe<Scalars['ID']['input']>;
  /** The highest answer with which the customer is LOST; below `recoveredFrom`. By default the lowest of the scale. */
  lostUpTo?: InputMaybe<Scalars['Float']['input']>;
  /** What the team calls it. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Which of several policies counts for a case: the one with the lowest number. A new one has 0 by default. From 0 to 10,000. Null is refused. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The key of the question whose answer says the outcome: one with a scale, such as NPS, CSAT, CES or RATING. Answers to a question marked `reverseScored` are reversed first. At most 64 characters. Null is refused. */
  question?: InputMaybe<Scalars['String']['input']>;
  /** The lowest answer with which the customer is RECOVERED. By default the upper third of the scale: 7 of an NPS, 4 of a CSAT, 5 of a CES. */
  recoveredFrom?: InputMaybe<Scalars['Float']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** The survey, by its id; not an anonymous one. It can still be a draft: while it takes no answers, or no link to it can be made, customers are not asked. Null is refused. */
  survey?: InputMaybe<Scalars['ID']['input']>;
}

/** The values that a hidden field accepts: texts, numbers, booleans or days. */
export type HiddenFieldKind =
  /** True or false. */
  | 'BOOLEAN'
  /** A day: `2026-11-21`. */
  | 'DATE'
  /** An amount or a count, decimals included. */
  | 'NUMBER'
  /** A text: a plan, a shop, an order number. */
  | 'TEXT';

/** What names a customer. */
export type IdentifierKind =
  /** The email address. */
  | 'EMAIL'
  /** The customer’s id in another system. */
  | 'EXTERNAL_ID'
  /** The customer’s id here. */
  | 'ID'
  /** The telephone number. */
  | 'PHONE';

/** Compares a value of type IdentifierKind. All operators that are set must hold. */
export interface IdentifierKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<IdentifierKind>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<IdentifierKind>>;
  /** Not equal to this. */
  neq?: InputMaybe<IdentifierKind>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<IdentifierKind>>;
}

/** What a message that a customer wrote does with cases. One that a program sent by itself, and one that answers a survey, do nothing. */
export type InboundCaseHandling =
  /** A case of its thread that waits for the customer becomes IN_PROGRESS; where none is open, the last that was resolved or closed becomes REOPENED. */
  | 'FOLLOW'
  /** Nothing. */
  | 'NONE'
  /** The same; where its thread has no such case, one is opened, but not after one that was canceled as SPAM. */
  | 'OPEN';

/** Whether the customer or the company starts the contact. */
export type Initiator =
  /** The company comes to the customer. */
  | 'BRAND'
  /** The customer comes to the company. */
  | 'CUSTOMER';

/** Compares a value of type Initiator. All operators that are set must hold. */
export interface InitiatorFilter {
  /** Equal to this. */
  eq?: InputMaybe<Initiator>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Initiator>>;
  /** Not equal to this. */
  neq?: InputMaybe<Initiator>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Initiator>>;
}

/** Compares a value of type Int. All operators that are set must hold. */
export interface IntFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** Greater than this. */
  gt?: InputMaybe<Scalars['Int']['input']>;
  /** At least this. */
  gte?: InputMaybe<Scalars['Int']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Less than this. */
  lt?: InputMaybe<Scalars['Int']['input']>;
  /** At most this. */
  lte?: InputMaybe<Scalars['Int']['input']>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['Int']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['Int']['input']>>;
}

/** The formula of an interval. */
export type IntervalMethod =
  /** For NPS and NET: ¾ is added to the best and to the worst answers, 3 to all (Rocks 2016). */
  | 'ADJUSTED_WALD'
  /** For a difference of shares: made of both Wilson intervals. */
  | 'NEWCOMBE'
  /** For a median or percentile: from one answer to another in their order, whatever the distribution (Conover; Hahn & Meeker). At most 2.5 % is left out on either side. Null for fewer answers than that takes: 6 for a median. */
  | 'ORDER_STATISTICS'
  /** For a mean: Student’s t with n − 1 degrees of freedom. */
  | 'T'
  /** For a difference of NPS or NET: 1.96 standard errors to either side. */
  | 'WALD'
  /** For a difference of means: Student’s t for unequal variances. */
  | 'WELCH'
  /** For a share; valid for few answers and near 0 and 100 %. */
  | 'WILSON';

/** The customers of a segment to ask, and how. */
export interface InvitationCreateForSegmentInput {
  /** When to send them, at most 366 days ahead: whether each customer may be asked is decided then. By default now. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The channel by which the invitations are sent. */
  channel: Channel;
  /** When the links stop beginning a response: after `at`, by 366 days at most. By default 30 days after it. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The language of the invitations as BCP 47, one that the survey is offered in; others are refused with `UNKNOWN_LOCALE`. By default that of each customer, or else the survey’s own. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** How many reminders at most. By default 1 with `remindAfterDays`, else 0. From 0 to 10. */
  maxReminders?: InputMaybe<Scalars['Int']['input']>;
  /** Days after which a customer who has begun no response is reminded. By default never. From 1 to 90. */
  remindAfterDays?: InputMaybe<Scalars['Int']['input']>;
  /** The segment or list, by its id. */
  segment: Scalars['ID']['input'];
  /** The survey, by its id. It has to be LIVE, and its `url`, or else the workspace’s `surveyUrl`, needs `{token}` where the token of an invitation belongs; the `url` of an anonymous survey must have none. */
  survey: Scalars['ID']['input'];
}

/** Customers to ask, up to 1,000, and how. */
export interface InvitationCreateInput {
  /** When to send them, at most 366 days ahead: whether each customer may be asked is decided then. By default now. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The channel by which the invitations are sent. */
  channel: Channel;
  /** The customers. For one that was merged, its survivor is asked. At most 1,000 entries. */
  customers: Array<CustomerKey>;
  /** Whether an error in one customer also refuses the others. */
  errorPolicy?: BulkErrorPolicy;
  /** When the links stop beginning a response: after `at`, by 366 days at most. By default 30 days after it. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The language of the invitations as BCP 47, one that the survey is offered in; others are refused with `UNKNOWN_LOCALE`. By default that of each customer, or else the survey’s own. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** How many reminders at most. By default 1 with `remindAfterDays`, else 0. From 0 to 10. */
  maxReminders?: InputMaybe<Scalars['Int']['input']>;
  /** Days after which a customer who has begun no response is reminded. By default never. From 1 to 90. */
  remindAfterDays?: InputMaybe<Scalars['Int']['input']>;
  /** The survey, by its id. It has to be LIVE, and its `url`, or else the workspace’s `surveyUrl`, needs `{token}` where the token of an invitation belongs; the `url` of an anonymous survey must have none. */
  survey: Scalars['ID']['input'];
}

/** The result for one customer. */
export type InvitationCreateStatus =
  /** There is an invitation; its `state` and `decision` say whether it may be sent. */
  | 'CREATED'
  /** There is none; the `errors` say why. */
  | 'FAILED';

/** What is to be sent to a customer now. */
export type InvitationDue =
  /** The invitation itself. */
  | 'INVITATION'
  /** A reminder: the customer has not begun a response. */
  | 'REMINDER';

/** A file of links that are due to be sent. */
export interface InvitationExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those for this channel. */
  channel?: InputMaybe<Channel>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** Whether to export invitations or reminders; by default both. */
  due?: InputMaybe<InvitationDue>;
  /** How the file is to be written. */
  format: FileFormat;
  /** The survey, by its id. */
  survey: Scalars['ID']['input'];
}

/** Which rows of type Invitation to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface InvitationFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<InvitationFilter>>;
  /** The channel it is sent by. */
  channel?: InputMaybe<ChannelFilter>;
  /** When it was made. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Conditions on the customer. */
  customer?: InputMaybe<CustomerFilter>;
  /** What is to be sent now; null if nothing is. `sender` says who sends it: a tool that sent what cxgraph sends would do so twice. */
  due?: InputMaybe<NullableInvitationDueFilter>;
  /** When it came to a state that no other follows; null before. */
  endedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When its link stops beginning a response. */
  expiresAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<InvitationIdFilter>;
  /** The language it is in, as BCP 47: one that the survey is offered in. */
  locale?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<InvitationFilter>;
  /** When the customer first opened the page; null if that is not known. */
  openedAt?: InputMaybe<NullableDateTimeFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<InvitationFilter>>;
  /** How many reminders were sent. */
  remindersSent?: InputMaybe<IntFilter>;
  /** When it is to be sent. If a rule of contact said LATER, from when that allows it. */
  scheduledAt?: InputMaybe<DateTimeFilter>;
  /** Who sends what is due, or sent it last. A worker says so directly after it is due, by the `templates` of the survey, and says CXGRAPH later where a template is added before a tool has sent it. Null until then. */
  sender?: InputMaybe<NullableInvitationSenderFilter>;
  /** When it was sent; null if it was not. */
  sentAt?: InputMaybe<NullableDateTimeFilter>;
  /** What became of it. */
  state?: InputMaybe<InvitationStateFilter>;
  /** Conditions on the survey. */
  survey?: InputMaybe<SurveyFilter>;
}

/** Compares the id of a row of type Invitation. All operators that are set must hold. */
export interface InvitationIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** What became of invitations, up to 1,000 reports. */
export interface InvitationMarkInput {
  /** Whether an error in one report also refuses the others. */
  errorPolicy?: BulkErrorPolicy;
  /** The reports. At most 1,000 entries. */
  invitations: Array<InvitationMarkRow>;
}

/** What became of one invitation. */
export interface InvitationMarkRow {
  /** When that was; not in the future, but for a minute, because clocks differ. By default now. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The id of the invitation: `invitation_…`. */
  invitation: Scalars['ID']['input'];
  /** What was done. */
  status: InvitationReport;
}

/** The result for one report. */
export type InvitationMarkStatus =
  /** It was not stored; its `errors` say why. */
  | 'FAILED'
  /** It changed the invitation. */
  | 'MARKED'
  /** The invitation was further already, or the report came before. */
  | 'UNCHANGED';

/** An invitation whose page was opened. */
export interface InvitationOpenInput {
  /** The token in the link of the invitation. At most 200 characters. */
  token: Scalars['String']['input'];
}

/** How rows of type Invitation are sorted; rows with equal values are sorted by their id. */
export interface InvitationOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: InvitationOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Invitation can be sorted by. */
export type InvitationOrderField =
  /** When it was made. */
  | 'CREATED_AT';

/** What a tool that sends messages did. */
export type InvitationReport =
  /** The invitation could not be delivered. */
  | 'BOUNCED'
  /** The invitation arrived. */
  | 'DELIVERED'
  /** The invitation could not be sent. */
  | 'ERROR'
  /** It sent the reminder that was due. */
  | 'REMINDED'
  /** The invitation went out. */
  | 'SENT';

/** Who sends an invitation or its reminder. */
export type InvitationSender =
  /** cxgraph: the `templates` of the survey have one of the kind, INVITE or REMINDER, and of the channel. */
  | 'CXGRAPH'
  /** A tool of yours, which reports with `invitationMark` what it did. */
  | 'TOOL';

/** What became of an invitation. No report takes it back: one that comes late changes nothing. If an unfinished response is deleted, its invitation is OPENED again. */
export type InvitationState =
  /** It could not be delivered, or nothing could be sent to the address before. */
  | 'BOUNCED'
  /** The customer submitted the response. */
  | 'COMPLETED'
  /** It is to be decided and sent at `scheduledAt`. */
  | 'CREATED'
  /** It arrived. */
  | 'DELIVERED'
  /** It could not be sent for another reason. */
  | 'ERROR'
  /** No response was begun until `expiresAt`, or the case after which it was to ask was reopened before it was sent. */
  | 'EXPIRED'
  /** The customer was not drawn for the survey’s sample. */
  | 'NOT_SAMPLED'
  /** The customer opened the page behind its link. */
  | 'OPENED'
  /** The customer does not agree to be contacted for this. */
  | 'OPTED_OUT'
  /** The customer answered some questions. */
  | 'PARTIAL'
  /** A rule of contact forbade it: the customer was asked too often, has no address for the channel, or is not whom the survey is for; `decision` says which. Or the customer was archived before it was sent. */
  | 'QUARANTINED'
  /** It is allowed and due to be sent. */
  | 'QUEUED'
  /** The survey had as many responses of this kind as it takes. */
  | 'QUOTA_FULL'
  /** The answers showed that the survey is not for this customer. */
  | 'SCREENED_OUT'
  /** A report says that it went out; what became of it is not known yet. */
  | 'SENT'
  /** The customer began a response, and has not answered a question. */
  | 'STARTED';

/** Compares a value of type InvitationState. All operators that are set must hold. */
export interface InvitationStateFilter {
  /** Equal to this. */
  eq?: InputMaybe<InvitationState>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<InvitationState>>;
  /** Not equal to this. */
  neq?: InputMaybe<InvitationState>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<InvitationState>>;
}

/** Which job to end. */
export interface JobCancelInput {
  /** The id of the job: `job_…`. */
  id: Scalars['ID']['input'];
}

/** Which rows of type JobError to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface JobErrorFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<JobErrorFilter>>;
  /** Which kind of error it is: one of the values of `UserErrorCode`, or FORBIDDEN for what the key that sent the file may not write. */
  code?: InputMaybe<StringFilter>;
  /** The column with the error, as the file names it; null where the error is of the whole row. */
  column?: InputMaybe<NullableStringFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<JobErrorIdFilter>;
  /** The line of the file that the row begins on, counted from 1. */
  line?: InputMaybe<IntFilter>;
  /** This must not hold. */
  not?: InputMaybe<JobErrorFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<JobErrorFilter>>;
}

/** Compares the id of a row of type JobError. All operators that are set must hold. */
export interface JobErrorIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type JobError are sorted; rows with equal values are sorted by their id. */
export interface JobErrorOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: JobErrorOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type JobError can be sorted by. */
export type JobErrorOrderField =
  /** The line of the row in the file. */
  | 'LINE';

/** Which rows of type Job to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface JobFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<JobFilter>>;
  /** When it was created. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When it ended, with whichever status; null before. */
  finishedAt?: InputMaybe<NullableDateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<JobIdFilter>;
  /** Whether it imports or exports, and what. */
  kind?: InputMaybe<JobKindFilter>;
  /** This must not hold. */
  not?: InputMaybe<JobFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<JobFilter>>;
  /** How many rows were stored, sent or looked at so far, those that failed included. */
  rowsDone?: InputMaybe<IntFilter>;
  /** How many rows could not be stored. */
  rowsFailed?: InputMaybe<IntFilter>;
  /** Rows of an import for which nothing was stored: the key of a response was used before, by another row, import or call; a row of another type was stored like this already. */
  rowsKnown?: InputMaybe<IntFilter>;
  /** How many rows the file has, or are to be changed; null while that is not known. */
  rowsTotal?: InputMaybe<NullableIntFilter>;
  /** Rows that changed what was stored before; 0 for an export. */
  rowsUpdated?: InputMaybe<IntFilter>;
  /** When the file had arrived, or its first row was sent; null before. */
  startedAt?: InputMaybe<NullableDateTimeFilter>;
  /** Who created it. */
  startedBy?: InputMaybe<ActorFilter>;
  /** The state it is in. */
  status?: InputMaybe<JobStatusFilter>;
  /** Whose responses they are. */
  survey?: InputMaybe<SurveyFilter>;
}

/** Compares the id of a row of type Job. All operators that are set must hold. */
export interface JobIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Whether a job imports or exports a file, and what is in it, or what it changes. */
export type JobKind =
  /** Exports consents: a file is fetched from the server. */
  | 'CONSENT_EXPORT'
  /** Imports consents: a file is sent to the server. */
  | 'CONSENT_IMPORT'
  /** Erases a customer, and leaves the facts about the person without what names the person. It has no file. */
  | 'CUSTOMER_ANONYMISATION'
  /** Erases a customer, with everything that is stored about the person. It has no file. */
  | 'CUSTOMER_ERASURE'
  /** Exports everything that is stored about one customer. */
  | 'CUSTOMER_EXPORT'
  /** Exports events: a file is fetched from the server. */
  | 'EVENT_EXPORT'
  /** Imports events: a file is sent to the server. */
  | 'EVENT_IMPORT'
  /** Applies the mapping rules of a type of events to its stored events. It has no file. */
  | 'EVENT_MAPPING'
  /** Invites the customers of a segment to a survey. It has no file. */
  | 'INVITATION'
  /** Exports the links of invitations that are due: a file is fetched from the server. */
  | 'INVITATION_EXPORT'
  /** Exports responses: a file is fetched from the server. */
  | 'RESPONSE_EXPORT'
  /** Imports responses: a file is sent to the server. */
  | 'RESPONSE_IMPORT'
  /** Finds the customers of a survey’s stored responses, after its `customerKey` changed. It has no file. */
  | 'RESPONSE_LINK'
  /** Exports rows of another type: `rowType` says which. */
  | 'ROW_EXPORT'
  /** Imports rows of another type: `rowType` says which. */
  | 'ROW_IMPORT'
  /** Says what a rule would have done. It has no file; `dryRun` has what it found. */
  | 'RULE_DRY_RUN'
  /** Imports suppressed addresses: a file is sent to the server. */
  | 'SUPPRESSION_IMPORT';

/** Compares a value of type JobKind. All operators that are set must hold. */
export interface JobKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<JobKind>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<JobKind>>;
  /** Not equal to this. */
  neq?: InputMaybe<JobKind>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<JobKind>>;
}

/** How rows of type Job are sorted; rows with equal values are sorted by their id. */
export interface JobOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: JobOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Job can be sorted by. */
export type JobOrderField =
  /** When it was created. */
  | 'CREATED_AT'
  /** When it ended. */
  | 'FINISHED_AT'
  /** When it began. */
  | 'STARTED_AT';

/** The state of a job. */
export type JobStatus =
  /** `jobCancel` ended it. Rows that were stored before stay. */
  | 'CANCELED'
  /** It ended early, its file had no row, or every row was refused; `failure` says why. Rows that were stored before stay. */
  | 'FAILED'
  /** An import of which some rows were refused; `errors` says which and why. The others are stored. */
  | 'PARTIAL'
  /** Rows are being stored, sent or changed. */
  | 'RUNNING'
  /** Every row is stored, or was before; or every row was sent. */
  | 'SUCCEEDED'
  /** An import whose file has not arrived as a whole, an export that was not fetched to its end, or another job that a worker has not begun. */
  | 'WAITING';

/** Compares a value of type JobStatus. All operators that are set must hold. */
export interface JobStatusFilter {
  /** Equal to this. */
  eq?: InputMaybe<JobStatus>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<JobStatus>>;
  /** Not equal to this. */
  neq?: InputMaybe<JobStatus>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<JobStatus>>;
}

/** The id of the journey to archive, and the revision that you read. */
export interface JourneyArchiveInput {
  /** The id of the journey: `journey_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The source of a journey map. */
export type JourneyBasis =
  /** What the company assumes or wants. */
  | 'ASSUMPTION'
  /** Measured behaviour of customers. */
  | 'DATA'
  /** Interviews, observation or other studies of customers. */
  | 'RESEARCH';

/** Compares a value of type JourneyBasis. All operators that are set must hold. */
export interface JourneyBasisFilter {
  /** Equal to this. */
  eq?: InputMaybe<JourneyBasis>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<JourneyBasis>>;
  /** Not equal to this. */
  neq?: InputMaybe<JourneyBasis>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<JourneyBasis>>;
}

/** A file with rows of type Journey that is to be fetched. */
export interface JourneyBulkExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is to be written. */
  format: FileFormat;
}

/** A file with rows of type Journey that is to be sent. */
export interface JourneyBulkImportInput {
  /** The decimal sign of numbers in CSV, POINT by default. A number with the other sign is refused: it could be read as a thousand times as much. */
  decimal?: InputMaybe<DecimalSign>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves. At most 2,000 entries. */
  mapping?: InputMaybe<Array<BulkImportColumn>>;
  /** How many rows at the top of a CSV file are neither its header nor a row to be stored: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `journeyBulkUpsert`. */
export interface JourneyBulkUpsertInput {
  /** Whether an error in one row also refuses the other rows. */
  errorPolicy?: BulkErrorPolicy;
  /** The rows, each with its external id. A row with the external id of an earlier row is refused with `DUPLICATE`. At most 1,000 entries. */
  rows: Array<JourneyBulkUpsertRow>;
}

/** A journey, found by its external id or created with it. A parent must exist before the call. */
export interface JourneyBulkUpsertRow {
  /** The source of the map. A new journey has ASSUMPTION by default. Null is refused. */
  basis?: InputMaybe<JourneyBasis>;
  /** What the map shows, and what it leaves out. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The external id of the journey. If no journey has it, one is created. */
  externalId: ExternalIdInput;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The company’s goal for it. At most 2,000 characters. */
  goal?: InputMaybe<Scalars['String']['input']>;
  /** How detailed it is: 1 shows the whole relationship, 5 a single task. From 1 to 5. Null is refused. */
  level?: InputMaybe<Scalars['Int']['input']>;
  /** The actor who is responsible for the map. */
  owner?: InputMaybe<EntityKey>;
  /** The wider journey that this one is a part of; null if there is none. */
  parent?: InputMaybe<EntityKey>;
  /** The personas whose journey it is. At most 1,000 entries. Null is refused. */
  personas?: InputMaybe<Array<EntityKey>>;
  /** When its next review is due; null if no review is planned. A new journey is due after the workspace’s `reviewIntervalDays` by default. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it ends. At most 1,000 characters. */
  scopeEnd?: InputMaybe<Scalars['String']['input']>;
  /** Where it begins. At most 1,000 characters. */
  scopeStart?: InputMaybe<Scalars['String']['input']>;
  /** Whether it shows the present or the future. A new journey is CURRENT by default. Null is refused. */
  state?: InputMaybe<JourneyState>;
  /** DRAFT or ACTIVE. A new journey is DRAFT by default. Null is refused. */
  status?: InputMaybe<MapStatus>;
  /** Whether it is the journey of customers or of employees. A new journey is of CUSTOMER by default. Null is refused. */
  subject?: InputMaybe<MapSubject>;
  /** The customer’s goal, in their words. Required for a new one. At most 300 characters. Null is refused. */
  title?: InputMaybe<Scalars['String']['input']>;
}

/** A new journey, alone or with its whole map. Only its title is required. */
export interface JourneyCreateInput {
  /** The source of the map. A new journey has ASSUMPTION by default. Null is refused. */
  basis?: InputMaybe<JourneyBasis>;
  /** What the map shows, and what it leaves out. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The company’s goal for it. At most 2,000 characters. */
  goal?: InputMaybe<Scalars['String']['input']>;
  /** How detailed it is: 1 shows the whole relationship, 5 a single task. From 1 to 5. Null is refused. */
  level?: InputMaybe<Scalars['Int']['input']>;
  /** The actor who is responsible for the map. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The wider journey that this one is a part of; null if there is none. */
  parent?: InputMaybe<Scalars['ID']['input']>;
  /** The personas whose journey it is. At most 1,000 entries. Null is refused. */
  personas?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** When its next review is due; null if no review is planned. A new journey is due after the workspace’s `reviewIntervalDays` by default. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it ends. At most 1,000 characters. */
  scopeEnd?: InputMaybe<Scalars['String']['input']>;
  /** Where it begins. At most 1,000 characters. */
  scopeStart?: InputMaybe<Scalars['String']['input']>;
  /** Its stages, in this order, with at most 1,000 steps together. At most 100 entries. */
  stages?: InputMaybe<Array<JourneyStageInput>>;
  /** Whether it shows the present or the future. A new journey is CURRENT by default. Null is refused. */
  state?: InputMaybe<JourneyState>;
  /** DRAFT or ACTIVE. A new journey is DRAFT by default. Null is refused. */
  status?: InputMaybe<MapStatus>;
  /** Whether it is the journey of customers or of employees. A new journey is of CUSTOMER by default. Null is refused. */
  subject?: InputMaybe<MapSubject>;
  /** The customer’s goal, in their words. At most 300 characters. */
  title: Scalars['String']['input'];
}

/** The id of the journey to delete, and the revision that you read. */
export interface JourneyDeleteInput {
  /** The id of the journey: `journey_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The form of a JSON document, which `Journey.export(format: JSON)` writes and `journeyImport` reads: a map with all its values, and its personas and touchpoints. */
export interface JourneyDocument {
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The id of the journey it was copied from. At most 200 characters. */
  basedOn?: InputMaybe<Scalars['String']['input']>;
  /** The source of the map. A new journey has ASSUMPTION by default. Null is refused. */
  basis?: InputMaybe<JourneyBasis>;
  /** What the map shows, and what it leaves out. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Always `cxgraph.journey/1`. */
  format: Scalars['String']['input'];
  /** The company’s goal for it. At most 2,000 characters. */
  goal?: InputMaybe<Scalars['String']['input']>;
  /** When it was last reviewed; null if it was not. */
  lastReviewedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The id of the actor who reviewed it last. At most 200 characters. */
  lastReviewedBy?: InputMaybe<Scalars['String']['input']>;
  /** How detailed it is: 1 shows the whole relationship, 5 a single task. From 1 to 5. Null is refused. */
  level?: InputMaybe<Scalars['Int']['input']>;
  /** The id of the actor who is responsible for it. At most 200 characters. */
  owner?: InputMaybe<Scalars['String']['input']>;
  /** The id of the wider journey it is a part of. At most 200 characters. */
  parent?: InputMaybe<Scalars['String']['input']>;
  /** The personas whose journey it is, in this order. At most 1,000 entries. */
  personas?: InputMaybe<Array<PersonaDocument>>;
  /** When its next review is due; null if no review is planned. A new journey is due after the workspace’s `reviewIntervalDays` by default. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it ends. At most 1,000 characters. */
  scopeEnd?: InputMaybe<Scalars['String']['input']>;
  /** Where it begins. At most 1,000 characters. */
  scopeStart?: InputMaybe<Scalars['String']['input']>;
  /** Its stages, in this order. At most 100 entries. */
  stages?: InputMaybe<Array<StageDocument>>;
  /** Whether it shows the present or the future. A new journey is CURRENT by default. Null is refused. */
  state?: InputMaybe<JourneyState>;
  /** DRAFT or ACTIVE. A new journey is DRAFT by default. Null is refused. */
  status?: InputMaybe<MapStatus>;
  /** Whether it is the journey of customers or of employees. A new journey is of CUSTOMER by default. Null is refused. */
  subject?: InputMaybe<MapSubject>;
  /** The customer’s goal, in their words. At most 300 characters. */
  title: Scalars['String']['input'];
  /** The touchpoints of its steps. At most 1,000 entries. */
  touchpoints?: InputMaybe<Array<TouchpointDocument>>;
}

/** The journey to copy, and what is different in the copy. */
export interface JourneyDuplicateInput {
  /** The journey to copy. */
  id: Scalars['ID']['input'];
  /** Whether the copy shows the present or the future. FUTURE by default. Null is refused. */
  state?: InputMaybe<JourneyState>;
  /** The title of the copy. By default the title of the original. At most 300 characters. Null is refused. */
  title?: InputMaybe<Scalars['String']['input']>;
}

/** Which rows of type Journey to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface JourneyFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<JourneyFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** The journey it was copied from. */
  basedOn?: InputMaybe<JourneyFilter>;
  /** The source of the map. */
  basis?: InputMaybe<JourneyBasisFilter>;
  /** The journeys that are parts of it. */
  children?: InputMaybe<JourneyRelationFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<JourneyIdFilter>;
  /** When the journey was last reviewed, that is, compared with reality; null if it never was. */
  lastReviewedAt?: InputMaybe<NullableDateTimeFilter>;
  /** How detailed it is, from 1 (the whole relationship) to 5 (a single task). */
  level?: InputMaybe<IntFilter>;
  /** This must not hold. */
  not?: InputMaybe<JourneyFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<JourneyFilter>>;
  /** The actor who is responsible for it. */
  owner?: InputMaybe<ActorFilter>;
  /** The wider journey it is a part of. */
  parent?: InputMaybe<JourneyFilter>;
  /** The personas whose journey it is. */
  personas?: InputMaybe<PersonaRelationFilter>;
  /** When its next review is due; null if no review is planned. */
  reviewDueAt?: InputMaybe<NullableDateTimeFilter>;
  /** True: its `reviewDueAt` has passed. False: it is in the future, or null. */
  reviewOverdue?: InputMaybe<BooleanFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** The phases of the journey. */
  stages?: InputMaybe<StageRelationFilter>;
  /** Whether it shows the present or the future. */
  state?: InputMaybe<JourneyStateFilter>;
  /** Whether it is a draft, in use or archived. */
  status?: InputMaybe<MapStatusFilter>;
  /** The steps of all its stages. */
  steps?: InputMaybe<StepRelationFilter>;
  /** Whether it is the journey of customers or of employees. */
  subject?: InputMaybe<MapSubjectFilter>;
  /** The customer’s goal, in their words: `I want my bike repaired`. */
  title?: InputMaybe<StringFilter>;
  /** The touchpoints of its steps. */
  touchpoints?: InputMaybe<TouchpointRelationFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type Journey. All operators that are set must hold. */
export interface JourneyIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** A journey as a document. */
export interface JourneyImportInput {
  /** The document. Mermaid can be in a fenced Markdown block, with front matter and comments. At most 10,000,000 characters. */
  document: Scalars['String']['input'];
  /** The format of the document. */
  format: ExchangeFormat;
}

/** How rows of type Journey are sorted; rows with equal values are sorted by their id. */
export interface JourneyOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: JourneyOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Journey can be sorted by. */
export type JourneyOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** How detailed it is, from 1 to 5. */
  | 'LEVEL'
  /** When its next review is due. */
  | 'REVIEW_DUE_AT'
  /** The state: CURRENT, then FUTURE. */
  | 'STATE'
  /** Its title, capital letters before small ones. */
  | 'TITLE'
  /** When it last changed. */
  | 'UPDATED_AT';

/** Conditions on the related rows of type Journey. All that are set must hold. */
export interface JourneyRelationFilter {
  /** All related rows match this, or there are none. */
  every?: InputMaybe<JourneyFilter>;
  /** No related row matches this. */
  none?: InputMaybe<JourneyFilter>;
  /** At least one related row matches this. */
  some?: InputMaybe<JourneyFilter>;
}

/** The id of the journey to restore, and the revision that you read. */
export interface JourneyRestoreInput {
  /** The id of the journey: `journey_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The journey that was reviewed, and when. */
export interface JourneyReviewInput {
  /** The id of the journey: `journey_…`. */
  id: Scalars['ID']['input'];
  /** When the next review is due; null if no review is planned. By default the workspace’s `reviewIntervalDays` after `reviewedAt`. */
  nextReviewAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it was reviewed; not in the future. By default the moment of the request. */
  reviewedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A stage of a new journey map, with its steps in their order. */
export interface JourneyStageInput {
  /** What the phase is about. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The name of the phase. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Its steps, in this order. At most 100 entries. */
  steps?: InputMaybe<Array<JourneyStepInput>>;
}

/** Whether a journey map shows the present or the future. */
export type JourneyState =
  /** The journey as it is today. */
  | 'CURRENT'
  /** The journey as it should be; often a copy of a current one. */
  | 'FUTURE';

/** Compares a value of type JourneyState. All operators that are set must hold. */
export interface JourneyStateFilter {
  /** Equal to this. */
  eq?: InputMaybe<JourneyState>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<JourneyState>>;
  /** Not equal to this. */
  neq?: InputMaybe<JourneyState>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<JourneyState>>;
}

/** A step of a new journey map. */
export interface JourneyStepInput {
  /** What customers do. At most 10,000 characters. */
  customerActions?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in full. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The customers’ effort: 1 is none, 5 very much. From 1 to 5. */
  effort?: InputMaybe<Scalars['Int']['input']>;
  /** How customers feel: −2 is very bad, 0 neutral, +2 very good. From −2 to 2. */
  emotion?: InputMaybe<Scalars['Int']['input']>;
  /** What customers expect to happen. At most 10,000 characters. */
  expectations?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What customers feel, in words. At most 10,000 characters. */
  feelings?: InputMaybe<Scalars['String']['input']>;
  /** What customers like. At most 50 entries of at most 1,000 characters. Null is refused. */
  gains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** A key of your choice, by which `nextSteps` of this map refer to the step. At most 100 characters. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** Who does it, and whether customers see it. A new step has CUSTOMER by default. Null is refused. */
  layer?: InputMaybe<StepLayer>;
  /** Whether customers decide here to stay or leave. False for a new step by default. Null is refused. */
  momentOfTruth?: InputMaybe<Scalars['Boolean']['input']>;
  /** The `key`s of the steps of this map that it leads to. At most 50 entries of at most 100 characters. */
  nextSteps?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the company could do better here. At most 50 entries of at most 1,000 characters. Null is refused. */
  opportunities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The actor who is responsible for what happens in it. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** What customers dislike. At most 50 entries of at most 1,000 characters. Null is refused. */
  painPoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The personas that take part in it. They are added to the journey. At most 50 entries. */
  personas?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The team or department that is responsible for what happens in it. */
  team?: InputMaybe<Scalars['ID']['input']>;
  /** What customers think, in their words. At most 10,000 characters. */
  thoughts?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in a few words. At most 500 characters. */
  title: Scalars['String']['input'];
  /** Its touchpoints with the company: existing ones or new ones. At most 50 entries. */
  touchpoints?: InputMaybe<Array<TouchpointChoice>>;
}

/** Changes to a journey. A field that is left out does not change; one that is null is cleared. */
export interface JourneyUpdateInput {
  /** The source of the map. A new journey has ASSUMPTION by default. Null is refused. */
  basis?: InputMaybe<JourneyBasis>;
  /** What the map shows, and what it leaves out. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The company’s goal for it. At most 2,000 characters. */
  goal?: InputMaybe<Scalars['String']['input']>;
  /** The id of the journey: `journey_…`. */
  id: Scalars['ID']['input'];
  /** How detailed it is: 1 shows the whole relationship, 5 a single task. From 1 to 5. Null is refused. */
  level?: InputMaybe<Scalars['Int']['input']>;
  /** The actor who is responsible for the map. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The wider journey that this one is a part of; null if there is none. */
  parent?: InputMaybe<Scalars['ID']['input']>;
  /** The personas whose journey it is. At most 1,000 entries. Null is refused. */
  personas?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** When its next review is due; null if no review is planned. A new journey is due after the workspace’s `reviewIntervalDays` by default. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Where it ends. At most 1,000 characters. */
  scopeEnd?: InputMaybe<Scalars['String']['input']>;
  /** Where it begins. At most 1,000 characters. */
  scopeStart?: InputMaybe<Scalars['String']['input']>;
  /** Whether it shows the present or the future. A new journey is CURRENT by default. Null is refused. */
  state?: InputMaybe<JourneyState>;
  /** DRAFT or ACTIVE. A new journey is DRAFT by default. Null is refused. */
  status?: InputMaybe<MapStatus>;
  /** Whether it is the journey of customers or of employees. A new journey is of CUSTOMER by default. Null is refused. */
  subject?: InputMaybe<MapSubject>;
  /** The customer’s goal, in their words. At most 300 characters. Null is refused. */
  title?: InputMaybe<Scalars['String']['input']>;
}

/** Why the law allows that customers are contacted for a purpose. */
export type LegalBasis =
  /** The customer agreed: without a consent that is in force, it is not allowed. */
  | 'CONSENT'
  /** It belongs to a contract with the customer, who may still refuse it. */
  | 'CONTRACT'
  /** A law obliges the company to it. A refusal blocks it here all the same. */
  | 'LEGAL_OBLIGATION'
  /** The company has an interest that weighs more, unless the customer refuses. */
  | 'LEGITIMATE_INTEREST';

/** Compares a value of type LegalBasis. All operators that are set must hold. */
export interface LegalBasisFilter {
  /** Equal to this. */
  eq?: InputMaybe<LegalBasis>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<LegalBasis>>;
  /** Not equal to this. */
  neq?: InputMaybe<LegalBasis>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<LegalBasis>>;
}

/** The id of the lifecycle stage to archive, and the revision that you read. */
export interface LifecycleStageArchiveInput {
  /** The id of the lifecycle stage: `lifecyclestage_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A file with rows of type LifecycleStage that is to be fetched. */
export interface LifecycleStageBulkExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is to be written. */
  format: FileFormat;
}

/** A file with rows of type LifecycleStage that is to be sent. */
export interface LifecycleStageBulkImportInput {
  /** The decimal sign of numbers in CSV, POINT by default. A number with the other sign is refused: it could be read as a thousand times as much. */
  decimal?: InputMaybe<DecimalSign>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves. At most 2,000 entries. */
  mapping?: InputMaybe<Array<BulkImportColumn>>;
  /** How many rows at the top of a CSV file are neither its header nor a row to be stored: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `lifecycleStageBulkUpsert`. */
export interface LifecycleStageBulkUpsertInput {
  /** Whether an error in one row also refuses the other rows. */
  errorPolicy?: BulkErrorPolicy;
  /** The rows, each with its external id. A row with the external id of an earlier row is refused with `DUPLICATE`. At most 1,000 entries. */
  rows: Array<LifecycleStageBulkUpsertRow>;
}

/** A lifecycle stage, found by its external id or created with it. */
export interface LifecycleStageBulkUpsertRow {
  /** When a customer is in this stage, and what is meant to follow. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The external id of the stage. If no stage has it, one is created. */
  externalId: ExternalIdInput;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** A stable name for programs, conditions and files: `prospect`. Required for a new one. It cannot change. At most 100 characters. Null is refused. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** What people read. Required for a new one. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Where it comes in the list: the lowest number is the first. A new stage has 0 by default. From 0 to 10,000. Null is refused. */
  position?: InputMaybe<Scalars['Int']['input']>;
}

/** A new lifecycle stage. Its key and name are required. */
export interface LifecycleStageCreateInput {
  /** When a customer is in this stage, and what is meant to follow. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** A stable name for programs, conditions and files: `prospect`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. At most 100 characters. */
  key: Scalars['String']['input'];
  /** What people read. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Where it comes in the list: the lowest number is the first. A new stage has 0 by default. From 0 to 10,000. Null is refused. */
  position?: InputMaybe<Scalars['Int']['input']>;
}

/** The id of the lifecycle stage to delete, and the revision that you read. */
export interface LifecycleStageDeleteInput {
  /** The id of the lifecycle stage: `lifecyclestage_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type LifecycleStage to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface LifecycleStageFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<LifecycleStageFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<LifecycleStageIdFilter>;
  /** A stable name for programs, conditions and files: `prospect`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key?: InputMaybe<StringFilter>;
  /** What people read: `Prospect`. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<LifecycleStageFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<LifecycleStageFilter>>;
  /** Where it comes in the list: the stage with the lowest number is the first. Numbers can be left out, and two stages can have the same. */
  position?: InputMaybe<IntFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type LifecycleStage. All operators that are set must hold. */
export interface LifecycleStageIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type LifecycleStage are sorted; rows with equal values are sorted by their id. */
export interface LifecycleStageOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: LifecycleStageOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type LifecycleStage can be sorted by. */
export type LifecycleStageOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** Its key, capital letters before small ones. */
  | 'KEY'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** Its position, the order in which a customer passes the stages. */
  | 'POSITION'
  /** When it last changed. */
  | 'UPDATED_AT';

/** The id of the lifecycle stage to restore, and the revision that you read. */
export interface LifecycleStageRestoreInput {
  /** The id of the lifecycle stage: `lifecyclestage_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a lifecycle stage. A field that is left out does not change; one that is null is cleared. */
export interface LifecycleStageUpdateInput {
  /** When a customer is in this stage, and what is meant to follow. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the lifecyclestage: `lifecyclestage_…`. */
  id: Scalars['ID']['input'];
  /** What people read. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Where it comes in the list: the lowest number is the first. A new stage has 0 by default. From 0 to 10,000. Null is refused. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** What an event of a subscription says. */
export type LiveEventKind =
  /** Something happened. */
  | 'EVENT'
  /** Nothing happened for a while, and the stream is alive. Its `seq` is the number up to which the stream has come. */
  | 'HEARTBEAT';

/** A text in one of the workspace’s languages. */
export interface LocalizedTextInput {
  /** One of the workspace’s `locales`: `en`, `de-AT`. At most 35 characters. */
  locale: Scalars['String']['input'];
  /** The text in this language. At most 2,000 characters. */
  text: Scalars['String']['input'];
}

/** Whether a persona or a journey map is a draft, in use or archived. */
export type MapStatus =
  /** In use by the team. */
  | 'ACTIVE'
  /** No longer in use; lists leave it out unless `includeArchived` is set. */
  | 'ARCHIVED'
  /** In preparation; do not rely on it yet. */
  | 'DRAFT';

/** Compares a value of type MapStatus. All operators that are set must hold. */
export interface MapStatusFilter {
  /** Equal to this. */
  eq?: InputMaybe<MapStatus>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<MapStatus>>;
  /** Not equal to this. */
  neq?: InputMaybe<MapStatus>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<MapStatus>>;
}

/** Whose experience a persona or a journey shows. */
export type MapSubject =
  /** People who buy from the company or use what it offers. */
  | 'CUSTOMER'
  /** The people who work for the company. One measure of their experience is `eNPS`: the NPS of a survey of the kind EMPLOYEE. */
  | 'EMPLOYEE';

/** Compares a value of type MapSubject. All operators that are set must hold. */
export interface MapSubjectFilter {
  /** Equal to this. */
  eq?: InputMaybe<MapSubject>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<MapSubject>>;
  /** Not equal to this. */
  neq?: InputMaybe<MapSubject>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<MapSubject>>;
}

/** The question of a survey that the answer to a message answers. */
export interface MessageAskInput {
  /** The key of its question: one of the kinds NPS, CSAT, CES, RATING, SINGLE_CHOICE or TEXT, and the only one that must be answered. At most 100 characters. */
  question: Scalars['String']['input'];
  /** The survey, by its id. */
  survey: Scalars['ID']['input'];
}

/** A message in one language, in Liquid. It reads `customer` (`id`, `name`, `email`, `phone`, `locale`, `timeZone`, `lifecycleStage`, `attributes.KEY`), `workspace` (`name`, `timeZone`, `defaultLocale`), `survey` (`name`, `link`), `unsubscribeUrl`, `response` (`id`, `completedAt`, `answers.KEY`) and `data.NAME`, which is what the message was sent with. A value that is null leaves a gap, which `{{ customer.name | default: "customer" }}` fills. Values are escaped in HTML, and only there. */
export interface MessageContentInput {
  /** The same as HTML, for EMAIL alone. Write values into quoted attributes only. At most 200,000 characters. */
  html?: InputMaybe<Scalars['String']['input']>;
  /** One of the workspace’s `locales`: `en`, `de-AT`. At most 35 characters. */
  locale: Scalars['String']['input'];
  /** The subject: required for EMAIL, and refused on channels without one, such as SMS. At most 500 characters. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** The message as plain text. At most 50,000 characters. */
  text: Scalars['String']['input'];
}

/** Who wrote a message. */
export type MessageDirection =
  /** It came from the customer. */
  | 'INBOUND'
  /** It goes to the customer. */
  | 'OUTBOUND';

/** Compares a value of type MessageDirection. All operators that are set must hold. */
export interface MessageDirectionFilter {
  /** Equal to this. */
  eq?: InputMaybe<MessageDirection>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<MessageDirection>>;
  /** Not equal to this. */
  neq?: InputMaybe<MessageDirection>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<MessageDirection>>;
}

/** Which rows of type Message to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface MessageFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<MessageFilter>>;
  /** How often it was tried to be sent. */
  attempts?: InputMaybe<IntFilter>;
  /** Whether a program of the customer’s sent it by itself, such as a notice of absence: it triggers nothing. */
  automatic?: InputMaybe<BooleanFilter>;
  /** The channel it is sent by. */
  channel?: InputMaybe<ChannelFilter>;
  /** When it was made. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Conditions on the customer. */
  customer?: InputMaybe<CustomerFilter>;
  /** Who wrote it. */
  direction?: InputMaybe<MessageDirectionFilter>;
  /** When it is to be sent, at the earliest; null unless it waits. */
  dueAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it came back, expired, failed, or was refused or canceled; null if not. */
  endedAt?: InputMaybe<NullableDateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<MessageIdFilter>;
  /** What it is for, as its template says; null for one without a template. */
  kind?: InputMaybe<NullableMessageKindFilter>;
  /** This must not hold. */
  not?: InputMaybe<MessageFilter>;
  /** It is not sent after this moment; null for one that came in. */
  notAfter?: InputMaybe<NullableDateTimeFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<MessageFilter>>;
  /** What became of it as an answer to a survey’s question; null if none was asked in its thread. */
  reading?: InputMaybe<NullableMessageReadingFilter>;
  /** Why the last attempt failed; null if it did not, or there was none. */
  refusal?: InputMaybe<NullableMessageRefusalFilter>;
  /** When it went out or came in; null before. */
  sentAt?: InputMaybe<NullableDateTimeFilter>;
  /** What became of it. */
  state?: InputMaybe<MessageStateFilter>;
}

/** A header of a mail. */
export interface MessageHeaderInput {
  /** Its name: `Auto-Submitted`. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Its value, unfolded. At most 10,000 characters. */
  value: Scalars['String']['input'];
}

/** Compares the id of a row of type Message. All operators that are set must hold. */
export interface MessageIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** What a message is for. */
export type MessageKind =
  /** It goes to the team, and not to customers. */
  | 'ALERT'
  /** It says what came of a case or of an answer, later. */
  | 'FOLLOW_UP'
  /** It invites the customer to a survey. */
  | 'INVITE'
  /** It reminds the customer of an invitation. */
  | 'REMINDER'
  /** It thanks the customer for an answer. */
  | 'THANK_YOU';

/** Compares a value of type MessageKind. All operators that are set must hold. */
export interface MessageKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<MessageKind>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<MessageKind>>;
  /** Not equal to this. */
  neq?: InputMaybe<MessageKind>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<MessageKind>>;
}

/** How rows of type Message are sorted; rows with equal values are sorted by their id. */
export interface MessageOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: MessageOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Message can be sorted by. */
export type MessageOrderField =
  /** When it was made. */
  | 'CREATED_AT';

/** What became of a message in a thread whose survey waited for an answer. */
export type MessageReading =
  /** It was read as the answer, and a response was submitted. */
  | 'ANSWERED'
  /** It was read, and the survey did not take the response. */
  | 'REFUSED'
  /** It has no value that the question takes. */
  | 'UNREADABLE';

/** A message from a customer, or a `report` on a message to one, as your mail server or gateway got it. */
export interface MessageReceiveInput {
  /** The channel that it came in by. A `report` is about a message by the same channel. */
  channel: Channel;
  /** Its id where it came from, such as its Message-ID: the same message again is stored once. Required without a `report`. At most 500 characters. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** The sender: `Jana <jana@example.com>`, a telephone number, or the id of the customer by a channel without addresses. Required without a `report`. At most 500 characters. An email address or telephone number needs the scope `customers:personal` only if the key can read customers: it would learn whose it is. */
  from?: InputMaybe<Scalars['String']['input']>;
  /** The headers of a mail, which say whether a program sent it by itself. They are not stored. At most 500 entries. */
  headers?: InputMaybe<Array<MessageHeaderInput>>;
  /** For a `report`, the Message-ID of the message that it is about, or its id here: `message_…`. At most 1,000 characters. */
  inReplyTo?: InputMaybe<Scalars['String']['input']>;
  /** What became of a message: only `channel` and `inReplyTo` are read beside it. */
  report?: InputMaybe<MessageReportInput>;
  /** What a mail has as `Subject`, decoded. At most 500 characters. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** Its text, with or without the quoted message. Required without a `report`. At most 100,000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The addresses that it was sent to; one of them has the token of its thread. At most 50 entries of at most 500 characters. */
  to?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The token of its thread, where the channel has it apart: `MessageThread.replyToken`. At most 128 characters. */
  token?: InputMaybe<Scalars['String']['input']>;
}

/** Why the last attempt to send a message failed. */
export type MessageRefusal =
  /** There is no such address, and nothing is sent to it any more. */
  | 'HARD'
  /** The mailbox is full or disabled for now. */
  | 'MAILBOX'
  /** The server has no way to send by this channel: set `CXGRAPH_CHANNELS`. The message waits for one until `notAfter`; servers look every ten minutes. */
  | 'NO_CHANNEL'
  /** The other side gave another reason. */
  | 'OTHER'
  /** The other side does not want this message; the address stays good. */
  | 'POLICY'
  /** The message is too large. */
  | 'SIZE'
  /** The template could not be rendered for this customer; `refusalCode` says where. Try it with `messageTemplatePreview`. One that reaches its limit of time or memory for three customers in a row is left alone for a minute, and its messages fail meanwhile. */
  | 'TEMPLATE'
  /** There was no answer. */
  | 'UNREACHABLE';

/** What a mail server reports of a message (RFC 3464 and 5965), or a gateway of an SMS. */
export interface MessageReportInput {
  /** `failed`, `delayed`, `delivered`, `relayed` or `expanded`. At most 100 characters. */
  action?: InputMaybe<Scalars['String']['input']>;
  /** What the other server said: `smtp; 550 5.1.1 No such user`. Its codes are stored, its text is not. At most 1,000 characters. */
  diagnosticCode?: InputMaybe<Scalars['String']['input']>;
  /** The `report-type` of its Content-Type: `delivery-status`, or `feedback-report` for a report as spam. At most 100 characters. */
  reportType?: InputMaybe<Scalars['String']['input']>;
  /** The code of RFC 3463: `5.1.1`. At most 100 characters. */
  statusCode?: InputMaybe<Scalars['String']['input']>;
}

/** Which send is not to go on. */
export interface MessageSendCancelInput {
  /** The id of the send: `messagesend_…`. */
  send: Scalars['ID']['input'];
}

/** Which rows of type MessageSend to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface MessageSendFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<MessageSendFilter>>;
  /** When it was canceled; null if it was not. */
  canceledAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was made. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<MessageSendIdFilter>;
  /** This must not hold. */
  not?: InputMaybe<MessageSendFilter>;
  /** Nothing of it is sent after this moment. */
  notAfter?: InputMaybe<DateTimeFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<MessageSendFilter>>;
  /** When there was a message for each customer; null before. */
  preparedAt?: InputMaybe<NullableDateTimeFilter>;
  /** Conditions on the template. */
  template?: InputMaybe<MessageTemplateFilter>;
}

/** Compares the id of a row of type MessageSend. All operators that are set must hold. */
export interface MessageSendIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** What to send and to whom: a `template` to a `customer` or to a `segment`, or a `text` in a `thread`. */
export interface MessageSendInput {
  /** The question that the answer to the message answers; only with a `template` to one `customer`. */
  asks?: InputMaybe<MessageAskInput>;
  /** The customer who gets it. */
  customer?: InputMaybe<CustomerKey>;
  /** Values for the template, which has them as `data`. */
  data?: InputMaybe<Scalars['JsonObject']['input']>;
  /** It is not sent after this moment, which lies at most 30 days ahead. By default 3 days from now. */
  notAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** The segment or list whose customers get it, by its id. */
  segment?: InputMaybe<Scalars['ID']['input']>;
  /** The subject of a `text` by EMAIL; by default that of the thread. At most 500 characters. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** The template, by its id: `messagetemplate_…`. */
  template?: InputMaybe<Scalars['ID']['input']>;
  /** What an agent or a chatbot writes in a `thread`. At most 50,000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The thread to carry on, by its id: `messagethread_…`. */
  thread?: InputMaybe<Scalars['ID']['input']>;
}

/** How rows of type MessageSend are sorted; rows with equal values are sorted by their id. */
export interface MessageSendOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: MessageSendOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type MessageSend can be sorted by. */
export type MessageSendOrderField =
  /** When it was made. */
  | 'CREATED_AT';

/** What became of a message. */
export type MessageState =
  /** It came back, or was refused by the other side: `refusal` says why. */
  | 'BOUNCED'
  /** It was canceled before it was sent. */
  | 'CANCELED'
  /** The customer reported it as spam. */
  | 'COMPLAINED'
  /** It arrived. */
  | 'DELIVERED'
  /** It could not be sent until `notAfter`. */
  | 'EXPIRED'
  /** It could not be made or sent: `refusal` says why. */
  | 'FAILED'
  /** It is to be sent, at `dueAt` or later. */
  | 'QUEUED'
  /** It came from the customer. */
  | 'RECEIVED'
  /** The customer may not be contacted with it: `decision` says why. */
  | 'REFUSED'
  /** A worker is sending it. */
  | 'SENDING'
  /** It went out; what became of it is not known yet. */
  | 'SENT';

/** Compares a value of type MessageState. All operators that are set must hold. */
export interface MessageStateFilter {
  /** Equal to this. */
  eq?: InputMaybe<MessageState>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<MessageState>>;
  /** Not equal to this. */
  neq?: InputMaybe<MessageState>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<MessageState>>;
}

/** The id of the message template to archive, and the revision that you read. */
export interface MessageTemplateArchiveInput {
  /** The id of the message template: `messagetemplate_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A new template. Its name, channel, kind and contents are required. */
export interface MessageTemplateCreateInput {
  /** The channel by which its messages are sent. */
  channel: Channel;
  /** The message in each language; the first one stands in for others. A new template needs one. An update replaces the whole list. At most 50 entries. Null is refused. */
  contents?: InputMaybe<Array<MessageContentInput>>;
  /** What it is for. Only the team sees it. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What its messages are for. */
  kind: MessageKind;
  /** What the team calls it. Customers do not see it. At most 200 characters. */
  name: Scalars['String']['input'];
  /** What customers get its messages for. Required for every kind but ALERT, which goes to the team. */
  purpose?: InputMaybe<Scalars['ID']['input']>;
}

/** The id of the message template to delete, and the revision that you read. */
export interface MessageTemplateDeleteInput {
  /** The id of the message template: `messagetemplate_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type MessageTemplate to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface MessageTemplateFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<MessageTemplateFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** The channel by which its messages are sent. */
  channel?: InputMaybe<ChannelFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<MessageTemplateIdFilter>;
  /** What its messages are for. */
  kind?: InputMaybe<MessageKindFilter>;
  /** What the team calls it: `Invitation after a repair`. Customers do not see it. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<MessageTemplateFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<MessageTemplateFilter>>;
  /** What customers get its messages for. */
  purpose?: InputMaybe<PurposeFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type MessageTemplate. All operators that are set must hold. */
export interface MessageTemplateIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type MessageTemplate are sorted; rows with equal values are sorted by their id. */
export interface MessageTemplateOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: MessageTemplateOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type MessageTemplate can be sorted by. */
export type MessageTemplateOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** When it last changed. */
  | 'UPDATED_AT';

/** A template that is stored, or contents that are not yet, and the customer to render them for. */
export interface MessageTemplatePreviewInput {
  /** The channel of `contents`; by default that of `template`, else EMAIL. */
  channel?: InputMaybe<Channel>;
  /** Words that are not stored, instead of those of `template`. At most 50 entries. Null is refused. */
  contents?: InputMaybe<Array<MessageContentInput>>;
  /** The customer. For one that was merged, its survivor is shown. */
  customer: CustomerKey;
  /** What the template reads as `data`. At most 98,304 bytes as JSON, 1000 names in all, nested at most 10 deep. */
  data?: InputMaybe<Scalars['JsonObject']['input']>;
  /** The language to show; by default that of the customer. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Whose answers the template reads, as `response.answers.KEY`. */
  response?: InputMaybe<Scalars['ID']['input']>;
  /** The survey that `survey.name` and `survey.link` are of; the link has `preview` instead of a token. */
  survey?: InputMaybe<Scalars['ID']['input']>;
  /** The template: `messageTemplate_…`. Left out, `contents` are rendered. */
  template?: InputMaybe<Scalars['ID']['input']>;
}

/** Conditions on the related rows of type MessageTemplate. All that are set must hold. */
export interface MessageTemplateRelationFilter {
  /** All related rows match this, or there are none. */
  every?: InputMaybe<MessageTemplateFilter>;
  /** No related row matches this. */
  none?: InputMaybe<MessageTemplateFilter>;
  /** At least one related row matches this. */
  some?: InputMaybe<MessageTemplateFilter>;
}

/** The id of the message template to restore, and the revision that you read. */
export interface MessageTemplateRestoreInput {
  /** The id of the message template: `messagetemplate_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a template. A field that is left out does not change; one that is null is cleared. */
export interface MessageTemplateUpdateInput {
  /** The channel by which its messages are sent. Null is refused. */
  channel?: InputMaybe<Channel>;
  /** The message in each language; the first one stands in for others. A new template needs one. An update replaces the whole list. At most 50 entries. Null is refused. */
  contents?: InputMaybe<Array<MessageContentInput>>;
  /** What it is for. Only the team sees it. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the messagetemplate: `messagetemplate_…`. */
  id: Scalars['ID']['input'];
  /** What its messages are for. Null is refused. */
  kind?: InputMaybe<MessageKind>;
  /** What the team calls it. Customers do not see it. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What customers get its messages for. Required for every kind but ALERT, which goes to the team. */
  purpose?: InputMaybe<Scalars['ID']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type MessageThread to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface MessageThreadFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<MessageThreadFilter>>;
  /** When that question was answered; null before. */
  answeredAt?: InputMaybe<NullableDateTimeFilter>;
  /** By which way all of it is sent. */
  channel?: InputMaybe<ChannelFilter>;
  /** When it began. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Conditions on the customer. */
  customer?: InputMaybe<CustomerFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<MessageThreadIdFilter>;
  /** When its last message was made. */
  lastMessageAt?: InputMaybe<DateTimeFilter>;
  /** This must not hold. */
  not?: InputMaybe<MessageThreadFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<MessageThreadFilter>>;
}

/** Compares the id of a row of type MessageThread. All operators that are set must hold. */
export interface MessageThreadIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type MessageThread are sorted; rows with equal values are sorted by their id. */
export interface MessageThreadOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: MessageThreadOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type MessageThread can be sorted by. */
export type MessageThreadOrderField =
  /** When its last message was made. */
  | 'LAST_MESSAGE_AT';

/** The id of the metric to archive, and the revision that you read. */
export interface MetricArchiveInput {
  /** The id of the metric: `metric_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A new metric. Its key, name and formula are required. */
export interface MetricCreateInput {
  /** What it is for, and how its target was set. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The formula of its scores; it must fit all questions. */
  formula: ScoreMetric;
  /** A stable name for programs and queries: `nps`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. At most 100 characters. */
  key: Scalars['String']['input'];
  /** What people read. At most 200 characters. */
  name: Scalars['String']['input'];
  /** The actor who is responsible for it. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** For PERCENTILE, and only then: which one. From 1 to 99. */
  percentile?: InputMaybe<Scalars['Int']['input']>;
  /** The questions whose answers it counts; each is published and has the formula. Their scales are the same, but for shares of the best and the worst values and NET. An update replaces the whole list. At most 50 entries. Null is refused. */
  questions?: InputMaybe<Array<MetricQuestionInput>>;
  /** What the score is to be, in its unit: points from −100 to 100 for NPS and NET, percent from 0 to 100 for shares, else the unit of the answers. */
  target?: InputMaybe<Scalars['Float']['input']>;
  /** The team or department that is responsible for it. */
  team?: InputMaybe<Scalars['ID']['input']>;
}

/** The id of the metric to delete, and the revision that you read. */
export interface MetricDeleteInput {
  /** The id of the metric: `metric_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** By what the responses of a metric are grouped: exactly one of these. Hidden fields and profile questions must be `breakdowns` of each of its surveys. */
export type MetricDimension =
  /** The key of an attribute of customers, of type CHOICE or BOOLEAN; one group has the responses without a value. Where the attribute is one of the survey’s `breakdowns`, as `attributes.plan`, each response has the value that its customer had when the customer was found, and a later change moves nothing; such a score, also by two breakdowns, is read from stored counts. Else it is the value of today: a change of the customer moves earlier responses, too, and the score is counted from the responses, as it is with another condition beside days; from at most 100,000 in its range of days. It needs the scope `customers:read`; a personal attribute needs `customers:personal`, too. At most 100 characters. */
  { attribute: Scalars['String']['input']; hiddenField?: never; profile?: never; property?: never; }
  |  /** The key of a hidden field of the survey; one group has the responses without a value. It must be one of the survey’s `breakdowns`. Such a score, also by two of them, is read from stored counts; with another condition beside days, or before the worker has counted a breakdown, it is counted from the responses, at most 100,000 in its range of days. At most 64 characters. */
  { attribute?: never; hiddenField: Scalars['String']['input']; profile?: never; property?: never; }
  |  /** The key of a SINGLE_CHOICE question of role PROFILE; one group has the responses without an answer to it. It must be one of the survey’s `breakdowns`. Such a score, also by two of them, is read from stored counts; with another condition beside days, or before the worker has counted a breakdown, it is counted from the responses, at most 100,000 in its range of days. At most 64 characters. */
  { attribute?: never; hiddenField?: never; profile: Scalars['String']['input']; property?: never; }
  |  /** A property that each response has. */
  { attribute?: never; hiddenField?: never; profile?: never; property: MetricProperty; };

/** Which rows of type Metric to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface MetricFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<MetricFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The formula of its scores. */
  formula?: InputMaybe<ScoreMetricFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<MetricIdFilter>;
  /** A stable name for programs and queries: `nps`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key?: InputMaybe<StringFilter>;
  /** What people read: `Recommendation, all channels`. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<MetricFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<MetricFilter>>;
  /** The actor who is responsible for it. */
  owner?: InputMaybe<ActorFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** What the score is to be, in its unit: points for NPS and NET, percent for shares, else the unit of the answers. Null if there is no target. */
  target?: InputMaybe<NullableFloatFilter>;
  /** The team or department that is responsible for it. */
  team?: InputMaybe<TeamFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type Metric. All operators that are set must hold. */
export interface MetricIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type Metric are sorted; rows with equal values are sorted by their id. */
export interface MetricOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: MetricOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Metric can be sorted by. */
export type MetricOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** The formula, in the order of `ScoreMetric`. */
  | 'FORMULA'
  /** Its key, capital letters before small ones. */
  | 'KEY'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** What the score is to be. */
  | 'TARGET'
  /** When it last changed. */
  | 'UPDATED_AT';

/** A property that each response of a metric has, by which they are grouped. */
export type MetricProperty =
  /** The account of the response’s customer of today; one group has the responses without one. It needs the scope `customers:read`. */
  | 'ACCOUNT'
  /** The channel that the response came by. */
  | 'CHANNEL'
  /** The `experienceDimension` of the touchpoint; one group has the responses without one. */
  | 'EXPERIENCE_DIMENSION'
  /** The language in which the survey was shown. */
  | 'LOCALE'
  /** The segments that the response’s customer belonged to then. Groups overlap: a response counts in each, and `others` is null. It needs the scope `customers:read`. */
  | 'SEGMENT'
  /** The survey that was answered. */
  | 'SURVEY'
  /** The tags of the response. Groups overlap: a response counts in each, and `others` is null. */
  | 'TAG'
  /** The team that is responsible for the touchpoint; one group has the responses without one. */
  | 'TEAM'
  /** The touchpoint of the response; one group has the responses without a touchpoint. */
  | 'TOUCHPOINT';

/** A question whose answers a metric counts. */
export interface MetricQuestionInput {
  /** The question’s key; it is the same in all versions. At most 64 characters. */
  question: Scalars['String']['input'];
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
}

/** The id of the metric to restore, and the revision that you read. */
export interface MetricRestoreInput {
  /** The id of the metric: `metric_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a metric. A field that is left out does not change; one that is null is cleared. */
export interface MetricUpdateInput {
  /** What it is for, and how its target was set. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The formula of its scores; it must fit all questions. Null is refused. */
  formula?: InputMaybe<ScoreMetric>;
  /** The id of the metric: `metric_…`. */
  id: Scalars['ID']['input'];
  /** What people read. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The actor who is responsible for it. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** For PERCENTILE, and only then: which one. From 1 to 99. */
  percentile?: InputMaybe<Scalars['Int']['input']>;
  /** The questions whose answers it counts; each is published and has the formula. Their scales are the same, but for shares of the best and the worst values and NET. An update replaces the whole list. At most 50 entries. Null is refused. */
  questions?: InputMaybe<Array<MetricQuestionInput>>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** What the score is to be, in its unit: points from −100 to 100 for NPS and NET, percent from 0 to 100 for shares, else the unit of the answers. */
  target?: InputMaybe<Scalars['Float']['input']>;
  /** The team or department that is responsible for it. */
  team?: InputMaybe<Scalars['ID']['input']>;
}

/** Who is present, and where. */
export interface NextSurveyInput {
  /** Where: one of the channels that need no address, such as WEB or MOBILE_APP. */
  channel: Channel;
  /** Values of hidden fields that are known now; a survey that has no field of a key does not look at it. They decide about `showWhen` of surveys, and about full quotas that read nothing else. Of several with one key, the last counts. At most 50 entries. Null is refused. */
  context?: InputMaybe<Array<SurveyContextFieldInput>>;
  /** The customer who is present. Required without a visitor. */
  customer?: InputMaybe<CustomerKey>;
  /** The touchpoint that they are at: only surveys about it are considered, and those about the relationship as a whole. By default all are. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
  /** The app’s own stable id of a visitor whose name it does not know. Required without a customer. At most 200 characters. */
  visitor?: InputMaybe<Scalars['String']['input']>;
}

/** How a person of the team gets a notice. */
export type NoticeChannel =
  /** It is mailed to their address. */
  | 'EMAIL'
  /** It is listed here, until it is read. */
  | 'INBOX';

/** Compares a value of type NoticeChannel. All operators that are set must hold. */
export interface NoticeChannelFilter {
  /** Equal to this. */
  eq?: InputMaybe<NoticeChannel>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<NoticeChannel>>;
  /** Not equal to this. */
  neq?: InputMaybe<NoticeChannel>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<NoticeChannel>>;
}

/** Which rows of type Notice to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface NoticeFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<NoticeFilter>>;
  /** How often a mail was tried to be sent. */
  attempts?: InputMaybe<IntFilter>;
  /** How it is sent. */
  channel?: InputMaybe<NoticeChannelFilter>;
  /** When it was made. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Conditions on the customer. */
  customer?: InputMaybe<CustomerFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<NoticeIdFilter>;
  /** This must not hold. */
  not?: InputMaybe<NoticeFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<NoticeFilter>>;
  /** When `noticeRead` was called for it; null before. */
  readAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was sent, or came into the inbox; null before. */
  sentAt?: InputMaybe<NullableDateTimeFilter>;
  /** What became of it. */
  state?: InputMaybe<NoticeStateFilter>;
}

/** Compares the id of a row of type Notice. All operators that are set must hold. */
export interface NoticeIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type Notice are sorted; rows with equal values are sorted by their id. */
export interface NoticeOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: NoticeOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Notice can be sorted by. */
export type NoticeOrderField =
  /** When it was made. */
  | 'CREATED_AT';

/** The id of a notice that the person of the key has seen. */
export interface NoticeReadInput {
  /** The id of the notice: `notice_…`. */
  id: Scalars['ID']['input'];
}

/** What became of a notice. */
export type NoticeState =
  /** It was too late to be sent. */
  | 'EXPIRED'
  /** It could not be sent: `refusal` says why. */
  | 'FAILED'
  /** It was sent, or is in the inbox. */
  | 'SENT'
  /** It is to be sent. */
  | 'WAITING';

/** Compares a value of type NoticeState. All operators that are set must hold. */
export interface NoticeStateFilter {
  /** Equal to this. */
  eq?: InputMaybe<NoticeState>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<NoticeState>>;
  /** Not equal to this. */
  neq?: InputMaybe<NoticeState>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<NoticeState>>;
}

/** Compares a value of type Boolean, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableBooleanFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
}

/** Compares a value of type CaseOutcome, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableCaseOutcomeFilter {
  /** Equal to this. */
  eq?: InputMaybe<CaseOutcome>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<CaseOutcome>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<CaseOutcome>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<CaseOutcome>>;
}

/** Compares a value of type CasePriority, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableCasePriorityFilter {
  /** Equal to this. */
  eq?: InputMaybe<CasePriority>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<CasePriority>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<CasePriority>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<CasePriority>>;
}

/** Compares a value of type CaseReason, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableCaseReasonFilter {
  /** Equal to this. */
  eq?: InputMaybe<CaseReason>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<CaseReason>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<CaseReason>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<CaseReason>>;
}

/** Compares a value of type CaseSeverity, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableCaseSeverityFilter {
  /** Equal to this. */
  eq?: InputMaybe<CaseSeverity>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<CaseSeverity>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<CaseSeverity>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<CaseSeverity>>;
}

/** Compares a value of type CaseUnassignedReason, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableCaseUnassignedReasonFilter {
  /** Equal to this. */
  eq?: InputMaybe<CaseUnassignedReason>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<CaseUnassignedReason>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<CaseUnassignedReason>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<CaseUnassignedReason>>;
}

/** Compares a value of type Channel, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableChannelFilter {
  /** Equal to this. */
  eq?: InputMaybe<Channel>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Channel>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<Channel>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<Channel>>;
}

/** Compares a value of type DateTime, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableDateTimeFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** Later than this. */
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At this moment or later. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['DateTime']['input']>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Earlier than this. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** At this moment or earlier. */
  lte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<Scalars['DateTime']['input']>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<Scalars['DateTime']['input']>>;
}

/** Compares a value of type ExperienceDimension, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableExperienceDimensionFilter {
  /** Equal to this. */
  eq?: InputMaybe<ExperienceDimension>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<ExperienceDimension>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<ExperienceDimension>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<ExperienceDimension>>;
}

/** Compares a value of type Float, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableFloatFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Float']['input']>;
  /** Greater than this. */
  gt?: InputMaybe<Scalars['Float']['input']>;
  /** At least this. */
  gte?: InputMaybe<Scalars['Float']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['Float']['input']>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than this. */
  lt?: InputMaybe<Scalars['Float']['input']>;
  /** At most this. */
  lte?: InputMaybe<Scalars['Float']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<Scalars['Float']['input']>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<Scalars['Float']['input']>>;
}

/** Compares a value of type Int, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableIntFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** Greater than this. */
  gt?: InputMaybe<Scalars['Int']['input']>;
  /** At least this. */
  gte?: InputMaybe<Scalars['Int']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than this. */
  lt?: InputMaybe<Scalars['Int']['input']>;
  /** At most this. */
  lte?: InputMaybe<Scalars['Int']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<Scalars['Int']['input']>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<Scalars['Int']['input']>>;
}

/** Compares a value of type InvitationDue, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableInvitationDueFilter {
  /** Equal to this. */
  eq?: InputMaybe<InvitationDue>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<InvitationDue>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<InvitationDue>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<InvitationDue>>;
}

/** Compares a value of type InvitationSender, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableInvitationSenderFilter {
  /** Equal to this. */
  eq?: InputMaybe<InvitationSender>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<InvitationSender>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<InvitationSender>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<InvitationSender>>;
}

/** Compares a value of type MessageKind, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableMessageKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<MessageKind>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<MessageKind>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<MessageKind>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<MessageKind>>;
}

/** Compares a value of type MessageReading, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableMessageReadingFilter {
  /** Equal to this. */
  eq?: InputMaybe<MessageReading>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<MessageReading>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<MessageReading>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<MessageReading>>;
}

/** Compares a value of type MessageRefusal, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableMessageRefusalFilter {
  /** Equal to this. */
  eq?: InputMaybe<MessageRefusal>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<MessageRefusal>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<MessageRefusal>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<MessageRefusal>>;
}

/** Compares a value of type RunEnd, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableRunEndFilter {
  /** Equal to this. */
  eq?: InputMaybe<RunEnd>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<RunEnd>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<RunEnd>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<RunEnd>>;
}

/** Compares a value of type String, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableStringFilter {
  /** Contains this text. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Ends with this text. */
  endsWith?: InputMaybe<Scalars['String']['input']>;
  /** Equal to this. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** True: capital and small letters are equal, in every script, by Unicode’s simple case folding: `Ä` equals `ä` and `П` equals `п`, but `ß` does not equal `SS`. False by default. */
  ignoreCase?: InputMaybe<Scalars['Boolean']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<Scalars['String']['input']>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Begins with this text. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
}

/** Compares a value of type WebhookFailure, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableWebhookFailureFilter {
  /** Equal to this. */
  eq?: InputMaybe<WebhookFailure>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<WebhookFailure>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<WebhookFailure>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<WebhookFailure>>;
}

/** Compares a value of type WebhookStop, which can be null. All operators that are set must hold. Null matches only `isNull: true`. */
export interface NullableWebhookStopFilter {
  /** Equal to this. */
  eq?: InputMaybe<WebhookStop>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<WebhookStop>>;
  /** True: the value is null. False: it is not. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to this. Null does not match. */
  neq?: InputMaybe<WebhookStop>;
  /** Equal to none of these; at most 100. Null does not match. */
  notIn?: InputMaybe<Array<WebhookStop>>;
}

/** The id of the persona to archive, and the revision that you read. */
export interface PersonaArchiveInput {
  /** The id of the persona: `persona_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A file with rows of type Persona that is to be fetched. */
export interface PersonaBulkExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is to be written. */
  format: FileFormat;
}

/** A file with rows of type Persona that is to be sent. */
export interface PersonaBulkImportInput {
  /** The decimal sign of numbers in CSV, POINT by default. A number with the other sign is refused: it could be read as a thousand times as much. */
  decimal?: InputMaybe<DecimalSign>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves. At most 2,000 entries. */
  mapping?: InputMaybe<Array<BulkImportColumn>>;
  /** How many rows at the top of a CSV file are neither its header nor a row to be stored: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `personaBulkUpsert`. */
export interface PersonaBulkUpsertInput {
  /** Whether an error in one row also refuses the other rows. */
  errorPolicy?: BulkErrorPolicy;
  /** The rows, each with its external id. A row with the external id of an earlier row is refused with `DUPLICATE`. At most 1,000 entries. */
  rows: Array<PersonaBulkUpsertRow>;
}

/** A persona, found by its external id or created with it. */
export interface PersonaBulkUpsertRow {
  /** The type in a few words. At most 200 characters. */
  archetype?: InputMaybe<Scalars['String']['input']>;
  /** How much of it rests on evidence. Null is refused. */
  dataBacked?: InputMaybe<DataBacking>;
  /** The evidence for the persona: studies, interviews, analyses. At most 50 entries of at most 1,000 characters. Null is refused. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The external id of the persona. If no persona has it, one is created. */
  externalId: ExternalIdInput;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What hinders or annoys them. At most 50 entries of at most 1,000 characters. Null is refused. */
  frustrations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What they want to achieve. At most 50 entries of at most 1,000 characters. Null is refused. */
  goals?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The address of a portrait. At most 2,000 characters. */
  imageUrl?: InputMaybe<Scalars['String']['input']>;
  /** What they want to get done with a product. At most 50 entries of at most 1,000 characters. Null is refused. */
  jobsToBeDone?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How important this persona is for the company. A new persona is PRIMARY by default. Null is refused. */
  kind?: InputMaybe<PersonaKind>;
  /** What motivates them. At most 50 entries of at most 1,000 characters. Null is refused. */
  motivations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the team calls this person. Required for a new one. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What they need in order to achieve it. At most 50 entries of at most 1,000 characters. Null is refused. */
  needs?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The actor who is responsible for it. */
  owner?: InputMaybe<EntityKey>;
  /** The channels by which they like to meet the company, the best one first. At most 15 entries. Null is refused. */
  preferredChannels?: InputMaybe<Array<Channel>>;
  /** One sentence that this person would say. At most 1,000 characters. */
  quote?: InputMaybe<Scalars['String']['input']>;
  /** When its next review is due; null if no review is planned. A new persona is due after the workspace’s `reviewIntervalDays` by default. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The segment that has its real customers. */
  segment?: InputMaybe<EntityKey>;
  /** What `sharePct` is a share of. A new persona has MARKET by default. Null is refused. */
  shareOf?: InputMaybe<PersonaShareOf>;
  /** The share of such people, in percent. From 0 to 100. */
  sharePct?: InputMaybe<Scalars['Float']['input']>;
  /** DRAFT or ACTIVE. A new persona is DRAFT by default. Null is refused. */
  status?: InputMaybe<MapStatus>;
  /** Whether it is an archetype of customers or of employees. A new persona is of CUSTOMER by default. Null is refused. */
  subject?: InputMaybe<MapSubject>;
  /** The story of this person, in a paragraph. At most 10,000 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** What is typical of them. An update replaces the whole list. At most 50 entries. Null is refused. */
  traits?: InputMaybe<Array<PersonaTraitInput>>;
}

/** A new persona. Only its name is required. */
export interface PersonaCreateInput {
  /** The type in a few words. At most 200 characters. */
  archetype?: InputMaybe<Scalars['String']['input']>;
  /** How much of it rests on evidence. Null is refused. */
  dataBacked?: InputMaybe<DataBacking>;
  /** The evidence for the persona: studies, interviews, analyses. At most 50 entries of at most 1,000 characters. Null is refused. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What hinders or annoys them. At most 50 entries of at most 1,000 characters. Null is refused. */
  frustrations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What they want to achieve. At most 50 entries of at most 1,000 characters. Null is refused. */
  goals?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The address of a portrait. At most 2,000 characters. */
  imageUrl?: InputMaybe<Scalars['String']['input']>;
  /** What they want to get done with a product. At most 50 entries of at most 1,000 characters. Null is refused. */
  jobsToBeDone?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How important this persona is for the company. A new persona is PRIMARY by default. Null is refused. */
  kind?: InputMaybe<PersonaKind>;
  /** What motivates them. At most 50 entries of at most 1,000 characters. Null is refused. */
  motivations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the team calls this person. At most 200 characters. */
  name: Scalars['String']['input'];
  /** What they need in order to achieve it. At most 50 entries of at most 1,000 characters. Null is refused. */
  needs?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The actor who is responsible for it. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The channels by which they like to meet the company, the best one first. At most 15 entries. Null is refused. */
  preferredChannels?: InputMaybe<Array<Channel>>;
  /** One sentence that this person would say. At most 1,000 characters. */
  quote?: InputMaybe<Scalars['String']['input']>;
  /** When its next review is due; null if no review is planned. A new persona is due after the workspace’s `reviewIntervalDays` by default. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The segment that has its real customers. */
  segment?: InputMaybe<Scalars['ID']['input']>;
  /** What `sharePct` is a share of. A new persona has MARKET by default. Null is refused. */
  shareOf?: InputMaybe<PersonaShareOf>;
  /** The share of such people, in percent. From 0 to 100. */
  sharePct?: InputMaybe<Scalars['Float']['input']>;
  /** DRAFT or ACTIVE. A new persona is DRAFT by default. Null is refused. */
  status?: InputMaybe<MapStatus>;
  /** Whether it is an archetype of customers or of employees. A new persona is of CUSTOMER by default. Null is refused. */
  subject?: InputMaybe<MapSubject>;
  /** The story of this person, in a paragraph. At most 10,000 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** What is typical of them. An update replaces the whole list. At most 50 entries. Null is refused. */
  traits?: InputMaybe<Array<PersonaTraitInput>>;
}

/** The id of the persona to delete, and the revision that you read. */
export interface PersonaDeleteInput {
  /** The id of the persona: `persona_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A persona in a JSON document. It is created if the workspace does not have it. */
export interface PersonaDocument {
  /** The type in a few words. At most 200 characters. */
  archetype?: InputMaybe<Scalars['String']['input']>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How much of it rests on evidence. Null is refused. */
  dataBacked?: InputMaybe<DataBacking>;
  /** The evidence for the persona: studies, interviews, analyses. At most 50 entries of at most 1,000 characters. Null is refused. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What hinders or annoys them. At most 50 entries of at most 1,000 characters. Null is refused. */
  frustrations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What they want to achieve. At most 50 entries of at most 1,000 characters. Null is refused. */
  goals?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Its id in the document; in an export its id in the workspace. At most 200 characters. */
  id: Scalars['String']['input'];
  /** The address of a portrait. At most 2,000 characters. */
  imageUrl?: InputMaybe<Scalars['String']['input']>;
  /** What they want to get done with a product. At most 50 entries of at most 1,000 characters. Null is refused. */
  jobsToBeDone?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How important this persona is for the company. A new persona is PRIMARY by default. Null is refused. */
  kind?: InputMaybe<PersonaKind>;
  /** When it was last reviewed; null if it was not. */
  lastReviewedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The id of the actor who reviewed it last. At most 200 characters. */
  lastReviewedBy?: InputMaybe<Scalars['String']['input']>;
  /** What motivates them. At most 50 entries of at most 1,000 characters. Null is refused. */
  motivations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the team calls this person. At most 200 characters. */
  name: Scalars['String']['input'];
  /** What they need in order to achieve it. At most 50 entries of at most 1,000 characters. Null is refused. */
  needs?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The id of the actor who is responsible for it. At most 200 characters. */
  owner?: InputMaybe<Scalars['String']['input']>;
  /** The channels by which they like to meet the company, the best one first. At most 15 entries. Null is refused. */
  preferredChannels?: InputMaybe<Array<Channel>>;
  /** One sentence that this person would say. At most 1,000 characters. */
  quote?: InputMaybe<Scalars['String']['input']>;
  /** When its next review is due; null if no review is planned. A new persona is due after the workspace’s `reviewIntervalDays` by default. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What `sharePct` is a share of. A new persona has MARKET by default. Null is refused. */
  shareOf?: InputMaybe<PersonaShareOf>;
  /** The share of such people, in percent. From 0 to 100. */
  sharePct?: InputMaybe<Scalars['Float']['input']>;
  /** DRAFT or ACTIVE. A new persona is DRAFT by default. Null is refused. */
  status?: InputMaybe<MapStatus>;
  /** Whether it is an archetype of customers or of employees. A new persona is of CUSTOMER by default. Null is refused. */
  subject?: InputMaybe<MapSubject>;
  /** The story of this person, in a paragraph. At most 10,000 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** What is typical of them. An update replaces the whole list. At most 50 entries. Null is refused. */
  traits?: InputMaybe<Array<PersonaTraitInput>>;
}

/** Which rows of type Persona to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface PersonaFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<PersonaFilter>>;
  /** The type in a few words: `The careful commuter`. Null if it is not set. */
  archetype?: InputMaybe<NullableStringFilter>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** How much of it rests on evidence, in the judgement of its owner. */
  dataBacked?: InputMaybe<DataBackingFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<PersonaIdFilter>;
  /** The journeys in which the persona takes part. */
  journeys?: InputMaybe<JourneyRelationFilter>;
  /** How important this persona is for the company. */
  kind?: InputMaybe<PersonaKindFilter>;
  /** When the persona was last reviewed, that is, compared with reality; null if it never was. */
  lastReviewedAt?: InputMaybe<NullableDateTimeFilter>;
  /** What the team calls this person: `Jana`. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<PersonaFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<PersonaFilter>>;
  /** The actor who is responsible for it. */
  owner?: InputMaybe<ActorFilter>;
  /** The channels by which they like to meet the company, the best one first. */
  preferredChannels?: InputMaybe<ChannelListFilter>;
  /** When its next review is due; null if no review is planned. */
  reviewDueAt?: InputMaybe<NullableDateTimeFilter>;
  /** True: its `reviewDueAt` has passed. False: it is in the future, or null. */
  reviewOverdue?: InputMaybe<BooleanFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** The segment that has its real customers. */
  segment?: InputMaybe<SegmentFilter>;
  /** What `sharePct` is a share of. */
  shareOf?: InputMaybe<PersonaShareOfFilter>;
  /** The share of such people, in percent from 0 to 100; `shareOf` says of what. Null if it is not known. */
  sharePct?: InputMaybe<NullableFloatFilter>;
  /** Whether it is a draft, in use or archived. */
  status?: InputMaybe<MapStatusFilter>;
  /** Whether it is an archetype of customers or of employees. */
  subject?: InputMaybe<MapSubjectFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type Persona. All operators that are set must hold. */
export interface PersonaIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How important a persona is for the company. */
export type PersonaKind =
  /** The company deliberately does not serve this persona, and does not design for it. */
  | 'NEGATIVE'
  /** The company designs for this persona first. */
  | 'PRIMARY'
  /** The company also serves this persona, as long as primary personas do not lose by it. */
  | 'SECONDARY';

/** Compares a value of type PersonaKind. All operators that are set must hold. */
export interface PersonaKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<PersonaKind>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<PersonaKind>>;
  /** Not equal to this. */
  neq?: InputMaybe<PersonaKind>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<PersonaKind>>;
}

/** How rows of type Persona are sorted; rows with equal values are sorted by their id. */
export interface PersonaOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: PersonaOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Persona can be sorted by. */
export type PersonaOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** The kind: PRIMARY, SECONDARY, NEGATIVE. */
  | 'KIND'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** When its next review is due. */
  | 'REVIEW_DUE_AT'
  /** The share in percent. */
  | 'SHARE_PCT'
  /** When it last changed. */
  | 'UPDATED_AT';

/** Conditions on the related rows of type Persona. All that are set must hold. */
export interface PersonaRelationFilter {
  /** All related rows match this, or there are none. */
  every?: InputMaybe<PersonaFilter>;
  /** No related row matches this. */
  none?: InputMaybe<PersonaFilter>;
  /** At least one related row matches this. */
  some?: InputMaybe<PersonaFilter>;
}

/** The id of the persona to restore, and the revision that you read. */
export interface PersonaRestoreInput {
  /** The id of the persona: `persona_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The persona that was reviewed, and when. */
export interface PersonaReviewInput {
  /** The id of the persona: `persona_…`. */
  id: Scalars['ID']['input'];
  /** When the next review is due; null if no review is planned. By default the workspace’s `reviewIntervalDays` after `reviewedAt`. */
  nextReviewAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it was reviewed; not in the future. By default the moment of the request. */
  reviewedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** What the share of a persona is a share of. */
export type PersonaShareOf =
  /** The customers that the company has. */
  | 'CUSTOMER_BASE'
  /** All people who could become customers. */
  | 'MARKET';

/** Compares a value of type PersonaShareOf. All operators that are set must hold. */
export interface PersonaShareOfFilter {
  /** Equal to this. */
  eq?: InputMaybe<PersonaShareOf>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<PersonaShareOf>>;
  /** Not equal to this. */
  neq?: InputMaybe<PersonaShareOf>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<PersonaShareOf>>;
}

/** A trait of a persona: with a `value`, or with `min` and `max`. */
export interface PersonaTraitInput {
  /** What of a customer’s events shows it. It needs a range, and for values a `unit` that is their currency: `EUR`. Not together with `attribute`. */
  aggregate?: InputMaybe<TraitAggregate>;
  /** The key of the attribute of customers that shows it. A range needs one of type NUMBER, `value` one of type TEXT, CHOICE, NUMBER or BOOLEAN (`true` or `false`). It may be defined later. At most 100 characters. */
  attribute?: InputMaybe<Scalars['String']['input']>;
  /** Which side of the person it describes. */
  dimension: TraitDimension;
  /** The type of the events of `aggregate`: `order.placed`. Events of all types by default. At most 200 characters. */
  eventType?: InputMaybe<Scalars['String']['input']>;
  /** What shows that this trait is true: studies, interviews, analyses. At most 2,000 characters. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** A stable name for programs, unique in its dimension. At most 100 characters. */
  key: Scalars['String']['input'];
  /** What people read. At most 200 characters. */
  label: Scalars['String']['input'];
  /** The upper end of a range. */
  max?: InputMaybe<Scalars['Float']['input']>;
  /** The lower end of a range. */
  min?: InputMaybe<Scalars['Float']['input']>;
  /** The unit of the range: `years`. At most 50 characters. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** The typical value. At most 1,000 characters. */
  value?: InputMaybe<Scalars['String']['input']>;
  /** How many days before now the events of `aggregate` have occurred at most. All events by default. From 1 to 3,660. */
  withinDays?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a persona. A field that is left out does not change; one that is null is cleared. */
export interface PersonaUpdateInput {
  /** The type in a few words. At most 200 characters. */
  archetype?: InputMaybe<Scalars['String']['input']>;
  /** How much of it rests on evidence. Null is refused. */
  dataBacked?: InputMaybe<DataBacking>;
  /** The evidence for the persona: studies, interviews, analyses. At most 50 entries of at most 1,000 characters. Null is refused. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What hinders or annoys them. At most 50 entries of at most 1,000 characters. Null is refused. */
  frustrations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What they want to achieve. At most 50 entries of at most 1,000 characters. Null is refused. */
  goals?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The id of the persona: `persona_…`. */
  id: Scalars['ID']['input'];
  /** The address of a portrait. At most 2,000 characters. */
  imageUrl?: InputMaybe<Scalars['String']['input']>;
  /** What they want to get done with a product. At most 50 entries of at most 1,000 characters. Null is refused. */
  jobsToBeDone?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How important this persona is for the company. A new persona is PRIMARY by default. Null is refused. */
  kind?: InputMaybe<PersonaKind>;
  /** What motivates them. At most 50 entries of at most 1,000 characters. Null is refused. */
  motivations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the team calls this person. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What they need in order to achieve it. At most 50 entries of at most 1,000 characters. Null is refused. */
  needs?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The actor who is responsible for it. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The channels by which they like to meet the company, the best one first. At most 15 entries. Null is refused. */
  preferredChannels?: InputMaybe<Array<Channel>>;
  /** One sentence that this person would say. At most 1,000 characters. */
  quote?: InputMaybe<Scalars['String']['input']>;
  /** When its next review is due; null if no review is planned. A new persona is due after the workspace’s `reviewIntervalDays` by default. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** The segment that has its real customers. */
  segment?: InputMaybe<Scalars['ID']['input']>;
  /** What `sharePct` is a share of. A new persona has MARKET by default. Null is refused. */
  shareOf?: InputMaybe<PersonaShareOf>;
  /** The share of such people, in percent. From 0 to 100. */
  sharePct?: InputMaybe<Scalars['Float']['input']>;
  /** DRAFT or ACTIVE. A new persona is DRAFT by default. Null is refused. */
  status?: InputMaybe<MapStatus>;
  /** Whether it is an archetype of customers or of employees. A new persona is of CUSTOMER by default. Null is refused. */
  subject?: InputMaybe<MapSubject>;
  /** The story of this person, in a paragraph. At most 10,000 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** What is typical of them. An update replaces the whole list. At most 50 entries. Null is refused. */
  traits?: InputMaybe<Array<PersonaTraitInput>>;
}

/** What the holder of a link wants. */
export interface PreferenceChangeInput {
  /** What the customer wants of each purpose. At most 100 entries. */
  preferences: Array<PreferenceInput>;
  /** The token of the link. At most 115 characters. */
  token: Scalars['String']['input'];
}

/** What the customer wants of one purpose. */
export interface PreferenceInput {
  /** True records GRANTED, with the link as evidence; false records REVOKED. */
  allowed: Scalars['Boolean']['input'];
  /** The channel; by default what the link is about. */
  channel?: InputMaybe<Channel>;
  /** The key of the purpose. At most 100 characters. */
  purpose: Scalars['String']['input'];
}

/** The id of the purpose to archive, and the revision that you read. */
export interface PurposeArchiveInput {
  /** The id of the purpose: `purpose_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A file with rows of type Purpose that is to be fetched. */
export interface PurposeBulkExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is to be written. */
  format: FileFormat;
}

/** A file with rows of type Purpose that is to be sent. */
export interface PurposeBulkImportInput {
  /** The decimal sign of numbers in CSV, POINT by default. A number with the other sign is refused: it could be read as a thousand times as much. */
  decimal?: InputMaybe<DecimalSign>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves. At most 2,000 entries. */
  mapping?: InputMaybe<Array<BulkImportColumn>>;
  /** How many rows at the top of a CSV file are neither its header nor a row to be stored: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `purposeBulkUpsert`. */
export interface PurposeBulkUpsertInput {
  /** Whether an error in one row also refuses the other rows. */
  errorPolicy?: BulkErrorPolicy;
  /** The rows, each with its external id. A row with the external id of an earlier row is refused with `DUPLICATE`. At most 1,000 entries. */
  rows: Array<PurposeBulkUpsertRow>;
}

/** A purpose, found by its external id or created with it. */
export interface PurposeBulkUpsertRow {
  /** What it means for customers: what they get, and how often. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The external id of the purpose. If no purpose has it, one is created. */
  externalId: ExternalIdInput;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** A stable name for programs, conditions and files: `newsletter`. Required for a new one. It cannot change. At most 100 characters. Null is refused. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** Why the law allows it: under CONSENT, a customer has to agree first. Null is refused. */
  legalBasis?: InputMaybe<LegalBasis>;
  /** What people read. Required for a new one. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What customers read, in each language. An update replaces the whole list. They read the name in languages without one. At most 50 entries. Null is refused. */
  publicName?: InputMaybe<Array<LocalizedTextInput>>;
}

/** A new purpose. Its key and name are required. */
export interface PurposeCreateInput {
  /** What it means for customers: what they get, and how often. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** A stable name for programs, conditions and files: `newsletter`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. At most 100 characters. */
  key: Scalars['String']['input'];
  /** Why the law allows it: under CONSENT, a customer has to agree first. Null is refused. */
  legalBasis?: InputMaybe<LegalBasis>;
  /** What people read. At most 200 characters. */
  name: Scalars['String']['input'];
  /** What customers read, in each language. An update replaces the whole list. They read the name in languages without one. At most 50 entries. Null is refused. */
  publicName?: InputMaybe<Array<LocalizedTextInput>>;
}

/** The id of the purpose to delete, and the revision that you read. */
export interface PurposeDeleteInput {
  /** The id of the purpose: `purpose_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type Purpose to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface PurposeFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<PurposeFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<PurposeIdFilter>;
  /** A stable name for programs, conditions and files: `newsletter`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key?: InputMaybe<StringFilter>;
  /** Why the law allows it: under CONSENT, a customer has to agree first. */
  legalBasis?: InputMaybe<LegalBasisFilter>;
  /** What people read: `Newsletter`. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<PurposeFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<PurposeFilter>>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type Purpose. All operators that are set must hold. */
export interface PurposeIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type Purpose are sorted; rows with equal values are sorted by their id. */
export interface PurposeOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: PurposeOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Purpose can be sorted by. */
export type PurposeOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** Its key, capital letters before small ones. */
  | 'KEY'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** When it last changed. */
  | 'UPDATED_AT';

/** The id of the purpose to restore, and the revision that you read. */
export interface PurposeRestoreInput {
  /** The id of the purpose: `purpose_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a purpose. A field that is left out does not change; one that is null is cleared. */
export interface PurposeUpdateInput {
  /** What it means for customers: what they get, and how often. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the purpose: `purpose_…`. */
  id: Scalars['ID']['input'];
  /** Why the law allows it: under CONSENT, a customer has to agree first. Null is refused. */
  legalBasis?: InputMaybe<LegalBasis>;
  /** What people read. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What customers read, in each language. An update replaces the whole list. They read the name in languages without one. At most 50 entries. Null is refused. */
  publicName?: InputMaybe<Array<LocalizedTextInput>>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The question, and which responses to count. */
export interface QuestionDistributionInput {
  /** Which responses to count; all by default. */
  filter?: InputMaybe<ScoreFilter>;
  /** The question’s key; it is the same in all versions. At most 64 characters. */
  question: Scalars['String']['input'];
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
}

/** A question of any kind. A field that its kind does not have is refused. */
export interface QuestionInput {
  /** SINGLE_CHOICE, MULTIPLE_CHOICE, RANKING: the choices. At most 200 entries. */
  choices?: InputMaybe<Array<ChoiceInput>>;
  /** MATRIX: the choices for each row. At most 20 entries. */
  columns?: InputMaybe<Array<ChoiceInput>>;
  /** A help text under the question. At most 50 entries. */
  description?: InputMaybe<Array<LocalizedTextInput>>;
  /** CONTACT: the fields of the form. NAME and EMAIL by default. At most 4 entries. */
  fields?: InputMaybe<Array<ContactField>>;
  /** SHORT_TEXT, LONG_TEXT: the format that the text must have. Any text by default. */
  format?: InputMaybe<TextFormat>;
  /** Scales: the label of the highest value. At most 50 entries. */
  highLabel?: InputMaybe<Array<LocalizedTextInput>>;
  /** NUMBER: whether only whole numbers are accepted. False by default. */
  integer?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its key in answers, conditions and scores, unique among questions, variables and hidden fields: a letter, then letters, digits, `_` and `-`. At most 64 characters. */
  key: Scalars['String']['input'];
  /** The kind, which determines the form of an answer. It cannot change once the question was published. */
  kind: QuestionKind;
  /** RATING: how its steps are shown. NUMBER by default. */
  look?: InputMaybe<RatingLook>;
  /** Scales: the label of the lowest value. At most 50 entries. */
  lowLabel?: InputMaybe<Array<LocalizedTextInput>>;
  /** OPINION_SCALE: the highest value, 2 to 100; 10 by default. NUMBER: the highest number that is accepted. */
  max?: InputMaybe<Scalars['Float']['input']>;
  /** MULTIPLE_CHOICE: how many choices an answer has at most. At least 1. */
  maxChoices?: InputMaybe<Scalars['Int']['input']>;
  /** DATE: the last day that is accepted: `2026-11-21`. At most 10 characters. */
  maxDate?: InputMaybe<Scalars['String']['input']>;
  /** SHORT_TEXT, LONG_TEXT: how many characters an answer has at most. By default 1,000 for a SHORT_TEXT, which is also the highest value there, and 10,000 for a LONG_TEXT. From 1 to 10,000. */
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  /** OPINION_SCALE: the lowest value, 0 or 1; 0 by default. NUMBER: the lowest number that is accepted. */
  min?: InputMaybe<Scalars['Float']['input']>;
  /** MULTIPLE_CHOICE: how many choices an answer has at least. At least 1. */
  minChoices?: InputMaybe<Scalars['Int']['input']>;
  /** DATE: the first day that is accepted: `2026-11-21`. At most 10 characters. */
  minDate?: InputMaybe<Scalars['String']['input']>;
  /** SHORT_TEXT, LONG_TEXT: how many characters an answer has at least. 1 by default. From 1 to 10,000. */
  minLength?: InputMaybe<Scalars['Int']['input']>;
  /** MATRIX: whether several columns can be chosen in a row. False by default. */
  multiple?: InputMaybe<Scalars['Boolean']['input']>;
  /** BOOLEAN: the label of the answer “no”. At most 50 entries. */
  noLabel?: InputMaybe<Array<LocalizedTextInput>>;
  /** SINGLE_CHOICE, MULTIPLE_CHOICE: whether to add the choice `other`, with a text field. False by default. */
  other?: InputMaybe<Scalars['Boolean']['input']>;
  /** SHORT_TEXT, LONG_TEXT: the text in the empty field. At most 50 entries. */
  placeholder?: InputMaybe<Array<LocalizedTextInput>>;
  /** Whether the reader must answer it to go on. False by default. */
  required?: InputMaybe<Scalars['Boolean']['input']>;
  /** Scales: whether the lowest value is the best. False by default. It cannot change once the question was published. */
  reverseScored?: InputMaybe<Scalars['Boolean']['input']>;
  /** The purpose of its answers. */
  role?: InputMaybe<QuestionRole>;
  /** MATRIX: the things to rate, one row each. At most 50 entries. */
  rows?: InputMaybe<Array<ChoiceInput>>;
  /** RATING: the number of steps: 3, 4, 5, 6, 7 or 10. 5 by default. */
  scale?: InputMaybe<Scalars['Int']['input']>;
  /** Choices: whether each reader sees them in a random order. False by default. */
  shuffle?: InputMaybe<Scalars['Boolean']['input']>;
  /** CONSENT: the text that the respondent agrees to. At most 50 entries. */
  statement?: InputMaybe<Array<LocalizedTextInput>>;
  /** The question as the reader sees it. Required in the survey’s default language. At most 50 entries. */
  title: Array<LocalizedTextInput>;
  /** NUMBER: the unit: `EUR`. At most 50 characters. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** The condition for showing it. Always shown by default. */
  visibleIf?: InputMaybe<Scalars['Condition']['input']>;
  /** BOOLEAN: the label of the answer “yes”. At most 50 entries. */
  yesLabel?: InputMaybe<Array<LocalizedTextInput>>;
}

/** The kind of a question, which determines the form of an answer. */
export type QuestionKind =
  /** Yes or no. */
  | 'BOOLEAN'
  /** How easy something was: 1 to 7, where 7 is the easiest. */
  | 'CES'
  /** Agreement to a statement. */
  | 'CONSENT'
  /** The respondent’s contact data. An anonymous survey cannot have one. */
  | 'CONTACT'
  /** How satisfied the respondent is: 1 to 5. */
  | 'CSAT'
  /** A day. */
  | 'DATE'
  /** A text of several lines. */
  | 'LONG_TEXT'
  /** One or several columns for each row. */
  | 'MATRIX'
  /** One or several of the choices. */
  | 'MULTIPLE_CHOICE'
  /** How likely the respondent is to recommend: 0 to 10. */
  | 'NPS'
  /** A number, within bounds if the question has them. */
  | 'NUMBER'
  /** A whole number on a scale from 0 or 1 to at most 100. */
  | 'OPINION_SCALE'
  /** All choices, ranked, the best first. */
  | 'RANKING'
  /** A rating from 1 to 3, 4, 5, 6, 7 or 10, shown as numbers, smileys or stars. */
  | 'RATING'
  /** A text of one line: a name, a word, an address. */
  | 'SHORT_TEXT'
  /** One of the choices. */
  | 'SINGLE_CHOICE'
  /** Text to read, without an answer. */
  | 'STATEMENT';

/** Compares a value of type QuestionKind. All operators that are set must hold. */
export interface QuestionKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<QuestionKind>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<QuestionKind>>;
  /** Not equal to this. */
  neq?: InputMaybe<QuestionKind>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<QuestionKind>>;
}

/** The purpose of the answers to a question. */
export type QuestionRole =
  /** The answers explain the score. */
  | 'DRIVER'
  /** The answers divide respondents into groups. */
  | 'PROFILE'
  /** The answers are the measured score. */
  | 'SCORE'
  /** The answers decide who is in the target group. */
  | 'SCREENER'
  /** The answers say why, in the respondents’ own words. */
  | 'VERBATIM';

/** How long the respondent spent on a question, answered or not. */
export interface QuestionTimingInput {
  /** Milliseconds in total. From 0 to 86,400,000. */
  ms: Scalars['Int']['input'];
  /** The question’s key. At most 64 characters. */
  question: Scalars['String']['input'];
}

/** Hours of each day in which no messages are sent to customers. */
export interface QuietHoursInput {
  /** When the quiet hours begin. */
  from: Scalars['LocalTime']['input'];
  /** When the quiet hours end; on the next day if that is earlier than `from`. */
  to: Scalars['LocalTime']['input'];
}

/** Whether the count of a quota is complete. */
export type QuotaCountState =
  /** The count is too low: there were many responses when the condition was published, and a worker is still counting them. The quota uses this count until then, so the survey can take more responses than the limit. */
  | 'COUNTING'
  /** The count is complete: all completed responses are counted. */
  | 'EXACT'
  /** The count is 0, because the condition is not counted: it is only in the draft or in an earlier version. It is also 0 until a worker or a submit counts it, if an older server published the condition, or if the condition names days or periods and the time zone of the workspace has changed. */
  | 'NOT_COUNTED';

/** How the steps of a RATING are shown. */
export type RatingLook =
  /** The number of each value. */
  | 'NUMBER'
  /** Faces, from sad to happy. */
  | 'SMILEY'
  /** As many stars as the value. */
  | 'STAR';

/** Whole responses to one survey. */
export interface ResponseBulkSubmitInput {
  /** Whether an error in one response also refuses the other responses. */
  errorPolicy?: BulkErrorPolicy;
  /** The responses, each with its own `submissionKey`. At most 1,000 entries. */
  responses: Array<ResponseBulkSubmitRow>;
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
}

/** One whole response of a bulk call. */
export interface ResponseBulkSubmitRow {
  /** The answers, each question at most once. At most 500 entries. Null is refused. */
  answers?: InputMaybe<Array<AnswerInput>>;
  /** The channel of the response; by default its touchpoint’s, or WEB. */
  channel?: InputMaybe<Channel>;
  /** When the response was submitted, from `startedAt` to now; by default `startedAt`, or now. With a publishable key it is refused with `INVALID_VALUE`. */
  completedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whose response it is; the survey’s `customerKey` does not matter then. A response whose customer is not known waits for one with this email address, telephone number or external id; where several have it, it is AMBIGUOUS. An `id` must exist. Only secret keys can set it, as anyone could claim to be a customer: with a publishable key, and for an anonymous survey, it is refused with `INVALID_VALUE`. */
  customer?: InputMaybe<CustomerKey>;
  /** Values that the page knows already, each for a hidden field of the survey. At most 50 entries. Null is refused. */
  hiddenFields?: InputMaybe<Array<ResponseHiddenFieldInput>>;
  /** The token of the invitation that it answers, as the link of the page has it: it says whose response it is, and is used up by this one. `responseStart` with the token of an invitation whose response is not finished returns that response. Refused with `INVITATION_ENDED` if the invitation was answered or has expired, with `NOT_FOUND` if it is not one to this survey, and for an anonymous survey with `INVALID_VALUE`. At most 200 characters. */
  invitation?: InputMaybe<Scalars['String']['input']>;
  /** The language of the answers as BCP 47, one that the survey is offered in; `de-AT` counts as `de` where only that is offered. By default the survey’s own. Others are refused with `UNKNOWN_LOCALE`. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Where the response comes from. */
  source?: InputMaybe<ResponseSourceInput>;
  /** When the response was started, from the year 1900 to now; by default when it was submitted, or now. With a publishable key it is refused with `INVALID_VALUE`. */
  startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Printable ASCII characters, at least one, that the client uses for this one call, such as a UUID; `responseStart` and `responseSubmit` have keys of their own. A retry with the same key and arguments returns the same response; other arguments are refused with `IDEMPOTENCY_KEY_REUSED`. Make it random: a retry of `responseStart` returns the resume token, so a key that can be guessed lets others continue the response. At most 255 characters. */
  submissionKey: Scalars['String']['input'];
  /** Its tags. Only secret keys can set them; with a publishable key they are refused with `INVALID_VALUE`. At most 50 entries of at most 100 characters. Null is refused. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Time spent on questions that have no entry in `answers`. At most 500 entries. Null is refused. */
  timings?: InputMaybe<Array<QuestionTimingInput>>;
  /** The touchpoint that the response is about; by default the survey’s. An unknown id is refused with `NOT_FOUND`. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
  /** The version of the survey that was shown, from `LiveSurvey.version`; by default the newest. At least 1. */
  version?: InputMaybe<Scalars['Int']['input']>;
}

/** The id of the response to delete, and the revision that you read. */
export interface ResponseDeleteInput {
  /** The id of the response: `surveyresponse_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which responses to export. All conditions must hold. */
export interface ResponseExportFilter {
  /** Begun at this time or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** With one of these statuses. At most 3 entries. Null is refused. */
  status?: InputMaybe<Array<ResponseStatus>>;
  /** Begun before this time. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
}

/** A file of responses that is to be fetched. */
export interface ResponseExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** Which responses; by default, all. */
  filter?: InputMaybe<ResponseExportFilter>;
  /** How the file is to be written. */
  format: FileFormat;
  /** Whose responses to export. */
  survey: Scalars['ID']['input'];
}

/** A value for one of the survey’s hidden fields. */
export interface ResponseHiddenFieldInput {
  /** The key of the hidden field, as in the survey’s `hiddenFields`. At most 64 characters. */
  key: Scalars['String']['input'];
  /** The value as text, as a link carries it: `12.5`, `true`, `2026-11-21`. At most 1,000 characters. */
  value: Scalars['String']['input'];
}

/** A column of the file, and what it holds. */
export interface ResponseImportColumn {
  /** As the header names it; in NDJSON, a property, or `a.b` for property b of the object a. At most 1,000 characters. */
  column: Scalars['String']['input'];
  /** How its days are written. By default, found where only one way fits all rows of the file; the job’s `notes` say which. */
  dateFormat?: InputMaybe<ResponseImportDateFormat>;
  /** Where its cells go. */
  to: ResponseImportTarget;
}

/** How a column writes days where one cell does not show it. Days with the year first, and moments of RFC 3339, are understood beside any. For a DATE, a moment with a zone is the day that it is in the workspace’s; midnight stands for the day that is written. */
export type ResponseImportDateFormat =
  /** `31.01.2026`, `31/1/2026 15:14`. */
  | 'DAY_MONTH_YEAR'
  /** Days since the end of 1899 as Excel counts them, with a fraction for the time. */
  | 'EXCEL_SERIAL'
  /** `01/31/2026`, `1/31/2026 3:14 PM`. */
  | 'MONTH_DAY_YEAR';

/** Values for rows that leave them out. */
export interface ResponseImportDefaults {
  /** OTHER at first. */
  channel?: InputMaybe<Channel>;
  /** The other system whose ids are in a column of CUSTOMER_EXTERNAL_ID, such as a CRM; required with one. At most 100 characters. */
  customerSystem?: InputMaybe<Scalars['String']['input']>;
  /** The survey’s default locale at first. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Put on every response, beside those of its row. At most 50 entries of at most 100 characters. Null is refused. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The survey’s own at first. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
}

/** A property of a response that a column can hold, beside its answers. */
export type ResponseImportField =
  /** The channel that it came by: `WEB`, `EMAIL`, … */
  | 'CHANNEL'
  /** When it was completed, likewise; by default, when it was begun. */
  | 'COMPLETED_AT'
  /** The country it was answered in, two letters. Not stored for an anonymous survey. */
  | 'COUNTRY'
  /** The customer’s email address, likewise; where a row has an external id, too, that decides. */
  | 'CUSTOMER_EMAIL'
  /** The customer’s id in the system that `defaults.customerSystem` names. The response gets that customer, now or when there is one; the survey’s `customerKey` does not matter then. Refused for an anonymous survey. */
  | 'CUSTOMER_EXTERNAL_ID'
  /** The language it was answered in, one of the survey’s; labels of choices are read in it. */
  | 'LOCALE'
  /** When it was begun, as RFC 3339, or as forms and spreadsheets write it (see `dateFormat`); a time without a zone is in the workspace’s. By default, when it was completed. */
  | 'STARTED_AT'
  /** COMPLETED (also where it is empty) or PARTIAL. SCREENED_OUT and QUOTA_FULL are read as COMPLETED: which of them it is follows from the answers and the quotas. */
  | 'STATUS'
  /** The key that a row is recognised by: a row whose key was stored before is not stored twice, by this import or another. `onKnown` says what happens to it where it differs now. */
  | 'SUBMISSION_KEY'
  /** Tags, separated by `;` or `|`; a tag with one of these in it is in quotes. */
  | 'TAGS'
  /** The id of a touchpoint: `touchpoint_…`. */
  | 'TOUCHPOINT'
  /** The page it was answered on. Not stored for an anonymous survey. */
  | 'URL'
  /** The browser it was answered with. Not stored for an anonymous survey. */
  | 'USER_AGENT';

/** A file of responses that is to be sent. Whether the survey takes answers now does not matter: these are of the past. */
export interface ResponseImportInput {
  /** The decimal sign of numbers in CSV, POINT by default. A number with the other sign is refused: it could be read as a thousand times as much. */
  decimal?: InputMaybe<DecimalSign>;
  /** Values for rows that leave them out. */
  defaults?: InputMaybe<ResponseImportDefaults>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** Whether answers that the survey’s logic hides are refused, ENFORCE by default, or stored: history was answered when the survey was another. */
  logic?: InputMaybe<ResponseImportLogic>;
  /** What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves: `nps`, `service.speed`, `_locale`, `_hidden.plan`. At most 2,000 entries. */
  mapping?: InputMaybe<Array<ResponseImportColumn>>;
  /** What happens to a row whose key is known and that differs from the first: FAIL by default. */
  onKnown?: InputMaybe<ResponseImportOnKnown>;
  /** How many rows at the top of a CSV file are neither its header nor a response: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default; the further header rows of Qualtrics and SurveyMonkey are found without it. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
  /** The survey that was answered; it must have been published. */
  survey: Scalars['ID']['input'];
}

/** What happens to answers to questions that the survey’s logic, as it is today, hides. */
export type ResponseImportLogic =
  /** They are refused, and their row with them. */
  | 'ENFORCE'
  /** They are stored, count for scores, and are marked: `Answer.hiddenByLogic`. The form and range of answers, and whether a required one is missing, are checked all the same. */
  | 'IGNORE';

/** What happens to a row whose submission key is known: it was used by an earlier row, import or call, or is the id of a response to this survey (`_id` of an export). An exact repeat changes nothing, whichever it is. */
export type ResponseImportOnKnown =
  /** A row that differs from the first is refused. */
  | 'FAIL'
  /** The row is left out; `rowsKnown` counts it. */
  | 'SKIP'
  /** The row corrects the response, as `responseUpdate` does: its answers, hidden fields, tags (which are added) and touchpoint replace the stored ones, and what its cells leave empty stays; answers to questions that it hides are removed, which the job’s `notes` say, unless `logic` is IGNORE. Its status, language, channel, times and source cannot be corrected: a row with others is refused as `FIXED`. A response that was deleted stays deleted. */
  | 'UPDATE';

/** What a column holds. */
export type ResponseImportTarget =
  /** A property of the response. */
  { field: ResponseImportField; hiddenField?: never; question?: never; }
  |  /** The hidden field of this key. At most 64 characters. */
  { field?: never; hiddenField: Scalars['String']['input']; question?: never; }
  |  /** Answers to the question with this key. A row of a MATRIX is `question.row`, a field of a CONTACT `question.email`, the text beside the choice "other" `question.other`. At most 150 characters. */
  { field?: never; hiddenField?: never; question: Scalars['String']['input']; };

/** The outcome of one response of a bulk call. */
export type ResponseOutcome =
  /** The response was stored. */
  | 'CREATED'
  /** The response was not stored; its `errors` say why. */
  | 'FAILED'
  /** The submission key was used before with the same arguments. `response` is that response; null if it was deleted since. */
  | 'UNCHANGED';

/** The survey, and the outcomes without a response: numbers that you know from sending the invitations. */
export interface ResponseRateInput {
  /** Which responses to count; all by default. */
  filter?: InputMaybe<ScoreFilter>;
  /** NC: eligible persons who were never reached, for example because an email bounced. From 0 to 1,000,000,000. */
  nonContacts?: Scalars['Int']['input'];
  /** O: eligible persons who did not respond for another reason. From 0 to 1,000,000,000. */
  others?: Scalars['Int']['input'];
  /** R: persons who refused, or broke off without a stored response. From 0 to 1,000,000,000. */
  refusals?: Scalars['Int']['input'];
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
  /** U: persons of whom it is unknown whether they were eligible. From 0 to 1,000,000,000. */
  unknown?: Scalars['Int']['input'];
}

/** Answers for a response that was started. */
export interface ResponseSaveInput {
  /** New answers, each question at most once; answers to other questions do not change. At most 500 entries. Null is refused. */
  answers?: InputMaybe<Array<AnswerChangeInput>>;
  /** The `resumeToken` that `responseStart` returned. At most 200 characters. */
  resumeToken: Scalars['String']['input'];
  /** Time spent on questions that have no entry in `answers`. At most 500 entries. Null is refused. */
  timings?: InputMaybe<Array<QuestionTimingInput>>;
}

/** Where a response comes from. Not stored for anonymous surveys. */
export interface ResponseSourceInput {
  /** The country as ISO 3166-1 alpha-2: `DE`. At most 2 characters. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** The address of the page with the survey. At most 2,000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The user agent of the browser. At most 1,000 characters. */
  userAgent?: InputMaybe<Scalars['String']['input']>;
}

/** A response to answer page by page. */
export interface ResponseStartInput {
  /** The answers, each question at most once. At most 500 entries. Null is refused. */
  answers?: InputMaybe<Array<AnswerInput>>;
  /** The channel of the response; by default its touchpoint’s, or WEB. */
  channel?: InputMaybe<Channel>;
  /** Whose response it is; the survey’s `customerKey` does not matter then. A response whose customer is not known waits for one with this email address, telephone number or external id; where several have it, it is AMBIGUOUS. An `id` must exist. Only secret keys can set it, as anyone could claim to be a customer: with a publishable key, and for an anonymous survey, it is refused with `INVALID_VALUE`. */
  customer?: InputMaybe<CustomerKey>;
  /** Values that the page knows already, each for a hidden field of the survey. At most 50 entries. Null is refused. */
  hiddenFields?: InputMaybe<Array<ResponseHiddenFieldInput>>;
  /** The token of the invitation that it answers, as the link of the page has it: it says whose response it is, and is used up by this one. `responseStart` with the token of an invitation whose response is not finished returns that response. Refused with `INVITATION_ENDED` if the invitation was answered or has expired, with `NOT_FOUND` if it is not one to this survey, and for an anonymous survey with `INVALID_VALUE`. At most 200 characters. */
  invitation?: InputMaybe<Scalars['String']['input']>;
  /** The language of the answers as BCP 47, one that the survey is offered in; `de-AT` counts as `de` where only that is offered. By default the survey’s own. Others are refused with `UNKNOWN_LOCALE`. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Where the response comes from. */
  source?: InputMaybe<ResponseSourceInput>;
  /** When the response was started, from the year 1900 to now; by default when it was submitted, or now. With a publishable key it is refused with `INVALID_VALUE`. */
  startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Printable ASCII characters, at least one, that the client uses for this one call, such as a UUID; `responseStart` and `responseSubmit` have keys of their own. A retry with the same key and arguments returns the same response; other arguments are refused with `IDEMPOTENCY_KEY_REUSED`. Make it random: a retry of `responseStart` returns the resume token, so a key that can be guessed lets others continue the response. At most 255 characters. */
  submissionKey: Scalars['String']['input'];
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
  /** Its tags. Only secret keys can set them; with a publishable key they are refused with `INVALID_VALUE`. At most 50 entries of at most 100 characters. Null is refused. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Time spent on questions that have no entry in `answers`. At most 500 entries. Null is refused. */
  timings?: InputMaybe<Array<QuestionTimingInput>>;
  /** The touchpoint that the response is about; by default the survey’s. An unknown id is refused with `NOT_FOUND`. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
  /** The version of the survey that was shown, from `LiveSurvey.version`; by default the newest. At least 1. */
  version?: InputMaybe<Scalars['Int']['input']>;
}

/** How far a response has come. */
export type ResponseStatus =
  /** The response was submitted, and counts for scores. */
  | 'COMPLETED'
  /** The response was started, and can be continued until it expires. */
  | 'PARTIAL'
  /** A quota that the response meets was full; the response counts for no score. */
  | 'QUOTA_FULL'
  /** The survey’s logic screened the respondent out; the response counts for no score. */
  | 'SCREENED_OUT';

/** Compares a value of type ResponseStatus. All operators that are set must hold. */
export interface ResponseStatusFilter {
  /** Equal to this. */
  eq?: InputMaybe<ResponseStatus>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<ResponseStatus>>;
  /** Not equal to this. */
  neq?: InputMaybe<ResponseStatus>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<ResponseStatus>>;
}

/** A whole response to a `survey`; or, with a `resumeToken`, the last answers of a response that was started. With a `resumeToken`, only `submissionKey`, `answers` and `timings` can be set; other fields are refused with `FIXED`. */
export interface ResponseSubmitInput {
  /** The answers, each question at most once. At most 500 entries. Null is refused. */
  answers?: InputMaybe<Array<AnswerInput>>;
  /** The channel of the response; by default its touchpoint’s, or WEB. */
  channel?: InputMaybe<Channel>;
  /** When the response was submitted, from `startedAt` to now; by default `startedAt`, or now. With a publishable key it is refused with `INVALID_VALUE`. */
  completedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whose response it is; the survey’s `customerKey` does not matter then. A response whose customer is not known waits for one with this email address, telephone number or external id; where several have it, it is AMBIGUOUS. An `id` must exist. Only secret keys can set it, as anyone could claim to be a customer: with a publishable key, and for an anonymous survey, it is refused with `INVALID_VALUE`. */
  customer?: InputMaybe<CustomerKey>;
  /** Values that the page knows already, each for a hidden field of the survey. At most 50 entries. Null is refused. */
  hiddenFields?: InputMaybe<Array<ResponseHiddenFieldInput>>;
  /** The token of the invitation that it answers, as the link of the page has it: it says whose response it is, and is used up by this one. `responseStart` with the token of an invitation whose response is not finished returns that response. Refused with `INVITATION_ENDED` if the invitation was answered or has expired, with `NOT_FOUND` if it is not one to this survey, and for an anonymous survey with `INVALID_VALUE`. At most 200 characters. */
  invitation?: InputMaybe<Scalars['String']['input']>;
  /** The language of the answers as BCP 47, one that the survey is offered in; `de-AT` counts as `de` where only that is offered. By default the survey’s own. Others are refused with `UNKNOWN_LOCALE`. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** The `resumeToken` that `responseStart` returned. At most 200 characters. */
  resumeToken?: InputMaybe<Scalars['String']['input']>;
  /** Where the response comes from. */
  source?: InputMaybe<ResponseSourceInput>;
  /** When the response was started, from the year 1900 to now; by default when it was submitted, or now. With a publishable key it is refused with `INVALID_VALUE`. */
  startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Printable ASCII characters, at least one, that the client uses for this one call, such as a UUID; `responseStart` and `responseSubmit` have keys of their own. A retry with the same key and arguments returns the same response; other arguments are refused with `IDEMPOTENCY_KEY_REUSED`. Make it random: a retry of `responseStart` returns the resume token, so a key that can be guessed lets others continue the response. At most 255 characters. */
  submissionKey: Scalars['String']['input'];
  /** The id of the survey: `survey_…`. */
  survey?: InputMaybe<Scalars['ID']['input']>;
  /** Its tags. Only secret keys can set them; with a publishable key they are refused with `INVALID_VALUE`. At most 50 entries of at most 100 characters. Null is refused. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Time spent on questions that have no entry in `answers`. At most 500 entries. Null is refused. */
  timings?: InputMaybe<Array<QuestionTimingInput>>;
  /** The touchpoint that the response is about; by default the survey’s. An unknown id is refused with `NOT_FOUND`. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
  /** The version of the survey that was shown, from `LiveSurvey.version`; by default the newest. At least 1. */
  version?: InputMaybe<Scalars['Int']['input']>;
}

/** The responses to tag, and the tags to add and remove. */
export interface ResponseTagInput {
  /** Tags to add. A tag that a response has already stays. At most 50 entries of at most 100 characters. Null is refused. */
  add?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The ids of the responses: `surveyresponse_…`. At most 100 entries. */
  ids: Array<Scalars['ID']['input']>;
  /** Tags to remove, except those that are also in `add`. At most 50 entries of at most 100 characters. Null is refused. */
  remove?: InputMaybe<Array<Scalars['String']['input']>>;
}

/** Changes to a response. A field that is left out does not change. */
export interface ResponseUpdateInput {
  /** New answers, each question at most once; answers to other questions do not change. At most 500 entries. Null is refused. */
  answers?: InputMaybe<Array<AnswerChangeInput>>;
  /** Values that the page knows already, each for a hidden field of the survey. At most 50 entries. Null is refused. */
  hiddenFields?: InputMaybe<Array<ResponseHiddenFieldInput>>;
  /** The id of the response: `surveyresponse_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Its tags. The list replaces all earlier tags. At most 50 entries of at most 100 characters. Null is refused. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The touchpoint that the response is about; null removes it. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
}

/** The id of the root cause to archive, and the revision that you read. */
export interface RootCauseArchiveInput {
  /** The id of the root cause: `rootcause_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A file with rows of type RootCause that is to be fetched. */
export interface RootCauseBulkExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is to be written. */
  format: FileFormat;
}

/** A file with rows of type RootCause that is to be sent. */
export interface RootCauseBulkImportInput {
  /** The decimal sign of numbers in CSV, POINT by default. A number with the other sign is refused: it could be read as a thousand times as much. */
  decimal?: InputMaybe<DecimalSign>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves. At most 2,000 entries. */
  mapping?: InputMaybe<Array<BulkImportColumn>>;
  /** How many rows at the top of a CSV file are neither its header nor a row to be stored: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `rootCauseBulkUpsert`. */
export interface RootCauseBulkUpsertInput {
  /** Whether an error in one row also refuses the other rows. */
  errorPolicy?: BulkErrorPolicy;
  /** The rows, each with its external id. A row with the external id of an earlier row is refused with `DUPLICATE`. At most 1,000 entries. */
  rows: Array<RootCauseBulkUpsertRow>;
}

/** A root cause of cases, found by its external id or created with it. */
export interface RootCauseBulkUpsertRow {
  /** When a case has this root cause, in words of the team. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The external id of the root cause. If none has it, one is created. */
  externalId: ExternalIdInput;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** A stable name for programs and files: `supplier`. Required for a new one. It cannot change. At most 100 characters. Null is refused. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** What people read. Required for a new one. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Where it comes in the list: the lowest number is the first. A new one has 0 by default. From 0 to 10,000. Null is refused. */
  position?: InputMaybe<Scalars['Int']['input']>;
}

/** A new root cause of cases. Its key and name are required. */
export interface RootCauseCreateInput {
  /** When a case has this root cause, in words of the team. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** A stable name for programs and files: `supplier`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. At most 100 characters. */
  key: Scalars['String']['input'];
  /** What people read. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Where it comes in the list: the lowest number is the first. A new one has 0 by default. From 0 to 10,000. Null is refused. */
  position?: InputMaybe<Scalars['Int']['input']>;
}

/** The id of the root cause to delete, and the revision that you read. */
export interface RootCauseDeleteInput {
  /** The id of the root cause: `rootcause_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type RootCause to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface RootCauseFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<RootCauseFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<RootCauseIdFilter>;
  /** A stable name for programs and files: `supplier`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key?: InputMaybe<StringFilter>;
  /** What people read: `Supplier`. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<RootCauseFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<RootCauseFilter>>;
  /** Where it comes in the list: the lowest number is the first. Numbers can be left out, and two can have the same. */
  position?: InputMaybe<IntFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type RootCause. All operators that are set must hold. */
export interface RootCauseIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type RootCause are sorted; rows with equal values are sorted by their id. */
export interface RootCauseOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: RootCauseOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type RootCause can be sorted by. */
export type RootCauseOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** Its key, capital letters before small ones. */
  | 'KEY'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** Its position in the list. */
  | 'POSITION'
  /** When it last changed. */
  | 'UPDATED_AT';

/** The id of the root cause to restore, and the revision that you read. */
export interface RootCauseRestoreInput {
  /** The id of the root cause: `rootcause_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a root cause. A field that is left out does not change; one that is null is cleared. */
export interface RootCauseUpdateInput {
  /** When a case has this root cause, in words of the team. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the rootcause: `rootcause_…`. */
  id: Scalars['ID']['input'];
  /** What people read. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Where it comes in the list: the lowest number is the first. A new one has 0 by default. From 0 to 10,000. Null is refused. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The id of the rule to archive, and the revision that you read. */
export interface RuleArchiveInput {
  /** The id of the rule: `rule_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** One of the ways that a SPLIT compares. */
export interface RuleArmInput {
  /** Its key, unique in the step. At most 100 characters. */
  key: Scalars['String']['input'];
  /** The key of the step that follows; with none it is a hold-out. Null to end the run. At most 100 characters. */
  next?: InputMaybe<Scalars['String']['input']>;
  /** Its share of the customers in percent; 100 in all arms. From 1 to 100. */
  sharePct: Scalars['Int']['input'];
}

/** A way on, and when it is taken. */
export interface RuleBranchInput {
  /** When it is taken: a condition as `condition` of the rule. */
  condition: Scalars['Condition']['input'];
  /** The key of the step that follows then. Null to end the run. At most 100 characters. */
  next?: InputMaybe<Scalars['String']['input']>;
}

/** A new rule. Its name, trigger and steps are required. */
export interface RuleCreateInput {
  /** What has to hold for a run to begin; null for always. Beside the fields of customers (see `segmentCreate`), it can compare `trigger.…` (of an event `type`, `source`, `occurredAt`, `value`, `currency`, `touchpoint` and `properties.<path>`; of a call `data.<name>`), and `answers.<key>` of the response to the survey that the trigger names; conditions of steps also `steps.<key>.answers.<key>` of the response to a SEND_SURVEY step before them. */
  condition?: InputMaybe<Scalars['Condition']['input']>;
  /** What it is for. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** A run ends before its next step once this holds; null for never. It can compare what the conditions of steps can. */
  exitCondition?: InputMaybe<Scalars['Condition']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** How often a customer goes through it. A new rule has ONE_AT_A_TIME by default. Null is refused. */
  limit?: InputMaybe<RuleLimit>;
  /** Hours after which what happened begins no run any more. A new rule has 24 by default. From 1 to 8,784. Null is refused. */
  maxEventAgeHours?: InputMaybe<Scalars['Int']['input']>;
  /** SCHEDULE: minutes by which its time can be missed. A new rule has 60 by default. From 0 to 10,080. Null is refused. */
  maxLatenessMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** How many runs a customer has in `maxRunsDays` at most; null for no limit. From 1 to 1,000. */
  maxRuns?: InputMaybe<Scalars['Int']['input']>;
  /** The days that `maxRuns` is about. From 1 to 366. */
  maxRunsDays?: InputMaybe<Scalars['Int']['input']>;
  /** What the team calls it. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Which rule comes first where a customer may not begin all: the one with the highest number. A new rule has 0 by default. From 0 to 1,000. Null is refused. */
  priority?: InputMaybe<Scalars['Int']['input']>;
  /** What its runs do, from the first one on; each names the one that follows it. A new rule needs one. An update replaces the whole list. At most 100 entries. Null is refused. */
  steps?: InputMaybe<Array<RuleStepInput>>;
  /** What begins its runs. A new rule needs one. Null is refused. */
  trigger?: InputMaybe<RuleTriggerInput>;
}

/** The id of the rule to delete, and the revision that you read. */
export interface RuleDeleteInput {
  /** The id of the rule: `rule_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rule to disable, the revision that you read, and what becomes of its runs. */
export interface RuleDisableInput {
  /** Whether its runs that have not ended are canceled, as by `runCancel`, usually within seconds. By default they go on. */
  cancelRuns?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id of the rule: `rule_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rule to try, and on which facts. */
export interface RuleDryRunInput {
  /** Facts that happened from then on. */
  from: Scalars['DateTime']['input'];
  /** The id of the rule: `rule_…`. */
  rule: Scalars['ID']['input'];
  /** Facts that happened before then: at most 366 days after `from`. */
  to: Scalars['DateTime']['input'];
}

/** How long a rule waits: 366 days at most. */
export interface RuleDurationInput {
  /** How many units. From 1 to 1,000,000. */
  amount: Scalars['Int']['input'];
  /** What is counted. */
  unit: RuleDurationUnit;
}

/** The unit of a time that a rule waits. */
export type RuleDurationUnit =
  /** Calendar days, to the same time of day. */
  | 'DAYS'
  /** They elapse: over a change of the clock, the time of day differs. */
  | 'HOURS'
  /** They elapse. */
  | 'MINUTES'
  /** Calendar months from the start of the wait: from 31 January to 28 February. */
  | 'MONTHS'
  /** Seven calendar days. */
  | 'WEEKS';

/** Which rule to enable, and the revision that you read. */
export interface RuleEnableInput {
  /** The id of the rule: `rule_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Whether an event of a type happened to a customer: a share in percent. */
export interface RuleExperimentEvent {
  /** The type of the event: `PURCHASE`. At most 200 characters. */
  type: Scalars['String']['input'];
}

/** Which arms of a rule are compared, and by what. */
export interface RuleExperimentInput {
  /** The key of the arm that the others are compared with. By default the first hold-out, or else the first arm. At most 100 characters. */
  control?: InputMaybe<Scalars['String']['input']>;
  /** What is looked for after customers came to an arm. */
  outcome: RuleExperimentOutcome;
  /** The key of a SPLIT step. The newest version that has it says which arms there are. At most 100 characters. */
  step: Scalars['String']['input'];
  /** Days of 24 hours, from the moment at which a customer came to the arm, in which the outcome counts. A customer counts once they are over. From 1 to 366. */
  withinDays: Scalars['Int']['input'];
}

/** What is looked for after customers came to an arm; exactly one field is set. */
export type RuleExperimentOutcome =
  /** Whether an event happened. Needs the scope `events:read`. */
  { event: RuleExperimentEvent; score?: never; }
  |  /** What was answered. Needs the scope `scores:read`. */
  { event?: never; score: RuleExperimentScore; };

/** The last answer of a customer to a question of a survey that is not anonymous, in a completed response. Customers who gave none are left out: compare their `customers`, too. */
export interface RuleExperimentScore {
  /** The formula; it must fit the question. */
  metric: ScoreMetric;
  /** For PERCENTILE, and only then: which one, such as 90. From 1 to 99. */
  percentile?: InputMaybe<Scalars['Int']['input']>;
  /** The question’s key; it is the same in all versions. At most 64 characters. */
  question: Scalars['String']['input'];
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
}

/** How an arm did beside the control. */
export type RuleExperimentVerdict =
  /** Its outcome is higher: `adjustedP` is below 0.05. */
  | 'HIGHER'
  /** Its outcome is lower: `adjustedP` is below 0.05. */
  | 'LOWER'
  /** One of both has too few customers for the test: fewer than 30, or of an event fewer than 10 to whom it is expected to happen or not to happen, if the arms do not differ. */
  | 'TOO_EARLY'
  /** Chance alone can have made the difference. */
  | 'UNCLEAR';

/** Why to take an experiment with caution. */
export type RuleExperimentWarning =
  /** Only the latest 100,000 customers were counted; there are more. */
  | 'NEWEST_ONLY'
  /** A comparison has too few customers. To stop as soon as a difference shows finds differences that are none: decide beforehand how many customers to wait for. */
  | 'TOO_EARLY';

/** Which rows of type Rule to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface RuleFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<RuleFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When it was last enabled; null before the first time. */
  enabledAt?: InputMaybe<NullableDateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<RuleIdFilter>;
  /** How often a customer goes through it. */
  limit?: InputMaybe<RuleLimitFilter>;
  /** What the team calls it: `Delivery → survey → apology`. */
  name?: InputMaybe<StringFilter>;
  /** SCHEDULE: when it is due next; null unless it is enabled. */
  nextAt?: InputMaybe<NullableDateTimeFilter>;
  /** This must not hold. */
  not?: InputMaybe<RuleFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<RuleFilter>>;
  /** Which rule comes first where a customer may not begin all, the one with the highest number; from 0 to 1,000. */
  priority?: InputMaybe<IntFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** Whether it begins runs. */
  status?: InputMaybe<RuleStatusFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** The number of its newest definition, from 1: `versions` has them all. */
  version?: InputMaybe<IntFilter>;
}

/** Compares the id of a row of type Rule. All operators that are set must hold. */
export interface RuleIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How often a customer goes through a rule. */
export type RuleLimit =
  /** Once, whatever happens later. */
  | 'ONCE_PER_CUSTOMER'
  /** For each event, response or the like, also while earlier runs go on. */
  | 'ONCE_PER_TRIGGER'
  /** Again, but not while an earlier run of the customer goes on. */
  | 'ONE_AT_A_TIME';

/** Compares a value of type RuleLimit. All operators that are set must hold. */
export interface RuleLimitFilter {
  /** Equal to this. */
  eq?: InputMaybe<RuleLimit>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<RuleLimit>>;
  /** Not equal to this. */
  neq?: InputMaybe<RuleLimit>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<RuleLimit>>;
}

/** How rows of type Rule are sorted; rows with equal values are sorted by their id. */
export interface RuleOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: RuleOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Rule can be sorted by. */
export type RuleOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it was last enabled. */
  | 'ENABLED_AT'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** When it is due next. */
  | 'NEXT_AT'
  /** How important it is beside other rules, the least important first. */
  | 'PRIORITY'
  /** The status: DRAFT, ENABLED, DISABLED. */
  | 'STATUS'
  /** When it last changed. */
  | 'UPDATED_AT';

/** Whose owner gets a message, or whose team a case. */
export type RuleOwnedModel =
  /** The account of the customer. */
  | 'ACCOUNT'
  /** The case that the run opened, or else the latest that is about its trigger. */
  | 'CASE'
  /** The step of a journey in which the trigger happened, or that its survey asks about. */
  | 'STEP'
  /** The survey of the trigger. */
  | 'SURVEY'
  /** The touchpoint at which the trigger happened, or that its survey asks about. */
  | 'TOUCHPOINT';

/** Who gets a message or a notice. */
export interface RuleRecipientInput {
  /** ACTOR: the person, by the id. */
  actor?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it is the customer, an actor, a team or an owner. */
  kind: RuleRecipientKind;
  /** OWNER_OF: whose owner. */
  of?: InputMaybe<RuleOwnedModel>;
  /** TEAM: the team, by its id. */
  team?: InputMaybe<Scalars['ID']['input']>;
}

/** Who gets a message. */
export type RuleRecipientKind =
  /** The person of the team that `actor` names. */
  | 'ACTOR'
  /** The customer of the run. */
  | 'CUSTOMER'
  /** The owner of what `of` says, when the step is done; without one, it is skipped. */
  | 'OWNER_OF'
  /** The people of the team that `team` names, each of them; without any, its owner. */
  | 'TEAM';

/** The id of the rule to restore, and the revision that you read. */
export interface RuleRestoreInput {
  /** The id of the rule: `rule_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Why something that triggers a rule began no run. */
export type RuleSkipReason =
  /** The customer is archived. */
  | 'ARCHIVED'
  /** Its condition did not hold. */
  | 'CONDITION'
  /** The customer had begun as many runs of all rules on that day of the workspace’s time zone as it allows. */
  | 'CUSTOMER_CAP'
  /** Ten runs, each by what the one before did, had led to it. */
  | 'DEPTH'
  /** The customer went through it as often as `limit` and `maxRuns` allow. */
  | 'LIMIT'
  /** A run of the same rule had led to it. */
  | 'LOOP'
  /** It is not known whose it is. */
  | 'NO_CUSTOMER'
  /** An earlier run of the customer had not ended. */
  | 'OPEN_RUN'
  /** The time of its schedule was missed by more than `maxLatenessMinutes`. */
  | 'TOO_LATE'
  /** It had happened more than `maxEventAgeHours` ago. */
  | 'TOO_OLD';

/** Which rule is carried out, and for whom. */
export interface RuleStartInput {
  /** The customer for whom it is carried out. */
  customer: CustomerKey;
  /** Values for the run, at most 10,000 bytes as JSON: conditions compare them as `trigger.data.NAME`, templates have them as `trigger.data`. */
  data?: InputMaybe<Scalars['JsonObject']['input']>;
  /** What the call is about, such as the number of an order: of a rule and a customer, one run begins for each key. Without it, each call begins one. At most 200 characters. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** A rule that is enabled and has the trigger CALL, by its id. */
  rule: Scalars['ID']['input'];
}

/** Whether a rule begins runs. */
export type RuleStatus =
  /** It begins no runs for now. */
  | 'DISABLED'
  /** It was never enabled. */
  | 'DRAFT'
  /** It begins a run for what triggers it. */
  | 'ENABLED';

/** Compares a value of type RuleStatus. All operators that are set must hold. */
export interface RuleStatusFilter {
  /** Equal to this. */
  eq?: InputMaybe<RuleStatus>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<RuleStatus>>;
  /** Not equal to this. */
  neq?: InputMaybe<RuleStatus>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<RuleStatus>>;
}

/** A step of a rule. Fields that its kind does not have are refused. */
export interface RuleStepInput {
  /** SPLIT: the ways, two at least. At most 20 entries. */
  arms?: InputMaybe<Array<RuleArmInput>>;
  /** SET_ATTRIBUTE: the key of the attribute: `plan`. At most 100 characters. */
  attribute?: InputMaybe<Scalars['String']['input']>;
  /** SET_ATTRIBUTE: the value as text: `gold`, `12.5`, `true`, `2026-11-21`. Null clears it. At most 1,000 characters. */
  attributeValue?: InputMaybe<Scalars['String']['input']>;
  /** BRANCH: the ways on, the first whose condition holds is taken. At most 20 entries. */
  branches?: InputMaybe<Array<RuleBranchInput>>;
  /** OPEN_CASE: what the case is about, by the id of the category. */
  category?: InputMaybe<Scalars['ID']['input']>;
  /** SEND_SURVEY: the channel of the invitation. EMAIL by default. */
  channel?: InputMaybe<Channel>;
  /** RECORD_EVENT: the currency of `value`, as ISO 4217. Refused without it. At most 3 characters. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** SEND_MESSAGE: values for the template’s `data`, which also has `trigger`, `rule` and, after a step that opens or assigns a case, `case`: its `id`, `title`, `status` and `priority`. CALL_WEBHOOK: what is sent along. At most 10 KiB as JSON. */
  data?: InputMaybe<Scalars['JsonObject']['input']>;
  /** OPEN_CASE: what happened and what is asked for: Liquid, as `title` is. Where it cannot be rendered, the case has none. At most 2,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** CALL_WEBHOOK: the endpoint, by its id. */
  endpoint?: InputMaybe<Scalars['ID']['input']>;
  /** WAIT: the type of an event of the customer, one since the trigger included. Needs `for`. At most 200 characters. */
  event?: InputMaybe<Scalars['String']['input']>;
  /** RECORD_EVENT: the type of the event. At most 200 characters. */
  eventType?: InputMaybe<Scalars['String']['input']>;
  /** WAIT: how long; with `event` or `response`, how long at most. */
  for?: InputMaybe<RuleDurationInput>;
  /** OPEN_CASE: if the customer has an open case of the same category that was opened within so many days of 24 hours, the new one is joined into the earliest of them, as `caseJoin` does. By default it is not. From 1 to 366. */
  joinWithinDays?: InputMaybe<Scalars['Int']['input']>;
  /** Its key, unique in the rule: `ask`. At most 100 characters. */
  key: Scalars['String']['input'];
  /** What it does. */
  kind: RuleStepKind;
  /** SEND_SURVEY: days for which the link begins a response. 30 by default. From 1 to 366. */
  linkDays?: InputMaybe<Scalars['Int']['input']>;
  /** SEND_SURVEY: the language as BCP 47. By default the customer’s, or else the survey’s own. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** SEND_SURVEY: how many reminders at most. 1 by default with `remindAfterDays`, else 0. From 0 to 10. */
  maxReminders?: InputMaybe<Scalars['Int']['input']>;
  /** The key of the step that follows; refused for SPLIT. Null to end the run. At most 100 characters. */
  next?: InputMaybe<Scalars['String']['input']>;
  /** SEND_MESSAGE: hours after which it is no longer sent, from when the run was to come to it. 72 by default. From 1 to 2,160. */
  notAfterHours?: InputMaybe<Scalars['Int']['input']>;
  /** WAIT with `event` or `response`: the key of the step that follows where none came in time. Null to end the run. At most 100 characters. */
  onTimeout?: InputMaybe<Scalars['String']['input']>;
  /** OPEN_CASE, ASSIGN: the person who is to do it, by the id. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** OPEN_CASE: how soon the case is to be done. NORMAL by default. */
  priority?: InputMaybe<CasePriority>;
  /** RECORD_EVENT: what else is said of it. At most 10 KiB as JSON. */
  properties?: InputMaybe<Scalars['JsonObject']['input']>;
  /** SEND_SURVEY: days after which a customer who has begun no response is reminded. By default never. From 1 to 90. */
  remindAfterDays?: InputMaybe<Scalars['Int']['input']>;
  /** WAIT: the key of a SEND_SURVEY step before it, whose survey the customer completes. Needs `for`. At most 100 characters. */
  response?: InputMaybe<Scalars['String']['input']>;
  /** ADD_TO_LIST: the list, by its id. */
  segment?: InputMaybe<Scalars['ID']['input']>;
  /** OPEN_CASE: how bad it is for the customer. By default that is not said. */
  severity?: InputMaybe<CaseSeverity>;
  /** SEND_SURVEY: the survey, by its id. Its `url`, or else the workspace’s `surveyUrl`, leads to its page. */
  survey?: InputMaybe<Scalars['ID']['input']>;
  /** TAG: what is added to the response or the feedback. At most 20 entries of at most 100 characters. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** OPEN_CASE, ASSIGN: the team that is to do it, by its id. One that shares out its cases gives it to one of its people. */
  team?: InputMaybe<Scalars['ID']['input']>;
  /** OPEN_CASE, ASSIGN, instead of `team`: whose team is to do it, TOUCHPOINT, STEP or SURVEY; no team if that has none. */
  teamOf?: InputMaybe<RuleOwnedModel>;
  /** SEND_MESSAGE: the template, by its id: one of kind FOLLOW_UP for the customer, of kind ALERT and by EMAIL for others. */
  template?: InputMaybe<Scalars['ID']['input']>;
  /** NOTIFY: what is shown. It is Liquid, as the text of a message template is, and reads `customer`, `workspace`, `rule`, `trigger` and, of a response, `answers`: `{{ customer.name }} gave {{ answers.recommend }}`. At most 2,000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** OPEN_CASE: the title of the case: Liquid that reads what `text` of NOTIFY does. The case has its first 200 characters, on one line, or the name of the rule where it cannot be rendered. At most 500 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** SEND_MESSAGE, NOTIFY: who gets it. The customer gets no notices. */
  to?: InputMaybe<RuleRecipientInput>;
  /** RECORD_EVENT: the touchpoint, by its id. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
  /** WAIT: the time of day, the next one after `for`, or after now. */
  until?: InputMaybe<RuleUntilInput>;
  /** RECORD_EVENT: what it was worth; in `currency`, if it is money. */
  value?: InputMaybe<Scalars['Float']['input']>;
}

/** What a step of a rule does. */
export type RuleStepKind =
  /** Puts the customer on the list `segment`. */
  | 'ADD_TO_LIST'
  /** Says who is to do the case that the run opened, or that is about its trigger: `team`, `teamOf`, `owner`. An owner of another team does not stay. */
  | 'ASSIGN'
  /** Goes on with the first of `branches` whose condition holds, or else with `next`. */
  | 'BRANCH'
  /** Sends `data`, and what the run is about, to `endpoint`. */
  | 'CALL_WEBHOOK'
  /** Shows `text` to the actor whom `to` says. */
  | 'NOTIFY'
  /** Opens a case with `title` for the customer, about what triggered the run, once a run; `joinWithinDays` joins it into an open one. */
  | 'OPEN_CASE'
  /** Records an event of the customer: of the type `eventType`. */
  | 'RECORD_EVENT'
  /** Sends a message of `template` to whom `to` says. */
  | 'SEND_MESSAGE'
  /** Invites the customer to `survey` by `channel`, as `invitationCreate` does: consents, pauses and caps count. */
  | 'SEND_SURVEY'
  /** Sets `attribute` of the customer to `attributeValue`. */
  | 'SET_ATTRIBUTE'
  /** Goes on with one of `arms`, by chance but always the same one for a customer, to compare them. */
  | 'SPLIT'
  /** Adds `tags` to the response or the feedback that triggered the run. */
  | 'TAG'
  /** Waits: `for` a time, `until` a time of day, for an `event`, or for a `response`. */
  | 'WAIT';

/** Compares a value of type RuleStepKind. All operators that are set must hold. */
export interface RuleStepKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<RuleStepKind>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<RuleStepKind>>;
  /** Not equal to this. */
  neq?: InputMaybe<RuleStepKind>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<RuleStepKind>>;
}

/** What begins runs of a rule, and for which customers. Fields that its kind does not have are refused. */
export interface RuleTriggerInput {
  /** INVITATION_IGNORED: days after the invitation was sent. By default when it expires. From 1 to 90. */
  afterDays?: InputMaybe<Scalars['Int']['input']>;
  /** ANSWER_SCORED: the lowest answer. By default any. */
  atLeast?: InputMaybe<Scalars['Float']['input']>;
  /** ANSWER_SCORED: the highest answer. By default any. */
  atMost?: InputMaybe<Scalars['Float']['input']>;
  /** MESSAGE_RECEIVED: the channel of the message. By default any. */
  channel?: InputMaybe<Channel>;
  /** SCHEDULE: when, as five fields of cron: minute, hour, day of the month, month, day of the week: `0 9 * * MON`. Where both days are set, one of them is enough. At most 200 characters. */
  cron?: InputMaybe<Scalars['String']['input']>;
  /** EVENT_RECORDED: the type of the events: `DELIVERY`. At most 200 characters. */
  eventType?: InputMaybe<Scalars['String']['input']>;
  /** What has to happen. */
  kind: RuleTriggerKind;
  /** ANSWER_SCORED: the key of a question of kind NPS, CSAT, CES, RATING or OPINION_SCALE. At most 100 characters. */
  question?: InputMaybe<Scalars['String']['input']>;
  /** SEGMENT_ENTERED, SEGMENT_LEFT, SCHEDULE: the segment or list, by its id. */
  segment?: InputMaybe<Scalars['ID']['input']>;
  /** RESPONSE_COMPLETED, ANSWER_SCORED, INVITATION_IGNORED: the survey, by its id; by default any, but for ANSWER_SCORED. An anonymous one is refused. */
  survey?: InputMaybe<Scalars['ID']['input']>;
  /** CASE_OVERDUE: what was promised and not done. By default either. */
  target?: InputMaybe<CaseTargetKind>;
  /** SCHEDULE: the time zone of `cron`, by its IANA name. By default the workspace’s. At most 50 characters. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** FEEDBACK_RECORDED: the touchpoint, by its id. By default any. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
}

/** What begins runs of a rule. */
export type RuleTriggerKind =
  /** A customer answered a question of a survey that has a scale: `survey`, `question`, `atLeast`, `atMost`. */
  | 'ANSWER_SCORED'
  /** `ruleStart` was called for a customer. */
  | 'CALL'
  /** A case of a customer was not answered or resolved in time, by its policy: `target`, or either. */
  | 'CASE_OVERDUE'
  /** An event of a customer was recorded: of the type `eventType`. */
  | 'EVENT_RECORDED'
  /** Feedback of a customer was recorded: at `touchpoint`, or at any. */
  | 'FEEDBACK_RECORDED'
  /** A customer began no response to an invitation, to `survey` or to any: `afterDays` after it was sent, or before it expired. */
  | 'INVITATION_IGNORED'
  /** A message of a customer came: by `channel`, or by any. */
  | 'MESSAGE_RECEIVED'
  /** A customer completed a survey: `survey`, or any. */
  | 'RESPONSE_COMPLETED'
  /** The time that `cron` says has come: for each customer that belongs to `segment` then. */
  | 'SCHEDULE'
  /** A customer entered `segment`. */
  | 'SEGMENT_ENTERED'
  /** A customer left `segment`. */
  | 'SEGMENT_LEFT';

/** Compares a value of type RuleTriggerKind. All operators that are set must hold. */
export interface RuleTriggerKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<RuleTriggerKind>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<RuleTriggerKind>>;
  /** Not equal to this. */
  neq?: InputMaybe<RuleTriggerKind>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<RuleTriggerKind>>;
}

/** A time of day, and the days on which it counts, in the time zone of the customer or else of the workspace. */
export interface RuleUntilInput {
  /** The time of day: `09:00`. */
  time: Scalars['LocalTime']['input'];
  /** The days of the week. By default all. At most 7 entries. */
  weekdays?: InputMaybe<Array<Weekday>>;
}

/** Changes to a rule. A field that is left out does not change; one that is null is cleared. */
export interface RuleUpdateInput {
  /** What has to hold for a run to begin; null for always. Beside the fields of customers (see `segmentCreate`), it can compare `trigger.…` (of an event `type`, `source`, `occurredAt`, `value`, `currency`, `touchpoint` and `properties.<path>`; of a call `data.<name>`), and `answers.<key>` of the response to the survey that the trigger names; conditions of steps also `steps.<key>.answers.<key>` of the response to a SEND_SURVEY step before them. */
  condition?: InputMaybe<Scalars['Condition']['input']>;
  /** What it is for. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** A run ends before its next step once this holds; null for never. It can compare what the conditions of steps can. */
  exitCondition?: InputMaybe<Scalars['Condition']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the rule: `rule_…`. */
  id: Scalars['ID']['input'];
  /** How often a customer goes through it. A new rule has ONE_AT_A_TIME by default. Null is refused. */
  limit?: InputMaybe<RuleLimit>;
  /** Hours after which what happened begins no run any more. A new rule has 24 by default. From 1 to 8,784. Null is refused. */
  maxEventAgeHours?: InputMaybe<Scalars['Int']['input']>;
  /** SCHEDULE: minutes by which its time can be missed. A new rule has 60 by default. From 0 to 10,080. Null is refused. */
  maxLatenessMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** How many runs a customer has in `maxRunsDays` at most; null for no limit. From 1 to 1,000. */
  maxRuns?: InputMaybe<Scalars['Int']['input']>;
  /** The days that `maxRuns` is about. From 1 to 366. */
  maxRunsDays?: InputMaybe<Scalars['Int']['input']>;
  /** What the team calls it. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Which rule comes first where a customer may not begin all: the one with the highest number. A new rule has 0 by default. From 0 to 1,000. Null is refused. */
  priority?: InputMaybe<Scalars['Int']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** What its runs do, from the first one on; each names the one that follows it. A new rule needs one. An update replaces the whole list. At most 100 entries. Null is refused. */
  steps?: InputMaybe<Array<RuleStepInput>>;
  /** What begins its runs. A new rule needs one. Null is refused. */
  trigger?: InputMaybe<RuleTriggerInput>;
}

/** Which rows of type RuleVersion to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface RuleVersionFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<RuleVersionFilter>>;
  /** When it was stored. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<RuleVersionIdFilter>;
  /** This must not hold. */
  not?: InputMaybe<RuleVersionFilter>;
  /** Its number in the rule, from 1 without gaps. */
  number?: InputMaybe<IntFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<RuleVersionFilter>>;
}

/** Compares the id of a row of type RuleVersion. All operators that are set must hold. */
export interface RuleVersionIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type RuleVersion are sorted; rows with equal values are sorted by their id. */
export interface RuleVersionOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: RuleVersionOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type RuleVersion can be sorted by. */
export type RuleVersionOrderField =
  /** The order in which they were stored. */
  | 'NUMBER';

/** Which run is not to go on. */
export interface RunCancelInput {
  /** The id of the run: `run_…`. */
  id: Scalars['ID']['input'];
}

/** Why a run ended. */
export type RunEnd =
  /** `runCancel` was called, or `ruleDisable` with `cancelRuns`. */
  | 'CANCELED'
  /** The exit condition of its rule was met. */
  | 'EXIT_CONDITION'
  /** No step followed. */
  | 'LAST_STEP'
  /** `ruleArchive` was called while the run had not ended. */
  | 'RULE_ARCHIVED'
  /** The last try of a step failed. */
  | 'STEP_FAILED';

/** Which rows of type Run to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface RunFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<RunFilter>>;
  /** Conditions on the customer. */
  customer?: InputMaybe<CustomerFilter>;
  /** When it goes on; null once it has ended. */
  dueAt?: InputMaybe<NullableDateTimeFilter>;
  /** Why it ended; null before. */
  end?: InputMaybe<NullableRunEndFilter>;
  /** When it ended; null before. */
  endedAt?: InputMaybe<NullableDateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<RunIdFilter>;
  /** This must not hold. */
  not?: InputMaybe<RunFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<RunFilter>>;
  /** Conditions on the rule. */
  rule?: InputMaybe<RuleFilter>;
  /** When it began. */
  startedAt?: InputMaybe<DateTimeFilter>;
  /** How far it is. */
  status?: InputMaybe<RunStatusFilter>;
  /** What began it. */
  trigger?: InputMaybe<RuleTriggerKindFilter>;
  /** When what triggered it happened. */
  triggeredAt?: InputMaybe<DateTimeFilter>;
  /** The number of the rule’s version that it began with, from 1. */
  version?: InputMaybe<IntFilter>;
  /** Which run of the customer by this rule it is, from 1. */
  visit?: InputMaybe<IntFilter>;
}

/** Compares the id of a row of type Run. All operators that are set must hold. */
export interface RunIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type Run are sorted; rows with equal values are sorted by their id. */
export interface RunOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: RunOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Run can be sorted by. */
export type RunOrderField =
  /** When it began. */
  | 'STARTED_AT';

/** Which run is to be tried again. */
export interface RunRetryInput {
  /** The id of the run: `run_…`. */
  id: Scalars['ID']['input'];
}

/** How far a run is. */
export type RunStatus =
  /** `runCancel` or `ruleDisable` ended it, or its rule was archived. */
  | 'CANCELED'
  /** The last try of a step failed: `failure` says why. `runRetry` has it go on. */
  | 'FAILED'
  /** It is to go on now, or after a try that failed. */
  | 'QUEUED'
  /** It came to its end, or its exit condition was met. */
  | 'SUCCEEDED'
  /** It is at a WAIT step. */
  | 'WAITING';

/** Compares a value of type RunStatus. All operators that are set must hold. */
export interface RunStatusFilter {
  /** Equal to this. */
  eq?: InputMaybe<RunStatus>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<RunStatus>>;
  /** Not equal to this. */
  neq?: InputMaybe<RunStatus>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<RunStatus>>;
}

/** Which rows of type RunStep to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface RunStepFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<RunStepFilter>>;
  /** How often it was tried, the last try included. */
  attempts?: InputMaybe<IntFilter>;
  /** When it ended; null for a wait that goes on. */
  endedAt?: InputMaybe<NullableDateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<RunStepIdFilter>;
  /** What it does. */
  kind?: InputMaybe<RuleStepKindFilter>;
  /** This must not hold. */
  not?: InputMaybe<RunStepFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<RunStepFilter>>;
  /** When the run came to it. */
  startedAt?: InputMaybe<DateTimeFilter>;
  /** What became of it. */
  status?: InputMaybe<RunStepStatusFilter>;
}

/** Compares the id of a row of type RunStep. All operators that are set must hold. */
export interface RunStepIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type RunStep are sorted; rows with equal values are sorted by their id. */
export interface RunStepOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: RunStepOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type RunStep can be sorted by. */
export type RunStepOrderField =
  /** In the order in which they were begun. */
  | 'NUMBER';

/** What became of a step of a run. */
export type RunStepStatus =
  /** The run ended while it waited here. */
  | 'CANCELED'
  /** Its last try failed, and with it the run. */
  | 'FAILED'
  /** It had nothing to do, or was not allowed: `reason` says why. The run went on. */
  | 'SKIPPED'
  /** It was done. */
  | 'SUCCEEDED'
  /** It is a wait that goes on until `dueAt`, or until what it waits for comes. */
  | 'WAITING';

/** Compares a value of type RunStepStatus. All operators that are set must hold. */
export interface RunStepStatusFilter {
  /** Equal to this. */
  eq?: InputMaybe<RunStepStatus>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<RunStepStatus>>;
  /** Not equal to this. */
  neq?: InputMaybe<RunStepStatus>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<RunStepStatus>>;
}

/** The values of one attribute of customers. */
export interface ScoreAttributeFilter {
  /** One of these values: choices; for BOOLEAN, `true` or `false`. At most 200 entries of at most 100 characters. */
  in: Array<Scalars['String']['input']>;
  /** The key of an attribute of type CHOICE or BOOLEAN: `plan`. At most 100 characters. */
  key: Scalars['String']['input'];
}

/** The question and the metric of a score, and the properties by which responses are grouped. */
export interface ScoreBreakdownInput {
  /** By what responses are grouped: one property, or two at once, for a group for each pair of their values. At most 2 entries. */
  by: Array<ScoreDimension>;
  /** Which responses to count; all by default. */
  filter?: InputMaybe<ScoreFilter>;
  /** How many groups to list, those with the most completed responses; `others` covers the rest. From 1 to 100. */
  first?: Scalars['Int']['input'];
  /** The formula; it must fit the question. */
  metric: ScoreMetric;
  /** For PERCENTILE, and only then: which one, such as 90. From 1 to 99. */
  percentile?: InputMaybe<Scalars['Int']['input']>;
  /** The question’s key; it is the same in all versions. At most 64 characters. */
  question: Scalars['String']['input'];
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
}

/** Why a score is not to be reported like others. */
export type ScoreCaution =
  /** There are fewer answers than the workspace’s `reportingN`, 30 by default. */
  | 'SMALL_BASE';

/** The question and the metric of a score, and the two groups of responses. */
export interface ScoreCompareInput {
  /** The first group. */
  a: ScoreFilter;
  /** The second group, whose score is subtracted from that of the first. */
  b: ScoreFilter;
  /** The formula; it must fit the question. */
  metric: ScoreMetric;
  /** For PERCENTILE, and only then: which one, such as 90. From 1 to 99. */
  percentile?: InputMaybe<Scalars['Int']['input']>;
  /** The question’s key; it is the same in all versions. At most 64 characters. */
  question: Scalars['String']['input'];
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
}

/** By what responses are grouped: exactly one of these. */
export type ScoreDimension =
  /** The key of an attribute of customers, of type CHOICE or BOOLEAN; one group has the responses without a value. Where the attribute is one of the survey’s `breakdowns`, as `attributes.plan`, each response has the value that its customer had when the customer was found, and a later change moves nothing; such a score, also by two breakdowns, is read from stored counts. Else it is the value of today: a change of the customer moves earlier responses, too, and the score is counted from the responses, as it is with another condition beside days; from at most 100,000 in its range of days. It needs the scope `customers:read`; a personal attribute needs `customers:personal`, too. At most 100 characters. */
  { attribute: Scalars['String']['input']; hiddenField?: never; profile?: never; property?: never; }
  |  /** The key of a hidden field of the survey; one group has the responses without a value. It must be one of the survey’s `breakdowns`. Such a score, also by two of them, is read from stored counts; with another condition beside days, or before the worker has counted a breakdown, it is counted from the responses, at most 100,000 in its range of days. At most 64 characters. */
  { attribute?: never; hiddenField: Scalars['String']['input']; profile?: never; property?: never; }
  |  /** The key of a SINGLE_CHOICE question of role PROFILE; one group has the responses without an answer to it. It must be one of the survey’s `breakdowns`. Such a score, also by two of them, is read from stored counts; with another condition beside days, or before the worker has counted a breakdown, it is counted from the responses, at most 100,000 in its range of days. At most 64 characters. */
  { attribute?: never; hiddenField?: never; profile: Scalars['String']['input']; property?: never; }
  |  /** A property that each response has. */
  { attribute?: never; hiddenField?: never; profile?: never; property: ScoreProperty; };

/** Which responses to count. All conditions must hold, on at most 8 properties of responses. A filter by days alone is the fastest. */
export interface ScoreFilter {
  /** The account of the response’s customer. A response without a customer, or whose customer has no account, meets none of these conditions. It is the customer of today: a change of the customer moves earlier responses, too. Such a score is counted from the responses, at most 100,000 in its range of days, and needs the scope `customers:read`. */
  account?: InputMaybe<AccountIdFilter>;
  /** Attributes of the response’s customer; all must hold. A response without a customer, or whose customer has no value, meets none. Where the attribute is one of the survey’s `breakdowns`, as `attributes.plan`, each response has the value that its customer had when the customer was found, and a later change moves nothing; such a score, also by two breakdowns, is read from stored counts. Else it is the value of today: a change of the customer moves earlier responses, too, and the score is counted from the responses, as it is with another condition beside days; from at most 100,000 in its range of days. It needs the scope `customers:read`; a personal attribute needs `customers:personal`, too. At most 5 entries. Null is refused. */
  attributes?: InputMaybe<Array<ScoreAttributeFilter>>;
  /** The channel that the response came by. */
  channel?: InputMaybe<ChannelFilter>;
  /** The first day that counts, `2026-01-01`, in the workspace’s time zone. No limit by default. At most 10 characters. */
  from?: InputMaybe<Scalars['String']['input']>;
  /** True: only responses with a touchpoint. False: only those without one. */
  hasTouchpoint?: InputMaybe<Scalars['Boolean']['input']>;
  /** Hidden fields of the response, which the page with the survey sets; all must hold. It must be one of the survey’s `breakdowns`. Such a score, also by two of them, is read from stored counts; with another condition beside days, or before the worker has counted a breakdown, it is counted from the responses, at most 100,000 in its range of days. At most 5 entries. Null is refused. */
  hiddenFields?: InputMaybe<Array<ScoreHiddenFieldFilter>>;
  /** The language in which the survey was shown. */
  locale?: InputMaybe<StringFilter>;
  /** Answers about the respondent; all must hold. It must be one of the survey’s `breakdowns`. Such a score, also by two of them, is read from stored counts; with another condition beside days, or before the worker has counted a breakdown, it is counted from the responses, at most 100,000 in its range of days. At most 5 entries. Null is refused. */
  profile?: InputMaybe<Array<ScoreProfileFilter>>;
  /** The segments that the response’s customer belonged to then: any of them is the one with `eq`, or one of those with `in`; none is with `neq` and `notIn`. A response without segments meets none of these conditions. They are the segments of the moment of the response, and do not change when the customer leaves one; segments that were deleted since count as none. Such a score is counted from the responses, at most 100,000 in its range of days, and needs the scope `customers:read`. */
  segment?: InputMaybe<SegmentIdFilter>;
  /** The tags of the response. Such a score is counted from the responses, at most 100,000 in its range of days. */
  tags?: InputMaybe<StringListFilter>;
  /** The last day that counts. No limit by default. There are at most 3,660 days from `from` to `to`. At most 10 characters. */
  to?: InputMaybe<Scalars['String']['input']>;
  /** The touchpoint of the response. A response without one meets none of these conditions. */
  touchpoint?: InputMaybe<TouchpointIdFilter>;
  /** The published version of the survey that was answered. */
  version?: InputMaybe<IntFilter>;
  /** The wave of a tracking study whose invitation was answered. A response without one meets none of these conditions. Such a score is counted from the responses, at most 100,000 of these waves. */
  wave?: InputMaybe<WaveIdFilter>;
}

/** The values of one hidden field. */
export interface ScoreHiddenFieldFilter {
  /** One of these values; an empty text is met by responses without a value. At most 200 entries of at most 200 characters. */
  in: Array<Scalars['String']['input']>;
  /** The key of a hidden field of the survey: `region`. At most 64 characters. */
  key: Scalars['String']['input'];
}

/** The question and the metric of a score, and which responses to count. */
export interface ScoreInput {
  /** Which responses to count; all by default. */
  filter?: InputMaybe<ScoreFilter>;
  /** The formula; it must fit the question. */
  metric: ScoreMetric;
  /** For PERCENTILE, and only then: which one, such as 90. From 1 to 99. */
  percentile?: InputMaybe<Scalars['Int']['input']>;
  /** The question’s key; it is the same in all versions. At most 64 characters. */
  question: Scalars['String']['input'];
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
  /** The key of the weight scheme by which `weighted` is computed beside the unweighted score. It is counted from the responses, at most 100,000 in its range of days. At most 100 characters. */
  weights?: InputMaybe<Scalars['String']['input']>;
}

/** The formula of a score. Answers to a question marked `reverseScored` are reversed first. */
export type ScoreMetric =
  /** The share of the two worst values in percent. Fits every scale. */
  | 'BOTTOM_TWO_BOX'
  /** Customer effort score 2.0: the mean, from 1 to 7, where 7 is the least effort. Fits CES. */
  | 'CES'
  /** The share of respondents who found it easy, in percent: those who answered 5 to 7. Fits CES. */
  | 'CES_AGREEMENT'
  /** The share of satisfied customers in percent: those who answered 4 or 5. Fits CSAT and every scale from 1 to 5. */
  | 'CSAT'
  /** The arithmetic mean, in the unit of the answers. Fits every scale, and NUMBER. */
  | 'MEAN'
  /** The value in the middle of the answers in their order, or the mean of the two there. Fits every scale, and NUMBER, whose answers are then counted from the responses, at most 100,000 in the range of days. */
  | 'MEDIAN'
  /** The share of the two best values minus that of the two worst, from −100 to 100. Fits every scale of at least four values. */
  | 'NET'
  /** Net Promoter Score, from −100 to 100: the share of 9 and 10 minus the share of 0 to 6, in percent. Fits NPS. */
  | 'NPS'
  /** The value below which `percentile` of 100 answers are: at position (n − 1)·percentile/100 of the answers in their order, counted from 0 and interpolated, as R, NumPy and Excel have it (definition 7 of Hyndman & Fan 1996). Fits what MEDIAN fits. */
  | 'PERCENTILE'
  /** The share of the best value in percent. Fits every scale. */
  | 'TOP_BOX'
  /** The share of the two best values in percent. Fits every scale. */
  | 'TOP_TWO_BOX';

/** Compares a value of type ScoreMetric. All operators that are set must hold. */
export interface ScoreMetricFilter {
  /** Equal to this. */
  eq?: InputMaybe<ScoreMetric>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<ScoreMetric>>;
  /** Not equal to this. */
  neq?: InputMaybe<ScoreMetric>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<ScoreMetric>>;
}

/** Which answers a part of a score has; those to a `reverseScored` question are reversed first. */
export type ScorePartKey =
  /** The worst answers: the worst value for TOP_BOX, 1 to 3 for CES_AGREEMENT, else the two worst values. Of a scale with fewer than four values, it has those that TOP does not have; for BOTTOM_TWO_BOX it is the other way round. */
  | 'BOTTOM'
  /** Of NPS: 0 to 6. */
  | 'DETRACTORS'
  /** Those between. */
  | 'MIDDLE'
  /** Of NPS: 7 and 8. */
  | 'PASSIVES'
  /** Of NPS: 9 and 10. */
  | 'PROMOTERS'
  /** The best answers: the best value for TOP_BOX, 5 to 7 for CES_AGREEMENT, else the two best values. */
  | 'TOP';

/** The choices of one question about the respondent. */
export interface ScoreProfileFilter {
  /** The keys of choices, one of which was answered; an empty text is met by responses without an answer. At most 200 entries of at most 200 characters. */
  in: Array<Scalars['String']['input']>;
  /** The key of a SINGLE_CHOICE question of role PROFILE. At most 64 characters. */
  question: Scalars['String']['input'];
}

/** A property that each response has, by which responses are grouped. */
export type ScoreProperty =
  /** The account of the response’s customer; one group has the responses without one. It is the customer of today: a change of the customer moves earlier responses, too. Such a score is counted from the responses, at most 100,000 in its range of days, and needs the scope `customers:read`. */
  | 'ACCOUNT'
  /** The channel that the response came by. */
  | 'CHANNEL'
  /** The language in which the survey was shown. */
  | 'LOCALE'
  /** The segments that the response’s customer belonged to then. Groups overlap: a response counts in each, and `others` is null. One group has the responses without any. They are the segments of the moment of the response, and do not change when the customer leaves one; segments that were deleted since count as none. Such a score is counted from the responses, at most 100,000 in its range of days, and needs the scope `customers:read`. */
  | 'SEGMENT'
  /** The tags of the response. Groups overlap: a response counts in each, and `others` is null. One group has the responses without any. */
  | 'TAG'
  /** The touchpoint of the response; one group has the responses without a touchpoint. */
  | 'TOUCHPOINT'
  /** The published version of the survey that was answered. */
  | 'VERSION';

/** How many periods a point of a series covers. */
export interface ScoreRollingInput {
  /** How many periods, of which the point’s own is the last; 1 is that alone. At most 366 days, 261 weeks, 60 months, 20 quarters or 5 years. From 1 to 366. */
  periods: Scalars['Int']['input'];
}

/** The question and the metric of a score, the range of days and the length of a period. */
export interface ScoreTrendInput {
  /** Which responses to count; all by default. */
  filter?: InputMaybe<ScoreFilter>;
  /** The first day of the first point: `2026-01-01`. For WAVE, those count that began on this day or later. At most 10 characters. */
  from: Scalars['String']['input'];
  /** The length of the period of each point. */
  interval: SeriesInterval;
  /** The formula; it must fit the question. */
  metric: ScoreMetric;
  /** For PERCENTILE, and only then: which one, such as 90. From 1 to 99. */
  percentile?: InputMaybe<Scalars['Int']['input']>;
  /** The question’s key; it is the same in all versions. At most 64 characters. */
  question: Scalars['String']['input'];
  /** Each point covers so many periods, also those before `from`: 4 of QUARTER for a rolling year. Neighbours then share responses; `change` compares with the window before, which shares none. Refused for WAVE. */
  rolling?: InputMaybe<ScoreRollingInput>;
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
  /** The last day of the last point. There are at most 3,660 days from `from` to `to`. For WAVE, those count that began on this day or earlier. At most 10 characters. */
  to: Scalars['String']['input'];
  /** For WAVE, and only then: the tracking study, by its id. */
  trackingStudy?: InputMaybe<Scalars['ID']['input']>;
}

/** What the test of a difference says at a level of confidence. */
export type ScoreVerdict =
  /** The first score is higher: p is below 1 − level. */
  | 'HIGHER'
  /** The first score is lower: p is below 1 − level. */
  | 'LOWER'
  /** Chance alone can have made the difference. That does not show that there is none. */
  | 'NO_DIFFERENCE_SHOWN';

/** Why to take a number with caution. */
export type ScoreWarning =
  /** Answers at touchpoints with few answers are left out, because they would follow from this score and those of other touchpoints. */
  | 'FEW_LEFT_OUT'
  /** The spread is so small next to the numbers that rounding hides it. */
  | 'HIDDEN_SPREAD'
  /** A question runs against the others: it should be marked `reverseScored`. */
  | 'NEGATIVE_ALPHA'
  /** Only the newest 10,000 responses were read; there can be more. */
  | 'NEWEST_ONLY'
  /** All answers are the same, so they do not show how much other answers would vary. */
  | 'NO_SPREAD'
  /** Medians and percentiles have no test of their difference: many answers to a scale are the same, which such tests do not allow. Compare the means or the shares. */
  | 'NO_TEST'
  /** Some responses are in both groups, but the test assumes that the groups are independent. */
  | 'OVERLAP'
  /** The metric has several questions of one survey. Answers of one response resemble each other, but intervals and tests assume that all answers are of different people: they are narrower, and find more differences, than they should. */
  | 'SEVERAL_ANSWERS';

/** Customers to put on the list of a segment. */
export interface SegmentAddCustomersInput {
  /** The customers to add, by their ids. For one that was merged, its survivor belongs to the segment. At most 1,000 entries. */
  customers: Array<Scalars['ID']['input']>;
  /** A segment without a condition, by its id. */
  segment: Scalars['ID']['input'];
}

/** The id of the segment to archive, and the revision that you read. */
export interface SegmentArchiveInput {
  /** The id of the segment: `segment_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type SegmentChange to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface SegmentChangeFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<SegmentChangeFilter>>;
  /** When it was found: within seconds of what caused it, as a rule. */
  at?: InputMaybe<DateTimeFilter>;
  /** Conditions on the customer. */
  customer?: InputMaybe<CustomerFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<SegmentChangeIdFilter>;
  /** Whether the customer entered or left. */
  kind?: InputMaybe<SegmentChangeKindFilter>;
  /** This must not hold. */
  not?: InputMaybe<SegmentChangeFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<SegmentChangeFilter>>;
}

/** Compares the id of a row of type SegmentChange. All operators that are set must hold. */
export interface SegmentChangeIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** What became of a customer and a segment. */
export type SegmentChangeKind =
  /** The customer belongs to it since. */
  | 'ENTERED'
  /** The customer no longer belongs to it. */
  | 'LEFT';

/** Compares a value of type SegmentChangeKind. All operators that are set must hold. */
export interface SegmentChangeKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<SegmentChangeKind>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<SegmentChangeKind>>;
  /** Not equal to this. */
  neq?: InputMaybe<SegmentChangeKind>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<SegmentChangeKind>>;
}

/** How rows of type SegmentChange are sorted; rows with equal values are sorted by their id. */
export interface SegmentChangeOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: SegmentChangeOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type SegmentChange can be sorted by. */
export type SegmentChangeOrderField =
  /** When it was found. */
  | 'AT';

/** A new segment. Its name is required. */
export interface SegmentCreateInput {
  /** Who belongs to it. Fields: `name`, `email`, `phone`, `locale`, `timeZone`, `createdAt`, `account` (an id), `lifecycleStage` (a key), `attributes.<key>`, `segments` (ids of others), and `events`: how many there are, `{ field: "events", operator: "=", match: { mode: "atLeast", threshold: 3 }, value: { … } }` with a condition on `type`, `source`, `occurredAt`, `value`, `currency` and `touchpoint` of an event (modes `some`, `none`, `all`, `atLeast`, `atMost`, `exactly`; customers without events have none), or what of them is compared, `{ field: "events", operator: "gte", value: 500, aggregate: { fn: "sum", of: "value", currency: "EUR", where: { … } } }`: `sum` and `avg` of amounts in one currency, `min`, `max`, `first` and `last` also with `of: "occurredAt"`, which is a moment, and `count`, without `of`; only `sum` and `count` have a value where no event meets `where`, 0; at most 50 predicates on events. `name`, `email`, `phone` and personal attributes need the scope `customers:personal`, `events` needs `events:read`. A list has none, and a segment stays what it is. */
  condition?: InputMaybe<Scalars['Condition']['input']>;
  /** Whom it means, and what it is for. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What people read. At most 200 characters. */
  name: Scalars['String']['input'];
}

/** The id of the segment to delete, and the revision that you read. */
export interface SegmentDeleteInput {
  /** The id of the segment: `segment_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A segment and a customer. */
export interface SegmentExplainInput {
  /** The id of the customer: `customer_…`. */
  customer: Scalars['ID']['input'];
  /** The id of the segment: `segment_…`. */
  segment: Scalars['ID']['input'];
}

/** Which rows of type Segment to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface SegmentFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<SegmentFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When the last finished look at all customers began; null before the first. Changes of single customers since are in it. */
  asOf?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When it is looked next at customers whom time alone can move, such as those whose event is in the last 30 days; null if time moves none. A look that finds nothing changed is usual. */
  dueAt?: InputMaybe<NullableDateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<SegmentIdFilter>;
  /** What people read: `Gold customers`. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<SegmentFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<SegmentFilter>>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** How many customers belong to it. It is stored, and changed together with the members. */
  size?: InputMaybe<IntFilter>;
  /** Since when a look at all customers is due because the condition or the time zone of the workspace was stored; null if none is. */
  staleSince?: InputMaybe<NullableDateTimeFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type Segment. All operators that are set must hold. */
export interface SegmentIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type Segment are sorted; rows with equal values are sorted by their id. */
export interface SegmentOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: SegmentOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Segment can be sorted by. */
export type SegmentOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When the last finished look at all customers began. */
  | 'AS_OF'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it is looked next at customers whom time alone can move. */
  | 'DUE_AT'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** How many customers belong to it. */
  | 'SIZE'
  /** Since when a look at all customers is due. */
  | 'STALE_SINCE'
  /** When it last changed. */
  | 'UPDATED_AT';

/** Customers to take from the list of a segment. */
export interface SegmentRemoveCustomersInput {
  /** The customers to remove, by their ids. At most 1,000 entries. */
  customers: Array<Scalars['ID']['input']>;
  /** A segment without a condition, by its id. */
  segment: Scalars['ID']['input'];
}

/** The id of the segment to restore, and the revision that you read. */
export interface SegmentRestoreInput {
  /** The id of the segment: `segment_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a segment. A field that is left out does not change; one that is null is cleared. */
export interface SegmentUpdateInput {
  /** Who belongs to it. Fields: `name`, `email`, `phone`, `locale`, `timeZone`, `createdAt`, `account` (an id), `lifecycleStage` (a key), `attributes.<key>`, `segments` (ids of others), and `events`: how many there are, `{ field: "events", operator: "=", match: { mode: "atLeast", threshold: 3 }, value: { … } }` with a condition on `type`, `source`, `occurredAt`, `value`, `currency` and `touchpoint` of an event (modes `some`, `none`, `all`, `atLeast`, `atMost`, `exactly`; customers without events have none), or what of them is compared, `{ field: "events", operator: "gte", value: 500, aggregate: { fn: "sum", of: "value", currency: "EUR", where: { … } } }`: `sum` and `avg` of amounts in one currency, `min`, `max`, `first` and `last` also with `of: "occurredAt"`, which is a moment, and `count`, without `of`; only `sum` and `count` have a value where no event meets `where`, 0; at most 50 predicates on events. `name`, `email`, `phone` and personal attributes need the scope `customers:personal`, `events` needs `events:read`. A list has none, and a segment stays what it is. */
  condition?: InputMaybe<Scalars['Condition']['input']>;
  /** Whom it means, and what it is for. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the segment: `segment_…`. */
  id: Scalars['ID']['input'];
  /** What people read. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** How the author of a text feels about its subject. */
export type Sentiment =
  /** Clear praise and clear blame side by side. */
  | 'MIXED'
  /** More blame than praise. */
  | 'NEGATIVE'
  /** Neither praise nor blame. */
  | 'NEUTRAL'
  /** More praise than blame. */
  | 'POSITIVE'
  /** Strong blame: anger, threats to leave, no praise. */
  | 'VERY_NEGATIVE'
  /** Strong praise without blame. */
  | 'VERY_POSITIVE';

/** The length of a period. Days begin at midnight in the workspace’s time zone. */
export type SeriesInterval =
  /** Single days. */
  | 'DAY'
  /** Calendar months. */
  | 'MONTH'
  /** Quarters of the workspace’s fiscal years, each of three months. */
  | 'QUARTER'
  /** The waves of a tracking study: a response counts for the wave whose invitation it answers. They are counted from the responses, at most 100,000. */
  | 'WAVE'
  /** Weeks from the workspace’s `weekStart`; those from Monday to Sunday are the weeks of ISO 8601. */
  | 'WEEK'
  /** Fiscal years: twelve months from the first of the workspace’s `fiscalYearStart`. */
  | 'YEAR';

/** The id of the sla policy to archive, and the revision that you read. */
export interface SlaPolicyArchiveInput {
  /** The id of the sla policy: `slapolicy_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A file with rows of type SlaPolicy that is to be fetched. */
export interface SlaPolicyBulkExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is to be written. */
  format: FileFormat;
}

/** A file with rows of type SlaPolicy that is to be sent. */
export interface SlaPolicyBulkImportInput {
  /** The decimal sign of numbers in CSV, POINT by default. A number with the other sign is refused: it could be read as a thousand times as much. */
  decimal?: InputMaybe<DecimalSign>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves. At most 2,000 entries. */
  mapping?: InputMaybe<Array<BulkImportColumn>>;
  /** How many rows at the top of a CSV file are neither its header nor a row to be stored: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `slaPolicyBulkUpsert`. */
export interface SlaPolicyBulkUpsertInput {
  /** Whether an error in one row also refuses the other rows. */
  errorPolicy?: BulkErrorPolicy;
  /** The rows, each with its external id. A row with the external id of an earlier row is refused with `DUPLICATE`. At most 1,000 entries. */
  rows: Array<SlaPolicyBulkUpsertRow>;
}

/** A policy, found by its external id or created with it. */
export interface SlaPolicyBulkUpsertRow {
  /** The calendar by which working time is counted. By default that of the case’s team, or else that of the workspace, or else all hours. */
  calendar?: InputMaybe<EntityKey>;
  /** What was agreed, with whom and why. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The external id of the policy. If none has it, one is created. */
  externalId: ExternalIdInput;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Minutes of working time in which the customer is answered by a person. By default nothing is promised. From 1 to 525,600. */
  firstResponseMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** What the team calls it. Required for a new one. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Which one counts where several fit: the one with the lowest number, and of two with the same the one that was created first. A new one has 0 by default. From 0 to 10,000. Null is refused. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The priority of the cases that it is for. By default any. */
  priority?: InputMaybe<CasePriority>;
  /** Minutes of working time in which the case is resolved. By default nothing is promised. From 1 to 525,600. */
  resolutionMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The segment or list to which the customers belong. By default any customer. */
  segment?: InputMaybe<EntityKey>;
  /** The team that is to do the cases. By default any. */
  team?: InputMaybe<EntityKey>;
}

/** A new policy. Its name is required, and one of `firstResponseMinutes` and `resolutionMinutes`. */
export interface SlaPolicyCreateInput {
  /** The calendar by which working time is counted. By default that of the case’s team, or else that of the workspace, or else all hours. */
  calendar?: InputMaybe<Scalars['ID']['input']>;
  /** What was agreed, with whom and why. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Minutes of working time in which the customer is answered by a person. By default nothing is promised. From 1 to 525,600. */
  firstResponseMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** What the team calls it. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Which one counts where several fit: the one with the lowest number, and of two with the same the one that was created first. A new one has 0 by default. From 0 to 10,000. Null is refused. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The priority of the cases that it is for. By default any. */
  priority?: InputMaybe<CasePriority>;
  /** Minutes of working time in which the case is resolved. By default nothing is promised. From 1 to 525,600. */
  resolutionMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The segment or list to which the customers belong. By default any customer. */
  segment?: InputMaybe<Scalars['ID']['input']>;
  /** The team that is to do the cases. By default any. */
  team?: InputMaybe<Scalars['ID']['input']>;
}

/** The id of the sla policy to delete, and the revision that you read. */
export interface SlaPolicyDeleteInput {
  /** The id of the sla policy: `slapolicy_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type SlaPolicy to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface SlaPolicyFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<SlaPolicyFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** The calendar by which working time is counted. By default that of the case’s team, or else that of the workspace, or else all hours. */
  calendar?: InputMaybe<CalendarFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Minutes of working time in which the customer is answered: until the first message of a person goes out. Null if nothing is promised. */
  firstResponseMinutes?: InputMaybe<NullableIntFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<SlaPolicyIdFilter>;
  /** What the team calls it: `Urgent, business customers`. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<SlaPolicyFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<SlaPolicyFilter>>;
  /** Which one counts where several fit: the one with the lowest number, and of two with the same the one that was created first. */
  position?: InputMaybe<IntFilter>;
  /** The priority of the cases that it is for; null for any. */
  priority?: InputMaybe<NullableCasePriorityFilter>;
  /** Minutes of working time in which the case is resolved. Null if nothing is promised. */
  resolutionMinutes?: InputMaybe<NullableIntFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** The segment or list to which the customers belong. By default any customer. */
  segment?: InputMaybe<SegmentFilter>;
  /** The team that is to do the cases. By default any. */
  team?: InputMaybe<TeamFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type SlaPolicy. All operators that are set must hold. */
export interface SlaPolicyIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type SlaPolicy are sorted; rows with equal values are sorted by their id. */
export interface SlaPolicyOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: SlaPolicyOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type SlaPolicy can be sorted by. */
export type SlaPolicyOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** Which one counts first: the lowest number. */
  | 'POSITION'
  /** The priority: LOW, NORMAL, HIGH, URGENT. */
  | 'PRIORITY'
  /** When it last changed. */
  | 'UPDATED_AT';

/** The id of the sla policy to restore, and the revision that you read. */
export interface SlaPolicyRestoreInput {
  /** The id of the sla policy: `slapolicy_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a policy. A field that is left out does not change; one that is null is cleared. */
export interface SlaPolicyUpdateInput {
  /** The calendar by which working time is counted. By default that of the case’s team, or else that of the workspace, or else all hours. */
  calendar?: InputMaybe<Scalars['ID']['input']>;
  /** What was agreed, with whom and why. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Minutes of working time in which the customer is answered by a person. By default nothing is promised. From 1 to 525,600. */
  firstResponseMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The id of the slapolicy: `slapolicy_…`. */
  id: Scalars['ID']['input'];
  /** What the team calls it. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Which one counts where several fit: the one with the lowest number, and of two with the same the one that was created first. A new one has 0 by default. From 0 to 10,000. Null is refused. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The priority of the cases that it is for. By default any. */
  priority?: InputMaybe<CasePriority>;
  /** Minutes of working time in which the case is resolved. By default nothing is promised. From 1 to 525,600. */
  resolutionMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** The segment or list to which the customers belong. By default any customer. */
  segment?: InputMaybe<Scalars['ID']['input']>;
  /** The team that is to do the cases. By default any. */
  team?: InputMaybe<Scalars['ID']['input']>;
}

/** Whether an order is ascending or descending. */
export type SortDirection =
  /** Small before large, early before late, A before Z. */
  | 'ASC'
  /** Large before small, late before early, Z before A. */
  | 'DESC';

/** Whether rows without a value come first or last in an order. */
export type SortNulls =
  /** Before all rows that have a value. */
  | 'FIRST'
  /** After all rows that have a value. */
  | 'LAST';

/** The id of the stage to archive, and the revision that you read. */
export interface StageArchiveInput {
  /** The id of the stage: `stage_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A file with rows of type Stage that is to be fetched. */
export interface StageBulkExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is to be written. */
  format: FileFormat;
}

/** A file with rows of type Stage that is to be sent. */
export interface StageBulkImportInput {
  /** The decimal sign of numbers in CSV, POINT by default. A number with the other sign is refused: it could be read as a thousand times as much. */
  decimal?: InputMaybe<DecimalSign>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves. At most 2,000 entries. */
  mapping?: InputMaybe<Array<BulkImportColumn>>;
  /** How many rows at the top of a CSV file are neither its header nor a row to be stored: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `stageBulkUpsert`. */
export interface StageBulkUpsertInput {
  /** Whether an error in one row also refuses the other rows. */
  errorPolicy?: BulkErrorPolicy;
  /** The rows, each with its external id. A row with the external id of an earlier row is refused with `DUPLICATE`. At most 1,000 entries. */
  rows: Array<StageBulkUpsertRow>;
}

/** A stage, found by its external id or created with it. A new one is added at the end. */
export interface StageBulkUpsertRow {
  /** What the phase is about. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The external id of the stage. If no stage has it, one is created. */
  externalId: ExternalIdInput;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The journey it is a phase of. Required for a new one. It cannot change. Null is refused. */
  journey?: InputMaybe<EntityKey>;
  /** The name of the phase. Required for a new one. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
}

/** A new stage of a journey. */
export interface StageCreateInput {
  /** What the phase is about. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the journey: `journey_…`. */
  journey: Scalars['ID']['input'];
  /** The name of the phase. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Its position; 0 is the first. By default it is added at the end. At least 0. */
  position?: InputMaybe<Scalars['Int']['input']>;
}

/** The id of the stage to delete, and the revision that you read. */
export interface StageDeleteInput {
  /** The id of the stage: `stage_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A stage in a JSON document, with its steps in their order. */
export interface StageDocument {
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What the phase is about. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The name of the phase. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Its steps, in this order. At most 100 entries. */
  steps?: InputMaybe<Array<StepDocument>>;
}

/** Which rows of type Stage to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface StageFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<StageFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<StageIdFilter>;
  /** The journey it is a phase of. */
  journey?: InputMaybe<JourneyFilter>;
  /** The name of the phase. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<StageFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<StageFilter>>;
  /** Its position in the journey, from 0 without gaps, including archived stages. */
  position?: InputMaybe<IntFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** The steps that happen in it. */
  steps?: InputMaybe<StepRelationFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type Stage. All operators that are set must hold. */
export interface StageIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** A stage and its new position. */
export interface StageMoveInput {
  /** The id of the stage: `stage_…`. */
  id: Scalars['ID']['input'];
  /** Its new position; 0 is the first. A position after the last one moves it to the end. At least 0. */
  position: Scalars['Int']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** How rows of type Stage are sorted; rows with equal values are sorted by their id. */
export interface StageOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: StageOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Stage can be sorted by. */
export type StageOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** Its position in its journey, from 0. */
  | 'POSITION'
  /** When it last changed. */
  | 'UPDATED_AT';

/** Conditions on the related rows of type Stage. All that are set must hold. */
export interface StageRelationFilter {
  /** All related rows match this, or there are none. */
  every?: InputMaybe<StageFilter>;
  /** No related row matches this. */
  none?: InputMaybe<StageFilter>;
  /** At least one related row matches this. */
  some?: InputMaybe<StageFilter>;
}

/** The id of the stage to restore, and the revision that you read. */
export interface StageRestoreInput {
  /** The id of the stage: `stage_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a stage. A field that is left out does not change; one that is null is cleared. */
export interface StageUpdateInput {
  /** What the phase is about. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the stage: `stage_…`. */
  id: Scalars['ID']['input'];
  /** The name of the phase. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The id of the step to archive, and the revision that you read. */
export interface StepArchiveInput {
  /** The id of the step: `step_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A file with rows of type Step that is to be fetched. */
export interface StepBulkExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is to be written. */
  format: FileFormat;
}

/** A file with rows of type Step that is to be sent. */
export interface StepBulkImportInput {
  /** The decimal sign of numbers in CSV, POINT by default. A number with the other sign is refused: it could be read as a thousand times as much. */
  decimal?: InputMaybe<DecimalSign>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves. At most 2,000 entries. */
  mapping?: InputMaybe<Array<BulkImportColumn>>;
  /** How many rows at the top of a CSV file are neither its header nor a row to be stored: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `stepBulkUpsert`. */
export interface StepBulkUpsertInput {
  /** Whether an error in one row also refuses the other rows. */
  errorPolicy?: BulkErrorPolicy;
  /** The rows, each with its external id. A row with the external id of an earlier row is refused with `DUPLICATE`. At most 1,000 entries. */
  rows: Array<StepBulkUpsertRow>;
}

/** A step, found by its external id or created with it. A new one is added at the end. The steps that follow it must exist before the call. */
export interface StepBulkUpsertRow {
  /** What customers do. At most 10,000 characters. */
  customerActions?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in full. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The customers’ effort: 1 is none, 5 very much. From 1 to 5. */
  effort?: InputMaybe<Scalars['Int']['input']>;
  /** How customers feel: −2 is very bad, 0 neutral, +2 very good. From −2 to 2. */
  emotion?: InputMaybe<Scalars['Int']['input']>;
  /** What customers expect to happen. At most 10,000 characters. */
  expectations?: InputMaybe<Scalars['String']['input']>;
  /** The external id of the step. If no step has it, one is created. */
  externalId: ExternalIdInput;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What customers feel, in words. At most 10,000 characters. */
  feelings?: InputMaybe<Scalars['String']['input']>;
  /** What customers like. At most 50 entries of at most 1,000 characters. Null is refused. */
  gains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who does it, and whether customers see it. A new step has CUSTOMER by default. Null is refused. */
  layer?: InputMaybe<StepLayer>;
  /** Whether customers decide here to stay or leave. False for a new step by default. Null is refused. */
  momentOfTruth?: InputMaybe<Scalars['Boolean']['input']>;
  /** The steps that can follow it, all of the same journey. At most 50 entries. Null is refused. */
  nextSteps?: InputMaybe<Array<EntityKey>>;
  /** What the company could do better here. At most 50 entries of at most 1,000 characters. Null is refused. */
  opportunities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The actor who is responsible for what happens in it. */
  owner?: InputMaybe<EntityKey>;
  /** What customers dislike. At most 50 entries of at most 1,000 characters. Null is refused. */
  painPoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The personas that take part in it. They are added to the journey. At most 50 entries. Null is refused. */
  personas?: InputMaybe<Array<EntityKey>>;
  /** The stage it happens in. Required for a new one. It cannot change here: use `stepMove`. Null is refused. */
  stage?: InputMaybe<EntityKey>;
  /** The team or department that is responsible for what happens in it. */
  team?: InputMaybe<EntityKey>;
  /** What customers think, in their words. At most 10,000 characters. */
  thoughts?: InputMaybe<Scalars['String']['input']>;
  /** What happens. Required for a new one. At most 500 characters. Null is refused. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Its touchpoints with the company. At most 50 entries. Null is refused. */
  touchpoints?: InputMaybe<Array<EntityKey>>;
}

/** A new step of a stage. */
export interface StepCreateInput {
  /** What customers do. At most 10,000 characters. */
  customerActions?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in full. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The customers’ effort: 1 is none, 5 very much. From 1 to 5. */
  effort?: InputMaybe<Scalars['Int']['input']>;
  /** How customers feel: −2 is very bad, 0 neutral, +2 very good. From −2 to 2. */
  emotion?: InputMaybe<Scalars['Int']['input']>;
  /** What customers expect to happen. At most 10,000 characters. */
  expectations?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What customers feel, in words. At most 10,000 characters. */
  feelings?: InputMaybe<Scalars['String']['input']>;
  /** What customers like. At most 50 entries of at most 1,000 characters. Null is refused. */
  gains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who does it, and whether customers see it. A new step has CUSTOMER by default. Null is refused. */
  layer?: InputMaybe<StepLayer>;
  /** Whether customers decide here to stay or leave. False for a new step by default. Null is refused. */
  momentOfTruth?: InputMaybe<Scalars['Boolean']['input']>;
  /** The steps that can follow it, all of the same journey. At most 50 entries. Null is refused. */
  nextSteps?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What the company could do better here. At most 50 entries of at most 1,000 characters. Null is refused. */
  opportunities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The actor who is responsible for what happens in it. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** What customers dislike. At most 50 entries of at most 1,000 characters. Null is refused. */
  painPoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The personas that take part in it. They are added to the journey. At most 50 entries. Null is refused. */
  personas?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Its position; 0 is the first. By default it is added at the end. At least 0. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The id of the stage: `stage_…`. */
  stage: Scalars['ID']['input'];
  /** The team or department that is responsible for what happens in it. */
  team?: InputMaybe<Scalars['ID']['input']>;
  /** What customers think, in their words. At most 10,000 characters. */
  thoughts?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in a few words. At most 500 characters. */
  title: Scalars['String']['input'];
  /** Its touchpoints with the company. At most 50 entries. Null is refused. */
  touchpoints?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** The id of the step to delete, and the revision that you read. */
export interface StepDeleteInput {
  /** The id of the step: `step_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A step in a JSON document. */
export interface StepDocument {
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What customers do. At most 10,000 characters. */
  customerActions?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in full. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The customers’ effort: 1 is none, 5 very much. From 1 to 5. */
  effort?: InputMaybe<Scalars['Int']['input']>;
  /** How customers feel: −2 is very bad, 0 neutral, +2 very good. From −2 to 2. */
  emotion?: InputMaybe<Scalars['Int']['input']>;
  /** What customers expect to happen. At most 10,000 characters. */
  expectations?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What customers feel, in words. At most 10,000 characters. */
  feelings?: InputMaybe<Scalars['String']['input']>;
  /** What customers like. At most 50 entries of at most 1,000 characters. Null is refused. */
  gains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Its id in the document, for `nextSteps`. At most 200 characters. */
  id: Scalars['String']['input'];
  /** Who does it, and whether customers see it. A new step has CUSTOMER by default. Null is refused. */
  layer?: InputMaybe<StepLayer>;
  /** Whether customers decide here to stay or leave. False for a new step by default. Null is refused. */
  momentOfTruth?: InputMaybe<Scalars['Boolean']['input']>;
  /** The steps that can follow it, by their `id` in the document. At most 50 entries of at most 200 characters. */
  nextSteps?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the company could do better here. At most 50 entries of at most 1,000 characters. Null is refused. */
  opportunities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The id of the actor who is responsible for it. At most 200 characters. */
  owner?: InputMaybe<Scalars['String']['input']>;
  /** What customers dislike. At most 50 entries of at most 1,000 characters. Null is refused. */
  painPoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The personas that take part in it, by their `id` in the document. At most 50 entries of at most 200 characters. */
  personas?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The id of the team or department that is responsible for it. At most 200 characters. */
  team?: InputMaybe<Scalars['String']['input']>;
  /** What customers think, in their words. At most 10,000 characters. */
  thoughts?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in a few words. At most 500 characters. */
  title: Scalars['String']['input'];
  /** Its touchpoints, by their `id` in the document. At most 50 entries of at most 200 characters. */
  touchpoints?: InputMaybe<Array<Scalars['String']['input']>>;
}

/** Which rows of type Step to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface StepFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<StepFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The customers’ effort, from 1 (none) to 5 (very much); null if unknown. */
  effort?: InputMaybe<NullableIntFilter>;
  /** How customers feel, from −2 (very bad) over 0 (neutral) to +2 (very good); null if unknown. */
  emotion?: InputMaybe<NullableIntFilter>;
  /** What customers like. */
  gains?: InputMaybe<StringListFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<StepIdFilter>;
  /** The journey it belongs to. */
  journey?: InputMaybe<JourneyFilter>;
  /** Who does it, and whether customers see it. */
  layer?: InputMaybe<StepLayerFilter>;
  /** Whether customers decide here to stay or leave. */
  momentOfTruth?: InputMaybe<BooleanFilter>;
  /** The steps that can follow it. */
  nextSteps?: InputMaybe<StepRelationFilter>;
  /** This must not hold. */
  not?: InputMaybe<StepFilter>;
  /** What the company could do better here. */
  opportunities?: InputMaybe<StringListFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<StepFilter>>;
  /** The actor who is responsible for what happens in it. */
  owner?: InputMaybe<ActorFilter>;
  /** What customers dislike. */
  painPoints?: InputMaybe<StringListFilter>;
  /** The personas that take part in it. */
  personas?: InputMaybe<PersonaRelationFilter>;
  /** Its position in the stage, from 0 without gaps, including archived steps. */
  position?: InputMaybe<IntFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** The stage it happens in. */
  stage?: InputMaybe<StageFilter>;
  /** The surveys about it. `{ momentOfTruth: { eq: true }, surveys: { none: { status: { eq: LIVE } } } }` finds the moments of truth at which no survey takes answers; surveys about its touchpoints are in `touchpoints`. */
  surveys?: InputMaybe<SurveyRelationFilter>;
  /** The team or department that is responsible for what happens in it. */
  team?: InputMaybe<TeamFilter>;
  /** What happens, in a few words. */
  title?: InputMaybe<StringFilter>;
  /** Its touchpoints with the company. */
  touchpoints?: InputMaybe<TouchpointRelationFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type Step. All operators that are set must hold. */
export interface StepIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Who does a step, and whether customers see it. */
export type StepLayer =
  /** The company does it, and customers do not see it. */
  | 'BACKSTAGE'
  /** The customer does it. Only these steps count in the emotion curve. */
  | 'CUSTOMER'
  /** The company does it, and customers see it. */
  | 'FRONTSTAGE'
  /** Systems and partners that support the other steps. */
  | 'SUPPORT';

/** Compares a value of type StepLayer. All operators that are set must hold. */
export interface StepLayerFilter {
  /** Equal to this. */
  eq?: InputMaybe<StepLayer>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<StepLayer>>;
  /** Not equal to this. */
  neq?: InputMaybe<StepLayer>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<StepLayer>>;
}

/** A step and its new position. */
export interface StepMoveInput {
  /** The id of the step: `step_…`. */
  id: Scalars['ID']['input'];
  /** Its new position in the stage; 0 is the first. A position after the last one moves it to the end. At least 0. */
  position: Scalars['Int']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** The stage to move it to, of the same journey. By default its current stage. Null is refused. */
  stage?: InputMaybe<Scalars['ID']['input']>;
}

/** How rows of type Step are sorted; rows with equal values are sorted by their id. */
export interface StepOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: StepOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Step can be sorted by. */
export type StepOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** The customers’ effort, from 1 to 5. */
  | 'EFFORT'
  /** How customers feel, from −2 to +2. */
  | 'EMOTION'
  /** The layer: CUSTOMER, FRONTSTAGE, BACKSTAGE, SUPPORT. */
  | 'LAYER'
  /** Its position in its stage, from 0. */
  | 'POSITION'
  /** The position of its stage in the journey, from 0. */
  | 'STAGE_POSITION'
  /** Its title, capital letters before small ones. */
  | 'TITLE'
  /** When it last changed. */
  | 'UPDATED_AT';

/** Conditions on the related rows of type Step. All that are set must hold. */
export interface StepRelationFilter {
  /** All related rows match this, or there are none. */
  every?: InputMaybe<StepFilter>;
  /** No related row matches this. */
  none?: InputMaybe<StepFilter>;
  /** At least one related row matches this. */
  some?: InputMaybe<StepFilter>;
}

/** The id of the step to restore, and the revision that you read. */
export interface StepRestoreInput {
  /** The id of the step: `step_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a step. A field that is left out does not change; one that is null is cleared. */
export interface StepUpdateInput {
  /** What customers do. At most 10,000 characters. */
  customerActions?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in full. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The customers’ effort: 1 is none, 5 very much. From 1 to 5. */
  effort?: InputMaybe<Scalars['Int']['input']>;
  /** How customers feel: −2 is very bad, 0 neutral, +2 very good. From −2 to 2. */
  emotion?: InputMaybe<Scalars['Int']['input']>;
  /** What customers expect to happen. At most 10,000 characters. */
  expectations?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What customers feel, in words. At most 10,000 characters. */
  feelings?: InputMaybe<Scalars['String']['input']>;
  /** What customers like. At most 50 entries of at most 1,000 characters. Null is refused. */
  gains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The id of the step: `step_…`. */
  id: Scalars['ID']['input'];
  /** Who does it, and whether customers see it. A new step has CUSTOMER by default. Null is refused. */
  layer?: InputMaybe<StepLayer>;
  /** Whether customers decide here to stay or leave. False for a new step by default. Null is refused. */
  momentOfTruth?: InputMaybe<Scalars['Boolean']['input']>;
  /** The steps that can follow it, all of the same journey. At most 50 entries. Null is refused. */
  nextSteps?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What the company could do better here. At most 50 entries of at most 1,000 characters. Null is refused. */
  opportunities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The actor who is responsible for what happens in it. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** What customers dislike. At most 50 entries of at most 1,000 characters. Null is refused. */
  painPoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The personas that take part in it. They are added to the journey. At most 50 entries. Null is refused. */
  personas?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** The team or department that is responsible for what happens in it. */
  team?: InputMaybe<Scalars['ID']['input']>;
  /** What customers think, in their words. At most 10,000 characters. */
  thoughts?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in a few words. At most 500 characters. Null is refused. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Its touchpoints with the company. At most 50 entries. Null is refused. */
  touchpoints?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Compares a value of type String. All operators that are set must hold. */
export interface StringFilter {
  /** Contains this text. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Ends with this text. */
  endsWith?: InputMaybe<Scalars['String']['input']>;
  /** Equal to this. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** True: capital and small letters are equal, in every script, by Unicode’s simple case folding: `Ä` equals `ä` and `П` equals `п`, but `ß` does not equal `SS`. False by default. */
  ignoreCase?: InputMaybe<Scalars['Boolean']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['String']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Begins with this text. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
}

/** Compares a list of values of type String. All operators that are set must hold. */
export interface StringListFilter {
  /** The list contains this. */
  has?: InputMaybe<Scalars['String']['input']>;
  /** Each of these is in the list; at most 100. */
  hasEvery?: InputMaybe<Array<Scalars['String']['input']>>;
  /** At least one of these is in the list; at most 100. */
  hasSome?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True: the list is empty. False: it is not. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
}

/** Up to 1,000 addresses that are not to be written to, and what an error in one does to the others. */
export interface SuppressedAddressBulkRecordInput {
  /** The addresses, each with its channel and reason. At most 1,000 entries. */
  addresses: Array<SuppressedAddressBulkRecordRow>;
  /** Whether an error in one entry also refuses the others. */
  errorPolicy?: BulkErrorPolicy;
}

/** An address that is not to be written to over a channel, one of many. */
export interface SuppressedAddressBulkRecordRow {
  /** The address. Only its keyed hash is stored. */
  address: AddressInput;
  /** When it happened; not in the future, but for a minute, because clocks differ. By default now. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The channel: EMAIL for an email address; SMS, PHONE or IVR for a telephone number. */
  channel: Channel;
  /** The key of the purpose that an OPTED_OUT is about; by default all, those of later, too. Refused for the other reasons, which are about all. At most 100 characters. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason: SuppressionReason;
}

/** Which rows of type SuppressedAddress to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface SuppressedAddressFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<SuppressedAddressFilter>>;
  /** The channel it is about. */
  channel?: InputMaybe<ChannelFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<SuppressedAddressIdFilter>;
  /** When it was lifted; null while it counts. */
  liftedAt?: InputMaybe<NullableDateTimeFilter>;
  /** This must not hold. */
  not?: InputMaybe<SuppressedAddressFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<SuppressedAddressFilter>>;
  /** Conditions on the purpose. */
  purpose?: InputMaybe<PurposeFilter>;
  /** Why it is suppressed. */
  reason?: InputMaybe<SuppressionReasonFilter>;
  /** When it was first stored here. */
  recordedAt?: InputMaybe<DateTimeFilter>;
  /** When it happened: the latest time, if it happened several times. */
  suppressedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type SuppressedAddress. All operators that are set must hold. */
export interface SuppressedAddressIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** A column of the file, and what it says of a suppressed address. */
export interface SuppressedAddressImportColumn {
  /** As the header names it; in NDJSON, a property, or `a.b` for property b of the object a. At most 1,000 characters. */
  column: Scalars['String']['input'];
  /** For a time: how its days are written. By default, found where only one way fits all rows of the file; the job’s `notes` say which. */
  dateFormat?: InputMaybe<ResponseImportDateFormat>;
  /** The field: `email`, `phone`, `channel`, `reason`, `purpose`, `at`. At most 200 characters. */
  to: Scalars['String']['input'];
}

/** Values for rows that leave them out. */
export interface SuppressedAddressImportDefaults {
  /** When it happened. By default when the job was created. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The channel. Without it, email addresses have EMAIL, and a telephone number needs one. */
  channel?: InputMaybe<Channel>;
  /** The key of the purpose that an OPTED_OUT is about. Without it, all purposes. At most 100 characters. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** Why they are suppressed. */
  reason?: InputMaybe<SuppressionReason>;
}

/** A file of addresses that are not to be written to, which is to be sent. */
export interface SuppressedAddressImportInput {
  /** Values for rows that leave them out. */
  defaults?: InputMaybe<SuppressedAddressImportDefaults>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** What the columns are for; others are left out. Without it, columns that are named as fields map themselves: `email`, `reason`, `at`. At most 1,000 entries. */
  mapping?: InputMaybe<Array<SuppressedAddressImportColumn>>;
  /** How many rows at the top of a CSV file are neither its header nor a suppressed address: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
  /** The time zone of times that are written without one, by its IANA name; the workspace’s by default. At most 50 characters. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
}

/** Lets an address be written to again. */
export interface SuppressedAddressLiftInput {
  /** Its id, as `suppressedAddresses` shows it. */
  id: Scalars['ID']['input'];
  /** Why it may be written to again, for the audit. It says nothing that names a person: it is never erased. At most 1,000 characters. */
  reason: Scalars['String']['input'];
}

/** How rows of type SuppressedAddress are sorted; rows with equal values are sorted by their id. */
export interface SuppressedAddressOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: SuppressedAddressOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type SuppressedAddress can be sorted by. */
export type SuppressedAddressOrderField =
  /** When it happened. */
  | 'SUPPRESSED_AT';

/** An address that is not to be written to over a channel. */
export interface SuppressedAddressRecordInput {
  /** The address. Only its keyed hash is stored. */
  address: AddressInput;
  /** When it happened; not in the future, but for a minute, because clocks differ. By default now. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The channel: EMAIL for an email address; SMS, PHONE or IVR for a telephone number. */
  channel: Channel;
  /** The key of the purpose that an OPTED_OUT is about; by default all, those of later, too. Refused for the other reasons, which are about all. At most 100 characters. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** Why. */
  reason: SuppressionReason;
}

/** The result for one entry of a bulk call. */
export type SuppressedAddressRecordStatus =
  /** It was not stored; its `errors` say why. */
  | 'FAILED'
  /** It was stored. */
  | 'RECORDED'
  /** The address was suppressed before, for the same reason, channel and purpose, by another call or an earlier entry of this one. */
  | 'REPLAYED';

/** Why an address is suppressed. */
export type SuppressionReason =
  /** What was sent to it could not be delivered, and will not be. */
  | 'BOUNCED'
  /** Its owner reported a message as spam. */
  | 'COMPLAINED'
  /** A customer who has the address opted out, of a purpose or of all. */
  | 'OPTED_OUT';

/** Compares a value of type SuppressionReason. All operators that are set must hold. */
export interface SuppressionReasonFilter {
  /** Equal to this. */
  eq?: InputMaybe<SuppressionReason>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<SuppressionReason>>;
  /** Not equal to this. */
  neq?: InputMaybe<SuppressionReason>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<SuppressionReason>>;
}

/** The id of the survey to archive, and the revision that you read. */
export interface SurveyArchiveInput {
  /** The id of the survey: `survey_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The survey to close, and the revision that you read. */
export interface SurveyCloseInput {
  /** The id of the survey: `survey_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Why a survey takes no answers. */
export type SurveyClosedReason =
  /** The survey was archived with `surveyArchive`; `surveyRestore` undoes that. */
  | 'ARCHIVED'
  /** The survey was closed with `surveyClose`; `surveyReopen` makes it live again. */
  | 'CLOSED'
  /** The survey was never published. */
  | 'DRAFT'
  /** The survey’s closing date, `closesAt`, has passed. */
  | 'PAST_CLOSING_DATE'
  /** The survey is paused, and may take answers again later. */
  | 'PAUSED';

/** Which rows of type SurveyContact to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface SurveyContactFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<SurveyContactFilter>>;
  /** When it did. */
  at?: InputMaybe<DateTimeFilter>;
  /** The channel by which it did. */
  channel?: InputMaybe<ChannelFilter>;
  /** Conditions on the customer. */
  customer?: InputMaybe<CustomerFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<SurveyContactIdFilter>;
  /** How it did, or what came of it. */
  kind?: InputMaybe<ContactKindFilter>;
  /** This must not hold. */
  not?: InputMaybe<SurveyContactFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<SurveyContactFilter>>;
  /** Conditions on the survey. */
  survey?: InputMaybe<SurveyFilter>;
}

/** Compares the id of a row of type SurveyContact. All operators that are set must hold. */
export interface SurveyContactIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type SurveyContact are sorted; rows with equal values are sorted by their id. */
export interface SurveyContactOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: SurveyContactOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type SurveyContact can be sorted by. */
export type SurveyContactOrderField =
  /** When it reached the customer. */
  | 'AT';

/** That a survey reached a customer, or a visitor without a name. */
export interface SurveyContactRecordInput {
  /** When it did; in the last 400 days, and at most a minute ahead, because clocks differ. By default now. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** The channel by which it reached them. */
  channel: Channel;
  /** Whom it reached. Required without a visitor. */
  customer?: InputMaybe<CustomerKey>;
  /** How it reached them, or what came of it. Record SHOWN first: caps count INVITED and SHOWN, pauses count all. */
  kind: ContactKind;
  /** The survey, by its id. */
  survey: Scalars['ID']['input'];
  /** The app’s own stable id of a visitor whose name it does not know. Only a keyed hash of it is stored, for 400 days. Required without a customer. At most 200 characters. */
  visitor?: InputMaybe<Scalars['String']['input']>;
}

/** What the app knows before the survey begins: the value of one hidden field. */
export interface SurveyContextFieldInput {
  /** The key of a hidden field of surveys: `plan`. At most 64 characters. */
  key: Scalars['String']['input'];
  /** The value as text, as a link carries it: `12.5`, `true`, `2026-11-21`. At most 1,000 characters. */
  value: Scalars['String']['input'];
}

/** A new survey, as a draft. Only its name is required. */
export interface SurveyCreateInput {
  /** Whether responses are stored without the respondent and the time of day. Answers in the respondents’ own words and hidden fields that the page sends can still identify them. A version shows when it was published, so publish two versions on different days. False for a new survey by default. It cannot change once the survey was published. Null is refused. */
  anonymous?: InputMaybe<Scalars['Boolean']['input']>;
  /** By what its counts are stored apart, so that scores by it are fast however many answers there are: keys of hidden fields and of SINGLE_CHOICE questions of role PROFILE, of the draft or any published version; `tags`; `segments`; `attributes.plan` for an attribute of customers, of type CHOICE or BOOLEAN and not personal, of which each response has the value that its customer had when the customer was found. Any two of the first 6 are counted together, too. Of each, the first 100 values are counted apart and further ones together, so choose fields with few values; who may read scores sees those values, and with the scope `customers:read` those of customers, too. All are replaced. It takes effect at once, without publishing; responses that are there already are counted by a worker, and `Survey.breakdowns` says how far it is; so is one that moves into the first 6 or out of them. Responses that are there already have the value of an attribute that their customer has when they are counted. At most 500 in a workspace. At most 20 entries of at most 111 characters. Null is refused. */
  breakdowns?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The channels by which customers may be shown or sent it, each once; an empty list for all. Responses may come by any. At most 20 entries. Null is refused. */
  channels?: InputMaybe<Array<Channel>>;
  /** The time from which it takes no more answers; null for no end. A change takes effect at once, without publishing. */
  closesAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What names the customer in its responses; null if nothing does. It takes effect at once, without publishing. The customers of stored responses are found anew, by a job of kind RESPONSE_LINK. Refused for an anonymous survey. */
  customerKey?: InputMaybe<SurveyCustomerKeyInput>;
  /** What the survey is for. Only the team sees it. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The pages that readers can see at the end. An update replaces the whole list. At most 50 entries. Null is refused. */
  endings?: InputMaybe<Array<SurveyEndingInput>>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The values that the page which shows the survey sends with the answers. An update replaces the whole list. At most 50 entries. Null is refused. */
  hiddenFields?: InputMaybe<Array<SurveyHiddenFieldInput>>;
  /** When it is sent, and what it asks about. A new survey has RELATIONSHIP by default. Null is refused. */
  kind?: InputMaybe<SurveyKind>;
  /** The languages it is offered in, its default language first. A new survey has all languages of the workspace by default. A change takes effect at once, without publishing. At most 50 entries of at most 35 characters. Null is refused. */
  locales?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How many completed responses it takes at most; null for no limit. A change takes effect at once, without publishing. From 1 to 1,000,000,000. */
  maxResponses?: InputMaybe<Scalars['Int']['input']>;
  /** What the team calls it. Respondents do not see it. At most 200 characters. */
  name: Scalars['String']['input'];
  /** The actor who is responsible for it. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** Its pages with their questions. An update replaces the whole list. At most 100 entries. Null is refused. */
  pages?: InputMaybe<Array<SurveyPageInput>>;
  /** Which survey comes first where several can be shown: the one with the highest number. A new survey has 0 by default. From 0 to 1,000. Null is refused. */
  priority?: InputMaybe<Scalars['Int']['input']>;
  /** What customers are contacted for with it. Without one, none may be. */
  purpose?: InputMaybe<Scalars['ID']['input']>;
  /** Limits on the completed responses that meet a condition. An update replaces the whole list. At most 50 entries. Null is refused. */
  quotas?: InputMaybe<Array<SurveyQuotaInput>>;
  /** Days to wait before the same customer is invited again; null for no such limit. From 0 to 3,650. */
  recontactDays?: InputMaybe<Scalars['Int']['input']>;
  /** Days for which a response that was started can be continued. A new survey has 30 by default. From 1 to 365. Null is refused. */
  resumeDays?: InputMaybe<Scalars['Int']['input']>;
  /** The share of the eligible customers to invite, in percent. A new survey has 100 by default. From 0 to 100. Null is refused. */
  samplingPct?: InputMaybe<Scalars['Float']['input']>;
  /** Which customers are drawn for `samplingPct`: another number draws others. A new survey has 0 by default. From 0 to 1,000,000. Null is refused. */
  samplingSeed?: InputMaybe<Scalars['Int']['input']>;
  /** The customers that it is for; null for all. */
  segment?: InputMaybe<Scalars['ID']['input']>;
  /** When an app may show it: a condition on hidden fields of the survey, whose values `nextSurvey` and `canContact` get as `context`. On channels by which it is sent to an address, it does not matter. It takes effect at once, without publishing; null for always. */
  showWhen?: InputMaybe<Scalars['Condition']['input']>;
  /** What it asks about; null for the relationship as a whole. */
  target?: InputMaybe<SurveyTargetInput>;
  /** The team or department that is responsible for it. */
  team?: InputMaybe<Scalars['ID']['input']>;
  /** Message templates of the kinds INVITE, REMINDER and THANK_YOU, and of no other: with one of the kind and channel, cxgraph sends them. Of several, the first counts. At most 50 entries. Null is refused. */
  templates?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The web page that shows the survey. Invitations lead there, or without it to the workspace’s `surveyUrl`: it has `{token}` where the token of an invitation belongs, `https://example.com/survey?i={token}`; that of an anonymous survey has none. At most 2,000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The values that are calculated from answers, in this order. An update replaces the whole list. At most 50 entries. Null is refused. */
  variables?: InputMaybe<Array<SurveyVariableInput>>;
  /** The text that readers see first. An update replaces the whole list. At most 50 entries. Null is refused. */
  welcome?: InputMaybe<Array<LocalizedTextInput>>;
}

/** What names the customer in the responses to a survey: a hidden field or the answer to a question, and what of the customer it is. */
export interface SurveyCustomerKeyInput {
  /** The key of a hidden field of kind TEXT, which the page with the survey sets. At most 64 characters. */
  hiddenField?: InputMaybe<Scalars['String']['input']>;
  /** What of the customer it is; EMAIL or PHONE for a CONTACT question. */
  kind: IdentifierKind;
  /** The key of a CONTACT question that asks for the address or number, or of a SHORT_TEXT question. At most 64 characters. */
  question?: InputMaybe<Scalars['String']['input']>;
  /** For EXTERNAL_ID, and only then: the other system, such as a CRM. At most 100 characters. */
  system?: InputMaybe<Scalars['String']['input']>;
}

/** The id of the survey to delete, and the revision that you read. */
export interface SurveyDeleteInput {
  /** The id of the survey: `survey_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The survey to copy, and the name of the copy. */
export interface SurveyDuplicateInput {
  /** The id of the survey: `survey_…`. */
  id: Scalars['ID']['input'];
  /** What the team calls the copy. By default the name of the original. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
}

/** A page that readers see at the end. */
export interface SurveyEndingInput {
  /** The text under the heading. At most 50 entries. */
  description?: InputMaybe<Array<LocalizedTextInput>>;
  /** Its key for jumps, unique in the survey. By default `ending` and its number. At most 64 characters. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** Whether respondents who end here are not in the target group: their response is stored as SCREENED_OUT. False by default. */
  screenOut?: InputMaybe<Scalars['Boolean']['input']>;
  /** The heading. At most 50 entries. */
  title?: InputMaybe<Array<LocalizedTextInput>>;
  /** The web page to which the reader goes next, http or https. At most 2,000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
}

/** The format in which a survey is exported. */
export type SurveyExportFormat =
  /** SurveyJS, whose library then shows the same questions. */
  | 'SURVEYJS';

/** Which rows of type Survey to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface SurveyFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<SurveyFilter>>;
  /** Whether responses are stored without the respondent and the time of day. It cannot change once the survey was published. */
  anonymous?: InputMaybe<BooleanFilter>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** Whether the draft differs from the newest published version. */
  changed?: InputMaybe<BooleanFilter>;
  /** The time from which it takes no more answers; null if there is no end. */
  closesAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<SurveyIdFilter>;
  /** The journey it asks about. */
  journey?: InputMaybe<JourneyFilter>;
  /** When it is sent, and what it asks about. */
  kind?: InputMaybe<SurveyKindFilter>;
  /** The languages it is offered in, as BCP 47, the default one first. */
  locales?: InputMaybe<StringListFilter>;
  /** What the team calls it: `Relationship 2026`. Respondents do not see it. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<SurveyFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<SurveyFilter>>;
  /** The actor who is responsible for it. */
  owner?: InputMaybe<ActorFilter>;
  /** Which survey comes first where several can be shown: the one with the highest number, from 0 to 1,000. */
  priority?: InputMaybe<IntFilter>;
  /** What customers are contacted for with it. */
  purpose?: InputMaybe<PurposeFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** The customers that it is for. */
  segment?: InputMaybe<SegmentFilter>;
  /** Whether it takes answers. */
  status?: InputMaybe<SurveyStatusFilter>;
  /** The step it asks about. */
  step?: InputMaybe<StepFilter>;
  /** The team or department that is responsible for it. */
  team?: InputMaybe<TeamFilter>;
  /** Message templates of the kinds INVITE, REMINDER and THANK_YOU, and of no other: with one of the kind and channel, cxgraph sends them. Of several, the first counts. */
  templates?: InputMaybe<MessageTemplateRelationFilter>;
  /** The touchpoint it asks about. */
  touchpoint?: InputMaybe<TouchpointFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** The number of the newest published version; 0 before the first. */
  version?: InputMaybe<IntFilter>;
}

/** The format of a survey document that is imported. */
export type SurveyFormat =
  /** Formbricks: `blocks` with `elements`, or the `questions` of earlier versions; also inside `data`, as its API returns it. */
  | 'FORMBRICKS'
  /** SurveyJS: `pages` with `elements`, and expressions in braces. */
  | 'SURVEYJS';

/** A value that the page which shows the survey sends with the answers. */
export interface SurveyHiddenFieldInput {
  /** Its key in conditions, unique among questions, variables and hidden fields. At most 64 characters. */
  key: Scalars['String']['input'];
  /** Whether its value is a text, a number, a boolean or a day. TEXT by default. */
  kind?: InputMaybe<HiddenFieldKind>;
}

/** Compares the id of a row of type Survey. All operators that are set must hold. */
export interface SurveyIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** A survey as a document of another program. */
export interface SurveyImportInput {
  /** The document, as an object or as text. At most 1,000,000 characters. */
  document: Scalars['SurveyDocument']['input'];
  /** The format of the document. */
  format: SurveyFormat;
  /** The language of texts without one, as BCP 47. By default the language that the document names, else the workspace’s default. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** What the team calls the survey. By default the title in the document. At most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
}

/** A jump from a page to a later page or to an ending, instead of the next page. Exactly one of `toPage` and `toEnding` is set. */
export interface SurveyJumpInput {
  /** The key of an ending. At most 64 characters. */
  toEnding?: InputMaybe<Scalars['String']['input']>;
  /** The key of a later page. At most 64 characters. */
  toPage?: InputMaybe<Scalars['String']['input']>;
  /** The condition. Always true by default. */
  when?: InputMaybe<Scalars['Condition']['input']>;
}

/** When a survey is sent, and what it asks about. */
export type SurveyKind =
  /** Sent to the people who work for the company. Its NPS question asks whether they would recommend it as an employer (`eNPS`). */
  | 'EMPLOYEE'
  /** Sent when a customer leaves, about the reasons. */
  | 'EXIT'
  /** Sent while a product is used, about how well it works. */
  | 'PRODUCT'
  /** Sent often, with few questions, about the present mood. */
  | 'PULSE'
  /** Sent from time to time, about the relationship as a whole. */
  | 'RELATIONSHIP'
  /** Sent right after an event, such as a purchase, about that event. */
  | 'TRANSACTIONAL';

/** Compares a value of type SurveyKind. All operators that are set must hold. */
export interface SurveyKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<SurveyKind>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<SurveyKind>>;
  /** Not equal to this. */
  neq?: InputMaybe<SurveyKind>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<SurveyKind>>;
}

/** How rows of type Survey are sorted; rows with equal values are sorted by their id. */
export interface SurveyOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: SurveyOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Survey can be sorted by. */
export type SurveyOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it takes no more answers. */
  | 'CLOSES_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** The kind: RELATIONSHIP, TRANSACTIONAL, PULSE, EXIT, PRODUCT, EMPLOYEE. */
  | 'KIND'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** How important it is beside other surveys, the least important first. */
  | 'PRIORITY'
  /** The status: DRAFT, LIVE, PAUSED, CLOSED. */
  | 'STATUS'
  /** When it last changed. */
  | 'UPDATED_AT';

/** Questions that are shown together. */
export interface SurveyPageInput {
  /** The text under the heading. At most 50 entries. */
  description?: InputMaybe<Array<LocalizedTextInput>>;
  /** Its jumps. When the reader leaves the page, the first one whose `when` is true is taken. At most 50 entries. */
  jumps?: InputMaybe<Array<SurveyJumpInput>>;
  /** Its key for jumps, unique in the survey. By default `page` and its number. At most 64 characters. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** Its questions, in this order. All pages together have at most 500 questions. At most 500 entries. */
  questions?: InputMaybe<Array<QuestionInput>>;
  /** The heading above its questions. At most 50 entries. */
  title?: InputMaybe<Array<LocalizedTextInput>>;
  /** The condition for showing it. Always shown by default. */
  visibleIf?: InputMaybe<Scalars['Condition']['input']>;
}

/** The live survey to pause, and the revision that you read. */
export interface SurveyPauseInput {
  /** The id of the survey: `survey_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The survey whose draft to publish, and the revision that you read. */
export interface SurveyPublishInput {
  /** The id of the survey: `survey_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A limit on the completed responses that meet a condition. */
export interface SurveyQuotaInput {
  /** Its key, unique in the survey. At most 64 characters. */
  key: Scalars['String']['input'];
  /** How many completed responses can meet the condition at most. A further one is stored as QUOTA_FULL. From 0 to 1,000,000,000. */
  limit: Scalars['Int']['input'];
  /** What the team calls it. Its key by default. At most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The condition that a completed response must meet to count for this quota, in any version. A variable has the value that is stored with the response. */
  when: Scalars['Condition']['input'];
  /** The key of the ending for respondents who come when it is full. Its `url` can lead back to a panel. By default the survey ends without one. At most 64 characters. */
  whenFull?: InputMaybe<Scalars['String']['input']>;
}

/** Conditions on the related rows of type Survey. All that are set must hold. */
export interface SurveyRelationFilter {
  /** All related rows match this, or there are none. */
  every?: InputMaybe<SurveyFilter>;
  /** No related row matches this. */
  none?: InputMaybe<SurveyFilter>;
  /** At least one related row matches this. */
  some?: InputMaybe<SurveyFilter>;
}

/** The closed survey to reopen, and the revision that you read. */
export interface SurveyReopenInput {
  /** The id of the survey: `survey_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type SurveyResponse to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface SurveyResponseFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<SurveyResponseFilter>>;
  /** The answers that belong to it. */
  answers?: InputMaybe<AnswerRelationFilter>;
  /** The channel that it came by. */
  channel?: InputMaybe<ChannelFilter>;
  /** When it was submitted; null while it is PARTIAL. */
  completedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was stored. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Whose response it is. */
  customer?: InputMaybe<CustomerFilter>;
  /** Whether its customer is known: by what `Survey.customerKey` names in it, or as an import has it. Null without the scope `customers:read`. */
  customerMatch?: InputMaybe<CustomerMatchFilter>;
  /** The key of the ending that its answers lead to; for QUOTA_FULL, the `whenFull` of the quota. Null while it is PARTIAL, and if there is no such ending. */
  ending?: InputMaybe<NullableStringFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<SurveyResponseIdFilter>;
  /** Conditions on what it names its customer by. */
  identifier?: InputMaybe<CustomerIdentifierFilter>;
  /** The language of the answers, as BCP 47. */
  locale?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<SurveyResponseFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<SurveyResponseFilter>>;
  /** The version of the response: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the response has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** For QUOTA_FULL, the key of the full quota; for SCREENED_OUT, the key of the ending that screened it out; null for other statuses. */
  screenedBy?: InputMaybe<NullableStringFilter>;
  /** When it was started. */
  startedAt?: InputMaybe<DateTimeFilter>;
  /** How far it has come. */
  status?: InputMaybe<ResponseStatusFilter>;
  /** The survey it answers. */
  survey?: InputMaybe<SurveyFilter>;
  /** The tags that staff or an import added, at most 50. */
  tags?: InputMaybe<StringListFilter>;
  /** The touchpoint it is about. */
  touchpoint?: InputMaybe<TouchpointFilter>;
  /** Whether its customer is still to be found: whether `customerMatch` is WAITING or AMBIGUOUS. There is an index for this. */
  unmatched?: InputMaybe<BooleanFilter>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** The number of the survey’s version that was answered, from 1. */
  version?: InputMaybe<IntFilter>;
}

/** Compares the id of a row of type SurveyResponse. All operators that are set must hold. */
export interface SurveyResponseIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type SurveyResponse are sorted; rows with equal values are sorted by their id. */
export interface SurveyResponseOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: SurveyResponseOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type SurveyResponse can be sorted by. */
export type SurveyResponseOrderField =
  /** The channel: WEB, MOBILE_APP, EMAIL, SMS, CHAT, CHATBOT, MESSENGER, PHONE, IVR, IN_STORE, KIOSK, POST, SOCIAL, DEVICE, OTHER. */
  | 'CHANNEL'
  /** When it was submitted. */
  | 'COMPLETED_AT'
  /** When it was started. */
  | 'STARTED_AT'
  /** The status: PARTIAL, COMPLETED, SCREENED_OUT, QUOTA_FULL. */
  | 'STATUS'
  /** When it last changed. */
  | 'UPDATED_AT';

/** The id of the survey to restore, and the revision that you read. */
export interface SurveyRestoreInput {
  /** The id of the survey: `survey_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The paused survey to resume, and the revision that you read. */
export interface SurveyResumeInput {
  /** The id of the survey: `survey_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Whether a survey takes answers. */
export type SurveyStatus =
  /** The survey has ended, and takes no answers. */
  | 'CLOSED'
  /** The survey was never published. */
  | 'DRAFT'
  /** The newest published version of the survey takes answers. */
  | 'LIVE'
  /** The survey takes no answers for now. */
  | 'PAUSED';

/** Compares a value of type SurveyStatus. All operators that are set must hold. */
export interface SurveyStatusFilter {
  /** Equal to this. */
  eq?: InputMaybe<SurveyStatus>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<SurveyStatus>>;
  /** Not equal to this. */
  neq?: InputMaybe<SurveyStatus>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<SurveyStatus>>;
}

/** What a survey asks about. */
export type SurveyTargetInput =
  /** A whole journey. */
  { journey: Scalars['ID']['input']; step?: never; touchpoint?: never; }
  |  /** One step of a journey. */
  { journey?: never; step: Scalars['ID']['input']; touchpoint?: never; }
  |  /** A touchpoint. Responses count for it unless they name another. */
  { journey?: never; step?: never; touchpoint: Scalars['ID']['input']; };

/** Changes to a survey. A field that is left out does not change; one that is null is cleared. */
export interface SurveyUpdateInput {
  /** Whether responses are stored without the respondent and the time of day. Answers in the respondents’ own words and hidden fields that the page sends can still identify them. A version shows when it was published, so publish two versions on different days. False for a new survey by default. It cannot change once the survey was published. Null is refused. */
  anonymous?: InputMaybe<Scalars['Boolean']['input']>;
  /** By what its counts are stored apart, so that scores by it are fast however many answers there are: keys of hidden fields and of SINGLE_CHOICE questions of role PROFILE, of the draft or any published version; `tags`; `segments`; `attributes.plan` for an attribute of customers, of type CHOICE or BOOLEAN and not personal, of which each response has the value that its customer had when the customer was found. Any two of the first 6 are counted together, too. Of each, the first 100 values are counted apart and further ones together, so choose fields with few values; who may read scores sees those values, and with the scope `customers:read` those of customers, too. All are replaced. It takes effect at once, without publishing; responses that are there already are counted by a worker, and `Survey.breakdowns` says how far it is; so is one that moves into the first 6 or out of them. Responses that are there already have the value of an attribute that their customer has when they are counted. At most 500 in a workspace. At most 20 entries of at most 111 characters. Null is refused. */
  breakdowns?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The channels by which customers may be shown or sent it, each once; an empty list for all. Responses may come by any. At most 20 entries. Null is refused. */
  channels?: InputMaybe<Array<Channel>>;
  /** The time from which it takes no more answers; null for no end. A change takes effect at once, without publishing. */
  closesAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What names the customer in its responses; null if nothing does. It takes effect at once, without publishing. The customers of stored responses are found anew, by a job of kind RESPONSE_LINK. Refused for an anonymous survey. */
  customerKey?: InputMaybe<SurveyCustomerKeyInput>;
  /** What the survey is for. Only the team sees it. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The pages that readers can see at the end. An update replaces the whole list. At most 50 entries. Null is refused. */
  endings?: InputMaybe<Array<SurveyEndingInput>>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The values that the page which shows the survey sends with the answers. An update replaces the whole list. At most 50 entries. Null is refused. */
  hiddenFields?: InputMaybe<Array<SurveyHiddenFieldInput>>;
  /** The id of the survey: `survey_…`. */
  id: Scalars['ID']['input'];
  /** When it is sent, and what it asks about. A new survey has RELATIONSHIP by default. Null is refused. */
  kind?: InputMaybe<SurveyKind>;
  /** The languages it is offered in, its default language first. A new survey has all languages of the workspace by default. A change takes effect at once, without publishing. At most 50 entries of at most 35 characters. Null is refused. */
  locales?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How many completed responses it takes at most; null for no limit. A change takes effect at once, without publishing. From 1 to 1,000,000,000. */
  maxResponses?: InputMaybe<Scalars['Int']['input']>;
  /** What the team calls it. Respondents do not see it. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The actor who is responsible for it. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** Its pages with their questions. An update replaces the whole list. At most 100 entries. Null is refused. */
  pages?: InputMaybe<Array<SurveyPageInput>>;
  /** Which survey comes first where several can be shown: the one with the highest number. A new survey has 0 by default. From 0 to 1,000. Null is refused. */
  priority?: InputMaybe<Scalars['Int']['input']>;
  /** What customers are contacted for with it. Without one, none may be. */
  purpose?: InputMaybe<Scalars['ID']['input']>;
  /** Limits on the completed responses that meet a condition. An update replaces the whole list. At most 50 entries. Null is refused. */
  quotas?: InputMaybe<Array<SurveyQuotaInput>>;
  /** Days to wait before the same customer is invited again; null for no such limit. From 0 to 3,650. */
  recontactDays?: InputMaybe<Scalars['Int']['input']>;
  /** Days for which a response that was started can be continued. A new survey has 30 by default. From 1 to 365. Null is refused. */
  resumeDays?: InputMaybe<Scalars['Int']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** The share of the eligible customers to invite, in percent. A new survey has 100 by default. From 0 to 100. Null is refused. */
  samplingPct?: InputMaybe<Scalars['Float']['input']>;
  /** Which customers are drawn for `samplingPct`: another number draws others. A new survey has 0 by default. From 0 to 1,000,000. Null is refused. */
  samplingSeed?: InputMaybe<Scalars['Int']['input']>;
  /** The customers that it is for; null for all. */
  segment?: InputMaybe<Scalars['ID']['input']>;
  /** When an app may show it: a condition on hidden fields of the survey, whose values `nextSurvey` and `canContact` get as `context`. On channels by which it is sent to an address, it does not matter. It takes effect at once, without publishing; null for always. */
  showWhen?: InputMaybe<Scalars['Condition']['input']>;
  /** What it asks about; null for the relationship as a whole. */
  target?: InputMaybe<SurveyTargetInput>;
  /** The team or department that is responsible for it. */
  team?: InputMaybe<Scalars['ID']['input']>;
  /** Message templates of the kinds INVITE, REMINDER and THANK_YOU, and of no other: with one of the kind and channel, cxgraph sends them. Of several, the first counts. At most 50 entries. Null is refused. */
  templates?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The web page that shows the survey. Invitations lead there, or without it to the workspace’s `surveyUrl`: it has `{token}` where the token of an invitation belongs, `https://example.com/survey?i={token}`; that of an anonymous survey has none. At most 2,000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The values that are calculated from answers, in this order. An update replaces the whole list. At most 50 entries. Null is refused. */
  variables?: InputMaybe<Array<SurveyVariableInput>>;
  /** The text that readers see first. An update replaces the whole list. At most 50 entries. Null is refused. */
  welcome?: InputMaybe<Array<LocalizedTextInput>>;
}

/** A value that is calculated from answers. */
export interface SurveyVariableInput {
  /** Its value before the first step: 0, an empty text or false by default. */
  initial?: InputMaybe<VariableValueInput>;
  /** Its key in conditions, unique among questions, variables and hidden fields. At most 64 characters. */
  key: Scalars['String']['input'];
  /** Whether its value is a number, a text or a boolean. */
  kind: VariableKind;
  /** Its changes, in this order. At most 50 entries. */
  steps?: InputMaybe<Array<SurveyVariableStepInput>>;
}

/** One change of a variable. Exactly one of `value` and `field` is set. */
export interface SurveyVariableStepInput {
  /** The operand, as the key of a question, variable or hidden field. At most 64 characters. */
  field?: InputMaybe<Scalars['String']['input']>;
  /** The change of the variable. */
  operation: VariableOperation;
  /** The operand, as a constant. */
  value?: InputMaybe<VariableValueInput>;
  /** The condition. Always true by default. */
  when?: InputMaybe<Scalars['Condition']['input']>;
}

/** Which rows of type SurveyVersion to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface SurveyVersionFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<SurveyVersionFilter>>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<SurveyVersionIdFilter>;
  /** This must not hold. */
  not?: InputMaybe<SurveyVersionFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<SurveyVersionFilter>>;
  /** When it was published. It took answers from then on. */
  publishedAt?: InputMaybe<DateTimeFilter>;
  /** The actor who published it. */
  publishedBy?: InputMaybe<ActorFilter>;
  /** The number of this version in its survey, from 1. */
  version?: InputMaybe<IntFilter>;
}

/** Compares the id of a row of type SurveyVersion. All operators that are set must hold. */
export interface SurveyVersionIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type SurveyVersion are sorted; rows with equal values are sorted by their id. */
export interface SurveyVersionOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: SurveyVersionOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type SurveyVersion can be sorted by. */
export type SurveyVersionOrderField =
  /** When it was published. */
  | 'PUBLISHED_AT'
  /** Its number. */
  | 'VERSION';

/** What a published survey may lack: a kind of warning. */
export type SurveyWarningCode =
  /** A text exists in one language of the survey and is missing in others. Their readers see it in the parent language (`de` for `de-AT`) or in the default language. */
  | 'MISSING_TRANSLATION';

/** The id of the team to archive, and the revision that you read. */
export interface TeamArchiveInput {
  /** The id of the team: `team_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Who gets the cases of a team that have no owner. */
export type TeamAssignment =
  /** They wait until a person takes them, or `caseAssign` says whose they are. */
  | 'NONE'
  /** The person of the team who works now and has the fewest open cases; among several, the one who got none for the longest time. */
  | 'ROUND_ROBIN';

/** Compares a value of type TeamAssignment. All operators that are set must hold. */
export interface TeamAssignmentFilter {
  /** Equal to this. */
  eq?: InputMaybe<TeamAssignment>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<TeamAssignment>>;
  /** Not equal to this. */
  neq?: InputMaybe<TeamAssignment>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<TeamAssignment>>;
}

/** A file with rows of type Team that is to be fetched. */
export interface TeamBulkExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is to be written. */
  format: FileFormat;
}

/** A file with rows of type Team that is to be sent. */
export interface TeamBulkImportInput {
  /** The decimal sign of numbers in CSV, POINT by default. A number with the other sign is refused: it could be read as a thousand times as much. */
  decimal?: InputMaybe<DecimalSign>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves. At most 2,000 entries. */
  mapping?: InputMaybe<Array<BulkImportColumn>>;
  /** How many rows at the top of a CSV file are neither its header nor a row to be stored: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `teamBulkUpsert`. */
export interface TeamBulkUpsertInput {
  /** Whether an error in one row also refuses the other rows. */
  errorPolicy?: BulkErrorPolicy;
  /** The rows, each with its external id. A row with the external id of an earlier row is refused with `DUPLICATE`. At most 1,000 entries. */
  rows: Array<TeamBulkUpsertRow>;
}

/** A team, found by its external id or created with it. A parent must exist before the call. */
export interface TeamBulkUpsertRow {
  /** Who gets its cases that have no owner. A new team has NONE by default. Null is refused. */
  assignment?: InputMaybe<TeamAssignment>;
  /** The calendar that it works by; null for that of the workspace. */
  calendar?: InputMaybe<EntityKey>;
  /** What it is responsible for. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The external id of the team. If no team has it, one is created. */
  externalId: ExternalIdInput;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Whether it is a department of the company. A new team has TEAM by default. Null is refused. */
  kind?: InputMaybe<TeamKind>;
  /** The people who belong to it. An update replaces the whole list. At most 500 entries. Null is refused. */
  members?: InputMaybe<Array<EntityKey>>;
  /** What the company calls it. Required for a new one. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The actor who leads it. */
  owner?: InputMaybe<EntityKey>;
  /** The department or team that it is a part of. */
  parent?: InputMaybe<EntityKey>;
}

/** A new team or department. Only its name is required. */
export interface TeamCreateInput {
  /** Who gets its cases that have no owner. A new team has NONE by default. Null is refused. */
  assignment?: InputMaybe<TeamAssignment>;
  /** The calendar that it works by; null for that of the workspace. */
  calendar?: InputMaybe<Scalars['ID']['input']>;
  /** What it is responsible for. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Whether it is a department of the company. A new team has TEAM by default. Null is refused. */
  kind?: InputMaybe<TeamKind>;
  /** The people who belong to it. An update replaces the whole list. At most 500 entries. Null is refused. */
  members?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What the company calls it. At most 200 characters. */
  name: Scalars['String']['input'];
  /** The actor who leads it. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The department or team that it is a part of. */
  parent?: InputMaybe<Scalars['ID']['input']>;
}

/** The id of the team to delete, and the revision that you read. */
export interface TeamDeleteInput {
  /** The id of the team: `team_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type Team to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface TeamFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<TeamFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** Who gets its cases that have no owner. */
  assignment?: InputMaybe<TeamAssignmentFilter>;
  /** The calendar that it works by; null for that of the workspace. */
  calendar?: InputMaybe<CalendarFilter>;
  /** Its own teams, directly below it. */
  children?: InputMaybe<TeamRelationFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<TeamIdFilter>;
  /** Whether it is a department of the company. */
  kind?: InputMaybe<TeamKindFilter>;
  /** The people who belong to it. */
  members?: InputMaybe<ActorRelationFilter>;
  /** What the company calls it: `Customer service`. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<TeamFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<TeamFilter>>;
  /** The actor who leads it. */
  owner?: InputMaybe<ActorFilter>;
  /** The department or team that it is a part of. */
  parent?: InputMaybe<TeamFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** The steps of journeys that it is responsible for. */
  steps?: InputMaybe<StepRelationFilter>;
  /** The surveys that it is responsible for. */
  surveys?: InputMaybe<SurveyRelationFilter>;
  /** The touchpoints that it is responsible for. */
  touchpoints?: InputMaybe<TouchpointRelationFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type Team. All operators that are set must hold. */
export interface TeamIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Whether a team is a department of the company. */
export type TeamKind =
  /** A department: a part of the organisation, such as marketing or service. */
  | 'DEPARTMENT'
  /** People who work together, in a department or across departments. */
  | 'TEAM';

/** Compares a value of type TeamKind. All operators that are set must hold. */
export interface TeamKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<TeamKind>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<TeamKind>>;
  /** Not equal to this. */
  neq?: InputMaybe<TeamKind>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<TeamKind>>;
}

/** How rows of type Team are sorted; rows with equal values are sorted by their id. */
export interface TeamOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: TeamOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Team can be sorted by. */
export type TeamOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** The kind: DEPARTMENT, TEAM. */
  | 'KIND'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** When it last changed. */
  | 'UPDATED_AT';

/** Conditions on the related rows of type Team. All that are set must hold. */
export interface TeamRelationFilter {
  /** All related rows match this, or there are none. */
  every?: InputMaybe<TeamFilter>;
  /** No related row matches this. */
  none?: InputMaybe<TeamFilter>;
  /** At least one related row matches this. */
  some?: InputMaybe<TeamFilter>;
}

/** The id of the team to restore, and the revision that you read. */
export interface TeamRestoreInput {
  /** The id of the team: `team_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a team. A field that is left out does not change; one that is null is cleared. */
export interface TeamUpdateInput {
  /** Who gets its cases that have no owner. A new team has NONE by default. Null is refused. */
  assignment?: InputMaybe<TeamAssignment>;
  /** The calendar that it works by; null for that of the workspace. */
  calendar?: InputMaybe<Scalars['ID']['input']>;
  /** What it is responsible for. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the team: `team_…`. */
  id: Scalars['ID']['input'];
  /** Whether it is a department of the company. A new team has TEAM by default. Null is refused. */
  kind?: InputMaybe<TeamKind>;
  /** The people who belong to it. An update replaces the whole list. At most 500 entries. Null is refused. */
  members?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What the company calls it. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The actor who leads it. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The department or team that it is a part of. */
  parent?: InputMaybe<Scalars['ID']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The format that a written answer must have. */
export type TextFormat =
  /** An email address. */
  | 'EMAIL'
  /** A telephone number: digits, with the usual separators. */
  | 'PHONE'
  /** A web address, http or https. */
  | 'URL';

/** Which entries of a timeline to list. All conditions that are set must hold; a list has at most 100 values. */
export interface TimelineEntryFilter {
  /** It was before this moment. */
  before?: InputMaybe<Scalars['DateTime']['input']>;
  /** It was on one of these channels. */
  channels?: InputMaybe<Array<Channel>>;
  /** It was at this moment or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** It is of one of these kinds. */
  kinds?: InputMaybe<Array<TimelineKind>>;
  /** It was at one of these touchpoints, by their ids. */
  touchpoints?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** What an entry of a customer’s timeline is about. */
export type TimelineKind =
  /** A case was opened for the customer. */
  | 'CASE'
  /** The customer allowed or refused to be contacted for a purpose. */
  | 'CONSENT'
  /** What the customer did, as another system recorded it. */
  | 'EVENT'
  /** What the customer said beyond surveys. */
  | 'FEEDBACK'
  /** The customer was to be asked by a survey, and that was allowed. */
  | 'INVITATION'
  /** Another customer was merged into this one, or this one into another. */
  | 'MERGE'
  /** A message went to the customer or came from the customer. */
  | 'MESSAGE'
  /** What the customer answered to a survey. */
  | 'RESPONSE'
  /** A rule began to be carried out for the customer. */
  | 'RUN'
  /** The customer entered a segment or left it. */
  | 'SEGMENT'
  /** A survey reached the customer: an invitation, or a survey that an app showed. */
  | 'SURVEY_CONTACT';

/** The id of the touchpoint to archive, and the revision that you read. */
export interface TouchpointArchiveInput {
  /** The id of the touchpoint: `touchpoint_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A file with rows of type Touchpoint that is to be fetched. */
export interface TouchpointBulkExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** The character between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is to be written. */
  format: FileFormat;
}

/** A file with rows of type Touchpoint that is to be sent. */
export interface TouchpointBulkImportInput {
  /** The decimal sign of numbers in CSV, POINT by default. A number with the other sign is refused: it could be read as a thousand times as much. */
  decimal?: InputMaybe<DecimalSign>;
  /** The character between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or the one that the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves. At most 2,000 entries. */
  mapping?: InputMaybe<Array<BulkImportColumn>>;
  /** How many rows at the top of a CSV file are neither its header nor a row to be stored: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `touchpointBulkUpsert`. */
export interface TouchpointBulkUpsertInput {
  /** Whether an error in one row also refuses the other rows. */
  errorPolicy?: BulkErrorPolicy;
  /** The rows, each with its external id. A row with the external id of an earlier row is refused with `DUPLICATE`. At most 1,000 entries. */
  rows: Array<TouchpointBulkUpsertRow>;
}

/** A touchpoint, found by its external id or created with it. */
export interface TouchpointBulkUpsertRow {
  /** The channel by which they meet. Required for a new one. Null is refused. */
  channel?: InputMaybe<Channel>;
  /** What happens there. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What customers experience of the company there; null if that is not known. */
  experienceDimension?: InputMaybe<ExperienceDimension>;
  /** The external id of the touchpoint. If no touchpoint has it, one is created. */
  externalId: ExternalIdInput;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Whether the customer or the company starts the contact. A new touchpoint has CUSTOMER by default. Null is refused. */
  initiator?: InputMaybe<Initiator>;
  /** What the team calls it. Required for a new one. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether it needs the internet. */
  online?: InputMaybe<Scalars['Boolean']['input']>;
  /** The actor who is responsible for it. */
  owner?: InputMaybe<EntityKey>;
  /**
   * The name of the department that is responsible for it. At most 200 characters.
   * @deprecated Use `team`, a team of the kind DEPARTMENT. Gone after 2027-06-30.
   */
  ownerDepartment?: InputMaybe<Scalars['String']['input']>;
  /** What customers call it, in each language. An update replaces the whole list. At most 50 entries. Null is refused. */
  publicName?: InputMaybe<Array<LocalizedTextInput>>;
  /** The team or department that is responsible for it. */
  team?: InputMaybe<EntityKey>;
  /** What happens there. A new touchpoint has ACTION by default. Null is refused. */
  type?: InputMaybe<TouchpointType>;
}

/** An existing touchpoint, or a new one. */
export type TouchpointChoice =
  /** A touchpoint of the workspace. */
  { id: Scalars['ID']['input']; new?: never; }
  |  /** A touchpoint to create. */
  { id?: never; new: TouchpointCreateInput; };

/** A new touchpoint. Its name and channel are required. */
export interface TouchpointCreateInput {
  /** The channel by which they meet. */
  channel: Channel;
  /** What happens there. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What customers experience of the company there; null if that is not known. */
  experienceDimension?: InputMaybe<ExperienceDimension>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Whether the customer or the company starts the contact. A new touchpoint has CUSTOMER by default. Null is refused. */
  initiator?: InputMaybe<Initiator>;
  /** What the team calls it. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Whether it needs the internet. */
  online?: InputMaybe<Scalars['Boolean']['input']>;
  /** The actor who is responsible for it. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /**
   * The name of the department that is responsible for it. At most 200 characters.
   * @deprecated Use `team`, a team of the kind DEPARTMENT. Gone after 2027-06-30.
   */
  ownerDepartment?: InputMaybe<Scalars['String']['input']>;
  /** What customers call it, in each language. An update replaces the whole list. At most 50 entries. Null is refused. */
  publicName?: InputMaybe<Array<LocalizedTextInput>>;
  /** The team or department that is responsible for it. */
  team?: InputMaybe<Scalars['ID']['input']>;
  /** What happens there. A new touchpoint has ACTION by default. Null is refused. */
  type?: InputMaybe<TouchpointType>;
}

/** The id of the touchpoint to delete, and the revision that you read. */
export interface TouchpointDeleteInput {
  /** The id of the touchpoint: `touchpoint_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A touchpoint in a JSON document. It is created if the workspace does not have it. */
export interface TouchpointDocument {
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The channel by which they meet. */
  channel: Channel;
  /** What happens there. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What customers experience of the company there; null if that is not known. */
  experienceDimension?: InputMaybe<ExperienceDimension>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Its id in the document; in an export its id in the workspace. At most 200 characters. */
  id: Scalars['String']['input'];
  /** Whether the customer or the company starts the contact. A new touchpoint has CUSTOMER by default. Null is refused. */
  initiator?: InputMaybe<Initiator>;
  /** What the team calls it. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Whether it needs the internet. */
  online?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id of the actor who is responsible for it. At most 200 characters. */
  owner?: InputMaybe<Scalars['String']['input']>;
  /**
   * The name of the department that is responsible for it. At most 200 characters.
   * @deprecated Use `team`, a team of the kind DEPARTMENT. Gone after 2027-06-30.
   */
  ownerDepartment?: InputMaybe<Scalars['String']['input']>;
  /** What customers call it, in each language. An update replaces the whole list. At most 50 entries. Null is refused. */
  publicName?: InputMaybe<Array<LocalizedTextInput>>;
  /** The id of the team or department that is responsible for it. At most 200 characters. */
  team?: InputMaybe<Scalars['String']['input']>;
  /** What happens there. A new touchpoint has ACTION by default. Null is refused. */
  type?: InputMaybe<TouchpointType>;
}

/** Which rows of type Touchpoint to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface TouchpointFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<TouchpointFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** The channel by which they meet. */
  channel?: InputMaybe<ChannelFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** What customers experience of the company there; null if that is not known. */
  experienceDimension?: InputMaybe<NullableExperienceDimensionFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<TouchpointIdFilter>;
  /** Whether the customer or the company starts the contact. */
  initiator?: InputMaybe<InitiatorFilter>;
  /** The journeys with a step at this touchpoint. */
  journeys?: InputMaybe<JourneyRelationFilter>;
  /** What the team calls it: `Repair booking page`. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<TouchpointFilter>;
  /** Whether it needs the internet; null if that is not known. */
  online?: InputMaybe<NullableBooleanFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<TouchpointFilter>>;
  /** The actor who is responsible for it. */
  owner?: InputMaybe<ActorFilter>;
  /** The name of the department that is responsible for it, from before there were teams. Null if it is not set. */
  ownerDepartment?: InputMaybe<NullableStringFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** The steps that happen there. */
  steps?: InputMaybe<StepRelationFilter>;
  /** The surveys about it. `{ none: { status: { eq: LIVE } } }` finds the touchpoints at which no survey takes answers. */
  surveys?: InputMaybe<SurveyRelationFilter>;
  /** The team or department that is responsible for it. */
  team?: InputMaybe<TeamFilter>;
  /** What happens there. */
  type?: InputMaybe<TouchpointTypeFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type Touchpoint. All operators that are set must hold. */
export interface TouchpointIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type Touchpoint are sorted; rows with equal values are sorted by their id. */
export interface TouchpointOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: TouchpointOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Touchpoint can be sorted by. */
export type TouchpointOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** The channel: WEB, MOBILE_APP, EMAIL, SMS, CHAT, CHATBOT, MESSENGER, PHONE, IVR, IN_STORE, KIOSK, POST, SOCIAL, DEVICE, OTHER. */
  | 'CHANNEL'
  /** When it was created. */
  | 'CREATED_AT'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** The department’s name. */
  | 'OWNER_DEPARTMENT'
  /** When it last changed. */
  | 'UPDATED_AT';

/** Conditions on the related rows of type Touchpoint. All that are set must hold. */
export interface TouchpointRelationFilter {
  /** All related rows match this, or there are none. */
  every?: InputMaybe<TouchpointFilter>;
  /** No related row matches this. */
  none?: InputMaybe<TouchpointFilter>;
  /** At least one related row matches this. */
  some?: InputMaybe<TouchpointFilter>;
}

/** The id of the touchpoint to restore, and the revision that you read. */
export interface TouchpointRestoreInput {
  /** The id of the touchpoint: `touchpoint_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** What happens at a touchpoint. */
export type TouchpointType =
  /** Something is done: an order, a visit, a repair. */
  | 'ACTION'
  /** Something is said: an advertisement, an email, a call. */
  | 'COMMUNICATION';

/** Compares a value of type TouchpointType. All operators that are set must hold. */
export interface TouchpointTypeFilter {
  /** Equal to this. */
  eq?: InputMaybe<TouchpointType>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<TouchpointType>>;
  /** Not equal to this. */
  neq?: InputMaybe<TouchpointType>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<TouchpointType>>;
}

/** Changes to a touchpoint. A field that is left out does not change; one that is null is cleared. */
export interface TouchpointUpdateInput {
  /** The channel by which they meet. Null is refused. */
  channel?: InputMaybe<Channel>;
  /** What happens there. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What customers experience of the company there; null if that is not known. */
  experienceDimension?: InputMaybe<ExperienceDimension>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the touchpoint: `touchpoint_…`. */
  id: Scalars['ID']['input'];
  /** Whether the customer or the company starts the contact. A new touchpoint has CUSTOMER by default. Null is refused. */
  initiator?: InputMaybe<Initiator>;
  /** What the team calls it. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether it needs the internet. */
  online?: InputMaybe<Scalars['Boolean']['input']>;
  /** The actor who is responsible for it. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /**
   * The name of the department that is responsible for it. At most 200 characters.
   * @deprecated Use `team`, a team of the kind DEPARTMENT. Gone after 2027-06-30.
   */
  ownerDepartment?: InputMaybe<Scalars['String']['input']>;
  /** What customers call it, in each language. An update replaces the whole list. At most 50 entries. Null is refused. */
  publicName?: InputMaybe<Array<LocalizedTextInput>>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** The team or department that is responsible for it. */
  team?: InputMaybe<Scalars['ID']['input']>;
  /** What happens there. A new touchpoint has ACTION by default. Null is refused. */
  type?: InputMaybe<TouchpointType>;
}

/** The id of the tracking study to archive, and the revision that you read. */
export interface TrackingStudyArchiveInput {
  /** The id of the tracking study: `trackingstudy_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A new tracking study. Its name, survey, segment, channel and unit are required. */
export interface TrackingStudyCreateInput {
  /** The channel by which the invitations are sent. */
  channel: Channel;
  /** What it is for. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** When it is over: no wave is due from then on. After `startsAt`; null for no end. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** A wave begins every so many units. 1 by default. From 1 to 366. Null is refused. */
  every?: InputMaybe<Scalars['Int']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Days for which the links of a wave begin a response; they end with the next wave in any case. By default they last until then, 366 days at most. From 1 to 366. */
  linkDays?: InputMaybe<Scalars['Int']['input']>;
  /** The language of the invitations as BCP 47. By default that of each customer, or else the survey’s own; so it is, too, while the survey is not offered in it. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** How many reminders an invitation has at most. 0 by default. From 0 to 10. Null is refused. */
  maxReminders?: InputMaybe<Scalars['Int']['input']>;
  /** How many waves it has at most; null for no limit. From 1 to 10,000. */
  maxWaves?: InputMaybe<Scalars['Int']['input']>;
  /** What the team calls it. At most 200 characters. */
  name: Scalars['String']['input'];
  /** True to have no wave begin for now. With false it goes on with the next wave that is due; those that were left out are not made up for. Null is refused. */
  paused?: InputMaybe<Scalars['Boolean']['input']>;
  /** Days after which a customer who has begun no response is reminded. By default never. From 1 to 90. */
  remindAfterDays?: InputMaybe<Scalars['Int']['input']>;
  /** Whom to ask: a segment or list, by its id. A change counts from the next wave on. */
  segment: Scalars['ID']['input'];
  /** When the first wave is due. The others are due at the same time of day in the workspace’s time zone. Of a time that has passed, the next wave is the first. By default the moment of the request. Null is refused. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The survey, by its id. Its waves can only be compared if it is not anonymous. It cannot change. */
  survey: Scalars['ID']['input'];
  /** The unit of the interval between waves. */
  unit: WaveUnit;
}

/** The id of the tracking study to delete, and the revision that you read. */
export interface TrackingStudyDeleteInput {
  /** The id of the tracking study: `trackingstudy_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type TrackingStudy to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface TrackingStudyFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<TrackingStudyFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** The channel by which the invitations are sent. */
  channel?: InputMaybe<ChannelFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When it is over: no wave is due from then on. Null for no end. */
  endsAt?: InputMaybe<NullableDateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<TrackingStudyIdFilter>;
  /** The language of the invitations as BCP 47; null for that of each customer, or else the survey’s own. So it is, too, while the survey is not offered in it. */
  locale?: InputMaybe<NullableStringFilter>;
  /** What the team calls it: `Relationship, each quarter`. */
  name?: InputMaybe<StringFilter>;
  /** When the next wave is due; null while it is paused or archived, and once it is over. A wave begins within seconds; after a time without a worker it begins once, however many were due. */
  nextAt?: InputMaybe<NullableDateTimeFilter>;
  /** This must not hold. */
  not?: InputMaybe<TrackingStudyFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<TrackingStudyFilter>>;
  /** Whether no wave begins for now. Invitations that were made stay. */
  paused?: InputMaybe<BooleanFilter>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** Whom it asks. */
  segment?: InputMaybe<SegmentFilter>;
  /** When the first wave is due. The others are due at the same time of day in the workspace’s time zone. */
  startsAt?: InputMaybe<DateTimeFilter>;
  /** What asks. */
  survey?: InputMaybe<SurveyFilter>;
  /** The unit of the interval between waves. */
  unit?: InputMaybe<WaveUnitFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type TrackingStudy. All operators that are set must hold. */
export interface TrackingStudyIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type TrackingStudy are sorted; rows with equal values are sorted by their id. */
export interface TrackingStudyOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: TrackingStudyOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type TrackingStudy can be sorted by. */
export type TrackingStudyOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it is over. */
  | 'ENDS_AT'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** When the next wave is due. */
  | 'NEXT_AT'
  /** When the first wave is due. */
  | 'STARTS_AT'
  /** When it last changed. */
  | 'UPDATED_AT';

/** The id of the tracking study to restore, and the revision that you read. */
export interface TrackingStudyRestoreInput {
  /** The id of the tracking study: `trackingstudy_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a tracking study. A field that is left out does not change; one that is null is cleared. */
export interface TrackingStudyUpdateInput {
  /** The channel by which the invitations are sent. Null is refused. */
  channel?: InputMaybe<Channel>;
  /** What it is for. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** When it is over: no wave is due from then on. After `startsAt`; null for no end. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** A wave begins every so many units. 1 by default. From 1 to 366. Null is refused. */
  every?: InputMaybe<Scalars['Int']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the trackingstudy: `trackingstudy_…`. */
  id: Scalars['ID']['input'];
  /** Days for which the links of a wave begin a response; they end with the next wave in any case. By default they last until then, 366 days at most. From 1 to 366. */
  linkDays?: InputMaybe<Scalars['Int']['input']>;
  /** The language of the invitations as BCP 47. By default that of each customer, or else the survey’s own; so it is, too, while the survey is not offered in it. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** How many reminders an invitation has at most. 0 by default. From 0 to 10. Null is refused. */
  maxReminders?: InputMaybe<Scalars['Int']['input']>;
  /** How many waves it has at most; null for no limit. From 1 to 10,000. */
  maxWaves?: InputMaybe<Scalars['Int']['input']>;
  /** What the team calls it. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** True to have no wave begin for now. With false it goes on with the next wave that is due; those that were left out are not made up for. Null is refused. */
  paused?: InputMaybe<Scalars['Boolean']['input']>;
  /** Days after which a customer who has begun no response is reminded. By default never. From 1 to 90. */
  remindAfterDays?: InputMaybe<Scalars['Int']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Whom to ask: a segment or list, by its id. A change counts from the next wave on. Null is refused. */
  segment?: InputMaybe<Scalars['ID']['input']>;
  /** When the first wave is due. The others are due at the same time of day in the workspace’s time zone. Of a time that has passed, the next wave is the first. Null is refused. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The unit of the interval between waves. Null is refused. */
  unit?: InputMaybe<WaveUnit>;
}

/** What is computed of the events of each customer. */
export type TraitAggregate =
  /** How many events there are. */
  | 'EVENT_COUNT'
  /** The value of the earliest event that has one. */
  | 'VALUE_FIRST'
  /** The value of the latest event that has one. */
  | 'VALUE_LAST'
  /** The largest of these values. */
  | 'VALUE_MAX'
  /** The smallest of these values. */
  | 'VALUE_MIN'
  /** The sum of their values in the currency of the trait’s `unit`; 0 without events. */
  | 'VALUE_SUM';

/** Which side of a person a trait describes. */
export type TraitDimension =
  /** What the person does: habits, use, channels. */
  | 'BEHAVIOURAL'
  /** Who the person is: age, household, work, home. */
  | 'DEMOGRAPHIC'
  /** What matters to the person: attitudes, values, interests. */
  | 'PSYCHOGRAPHIC'
  /** What the person buys: order value, frequency, payment. */
  | 'TRANSACTIONAL';

/** Why a trait cannot be measured. */
export type TraitProblem =
  /** The workspace has no attribute with the key `attribute`. */
  | 'UNKNOWN_ATTRIBUTE'
  /** The attribute cannot have such values: a range needs the type NUMBER, a value TEXT, CHOICE, NUMBER or BOOLEAN. */
  | 'WRONG_TYPE';

/** The kinds of user errors. */
export type UserErrorCode =
  /** Several customers have this email address or telephone number. Name one by its id or external id. */
  | 'AMBIGUOUS_CUSTOMER'
  /** The text is empty or only white space. */
  | 'BLANK'
  /** An event with this source and id is stored with another content. It stays as it is. */
  | 'CONFLICT'
  /** The customer was merged into another, which stands for it. Name that one, or undo the merge first. */
  | 'CUSTOMER_MERGED'
  /** The row would be above itself in the hierarchy, or conditions depend on each other in a circle. */
  | 'CYCLE'
  /** The same value is in the input twice. */
  | 'DUPLICATE'
  /** A customer with this id, address, number or external id was erased, and is not stored again. */
  | 'ERASED'
  /** Another row of this type already has this external id. */
  | 'EXTERNAL_ID_TAKEN'
  /** The value can no longer be changed: it was published, or it was set when the response was started or stored. */
  | 'FIXED'
  /** The idempotency key was used before with other arguments. Use a new one. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** An answer is missing, or the survey does not take it; the error names the question. */
  | 'INVALID_ANSWER'
  /** The text has a character that cannot be stored, such as NUL. */
  | 'INVALID_CHARACTER'
  /** The condition does not have the form of the condition language; `path` leads to the predicate. */
  | 'INVALID_CONDITION'
  /** The imported document cannot be read. `message` says why; `line` says where, if that is known. */
  | 'INVALID_DOCUMENT'
  /** The id is malformed, or of another type than this field takes. */
  | 'INVALID_ID'
  /** The template is not Liquid, or uses a tag, a filter or a value that there is not; `line` and `column` say where. */
  | 'INVALID_TEMPLATE'
  /** The value does not have the form that the field needs. */
  | 'INVALID_VALUE'
  /** The invitation was answered before, or is no longer open. */
  | 'INVITATION_ENDED'
  /** Other rows use the row, so it cannot be deleted or removed. Archive it, or remove it from those rows first. */
  | 'IN_USE'
  /** Another row of this type already has this key. */
  | 'KEY_TAKEN'
  /** The customer that got the facts of the merge was itself merged later. Undo that merge first. */
  | 'LATER_MERGE'
  /** This workspace has no row with this id or external id. */
  | 'NOT_FOUND'
  /** The number or time is outside the range of the field. */
  | 'OUT_OF_RANGE'
  /** A quota of the survey is full, or it has as many responses as its `maxResponses`. */
  | 'QUOTA_FULL'
  /** The field needs a value; it cannot be left out or cleared. */
  | 'REQUIRED'
  /** The response was started too long ago to be continued. */
  | 'RESPONSE_EXPIRED'
  /** The survey’s logic screened the respondent out. */
  | 'SCREENED_OUT'
  /** The row has changed since you read it. Read it again, then repeat the change. */
  | 'STALE_REVISION'
  /** The survey takes no answers now. */
  | 'SURVEY_CLOSED'
  /** The template cannot be rendered with the values of this customer, or leaves nothing of a part. */
  | 'TEMPLATE_FAILED'
  /** The template takes more time or memory than a message can, or makes a longer text; it was stopped. */
  | 'TEMPLATE_LIMIT'
  /** The text has more characters than the field takes. */
  | 'TOO_LONG'
  /** There are more entries than the list, or the row that they are added to, can have. */
  | 'TOO_MANY'
  /** There is nothing of this name: no question, variable, page or ending of the survey, no field or attribute of a customer. */
  | 'UNKNOWN_FIELD'
  /** The language is not one of the workspace’s, or not one of the survey’s; `message` says what to do. */
  | 'UNKNOWN_LOCALE'
  /** No answers lead to this part of the survey. */
  | 'UNREACHABLE'
  /** The state of the row does not allow this change. */
  | 'WRONG_STATE'
  /** The operator or the value of a condition or variable does not fit the type of its field. */
  | 'WRONG_TYPE';

/** The kind of a calculated variable’s value. */
export type VariableKind =
  /** True or false; false before the first step, unless `initial` is set. */
  | 'BOOLEAN'
  /** A number; 0 before the first step, unless `initial` is set. */
  | 'NUMBER'
  /** A text; empty before the first step, unless `initial` is set. */
  | 'TEXT';

/** How a step changes its variable. TEXT and BOOLEAN variables have only SET. */
export type VariableOperation =
  /** The variable becomes the sum of itself and the operand. */
  | 'ADD'
  /** The variable becomes the quotient of itself and the operand. */
  | 'DIVIDE'
  /** The variable becomes the product of itself and the operand. */
  | 'MULTIPLY'
  /** The variable becomes the operand. */
  | 'SET'
  /** The variable becomes the difference of itself and the operand. */
  | 'SUBTRACT';

/** A number, a text, or true or false. */
export type VariableValueInput =
  /** For a variable of kind BOOLEAN. */
  { boolean: Scalars['Boolean']['input']; number?: never; text?: never; }
  |  /** For a variable of kind NUMBER. */
  { boolean?: never; number: Scalars['Float']['input']; text?: never; }
  |  /** For a variable of kind TEXT. At most 1,000 characters. */
  { boolean?: never; number?: never; text: Scalars['String']['input']; };

/** Which rows of type Wave to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface WaveFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<WaveFilter>>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<WaveIdFilter>;
  /** This must not hold. */
  not?: InputMaybe<WaveFilter>;
  /** Its number in the study, from 1 without gaps. */
  number?: InputMaybe<IntFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<WaveFilter>>;
  /** When it began. */
  startsAt?: InputMaybe<DateTimeFilter>;
  /** Conditions on the tracking study. */
  study?: InputMaybe<TrackingStudyFilter>;
}

/** Compares the id of a row of type Wave. All operators that are set must hold. */
export interface WaveIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type Wave are sorted; rows with equal values are sorted by their id. */
export interface WaveOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: WaveOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Wave can be sorted by. */
export type WaveOrderField =
  /** When it began. */
  | 'STARTS_AT';

/** In what the interval between the waves of a tracking study is counted. */
export type WaveUnit =
  /** Calendar days. */
  | 'DAY'
  /** Calendar months from `startsAt`; from 31 January to 28 February and 31 March. */
  | 'MONTH'
  /** Three calendar months. */
  | 'QUARTER'
  /** Weeks of seven days. */
  | 'WEEK';

/** Compares a value of type WaveUnit. All operators that are set must hold. */
export interface WaveUnitFilter {
  /** Equal to this. */
  eq?: InputMaybe<WaveUnit>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<WaveUnit>>;
  /** Not equal to this. */
  neq?: InputMaybe<WaveUnit>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<WaveUnit>>;
}

/** Which rows of type WebhookDelivery to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface WebhookDeliveryFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<WebhookDeliveryFilter>>;
  /** When it happened. */
  at?: InputMaybe<DateTimeFilter>;
  /** How often it was tried. */
  attempts?: InputMaybe<IntFilter>;
  /** When it was made. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The earliest time of the next try; null if there is none. */
  dueAt?: InputMaybe<NullableDateTimeFilter>;
  /** Conditions on the endpoint. */
  endpoint?: InputMaybe<WebhookEndpointFilter>;
  /** Why the last try failed; null if it did not, or there was none. */
  failure?: InputMaybe<NullableWebhookFailureFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<WebhookDeliveryIdFilter>;
  /** This must not hold. */
  not?: InputMaybe<WebhookDeliveryFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<WebhookDeliveryFilter>>;
  /** What became of it. */
  state?: InputMaybe<WebhookDeliveryStateFilter>;
  /** The status of the last answer; null if there was none. */
  status?: InputMaybe<NullableIntFilter>;
  /** Whether `webhookEndpointTest` asked for it: nothing happened, and it is tried once. */
  test?: InputMaybe<BooleanFilter>;
  /** When the last try ended; null before the first. */
  triedAt?: InputMaybe<NullableDateTimeFilter>;
}

/** Compares the id of a row of type WebhookDelivery. All operators that are set must hold. */
export interface WebhookDeliveryIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type WebhookDelivery are sorted; rows with equal values are sorted by their id. */
export interface WebhookDeliveryOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: WebhookDeliveryOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type WebhookDelivery can be sorted by. */
export type WebhookDeliveryOrderField =
  /** When it was made. */
  | 'CREATED_AT';

/** What became of a delivery. */
export type WebhookDeliveryState =
  /** It was answered with a status from 200 to 299. */
  | 'DELIVERED'
  /** Its last try failed. `webhookReplay` sends it again. */
  | 'FAILED'
  /** It is to be sent: at `dueAt`, or once its endpoint is enabled. */
  | 'WAITING';

/** Compares a value of type WebhookDeliveryState. All operators that are set must hold. */
export interface WebhookDeliveryStateFilter {
  /** Equal to this. */
  eq?: InputMaybe<WebhookDeliveryState>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<WebhookDeliveryState>>;
  /** Not equal to this. */
  neq?: InputMaybe<WebhookDeliveryState>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<WebhookDeliveryState>>;
}

/** The id of the webhook endpoint to archive, and the revision that you read. */
export interface WebhookEndpointArchiveInput {
  /** The id of the webhook endpoint: `webhookendpoint_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A new endpoint. Its `url` is required. */
export interface WebhookEndpointCreateInput {
  /** What receives, and who runs it. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The types of changes that are sent; empty or left out for all that the key of this request may read, those of later versions included. There are `response.completed`, `response.updated`, `feedback.recorded`, `feedback.updated`, `customer.created`, `customer.updated`, `customer.merged`, `customer.deleted`, `customer.erased`, `event.recorded`, `segment.entered`, `segment.left`, `invitation.changed`, `message.changed`, `case.changed`, `case.overdue`, `run.changed`, `job.finished`, `webhook.stopped`. At most 50 entries of at most 100 characters. Null is refused. */
  eventTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What payloads have beyond ids and the values that are not personal; never more than the key of this request may read. At most 10 entries. Null is refused. */
  include?: InputMaybe<Array<WebhookInclude>>;
  /** Where to send: an https address of a public host; others only where the operator opens them with `OUTBOUND_ALLOW`. Redirects are not followed. At most 2,000 characters. */
  url: Scalars['String']['input'];
}

/** The id of the webhook endpoint to delete, and the revision that you read. */
export interface WebhookEndpointDeleteInput {
  /** The id of the webhook endpoint: `webhookendpoint_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which endpoint to disable, and the revision that you read. */
export interface WebhookEndpointDisableInput {
  /** The id of the endpoint: `webhookendpoint_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which endpoint to enable, and the revision that you read. */
export interface WebhookEndpointEnableInput {
  /** The id of the endpoint: `webhookendpoint_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type WebhookEndpoint to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface WebhookEndpointFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<WebhookEndpointFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When the first try failed after the last success; null if the last try was a success. After five days it is disabled. */
  failingSince?: InputMaybe<NullableDateTimeFilter>;
  /** Until when the secret from before the last rotation also signs; null if there is none. */
  formerSecretUntil?: InputMaybe<NullableDateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<WebhookEndpointIdFilter>;
  /** What payloads have beyond ids and the values that are not personal. */
  include?: InputMaybe<WebhookIncludeListFilter>;
  /** This must not hold. */
  not?: InputMaybe<WebhookEndpointFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<WebhookEndpointFilter>>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** Why nothing is sent; null while it is enabled. */
  stopped?: InputMaybe<NullableWebhookStopFilter>;
  /** Since when nothing is sent; null while it is enabled. */
  stoppedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it last took a delivery, to the minute; null if it has taken none. */
  succeededAt?: InputMaybe<NullableDateTimeFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Where to send: an https address of a public host. */
  url?: InputMaybe<StringFilter>;
}

/** Compares the id of a row of type WebhookEndpoint. All operators that are set must hold. */
export interface WebhookEndpointIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type WebhookEndpoint are sorted; rows with equal values are sorted by their id. */
export interface WebhookEndpointOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: WebhookEndpointOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type WebhookEndpoint can be sorted by. */
export type WebhookEndpointOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** When it last changed. */
  | 'UPDATED_AT';

/** The id of the webhook endpoint to restore, and the revision that you read. */
export interface WebhookEndpointRestoreInput {
  /** The id of the webhook endpoint: `webhookendpoint_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Whose secret to replace. */
export interface WebhookEndpointRotateInput {
  /** The id of the endpoint: `webhookendpoint_…`. */
  id: Scalars['ID']['input'];
}

/** Which endpoint is sent a test, and of what. */
export interface WebhookEndpointTestInput {
  /** The id of the endpoint: `webhookendpoint_…`. */
  id: Scalars['ID']['input'];
  /** The type of change that is sent, whether the endpoint follows it or not; `webhook.tested` by default. There are `response.completed`, `response.updated`, `feedback.recorded`, `feedback.updated`, `customer.created`, `customer.updated`, `customer.merged`, `customer.deleted`, `customer.erased`, `event.recorded`, `segment.entered`, `segment.left`, `invitation.changed`, `message.changed`, `case.changed`, `case.overdue`, `run.changed`, `job.finished`, `webhook.stopped`, `rule.called`. At most 100 characters. */
  type?: InputMaybe<Scalars['String']['input']>;
}

/** Changes to an endpoint. A field that is left out does not change; one that is null is cleared. */
export interface WebhookEndpointUpdateInput {
  /** What receives, and who runs it. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The types of changes that are sent; empty or left out for all that the key of this request may read, those of later versions included. There are `response.completed`, `response.updated`, `feedback.recorded`, `feedback.updated`, `customer.created`, `customer.updated`, `customer.merged`, `customer.deleted`, `customer.erased`, `event.recorded`, `segment.entered`, `segment.left`, `invitation.changed`, `message.changed`, `case.changed`, `case.overdue`, `run.changed`, `job.finished`, `webhook.stopped`. At most 50 entries of at most 100 characters. Null is refused. */
  eventTypes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the webhookendpoint: `webhookendpoint_…`. */
  id: Scalars['ID']['input'];
  /** What payloads have beyond ids and the values that are not personal; never more than the key of this request may read. At most 10 entries. Null is refused. */
  include?: InputMaybe<Array<WebhookInclude>>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Where to send: an https address of a public host; others only where the operator opens them with `OUTBOUND_ALLOW`. Redirects are not followed. At most 2,000 characters. Null is refused. */
  url?: InputMaybe<Scalars['String']['input']>;
}

/** Why a try failed. */
export type WebhookFailure =
  /** The host is not public, and not open by `OUTBOUND_ALLOW`. */
  | 'ADDRESS'
  /** There was no connection, or it was cut. */
  | 'CONNECTION'
  /** The name of the host has no address. */
  | 'NAME'
  /** It was answered with a redirect, which is not followed. */
  | 'REDIRECT'
  /** It was answered with a status outside of 200 to 399. */
  | 'STATUS'
  /** It was not answered completely within 20 seconds. */
  | 'TIMEOUT'
  /** The certificate or the encryption of the host was refused. */
  | 'TLS';

/** What payloads have beyond ids and the values that are not personal. */
export type WebhookInclude =
  /** The answers of a response. */
  | 'ANSWERS'
  /** Values about a person, such as names, addresses and free text, as far as the key may read them: those of customers need the scope `customers:personal`, and so do respondents’ own words if `Workspace.verbatimsPersonal` is true. */
  | 'PERSONAL';

/** Compares a list of values of type WebhookInclude. All operators that are set must hold. */
export interface WebhookIncludeListFilter {
  /** The list contains this. */
  has?: InputMaybe<WebhookInclude>;
  /** Each of these is in the list; at most 100. */
  hasEvery?: InputMaybe<Array<WebhookInclude>>;
  /** At least one of these is in the list; at most 100. */
  hasSome?: InputMaybe<Array<WebhookInclude>>;
  /** True: the list is empty. False: it is not. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
}

/** What to send again: one `delivery`, or what an `endpoint` follows and happened in a window. */
export interface WebhookReplayInput {
  /** The id of one delivery: `webhookdelivery_…`. */
  delivery?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the endpoint of a window: `webhookendpoint_…`. */
  endpoint?: InputMaybe<Scalars['ID']['input']>;
  /** The begin of the window, by when the changes happened; required with it. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether a window has what was delivered, too. */
  includeDelivered?: Scalars['Boolean']['input'];
  /** The end of the window, which does not belong to it; now by default. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
}

/** Why nothing is sent to an endpoint. */
export type WebhookStop =
  /** `webhookEndpointDisable` was called. */
  | 'DISABLED'
  /** Every try failed for five days. */
  | 'FAILING'
  /** It answered 410: it wants no more. */
  | 'GONE';

/** A day of the week. */
export type Weekday =
  /** Friday, in the time zone of the hours that name it. */
  | 'FRIDAY'
  /** Monday, in the time zone of the hours that name it. */
  | 'MONDAY'
  /** Saturday, in the time zone of the hours that name it. */
  | 'SATURDAY'
  /** Sunday, in the time zone of the hours that name it. */
  | 'SUNDAY'
  /** Thursday, in the time zone of the hours that name it. */
  | 'THURSDAY'
  /** Tuesday, in the time zone of the hours that name it. */
  | 'TUESDAY'
  /** Wednesday, in the time zone of the hours that name it. */
  | 'WEDNESDAY';

/** The id of the weight scheme to archive, and the revision that you read. */
export interface WeightSchemeArchiveInput {
  /** The id of the weight scheme: `weightscheme_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A new scheme. Its key, name, survey and targets are required. */
export interface WeightSchemeCreateInput {
  /** Which population the shares describe, and where they come from. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** A stable name for programs and queries: `census_2026`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. At most 100 characters. */
  key: Scalars['String']['input'];
  /** The greatest weight of an answer, of which 1 is the mean. A new scheme has 5. From 1 to 100. Null is refused. */
  maxWeight?: InputMaybe<Scalars['Float']['input']>;
  /** The least weight of an answer, of which 1 is the mean. A new scheme has 0.2. From 0.01 to 1. Null is refused. */
  minWeight?: InputMaybe<Scalars['Float']['input']>;
  /** What people read. At most 200 characters. */
  name: Scalars['String']['input'];
  /** How many rounds raking takes at most. A new scheme has 1,000. From 1 to 1,000. Null is refused. */
  rounds?: InputMaybe<Scalars['Int']['input']>;
  /** The survey, by its id. It cannot change. */
  survey: Scalars['ID']['input'];
  /** The properties by which answers are weighted, each once. A new scheme needs one. Their values make at most 1,000 combinations. An update replaces the whole list. At most 5 entries. Null is refused. */
  targets?: InputMaybe<Array<WeightTargetInput>>;
  /** How near each weighted share must be to its target, in percentage points. A new scheme has 0.000001. From 0 to 5. Null is refused. */
  tolerance?: InputMaybe<Scalars['Float']['input']>;
}

/** The id of the weight scheme to delete, and the revision that you read. */
export interface WeightSchemeDeleteInput {
  /** The id of the weight scheme: `weightscheme_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type WeightScheme to list. All conditions that are set must hold. At most 100 conditions, nested at most 8 deep, with at most 10,000 values in their lists and at most 8 steps to related rows. */
export interface WeightSchemeFilter {
  /** All of these must hold. */
  and?: InputMaybe<Array<WeightSchemeFilter>>;
  /** When it was archived; null if it is not archived. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was created in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id?: InputMaybe<WeightSchemeIdFilter>;
  /** A stable name for programs and queries: `census_2026`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key?: InputMaybe<StringFilter>;
  /** What people read: `Census 2026, region and age`. */
  name?: InputMaybe<StringFilter>;
  /** This must not hold. */
  not?: InputMaybe<WeightSchemeFilter>;
  /** At least one of these must hold; an empty list matches no row. */
  or?: InputMaybe<Array<WeightSchemeFilter>>;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision?: InputMaybe<IntFilter>;
  /** The survey whose answers it weights. */
  survey?: InputMaybe<SurveyFilter>;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares the id of a row of type WeightScheme. All operators that are set must hold. */
export interface WeightSchemeIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to one of these; at most 100. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to this. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** Equal to none of these; at most 100. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type WeightScheme are sorted; rows with equal values are sorted by their id. */
export interface WeightSchemeOrder {
  /** Whether to sort in ascending or descending order. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: WeightSchemeOrderField;
  /** Whether rows without a value come first or last. By default they come last in ascending and first in descending order. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type WeightScheme can be sorted by. */
export type WeightSchemeOrderField =
  /** When it was archived. */
  | 'ARCHIVED_AT'
  /** When it was created. */
  | 'CREATED_AT'
  /** Its key, capital letters before small ones. */
  | 'KEY'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** When it last changed. */
  | 'UPDATED_AT';

/** The id of the weight scheme to restore, and the revision that you read. */
export interface WeightSchemeRestoreInput {
  /** The id of the weight scheme: `weightscheme_…`. */
  id: Scalars['ID']['input'];
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Changes to a scheme. A field that is left out does not change; one that is null is cleared. */
export interface WeightSchemeUpdateInput {
  /** Which population the shares describe, and where they come from. At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Its ids in other systems. An update replaces the whole list. At most 20 entries. Null is refused. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The id of the weightscheme: `weightscheme_…`. */
  id: Scalars['ID']['input'];
  /** The greatest weight of an answer, of which 1 is the mean. A new scheme has 5. From 1 to 100. Null is refused. */
  maxWeight?: InputMaybe<Scalars['Float']['input']>;
  /** The least weight of an answer, of which 1 is the mean. A new scheme has 0.2. From 0.01 to 1. Null is refused. */
  minWeight?: InputMaybe<Scalars['Float']['input']>;
  /** What people read. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** How many rounds raking takes at most. A new scheme has 1,000. From 1 to 1,000. Null is refused. */
  rounds?: InputMaybe<Scalars['Int']['input']>;
  /** The properties by which answers are weighted, each once. A new scheme needs one. Their values make at most 1,000 combinations. An update replaces the whole list. At most 5 entries. Null is refused. */
  targets?: InputMaybe<Array<WeightTargetInput>>;
  /** How near each weighted share must be to its target, in percentage points. A new scheme has 0.000001. From 0 to 5. Null is refused. */
  tolerance?: InputMaybe<Scalars['Float']['input']>;
}

/** The share of the population that has one value. */
export interface WeightShareInput {
  /** The share of the population that has it, in percent. From 0.001 to 100. */
  share: Scalars['Float']['input'];
  /** The value of the property: that of a hidden field, the key of a choice, a channel, a language. At most 200 characters. */
  value: Scalars['String']['input'];
}

/** A property of responses with the shares of its values in the population. It has one of `hiddenField`, `profile` and `property`. */
export interface WeightTargetInput {
  /** The key of a hidden field of the survey. At most 64 characters. */
  hiddenField?: InputMaybe<Scalars['String']['input']>;
  /** The key of a SINGLE_CHOICE question of role PROFILE. At most 64 characters. */
  profile?: InputMaybe<Scalars['String']['input']>;
  /** A property that every response has. */
  property?: InputMaybe<WeightedProperty>;
  /** The shares of its values. They add up to 100 percent, but for rounding of at most 0.1. Responses with other values, or none, are left out of weighted scores. At most 100 entries. */
  shares: Array<WeightShareInput>;
}

/** A property that every response has, by which answers can be weighted. */
export type WeightedProperty =
  /** The channel that the response came by: `WEB`. */
  | 'CHANNEL'
  /** The language in which the survey was shown: `de-AT`. */
  | 'LOCALE';

/** How far raking came. */
export type WeightingState =
  /** All weighted shares are as near to their targets as the scheme asks. */
  | 'CONVERGED'
  /** No answer has one of the values that have a share, so nothing is weighted: put it together with another value. */
  | 'EMPTY_TARGET'
  /** They are not: the bounds of weights do not allow it, or there were too few rounds. `gap` says how far they are. */
  | 'NOT_CONVERGED';

/** Changes to the workspace’s settings. A field that is left out does not change. */
export interface WorkspaceUpdateInput {
  /** The email address of the team that is mailed what needs an owner, such as that a webhook endpoint was disabled. Null for no mail. At most 320 characters. */
  alertEmail?: InputMaybe<Scalars['String']['input']>;
  /**
   * When the business is open; an empty list if it always is. At most 28 entries. Null is refused.
   * @deprecated Use `calendar`, which has holidays, too. Gone after 2027-06-30.
   */
  businessHours?: InputMaybe<Array<BusinessHoursInput>>;
  /** The calendar that counts for all that have none of their own; null for none, so that every hour counts. */
  calendar?: InputMaybe<Scalars['ID']['input']>;
  /** How often surveys may reach a customer; an empty list for no limit. At most 20 entries. Null is refused. */
  contactCaps?: InputMaybe<Array<ContactCapInput>>;
  /** Days for which a customer is left alone after a contact, whichever survey it was for; null for no such pause. From 0 to 365. */
  contactPauseDays?: InputMaybe<Scalars['Int']['input']>;
  /** The language in which a text is shown if it is missing in the reader’s language; one of `locales`. At most 35 characters. Null is refused. */
  defaultLocale?: InputMaybe<Scalars['String']['input']>;
  /** The month on whose first day fiscal years begin, from 1 to 12; 1 for a new workspace. A change moves the quarters and years of all reports at once. From 1 to 12. Null is refused. */
  fiscalYearStart?: InputMaybe<Scalars['Int']['input']>;
  /** What a message that a customer wrote does with cases. A new workspace has FOLLOW. Null is refused. */
  inboundCases?: InputMaybe<InboundCaseHandling>;
  /** The languages that texts for customers can have, as BCP 47: `en`, `de-AT`. At most 50 entries of at most 35 characters. Null is refused. */
  locales?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How many runs of rules one customer may begin on a day in the workspace’s time zone, of all rules together; null for no limit. From 0 to 1,000. */
  maxRunsPerDay?: InputMaybe<Scalars['Int']['input']>;
  /** Scores of fewer answers than this are not shown. From 1 to 1,000. Null is refused. */
  minimumN?: InputMaybe<Scalars['Int']['input']>;
  /** The name of the company or of its part. At most 200 characters. Null is refused. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether messages and webhooks wait. A restored backup and a copy of a database begin so, since the original may have sent the same. False sends what waited, but for messages whose `notAfter` has passed. Null is refused. */
  outboundPaused?: InputMaybe<Scalars['Boolean']['input']>;
  /** Your own page of preferences, with https and `{token}` where the token of the link belongs: `https://www.example.com/preferences?t={token}`. It gets the token as its parameter and changes nothing until the customer presses a button. Null for a plain page of this server. Refused with `INVALID_VALUE` without https, without `{token}`, or with `{token}` in the name of the host. At most 2,000 characters. */
  preferencesUrl?: InputMaybe<Scalars['String']['input']>;
  /** When no messages are sent to customers; null for no quiet hours. */
  quietHours?: InputMaybe<QuietHoursInput>;
  /** Scores of fewer answers than this have the caution SMALL_BASE. From 1 to 10,000. Null is refused. */
  reportingN?: InputMaybe<Scalars['Int']['input']>;
  /** Days from one review to the next. Reviews that are already planned stay as they are. From 1 to 3,650. Null is refused. */
  reviewIntervalDays?: InputMaybe<Scalars['Int']['input']>;
  /** The `revision` that you read. If the row has changed since, the mutation is refused with `STALE_REVISION`. Leave it out to skip this check. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Your own page that shows surveys, with https and `{token}` where the token of an invitation belongs: `https://www.example.com/survey?i={token}`. Invitations to surveys without a `url` lead there; links to anonymous surveys have no token, and need a `url` of the survey’s own. Null for none. Refused with `INVALID_VALUE` as `preferencesUrl` is. At most 2,000 characters. */
  surveyUrl?: InputMaybe<Scalars['String']['input']>;
  /** The time zone in which its days begin and end, as an IANA name: `Europe/Berlin`. After a change, a worker counts earlier responses again by their days in the new zone, and quotas whose conditions name days, too. Responses of anonymous surveys stay on their day, because only the day of them is stored. At most 100 characters. Null is refused. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
  /** Whether what respondents and authors said in their own words is personal, and so needs the scope `customers:personal`. False for a new workspace. The key that sets it to false needs that scope; other servers follow within a second, as with changes of keys. Null is refused. */
  verbatimsPersonal?: InputMaybe<Scalars['Boolean']['input']>;
  /** The first day of the weeks of reports. A new workspace has MONDAY. A change moves the weeks of all reports at once. Null is refused. */
  weekStart?: InputMaybe<Weekday>;
}
