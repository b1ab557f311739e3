// Made from schema/schema.graphql and client/operations/eventTypes.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { PageFields } from './pages.ts';
import type { EventTypeArchiveInput, EventTypeCreateInput, EventTypeDeleteInput, EventTypeFilter, EventTypeOrder, EventTypeRestoreInput, EventTypeUpdateInput, EventValueKind, ExternalIdInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A type of events that the workspace has recorded: `PURCHASE`, `com.example.order.shipped`. A type is added with its first event, usually within a second, or before that by `eventTypeCreate`. At most 1,000 types, and 200 properties of each; events of further types are recorded all the same. */
export interface EventTypeDetail {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What such an event means, and which system records it. Null if it is not set. */
  description: string | null;
  /** How many events of this type were recorded. It is counted after each call, usually within a second, and does not fall when events are erased. */
  eventCount: number;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** When the first event of this type was recorded; null before that. */
  firstSeenAt: Date | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The type as events have it: `PURCHASE`. It never changes. */
  key: string;
  /** When an event of this type was last recorded; null before the first. */
  lastSeenAt: Date | null;
  /** What people read: `Purchase`; null until it is described. */
  name: string | null;
  /** The properties that its events came with, by name; the first 200 that were seen. */
  properties: {
    /** When an event with it was first recorded. */
    firstSeenAt: Date;
    /** The kinds of the values that it had so far. */
    kinds: EventValueKind[];
    /** Its name in `properties`: `sku`, or `address.country` within an object, 3 names deep. Names that are no words, such as email addresses, are not listed. */
    path: string;
  }[];
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** A type of events that the workspace has recorded: `PURCHASE`, `com.example.order.shipped`. A type is added with its first event, usually within a second, or before that by `eventTypeCreate`. At most 1,000 types, and 200 properties of each; events of further types are recorded all the same. */
export interface EventTypeFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What such an event means, and which system records it. Null if it is not set. */
  description: string | null;
  /** How many events of this type were recorded. It is counted after each call, usually within a second, and does not fall when events are erased. */
  eventCount: number;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** When the first event of this type was recorded; null before that. */
  firstSeenAt: Date | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The type as events have it: `PURCHASE`. It never changes. */
  key: string;
  /** When an event of this type was last recorded; null before the first. */
  lastSeenAt: Date | null;
  /** What people read: `Purchase`; null until it is described. */
  name: string | null;
  /** The properties that its events came with, by name; the first 200 that were seen. */
  properties: {
    /** When an event with it was first recorded. */
    firstSeenAt: Date;
    /** The kinds of the values that it had so far. */
    kinds: EventValueKind[];
    /** Its name in `properties`: `sku`, or `address.country` within an object, 3 names deep. Names that are no words, such as email addresses, are not listed. */
    path: string;
  }[];
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** A type of events that the workspace has recorded: `PURCHASE`, `com.example.order.shipped`. A type is added with its first event, usually within a second, or before that by `eventTypeCreate`. At most 1,000 types, and 200 properties of each; events of further types are recorded all the same. */
export interface EventTypeName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The type as events have it: `PURCHASE`. It never changes. */
  key: string;
  /** What people read: `Purchase`; null until it is described. */
  name: string | null;
}

export interface EventTypesGetVariables {
  id: string;
}

export type EventTypesGetResult = EventTypeFields | null;

const eventTypesGet: Operation = {
  name: 'EventTypesGet',
  field: 'eventType',
  text: 'query EventTypesGet($id:ID!){eventType(id:$id){archivedAt createdAt description eventCount externalIds{id system}firstSeenAt id key lastSeenAt name properties{firstSeenAt kinds path}revision updatedAt}}',
  dates: { eventType: { archivedAt: true, createdAt: true, firstSeenAt: true, lastSeenAt: true, properties: { firstSeenAt: true }, updatedAt: true } },
};

/** The event type with this id; null if this workspace has no such event type. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<EventTypesGetResult> {
  return run<EventTypesGetResult>(client, eventTypesGet, { id }, options);
}

export interface EventTypesGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type EventTypesGetByExternalIdResult = EventTypeFields | null;

const eventTypesGetByExternalId: Operation = {
  name: 'EventTypesGetByExternalId',
  field: 'eventTypeByExternalId',
  text: 'query EventTypesGetByExternalId($externalId:ExternalIdInput!){eventTypeByExternalId(externalId:$externalId){archivedAt createdAt description eventCount externalIds{id system}firstSeenAt id key lastSeenAt name properties{firstSeenAt kinds path}revision updatedAt}}',
  dates: { eventTypeByExternalId: { archivedAt: true, createdAt: true, firstSeenAt: true, lastSeenAt: true, properties: { firstSeenAt: true }, updatedAt: true } },
};

/** The event type with this id in another system; null if this workspace has no such event type. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<EventTypesGetByExternalIdResult> {
  return run<EventTypesGetByExternalIdResult>(client, eventTypesGetByExternalId, { externalId }, options);
}

export interface EventTypesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: EventTypeFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: EventTypeOrder[] | null;
  withTotalCount?: boolean;
}

export interface EventTypesListResult {
  /** The rows of this page, without their cursors. */
  nodes: EventTypeFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const eventTypesList: Operation = {
  name: 'EventTypesList',
  field: 'eventTypes',
  text: 'query EventTypesList($after:String$before:String$filter:EventTypeFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[EventTypeOrder!]$withTotalCount:Boolean!=false){eventTypes(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt createdAt description eventCount externalIds{id system}firstSeenAt id key lastSeenAt name properties{firstSeenAt kinds path}revision updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { eventTypes: { nodes: { archivedAt: true, createdAt: true, firstSeenAt: true, lastSeenAt: true, properties: { firstSeenAt: true }, updatedAt: true } } },
};

/** The types of events that the workspace has recorded or described, by key. */
export async function list(
  client: Client,
  variables: EventTypesListVariables = {},
  options?: CallOptions,
): Promise<EventTypesListResult> {
  return run<EventTypesListResult>(client, eventTypesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<EventTypesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<EventTypesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'EventTypesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface EventTypesCreateVariables {
  input: EventTypeCreateInput;
}

export interface EventTypesCreateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new type; null if there are errors. */
  eventType: EventTypeFields | null;
}

const eventTypesCreate: Operation = {
  name: 'EventTypesCreate',
  field: 'eventTypeCreate',
  text: 'mutation EventTypesCreate($input:EventTypeCreateInput!){eventTypeCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}eventType{archivedAt createdAt description eventCount externalIds{id system}firstSeenAt id key lastSeenAt name properties{firstSeenAt kinds path}revision updatedAt}}}',
  dates: { eventTypeCreate: { errors: { expiredAt: true }, eventType: { archivedAt: true, createdAt: true, firstSeenAt: true, lastSeenAt: true, properties: { firstSeenAt: true }, updatedAt: true } } },
};

/** Describes a type of events before its first event. A workspace has at most 1,000 types. Refused with `KEY_TAKEN` for a type that is there already: find it with `eventTypeByKey`. Scope: `eventTypes:write`. */
export async function create(
  client: Client,
  input: EventTypeCreateInput,
  options?: MutationOptions,
): Promise<EventTypesCreateResult> {
  return run<EventTypesCreateResult>(client, eventTypesCreate, { input }, options);
}

export interface EventTypesUpdateVariables {
  input: EventTypeUpdateInput;
}

export interface EventTypesUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The event type as it is now; null if there are errors. */
  eventType: EventTypeFields | null;
}

const eventTypesUpdate: Operation = {
  name: 'EventTypesUpdate',
  field: 'eventTypeUpdate',
  text: 'mutation EventTypesUpdate($input:EventTypeUpdateInput!){eventTypeUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}eventType{archivedAt createdAt description eventCount externalIds{id system}firstSeenAt id key lastSeenAt name properties{firstSeenAt kinds path}revision updatedAt}}}',
  dates: { eventTypeUpdate: { errors: { expiredAt: true }, eventType: { archivedAt: true, createdAt: true, firstSeenAt: true, lastSeenAt: true, properties: { firstSeenAt: true }, updatedAt: true } } },
};

/** Describes a type of events. Refused with `STALE_REVISION` if `revision` is set and the type was described since. Scope: `eventTypes:write`. */
export async function update(
  client: Client,
  input: EventTypeUpdateInput,
  options?: MutationOptions,
): Promise<EventTypesUpdateResult> {
  return run<EventTypesUpdateResult>(client, eventTypesUpdate, { input }, options);
}

export interface EventTypesArchiveVariables {
  input: EventTypeArchiveInput;
}

export interface EventTypesArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The event type as it is now; null if there are errors. */
  eventType: EventTypeFields | null;
}

const eventTypesArchive: Operation = {
  name: 'EventTypesArchive',
  field: 'eventTypeArchive',
  text: 'mutation EventTypesArchive($input:EventTypeArchiveInput!){eventTypeArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}eventType{archivedAt createdAt description eventCount externalIds{id system}firstSeenAt id key lastSeenAt name properties{firstSeenAt kinds path}revision updatedAt}}}',
  dates: { eventTypeArchive: { errors: { expiredAt: true }, eventType: { archivedAt: true, createdAt: true, firstSeenAt: true, lastSeenAt: true, properties: { firstSeenAt: true }, updatedAt: true } } },
};

/** Archives the event type: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `eventTypes:write`. */
export async function archive(
  client: Client,
  input: EventTypeArchiveInput,
  options?: MutationOptions,
): Promise<EventTypesArchiveResult> {
  return run<EventTypesArchiveResult>(client, eventTypesArchive, { input }, options);
}

export interface EventTypesRestoreVariables {
  input: EventTypeRestoreInput;
}

export interface EventTypesRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The event type as it is now; null if there are errors. */
  eventType: EventTypeFields | null;
}

const eventTypesRestore: Operation = {
  name: 'EventTypesRestore',
  field: 'eventTypeRestore',
  text: 'mutation EventTypesRestore($input:EventTypeRestoreInput!){eventTypeRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}eventType{archivedAt createdAt description eventCount externalIds{id system}firstSeenAt id key lastSeenAt name properties{firstSeenAt kinds path}revision updatedAt}}}',
  dates: { eventTypeRestore: { errors: { expiredAt: true }, eventType: { archivedAt: true, createdAt: true, firstSeenAt: true, lastSeenAt: true, properties: { firstSeenAt: true }, updatedAt: true } } },
};

/** Restores the archived event type. Repeating it changes nothing. Scope: `eventTypes:write`. */
export async function restore(
  client: Client,
  input: EventTypeRestoreInput,
  options?: MutationOptions,
): Promise<EventTypesRestoreResult> {
  return run<EventTypesRestoreResult>(client, eventTypesRestore, { input }, options);
}

export interface EventTypesDeleteVariables {
  input: EventTypeDeleteInput;
}

export interface EventTypesDeleteResult {
  /** The id that the event type had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const eventTypesDelete: Operation = {
  name: 'EventTypesDelete',
  field: 'eventTypeDelete',
  text: 'mutation EventTypesDelete($input:EventTypeDeleteInput!){eventTypeDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { eventTypeDelete: { errors: { expiredAt: true } } },
};

/** Deletes the event type permanently, with its properties and mapping rules. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `eventTypes:write`. */
export async function remove(
  client: Client,
  input: EventTypeDeleteInput,
  options?: MutationOptions,
): Promise<EventTypesDeleteResult> {
  return run<EventTypesDeleteResult>(client, eventTypesDelete, { input }, options);
}

export interface EventTypesGetByKeyVariables {
  key: string;
}

export type EventTypesGetByKeyResult = EventTypeDetail | null;

const eventTypesGetByKey: Operation = {
  name: 'EventTypesGetByKey',
  field: 'eventTypeByKey',
  text: 'query EventTypesGetByKey($key:String!){eventTypeByKey(key:$key){archivedAt createdAt description eventCount externalIds{id system}firstSeenAt id key lastSeenAt name properties{firstSeenAt kinds path}revision updatedAt}}',
  dates: { eventTypeByKey: { archivedAt: true, createdAt: true, firstSeenAt: true, lastSeenAt: true, properties: { firstSeenAt: true }, updatedAt: true } },
};

/** The type of events with this key, the `type` of its events; null if this workspace has recorded and described none. */
export async function getByKey(
  client: Client,
  key: string,
  options?: CallOptions,
): Promise<EventTypesGetByKeyResult> {
  return run<EventTypesGetByKeyResult>(client, eventTypesGetByKey, { key }, options);
}
