// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { JobFields } from './jobs.ts';
import type { PageFields } from './pages.ts';
import type { BulkRowStatus, Channel, ExperienceDimension, ExternalIdInput, Initiator, TouchpointArchiveInput, TouchpointBulkExportInput, TouchpointBulkImportInput, TouchpointBulkUpsertInput, TouchpointCreateInput, TouchpointDeleteInput, TouchpointFilter, TouchpointOrder, TouchpointRestoreInput, TouchpointType, TouchpointUpdateInput } from './schema.ts';
import type { TeamName } from './teams.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A point at which a customer meets the company. One touchpoint can be part of many steps of many journeys: a problem there is a problem in all of them. */
export interface TouchpointFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** The channel by which they meet. */
  channel: Channel;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What happens there, and what the team should know about it. Null if it is not set. */
  description: string | null;
  /** What customers experience of the company there; null if that is not known. */
  experienceDimension: ExperienceDimension | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Whether the customer or the company starts the contact. */
  initiator: Initiator;
  /** What the team calls it: `Repair booking page`. */
  name: string;
  /** Whether it needs the internet; null if that is not known. */
  online: boolean | null;
  /** The actor who is responsible for it; null if there is none. */
  owner: ActorName | null;
  /**
   * The name of the department that is responsible for it, from before there were teams. Null if it is not set.
   * @deprecated Use `team`, a team of the kind DEPARTMENT. Gone after 2027-06-30.
   */
  ownerDepartment: string | null;
  /** What customers call it, in surveys and messages: one text for each language; empty if there is none. */
  publicName: {
    /** The language, as BCP 47: `en`, `de-AT`. */
    locale: string;
    /** The text in this language. */
    text: string;
  }[];
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** The team or department that is responsible for it; null if there is none. A journey that goes through many departments can show problems between them. */
  team: TeamName | null;
  /** What happens there. */
  type: TouchpointType;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** A point at which a customer meets the company. One touchpoint can be part of many steps of many journeys: a problem there is a problem in all of them. */
export interface TouchpointName {
  /** The channel by which they meet. */
  channel: Channel;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What the team calls it: `Repair booking page`. */
  name: string;
}

export interface TouchpointsGetVariables {
  id: string;
}

export type TouchpointsGetResult = TouchpointFields | null;

const touchpointsGet: Operation = {
  name: 'TouchpointsGet',
  field: 'touchpoint',
  text: 'query TouchpointsGet($id:ID!){touchpoint(id:$id){archivedAt channel createdAt description experienceDimension externalIds{id system}id initiator name online owner{id kind name}ownerDepartment publicName{locale text}revision team{id name}type updatedAt}}',
  dates: { touchpoint: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The touchpoint with this id; null if this workspace has no such touchpoint. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<TouchpointsGetResult> {
  return run<TouchpointsGetResult>(client, touchpointsGet, { id }, options);
}

export interface TouchpointsGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type TouchpointsGetByExternalIdResult = TouchpointFields | null;

const touchpointsGetByExternalId: Operation = {
  name: 'TouchpointsGetByExternalId',
  field: 'touchpointByExternalId',
  text: 'query TouchpointsGetByExternalId($externalId:ExternalIdInput!){touchpointByExternalId(externalId:$externalId){archivedAt channel createdAt description experienceDimension externalIds{id system}id initiator name online owner{id kind name}ownerDepartment publicName{locale text}revision team{id name}type updatedAt}}',
  dates: { touchpointByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The touchpoint with this id in another system; null if this workspace has no such touchpoint. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<TouchpointsGetByExternalIdResult> {
  return run<TouchpointsGetByExternalIdResult>(client, touchpointsGetByExternalId, { externalId }, options);
}

export interface TouchpointsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: TouchpointFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: TouchpointOrder[] | null;
  withTotalCount?: boolean;
}

export interface TouchpointsListResult {
  /** The rows of this page, without their cursors. */
  nodes: TouchpointFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const touchpointsList: Operation = {
  name: 'TouchpointsList',
  field: 'touchpoints',
  text: 'query TouchpointsList($after:String$before:String$filter:TouchpointFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[TouchpointOrder!]$withTotalCount:Boolean!=false){touchpoints(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt channel createdAt description experienceDimension externalIds{id system}id initiator name online owner{id kind name}ownerDepartment publicName{locale text}revision team{id name}type updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { touchpoints: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** The touchpoints of the workspace, by name. */
export async function list(
  client: Client,
  variables: TouchpointsListVariables = {},
  options?: CallOptions,
): Promise<TouchpointsListResult> {
  return run<TouchpointsListResult>(client, touchpointsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<TouchpointsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<TouchpointsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'TouchpointsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface TouchpointsCreateVariables {
  input: TouchpointCreateInput;
}

export interface TouchpointsCreateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new touchpoint; null if there are errors. */
  touchpoint: TouchpointFields | null;
}

const touchpointsCreate: Operation = {
  name: 'TouchpointsCreate',
  field: 'touchpointCreate',
  text: 'mutation TouchpointsCreate($input:TouchpointCreateInput!){touchpointCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}touchpoint{archivedAt channel createdAt description experienceDimension externalIds{id system}id initiator name online owner{id kind name}ownerDepartment publicName{locale text}revision team{id name}type updatedAt}}}',
  dates: { touchpointCreate: { errors: { expiredAt: true }, touchpoint: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Creates a touchpoint. Scope: `touchpoints:write`. */
export async function create(
  client: Client,
  input: TouchpointCreateInput,
  options?: MutationOptions,
): Promise<TouchpointsCreateResult> {
  return run<TouchpointsCreateResult>(client, touchpointsCreate, { input }, options);
}

export interface TouchpointsUpdateVariables {
  input: TouchpointUpdateInput;
}

export interface TouchpointsUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The touchpoint as it is now; null if there are errors. */
  touchpoint: TouchpointFields | null;
}

const touchpointsUpdate: Operation = {
  name: 'TouchpointsUpdate',
  field: 'touchpointUpdate',
  text: 'mutation TouchpointsUpdate($input:TouchpointUpdateInput!){touchpointUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}touchpoint{archivedAt channel createdAt description experienceDimension externalIds{id system}id initiator name online owner{id kind name}ownerDepartment publicName{locale text}revision team{id name}type updatedAt}}}',
  dates: { touchpointUpdate: { errors: { expiredAt: true }, touchpoint: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Changes a touchpoint, and so every step that has it. Refused with `STALE_REVISION` if `revision` is set and the touchpoint has changed since. Scope: `touchpoints:write`. */
export async function update(
  client: Client,
  input: TouchpointUpdateInput,
  options?: MutationOptions,
): Promise<TouchpointsUpdateResult> {
  return run<TouchpointsUpdateResult>(client, touchpointsUpdate, { input }, options);
}

export interface TouchpointsArchiveVariables {
  input: TouchpointArchiveInput;
}

export interface TouchpointsArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The touchpoint as it is now; null if there are errors. */
  touchpoint: TouchpointFields | null;
}

const touchpointsArchive: Operation = {
  name: 'TouchpointsArchive',
  field: 'touchpointArchive',
  text: 'mutation TouchpointsArchive($input:TouchpointArchiveInput!){touchpointArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}touchpoint{archivedAt channel createdAt description experienceDimension externalIds{id system}id initiator name online owner{id kind name}ownerDepartment publicName{locale text}revision team{id name}type updatedAt}}}',
  dates: { touchpointArchive: { errors: { expiredAt: true }, touchpoint: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Archives the touchpoint: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `touchpoints:write`. */
export async function archive(
  client: Client,
  input: TouchpointArchiveInput,
  options?: MutationOptions,
): Promise<TouchpointsArchiveResult> {
  return run<TouchpointsArchiveResult>(client, touchpointsArchive, { input }, options);
}

export interface TouchpointsRestoreVariables {
  input: TouchpointRestoreInput;
}

export interface TouchpointsRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The touchpoint as it is now; null if there are errors. */
  touchpoint: TouchpointFields | null;
}

const touchpointsRestore: Operation = {
  name: 'TouchpointsRestore',
  field: 'touchpointRestore',
  text: 'mutation TouchpointsRestore($input:TouchpointRestoreInput!){touchpointRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}touchpoint{archivedAt channel createdAt description experienceDimension externalIds{id system}id initiator name online owner{id kind name}ownerDepartment publicName{locale text}revision team{id name}type updatedAt}}}',
  dates: { touchpointRestore: { errors: { expiredAt: true }, touchpoint: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Restores the archived touchpoint. Repeating it changes nothing. Scope: `touchpoints:write`. */
export async function restore(
  client: Client,
  input: TouchpointRestoreInput,
  options?: MutationOptions,
): Promise<TouchpointsRestoreResult> {
  return run<TouchpointsRestoreResult>(client, touchpointsRestore, { input }, options);
}

export interface TouchpointsDeleteVariables {
  input: TouchpointDeleteInput;
}

export interface TouchpointsDeleteResult {
  /** The id that the touchpoint had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const touchpointsDelete: Operation = {
  name: 'TouchpointsDelete',
  field: 'touchpointDelete',
  text: 'mutation TouchpointsDelete($input:TouchpointDeleteInput!){touchpointDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { touchpointDelete: { errors: { expiredAt: true } } },
};

/** Deletes the touchpoint permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `touchpoints:write`. */
export async function remove(
  client: Client,
  input: TouchpointDeleteInput,
  options?: MutationOptions,
): Promise<TouchpointsDeleteResult> {
  return run<TouchpointsDeleteResult>(client, touchpointsDelete, { input }, options);
}

export interface TouchpointsBulkUpsertVariables {
  input: TouchpointBulkUpsertInput;
}

export interface TouchpointsBulkUpsertResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
  /** One result for each row, in the order of the input; empty if all rows were refused. */
  results: {
    /** The user errors of this row; empty if it was stored. */
    errors: UserErrorFields[];
    /** The position of the row in the input, counted from 0. */
    index: number;
    /** Whether the row was created, updated, unchanged or failed. */
    status: BulkRowStatus;
    /** The touchpoint as it is now; null if the row failed. */
    touchpoint: TouchpointFields | null;
  }[];
}

const touchpointsBulkUpsert: Operation = {
  name: 'TouchpointsBulkUpsert',
  field: 'touchpointBulkUpsert',
  text: 'mutation TouchpointsBulkUpsert($input:TouchpointBulkUpsertInput!){touchpointBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}index status touchpoint{archivedAt channel createdAt description experienceDimension externalIds{id system}id initiator name online owner{id kind name}ownerDepartment publicName{locale text}revision team{id name}type updatedAt}}}}',
  dates: { touchpointBulkUpsert: { errors: { expiredAt: true }, results: { errors: { expiredAt: true }, touchpoint: { archivedAt: true, createdAt: true, updatedAt: true } } } },
};

/** Creates or updates up to 1,000 rows of type Touchpoint, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `touchpoints:write`. */
export async function bulkUpsert(
  client: Client,
  input: TouchpointBulkUpsertInput,
  options?: MutationOptions,
): Promise<TouchpointsBulkUpsertResult> {
  return run<TouchpointsBulkUpsertResult>(client, touchpointsBulkUpsert, { input }, options);
}

export interface TouchpointsBulkExportVariables {
  input: TouchpointBulkExportInput;
}

export interface TouchpointsBulkExportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits to be fetched. */
  job: JobFields | null;
}

const touchpointsBulkExport: Operation = {
  name: 'TouchpointsBulkExport',
  field: 'touchpointBulkExport',
  text: 'mutation TouchpointsBulkExport($input:TouchpointBulkExportInput!){touchpointBulkExport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { touchpointBulkExport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that exports `touchpoints` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `touchpointBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `touchpoints:read`. */
export async function bulkExport(
  client: Client,
  input: TouchpointBulkExportInput,
  options?: MutationOptions,
): Promise<TouchpointsBulkExportResult> {
  return run<TouchpointsBulkExportResult>(client, touchpointsBulkExport, { input }, options);
}

export interface TouchpointsBulkImportVariables {
  input: TouchpointBulkImportInput;
}

export interface TouchpointsBulkImportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits for the file. */
  job: JobFields | null;
}

const touchpointsBulkImport: Operation = {
  name: 'TouchpointsBulkImport',
  field: 'touchpointBulkImport',
  text: 'mutation TouchpointsBulkImport($input:TouchpointBulkImportInput!){touchpointBulkImport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { touchpointBulkImport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that imports rows of type Touchpoint from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `touchpointBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `touchpoints:write`. */
export async function bulkImport(
  client: Client,
  input: TouchpointBulkImportInput,
  options?: MutationOptions,
): Promise<TouchpointsBulkImportResult> {
  return run<TouchpointsBulkImportResult>(client, touchpointsBulkImport, { input }, options);
}
