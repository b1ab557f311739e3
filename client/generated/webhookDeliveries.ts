// Made from schema/schema.graphql and client/operations/webhookDeliveries.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { PageFields } from './pages.ts';
import type { WebhookDeliveryFilter, WebhookDeliveryOrder, WebhookDeliveryState, WebhookFailure, WebhookReplayInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';
import type { WebhookEndpointFields, WebhookEndpointName } from './webhookEndpoints.ts';

/** A change that is sent to an endpoint, and how its last try ended. Its id is the `webhook-id` of every try. What was sent and answered is not stored. */
export interface WebhookDeliveryFields {
  /** When it happened. */
  at: Date;
  /** How often it was tried. */
  attempts: number;
  /** Bytes of the last answer’s body, of which about 65,000 are read at most; null if there was none. */
  bytes: number | null;
  /** When it was made. */
  createdAt: Date;
  /** The earliest time of the next try; null if there is none. */
  dueAt: Date | null;
  /** Milliseconds that the last try took; null before the first. */
  duration: number | null;
  /** Where it is sent. */
  endpoint: WebhookEndpointName;
  /** Why the last try failed; null if it did not, or there was none. */
  failure: WebhookFailure | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The number of the change in the workspace, in the order of commits: a string of digits. */
  seq: string;
  /** What became of it. */
  state: WebhookDeliveryState;
  /** The status of the last answer; null if there was none. */
  status: number | null;
  /** The id of the row that it is about, which may be gone; of a test without such a row, an id that no row has. */
  subjectId: string;
  /** Whether `webhookEndpointTest` asked for it: nothing happened, and it is tried once. */
  test: boolean;
  /** When the last try ended; null before the first. */
  triedAt: Date | null;
  /** What happened: `response.completed`. */
  type: string;
}

export interface WebhookDeliveriesGetVariables {
  id: string;
}

export type WebhookDeliveriesGetResult = WebhookDeliveryFields | null;

const webhookDeliveriesGet: Operation = {
  name: 'WebhookDeliveriesGet',
  field: 'webhookDelivery',
  text: 'query WebhookDeliveriesGet($id:ID!){webhookDelivery(id:$id){at attempts bytes createdAt dueAt duration endpoint{id url}failure id seq state status subjectId test triedAt type}}',
  dates: { webhookDelivery: { at: true, createdAt: true, dueAt: true, triedAt: true } },
};

/** One delivery by its id, which is its `webhook-id`; null if this workspace has no such delivery. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<WebhookDeliveriesGetResult> {
  return run<WebhookDeliveriesGetResult>(client, webhookDeliveriesGet, { id }, options);
}

export interface WebhookDeliveriesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: WebhookDeliveryFilter | null;
  first?: number | null;
  last?: number | null;
  orderBy?: WebhookDeliveryOrder[] | null;
  withTotalCount?: boolean;
}

export interface WebhookDeliveriesListResult {
  /** The rows of this page, without their cursors. */
  nodes: WebhookDeliveryFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const webhookDeliveriesList: Operation = {
  name: 'WebhookDeliveriesList',
  field: 'webhookDeliveries',
  text: 'query WebhookDeliveriesList($after:String$before:String$filter:WebhookDeliveryFilter$first:Int$last:Int$orderBy:[WebhookDeliveryOrder!]$withTotalCount:Boolean!=false){webhookDeliveries(after:$after before:$before filter:$filter first:$first last:$last orderBy:$orderBy){nodes{at attempts bytes createdAt dueAt duration endpoint{id url}failure id seq state status subjectId test triedAt type}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { webhookDeliveries: { nodes: { at: true, createdAt: true, dueAt: true, triedAt: true } } },
};

/** The deliveries of the workspace’s webhooks, the latest first. Those that came to their end are stored for some days. */
export async function list(
  client: Client,
  variables: WebhookDeliveriesListVariables = {},
  options?: CallOptions,
): Promise<WebhookDeliveriesListResult> {
  return run<WebhookDeliveriesListResult>(client, webhookDeliveriesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<WebhookDeliveriesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<WebhookDeliveriesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'WebhookDeliveriesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface WebhookDeliveriesReplayVariables {
  input: WebhookReplayInput;
}

export interface WebhookDeliveriesReplayResult {
  /** The endpoint; null if there are errors. */
  webhookEndpoint: WebhookEndpointFields | null;
  /** How many deliveries are sent; null if there are errors. */
  count: number | null;
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const webhookDeliveriesReplay: Operation = {
  name: 'WebhookDeliveriesReplay',
  field: 'webhookReplay',
  text: 'mutation WebhookDeliveriesReplay($input:WebhookReplayInput!){webhookReplay(input:$input){webhookEndpoint{archivedAt createdAt description eventTypes externalIds{id system}failingSince formerSecretUntil id include revision stopped stoppedAt succeededAt updatedAt url}count replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { webhookReplay: { webhookEndpoint: { archivedAt: true, createdAt: true, failingSince: true, formerSecretUntil: true, stoppedAt: true, succeededAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Sends one delivery again, or what happened in a window, with the ids that it had and all tries; what the endpoint was not sent, because it was disabled, gets deliveries. A window has the changes that are stored, at most 5,000. A disabled endpoint gets it once it is enabled. Refused with `REQUIRED` for neither a delivery nor an endpoint with `from`, with `OUT_OF_RANGE` for a window with too many changes. Scope: `webhooks:write`. */
export async function replay(
  client: Client,
  input: WebhookReplayInput,
  options?: MutationOptions,
): Promise<WebhookDeliveriesReplayResult> {
  return run<WebhookDeliveriesReplayResult>(client, webhookDeliveriesReplay, { input }, options);
}
