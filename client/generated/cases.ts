// Made from schema/schema.graphql and client/operations/cases.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { follow, type FollowOptions } from '../runtime/follow.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { CaseCategoryName } from './caseCategories.ts';
import type { CustomerName } from './customers.ts';
import type { FeedbackName } from './feedback.ts';
import type { InvitationName } from './invitations.ts';
import type { MessageThreadName } from './messageThreads.ts';
import type { PageFields } from './pages.ts';
import type { ResponseName } from './responses.ts';
import type { RootCauseName } from './rootCauses.ts';
import type { CaseArchiveInput, CaseAssignInput, CaseBoardInput, CaseBulkAssignInput, CaseBulkChangeStatusInput, CaseBulkStatus, CaseCancelInput, CaseCloseInput, CaseCommentInput, CaseDeleteInput, CaseField, CaseFilter, CaseJoinInput, CaseOpenInput, CaseOrder, CaseOutcome, CasePriority, CaseReason, CaseReopenInput, CaseResolveInput, CaseRestoreInput, CaseSeverity, CaseStartInput, CaseStatus, CaseUnassignedReason, CaseUpdateInput, CaseWaitInput, ClosedLoopInput, ClosedLoopWarning, ExternalIdInput, LiveEventKind } from './schema.ts';
import type { IntervalFields } from './scores.ts';
import type { StepName } from './steps.ts';
import type { TeamName } from './teams.ts';
import type { TouchpointName } from './touchpoints.ts';
import type { UserErrorFields } from './userErrors.ts';

/** Some of the cases of a board. */
export interface CaseBoardColumnFields {
  /** How many they are, over all pages. They are not counted one by one. */
  count: number;
  /** The cases: first those that are overdue, then those that are due next; of these the more urgent ones, and then the older ones. `Query.cases` has them in other orders and by other conditions. */
  cases: {
    /** The rows of this page, without their cursors. */
    nodes: CaseFields[];
    /** Whether rows come before and after this page, and its first and last cursor. */
    pageInfo: PageFields;
  };
}

/** That one field of a case became another. A call that changed several fields left one for each, all of one revision. */
export interface CaseChangeFields {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The revision that the change made: 1 for the opening. That a target was missed makes none, and has the one of then. The history is in the order of it. */
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
  /** The person or key that changed it; null if a rule did, and for a target that was missed. */
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

/** How well the loop is closed for some cases. */
export interface ClosedLoopFields {
  /** How many cases. */
  n: number;
  /** Whether there are fewer cases than the workspace’s `minimumN`; then only their number is shown. */
  suppressed: boolean;
  /** How soon customers were answered: until `firstResponseAt`. A case that was resolved, canceled or archived without a response waited for one until then. */
  firstResponse: ClosedLoopTargetFields;
  /** How soon cases were resolved: until `resolvedAt`. One that was reopened waits again since it was opened; one that was canceled or archived before waited until then. */
  resolution: ClosedLoopTargetFields;
  /** The share of cases that were reopened, of those that were resolved or canceled at least once. */
  reopened: ClosedLoopShareFields;
  /** The recovery rate: the share of cases with the outcome RECOVERED, of those with an outcome. Suppressed if fewer than the workspace’s `minimumN` have one. */
  recovered: ClosedLoopShareFields;
  /** The share of cases with the outcome LOST, of those with an outcome; suppressed as `recovered` is. */
  lost: ClosedLoopShareFields;
}

/** How soon cases came to a target: their first response, or their resolution. Cases that still wait count for as long as they have, so that it does not flatter; hours are those that elapsed, not of working time. */
export interface ClosedLoopTargetFields {
  /** How many cases. */
  n: number;
  /** How many of them came to the target; null if there are fewer cases than the workspace’s `minimumN`. */
  reached: number | null;
  /** The hours after which half of the cases came to the target (Kaplan & Meier 1958); null while fewer than half did, and null if there are fewer cases than the workspace’s `minimumN`. */
  medianHours: number | null;
  /** The 95 % interval of the median; null where the cases are too few to say where it begins, and null if there are fewer cases than the workspace’s `minimumN`. */
  interval: {
    /** Where it begins, in hours. */
    low: number;
    /** Where it ends, in hours; null where too many cases still wait to say that. */
    high: number | null;
  } | null;
  /** The share of cases that came to the target in time, by their `SlaPolicy`. Cases that are overdue count as late; those without a policy, and those that can still be in time, do not count. */
  withinSla: ClosedLoopShareFields;
}

/** A share of cases. */
export interface ClosedLoopShareFields {
  /** The share in percent, from 0 to 100; null if it is suppressed or `n` is 0. */
  value: number | null;
  /** How many cases it is a share of. */
  n: number;
  /** Whether there are fewer cases than the workspace’s `minimumN`; then only their number is shown. */
  suppressed: boolean;
  /** The 95 % interval of the share; null if it is suppressed or `n` is 0. */
  interval: IntervalFields | null;
}

/** Customers who gave a bad answer, and how many of them gave a good one later. */
export interface ClosedLoopRecoveryFields {
  /** How many customers gave a bad answer, each once. */
  customers: number;
  /** How many of them answered again in time. */
  n: number;
  /** The share of those whose last answer in time is good, in percent; null if it is suppressed or `n` is 0. */
  value: number | null;
  /** The 95 % interval of the share; null if it is suppressed or `n` is 0. */
  interval: IntervalFields | null;
  /** The mean of the bad answers of those who answered again, which says how comparable the groups are; null if it is suppressed or `n` is 0. */
  before: number | null;
}

/** What was promised for a case, and how much of the time for it is left. */
export interface CaseClockFields {
  /** The policy that promised it. */
  policy: {
    /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
    id: string;
    /** What the team calls it: `Urgent, business customers`. */
    name: string;
  } | null;
  /** Minutes of working time from the opening of the case that were promised. */
  minutes: number;
  /** When it is due: one that is reached at this moment is in time. Null while the clock stands, and if that is not within ten years. */
  dueAt: Date | null;
  /** Whole minutes of working time that are left, 0 once it was missed; null once it is reached or the case was canceled, and if it is not due within ten years. */
  remainingMinutes: number | null;
  /** Whether the clock stands: the case waits, or is resolved without an answer. */
  paused: boolean;
  /** Whether it was missed: reached too late, or due and not reached yet. */
  breached: boolean;
  /** When the customer was answered or the case resolved; null before, and after it was reopened. */
  reachedAt: Date | null;
  /** When it was noted as overdue, and its owner and that of its team were notified, which is done once; null before. What was due before it was promised is noted without a notice. */
  overdueAt: Date | null;
}

/** What has to be done for a customer after something went wrong or was asked for: the inner loop. Its status follows rules, each change is in its history, and it ends with an outcome, once the customer was asked again. */
export interface CaseDetail {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** Since when it has its owner; null without one. */
  assignedAt: Date | null;
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
  /** The invitation with which the customer was asked again after it was last resolved, which says whether that was allowed; null before, and if no `FollowUpPolicy` is for it. */
  followUpInvitation: InvitationName | null;
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
  /** How the customer is after it; null until `caseResolve` says it, or the answer of the customer, asked again, by a `FollowUpPolicy`. */
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
  /** Why it has no owner although its team shares out its cases: it gets one as soon as a person of the team works. Null for a case with an owner, and for another team. */
  unassignedReason: CaseUnassignedReason | null;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** What has to be done for a customer after something went wrong or was asked for: the inner loop. Its status follows rules, each change is in its history, and it ends with an outcome, once the customer was asked again. */
export interface CaseFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** Since when it has its owner; null without one. */
  assignedAt: Date | null;
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
  /** How the customer is after it; null until `caseResolve` says it, or the answer of the customer, asked again, by a `FollowUpPolicy`. */
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
  /** Why it has no owner although its team shares out its cases: it gets one as soon as a person of the team works. Null for a case with an owner, and for another team. */
  unassignedReason: CaseUnassignedReason | null;
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
  text: 'query CasesGet($id:ID!){case(id:$id){archivedAt assignedAt category{id key name}closedAt createdAt customer{id name}description externalIds{id system}feedback{id}firstResponseAt followUpInvitation{id}followUpResponse{id}id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt response{id}revision rootCause{id key name}severity status statusAt statusReason step{id title}team{id name}thread{id}title touchpoint{channel id name}unassignedReason updatedAt}}',
  dates: { case: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true } },
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
  text: 'query CasesGetByExternalId($externalId:ExternalIdInput!){caseByExternalId(externalId:$externalId){archivedAt assignedAt category{id key name}closedAt createdAt customer{id name}description externalIds{id system}feedback{id}firstResponseAt followUpInvitation{id}followUpResponse{id}id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt response{id}revision rootCause{id key name}severity status statusAt statusReason step{id title}team{id name}thread{id}title touchpoint{channel id name}unassignedReason updatedAt}}',
  dates: { caseByExternalId: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true } },
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
  text: 'query CasesList($after:String$before:String$filter:CaseFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[CaseOrder!]$withTotalCount:Boolean!=false){cases(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt assignedAt category{id key name}closedAt createdAt customer{id name}description externalIds{id system}feedback{id}firstResponseAt followUpInvitation{id}followUpResponse{id}id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt response{id}revision rootCause{id key name}severity status statusAt statusReason step{id title}team{id name}thread{id}title touchpoint{channel id name}unassignedReason updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { cases: { nodes: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true } } },
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
  text: 'mutation CasesOpen($input:CaseOpenInput!){caseOpen(input:$input){case{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseOpen: { case: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
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
  text: 'mutation CasesUpdate($input:CaseUpdateInput!){caseUpdate(input:$input){case{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseUpdate: { case: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
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
  text: 'mutation CasesArchive($input:CaseArchiveInput!){caseArchive(input:$input){case{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseArchive: { case: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
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
  text: 'mutation CasesRestore($input:CaseRestoreInput!){caseRestore(input:$input){case{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseRestore: { case: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
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

/** Deletes the case permanently, with its history, its comments, their notices, its targets and its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `cases:write`. */
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
  text: 'mutation CasesAssign($input:CaseAssignInput!){caseAssign(input:$input){case{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseAssign: { case: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Says who is to do a case: a person, a team or both. Its status stays. Without an owner, a team whose `assignment` is ROUND_ROBIN gives it to one of its people who works now; if there is none, `unassignedReason` says why, and it is assigned once there is. Refused with `WRONG_STATE` for one that is RESOLVED, CLOSED or CANCELED, with `INVALID_VALUE` for an owner who is archived or a key, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing. Scope: `cases:write`. */
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
  text: 'mutation CasesBulkAssign($input:CaseBulkAssignInput!){caseBulkAssign(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{case{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}index status}}}',
  dates: { caseBulkAssign: { errors: { expiredAt: true }, results: { case: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } } },
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
  text: 'mutation CasesBulkChangeStatus($input:CaseBulkChangeStatusInput!){caseBulkChangeStatus(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{case{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}index status}}}',
  dates: { caseBulkChangeStatus: { errors: { expiredAt: true }, results: { case: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } } },
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
  text: 'mutation CasesCancel($input:CaseCancelInput!){caseCancel(input:$input){case{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseCancel: { case: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
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
  text: 'mutation CasesClose($input:CaseCloseInput!){caseClose(input:$input){case{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseClose: { case: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
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
  text: 'mutation CasesJoin($input:CaseJoinInput!){caseJoin(input:$input){case{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseJoin: { case: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Joins a duplicate into another case of its customer, which stands for both: it has the comments, the notices and the duplicates of both, the earlier `openedAt` and `firstResponseAt`, of both promises the one that is due first (its clock runs while one of both did), and what the duplicate is about where it is about nothing itself. The duplicate becomes CANCELED with the reason DUPLICATE and is not reopened. Refused with `WRONG_STATE` unless something is left to do for both, with `INVALID_VALUE` for one case or two customers, and with `STALE_REVISION` if `revision` is set and the duplicate has changed since. Repeating it changes nothing. Scope: `cases:write`. */
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
  text: 'mutation CasesReopen($input:CaseReopenInput!){caseReopen(input:$input){case{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseReopen: { case: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Reopens a case that was resolved, closed or canceled: it becomes REOPENED, is counted in `reopenings`, and has no outcome until it is resolved again. In a team whose `assignment` is ROUND_ROBIN it stays with its owner only if that person works now, and is else assigned anew; an archived owner never gets it back. Refused with `WRONG_STATE` from another status and for a duplicate that was joined, with `INVALID_VALUE` for a reason of another status, and with `STALE_REVISION` if `revision` is set and the case has changed since. Repeating it changes nothing. Scope: `cases:write`. */
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
  text: 'mutation CasesResolve($input:CaseResolveInput!){caseResolve(input:$input){case{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseResolve: { case: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
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
  text: 'mutation CasesStart($input:CaseStartInput!){caseStart(input:$input){case{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseStart: { case: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
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
  text: 'mutation CasesWait($input:CaseWaitInput!){caseWait(input:$input){case{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { caseWait: { case: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true }, errors: { expiredAt: true } } },
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

export interface CasesBoardVariables {
  input?: CaseBoardInput | null;
  first?: number | null;
}

export interface CasesBoardResult {
  /** Whose cases are `mine`; null if there is none. */
  owner: ActorName | null;
  /** Cases with something left to do that the person owns, of any team; null for a key that acts for no person, unless `owner` is set. */
  mine: CaseBoardColumnFields | null;
  /** Cases of the teams with something left to do. */
  team: CaseBoardColumnFields;
  /** Those of them that missed what an SLA policy promised: a first response or a resolution that is still to come. */
  overdue: CaseBoardColumnFields;
  /** Cases with something left to do that have no owner: those of the teams, and those that have no team either. */
  unassigned: CaseBoardColumnFields;
  /** All cases of the teams by their status, in the order OPEN, IN_PROGRESS, WAITING, RESOLVED, CLOSED, REOPENED, CANCELED. Each list that is selected is a read of its own. */
  byStatus: {
    /** The status that they have; null where they have several. */
    status: CaseStatus | null;
    /** How many they are, over all pages. They are not counted one by one. */
    count: number;
  }[];
}

const casesBoard: Operation = {
  name: 'CasesBoard',
  field: 'caseBoard',
  text: 'query CasesBoard($input:CaseBoardInput$first:Int=25){caseBoard(input:$input){owner{id kind name}mine{count cases(first:$first){nodes{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}team{count cases(first:$first){nodes{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}overdue{count cases(first:$first){nodes{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}unassigned{count cases(first:$first){nodes{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}byStatus{status count}}}',
  dates: { caseBoard: { mine: { cases: { nodes: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true } } }, team: { cases: { nodes: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true } } }, overdue: { cases: { nodes: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true } } }, unassigned: { cases: { nodes: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true } } } } },
};

/** The cases that a person and their teams have to do, counted and listed: overdue ones, those without an owner, and those of each status. The counts are exact and cost the same for any number of cases. Refused with `BAD_USER_INPUT` if the team or the owner is unknown. */
export async function board(
  client: Client,
  variables: CasesBoardVariables = {},
  options?: CallOptions,
): Promise<CasesBoardResult> {
  return run<CasesBoardResult>(client, casesBoard, variables, options);
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

export interface CasesClosedLoopVariables {
  input?: ClosedLoopInput;
}

export interface CasesClosedLoopResult {
  /** How many cases. */
  n: number;
  /** Whether there are fewer cases than the workspace’s `minimumN`; then only their number is shown. */
  suppressed: boolean;
  /** How soon customers were answered: until `firstResponseAt`. A case that was resolved, canceled or archived without a response waited for one until then. */
  firstResponse: ClosedLoopTargetFields;
  /** How soon cases were resolved: until `resolvedAt`. One that was reopened waits again since it was opened; one that was canceled or archived before waited until then. */
  resolution: ClosedLoopTargetFields;
  /** The share of cases that were reopened, of those that were resolved or canceled at least once. */
  reopened: ClosedLoopShareFields;
  /** The recovery rate: the share of cases with the outcome RECOVERED, of those with an outcome. Suppressed if fewer than the workspace’s `minimumN` have one. */
  recovered: ClosedLoopShareFields;
  /** The share of cases with the outcome LOST, of those with an outcome; suppressed as `recovered` is. */
  lost: ClosedLoopShareFields;
  /** The cases by team, category or touchpoint, as `by` of the input says: the 100 groups with the most cases, the largest first. Empty without it. */
  groups: {
    /** The team of the cases; null if `by` is not TEAM, and for cases without a team. */
    team: {
      /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
      id: string;
      /** What the company calls it: `Customer service`. */
      name: string;
    } | null;
    /** The category of the cases; null if `by` is not CATEGORY, and for cases without one. */
    category: {
      /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
      id: string;
      /** A stable name for programs and files: `delivery`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
      key: string;
      /** What people read: `Delivery`. */
      name: string;
    } | null;
    /** The touchpoint of the cases; null if `by` is not TOUCHPOINT, and for cases without one. */
    touchpoint: {
      /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
      id: string;
      /** What the team calls it: `Repair booking page`. */
      name: string;
    } | null;
    /** How many cases. */
    n: number;
    /** Whether there are fewer cases than the workspace’s `minimumN`; then only their number is shown. */
    suppressed: boolean;
    /** How soon customers were answered: until `firstResponseAt`. A case that was resolved, canceled or archived without a response waited for one until then. */
    firstResponse: ClosedLoopTargetFields;
    /** How soon cases were resolved: until `resolvedAt`. One that was reopened waits again since it was opened; one that was canceled or archived before waited until then. */
    resolution: ClosedLoopTargetFields;
    /** The share of cases that were reopened, of those that were resolved or canceled at least once. */
    reopened: ClosedLoopShareFields;
    /** The recovery rate: the share of cases with the outcome RECOVERED, of those with an outcome. Suppressed if fewer than the workspace’s `minimumN` have one. */
    recovered: ClosedLoopShareFields;
    /** The share of cases with the outcome LOST, of those with an outcome; suppressed as `recovered` is. */
    lost: ClosedLoopShareFields;
  }[];
  /** The cases by the day, week, month, quarter or year in which they were opened, as `interval` of the input says, also where there are none. Empty without it. */
  series: {
    /** Its first day that counts: `2026-01-01`. */
    from: string;
    /** Its last day that counts. */
    to: string;
    /** How many cases. */
    n: number;
    /** Whether there are fewer cases than the workspace’s `minimumN`; then only their number is shown. */
    suppressed: boolean;
    /** How soon customers were answered: until `firstResponseAt`. A case that was resolved, canceled or archived without a response waited for one until then. */
    firstResponse: ClosedLoopTargetFields;
    /** How soon cases were resolved: until `resolvedAt`. One that was reopened waits again since it was opened; one that was canceled or archived before waited until then. */
    resolution: ClosedLoopTargetFields;
    /** The share of cases that were reopened, of those that were resolved or canceled at least once. */
    reopened: ClosedLoopShareFields;
    /** The recovery rate: the share of cases with the outcome RECOVERED, of those with an outcome. Suppressed if fewer than the workspace’s `minimumN` have one. */
    recovered: ClosedLoopShareFields;
    /** The share of cases with the outcome LOST, of those with an outcome; suppressed as `recovered` is. */
    lost: ClosedLoopShareFields;
  }[];
  /** Whether customers with a case are content again more often than others; null without `recovery` in the input. */
  recovery: {
    /** Those for whom a case of the input was opened between the bad answer and the last one. */
    withCase: ClosedLoopRecoveryFields;
    /** Those for whom no case was opened between the bad answer and the last one. */
    withoutCase: ClosedLoopRecoveryFields;
    /** The share with a case minus the share without, in percentage points; null if it is suppressed. */
    difference: number | null;
    /** The 95 % interval of the difference, in percentage points. */
    interval: IntervalFields | null;
    /** How likely a difference at least as large is, in either direction, if the groups do not differ: 0 to 1. Null if it is suppressed, and where all or none recovered. */
    p: number | null;
    /** For either group. True if there are fewer answers than the workspace’s `minimumN`, or if a score over more of the same days would reveal so few by one subtraction: then only their number is shown. So it is for a filter or a group that leaves out few answers; and for one that takes some of the values of a property with few answers, but not all of them. Scores of different days, of a metric and of its surveys, or of filters that differ in two properties at once, can still be subtracted: give `scores:read` only to people who may see answers. */
    suppressed: boolean;
  } | null;
  /** Why to take the numbers with caution; usually empty. */
  warnings: ClosedLoopWarning[];
}

const casesClosedLoop: Operation = {
  name: 'CasesClosedLoop',
  field: 'closedLoop',
  text: 'query CasesClosedLoop($input:ClosedLoopInput!={}){closedLoop(input:$input){...on ClosedLoopMeasure{n suppressed firstResponse{n reached medianHours interval{low high}withinSla{value n suppressed interval{low high level method}}}resolution{n reached medianHours interval{low high}withinSla{value n suppressed interval{low high level method}}}reopened{value n suppressed interval{low high level method}}recovered{value n suppressed interval{low high level method}}lost{value n suppressed interval{low high level method}}}groups{team{id name}category{id key name}touchpoint{id name}...on ClosedLoopMeasure{n suppressed firstResponse{n reached medianHours interval{low high}withinSla{value n suppressed interval{low high level method}}}resolution{n reached medianHours interval{low high}withinSla{value n suppressed interval{low high level method}}}reopened{value n suppressed interval{low high level method}}recovered{value n suppressed interval{low high level method}}lost{value n suppressed interval{low high level method}}}}series{from to ...on ClosedLoopMeasure{n suppressed firstResponse{n reached medianHours interval{low high}withinSla{value n suppressed interval{low high level method}}}resolution{n reached medianHours interval{low high}withinSla{value n suppressed interval{low high level method}}}reopened{value n suppressed interval{low high level method}}recovered{value n suppressed interval{low high level method}}lost{value n suppressed interval{low high level method}}}}recovery{withCase{customers n value interval{low high level method}before}withoutCase{customers n value interval{low high level method}before}difference interval{low high level method}p suppressed}warnings}}',
};

/** How well the loop is closed for the cases that were opened on some days, archived ones included. Duplicates that were joined into another case and spam do not count; open cases do, with the time that they have waited so far. It costs 1,000, however many cases there are. Refused with `BAD_USER_INPUT` for a team, a category, a touchpoint, a survey or a question that there is not, and for days that are no range. */
export async function closedLoop(
  client: Client,
  variables: CasesClosedLoopVariables = {},
  options?: CallOptions,
): Promise<CasesClosedLoopResult> {
  return run<CasesClosedLoopResult>(client, casesClosedLoop, variables, options);
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
  text: 'subscription CasesChanged($after:String){caseChanged(after:$after opening:true){kind seq at case{archivedAt assignedAt closedAt createdAt description externalIds{id system}firstResponseAt id joinedInto{id title}openedAt openedBy{id kind name}outcome owner{id kind name}priority reopenings resolvedAt revision severity status statusAt statusReason team{id name}title unassignedReason updatedAt}}}',
  dates: { caseChanged: { at: true, case: { archivedAt: true, assignedAt: true, closedAt: true, createdAt: true, firstResponseAt: true, openedAt: true, resolvedAt: true, statusAt: true, updatedAt: true } } },
};

/** A case was opened, changed, archived or restored, or a comment was made about it. Scope: `cases:read`. */
export function changed(
  client: Client,
  options: CasesChangedVariables & FollowOptions = {},
): AsyncGenerator<CasesChangedResult, void, void> {
  return follow<CasesChangedResult>(client, casesChanged, options);
}

export interface CasesSlaVariables {
  id: string;
}

export type CasesSlaResult = {
  /** What was promised for it, with clocks of working time. */
  sla: {
    /** How soon a person answers the customer; null if nothing was promised. */
    firstResponse: CaseClockFields | null;
    /** How soon the case is resolved; null if nothing was promised. */
    resolution: CaseClockFields | null;
  };
} | null;

const casesSla: Operation = {
  name: 'CasesSla',
  field: 'case',
  text: 'query CasesSla($id:ID!){case(id:$id){sla{firstResponse{policy{id name}minutes dueAt remainingMinutes paused breached reachedAt overdueAt}resolution{policy{id name}minutes dueAt remainingMinutes paused breached reachedAt overdueAt}}}}',
  dates: { case: { sla: { firstResponse: { dueAt: true, reachedAt: true, overdueAt: true }, resolution: { dueAt: true, reachedAt: true, overdueAt: true } } } },
};

/** What was promised for a case, and how much of the time for it is left. */
export async function sla(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<CasesSlaResult> {
  return run<CasesSlaResult>(client, casesSla, { id }, options);
}
