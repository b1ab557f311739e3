// Made from schema/schema.graphql and client/operations/webhookEndpoints.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { PageFields } from './pages.ts';
import type { ExternalIdInput, WebhookEndpointArchiveInput, WebhookEndpointCreateInput, WebhookEndpointDeleteInput, WebhookEndpointDisableInput, WebhookEndpointEnableInput, WebhookEndpointFilter, WebhookEndpointOrder, WebhookEndpointRestoreInput, WebhookEndpointRotateInput, WebhookEndpointTestInput, WebhookEndpointUpdateInput, WebhookInclude, WebhookStop } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';
import type { WebhookDeliveryFields } from './webhookDeliveries.ts';

/** An address of another system that is sent what happens here, signed by Standard Webhooks. Each change is sent until it is answered with a status from 200 to 299: up to ten times in 75 hours. It can arrive more than once and out of order: by `webhook-id` the receiver knows repeats, `seq` has the order of commits. */
export interface WebhookEndpointFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What receives, and who runs it. Null if it is not set. */
  description: string | null;
  /** The types of changes that are sent, such as `response.completed`; empty for all that its key may read, those of later versions included. */
  eventTypes: string[];
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** When the first try failed after the last success; null if the last try was a success. After five days it is disabled. */
  failingSince: Date | null;
  /** Until when the secret from before the last rotation also signs; null if there is none. */
  formerSecretUntil: Date | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What payloads have beyond ids and the values that are not personal. */
  include: WebhookInclude[];
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** Why nothing is sent; null while it is enabled. */
  stopped: WebhookStop | null;
  /** Since when nothing is sent; null while it is enabled. */
  stoppedAt: Date | null;
  /** When it last took a delivery, to the minute; null if it has taken none. */
  succeededAt: Date | null;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
  /** Where to send: an https address of a public host. */
  url: string;
}

/** An address of another system that is sent what happens here, signed by Standard Webhooks. Each change is sent until it is answered with a status from 200 to 299: up to ten times in 75 hours. It can arrive more than once and out of order: by `webhook-id` the receiver knows repeats, `seq` has the order of commits. */
export interface WebhookEndpointName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Where to send: an https address of a public host. */
  url: string;
}

export interface WebhookEndpointsGetVariables {
  id: string;
}

export type WebhookEndpointsGetResult = WebhookEndpointFields | null;

const webhookEndpointsGet: Operation = {
  name: 'WebhookEndpointsGet',
  field: 'webhookEndpoint',
  text: 'query WebhookEndpointsGet($id:ID!){webhookEndpoint(id:$id){archivedAt createdAt description eventTypes externalIds{id system}failingSince formerSecretUntil id include revision stopped stoppedAt succeededAt updatedAt url}}',
  dates: { webhookEndpoint: { archivedAt: true, createdAt: true, failingSince: true, formerSecretUntil: true, stoppedAt: true, succeededAt: true, updatedAt: true } },
};

/** The webhook endpoint with this id; null if this workspace has no such webhook endpoint. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<WebhookEndpointsGetResult> {
  return run<WebhookEndpointsGetResult>(client, webhookEndpointsGet, { id }, options);
}

export interface WebhookEndpointsGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type WebhookEndpointsGetByExternalIdResult = WebhookEndpointFields | null;

const webhookEndpointsGetByExternalId: Operation = {
  name: 'WebhookEndpointsGetByExternalId',
  field: 'webhookEndpointByExternalId',
  text: 'query WebhookEndpointsGetByExternalId($externalId:ExternalIdInput!){webhookEndpointByExternalId(externalId:$externalId){archivedAt createdAt description eventTypes externalIds{id system}failingSince formerSecretUntil id include revision stopped stoppedAt succeededAt updatedAt url}}',
  dates: { webhookEndpointByExternalId: { archivedAt: true, createdAt: true, failingSince: true, formerSecretUntil: true, stoppedAt: true, succeededAt: true, updatedAt: true } },
};

/** The webhook endpoint with this id in another system; null if this workspace has no such webhook endpoint. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<WebhookEndpointsGetByExternalIdResult> {
  return run<WebhookEndpointsGetByExternalIdResult>(client, webhookEndpointsGetByExternalId, { externalId }, options);
}

export interface WebhookEndpointsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: WebhookEndpointFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: WebhookEndpointOrder[] | null;
  withTotalCount?: boolean;
}

export interface WebhookEndpointsListResult {
  /** The rows of this page, without their cursors. */
  nodes: WebhookEndpointFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const webhookEndpointsList: Operation = {
  name: 'WebhookEndpointsList',
  field: 'webhookEndpoints',
  text: 'query WebhookEndpointsList($after:String$before:String$filter:WebhookEndpointFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[WebhookEndpointOrder!]$withTotalCount:Boolean!=false){webhookEndpoints(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt createdAt description eventTypes externalIds{id system}failingSince formerSecretUntil id include revision stopped stoppedAt succeededAt updatedAt url}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { webhookEndpoints: { nodes: { archivedAt: true, createdAt: true, failingSince: true, formerSecretUntil: true, stoppedAt: true, succeededAt: true, updatedAt: true } } },
};

/** The webhook endpoints of the workspace, the oldest first. */
export async function list(
  client: Client,
  variables: WebhookEndpointsListVariables = {},
  options?: CallOptions,
): Promise<WebhookEndpointsListResult> {
  return run<WebhookEndpointsListResult>(client, webhookEndpointsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<WebhookEndpointsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<WebhookEndpointsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'WebhookEndpointsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface WebhookEndpointsUpdateVariables {
  input: WebhookEndpointUpdateInput;
}

export interface WebhookEndpointsUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The webhook endpoint as it is now; null if there are errors. */
  webhookEndpoint: WebhookEndpointFields | null;
}

const webhookEndpointsUpdate: Operation = {
  name: 'WebhookEndpointsUpdate',
  field: 'webhookEndpointUpdate',
  text: 'mutation WebhookEndpointsUpdate($input:WebhookEndpointUpdateInput!){webhookEndpointUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}webhookEndpoint{archivedAt createdAt description eventTypes externalIds{id system}failingSince formerSecretUntil id include revision stopped stoppedAt succeededAt updatedAt url}}}',
  dates: { webhookEndpointUpdate: { errors: { expiredAt: true }, webhookEndpoint: { archivedAt: true, createdAt: true, failingSince: true, formerSecretUntil: true, stoppedAt: true, succeededAt: true, updatedAt: true } } },
};

/** Changes an endpoint. What is sent from then on is what the key of this request may read, if it sets `url`, `eventTypes` or `include`. Refused with `INVALID_VALUE` for an address that is not open and for a type that the key may not read, and with `STALE_REVISION` if `revision` is set and the endpoint has changed since. Scope: `webhooks:write`. */
export async function update(
  client: Client,
  input: WebhookEndpointUpdateInput,
  options?: MutationOptions,
): Promise<WebhookEndpointsUpdateResult> {
  return run<WebhookEndpointsUpdateResult>(client, webhookEndpointsUpdate, { input }, options);
}

export interface WebhookEndpointsArchiveVariables {
  input: WebhookEndpointArchiveInput;
}

export interface WebhookEndpointsArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The webhook endpoint as it is now; null if there are errors. */
  webhookEndpoint: WebhookEndpointFields | null;
}

const webhookEndpointsArchive: Operation = {
  name: 'WebhookEndpointsArchive',
  field: 'webhookEndpointArchive',
  text: 'mutation WebhookEndpointsArchive($input:WebhookEndpointArchiveInput!){webhookEndpointArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}webhookEndpoint{archivedAt createdAt description eventTypes externalIds{id system}failingSince formerSecretUntil id include revision stopped stoppedAt succeededAt updatedAt url}}}',
  dates: { webhookEndpointArchive: { errors: { expiredAt: true }, webhookEndpoint: { archivedAt: true, createdAt: true, failingSince: true, formerSecretUntil: true, stoppedAt: true, succeededAt: true, updatedAt: true } } },
};

/** Archives the webhook endpoint: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `webhooks:write`. */
export async function archive(
  client: Client,
  input: WebhookEndpointArchiveInput,
  options?: MutationOptions,
): Promise<WebhookEndpointsArchiveResult> {
  return run<WebhookEndpointsArchiveResult>(client, webhookEndpointsArchive, { input }, options);
}

export interface WebhookEndpointsRestoreVariables {
  input: WebhookEndpointRestoreInput;
}

export interface WebhookEndpointsRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The webhook endpoint as it is now; null if there are errors. */
  webhookEndpoint: WebhookEndpointFields | null;
}

const webhookEndpointsRestore: Operation = {
  name: 'WebhookEndpointsRestore',
  field: 'webhookEndpointRestore',
  text: 'mutation WebhookEndpointsRestore($input:WebhookEndpointRestoreInput!){webhookEndpointRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}webhookEndpoint{archivedAt createdAt description eventTypes externalIds{id system}failingSince formerSecretUntil id include revision stopped stoppedAt succeededAt updatedAt url}}}',
  dates: { webhookEndpointRestore: { errors: { expiredAt: true }, webhookEndpoint: { archivedAt: true, createdAt: true, failingSince: true, formerSecretUntil: true, stoppedAt: true, succeededAt: true, updatedAt: true } } },
};

/** Restores the archived webhook endpoint. Repeating it changes nothing. Scope: `webhooks:write`. */
export async function restore(
  client: Client,
  input: WebhookEndpointRestoreInput,
  options?: MutationOptions,
): Promise<WebhookEndpointsRestoreResult> {
  return run<WebhookEndpointsRestoreResult>(client, webhookEndpointsRestore, { input }, options);
}

export interface WebhookEndpointsDeleteVariables {
  input: WebhookEndpointDeleteInput;
}

export interface WebhookEndpointsDeleteResult {
  /** The id that the webhook endpoint had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const webhookEndpointsDelete: Operation = {
  name: 'WebhookEndpointsDelete',
  field: 'webhookEndpointDelete',
  text: 'mutation WebhookEndpointsDelete($input:WebhookEndpointDeleteInput!){webhookEndpointDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { webhookEndpointDelete: { errors: { expiredAt: true } } },
};

/** Deletes the webhook endpoint permanently, with its deliveries. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `webhooks:write`. */
export async function remove(
  client: Client,
  input: WebhookEndpointDeleteInput,
  options?: MutationOptions,
): Promise<WebhookEndpointsDeleteResult> {
  return run<WebhookEndpointsDeleteResult>(client, webhookEndpointsDelete, { input }, options);
}

export interface WebhookEndpointsDisableVariables {
  input: WebhookEndpointDisableInput;
}

export interface WebhookEndpointsDisableResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The endpoint as it is now; null if there are errors. */
  webhookEndpoint: WebhookEndpointFields | null;
}

const webhookEndpointsDisable: Operation = {
  name: 'WebhookEndpointsDisable',
  field: 'webhookEndpointDisable',
  text: 'mutation WebhookEndpointsDisable($input:WebhookEndpointDisableInput!){webhookEndpointDisable(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}webhookEndpoint{archivedAt createdAt description eventTypes externalIds{id system}failingSince formerSecretUntil id include revision stopped stoppedAt succeededAt updatedAt url}}}',
  dates: { webhookEndpointDisable: { errors: { expiredAt: true }, webhookEndpoint: { archivedAt: true, createdAt: true, failingSince: true, formerSecretUntil: true, stoppedAt: true, succeededAt: true, updatedAt: true } } },
};

/** Stops sending to an endpoint. What is due stays until it is enabled; what happens meanwhile is not sent to it, but can be replayed. Repeating it changes nothing. Scope: `webhooks:write`. */
export async function disable(
  client: Client,
  input: WebhookEndpointDisableInput,
  options?: MutationOptions,
): Promise<WebhookEndpointsDisableResult> {
  return run<WebhookEndpointsDisableResult>(client, webhookEndpointsDisable, { input }, options);
}

export interface WebhookEndpointsEnableVariables {
  input: WebhookEndpointEnableInput;
}

export interface WebhookEndpointsEnableResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The endpoint as it is now; null if there are errors. */
  webhookEndpoint: WebhookEndpointFields | null;
}

const webhookEndpointsEnable: Operation = {
  name: 'WebhookEndpointsEnable',
  field: 'webhookEndpointEnable',
  text: 'mutation WebhookEndpointsEnable($input:WebhookEndpointEnableInput!){webhookEndpointEnable(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}webhookEndpoint{archivedAt createdAt description eventTypes externalIds{id system}failingSince formerSecretUntil id include revision stopped stoppedAt succeededAt updatedAt url}}}',
  dates: { webhookEndpointEnable: { errors: { expiredAt: true }, webhookEndpoint: { archivedAt: true, createdAt: true, failingSince: true, formerSecretUntil: true, stoppedAt: true, succeededAt: true, updatedAt: true } } },
};

/** Sends to an endpoint again, and what was due when it was disabled, with the same ids. Repeating it changes nothing. Scope: `webhooks:write`. */
export async function enable(
  client: Client,
  input: WebhookEndpointEnableInput,
  options?: MutationOptions,
): Promise<WebhookEndpointsEnableResult> {
  return run<WebhookEndpointsEnableResult>(client, webhookEndpointsEnable, { input }, options);
}

export interface WebhookEndpointsCreateVariables {
  input: WebhookEndpointCreateInput;
}

export interface WebhookEndpointsCreateResult {
  /** The endpoint as it is now; null if there are errors. */
  webhookEndpoint: WebhookEndpointFields | null;
  /** The secret to verify signatures with: `whsec_…`. It is shown only once: null if there are errors, and for a retry (`replayed`), because the first call showed it. */
  secret: string | null;
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const webhookEndpointsCreate: Operation = {
  name: 'WebhookEndpointsCreate',
  field: 'webhookEndpointCreate',
  text: 'mutation WebhookEndpointsCreate($input:WebhookEndpointCreateInput!){webhookEndpointCreate(input:$input){webhookEndpoint{archivedAt createdAt description eventTypes externalIds{id system}failingSince formerSecretUntil id include revision stopped stoppedAt succeededAt updatedAt url}secret replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { webhookEndpointCreate: { webhookEndpoint: { archivedAt: true, createdAt: true, failingSince: true, formerSecretUntil: true, stoppedAt: true, succeededAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Creates an endpoint, and shows its `secret` once. What happens from then on is sent to it. Payloads have ids and values that are not personal, never more than the key of this request may read. Refused with `INVALID_VALUE` for an address that is not open, and for a type of changes that is unknown or that the key may not read. Scope: `webhooks:write`. */
export async function create(
  client: Client,
  input: WebhookEndpointCreateInput,
  options?: MutationOptions,
): Promise<WebhookEndpointsCreateResult> {
  return run<WebhookEndpointsCreateResult>(client, webhookEndpointsCreate, { input }, options);
}

export interface WebhookEndpointsRotateVariables {
  input: WebhookEndpointRotateInput;
}

export interface WebhookEndpointsRotateResult {
  /** The endpoint as it is now; null if there are errors. */
  webhookEndpoint: WebhookEndpointFields | null;
  /** The secret to verify signatures with: `whsec_…`. It is shown only once: null if there are errors, and for a retry (`replayed`), because the first call showed it. */
  secret: string | null;
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const webhookEndpointsRotate: Operation = {
  name: 'WebhookEndpointsRotate',
  field: 'webhookEndpointRotate',
  text: 'mutation WebhookEndpointsRotate($input:WebhookEndpointRotateInput!){webhookEndpointRotate(input:$input){webhookEndpoint{archivedAt createdAt description eventTypes externalIds{id system}failingSince formerSecretUntil id include revision stopped stoppedAt succeededAt updatedAt url}secret replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { webhookEndpointRotate: { webhookEndpoint: { archivedAt: true, createdAt: true, failingSince: true, formerSecretUntil: true, stoppedAt: true, succeededAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Makes another secret for an endpoint, and shows it once. For 24 hours, both it and the former one sign what is sent, so that the receiver can change over; one that was replaced before stops at once. Scope: `webhooks:write`. */
export async function rotate(
  client: Client,
  input: WebhookEndpointRotateInput,
  options?: MutationOptions,
): Promise<WebhookEndpointsRotateResult> {
  return run<WebhookEndpointsRotateResult>(client, webhookEndpointsRotate, { input }, options);
}

export interface WebhookEndpointsTestVariables {
  input: WebhookEndpointTestInput;
}

export interface WebhookEndpointsTestResult {
  /** The delivery of the test; null if there are errors. */
  webhookDelivery: WebhookDeliveryFields | null;
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const webhookEndpointsTest: Operation = {
  name: 'WebhookEndpointsTest',
  field: 'webhookEndpointTest',
  text: 'mutation WebhookEndpointsTest($input:WebhookEndpointTestInput!){webhookEndpointTest(input:$input){webhookDelivery{at attempts bytes createdAt dueAt duration endpoint{id url}failure id seq state status subjectId test triedAt type}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { webhookEndpointTest: { webhookDelivery: { at: true, createdAt: true, dueAt: true, triedAt: true }, errors: { expiredAt: true } } },
};

/** Sends a signed test to an endpoint, to a disabled one, too. With a `type`, it has what a change of that type has: the values of the newest row that it could be about, one of the newest 100 that the key which set the endpoint may read, or else an example; of `rule.called`, the newest call of this endpoint. The payload says `"test": true`. It is tried once; read the delivery to see how that ended. Refused with `INVALID_VALUE` for a type that there is not, and for one that the key which set the endpoint may not read. Scope: `webhooks:write`. */
export async function test(
  client: Client,
  input: WebhookEndpointTestInput,
  options?: MutationOptions,
): Promise<WebhookEndpointsTestResult> {
  return run<WebhookEndpointsTestResult>(client, webhookEndpointsTest, { input }, options);
}
