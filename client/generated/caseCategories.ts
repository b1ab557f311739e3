// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { JobFields } from './jobs.ts';
import type { PageFields } from './pages.ts';
import type { BulkRowStatus, CaseCategoryArchiveInput, CaseCategoryBulkExportInput, CaseCategoryBulkImportInput, CaseCategoryBulkUpsertInput, CaseCategoryCreateInput, CaseCategoryDeleteInput, CaseCategoryFilter, CaseCategoryOrder, CaseCategoryRestoreInput, CaseCategoryUpdateInput, ExternalIdInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** What cases are about, as the workspace sees it: delivery, billing, staff. `Case.category` names one. */
export interface CaseCategoryFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** When a case has this category, in words of the team. Null if it is not set. */
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
  /** A stable name for programs and files: `delivery`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key: string;
  /** What people read: `Delivery`. */
  name: string;
  /** Where it comes in the list: the lowest number is the first. Numbers can be left out, and two can have the same. */
  position: number;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** What cases are about, as the workspace sees it: delivery, billing, staff. `Case.category` names one. */
export interface CaseCategoryName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** A stable name for programs and files: `delivery`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key: string;
  /** What people read: `Delivery`. */
  name: string;
}

export interface CaseCategoriesGetVariables {
  id: string;
}

export type CaseCategoriesGetResult = CaseCategoryFields | null;

const caseCategoriesGet: Operation = {
  name: 'CaseCategoriesGet',
  field: 'caseCategory',
  text: 'query CaseCategoriesGet($id:ID!){caseCategory(id:$id){archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}}',
  dates: { caseCategory: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The case category with this id; null if this workspace has no such case category. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<CaseCategoriesGetResult> {
  return run<CaseCategoriesGetResult>(client, caseCategoriesGet, { id }, options);
}

export interface CaseCategoriesGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type CaseCategoriesGetByExternalIdResult = CaseCategoryFields | null;

const caseCategoriesGetByExternalId: Operation = {
  name: 'CaseCategoriesGetByExternalId',
  field: 'caseCategoryByExternalId',
  text: 'query CaseCategoriesGetByExternalId($externalId:ExternalIdInput!){caseCategoryByExternalId(externalId:$externalId){archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}}',
  dates: { caseCategoryByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The case category with this id in another system; null if this workspace has no such case category. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<CaseCategoriesGetByExternalIdResult> {
  return run<CaseCategoriesGetByExternalIdResult>(client, caseCategoriesGetByExternalId, { externalId }, options);
}

export interface CaseCategoriesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: CaseCategoryFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: CaseCategoryOrder[] | null;
  withTotalCount?: boolean;
}

export interface CaseCategoriesListResult {
  /** The rows of this page, without their cursors. */
  nodes: CaseCategoryFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const caseCategoriesList: Operation = {
  name: 'CaseCategoriesList',
  field: 'caseCategories',
  text: 'query CaseCategoriesList($after:String$before:String$filter:CaseCategoryFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[CaseCategoryOrder!]$withTotalCount:Boolean!=false){caseCategories(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { caseCategories: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** The categories of cases, in their order. */
export async function list(
  client: Client,
  variables: CaseCategoriesListVariables = {},
  options?: CallOptions,
): Promise<CaseCategoriesListResult> {
  return run<CaseCategoriesListResult>(client, caseCategoriesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<CaseCategoriesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<CaseCategoriesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'CaseCategoriesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface CaseCategoriesCreateVariables {
  input: CaseCategoryCreateInput;
}

export interface CaseCategoriesCreateResult {
  /** The new category; null if there are errors. */
  caseCategory: CaseCategoryFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const caseCategoriesCreate: Operation = {
  name: 'CaseCategoriesCreate',
  field: 'caseCategoryCreate',
  text: 'mutation CaseCategoriesCreate($input:CaseCategoryCreateInput!){caseCategoryCreate(input:$input){caseCategory{archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseCategoryCreate: { caseCategory: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a category of cases. A workspace has at most 500. Refused with `KEY_TAKEN` for a key that another one has. Scope: `caseCategories:write`. */
export async function create(
  client: Client,
  input: CaseCategoryCreateInput,
  options?: MutationOptions,
): Promise<CaseCategoriesCreateResult> {
  return run<CaseCategoriesCreateResult>(client, caseCategoriesCreate, { input }, options);
}

export interface CaseCategoriesUpdateVariables {
  input: CaseCategoryUpdateInput;
}

export interface CaseCategoriesUpdateResult {
  /** The case category as it is now; null if there are errors. */
  caseCategory: CaseCategoryFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const caseCategoriesUpdate: Operation = {
  name: 'CaseCategoriesUpdate',
  field: 'caseCategoryUpdate',
  text: 'mutation CaseCategoriesUpdate($input:CaseCategoryUpdateInput!){caseCategoryUpdate(input:$input){caseCategory{archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseCategoryUpdate: { caseCategory: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Changes a category of cases. Refused with `STALE_REVISION` if `revision` is set and it has changed since. Scope: `caseCategories:write`. */
export async function update(
  client: Client,
  input: CaseCategoryUpdateInput,
  options?: MutationOptions,
): Promise<CaseCategoriesUpdateResult> {
  return run<CaseCategoriesUpdateResult>(client, caseCategoriesUpdate, { input }, options);
}

export interface CaseCategoriesArchiveVariables {
  input: CaseCategoryArchiveInput;
}

export interface CaseCategoriesArchiveResult {
  /** The case category as it is now; null if there are errors. */
  caseCategory: CaseCategoryFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const caseCategoriesArchive: Operation = {
  name: 'CaseCategoriesArchive',
  field: 'caseCategoryArchive',
  text: 'mutation CaseCategoriesArchive($input:CaseCategoryArchiveInput!){caseCategoryArchive(input:$input){caseCategory{archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseCategoryArchive: { caseCategory: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Archives the case category: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `caseCategories:write`. */
export async function archive(
  client: Client,
  input: CaseCategoryArchiveInput,
  options?: MutationOptions,
): Promise<CaseCategoriesArchiveResult> {
  return run<CaseCategoriesArchiveResult>(client, caseCategoriesArchive, { input }, options);
}

export interface CaseCategoriesRestoreVariables {
  input: CaseCategoryRestoreInput;
}

export interface CaseCategoriesRestoreResult {
  /** The case category as it is now; null if there are errors. */
  caseCategory: CaseCategoryFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const caseCategoriesRestore: Operation = {
  name: 'CaseCategoriesRestore',
  field: 'caseCategoryRestore',
  text: 'mutation CaseCategoriesRestore($input:CaseCategoryRestoreInput!){caseCategoryRestore(input:$input){caseCategory{archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseCategoryRestore: { caseCategory: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Restores the archived case category. Repeating it changes nothing. Scope: `caseCategories:write`. */
export async function restore(
  client: Client,
  input: CaseCategoryRestoreInput,
  options?: MutationOptions,
): Promise<CaseCategoriesRestoreResult> {
  return run<CaseCategoriesRestoreResult>(client, caseCategoriesRestore, { input }, options);
}

export interface CaseCategoriesDeleteVariables {
  input: CaseCategoryDeleteInput;
}

export interface CaseCategoriesDeleteResult {
  /** The id that the case category had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const caseCategoriesDelete: Operation = {
  name: 'CaseCategoriesDelete',
  field: 'caseCategoryDelete',
  text: 'mutation CaseCategoriesDelete($input:CaseCategoryDeleteInput!){caseCategoryDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseCategoryDelete: { errors: { expiredAt: true } } },
};

/** Deletes the case category permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `caseCategories:write`. */
export async function remove(
  client: Client,
  input: CaseCategoryDeleteInput,
  options?: MutationOptions,
): Promise<CaseCategoriesDeleteResult> {
  return run<CaseCategoriesDeleteResult>(client, caseCategoriesDelete, { input }, options);
}

export interface CaseCategoriesBulkUpsertVariables {
  input: CaseCategoryBulkUpsertInput;
}

export interface CaseCategoriesBulkUpsertResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
  /** One result for each row, in the order of the input; empty if all rows were refused. */
  results: {
    /** The case category as it is now; null if the row failed. */
    caseCategory: CaseCategoryFields | null;
    /** The user errors of this row; empty if it was stored. */
    errors: UserErrorFields[];
    /** The position of the row in the input, counted from 0. */
    index: number;
    /** Whether the row was created, updated, unchanged or failed. */
    status: BulkRowStatus;
  }[];
}

const caseCategoriesBulkUpsert: Operation = {
  name: 'CaseCategoriesBulkUpsert',
  field: 'caseCategoryBulkUpsert',
  text: 'mutation CaseCategoriesBulkUpsert($input:CaseCategoryBulkUpsertInput!){caseCategoryBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{caseCategory{archivedAt createdAt description externalIds{id system}id key name position revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}index status}}}',
  dates: { caseCategoryBulkUpsert: { errors: { expiredAt: true }, results: { caseCategory: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } } },
};

/** Creates or updates up to 1,000 rows of type CaseCategory, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `caseCategories:write`. */
export async function bulkUpsert(
  client: Client,
  input: CaseCategoryBulkUpsertInput,
  options?: MutationOptions,
): Promise<CaseCategoriesBulkUpsertResult> {
  return run<CaseCategoriesBulkUpsertResult>(client, caseCategoriesBulkUpsert, { input }, options);
}

export interface CaseCategoriesBulkExportVariables {
  input: CaseCategoryBulkExportInput;
}

export interface CaseCategoriesBulkExportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits to be fetched. */
  job: JobFields | null;
}

const caseCategoriesBulkExport: Operation = {
  name: 'CaseCategoriesBulkExport',
  field: 'caseCategoryBulkExport',
  text: 'mutation CaseCategoriesBulkExport($input:CaseCategoryBulkExportInput!){caseCategoryBulkExport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { caseCategoryBulkExport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that exports `caseCategories` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `caseCategoryBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `caseCategories:read`. */
export async function bulkExport(
  client: Client,
  input: CaseCategoryBulkExportInput,
  options?: MutationOptions,
): Promise<CaseCategoriesBulkExportResult> {
  return run<CaseCategoriesBulkExportResult>(client, caseCategoriesBulkExport, { input }, options);
}

export interface CaseCategoriesBulkImportVariables {
  input: CaseCategoryBulkImportInput;
}

export interface CaseCategoriesBulkImportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits for the file. */
  job: JobFields | null;
}

const caseCategoriesBulkImport: Operation = {
  name: 'CaseCategoriesBulkImport',
  field: 'caseCategoryBulkImport',
  text: 'mutation CaseCategoriesBulkImport($input:CaseCategoryBulkImportInput!){caseCategoryBulkImport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { caseCategoryBulkImport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that imports rows of type CaseCategory from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `caseCategoryBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `caseCategories:write`. */
export async function bulkImport(
  client: Client,
  input: CaseCategoryBulkImportInput,
  options?: MutationOptions,
): Promise<CaseCategoriesBulkImportResult> {
  return run<CaseCategoriesBulkImportResult>(client, caseCategoriesBulkImport, { input }, options);
}
