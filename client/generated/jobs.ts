// Made from schema/schema.graphql and client/operations/jobs.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { follow, type FollowOptions } from '../runtime/follow.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { PageFields } from './pages.ts';
import type { ConsentExportInput, ConsentImportInput, EventExportInput, EventImportInput, EventMappingApplyInput, FileFormat, InvitationCreateForSegmentInput, InvitationExportInput, JobCancelInput, JobErrorFilter, JobErrorOrder, JobFilter, JobKind, JobOrder, JobStatus, LiveEventKind, ResponseExportInput, ResponseImportInput, SuppressedAddressImportInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** An import or export of a file, or a change of many stored rows, with its progress. A file is sent with `PUT`, or fetched with `GET`, at its `path`. A job is shown to keys that may read its rows. */
export interface JobFields {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Whether it imports or exports, and what. */
  kind: JobKind;
  /** The state it is in. */
  status: JobStatus;
  /** The format of the file; null for a job without one. */
  format: FileFormat | null;
  /** The path that the file is sent to or fetched from, on this server and with a key as for `/graphql`: `/imports/job_…`, `/exports/job_…`. Null for a job without a file. */
  path: string | null;
  /** How many rows the file has, or are to be changed; null while that is not known. */
  rowsTotal: number | null;
  /** How many rows were stored, sent or looked at so far, those that failed included. */
  rowsDone: number;
  /** How many rows could not be stored. */
  rowsFailed: number;
  /** Rows of an import for which nothing was stored: the key of a response was used before, by another row, import or call; a row of another type was stored like this already. */
  rowsKnown: number;
  /** How much of it is done, from 0 to 1. */
  share: number;
  /** Rows a second so far, on average; null before the first row. */
  rowsPerSecond: number | null;
  /** Seconds until it ends at this rate; null unless it runs. */
  secondsLeft: number | null;
  /** Why it ended early or stored nothing, for a developer to read; for an import that still waits, what is wrong with the file that was sent last. Else null. */
  failure: string | null;
  /** Notes on an import, in sentences for people: stored answers that corrections removed, and how its file was read where the mutation did not say, such as rows below the header that were left out, or the order of day and month. At most 100; empty for an export. */
  notes: string[];
  /** When it was created. */
  createdAt: Date;
  /** When the file had arrived, or its first row was sent; null before. */
  startedAt: Date | null;
  /** When it ended, with whichever status; null before. */
  finishedAt: Date | null;
}

/** An import or export of a file, or a change of many stored rows, with its progress. A file is sent with `PUT`, or fetched with `GET`, at its `path`. A job is shown to keys that may read its rows. */
export interface JobName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
}

export interface JobsGetVariables {
  id: string;
}

export type JobsGetResult = JobFields | null;

const jobsGet: Operation = {
  name: 'JobsGet',
  field: 'job',
  text: 'query JobsGet($id:ID!){job(id:$id){id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}',
  dates: { job: { createdAt: true, startedAt: true, finishedAt: true } },
};

/** One job by its id; null if this workspace has no such job. Scope: the one that reads its rows. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<JobsGetResult> {
  return run<JobsGetResult>(client, jobsGet, { id }, options);
}

export interface JobsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: JobFilter | null;
  first?: number | null;
  last?: number | null;
  orderBy?: JobOrder[] | null;
  withTotalCount?: boolean;
}

export interface JobsListResult {
  /** The rows of this page, without their cursors. */
  nodes: JobFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const jobsList: Operation = {
  name: 'JobsList',
  field: 'jobs',
  text: 'query JobsList($after:String$before:String$filter:JobFilter$first:Int$last:Int$orderBy:[JobOrder!]$withTotalCount:Boolean!=false){jobs(after:$after before:$before filter:$filter first:$first last:$last orderBy:$orderBy){nodes{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { jobs: { nodes: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** The jobs of the workspace, the newest first: those whose rows the key may read. */
export async function list(
  client: Client,
  variables: JobsListVariables = {},
  options?: CallOptions,
): Promise<JobsListResult> {
  return run<JobsListResult>(client, jobsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<JobsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<JobsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'JobsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface JobsCancelVariables {
  input: JobCancelInput;
}

export interface JobsCancelResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job as it is now. */
  job: JobFields | null;
}

const jobsCancel: Operation = {
  name: 'JobsCancel',
  field: 'jobCancel',
  text: 'mutation JobsCancel($input:JobCancelInput!){jobCancel(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { jobCancel: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Ends a job that waits or runs. Rows that were stored before stay; the others are dropped. Repeating it changes nothing; a job that has ended by itself is refused as `WRONG_STATE`. Scope: the one that changes its rows, `responses:write` for responses. */
export async function cancel(
  client: Client,
  input: JobCancelInput,
  options?: MutationOptions,
): Promise<JobsCancelResult> {
  return run<JobsCancelResult>(client, jobsCancel, { input }, options);
}

export interface JobsErrorsVariables {
  id: string;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  filter?: JobErrorFilter | null;
  orderBy?: JobErrorOrder[] | null;
  withTotalCount?: boolean;
}

export type JobsErrorsResult = {
  /** Why rows could not be stored, by line. The first 1,000 are stored; `rowsFailed` counts all. */
  errors: {
    /** The rows of this page, without their cursors. */
    nodes: {
      /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
      id: string;
      /** The line of the file that the row begins on, counted from 1. */
      line: number;
      /** The column with the error, as the file names it; null where the error is of the whole row. */
      column: string | null;
      /** Which kind of error it is: one of the values of `UserErrorCode`, or FORBIDDEN for what the key that sent the file may not write. */
      code: string;
      /** What is wrong and what to do, in English. */
      message: string;
    }[];
    /** Whether rows come before and after this page, and its first and last cursor. */
    pageInfo: PageFields;
    /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
    totalCount?: number;
  };
} | null;

const jobsErrors: Operation = {
  name: 'JobsErrors',
  field: 'job',
  text: 'query JobsErrors($id:ID!$first:Int$after:String$last:Int$before:String$filter:JobErrorFilter$orderBy:[JobErrorOrder!]$withTotalCount:Boolean!=false){job(id:$id){errors(first:$first after:$after last:$last before:$before filter:$filter orderBy:$orderBy){nodes{id line column code message}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}}',
};

/** One job by its id; null if this workspace has no such job. Scope: the one that reads its rows. */
export async function errors(
  client: Client,
  id: string,
  variables: Omit<JobsErrorsVariables, 'id'> = {},
  options?: CallOptions,
): Promise<JobsErrorsResult> {
  return run<JobsErrorsResult>(client, jobsErrors, { ...variables, id }, options);
}

export interface JobsImportResponsesVariables {
  input: ResponseImportInput;
}

export interface JobsImportResponsesResult {
  /** The job that waits for the file. */
  job: JobFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const jobsImportResponses: Operation = {
  name: 'JobsImportResponses',
  field: 'responseImport',
  text: 'mutation JobsImportResponses($input:ResponseImportInput!){responseImport(input:$input){job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { responseImport: { job: { createdAt: true, startedAt: true, finishedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a job that imports a file of responses. Send the file with `PUT` to the job’s `path`; its rows are then stored in the background, each with the checks of `responseSubmit`. A row that is sent twice under one key is not stored twice. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `responses:write`. */
export async function importResponses(
  client: Client,
  input: ResponseImportInput,
  options?: MutationOptions,
): Promise<JobsImportResponsesResult> {
  return run<JobsImportResponsesResult>(client, jobsImportResponses, { input }, options);
}

export interface JobsExportResponsesVariables {
  input: ResponseExportInput;
}

export interface JobsExportResponsesResult {
  /** The job that waits to be fetched. */
  job: JobFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const jobsExportResponses: Operation = {
  name: 'JobsExportResponses',
  field: 'responseExport',
  text: 'mutation JobsExportResponses($input:ResponseExportInput!){responseExport(input:$input){job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { responseExport: { job: { createdAt: true, startedAt: true, finishedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a job that exports responses to a file. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. If `Workspace.verbatimsPersonal` is true, respondents’ own words are in it only if the key that fetches it has the scope `customers:personal`. Scope: `responses:read`. */
export async function exportResponses(
  client: Client,
  input: ResponseExportInput,
  options?: MutationOptions,
): Promise<JobsExportResponsesResult> {
  return run<JobsExportResponsesResult>(client, jobsExportResponses, { input }, options);
}

export interface JobsImportEventsVariables {
  input: EventImportInput;
}

export interface JobsImportEventsResult {
  /** The job that waits for the file. */
  job: JobFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const jobsImportEvents: Operation = {
  name: 'JobsImportEvents',
  field: 'eventImport',
  text: 'mutation JobsImportEvents($input:EventImportInput!){eventImport(input:$input){job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { eventImport: { job: { createdAt: true, startedAt: true, finishedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a job that imports a file of events. Send the file with `PUT` to the job’s `path`; its rows are then recorded in the background, each as `eventRecord` does: once for its `source` and `id`, so that the same file again changes nothing; rules of `EventMapping` are applied. An address or number from a key that can read customers is refused with FORBIDDEN if it does not have the scope `customers:personal`. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `events:write`. */
export async function importEvents(
  client: Client,
  input: EventImportInput,
  options?: MutationOptions,
): Promise<JobsImportEventsResult> {
  return run<JobsImportEventsResult>(client, jobsImportEvents, { input }, options);
}

export interface JobsApplyEventMappingsVariables {
  input: EventMappingApplyInput;
}

export interface JobsApplyEventMappingsResult {
  /** The job, which a worker does. */
  job: JobFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const jobsApplyEventMappings: Operation = {
  name: 'JobsApplyEventMappings',
  field: 'eventMappingApply',
  text: 'mutation JobsApplyEventMappings($input:EventMappingApplyInput!){eventMappingApply(input:$input){job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { eventMappingApply: { job: { createdAt: true, startedAt: true, finishedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a job that applies the rules of a type of events, as they are when a worker comes to an event, to the stored events of the type that came without a touchpoint: each gets the touchpoint and the step of the first rule that fits it, and has none where no rule does. It starts nothing else, and can be repeated: `rowsUpdated` of the job counts the events that changed. Scope: `events:write`. */
export async function applyEventMappings(
  client: Client,
  input: EventMappingApplyInput,
  options?: MutationOptions,
): Promise<JobsApplyEventMappingsResult> {
  return run<JobsApplyEventMappingsResult>(client, jobsApplyEventMappings, { input }, options);
}

export interface JobsExportEventsVariables {
  input: EventExportInput;
}

export interface JobsExportEventsResult {
  /** The job that waits to be fetched. */
  job: JobFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const jobsExportEvents: Operation = {
  name: 'JobsExportEvents',
  field: 'eventExport',
  text: 'mutation JobsExportEvents($input:EventExportInput!){eventExport(input:$input){job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { eventExport: { job: { createdAt: true, startedAt: true, finishedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a job that exports events to a file, in the order in which they happened. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `eventImport` reads its columns: importing the file again changes nothing. Beside them it has `_match` and `_customer`, whether its customer is known and who it is. What an event named its customer by is in the file, also while that is not known, if the key that fetches it has the scope `customers:personal`; without it only ids of this workspace. Scope: `events:read`. */
export async function exportEvents(
  client: Client,
  input: EventExportInput,
  options?: MutationOptions,
): Promise<JobsExportEventsResult> {
  return run<JobsExportEventsResult>(client, jobsExportEvents, { input }, options);
}

export interface JobsInviteSegmentVariables {
  input: InvitationCreateForSegmentInput;
}

export interface JobsInviteSegmentResult {
  /** The job, which a worker does. */
  job: JobFields | null;
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const jobsInviteSegment: Operation = {
  name: 'JobsInviteSegment',
  field: 'invitationCreateForSegment',
  text: 'mutation JobsInviteSegment($input:InvitationCreateForSegmentInput!){invitationCreateForSegment(input:$input){job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { invitationCreateForSegment: { job: { createdAt: true, startedAt: true, finishedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a job that invites all customers of a segment or list to a survey, each as `invitationCreate` does, 1,000 in a transaction. `rowsUpdated` of the job counts the invitations. The job of a new segment waits until its members are known. A job that is canceled, or whose survey is closed meanwhile, leaves those that were made before; one that is not done when the links end has FAILED, or is PARTIAL. Repeat the call with the same idempotency key: it invites none twice. Refused as `invitationCreate` is. Scope: `invitations:write`. */
export async function inviteSegment(
  client: Client,
  input: InvitationCreateForSegmentInput,
  options?: MutationOptions,
): Promise<JobsInviteSegmentResult> {
  return run<JobsInviteSegmentResult>(client, jobsInviteSegment, { input }, options);
}

export interface JobsExportInvitationsVariables {
  input: InvitationExportInput;
}

export interface JobsExportInvitationsResult {
  /** The job that waits to be fetched. */
  job: JobFields | null;
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const jobsExportInvitations: Operation = {
  name: 'JobsExportInvitations',
  field: 'invitationExport',
  text: 'mutation JobsExportInvitations($input:InvitationExportInput!){invitationExport(input:$input){job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { invitationExport: { job: { createdAt: true, startedAt: true, finishedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a job that exports the links that are due to be sent for a survey, for the tool that sends them: `invitation`, `due`, `customer`, `name`, `email`, `phone`, `channel`, `locale`, `url` and `expiresAt`. Fetch it with `GET` from the job’s `path`, with a key that has the scopes `customers:personal` and `invitations:read`; it is written while it is read. Customers who must not be contacted at that moment, because they refused since or in their quiet hours, are left out, and so is what cxgraph sends itself, by `templates` of the survey. It changes nothing: report with `invitationMark` what was sent. Scope: `invitations:read`. */
export async function exportInvitations(
  client: Client,
  input: InvitationExportInput,
  options?: MutationOptions,
): Promise<JobsExportInvitationsResult> {
  return run<JobsExportInvitationsResult>(client, jobsExportInvitations, { input }, options);
}

export interface JobsImportConsentsVariables {
  input: ConsentImportInput;
}

export interface JobsImportConsentsResult {
  /** The job that waits for the file. */
  job: JobFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const jobsImportConsents: Operation = {
  name: 'JobsImportConsents',
  field: 'consentImport',
  text: 'mutation JobsImportConsents($input:ConsentImportInput!){consentImport(input:$input){job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { consentImport: { job: { createdAt: true, startedAt: true, finishedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a job that imports a file of consents. Send the file with `PUT` to the job’s `path`; its rows are then recorded in the background, each as `consentRecord` does: the same file again changes nothing, and nothing but a later GRANTED with `evidence` lifts a refusal. A row that would is refused with `REQUIRED`. A GRANTED from before a refusal is stored as history, and the job’s `notes` name its line. Every row needs a customer, a purpose, a status and the time of it; a customer that is not known is refused with `NOT_FOUND`, and one that was erased with `ERASED`. A GRANTED that counts is refused with `WRONG_STATE` while the customer’s address is suppressed and the row does not lift that. BOUNCED and COMPLAINED suppress the address in the row, as `suppressedAddressRecord` does. An address or number from a key that can read customers is refused with FORBIDDEN if it does not have the scope `customers:personal`. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `consents:write`. */
export async function importConsents(
  client: Client,
  input: ConsentImportInput,
  options?: MutationOptions,
): Promise<JobsImportConsentsResult> {
  return run<JobsImportConsentsResult>(client, jobsImportConsents, { input }, options);
}

export interface JobsExportConsentsVariables {
  input: ConsentExportInput;
}

export interface JobsExportConsentsResult {
  /** The job that waits to be fetched. */
  job: JobFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const jobsExportConsents: Operation = {
  name: 'JobsExportConsents',
  field: 'consentExport',
  text: 'mutation JobsExportConsents($input:ConsentExportInput!){consentExport(input:$input){job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { consentExport: { job: { createdAt: true, startedAt: true, finishedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a job that exports all that customers said of being contacted, history included, the oldest first. Fetch the file with `GET` from the job’s `path`, as often as needed; it is written while it is read. `consentImport` reads its columns: importing the file again changes nothing. The addresses of the customers, `source` and `evidence` are in it if the key that fetches it has the scope `customers:personal`. Scope: `consents:read`. */
export async function exportConsents(
  client: Client,
  input: ConsentExportInput,
  options?: MutationOptions,
): Promise<JobsExportConsentsResult> {
  return run<JobsExportConsentsResult>(client, jobsExportConsents, { input }, options);
}

export interface JobsImportSuppressedAddressesVariables {
  input: SuppressedAddressImportInput;
}

export interface JobsImportSuppressedAddressesResult {
  /** The job that waits for the file. */
  job: JobFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const jobsImportSuppressedAddresses: Operation = {
  name: 'JobsImportSuppressedAddresses',
  field: 'suppressedAddressImport',
  text: 'mutation JobsImportSuppressedAddresses($input:SuppressedAddressImportInput!){suppressedAddressImport(input:$input){job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { suppressedAddressImport: { job: { createdAt: true, startedAt: true, finishedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a job that imports a file of addresses that bounced, were opted out, or belong to persons who reported spam. Send the file with `PUT` to the job’s `path`; its rows are then recorded in the background, each as `suppressedAddressRecord` does. The same file again changes nothing but the time of those rows that have none. Only keyed hashes of the addresses are stored once the file is read. An address or number from a key that can read customers is refused with FORBIDDEN if it does not have the scope `customers:personal`. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `consents:write`. */
export async function importSuppressedAddresses(
  client: Client,
  input: SuppressedAddressImportInput,
  options?: MutationOptions,
): Promise<JobsImportSuppressedAddressesResult> {
  return run<JobsImportSuppressedAddressesResult>(client, jobsImportSuppressedAddresses, { input }, options);
}

export interface JobsProgressVariables {
  after?: string | null;
}

export interface JobsProgressResult {
  /** Whether something happened, or the stream is only alive. */
  kind: LiveEventKind;
  /** The number of the event in the workspace, in the order of commits: a string of digits. Numbers are left out for what other subscriptions follow. */
  seq: string;
  /** When it happened; when it was sent, for a heartbeat. */
  at: Date;
  /** The job as it is now; null in a heartbeat, and if it is gone meanwhile. */
  job: JobFields | null;
}

const jobsProgress: Operation = {
  name: 'JobsProgress',
  field: 'jobProgress',
  text: 'subscription JobsProgress($after:String){jobProgress(after:$after opening:true){kind seq at job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { jobProgress: { at: true, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** A job came further or ended: an import, an export, a change of many rows. Jobs whose rows the key may not read send nothing. Refused for keys that are bound to segments or touchpoints. Scope: `signedIn`. */
export function progress(
  client: Client,
  options: JobsProgressVariables & FollowOptions = {},
): AsyncGenerator<JobsProgressResult, void, void> {
  return follow<JobsProgressResult>(client, jobsProgress, options);
}
