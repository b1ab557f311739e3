// Made from schema/schema.graphql and client/operations/events.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { JsonObject } from '../runtime/scalars.ts';
import type { CustomerName } from './customers.ts';
import type { PageFields } from './pages.ts';
import type { CustomerEventFilter, CustomerEventOrder, CustomerMatch, EventBulkRecordInput, EventRecordInput, EventRecordStatus, IdentifierKind } from './schema.ts';
import type { StepName } from './steps.ts';
import type { TouchpointName } from './touchpoints.ts';
import type { UserErrorFields } from './userErrors.ts';

/** What a customer did, as another system recorded it: a purchase, a delivery, a visit, a cancellation. It has the attributes of CloudEvents. */
export interface EventDetail {
  /** The currency of `value`, as ISO 4217: `EUR`. Null for a value that is no amount of money. */
  currency: string | null;
  /** Who did it; null unless `match` is MATCHED. */
  customer: CustomerName | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What its source named the customer by; null for an event without a customer. */
  identifier: {
    /** What it is. */
    kind: IdentifierKind;
    /** For EXTERNAL_ID: the other system, by the name that the workspace chose; else null. */
    system: string | null;
    /** The id, the email address in its normal form, or the telephone number as E.164. Null without the scope `customers:personal`. */
    value: string | null;
  } | null;
  /** False for history that an import brought, which starts nothing; true for all other events. */
  live: boolean;
  /** Whether its touchpoint and step came from a rule (`EventMapping`) when it was recorded. */
  mapped: boolean;
  /** Whether its customer is known. Null without the scope `customers:read`. */
  match: CustomerMatch | null;
  /** When it happened. */
  occurredAt: Date;
  /** What else its source says of it; empty if that is nothing. */
  properties: JsonObject;
  /** When it was stored here. */
  recordedAt: Date;
  /** The system that recorded it: `shop`, `https://pos.example/tills/7`. */
  source: string;
  /** The id that its source gave it, unique within the source: CloudEvents’ `id`. */
  sourceId: string;
  /** The step of a journey that it belongs to by a rule; null if no rule says so. */
  step: StepName | null;
  /** The touchpoint at which it happened, as it came or by a rule (`EventMapping`); null if that is not known. */
  touchpoint: TouchpointName | null;
  /** What happened: `PURCHASE`, `com.example.order.shipped`. Any type can be recorded. */
  type: string;
  /** What it was worth, such as the amount paid, in `currency` if that is set; null if it has no value. */
  value: number | null;
}

/** What a customer did, as another system recorded it: a purchase, a delivery, a visit, a cancellation. It has the attributes of CloudEvents. */
export interface EventFields {
  /** The currency of `value`, as ISO 4217: `EUR`. Null for a value that is no amount of money. */
  currency: string | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What its source named the customer by; null for an event without a customer. */
  identifier: {
    /** What it is. */
    kind: IdentifierKind;
    /** For EXTERNAL_ID: the other system, by the name that the workspace chose; else null. */
    system: string | null;
    /** The id, the email address in its normal form, or the telephone number as E.164. Null without the scope `customers:personal`. */
    value: string | null;
  } | null;
  /** False for history that an import brought, which starts nothing; true for all other events. */
  live: boolean;
  /** Whether its touchpoint and step came from a rule (`EventMapping`) when it was recorded. */
  mapped: boolean;
  /** Whether its customer is known. Null without the scope `customers:read`. */
  match: CustomerMatch | null;
  /** When it happened. */
  occurredAt: Date;
  /** What else its source says of it; empty if that is nothing. */
  properties: JsonObject;
  /** When it was stored here. */
  recordedAt: Date;
  /** The system that recorded it: `shop`, `https://pos.example/tills/7`. */
  source: string;
  /** The id that its source gave it, unique within the source: CloudEvents’ `id`. */
  sourceId: string;
  /** What happened: `PURCHASE`, `com.example.order.shipped`. Any type can be recorded. */
  type: string;
  /** What it was worth, such as the amount paid, in `currency` if that is set; null if it has no value. */
  value: number | null;
}

export interface EventsGetVariables {
  id: string;
}

export type EventsGetResult = EventDetail | null;

const eventsGet: Operation = {
  name: 'EventsGet',
  field: 'event',
  text: 'query EventsGet($id:ID!){event(id:$id){currency customer{id name}id identifier{kind system value}live mapped match occurredAt properties recordedAt source sourceId step{id title}touchpoint{channel id name}type value}}',
  dates: { event: { occurredAt: true, recordedAt: true } },
};

/** One event by its id; null if this workspace has no such event. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<EventsGetResult> {
  return run<EventsGetResult>(client, eventsGet, { id }, options);
}

export interface EventsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: CustomerEventFilter | null;
  first?: number | null;
  last?: number | null;
  orderBy?: CustomerEventOrder[] | null;
  withTotalCount?: boolean;
}

export interface EventsListResult {
  /** The rows of this page, without their cursors. */
  nodes: EventDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const eventsList: Operation = {
  name: 'EventsList',
  field: 'events',
  text: 'query EventsList($after:String$before:String$filter:CustomerEventFilter$first:Int$last:Int$orderBy:[CustomerEventOrder!]$withTotalCount:Boolean!=false){events(after:$after before:$before filter:$filter first:$first last:$last orderBy:$orderBy){nodes{currency customer{id name}id identifier{kind system value}live mapped match occurredAt properties recordedAt source sourceId step{id title}touchpoint{channel id name}type value}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { events: { nodes: { occurredAt: true, recordedAt: true } } },
};

/** What customers did, the latest first, with the events whose customer is not known: `match` shows and selects these. */
export async function list(
  client: Client,
  variables: EventsListVariables = {},
  options?: CallOptions,
): Promise<EventsListResult> {
  return run<EventsListResult>(client, eventsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<EventsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<EventsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'EventsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface EventsBulkRecordVariables {
  input: EventBulkRecordInput;
}

export interface EventsBulkRecordResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single events are in `results`. */
  errors: UserErrorFields[];
  /** One result for each event, in the order of the input; empty if all were refused. */
  results: {
    /** The user errors of this event; empty if it is stored. */
    errors: UserErrorFields[];
    /** The event; null if it failed. */
    event: EventFields | null;
    /** Its position in the input, counted from 0. */
    index: number;
    /** Whether it was recorded, replayed or failed. */
    status: EventRecordStatus;
  }[];
}

const eventsBulkRecord: Operation = {
  name: 'EventsBulkRecord',
  field: 'eventBulkRecord',
  text: 'mutation EventsBulkRecord($input:EventBulkRecordInput!){eventBulkRecord(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}event{currency id identifier{kind system value}live mapped match occurredAt properties recordedAt source sourceId type value}index status}}}',
  dates: { eventBulkRecord: { errors: { expiredAt: true }, results: { errors: { expiredAt: true }, event: { occurredAt: true, recordedAt: true } } } },
};

/** Records up to 1,000 events, each as `eventRecord` does, in as many SQL statements as for one. Within one call as well: A retry with the same `source`, `id` and content finds the stored event again; other content is refused with `CONFLICT`, with the id of the stored event, which stays as it is, and the names of the fields that differ. The header `Idempotency-Key` is ignored. Scope: `events:write`. */
export async function bulkRecord(
  client: Client,
  input: EventBulkRecordInput,
  options?: MutationOptions,
): Promise<EventsBulkRecordResult> {
  return run<EventsBulkRecordResult>(client, eventsBulkRecord, { input }, options);
}

export interface EventsGetBySourceVariables {
  source: string;
  sourceId: string;
}

export type EventsGetBySourceResult = EventDetail | null;

const eventsGetBySource: Operation = {
  name: 'EventsGetBySource',
  field: 'eventBySource',
  text: 'query EventsGetBySource($source:String!$sourceId:String!){eventBySource(source:$source sourceId:$sourceId){currency customer{id name}id identifier{kind system value}live mapped match occurredAt properties recordedAt source sourceId step{id title}touchpoint{channel id name}type value}}',
  dates: { eventBySource: { occurredAt: true, recordedAt: true } },
};

/** The event of a source with the id that this gave it; null if this workspace has no such event. */
export async function getBySource(
  client: Client,
  variables: EventsGetBySourceVariables,
  options?: CallOptions,
): Promise<EventsGetBySourceResult> {
  return run<EventsGetBySourceResult>(client, eventsGetBySource, variables, options);
}

export interface EventsRecordVariables {
  input: EventRecordInput;
}

export interface EventsRecordResult {
  /** The event; null if there are errors. */
  event: EventFields | null;
  /** Whether the call was a retry: the event was recorded before, with the same content, and nothing was changed. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const eventsRecord: Operation = {
  name: 'EventsRecord',
  field: 'eventRecord',
  text: 'mutation EventsRecord($input:EventRecordInput!){eventRecord(input:$input){event{currency id identifier{kind system value}live mapped match occurredAt properties recordedAt source sourceId type value}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { eventRecord: { event: { occurredAt: true, recordedAt: true }, errors: { expiredAt: true } } },
};

/** Records what a customer did. A retry with the same `source`, `id` and content finds the stored event again; other content is refused with `CONFLICT`, with the id of the stored event, which stays as it is, and the names of the fields that differ. The header `Idempotency-Key` is ignored. An event whose customer is not known is stored, too: see `match`. Refused with `NOT_FOUND` for the `id` of no customer. Scope: `events:write`. */
export async function record(
  client: Client,
  input: EventRecordInput,
  options?: MutationOptions,
): Promise<EventsRecordResult> {
  return run<EventsRecordResult>(client, eventsRecord, { input }, options);
}
