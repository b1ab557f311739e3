// Made from schema/schema.graphql and client/operations/suppressedAddresses.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { PageFields } from './pages.ts';
import type { PurposeName } from './purposes.ts';
import type { Channel, SuppressedAddressBulkRecordInput, SuppressedAddressFilter, SuppressedAddressLiftInput, SuppressedAddressOrder, SuppressedAddressRecordInput, SuppressedAddressRecordStatus, SuppressionReason } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** An address that is not written to over one channel. The address itself is not stored, only a keyed hash of it, which recognises it for every customer who has it. It stays when a customer is erased: a person who wanted no more messages gets none, even if another system sends the address again. */
export interface SuppressedAddressDetail {
  /** The person or key that recorded it; null for an opt-out by a link. */
  actor: ActorName | null;
  /** The channel it is about. */
  channel: Channel;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Why it was lifted; null while it counts. */
  liftReason: string | null;
  /** When it was lifted; null while it counts. */
  liftedAt: Date | null;
  /** The person or key that lifted it; null if none did, or a customer by a link. */
  liftedBy: ActorName | null;
  /** What an opt-out is about; null for all purposes. */
  purpose: PurposeName | null;
  /** Why it is suppressed. */
  reason: SuppressionReason;
  /** When it was first stored here. */
  recordedAt: Date;
  /** When it happened: the latest time, if it happened several times. */
  suppressedAt: Date;
}

/** An address that is not written to over one channel. The address itself is not stored, only a keyed hash of it, which recognises it for every customer who has it. It stays when a customer is erased: a person who wanted no more messages gets none, even if another system sends the address again. */
export interface SuppressedAddressFields {
  /** The person or key that recorded it; null for an opt-out by a link. */
  actor: ActorName | null;
  /** The channel it is about. */
  channel: Channel;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Why it was lifted; null while it counts. */
  liftReason: string | null;
  /** When it was lifted; null while it counts. */
  liftedAt: Date | null;
  /** The person or key that lifted it; null if none did, or a customer by a link. */
  liftedBy: ActorName | null;
  /** Why it is suppressed. */
  reason: SuppressionReason;
  /** When it was first stored here. */
  recordedAt: Date;
  /** When it happened: the latest time, if it happened several times. */
  suppressedAt: Date;
}

export interface SuppressedAddressesGetVariables {
  id: string;
}

export type SuppressedAddressesGetResult = SuppressedAddressDetail | null;

const suppressedAddressesGet: Operation = {
  name: 'SuppressedAddressesGet',
  field: 'suppressedAddress',
  text: 'query SuppressedAddressesGet($id:ID!){suppressedAddress(id:$id){actor{id kind name}channel id liftReason liftedAt liftedBy{id kind name}purpose{id key name}reason recordedAt suppressedAt}}',
  dates: { suppressedAddress: { liftedAt: true, recordedAt: true, suppressedAt: true } },
};

/** One suppressed address by its id; null if this workspace has no such row. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<SuppressedAddressesGetResult> {
  return run<SuppressedAddressesGetResult>(client, suppressedAddressesGet, { id }, options);
}

export interface SuppressedAddressesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: SuppressedAddressFilter | null;
  first?: number | null;
  last?: number | null;
  orderBy?: SuppressedAddressOrder[] | null;
  withTotalCount?: boolean;
}

export interface SuppressedAddressesListResult {
  /** The rows of this page, without their cursors. */
  nodes: SuppressedAddressDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const suppressedAddressesList: Operation = {
  name: 'SuppressedAddressesList',
  field: 'suppressedAddresses',
  text: 'query SuppressedAddressesList($after:String$before:String$filter:SuppressedAddressFilter$first:Int$last:Int$orderBy:[SuppressedAddressOrder!]$withTotalCount:Boolean!=false){suppressedAddresses(after:$after before:$before filter:$filter first:$first last:$last orderBy:$orderBy){nodes{actor{id kind name}channel id liftReason liftedAt liftedBy{id kind name}purpose{id key name}reason recordedAt suppressedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { suppressedAddresses: { nodes: { liftedAt: true, recordedAt: true, suppressedAt: true } } },
};

/** Addresses that are or were not written to, the latest first. */
export async function list(
  client: Client,
  variables: SuppressedAddressesListVariables = {},
  options?: CallOptions,
): Promise<SuppressedAddressesListResult> {
  return run<SuppressedAddressesListResult>(client, suppressedAddressesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<SuppressedAddressesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<SuppressedAddressesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'SuppressedAddressesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface SuppressedAddressesRecordVariables {
  input: SuppressedAddressRecordInput;
}

export interface SuppressedAddressesRecordResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The suppressed address; null if there are errors. */
  suppressedAddress: SuppressedAddressFields | null;
}

const suppressedAddressesRecord: Operation = {
  name: 'SuppressedAddressesRecord',
  field: 'suppressedAddressRecord',
  text: 'mutation SuppressedAddressesRecord($input:SuppressedAddressRecordInput!){suppressedAddressRecord(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}suppressedAddress{actor{id kind name}channel id liftReason liftedAt liftedBy{id kind name}reason recordedAt suppressedAt}}}',
  dates: { suppressedAddressRecord: { errors: { expiredAt: true }, suppressedAddress: { liftedAt: true, recordedAt: true, suppressedAt: true } } },
};

/** Records that an address bounced, was opted out or belongs to a person who reported spam, so that no customer with it is written to. A `consentRecord` of REVOKED does so by itself for the addresses of the customer, and a later GRANTED with evidence lifts what it is about. Recorded again, it is the same row, with the later of both times. Invitations to customers with the address that are not answered end. Allowed for addresses of erased customers. Refused with `NOT_FOUND` for an unknown purpose, with `INVALID_VALUE` for a channel that does not reach such an address, and with `OUT_OF_RANGE` for a time in the future. Scope: `consents:write`. */
export async function record(
  client: Client,
  input: SuppressedAddressRecordInput,
  options?: MutationOptions,
): Promise<SuppressedAddressesRecordResult> {
  return run<SuppressedAddressesRecordResult>(client, suppressedAddressesRecord, { input }, options);
}

export interface SuppressedAddressesLiftVariables {
  input: SuppressedAddressLiftInput;
}

export interface SuppressedAddressesLiftResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The address, no longer suppressed; null if there are errors. */
  suppressedAddress: SuppressedAddressFields | null;
}

const suppressedAddressesLift: Operation = {
  name: 'SuppressedAddressesLift',
  field: 'suppressedAddressLift',
  text: 'mutation SuppressedAddressesLift($input:SuppressedAddressLiftInput!){suppressedAddressLift(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}suppressedAddress{actor{id kind name}channel id liftReason liftedAt liftedBy{id kind name}reason recordedAt suppressedAt}}}',
  dates: { suppressedAddressLift: { errors: { expiredAt: true }, suppressedAddress: { liftedAt: true, recordedAt: true, suppressedAt: true } } },
};

/** Lifts the suppression of an address. What customers with it refused stays in force. One that was lifted before stays as it is. Refused with `NOT_FOUND` for an unknown id. Scope: `consents:write`. */
export async function lift(
  client: Client,
  input: SuppressedAddressLiftInput,
  options?: MutationOptions,
): Promise<SuppressedAddressesLiftResult> {
  return run<SuppressedAddressesLiftResult>(client, suppressedAddressesLift, { input }, options);
}

export interface SuppressedAddressesBulkRecordVariables {
  input: SuppressedAddressBulkRecordInput;
}

export interface SuppressedAddressesBulkRecordResult {
  /** One result for each entry, in the order of the input; empty if all were refused. */
  results: {
    /** Its position in the input, counted from 0. */
    index: number;
    /** Whether it was recorded, replayed or failed. */
    status: SuppressedAddressRecordStatus;
    /** The entry; null if it failed. */
    suppressedAddress: SuppressedAddressFields | null;
    /** The user errors of this entry; empty if it is stored. */
    errors: UserErrorFields[];
  }[];
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
}

const suppressedAddressesBulkRecord: Operation = {
  name: 'SuppressedAddressesBulkRecord',
  field: 'suppressedAddressBulkRecord',
  text: 'mutation SuppressedAddressesBulkRecord($input:SuppressedAddressBulkRecordInput!){suppressedAddressBulkRecord(input:$input){results{index status suppressedAddress{actor{id kind name}channel id liftReason liftedAt liftedBy{id kind name}reason recordedAt suppressedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { suppressedAddressBulkRecord: { results: { suppressedAddress: { liftedAt: true, recordedAt: true, suppressedAt: true }, errors: { expiredAt: true } }, errors: { expiredAt: true } } },
};

/** Records up to 1,000 entries, each as `suppressedAddressRecord` does, in as many SQL statements as for one. Recorded again, it is the same row, with the later of both times. Invitations to customers with the address that are not answered end. Allowed for addresses of erased customers. Refused with `NOT_FOUND` for an unknown purpose, with `INVALID_VALUE` for a channel that does not reach such an address, and with `OUT_OF_RANGE` for a time in the future. Scope: `consents:write`. */
export async function bulkRecord(
  client: Client,
  input: SuppressedAddressBulkRecordInput,
  options?: MutationOptions,
): Promise<SuppressedAddressesBulkRecordResult> {
  return run<SuppressedAddressesBulkRecordResult>(client, suppressedAddressesBulkRecord, { input }, options);
}
