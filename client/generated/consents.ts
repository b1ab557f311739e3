// Made from schema/schema.graphql and client/operations/consents.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { CustomerName } from './customers.ts';
import type { PageFields } from './pages.ts';
import type { PurposeName } from './purposes.ts';
import type { Channel, ConsentBulkRecordInput, ConsentFilter, ConsentOrder, ConsentRecordInput, ConsentRecordStatus, ConsentRequestInput, ConsentStatus } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** What a customer said of being contacted for a purpose, as it was recorded. It never changes: a customer who thinks again says something new. `Customer.consent` says what is in force. */
export interface ConsentDetail {
  /** The person or key that recorded it; null if that is not known. */
  actor: ActorName | null;
  /** The channel it is about; null for all channels. */
  channel: Channel | null;
  /** Who said it. */
  customer: CustomerName;
  /** What shows that it was said, for who has to prove it: the text that was agreed to, the id of a form. Null if there is none. */
  evidence: string | null;
  /** When it stops counting; null for never. */
  expiresAt: Date | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What it is about. */
  purpose: PurposeName;
  /** When it was stored here. */
  recordedAt: Date;
  /** Where it was said: `checkout`, `preference page`; null if that is not known. */
  source: string | null;
  /** What was said. */
  status: ConsentStatus;
  /** When it was said. */
  statusAt: Date;
}

/** What a customer said of being contacted for a purpose, as it was recorded. It never changes: a customer who thinks again says something new. `Customer.consent` says what is in force. */
export interface ConsentFields {
  /** The person or key that recorded it; null if that is not known. */
  actor: ActorName | null;
  /** The channel it is about; null for all channels. */
  channel: Channel | null;
  /** What shows that it was said, for who has to prove it: the text that was agreed to, the id of a form. Null if there is none. */
  evidence: string | null;
  /** When it stops counting; null for never. */
  expiresAt: Date | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** When it was stored here. */
  recordedAt: Date;
  /** Where it was said: `checkout`, `preference page`; null if that is not known. */
  source: string | null;
  /** What was said. */
  status: ConsentStatus;
  /** When it was said. */
  statusAt: Date;
}

export interface ConsentsGetVariables {
  id: string;
}

export type ConsentsGetResult = ConsentDetail | null;

const consentsGet: Operation = {
  name: 'ConsentsGet',
  field: 'consent',
  text: 'query ConsentsGet($id:ID!){consent(id:$id){actor{id kind name}channel customer{id name}evidence expiresAt id purpose{id key name}recordedAt source status statusAt}}',
  dates: { consent: { expiresAt: true, recordedAt: true, statusAt: true } },
};

/** One consent by its id; null if this workspace has no such consent. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<ConsentsGetResult> {
  return run<ConsentsGetResult>(client, consentsGet, { id }, options);
}

export interface ConsentsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: ConsentFilter | null;
  first?: number | null;
  last?: number | null;
  orderBy?: ConsentOrder[] | null;
  withTotalCount?: boolean;
}

export interface ConsentsListResult {
  /** The rows of this page, without their cursors. */
  nodes: ConsentDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const consentsList: Operation = {
  name: 'ConsentsList',
  field: 'consents',
  text: 'query ConsentsList($after:String$before:String$filter:ConsentFilter$first:Int$last:Int$orderBy:[ConsentOrder!]$withTotalCount:Boolean!=false){consents(after:$after before:$before filter:$filter first:$first last:$last orderBy:$orderBy){nodes{actor{id kind name}channel customer{id name}evidence expiresAt id purpose{id key name}recordedAt source status statusAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { consents: { nodes: { expiresAt: true, recordedAt: true, statusAt: true } } },
};

/** What customers said of being contacted, the latest first. */
export async function list(
  client: Client,
  variables: ConsentsListVariables = {},
  options?: CallOptions,
): Promise<ConsentsListResult> {
  return run<ConsentsListResult>(client, consentsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<ConsentsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<ConsentsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'ConsentsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface ConsentsRecordVariables {
  input: ConsentRecordInput;
}

export interface ConsentsRecordResult {
  /** What was said; null if there are errors. */
  consent: ConsentFields | null;
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const consentsRecord: Operation = {
  name: 'ConsentsRecord',
  field: 'consentRecord',
  text: 'mutation ConsentsRecord($input:ConsentRecordInput!){consentRecord(input:$input){consent{actor{id kind name}channel evidence expiresAt id recordedAt source status statusAt}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { consentRecord: { consent: { expiresAt: true, recordedAt: true, statusAt: true }, errors: { expiredAt: true } } },
};

/** Records what a customer said of being contacted for a purpose. Nothing that was said before is changed. The same statement with the same `statusAt` is stored once. Refused with `NOT_FOUND` for an unknown customer or purpose, with `AMBIGUOUS_CUSTOMER`, with `ERASED`, and with `REQUIRED` for a GRANTED that is later than a refusal and has no `evidence`. Scope: `consents:write`. */
export async function record(
  client: Client,
  input: ConsentRecordInput,
  options?: MutationOptions,
): Promise<ConsentsRecordResult> {
  return run<ConsentsRecordResult>(client, consentsRecord, { input }, options);
}

export interface ConsentsBulkRecordVariables {
  input: ConsentBulkRecordInput;
}

export interface ConsentsBulkRecordResult {
  /** One result for each statement, in the order of the input; empty if all were refused. */
  results: {
    /** Its position in the input, counted from 0. */
    index: number;
    /** Whether it was recorded, replayed or failed. */
    status: ConsentRecordStatus;
    /** The statement; null if it failed. */
    consent: ConsentFields | null;
    /** The user errors of this statement; empty if it is stored. */
    errors: UserErrorFields[];
  }[];
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
}

const consentsBulkRecord: Operation = {
  name: 'ConsentsBulkRecord',
  field: 'consentBulkRecord',
  text: 'mutation ConsentsBulkRecord($input:ConsentBulkRecordInput!){consentBulkRecord(input:$input){results{index status consent{actor{id kind name}channel evidence expiresAt id recordedAt source status statusAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { consentBulkRecord: { results: { consent: { expiresAt: true, recordedAt: true, statusAt: true }, errors: { expiredAt: true } }, errors: { expiredAt: true } } },
};

/** Records up to 1,000 statements, each as `consentRecord` does, in as many SQL statements as for one. Nothing that was said before is changed. The same statement with the same `statusAt` is stored once. Refused with `NOT_FOUND` for an unknown customer or purpose, with `AMBIGUOUS_CUSTOMER`, with `ERASED`, and with `REQUIRED` for a GRANTED that is later than a refusal and has no `evidence`. Scope: `consents:write`. */
export async function bulkRecord(
  client: Client,
  input: ConsentBulkRecordInput,
  options?: MutationOptions,
): Promise<ConsentsBulkRecordResult> {
  return run<ConsentsBulkRecordResult>(client, consentsBulkRecord, { input }, options);
}

export interface ConsentsRequestVariables {
  input: ConsentRequestInput;
}

export interface ConsentsRequestResult {
  /** The consent that waits for its confirmation; null if there are errors. */
  consent: ConsentFields | null;
  /** The link that confirms it; null if there are errors, or if the consent was erased since. */
  link: {
    /** The path of the link on this server: `/preferences/…`. Before it comes the address under which customers reach the server, as in `List-Unsubscribe: <https://cx.example.com/preferences/…>` with `List-Unsubscribe-Post: List-Unsubscribe=One-Click`. */
    path: string;
    /** The signed text in the link alone, for pages of your own: `preferences`, `preferenceChange` and `consentConfirm` take it. */
    token: string;
    /** When it stops working. */
    expiresAt: Date;
  } | null;
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const consentsRequest: Operation = {
  name: 'ConsentsRequest',
  field: 'consentRequest',
  text: 'mutation ConsentsRequest($input:ConsentRequestInput!){consentRequest(input:$input){consent{actor{id kind name}channel evidence expiresAt id recordedAt source status statusAt}link{path token expiresAt}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { consentRequest: { consent: { expiresAt: true, recordedAt: true, statusAt: true }, link: { expiresAt: true }, errors: { expiredAt: true } } },
};

/** Asks for a confirmation (double opt-in): records a PENDING consent, and returns the link by which the customer confirms it, for your message to the customer. Opening the link changes nothing; the button on its page, or `consentConfirm` from your own page, makes it GRANTED, once, with the link as evidence. What the customer refuses after the request is not granted by it. Refused with `NOT_FOUND` for an unknown customer or purpose, with `AMBIGUOUS_CUSTOMER`, and with `ERASED`. Scope: `consents:write`. */
export async function request(
  client: Client,
  input: ConsentRequestInput,
  options?: MutationOptions,
): Promise<ConsentsRequestResult> {
  return run<ConsentsRequestResult>(client, consentsRequest, { input }, options);
}
