// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { JobFields } from './jobs.ts';
import type { PageFields } from './pages.ts';
import type { BulkRowStatus, ExternalIdInput, LegalBasis, PurposeArchiveInput, PurposeBulkExportInput, PurposeBulkImportInput, PurposeBulkUpsertInput, PurposeCreateInput, PurposeDeleteInput, PurposeFilter, PurposeOrder, PurposeRestoreInput, PurposeUpdateInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** What customers are contacted for: surveys, news, reminders. Customers give and withdraw their consent for each purpose (`Consent`). */
export interface PurposeFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What it means for customers: what they get, and how often. Null if it is not set. */
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
  /** A stable name for programs, conditions and files: `newsletter`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key: string;
  /** Why the law allows it: under CONSENT, a customer has to agree first. */
  legalBasis: LegalBasis;
  /** What people read: `Newsletter`. */
  name: string;
  /** What customers read on the page of a link: one text for each language; empty if there is none. */
  publicName: {
    /** The language, as BCP 47: `en`, `de-AT`. */
    locale: string;
    /** The text in this language. */
    text: string;
  }[];
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** What customers are contacted for: surveys, news, reminders. Customers give and withdraw their consent for each purpose (`Consent`). */
export interface PurposeName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** A stable name for programs, conditions and files: `newsletter`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key: string;
  /** What people read: `Newsletter`. */
  name: string;
}

export interface PurposesGetVariables {
  id: string;
}

export type PurposesGetResult = PurposeFields | null;

const purposesGet: Operation = {
  name: 'PurposesGet',
  field: 'purpose',
  text: 'query PurposesGet($id:ID!){purpose(id:$id){archivedAt createdAt description externalIds{id system}id key legalBasis name publicName{locale text}revision updatedAt}}',
  dates: { purpose: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The purpose with this id; null if this workspace has no such purpose. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<PurposesGetResult> {
  return run<PurposesGetResult>(client, purposesGet, { id }, options);
}

export interface PurposesGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type PurposesGetByExternalIdResult = PurposeFields | null;

const purposesGetByExternalId: Operation = {
  name: 'PurposesGetByExternalId',
  field: 'purposeByExternalId',
  text: 'query PurposesGetByExternalId($externalId:ExternalIdInput!){purposeByExternalId(externalId:$externalId){archivedAt createdAt description externalIds{id system}id key legalBasis name publicName{locale text}revision updatedAt}}',
  dates: { purposeByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The purpose with this id in another system; null if this workspace has no such purpose. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<PurposesGetByExternalIdResult> {
  return run<PurposesGetByExternalIdResult>(client, purposesGetByExternalId, { externalId }, options);
}

export interface PurposesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: PurposeFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: PurposeOrder[] | null;
  withTotalCount?: boolean;
}

export interface PurposesListResult {
  /** The rows of this page, without their cursors. */
  nodes: PurposeFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const purposesList: Operation = {
  name: 'PurposesList',
  field: 'purposes',
  text: 'query PurposesList($after:String$before:String$filter:PurposeFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[PurposeOrder!]$withTotalCount:Boolean!=false){purposes(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt createdAt description externalIds{id system}id key legalBasis name publicName{locale text}revision updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { purposes: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** The purposes of the workspace, by key. */
export async function list(
  client: Client,
  variables: PurposesListVariables = {},
  options?: CallOptions,
): Promise<PurposesListResult> {
  return run<PurposesListResult>(client, purposesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<PurposesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<PurposesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'PurposesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface PurposesCreateVariables {
  input: PurposeCreateInput;
}

export interface PurposesCreateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new purpose; null if there are errors. */
  purpose: PurposeFields | null;
}

const purposesCreate: Operation = {
  name: 'PurposesCreate',
  field: 'purposeCreate',
  text: 'mutation PurposesCreate($input:PurposeCreateInput!){purposeCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}purpose{archivedAt createdAt description externalIds{id system}id key legalBasis name publicName{locale text}revision updatedAt}}}',
  dates: { purposeCreate: { errors: { expiredAt: true }, purpose: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Creates a purpose, whose legal basis is CONSENT by default. A workspace has at most 100. Refused with `KEY_TAKEN` for a key that another purpose has. Scope: `purposes:write`. */
export async function create(
  client: Client,
  input: PurposeCreateInput,
  options?: MutationOptions,
): Promise<PurposesCreateResult> {
  return run<PurposesCreateResult>(client, purposesCreate, { input }, options);
}

export interface PurposesUpdateVariables {
  input: PurposeUpdateInput;
}

export interface PurposesUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The purpose as it is now; null if there are errors. */
  purpose: PurposeFields | null;
}

const purposesUpdate: Operation = {
  name: 'PurposesUpdate',
  field: 'purposeUpdate',
  text: 'mutation PurposesUpdate($input:PurposeUpdateInput!){purposeUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}purpose{archivedAt createdAt description externalIds{id system}id key legalBasis name publicName{locale text}revision updatedAt}}}',
  dates: { purposeUpdate: { errors: { expiredAt: true }, purpose: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Changes a purpose. Refused with `STALE_REVISION` if `revision` is set and the purpose has changed since. Scope: `purposes:write`. */
export async function update(
  client: Client,
  input: PurposeUpdateInput,
  options?: MutationOptions,
): Promise<PurposesUpdateResult> {
  return run<PurposesUpdateResult>(client, purposesUpdate, { input }, options);
}

export interface PurposesArchiveVariables {
  input: PurposeArchiveInput;
}

export interface PurposesArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The purpose as it is now; null if there are errors. */
  purpose: PurposeFields | null;
}

const purposesArchive: Operation = {
  name: 'PurposesArchive',
  field: 'purposeArchive',
  text: 'mutation PurposesArchive($input:PurposeArchiveInput!){purposeArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}purpose{archivedAt createdAt description externalIds{id system}id key legalBasis name publicName{locale text}revision updatedAt}}}',
  dates: { purposeArchive: { errors: { expiredAt: true }, purpose: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Archives the purpose: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `purposes:write`. */
export async function archive(
  client: Client,
  input: PurposeArchiveInput,
  options?: MutationOptions,
): Promise<PurposesArchiveResult> {
  return run<PurposesArchiveResult>(client, purposesArchive, { input }, options);
}

export interface PurposesRestoreVariables {
  input: PurposeRestoreInput;
}

export interface PurposesRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The purpose as it is now; null if there are errors. */
  purpose: PurposeFields | null;
}

const purposesRestore: Operation = {
  name: 'PurposesRestore',
  field: 'purposeRestore',
  text: 'mutation PurposesRestore($input:PurposeRestoreInput!){purposeRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}purpose{archivedAt createdAt description externalIds{id system}id key legalBasis name publicName{locale text}revision updatedAt}}}',
  dates: { purposeRestore: { errors: { expiredAt: true }, purpose: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Restores the archived purpose. Repeating it changes nothing. Scope: `purposes:write`. */
export async function restore(
  client: Client,
  input: PurposeRestoreInput,
  options?: MutationOptions,
): Promise<PurposesRestoreResult> {
  return run<PurposesRestoreResult>(client, purposesRestore, { input }, options);
}

export interface PurposesDeleteVariables {
  input: PurposeDeleteInput;
}

export interface PurposesDeleteResult {
  /** The id that the purpose had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const purposesDelete: Operation = {
  name: 'PurposesDelete',
  field: 'purposeDelete',
  text: 'mutation PurposesDelete($input:PurposeDeleteInput!){purposeDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { purposeDelete: { errors: { expiredAt: true } } },
};

/** Deletes the purpose permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `purposes:write`. */
export async function remove(
  client: Client,
  input: PurposeDeleteInput,
  options?: MutationOptions,
): Promise<PurposesDeleteResult> {
  return run<PurposesDeleteResult>(client, purposesDelete, { input }, options);
}

export interface PurposesBulkUpsertVariables {
  input: PurposeBulkUpsertInput;
}

export interface PurposesBulkUpsertResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
  /** One result for each row, in the order of the input; empty if all rows were refused. */
  results: {
    /** The user errors of this row; empty if it was stored. */
    errors: UserErrorFields[];
    /** The position of the row in the input, counted from 0. */
    index: number;
    /** The purpose as it is now; null if the row failed. */
    purpose: PurposeFields | null;
    /** Whether the row was created, updated, unchanged or failed. */
    status: BulkRowStatus;
  }[];
}

const purposesBulkUpsert: Operation = {
  name: 'PurposesBulkUpsert',
  field: 'purposeBulkUpsert',
  text: 'mutation PurposesBulkUpsert($input:PurposeBulkUpsertInput!){purposeBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}index purpose{archivedAt createdAt description externalIds{id system}id key legalBasis name publicName{locale text}revision updatedAt}status}}}',
  dates: { purposeBulkUpsert: { errors: { expiredAt: true }, results: { errors: { expiredAt: true }, purpose: { archivedAt: true, createdAt: true, updatedAt: true } } } },
};

/** Creates or updates up to 1,000 rows of type Purpose, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `purposes:write`. */
export async function bulkUpsert(
  client: Client,
  input: PurposeBulkUpsertInput,
  options?: MutationOptions,
): Promise<PurposesBulkUpsertResult> {
  return run<PurposesBulkUpsertResult>(client, purposesBulkUpsert, { input }, options);
}

export interface PurposesBulkExportVariables {
  input: PurposeBulkExportInput;
}

export interface PurposesBulkExportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits to be fetched. */
  job: JobFields | null;
}

const purposesBulkExport: Operation = {
  name: 'PurposesBulkExport',
  field: 'purposeBulkExport',
  text: 'mutation PurposesBulkExport($input:PurposeBulkExportInput!){purposeBulkExport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { purposeBulkExport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that exports `purposes` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `purposeBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `purposes:read`. */
export async function bulkExport(
  client: Client,
  input: PurposeBulkExportInput,
  options?: MutationOptions,
): Promise<PurposesBulkExportResult> {
  return run<PurposesBulkExportResult>(client, purposesBulkExport, { input }, options);
}

export interface PurposesBulkImportVariables {
  input: PurposeBulkImportInput;
}

export interface PurposesBulkImportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits for the file. */
  job: JobFields | null;
}

const purposesBulkImport: Operation = {
  name: 'PurposesBulkImport',
  field: 'purposeBulkImport',
  text: 'mutation PurposesBulkImport($input:PurposeBulkImportInput!){purposeBulkImport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { purposeBulkImport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that imports rows of type Purpose from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `purposeBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `purposes:write`. */
export async function bulkImport(
  client: Client,
  input: PurposeBulkImportInput,
  options?: MutationOptions,
): Promise<PurposesBulkImportResult> {
  return run<PurposesBulkImportResult>(client, purposesBulkImport, { input }, options);
}
