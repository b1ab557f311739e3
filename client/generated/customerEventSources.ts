// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { PageFields } from './pages.ts';
import type { CustomerEventSourceArchiveInput, CustomerEventSourceCreateInput, CustomerEventSourceDeleteInput, CustomerEventSourceFilter, CustomerEventSourceOrder, CustomerEventSourceRestoreInput, CustomerEventSourceUpdateInput, ExternalIdInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** How events of one source are recorded, by whichever call: `eventRecord`, `eventBulkRecord`, `POST /events` and imports. Events of other sources are recorded, too, and wait for customers that are not known. */
export interface CustomerEventSourceFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** Whether an event whose customer is not known creates the customer, with the address, number or external id that the event came with. Else the event waits for the customer. It says nothing of events that are stored, and holds for an archived source, too. */
  createCustomers: boolean;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What the source is, and who runs it. Null if it is not set. */
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
  /** The `source` that its events have: `shop`. It never changes. */
  key: string;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

export interface CustomerEventSourcesGetVariables {
  id: string;
}

export type CustomerEventSourcesGetResult = CustomerEventSourceFields | null;

const customerEventSourcesGet: Operation = {
  name: 'CustomerEventSourcesGet',
  field: 'customerEventSource',
  text: 'query CustomerEventSourcesGet($id:ID!){customerEventSource(id:$id){archivedAt createCustomers createdAt description externalIds{id system}id key revision updatedAt}}',
  dates: { customerEventSource: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The customer event source with this id; null if this workspace has no such customer event source. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<CustomerEventSourcesGetResult> {
  return run<CustomerEventSourcesGetResult>(client, customerEventSourcesGet, { id }, options);
}

export interface CustomerEventSourcesGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type CustomerEventSourcesGetByExternalIdResult = CustomerEventSourceFields | null;

const customerEventSourcesGetByExternalId: Operation = {
  name: 'CustomerEventSourcesGetByExternalId',
  field: 'customerEventSourceByExternalId',
  text: 'query CustomerEventSourcesGetByExternalId($externalId:ExternalIdInput!){customerEventSourceByExternalId(externalId:$externalId){archivedAt createCustomers createdAt description externalIds{id system}id key revision updatedAt}}',
  dates: { customerEventSourceByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The customer event source with this id in another system; null if this workspace has no such customer event source. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<CustomerEventSourcesGetByExternalIdResult> {
  return run<CustomerEventSourcesGetByExternalIdResult>(client, customerEventSourcesGetByExternalId, { externalId }, options);
}

export interface CustomerEventSourcesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: CustomerEventSourceFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: CustomerEventSourceOrder[] | null;
  withTotalCount?: boolean;
}

export interface CustomerEventSourcesListResult {
  /** The rows of this page, without their cursors. */
  nodes: CustomerEventSourceFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const customerEventSourcesList: Operation = {
  name: 'CustomerEventSourcesList',
  field: 'customerEventSources',
  text: 'query CustomerEventSourcesList($after:String$before:String$filter:CustomerEventSourceFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[CustomerEventSourceOrder!]$withTotalCount:Boolean!=false){customerEventSources(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt createCustomers createdAt description externalIds{id system}id key revision updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { customerEventSources: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** The sources of events that the workspace has described, by key. */
export async function list(
  client: Client,
  variables: CustomerEventSourcesListVariables = {},
  options?: CallOptions,
): Promise<CustomerEventSourcesListResult> {
  return run<CustomerEventSourcesListResult>(client, customerEventSourcesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<CustomerEventSourcesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<CustomerEventSourcesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'CustomerEventSourcesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface CustomerEventSourcesCreateVariables {
  input: CustomerEventSourceCreateInput;
}

export interface CustomerEventSourcesCreateResult {
  /** The new source; null if there are errors. */
  customerEventSource: CustomerEventSourceFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const customerEventSourcesCreate: Operation = {
  name: 'CustomerEventSourcesCreate',
  field: 'customerEventSourceCreate',
  text: 'mutation CustomerEventSourcesCreate($input:CustomerEventSourceCreateInput!){customerEventSourceCreate(input:$input){customerEventSource{archivedAt createCustomers createdAt description externalIds{id system}id key revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { customerEventSourceCreate: { customerEventSource: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Describes a source of events. A workspace has at most 1,000. Refused with `KEY_TAKEN` for a source that is described already. Scope: `eventTypes:write`. */
export async function create(
  client: Client,
  input: CustomerEventSourceCreateInput,
  options?: MutationOptions,
): Promise<CustomerEventSourcesCreateResult> {
  return run<CustomerEventSourcesCreateResult>(client, customerEventSourcesCreate, { input }, options);
}

export interface CustomerEventSourcesUpdateVariables {
  input: CustomerEventSourceUpdateInput;
}

export interface CustomerEventSourcesUpdateResult {
  /** The customer event source as it is now; null if there are errors. */
  customerEventSource: CustomerEventSourceFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const customerEventSourcesUpdate: Operation = {
  name: 'CustomerEventSourcesUpdate',
  field: 'customerEventSourceUpdate',
  text: 'mutation CustomerEventSourcesUpdate($input:CustomerEventSourceUpdateInput!){customerEventSourceUpdate(input:$input){customerEventSource{archivedAt createCustomers createdAt description externalIds{id system}id key revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { customerEventSourceUpdate: { customerEventSource: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Changes how events of a source are recorded from now on. Refused with `STALE_REVISION` if `revision` is set and the source has changed since. Scope: `eventTypes:write`. */
export async function update(
  client: Client,
  input: CustomerEventSourceUpdateInput,
  options?: MutationOptions,
): Promise<CustomerEventSourcesUpdateResult> {
  return run<CustomerEventSourcesUpdateResult>(client, customerEventSourcesUpdate, { input }, options);
}

export interface CustomerEventSourcesArchiveVariables {
  input: CustomerEventSourceArchiveInput;
}

export interface CustomerEventSourcesArchiveResult {
  /** The customer event source as it is now; null if there are errors. */
  customerEventSource: CustomerEventSourceFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const customerEventSourcesArchive: Operation = {
  name: 'CustomerEventSourcesArchive',
  field: 'customerEventSourceArchive',
  text: 'mutation CustomerEventSourcesArchive($input:CustomerEventSourceArchiveInput!){customerEventSourceArchive(input:$input){customerEventSource{archivedAt createCustomers createdAt description externalIds{id system}id key revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { customerEventSourceArchive: { customerEventSource: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Archives the customer event source: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `eventTypes:write`. */
export async function archive(
  client: Client,
  input: CustomerEventSourceArchiveInput,
  options?: MutationOptions,
): Promise<CustomerEventSourcesArchiveResult> {
  return run<CustomerEventSourcesArchiveResult>(client, customerEventSourcesArchive, { input }, options);
}

export interface CustomerEventSourcesRestoreVariables {
  input: CustomerEventSourceRestoreInput;
}

export interface CustomerEventSourcesRestoreResult {
  /** The customer event source as it is now; null if there are errors. */
  customerEventSource: CustomerEventSourceFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const customerEventSourcesRestore: Operation = {
  name: 'CustomerEventSourcesRestore',
  field: 'customerEventSourceRestore',
  text: 'mutation CustomerEventSourcesRestore($input:CustomerEventSourceRestoreInput!){customerEventSourceRestore(input:$input){customerEventSource{archivedAt createCustomers createdAt description externalIds{id system}id key revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { customerEventSourceRestore: { customerEventSource: { archivedAt: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Restores the archived customer event source. Repeating it changes nothing. Scope: `eventTypes:write`. */
export async function restore(
  client: Client,
  input: CustomerEventSourceRestoreInput,
  options?: MutationOptions,
): Promise<CustomerEventSourcesRestoreResult> {
  return run<CustomerEventSourcesRestoreResult>(client, customerEventSourcesRestore, { input }, options);
}

export interface CustomerEventSourcesDeleteVariables {
  input: CustomerEventSourceDeleteInput;
}

export interface CustomerEventSourcesDeleteResult {
  /** The id that the customer event source had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const customerEventSourcesDelete: Operation = {
  name: 'CustomerEventSourcesDelete',
  field: 'customerEventSourceDelete',
  text: 'mutation CustomerEventSourcesDelete($input:CustomerEventSourceDeleteInput!){customerEventSourceDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { customerEventSourceDelete: { errors: { expiredAt: true } } },
};

/** Deletes the customer event source permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `eventTypes:write`. */
export async function remove(
  client: Client,
  input: CustomerEventSourceDeleteInput,
  options?: MutationOptions,
): Promise<CustomerEventSourcesDeleteResult> {
  return run<CustomerEventSourcesDeleteResult>(client, customerEventSourcesDelete, { input }, options);
}
