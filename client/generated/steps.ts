// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { JobFields } from './jobs.ts';
import type { JourneyName } from './journeys.ts';
import type { PageFields } from './pages.ts';
import type { PersonaName } from './personas.ts';
import type { BulkRowStatus, ExternalIdInput, StepArchiveInput, StepBulkExportInput, StepBulkImportInput, StepBulkUpsertInput, StepCreateInput, StepDeleteInput, StepFilter, StepLayer, StepMoveInput, StepOrder, StepRestoreInput, StepUpdateInput } from './schema.ts';
import type { StageName } from './stages.ts';
import type { TeamName } from './teams.ts';
import type { TouchpointName } from './touchpoints.ts';
import type { UserErrorFields } from './userErrors.ts';

/** One event in a stage: what a customer does, thinks and feels, or what the company does for it. */
export interface StepContent {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What customers do. Null if it is not set. */
  customerActions: string | null;
  /** What happens, in full. Null if it is not set. */
  description: string | null;
  /** The customers’ effort, from 1 (none) to 5 (very much); null if unknown. */
  effort: number | null;
  /** How customers feel, from −2 (very bad) over 0 (neutral) to +2 (very good); null if unknown. */
  emotion: number | null;
  /** What customers expect to happen. Null if it is not set. */
  expectations: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** What customers feel, in words; `emotion` is the number. Null if it is not set. */
  feelings: string | null;
  /** What customers like. */
  gains: string[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Who does it, and whether customers see it. */
  layer: StepLayer;
  /** Whether customers decide here to stay or leave. */
  momentOfTruth: boolean;
  /** What the company could do better here. */
  opportunities: string[];
  /** What customers dislike. */
  painPoints: string[];
  /** Its position in the stage, from 0 without gaps, including archived steps. */
  position: number;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** What customers think, in their words. Null if it is not set. */
  thoughts: string | null;
  /** What happens, in a few words. */
  title: string;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** One event in a stage: what a customer does, thinks and feels, or what the company does for it. */
export interface StepDetail {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What customers do. Null if it is not set. */
  customerActions: string | null;
  /** What happens, in full. Null if it is not set. */
  description: string | null;
  /** The customers’ effort, from 1 (none) to 5 (very much); null if unknown. */
  effort: number | null;
  /** How customers feel, from −2 (very bad) over 0 (neutral) to +2 (very good); null if unknown. */
  emotion: number | null;
  /** What customers expect to happen. Null if it is not set. */
  expectations: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** What customers feel, in words; `emotion` is the number. Null if it is not set. */
  feelings: string | null;
  /** What customers like. */
  gains: string[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The journey it belongs to. */
  journey: JourneyName;
  /** Who does it, and whether customers see it. */
  layer: StepLayer;
  /** Whether customers decide here to stay or leave. */
  momentOfTruth: boolean;
  /** The steps that can follow it: the next step, branches, loops back. */
  nextSteps: {
    /** The rows of this page, without their cursors. */
    nodes: StepName[];
  };
  /** What the company could do better here. */
  opportunities: string[];
  /** The actor who is responsible for what happens in it; null if there is none. */
  owner: ActorName | null;
  /** What customers dislike. */
  painPoints: string[];
  /** The personas that take part in it, in the order of the map. */
  personas: {
    /** The rows of this page, without their cursors. */
    nodes: PersonaName[];
  };
  /** Its position in the stage, from 0 without gaps, including archived steps. */
  position: number;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** The stage it happens in. */
  stage: StageName;
  /** The team or department that is responsible for what happens in it; null if there is none. */
  team: TeamName | null;
  /** What customers think, in their words. Null if it is not set. */
  thoughts: string | null;
  /** What happens, in a few words. */
  title: string;
  /** Its touchpoints with the company, in the order of the map. */
  touchpoints: {
    /** The rows of this page, without their cursors. */
    nodes: TouchpointName[];
  };
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** One event in a stage: what a customer does, thinks and feels, or what the company does for it. */
export interface StepFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What customers do. Null if it is not set. */
  customerActions: string | null;
  /** What happens, in full. Null if it is not set. */
  description: string | null;
  /** The customers’ effort, from 1 (none) to 5 (very much); null if unknown. */
  effort: number | null;
  /** How customers feel, from −2 (very bad) over 0 (neutral) to +2 (very good); null if unknown. */
  emotion: number | null;
  /** What customers expect to happen. Null if it is not set. */
  expectations: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** What customers feel, in words; `emotion` is the number. Null if it is not set. */
  feelings: string | null;
  /** What customers like. */
  gains: string[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The journey it belongs to. */
  journey: JourneyName;
  /** Who does it, and whether customers see it. */
  layer: StepLayer;
  /** Whether customers decide here to stay or leave. */
  momentOfTruth: boolean;
  /** The steps that can follow it: the next step, branches, loops back. */
  nextSteps: {
    /** The rows of this page, without their cursors. */
    nodes: StepName[];
  };
  /** What the company could do better here. */
  opportunities: string[];
  /** The actor who is responsible for what happens in it; null if there is none. */
  owner: ActorName | null;
  /** What customers dislike. */
  painPoints: string[];
  /** Its position in the stage, from 0 without gaps, including archived steps. */
  position: number;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** The stage it happens in. */
  stage: StageName;
  /** The team or department that is responsible for what happens in it; null if there is none. */
  team: TeamName | null;
  /** What customers think, in their words. Null if it is not set. */
  thoughts: string | null;
  /** What happens, in a few words. */
  title: string;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** One event in a stage: what a customer does, thinks and feels, or what the company does for it. */
export interface StepName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What happens, in a few words. */
  title: string;
}

export interface StepsGetVariables {
  id: string;
}

export type StepsGetResult = StepDetail | null;

const stepsGet: Operation = {
  name: 'StepsGet',
  field: 'step',
  text: 'query StepsGet($id:ID!){step(id:$id){archivedAt createdAt customerActions description effort emotion expectations externalIds{id system}feelings gains id journey{id title}layer momentOfTruth nextSteps(first:50 includeArchived:true){nodes{id title}}opportunities owner{id kind name}painPoints personas(first:50 includeArchived:true){nodes{id name}}position revision stage{id name}team{id name}thoughts title touchpoints(first:50 includeArchived:true){nodes{channel id name}}updatedAt}}',
  dates: { step: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The step with this id; null if this workspace has no such step. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<StepsGetResult> {
  return run<StepsGetResult>(client, stepsGet, { id }, options);
}

export interface StepsGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type StepsGetByExternalIdResult = StepDetail | null;

const stepsGetByExternalId: Operation = {
  name: 'StepsGetByExternalId',
  field: 'stepByExternalId',
  text: 'query StepsGetByExternalId($externalId:ExternalIdInput!){stepByExternalId(externalId:$externalId){archivedAt createdAt customerActions description effort emotion expectations externalIds{id system}feelings gains id journey{id title}layer momentOfTruth nextSteps(first:50 includeArchived:true){nodes{id title}}opportunities owner{id kind name}painPoints personas(first:50 includeArchived:true){nodes{id name}}position revision stage{id name}team{id name}thoughts title touchpoints(first:50 includeArchived:true){nodes{channel id name}}updatedAt}}',
  dates: { stepByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The step with this id in another system; null if this workspace has no such step. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<StepsGetByExternalIdResult> {
  return run<StepsGetByExternalIdResult>(client, stepsGetByExternalId, { externalId }, options);
}

export interface StepsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: StepFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: StepOrder[] | null;
  withTotalCount?: boolean;
}

export interface StepsListResult {
  /** The rows of this page, without their cursors. */
  nodes: StepDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const stepsList: Operation = {
  name: 'StepsList',
  field: 'steps',
  text: 'query StepsList($after:String$before:String$filter:StepFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[StepOrder!]$withTotalCount:Boolean!=false){steps(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt createdAt customerActions description effort emotion expectations externalIds{id system}feelings gains id journey{id title}layer momentOfTruth nextSteps(first:50 includeArchived:true){nodes{id title}}opportunities owner{id kind name}painPoints personas(first:50 includeArchived:true){nodes{id name}}position revision stage{id name}team{id name}thoughts title touchpoints(first:50 includeArchived:true){nodes{channel id name}}updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { steps: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** The steps of all journeys of the workspace, by the position of their stage, then by their own position. */
export async function list(
  client: Client,
  variables: StepsListVariables = {},
  options?: CallOptions,
): Promise<StepsListResult> {
  return run<StepsListResult>(client, stepsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<StepsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<StepsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'StepsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface StepsCreateVariables {
  input: StepCreateInput;
}

export interface StepsCreateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new step; null if there are errors. */
  step: StepFields | null;
}

const stepsCreate: Operation = {
  name: 'StepsCreate',
  field: 'stepCreate',
  text: 'mutation StepsCreate($input:StepCreateInput!){stepCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}step{archivedAt createdAt customerActions description effort emotion expectations externalIds{id system}feelings gains id journey{id title}layer momentOfTruth nextSteps(first:50 includeArchived:true){nodes{id title}}opportunities owner{id kind name}painPoints position revision stage{id name}team{id name}thoughts title updatedAt}}}',
  dates: { stepCreate: { errors: { expiredAt: true }, step: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Adds a step to a stage. A stage has at most 100 steps, and a journey at most 1,000. Scope: `journeys:write`. */
export async function create(
  client: Client,
  input: StepCreateInput,
  options?: MutationOptions,
): Promise<StepsCreateResult> {
  return run<StepsCreateResult>(client, stepsCreate, { input }, options);
}

export interface StepsUpdateVariables {
  input: StepUpdateInput;
}

export interface StepsUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The step as it is now; null if there are errors. */
  step: StepFields | null;
}

const stepsUpdate: Operation = {
  name: 'StepsUpdate',
  field: 'stepUpdate',
  text: 'mutation StepsUpdate($input:StepUpdateInput!){stepUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}step{archivedAt createdAt customerActions description effort emotion expectations externalIds{id system}feelings gains id journey{id title}layer momentOfTruth nextSteps(first:50 includeArchived:true){nodes{id title}}opportunities owner{id kind name}painPoints position revision stage{id name}team{id name}thoughts title updatedAt}}}',
  dates: { stepUpdate: { errors: { expiredAt: true }, step: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Changes a step. Refused with `STALE_REVISION` if `revision` is set and the step has changed since. Scope: `journeys:write`. */
export async function update(
  client: Client,
  input: StepUpdateInput,
  options?: MutationOptions,
): Promise<StepsUpdateResult> {
  return run<StepsUpdateResult>(client, stepsUpdate, { input }, options);
}

export interface StepsArchiveVariables {
  input: StepArchiveInput;
}

export interface StepsArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The step as it is now; null if there are errors. */
  step: StepFields | null;
}

const stepsArchive: Operation = {
  name: 'StepsArchive',
  field: 'stepArchive',
  text: 'mutation StepsArchive($input:StepArchiveInput!){stepArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}step{archivedAt createdAt customerActions description effort emotion expectations externalIds{id system}feelings gains id journey{id title}layer momentOfTruth nextSteps(first:50 includeArchived:true){nodes{id title}}opportunities owner{id kind name}painPoints position revision stage{id name}team{id name}thoughts title updatedAt}}}',
  dates: { stepArchive: { errors: { expiredAt: true }, step: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Archives the step: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `journeys:write`. */
export async function archive(
  client: Client,
  input: StepArchiveInput,
  options?: MutationOptions,
): Promise<StepsArchiveResult> {
  return run<StepsArchiveResult>(client, stepsArchive, { input }, options);
}

export interface StepsRestoreVariables {
  input: StepRestoreInput;
}

export interface StepsRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The step as it is now; null if there are errors. */
  step: StepFields | null;
}

const stepsRestore: Operation = {
  name: 'StepsRestore',
  field: 'stepRestore',
  text: 'mutation StepsRestore($input:StepRestoreInput!){stepRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}step{archivedAt createdAt customerActions description effort emotion expectations externalIds{id system}feelings gains id journey{id title}layer momentOfTruth nextSteps(first:50 includeArchived:true){nodes{id title}}opportunities owner{id kind name}painPoints position revision stage{id name}team{id name}thoughts title updatedAt}}}',
  dates: { stepRestore: { errors: { expiredAt: true }, step: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Restores the archived step. Repeating it changes nothing. Scope: `journeys:write`. */
export async function restore(
  client: Client,
  input: StepRestoreInput,
  options?: MutationOptions,
): Promise<StepsRestoreResult> {
  return run<StepsRestoreResult>(client, stepsRestore, { input }, options);
}

export interface StepsDeleteVariables {
  input: StepDeleteInput;
}

export interface StepsDeleteResult {
  /** The id that the step had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const stepsDelete: Operation = {
  name: 'StepsDelete',
  field: 'stepDelete',
  text: 'mutation StepsDelete($input:StepDeleteInput!){stepDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { stepDelete: { errors: { expiredAt: true } } },
};

/** Deletes the step permanently, with its links to personas, touchpoints and next steps. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `journeys:write`. */
export async function remove(
  client: Client,
  input: StepDeleteInput,
  options?: MutationOptions,
): Promise<StepsDeleteResult> {
  return run<StepsDeleteResult>(client, stepsDelete, { input }, options);
}

export interface StepsBulkUpsertVariables {
  input: StepBulkUpsertInput;
}

export interface StepsBulkUpsertResult {
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
    /** The step as it is now; null if the row failed. */
    step: StepFields | null;
  }[];
}

const stepsBulkUpsert: Operation = {
  name: 'StepsBulkUpsert',
  field: 'stepBulkUpsert',
  text: 'mutation StepsBulkUpsert($input:StepBulkUpsertInput!){stepBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}index status step{archivedAt createdAt customerActions description effort emotion expectations externalIds{id system}feelings gains id journey{id title}layer momentOfTruth nextSteps(first:50 includeArchived:true){nodes{id title}}opportunities owner{id kind name}painPoints position revision stage{id name}team{id name}thoughts title updatedAt}}}}',
  dates: { stepBulkUpsert: { errors: { expiredAt: true }, results: { errors: { expiredAt: true }, step: { archivedAt: true, createdAt: true, updatedAt: true } } } },
};

/** Creates or updates up to 1,000 rows of type Step, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `journeys:write`. */
export async function bulkUpsert(
  client: Client,
  input: StepBulkUpsertInput,
  options?: MutationOptions,
): Promise<StepsBulkUpsertResult> {
  return run<StepsBulkUpsertResult>(client, stepsBulkUpsert, { input }, options);
}

export interface StepsBulkExportVariables {
  input: StepBulkExportInput;
}

export interface StepsBulkExportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits to be fetched. */
  job: JobFields | null;
}

const stepsBulkExport: Operation = {
  name: 'StepsBulkExport',
  field: 'stepBulkExport',
  text: 'mutation StepsBulkExport($input:StepBulkExportInput!){stepBulkExport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { stepBulkExport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that exports `steps` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `stepBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `journeys:read`. */
export async function bulkExport(
  client: Client,
  input: StepBulkExportInput,
  options?: MutationOptions,
): Promise<StepsBulkExportResult> {
  return run<StepsBulkExportResult>(client, stepsBulkExport, { input }, options);
}

export interface StepsBulkImportVariables {
  input: StepBulkImportInput;
}

export interface StepsBulkImportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits for the file. */
  job: JobFields | null;
}

const stepsBulkImport: Operation = {
  name: 'StepsBulkImport',
  field: 'stepBulkImport',
  text: 'mutation StepsBulkImport($input:StepBulkImportInput!){stepBulkImport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { stepBulkImport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that imports rows of type Step from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `stepBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `journeys:write`. */
export async function bulkImport(
  client: Client,
  input: StepBulkImportInput,
  options?: MutationOptions,
): Promise<StepsBulkImportResult> {
  return run<StepsBulkImportResult>(client, stepsBulkImport, { input }, options);
}

export interface StepsMoveVariables {
  input: StepMoveInput;
}

export interface StepsMoveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The step as it is now; null if there are errors. */
  step: StepFields | null;
}

const stepsMove: Operation = {
  name: 'StepsMove',
  field: 'stepMove',
  text: 'mutation StepsMove($input:StepMoveInput!){stepMove(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}step{archivedAt createdAt customerActions description effort emotion expectations externalIds{id system}feelings gains id journey{id title}layer momentOfTruth nextSteps(first:50 includeArchived:true){nodes{id title}}opportunities owner{id kind name}painPoints position revision stage{id name}team{id name}thoughts title updatedAt}}}',
  dates: { stepMove: { errors: { expiredAt: true }, step: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Moves a step to another position in its stage, or to another stage of its journey; the others move up or down, so that positions have no gaps. Scope: `journeys:write`. */
export async function move(
  client: Client,
  input: StepMoveInput,
  options?: MutationOptions,
): Promise<StepsMoveResult> {
  return run<StepsMoveResult>(client, stepsMove, { input }, options);
}
