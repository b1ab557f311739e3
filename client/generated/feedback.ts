// Made from schema/schema.graphql and client/operations/feedback.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { follow, type FollowOptions } from '../runtime/follow.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { CustomerName } from './customers.ts';
import type { JobFields } from './jobs.ts';
import type { JourneyName } from './journeys.ts';
import type { PageFields } from './pages.ts';
import type { BulkRowStatus, Channel, CustomerMatch, Emotion, ExternalIdInput, FeedbackArchiveInput, FeedbackBulkExportInput, FeedbackBulkImportInput, FeedbackBulkUpsertInput, FeedbackDeleteInput, FeedbackFilter, FeedbackOrder, FeedbackRecordInput, FeedbackRestoreInput, FeedbackSource, FeedbackUpdateInput, IdentifierKind, LiveEventKind, Sentiment } from './schema.ts';
import type { StepName } from './steps.ts';
import type { TouchpointName } from './touchpoints.ts';
import type { UserErrorFields } from './userErrors.ts';

/** What a customer or employee said outside of surveys: a letter, a review, a post, a call. It is linked to the same touchpoints, steps and journeys as surveys. */
export interface FeedbackDetail {
  /** When sentiment, emotions and topics of the feedback were last analysed; null until then. */
  analysedAt: Date | null;
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** Who said it: a name, a user name, a telephone number; null if that is not known. It is personal data: show it only to those who need it, and clear it when the person asks. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  author: string | null;
  /** The channel that it came by. */
  channel: Channel;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** Who said it; null unless `customerMatch` is MATCHED. */
  customer: CustomerName | null;
  /** Whether its customer is known. Null without the scope `customers:read`. */
  customerMatch: CustomerMatch | null;
  /** The emotions that the feedback shows; empty if it shows none, null until it was analysed. */
  emotions: Emotion[] | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What it named its customer by; null for feedback that came without one. */
  identifier: {
    /** What it is. */
    kind: IdentifierKind;
    /** For EXTERNAL_ID: the other system, by the name that the workspace chose; else null. */
    system: string | null;
    /** The id, the email address in its normal form, or the telephone number as E.164. Null without the scope `customers:personal`. */
    value: string | null;
  } | null;
  /** The journey it is about as a whole; null if there is none. */
  journey: JourneyName | null;
  /** The language of the text, as BCP 47: `en`, `de-AT`. Any language, not only the workspace’s; null if it is not known. */
  locale: string | null;
  /** When it was said, which can be long before it was recorded. */
  occurredAt: Date;
  /** The rating that came with it: 4 of 5 stars is 4. From 0 to `ratingMax`; null if it came without a rating. */
  rating: number | null;
  /** The best rating on the scale; null if there is no rating. */
  ratingMax: number | null;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** How the author of the feedback feels about its subject; null until it was analysed, or if its language is not supported. */
  sentiment: {
    /** The sentiment as a number from −1 (all blame) to 1 (all praise); 0 is neutral. */
    score: number;
    /** The sentiment as a category. */
    value: Sentiment;
  } | null;
  /** How the company came to know of it. */
  source: FeedbackSource;
  /** The step it is about, which may belong to another journey than `journey`; null if there is none. */
  step: StepName | null;
  /** The team’s own labels, each once, in the order of the input. */
  tags: string[];
  /** What was said, in the author’s own words; 1 to 20,000 characters. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  text: string | null;
  /** What the feedback is about, as topics of the workspace; null until it was analysed. */
  topics: string[] | null;
  /** The touchpoint it is about; null if there is none. */
  touchpoint: TouchpointName | null;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
  /** The http or https address where it can be read; null if there is none. */
  url: string | null;
}

/** What a customer or employee said outside of surveys: a letter, a review, a post, a call. It is linked to the same touchpoints, steps and journeys as surveys. */
export interface FeedbackFields {
  /** When sentiment, emotions and topics of the feedback were last analysed; null until then. */
  analysedAt: Date | null;
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** Who said it: a name, a user name, a telephone number; null if that is not known. It is personal data: show it only to those who need it, and clear it when the person asks. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  author: string | null;
  /** The channel that it came by. */
  channel: Channel;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** Whether its customer is known. Null without the scope `customers:read`. */
  customerMatch: CustomerMatch | null;
  /** The emotions that the feedback shows; empty if it shows none, null until it was analysed. */
  emotions: Emotion[] | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What it named its customer by; null for feedback that came without one. */
  identifier: {
    /** What it is. */
    kind: IdentifierKind;
    /** For EXTERNAL_ID: the other system, by the name that the workspace chose; else null. */
    system: string | null;
    /** The id, the email address in its normal form, or the telephone number as E.164. Null without the scope `customers:personal`. */
    value: string | null;
  } | null;
  /** The language of the text, as BCP 47: `en`, `de-AT`. Any language, not only the workspace’s; null if it is not known. */
  locale: string | null;
  /** When it was said, which can be long before it was recorded. */
  occurredAt: Date;
  /** The rating that came with it: 4 of 5 stars is 4. From 0 to `ratingMax`; null if it came without a rating. */
  rating: number | null;
  /** The best rating on the scale; null if there is no rating. */
  ratingMax: number | null;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** How the author of the feedback feels about its subject; null until it was analysed, or if its language is not supported. */
  sentiment: {
    /** The sentiment as a number from −1 (all blame) to 1 (all praise); 0 is neutral. */
    score: number;
    /** The sentiment as a category. */
    value: Sentiment;
  } | null;
  /** How the company came to know of it. */
  source: FeedbackSource;
  /** The team’s own labels, each once, in the order of the input. */
  tags: string[];
  /** What was said, in the author’s own words; 1 to 20,000 characters. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  text: string | null;
  /** What the feedback is about, as topics of the workspace; null until it was analysed. */
  topics: string[] | null;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
  /** The http or https address where it can be read; null if there is none. */
  url: string | null;
}

/** What a customer or employee said outside of surveys: a letter, a review, a post, a call. It is linked to the same touchpoints, steps and journeys as surveys. */
export interface FeedbackName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
}

export interface FeedbackGetVariables {
  id: string;
}

export type FeedbackGetResult = FeedbackDetail | null;

const feedbackGet: Operation = {
  name: 'FeedbackGet',
  field: 'feedback',
  text: 'query FeedbackGet($id:ID!){feedback(id:$id){analysedAt archivedAt author channel createdAt customer{id name}customerMatch emotions externalIds{id system}id identifier{kind system value}journey{id title}locale occurredAt rating ratingMax revision sentiment{score value}source step{id title}tags text topics touchpoint{channel id name}updatedAt url}}',
  dates: { feedback: { analysedAt: true, archivedAt: true, createdAt: true, occurredAt: true, updatedAt: true } },
};

/** The feedback with this id; null if this workspace has no such feedback. */
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
  text: 'query FeedbackGetByExternalId($externalId:ExternalIdInput!){feedbackByExternalId(externalId:$externalId){analysedAt archivedAt author channel createdAt customer{id name}customerMatch emotions externalIds{id system}id identifier{kind system value}journey{id title}locale occurredAt rating ratingMax revision sentiment{score value}source step{id title}tags text topics touchpoint{channel id name}updatedAt url}}',
  dates: { feedbackByExternalId: { analysedAt: true, archivedAt: true, createdAt: true, occurredAt: true, updatedAt: true } },
};

/** The feedback with this id in another system; null if this workspace has no such feedback. */
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
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const feedbackList: Operation = {
  name: 'FeedbackList',
  field: 'feedbackItems',
  text: 'query FeedbackList($after:String$before:String$filter:FeedbackFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[FeedbackOrder!]$withTotalCount:Boolean!=false){feedbackItems(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{analysedAt archivedAt author channel createdAt customer{id name}customerMatch emotions externalIds{id system}id identifier{kind system value}journey{id title}locale occurredAt rating ratingMax revision sentiment{score value}source step{id title}tags text topics touchpoint{channel id name}updatedAt url}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { feedbackItems: { nodes: { analysedAt: true, archivedAt: true, createdAt: true, occurredAt: true, updatedAt: true } } },
};

/** The feedback of the workspace, the latest `occurredAt` first. */
export async function list(
  client: Client,
  variables: FeedbackListVariables = {},
  options?: CallOptions,
): Promise<FeedbackListResult> {
  return run<FeedbackListResult>(client, feedbackList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The recorded feedback; null if there are errors. */
  feedback: FeedbackFields | null;
}

const feedbackRecord: Operation = {
  name: 'FeedbackRecord',
  field: 'feedbackRecord',
  text: 'mutation FeedbackRecord($input:FeedbackRecordInput!){feedbackRecord(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}feedback{analysedAt archivedAt author channel createdAt customerMatch emotions externalIds{id system}id identifier{kind system value}locale occurredAt rating ratingMax revision sentiment{score value}source tags text topics updatedAt url}}}',
  dates: { feedbackRecord: { errors: { expiredAt: true }, feedback: { analysedAt: true, archivedAt: true, createdAt: true, occurredAt: true, updatedAt: true } } },
};

/** Records what a customer or employee said outside of surveys. Refused with `OUT_OF_RANGE` if `rating` is above `ratingMax` or `occurredAt` is more than a day in the future, with `REQUIRED` if only one of `rating` and `ratingMax` is set, and with `EXTERNAL_ID_TAKEN`. Scope: `feedback:write`. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The feedback as it is now; null if there are errors. */
  feedback: FeedbackFields | null;
}

const feedbackUpdate: Operation = {
  name: 'FeedbackUpdate',
  field: 'feedbackUpdate',
  text: 'mutation FeedbackUpdate($input:FeedbackUpdateInput!){feedbackUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}feedback{analysedAt archivedAt author channel createdAt customerMatch emotions externalIds{id system}id identifier{kind system value}locale occurredAt rating ratingMax revision sentiment{score value}source tags text topics updatedAt url}}}',
  dates: { feedbackUpdate: { errors: { expiredAt: true }, feedback: { analysedAt: true, archivedAt: true, createdAt: true, occurredAt: true, updatedAt: true } } },
};

/** Changes feedback. Refused with `STALE_REVISION` if `revision` is set and the feedback has changed since. A new `text` clears the analysis of the old one. Scope: `feedback:write`. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The feedback as it is now; null if there are errors. */
  feedback: FeedbackFields | null;
}

const feedbackArchive: Operation = {
  name: 'FeedbackArchive',
  field: 'feedbackArchive',
  text: 'mutation FeedbackArchive($input:FeedbackArchiveInput!){feedbackArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}feedback{analysedAt archivedAt author channel createdAt customerMatch emotions externalIds{id system}id identifier{kind system value}locale occurredAt rating ratingMax revision sentiment{score value}source tags text topics updatedAt url}}}',
  dates: { feedbackArchive: { errors: { expiredAt: true }, feedback: { analysedAt: true, archivedAt: true, createdAt: true, occurredAt: true, updatedAt: true } } },
};

/** Archives the feedback: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `feedback:write`. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The feedback as it is now; null if there are errors. */
  feedback: FeedbackFields | null;
}

const feedbackRestore: Operation = {
  name: 'FeedbackRestore',
  field: 'feedbackRestore',
  text: 'mutation FeedbackRestore($input:FeedbackRestoreInput!){feedbackRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}feedback{analysedAt archivedAt author channel createdAt customerMatch emotions externalIds{id system}id identifier{kind system value}locale occurredAt rating ratingMax revision sentiment{score value}source tags text topics updatedAt url}}}',
  dates: { feedbackRestore: { errors: { expiredAt: true }, feedback: { analysedAt: true, archivedAt: true, createdAt: true, occurredAt: true, updatedAt: true } } },
};

/** Restores the archived feedback. Repeating it changes nothing. Scope: `feedback:write`. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const feedbackDelete: Operation = {
  name: 'FeedbackDelete',
  field: 'feedbackDelete',
  text: 'mutation FeedbackDelete($input:FeedbackDeleteInput!){feedbackDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { feedbackDelete: { errors: { expiredAt: true } } },
};

/** Deletes the feedback permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `feedback:write`. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
  /** One result for each row, in the order of the input; empty if all rows were refused. */
  results: {
    /** The user errors of this row; empty if it was stored. */
    errors: UserErrorFields[];
    /** The feedback as it is now; null if the row failed. */
    feedback: FeedbackFields | null;
    /** The position of the row in the input, counted from 0. */
    index: number;
    /** Whether the row was created, updated, unchanged or failed. */
    status: BulkRowStatus;
  }[];
}

const feedbackBulkUpsert: Operation = {
  name: 'FeedbackBulkUpsert',
  field: 'feedbackBulkUpsert',
  text: 'mutation FeedbackBulkUpsert($input:FeedbackBulkUpsertInput!){feedbackBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}feedback{analysedAt archivedAt author channel createdAt customerMatch emotions externalIds{id system}id identifier{kind system value}locale occurredAt rating ratingMax revision sentiment{score value}source tags text topics updatedAt url}index status}}}',
  dates: { feedbackBulkUpsert: { errors: { expiredAt: true }, results: { errors: { expiredAt: true }, feedback: { analysedAt: true, archivedAt: true, createdAt: true, occurredAt: true, updatedAt: true } } } },
};

/** Creates or updates up to 1,000 rows of type Feedback, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `feedback:write`. */
export async function bulkUpsert(
  client: Client,
  input: FeedbackBulkUpsertInput,
  options?: MutationOptions,
): Promise<FeedbackBulkUpsertResult> {
  return run<FeedbackBulkUpsertResult>(client, feedbackBulkUpsert, { input }, options);
}

export interface FeedbackBulkExportVariables {
  input: FeedbackBulkExportInput;
}

export interface FeedbackBulkExportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits to be fetched. */
  job: JobFields | null;
}

const feedbackBulkExport: Operation = {
  name: 'FeedbackBulkExport',
  field: 'feedbackBulkExport',
  text: 'mutation FeedbackBulkExport($input:FeedbackBulkExportInput!){feedbackBulkExport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { feedbackBulkExport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that exports `feedbackItems` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `feedbackBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. If `Workspace.verbatimsPersonal` is true, `text` and `author` are in the file only if the key that fetches it has the scope `customers:personal`. Scope: `feedback:read`. */
export async function bulkExport(
  client: Client,
  input: FeedbackBulkExportInput,
  options?: MutationOptions,
): Promise<FeedbackBulkExportResult> {
  return run<FeedbackBulkExportResult>(client, feedbackBulkExport, { input }, options);
}

export interface FeedbackBulkImportVariables {
  input: FeedbackBulkImportInput;
}

export interface FeedbackBulkImportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits for the file. */
  job: JobFields | null;
}

const feedbackBulkImport: Operation = {
  name: 'FeedbackBulkImport',
  field: 'feedbackBulkImport',
  text: 'mutation FeedbackBulkImport($input:FeedbackBulkImportInput!){feedbackBulkImport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { feedbackBulkImport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that imports rows of type Feedback from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `feedbackBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `feedback:write`. */
export async function bulkImport(
  client: Client,
  input: FeedbackBulkImportInput,
  options?: MutationOptions,
): Promise<FeedbackBulkImportResult> {
  return run<FeedbackBulkImportResult>(client, feedbackBulkImport, { input }, options);
}

export interface FeedbackRecordedVariables {
  after?: string | null;
}

export interface FeedbackRecordedResult {
  /** Whether something happened, or the stream is only alive. */
  kind: LiveEventKind;
  /** The number of the event in the workspace, in the order of commits: a string of digits. Numbers are left out for what other subscriptions follow. */
  seq: string;
  /** When it happened; when it was sent, for a heartbeat. */
  at: Date;
  /** The feedback as it is now; null in a heartbeat, and if it is gone meanwhile. */
  feedback: FeedbackFields | null;
}

const feedbackRecorded: Operation = {
  name: 'FeedbackRecorded',
  field: 'feedbackRecorded',
  text: 'subscription FeedbackRecorded($after:String){feedbackRecorded(after:$after opening:true){kind seq at feedback{analysedAt archivedAt author channel createdAt customerMatch emotions externalIds{id system}id identifier{kind system value}locale occurredAt rating ratingMax revision sentiment{score value}source tags text topics updatedAt url}}}',
  dates: { feedbackRecorded: { at: true, feedback: { analysedAt: true, archivedAt: true, createdAt: true, occurredAt: true, updatedAt: true } } },
};

/** Feedback was recorded. Scope: `feedback:read`. */
export function recorded(
  client: Client,
  options: FeedbackRecordedVariables & FollowOptions = {},
): AsyncGenerator<FeedbackRecordedResult, void, void> {
  return follow<FeedbackRecordedResult>(client, feedbackRecorded, options);
}
