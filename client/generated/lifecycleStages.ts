// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { JobFields } from './jobs.ts';
import type { PageFields } from './pages.ts';
import type { BulkRowStatus, ExternalIdInput, LifecycleStageArchiveInput, LifecycleStageBulkExportInput, LifecycleStageBulkImportInput, LifecycleStageBulkUpsertInput, LifecycleStageCreateInput, LifecycleStageDeleteInput, LifecycleStageFilter, LifecycleStageOrder, LifecycleStageRestoreInput, LifecycleStageUpdateInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** How far the company and a customer have come with each other, as the workspace sees it: prospect, new, regular, at risk, lost. `Customer.lifecycleStage` says in which one a customer is. */
export interface LifecycleStageFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** When a customer is in this stage, and what is meant to follow. Null if it is not set. */
  description: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** A stable name for programs, conditions and files: `prospect`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key: string;
  /** What people read: `Prospect`. */
  name: string;
  /** Where it comes in the list: the stage with the lowest number is the first. Numbers can be left out, and two stages can have the same. */
  position: number;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** How far the company and a customer have come with each other, as the workspace sees it: prospect, new, regular, at risk, lost. `Customer.lifecycleStage` says in which one a customer is. */
export interface LifecycleStageName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** A stable name for programs, conditions and files: `prospect`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key: string;
  /** What people read: `Prospect`. */
  name: string;
}

export interface LifecycleStagesGetVariables {
  id: string;
}

export type LifecycleStagesGetResult = LifecycleStageFields | null;

const lifecycleStagesGet: Operation = {
  name: 'LifecycleStagesGet',
  field: 'lifecycleStage',
  text: 'query LifecycleStagesGet($id:ID!){lifecycleStage(id:$id){archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}}',
  dates: { lifecycleStage: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The lifecycle stage with this id; null if this workspace has no such lifecycle stage. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<LifecycleStagesGetResult> {
  return run<LifecycleStagesGetResult>(client, lifecycleStagesGet, { id }, options);
}

export interface LifecycleStagesGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type LifecycleStagesGetByExternalIdResult = LifecycleStageFields | null;

const lifecycleStagesGetByExternalId: Operation = {
  name: 'LifecycleStagesGetByExternalId',
  field: 'lifecycleStageByExternalId',
  text: 'query LifecycleStagesGetByExternalId($externalId:ExternalIdInput!){lifecycleStageByExternalId(externalId:$externalId){archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}}',
  dates: { lifecycleStageByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The lifecycle stage with this id in another system; null if this workspace has no such lifecycle stage. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<LifecycleStagesGetByExternalIdResult> {
  return run<LifecycleStagesGetByExternalIdResult>(client, lifecycleStagesGetByExternalId, { externalId }, options);
}

export interface LifecycleStagesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: LifecycleStageFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: LifecycleStageOrder[] | null;
  withTotalCount?: boolean;
}

export interface LifecycleStagesListResult {
  /** The rows of this page, without their cursors. */
  nodes: LifecycleStageFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const lifecycleStagesList: Operation = {
  name: 'LifecycleStagesList',
  field: 'lifecycleStages',
  text: 'query LifecycleStagesList($after:String$before:String$filter:LifecycleStageFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[LifecycleStageOrder!]$withTotalCount:Boolean!=false){lifecycleStages(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { lifecycleStages: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** The lifecycle stages of the workspace, in their order. */
export async function list(
  client: Client,
  variables: LifecycleStagesListVariables = {},
  options?: CallOptions,
): Promise<LifecycleStagesListResult> {
  return run<LifecycleStagesListResult>(client, lifecycleStagesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<LifecycleStagesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<LifecycleStagesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'LifecycleStagesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface LifecycleStagesCreateVariables {
  input: LifecycleStageCreateInput;
}

export interface LifecycleStagesCreateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new lifecycle stage; null if there are errors. */
  lifecycleStage: LifecycleStageFields | null;
}

const lifecycleStagesCreate: Operation = {
  name: 'LifecycleStagesCreate',
  field: 'lifecycleStageCreate',
  text: 'mutation LifecycleStagesCreate($input:LifecycleStageCreateInput!){lifecycleStageCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}lifecycleStage{archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}}}',
  dates: { lifecycleStageCreate: { errors: { expiredAt: true }, lifecycleStage: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Creates a lifecycle stage. A workspace has at most 100. Refused with `KEY_TAKEN` for a key that another stage has. Scope: `lifecycleStages:write`. */
export async function create(
  client: Client,
  input: LifecycleStageCreateInput,
  options?: MutationOptions,
): Promise<LifecycleStagesCreateResult> {
  return run<LifecycleStagesCreateResult>(client, lifecycleStagesCreate, { input }, options);
}

export interface LifecycleStagesUpdateVariables {
  input: LifecycleStageUpdateInput;
}

export interface LifecycleStagesUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The lifecycle stage as it is now; null if there are errors. */
  lifecycleStage: LifecycleStageFields | null;
}

const lifecycleStagesUpdate: Operation = {
  name: 'LifecycleStagesUpdate',
  field: 'lifecycleStageUpdate',
  text: 'mutation LifecycleStagesUpdate($input:LifecycleStageUpdateInput!){lifecycleStageUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}lifecycleStage{archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}}}',
  dates: { lifecycleStageUpdate: { errors: { expiredAt: true }, lifecycleStage: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Changes a lifecycle stage. Refused with `STALE_REVISION` if `revision` is set and the stage has changed since. Scope: `lifecycleStages:write`. */
export async function update(
  client: Client,
  input: LifecycleStageUpdateInput,
  options?: MutationOptions,
): Promise<LifecycleStagesUpdateResult> {
  return run<LifecycleStagesUpdateResult>(client, lifecycleStagesUpdate, { input }, options);
}

export interface LifecycleStagesArchiveVariables {
  input: LifecycleStageArchiveInput;
}

export interface LifecycleStagesArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The lifecycle stage as it is now; null if there are errors. */
  lifecycleStage: LifecycleStageFields | null;
}

const lifecycleStagesArchive: Operation = {
  name: 'LifecycleStagesArchive',
  field: 'lifecycleStageArchive',
  text: 'mutation LifecycleStagesArchive($input:LifecycleStageArchiveInput!){lifecycleStageArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}lifecycleStage{archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}}}',
  dates: { lifecycleStageArchive: { errors: { expiredAt: true }, lifecycleStage: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Archives the lifecycle stage: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `lifecycleStages:write`. */
export async function archive(
  client: Client,
  input: LifecycleStageArchiveInput,
  options?: MutationOptions,
): Promise<LifecycleStagesArchiveResult> {
  return run<LifecycleStagesArchiveResult>(client, lifecycleStagesArchive, { input }, options);
}

export interface LifecycleStagesRestoreVariables {
  input: LifecycleStageRestoreInput;
}

export interface LifecycleStagesRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The lifecycle stage as it is now; null if there are errors. */
  lifecycleStage: LifecycleStageFields | null;
}

const lifecycleStagesRestore: Operation = {
  name: 'LifecycleStagesRestore',
  field: 'lifecycleStageRestore',
  text: 'mutation LifecycleStagesRestore($input:LifecycleStageRestoreInput!){lifecycleStageRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}lifecycleStage{archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}}}',
  dates: { lifecycleStageRestore: { errors: { expiredAt: true }, lifecycleStage: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Restores the archived lifecycle stage. Repeating it changes nothing. Scope: `lifecycleStages:write`. */
export async function restore(
  client: Client,
  input: LifecycleStageRestoreInput,
  options?: MutationOptions,
): Promise<LifecycleStagesRestoreResult> {
  return run<LifecycleStagesRestoreResult>(client, lifecycleStagesRestore, { input }, options);
}

export interface LifecycleStagesDeleteVariables {
  input: LifecycleStageDeleteInput;
}

export interface LifecycleStagesDeleteResult {
  /** The id that the lifecycle stage had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const lifecycleStagesDelete: Operation = {
  name: 'LifecycleStagesDelete',
  field: 'lifecycleStageDelete',
  text: 'mutation LifecycleStagesDelete($input:LifecycleStageDeleteInput!){lifecycleStageDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { lifecycleStageDelete: { errors: { expiredAt: true } } },
};

/** Deletes the lifecycle stage permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `lifecycleStages:write`. */
export async function remove(
  client: Client,
  input: LifecycleStageDeleteInput,
  options?: MutationOptions,
): Promise<LifecycleStagesDeleteResult> {
  return run<LifecycleStagesDeleteResult>(client, lifecycleStagesDelete, { input }, options);
}

export interface LifecycleStagesBulkUpsertVariables {
  input: LifecycleStageBulkUpsertInput;
}

export interface LifecycleStagesBulkUpsertResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
  /** One result for each row, in the order of the input; empty if all rows were refused. */
  results: {
    /** The user errors of this row; empty if it was stored. */
    errors: UserErrorFields[];
    /** The position of the row in the input, counted from 0. */
    index: number;
    /** The lifecycle stage as it is now; null if the row failed. */
    lifecycleStage: LifecycleStageFields | null;
    /** Whether the row was created, updated, unchanged or failed. */
    status: BulkRowStatus;
  }[];
}

const lifecycleStagesBulkUpsert: Operation = {
  name: 'LifecycleStagesBulkUpsert',
  field: 'lifecycleStageBulkUpsert',
  text: 'mutation LifecycleStagesBulkUpsert($input:LifecycleStageBulkUpsertInput!){lifecycleStageBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}index lifecycleStage{archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}status}}}',
  dates: { lifecycleStageBulkUpsert: { errors: { expiredAt: true }, results: { errors: { expiredAt: true }, lifecycleStage: { archivedAt: true, createdAt: true, updatedAt: true } } } },
};

/** Creates or updates up to 1,000 rows of type LifecycleStage, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `lifecycleStages:write`. */
export async function bulkUpsert(
  client: Client,
  input: LifecycleStageBulkUpsertInput,
  options?: MutationOptions,
): Promise<LifecycleStagesBulkUpsertResult> {
  return run<LifecycleStagesBulkUpsertResult>(client, lifecycleStagesBulkUpsert, { input }, options);
}

export interface LifecycleStagesBulkExportVariables {
  input: LifecycleStageBulkExportInput;
}

export interface LifecycleStagesBulkExportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits to be fetched. */
  job: JobFields | null;
}

const lifecycleStagesBulkExport: Operation = {
  name: 'LifecycleStagesBulkExport',
  field: 'lifecycleStageBulkExport',
  text: 'mutation LifecycleStagesBulkExport($input:LifecycleStageBulkExportInput!){lifecycleStageBulkExport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { lifecycleStageBulkExport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that exports `lifecycleStages` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `lifecycleStageBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `lifecycleStages:read`. */
export async function bulkExport(
  client: Client,
  input: LifecycleStageBulkExportInput,
  options?: MutationOptions,
): Promise<LifecycleStagesBulkExportResult> {
  return run<LifecycleStagesBulkExportResult>(client, lifecycleStagesBulkExport, { input }, options);
}

export interface LifecycleStagesBulkImportVariables {
  input: LifecycleStageBulkImportInput;
}

export interface LifecycleStagesBulkImportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits for the file. */
  job: JobFields | null;
}

const lifecycleStagesBulkImport: Operation = {
  name: 'LifecycleStagesBulkImport',
  field: 'lifecycleStageBulkImport',
  text: 'mutation LifecycleStagesBulkImport($input:LifecycleStageBulkImportInput!){lifecycleStageBulkImport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { lifecycleStageBulkImport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that imports rows of type LifecycleStage from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `lifecycleStageBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `lifecycleStages:write`. */
export async function bulkImport(
  client: Client,
  input: LifecycleStageBulkImportInput,
  options?: MutationOptions,
): Promise<LifecycleStagesBulkImportResult> {
  return run<LifecycleStagesBulkImportResult>(client, lifecycleStagesBulkImport, { input }, options);
}
