// Made from schema/schema.graphql and client/operations/invitations.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { follow, type FollowOptions } from '../runtime/follow.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { JsonObject } from '../runtime/scalars.ts';
import type { ActorName } from './actors.ts';
import type { CustomerName } from './customers.ts';
import type { PageFields } from './pages.ts';
import type { ResponseName } from './responses.ts';
import type { Channel, ContactAllowed, ContactReason, InvitationCreateInput, InvitationCreateStatus, InvitationDue, InvitationFilter, InvitationMarkInput, InvitationMarkStatus, InvitationOpenInput, InvitationOrder, InvitationSender, InvitationState, LiveEventKind } from './schema.ts';
import type { SurveyName } from './surveys.ts';
import type { UserErrorFields } from './userErrors.ts';
import type { WaveName } from './waves.ts';

/** That a customer is to be asked by a survey: whether that was allowed, when it was sent, and what became of it. Where the `templates` of the survey have one of the kind and channel, cxgraph sends it. Otherwise a tool does, to which you export the links, or which reads `invitations(filter: { due: { isNull: false }, sender: { eq: TOOL } })`; it reports with `invitationMark` what it did. */
export interface InvitationDetail {
  /** The person or key that made it; null if that is not known. */
  actor: ActorName | null;
  /** The channel it is sent by. */
  channel: Channel;
  /** What was known of the customer when it was decided: `attributes` by their keys, `lifecycleStage` and `segments`. Null without the scope `customers:personal`. */
  context: JsonObject | null;
  /** When it was made. */
  createdAt: Date;
  /** Who is asked. */
  customer: CustomerName;
  /** Whether the customer could be asked when it was decided, and why; null before, for one that is planned for later. */
  decision: {
    /** Whether the customer may be contacted. */
    allowed: ContactAllowed;
    /** What decided. */
    reason: ContactReason;
    /** The rule that decided, in words for people. */
    rule: string;
    /** For LATER, when to ask again; null for YES and NO. */
    until: Date | null;
  } | null;
  /** When it arrived; null if that is not known. */
  deliveredAt: Date | null;
  /** What is to be sent now; null if nothing is. `sender` says who sends it: a tool that sent what cxgraph sends would do so twice. */
  due: InvitationDue | null;
  /** When it came to a state that no other follows; null before. */
  endedAt: Date | null;
  /** When its link stops beginning a response. */
  expiresAt: Date;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The language it is in, as BCP 47: one that the survey is offered in. */
  locale: string;
  /** How many reminders are sent at most, from 0 to 10. */
  maxReminders: number;
  /** When the customer first opened the page; null if that is not known. */
  openedAt: Date | null;
  /** When it was allowed and due; null if it was not. */
  queuedAt: Date | null;
  /** Days after which the customer is reminded, each time; null for never. */
  remindAfterDays: number | null;
  /** When the last reminder was sent; null if none was. */
  remindedAt: Date | null;
  /** How many reminders were sent. */
  remindersSent: number;
  /** The response that it began; null if there is none, and for an anonymous survey, whose responses belong to no invitation. */
  response: ResponseName | null;
  /** When it is to be sent. If a rule of contact said LATER, from when that allows it. */
  scheduledAt: Date;
  /** Who sends what is due, or sent it last. A worker says so directly after it is due, by the `templates` of the survey, and says CXGRAPH later where a template is added before a tool has sent it. Null until then. */
  sender: InvitationSender | null;
  /** When it was sent; null if it was not. */
  sentAt: Date | null;
  /** When the customer began a response; null if there is none, or it was submitted at once. */
  startedAt: Date | null;
  /** What became of it. */
  state: InvitationState;
  /** What asks. */
  survey: SurveyName;
  /** When it last changed. */
  updatedAt: Date;
  /** The link for the customer: the survey’s `url`, or else the workspace’s `surveyUrl`, with a token where that has `{token}`. It lets anyone answer as this customer, so it needs the scope `customers:personal`; null without it, and while or once no response can be begun. */
  url: string | null;
  /** The wave of a tracking study that it belongs to; null if it belongs to none. */
  wave: WaveName | null;
}

/** That a customer is to be asked by a survey: whether that was allowed, when it was sent, and what became of it. Where the `templates` of the survey have one of the kind and channel, cxgraph sends it. Otherwise a tool does, to which you export the links, or which reads `invitations(filter: { due: { isNull: false }, sender: { eq: TOOL } })`; it reports with `invitationMark` what it did. */
export interface InvitationFields {
  /** The person or key that made it; null if that is not known. */
  actor: ActorName | null;
  /** The channel it is sent by. */
  channel: Channel;
  /** What was known of the customer when it was decided: `attributes` by their keys, `lifecycleStage` and `segments`. Null without the scope `customers:personal`. */
  context: JsonObject | null;
  /** When it was made. */
  createdAt: Date;
  /** Whether the customer could be asked when it was decided, and why; null before, for one that is planned for later. */
  decision: {
    /** Whether the customer may be contacted. */
    allowed: ContactAllowed;
    /** What decided. */
    reason: ContactReason;
    /** The rule that decided, in words for people. */
    rule: string;
    /** For LATER, when to ask again; null for YES and NO. */
    until: Date | null;
  } | null;
  /** When it arrived; null if that is not known. */
  deliveredAt: Date | null;
  /** What is to be sent now; null if nothing is. `sender` says who sends it: a tool that sent what cxgraph sends would do so twice. */
  due: InvitationDue | null;
  /** When it came to a state that no other follows; null before. */
  endedAt: Date | null;
  /** When its link stops beginning a response. */
  expiresAt: Date;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The language it is in, as BCP 47: one that the survey is offered in. */
  locale: string;
  /** How many reminders are sent at most, from 0 to 10. */
  maxReminders: number;
  /** When the customer first opened the page; null if that is not known. */
  openedAt: Date | null;
  /** When it was allowed and due; null if it was not. */
  queuedAt: Date | null;
  /** Days after which the customer is reminded, each time; null for never. */
  remindAfterDays: number | null;
  /** When the last reminder was sent; null if none was. */
  remindedAt: Date | null;
  /** How many reminders were sent. */
  remindersSent: number;
  /** When it is to be sent. If a rule of contact said LATER, from when that allows it. */
  scheduledAt: Date;
  /** Who sends what is due, or sent it last. A worker says so directly after it is due, by the `templates` of the survey, and says CXGRAPH later where a template is added before a tool has sent it. Null until then. */
  sender: InvitationSender | null;
  /** When it was sent; null if it was not. */
  sentAt: Date | null;
  /** When the customer began a response; null if there is none, or it was submitted at once. */
  startedAt: Date | null;
  /** What became of it. */
  state: InvitationState;
  /** When it last changed. */
  updatedAt: Date;
  /** The link for the customer: the survey’s `url`, or else the workspace’s `surveyUrl`, with a token where that has `{token}`. It lets anyone answer as this customer, so it needs the scope `customers:personal`; null without it, and while or once no response can be begun. */
  url: string | null;
  /** The wave of a tracking study that it belongs to; null if it belongs to none. */
  wave: WaveName | null;
}

/** That a customer is to be asked by a survey: whether that was allowed, when it was sent, and what became of it. Where the `templates` of the survey have one of the kind and channel, cxgraph sends it. Otherwise a tool does, to which you export the links, or which reads `invitations(filter: { due: { isNull: false }, sender: { eq: TOOL } })`; it reports with `invitationMark` what it did. */
export interface InvitationName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
}

export interface InvitationsGetVariables {
  id: string;
}

export type InvitationsGetResult = InvitationDetail | null;

const invitationsGet: Operation = {
  name: 'InvitationsGet',
  field: 'invitation',
  text: 'query InvitationsGet($id:ID!){invitation(id:$id){actor{id kind name}channel context createdAt customer{id name}decision{allowed reason rule until}deliveredAt due endedAt expiresAt id locale maxReminders openedAt queuedAt remindAfterDays remindedAt remindersSent response{id}scheduledAt sender sentAt startedAt state survey{id name status}updatedAt url wave{id}}}',
  dates: { invitation: { createdAt: true, decision: { until: true }, deliveredAt: true, endedAt: true, expiresAt: true, openedAt: true, queuedAt: true, remindedAt: true, scheduledAt: true, sentAt: true, startedAt: true, updatedAt: true } },
};

/** One invitation by its id; null if this workspace has no such invitation. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<InvitationsGetResult> {
  return run<InvitationsGetResult>(client, invitationsGet, { id }, options);
}

export interface InvitationsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: InvitationFilter | null;
  first?: number | null;
  last?: number | null;
  orderBy?: InvitationOrder[] | null;
  withTotalCount?: boolean;
}

export interface InvitationsListResult {
  /** The rows of this page, without their cursors. */
  nodes: InvitationDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const invitationsList: Operation = {
  name: 'InvitationsList',
  field: 'invitations',
  text: 'query InvitationsList($after:String$before:String$filter:InvitationFilter$first:Int$last:Int$orderBy:[InvitationOrder!]$withTotalCount:Boolean!=false){invitations(after:$after before:$before filter:$filter first:$first last:$last orderBy:$orderBy){nodes{actor{id kind name}channel context createdAt customer{id name}decision{allowed reason rule until}deliveredAt due endedAt expiresAt id locale maxReminders openedAt queuedAt remindAfterDays remindedAt remindersSent response{id}scheduledAt sender sentAt startedAt state survey{id name status}updatedAt url wave{id}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { invitations: { nodes: { createdAt: true, decision: { until: true }, deliveredAt: true, endedAt: true, expiresAt: true, openedAt: true, queuedAt: true, remindedAt: true, scheduledAt: true, sentAt: true, startedAt: true, updatedAt: true } } },
};

/** The invitations of the workspace, the latest first. */
export async function list(
  client: Client,
  variables: InvitationsListVariables = {},
  options?: CallOptions,
): Promise<InvitationsListResult> {
  return run<InvitationsListResult>(client, invitationsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<InvitationsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<InvitationsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'InvitationsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface InvitationsCreateVariables {
  input: InvitationCreateInput;
}

export interface InvitationsCreateResult {
  /** One result for each customer, in the order of the input; empty if all were refused. */
  results: {
    /** Its position in the input, counted from 0. */
    index: number;
    /** Whether there is an invitation. */
    status: InvitationCreateStatus;
    /** The invitation; null if it failed. */
    invitation: InvitationFields | null;
    /** The user errors of this customer; empty if there is an invitation. */
    errors: UserErrorFields[];
  }[];
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
}

const invitationsCreate: Operation = {
  name: 'InvitationsCreate',
  field: 'invitationCreate',
  text: 'mutation InvitationsCreate($input:InvitationCreateInput!){invitationCreate(input:$input){results{index status invitation{actor{id kind name}channel context createdAt decision{allowed reason rule until}deliveredAt due endedAt expiresAt id locale maxReminders openedAt queuedAt remindAfterDays remindedAt remindersSent scheduledAt sender sentAt startedAt state updatedAt url wave{id}}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { invitationCreate: { results: { invitation: { createdAt: true, decision: { until: true }, deliveredAt: true, endedAt: true, expiresAt: true, openedAt: true, queuedAt: true, remindedAt: true, scheduledAt: true, sentAt: true, startedAt: true, updatedAt: true }, errors: { expiredAt: true } }, errors: { expiredAt: true } } },
};

/** Invites up to 1,000 customers to a survey, in as many SQL statements as for one. Whether each may be asked is decided as `canContact` does, and stored with the invitation: one that is allowed is QUEUED and due, one for LATER waits until then, all others have come to their end. Refused with `SURVEY_CLOSED`; with `WRONG_STATE` for a survey whose `url` has no `{token}`, or that has none while the workspace has no `surveyUrl`; for single customers with `NOT_FOUND`, `AMBIGUOUS_CUSTOMER` and `ERASED`, and with `DUPLICATE` for one that is named twice. Scope: `invitations:write`. */
export async function create(
  client: Client,
  input: InvitationCreateInput,
  options?: MutationOptions,
): Promise<InvitationsCreateResult> {
  return run<InvitationsCreateResult>(client, invitationsCreate, { input }, options);
}

export interface InvitationsMarkVariables {
  input: InvitationMarkInput;
}

export interface InvitationsMarkResult {
  /** One result for each report, in the order of the input; empty if all were refused. */
  results: {
    /** Its position in the input, counted from 0. */
    index: number;
    /** Whether it changed something. */
    status: InvitationMarkStatus;
    /** The invitation as it is now; null if the report failed. */
    invitation: InvitationFields | null;
    /** The user errors of this report; empty if it was stored. */
    errors: UserErrorFields[];
  }[];
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
}

const invitationsMark: Operation = {
  name: 'InvitationsMark',
  field: 'invitationMark',
  text: 'mutation InvitationsMark($input:InvitationMarkInput!){invitationMark(input:$input){results{index status invitation{actor{id kind name}channel context createdAt decision{allowed reason rule until}deliveredAt due endedAt expiresAt id locale maxReminders openedAt queuedAt remindAfterDays remindedAt remindersSent scheduledAt sender sentAt startedAt state updatedAt url wave{id}}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { invitationMark: { results: { invitation: { createdAt: true, decision: { until: true }, deliveredAt: true, endedAt: true, expiresAt: true, openedAt: true, queuedAt: true, remindedAt: true, scheduledAt: true, sentAt: true, startedAt: true, updatedAt: true }, errors: { expiredAt: true } }, errors: { expiredAt: true } } },
};

/** Stores what became of up to 1,000 invitations, in as many SQL statements as for one. A report that comes twice or late is UNCHANGED: a state never goes back. After SENT, a reminder is due when `remindAfterDays` are over and no response was begun. Scope: `invitations:write`. */
export async function mark(
  client: Client,
  input: InvitationMarkInput,
  options?: MutationOptions,
): Promise<InvitationsMarkResult> {
  return run<InvitationsMarkResult>(client, invitationsMark, { input }, options);
}

export interface InvitationsOpenVariables {
  input: InvitationOpenInput;
}

export interface InvitationsOpenResult {
  /** What was opened; null if there are errors. */
  opened: {
    /** The id of its survey, for `liveSurvey` and `responseStart`. */
    survey: string;
    /** The language of the invitation, as BCP 47. */
    locale: string;
    /** Its state: OPENED, or STARTED or PARTIAL where a response can be continued. */
    state: InvitationState;
  } | null;
  /** Always false: opening a page again is no retry. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const invitationsOpen: Operation = {
  name: 'InvitationsOpen',
  field: 'invitationOpen',
  text: 'mutation InvitationsOpen($input:InvitationOpenInput!){invitationOpen(input:$input){opened{survey locale state}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { invitationOpen: { errors: { expiredAt: true } } },
};

/** Notes that a customer opened the page behind the link of an invitation, and returns which survey to show. It is called by the page itself: programs that scan mail follow links, and would open all. It uses nothing up, and can be repeated; header `Idempotency-Key` is ignored. Refused with `NOT_FOUND` for a token that belongs to no invitation, and with `INVITATION_ENDED` for one that was answered or has expired. Open to publishable keys. Scope: `responses:submit`. */
export async function open(
  client: Client,
  input: InvitationOpenInput,
  options?: MutationOptions,
): Promise<InvitationsOpenResult> {
  return run<InvitationsOpenResult>(client, invitationsOpen, { input }, options);
}

export interface InvitationsChangedVariables {
  after?: string | null;
  survey?: string | null;
}

export interface InvitationsChangedResult {
  /** Whether something happened, or the stream is only alive. */
  kind: LiveEventKind;
  /** The number of the event in the workspace, in the order of commits: a string of digits. Numbers are left out for what other subscriptions follow. */
  seq: string;
  /** When it happened; when it was sent, for a heartbeat. */
  at: Date;
  /** The invitation as it is now; null in a heartbeat, and if it is gone meanwhile. */
  invitation: InvitationFields | null;
}

const invitationsChanged: Operation = {
  name: 'InvitationsChanged',
  field: 'invitationChanged',
  text: 'subscription InvitationsChanged($after:String$survey:ID){invitationChanged(after:$after opening:true survey:$survey){kind seq at invitation{actor{id kind name}channel context createdAt decision{allowed reason rule until}deliveredAt due endedAt expiresAt id locale maxReminders openedAt queuedAt remindAfterDays remindedAt remindersSent scheduledAt sender sentAt startedAt state updatedAt url wave{id}}}}',
  dates: { invitationChanged: { at: true, invitation: { createdAt: true, decision: { until: true }, deliveredAt: true, endedAt: true, expiresAt: true, openedAt: true, queuedAt: true, remindedAt: true, scheduledAt: true, sentAt: true, startedAt: true, updatedAt: true } } },
};

/** An invitation to a survey that is not anonymous was made, or came to another state. Scope: `invitations:read`. */
export function changed(
  client: Client,
  options: InvitationsChangedVariables & FollowOptions = {},
): AsyncGenerator<InvitationsChangedResult, void, void> {
  return follow<InvitationsChangedResult>(client, invitationsChanged, options);
}
