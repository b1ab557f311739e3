// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { CalendarName } from './calendars.ts';
import type { JobFields } from './jobs.ts';
import type { PageFields } from './pages.ts';
import type { BulkRowStatus, ExternalIdInput, TeamArchiveInput, TeamAssignment, TeamBulkExportInput, TeamBulkImportInput, TeamBulkUpsertInput, TeamCreateInput, TeamDeleteInput, TeamFilter, TeamKind, TeamOrder, TeamRestoreInput, TeamUpdateInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** People who are responsible for something together: a department of the company, or a team. Customers do not see departments, but a journey that goes from one to the next can break between them. */
export interface TeamFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** Who gets its cases that have no owner. */
  assignment: TeamAssignment;
  /** The calendar that it works by; null if it works by that of the workspace, `Workspace.calendar`. */
  calendar: CalendarName | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What it is responsible for. Null if it is not set. */
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
  /** Whether it is a department of the company. */
  kind: TeamKind;
  /** The people who belong to it, in the order that the team set. */
  members: {
    /** The rows of this page, without their cursors. */
    nodes: ActorName[];
  };
  /** What the company calls it: `Customer service`. */
  name: string;
  /** The actor who leads it; null if there is none. */
  owner: ActorName | null;
  /** The department or team that it is a part of; null for one at the top. */
  parent: TeamName | null;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** People who are responsible for something together: a department of the company, or a team. Customers do not see departments, but a journey that goes from one to the next can break between them. */
export interface TeamName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What the company calls it: `Customer service`. */
  name: string;
}

export interface TeamsGetVariables {
  id: string;
}

export type TeamsGetResult = TeamFields | null;

const teamsGet: Operation = {
  name: 'TeamsGet',
  field: 'team',
  text: 'query TeamsGet($id:ID!){team(id:$id){archivedAt assignment calendar{id name}createdAt description externalIds{id system}id kind members(first:100 includeArchived:true){nodes{id kind name}}name owner{id kind name}parent{id name}revision updatedAt}}',
  dates: { team: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The team with this id; null if this workspace has no such team. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<TeamsGetResult> {
  return run<TeamsGetResult>(client, teamsGet, { id }, options);
}

export interface TeamsGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type TeamsGetByExternalIdResult = TeamFields | null;

const teamsGetByExternalId: Operation = {
  name: 'TeamsGetByExternalId',
  field: 'teamByExternalId',
  text: 'query TeamsGetByExternalId($externalId:ExternalIdInput!){teamByExternalId(externalId:$externalId){archivedAt assignment calendar{id name}createdAt description externalIds{id system}id kind members(first:100 includeArchived:true){nodes{id kind name}}name owner{id kind name}parent{id name}revision updatedAt}}',
  dates: { teamByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The team with this id in another system; null if this workspace has no such team. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<TeamsGetByExternalIdResult> {
  return run<TeamsGetByExternalIdResult>(client, teamsGetByExternalId, { externalId }, options);
}

export interface TeamsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: TeamFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: TeamOrder[] | null;
  withTotalCount?: boolean;
}

export interface TeamsListResult {
  /** The rows of this page, without their cursors. */
  nodes: TeamFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const teamsList: Operation = {
  name: 'TeamsList',
  field: 'teams',
  text: 'query TeamsList($after:String$before:String$filter:TeamFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[TeamOrder!]$withTotalCount:Boolean!=false){teams(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt assignment calendar{id name}createdAt description externalIds{id system}id kind members(first:100 includeArchived:true){nodes{id kind name}}name owner{id kind name}parent{id name}revision updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { teams: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** The teams and departments of the workspace, by name. */
export async function list(
  client: Client,
  variables: TeamsListVariables = {},
  options?: CallOptions,
): Promise<TeamsListResult> {
  return run<TeamsListResult>(client, teamsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<TeamsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<TeamsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'TeamsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface TeamsCreateVariables {
  input: TeamCreateInput;
}

export interface TeamsCreateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new team; null if there are errors. */
  team: TeamFields | null;
}

const teamsCreate: Operation = {
  name: 'TeamsCreate',
  field: 'teamCreate',
  text: 'mutation TeamsCreate($input:TeamCreateInput!){teamCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}team{archivedAt assignment calendar{id name}createdAt description externalIds{id system}id kind members(first:100 includeArchived:true){nodes{id kind name}}name owner{id kind name}parent{id name}revision updatedAt}}}',
  dates: { teamCreate: { errors: { expiredAt: true }, team: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Creates a team. Its members are people: keys are refused with `INVALID_VALUE`. A workspace has at most 1,000 teams. Scope: `teams:write`. */
export async function create(
  client: Client,
  input: TeamCreateInput,
  options?: MutationOptions,
): Promise<TeamsCreateResult> {
  return run<TeamsCreateResult>(client, teamsCreate, { input }, options);
}

export interface TeamsUpdateVariables {
  input: TeamUpdateInput;
}

export interface TeamsUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The team as it is now; null if there are errors. */
  team: TeamFields | null;
}

const teamsUpdate: Operation = {
  name: 'TeamsUpdate',
  field: 'teamUpdate',
  text: 'mutation TeamsUpdate($input:TeamUpdateInput!){teamUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}team{archivedAt assignment calendar{id name}createdAt description externalIds{id system}id kind members(first:100 includeArchived:true){nodes{id kind name}}name owner{id kind name}parent{id name}revision updatedAt}}}',
  dates: { teamUpdate: { errors: { expiredAt: true }, team: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Changes a team. Refused with `STALE_REVISION` if `revision` is set and the team has changed since, and with `CYCLE` if it would be above itself. Scope: `teams:write`. */
export async function update(
  client: Client,
  input: TeamUpdateInput,
  options?: MutationOptions,
): Promise<TeamsUpdateResult> {
  return run<TeamsUpdateResult>(client, teamsUpdate, { input }, options);
}

export interface TeamsArchiveVariables {
  input: TeamArchiveInput;
}

export interface TeamsArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The team as it is now; null if there are errors. */
  team: TeamFields | null;
}

const teamsArchive: Operation = {
  name: 'TeamsArchive',
  field: 'teamArchive',
  text: 'mutation TeamsArchive($input:TeamArchiveInput!){teamArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}team{archivedAt assignment calendar{id name}createdAt description externalIds{id system}id kind members(first:100 includeArchived:true){nodes{id kind name}}name owner{id kind name}parent{id name}revision updatedAt}}}',
  dates: { teamArchive: { errors: { expiredAt: true }, team: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Archives the team: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `teams:write`. */
export async function archive(
  client: Client,
  input: TeamArchiveInput,
  options?: MutationOptions,
): Promise<TeamsArchiveResult> {
  return run<TeamsArchiveResult>(client, teamsArchive, { input }, options);
}

export interface TeamsRestoreVariables {
  input: TeamRestoreInput;
}

export interface TeamsRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The team as it is now; null if there are errors. */
  team: TeamFields | null;
}

const teamsRestore: Operation = {
  name: 'TeamsRestore',
  field: 'teamRestore',
  text: 'mutation TeamsRestore($input:TeamRestoreInput!){teamRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}team{archivedAt assignment calendar{id name}createdAt description externalIds{id system}id kind members(first:100 includeArchived:true){nodes{id kind name}}name owner{id kind name}parent{id name}revision updatedAt}}}',
  dates: { teamRestore: { errors: { expiredAt: true }, team: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Restores the archived team. Repeating it changes nothing. Scope: `teams:write`. */
export async function restore(
  client: Client,
  input: TeamRestoreInput,
  options?: MutationOptions,
): Promise<TeamsRestoreResult> {
  return run<TeamsRestoreResult>(client, teamsRestore, { input }, options);
}

export interface TeamsDeleteVariables {
  input: TeamDeleteInput;
}

export interface TeamsDeleteResult {
  /** The id that the team had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const teamsDelete: Operation = {
  name: 'TeamsDelete',
  field: 'teamDelete',
  text: 'mutation TeamsDelete($input:TeamDeleteInput!){teamDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { teamDelete: { errors: { expiredAt: true } } },
};

/** Deletes the team permanently, with the list of its members and its external ids; people stay. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `teams:write`. */
export async function remove(
  client: Client,
  input: TeamDeleteInput,
  options?: MutationOptions,
): Promise<TeamsDeleteResult> {
  return run<TeamsDeleteResult>(client, teamsDelete, { input }, options);
}

export interface TeamsBulkUpsertVariables {
  input: TeamBulkUpsertInput;
}

export interface TeamsBulkUpsertResult {
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
    /** The team as it is now; null if the row failed. */
    team: TeamFields | null;
  }[];
}

const teamsBulkUpsert: Operation = {
  name: 'TeamsBulkUpsert',
  field: 'teamBulkUpsert',
  text: 'mutation TeamsBulkUpsert($input:TeamBulkUpsertInput!){teamBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}index status team{archivedAt assignment calendar{id name}createdAt description externalIds{id system}id kind members(first:100 includeArchived:true){nodes{id kind name}}name owner{id kind name}parent{id name}revision updatedAt}}}}',
  dates: { teamBulkUpsert: { errors: { expiredAt: true }, results: { errors: { expiredAt: true }, team: { archivedAt: true, createdAt: true, updatedAt: true } } } },
};

/** Creates or updates up to 1,000 rows of type Team, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `teams:write`. */
export async function bulkUpsert(
  client: Client,
  input: TeamBulkUpsertInput,
  options?: MutationOptions,
): Promise<TeamsBulkUpsertResult> {
  return run<TeamsBulkUpsertResult>(client, teamsBulkUpsert, { input }, options);
}

export interface TeamsBulkExportVariables {
  input: TeamBulkExportInput;
}

export interface TeamsBulkExportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits to be fetched. */
  job: JobFields | null;
}

const teamsBulkExport: Operation = {
  name: 'TeamsBulkExport',
  field: 'teamBulkExport',
  text: 'mutation TeamsBulkExport($input:TeamBulkExportInput!){teamBulkExport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { teamBulkExport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that exports `teams` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `teamBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `teams:read`. */
export async function bulkExport(
  client: Client,
  input: TeamBulkExportInput,
  options?: MutationOptions,
): Promise<TeamsBulkExportResult> {
  return run<TeamsBulkExportResult>(client, teamsBulkExport, { input }, options);
}

export interface TeamsBulkImportVariables {
  input: TeamBulkImportInput;
}

export interface TeamsBulkImportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits for the file. */
  job: JobFields | null;
}

const teamsBulkImport: Operation = {
  name: 'TeamsBulkImport',
  field: 'teamBulkImport',
  text: 'mutation TeamsBulkImport($input:TeamBulkImportInput!){teamBulkImport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { teamBulkImport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that imports rows of type Team from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `teamBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `teams:write`. */
export async function bulkImport(
  client: Client,
  input: TeamBulkImportInput,
  options?: MutationOptions,
): Promise<TeamsBulkImportResult> {
  return run<TeamsBulkImportResult>(client, teamsBulkImport, { input }, options);
}
