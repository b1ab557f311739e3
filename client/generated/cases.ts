// Made from schema/schema.graphql and client/operations/cases.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { follow, type FollowOptions } from '../runtime/follow.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { CaseCategoryName } from './caseCategories.ts';
import type { CustomerName } from './customers.ts';
import type { FeedbackName } from './feedback.ts';
import type { MessageThreadName } from './messageThreads.ts';
import type { PageFields } from './pages.ts';
import type { ResponseName } from './responses.ts';
import type { RootCauseName } from './rootCauses.ts';
import type { CaseArchiveInput, CaseAssignInput, CaseBulkAssignInput, CaseBulkChangeStatusInput, CaseBulkStatus, CaseCancelInput, CaseCloseInput, CaseCommentInput, CaseDeleteInput, CaseField, CaseFilter, CaseJoinInput, CaseOpenInput, CaseOrder, CaseOutcome, CasePriority, CaseReason, CaseReopenInput, CaseResolveInput, CaseRestoreInput, CaseSeverity, CaseStartInput, CaseStatus, CaseUpdateInput, CaseWaitInput, ExternalIdInput, LiveEventKind } from './schema.ts';
import type { StepName } from './steps.ts';
import type { TeamName } from './teams.ts';
import type { TouchpointName } from './touchpoints.ts';
import type { UserErrorFields } from './userErrors.ts';

/** That one field of a case became another. A call that changed several fields left one for each, all of one revision. */
export interface CaseChangeFields {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The revision that the change made: 1 for the opening. The history is in the order of it. */
  revision: number;
  /** What was changed. */
  field: CaseField;
  /** The value before, as `field` says; null if there was none, and for fields about a person. */
  from: string | null;
  /** The value since, as `field` says; null if there is none, and for fields about a person. */
  to: string | null;
  /** Why the status was changed; null for other fields, and without a reason. */
  reason: CaseReason | null;
  /** What was written about the change of the status; null if nothing was. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  note: string | null;
  /** The person or key that changed it; null if a rule did. */
  actor: ActorName | null;
  /** When it was changed. */
  at: Date;
}

/** What a person of the team says to the others about a case. The customer does not see it. */
export interface CaseCommentFields {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What is said. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  text: string | null;
  /** The person or key that said it; null if a rule did. */
  author: ActorName | null;
  /** The people who got a notice of it, in the order of the input. */
  mentions: {
    /** The rows of this page, without their cursors. */
    nodes: ActorName[];
  };
  /** When it was said. */
  createdAt: Date;
}

/** What has to be done for a customer after something went wrong or was asked for: the inner loop. Its status follows rules, each change is in its history, and it ends with an outcome, once the customer was asked again. */
export interface CaseDetail {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** What it is about, by the workspace’s own list; null if there is none. */
  category: CaseCategoryName | null;
  /** When it was last closed; null before, and after it was reopened. */
  closedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** For whom it is; null if that is not known. */
  customer: CustomerName | null;
  /** What happened and what is asked for, in words of the team or the customer. Null if it is not set. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  description: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The feedback that it is about; null if there is none. */
  feedback: FeedbackName | null;
  /** When the first message that a person of the team wrote went out in its thread; null before. */
  firstResponseAt: Date | null;
  /** The response with which the customer, asked again, showed the outcome; null if there is none, and if it was deleted. */
  followUpResponse: ResponseName | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The case that stands for it, which is about the same; null if it was not joined. */
  joinedInto: CaseName | null;
  /** When it was opened; after `caseJoin`, when the first of its duplicates was opened. */
  openedAt: Date;
  /** The person or key that opened it; null if a rule did. */
  openedBy: ActorName | null;
  /** How the customer is after it; null until `caseResolve` says it. */
  outcome: CaseOutcome | null;
  /** The person who is to do it; null if there is none. `caseAssign` changes it. */
  owner: ActorName | null;
  /** How soon it is to be done. */
  priority: CasePriority;
  /** How often it was reopened. */
  reopenings: number;
  /** When it was last resolved; null before, and after it was reopened. */
  resolvedAt: Date | null;
  /** The response that it is about; null if there is none, and if it was deleted. */
  response: ResponseName | null;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** Why it happened, by the workspace’s own list; null while that is not known. */
  rootCause: RootCauseName | null;
  /** How bad it is for the customer; null if that was not judged. */
  severity: CaseSeverity | null;
  /** How far it is: `caseStart`, `caseWait`, `caseResolve` and others change it. */
  status: CaseStatus;
  /** Since when it has its status. */
  statusAt: Date;
  /** Why it has its status; null for a status without reasons. */
  statusReason: CaseReason | null;
  /** The step of a journey at which it happened; null if there is none. */
  step: StepName | null;
  /** The team that is to do it; null if there is none. `caseAssign` changes it. */
  team: TeamName | null;
  /** The messages with the customer about it; null if there are none, and if they were erased. */
  thread: MessageThreadName | null;
  /** What it is about, in a few words of the team. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  title: string | null;
  /** The touchpoint at which it happened; null if there is none. */
  touchpoint: TouchpointName | null;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** What has to be done for a customer after something went wrong or was asked for: the inner loop. Its status follows rules, each change is in its history, and it ends with an outcome, once the customer was asked again. */
export interface CaseFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was last closed; null before, and after it was reopened. */
  closedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What happened and what is asked for, in words of the team or the customer. Null if it is not set. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  description: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** When the first message that a person of the team wrote went out in its thread; null before. */
  firstResponseAt: Date | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The case that stands for it, which is about the same; null if it was not joined. */
  joinedInto: CaseName | null;
  /** When it was opened; after `caseJoin`, when the first of its duplicates was opened. */
  openedAt: Date;
  /** The person or key that opened it; null if a rule did. */
  openedBy: ActorName | null;
  /** How the customer is after it; null until `caseResolve` says it. */
  outcome: CaseOutcome | null;
  /** The person who is to do it; null if there is none. `caseAssign` changes it. */
  owner: ActorName | null;
  /** How soon it is to be done. */
  priority: CasePriority;
  /** How often it was reopened. */
  reopenings: number;
  /** When it was last resolved; null before, and after it was reopened. */
  resolvedAt: Date | null;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** How bad it is for the customer; null if that was not judged. */
  severity: CaseSeverity | null;
  /** How far it is: `caseStart`, `caseWait`, `caseResolve` and others change it. */
  status: CaseStatus;
  /** Since when it has its status. */
  statusAt: Date;
  /** Why it has its status; null for a status without reasons. */
  statusReason: CaseReason | null;
  /** The team that is to do it; null if there is none. `caseAssign` changes it. */
  team: TeamName | null;
  /** What it is about, in a few words of the team. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  title: string | null;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** What has to be done for a customer after something went wrong or was asked for: the inner loop. Its status follows rules, each change is in its history, and it ends with an outcome, once the customer was asked again. */
export interface CaseName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What it is about, in a few words of the team. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  title: string | null;
}

export interface CasesGetVariables {
  id: string;
}

export type CasesGetResult = CaseDetail | null;

const casesGet: Operation = {
  name: 'CasesGet',
  field: 'case',
  text: 'query CasesGet($id:ID!){case(id:$id){archivedAt category{id key name}closedAt createdAt customer{id name}description externalIds{id system}feedback{id}firstResponseAt followUpResponse{id}id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt response{id}revision rootCause{id key name}severity status statusAt statusReason step{id title}team{id name}thread{id}title touchpoint{channel id name}updatedAt}}',
  dates: { case: { archivedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true } },
};

/** The case with this id; null if this workspace has no such case. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<CasesGetResult> {
  return run<CasesGetResult>(client, casesGet, { id }, options);
}

export interface CasesGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type CasesGetByExternalIdResult = CaseDetail | null;

const casesGetByExternalId: Operation = {
  name: 'CasesGetByExternalId',
  field: 'caseByExternalId',
  text: 'query CasesGetByExternalId($externalId:ExternalIdInput!){caseByExternalId(externalId:$externalId){archivedAt category{id key name}closedAt createdAt customer{id name}description externalIds{id system}feedback{id}firstResponseAt followUpResponse{id}id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt response{id}revision rootCause{id key name}severity status statusAt statusReason step{id title}team{id name}thread{id}title touchpoint{channel id name}updatedAt}}',
  dates: { caseByExternalId: { archivedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true } },
};

/** The case with this id in another system; null if this workspace has no such case. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<CasesGetByExternalIdResult> {
  return run<CasesGetByExternalIdResult>(client, casesGetByExternalId, { externalId }, options);
}

export interface CasesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: CaseFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: CaseOrder[] | null;
  withTotalCount?: boolean;
}

export interface CasesListResult {
  /** The rows of this page, without their cursors. */
  nodes: CaseDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const casesList: Operation = {
  name: 'CasesList',
  field: 'cases',
  text: 'query CasesList($after:String$before:String$filter:CaseFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[CaseOrder!]$withTotalCount:Boolean!=false){cases(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt category{id key name}closedAt createdAt customer{id name}description externalIds{id system}feedback{id}firstResponseAt followUpResponse{id}id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt response{id}revision rootCause{id key name}severity status statusAt statusReason step{id title}team{id name}thread{id}title touchpoint{channel id name}updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { cases: { nodes: { archivedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true } } },
};

/** The cases of the workspace, the latest `openedAt` first. */
export async function list(
  client: Client,
  variables: CasesListVariables = {},
  options?: CallOptions,
): Promise<CasesListResult> {
  return run<CasesListResult>(client, casesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<CasesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<CasesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'CasesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface CasesOpenVariables {
  input: CaseOpenInput;
}

export interface CasesOpenResult {
  /** The new case; null if there are errors. */
  case: CaseFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const casesOpen: Operation = {
  name: 'CasesOpen',
  field: 'caseOpen',
  text: 'mutation CasesOpen($input:CaseOpenInput!){caseOpen(input:$input){case{archivedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseOpen: { case: { archivedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Opens a case: its status is OPEN. Refused with `INVALID_VALUE` for an owner who is archived or a key, and for a thread with another customer, and with `EXTERNAL_ID_TAKEN`. Scope: `cases:write`. */
export async function open(
  client: Client,
  input: CaseOpenInput,
  options?: MutationOptions,
): Promise<CasesOpenResult> {
  return run<CasesOpenResult>(client, casesOpen, { input }, options);
}

export interface CasesUpdateVariables {
  input: CaseUpdateInput;
}

export interface CasesUpdateResult {
  /** The case as it is now; null if there are errors. */
  case: CaseFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const casesUpdate: Operation = {
  name: 'CasesUpdate',
  field: 'caseUpdate',
  text: 'mutation CasesUpdate($input:CaseUpdateInput!){caseUpdate(input:$input){case{archivedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseUpdate: { case: { archivedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Changes what a case says and is about, at any status. Status, owner, team and outcome have mutations of their own. Refused with `STALE_REVISION` if `revision` is set and the case has changed since, with `INVALID_VALUE` for a thread with another customer, and with `ERASED` for a case that was anonymised with its customer. Scope: `cases:write`. */
export async function update(
  client: Client,
  input: CaseUpdateInput,
  options?: MutationOptions,
): Promise<CasesUpdateResult> {
  return run<CasesUpdateResult>(client, casesUpdate, { input }, options);
}

export interface CasesArchiveVariables {
  input: CaseArchiveInput;
}

export interface CasesArchiveResult {
  /** The case as it is now; null if there are errors. */
  case: CaseFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const casesArchive: Operation = {
  name: 'CasesArchive',
  field: 'caseArchive',
  text: 'mutation CasesArchive($input:CaseArchiveInput!){caseArchive(input:$input){case{archivedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseArchive: { case: { archivedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Archives the case: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `cases:write`. */
export async function archive(
  client: Client,
  input: CaseArchiveInput,
  options?: MutationOptions,
): Promise<CasesArchiveResult> {
  return run<CasesArchiveResult>(client, casesArchive, { input }, options);
}

export interface CasesRestoreVariables {
  input: CaseRestoreInput;
}

export interface CasesRestoreResult {
  /** The case as it is now; null if there are errors. */
  case: CaseFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const casesRestore: Operation = {
  name: 'CasesRestore',
  field: 'caseRestore',
  text: 'mutation CasesRestore($input:CaseRestoreInput!){caseRestore(input:$input){case{archivedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseRestore: { case: { archivedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Restores the archived case. Repeating it changes nothing. Scope: `cases:write`. */
export async function restore(
  client: Client,
  input: CaseRestoreInput,
  options?: MutationOptions,
): Promise<CasesRestoreResult> {
  return run<CasesRestoreResult>(client, casesRestore, { input }, options);
}

export interface CasesDeleteVariables {
  input: CaseDeleteInput;
}

export interface CasesDeleteResult {
  /** The id that the case had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const casesDelete: Operation = {
  name: 'CasesDelete',
  field: 'caseDelete',
  text: 'mutation CasesDelete($input:CaseDeleteInput!){caseDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseDelete: { errors: { expiredAt: true } } },
};

/** Deletes the case permanently, with its history, its comments, their notices and its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `cases:write`. */
export async function remove(
  client: Client,
  input: CaseDeleteInput,
  options?: MutationOptions,
): Promise<CasesDeleteResult> {
  return run<CasesDeleteResult>(client, casesDelete, { input }, options);
}

export interface CasesAssignVariables {
  input: CaseAssignInput;
}

export interface CasesAssignResult {
  /** The case as it is now; null if there are errors. */
  case: CaseFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const casesAssign: Operation = {
  name: 'CasesAssign',
  field: 'caseAssign',
  text: 'mutation CasesAssign($input:CaseAssignInput!){caseAssign(input:$input){case{archivedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseAssign: { case: { archivedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Says who is to do a case: a person, a team or both. Its status stays. Refused with `WRONG_STATE` for one that is RESOLVED, CLOSED or CANCELED, with `INVALID_VALUE` for an owner who is archived or a key, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing. Scope: `cases:write`. */
export async function assign(
  client: Client,
  input: CaseAssignInput,
  options?: MutationOptions,
): Promise<CasesAssignResult> {
  return run<CasesAssignResult>(client, casesAssign, { input }, options);
}

export interface CasesBulkAssignVariables {
  input: CaseBulkAssignInput;
}

export interface CasesBulkAssignResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
  /** One result for each case, in the order of the input; empty if all were refused. */
  results: {
    /** The case as it is now; null if it failed. */
    case: CaseFields | null;
    /** The user errors of this case; empty if there are none. */
    errors: UserErrorFields[];
    /** Its position in the input, counted from 0. */
    index: number;
    /** Whether it was changed, was so already, or failed. */
    status: CaseBulkStatus;
  }[];
}

const casesBulkAssign: Operation = {
  name: 'CasesBulkAssign',
  field: 'caseBulkAssign',
  text: 'mutation CasesBulkAssign($input:CaseBulkAssignInput!){caseBulkAssign(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{case{archivedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}index status}}}',
  dates: { caseBulkAssign: { errors: { expiredAt: true }, results: { case: { archivedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } } },
};

/** Says who is to do up to 1,000 cases, each as `caseAssign` does, in as many SQL statements as for one. Refused with `INVALID_VALUE` for an owner who is archived or a key; single cases with `WRONG_STATE`, `STALE_REVISION`, `NOT_FOUND` and `DUPLICATE`. Scope: `cases:write`. */
export async function bulkAssign(
  client: Client,
  input: CaseBulkAssignInput,
  options?: MutationOptions,
): Promise<CasesBulkAssignResult> {
  return run<CasesBulkAssignResult>(client, casesBulkAssign, { input }, options);
}

export interface CasesBulkChangeStatusVariables {
  input: CaseBulkChangeStatusInput;
}

export interface CasesBulkChangeStatusResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
  /** One result for each case, in the order of the input; empty if all were refused. */
  results: {
    /** The case as it is now; null if it failed. */
    case: CaseFields | null;
    /** The user errors of this case; empty if there are none. */
    errors: UserErrorFields[];
    /** Its position in the input, counted from 0. */
    index: number;
    /** Whether it was changed, was so already, or failed. */
    status: CaseBulkStatus;
  }[];
}

const casesBulkChangeStatus: Operation = {
  name: 'CasesBulkChangeStatus',
  field: 'caseBulkChangeStatus',
  text: 'mutation CasesBulkChangeStatus($input:CaseBulkChangeStatusInput!){caseBulkChangeStatus(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{case{archivedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}index status}}}',
  dates: { caseBulkChangeStatus: { errors: { expiredAt: true }, results: { case: { archivedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } } },
};

/** Changes the status of up to 1,000 cases, each as the mutation for one does, in as many SQL statements as for one. Refused are single cases with `WRONG_STATE`, `REQUIRED` or `INVALID_VALUE` for their reason, `STALE_REVISION`, `NOT_FOUND` and `DUPLICATE`, and with `ERASED` for a note to one that was anonymised with its customer. Scope: `cases:write`. */
export async function bulkChangeStatus(
  client: Client,
  input: CaseBulkChangeStatusInput,
  options?: MutationOptions,
): Promise<CasesBulkChangeStatusResult> {
  return run<CasesBulkChangeStatusResult>(client, casesBulkChangeStatus, { input }, options);
}

export interface CasesCancelVariables {
  input: CaseCancelInput;
}

export interface CasesCancelResult {
  /** The case as it is now; null if there are errors. */
  case: CaseFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const casesCancel: Operation = {
  name: 'CasesCancel',
  field: 'caseCancel',
  text: 'mutation CasesCancel($input:CaseCancelInput!){caseCancel(input:$input){case{archivedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseCancel: { case: { archivedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Cancels a case that is not to be done: it becomes CANCELED, from OPEN, IN_PROGRESS, WAITING or REOPENED. Refused with `WRONG_STATE` from another status, with `INVALID_VALUE` for a reason of another status, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing. Scope: `cases:write`. */
export async function cancel(
  client: Client,
  input: CaseCancelInput,
  options?: MutationOptions,
): Promise<CasesCancelResult> {
  return run<CasesCancelResult>(client, casesCancel, { input }, options);
}

export interface CasesCloseVariables {
  input: CaseCloseInput;
}

export interface CasesCloseResult {
  /** The case as it is now; null if there are errors. */
  case: CaseFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const casesClose: Operation = {
  name: 'CasesClose',
  field: 'caseClose',
  text: 'mutation CasesClose($input:CaseCloseInput!){caseClose(input:$input){case{archivedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseClose: { case: { archivedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Closes a case that is resolved: nothing more is expected, and it becomes CLOSED. Its outcome can still be said by `caseResolve`. Refused with `WRONG_STATE` from another status than RESOLVED, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing. Scope: `cases:write`. */
export async function close(
  client: Client,
  input: CaseCloseInput,
  options?: MutationOptions,
): Promise<CasesCloseResult> {
  return run<CasesCloseResult>(client, casesClose, { input }, options);
}

export interface CasesJoinVariables {
  input: CaseJoinInput;
}

export interface CasesJoinResult {
  /** The case that stands for both; null if there are errors. */
  case: CaseFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const casesJoin: Operation = {
  name: 'CasesJoin',
  field: 'caseJoin',
  text: 'mutation CasesJoin($input:CaseJoinInput!){caseJoin(input:$input){case{archivedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseJoin: { case: { archivedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Joins a duplicate into another case of its customer, which stands for both: it has the comments, the notices and the duplicates of both, the earlier `openedAt` and `firstResponseAt`, and what the duplicate is about where it is about nothing itself. The duplicate becomes CANCELED with the reason DUPLICATE and is not reopened. Refused with `WRONG_STATE` unless something is left to do for both, with `INVALID_VALUE` for one case or two customers, and with `STALE_REVISION` if `revision` is set and the duplicate has changed since. Repeating it changes nothing. Scope: `cases:write`. */
export async function join(
  client: Client,
  input: CaseJoinInput,
  options?: MutationOptions,
): Promise<CasesJoinResult> {
  return run<CasesJoinResult>(client, casesJoin, { input }, options);
}

export interface CasesReopenVariables {
  input: CaseReopenInput;
}

export interface CasesReopenResult {
  /** The case as it is now; null if there are errors. */
  case: CaseFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const casesReopen: Operation = {
  name: 'CasesReopen',
  field: 'caseReopen',
  text: 'mutation CasesReopen($input:CaseReopenInput!){caseReopen(input:$input){case{archivedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseReopen: { case: { archivedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Reopens a case that was resolved, closed or canceled: it becomes REOPENED, is counted in `reopenings`, and has no outcome until it is resolved again. Refused with `WRONG_STATE` from another status and for a duplicate that was joined, with `INVALID_VALUE` for a reason of another status, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing. Scope: `cases:write`. */
export async function reopen(
  client: Client,
  input: CaseReopenInput,
  options?: MutationOptions,
): Promise<CasesReopenResult> {
  return run<CasesReopenResult>(client, casesReopen, { input }, options);
}

export interface CasesResolveVariables {
  input: CaseResolveInput;
}

export interface CasesResolveResult {
  /** The case as it is now; null if there are errors. */
  case: CaseFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const casesResolve: Operation = {
  name: 'CasesResolve',
  field: 'caseResolve',
  text: 'mutation CasesResolve($input:CaseResolveInput!){caseResolve(input:$input){case{archivedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseResolve: { case: { archivedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Notes that what was to be done for a case is done: it becomes RESOLVED, from OPEN, IN_PROGRESS, WAITING or REOPENED. For a case that is RESOLVED or CLOSED it changes the outcome and the follow-up response alone, such as after the customer was asked again. Refused with `WRONG_STATE` for a canceled case, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing. Scope: `cases:write`. */
export async function resolve(
  client: Client,
  input: CaseResolveInput,
  options?: MutationOptions,
): Promise<CasesResolveResult> {
  return run<CasesResolveResult>(client, casesResolve, { input }, options);
}

export interface CasesStartVariables {
  input: CaseStartInput;
}

export interface CasesStartResult {
  /** The case as it is now; null if there are errors. */
  case: CaseFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const casesStart: Operation = {
  name: 'CasesStart',
  field: 'caseStart',
  text: 'mutation CasesStart($input:CaseStartInput!){caseStart(input:$input){case{archivedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseStart: { case: { archivedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Notes that a case is worked on: it becomes IN_PROGRESS, from OPEN, WAITING or REOPENED. Refused with `WRONG_STATE` from another status, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing. Scope: `cases:write`. */
export async function start(
  client: Client,
  input: CaseStartInput,
  options?: MutationOptions,
): Promise<CasesStartResult> {
  return run<CasesStartResult>(client, casesStart, { input }, options);
}

export interface CasesWaitVariables {
  input: CaseWaitInput;
}

export interface CasesWaitResult {
  /** The case as it is now; null if there are errors. */
  case: CaseFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const casesWait: Operation = {
  name: 'CasesWait',
  field: 'caseWait',
  text: 'mutation CasesWait($input:CaseWaitInput!){caseWait(input:$input){case{archivedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseWait: { case: { archivedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Has a case wait for the customer, a colleague or a partner: it becomes WAITING, from OPEN, IN_PROGRESS or REOPENED. Refused with `WRONG_STATE` from another status, with `INVALID_VALUE` for a reason of another status, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing. Scope: `cases:write`. */
export async function wait(
  client: Client,
  input: CaseWaitInput,
  options?: MutationOptions,
): Promise<CasesWaitResult> {
  return run<CasesWaitResult>(client, casesWait, { input }, options);
}

export interface CasesCommentVariables {
  input: CaseCommentInput;
}

export interface CasesCommentResult {
  /** The comment; null if there are errors. */
  comment: CaseCommentFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const casesComment: Operation = {
  name: 'CasesComment',
  field: 'caseComment',
  text: 'mutation CasesComment($input:CaseCommentInput!){caseComment(input:$input){comment{id text author{id kind name}mentions(first:50){nodes{id kind name}}createdAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseComment: { comment: { createdAt: true }, errors: { expiredAt: true } } },
};

/** What has to be done for customers, until it is done and they were asked again. */
export async function comment(
  client: Client,
  input: CaseCommentInput,
  options?: MutationOptions,
): Promise<CasesCommentResult> {
  return run<CasesCommentResult>(client, casesComment, { input }, options);
}

export interface CasesHistoryVariables {
  id: string;
  first?: number | null;
  after?: string | null;
}

export type CasesHistoryResult = {
  /** Every change of the case, from its opening on. */
  history: {
    /** The rows of this page, without their cursors. */
    nodes: CaseChangeFields[];
    /** Whether rows come before and after this page, and its first and last cursor. */
    pageInfo: PageFields;
  };
} | null;

const casesHistory: Operation = {
  name: 'CasesHistory',
  field: 'case',
  text: 'query CasesHistory($id:ID!$first:Int=100$after:String){case(id:$id){history(first:$first after:$after){nodes{id revision field from to reason note actor{id kind name}at}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}',
  dates: { case: { history: { nodes: { at: true } } } },
};

/** The case with this id; null if this workspace has no such case. */
export async function history(
  client: Client,
  id: string,
  variables: Omit<CasesHistoryVariables, 'id'> = {},
  options?: CallOptions,
): Promise<CasesHistoryResult> {
  return run<CasesHistoryResult>(client, casesHistory, { ...variables, id }, options);
}

export interface CasesCommentsVariables {
  id: string;
  first?: number | null;
  after?: string | null;
}

export type CasesCommentsResult = {
  /** What the team says about it, the first comment first. */
  comments: {
    /** The rows of this page, without their cursors. */
    nodes: CaseCommentFields[];
    /** Whether rows come before and after this page, and its first and last cursor. */
    pageInfo: PageFields;
  };
} | null;

const casesComments: Operation = {
  name: 'CasesComments',
  field: 'case',
  text: 'query CasesComments($id:ID!$first:Int=100$after:String){case(id:$id){comments(first:$first after:$after){nodes{id text author{id kind name}mentions(first:50){nodes{id kind name}}createdAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}',
  dates: { case: { comments: { nodes: { createdAt: true } } } },
};

/** The case with this id; null if this workspace has no such case. */
export async function comments(
  client: Client,
  id: string,
  variables: Omit<CasesCommentsVariables, 'id'> = {},
  options?: CallOptions,
): Promise<CasesCommentsResult> {
  return run<CasesCommentsResult>(client, casesComments, { ...variables, id }, options);
}

export interface CasesChangedVariables {
  after?: string | null;
}

export interface CasesChangedResult {
  /** Whether something happened, or the stream is only alive. */
  kind: LiveEventKind;
  /** The number of the event in the workspace, in the order of commits: a string of digits. Numbers are left out for what other subscriptions follow. */
  seq: string;
  /** When it happened; when it was sent, for a heartbeat. */
  at: Date;
  /** The case as it is now; null in a heartbeat, and if it is gone meanwhile. */
  case: CaseFields | null;
}

const casesChanged: Operation = {
  name: 'CasesChanged',
  field: 'caseChanged',
  text: 'subscription CasesChanged($after:String){caseChanged(after:$after opening:true){kind seq at case{archivedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title updatedAt}}}',
  dates: { caseChanged: { at: true, case: { archivedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true } } },
};

/** A case was opened, changed, archived or restored, or a comment was made about it. Scope: `cases:read`. */
export function changed(
  client: Client,
  options: CasesChangedVariables & FollowOptions = {},
): AsyncGenerator<CasesChangedResult, void, void> {
  return follow<CasesChangedResult>(client, casesChanged, options);
}
