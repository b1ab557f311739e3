// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { CalendarName } from './calendars.ts';
import type { JobFields } from './jobs.ts';
import type { PageFields } from './pages.ts';
import type { BulkRowStatus, CasePriority, ExternalIdInput, SlaPolicyArchiveInput, SlaPolicyBulkExportInput, SlaPolicyBulkImportInput, SlaPolicyBulkUpsertInput, SlaPolicyCreateInput, SlaPolicyDeleteInput, SlaPolicyFilter, SlaPolicyOrder, SlaPolicyRestoreInput, SlaPolicyUpdateInput } from './schema.ts';
import type { SegmentName } from './segments.ts';
import type { TeamName } from './teams.ts';
import type { UserErrorFields } from './userErrors.ts';

/** What the workspace promises to customers: how soon a case is answered and resolved, in working time. The first policy that fits a case counts, by `position`. It is looked for when the case is opened or reopened, and when its priority, team or customer changes while something is left to do; so a new policy, another order and another segment count from then on. What a policy promises and its calendar count at once, for open cases too: their due times are computed again from their history. Where one is archived, the next that fits follows. Targets that were reached or missed stay as they are. */
export interface SlaPolicyDetail {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** The calendar by which working time is counted; null for that of the case’s team, or else that of the workspace, or else all hours. */
  calendar: CalendarName | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What was agreed, with whom and why. Null if it is not set. */
  description: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** Minutes of working time in which the customer is answered: until the first message of a person goes out. Null if nothing is promised. */
  firstResponseMinutes: number | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What the team calls it: `Urgent, business customers`. */
  name: string;
  /** Which one counts where several fit: the one with the lowest number, and of two with the same the one that was created first. */
  position: number;
  /** The priority of the cases that it is for; null for any. */
  priority: CasePriority | null;
  /** Minutes of working time in which the case is resolved. Null if nothing is promised. */
  resolutionMinutes: number | null;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** The segment or list to which the customers of the cases belong when the policy is looked for; null for any customer, and for cases without one. */
  segment: SegmentName | null;
  /** The team that is to do the cases; null for any team and for none. */
  team: TeamName | null;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** What the workspace promises to customers: how soon a case is answered and resolved, in working time. The first policy that fits a case counts, by `position`. It is looked for when the case is opened or reopened, and when its priority, team or customer changes while something is left to do; so a new policy, another order and another segment count from then on. What a policy promises and its calendar count at once, for open cases too: their due times are computed again from their history. Where one is archived, the next that fits follows. Targets that were reached or missed stay as they are. */
export interface SlaPolicyFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** The calendar by which working time is counted; null for that of the case’s team, or else that of the workspace, or else all hours. */
  calendar: CalendarName | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What was agreed, with whom and why. Null if it is not set. */
  description: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** Minutes of working time in which the customer is answered: until the first message of a person goes out. Null if nothing is promised. */
  firstResponseMinutes: number | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What the team calls it: `Urgent, business customers`. */
  name: string;
  /** Which one counts where several fit: the one with the lowest number, and of two with the same the one that was created first. */
  position: number;
  /** The priority of the cases that it is for; null for any. */
  priority: CasePriority | null;
  /** Minutes of working time in which the case is resolved. Null if nothing is promised. */
  resolutionMinutes: number | null;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** The team that is to do the cases; null for any team and for none. */
  team: TeamName | null;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

export interface SlaPoliciesGetVariables {
  id: string;
}

export type SlaPoliciesGetResult = SlaPolicyDetail | null;

const slaPoliciesGet: Operation = {
  name: 'SlaPoliciesGet',
  field: 'slaPolicy',
  text: 'query SlaPoliciesGet($id:ID!){slaPolicy(id:$id){archivedAt calendar{id name}createdAt description externalIds{id system}firstResponseMinutes id name position priority resolutionMinutes revision segment{id name}team{id name}updatedAt}}',
  dates: { slaPolicy: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The sla policy with this id; null if this workspace has no such sla policy. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<SlaPoliciesGetResult> {
  return run<SlaPoliciesGetResult>(client, slaPoliciesGet, { id }, options);
}

export interface SlaPoliciesGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type SlaPoliciesGetByExternalIdResult = SlaPolicyDetail | null;

const slaPoliciesGetByExternalId: Operation = {
  name: 'SlaPoliciesGetByExternalId',
  field: 'slaPolicyByExternalId',
  text: 'query SlaPoliciesGetByExternalId($externalId:ExternalIdInput!){slaPolicyByExternalId(externalId:$externalId){archivedAt calendar{id name}createdAt description externalIds{id system}firstResponseMinutes id name position priority resolutionMinutes revision segment{id name}team{id name}updatedAt}}',
  dates: { slaPolicyByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The sla policy with this id in another system; null if this workspace has no such sla policy. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<SlaPoliciesGetByExternalIdResult> {
  return run<SlaPoliciesGetByExternalIdResult>(client, slaPoliciesGetByExternalId, { externalId }, options);
}

export interface SlaPoliciesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: SlaPolicyFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: SlaPolicyOrder[] | null;
  withTotalCount?: boolean;
}

export interface SlaPoliciesListResult {
  /** The rows of this page, without their cursors. */
  nodes: SlaPolicyDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const slaPoliciesList: Operation = {
  name: 'SlaPoliciesList',
  field: 'slaPolicies',
  text: 'query SlaPoliciesList($after:String$before:String$filter:SlaPolicyFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[SlaPolicyOrder!]$withTotalCount:Boolean!=false){slaPolicies(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt calendar{id name}createdAt description externalIds{id system}firstResponseMinutes id name position priority resolutionMinutes revision segment{id name}team{id name}updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { slaPolicies: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** The policies of the workspace, in the order in which they are tried. */
export async function list(
  client: Client,
  variables: SlaPoliciesListVariables = {},
  options?: CallOptions,
): Promise<SlaPoliciesListResult> {
  return run<SlaPoliciesListResult>(client, slaPoliciesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<SlaPoliciesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<SlaPoliciesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'SlaPoliciesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface SlaPoliciesCreateVariables {
  input: SlaPolicyCreateInput;
}

export interface SlaPoliciesCreateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new policy; null if there are errors. */
  slaPolicy: SlaPolicyFields | null;
}

const slaPoliciesCreate: Operation = {
  name: 'SlaPoliciesCreate',
  field: 'slaPolicyCreate',
  text: 'mutation SlaPoliciesCreate($input:SlaPolicyCreateInput!){slaPolicyCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}slaPolicy{archivedAt calendar{id name}createdAt description externalIds{id system}firstResponseMinutes id name position priority resolutionMinutes revision team{id name}updatedAt}}}',
  dates: { slaPolicyCreate: { errors: { expiredAt: true }, slaPolicy: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Creates a policy, for cases that are opened or changed from then on. Refused with `REQUIRED` if it promises nothing. A workspace has at most 500. Scope: `slaPolicies:write`. */
export async function create(
  client: Client,
  input: SlaPolicyCreateInput,
  options?: MutationOptions,
): Promise<SlaPoliciesCreateResult> {
  return run<SlaPoliciesCreateResult>(client, slaPoliciesCreate, { input }, options);
}

export interface SlaPoliciesUpdateVariables {
  input: SlaPolicyUpdateInput;
}

export interface SlaPoliciesUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The sla policy as it is now; null if there are errors. */
  slaPolicy: SlaPolicyFields | null;
}

const slaPoliciesUpdate: Operation = {
  name: 'SlaPoliciesUpdate',
  field: 'slaPolicyUpdate',
  text: 'mutation SlaPoliciesUpdate($input:SlaPolicyUpdateInput!){slaPolicyUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}slaPolicy{archivedAt calendar{id name}createdAt description externalIds{id system}firstResponseMinutes id name position priority resolutionMinutes revision team{id name}updatedAt}}}',
  dates: { slaPolicyUpdate: { errors: { expiredAt: true }, slaPolicy: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Changes a policy. Due times of open cases that follow from it are computed again, shortly after the call; which policy a case has is not asked again. Refused with `STALE_REVISION` if `revision` is set and the policy has changed since, and with `REQUIRED` if it would promise nothing. Scope: `slaPolicies:write`. */
export async function update(
  client: Client,
  input: SlaPolicyUpdateInput,
  options?: MutationOptions,
): Promise<SlaPoliciesUpdateResult> {
  return run<SlaPoliciesUpdateResult>(client, slaPoliciesUpdate, { input }, options);
}

export interface SlaPoliciesArchiveVariables {
  input: SlaPolicyArchiveInput;
}

export interface SlaPoliciesArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The sla policy as it is now; null if there are errors. */
  slaPolicy: SlaPolicyFields | null;
}

const slaPoliciesArchive: Operation = {
  name: 'SlaPoliciesArchive',
  field: 'slaPolicyArchive',
  text: 'mutation SlaPoliciesArchive($input:SlaPolicyArchiveInput!){slaPolicyArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}slaPolicy{archivedAt calendar{id name}createdAt description externalIds{id system}firstResponseMinutes id name position priority resolutionMinutes revision team{id name}updatedAt}}}',
  dates: { slaPolicyArchive: { errors: { expiredAt: true }, slaPolicy: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Archives the sla policy: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `slaPolicies:write`. */
export async function archive(
  client: Client,
  input: SlaPolicyArchiveInput,
  options?: MutationOptions,
): Promise<SlaPoliciesArchiveResult> {
  return run<SlaPoliciesArchiveResult>(client, slaPoliciesArchive, { input }, options);
}

export interface SlaPoliciesRestoreVariables {
  input: SlaPolicyRestoreInput;
}

export interface SlaPoliciesRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The sla policy as it is now; null if there are errors. */
  slaPolicy: SlaPolicyFields | null;
}

const slaPoliciesRestore: Operation = {
  name: 'SlaPoliciesRestore',
  field: 'slaPolicyRestore',
  text: 'mutation SlaPoliciesRestore($input:SlaPolicyRestoreInput!){slaPolicyRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}slaPolicy{archivedAt calendar{id name}createdAt description externalIds{id system}firstResponseMinutes id name position priority resolutionMinutes revision team{id name}updatedAt}}}',
  dates: { slaPolicyRestore: { errors: { expiredAt: true }, slaPolicy: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Restores the archived sla policy. Repeating it changes nothing. Scope: `slaPolicies:write`. */
export async function restore(
  client: Client,
  input: SlaPolicyRestoreInput,
  options?: MutationOptions,
): Promise<SlaPoliciesRestoreResult> {
  return run<SlaPoliciesRestoreResult>(client, slaPoliciesRestore, { input }, options);
}

export interface SlaPoliciesDeleteVariables {
  input: SlaPolicyDeleteInput;
}

export interface SlaPoliciesDeleteResult {
  /** The id that the sla policy had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const slaPoliciesDelete: Operation = {
  name: 'SlaPoliciesDelete',
  field: 'slaPolicyDelete',
  text: 'mutation SlaPoliciesDelete($input:SlaPolicyDeleteInput!){slaPolicyDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { slaPolicyDelete: { errors: { expiredAt: true } } },
};

/** Deletes the sla policy permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `slaPolicies:write`. */
export async function remove(
  client: Client,
  input: SlaPolicyDeleteInput,
  options?: MutationOptions,
): Promise<SlaPoliciesDeleteResult> {
  return run<SlaPoliciesDeleteResult>(client, slaPoliciesDelete, { input }, options);
}

export interface SlaPoliciesBulkUpsertVariables {
  input: SlaPolicyBulkUpsertInput;
}

export interface SlaPoliciesBulkUpsertResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
  /** One result for each row, in the order of the input; empty if all rows were refused. */
  results: {
    /** The user errors of this row; empty if it was stored. */
    errors: UserErrorFields[];
    /** The position of the row in the input, counted from 0. */
    index: number;
    /** The sla policy as it is now; null if the row failed. */
    slaPolicy: SlaPolicyFields | null;
    /** Whether the row was created, updated, unchanged or failed. */
    status: BulkRowStatus;
  }[];
}

const slaPoliciesBulkUpsert: Operation = {
  name: 'SlaPoliciesBulkUpsert',
  field: 'slaPolicyBulkUpsert',
  text: 'mutation SlaPoliciesBulkUpsert($input:SlaPolicyBulkUpsertInput!){slaPolicyBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}index slaPolicy{archivedAt calendar{id name}createdAt description externalIds{id system}firstResponseMinutes id name position priority resolutionMinutes revision team{id name}updatedAt}status}}}',
  dates: { slaPolicyBulkUpsert: { errors: { expiredAt: true }, results: { errors: { expiredAt: true }, slaPolicy: { archivedAt: true, createdAt: true, updatedAt: true } } } },
};

/** Creates or updates up to 1,000 rows of type SlaPolicy, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `slaPolicies:write`. */
export async function bulkUpsert(
  client: Client,
  input: SlaPolicyBulkUpsertInput,
  options?: MutationOptions,
): Promise<SlaPoliciesBulkUpsertResult> {
  return run<SlaPoliciesBulkUpsertResult>(client, slaPoliciesBulkUpsert, { input }, options);
}

export interface SlaPoliciesBulkExportVariables {
  input: SlaPolicyBulkExportInput;
}

export interface SlaPoliciesBulkExportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits to be fetched. */
  job: JobFields | null;
}

const slaPoliciesBulkExport: Operation = {
  name: 'SlaPoliciesBulkExport',
  field: 'slaPolicyBulkExport',
  text: 'mutation SlaPoliciesBulkExport($input:SlaPolicyBulkExportInput!){slaPolicyBulkExport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { slaPolicyBulkExport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that exports `slaPolicies` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `slaPolicyBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `slaPolicies:read`. */
export async function bulkExport(
  client: Client,
  input: SlaPolicyBulkExportInput,
  options?: MutationOptions,
): Promise<SlaPoliciesBulkExportResult> {
  return run<SlaPoliciesBulkExportResult>(client, slaPoliciesBulkExport, { input }, options);
}

export interface SlaPoliciesBulkImportVariables {
  input: SlaPolicyBulkImportInput;
}

export interface SlaPoliciesBulkImportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits for the file. */
  job: JobFields | null;
}

const slaPoliciesBulkImport: Operation = {
  name: 'SlaPoliciesBulkImport',
  field: 'slaPolicyBulkImport',
  text: 'mutation SlaPoliciesBulkImport($input:SlaPolicyBulkImportInput!){slaPolicyBulkImport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { slaPolicyBulkImport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that imports rows of type SlaPolicy from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `slaPolicyBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `slaPolicies:write`. */
export async function bulkImport(
  client: Client,
  input: SlaPolicyBulkImportInput,
  options?: MutationOptions,
): Promise<SlaPoliciesBulkImportResult> {
  return run<SlaPoliciesBulkImportResult>(client, slaPoliciesBulkImport, { input }, options);
}
