// Made from client/operations/stages.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { JourneyName } from './journeys.ts';
import type { PageFields } from './pages.ts';
import type { BulkRowStatus, ExternalIdInput, StageArchiveInput, StageBulkUpsertInput, StageCreateInput, StageDeleteInput, StageFilter, StageMoveInput, StageOrder, StageRestoreInput, StageUpdateInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A phase of a journey, such as “Comparing” or “First ride”, with what happens in it. */
export interface StageName {
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** What the phase is called. */
  name: string;
}

/** A phase of a journey, such as “Comparing” or “First ride”, with what happens in it. */
export interface StageContent {
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** What the phase is called. */
  name: string;
  /** What the phase is about, and where it ends. */
  description: string | null;
  /** Its place in the journey, from 0 without gaps, archived stages included. */
  position: number;
  /** The ids that other systems know it by, at most 20. */
  externalIds: {
    /** The other system, in the workspace’s own words: `salesforce`, `shop`. */
    system: string;
    /** The id the row has there, in Unicode’s form NFC. */
    id: string;
  }[];
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision: number;
  /** When it was made in this workspace. */
  createdAt: Date;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt: Date;
  /** When it was put away; null while it is in use. */
  archivedAt: Date | null;
}

/** A phase of a journey, such as “Comparing” or “First ride”, with what happens in it. */
export interface StageFields {
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** What the phase is called. */
  name: string;
  /** What the phase is about, and where it ends. */
  description: string | null;
  /** Its place in the journey, from 0 without gaps, archived stages included. */
  position: number;
  /** The ids that other systems know it by, at most 20. */
  externalIds: {
    /** The other system, in the workspace’s own words: `salesforce`, `shop`. */
    system: string;
    /** The id the row has there, in Unicode’s form NFC. */
    id: string;
  }[];
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision: number;
  /** When it was made in this workspace. */
  createdAt: Date;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt: Date;
  /** When it was put away; null while it is in use. */
  archivedAt: Date | null;
  /** The journey it is a phase of. */
  journey: JourneyName;
}

export interface StagesGetVariables {
  id: string;
}

export type StagesGetResult = StageFields | null;

const stagesGet: Operation = {
  name: 'StagesGet',
  field: 'stage',
  text: 'query StagesGet($id:ID!){stage(id:$id){id name description position externalIds{system id}revision createdAt updatedAt archivedAt journey{id title}}}',
  dates: { stage: { createdAt: true, updatedAt: true, archivedAt: true } },
};

/** One stage by its id; null if this workspace has no such stage. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<StagesGetResult> {
  return run<StagesGetResult>(client, stagesGet, { id }, options);
}

export interface StagesGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type StagesGetByExternalIdResult = StageFields | null;

const stagesGetByExternalId: Operation = {
  name: 'StagesGetByExternalId',
  field: 'stageByExternalId',
  text: 'query StagesGetByExternalId($externalId:ExternalIdInput!){stageByExternalId(externalId:$externalId){id name description position externalIds{system id}revision createdAt updatedAt archivedAt journey{id title}}}',
  dates: { stageByExternalId: { createdAt: true, updatedAt: true, archivedAt: true } },
};

/** One stage by the id another system has given it; null if none has it. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<StagesGetByExternalIdResult> {
  return run<StagesGetByExternalIdResult>(client, stagesGetByExternalId, { externalId }, options);
}

export interface StagesListVariables {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  filter?: StageFilter | null;
  orderBy?: StageOrder[] | null;
  includeArchived?: boolean | null;
  withTotalCount?: boolean;
}

export interface StagesListResult {
  /** The rows of this page, without their cursors. */
  nodes: StageFields[];
  /** Where this page stands in the whole list. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. Counted only when asked for, and then row by row: leave it out where it is not shown. */
  totalCount?: number;
}

const stagesList: Operation = {
  name: 'StagesList',
  field: 'stages',
  text: 'query StagesList($first:Int$after:String$last:Int$before:String$filter:StageFilter$orderBy:[StageOrder!]$includeArchived:Boolean$withTotalCount:Boolean!=false){stages(first:$first after:$after last:$last before:$before filter:$filter orderBy:$orderBy includeArchived:$includeArchived){nodes{id name description position externalIds{system id}revision createdAt updatedAt archivedAt journey{id title}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { stages: { nodes: { createdAt: true, updatedAt: true, archivedAt: true } } },
};

/** The stages of all journeys of the workspace, the newest first. */
export async function list(
  client: Client,
  variables: StagesListVariables = {},
  options?: CallOptions,
): Promise<StagesListResult> {
  return run<StagesListResult>(client, stagesList, variables, options);
}

/** The nodes of every page of `list`, fetched as the loop goes; `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<StagesListVariables, 'last' | 'before'> = {},
  options?: CallOptions,
): AsyncGenerator<StagesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'StagesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface StagesCreateVariables {
  input: StageCreateInput;
}

export interface StagesCreateResult {
  /** The stage as it is now. */
  stage: StageFields | null;
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const stagesCreate: Operation = {
  name: 'StagesCreate',
  field: 'stageCreate',
  text: 'mutation StagesCreate($input:StageCreateInput!){stageCreate(input:$input){stage{id name description position externalIds{system id}revision createdAt updatedAt archivedAt journey{id title}}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question fault}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { stageCreate: { stage: { createdAt: true, updatedAt: true, archivedAt: true }, errors: { expiredAt: true } } },
};

/** Adds a stage to a journey, of at most 100. Scope: `journeys:write`. */
export async function create(
  client: Client,
  input: StageCreateInput,
  options?: MutationOptions,
): Promise<StagesCreateResult> {
  return run<StagesCreateResult>(client, stagesCreate, { input }, options);
}

export interface StagesUpdateVariables {
  input: StageUpdateInput;
}

export interface StagesUpdateResult {
  /** The stage as it is now. */
  stage: StageFields | null;
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const stagesUpdate: Operation = {
  name: 'StagesUpdate',
  field: 'stageUpdate',
  text: 'mutation StagesUpdate($input:StageUpdateInput!){stageUpdate(input:$input){stage{id name description position externalIds{system id}revision createdAt updatedAt archivedAt journey{id title}}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question fault}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { stageUpdate: { stage: { createdAt: true, updatedAt: true, archivedAt: true }, errors: { expiredAt: true } } },
};

/** Changes a stage. With a `revision`, refused as `STALE_REVISION` if somebody was faster. Scope: `journeys:write`. */
export async function update(
  client: Client,
  input: StageUpdateInput,
  options?: MutationOptions,
): Promise<StagesUpdateResult> {
  return run<StagesUpdateResult>(client, stagesUpdate, { input }, options);
}

export interface StagesMoveVariables {
  input: StageMoveInput;
}

export interface StagesMoveResult {
  /** The stage as it is now. */
  stage: StageFields | null;
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const stagesMove: Operation = {
  name: 'StagesMove',
  field: 'stageMove',
  text: 'mutation StagesMove($input:StageMoveInput!){stageMove(input:$input){stage{id name description position externalIds{system id}revision createdAt updatedAt archivedAt journey{id title}}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question fault}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { stageMove: { stage: { createdAt: true, updatedAt: true, archivedAt: true }, errors: { expiredAt: true } } },
};

/** Puts a stage at another place of its journey; the others close up. Moves of one journey are done one after the other. Scope: `journeys:write`. */
export async function move(
  client: Client,
  input: StageMoveInput,
  options?: MutationOptions,
): Promise<StagesMoveResult> {
  return run<StagesMoveResult>(client, stagesMove, { input }, options);
}

export interface StagesArchiveVariables {
  input: StageArchiveInput;
}

export interface StagesArchiveResult {
  /** The stage as it is now. */
  stage: StageFields | null;
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const stagesArchive: Operation = {
  name: 'StagesArchive',
  field: 'stageArchive',
  text: 'mutation StagesArchive($input:StageArchiveInput!){stageArchive(input:$input){stage{id name description position externalIds{system id}revision createdAt updatedAt archivedAt journey{id title}}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question fault}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { stageArchive: { stage: { createdAt: true, updatedAt: true, archivedAt: true }, errors: { expiredAt: true } } },
};

/** Puts a stage away: lists leave it out unless asked, and what refers to it still finds it. Repeating it changes nothing. Scope: `journeys:write`. */
export async function archive(
  client: Client,
  input: StageArchiveInput,
  options?: MutationOptions,
): Promise<StagesArchiveResult> {
  return run<StagesArchiveResult>(client, stagesArchive, { input }, options);
}

export interface StagesRestoreVariables {
  input: StageRestoreInput;
}

export interface StagesRestoreResult {
  /** The stage as it is now. */
  stage: StageFields | null;
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const stagesRestore: Operation = {
  name: 'StagesRestore',
  field: 'stageRestore',
  text: 'mutation StagesRestore($input:StageRestoreInput!){stageRestore(input:$input){stage{id name description position externalIds{system id}revision createdAt updatedAt archivedAt journey{id title}}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question fault}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { stageRestore: { stage: { createdAt: true, updatedAt: true, archivedAt: true }, errors: { expiredAt: true } } },
};

/** Brings an archived stage back. Repeating it changes nothing. Scope: `journeys:write`. */
export async function restore(
  client: Client,
  input: StageRestoreInput,
  options?: MutationOptions,
): Promise<StagesRestoreResult> {
  return run<StagesRestoreResult>(client, stagesRestore, { input }, options);
}

export interface StagesDeleteVariables {
  input: StageDeleteInput;
}

export interface StagesDeleteResult {
  /** The id that the stage had; null if it was not deleted. */
  deletedId: string | null;
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const stagesDelete: Operation = {
  name: 'StagesDelete',
  field: 'stageDelete',
  text: 'mutation StagesDelete($input:StageDeleteInput!){stageDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question fault}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { stageDelete: { errors: { expiredAt: true } } },
};

/** Deletes a stage for good, with its steps. Refused with `IN_USE` while others use it; archive it instead. Scope: `journeys:write`. */
export async function remove(
  client: Client,
  input: StageDeleteInput,
  options?: MutationOptions,
): Promise<StagesDeleteResult> {
  return run<StagesDeleteResult>(client, stagesDelete, { input }, options);
}

export interface StagesBulkUpsertVariables {
  input: StageBulkUpsertInput;
}

export interface StagesBulkUpsertResult {
  /** One for each row, in the order of the input; empty if nothing was stored. */
  results: {
    /** Which row of the input, counted from 0. */
    index: number;
    /** Whether it was stored, and how. */
    status: BulkRowStatus;
    /** The stage as it is now; null if the row failed. */
    stage: StageFields | null;
    /** What is wrong with this row; empty if it was stored. */
    errors: UserErrorFields[];
  }[];
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const stagesBulkUpsert: Operation = {
  name: 'StagesBulkUpsert',
  field: 'stageBulkUpsert',
  text: 'mutation StagesBulkUpsert($input:StageBulkUpsertInput!){stageBulkUpsert(input:$input){results{index status stage{id name description position externalIds{system id}revision createdAt updatedAt archivedAt journey{id title}}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question fault}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question fault}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { stageBulkUpsert: { results: { stage: { createdAt: true, updatedAt: true, archivedAt: true }, errors: { expiredAt: true } }, errors: { expiredAt: true } } },
};

/** Makes or changes up to 1000 rows of type Stage, each found by its external id. A field that is left out stays as it is; one that is null is cleared. The number of statements does not grow with the rows. Scope: `journeys:write`. */
export async function bulkUpsert(
  client: Client,
  input: StageBulkUpsertInput,
  options?: MutationOptions,
): Promise<StagesBulkUpsertResult> {
  return run<StagesBulkUpsertResult>(client, stagesBulkUpsert, { input }, options);
}
