// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { JobFields } from './jobs.ts';
import type { PageFields } from './pages.ts';
import type { AccountArchiveInput, AccountBulkExportInput, AccountBulkImportInput, AccountBulkUpsertInput, AccountCreateInput, AccountDeleteInput, AccountFilter, AccountOrder, AccountRestoreInput, AccountUpdateInput, BulkRowStatus, ExternalIdInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A company or organisation whose people are customers: in B2B, the account decides, and its people use. Accounts can be below others: a group, its companies, their sites. */
export interface AccountFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The name of the company or organisation. */
  name: string;
  /** The actor who is responsible for it; null if there is none. */
  owner: ActorName | null;
  /** The account that it belongs to; null for one at the top. */
  parent: AccountName | null;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** A company or organisation whose people are customers: in B2B, the account decides, and its people use. Accounts can be below others: a group, its companies, their sites. */
export interface AccountName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The name of the company or organisation. */
  name: string;
}

export interface AccountsGetVariables {
  id: string;
}

export type AccountsGetResult = AccountFields | null;

const accountsGet: Operation = {
  name: 'AccountsGet',
  field: 'account',
  text: 'query AccountsGet($id:ID!){account(id:$id){archivedAt createdAt externalIds{id system}id name owner{id kind name}parent{id name}revision updatedAt}}',
  dates: { account: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The account with this id; null if this workspace has no such account. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<AccountsGetResult> {
  return run<AccountsGetResult>(client, accountsGet, { id }, options);
}

export interface AccountsGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type AccountsGetByExternalIdResult = AccountFields | null;

const accountsGetByExternalId: Operation = {
  name: 'AccountsGetByExternalId',
  field: 'accountByExternalId',
  text: 'query AccountsGetByExternalId($externalId:ExternalIdInput!){accountByExternalId(externalId:$externalId){archivedAt createdAt externalIds{id system}id name owner{id kind name}parent{id name}revision updatedAt}}',
  dates: { accountByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The account with this id in another system; null if this workspace has no such account. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<AccountsGetByExternalIdResult> {
  return run<AccountsGetByExternalIdResult>(client, accountsGetByExternalId, { externalId }, options);
}

export interface AccountsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: AccountFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: AccountOrder[] | null;
  withTotalCount?: boolean;
}

export interface AccountsListResult {
  /** The rows of this page, without their cursors. */
  nodes: AccountFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const accountsList: Operation = {
  name: 'AccountsList',
  field: 'accounts',
  text: 'query AccountsList($after:String$before:String$filter:AccountFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[AccountOrder!]$withTotalCount:Boolean!=false){accounts(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt createdAt externalIds{id system}id name owner{id kind name}parent{id name}revision updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { accounts: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** The accounts of the workspace, by name. */
export async function list(
  client: Client,
  variables: AccountsListVariables = {},
  options?: CallOptions,
): Promise<AccountsListResult> {
  return run<AccountsListResult>(client, accountsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<AccountsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<AccountsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'AccountsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface AccountsCreateVariables {
  input: AccountCreateInput;
}

export interface AccountsCreateResult {
  /** The new account; null if there are errors. */
  account: AccountFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const accountsCreate: Operation = {
  name: 'AccountsCreate',
  field: 'accountCreate',
  text: 'mutation AccountsCreate($input:AccountCreateInput!){accountCreate(input:$input){account{archivedAt createdAt externalIds{id system}id name owner{id kind name}parent{id name}revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { accountCreate: { account: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Creates an account. Scope: `accounts:write`. */
export async function create(
  client: Client,
  input: AccountCreateInput,
  options?: MutationOptions,
): Promise<AccountsCreateResult> {
  return run<AccountsCreateResult>(client, accountsCreate, { input }, options);
}

export interface AccountsUpdateVariables {
  input: AccountUpdateInput;
}

export interface AccountsUpdateResult {
  /** The account as it is now; null if there are errors. */
  account: AccountFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const accountsUpdate: Operation = {
  name: 'AccountsUpdate',
  field: 'accountUpdate',
  text: 'mutation AccountsUpdate($input:AccountUpdateInput!){accountUpdate(input:$input){account{archivedAt createdAt externalIds{id system}id name owner{id kind name}parent{id name}revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { accountUpdate: { account: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Changes an account. Refused with `STALE_REVISION` if `revision` is set and the account has changed since, and with `CYCLE` if it would be above itself. Scope: `accounts:write`. */
export async function update(
  client: Client,
  input: AccountUpdateInput,
  options?: MutationOptions,
): Promise<AccountsUpdateResult> {
  return run<AccountsUpdateResult>(client, accountsUpdate, { input }, options);
}

export interface AccountsArchiveVariables {
  input: AccountArchiveInput;
}

export interface AccountsArchiveResult {
  /** The account as it is now; null if there are errors. */
  account: AccountFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const accountsArchive: Operation = {
  name: 'AccountsArchive',
  field: 'accountArchive',
  text: 'mutation AccountsArchive($input:AccountArchiveInput!){accountArchive(input:$input){account{archivedAt createdAt externalIds{id system}id name owner{id kind name}parent{id name}revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { accountArchive: { account: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Archives the account: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `accounts:write`. */
export async function archive(
  client: Client,
  input: AccountArchiveInput,
  options?: MutationOptions,
): Promise<AccountsArchiveResult> {
  return run<AccountsArchiveResult>(client, accountsArchive, { input }, options);
}

export interface AccountsRestoreVariables {
  input: AccountRestoreInput;
}

export interface AccountsRestoreResult {
  /** The account as it is now; null if there are errors. */
  account: AccountFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const accountsRestore: Operation = {
  name: 'AccountsRestore',
  field: 'accountRestore',
  text: 'mutation AccountsRestore($input:AccountRestoreInput!){accountRestore(input:$input){account{archivedAt createdAt externalIds{id system}id name owner{id kind name}parent{id name}revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { accountRestore: { account: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Restores the archived account. Repeating it changes nothing. Scope: `accounts:write`. */
export async function restore(
  client: Client,
  input: AccountRestoreInput,
  options?: MutationOptions,
): Promise<AccountsRestoreResult> {
  return run<AccountsRestoreResult>(client, accountsRestore, { input }, options);
}

export interface AccountsDeleteVariables {
  input: AccountDeleteInput;
}

export interface AccountsDeleteResult {
  /** The id that the account had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const accountsDelete: Operation = {
  name: 'AccountsDelete',
  field: 'accountDelete',
  text: 'mutation AccountsDelete($input:AccountDeleteInput!){accountDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { accountDelete: { errors: { expiredAt: true } } },
};

/** Deletes the account permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `accounts:write`. */
export async function remove(
  client: Client,
  input: AccountDeleteInput,
  options?: MutationOptions,
): Promise<AccountsDeleteResult> {
  return run<AccountsDeleteResult>(client, accountsDelete, { input }, options);
}

export interface AccountsBulkUpsertVariables {
  input: AccountBulkUpsertInput;
}

export interface AccountsBulkUpsertResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
  /** One result for each row, in the order of the input; empty if all rows were refused. */
  results: {
    /** The account as it is now; null if the row failed. */
    account: AccountFields | null;
    /** The user errors of this row; empty if it was stored. */
    errors: UserErrorFields[];
    /** The position of the row in the input, counted from 0. */
    index: number;
    /** Whether the row was created, updated, unchanged or failed. */
    status: BulkRowStatus;
  }[];
}

const accountsBulkUpsert: Operation = {
  name: 'AccountsBulkUpsert',
  field: 'accountBulkUpsert',
  text: 'mutation AccountsBulkUpsert($input:AccountBulkUpsertInput!){accountBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{account{archivedAt createdAt externalIds{id system}id name owner{id kind name}parent{id name}revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}index status}}}',
  dates: { accountBulkUpsert: { errors: { expiredAt: true }, results: { account: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } } },
};

/** Creates or updates up to 1,000 rows of type Account, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `accounts:write`. */
export async function bulkUpsert(
  client: Client,
  input: AccountBulkUpsertInput,
  options?: MutationOptions,
): Promise<AccountsBulkUpsertResult> {
  return run<AccountsBulkUpsertResult>(client, accountsBulkUpsert, { input }, options);
}

export interface AccountsBulkExportVariables {
  input: AccountBulkExportInput;
}

export interface AccountsBulkExportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits to be fetched. */
  job: JobFields | null;
}

const accountsBulkExport: Operation = {
  name: 'AccountsBulkExport',
  field: 'accountBulkExport',
  text: 'mutation AccountsBulkExport($input:AccountBulkExportInput!){accountBulkExport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { accountBulkExport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that exports `accounts` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `accountBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `accounts:read`. */
export async function bulkExport(
  client: Client,
  input: AccountBulkExportInput,
  options?: MutationOptions,
): Promise<AccountsBulkExportResult> {
  return run<AccountsBulkExportResult>(client, accountsBulkExport, { input }, options);
}

export interface AccountsBulkImportVariables {
  input: AccountBulkImportInput;
}

export interface AccountsBulkImportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits for the file. */
  job: JobFields | null;
}

const accountsBulkImport: Operation = {
  name: 'AccountsBulkImport',
  field: 'accountBulkImport',
  text: 'mutation AccountsBulkImport($input:AccountBulkImportInput!){accountBulkImport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { accountBulkImport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that imports rows of type Account from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `accountBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `accounts:write`. */
export async function bulkImport(
  client: Client,
  input: AccountBulkImportInput,
  options?: MutationOptions,
): Promise<AccountsBulkImportResult> {
  return run<AccountsBulkImportResult>(client, accountsBulkImport, { input }, options);
}
