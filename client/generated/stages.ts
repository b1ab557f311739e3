// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { JobFields } from './jobs.ts';
import type { JourneyName } from './journeys.ts';
import type { PageFields } from './pages.ts';
import type { BulkRowStatus, ExternalIdInput, StageArchiveInput, StageBulkExportInput, StageBulkImportInput, StageBulkUpsertInput, StageCreateInput, StageDeleteInput, StageFilter, StageMoveInput, StageOrder, StageRestoreInput, StageUpdateInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A phase of a journey, such as “Comparing” or “First ride”, with its steps. */
export interface StageContent {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What the phase is about, and where it ends. Null if it is not set. */
  description: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The name of the phase. */
  name: string;
  /** Its position in the journey, from 0 without gaps, including archived stages. */
  position: number;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** A phase of a journey, such as “Comparing” or “First ride”, with its steps. */
export interface StageFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What the phase is about, and where it ends. Null if it is not set. */
  description: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The journey it is a phase of. */
  journey: JourneyName;
  /** The name of the phase. */
  name: string;
  /** Its position in the journey, from 0 without gaps, including archived stages. */
  position: number;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** A phase of a journey, such as “Comparing” or “First ride”, with its steps. */
export interface StageName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The name of the phase. */
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

/** The stage with this id; null if this workspace has no such stage. */
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

/** The stage with this id in another system; null if this workspace has no such stage. */
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
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
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

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new stage; null if there are errors. */
  stage: StageFields | null;
}

const stagesCreate: Operation = {
  name: 'StagesCreate',
  field: 'stageCreate',
  text: 'mutation StagesCreate($input:StageCreateInput!){stageCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}stage{archivedAt createdAt description externalIds{id system}id journey{id title}name position revision updatedAt}}}',
  dates: { stageCreate: { errors: { expiredAt: true }, stage: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Adds a stage to a journey, which has at most 100. Scope: `journeys:write`. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The stage as it is now; null if there are errors. */
  stage: StageFields | null;
}

const stagesUpdate: Operation = {
  name: 'StagesUpdate',
  field: 'stageUpdate',
  text: 'mutation StagesUpdate($input:StageUpdateInput!){stageUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}stage{archivedAt createdAt description externalIds{id system}id journey{id title}name position revision updatedAt}}}',
  dates: { stageUpdate: { errors: { expiredAt: true }, stage: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Changes a stage. Refused with `STALE_REVISION` if `revision` is set and the stage has changed since. Scope: `journeys:write`. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The stage as it is now; null if there are errors. */
  stage: StageFields | null;
}

const stagesArchive: Operation = {
  name: 'StagesArchive',
  field: 'stageArchive',
  text: 'mutation StagesArchive($input:StageArchiveInput!){stageArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}stage{archivedAt createdAt description externalIds{id system}id journey{id title}name position revision updatedAt}}}',
  dates: { stageArchive: { errors: { expiredAt: true }, stage: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Archives the stage: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `journeys:write`. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The stage as it is now; null if there are errors. */
  stage: StageFields | null;
}

const stagesRestore: Operation = {
  name: 'StagesRestore',
  field: 'stageRestore',
  text: 'mutation StagesRestore($input:StageRestoreInput!){stageRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}stage{archivedAt createdAt description externalIds{id system}id journey{id title}name position revision updatedAt}}}',
  dates: { stageRestore: { errors: { expiredAt: true }, stage: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Restores the archived stage. Repeating it changes nothing. Scope: `journeys:write`. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const stagesDelete: Operation = {
  name: 'StagesDelete',
  field: 'stageDelete',
  text: 'mutation StagesDelete($input:StageDeleteInput!){stageDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { stageDelete: { errors: { expiredAt: true } } },
};

/** Deletes the stage permanently, with its steps. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `journeys:write`. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
  /** One result for each row, in the order of the input; empty if all rows were refused. */
  results: {
    /** The user errors of this row; empty if it was stored. */
    errors: UserErrorFields[];
    /** The position of the row in the input, counted from 0. */
    index: number;
    /** The stage as it is now; null if the row failed. */
    stage: StageFields | null;
    /** Whether the row was created, updated, unchanged or failed. */
    status: BulkRowStatus;
  }[];
}

const stagesBulkUpsert: Operation = {
  name: 'StagesBulkUpsert',
  field: 'stageBulkUpsert',
  text: 'mutation StagesBulkUpsert($input:StageBulkUpsertInput!){stageBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}index stage{archivedAt createdAt description externalIds{id system}id journey{id title}name position revision updatedAt}status}}}',
  dates: { stageBulkUpsert: { errors: { expiredAt: true }, results: { errors: { expiredAt: true }, stage: { archivedAt: true, createdAt: true, updatedAt: true } } } },
};

/** Creates or updates up to 1,000 rows of type Stage, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `journeys:write`. */
export async function bulkUpsert(
  client: Client,
  input: StageBulkUpsertInput,
  options?: MutationOptions,
): Promise<StagesBulkUpsertResult> {
  return run<StagesBulkUpsertResult>(client, stagesBulkUpsert, { input }, options);
}

export interface StagesBulkExportVariables {
  input: StageBulkExportInput;
}

export interface StagesBulkExportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits to be fetched. */
  job: JobFields | null;
}

const stagesBulkExport: Operation = {
  name: 'StagesBulkExport',
  field: 'stageBulkExport',
  text: 'mutation StagesBulkExport($input:StageBulkExportInput!){stageBulkExport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { stageBulkExport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that exports `stages` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `stageBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `journeys:read`. */
export async function bulkExport(
  client: Client,
  input: StageBulkExportInput,
  options?: MutationOptions,
): Promise<StagesBulkExportResult> {
  return run<StagesBulkExportResult>(client, stagesBulkExport, { input }, options);
}

export interface StagesBulkImportVariables {
  input: StageBulkImportInput;
}

export interface StagesBulkImportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits for the file. */
  job: JobFields | null;
}

const stagesBulkImport: Operation = {
  name: 'StagesBulkImport',
  field: 'stageBulkImport',
  text: 'mutation StagesBulkImport($input:StageBulkImportInput!){stageBulkImport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { stageBulkImport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that imports rows of type Stage from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `stageBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `journeys:write`. */
export async function bulkImport(
  client: Client,
  input: StageBulkImportInput,
  options?: MutationOptions,
): Promise<StagesBulkImportResult> {
  return run<StagesBulkImportResult>(client, stagesBulkImport, { input }, options);
}

export interface StagesMoveVariables {
  input: StageMoveInput;
}

export interface StagesMoveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The stage as it is now; null if there are errors. */
  stage: StageFields | null;
}

const stagesMove: Operation = {
  name: 'StagesMove',
  field: 'stageMove',
  text: 'mutation StagesMove($input:StageMoveInput!){stageMove(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}stage{archivedAt createdAt description externalIds{id system}id journey{id title}name position revision updatedAt}}}',
  dates: { stageMove: { errors: { expiredAt: true }, stage: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Moves a stage to another position in its journey; the others move up or down, so that positions have no gaps. Scope: `journeys:write`. */
export async function move(
  client: Client,
  input: StageMoveInput,
  options?: MutationOptions,
): Promise<StagesMoveResult> {
  return run<StagesMoveResult>(client, stagesMove, { input }, options);
}
