// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { Condition } from '../runtime/scalars.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export interface Scalars {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A tree of rules as JSON, in the shape of react-querybuilder’s `RuleGroupType`: `{ combinator: "and", rules: [{ field: "nps", operator: "lte", value: 6 }, { combinator: "or", not: true, rules: [ … ] }] }`. Fields are keys of questions, variables and hidden fields. Operators: equals, notEquals, contains, notContains, beginsWith, endsWith, in, notIn, gt, gte, lt, lte, between, isNull, notNull, includesAny, includesAll, before, after, withinLast and olderThan (`value: { amount: 30, unit: "days" }`), isAnswered, isSkipped. What only an editor needs (`id`, `path`, …) is accepted and dropped. At most 1000 rules and groups, 50 deep. @cxgraph/client exports its JSON Schema and its list of operators. */
  Condition: { input: Condition; output: Condition; }
  /** A moment, as RFC 3339 with a time zone: `2026-11-21T09:30:00.000Z`, from the year 1 to 9999. Kept and returned in UTC with milliseconds. */
  DateTime: { input: Date; output: Date; }
  /** A time of day without a date or zone, `HH:mm` or `HH:mm:ss`: `21:00`. */
  LocalTime: { input: string; output: string; }
  /** A survey as another program writes it: a JSON object, or its text. At most 1000000 characters, nested at most 60 deep. It is given out as an object. */
  SurveyDocument: { input: string | object; output: string | object; }
}

/** One actor, and in which revision it was seen. */
export interface ActorArchiveInput {
  /** The id of the actor: `actor_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A person of the team. Keys get their actor from `apiKeyCreate`. */
export interface ActorCreateInput {
  /** Where they can be reached. At most 320 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know them by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What the team calls them. At most 200 characters. */
  name: Scalars['String']['input'];
}

/** One actor, and in which revision it was seen. */
export interface ActorDeleteInput {
  /** The id of the actor: `actor_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type Actor to list. All that is given must hold. At most 100 conditions, nested at most 8 deep, at most 10,000 values in their lists, and at most 8 steps to related rows. */
export interface ActorFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<ActorFilter>>;
  /** When it was put away; null while it is in use. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was made in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id?: InputMaybe<ActorIdFilter>;
  /** Whether it is a person or a key. */
  kind?: InputMaybe<ActorKindFilter>;
  /** What the team calls them. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<ActorFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<ActorFilter>>;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision?: InputMaybe<IntFilter>;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares a value of type Actor id. All that is given must hold. */
export interface ActorIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Whether somebody or something acts. */
export type ActorKind =
  /** A program, through its key. */
  | 'KEY'
  /** Somebody of the team. */
  | 'PERSON';

/** Compares a value of type ActorKind. All that is given must hold. */
export interface ActorKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<ActorKind>;
  /** One of these. */
  in?: InputMaybe<Array<ActorKind>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<ActorKind>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<ActorKind>>;
}

/** How rows of type Actor are sorted; rows that are equal in it are sorted by their id. */
export interface ActorOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: ActorOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Actor can be sorted by. */
export type ActorOrderField =
  /** When it was put away. */
  | 'ARCHIVED_AT'
  /** When it was made. */
  | 'CREATED_AT'
  /** Persons before keys. */
  | 'KIND'
  /** Their name, capital letters before small ones. */
  | 'NAME'
  /** When it last changed. */
  | 'UPDATED_AT';

/** One actor, and in which revision it was seen. */
export interface ActorRestoreInput {
  /** The id of the actor: `actor_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** What to change of an actor. What is left out stays; null clears. */
export interface ActorUpdateInput {
  /** Where they can be reached. At most 320 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know them by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The actor’s id: `actor_…`. */
  id: Scalars['ID']['input'];
  /** What the team calls them. At most 200 characters. Leave it out to leave it as it is; it cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** An answer that takes the place of an earlier one. */
export interface AnswerChangeInput {
  /** Milliseconds on this question, all in all. From 0 to 86400000. */
  ms?: InputMaybe<Scalars['Int']['input']>;
  /** What was written beside the choice `other`. At most 1000 characters. */
  other?: InputMaybe<Scalars['String']['input']>;
  /** The question’s key. At most 64 characters. */
  question: Scalars['String']['input'];
  /** What is answered now; null takes the earlier answer back. */
  value?: InputMaybe<AnswerValueInput>;
}

/** How somebody can be reached: what the question asks for. */
export interface AnswerContactInput {
  /** Whom they work for. At most 200 characters. */
  company?: InputMaybe<Scalars['String']['input']>;
  /** Their mail address. At most 320 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** How they are called. At most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Their telephone number. At most 200 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
}

/** Which rows of type Answer to list. All that is given must hold. At most 100 conditions, nested at most 8 deep, at most 10,000 values in their lists, and at most 8 steps to related rows. */
export interface AnswerFilter {
  /** When somebody last looked for sentiment, emotions and topics in the answer; null if nobody has. */
  analysedAt?: InputMaybe<NullableDateTimeFilter>;
  /** Each of these holds. */
  and?: InputMaybe<Array<AnswerFilter>>;
  /** Yes or no, of BOOLEAN and CONSENT. */
  boolean?: InputMaybe<NullableBooleanFilter>;
  /** Keys of what was chosen, of SINGLE_CHOICE, MULTIPLE_CHOICE and RANKING (the best first). */
  choices?: InputMaybe<StringListFilter>;
  /** Whether the survey’s logic does not show the question with the other answers of its response, and an import with `logic: IGNORE` kept it. It counts for scores as any other; correcting other answers does not remove it. False for all that were not imported so. */
  hiddenByLogic?: InputMaybe<BooleanFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id?: InputMaybe<AnswerIdFilter>;
  /** The kind of the question. */
  kind?: InputMaybe<QuestionKindFilter>;
  /** The language it was given in, as BCP 47. */
  locale?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<AnswerFilter>;
  /** The value as it was given, of NPS, CSAT, CES, RATING, OPINION_SCALE and NUMBER. */
  number?: InputMaybe<NullableFloatFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<AnswerFilter>>;
  /** What was written beside the choice `other`. */
  other?: InputMaybe<NullableStringFilter>;
  /** The key of the question, the same in all versions of the survey. */
  question?: InputMaybe<StringFilter>;
  /** The response it belongs to; its survey, day and channel are there. */
  response?: InputMaybe<SurveyResponseFilter>;
  /** What was written, of SHORT_TEXT and LONG_TEXT. */
  text?: InputMaybe<NullableStringFilter>;
  /** What the answer is about, in the workspace’s own topics; null until it was analysed. */
  topics?: InputMaybe<StringListFilter>;
}

/** Compares a value of type Answer id. All that is given must hold. */
export interface AnswerIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** An answer to one question. */
export interface AnswerInput {
  /** Milliseconds on this question, all in all. From 0 to 86400000. */
  ms?: InputMaybe<Scalars['Int']['input']>;
  /** What was written beside the choice `other`. At most 1000 characters. */
  other?: InputMaybe<Scalars['String']['input']>;
  /** The question’s key. At most 64 characters. */
  question: Scalars['String']['input'];
  /** What was answered. A question that was left open is left out. */
  value: AnswerValueInput;
}

/** What was chosen in one row of a matrix. */
export interface AnswerMatrixRowInput {
  /** Keys of the chosen columns. At most 64 characters. At most 20 entries. */
  columns: Array<Scalars['String']['input']>;
  /** The row’s key. At most 64 characters. */
  row: Scalars['String']['input'];
}

/** How rows of type Answer are sorted; rows that are equal in it are sorted by their id. */
export interface AnswerOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: AnswerOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Answer can be sorted by. */
export type AnswerOrderField =
  /** The value of a number or scale. */
  | 'NUMBER'
  /** The key of the question. */
  | 'QUESTION'
  /** When its response was begun. */
  | 'STARTED_AT';

/** What is wrong with an answer. */
export type AnswerProblem =
  /** The same question, choice or row stands there twice. */
  | 'DUPLICATE'
  /** The question is not shown to somebody with these answers. */
  | 'HIDDEN'
  /** The text has a character that cannot be stored, such as NUL. */
  | 'INVALID_CHARACTER'
  /** The value does not have the form that the question asks for. */
  | 'INVALID_VALUE'
  /** The question is shown and required, and has no answer. */
  | 'MISSING'
  /** The number or day is outside what the question takes. */
  | 'OUT_OF_RANGE'
  /** The survey cannot be completed without this consent. */
  | 'REQUIRED'
  /** Fewer were chosen than the question takes. */
  | 'TOO_FEW'
  /** The text has more characters than the question takes. */
  | 'TOO_LONG'
  /** More were chosen than the question takes. */
  | 'TOO_MANY'
  /** The text has fewer characters than the question takes. */
  | 'TOO_SHORT'
  /** The question has no choice, row or column of this key. */
  | 'UNKNOWN_CHOICE'
  /** The survey has no question of this key. */
  | 'UNKNOWN_QUESTION'
  /** The value has another form than answers to this kind of question. */
  | 'WRONG_TYPE';

/** What must hold for the related rows of type Answer. All that is given must hold. */
export interface AnswerRelationFilter {
  /** All of them are like this, or there are none. */
  every?: InputMaybe<AnswerFilter>;
  /** None of them is like this. */
  none?: InputMaybe<AnswerFilter>;
  /** At least one of them is like this. */
  some?: InputMaybe<AnswerFilter>;
}

/** The value of an answer, in the field that its question’s kind takes. */
export type AnswerValueInput =
  /** Of BOOLEAN and CONSENT. */
  { boolean: Scalars['Boolean']['input']; choice?: never; choices?: never; contact?: never; date?: never; matrix?: never; number?: never; ranking?: never; text?: never; }
  |  /** Of SINGLE_CHOICE: the key of the choice. At most 64 characters. */
  { boolean?: never; choice: Scalars['String']['input']; choices?: never; contact?: never; date?: never; matrix?: never; number?: never; ranking?: never; text?: never; }
  |  /** Of MULTIPLE_CHOICE: the keys of the choices. At most 64 characters. At most 201 entries. */
  { boolean?: never; choice?: never; choices: Array<Scalars['String']['input']>; contact?: never; date?: never; matrix?: never; number?: never; ranking?: never; text?: never; }
  |  /** How the person can be reached, where a CONTACT asks for it. */
  { boolean?: never; choice?: never; choices?: never; contact: AnswerContactInput; date?: never; matrix?: never; number?: never; ranking?: never; text?: never; }
  |  /** Of DATE: `2026-11-21`. At most 10 characters. */
  { boolean?: never; choice?: never; choices?: never; contact?: never; date: Scalars['String']['input']; matrix?: never; number?: never; ranking?: never; text?: never; }
  |  /** Of MATRIX: the rows that were answered. At most 50 entries. */
  { boolean?: never; choice?: never; choices?: never; contact?: never; date?: never; matrix: Array<AnswerMatrixRowInput>; number?: never; ranking?: never; text?: never; }
  |  /** Of NPS, CSAT, CES, RATING, OPINION_SCALE and NUMBER. */
  { boolean?: never; choice?: never; choices?: never; contact?: never; date?: never; matrix?: never; number: Scalars['Float']['input']; ranking?: never; text?: never; }
  |  /** Of RANKING: the keys of all choices, the best first. At most 64 characters. At most 201 entries. */
  { boolean?: never; choice?: never; choices?: never; contact?: never; date?: never; matrix?: never; number?: never; ranking: Array<Scalars['String']['input']>; text?: never; }
  |  /** Of SHORT_TEXT and LONG_TEXT. At most 10000 characters. */
  { boolean?: never; choice?: never; choices?: never; contact?: never; date?: never; matrix?: never; number?: never; ranking?: never; text: Scalars['String']['input']; };

/** A new key. */
export interface ApiKeyCreateInput {
  /** Origins whose pages may use it: `https://www.example.com`, or `http://localhost:*` for every port while a front end is developed. A publishable key needs at least one. They say where browsers may use the key and are no limit to what it may do, so any can be named. At most 300 characters. At most 20 entries. */
  allowedOrigins?: InputMaybe<Array<Scalars['String']['input']>>;
  /** When it is to end by itself: a moment to come, and none after the `expiresAt` of the key of this request. Needed if that key has one. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is made for. */
  kind?: ApiKeyKind;
  /** What the team calls it: `CRM sync`. At most 200 characters. */
  name: Scalars['String']['input'];
  /** What it may do; a secret key needs at least one, a publishable key has none. Each must be one that the key of this request has: `owner` includes all, and writing includes reading. Others are `INVALID_VALUE`, each at its path. At most 100 characters. At most 100 entries. */
  scopes?: InputMaybe<Array<Scalars['String']['input']>>;
}

/** Which rows of type ApiKey to list. All that is given must hold. At most 100 conditions, nested at most 8 deep, at most 10,000 values in their lists, and at most 8 steps to related rows. */
export interface ApiKeyFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<ApiKeyFilter>>;
  /** When it was made and its secret shown. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When it ends by itself; null if it does not. */
  expiresAt?: InputMaybe<NullableDateTimeFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id?: InputMaybe<ApiKeyIdFilter>;
  /** What it is made for. */
  kind?: InputMaybe<ApiKeyKindFilter>;
  /** When a request last came with it, to the minute; of a publishable key, to the day, in UTC. Null if none has. */
  lastUsedAt?: InputMaybe<NullableDateTimeFilter>;
  /** What the team calls it. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<ApiKeyFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<ApiKeyFilter>>;
  /** When it was ended; null while it works. */
  revokedAt?: InputMaybe<NullableDateTimeFilter>;
  /** What it may do: `personas:read`, `journeys:write`, …, or `owner` for everything. */
  scopes?: InputMaybe<StringListFilter>;
}

/** Compares a value of type ApiKey id. All that is given must hold. */
export interface ApiKeyIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** What a key is made for. */
export type ApiKeyKind =
  /** For pages in front of customers: reads live surveys and submits responses, from its origins only. Starts with `cxg_pk_`. */
  | 'PUBLISHABLE'
  /** For servers and scripts: does what its scopes say. Starts with `cxg_sk_`. */
  | 'SECRET';

/** Compares a value of type ApiKeyKind. All that is given must hold. */
export interface ApiKeyKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<ApiKeyKind>;
  /** One of these. */
  in?: InputMaybe<Array<ApiKeyKind>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<ApiKeyKind>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<ApiKeyKind>>;
}

/** How rows of type ApiKey are sorted; rows that are equal in it are sorted by their id. */
export interface ApiKeyOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: ApiKeyOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type ApiKey can be sorted by. */
export type ApiKeyOrderField =
  /** When it was made. */
  | 'CREATED_AT'
  /** When it ends by itself. */
  | 'EXPIRES_AT'
  /** When it was last used. */
  | 'LAST_USED_AT'
  /** Its name, capital letters before small ones. */
  | 'NAME';

/** Which key to end. */
export interface ApiKeyRevokeInput {
  /** The key’s id: `apikey_…`. */
  id: Scalars['ID']['input'];
}

/** Compares a value of type Boolean. All that is given must hold. */
export interface BooleanFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
}

/** What a mistake in one row means for the others. */
export type BulkErrorPolicy =
  /** Nothing is stored if any row has a mistake. */
  | 'REJECT_ALL'
  /** Rows without a mistake are stored, the others are not. */
  | 'REJECT_FAILED';

/** What became of one row of a bulk call. */
export type BulkRowStatus =
  /** No row had this external id; one was made. */
  | 'CREATED'
  /** The row has a mistake, told in its `errors`; it was not stored. */
  | 'FAILED'
  /** The row with this external id was like this already. */
  | 'UNCHANGED'
  /** The row with this external id was changed. */
  | 'UPDATED';

/** Hours of a weekday in which somebody is there. */
export interface BusinessHoursInput {
  /** When they leave, later than `opens`. */
  closes: Scalars['LocalTime']['input'];
  /** When somebody comes. */
  opens: Scalars['LocalTime']['input'];
  /** The day they are for. */
  weekday: Weekday;
}

/** By which way a customer and the company meet. */
export type Channel =
  /** A written talk with a person, on the site or in the app. */
  | 'CHAT'
  /** A written talk with a program. */
  | 'CHATBOT'
  /** The product itself, where it speaks to its user. */
  | 'DEVICE'
  /** Mail to or from an inbox. */
  | 'EMAIL'
  /** Staff or shelves in a shop or branch. */
  | 'IN_STORE'
  /** A call with a phone menu or voice program. */
  | 'IVR'
  /** A terminal that customers serve themselves at. */
  | 'KIOSK'
  /** WhatsApp, Signal, Messenger and the like. */
  | 'MESSENGER'
  /** An app on a phone or tablet. */
  | 'MOBILE_APP'
  /** Any other way. */
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

/** Compares a value of type Channel. All that is given must hold. */
export interface ChannelFilter {
  /** Equal to this. */
  eq?: InputMaybe<Channel>;
  /** One of these. */
  in?: InputMaybe<Array<Channel>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Channel>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Channel>>;
}

/** Compares a list of Channel values. All that is given must hold. */
export interface ChannelListFilter {
  /** Has this among its entries. */
  has?: InputMaybe<Channel>;
  /** Each of these is in the list. */
  hasEvery?: InputMaybe<Array<Channel>>;
  /** At least one of these is in the list. */
  hasSome?: InputMaybe<Array<Channel>>;
  /** True: the list is empty. False: it is not. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
}

/** Something that can be chosen; or a row or column of a MATRIX. */
export interface ChoiceInput {
  /** MULTIPLE_CHOICE: nothing else can be chosen beside it. False by default. */
  exclusive?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its name in answers and conditions, unique in its list: letters, digits, `_` and `-`, and not `other`. At most 64 characters. */
  key: Scalars['String']['input'];
  /** What people read. Needed in the survey’s default language. At most 50 entries. */
  label: Array<LocalizedTextInput>;
}

/** Of which survey, over which responses. */
export interface CompletionFunnelInput {
  /** Which responses to count; all by default. */
  filter?: InputMaybe<ScoreFilter>;
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
}

/** A part of how somebody can be reached. */
export type ContactField =
  /** Whom they work for. */
  | 'COMPANY'
  /** Their mail address. */
  | 'EMAIL'
  /** How they are called. */
  | 'NAME'
  /** Their telephone number. */
  | 'PHONE';

/** Which questions are to measure one thing. */
export interface CronbachAlphaInput {
  /** Keys of at least 2 questions on scales. Those that are `reverseScored` are turned round. At most 64 characters. At most 50 entries. */
  questions: Array<Scalars['String']['input']>;
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
}

/** How far evidence stands behind a persona. */
export type DataBacking =
  /** Every trait rests on research or customer data. */
  | 'FULLY'
  /** Assumptions of the team. */
  | 'NONE'
  /** Some traits rest on research or customer data. */
  | 'PARTLY';

/** Compares a value of type DataBacking. All that is given must hold. */
export interface DataBackingFilter {
  /** Equal to this. */
  eq?: InputMaybe<DataBacking>;
  /** One of these. */
  in?: InputMaybe<Array<DataBacking>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<DataBacking>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<DataBacking>>;
}

/** Compares a value of type DateTime. All that is given must hold. */
export interface DateTimeFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** More than this, or later. */
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** This or more, or later. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['DateTime']['input']>>;
  /** Less than this, or earlier. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** This or less, or earlier. */
  lte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['DateTime']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['DateTime']['input']>>;
}

/** By which test a difference was held against chance. */
export type DifferenceTest =
  /** Of means: Student’s t for groups that vary differently. */
  | 'WELCH_T'
  /** Of NPS and of shares: the difference in standard errors. */
  | 'Z';

/** A basic emotion that a text lets on. */
export type Emotion =
  /** Annoyance up to rage. */
  | 'ANGER'
  /** Revulsion, contempt. */
  | 'DISGUST'
  /** Worry, doubt, anxiety. */
  | 'FEAR'
  /** Pleasure, relief, gratitude. */
  | 'JOY'
  /** Disappointment, regret, grief. */
  | 'SADNESS'
  /** Something was not as expected, for better or worse. */
  | 'SURPRISE';

/** A row, by its own id or by the id another system has given it. */
export type EntityKey =
  /** The id that another system has given the row. */
  { externalId: ExternalIdInput; id?: never; }
  |  /** The row’s own id: `persona_01h2xcejqtf2nbrexx3vqjhp41`. */
  { externalId?: never; id: Scalars['ID']['input']; };

/** How a journey is written as a document. */
export type ExchangeFormat =
  /** Every value of the map, and the personas and touchpoints it names: see `JourneyDocument`. */
  | 'JSON'
  /** Mermaid’s `journey`: title, sections (stages), tasks (steps) with scores from 1 to 5 (emotion −2 to +2) and actors (personas). Everything else is left out. */
  | 'MERMAID';

/** What of the company a customer experiences there. */
export type ExperienceDimension =
  /** What it stands for and promises. */
  | 'BRAND'
  /** The people who work there. */
  | 'EMPLOYEE'
  /** What it makes. */
  | 'PRODUCT'
  /** What it does for its customers. */
  | 'SERVICE';

/** The id that another system has given a row. */
export interface ExternalIdInput {
  /** The id the row has there. At most 200 characters. */
  id: Scalars['String']['input'];
  /** The other system, in the workspace’s own words: `salesforce`, `shop`. At most 100 characters. */
  system: Scalars['String']['input'];
}

/** One feedback, and in which revision it was seen. */
export interface FeedbackArchiveInput {
  /** The id of the feedback: `feedback_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `feedbackBulkUpsert`. */
export interface FeedbackBulkUpsertInput {
  /** What a mistake in one row means for the others. */
  errorPolicy?: BulkErrorPolicy;
  /** Each by the external id that it has, or is to have. Each only once. At most 1000 entries. */
  rows: Array<FeedbackBulkUpsertRow>;
}

/** Feedback by the external id it has, or is to have. New feedback needs source, channel and text. */
export interface FeedbackBulkUpsertRow {
  /** Who said it. Personal data: leave it out where nobody needs it. At most 200 characters. */
  author?: InputMaybe<Scalars['String']['input']>;
  /** By which way it came. Leave it out to leave it as it is; it cannot be null. */
  channel?: InputMaybe<Channel>;
  /** Which feedback; if none has it, it is recorded. */
  externalId: ExternalIdInput;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The journey it is about as a whole. */
  journey?: InputMaybe<EntityKey>;
  /** The language it was said in, as BCP 47; any language. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** When it was said; at most a day ahead, for clocks that differ. Leave it out to leave it as it is; it cannot be null. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The rating that came with it; not above `ratingMax`, and not without it. At least 0. */
  rating?: InputMaybe<Scalars['Float']['input']>;
  /** The best rating on its scale: 5 of five stars. At least 0. */
  ratingMax?: InputMaybe<Scalars['Float']['input']>;
  /** On which occasion it was said. Leave it out to leave it as it is; it cannot be null. */
  source?: InputMaybe<FeedbackSource>;
  /** The step it is about. */
  step?: InputMaybe<EntityKey>;
  /** The team’s own labels; replaces all earlier ones. Repeated ones count once. At most 100 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What was said, in the author’s own words. At most 20000 characters. Leave it out to leave it as it is; it cannot be null. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The touchpoint it is about. */
  touchpoint?: InputMaybe<EntityKey>;
  /** Where it can be read. At most 2000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
}

/** One feedback, and in which revision it was seen. */
export interface FeedbackDeleteInput {
  /** The id of the feedback: `feedback_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type Feedback to list. All that is given must hold. At most 100 conditions, nested at most 8 deep, at most 10,000 values in their lists, and at most 8 steps to related rows. */
export interface FeedbackFilter {
  /** When somebody last looked for sentiment, emotions and topics in the feedback; null if nobody has. */
  analysedAt?: InputMaybe<NullableDateTimeFilter>;
  /** Each of these holds. */
  and?: InputMaybe<Array<FeedbackFilter>>;
  /** When it was put away; null while it is in use. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** Who said it: a name, a handle, a number. Personal data: show it only to those who need it, and clear it when the person asks. */
  author?: InputMaybe<NullableStringFilter>;
  /** By which way it came. */
  channel?: InputMaybe<ChannelFilter>;
  /** When it was made in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id?: InputMaybe<FeedbackIdFilter>;
  /** The journey it is about as a whole. */
  journey?: InputMaybe<JourneyFilter>;
  /** The language it was said in, as BCP 47: `en`, `de-AT`. Any language, not only the workspace’s; null where nobody has said. */
  locale?: InputMaybe<NullableStringFilter>;
  /** This does not hold. */
  not?: InputMaybe<FeedbackFilter>;
  /** When it was said, which can be long before it was recorded. */
  occurredAt?: InputMaybe<DateTimeFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<FeedbackFilter>>;
  /** The rating that came with it: 4 of 5 stars is 4. From 0 to `ratingMax`; null where it came without. */
  rating?: InputMaybe<NullableFloatFilter>;
  /** The best rating there is on that scale; null where there is no rating. */
  ratingMax?: InputMaybe<NullableFloatFilter>;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision?: InputMaybe<IntFilter>;
  /** On which occasion it was said. */
  source?: InputMaybe<FeedbackSourceFilter>;
  /** The step it is about. */
  step?: InputMaybe<StepFilter>;
  /** The team’s own labels, each once, in the order they were given. */
  tags?: InputMaybe<StringListFilter>;
  /** What was said, in the author’s own words; 1 to 20,000 characters. */
  text?: InputMaybe<StringFilter>;
  /** The touchpoint it is about. */
  touchpoint?: InputMaybe<TouchpointFilter>;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Where it can be read, http or https. */
  url?: InputMaybe<NullableStringFilter>;
}

/** Compares a value of type Feedback id. All that is given must hold. */
export interface FeedbackIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type Feedback are sorted; rows that are equal in it are sorted by their id. */
export interface FeedbackOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: FeedbackOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Feedback can be sorted by. */
export type FeedbackOrderField =
  /** When it was put away. */
  | 'ARCHIVED_AT'
  /** Its channel, in the order of the enum. */
  | 'CHANNEL'
  /** When it was made. */
  | 'CREATED_AT'
  /** When it was said. */
  | 'OCCURRED_AT'
  /** The rating as it was given, whatever its scale. */
  | 'RATING'
  /** Its source, in the order of the enum. */
  | 'SOURCE'
  /** When it last changed. */
  | 'UPDATED_AT';

/** What somebody said; source, channel and text are needed. */
export interface FeedbackRecordInput {
  /** Who said it. Personal data: leave it out where nobody needs it. At most 200 characters. */
  author?: InputMaybe<Scalars['String']['input']>;
  /** By which way it came. */
  channel: Channel;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The journey it is about as a whole. */
  journey?: InputMaybe<Scalars['ID']['input']>;
  /** The language it was said in, as BCP 47; any language. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** When it was said; at most a day ahead, for clocks that differ. Now, if it is left out. Leave it out to leave it as it is; it cannot be null. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The rating that came with it; not above `ratingMax`, and not without it. At least 0. */
  rating?: InputMaybe<Scalars['Float']['input']>;
  /** The best rating on its scale: 5 of five stars. At least 0. */
  ratingMax?: InputMaybe<Scalars['Float']['input']>;
  /** On which occasion it was said. */
  source: FeedbackSource;
  /** The step it is about. */
  step?: InputMaybe<Scalars['ID']['input']>;
  /** The team’s own labels; replaces all earlier ones. Repeated ones count once. At most 100 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What was said, in the author’s own words. At most 20000 characters. */
  text: Scalars['String']['input'];
  /** The touchpoint it is about. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
  /** Where it can be read. At most 2000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
}

/** One feedback, and in which revision it was seen. */
export interface FeedbackRestoreInput {
  /** The id of the feedback: `feedback_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** On which occasion somebody spoke. */
export type FeedbackSource =
  /** They called, or were called; the text is a transcript or a note. */
  | 'CALL'
  /** They wrote to it in a chat, with a person or a program. */
  | 'CHAT'
  /** They complained to the company. */
  | 'COMPLAINT'
  /** Staff passed on what they heard or saw. */
  | 'EMPLOYEE'
  /** They were interviewed for research. */
  | 'INTERVIEW'
  /** Any other occasion. */
  | 'OTHER'
  /** They reviewed it on a portal, in a shop or in an app store. */
  | 'REVIEW'
  /** They wrote of it on a social network. */
  | 'SOCIAL';

/** Compares a value of type FeedbackSource. All that is given must hold. */
export interface FeedbackSourceFilter {
  /** Equal to this. */
  eq?: InputMaybe<FeedbackSource>;
  /** One of these. */
  in?: InputMaybe<Array<FeedbackSource>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<FeedbackSource>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<FeedbackSource>>;
}

/** What to change of feedback. What is left out stays; null clears. */
export interface FeedbackUpdateInput {
  /** Who said it. Personal data: leave it out where nobody needs it. At most 200 characters. */
  author?: InputMaybe<Scalars['String']['input']>;
  /** By which way it came. Leave it out to leave it as it is; it cannot be null. */
  channel?: InputMaybe<Channel>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The feedback’s id: `feedback_…`. */
  id: Scalars['ID']['input'];
  /** The journey it is about as a whole. */
  journey?: InputMaybe<Scalars['ID']['input']>;
  /** The language it was said in, as BCP 47; any language. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** When it was said; at most a day ahead, for clocks that differ. Leave it out to leave it as it is; it cannot be null. */
  occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The rating that came with it; not above `ratingMax`, and not without it. At least 0. */
  rating?: InputMaybe<Scalars['Float']['input']>;
  /** The best rating on its scale: 5 of five stars. At least 0. */
  ratingMax?: InputMaybe<Scalars['Float']['input']>;
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** On which occasion it was said. Leave it out to leave it as it is; it cannot be null. */
  source?: InputMaybe<FeedbackSource>;
  /** The step it is about. */
  step?: InputMaybe<Scalars['ID']['input']>;
  /** The team’s own labels; replaces all earlier ones. Repeated ones count once. At most 100 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What was said, in the author’s own words. At most 20000 characters. Leave it out to leave it as it is; it cannot be null. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The touchpoint it is about. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
  /** Where it can be read. At most 2000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
}

/** How a file of rows is written. */
export type FileFormat =
  /** A header, then a row a line, as RFC 4180 has it, in UTF-8. Files in UTF-16 are taken, too. */
  | 'CSV'
  /** A JSON object a line, in UTF-8. */
  | 'NDJSON';

/** What a hidden field holds. */
export type HiddenFieldKind =
  /** True or false. */
  | 'BOOLEAN'
  /** A day: `2026-11-21`. */
  | 'DATE'
  /** An amount or a count, decimals included. */
  | 'NUMBER'
  /** Words: a plan, a shop, an order number. */
  | 'TEXT';

/** Who begins the encounter. */
export type Initiator =
  /** The company comes to the customer. */
  | 'BRAND'
  /** The customer comes to the company. */
  | 'CUSTOMER';

/** Compares a value of type Initiator. All that is given must hold. */
export interface InitiatorFilter {
  /** Equal to this. */
  eq?: InputMaybe<Initiator>;
  /** One of these. */
  in?: InputMaybe<Array<Initiator>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Initiator>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Initiator>>;
}

/** Compares a value of type Int. All that is given must hold. */
export interface IntFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** More than this, or later. */
  gt?: InputMaybe<Scalars['Int']['input']>;
  /** This or more, or later. */
  gte?: InputMaybe<Scalars['Int']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Less than this, or earlier. */
  lt?: InputMaybe<Scalars['Int']['input']>;
  /** This or less, or earlier. */
  lte?: InputMaybe<Scalars['Int']['input']>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['Int']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['Int']['input']>>;
}

/** By which formula an interval was made. */
export type IntervalMethod =
  /** Of NPS: ¾ added to promoters and to detractors, 3 to all (Rocks 2016). */
  | 'ADJUSTED_WALD'
  /** Of a difference of shares: made of both Wilson intervals. */
  | 'NEWCOMBE'
  /** Of a mean: Student’s t, with n − 1 degrees of freedom. */
  | 'T'
  /** Of a difference of NPS: 1.96 standard errors to either side. */
  | 'WALD'
  /** Of a difference of means: t, for groups that vary differently. */
  | 'WELCH'
  /** Of a share; it holds for few answers and near 0 and 100 %. */
  | 'WILSON';

/** Which job to end. */
export interface JobCancelInput {
  /** The job’s id: `job_…`. */
  id: Scalars['ID']['input'];
}

/** Which rows of type JobError to list. All that is given must hold. At most 100 conditions, nested at most 8 deep, at most 10,000 values in their lists, and at most 8 steps to related rows. */
export interface JobErrorFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<JobErrorFilter>>;
  /** Which kind of mistake it is: one of the values of `UserErrorCode`. */
  code?: InputMaybe<StringFilter>;
  /** The column at fault, as the file names it; null where it is the whole row. */
  column?: InputMaybe<NullableStringFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id?: InputMaybe<JobErrorIdFilter>;
  /** The line of the file that the row begins on, counted from 1. */
  line?: InputMaybe<IntFilter>;
  /** This does not hold. */
  not?: InputMaybe<JobErrorFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<JobErrorFilter>>;
}

/** Compares a value of type JobError id. All that is given must hold. */
export interface JobErrorIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type JobError are sorted; rows that are equal in it are sorted by their id. */
export interface JobErrorOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: JobErrorOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type JobError can be sorted by. */
export type JobErrorOrderField =
  /** Where the row stands in the file. */
  | 'LINE';

/** Which rows of type Job to list. All that is given must hold. At most 100 conditions, nested at most 8 deep, at most 10,000 values in their lists, and at most 8 steps to related rows. */
export interface JobFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<JobFilter>>;
  /** When it was asked for. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** When it ended, however it did; null before. */
  finishedAt?: InputMaybe<NullableDateTimeFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id?: InputMaybe<JobIdFilter>;
  /** Which way the file goes. */
  kind?: InputMaybe<JobKindFilter>;
  /** This does not hold. */
  not?: InputMaybe<JobFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<JobFilter>>;
  /** How many rows were dealt with so far, those that failed included. */
  rowsDone?: InputMaybe<IntFilter>;
  /** How many rows could not be stored. */
  rowsFailed?: InputMaybe<IntFilter>;
  /** Rows of an import whose key was used before, by another row, import or call: nothing was stored for them. */
  rowsKnown?: InputMaybe<IntFilter>;
  /** How many rows the file has; null while that is not known. */
  rowsTotal?: InputMaybe<NullableIntFilter>;
  /** Rows of an import that corrected a response that was stored before. */
  rowsUpdated?: InputMaybe<IntFilter>;
  /** When the file had arrived, or its first row was sent; null before. */
  startedAt?: InputMaybe<NullableDateTimeFilter>;
  /** Who asked for it. */
  startedBy?: InputMaybe<ActorFilter>;
  /** How far it has come. */
  status?: InputMaybe<JobStatusFilter>;
  /** Whose responses they are. */
  survey?: InputMaybe<SurveyFilter>;
}

/** Compares a value of type Job id. All that is given must hold. */
export interface JobIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Which way a file goes. */
export type JobKind =
  /** Responses go out: a file is fetched from the server. */
  | 'RESPONSE_EXPORT'
  /** Responses come in: a file is sent to the server. */
  | 'RESPONSE_IMPORT';

/** Compares a value of type JobKind. All that is given must hold. */
export interface JobKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<JobKind>;
  /** One of these. */
  in?: InputMaybe<Array<JobKind>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<JobKind>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<JobKind>>;
}

/** How rows of type Job are sorted; rows that are equal in it are sorted by their id. */
export interface JobOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: JobOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Job can be sorted by. */
export type JobOrderField =
  /** When it was asked for. */
  | 'CREATED_AT'
  /** When it ended. */
  | 'FINISHED_AT'
  /** When it began. */
  | 'STARTED_AT';

/** How far a job has come. */
export type JobStatus =
  /** Somebody ended it. Rows that were stored before stay. */
  | 'CANCELED'
  /** It ended early, its file had no row, or every row was refused; `failure` says why. Rows that were stored before stay. */
  | 'FAILED'
  /** An import of which some rows were refused; `errors` says which and why. The others are stored. */
  | 'PARTIAL'
  /** Rows are being stored, or sent. */
  | 'RUNNING'
  /** Every row is stored, or was before; or every row was sent. */
  | 'SUCCEEDED'
  /** An import whose file has not arrived as a whole, or an export that nobody has fetched to its end. */
  | 'WAITING';

/** Compares a value of type JobStatus. All that is given must hold. */
export interface JobStatusFilter {
  /** Equal to this. */
  eq?: InputMaybe<JobStatus>;
  /** One of these. */
  in?: InputMaybe<Array<JobStatus>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<JobStatus>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<JobStatus>>;
}

/** One journey, and in which revision it was seen. */
export interface JourneyArchiveInput {
  /** The id of the journey: `journey_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** What a journey map rests on. */
export type JourneyBasis =
  /** What the company expects or wants. */
  | 'ASSUMPTION'
  /** Measured behaviour of customers. */
  | 'DATA'
  /** Interviews, observation or other studies of customers. */
  | 'RESEARCH';

/** Compares a value of type JourneyBasis. All that is given must hold. */
export interface JourneyBasisFilter {
  /** Equal to this. */
  eq?: InputMaybe<JourneyBasis>;
  /** One of these. */
  in?: InputMaybe<Array<JourneyBasis>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<JourneyBasis>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<JourneyBasis>>;
}

/** Rows for `journeyBulkUpsert`. */
export interface JourneyBulkUpsertInput {
  /** What a mistake in one row means for the others. */
  errorPolicy?: BulkErrorPolicy;
  /** Each by the external id that it has, or is to have. Each only once. At most 1000 entries. */
  rows: Array<JourneyBulkUpsertRow>;
}

/** A journey by the external id it has, or is to have. A parent must exist before the call. */
export interface JourneyBulkUpsertRow {
  /** What it rests on; ASSUMPTION at first. Leave it out to leave it as it is; it cannot be null. */
  basis?: InputMaybe<JourneyBasis>;
  /** What the map shows, and what it leaves out. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Which journey; if none has it, one is made. */
  externalId: ExternalIdInput;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What the company wants to reach with it. At most 2000 characters. */
  goal?: InputMaybe<Scalars['String']['input']>;
  /** How close it looks: 1 the whole relationship to 5 a single task. From 1 to 5. Leave it out to leave it as it is; it cannot be null. */
  level?: InputMaybe<Scalars['Int']['input']>;
  /** The actor who keeps the map true. */
  owner?: InputMaybe<EntityKey>;
  /** The wider journey that this one is a part of. */
  parent?: InputMaybe<EntityKey>;
  /** Whose journey it is. At most 1000 entries. Leave it out to leave it as it is; it cannot be null. */
  personas?: InputMaybe<Array<EntityKey>>;
  /** When it is to be reviewed. A new journey is due after the workspace’s review interval. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it ends. At most 1000 characters. */
  scopeEnd?: InputMaybe<Scalars['String']['input']>;
  /** Where it begins. At most 1000 characters. */
  scopeStart?: InputMaybe<Scalars['String']['input']>;
  /** Which time it shows; CURRENT at first. Leave it out to leave it as it is; it cannot be null. */
  state?: InputMaybe<JourneyState>;
  /** DRAFT at first, or ACTIVE. Leave it out to leave it as it is; it cannot be null. */
  status?: InputMaybe<MapStatus>;
  /** The customer’s goal, in their words. A new one needs it. At most 300 characters. Leave it out to leave it as it is; it cannot be null. */
  title?: InputMaybe<Scalars['String']['input']>;
}

/** A new journey, alone or with its whole map; only its title is needed. */
export interface JourneyCreateInput {
  /** What it rests on; ASSUMPTION at first. Leave it out to leave it as it is; it cannot be null. */
  basis?: InputMaybe<JourneyBasis>;
  /** What the map shows, and what it leaves out. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What the company wants to reach with it. At most 2000 characters. */
  goal?: InputMaybe<Scalars['String']['input']>;
  /** How close it looks: 1 the whole relationship to 5 a single task. From 1 to 5. Leave it out to leave it as it is; it cannot be null. */
  level?: InputMaybe<Scalars['Int']['input']>;
  /** The actor who keeps the map true. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The wider journey that this one is a part of. */
  parent?: InputMaybe<Scalars['ID']['input']>;
  /** Whose journey it is. At most 1000 entries. Leave it out to leave it as it is; it cannot be null. */
  personas?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** When it is to be reviewed. A new journey is due after the workspace’s review interval. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it ends. At most 1000 characters. */
  scopeEnd?: InputMaybe<Scalars['String']['input']>;
  /** Where it begins. At most 1000 characters. */
  scopeStart?: InputMaybe<Scalars['String']['input']>;
  /** Its stages in their order, with 1000 steps together at most. At most 100 entries. */
  stages?: InputMaybe<Array<JourneyStageInput>>;
  /** Which time it shows; CURRENT at first. Leave it out to leave it as it is; it cannot be null. */
  state?: InputMaybe<JourneyState>;
  /** DRAFT at first, or ACTIVE. Leave it out to leave it as it is; it cannot be null. */
  status?: InputMaybe<MapStatus>;
  /** The customer’s goal, in their words. At most 300 characters. */
  title: Scalars['String']['input'];
}

/** One journey, and in which revision it was seen. */
export interface JourneyDeleteInput {
  /** The id of the journey: `journey_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The form of a JSON document, as `Journey.export(format: JSON)` writes it and `journeyImport` reads it: a map with all its values, and the personas and touchpoints that it names. */
export interface JourneyDocument {
  /** When it was put away; null while in use. */
  archivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The id of the journey it was drawn from. At most 200 characters. */
  basedOn?: InputMaybe<Scalars['String']['input']>;
  /** What it rests on; ASSUMPTION at first. Leave it out to leave it as it is; it cannot be null. */
  basis?: InputMaybe<JourneyBasis>;
  /** What the map shows, and what it leaves out. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Always `cxgraph.journey/1`. */
  format: Scalars['String']['input'];
  /** What the company wants to reach with it. At most 2000 characters. */
  goal?: InputMaybe<Scalars['String']['input']>;
  /** When it was last reviewed. */
  lastReviewedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The id of the actor who reviewed it then. At most 200 characters. */
  lastReviewedBy?: InputMaybe<Scalars['String']['input']>;
  /** How close it looks: 1 the whole relationship to 5 a single task. From 1 to 5. Leave it out to leave it as it is; it cannot be null. */
  level?: InputMaybe<Scalars['Int']['input']>;
  /** The id of the actor who keeps it true. At most 200 characters. */
  owner?: InputMaybe<Scalars['String']['input']>;
  /** The id of the wider journey it is a part of. At most 200 characters. */
  parent?: InputMaybe<Scalars['String']['input']>;
  /** Whose journey it is, in order. At most 1000 entries. */
  personas?: InputMaybe<Array<PersonaDocument>>;
  /** When it is to be reviewed. A new journey is due after the workspace’s review interval. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it ends. At most 1000 characters. */
  scopeEnd?: InputMaybe<Scalars['String']['input']>;
  /** Where it begins. At most 1000 characters. */
  scopeStart?: InputMaybe<Scalars['String']['input']>;
  /** Its stages in their order. At most 100 entries. */
  stages?: InputMaybe<Array<StageDocument>>;
  /** Which time it shows; CURRENT at first. Leave it out to leave it as it is; it cannot be null. */
  state?: InputMaybe<JourneyState>;
  /** DRAFT at first, or ACTIVE. Leave it out to leave it as it is; it cannot be null. */
  status?: InputMaybe<MapStatus>;
  /** The customer’s goal, in their words. At most 300 characters. */
  title: Scalars['String']['input'];
  /** Where its steps happen. At most 1000 entries. */
  touchpoints?: InputMaybe<Array<TouchpointDocument>>;
}

/** Which journey to draw again, and what is different. */
export interface JourneyDuplicateInput {
  /** The journey to copy. */
  id: Scalars['ID']['input'];
  /** Which time it shows; FUTURE if left out. Leave it out to leave it as it is; it cannot be null. */
  state?: InputMaybe<JourneyState>;
  /** Its title; the same if left out. At most 300 characters. Leave it out to leave it as it is; it cannot be null. */
  title?: InputMaybe<Scalars['String']['input']>;
}

/** Which rows of type Journey to list. All that is given must hold. At most 100 conditions, nested at most 8 deep, at most 10,000 values in their lists, and at most 8 steps to related rows. */
export interface JourneyFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<JourneyFilter>>;
  /** When it was put away; null while it is in use. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** The journey it was drawn from. */
  basedOn?: InputMaybe<JourneyFilter>;
  /** What it rests on. */
  basis?: InputMaybe<JourneyBasisFilter>;
  /** The journeys that are parts of it. */
  children?: InputMaybe<JourneyRelationFilter>;
  /** When it was made in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id?: InputMaybe<JourneyIdFilter>;
  /** When somebody last held the journey against reality; null if nobody has. */
  lastReviewedAt?: InputMaybe<NullableDateTimeFilter>;
  /** How close it looks: 1 the whole relationship to 5 a single task. */
  level?: InputMaybe<IntFilter>;
  /** This does not hold. */
  not?: InputMaybe<JourneyFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<JourneyFilter>>;
  /** Who keeps it true. */
  owner?: InputMaybe<ActorFilter>;
  /** The wider journey it is a part of. */
  parent?: InputMaybe<JourneyFilter>;
  /** Whose journey it is. */
  personas?: InputMaybe<PersonaRelationFilter>;
  /** When it is to be reviewed again; null if it need not be. */
  reviewDueAt?: InputMaybe<NullableDateTimeFilter>;
  /** True: its `reviewDueAt` has passed. False: it is still to come, or there is none. */
  reviewOverdue?: InputMaybe<BooleanFilter>;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision?: InputMaybe<IntFilter>;
  /** Its phases. */
  stages?: InputMaybe<StageRelationFilter>;
  /** Which time it shows. */
  state?: InputMaybe<JourneyStateFilter>;
  /** Whether it is in use yet. */
  status?: InputMaybe<MapStatusFilter>;
  /** What happens in any of its stages. */
  steps?: InputMaybe<StepRelationFilter>;
  /** The customer’s goal, in their words: `I want my bike repaired`. */
  title?: InputMaybe<StringFilter>;
  /** Where its steps meet the company. */
  touchpoints?: InputMaybe<TouchpointRelationFilter>;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares a value of type Journey id. All that is given must hold. */
export interface JourneyIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** A journey as a document. */
export interface JourneyImportInput {
  /** The document itself. Mermaid may stand in a Markdown fence, with front matter and comments. At most 10000000 characters. */
  document: Scalars['String']['input'];
  /** How it is written. */
  format: ExchangeFormat;
}

/** How rows of type Journey are sorted; rows that are equal in it are sorted by their id. */
export interface JourneyOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: JourneyOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Journey can be sorted by. */
export type JourneyOrderField =
  /** When it was put away. */
  | 'ARCHIVED_AT'
  /** When it was made. */
  | 'CREATED_AT'
  /** How close it looks, from 1. */
  | 'LEVEL'
  /** When it is to be reviewed again. */
  | 'REVIEW_DUE_AT'
  /** CURRENT, FUTURE. */
  | 'STATE'
  /** Its title, capital letters before small ones. */
  | 'TITLE'
  /** When it last changed. */
  | 'UPDATED_AT';

/** What must hold for the related rows of type Journey. All that is given must hold. */
export interface JourneyRelationFilter {
  /** All of them are like this, or there are none. */
  every?: InputMaybe<JourneyFilter>;
  /** None of them is like this. */
  none?: InputMaybe<JourneyFilter>;
  /** At least one of them is like this. */
  some?: InputMaybe<JourneyFilter>;
}

/** One journey, and in which revision it was seen. */
export interface JourneyRestoreInput {
  /** The id of the journey: `journey_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which journey was reviewed, and when. */
export interface JourneyReviewInput {
  /** The id of the journey: `journey_…`. */
  id: Scalars['ID']['input'];
  /** When it is due again; after the workspace’s `reviewIntervalDays` if left out, never if null. */
  nextReviewAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it was reviewed; now, if this is left out. */
  reviewedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A stage of a new journey map, with its steps in their order. */
export interface JourneyStageInput {
  /** What the phase is about. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What the phase is called. At most 200 characters. */
  name: Scalars['String']['input'];
  /** What happens in it. At most 100 entries. */
  steps?: InputMaybe<Array<JourneyStepInput>>;
}

/** Which time a journey map shows. */
export type JourneyState =
  /** How it is today. */
  | 'CURRENT'
  /** How it is to be; often the twin of a current one. */
  | 'FUTURE';

/** Compares a value of type JourneyState. All that is given must hold. */
export interface JourneyStateFilter {
  /** Equal to this. */
  eq?: InputMaybe<JourneyState>;
  /** One of these. */
  in?: InputMaybe<Array<JourneyState>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<JourneyState>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<JourneyState>>;
}

/** A step of a new journey map. */
export interface JourneyStepInput {
  /** What customers do. At most 10000 characters. */
  customerActions?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in full. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it costs them: 1 none, 5 very much. From 1 to 5. */
  effort?: InputMaybe<Scalars['Int']['input']>;
  /** How they feel: −2 very bad, +2 very good. From -2 to 2. */
  emotion?: InputMaybe<Scalars['Int']['input']>;
  /** What they expect to happen. At most 10000 characters. */
  expectations?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What they feel, in words. At most 10000 characters. */
  feelings?: InputMaybe<Scalars['String']['input']>;
  /** What delights. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  gains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** A name of your choice, for `nextSteps` of this map to lead here. At most 100 characters. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** Who does it; the customer at first. Leave it out to leave it as it is; it cannot be null. */
  layer?: InputMaybe<StepLayer>;
  /** Whether customers decide here; false at first. Leave it out to leave it as it is; it cannot be null. */
  momentOfTruth?: InputMaybe<Scalars['Boolean']['input']>;
  /** The `key`s of the steps of this map that it leads to. At most 100 characters. At most 50 entries. */
  nextSteps?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What could be done better here. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  opportunities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What hurts. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  painPoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who takes part in it; they take part in the journey, too. At most 50 entries. */
  personas?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What goes through their minds. At most 10000 characters. */
  thoughts?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in a few words. At most 500 characters. */
  title: Scalars['String']['input'];
  /** Where it meets the company. At most 50 entries. */
  touchpoints?: InputMaybe<Array<TouchpointChoice>>;
}

/** What to change of a journey. What is left out stays; null clears. */
export interface JourneyUpdateInput {
  /** What it rests on; ASSUMPTION at first. Leave it out to leave it as it is; it cannot be null. */
  basis?: InputMaybe<JourneyBasis>;
  /** What the map shows, and what it leaves out. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What the company wants to reach with it. At most 2000 characters. */
  goal?: InputMaybe<Scalars['String']['input']>;
  /** The journey’s id: `journey_…`. */
  id: Scalars['ID']['input'];
  /** How close it looks: 1 the whole relationship to 5 a single task. From 1 to 5. Leave it out to leave it as it is; it cannot be null. */
  level?: InputMaybe<Scalars['Int']['input']>;
  /** The actor who keeps the map true. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** The wider journey that this one is a part of. */
  parent?: InputMaybe<Scalars['ID']['input']>;
  /** Whose journey it is. At most 1000 entries. Leave it out to leave it as it is; it cannot be null. */
  personas?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** When it is to be reviewed. A new journey is due after the workspace’s review interval. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Where it ends. At most 1000 characters. */
  scopeEnd?: InputMaybe<Scalars['String']['input']>;
  /** Where it begins. At most 1000 characters. */
  scopeStart?: InputMaybe<Scalars['String']['input']>;
  /** Which time it shows; CURRENT at first. Leave it out to leave it as it is; it cannot be null. */
  state?: InputMaybe<JourneyState>;
  /** DRAFT at first, or ACTIVE. Leave it out to leave it as it is; it cannot be null. */
  status?: InputMaybe<MapStatus>;
  /** The customer’s goal, in their words. At most 300 characters. Leave it out to leave it as it is; it cannot be null. */
  title?: InputMaybe<Scalars['String']['input']>;
}

/** A text in one of the workspace’s languages. */
export interface LocalizedTextInput {
  /** One of the workspace’s `locales`: `en`, `de-AT`. At most 35 characters. */
  locale: Scalars['String']['input'];
  /** What it says in this language. At most 2000 characters. */
  text: Scalars['String']['input'];
}

/** Where a persona or a journey map is in its life. */
export type MapStatus =
  /** In use by the team. */
  | 'ACTIVE'
  /** Put away; lists leave it out unless asked. */
  | 'ARCHIVED'
  /** Being drawn; not to be relied on yet. */
  | 'DRAFT';

/** Compares a value of type MapStatus. All that is given must hold. */
export interface MapStatusFilter {
  /** Equal to this. */
  eq?: InputMaybe<MapStatus>;
  /** One of these. */
  in?: InputMaybe<Array<MapStatus>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<MapStatus>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<MapStatus>>;
}

/** Compares a value of type Boolean, which can be missing. All that is given must hold. A missing value meets only `isNull: true`. */
export interface NullableBooleanFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: there is no value. False: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
}

/** Compares a value of type DateTime, which can be missing. All that is given must hold. A missing value meets only `isNull: true`. */
export interface NullableDateTimeFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** More than this, or later. */
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** This or more, or later. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['DateTime']['input']>>;
  /** True: there is no value. False: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than this, or earlier. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** This or less, or earlier. */
  lte?: InputMaybe<Scalars['DateTime']['input']>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['DateTime']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['DateTime']['input']>>;
}

/** Compares a value of type ExperienceDimension, which can be missing. All that is given must hold. A missing value meets only `isNull: true`. */
export interface NullableExperienceDimensionFilter {
  /** Equal to this. */
  eq?: InputMaybe<ExperienceDimension>;
  /** One of these. */
  in?: InputMaybe<Array<ExperienceDimension>>;
  /** True: there is no value. False: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<ExperienceDimension>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<ExperienceDimension>>;
}

/** Compares a value of type Float, which can be missing. All that is given must hold. A missing value meets only `isNull: true`. */
export interface NullableFloatFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Float']['input']>;
  /** More than this, or later. */
  gt?: InputMaybe<Scalars['Float']['input']>;
  /** This or more, or later. */
  gte?: InputMaybe<Scalars['Float']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['Float']['input']>>;
  /** True: there is no value. False: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than this, or earlier. */
  lt?: InputMaybe<Scalars['Float']['input']>;
  /** This or less, or earlier. */
  lte?: InputMaybe<Scalars['Float']['input']>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['Float']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['Float']['input']>>;
}

/** Compares a value of type Int, which can be missing. All that is given must hold. A missing value meets only `isNull: true`. */
export interface NullableIntFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** More than this, or later. */
  gt?: InputMaybe<Scalars['Int']['input']>;
  /** This or more, or later. */
  gte?: InputMaybe<Scalars['Int']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** True: there is no value. False: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than this, or earlier. */
  lt?: InputMaybe<Scalars['Int']['input']>;
  /** This or less, or earlier. */
  lte?: InputMaybe<Scalars['Int']['input']>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['Int']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['Int']['input']>>;
}

/** Compares a value of type String, which can be missing. All that is given must hold. A missing value meets only `isNull: true`. */
export interface NullableStringFilter {
  /** Has this text somewhere in it. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Ends with this text. */
  endsWith?: InputMaybe<Scalars['String']['input']>;
  /** Equal to this. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Compare `A` like `a`, in every script, by Unicode’s simple case folding: `Ä` is `ä` and `П` is `п`, but `ß` is not `SS`, and no language has rules of its own. False by default. */
  ignoreCase?: InputMaybe<Scalars['Boolean']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True: there is no value. False: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['String']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Begins with this text. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
}

/** One persona, and in which revision it was seen. */
export interface PersonaArchiveInput {
  /** The id of the persona: `persona_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `personaBulkUpsert`. */
export interface PersonaBulkUpsertInput {
  /** What a mistake in one row means for the others. */
  errorPolicy?: BulkErrorPolicy;
  /** Each by the external id that it has, or is to have. Each only once. At most 1000 entries. */
  rows: Array<PersonaBulkUpsertRow>;
}

/** A persona by the external id it has, or is to have. */
export interface PersonaBulkUpsertRow {
  /** The type in a few words. At most 200 characters. */
  archetype?: InputMaybe<Scalars['String']['input']>;
  /** How far evidence stands behind it. Leave it out to leave it as it is; it cannot be null. */
  dataBacked?: InputMaybe<DataBacking>;
  /** What the persona rests on. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Which persona; if none has it, one is made. */
  externalId: ExternalIdInput;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What gets in their way. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  frustrations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What they want to reach. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  goals?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Address of a portrait. At most 2000 characters. */
  imageUrl?: InputMaybe<Scalars['String']['input']>;
  /** The progress they hire a product for. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  jobsToBeDone?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How much it counts; PRIMARY at first. Leave it out to leave it as it is; it cannot be null. */
  kind?: InputMaybe<PersonaKind>;
  /** What drives them. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  motivations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the team calls this person. A new one needs it. At most 200 characters. Leave it out to leave it as it is; it cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What they need on the way there. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  needs?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The actor who keeps it true. */
  owner?: InputMaybe<EntityKey>;
  /** Where they like to meet the company, the most liked first. At most 15 entries. Leave it out to leave it as it is; it cannot be null. */
  preferredChannels?: InputMaybe<Array<Channel>>;
  /** One sentence that this person would say. At most 1000 characters. */
  quote?: InputMaybe<Scalars['String']['input']>;
  /** When it is to be reviewed. A new persona is due after the workspace’s review interval. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of what `sharePct` is a share; MARKET at first. Leave it out to leave it as it is; it cannot be null. */
  shareOf?: InputMaybe<PersonaShareOf>;
  /** The share that they make up, in percent. From 0 to 100. */
  sharePct?: InputMaybe<Scalars['Float']['input']>;
  /** DRAFT at first, or ACTIVE. Leave it out to leave it as it is; it cannot be null. */
  status?: InputMaybe<MapStatus>;
  /** The story in a paragraph. At most 10000 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** What is typical of them; replaces all earlier traits. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  traits?: InputMaybe<Array<PersonaTraitInput>>;
}

/** A new persona; only its name is needed. */
export interface PersonaCreateInput {
  /** The type in a few words. At most 200 characters. */
  archetype?: InputMaybe<Scalars['String']['input']>;
  /** How far evidence stands behind it. Leave it out to leave it as it is; it cannot be null. */
  dataBacked?: InputMaybe<DataBacking>;
  /** What the persona rests on. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What gets in their way. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  frustrations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What they want to reach. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  goals?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Address of a portrait. At most 2000 characters. */
  imageUrl?: InputMaybe<Scalars['String']['input']>;
  /** The progress they hire a product for. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  jobsToBeDone?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How much it counts; PRIMARY at first. Leave it out to leave it as it is; it cannot be null. */
  kind?: InputMaybe<PersonaKind>;
  /** What drives them. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  motivations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the team calls this person. At most 200 characters. */
  name: Scalars['String']['input'];
  /** What they need on the way there. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  needs?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The actor who keeps it true. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** Where they like to meet the company, the most liked first. At most 15 entries. Leave it out to leave it as it is; it cannot be null. */
  preferredChannels?: InputMaybe<Array<Channel>>;
  /** One sentence that this person would say. At most 1000 characters. */
  quote?: InputMaybe<Scalars['String']['input']>;
  /** When it is to be reviewed. A new persona is due after the workspace’s review interval. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of what `sharePct` is a share; MARKET at first. Leave it out to leave it as it is; it cannot be null. */
  shareOf?: InputMaybe<PersonaShareOf>;
  /** The share that they make up, in percent. From 0 to 100. */
  sharePct?: InputMaybe<Scalars['Float']['input']>;
  /** DRAFT at first, or ACTIVE. Leave it out to leave it as it is; it cannot be null. */
  status?: InputMaybe<MapStatus>;
  /** The story in a paragraph. At most 10000 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** What is typical of them; replaces all earlier traits. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  traits?: InputMaybe<Array<PersonaTraitInput>>;
}

/** One persona, and in which revision it was seen. */
export interface PersonaDeleteInput {
  /** The id of the persona: `persona_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A persona in a JSON document; made only if the workspace does not have it yet. */
export interface PersonaDocument {
  /** The type in a few words. At most 200 characters. */
  archetype?: InputMaybe<Scalars['String']['input']>;
  /** When it was put away; null while in use. */
  archivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How far evidence stands behind it. Leave it out to leave it as it is; it cannot be null. */
  dataBacked?: InputMaybe<DataBacking>;
  /** What the persona rests on. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What gets in their way. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  frustrations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What they want to reach. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  goals?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the document calls it; its id in the workspace it came from. At most 200 characters. */
  id: Scalars['String']['input'];
  /** Address of a portrait. At most 2000 characters. */
  imageUrl?: InputMaybe<Scalars['String']['input']>;
  /** The progress they hire a product for. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  jobsToBeDone?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How much it counts; PRIMARY at first. Leave it out to leave it as it is; it cannot be null. */
  kind?: InputMaybe<PersonaKind>;
  /** When it was last reviewed. */
  lastReviewedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The id of the actor who reviewed it then. At most 200 characters. */
  lastReviewedBy?: InputMaybe<Scalars['String']['input']>;
  /** What drives them. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  motivations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the team calls this person. At most 200 characters. */
  name: Scalars['String']['input'];
  /** What they need on the way there. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  needs?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The id of the actor who keeps it true. At most 200 characters. */
  owner?: InputMaybe<Scalars['String']['input']>;
  /** Where they like to meet the company, the most liked first. At most 15 entries. Leave it out to leave it as it is; it cannot be null. */
  preferredChannels?: InputMaybe<Array<Channel>>;
  /** One sentence that this person would say. At most 1000 characters. */
  quote?: InputMaybe<Scalars['String']['input']>;
  /** When it is to be reviewed. A new persona is due after the workspace’s review interval. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of what `sharePct` is a share; MARKET at first. Leave it out to leave it as it is; it cannot be null. */
  shareOf?: InputMaybe<PersonaShareOf>;
  /** The share that they make up, in percent. From 0 to 100. */
  sharePct?: InputMaybe<Scalars['Float']['input']>;
  /** DRAFT at first, or ACTIVE. Leave it out to leave it as it is; it cannot be null. */
  status?: InputMaybe<MapStatus>;
  /** The story in a paragraph. At most 10000 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** What is typical of them; replaces all earlier traits. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  traits?: InputMaybe<Array<PersonaTraitInput>>;
}

/** Which rows of type Persona to list. All that is given must hold. At most 100 conditions, nested at most 8 deep, at most 10,000 values in their lists, and at most 8 steps to related rows. */
export interface PersonaFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<PersonaFilter>>;
  /** The type in a few words: `The careful commuter`. */
  archetype?: InputMaybe<NullableStringFilter>;
  /** When it was put away; null while it is in use. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was made in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** How far evidence stands behind it, as its owner judges. */
  dataBacked?: InputMaybe<DataBackingFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id?: InputMaybe<PersonaIdFilter>;
  /** The journeys that it makes. */
  journeys?: InputMaybe<JourneyRelationFilter>;
  /** How much this persona counts for the company. */
  kind?: InputMaybe<PersonaKindFilter>;
  /** When somebody last held the persona against reality; null if nobody has. */
  lastReviewedAt?: InputMaybe<NullableDateTimeFilter>;
  /** What the team calls this person: `Jana`. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<PersonaFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<PersonaFilter>>;
  /** Who keeps it true. */
  owner?: InputMaybe<ActorFilter>;
  /** Where they like to meet the company, the most liked first. */
  preferredChannels?: InputMaybe<ChannelListFilter>;
  /** When it is to be reviewed again; null if it need not be. */
  reviewDueAt?: InputMaybe<NullableDateTimeFilter>;
  /** True: its `reviewDueAt` has passed. False: it is still to come, or there is none. */
  reviewOverdue?: InputMaybe<BooleanFilter>;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision?: InputMaybe<IntFilter>;
  /** Of what `sharePct` is a share. */
  shareOf?: InputMaybe<PersonaShareOfFilter>;
  /** The share that they make up, in percent from 0 to 100; `shareOf` says of what. */
  sharePct?: InputMaybe<NullableFloatFilter>;
  /** Whether it is in use yet. */
  status?: InputMaybe<MapStatusFilter>;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares a value of type Persona id. All that is given must hold. */
export interface PersonaIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How much a persona counts for the company. */
export type PersonaKind =
  /** One it deliberately does not serve, so that nobody designs for them. */
  | 'NEGATIVE'
  /** One the company designs for first. */
  | 'PRIMARY'
  /** One it also serves, where that costs a primary persona nothing. */
  | 'SECONDARY';

/** Compares a value of type PersonaKind. All that is given must hold. */
export interface PersonaKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<PersonaKind>;
  /** One of these. */
  in?: InputMaybe<Array<PersonaKind>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<PersonaKind>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<PersonaKind>>;
}

/** How rows of type Persona are sorted; rows that are equal in it are sorted by their id. */
export interface PersonaOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: PersonaOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Persona can be sorted by. */
export type PersonaOrderField =
  /** When it was put away. */
  | 'ARCHIVED_AT'
  /** When it was made. */
  | 'CREATED_AT'
  /** PRIMARY, SECONDARY, NEGATIVE. */
  | 'KIND'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** When it is to be reviewed again. */
  | 'REVIEW_DUE_AT'
  /** How large a share it stands for. */
  | 'SHARE_PCT'
  /** When it last changed. */
  | 'UPDATED_AT';

/** What must hold for the related rows of type Persona. All that is given must hold. */
export interface PersonaRelationFilter {
  /** All of them are like this, or there are none. */
  every?: InputMaybe<PersonaFilter>;
  /** None of them is like this. */
  none?: InputMaybe<PersonaFilter>;
  /** At least one of them is like this. */
  some?: InputMaybe<PersonaFilter>;
}

/** One persona, and in which revision it was seen. */
export interface PersonaRestoreInput {
  /** The id of the persona: `persona_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which persona was reviewed, and when. */
export interface PersonaReviewInput {
  /** The id of the persona: `persona_…`. */
  id: Scalars['ID']['input'];
  /** When it is due again; after the workspace’s `reviewIntervalDays` if left out, never if null. */
  nextReviewAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it was reviewed; now, if this is left out. */
  reviewedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Of what a persona is a share. */
export type PersonaShareOf =
  /** Of the customers that the company has. */
  | 'CUSTOMER_BASE'
  /** Of all people who could become customers. */
  | 'MARKET';

/** Compares a value of type PersonaShareOf. All that is given must hold. */
export interface PersonaShareOfFilter {
  /** Equal to this. */
  eq?: InputMaybe<PersonaShareOf>;
  /** One of these. */
  in?: InputMaybe<Array<PersonaShareOf>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<PersonaShareOf>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<PersonaShareOf>>;
}

/** A trait of a persona: with a `value`, or with `min` and `max`. */
export interface PersonaTraitInput {
  /** Which side of the person it describes. */
  dimension: TraitDimension;
  /** What this trait rests on. At most 2000 characters. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** A stable name for programs, unique in its dimension. At most 100 characters. */
  key: Scalars['String']['input'];
  /** What people read. At most 200 characters. */
  label: Scalars['String']['input'];
  /** The upper end of a range. */
  max?: InputMaybe<Scalars['Float']['input']>;
  /** The lower end of a range. */
  min?: InputMaybe<Scalars['Float']['input']>;
  /** What the range counts: `years`. At most 50 characters. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** What is typical. At most 1000 characters. */
  value?: InputMaybe<Scalars['String']['input']>;
}

/** What to change of a persona. What is left out stays; null clears. */
export interface PersonaUpdateInput {
  /** The type in a few words. At most 200 characters. */
  archetype?: InputMaybe<Scalars['String']['input']>;
  /** How far evidence stands behind it. Leave it out to leave it as it is; it cannot be null. */
  dataBacked?: InputMaybe<DataBacking>;
  /** What the persona rests on. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  evidence?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What gets in their way. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  frustrations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What they want to reach. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  goals?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The persona’s id: `persona_…`. */
  id: Scalars['ID']['input'];
  /** Address of a portrait. At most 2000 characters. */
  imageUrl?: InputMaybe<Scalars['String']['input']>;
  /** The progress they hire a product for. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  jobsToBeDone?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How much it counts; PRIMARY at first. Leave it out to leave it as it is; it cannot be null. */
  kind?: InputMaybe<PersonaKind>;
  /** What drives them. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  motivations?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the team calls this person. At most 200 characters. Leave it out to leave it as it is; it cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What they need on the way there. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  needs?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The actor who keeps it true. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** Where they like to meet the company, the most liked first. At most 15 entries. Leave it out to leave it as it is; it cannot be null. */
  preferredChannels?: InputMaybe<Array<Channel>>;
  /** One sentence that this person would say. At most 1000 characters. */
  quote?: InputMaybe<Scalars['String']['input']>;
  /** When it is to be reviewed. A new persona is due after the workspace’s review interval. */
  reviewDueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Of what `sharePct` is a share; MARKET at first. Leave it out to leave it as it is; it cannot be null. */
  shareOf?: InputMaybe<PersonaShareOf>;
  /** The share that they make up, in percent. From 0 to 100. */
  sharePct?: InputMaybe<Scalars['Float']['input']>;
  /** DRAFT at first, or ACTIVE. Leave it out to leave it as it is; it cannot be null. */
  status?: InputMaybe<MapStatus>;
  /** The story in a paragraph. At most 10000 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** What is typical of them; replaces all earlier traits. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  traits?: InputMaybe<Array<PersonaTraitInput>>;
}

/** Of which question the answers are counted, over which responses. */
export interface QuestionDistributionInput {
  /** Which responses to count; all by default. */
  filter?: InputMaybe<ScoreFilter>;
  /** The question’s key; it is the same in all versions. At most 64 characters. */
  question: Scalars['String']['input'];
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
}

/** A question of any kind. What does not belong to its kind is left out; elsewhere it is refused. */
export interface QuestionInput {
  /** SINGLE_CHOICE, MULTIPLE_CHOICE, RANKING: what there is to choose from. At most 200 entries. */
  choices?: InputMaybe<Array<ChoiceInput>>;
  /** MATRIX: what can be said of each row. At most 20 entries. */
  columns?: InputMaybe<Array<ChoiceInput>>;
  /** What helps to answer. At most 50 entries. */
  description?: InputMaybe<Array<LocalizedTextInput>>;
  /** CONTACT: what is asked for; NAME and EMAIL by default. At most 4 entries. */
  fields?: InputMaybe<Array<ContactField>>;
  /** SHORT_TEXT, LONG_TEXT: what the text must look like. */
  format?: InputMaybe<TextFormat>;
  /** Scales: what stands at the high end. At most 50 entries. */
  highLabel?: InputMaybe<Array<LocalizedTextInput>>;
  /** NUMBER: only whole numbers. False by default. */
  integer?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its name for answers, conditions and scores, unique among questions, variables and hidden fields: a letter, then letters, digits, `_` and `-`. At most 64 characters. */
  key: Scalars['String']['input'];
  /** Which form an answer has. Once published, it stays. */
  kind: QuestionKind;
  /** RATING: as what its steps are shown; NUMBER by default. */
  look?: InputMaybe<RatingLook>;
  /** Scales: what stands at the low end. At most 50 entries. */
  lowLabel?: InputMaybe<Array<LocalizedTextInput>>;
  /** OPINION_SCALE: the highest value, 2 to 100; 10 by default. NUMBER: the highest number that is taken. */
  max?: InputMaybe<Scalars['Float']['input']>;
  /** MULTIPLE_CHOICE: how many at most. At least 1. */
  maxChoices?: InputMaybe<Scalars['Int']['input']>;
  /** DATE: the last day taken: `2026-11-21`. At most 10 characters. */
  maxDate?: InputMaybe<Scalars['String']['input']>;
  /** SHORT_TEXT (1,000 at most), LONG_TEXT: characters at most. From 1 to 10000. */
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  /** OPINION_SCALE: the lowest value, 0 or 1; 0 by default. NUMBER: the lowest number that is taken. */
  min?: InputMaybe<Scalars['Float']['input']>;
  /** MULTIPLE_CHOICE: how many at least, if any. At least 1. */
  minChoices?: InputMaybe<Scalars['Int']['input']>;
  /** DATE: the first day taken: `2026-11-21`. At most 10 characters. */
  minDate?: InputMaybe<Scalars['String']['input']>;
  /** SHORT_TEXT, LONG_TEXT: characters at least. From 1 to 10000. */
  minLength?: InputMaybe<Scalars['Int']['input']>;
  /** MATRIX: a row can have several columns. False by default. */
  multiple?: InputMaybe<Scalars['Boolean']['input']>;
  /** BOOLEAN: what stands for false. At most 50 entries. */
  noLabel?: InputMaybe<Array<LocalizedTextInput>>;
  /** SINGLE_CHOICE, MULTIPLE_CHOICE: adds the choice `other`, with a text beside it. False by default. */
  other?: InputMaybe<Scalars['Boolean']['input']>;
  /** SHORT_TEXT, LONG_TEXT: what stands there until something is written. At most 50 entries. */
  placeholder?: InputMaybe<Array<LocalizedTextInput>>;
  /** Whether nobody goes on without an answer. False by default. */
  required?: InputMaybe<Scalars['Boolean']['input']>;
  /** Scales: the lowest value is the best. False by default; once published, it stays. */
  reverseScored?: InputMaybe<Scalars['Boolean']['input']>;
  /** What its answers are for. */
  role?: InputMaybe<QuestionRole>;
  /** MATRIX: what is asked about. At most 50 entries. */
  rows?: InputMaybe<Array<ChoiceInput>>;
  /** RATING: 3, 4, 5, 6, 7 or 10 steps; 5 by default. */
  scale?: InputMaybe<Scalars['Int']['input']>;
  /** Choices: each reader sees them in an order of their own. False by default. */
  shuffle?: InputMaybe<Scalars['Boolean']['input']>;
  /** CONSENT: what is agreed to. At most 50 entries. */
  statement?: InputMaybe<Array<LocalizedTextInput>>;
  /** What is asked. Needed in the survey’s default language. At most 50 entries. */
  title: Array<LocalizedTextInput>;
  /** NUMBER: what it counts: `EUR`. At most 50 characters. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** When it is shown; always, if there is none. */
  visibleIf?: InputMaybe<Scalars['Condition']['input']>;
  /** BOOLEAN: what stands for true. At most 50 entries. */
  yesLabel?: InputMaybe<Array<LocalizedTextInput>>;
}

/** What is asked, and so which form an answer has. */
export type QuestionKind =
  /** Yes or no. */
  | 'BOOLEAN'
  /** Whether it was made easy: 1 to 7, 7 the easiest. */
  | 'CES'
  /** Agreement to a statement. */
  | 'CONSENT'
  /** How somebody can be reached. Not in anonymous surveys. */
  | 'CONTACT'
  /** How satisfied somebody is: 1 to 5. */
  | 'CSAT'
  /** A day. */
  | 'DATE'
  /** As much as somebody has to say. */
  | 'LONG_TEXT'
  /** One or several columns for each of some rows. */
  | 'MATRIX'
  /** Several of some choices. */
  | 'MULTIPLE_CHOICE'
  /** How likely somebody is to recommend: 0 to 10. */
  | 'NPS'
  /** Any number, within bounds if there are some. */
  | 'NUMBER'
  /** Whole numbers from 0 or 1 to at most 100. */
  | 'OPINION_SCALE'
  /** All choices, the best first. */
  | 'RANKING'
  /** 1 to 3, 4, 5, 6, 7 or 10, as numbers, smileys or stars. */
  | 'RATING'
  /** A line: a name, a word, an address. */
  | 'SHORT_TEXT'
  /** One of some choices. */
  | 'SINGLE_CHOICE'
  /** Text to read, without an answer. */
  | 'STATEMENT';

/** Compares a value of type QuestionKind. All that is given must hold. */
export interface QuestionKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<QuestionKind>;
  /** One of these. */
  in?: InputMaybe<Array<QuestionKind>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<QuestionKind>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<QuestionKind>>;
}

/** What the answers to a question are for. */
export type QuestionRole =
  /** They explain that number. */
  | 'DRIVER'
  /** They tell groups of customers apart. */
  | 'PROFILE'
  /** They make the number that is watched. */
  | 'SCORE'
  /** They decide who belongs to those asked. */
  | 'SCREENER'
  /** They say why, in the customers’ own words. */
  | 'VERBATIM';

/** How long somebody was busy with a question, answered or not. */
export interface QuestionTimingInput {
  /** Milliseconds, all in all. From 0 to 86400000. */
  ms: Scalars['Int']['input'];
  /** The question’s key. At most 64 characters. */
  question: Scalars['String']['input'];
}

/** Hours of each day in which customers are not written to. */
export interface QuietHoursInput {
  /** When quiet begins. */
  from: Scalars['LocalTime']['input'];
  /** When it ends; on the next day, if that is earlier than `from`. */
  to: Scalars['LocalTime']['input'];
}

/** What the count of a quota is. */
export type QuotaCountState =
  /** Too low: the condition was published with many responses there, and a worker still counts them. The quota goes by this count until then, so it can take more than its limit. */
  | 'COUNTING'
  /** What a recount over all completed responses gives. */
  | 'EXACT'
  /** 0, for its condition is not in the newest published version: it is a draft’s, or an earlier version’s. So is one that an older server published, and one that names days or periods once the workspace has another time zone, until a worker or a submit counts it. */
  | 'NOT_COUNTED';

/** As what the steps of a RATING are shown. */
export type RatingLook =
  /** Figures. */
  | 'NUMBER'
  /** Faces, from sad to glad. */
  | 'SMILEY'
  /** As many stars as the value. */
  | 'STAR';

/** Whole responses to one survey. */
export interface ResponseBulkSubmitInput {
  /** What a mistake in one response means for the others. */
  errorPolicy?: BulkErrorPolicy;
  /** The responses, each with a key of its own. At most 1000 entries. */
  responses: Array<ResponseBulkSubmitRow>;
  /** The survey’s id: `survey_…`. */
  survey: Scalars['ID']['input'];
}

/** A whole response among others. */
export interface ResponseBulkSubmitRow {
  /** What was answered, each question once. At most 500 entries. Leave it out to leave it as it is; it cannot be null. */
  answers?: InputMaybe<Array<AnswerInput>>;
  /** By which way it comes; by default its touchpoint’s, else WEB. */
  channel?: InputMaybe<Channel>;
  /** When it was submitted, if that is past; by default when it was begun, or now. Not for publishable keys. */
  completedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What the page knows already. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  hiddenFields?: InputMaybe<Array<ResponseHiddenFieldInput>>;
  /** The language it is given in, or a parent of it that the survey is offered in (`de` for `de-AT`); by default the survey’s own. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Where it comes from. */
  source?: InputMaybe<ResponseSourceInput>;
  /** When it was begun, if that is past; by default when it was submitted. Not for publishable keys. */
  startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Any 1 to 255 printable ASCII characters that the caller uses for this one call, such as a UUID: `responseStart` and `responseSubmit` have keys of their own. A retry with the same key and arguments finds the same response. Make it random: whoever holds the key of a response that was begun can go on with it. At most 255 characters. */
  submissionKey: Scalars['String']['input'];
  /** What it is marked with: at most 50 tags of at most 100 characters. Only secret keys can set them; from a publishable key they are `INVALID_VALUE`. At most 100 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Times on questions that have no answer here. At most 500 entries. Leave it out to leave it as it is; it cannot be null. */
  timings?: InputMaybe<Array<QuestionTimingInput>>;
  /** The touchpoint it is about, any of the workspace; by default the survey’s. Publishable keys name it by its id, too, which cannot be guessed: one of another workspace is `NOT_FOUND` like one that never was. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
  /** The version that was shown, as `LiveSurvey.version` told it; the newest by default. At least 1. */
  version?: InputMaybe<Scalars['Int']['input']>;
}

/** One response, and in which revision it was seen. */
export interface ResponseDeleteInput {
  /** The id of the response: `surveyresponse_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which responses to export. All that is given must hold. */
export interface ResponseExportFilter {
  /** Begun then or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** In one of these states. At most 3 entries. Leave it out to leave it as it is; it cannot be null. */
  status?: InputMaybe<Array<ResponseStatus>>;
  /** Begun before then. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
}

/** A file of responses to be fetched. */
export interface ResponseExportInput {
  /** Whether CSV begins with a byte order mark, which Excel needs to read it as UTF-8. False by default. */
  bom?: InputMaybe<Scalars['Boolean']['input']>;
  /** What stands between two cells of CSV: `,` by default, `;`, `|` or a tab. Excel takes `;` where the comma is the decimal sign. At most 1 character. */
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
  /** Which one; the survey declares them in `hiddenFields`. At most 64 characters. */
  key: Scalars['String']['input'];
  /** The value as text, as a link carries it: `12.5`, `true`, `2026-11-21`. At most 1000 characters. */
  value: Scalars['String']['input'];
}

/** A column of the file, and what it holds. */
export interface ResponseImportColumn {
  /** As the header names it; in NDJSON, a property, or `a.b` for property b of the object a. At most 1000 characters. */
  column: Scalars['String']['input'];
  /** How its days are written. By default, found where only one way fits all rows of the file; the job’s `notes` tell which. */
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

/** What holds for rows that do not say otherwise. */
export interface ResponseImportDefaults {
  /** OTHER at first. */
  channel?: InputMaybe<Channel>;
  /** The survey’s default locale at first. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Put on every response, beside those of its row. At most 100 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The survey’s own at first. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
}

/** What a column says of a response, beside its answers. */
export type ResponseImportField =
  /** By which way it came: `WEB`, `EMAIL`, … */
  | 'CHANNEL'
  /** When it was completed, likewise; by default, when it was begun. */
  | 'COMPLETED_AT'
  /** The country it was answered in, two letters. Not kept in an anonymous survey. */
  | 'COUNTRY'
  /** The language it was answered in, one of the survey’s; labels of choices are read in it. */
  | 'LOCALE'
  /** When it was begun, as RFC 3339, or as forms and spreadsheets write it (see `dateFormat`); without a zone in the workspace’s. By default, when it was completed. */
  | 'STARTED_AT'
  /** COMPLETED (also where it is empty) or PARTIAL. SCREENED_OUT and QUOTA_FULL are taken for COMPLETED: which of them it is follows from the answers and the quotas. */
  | 'STATUS'
  /** What makes the row known again: a row with a key that was stored before is not stored twice, in this import or another. `onKnown` says what becomes of it if it says something else now. */
  | 'SUBMISSION_KEY'
  /** Tags, apart by `;` or `|`, in quotes where they have these in them. */
  | 'TAGS'
  /** The id of a touchpoint: `touchpoint_…`. */
  | 'TOUCHPOINT'
  /** The page it was answered on. Not kept in an anonymous survey. */
  | 'URL'
  /** The browser it was answered with. Not kept in an anonymous survey. */
  | 'USER_AGENT';

/** A file of responses that is to come. Whether the survey takes answers now does not matter: they were given before. */
export interface ResponseImportInput {
  /** What holds for rows that do not say otherwise. */
  defaults?: InputMaybe<ResponseImportDefaults>;
  /** What stands between two cells of CSV: `,`, `;`, `|` or a tab. By default, what a first line `sep=;` says, or whichever the header has most of. At most 1 character. */
  delimiter?: InputMaybe<Scalars['String']['input']>;
  /** How the file is written. */
  format: FileFormat;
  /** Whether answers that the survey’s logic hides are refused, ENFORCE by default, or kept: history was answered when the survey was another. */
  logic?: InputMaybe<ResponseImportLogic>;
  /** What the columns hold; others are left out. Without it, columns that are named as an export names them map themselves: `nps`, `service.speed`, `_locale`, `_hidden.plan`. At most 2000 entries. */
  mapping?: InputMaybe<Array<ResponseImportColumn>>;
  /** What becomes of a row whose key is known and that says something else: FAIL by default. */
  onKnown?: InputMaybe<ResponseImportOnKnown>;
  /** How many rows at the top of a CSV file are neither its header nor a response: titles above the header, which is the first row that has the columns, or more rows below it. 0 by default; the further header rows of Qualtrics and SurveyMonkey are found without it. From 0 to 100. */
  skipRows?: InputMaybe<Scalars['Int']['input']>;
  /** The survey that was answered; it must have been published. */
  survey: Scalars['ID']['input'];
}

/** What holds for answers that the survey’s logic, as it is today, would not ask for. */
export type ResponseImportLogic =
  /** They are refused, and their row with them. */
  | 'ENFORCE'
  /** They are kept, count for scores, and are marked: `Answer.hiddenByLogic`. The form and range of answers, and that required ones are there, are checked all the same. */
  | 'IGNORE';

/** What becomes of a row whose submission key is known: it was used by an earlier row, import or call, or is the id of a response to this survey (`_id` of an export). An exact repeat changes nothing, whichever it is. */
export type ResponseImportOnKnown =
  /** A row that says something else than at first is refused. */
  | 'FAIL'
  /** The row is left out, whatever it says; `rowsKnown` counts it. */
  | 'SKIP'
  /** The row corrects the response, as `responseUpdate` does: its answers, hidden fields, tags (which are added) and touchpoint are put over the stored ones, and what its cells leave empty stays; answers to questions that it hides are removed, which the job’s `notes` tell, unless `logic` is IGNORE. Its status, language, channel, times and source cannot be corrected: a row that says others is refused as `FIXED`. A response that was deleted stays deleted. */
  | 'UPDATE';

/** What a column holds. */
export type ResponseImportTarget =
  /** A property of the response. */
  { field: ResponseImportField; hiddenField?: never; question?: never; }
  |  /** The hidden field of this key. At most 64 characters. */
  { field?: never; hiddenField: Scalars['String']['input']; question?: never; }
  |  /** Answers to the question with this key. A row of a MATRIX is `question.row`, a field of a CONTACT `question.email`, the text beside the choice "other" `question.other`. At most 150 characters. */
  { field?: never; hiddenField?: never; question: Scalars['String']['input']; };

/** What became of one response of a bulk call. */
export type ResponseOutcome =
  /** It was stored. */
  | 'CREATED'
  /** It has a mistake, told in its `errors`, and was not stored. */
  | 'FAILED'
  /** Its key was used before, with the same arguments: that response is told, unless it was deleted since. */
  | 'UNCHANGED';

/** Of which survey, and what became of those who were asked and did not respond: whoever sent the invitations knows. */
export interface ResponseRateInput {
  /** Which responses to count; all by default. */
  filter?: InputMaybe<ScoreFilter>;
  /** NC: eligible, but never reached, such as bounced mail. From 0 to 1000000000. */
  nonContacts?: Scalars['Int']['input'];
  /** O: eligible, but kept from it by something else. From 0 to 1000000000. */
  others?: Scalars['Int']['input'];
  /** R: those who refused, or broke off without a response that was kept. From 0 to 1000000000. */
  refusals?: Scalars['Int']['input'];
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
  /** U: nobody knows whether they were eligible. From 0 to 1000000000. */
  unknown?: Scalars['Int']['input'];
}

/** Answers for a response that was begun. */
export interface ResponseSaveInput {
  /** What was answered since, each question once; other answers stay. At most 500 entries. Leave it out to leave it as it is; it cannot be null. */
  answers?: InputMaybe<Array<AnswerChangeInput>>;
  /** What `responseStart` handed out. At most 200 characters. */
  resumeToken: Scalars['String']['input'];
  /** Times on questions that have no answer here. At most 500 entries. Leave it out to leave it as it is; it cannot be null. */
  timings?: InputMaybe<Array<QuestionTimingInput>>;
}

/** Where a response comes from. Not kept in anonymous surveys. */
export interface ResponseSourceInput {
  /** The country, as ISO 3166 writes it: `DE`. At most 2 characters. */
  country?: InputMaybe<Scalars['String']['input']>;
  /** The page it is given on. At most 2000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The browser, as it calls itself. At most 1000 characters. */
  userAgent?: InputMaybe<Scalars['String']['input']>;
}

/** A response that is to be filled page by page. */
export interface ResponseStartInput {
  /** What was answered, each question once. At most 500 entries. Leave it out to leave it as it is; it cannot be null. */
  answers?: InputMaybe<Array<AnswerInput>>;
  /** By which way it comes; by default its touchpoint’s, else WEB. */
  channel?: InputMaybe<Channel>;
  /** What the page knows already. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  hiddenFields?: InputMaybe<Array<ResponseHiddenFieldInput>>;
  /** The language it is given in, or a parent of it that the survey is offered in (`de` for `de-AT`); by default the survey’s own. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** Where it comes from. */
  source?: InputMaybe<ResponseSourceInput>;
  /** When it was begun, if that is past; by default when it was submitted. Not for publishable keys. */
  startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Any 1 to 255 printable ASCII characters that the caller uses for this one call, such as a UUID: `responseStart` and `responseSubmit` have keys of their own. A retry with the same key and arguments finds the same response. Make it random: whoever holds the key of a response that was begun can go on with it. At most 255 characters. */
  submissionKey: Scalars['String']['input'];
  /** The survey’s id: `survey_…`. */
  survey: Scalars['ID']['input'];
  /** What it is marked with: at most 50 tags of at most 100 characters. Only secret keys can set them; from a publishable key they are `INVALID_VALUE`. At most 100 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Times on questions that have no answer here. At most 500 entries. Leave it out to leave it as it is; it cannot be null. */
  timings?: InputMaybe<Array<QuestionTimingInput>>;
  /** The touchpoint it is about, any of the workspace; by default the survey’s. Publishable keys name it by its id, too, which cannot be guessed: one of another workspace is `NOT_FOUND` like one that never was. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
  /** The version that was shown, as `LiveSurvey.version` told it; the newest by default. At least 1. */
  version?: InputMaybe<Scalars['Int']['input']>;
}

/** How far a response has come. */
export type ResponseStatus =
  /** It was submitted, and counts for scores. */
  | 'COMPLETED'
  /** It was begun, and may be continued. */
  | 'PARTIAL'
  /** It met a quota that was full: it counts for no score. */
  | 'QUOTA_FULL'
  /** Whoever answered does not belong to those asked: it counts for no score. */
  | 'SCREENED_OUT';

/** Compares a value of type ResponseStatus. All that is given must hold. */
export interface ResponseStatusFilter {
  /** Equal to this. */
  eq?: InputMaybe<ResponseStatus>;
  /** One of these. */
  in?: InputMaybe<Array<ResponseStatus>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<ResponseStatus>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<ResponseStatus>>;
}

/** A whole response to a `survey`, or the last answers of one that was begun, by its `resumeToken`; then only `answers` and `timings` are taken beside it. */
export interface ResponseSubmitInput {
  /** What was answered, each question once. At most 500 entries. Leave it out to leave it as it is; it cannot be null. */
  answers?: InputMaybe<Array<AnswerInput>>;
  /** By which way it comes; by default its touchpoint’s, else WEB. */
  channel?: InputMaybe<Channel>;
  /** When it was submitted, if that is past; by default when it was begun, or now. Not for publishable keys. */
  completedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What the page knows already. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  hiddenFields?: InputMaybe<Array<ResponseHiddenFieldInput>>;
  /** The language it is given in, or a parent of it that the survey is offered in (`de` for `de-AT`); by default the survey’s own. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** What `responseStart` handed out. At most 200 characters. */
  resumeToken?: InputMaybe<Scalars['String']['input']>;
  /** Where it comes from. */
  source?: InputMaybe<ResponseSourceInput>;
  /** When it was begun, if that is past; by default when it was submitted. Not for publishable keys. */
  startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Any 1 to 255 printable ASCII characters that the caller uses for this one call, such as a UUID: `responseStart` and `responseSubmit` have keys of their own. A retry with the same key and arguments finds the same response. Make it random: whoever holds the key of a response that was begun can go on with it. At most 255 characters. */
  submissionKey: Scalars['String']['input'];
  /** The survey’s id: `survey_…`. */
  survey?: InputMaybe<Scalars['ID']['input']>;
  /** What it is marked with: at most 50 tags of at most 100 characters. Only secret keys can set them; from a publishable key they are `INVALID_VALUE`. At most 100 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Times on questions that have no answer here. At most 500 entries. Leave it out to leave it as it is; it cannot be null. */
  timings?: InputMaybe<Array<QuestionTimingInput>>;
  /** The touchpoint it is about, any of the workspace; by default the survey’s. Publishable keys name it by its id, too, which cannot be guessed: one of another workspace is `NOT_FOUND` like one that never was. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
  /** The version that was shown, as `LiveSurvey.version` told it; the newest by default. At least 1. */
  version?: InputMaybe<Scalars['Int']['input']>;
}

/** Which responses to mark, and with what. */
export interface ResponseTagInput {
  /** Tags to put on them; a tag that is there already stays. At most 100 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  add?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The ids of the responses: `surveyresponse_…`. At most 100 entries. */
  ids: Array<Scalars['ID']['input']>;
  /** Tags to take off, unless they are put on as well. At most 100 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  remove?: InputMaybe<Array<Scalars['String']['input']>>;
}

/** What to correct of a response. What is left out stays. */
export interface ResponseUpdateInput {
  /** What was answered since, each question once; other answers stay. At most 500 entries. Leave it out to leave it as it is; it cannot be null. */
  answers?: InputMaybe<Array<AnswerChangeInput>>;
  /** What the page knows already. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  hiddenFields?: InputMaybe<Array<ResponseHiddenFieldInput>>;
  /** The response’s id: `surveyresponse_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** What it is marked with; replaces all earlier tags. At most 100 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The touchpoint it is about. */
  touchpoint?: InputMaybe<Scalars['ID']['input']>;
}

/** Of which question a score is wanted, and by what to tell the responses apart. */
export interface ScoreBreakdownInput {
  /** What makes a group. */
  by: ScoreDimension;
  /** Which responses to count; all by default. */
  filter?: InputMaybe<ScoreFilter>;
  /** How many groups, those with the most completed responses; `others` has the rest. From 1 to 100. */
  first?: Scalars['Int']['input'];
  /** Which score. One that does not fit the question’s kind is refused. */
  metric: ScoreMetric;
  /** The question’s key; it is the same in all versions. At most 64 characters. */
  question: Scalars['String']['input'];
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
}

/** Of which question a score is wanted, of which two groups of responses. */
export interface ScoreCompareInput {
  /** The first group. */
  a: ScoreFilter;
  /** The second group, which is taken off the first. */
  b: ScoreFilter;
  /** Which score. One that does not fit the question’s kind is refused. */
  metric: ScoreMetric;
  /** The question’s key; it is the same in all versions. At most 64 characters. */
  question: Scalars['String']['input'];
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
}

/** By what responses are told apart. */
export type ScoreDimension =
  /** By which way they came in. */
  | 'CHANNEL'
  /** In which language the survey was shown. */
  | 'LOCALE'
  /** At which touchpoint they were asked for, if at any. */
  | 'TOUCHPOINT'
  /** Which published version of the survey they answer. */
  | 'VERSION';

/** Which responses to count. All that is given must hold. A year without anything but days is read fastest. */
export interface ScoreFilter {
  /** By which way the answers came in. */
  channel?: InputMaybe<ChannelFilter>;
  /** The first day that counts, `2026-01-01`, in the workspace’s time zone. All before it by default. At most 10 characters. */
  from?: InputMaybe<Scalars['String']['input']>;
  /** True: only responses at some touchpoint. False: only those at none. */
  hasTouchpoint?: InputMaybe<Scalars['Boolean']['input']>;
  /** In which language the survey was shown. */
  locale?: InputMaybe<StringFilter>;
  /** The last day that counts, this day included. With `from`, at most 3,660 days. At most 10 characters. */
  to?: InputMaybe<Scalars['String']['input']>;
  /** Where the response was asked for. One without a touchpoint meets none of this. */
  touchpoint?: InputMaybe<TouchpointIdFilter>;
  /** Which published version of the survey was answered. */
  version?: InputMaybe<IntFilter>;
}

/** Of which question a score is wanted, over which responses. */
export interface ScoreInput {
  /** Which responses to count; all by default. */
  filter?: InputMaybe<ScoreFilter>;
  /** Which score. One that does not fit the question’s kind is refused. */
  metric: ScoreMetric;
  /** The question’s key; it is the same in all versions. At most 64 characters. */
  question: Scalars['String']['input'];
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
}

/** How a score is made of answers. A question marked `reverseScored` is turned round first. */
export type ScoreMetric =
  /** Customer effort score 2.0: the mean of 1 to 7, where 7 is the least effort. Fits CES. */
  | 'CES'
  /** Those who found it easy in per cent: the share of 5 to 7. Fits CES. */
  | 'CES_AGREEMENT'
  /** Satisfied customers in per cent: the share of 4 and 5. Fits CSAT and every scale from 1 to 5. */
  | 'CSAT'
  /** The arithmetic mean, in the unit of the answers. Fits every scale, and NUMBER. */
  | 'MEAN'
  /** Net Promoter Score, −100 to 100: the share of 9 and 10 less that of 0 to 6. Fits NPS. */
  | 'NPS'
  /** The share of the best value in per cent. Fits every scale. */
  | 'TOP_BOX'
  /** The share of the two best values in per cent. Fits every scale. */
  | 'TOP_TWO_BOX';

/** Of which question a score is wanted, and over which time. */
export interface ScoreTrendInput {
  /** Which responses to count; all by default. */
  filter?: InputMaybe<ScoreFilter>;
  /** The first day of the first point: `2026-01-01`. At most 10 characters. */
  from: Scalars['String']['input'];
  /** How much time each point stands for. */
  interval: SeriesInterval;
  /** Which score. One that does not fit the question’s kind is refused. */
  metric: ScoreMetric;
  /** The question’s key; it is the same in all versions. At most 64 characters. */
  question: Scalars['String']['input'];
  /** The id of the survey: `survey_…`. */
  survey: Scalars['ID']['input'];
  /** The last day of the last point. From the first to it, at most 3,660 days. At most 10 characters. */
  to: Scalars['String']['input'];
}

/** Why a number should be taken with caution. */
export type ScoreWarning =
  /** The numbers are so large beside their spread that rounding hides it. */
  | 'HIDDEN_SPREAD'
  /** A question runs against the others: it should be marked `reverseScored`. */
  | 'NEGATIVE_ALPHA'
  /** There are more responses; only the newest 10,000 were looked at. */
  | 'NEWEST_ONLY'
  /** All answers are the same. Nothing can be said of what others would answer. */
  | 'NO_SPREAD'
  /** Some responses are in both groups. The test takes the groups for different people. */
  | 'OVERLAP';

/** How somebody feels about what they write of. */
export type Sentiment =
  /** Clear praise and clear blame side by side. */
  | 'MIXED'
  /** More blame than praise. */
  | 'NEGATIVE'
  /** Neither praise nor blame. */
  | 'NEUTRAL'
  /** More praise than blame. */
  | 'POSITIVE'
  /** Upset: anger, threats to leave, no good word. */
  | 'VERY_NEGATIVE'
  /** Delighted: praise without a but. */
  | 'VERY_POSITIVE';

/** How many days count together. Days begin in the workspace’s time zone. */
export type SeriesInterval =
  /** Each day by itself. */
  | 'DAY'
  /** Calendar months. */
  | 'MONTH'
  /** From Monday to Sunday, as in ISO 8601. */
  | 'WEEK';

/** Which end of an order comes first. */
export type SortDirection =
  /** Small before large, early before late, A before Z. */
  | 'ASC'
  /** Large before small, late before early, Z before A. */
  | 'DESC';

/** Where rows without a value stand in an order. */
export type SortNulls =
  /** Before all rows that have a value. */
  | 'FIRST'
  /** After all rows that have a value. */
  | 'LAST';

/** One stage, and in which revision it was seen. */
export interface StageArchiveInput {
  /** The id of the stage: `stage_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `stageBulkUpsert`. */
export interface StageBulkUpsertInput {
  /** What a mistake in one row means for the others. */
  errorPolicy?: BulkErrorPolicy;
  /** Each by the external id that it has, or is to have. Each only once. At most 1000 entries. */
  rows: Array<StageBulkUpsertRow>;
}

/** A stage by the external id it has, or is to have. A new one is put at the end. */
export interface StageBulkUpsertRow {
  /** What the phase is about. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Which stage; if none has it, one is made. */
  externalId: ExternalIdInput;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The journey it is a phase of. A new one needs it; it cannot change. Leave it out to leave it as it is; it cannot be null. */
  journey?: InputMaybe<EntityKey>;
  /** What it is called. A new one needs it. At most 200 characters. Leave it out to leave it as it is; it cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
}

/** A new stage of a journey. */
export interface StageCreateInput {
  /** What the phase is about. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The journey’s id: `journey_…`. */
  journey: Scalars['ID']['input'];
  /** What the phase is called. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Where to put it, from 0; at the end if left out. At least 0. */
  position?: InputMaybe<Scalars['Int']['input']>;
}

/** One stage, and in which revision it was seen. */
export interface StageDeleteInput {
  /** The id of the stage: `stage_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A stage in a JSON document, with its steps in their order. */
export interface StageDocument {
  /** When it was put away; null while in use. */
  archivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What the phase is about. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What the phase is called. At most 200 characters. */
  name: Scalars['String']['input'];
  /** What happens in it. At most 100 entries. */
  steps?: InputMaybe<Array<StepDocument>>;
}

/** Which rows of type Stage to list. All that is given must hold. At most 100 conditions, nested at most 8 deep, at most 10,000 values in their lists, and at most 8 steps to related rows. */
export interface StageFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<StageFilter>>;
  /** When it was put away; null while it is in use. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was made in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id?: InputMaybe<StageIdFilter>;
  /** The journey it is a phase of. */
  journey?: InputMaybe<JourneyFilter>;
  /** What the phase is called. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<StageFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<StageFilter>>;
  /** Its place in the journey, from 0 without gaps, archived stages included. */
  position?: InputMaybe<IntFilter>;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision?: InputMaybe<IntFilter>;
  /** What happens in it. */
  steps?: InputMaybe<StepRelationFilter>;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares a value of type Stage id. All that is given must hold. */
export interface StageIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Where to put a stage in its journey. */
export interface StageMoveInput {
  /** The stage’s id: `stage_…`. */
  id: Scalars['ID']['input'];
  /** Its new place, from 0; past the end is the end. At least 0. */
  position: Scalars['Int']['input'];
  /** The revision it was read with; if it has another by now, nothing is moved. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** How rows of type Stage are sorted; rows that are equal in it are sorted by their id. */
export interface StageOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: StageOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Stage can be sorted by. */
export type StageOrderField =
  /** When it was put away. */
  | 'ARCHIVED_AT'
  /** When it was made. */
  | 'CREATED_AT'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** Its place in its journey, from 0. */
  | 'POSITION'
  /** When it last changed. */
  | 'UPDATED_AT';

/** What must hold for the related rows of type Stage. All that is given must hold. */
export interface StageRelationFilter {
  /** All of them are like this, or there are none. */
  every?: InputMaybe<StageFilter>;
  /** None of them is like this. */
  none?: InputMaybe<StageFilter>;
  /** At least one of them is like this. */
  some?: InputMaybe<StageFilter>;
}

/** One stage, and in which revision it was seen. */
export interface StageRestoreInput {
  /** The id of the stage: `stage_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** What to change of a stage. What is left out stays; null clears. */
export interface StageUpdateInput {
  /** What the phase is about. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The stage’s id: `stage_…`. */
  id: Scalars['ID']['input'];
  /** What the phase is called. At most 200 characters. Leave it out to leave it as it is; it cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** One step, and in which revision it was seen. */
export interface StepArchiveInput {
  /** The id of the step: `step_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `stepBulkUpsert`. */
export interface StepBulkUpsertInput {
  /** What a mistake in one row means for the others. */
  errorPolicy?: BulkErrorPolicy;
  /** Each by the external id that it has, or is to have. Each only once. At most 1000 entries. */
  rows: Array<StepBulkUpsertRow>;
}

/** A step by the external id it has, or is to have. A new one is put at the end. Steps it leads to must exist before the call. */
export interface StepBulkUpsertRow {
  /** What customers do. At most 10000 characters. */
  customerActions?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in full. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it costs them: 1 none, 5 very much. From 1 to 5. */
  effort?: InputMaybe<Scalars['Int']['input']>;
  /** How they feel: −2 very bad, +2 very good. From -2 to 2. */
  emotion?: InputMaybe<Scalars['Int']['input']>;
  /** What they expect to happen. At most 10000 characters. */
  expectations?: InputMaybe<Scalars['String']['input']>;
  /** Which step; if none has it, one is made. */
  externalId: ExternalIdInput;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What they feel, in words. At most 10000 characters. */
  feelings?: InputMaybe<Scalars['String']['input']>;
  /** What delights. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  gains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who does it; the customer at first. Leave it out to leave it as it is; it cannot be null. */
  layer?: InputMaybe<StepLayer>;
  /** Whether customers decide here; false at first. Leave it out to leave it as it is; it cannot be null. */
  momentOfTruth?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it can lead; steps of the same journey. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  nextSteps?: InputMaybe<Array<EntityKey>>;
  /** What could be done better here. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  opportunities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What hurts. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  painPoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who takes part in it; they take part in the journey from then on. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  personas?: InputMaybe<Array<EntityKey>>;
  /** The stage it happens in. A new one needs it; `stepMove` changes it. Leave it out to leave it as it is; it cannot be null. */
  stage?: InputMaybe<EntityKey>;
  /** What goes through their minds. At most 10000 characters. */
  thoughts?: InputMaybe<Scalars['String']['input']>;
  /** What happens. A new one needs it. At most 500 characters. Leave it out to leave it as it is; it cannot be null. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Where it meets the company. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  touchpoints?: InputMaybe<Array<EntityKey>>;
}

/** A new step of a stage. */
export interface StepCreateInput {
  /** What customers do. At most 10000 characters. */
  customerActions?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in full. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it costs them: 1 none, 5 very much. From 1 to 5. */
  effort?: InputMaybe<Scalars['Int']['input']>;
  /** How they feel: −2 very bad, +2 very good. From -2 to 2. */
  emotion?: InputMaybe<Scalars['Int']['input']>;
  /** What they expect to happen. At most 10000 characters. */
  expectations?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What they feel, in words. At most 10000 characters. */
  feelings?: InputMaybe<Scalars['String']['input']>;
  /** What delights. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  gains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who does it; the customer at first. Leave it out to leave it as it is; it cannot be null. */
  layer?: InputMaybe<StepLayer>;
  /** Whether customers decide here; false at first. Leave it out to leave it as it is; it cannot be null. */
  momentOfTruth?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it can lead; steps of the same journey. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  nextSteps?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What could be done better here. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  opportunities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What hurts. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  painPoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who takes part in it; they take part in the journey from then on. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  personas?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Where to put it, from 0; at the end if left out. At least 0. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The stage’s id: `stage_…`. */
  stage: Scalars['ID']['input'];
  /** What goes through their minds. At most 10000 characters. */
  thoughts?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in a few words. At most 500 characters. */
  title: Scalars['String']['input'];
  /** Where it meets the company. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  touchpoints?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** One step, and in which revision it was seen. */
export interface StepDeleteInput {
  /** The id of the step: `step_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A step in a JSON document. */
export interface StepDocument {
  /** When it was put away; null while in use. */
  archivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What customers do. At most 10000 characters. */
  customerActions?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in full. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it costs them: 1 none, 5 very much. From 1 to 5. */
  effort?: InputMaybe<Scalars['Int']['input']>;
  /** How they feel: −2 very bad, +2 very good. From -2 to 2. */
  emotion?: InputMaybe<Scalars['Int']['input']>;
  /** What they expect to happen. At most 10000 characters. */
  expectations?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What they feel, in words. At most 10000 characters. */
  feelings?: InputMaybe<Scalars['String']['input']>;
  /** What delights. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  gains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What the document calls it, for `nextSteps`. At most 200 characters. */
  id: Scalars['String']['input'];
  /** Who does it; the customer at first. Leave it out to leave it as it is; it cannot be null. */
  layer?: InputMaybe<StepLayer>;
  /** Whether customers decide here; false at first. Leave it out to leave it as it is; it cannot be null. */
  momentOfTruth?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it leads: `id`s of steps of the document. At most 200 characters. At most 50 entries. */
  nextSteps?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What could be done better here. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  opportunities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What hurts. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  painPoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who takes part in it: `id`s of personas of the document. At most 200 characters. At most 50 entries. */
  personas?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What goes through their minds. At most 10000 characters. */
  thoughts?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in a few words. At most 500 characters. */
  title: Scalars['String']['input'];
  /** Where it happens: `id`s of touchpoints of the document. At most 200 characters. At most 50 entries. */
  touchpoints?: InputMaybe<Array<Scalars['String']['input']>>;
}

/** Which rows of type Step to list. All that is given must hold. At most 100 conditions, nested at most 8 deep, at most 10,000 values in their lists, and at most 8 steps to related rows. */
export interface StepFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<StepFilter>>;
  /** When it was put away; null while it is in use. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was made in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** What it costs them: 1 none to 5 very much; null where unknown. */
  effort?: InputMaybe<NullableIntFilter>;
  /** How they feel: −2 very bad, 0 neutral, +2 very good; null where unknown. */
  emotion?: InputMaybe<NullableIntFilter>;
  /** What delights. */
  gains?: InputMaybe<StringListFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id?: InputMaybe<StepIdFilter>;
  /** The journey it belongs to. */
  journey?: InputMaybe<JourneyFilter>;
  /** Who does it, and who sees it. */
  layer?: InputMaybe<StepLayerFilter>;
  /** Whether customers decide here if they stay or go. */
  momentOfTruth?: InputMaybe<BooleanFilter>;
  /** Where it leads. */
  nextSteps?: InputMaybe<StepRelationFilter>;
  /** This does not hold. */
  not?: InputMaybe<StepFilter>;
  /** What could be done better here. */
  opportunities?: InputMaybe<StringListFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<StepFilter>>;
  /** What hurts. */
  painPoints?: InputMaybe<StringListFilter>;
  /** Who takes part in it. */
  personas?: InputMaybe<PersonaRelationFilter>;
  /** Its place in the stage, from 0 without gaps, archived steps included. */
  position?: InputMaybe<IntFilter>;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision?: InputMaybe<IntFilter>;
  /** The stage it happens in. */
  stage?: InputMaybe<StageFilter>;
  /** What happens, in a few words. */
  title?: InputMaybe<StringFilter>;
  /** Where it meets the company. */
  touchpoints?: InputMaybe<TouchpointRelationFilter>;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares a value of type Step id. All that is given must hold. */
export interface StepIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Who does a step, and who sees it. */
export type StepLayer =
  /** The company does it, out of sight. */
  | 'BACKSTAGE'
  /** The customer does it; only these steps make the emotion curve. */
  | 'CUSTOMER'
  /** The company does it, before the customer’s eyes. */
  | 'FRONTSTAGE'
  /** Systems and partners that the others stand on. */
  | 'SUPPORT';

/** Compares a value of type StepLayer. All that is given must hold. */
export interface StepLayerFilter {
  /** Equal to this. */
  eq?: InputMaybe<StepLayer>;
  /** One of these. */
  in?: InputMaybe<Array<StepLayer>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<StepLayer>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<StepLayer>>;
}

/** Where to put a step in its journey. */
export interface StepMoveInput {
  /** The step’s id: `step_…`. */
  id: Scalars['ID']['input'];
  /** Its new place there, from 0; past the end is the end. At least 0. */
  position: Scalars['Int']['input'];
  /** The revision it was read with; if it has another by now, nothing is moved. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** A stage of the same journey; the one it is in, if left out. Leave it out to leave it as it is; it cannot be null. */
  stage?: InputMaybe<Scalars['ID']['input']>;
}

/** How rows of type Step are sorted; rows that are equal in it are sorted by their id. */
export interface StepOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: StepOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Step can be sorted by. */
export type StepOrderField =
  /** When it was put away. */
  | 'ARCHIVED_AT'
  /** When it was made. */
  | 'CREATED_AT'
  /** What it costs them, from 1 to 5. */
  | 'EFFORT'
  /** How customers feel, from −2 to +2. */
  | 'EMOTION'
  /** CUSTOMER, FRONTSTAGE, BACKSTAGE, SUPPORT. */
  | 'LAYER'
  /** Its place in its stage, from 0. */
  | 'POSITION'
  /** The place of its stage. */
  | 'STAGE_POSITION'
  /** Its title, capital letters before small ones. */
  | 'TITLE'
  /** When it last changed. */
  | 'UPDATED_AT';

/** What must hold for the related rows of type Step. All that is given must hold. */
export interface StepRelationFilter {
  /** All of them are like this, or there are none. */
  every?: InputMaybe<StepFilter>;
  /** None of them is like this. */
  none?: InputMaybe<StepFilter>;
  /** At least one of them is like this. */
  some?: InputMaybe<StepFilter>;
}

/** One step, and in which revision it was seen. */
export interface StepRestoreInput {
  /** The id of the step: `step_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** What to change of a step. What is left out stays; null clears. */
export interface StepUpdateInput {
  /** What customers do. At most 10000 characters. */
  customerActions?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in full. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What it costs them: 1 none, 5 very much. From 1 to 5. */
  effort?: InputMaybe<Scalars['Int']['input']>;
  /** How they feel: −2 very bad, +2 very good. From -2 to 2. */
  emotion?: InputMaybe<Scalars['Int']['input']>;
  /** What they expect to happen. At most 10000 characters. */
  expectations?: InputMaybe<Scalars['String']['input']>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What they feel, in words. At most 10000 characters. */
  feelings?: InputMaybe<Scalars['String']['input']>;
  /** What delights. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  gains?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The step’s id: `step_…`. */
  id: Scalars['ID']['input'];
  /** Who does it; the customer at first. Leave it out to leave it as it is; it cannot be null. */
  layer?: InputMaybe<StepLayer>;
  /** Whether customers decide here; false at first. Leave it out to leave it as it is; it cannot be null. */
  momentOfTruth?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it can lead; steps of the same journey. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  nextSteps?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What could be done better here. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  opportunities?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What hurts. At most 1000 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  painPoints?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who takes part in it; they take part in the journey from then on. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  personas?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** What goes through their minds. At most 10000 characters. */
  thoughts?: InputMaybe<Scalars['String']['input']>;
  /** What happens, in a few words. At most 500 characters. Leave it out to leave it as it is; it cannot be null. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Where it meets the company. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  touchpoints?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** Compares a value of type String. All that is given must hold. */
export interface StringFilter {
  /** Has this text somewhere in it. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Ends with this text. */
  endsWith?: InputMaybe<Scalars['String']['input']>;
  /** Equal to this. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Compare `A` like `a`, in every script, by Unicode’s simple case folding: `Ä` is `ä` and `П` is `п`, but `ß` is not `SS`, and no language has rules of its own. False by default. */
  ignoreCase?: InputMaybe<Scalars['Boolean']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['String']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Begins with this text. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
}

/** Compares a list of String values. All that is given must hold. */
export interface StringListFilter {
  /** Has this among its entries. */
  has?: InputMaybe<Scalars['String']['input']>;
  /** Each of these is in the list. */
  hasEvery?: InputMaybe<Array<Scalars['String']['input']>>;
  /** At least one of these is in the list. */
  hasSome?: InputMaybe<Array<Scalars['String']['input']>>;
  /** True: the list is empty. False: it is not. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
}

/** One survey, and in which revision it was seen. */
export interface SurveyArchiveInput {
  /** The id of the survey: `survey_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The survey that is over. */
export interface SurveyCloseInput {
  /** The survey’s id: `survey_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Why a survey takes no answers. */
export type SurveyClosedReason =
  /** It was put away. */
  | 'ARCHIVED'
  /** It is over. */
  | 'CLOSED'
  /** It was never published. */
  | 'DRAFT'
  /** The time until which it took answers has passed. */
  | 'PAST_CLOSING_DATE'
  /** It rests, and may go on later. */
  | 'PAUSED';

/** A new survey, a draft; only its name is needed. */
export interface SurveyCreateInput {
  /** Nobody can tell who answered, or when within the day, but from what they write themselves and what the page hands in as hidden fields. Versions tell when they were published: publish them on different days. False at first; it stays as it was first published. Leave it out to leave it as it is; it cannot be null. */
  anonymous?: InputMaybe<Scalars['Boolean']['input']>;
  /** From when on it takes no more answers. Holds at once, without publishing. */
  closesAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is for, for the team. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What readers see when they are through; replaces all earlier endings. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  endings?: InputMaybe<Array<SurveyEndingInput>>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What the page that shows it hands in; replaces all earlier fields. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  hiddenFields?: InputMaybe<Array<SurveyHiddenFieldInput>>;
  /** On which occasion it asks; RELATIONSHIP at first. Leave it out to leave it as it is; it cannot be null. */
  kind?: InputMaybe<SurveyKind>;
  /** The languages it is offered in, all of the workspace’s at first; its default language stands first. Holds at once, without publishing. At most 35 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  locales?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How many completed responses it takes. Holds at once, without publishing. From 1 to 1000000000. */
  maxResponses?: InputMaybe<Scalars['Int']['input']>;
  /** What the team calls it; those who answer do not see it. At most 200 characters. */
  name: Scalars['String']['input'];
  /** The actor who answers for it. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** Its questions, page by page; replaces all earlier pages. At most 100 entries. Leave it out to leave it as it is; it cannot be null. */
  pages?: InputMaybe<Array<SurveyPageInput>>;
  /** How many of which sort are taken; replaces all earlier quotas. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  quotas?: InputMaybe<Array<SurveyQuotaInput>>;
  /** Days before the same customer is asked it again; null for no rule. From 0 to 3650. */
  recontactDays?: InputMaybe<Scalars['Int']['input']>;
  /** Days for which a response that was begun can be continued; 30 at first. From 1 to 365. Leave it out to leave it as it is; it cannot be null. */
  resumeDays?: InputMaybe<Scalars['Int']['input']>;
  /** Which share of the customers it could ask it does ask; 100 at first. From 0 to 100. Leave it out to leave it as it is; it cannot be null. */
  samplingPct?: InputMaybe<Scalars['Float']['input']>;
  /** What it asks about; null for the relationship as a whole. */
  target?: InputMaybe<SurveyTargetInput>;
  /** The page that shows it, for links in invitations. At most 2000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** What is calculated from answers, in this order; replaces all earlier variables. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  variables?: InputMaybe<Array<SurveyVariableInput>>;
  /** What readers see first; replaces all earlier texts. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  welcome?: InputMaybe<Array<LocalizedTextInput>>;
}

/** One survey, and in which revision it was seen. */
export interface SurveyDeleteInput {
  /** The id of the survey: `survey_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The survey to copy, and what the copy is called. */
export interface SurveyDuplicateInput {
  /** The survey’s id: `survey_…`. */
  id: Scalars['ID']['input'];
  /** What the team calls the copy; like the first by default. At most 200 characters. Leave it out to leave it as it is; it cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
}

/** What readers see when they are through. */
export interface SurveyEndingInput {
  /** What it says then. At most 50 entries. */
  description?: InputMaybe<Array<LocalizedTextInput>>;
  /** Its name for jumps, unique in the survey; by default `ending` and its number. At most 64 characters. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** Who ends here does not belong to those asked; the response is kept as SCREENED_OUT. False by default. */
  screenOut?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it says first. At most 50 entries. */
  title?: InputMaybe<Array<LocalizedTextInput>>;
  /** Where the reader is sent next. At most 2000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
}

/** Which program a survey is written for. */
export type SurveyExportFormat =
  /** SurveyJS: its library shows the same questions. */
  | 'SURVEYJS';

/** Which rows of type Survey to list. All that is given must hold. At most 100 conditions, nested at most 8 deep, at most 10,000 values in their lists, and at most 8 steps to related rows. */
export interface SurveyFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<SurveyFilter>>;
  /** Whether nobody can tell who answered, or when within the day. Fixed once it was published. */
  anonymous?: InputMaybe<BooleanFilter>;
  /** When it was put away; null while it is in use. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** Whether the draft differs from the newest published version. */
  changed?: InputMaybe<BooleanFilter>;
  /** From when on it takes no more answers; null for no end. */
  closesAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was made in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id?: InputMaybe<SurveyIdFilter>;
  /** The journey it asks about. */
  journey?: InputMaybe<JourneyFilter>;
  /** On which occasion it asks. */
  kind?: InputMaybe<SurveyKindFilter>;
  /** The languages it is offered in, as BCP 47, the default one first. */
  locales?: InputMaybe<StringListFilter>;
  /** What the team calls it: `Relationship 2026`. Those who answer do not see it. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<SurveyFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<SurveyFilter>>;
  /** Who answers for it. */
  owner?: InputMaybe<ActorFilter>;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision?: InputMaybe<IntFilter>;
  /** Whether it takes answers. */
  status?: InputMaybe<SurveyStatusFilter>;
  /** The step it asks about. */
  step?: InputMaybe<StepFilter>;
  /** The touchpoint it asks about. */
  touchpoint?: InputMaybe<TouchpointFilter>;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** The number of the newest published version; 0 before the first. */
  version?: InputMaybe<IntFilter>;
}

/** Which program a document of a survey is written for. */
export type SurveyFormat =
  /** Formbricks: `blocks` with `elements`, or the `questions` of earlier versions; also as its API answers, under `data`. */
  | 'FORMBRICKS'
  /** SurveyJS: `pages` with `elements`, and expressions in braces. */
  | 'SURVEYJS';

/** What the page that shows the survey hands in with the answers. */
export interface SurveyHiddenFieldInput {
  /** Its name in conditions, unique among questions, variables and hidden fields. At most 64 characters. */
  key: Scalars['String']['input'];
  /** What it holds; TEXT by default. */
  kind?: InputMaybe<HiddenFieldKind>;
}

/** Compares a value of type Survey id. All that is given must hold. */
export interface SurveyIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** A survey as a document of another program. */
export interface SurveyImportInput {
  /** The document itself, as an object or as text. At most 1000000 characters. */
  document: Scalars['SurveyDocument']['input'];
  /** Who wrote it. */
  format: SurveyFormat;
  /** The language of texts that do not say theirs; by default the workspace’s, unless the document names one. At most 35 characters. */
  locale?: InputMaybe<Scalars['String']['input']>;
  /** What the team calls the survey; its title in the document by default. At most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
}

/** Where to go on after a page: to a later page or to an ending, one of them. */
export interface SurveyJumpInput {
  /** The key of an ending. At most 64 characters. */
  toEnding?: InputMaybe<Scalars['String']['input']>;
  /** The key of a later page. At most 64 characters. */
  toPage?: InputMaybe<Scalars['String']['input']>;
  /** For whom; everybody, if there is none. */
  when?: InputMaybe<Scalars['Condition']['input']>;
}

/** On which occasion a survey asks. */
export type SurveyKind =
  /** When somebody leaves, why. */
  | 'EXIT'
  /** While a product is used, how it serves. */
  | 'PRODUCT'
  /** Often and briefly, to see how it goes. */
  | 'PULSE'
  /** Now and then, how the whole relationship is. */
  | 'RELATIONSHIP'
  /** Right after something happened, how that went. */
  | 'TRANSACTIONAL';

/** Compares a value of type SurveyKind. All that is given must hold. */
export interface SurveyKindFilter {
  /** Equal to this. */
  eq?: InputMaybe<SurveyKind>;
  /** One of these. */
  in?: InputMaybe<Array<SurveyKind>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<SurveyKind>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<SurveyKind>>;
}

/** How rows of type Survey are sorted; rows that are equal in it are sorted by their id. */
export interface SurveyOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: SurveyOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Survey can be sorted by. */
export type SurveyOrderField =
  /** When it was put away. */
  | 'ARCHIVED_AT'
  /** When it takes no more answers. */
  | 'CLOSES_AT'
  /** When it was made. */
  | 'CREATED_AT'
  /** Its kind, in the order of the enum. */
  | 'KIND'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** DRAFT, LIVE, PAUSED, CLOSED. */
  | 'STATUS'
  /** When it last changed. */
  | 'UPDATED_AT';

/** Questions that are shown together. */
export interface SurveyPageInput {
  /** What leads into it. At most 50 entries. */
  description?: InputMaybe<Array<LocalizedTextInput>>;
  /** Looked at in this order when the page is left: the first that holds decides. At most 50 entries. */
  jumps?: InputMaybe<Array<SurveyJumpInput>>;
  /** Its name for jumps, unique in the survey; by default `page` and its number. At most 64 characters. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** What is asked there; all pages together have at most 500 questions. At most 500 entries. */
  questions?: InputMaybe<Array<QuestionInput>>;
  /** What stands above its questions. At most 50 entries. */
  title?: InputMaybe<Array<LocalizedTextInput>>;
  /** When it is shown; always, if there is none. */
  visibleIf?: InputMaybe<Scalars['Condition']['input']>;
}

/** The survey that is to rest. */
export interface SurveyPauseInput {
  /** The survey’s id: `survey_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The survey whose draft is to go live. */
export interface SurveyPublishInput {
  /** The survey’s id: `survey_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** How many completed responses of one sort a survey takes. */
export interface SurveyQuotaInput {
  /** Its name for programs, unique in the survey. At most 64 characters. */
  key: Scalars['String']['input'];
  /** How many are taken at most. From 0 to 1000000000. */
  limit: Scalars['Int']['input'];
  /** What the team calls it; its key by default. At most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Which completed responses count against it, whichever version they answered; a variable has the value that it was stored with. */
  when: Scalars['Condition']['input'];
  /** The key of the ending for who comes when it is full: its `url` is where a panel takes them back. None by default. At most 64 characters. */
  whenFull?: InputMaybe<Scalars['String']['input']>;
}

/** The survey that is not over after all. */
export interface SurveyReopenInput {
  /** The survey’s id: `survey_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Which rows of type SurveyResponse to list. All that is given must hold. At most 100 conditions, nested at most 8 deep, at most 10,000 values in their lists, and at most 8 steps to related rows. */
export interface SurveyResponseFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<SurveyResponseFilter>>;
  /** What was answered. */
  answers?: InputMaybe<AnswerRelationFilter>;
  /** By which way it came. */
  channel?: InputMaybe<ChannelFilter>;
  /** When it was submitted; null while it is PARTIAL. */
  completedAt?: InputMaybe<NullableDateTimeFilter>;
  /** When it was stored. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The key of the ending that its answers lead to; of QUOTA_FULL, the one that the quota’s `whenFull` named. Null while it is PARTIAL, and where there is none. */
  ending?: InputMaybe<NullableStringFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id?: InputMaybe<SurveyResponseIdFilter>;
  /** The language it was given in, as BCP 47. */
  locale?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<SurveyResponseFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<SurveyResponseFilter>>;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision?: InputMaybe<IntFilter>;
  /** Of QUOTA_FULL, the key of the quota that was full; of SCREENED_OUT, that of the ending it was led to; else null. */
  screenedBy?: InputMaybe<NullableStringFilter>;
  /** When it was begun. */
  startedAt?: InputMaybe<DateTimeFilter>;
  /** How far it has come. */
  status?: InputMaybe<ResponseStatusFilter>;
  /** The survey it answers. */
  survey?: InputMaybe<SurveyFilter>;
  /** What staff marked it with. */
  tags?: InputMaybe<StringListFilter>;
  /** The touchpoint it is about. */
  touchpoint?: InputMaybe<TouchpointFilter>;
  /** When it last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Which published version of the survey was answered. */
  version?: InputMaybe<IntFilter>;
}

/** Compares a value of type SurveyResponse id. All that is given must hold. */
export interface SurveyResponseIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type SurveyResponse are sorted; rows that are equal in it are sorted by their id. */
export interface SurveyResponseOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: SurveyResponseOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type SurveyResponse can be sorted by. */
export type SurveyResponseOrderField =
  /** Its channel, in the order of the enum. */
  | 'CHANNEL'
  /** When it was submitted. */
  | 'COMPLETED_AT'
  /** When it was begun. */
  | 'STARTED_AT'
  /** Its status, in the order of the enum. */
  | 'STATUS'
  /** When it last changed. */
  | 'UPDATED_AT';

/** One survey, and in which revision it was seen. */
export interface SurveyRestoreInput {
  /** The id of the survey: `survey_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** The survey that has rested enough. */
export interface SurveyResumeInput {
  /** The survey’s id: `survey_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Whether a survey takes answers. */
export type SurveyStatus =
  /** It is over, and takes none. */
  | 'CLOSED'
  /** It was never published. */
  | 'DRAFT'
  /** Its newest published version takes answers. */
  | 'LIVE'
  /** It takes none for now. */
  | 'PAUSED';

/** Compares a value of type SurveyStatus. All that is given must hold. */
export interface SurveyStatusFilter {
  /** Equal to this. */
  eq?: InputMaybe<SurveyStatus>;
  /** One of these. */
  in?: InputMaybe<Array<SurveyStatus>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<SurveyStatus>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<SurveyStatus>>;
}

/** What a survey asks about. */
export type SurveyTargetInput =
  /** A whole journey. */
  { journey: Scalars['ID']['input']; step?: never; touchpoint?: never; }
  |  /** One step of a journey. */
  { journey?: never; step: Scalars['ID']['input']; touchpoint?: never; }
  |  /** A touchpoint; responses count for it unless they name another. */
  { journey?: never; step?: never; touchpoint: Scalars['ID']['input']; };

/** What to change of a survey. What is left out stays; null clears. */
export interface SurveyUpdateInput {
  /** Nobody can tell who answered, or when within the day, but from what they write themselves and what the page hands in as hidden fields. Versions tell when they were published: publish them on different days. False at first; it stays as it was first published. Leave it out to leave it as it is; it cannot be null. */
  anonymous?: InputMaybe<Scalars['Boolean']['input']>;
  /** From when on it takes no more answers. Holds at once, without publishing. */
  closesAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What it is for, for the team. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What readers see when they are through; replaces all earlier endings. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  endings?: InputMaybe<Array<SurveyEndingInput>>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What the page that shows it hands in; replaces all earlier fields. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  hiddenFields?: InputMaybe<Array<SurveyHiddenFieldInput>>;
  /** The survey’s id: `survey_…`. */
  id: Scalars['ID']['input'];
  /** On which occasion it asks; RELATIONSHIP at first. Leave it out to leave it as it is; it cannot be null. */
  kind?: InputMaybe<SurveyKind>;
  /** The languages it is offered in, all of the workspace’s at first; its default language stands first. Holds at once, without publishing. At most 35 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  locales?: InputMaybe<Array<Scalars['String']['input']>>;
  /** How many completed responses it takes. Holds at once, without publishing. From 1 to 1000000000. */
  maxResponses?: InputMaybe<Scalars['Int']['input']>;
  /** What the team calls it; those who answer do not see it. At most 200 characters. Leave it out to leave it as it is; it cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The actor who answers for it. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** Its questions, page by page; replaces all earlier pages. At most 100 entries. Leave it out to leave it as it is; it cannot be null. */
  pages?: InputMaybe<Array<SurveyPageInput>>;
  /** How many of which sort are taken; replaces all earlier quotas. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  quotas?: InputMaybe<Array<SurveyQuotaInput>>;
  /** Days before the same customer is asked it again; null for no rule. From 0 to 3650. */
  recontactDays?: InputMaybe<Scalars['Int']['input']>;
  /** Days for which a response that was begun can be continued; 30 at first. From 1 to 365. Leave it out to leave it as it is; it cannot be null. */
  resumeDays?: InputMaybe<Scalars['Int']['input']>;
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Which share of the customers it could ask it does ask; 100 at first. From 0 to 100. Leave it out to leave it as it is; it cannot be null. */
  samplingPct?: InputMaybe<Scalars['Float']['input']>;
  /** What it asks about; null for the relationship as a whole. */
  target?: InputMaybe<SurveyTargetInput>;
  /** The page that shows it, for links in invitations. At most 2000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** What is calculated from answers, in this order; replaces all earlier variables. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  variables?: InputMaybe<Array<SurveyVariableInput>>;
  /** What readers see first; replaces all earlier texts. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  welcome?: InputMaybe<Array<LocalizedTextInput>>;
}

/** A value that is calculated from answers. */
export interface SurveyVariableInput {
  /** What it holds before its first step: 0, no text or false by default. */
  initial?: InputMaybe<VariableValueInput>;
  /** Its name in conditions, unique among questions, variables and hidden fields. At most 64 characters. */
  key: Scalars['String']['input'];
  /** What it holds. */
  kind: VariableKind;
  /** How it is worked out, one after the other. At most 50 entries. */
  steps?: InputMaybe<Array<SurveyVariableStepInput>>;
}

/** One change of a variable: with a constant or with a field, one of them. */
export interface SurveyVariableStepInput {
  /** The key of a question, variable or hidden field to do it with. At most 64 characters. */
  field?: InputMaybe<Scalars['String']['input']>;
  /** What is done to the variable. */
  operation: VariableOperation;
  /** A constant to do it with. */
  value?: InputMaybe<VariableValueInput>;
  /** For whom; everybody, if there is none. */
  when?: InputMaybe<Scalars['Condition']['input']>;
}

/** Which rows of type SurveyVersion to list. All that is given must hold. At most 100 conditions, nested at most 8 deep, at most 10,000 values in their lists, and at most 8 steps to related rows. */
export interface SurveyVersionFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<SurveyVersionFilter>>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id?: InputMaybe<SurveyVersionIdFilter>;
  /** This does not hold. */
  not?: InputMaybe<SurveyVersionFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<SurveyVersionFilter>>;
  /** From when on it took answers. */
  publishedAt?: InputMaybe<DateTimeFilter>;
  /** Who let it go live. */
  publishedBy?: InputMaybe<ActorFilter>;
  /** Counts the published versions of its survey, from 1. */
  version?: InputMaybe<IntFilter>;
}

/** Compares a value of type SurveyVersion id. All that is given must hold. */
export interface SurveyVersionIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type SurveyVersion are sorted; rows that are equal in it are sorted by their id. */
export interface SurveyVersionOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: SurveyVersionOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type SurveyVersion can be sorted by. */
export type SurveyVersionOrderField =
  /** When it was published. */
  | 'PUBLISHED_AT'
  /** Its number. */
  | 'VERSION';

/** What a published survey may lack. */
export type SurveyWarningCode =
  /** A text is there in one language of the survey and lacking in others: their readers see it in a related one (`de` for `de-AT`) or in the default language. */
  | 'MISSING_TRANSLATION';

/** What a written answer must look like. */
export type TextFormat =
  /** A mail address. */
  | 'EMAIL'
  /** A telephone number: digits, and what is written between them. */
  | 'PHONE'
  /** An address with http or https. */
  | 'URL';

/** One touchpoint, and in which revision it was seen. */
export interface TouchpointArchiveInput {
  /** The id of the touchpoint: `touchpoint_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** Rows for `touchpointBulkUpsert`. */
export interface TouchpointBulkUpsertInput {
  /** What a mistake in one row means for the others. */
  errorPolicy?: BulkErrorPolicy;
  /** Each by the external id that it has, or is to have. Each only once. At most 1000 entries. */
  rows: Array<TouchpointBulkUpsertRow>;
}

/** A touchpoint by the external id it has, or is to have. */
export interface TouchpointBulkUpsertRow {
  /** By which way they meet. A new one needs it. Leave it out to leave it as it is; it cannot be null. */
  channel?: InputMaybe<Channel>;
  /** What happens there. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What of the company is experienced there. */
  experienceDimension?: InputMaybe<ExperienceDimension>;
  /** Which touchpoint; if none has it, one is made. */
  externalId: ExternalIdInput;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Who begins; the customer at first. Leave it out to leave it as it is; it cannot be null. */
  initiator?: InputMaybe<Initiator>;
  /** What the team calls it. A new one needs it. At most 200 characters. Leave it out to leave it as it is; it cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether it needs the internet. */
  online?: InputMaybe<Scalars['Boolean']['input']>;
  /** The department that answers for it. At most 200 characters. */
  ownerDepartment?: InputMaybe<Scalars['String']['input']>;
  /** What customers call it; replaces all earlier texts. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  publicName?: InputMaybe<Array<LocalizedTextInput>>;
  /** What happens there; ACTION at first. Leave it out to leave it as it is; it cannot be null. */
  type?: InputMaybe<TouchpointType>;
}

/** A touchpoint that is there already, or a new one. */
export type TouchpointChoice =
  /** A touchpoint of the workspace. */
  { id: Scalars['ID']['input']; new?: never; }
  |  /** A touchpoint to be made. */
  { id?: never; new: TouchpointCreateInput; };

/** A new touchpoint; its name and channel are needed. */
export interface TouchpointCreateInput {
  /** By which way they meet. */
  channel: Channel;
  /** What happens there. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What of the company is experienced there. */
  experienceDimension?: InputMaybe<ExperienceDimension>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** Who begins; the customer at first. Leave it out to leave it as it is; it cannot be null. */
  initiator?: InputMaybe<Initiator>;
  /** What the team calls it. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Whether it needs the internet. */
  online?: InputMaybe<Scalars['Boolean']['input']>;
  /** The department that answers for it. At most 200 characters. */
  ownerDepartment?: InputMaybe<Scalars['String']['input']>;
  /** What customers call it; replaces all earlier texts. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  publicName?: InputMaybe<Array<LocalizedTextInput>>;
  /** What happens there; ACTION at first. Leave it out to leave it as it is; it cannot be null. */
  type?: InputMaybe<TouchpointType>;
}

/** One touchpoint, and in which revision it was seen. */
export interface TouchpointDeleteInput {
  /** The id of the touchpoint: `touchpoint_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** A touchpoint in a JSON document; made only if the workspace does not have it yet. */
export interface TouchpointDocument {
  /** When it was put away; null while in use. */
  archivedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** By which way they meet. */
  channel: Channel;
  /** What happens there. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What of the company is experienced there. */
  experienceDimension?: InputMaybe<ExperienceDimension>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** What the document calls it; its id in the workspace it came from. At most 200 characters. */
  id: Scalars['String']['input'];
  /** Who begins; the customer at first. Leave it out to leave it as it is; it cannot be null. */
  initiator?: InputMaybe<Initiator>;
  /** What the team calls it. At most 200 characters. */
  name: Scalars['String']['input'];
  /** Whether it needs the internet. */
  online?: InputMaybe<Scalars['Boolean']['input']>;
  /** The department that answers for it. At most 200 characters. */
  ownerDepartment?: InputMaybe<Scalars['String']['input']>;
  /** What customers call it; replaces all earlier texts. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  publicName?: InputMaybe<Array<LocalizedTextInput>>;
  /** What happens there; ACTION at first. Leave it out to leave it as it is; it cannot be null. */
  type?: InputMaybe<TouchpointType>;
}

/** Which rows of type Touchpoint to list. All that is given must hold. At most 100 conditions, nested at most 8 deep, at most 10,000 values in their lists, and at most 8 steps to related rows. */
export interface TouchpointFilter {
  /** Each of these holds. */
  and?: InputMaybe<Array<TouchpointFilter>>;
  /** When it was put away; null while it is in use. */
  archivedAt?: InputMaybe<NullableDateTimeFilter>;
  /** By which way they meet. */
  channel?: InputMaybe<ChannelFilter>;
  /** When it was made in this workspace. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** What of the company is experienced there. */
  experienceDimension?: InputMaybe<NullableExperienceDimensionFilter>;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id?: InputMaybe<TouchpointIdFilter>;
  /** Who begins the encounter. */
  initiator?: InputMaybe<InitiatorFilter>;
  /** The journeys of those steps. */
  journeys?: InputMaybe<JourneyRelationFilter>;
  /** What the team calls it: `Repair booking page`. */
  name?: InputMaybe<StringFilter>;
  /** This does not hold. */
  not?: InputMaybe<TouchpointFilter>;
  /** Whether it needs the internet; null where nobody has said. */
  online?: InputMaybe<NullableBooleanFilter>;
  /** At least one of these holds; none of them holds when the list is empty. */
  or?: InputMaybe<Array<TouchpointFilter>>;
  /** The department that answers for it. Journeys that change it often show where silos hurt. */
  ownerDepartment?: InputMaybe<NullableStringFilter>;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision?: InputMaybe<IntFilter>;
  /** The steps that happen there. */
  steps?: InputMaybe<StepRelationFilter>;
  /** What happens there. */
  type?: InputMaybe<TouchpointTypeFilter>;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt?: InputMaybe<DateTimeFilter>;
}

/** Compares a value of type Touchpoint id. All that is given must hold. */
export interface TouchpointIdFilter {
  /** Equal to this. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of these. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
}

/** How rows of type Touchpoint are sorted; rows that are equal in it are sorted by their id. */
export interface TouchpointOrder {
  /** Which end comes first. */
  direction?: InputMaybe<SortDirection>;
  /** The value to sort by. */
  field: TouchpointOrderField;
  /** Where rows without a value stand. By default after the others when ascending, before them when descending. */
  nulls?: InputMaybe<SortNulls>;
}

/** What rows of type Touchpoint can be sorted by. */
export type TouchpointOrderField =
  /** When it was put away. */
  | 'ARCHIVED_AT'
  /** Its channel, in the order of the enum. */
  | 'CHANNEL'
  /** When it was made. */
  | 'CREATED_AT'
  /** Its name, capital letters before small ones. */
  | 'NAME'
  /** The department’s name. */
  | 'OWNER_DEPARTMENT'
  /** When it last changed. */
  | 'UPDATED_AT';

/** What must hold for the related rows of type Touchpoint. All that is given must hold. */
export interface TouchpointRelationFilter {
  /** All of them are like this, or there are none. */
  every?: InputMaybe<TouchpointFilter>;
  /** None of them is like this. */
  none?: InputMaybe<TouchpointFilter>;
  /** At least one of them is like this. */
  some?: InputMaybe<TouchpointFilter>;
}

/** One touchpoint, and in which revision it was seen. */
export interface TouchpointRestoreInput {
  /** The id of the touchpoint: `touchpoint_…`. */
  id: Scalars['ID']['input'];
  /** The revision it was read with; if it has another by now, nothing is done. */
  revision?: InputMaybe<Scalars['Int']['input']>;
}

/** What happens at a touchpoint. */
export type TouchpointType =
  /** Something is done: an order, a visit, a repair. */
  | 'ACTION'
  /** Something is said: an advertisement, a mail, a call. */
  | 'COMMUNICATION';

/** Compares a value of type TouchpointType. All that is given must hold. */
export interface TouchpointTypeFilter {
  /** Equal to this. */
  eq?: InputMaybe<TouchpointType>;
  /** One of these. */
  in?: InputMaybe<Array<TouchpointType>>;
  /** Another value than this. A missing value does not count as another. */
  neq?: InputMaybe<TouchpointType>;
  /** None of these. A missing value does not count as another. */
  notIn?: InputMaybe<Array<TouchpointType>>;
}

/** What to change of a touchpoint. What is left out stays; null clears. */
export interface TouchpointUpdateInput {
  /** By which way they meet. Leave it out to leave it as it is; it cannot be null. */
  channel?: InputMaybe<Channel>;
  /** What happens there. At most 10000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What of the company is experienced there. */
  experienceDimension?: InputMaybe<ExperienceDimension>;
  /** The ids other systems know it by; replaces all earlier ones. At most 20 entries. Leave it out to leave it as it is; it cannot be null. */
  externalIds?: InputMaybe<Array<ExternalIdInput>>;
  /** The touchpoint’s id: `touchpoint_…`. */
  id: Scalars['ID']['input'];
  /** Who begins; the customer at first. Leave it out to leave it as it is; it cannot be null. */
  initiator?: InputMaybe<Initiator>;
  /** What the team calls it. At most 200 characters. Leave it out to leave it as it is; it cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether it needs the internet. */
  online?: InputMaybe<Scalars['Boolean']['input']>;
  /** The department that answers for it. At most 200 characters. */
  ownerDepartment?: InputMaybe<Scalars['String']['input']>;
  /** What customers call it; replaces all earlier texts. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  publicName?: InputMaybe<Array<LocalizedTextInput>>;
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** What happens there; ACTION at first. Leave it out to leave it as it is; it cannot be null. */
  type?: InputMaybe<TouchpointType>;
}

/** Which side of a person a trait describes. */
export type TraitDimension =
  /** What they do: habits, use, channels. */
  | 'BEHAVIOURAL'
  /** Who they are: age, household, work, place. */
  | 'DEMOGRAPHIC'
  /** What they hold dear: attitudes, values, interests. */
  | 'PSYCHOGRAPHIC'
  /** What they buy: order value, frequency, payment. */
  | 'TRANSACTIONAL';

/** What kind of mistake a `UserError` tells of. */
export type UserErrorCode =
  /** The text is empty or only white space. */
  | 'BLANK'
  /** The row would stand above itself. */
  | 'CYCLE'
  /** The same thing stands twice in this list. */
  | 'DUPLICATE'
  /** Another row of this type already has this external id. */
  | 'EXTERNAL_ID_TAKEN'
  /** This was published, and cannot be other than it was then. */
  | 'FIXED'
  /** The key was used before with other arguments. Use a new one. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The answer is not one that the survey takes here; the error names its question. */
  | 'INVALID_ANSWER'
  /** The text has a character that cannot be stored, such as NUL. */
  | 'INVALID_CHARACTER'
  /** The condition does not have the form of the condition language; the path leads to the rule. */
  | 'INVALID_CONDITION'
  /** The imported document cannot be read; the message names the line. */
  | 'INVALID_DOCUMENT'
  /** The id is malformed, or of another type than this place takes. */
  | 'INVALID_ID'
  /** The value does not have the form that this place needs. */
  | 'INVALID_VALUE'
  /** Others use the row, so it cannot be deleted. Archive it, or take it out of them first. */
  | 'IN_USE'
  /** No such row in this workspace. */
  | 'NOT_FOUND'
  /** The number or time is outside the range of this place. */
  | 'OUT_OF_RANGE'
  /** As many as the survey wants have answered it already. */
  | 'QUOTA_FULL'
  /** A value is needed here; it cannot be cleared. */
  | 'REQUIRED'
  /** The response was begun too long ago to be continued. */
  | 'RESPONSE_EXPIRED'
  /** The answers show that the reader does not belong to those asked. */
  | 'SCREENED_OUT'
  /** Somebody changed the row since it was read. Read it again, then repeat the change. */
  | 'STALE_REVISION'
  /** The survey takes no answers now. */
  | 'SURVEY_CLOSED'
  /** The text has more characters than this place holds. */
  | 'TOO_LONG'
  /** The list is longer than this place takes. */
  | 'TOO_MANY'
  /** Nothing of this name is there to be compared, calculated or gone to. */
  | 'UNKNOWN_FIELD'
  /** The locale is not one of the workspace’s; add it with workspaceUpdate first. */
  | 'UNKNOWN_LOCALE'
  /** No answers lead here. */
  | 'UNREACHABLE'
  /** What is to be changed is not in a state that allows it. */
  | 'WRONG_STATE'
  /** The field cannot be compared in this way, or with such a value. */
  | 'WRONG_TYPE';

/** What a calculated variable holds. */
export type VariableKind =
  /** True or false, false at first unless it says otherwise. */
  | 'BOOLEAN'
  /** A number, 0 at first unless it says otherwise. */
  | 'NUMBER'
  /** A text, empty at first unless it says otherwise. */
  | 'TEXT';

/** What a step does to its variable; texts and booleans know only SET. */
export type VariableOperation =
  /** The variable becomes the sum of itself and the operand. */
  | 'ADD'
  /** The variable becomes the quotient of itself and the operand. */
  | 'DIVIDE'
  /** The variable becomes the product of itself and the operand. */
  | 'MULTIPLY'
  /** The variable becomes the operand. */
  | 'SET'
  /** The variable loses the operand. */
  | 'SUBTRACT';

/** A number, a text, or true or false. */
export type VariableValueInput =
  /** For a variable of kind BOOLEAN. */
  { boolean: Scalars['Boolean']['input']; number?: never; text?: never; }
  |  /** For a variable of kind NUMBER. */
  { boolean?: never; number: Scalars['Float']['input']; text?: never; }
  |  /** For a variable of kind TEXT. At most 1000 characters. */
  { boolean?: never; number?: never; text: Scalars['String']['input']; };

/** A day of the week. */
export type Weekday =
  /** Friday, in the workspace’s time zone. */
  | 'FRIDAY'
  /** Monday, in the workspace’s time zone. */
  | 'MONDAY'
  /** Saturday, in the workspace’s time zone. */
  | 'SATURDAY'
  /** Sunday, in the workspace’s time zone. */
  | 'SUNDAY'
  /** Thursday, in the workspace’s time zone. */
  | 'THURSDAY'
  /** Tuesday, in the workspace’s time zone. */
  | 'TUESDAY'
  /** Wednesday, in the workspace’s time zone. */
  | 'WEDNESDAY';

/** What to change of the workspace’s settings. What is left out stays. */
export interface WorkspaceUpdateInput {
  /** When somebody is there; an empty list for always. At most 28 entries. Leave it out to leave it as it is; it cannot be null. */
  businessHours?: InputMaybe<Array<BusinessHoursInput>>;
  /** One of `locales`. At most 35 characters. Leave it out to leave it as it is; it cannot be null. */
  defaultLocale?: InputMaybe<Scalars['String']['input']>;
  /** The languages it speaks, as BCP 47. At most 35 characters. At most 50 entries. Leave it out to leave it as it is; it cannot be null. */
  locales?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Scores of fewer answers than this are not shown. From 1 to 1000. Leave it out to leave it as it is; it cannot be null. */
  minimumN?: InputMaybe<Scalars['Int']['input']>;
  /** What the company calls itself. At most 200 characters. Leave it out to leave it as it is; it cannot be null. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** When customers are not written to; null for never quiet. */
  quietHours?: InputMaybe<QuietHoursInput>;
  /** Days from one review to the next; reviews already planned stay. From 1 to 3650. Leave it out to leave it as it is; it cannot be null. */
  reviewIntervalDays?: InputMaybe<Scalars['Int']['input']>;
  /** The revision it was read with; if it has another by now, nothing is changed. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Where its days begin: an IANA name, `Europe/Berlin`. After a change, a worker counts earlier responses for their days in the new zone, and quotas whose conditions name days anew; responses of anonymous surveys, of which the day alone is known, stay where they are. At most 100 characters. Leave it out to leave it as it is; it cannot be null. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
}
