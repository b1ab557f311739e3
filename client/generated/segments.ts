// Made from schema/schema.graphql and client/operations/segments.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { Condition } from '../runtime/scalars.ts';
import type { PageFields } from './pages.ts';
import type { ExternalIdInput, SegmentAddCustomersInput, SegmentArchiveInput, SegmentCreateInput, SegmentDeleteInput, SegmentExplainInput, SegmentFilter, SegmentOrder, SegmentRemoveCustomersInput, SegmentRestoreInput, SegmentUpdateInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** Customers that belong together: those that meet a condition, or those on a list that people keep. Who belongs to it is looked up when it is stored, when a customer changes, and when time alone moves one, usually within a second. */
export interface SegmentFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When the last finished look at all customers began; null before the first. Changes of single customers since are in it. */
  asOf: Date | null;
  /** Who belongs to it; null for a list, and, where it compares what is personal, without the scope `customers:personal`. */
  condition: Condition | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** Whom it means, and what it is for. Null if it is not set. */
  description: string | null;
  /** When it is looked next at customers whom time alone can move, such as those whose event is in the last 30 days; null if time moves none. A look that finds nothing changed is usual. */
  dueAt: Date | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** Why the last look at customers of the segment failed, in a sentence for people; null if it did not. Its customers and its size are then those of the look before, and other segments are not concerned. */
  failure: string | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What people read: `Gold customers`. */
  name: string;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** How many customers belong to it. It is stored, and changed together with the members. */
  size: number;
  /** Since when a look at all customers is due because the condition or the time zone of the workspace was stored; null if none is. */
  staleSince: Date | null;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** Customers that belong together: those that meet a condition, or those on a list that people keep. Who belongs to it is looked up when it is stored, when a customer changes, and when time alone moves one, usually within a second. */
export interface SegmentName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What people read: `Gold customers`. */
  name: string;
}

export interface SegmentsGetVariables {
  id: string;
}

export type SegmentsGetResult = SegmentFields | null;

const segmentsGet: Operation = {
  name: 'SegmentsGet',
  field: 'segment',
  text: 'query SegmentsGet($id:ID!){segment(id:$id){archivedAt asOf condition createdAt description dueAt externalIds{id system}failure id name revision size staleSince updatedAt}}',
  dates: { segment: { archivedAt: true, asOf: true, createdAt: true, dueAt: true, staleSince: true, updatedAt: true } },
};

/** The segment with this id; null if this workspace has no such segment. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<SegmentsGetResult> {
  return run<SegmentsGetResult>(client, segmentsGet, { id }, options);
}

export interface SegmentsGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type SegmentsGetByExternalIdResult = SegmentFields | null;

const segmentsGetByExternalId: Operation = {
  name: 'SegmentsGetByExternalId',
  field: 'segmentByExternalId',
  text: 'query SegmentsGetByExternalId($externalId:ExternalIdInput!){segmentByExternalId(externalId:$externalId){archivedAt asOf condition createdAt description dueAt externalIds{id system}failure id name revision size staleSince updatedAt}}',
  dates: { segmentByExternalId: { archivedAt: true, asOf: true, createdAt: true, dueAt: true, staleSince: true, updatedAt: true } },
};

/** The segment with this id in another system; null if this workspace has no such segment. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<SegmentsGetByExternalIdResult> {
  return run<SegmentsGetByExternalIdResult>(client, segmentsGetByExternalId, { externalId }, options);
}

export interface SegmentsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: SegmentFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: SegmentOrder[] | null;
  withTotalCount?: boolean;
}

export interface SegmentsListResult {
  /** The rows of this page, without their cursors. */
  nodes: SegmentFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const segmentsList: Operation = {
  name: 'SegmentsList',
  field: 'segments',
  text: 'query SegmentsList($after:String$before:String$filter:SegmentFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[SegmentOrder!]$withTotalCount:Boolean!=false){segments(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt asOf condition createdAt description dueAt externalIds{id system}failure id name revision size staleSince updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { segments: { nodes: { archivedAt: true, asOf: true, createdAt: true, dueAt: true, staleSince: true, updatedAt: true } } },
};

/** The segments of the workspace, by name. */
export async function list(
  client: Client,
  variables: SegmentsListVariables = {},
  options?: CallOptions,
): Promise<SegmentsListResult> {
  return run<SegmentsListResult>(client, segmentsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<SegmentsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<SegmentsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'SegmentsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface SegmentsCreateVariables {
  input: SegmentCreateInput;
}

export interface SegmentsCreateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new segment; null if there are errors. */
  segment: SegmentFields | null;
}

const segmentsCreate: Operation = {
  name: 'SegmentsCreate',
  field: 'segmentCreate',
  text: 'mutation SegmentsCreate($input:SegmentCreateInput!){segmentCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}segment{archivedAt asOf condition createdAt description dueAt externalIds{id system}failure id name revision size staleSince updatedAt}}}',
  dates: { segmentCreate: { errors: { expiredAt: true }, segment: { archivedAt: true, asOf: true, createdAt: true, dueAt: true, staleSince: true, updatedAt: true } } },
};

/** Creates a segment: with a condition one of those who meet it, without one a list that `segmentAddCustomers` fills. A workspace has at most 1000. Refused with `INVALID_CONDITION`, `UNKNOWN_FIELD` and `WRONG_TYPE` for a condition that cannot be read, with `NOT_FOUND` for a segment that it names. Scope: `segments:write`. */
export async function create(
  client: Client,
  input: SegmentCreateInput,
  options?: MutationOptions,
): Promise<SegmentsCreateResult> {
  return run<SegmentsCreateResult>(client, segmentsCreate, { input }, options);
}

export interface SegmentsUpdateVariables {
  input: SegmentUpdateInput;
}

export interface SegmentsUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The segment as it is now; null if there are errors. */
  segment: SegmentFields | null;
}

const segmentsUpdate: Operation = {
  name: 'SegmentsUpdate',
  field: 'segmentUpdate',
  text: 'mutation SegmentsUpdate($input:SegmentUpdateInput!){segmentUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}segment{archivedAt asOf condition createdAt description dueAt externalIds{id system}failure id name revision size staleSince updatedAt}}}',
  dates: { segmentUpdate: { errors: { expiredAt: true }, segment: { archivedAt: true, asOf: true, createdAt: true, dueAt: true, staleSince: true, updatedAt: true } } },
};

/** Changes a segment. Another condition writes the differences among the members soon after. Refused with `STALE_REVISION` if `revision` is set and the segment has changed since, with `CYCLE` for a condition that leads back to the segment itself, with `FIXED` for a condition of a list. Scope: `segments:write`. */
export async function update(
  client: Client,
  input: SegmentUpdateInput,
  options?: MutationOptions,
): Promise<SegmentsUpdateResult> {
  return run<SegmentsUpdateResult>(client, segmentsUpdate, { input }, options);
}

export interface SegmentsArchiveVariables {
  input: SegmentArchiveInput;
}

export interface SegmentsArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The segment as it is now; null if there are errors. */
  segment: SegmentFields | null;
}

const segmentsArchive: Operation = {
  name: 'SegmentsArchive',
  field: 'segmentArchive',
  text: 'mutation SegmentsArchive($input:SegmentArchiveInput!){segmentArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}segment{archivedAt asOf condition createdAt description dueAt externalIds{id system}failure id name revision size staleSince updatedAt}}}',
  dates: { segmentArchive: { errors: { expiredAt: true }, segment: { archivedAt: true, asOf: true, createdAt: true, dueAt: true, staleSince: true, updatedAt: true } } },
};

/** Archives the segment: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `segments:write`. */
export async function archive(
  client: Client,
  input: SegmentArchiveInput,
  options?: MutationOptions,
): Promise<SegmentsArchiveResult> {
  return run<SegmentsArchiveResult>(client, segmentsArchive, { input }, options);
}

export interface SegmentsRestoreVariables {
  input: SegmentRestoreInput;
}

export interface SegmentsRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The segment as it is now; null if there are errors. */
  segment: SegmentFields | null;
}

const segmentsRestore: Operation = {
  name: 'SegmentsRestore',
  field: 'segmentRestore',
  text: 'mutation SegmentsRestore($input:SegmentRestoreInput!){segmentRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}segment{archivedAt asOf condition createdAt description dueAt externalIds{id system}failure id name revision size staleSince updatedAt}}}',
  dates: { segmentRestore: { errors: { expiredAt: true }, segment: { archivedAt: true, asOf: true, createdAt: true, dueAt: true, staleSince: true, updatedAt: true } } },
};

/** Restores the archived segment. Repeating it changes nothing. Scope: `segments:write`. */
export async function restore(
  client: Client,
  input: SegmentRestoreInput,
  options?: MutationOptions,
): Promise<SegmentsRestoreResult> {
  return run<SegmentsRestoreResult>(client, segmentsRestore, { input }, options);
}

export interface SegmentsDeleteVariables {
  input: SegmentDeleteInput;
}

export interface SegmentsDeleteResult {
  /** The id that the segment had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const segmentsDelete: Operation = {
  name: 'SegmentsDelete',
  field: 'segmentDelete',
  text: 'mutation SegmentsDelete($input:SegmentDeleteInput!){segmentDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { segmentDelete: { errors: { expiredAt: true } } },
};

/** Deletes the segment permanently, with its members and its list. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `segments:write`. */
export async function remove(
  client: Client,
  input: SegmentDeleteInput,
  options?: MutationOptions,
): Promise<SegmentsDeleteResult> {
  return run<SegmentsDeleteResult>(client, segmentsDelete, { input }, options);
}

export interface SegmentsAddCustomersVariables {
  input: SegmentAddCustomersInput;
}

export interface SegmentsAddCustomersResult {
  /** The segment with its new size; null if there are errors. */
  segment: SegmentFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const segmentsAddCustomers: Operation = {
  name: 'SegmentsAddCustomers',
  field: 'segmentAddCustomers',
  text: 'mutation SegmentsAddCustomers($input:SegmentAddCustomersInput!){segmentAddCustomers(input:$input){segment{archivedAt asOf condition createdAt description dueAt externalIds{id system}failure id name revision size staleSince updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { segmentAddCustomers: { segment: { archivedAt: true, asOf: true, createdAt: true, dueAt: true, staleSince: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Puts customers on the list of a segment, at most 1,000 in a call; those who are on it stay. Refused with `WRONG_STATE` for a segment with a condition. Scope: `segments:write`. */
export async function addCustomers(
  client: Client,
  input: SegmentAddCustomersInput,
  options?: MutationOptions,
): Promise<SegmentsAddCustomersResult> {
  return run<SegmentsAddCustomersResult>(client, segmentsAddCustomers, { input }, options);
}

export interface SegmentsRemoveCustomersVariables {
  input: SegmentRemoveCustomersInput;
}

export interface SegmentsRemoveCustomersResult {
  /** The segment with its new size; null if there are errors. */
  segment: SegmentFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const segmentsRemoveCustomers: Operation = {
  name: 'SegmentsRemoveCustomers',
  field: 'segmentRemoveCustomers',
  text: 'mutation SegmentsRemoveCustomers($input:SegmentRemoveCustomersInput!){segmentRemoveCustomers(input:$input){segment{archivedAt asOf condition createdAt description dueAt externalIds{id system}failure id name revision size staleSince updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { segmentRemoveCustomers: { segment: { archivedAt: true, asOf: true, createdAt: true, dueAt: true, staleSince: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Takes customers from the list of a segment, at most 1,000 in a call, with those that were merged into them; for those who are not on it, nothing changes. Refused with `WRONG_STATE` for a segment with a condition. Scope: `segments:write`. */
export async function removeCustomers(
  client: Client,
  input: SegmentRemoveCustomersInput,
  options?: MutationOptions,
): Promise<SegmentsRemoveCustomersResult> {
  return run<SegmentsRemoveCustomersResult>(client, segmentsRemoveCustomers, { input }, options);
}

export interface SegmentsExplainVariables {
  input: SegmentExplainInput;
}

export interface SegmentsExplainResult {
  /** Whether the customer is stored as a member. */
  isMember: boolean;
  /** When the customer was found to belong to it; null for one who does not. */
  since: Date | null;
  /** Whether the condition holds now; null for a list, and without the scope that a predicate needs. A customer who was archived or merged belongs to no segment all the same. */
  holds: boolean | null;
  /** All predicates of the condition, in its order; none for a list. */
  predicates: {
    /** The path to it from the segment: `["condition", "rules", "0"]`. */
    path: string[];
    /** What it compares, by its name in conditions: `attributes.plan`. */
    field: string;
    /** How it compares the field. */
    operator: string;
    /** Whether it holds now; null without the scope that its field needs: `customers:personal` or `events:read`. */
    holds: boolean | null;
  }[];
}

const segmentsExplain: Operation = {
  name: 'SegmentsExplain',
  field: 'segmentExplain',
  text: 'query SegmentsExplain($input:SegmentExplainInput!){segmentExplain(input:$input){isMember since holds predicates{path field operator holds}}}',
  dates: { segmentExplain: { since: true } },
};

/** Why a customer belongs to a segment, or does not: the truth of every predicate now. */
export async function explain(
  client: Client,
  input: SegmentExplainInput,
  options?: CallOptions,
): Promise<SegmentsExplainResult> {
  return run<SegmentsExplainResult>(client, segmentsExplain, { input }, options);
}
