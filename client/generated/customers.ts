// Made from schema/schema.graphql and client/operations/customers.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { AccountName } from './accounts.ts';
import type { JobFields } from './jobs.ts';
import type { PageFields } from './pages.ts';
import type { BulkRowStatus, CustomerArchiveInput, CustomerBulkExportInput, CustomerBulkImportInput, CustomerBulkUpsertInput, CustomerCreateInput, CustomerDeleteInput, CustomerFilter, CustomerOrder, CustomerRestoreInput, CustomerUpdateInput, CustomerUpsertInput, ExternalIdInput } from './schema.ts';
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
  /** The language that the person reads, as BCP 47: `de-AT`. Any language, not only the workspace’s. Null if it is not set. */
  locale: string | null;
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
  text: 'query CustomersGet($id:ID!){customer(id:$id){account{id name}archivedAt createdAt email externalIds{id system}id locale name phone revision timeZone updatedAt}}',
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
  text: 'query CustomersGetByExternalId($externalId:ExternalIdInput!){customerByExternalId(externalId:$externalId){account{id name}archivedAt createdAt email externalIds{id system}id locale name phone revision timeZone updatedAt}}',
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
  text: 'query CustomersList($after:String$before:String$filter:CustomerFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[CustomerOrder!]$withTotalCount:Boolean!=false){customers(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{account{id name}archivedAt createdAt email externalIds{id system}id locale name phone revision timeZone updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
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
  text: 'mutation CustomersCreate($input:CustomerCreateInput!){customerCreate(input:$input){customer{archivedAt createdAt email externalIds{id system}id locale name phone revision timeZone updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event}}}}',
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
  text: 'mutation CustomersUpdate($input:CustomerUpdateInput!){customerUpdate(input:$input){customer{archivedAt createdAt email externalIds{id system}id locale name phone revision timeZone updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event}}}}',
  dates: { customerUpdate: { customer: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Changes a customer. Refused with `STALE_REVISION` if `revision` is set and the customer has changed since. Scope: `customers:write`. */
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
  text: 'mutation CustomersArchive($input:CustomerArchiveInput!){customerArchive(input:$input){customer{archivedAt createdAt email externalIds{id system}id locale name phone revision timeZone updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event}}}}',
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
  text: 'mutation CustomersRestore($input:CustomerRestoreInput!){customerRestore(input:$input){customer{archivedAt createdAt email externalIds{id system}id locale name phone revision timeZone updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event}}}}',
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
  text: 'mutation CustomersDelete($input:CustomerDeleteInput!){customerDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event}}}}',
  dates: { customerDelete: { errors: { expiredAt: true } } },
};

/** Deletes the customer permanently, with its attributes and external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `customers:write`. */
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
  text: 'mutation CustomersBulkUpsert($input:CustomerBulkUpsertInput!){customerBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event}}results{customer{archivedAt createdAt email externalIds{id system}id locale name phone revision timeZone updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event}}index status}}}',
  dates: { customerBulkUpsert: { errors: { expiredAt: true }, results: { customer: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } } },
};

/** Creates or updates up to 1,000 rows of type Customer, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `customers:write`. */
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
  text: 'mutation CustomersBulkExport($input:CustomerBulkExportInput!){customerBulkExport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
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
  text: 'mutation CustomersBulkImport($input:CustomerBulkImportInput!){customerBulkImport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { customerBulkImport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that imports rows of type Customer from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `customerBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `customers:write`. */
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
  text: 'mutation CustomersUpsert($input:CustomerUpsertInput!){customerUpsert(input:$input){customer{archivedAt createdAt email externalIds{id system}id locale name phone revision timeZone updatedAt}created replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event}}}}',
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
