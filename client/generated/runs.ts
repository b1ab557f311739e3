// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { JsonObject } from '../runtime/scalars.ts';
import type { CustomerName } from './customers.ts';
import type { PageFields } from './pages.ts';
import type { RuleName } from './rules.ts';
import type { RuleTriggerKind, RunCancelInput, RunEnd, RunFilter, RunOrder, RunRetryInput, RunStatus } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** One time that a rule is carried out for a customer. It goes on with the version that it began with, and each of its steps is done once. */
export interface RunDetail {
  /** Tries of the next step that failed; of a run that failed, all tries of the last. */
  attempts: number;
  /** For whom it is carried out. */
  customer: CustomerName;
  /** Values that the call sent along; empty unless a call began it. Null without the scope `customers:personal`. */
  data: JsonObject | null;
  /** How many runs led to it, each by what the one before did; from 0 to 10. */
  depth: number;
  /** When it goes on; null once it has ended. */
  dueAt: Date | null;
  /** Why it ended; null before. */
  end: RunEnd | null;
  /** When it ended; null before. */
  endedAt: Date | null;
  /** Why the last try failed, without personal data; null if it did not. */
  failure: string | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What it carries out. */
  rule: RuleName;
  /** When it began. */
  startedAt: Date;
  /** How far it is. */
  status: RunStatus;
  /** The key of the step that is next, or that it waits at; null once it has ended. */
  step: string | null;
  /** What began it. */
  trigger: RuleTriggerKind;
  /** The id of the row that triggered it, which may be gone: a response, an event, an entry of a segment; null for a schedule and a call. */
  triggerId: string | null;
  /** When what triggered it happened. */
  triggeredAt: Date;
  /** The number of the rule’s version that it began with, from 1. */
  version: number;
  /** Which run of the customer by this rule it is, from 1. */
  visit: number;
}

/** One time that a rule is carried out for a customer. It goes on with the version that it began with, and each of its steps is done once. */
export interface RunFields {
  /** Tries of the next step that failed; of a run that failed, all tries of the last. */
  attempts: number;
  /** Values that the call sent along; empty unless a call began it. Null without the scope `customers:personal`. */
  data: JsonObject | null;
  /** How many runs led to it, each by what the one before did; from 0 to 10. */
  depth: number;
  /** When it goes on; null once it has ended. */
  dueAt: Date | null;
  /** Why it ended; null before. */
  end: RunEnd | null;
  /** When it ended; null before. */
  endedAt: Date | null;
  /** Why the last try failed, without personal data; null if it did not. */
  failure: string | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What it carries out. */
  rule: RuleName;
  /** When it began. */
  startedAt: Date;
  /** How far it is. */
  status: RunStatus;
  /** The key of the step that is next, or that it waits at; null once it has ended. */
  step: string | null;
  /** What began it. */
  trigger: RuleTriggerKind;
  /** The id of the row that triggered it, which may be gone: a response, an event, an entry of a segment; null for a schedule and a call. */
  triggerId: string | null;
  /** When what triggered it happened. */
  triggeredAt: Date;
  /** The number of the rule’s version that it began with, from 1. */
  version: number;
  /** Which run of the customer by this rule it is, from 1. */
  visit: number;
}

/** One time that a rule is carried out for a customer. It goes on with the version that it began with, and each of its steps is done once. */
export interface RunName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
}

export interface RunsGetVariables {
  id: string;
}

export type RunsGetResult = RunDetail | null;

const runsGet: Operation = {
  name: 'RunsGet',
  field: 'run',
  text: 'query RunsGet($id:ID!){run(id:$id){attempts customer{id name}data depth dueAt end endedAt failure id rule{id name}startedAt status step trigger triggerId triggeredAt version visit}}',
  dates: { run: { dueAt: true, endedAt: true, startedAt: true, triggeredAt: true } },
};

/** One run by its id; null if this workspace has no such run. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<RunsGetResult> {
  return run<RunsGetResult>(client, runsGet, { id }, options);
}

export interface RunsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: RunFilter | null;
  first?: number | null;
  last?: number | null;
  orderBy?: RunOrder[] | null;
  withTotalCount?: boolean;
}

export interface RunsListResult {
  /** The rows of this page, without their cursors. */
  nodes: RunDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const runsList: Operation = {
  name: 'RunsList',
  field: 'runs',
  text: 'query RunsList($after:String$before:String$filter:RunFilter$first:Int$last:Int$orderBy:[RunOrder!]$withTotalCount:Boolean!=false){runs(after:$after before:$before filter:$filter first:$first last:$last orderBy:$orderBy){nodes{attempts customer{id name}data depth dueAt end endedAt failure id rule{id name}startedAt status step trigger triggerId triggeredAt version visit}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { runs: { nodes: { dueAt: true, endedAt: true, startedAt: true, triggeredAt: true } } },
};

/** The runs of all rules of the workspace, the latest first. */
export async function list(
  client: Client,
  variables: RunsListVariables = {},
  options?: CallOptions,
): Promise<RunsListResult> {
  return run<RunsListResult>(client, runsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<RunsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<RunsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'RunsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface RunsCancelVariables {
  input: RunCancelInput;
}

export interface RunsCancelResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The run as it is now; null if there are errors. */
  run: RunFields | null;
}

const runsCancel: Operation = {
  name: 'RunsCancel',
  field: 'runCancel',
  text: 'mutation RunsCancel($input:RunCancelInput!){runCancel(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}run{attempts data depth dueAt end endedAt failure id rule{id name}startedAt status step trigger triggerId triggeredAt version visit}}}',
  dates: { runCancel: { errors: { expiredAt: true }, run: { dueAt: true, endedAt: true, startedAt: true, triggeredAt: true } } },
};

/** Ends a run before its next step. What its steps made stays. Repeating it changes nothing. Refused with `WRONG_STATE` for one that ended otherwise. Scope: `rules:write`. */
export async function cancel(
  client: Client,
  input: RunCancelInput,
  options?: MutationOptions,
): Promise<RunsCancelResult> {
  return run<RunsCancelResult>(client, runsCancel, { input }, options);
}

export interface RunsRetryVariables {
  input: RunRetryInput;
}

export interface RunsRetryResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The run as it is now; null if there are errors. */
  run: RunFields | null;
}

const runsRetry: Operation = {
  name: 'RunsRetry',
  field: 'runRetry',
  text: 'mutation RunsRetry($input:RunRetryInput!){runRetry(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}run{attempts data depth dueAt end endedAt failure id rule{id name}startedAt status step trigger triggerId triggeredAt version visit}}}',
  dates: { runRetry: { errors: { expiredAt: true }, run: { dueAt: true, endedAt: true, startedAt: true, triggeredAt: true } } },
};

/** Has a run that failed go on at the step that failed, with all tries. What its steps made before stays, and is not made again. A run that goes on is left as it is. Refused with `WRONG_STATE` for one that succeeded or was canceled. Scope: `rules:write`. */
export async function retry(
  client: Client,
  input: RunRetryInput,
  options?: MutationOptions,
): Promise<RunsRetryResult> {
  return run<RunsRetryResult>(client, runsRetry, { input }, options);
}
