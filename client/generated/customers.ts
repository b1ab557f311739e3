// Made from schema/schema.graphql and client/operations/customers.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { AccountName } from './accounts.ts';
import type { CustomerMergeFields } from './customerMerges.ts';
import type { JobFields } from './jobs.ts';
import type { LifecycleStageName } from './lifecycleStages.ts';
import type { PageFields } from './pages.ts';
import type { BulkRowStatus, CustomerAnonymiseInput, CustomerArchiveInput, CustomerBulkExportInput, CustomerBulkImportInput, CustomerBulkUpsertInput, CustomerCreateInput, CustomerDeleteInput, CustomerDuplicateKind, CustomerEraseInput, CustomerErasureLiftInput, CustomerExportInput, CustomerFilter, CustomerKey, CustomerMergeInput, CustomerOrder, CustomerRestoreInput, CustomerUpdateInput, CustomerUpsertInput, ErasureAction, ExternalIdInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A person who buys from the company or uses what it offers: what they said in surveys and feedback meets here what they did. */
export interface CustomerDetail {
  /** The company or organisation that the person belongs to; null if there is none. */
  account: AccountName | null;
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** The email address in its normal form: small letters, the domain in ASCII. Several customers can have the same, as a family does. Null if it is not set. Null without the scope `customers:personal`. */
  email: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** How far the company and the person have come with each other; null if that is not known. */
  lifecycleStage: LifecycleStageName | null;
  /** The language that the person reads, as BCP 47: `de-AT`. Any language, not only the workspace’s. Null if it is not set. */
  locale: string | null;
  /** The customer that this one was merged into: all that is recorded of this one is that one’s. Null if it was not merged. */
  mergedInto: CustomerName | null;
  /** The person’s name. Null if it is not set. Null without the scope `customers:personal`. */
  name: string | null;
  /** The telephone number as E.164: `+436601234567`. Several customers can have the same. Null if it is not set. Null without the scope `customers:personal`. */
  phone: string | null;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** The time zone that the person lives in, by its IANA name: `Europe/Vienna`. Null if it is not set. */
  timeZone: string | null;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** A person who buys from the company or uses what it offers: what they said in surveys and feedback meets here what they did. */
export interface CustomerFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** The email address in its normal form: small letters, the domain in ASCII. Several customers can have the same, as a family does. Null if it is not set. Null without the scope `customers:personal`. */
  email: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The language that the person reads, as BCP 47: `de-AT`. Any language, not only the workspace’s. Null if it is not set. */
  locale: string | null;
  /** The customer that this one was merged into: all that is recorded of this one is that one’s. Null if it was not merged. */
  mergedInto: CustomerName | null;
  /** The person’s name. Null if it is not set. Null without the scope `customers:personal`. */
  name: string | null;
  /** The telephone number as E.164: `+436601234567`. Several customers can have the same. Null if it is not set. Null without the scope `customers:personal`. */
  phone: string | null;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** The time zone that the person lives in, by its IANA name: `Europe/Vienna`. Null if it is not set. */
  timeZone: string | null;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** A person who buys from the company or uses what it offers: what they said in surveys and feedback meets here what they did. */
export interface CustomerName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The person’s name. Null if it is not set. Null without the scope `customers:personal`. */
  name: string | null;
}

export interface CustomersGetVariables {
  id: string;
}

export type CustomersGetResult = CustomerDetail | null;

const customersGet: Operation = {
  name: 'CustomersGet',
  field: 'customer',
  text: 'query CustomersGet($id:ID!){customer(id:$id){account{id name}archivedAt createdAt email externalIds{id system}id lifecycleStage{id key name}locale mergedInto{id name}name phone revision timeZone updatedAt}}',
  dates: { customer: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The customer with this id; null if this workspace has no such customer. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<CustomersGetResult> {
  return run<CustomersGetResult>(client, customersGet, { id }, options);
}

export interface CustomersGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type CustomersGetByExternalIdResult = CustomerDetail | null;

const customersGetByExternalId: Operation = {
  name: 'CustomersGetByExternalId',
  field: 'customerByExternalId',
  text: 'query CustomersGetByExternalId($externalId:ExternalIdInput!){customerByExternalId(externalId:$externalId){account{id name}archivedAt createdAt email externalIds{id system}id lifecycleStage{id key name}locale mergedInto{id name}name phone revision timeZone updatedAt}}',
  dates: { customerByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The customer with this id in another system; null if this workspace has no such customer. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<CustomersGetByExternalIdResult> {
  return run<CustomersGetByExternalIdResult>(client, customersGetByExternalId, { externalId }, options);
}

export interface CustomersGetByKeyVariables {
  key: CustomerKey;
}

export type CustomersGetByKeyResult = CustomerDetail | null;

const customersGetByKey: Operation = {
  name: 'CustomersGetByKey',
  field: 'customerByKey',
  text: 'query CustomersGetByKey($key:CustomerKey!){customerByKey(key:$key){account{id name}archivedAt createdAt email externalIds{id system}id lifecycleStage{id key name}locale mergedInto{id name}name phone revision timeZone updatedAt}}',
  dates: { customerByKey: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The customer that the key fits, archived or not; null if it fits none. A key that fits several is refused with `BAD_USER_INPUT`, whose `extensions` have the `reason` AMBIGUOUS_CUSTOMER, the ids of the first 20 and the `total`. An email address or telephone number needs the scope `customers:personal`. */
export async function getByKey(
  client: Client,
  key: CustomerKey,
  options?: CallOptions,
): Promise<CustomersGetByKeyResult> {
  return run<CustomersGetByKeyResult>(client, customersGetByKey, { key }, options);
}

export interface CustomersListVariables {
  after?: string | null;
  before?: string | null;
  filter?: CustomerFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: CustomerOrder[] | null;
  withTotalCount?: boolean;
}

export interface CustomersListResult {
  /** The rows of this page, without their cursors. */
  nodes: CustomerDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const customersList: Operation = {
  name: 'CustomersList',
  field: 'customers',
  text: 'query CustomersList($after:String$before:String$filter:CustomerFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[CustomerOrder!]$withTotalCount:Boolean!=false){customers(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{account{id name}archivedAt createdAt email externalIds{id system}id lifecycleStage{id key name}locale mergedInto{id name}name phone revision timeZone updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { customers: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** The customers of the workspace, the newest first. */
export async function list(
  client: Client,
  variables: CustomersListVariables = {},
  options?: CallOptions,
): Promise<CustomersListResult> {
  return run<CustomersListResult>(client, customersList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<CustomersListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<CustomersListResult['nodes'][number], void, void> {
  return iterateNodes(
    'CustomersList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface CustomersCreateVariables {
  input: CustomerCreateInput;
}

export interface CustomersCreateResult {
  /** The new customer; null if there are errors. */
  customer: CustomerFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const customersCreate: Operation = {
  name: 'CustomersCreate',
  field: 'customerCreate',
  text: 'mutation CustomersCreate($input:CustomerCreateInput!){customerCreate(input:$input){customer{archivedAt createdAt email externalIds{id system}id locale mergedInto{id name}name phone revision timeZone updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { customerCreate: { customer: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a customer, even if there is one with the same email address or telephone number: use `customerUpsert` to find it first. Scope: `customers:write`. */
export async function create(
  client: Client,
  input: CustomerCreateInput,
  options?: MutationOptions,
): Promise<CustomersCreateResult> {
  return run<CustomersCreateResult>(client, customersCreate, { input }, options);
}

export interface CustomersUpdateVariables {
  input: CustomerUpdateInput;
}

export interface CustomersUpdateResult {
  /** The customer as it is now; null if there are errors. */
  customer: CustomerFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const customersUpdate: Operation = {
  name: 'CustomersUpdate',
  field: 'customerUpdate',
  text: 'mutation CustomersUpdate($input:CustomerUpdateInput!){customerUpdate(input:$input){customer{archivedAt createdAt email externalIds{id system}id locale mergedInto{id name}name phone revision timeZone updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { customerUpdate: { customer: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Changes a customer. Refused with `STALE_REVISION` if `revision` is set and the customer has changed since, and with `CUSTOMER_MERGED` for one that was merged into another. Scope: `customers:write`. */
export async function update(
  client: Client,
  input: CustomerUpdateInput,
  options?: MutationOptions,
): Promise<CustomersUpdateResult> {
  return run<CustomersUpdateResult>(client, customersUpdate, { input }, options);
}

export interface CustomersArchiveVariables {
  input: CustomerArchiveInput;
}

export interface CustomersArchiveResult {
  /** The customer as it is now; null if there are errors. */
  customer: CustomerFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const customersArchive: Operation = {
  name: 'CustomersArchive',
  field: 'customerArchive',
  text: 'mutation CustomersArchive($input:CustomerArchiveInput!){customerArchive(input:$input){customer{archivedAt createdAt email externalIds{id system}id locale mergedInto{id name}name phone revision timeZone updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { customerArchive: { customer: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Archives the customer: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `customers:write`. */
export async function archive(
  client: Client,
  input: CustomerArchiveInput,
  options?: MutationOptions,
): Promise<CustomersArchiveResult> {
  return run<CustomersArchiveResult>(client, customersArchive, { input }, options);
}

export interface CustomersRestoreVariables {
  input: CustomerRestoreInput;
}

export interface CustomersRestoreResult {
  /** The customer as it is now; null if there are errors. */
  customer: CustomerFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const customersRestore: Operation = {
  name: 'CustomersRestore',
  field: 'customerRestore',
  text: 'mutation CustomersRestore($input:CustomerRestoreInput!){customerRestore(input:$input){customer{archivedAt createdAt email externalIds{id system}id locale mergedInto{id name}name phone revision timeZone updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { customerRestore: { customer: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Restores the archived customer. Repeating it changes nothing. Scope: `customers:write`. */
export async function restore(
  client: Client,
  input: CustomerRestoreInput,
  options?: MutationOptions,
): Promise<CustomersRestoreResult> {
  return run<CustomersRestoreResult>(client, customersRestore, { input }, options);
}

export interface CustomersDeleteVariables {
  input: CustomerDeleteInput;
}

export interface CustomersDeleteResult {
  /** The id that the customer had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const customersDelete: Operation = {
  name: 'CustomersDelete',
  field: 'customerDelete',
  text: 'mutation CustomersDelete($input:CustomerDeleteInput!){customerDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { customerDelete: { errors: { expiredAt: true } } },
};

/** Deletes the customer permanently, with its attributes, its external ids and the record of its merges. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `customers:write`. */
export async function remove(
  client: Client,
  input: CustomerDeleteInput,
  options?: MutationOptions,
): Promise<CustomersDeleteResult> {
  return run<CustomersDeleteResult>(client, customersDelete, { input }, options);
}

export interface CustomersBulkUpsertVariables {
  input: CustomerBulkUpsertInput;
}

export interface CustomersBulkUpsertResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
  /** One result for each row, in the order of the input; empty if all rows were refused. */
  results: {
    /** The customer as it is now; null if the row failed. */
    customer: CustomerFields | null;
    /** The user errors of this row; empty if it was stored. */
    errors: UserErrorFields[];
    /** The position of the row in the input, counted from 0. */
    index: number;
    /** Whether the row was created, updated, unchanged or failed. */
    status: BulkRowStatus;
  }[];
}

const customersBulkUpsert: Operation = {
  name: 'CustomersBulkUpsert',
  field: 'customerBulkUpsert',
  text: 'mutation CustomersBulkUpsert($input:CustomerBulkUpsertInput!){customerBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{customer{archivedAt createdAt email externalIds{id system}id locale mergedInto{id name}name phone revision timeZone updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}index status}}}',
  dates: { customerBulkUpsert: { errors: { expiredAt: true }, results: { customer: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } } },
};

/** Creates or updates up to 1,000 rows of type Customer, each found by its key. A field that is left out does not change; one that is null is cleared. Scope: `customers:write`. */
export async function bulkUpsert(
  client: Client,
  input: CustomerBulkUpsertInput,
  options?: MutationOptions,
): Promise<CustomersBulkUpsertResult> {
  return run<CustomersBulkUpsertResult>(client, customersBulkUpsert, { input }, options);
}

export interface CustomersBulkExportVariables {
  input: CustomerBulkExportInput;
}

export interface CustomersBulkExportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits to be fetched. */
  job: JobFields | null;
}

const customersBulkExport: Operation = {
  name: 'CustomersBulkExport',
  field: 'customerBulkExport',
  text: 'mutation CustomersBulkExport($input:CustomerBulkExportInput!){customerBulkExport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { customerBulkExport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that exports `customers` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `customerBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Columns about a person are in the file only if the key that fetches it has the scope `customers:personal`. Scope: `customers:read`. */
export async function bulkExport(
  client: Client,
  input: CustomerBulkExportInput,
  options?: MutationOptions,
): Promise<CustomersBulkExportResult> {
  return run<CustomersBulkExportResult>(client, customersBulkExport, { input }, options);
}

export interface CustomersBulkImportVariables {
  input: CustomerBulkImportInput;
}

export interface CustomersBulkImportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits for the file. */
  job: JobFields | null;
}

const customersBulkImport: Operation = {
  name: 'CustomersBulkImport',
  field: 'customerBulkImport',
  text: 'mutation CustomersBulkImport($input:CustomerBulkImportInput!){customerBulkImport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { customerBulkImport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that imports rows of type Customer from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `customerBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it), or by `key.email` or `key.phone`; an empty cell leaves what is stored. Rows with cells about a person are refused with FORBIDDEN if the key that sends the file does not have the scope `customers:personal`. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `customers:write`. */
export async function bulkImport(
  client: Client,
  input: CustomerBulkImportInput,
  options?: MutationOptions,
): Promise<CustomersBulkImportResult> {
  return run<CustomersBulkImportResult>(client, customersBulkImport, { input }, options);
}

export interface CustomersUpsertVariables {
  input: CustomerUpsertInput;
}

export interface CustomersUpsertResult {
  /** The customer as it is now; null if there are errors. */
  customer: CustomerFields | null;
  /** Whether the customer was created. */
  created: boolean;
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const customersUpsert: Operation = {
  name: 'CustomersUpsert',
  field: 'customerUpsert',
  text: 'mutation CustomersUpsert($input:CustomerUpsertInput!){customerUpsert(input:$input){customer{archivedAt createdAt email externalIds{id system}id locale mergedInto{id name}name phone revision timeZone updatedAt}created replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { customerUpsert: { customer: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Changes the customer that the key fits, or creates one with it; calls at the same time create one. Refused with `AMBIGUOUS_CUSTOMER` if the key fits several customers, with `NOT_FOUND` for an `id` of none, and with `EXTERNAL_ID_TAKEN`. Scope: `customers:write`. */
export async function upsert(
  client: Client,
  input: CustomerUpsertInput,
  options?: MutationOptions,
): Promise<CustomersUpsertResult> {
  return run<CustomersUpsertResult>(client, customersUpsert, { input }, options);
}

export interface CustomersExportPersonalDataVariables {
  input: CustomerExportInput;
}

export interface CustomersExportPersonalDataResult {
  /** The job that waits to be fetched. */
  job: JobFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const customersExportPersonalData: Operation = {
  name: 'CustomersExportPersonalData',
  field: 'customerExport',
  text: 'mutation CustomersExportPersonalData($input:CustomerExportInput!){customerExport(input:$input){job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { customerExport: { job: { createdAt: true, startedAt: true, finishedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a job that exports everything that is stored about a customer, for the person who asks for it, with what is stored of customers that were merged with it. Fetch it with `GET` from the job’s `path`, with a key that has the scopes `customers:personal` and `customers:read`; it is written while it is read: NDJSON, an object a row, with its `type`, the `row`, and in `named` the key, name or title of what the row refers to, by column: its attribute, touchpoint, survey. Colleagues and other customers are `MASKED` in it. Scope: `customers:personal`. */
export async function exportPersonalData(
  client: Client,
  input: CustomerExportInput,
  options?: MutationOptions,
): Promise<CustomersExportPersonalDataResult> {
  return run<CustomersExportPersonalDataResult>(client, customersExportPersonalData, { input }, options);
}

export interface CustomersEraseVariables {
  input: CustomerEraseInput;
}

export interface CustomersEraseResult {
  /** The job, which a worker does; null if there are errors. */
  job: JobFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const customersErase: Operation = {
  name: 'CustomersErase',
  field: 'customerErase',
  text: 'mutation CustomersErase($input:CustomerEraseInput!){customerErase(input:$input){job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { customerErase: { job: { createdAt: true, startedAt: true, finishedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a job that erases a customer: its row, attributes and external ids, events, responses with their answers (which no score counts any more), feedback, earlier exports, and customers that were merged with it; also facts that wait under its address, number or external id, and those that are ambiguous because another customer has the same. From then on, calls and files that name the person are refused with `ERASED`. It cannot be undone or canceled; `Job.receipt` says what was done. Refused with `AMBIGUOUS_CUSTOMER` if the key fits several customers, with `NOT_FOUND` if it fits none and no fact waits under it, and with `ERASED` if that was done before. Scope: `customers:erase`. */
export async function erase(
  client: Client,
  input: CustomerEraseInput,
  options?: MutationOptions,
): Promise<CustomersEraseResult> {
  return run<CustomersEraseResult>(client, customersErase, { input }, options);
}

export interface CustomersAnonymiseVariables {
  input: CustomerAnonymiseInput;
}

export interface CustomersAnonymiseResult {
  /** The job, which a worker does; null if there are errors. */
  job: JobFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const customersAnonymise: Operation = {
  name: 'CustomersAnonymise',
  field: 'customerAnonymise',
  text: 'mutation CustomersAnonymise($input:CustomerAnonymiseInput!){customerAnonymise(input:$input){job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { customerAnonymise: { job: { createdAt: true, startedAt: true, finishedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a job that erases a customer as `customerErase` does, but leaves the facts for statistics: events with their type and value, finished responses with numbers and choices, feedback with its rating, without texts, addresses and the person. Unfinished responses are erased, as the person could continue them. From then on, calls and files that name the person are refused with `ERASED`. It cannot be undone or canceled. Scope: `customers:erase`. */
export async function anonymise(
  client: Client,
  input: CustomerAnonymiseInput,
  options?: MutationOptions,
): Promise<CustomersAnonymiseResult> {
  return run<CustomersAnonymiseResult>(client, customersAnonymise, { input }, options);
}

export interface CustomersLiftErasureVariables {
  input: CustomerErasureLiftInput;
}

export interface CustomersLiftErasureResult {
  /** How many keys are no longer refused; 0 if there are errors. */
  lifted: number;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const customersLiftErasure: Operation = {
  name: 'CustomersLiftErasure',
  field: 'customerErasureLift',
  text: 'mutation CustomersLiftErasure($input:CustomerErasureLiftInput!){customerErasureLift(input:$input){lifted errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { customerErasureLift: { errors: { expiredAt: true } } },
};

/** Lets a person who was erased come back as a new customer: none of the addresses, numbers and external ids that it had is refused with `ERASED` any more. Nothing that was erased comes back. `NOT_FOUND` if no erased customer had this key. Scope: `customers:erase`. */
export async function liftErasure(
  client: Client,
  input: CustomerErasureLiftInput,
  options?: MutationOptions,
): Promise<CustomersLiftErasureResult> {
  return run<CustomersLiftErasureResult>(client, customersLiftErasure, { input }, options);
}

export interface CustomersErasureReceiptVariables {
  id: string;
}

export type CustomersErasureReceiptResult = {
  /** What an erasure did; null until it is done, and for other jobs. An erasure is done when imports that began before it have stored or refused their rows. */
  receipt: {
    /** The tables that had rows about the person. */
    tables: {
      /** The type of the rows: `CustomerEvent`, `Answer`, … */
      table: string;
      /** How many rows. */
      rows: number;
      /** What became of them. */
      action: ErasureAction;
    }[];
    /** What is left outside the tables, and until when, in sentences for people. */
    remains: string[];
  } | null;
} | null;

const customersErasureReceipt: Operation = {
  name: 'CustomersErasureReceipt',
  field: 'job',
  text: 'query CustomersErasureReceipt($id:ID!){job(id:$id){receipt{tables{table rows action}remains}}}',
};

/** One job by its id; null if this workspace has no such job. Scope: the one that reads its rows. */
export async function erasureReceipt(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<CustomersErasureReceiptResult> {
  return run<CustomersErasureReceiptResult>(client, customersErasureReceipt, { id }, options);
}

export interface CustomersMergeVariables {
  input: CustomerMergeInput;
}

export interface CustomersMergeResult {
  /** The merge, with the survivor; null if there are errors. */
  merge: CustomerMergeFields | null;
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const customersMerge: Operation = {
  name: 'CustomersMerge',
  field: 'customerMerge',
  text: 'mutation CustomersMerge($input:CustomerMergeInput!){customerMerge(input:$input){merge{actor{id kind name}id merged{id name}mergedAt survivor{id name}undoableUntil undoneAt}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { customerMerge: { merge: { mergedAt: true, undoableUntil: true, undoneAt: true }, errors: { expiredAt: true } } },
};

/** Merges a customer into another, the survivor: its events and whatever else is recorded of it become the survivor’s, and so does what comes later with its id, external ids, email address or telephone number. The survivor gets the fields and attributes that it lacks. It can be undone within a day: `customerMergeUndo`. Refused with `CUSTOMER_MERGED` for the `id` of a customer that was merged already, with `WRONG_STATE` for an archived one, with `INVALID_VALUE` for one and the same customer. Scope: `customers:write`. */
export async function merge(
  client: Client,
  input: CustomerMergeInput,
  options?: MutationOptions,
): Promise<CustomersMergeResult> {
  return run<CustomersMergeResult>(client, customersMerge, { input }, options);
}

export interface CustomersDuplicatesVariables {
  first?: number | null;
  after?: string | null;
}

export interface CustomersDuplicatesResult {
  /** The rows of this page, without their cursors. */
  nodes: {
    /** What they have in common. */
    kind: CustomerDuplicateKind;
    /** The email address in its normal form, or the telephone number as E.164. */
    value: string;
    /** How many customers have it. */
    total: number;
    /** The customers that have it, the first 20, the oldest first. */
    customers: CustomerName[];
  }[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
}

const customersDuplicates: Operation = {
  name: 'CustomersDuplicates',
  field: 'customerDuplicates',
  text: 'query CustomersDuplicates($first:Int$after:String){customerDuplicates(first:$first after:$after){nodes{kind value total customers{id name}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}',
};

/** Customers with the same email address or telephone number. A page can have fewer groups than `first`, or none, and still a next page. */
export async function duplicates(
  client: Client,
  variables: CustomersDuplicatesVariables = {},
  options?: CallOptions,
): Promise<CustomersDuplicatesResult> {
  return run<CustomersDuplicatesResult>(client, customersDuplicates, variables, options);
}

/** The nodes of every page of `duplicates`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterateDuplicates(
  client: Client,
  variables: CustomersDuplicatesVariables = {},
  options?: CallOptions,
): AsyncGenerator<CustomersDuplicatesResult['nodes'][number], void, void> {
  return iterateNodes(
    'CustomersDuplicates',
    (after) => duplicates(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}
