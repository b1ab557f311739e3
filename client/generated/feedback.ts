// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { JourneyName } from './journeys.ts';
import type { PageFields } from './pages.ts';
import type { BulkRowStatus, Channel, Emotion, ExternalIdInput, FeedbackArchiveInput, FeedbackBulkUpsertInput, FeedbackDeleteInput, FeedbackFilter, FeedbackOrder, FeedbackRecordInput, FeedbackRestoreInput, FeedbackSource, FeedbackUpdateInput, Sentiment } from './schema.ts';
import type { StepName } from './steps.ts';
import type { TouchpointName } from './touchpoints.ts';
import type { UserErrorFields } from './userErrors.ts';

/** What a customer or employee said outside of surveys: a complaint, a review, a post, a call. It hangs on the same touchpoints, steps and journeys that surveys listen at. */
export interface FeedbackDetail {
  /** When somebody last looked for sentiment, emotions and topics in the feedback; null if nobody has. */
  analysedAt: Date | null;
  /** When it was put away; null while it is in use. */
  archivedAt: Date | null;
  /** Who said it: a name, a handle, a number. Personal data: show it only to those who need it, and clear it when the person asks. */
  author: string | null;
  /** By which way it came. */
  channel: Channel;
  /** When it was made in this workspace. */
  createdAt: Date;
  /** The emotions that the feedback lets on, none if it is matter-of-fact; null until it was analysed. */
  emotions: Emotion[] | null;
  /** The ids that other systems know it by, at most 20. */
  externalIds: {
    /** The id the row has there, in Unicode’s form NFC. */
    id: string;
    /** The other system, in the workspace’s own words: `salesforce`, `shop`. */
    system: string;
  }[];
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** The journey it is about as a whole. */
  journey: JourneyName | null;
  /** The language it was said in, as BCP 47: `en`, `de-AT`. Any language, not only the workspace’s; null where nobody has said. */
  locale: string | null;
  /** When it was said, which can be long before it was recorded. */
  occurredAt: Date;
  /** The rating that came with it: 4 of 5 stars is 4. From 0 to `ratingMax`; null where it came without. */
  rating: number | null;
  /** The best rating there is on that scale; null where there is no rating. */
  ratingMax: number | null;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision: number;
  /** How the author of the feedback feels about its subject; null until it was analysed, and where its language is not understood. */
  sentiment: {
    /** The same from −1 (all blame) to 1 (all praise), 0 in the middle. */
    score: number;
    /** The sentiment in a word. */
    value: Sentiment;
  } | null;
  /** On which occasion it was said. */
  source: FeedbackSource;
  /** The step it is about; it may be of another journey than `journey`. */
  step: StepName | null;
  /** The team’s own labels, each once, in the order they were given. */
  tags: string[];
  /** What was said, in the author’s own words; 1 to 20,000 characters. */
  text: string;
  /** What the feedback is about, in the workspace’s own topics; null until it was analysed. */
  topics: string[] | null;
  /** The touchpoint it is about. */
  touchpoint: TouchpointName | null;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt: Date;
  /** Where it can be read, http or https. */
  url: string | null;
}

/** What a customer or employee said outside of surveys: a complaint, a review, a post, a call. It hangs on the same touchpoints, steps and journeys that surveys listen at. */
export interface FeedbackFields {
  /** When somebody last looked for sentiment, emotions and topics in the feedback; null if nobody has. */
  analysedAt: Date | null;
  /** When it was put away; null while it is in use. */
  archivedAt: Date | null;
  /** Who said it: a name, a handle, a number. Personal data: show it only to those who need it, and clear it when the person asks. */
  author: string | null;
  /** By which way it came. */
  channel: Channel;
  /** When it was made in this workspace. */
  createdAt: Date;
  /** The emotions that the feedback lets on, none if it is matter-of-fact; null until it was analysed. */
  emotions: Emotion[] | null;
  /** The ids that other systems know it by, at most 20. */
  externalIds: {
    /** The id the row has there, in Unicode’s form NFC. */
    id: string;
    /** The other system, in the workspace’s own words: `salesforce`, `shop`. */
    system: string;
  }[];
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** The language it was said in, as BCP 47: `en`, `de-AT`. Any language, not only the workspace’s; null where nobody has said. */
  locale: string | null;
  /** When it was said, which can be long before it was recorded. */
  occurredAt: Date;
  /** The rating that came with it: 4 of 5 stars is 4. From 0 to `ratingMax`; null where it came without. */
  rating: number | null;
  /** The best rating there is on that scale; null where there is no rating. */
  ratingMax: number | null;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision: number;
  /** How the author of the feedback feels about its subject; null until it was analysed, and where its language is not understood. */
  sentiment: {
    /** The same from −1 (all blame) to 1 (all praise), 0 in the middle. */
    score: number;
    /** The sentiment in a word. */
    value: Sentiment;
  } | null;
  /** On which occasion it was said. */
  source: FeedbackSource;
  /** The team’s own labels, each once, in the order they were given. */
  tags: string[];
  /** What was said, in the author’s own words; 1 to 20,000 characters. */
  text: string;
  /** What the feedback is about, in the workspace’s own topics; null until it was analysed. */
  topics: string[] | null;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt: Date;
  /** Where it can be read, http or https. */
  url: string | null;
}

export interface FeedbackGetVariables {
  id: string;
}

export type FeedbackGetResult = FeedbackDetail | null;

const feedbackGet: Operation = {
  name: 'FeedbackGet',
  field: 'feedback',
  text: 'query FeedbackGet($id:ID!){feedback(id:$id){analysedAt archivedAt author channel createdAt emotions externalIds{id system}id journey{id title}locale occurredAt rating ratingMax revision sentiment{score value}source step{id title}tags text topics touchpoint{channel id name}updatedAt url}}',
  dates: { feedback: { analysedAt: true, archivedAt: true, createdAt: true, occurredAt: true, updatedAt: true } },
};

/** One piece of feedback by its id; null if this workspace has no such feedback. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<FeedbackGetResult> {
  return run<FeedbackGetResult>(client, feedbackGet, { id }, options);
}

export interface FeedbackGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type FeedbackGetByExternalIdResult = FeedbackDetail | null;

const feedbackGetByExternalId: Operation = {
  name: 'FeedbackGetByExternalId',
  field: 'feedbackByExternalId',
  text: 'query FeedbackGetByExternalId($externalId:ExternalIdInput!){feedbackByExternalId(externalId:$externalId){analysedAt archivedAt author channel createdAt emotions externalIds{id system}id journey{id title}locale occurredAt rating ratingMax revision sentiment{score value}source step{id title}tags text topics touchpoint{channel id name}updatedAt url}}',
  dates: { feedbackByExternalId: { analysedAt: true, archivedAt: true, createdAt: true, occurredAt: true, updatedAt: true } },
};

/** One feedback by the id another system has given it; null if none has it. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<FeedbackGetByExternalIdResult> {
  return run<FeedbackGetByExternalIdResult>(client, feedbackGetByExternalId, { externalId }, options);
}

export interface FeedbackListVariables {
  after?: string | null;
  before?: string | null;
  filter?: FeedbackFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: FeedbackOrder[] | null;
  withTotalCount?: boolean;
}

export interface FeedbackListResult {
  /** The rows of this page, without their cursors. */
  nodes: FeedbackDetail[];
  /** Where this page stands in the whole list. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. Counted only when asked for, and then row by row: leave it out where it is not shown. */
  totalCount?: number;
}

const feedbackList: Operation = {
  name: 'FeedbackList',
  field: 'feedbackItems',
  text: 'query FeedbackList($after:String$before:String$filter:FeedbackFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[FeedbackOrder!]$withTotalCount:Boolean!=false){feedbackItems(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{analysedAt archivedAt author channel createdAt emotions externalIds{id system}id journey{id title}locale occurredAt rating ratingMax revision sentiment{score value}source step{id title}tags text topics touchpoint{channel id name}updatedAt url}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { feedbackItems: { nodes: { analysedAt: true, archivedAt: true, createdAt: true, occurredAt: true, updatedAt: true } } },
};

/** The feedback of the workspace, the latest said first. */
export async function list(
  client: Client,
  variables: FeedbackListVariables = {},
  options?: CallOptions,
): Promise<FeedbackListResult> {
  return run<FeedbackListResult>(client, feedbackList, variables, options);
}

/** The nodes of every page of `list`, fetched as the loop goes; `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<FeedbackListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<FeedbackListResult['nodes'][number], void, void> {
  return iterateNodes(
    'FeedbackList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface FeedbackRecordVariables {
  input: FeedbackRecordInput;
}

export interface FeedbackRecordResult {
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The feedback as it was recorded. */
  feedback: FeedbackFields | null;
}

const feedbackRecord: Operation = {
  name: 'FeedbackRecord',
  field: 'feedbackRecord',
  text: 'mutation FeedbackRecord($input:FeedbackRecordInput!){feedbackRecord(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}feedback{analysedAt archivedAt author channel createdAt emotions externalIds{id system}id locale occurredAt rating ratingMax revision sentiment{score value}source tags text topics updatedAt url}}}',
  dates: { feedbackRecord: { errors: { expiredAt: true }, feedback: { analysedAt: true, archivedAt: true, createdAt: true, occurredAt: true, updatedAt: true } } },
};

/** Records what somebody said outside of surveys. Errors to expect: `OUT_OF_RANGE` for a rating beyond its scale or a moment more than a day ahead, `REQUIRED` for half a rating, `EXTERNAL_ID_TAKEN`. Scope: `feedback:write`. */
export async function record(
  client: Client,
  input: FeedbackRecordInput,
  options?: MutationOptions,
): Promise<FeedbackRecordResult> {
  return run<FeedbackRecordResult>(client, feedbackRecord, { input }, options);
}

export interface FeedbackUpdateVariables {
  input: FeedbackUpdateInput;
}

export interface FeedbackUpdateResult {
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The feedback as it is now. */
  feedback: FeedbackFields | null;
}

const feedbackUpdate: Operation = {
  name: 'FeedbackUpdate',
  field: 'feedbackUpdate',
  text: 'mutation FeedbackUpdate($input:FeedbackUpdateInput!){feedbackUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}feedback{analysedAt archivedAt author channel createdAt emotions externalIds{id system}id locale occurredAt rating ratingMax revision sentiment{score value}source tags text topics updatedAt url}}}',
  dates: { feedbackUpdate: { errors: { expiredAt: true }, feedback: { analysedAt: true, archivedAt: true, createdAt: true, occurredAt: true, updatedAt: true } } },
};

/** Changes feedback. With a `revision`, refused as `STALE_REVISION` if somebody was faster. Another `text` clears what an analysis had found in the old one. Scope: `feedback:write`. */
export async function update(
  client: Client,
  input: FeedbackUpdateInput,
  options?: MutationOptions,
): Promise<FeedbackUpdateResult> {
  return run<FeedbackUpdateResult>(client, feedbackUpdate, { input }, options);
}

export interface FeedbackArchiveVariables {
  input: FeedbackArchiveInput;
}

export interface FeedbackArchiveResult {
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The feedback as it is now. */
  feedback: FeedbackFields | null;
}

const feedbackArchive: Operation = {
  name: 'FeedbackArchive',
  field: 'feedbackArchive',
  text: 'mutation FeedbackArchive($input:FeedbackArchiveInput!){feedbackArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}feedback{analysedAt archivedAt author channel createdAt emotions externalIds{id system}id locale occurredAt rating ratingMax revision sentiment{score value}source tags text topics updatedAt url}}}',
  dates: { feedbackArchive: { errors: { expiredAt: true }, feedback: { analysedAt: true, archivedAt: true, createdAt: true, occurredAt: true, updatedAt: true } } },
};

/** Puts a feedback away: lists leave it out unless asked, and what refers to it still finds it. Repeating it changes nothing. Scope: `feedback:write`. */
export async function archive(
  client: Client,
  input: FeedbackArchiveInput,
  options?: MutationOptions,
): Promise<FeedbackArchiveResult> {
  return run<FeedbackArchiveResult>(client, feedbackArchive, { input }, options);
}

export interface FeedbackRestoreVariables {
  input: FeedbackRestoreInput;
}

export interface FeedbackRestoreResult {
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The feedback as it is now. */
  feedback: FeedbackFields | null;
}

const feedbackRestore: Operation = {
  name: 'FeedbackRestore',
  field: 'feedbackRestore',
  text: 'mutation FeedbackRestore($input:FeedbackRestoreInput!){feedbackRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}feedback{analysedAt archivedAt author channel createdAt emotions externalIds{id system}id locale occurredAt rating ratingMax revision sentiment{score value}source tags text topics updatedAt url}}}',
  dates: { feedbackRestore: { errors: { expiredAt: true }, feedback: { analysedAt: true, archivedAt: true, createdAt: true, occurredAt: true, updatedAt: true } } },
};

/** Brings an archived feedback back. Repeating it changes nothing. Scope: `feedback:write`. */
export async function restore(
  client: Client,
  input: FeedbackRestoreInput,
  options?: MutationOptions,
): Promise<FeedbackRestoreResult> {
  return run<FeedbackRestoreResult>(client, feedbackRestore, { input }, options);
}

export interface FeedbackDeleteVariables {
  input: FeedbackDeleteInput;
}

export interface FeedbackDeleteResult {
  /** The id that the feedback had; null if it was not deleted. */
  deletedId: string | null;
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const feedbackDelete: Operation = {
  name: 'FeedbackDelete',
  field: 'feedbackDelete',
  text: 'mutation FeedbackDelete($input:FeedbackDeleteInput!){feedbackDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { feedbackDelete: { errors: { expiredAt: true } } },
};

/** Deletes a feedback for good, with its external ids. Refused with `IN_USE` while others use it; archive it instead. Scope: `feedback:write`. */
export async function remove(
  client: Client,
  input: FeedbackDeleteInput,
  options?: MutationOptions,
): Promise<FeedbackDeleteResult> {
  return run<FeedbackDeleteResult>(client, feedbackDelete, { input }, options);
}

export interface FeedbackBulkUpsertVariables {
  input: FeedbackBulkUpsertInput;
}

export interface FeedbackBulkUpsertResult {
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** One for each row, in the order of the input; empty if nothing was stored. */
  results: {
    /** What is wrong with this row; empty if it was stored. */
    errors: UserErrorFields[];
    /** The feedback as it is now; null if the row failed. */
    feedback: FeedbackFields | null;
    /** Which row of the input, counted from 0. */
    index: number;
    /** Whether it was stored, and how. */
    status: BulkRowStatus;
  }[];
}

const feedbackBulkUpsert: Operation = {
  name: 'FeedbackBulkUpsert',
  field: 'feedbackBulkUpsert',
  text: 'mutation FeedbackBulkUpsert($input:FeedbackBulkUpsertInput!){feedbackBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}results{errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}feedback{analysedAt archivedAt author channel createdAt emotions externalIds{id system}id locale occurredAt rating ratingMax revision sentiment{score value}source tags text topics updatedAt url}index status}}}',
  dates: { feedbackBulkUpsert: { errors: { expiredAt: true }, results: { errors: { expiredAt: true }, feedback: { analysedAt: true, archivedAt: true, createdAt: true, occurredAt: true, updatedAt: true } } } },
};

/** Makes or changes up to 1000 rows of type Feedback, each found by its external id. A field that is left out stays as it is; one that is null is cleared. The number of statements does not grow with the rows. Scope: `feedback:write`. */
export async function bulkUpsert(
  client: Client,
  input: FeedbackBulkUpsertInput,
  options?: MutationOptions,
): Promise<FeedbackBulkUpsertResult> {
  return run<FeedbackBulkUpsertResult>(client, feedbackBulkUpsert, { input }, options);
}
