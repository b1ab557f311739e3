// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { JourneyName } from './journeys.ts';
import type { PageFields } from './pages.ts';
import type { BulkRowStatus, ExternalIdInput, StageArchiveInput, StageBulkUpsertInput, StageCreateInput, StageDeleteInput, StageFilter, StageMoveInput, StageOrder, StageRestoreInput, StageUpdateInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A phase of a journey, such as “Comparing” or “First ride”, with what happens in it. */
export interface StageContent {
  /** When it was put away; null while it is in use. */
  archivedAt: Date | null;
  /** When it was made in this workspace. */
  createdAt: Date;
  /** What the phase is about, and where it ends. */
  description: string | null;
  /** The ids that other systems know it by, at most 20. */
  externalIds: {
    /** The id the row has there, in Unicode’s form NFC. */
    id: string;
    /** The other system, in the workspace’s own words: `salesforce`, `shop`. */
    system: string;
  }[];
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** What the phase is called. */
  name: string;
  /** Its place in the journey, from 0 without gaps, archived stages included. */
  position: number;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision: number;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt: Date;
}

/** A phase of a journey, such as “Comparing” or “First ride”, with what happens in it. */
export interface StageFields {
  /** When it was put away; null while it is in use. */
  archivedAt: Date | null;
  /** When it was made in this workspace. */
  createdAt: Date;
  /** What the phase is about, and where it ends. */
  description: string | null;
  /** The ids that other systems know it by, at most 20. */
  externalIds: {
    /** The id the row has there, in Unicode’s form NFC. */
    id: string;
    /** The other system, in the workspace’s own words: `salesforce`, `shop`. */
    system: string;
  }[];
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** The journey it is a phase of. */
  journey: JourneyName;
  /** What the phase is called. */
  name: string;
  /** Its place in the journey, from 0 without gaps, archived stages included. */
  position: number;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision: number;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt: Date;
}

/** A phase of a journey, such as “Comparing” or “First ride”, with what happens in it. */
export interface StageName {
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** What the phase is called. */
  name: string;
}

export interface StagesGetVariables {
  id: string;
}

export type StagesGetResult = StageFields | null;

const stagesGet: Operation = {
  name: 'StagesGet',
  field: 'stage',
  text: 'query StagesGet($id:ID!){stage(id:$id){archivedAt createdAt description externalIds{id system}id journey{id title}name position revision updatedAt}}',
  dates: { stage: { archivedAt: true, createdAt: true, updatedAt: true } },
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
  text: 'query StagesGetByExternalId($externalId:ExternalIdInput!){stageByExternalId(externalId:$externalId){archivedAt createdAt description externalIds{id system}id journey{id title}name position revision updatedAt}}',
  dates: { stageByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
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
  after?: string | null;
  before?: string | null;
  filter?: StageFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: StageOrder[] | null;
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
  text: 'query StagesList($after:String$before:String$filter:StageFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[StageOrder!]$withTotalCount:Boolean!=false){stages(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt createdAt description externalIds{id system}id journey{id title}name position revision updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { stages: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } },
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
  variables: Omit<StagesListVariables, 'before' | 'last'> = {},
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The stage as it is now. */
  stage: StageFields | null;
}

const stagesCreate: Operation = {
  name: 'StagesCreate',
  field: 'stageCreate',
  text: 'mutation StagesCreate($input:StageCreateInput!){stageCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}stage{archivedAt createdAt description externalIds{id system}id journey{id title}name position revision updatedAt}}}',
  dates: { stageCreate: { errors: { expiredAt: true }, stage: { archivedAt: true, createdAt: true, updatedAt: true } } },
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The stage as it is now. */
  stage: StageFields | null;
}

const stagesUpdate: Operation = {
  name: 'StagesUpdate',
  field: 'stageUpdate',
  text: 'mutation StagesUpdate($input:StageUpdateInput!){stageUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}stage{archivedAt createdAt description externalIds{id system}id journey{id title}name position revision updatedAt}}}',
  dates: { stageUpdate: { errors: { expiredAt: true }, stage: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Changes a stage. With a `revision`, refused as `STALE_REVISION` if somebody was faster. Scope: `journeys:write`. */
export async function update(
  client: Client,
  input: StageUpdateInput,
  options?: MutationOptions,
): Promise<StagesUpdateResult> {
  return run<StagesUpdateResult>(client, stagesUpdate, { input }, options);
}

export interface StagesArchiveVariables {
  input: StageArchiveInput;
}

export interface StagesArchiveResult {
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The stage as it is now. */
  stage: StageFields | null;
}

const stagesArchive: Operation = {
  name: 'StagesArchive',
  field: 'stageArchive',
  text: 'mutation StagesArchive($input:StageArchiveInput!){stageArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}stage{archivedAt createdAt description externalIds{id system}id journey{id title}name position revision updatedAt}}}',
  dates: { stageArchive: { errors: { expiredAt: true }, stage: { archivedAt: true, createdAt: true, updatedAt: true } } },
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The stage as it is now. */
  stage: StageFields | null;
}

const stagesRestore: Operation = {
  name: 'StagesRestore',
  field: 'stageRestore',
  text: 'mutation StagesRestore($input:StageRestoreInput!){stageRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}stage{archivedAt createdAt description externalIds{id system}id journey{id title}name position revision updatedAt}}}',
  dates: { stageRestore: { errors: { expiredAt: true }, stage: { archivedAt: true, createdAt: true, updatedAt: true } } },
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
  text: 'mutation StagesDelete($input:StageDeleteInput!){stageDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** One for each row, in the order of the input; empty if nothing was stored. */
  results: {
    /** What is wrong with this row; empty if it was stored. */
    errors: UserErrorFields[];
    /** Which row of the input, counted from 0. */
    index: number;
    /** The stage as it is now; null if the row failed. */
    stage: StageFields | null;
    /** Whether it was stored, and how. */
    status: BulkRowStatus;
  }[];
}

const stagesBulkUpsert: Operation = {
  name: 'StagesBulkUpsert',
  field: 'stageBulkUpsert',
  text: 'mutation StagesBulkUpsert($input:StageBulkUpsertInput!){stageBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}results{errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}index stage{archivedAt createdAt description externalIds{id system}id journey{id title}name position revision updatedAt}status}}}',
  dates: { stageBulkUpsert: { errors: { expiredAt: true }, results: { errors: { expiredAt: true }, stage: { archivedAt: true, createdAt: true, updatedAt: true } } } },
};

/** Makes or changes up to 1000 rows of type Stage, each found by its external id. A field that is left out stays as it is; one that is null is cleared. The number of statements does not grow with the rows. Scope: `journeys:write`. */
export async function bulkUpsert(
  client: Client,
  input: StageBulkUpsertInput,
  options?: MutationOptions,
): Promise<StagesBulkUpsertResult> {
  return run<StagesBulkUpsertResult>(client, stagesBulkUpsert, { input }, options);
}

export interface StagesMoveVariables {
  input: StageMoveInput;
}

export interface StagesMoveResult {
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The stage as it is now. */
  stage: StageFields | null;
}

const stagesMove: Operation = {
  name: 'StagesMove',
  field: 'stageMove',
  text: 'mutation StagesMove($input:StageMoveInput!){stageMove(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}stage{archivedAt createdAt description externalIds{id system}id journey{id title}name position revision updatedAt}}}',
  dates: { stageMove: { errors: { expiredAt: true }, stage: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Puts a stage at another place of its journey; the others close up. Moves of one journey are done one after the other. Scope: `journeys:write`. */
export async function move(
  client: Client,
  input: StageMoveInput,
  options?: MutationOptions,
): Promise<StagesMoveResult> {
  return run<StagesMoveResult>(client, stagesMove, { input }, options);
}
