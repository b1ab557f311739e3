// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { JobFields } from './jobs.ts';
import type { PageFields } from './pages.ts';
import type { BulkRowStatus, ExternalIdInput, RootCauseArchiveInput, RootCauseBulkExportInput, RootCauseBulkImportInput, RootCauseBulkUpsertInput, RootCauseCreateInput, RootCauseDeleteInput, RootCauseFilter, RootCauseOrder, RootCauseRestoreInput, RootCauseUpdateInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** Why what cases are about happened, as the workspace sees it: a supplier, a release, a missing process. `Case.rootCause` names one. */
export interface RootCauseFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** When a case has this root cause, in words of the team. Null if it is not set. */
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
  /** A stable name for programs and files: `supplier`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key: string;
  /** What people read: `Supplier`. */
  name: string;
  /** Where it comes in the list: the lowest number is the first. Numbers can be left out, and two can have the same. */
  position: number;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** Why what cases are about happened, as the workspace sees it: a supplier, a release, a missing process. `Case.rootCause` names one. */
export interface RootCauseName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** A stable name for programs and files: `supplier`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key: string;
  /** What people read: `Supplier`. */
  name: string;
}

export interface RootCausesGetVariables {
  id: string;
}

export type RootCausesGetResult = RootCauseFields | null;

const rootCausesGet: Operation = {
  name: 'RootCausesGet',
  field: 'rootCause',
  text: 'query RootCausesGet($id:ID!){rootCause(id:$id){archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}}',
  dates: { rootCause: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The root cause with this id; null if this workspace has no such root cause. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<RootCausesGetResult> {
  return run<RootCausesGetResult>(client, rootCausesGet, { id }, options);
}

export interface RootCausesGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type RootCausesGetByExternalIdResult = RootCauseFields | null;

const rootCausesGetByExternalId: Operation = {
  name: 'RootCausesGetByExternalId',
  field: 'rootCauseByExternalId',
  text: 'query RootCausesGetByExternalId($externalId:ExternalIdInput!){rootCauseByExternalId(externalId:$externalId){archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}}',
  dates: { rootCauseByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The root cause with this id in another system; null if this workspace has no such root cause. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<RootCausesGetByExternalIdResult> {
  return run<RootCausesGetByExternalIdResult>(client, rootCausesGetByExternalId, { externalId }, options);
}

export interface RootCausesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: RootCauseFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: RootCauseOrder[] | null;
  withTotalCount?: boolean;
}

export interface RootCausesListResult {
  /** The rows of this page, without their cursors. */
  nodes: RootCauseFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const rootCausesList: Operation = {
  name: 'RootCausesList',
  field: 'rootCauses',
  text: 'query RootCausesList($after:String$before:String$filter:RootCauseFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[RootCauseOrder!]$withTotalCount:Boolean!=false){rootCauses(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { rootCauses: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** The root causes of cases, in their order. */
export async function list(
  client: Client,
  variables: RootCausesListVariables = {},
  options?: CallOptions,
): Promise<RootCausesListResult> {
  return run<RootCausesListResult>(client, rootCausesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<RootCausesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<RootCausesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'RootCausesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface RootCausesCreateVariables {
  input: RootCauseCreateInput;
}

export interface RootCausesCreateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new root cause; null if there are errors. */
  rootCause: RootCauseFields | null;
}

const rootCausesCreate: Operation = {
  name: 'RootCausesCreate',
  field: 'rootCauseCreate',
  text: 'mutation RootCausesCreate($input:RootCauseCreateInput!){rootCauseCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}rootCause{archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}}}',
  dates: { rootCauseCreate: { errors: { expiredAt: true }, rootCause: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Creates a root cause of cases. A workspace has at most 500. Refused with `KEY_TAKEN` for a key that another one has. Scope: `rootCauses:write`. */
export async function create(
  client: Client,
  input: RootCauseCreateInput,
  options?: MutationOptions,
): Promise<RootCausesCreateResult> {
  return run<RootCausesCreateResult>(client, rootCausesCreate, { input }, options);
}

export interface RootCausesUpdateVariables {
  input: RootCauseUpdateInput;
}

export interface RootCausesUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The root cause as it is now; null if there are errors. */
  rootCause: RootCauseFields | null;
}

const rootCausesUpdate: Operation = {
  name: 'RootCausesUpdate',
  field: 'rootCauseUpdate',
  text: 'mutation RootCausesUpdate($input:RootCauseUpdateInput!){rootCauseUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}rootCause{archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}}}',
  dates: { rootCauseUpdate: { errors: { expiredAt: true }, rootCause: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Changes a root cause of cases. Refused with `STALE_REVISION` if `revision` is set and it has changed since. Scope: `rootCauses:write`. */
export async function update(
  client: Client,
  input: RootCauseUpdateInput,
  options?: MutationOptions,
): Promise<RootCausesUpdateResult> {
  return run<RootCausesUpdateResult>(client, rootCausesUpdate, { input }, options);
}

export interface RootCausesArchiveVariables {
  input: RootCauseArchiveInput;
}

export interface RootCausesArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The root cause as it is now; null if there are errors. */
  rootCause: RootCauseFields | null;
}

const rootCausesArchive: Operation = {
  name: 'RootCausesArchive',
  field: 'rootCauseArchive',
  text: 'mutation RootCausesArchive($input:RootCauseArchiveInput!){rootCauseArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}rootCause{archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}}}',
  dates: { rootCauseArchive: { errors: { expiredAt: true }, rootCause: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Archives the root cause: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `rootCauses:write`. */
export async function archive(
  client: Client,
  input: RootCauseArchiveInput,
  options?: MutationOptions,
): Promise<RootCausesArchiveResult> {
  return run<RootCausesArchiveResult>(client, rootCausesArchive, { input }, options);
}

export interface RootCausesRestoreVariables {
  input: RootCauseRestoreInput;
}

export interface RootCausesRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The root cause as it is now; null if there are errors. */
  rootCause: RootCauseFields | null;
}

const rootCausesRestore: Operation = {
  name: 'RootCausesRestore',
  field: 'rootCauseRestore',
  text: 'mutation RootCausesRestore($input:RootCauseRestoreInput!){rootCauseRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}rootCause{archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}}}',
  dates: { rootCauseRestore: { errors: { expiredAt: true }, rootCause: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Restores the archived root cause. Repeating it changes nothing. Scope: `rootCauses:write`. */
export async function restore(
  client: Client,
  input: RootCauseRestoreInput,
  options?: MutationOptions,
): Promise<RootCausesRestoreResult> {
  return run<RootCausesRestoreResult>(client, rootCausesRestore, { input }, options);
}

export interface RootCausesDeleteVariables {
  input: RootCauseDeleteInput;
}

export interface RootCausesDeleteResult {
  /** The id that the root cause had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const rootCausesDelete: Operation = {
  name: 'RootCausesDelete',
  field: 'rootCauseDelete',
  text: 'mutation RootCausesDelete($input:RootCauseDeleteInput!){rootCauseDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { rootCauseDelete: { errors: { expiredAt: true } } },
};

/** Deletes the root cause permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `rootCauses:write`. */
export async function remove(
  client: Client,
  input: RootCauseDeleteInput,
  options?: MutationOptions,
): Promise<RootCausesDeleteResult> {
  return run<RootCausesDeleteResult>(client, rootCausesDelete, { input }, options);
}

export interface RootCausesBulkUpsertVariables {
  input: RootCauseBulkUpsertInput;
}

export interface RootCausesBulkUpsertResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
  /** One result for each row, in the order of the input; empty if all rows were refused. */
  results: {
    /** The user errors of this row; empty if it was stored. */
    errors: UserErrorFields[];
    /** The position of the row in the input, counted from 0. */
    index: number;
    /** The root cause as it is now; null if the row failed. */
    rootCause: RootCauseFields | null;
    /** Whether the row was created, updated, unchanged or failed. */
    status: BulkRowStatus;
  }[];
}

const rootCausesBulkUpsert: Operation = {
  name: 'RootCausesBulkUpsert',
  field: 'rootCauseBulkUpsert',
  text: 'mutation RootCausesBulkUpsert($input:RootCauseBulkUpsertInput!){rootCauseBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}index rootCause{archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}status}}}',
  dates: { rootCauseBulkUpsert: { errors: { expiredAt: true }, results: { errors: { expiredAt: true }, rootCause: { archivedAt: true, createdAt: true, updatedAt: true } } } },
};

/** Creates or updates up to 1,000 rows of type RootCause, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `rootCauses:write`. */
export async function bulkUpsert(
  client: Client,
  input: RootCauseBulkUpsertInput,
  options?: MutationOptions,
): Promise<RootCausesBulkUpsertResult> {
  return run<RootCausesBulkUpsertResult>(client, rootCausesBulkUpsert, { input }, options);
}

export interface RootCausesBulkExportVariables {
  input: RootCauseBulkExportInput;
}

export interface RootCausesBulkExportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits to be fetched. */
  job: JobFields | null;
}

const rootCausesBulkExport: Operation = {
  name: 'RootCausesBulkExport',
  field: 'rootCauseBulkExport',
  text: 'mutation RootCausesBulkExport($input:RootCauseBulkExportInput!){rootCauseBulkExport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { rootCauseBulkExport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that exports `rootCauses` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `rootCauseBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `rootCauses:read`. */
export async function bulkExport(
  client: Client,
  input: RootCauseBulkExportInput,
  options?: MutationOptions,
): Promise<RootCausesBulkExportResult> {
  return run<RootCausesBulkExportResult>(client, rootCausesBulkExport, { input }, options);
}

export interface RootCausesBulkImportVariables {
  input: RootCauseBulkImportInput;
}

export interface RootCausesBulkImportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits for the file. */
  job: JobFields | null;
}

const rootCausesBulkImport: Operation = {
  name: 'RootCausesBulkImport',
  field: 'rootCauseBulkImport',
  text: 'mutation RootCausesBulkImport($input:RootCauseBulkImportInput!){rootCauseBulkImport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { rootCauseBulkImport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that imports rows of type RootCause from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `rootCauseBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `rootCauses:write`. */
export async function bulkImport(
  client: Client,
  input: RootCauseBulkImportInput,
  options?: MutationOptions,
): Promise<RootCausesBulkImportResult> {
  return run<RootCausesBulkImportResult>(client, rootCausesBulkImport, { input }, options);
}
