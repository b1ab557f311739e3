// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { PageFields } from './pages.ts';
import type { BulkRowStatus, Channel, ExperienceDimension, ExternalIdInput, Initiator, TouchpointArchiveInput, TouchpointBulkUpsertInput, TouchpointCreateInput, TouchpointDeleteInput, TouchpointFilter, TouchpointOrder, TouchpointRestoreInput, TouchpointType, TouchpointUpdateInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** Where a customer meets the company. One touchpoint serves many steps, of many journeys: what goes wrong there goes wrong in all of them. */
export interface TouchpointFields {
  /** When it was put away; null while it is in use. */
  archivedAt: Date | null;
  /** By which way they meet. */
  channel: Channel;
  /** When it was made in this workspace. */
  createdAt: Date;
  /** What happens there, and what to know of it. */
  description: string | null;
  /** What of the company is experienced there. */
  experienceDimension: ExperienceDimension | null;
  /** The ids that other systems know it by, at most 20. */
  externalIds: {
    /** The id the row has there, in Unicode’s form NFC. */
    id: string;
    /** The other system, in the workspace’s own words: `salesforce`, `shop`. */
    system: string;
  }[];
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** Who begins the encounter. */
  initiator: Initiator;
  /** What the team calls it: `Repair booking page`. */
  name: string;
  /** Whether it needs the internet; null where nobody has said. */
  online: boolean | null;
  /** The department that answers for it. Journeys that change it often show where silos hurt. */
  ownerDepartment: string | null;
  /** What customers call it, for surveys and messages, in each language given. */
  publicName: {
    /** The language, as BCP 47: `en`, `de-AT`. */
    locale: string;
    /** What it says in this language. */
    text: string;
  }[];
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision: number;
  /** What happens there. */
  type: TouchpointType;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt: Date;
}

/** Where a customer meets the company. One touchpoint serves many steps, of many journeys: what goes wrong there goes wrong in all of them. */
export interface TouchpointName {
  /** By which way they meet. */
  channel: Channel;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
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
  text: 'query TouchpointsGet($id:ID!){touchpoint(id:$id){archivedAt channel createdAt description experienceDimension externalIds{id system}id initiator name online ownerDepartment publicName{locale text}revision type updatedAt}}',
  dates: { touchpoint: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** One touchpoint by its id; null if this workspace has no such touchpoint. */
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
  text: 'query TouchpointsGetByExternalId($externalId:ExternalIdInput!){touchpointByExternalId(externalId:$externalId){archivedAt channel createdAt description experienceDimension externalIds{id system}id initiator name online ownerDepartment publicName{locale text}revision type updatedAt}}',
  dates: { touchpointByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** One touchpoint by the id another system has given it; null if none has it. */
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
  /** Where this page stands in the whole list. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. Counted only when asked for, and then row by row: leave it out where it is not shown. */
  totalCount?: number;
}

const touchpointsList: Operation = {
  name: 'TouchpointsList',
  field: 'touchpoints',
  text: 'query TouchpointsList($after:String$before:String$filter:TouchpointFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[TouchpointOrder!]$withTotalCount:Boolean!=false){touchpoints(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt channel createdAt description experienceDimension externalIds{id system}id initiator name online ownerDepartment publicName{locale text}revision type updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
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

/** The nodes of every page of `list`, fetched as the loop goes; `first` is the page's size. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The new touchpoint. */
  touchpoint: TouchpointFields | null;
}

const touchpointsCreate: Operation = {
  name: 'TouchpointsCreate',
  field: 'touchpointCreate',
  text: 'mutation TouchpointsCreate($input:TouchpointCreateInput!){touchpointCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}touchpoint{archivedAt channel createdAt description experienceDimension externalIds{id system}id initiator name online ownerDepartment publicName{locale text}revision type updatedAt}}}',
  dates: { touchpointCreate: { errors: { expiredAt: true }, touchpoint: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Makes a touchpoint. Scope: `touchpoints:write`. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The touchpoint as it is now. */
  touchpoint: TouchpointFields | null;
}

const touchpointsUpdate: Operation = {
  name: 'TouchpointsUpdate',
  field: 'touchpointUpdate',
  text: 'mutation TouchpointsUpdate($input:TouchpointUpdateInput!){touchpointUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}touchpoint{archivedAt channel createdAt description experienceDimension externalIds{id system}id initiator name online ownerDepartment publicName{locale text}revision type updatedAt}}}',
  dates: { touchpointUpdate: { errors: { expiredAt: true }, touchpoint: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Changes a touchpoint, in every step that has it. With a `revision`, refused as `STALE_REVISION` if somebody was faster. Scope: `touchpoints:write`. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The touchpoint as it is now. */
  touchpoint: TouchpointFields | null;
}

const touchpointsArchive: Operation = {
  name: 'TouchpointsArchive',
  field: 'touchpointArchive',
  text: 'mutation TouchpointsArchive($input:TouchpointArchiveInput!){touchpointArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}touchpoint{archivedAt channel createdAt description experienceDimension externalIds{id system}id initiator name online ownerDepartment publicName{locale text}revision type updatedAt}}}',
  dates: { touchpointArchive: { errors: { expiredAt: true }, touchpoint: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Puts a touchpoint away: lists leave it out unless asked, and what refers to it still finds it. Repeating it changes nothing. Scope: `touchpoints:write`. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The touchpoint as it is now. */
  touchpoint: TouchpointFields | null;
}

const touchpointsRestore: Operation = {
  name: 'TouchpointsRestore',
  field: 'touchpointRestore',
  text: 'mutation TouchpointsRestore($input:TouchpointRestoreInput!){touchpointRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}touchpoint{archivedAt channel createdAt description experienceDimension externalIds{id system}id initiator name online ownerDepartment publicName{locale text}revision type updatedAt}}}',
  dates: { touchpointRestore: { errors: { expiredAt: true }, touchpoint: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Brings an archived touchpoint back. Repeating it changes nothing. Scope: `touchpoints:write`. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const touchpointsDelete: Operation = {
  name: 'TouchpointsDelete',
  field: 'touchpointDelete',
  text: 'mutation TouchpointsDelete($input:TouchpointDeleteInput!){touchpointDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { touchpointDelete: { errors: { expiredAt: true } } },
};

/** Deletes a touchpoint for good, with its external ids. Refused with `IN_USE` while others use it; archive it instead. Scope: `touchpoints:write`. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** One for each row, in the order of the input; empty if nothing was stored. */
  results: {
    /** What is wrong with this row; empty if it was stored. */
    errors: UserErrorFields[];
    /** Which row of the input, counted from 0. */
    index: number;
    /** Whether it was stored, and how. */
    status: BulkRowStatus;
    /** The touchpoint as it is now; null if the row failed. */
    touchpoint: TouchpointFields | null;
  }[];
}

const touchpointsBulkUpsert: Operation = {
  name: 'TouchpointsBulkUpsert',
  field: 'touchpointBulkUpsert',
  text: 'mutation TouchpointsBulkUpsert($input:TouchpointBulkUpsertInput!){touchpointBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}results{errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}index status touchpoint{archivedAt channel createdAt description experienceDimension externalIds{id system}id initiator name online ownerDepartment publicName{locale text}revision type updatedAt}}}}',
  dates: { touchpointBulkUpsert: { errors: { expiredAt: true }, results: { errors: { expiredAt: true }, touchpoint: { archivedAt: true, createdAt: true, updatedAt: true } } } },
};

/** Makes or changes up to 1000 rows of type Touchpoint, each found by its external id. A field that is left out stays as it is; one that is null is cleared. The number of statements does not grow with the rows. Scope: `touchpoints:write`. */
export async function bulkUpsert(
  client: Client,
  input: TouchpointBulkUpsertInput,
  options?: MutationOptions,
): Promise<TouchpointsBulkUpsertResult> {
  return run<TouchpointsBulkUpsertResult>(client, touchpointsBulkUpsert, { input }, options);
}
