// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { Condition } from '../runtime/scalars.ts';
import type { EventTypeName } from './eventTypes.ts';
import type { PageFields } from './pages.ts';
import type { EventMappingArchiveInput, EventMappingCreateInput, EventMappingDeleteInput, EventMappingFilter, EventMappingMoveInput, EventMappingOrder, EventMappingRestoreInput, EventMappingUpdateInput, ExternalIdInput } from './schema.ts';
import type { StepName } from './steps.ts';
import type { TouchpointName } from './touchpoints.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A rule that says at which touchpoint, and in which step of a journey, events of a type happen that come without a touchpoint of their own. The first rule that fits is applied when an event is recorded. A change of rules does not change events that are stored: `eventMappingApply` does. */
export interface EventMappingDetail {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What the rule is for. Null if it is not set. */
  description: string | null;
  /** Which events it looks at: those with the key of this type. */
  eventType: EventTypeName;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Its position among the rules of its type, from 0 without gaps, including archived ones, which are not applied. */
  position: number;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** The step of a journey that the events belong to; null for none. */
  step: StepName | null;
  /** The touchpoint of the events that it fits. */
  touchpoint: TouchpointName;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
  /** Which events of the type it fits. An empty group fits all. */
  when: Condition;
}

/** A rule that says at which touchpoint, and in which step of a journey, events of a type happen that come without a touchpoint of their own. The first rule that fits is applied when an event is recorded. A change of rules does not change events that are stored: `eventMappingApply` does. */
export interface EventMappingFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What the rule is for. Null if it is not set. */
  description: string | null;
  /** Which events it looks at: those with the key of this type. */
  eventType: EventTypeName;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Its position among the rules of its type, from 0 without gaps, including archived ones, which are not applied. */
  position: number;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
  /** Which events of the type it fits. An empty group fits all. */
  when: Condition;
}

export interface EventMappingsGetVariables {
  id: string;
}

export type EventMappingsGetResult = EventMappingDetail | null;

const eventMappingsGet: Operation = {
  name: 'EventMappingsGet',
  field: 'eventMapping',
  text: 'query EventMappingsGet($id:ID!){eventMapping(id:$id){archivedAt createdAt description eventType{id key name}externalIds{id system}id position revision step{id title}touchpoint{channel id name}updatedAt when}}',
  dates: { eventMapping: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The event mapping with this id; null if this workspace has no such event mapping. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<EventMappingsGetResult> {
  return run<EventMappingsGetResult>(client, eventMappingsGet, { id }, options);
}

export interface EventMappingsGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type EventMappingsGetByExternalIdResult = EventMappingDetail | null;

const eventMappingsGetByExternalId: Operation = {
  name: 'EventMappingsGetByExternalId',
  field: 'eventMappingByExternalId',
  text: 'query EventMappingsGetByExternalId($externalId:ExternalIdInput!){eventMappingByExternalId(externalId:$externalId){archivedAt createdAt description eventType{id key name}externalIds{id system}id position revision step{id title}touchpoint{channel id name}updatedAt when}}',
  dates: { eventMappingByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The event mapping with this id in another system; null if this workspace has no such event mapping. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<EventMappingsGetByExternalIdResult> {
  return run<EventMappingsGetByExternalIdResult>(client, eventMappingsGetByExternalId, { externalId }, options);
}

export interface EventMappingsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: EventMappingFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: EventMappingOrder[] | null;
  withTotalCount?: boolean;
}

export interface EventMappingsListResult {
  /** The rows of this page, without their cursors. */
  nodes: EventMappingDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const eventMappingsList: Operation = {
  name: 'EventMappingsList',
  field: 'eventMappings',
  text: 'query EventMappingsList($after:String$before:String$filter:EventMappingFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[EventMappingOrder!]$withTotalCount:Boolean!=false){eventMappings(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt createdAt description eventType{id key name}externalIds{id system}id position revision step{id title}touchpoint{channel id name}updatedAt when}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { eventMappings: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** The rules of all types of events, by their position. */
export async function list(
  client: Client,
  variables: EventMappingsListVariables = {},
  options?: CallOptions,
): Promise<EventMappingsListResult> {
  return run<EventMappingsListResult>(client, eventMappingsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<EventMappingsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<EventMappingsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'EventMappingsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface EventMappingsCreateVariables {
  input: EventMappingCreateInput;
}

export interface EventMappingsCreateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new rule; null if there are errors. */
  eventMapping: EventMappingFields | null;
}

const eventMappingsCreate: Operation = {
  name: 'EventMappingsCreate',
  field: 'eventMappingCreate',
  text: 'mutation EventMappingsCreate($input:EventMappingCreateInput!){eventMappingCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}eventMapping{archivedAt createdAt description eventType{id key name}externalIds{id system}id position revision updatedAt when}}}',
  dates: { eventMappingCreate: { errors: { expiredAt: true }, eventMapping: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Adds a rule for events of a type, which has at most 100. Refused with `INVALID_CONDITION`, `UNKNOWN_FIELD` and `WRONG_TYPE` for a condition that cannot be read. Scope: `eventTypes:write`. */
export async function create(
  client: Client,
  input: EventMappingCreateInput,
  options?: MutationOptions,
): Promise<EventMappingsCreateResult> {
  return run<EventMappingsCreateResult>(client, eventMappingsCreate, { input }, options);
}

export interface EventMappingsUpdateVariables {
  input: EventMappingUpdateInput;
}

export interface EventMappingsUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The event mapping as it is now; null if there are errors. */
  eventMapping: EventMappingFields | null;
}

const eventMappingsUpdate: Operation = {
  name: 'EventMappingsUpdate',
  field: 'eventMappingUpdate',
  text: 'mutation EventMappingsUpdate($input:EventMappingUpdateInput!){eventMappingUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}eventMapping{archivedAt createdAt description eventType{id key name}externalIds{id system}id position revision updatedAt when}}}',
  dates: { eventMappingUpdate: { errors: { expiredAt: true }, eventMapping: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Changes a rule, for events that are recorded from now on. Refused with `STALE_REVISION` if `revision` is set and the rule has changed since. Scope: `eventTypes:write`. */
export async function update(
  client: Client,
  input: EventMappingUpdateInput,
  options?: MutationOptions,
): Promise<EventMappingsUpdateResult> {
  return run<EventMappingsUpdateResult>(client, eventMappingsUpdate, { input }, options);
}

export interface EventMappingsArchiveVariables {
  input: EventMappingArchiveInput;
}

export interface EventMappingsArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The event mapping as it is now; null if there are errors. */
  eventMapping: EventMappingFields | null;
}

const eventMappingsArchive: Operation = {
  name: 'EventMappingsArchive',
  field: 'eventMappingArchive',
  text: 'mutation EventMappingsArchive($input:EventMappingArchiveInput!){eventMappingArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}eventMapping{archivedAt createdAt description eventType{id key name}externalIds{id system}id position revision updatedAt when}}}',
  dates: { eventMappingArchive: { errors: { expiredAt: true }, eventMapping: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Archives the event mapping: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `eventTypes:write`. */
export async function archive(
  client: Client,
  input: EventMappingArchiveInput,
  options?: MutationOptions,
): Promise<EventMappingsArchiveResult> {
  return run<EventMappingsArchiveResult>(client, eventMappingsArchive, { input }, options);
}

export interface EventMappingsRestoreVariables {
  input: EventMappingRestoreInput;
}

export interface EventMappingsRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The event mapping as it is now; null if there are errors. */
  eventMapping: EventMappingFields | null;
}

const eventMappingsRestore: Operation = {
  name: 'EventMappingsRestore',
  field: 'eventMappingRestore',
  text: 'mutation EventMappingsRestore($input:EventMappingRestoreInput!){eventMappingRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}eventMapping{archivedAt createdAt description eventType{id key name}externalIds{id system}id position revision updatedAt when}}}',
  dates: { eventMappingRestore: { errors: { expiredAt: true }, eventMapping: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Restores the archived event mapping. Repeating it changes nothing. Scope: `eventTypes:write`. */
export async function restore(
  client: Client,
  input: EventMappingRestoreInput,
  options?: MutationOptions,
): Promise<EventMappingsRestoreResult> {
  return run<EventMappingsRestoreResult>(client, eventMappingsRestore, { input }, options);
}

export interface EventMappingsDeleteVariables {
  input: EventMappingDeleteInput;
}

export interface EventMappingsDeleteResult {
  /** The id that the event mapping had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const eventMappingsDelete: Operation = {
  name: 'EventMappingsDelete',
  field: 'eventMappingDelete',
  text: 'mutation EventMappingsDelete($input:EventMappingDeleteInput!){eventMappingDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { eventMappingDelete: { errors: { expiredAt: true } } },
};

/** Deletes the event mapping permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `eventTypes:write`. */
export async function remove(
  client: Client,
  input: EventMappingDeleteInput,
  options?: MutationOptions,
): Promise<EventMappingsDeleteResult> {
  return run<EventMappingsDeleteResult>(client, eventMappingsDelete, { input }, options);
}

export interface EventMappingsMoveVariables {
  input: EventMappingMoveInput;
}

export interface EventMappingsMoveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The event mapping as it is now; null if there are errors. */
  eventMapping: EventMappingFields | null;
}

const eventMappingsMove: Operation = {
  name: 'EventMappingsMove',
  field: 'eventMappingMove',
  text: 'mutation EventMappingsMove($input:EventMappingMoveInput!){eventMappingMove(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}eventMapping{archivedAt createdAt description eventType{id key name}externalIds{id system}id position revision updatedAt when}}}',
  dates: { eventMappingMove: { errors: { expiredAt: true }, eventMapping: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Moves a rule to another position among those of its type; the others move up or down, so that positions have no gaps. Scope: `eventTypes:write`. */
export async function move(
  client: Client,
  input: EventMappingMoveInput,
  options?: MutationOptions,
): Promise<EventMappingsMoveResult> {
  return run<EventMappingsMoveResult>(client, eventMappingsMove, { input }, options);
}
