// Made from schema/schema.graphql and client/operations/responses.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { follow, type FollowOptions } from '../runtime/follow.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { PageFields } from './pages.ts';
import type { AnswerFilter, AnswerOrder, Channel, Emotion, LiveEventKind, QuestionKind, ResponseBulkSubmitInput, ResponseDeleteInput, ResponseOutcome, ResponseSaveInput, ResponseStartInput, ResponseStatus, ResponseSubmitInput, ResponseTagInput, ResponseUpdateInput, Sentiment, SurveyResponseFilter, SurveyResponseOrder } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** One person’s response to a survey, with its answers. For an anonymous survey, each time is the beginning of its day in the workspace’s time zone, and the id contains no time. */
export interface ResponseReceipt {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** How far it has come. */
  status: ResponseStatus;
  /** The language of the answers, as BCP 47. */
  locale: string;
  /** The channel that it came by. */
  channel: Channel;
  /** When it was started. */
  startedAt: Date;
  /** When it was submitted; null while it is PARTIAL. */
  completedAt: Date | null;
  /** The key of the ending that its answers lead to; for QUOTA_FULL, the `whenFull` of the quota. Null while it is PARTIAL, and if there is no such ending. */
  ending: string | null;
}

/** One person’s response to a survey, with its answers. For an anonymous survey, each time is the beginning of its day in the workspace’s time zone, and the id contains no time. */
export interface ResponseFields {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** How far it has come. */
  status: ResponseStatus;
  /** The language of the answers, as BCP 47. */
  locale: string;
  /** The channel that it came by. */
  channel: Channel;
  /** When it was started. */
  startedAt: Date;
  /** When it was submitted; null while it is PARTIAL. */
  completedAt: Date | null;
  /** The key of the ending that its answers lead to; for QUOTA_FULL, the `whenFull` of the quota. Null while it is PARTIAL, and if there is no such ending. */
  ending: string | null;
  /** The number of the survey’s version that was answered, from 1. */
  version: number;
  /** For QUOTA_FULL, the key of the full quota; for SCREENED_OUT, the key of the ending that screened it out; null for other statuses. */
  screenedBy: string | null;
  /** Keys of the shown questions in the survey’s order: up to the last answered one, or all of them once it is submitted. */
  reached: string[];
  /** The survey’s variables, calculated from the answers. Texts can repeat an answer: they are left out without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  variables: {
    /** The key of the variable or hidden field. */
    key: string;
    /** Its value as text: `12.5`, `true`, `premium`, `2026-11-21`. */
    value: string;
  }[];
  /** The hidden fields that the page with the survey set. */
  hiddenFields: {
    /** The key of the variable or hidden field. */
    key: string;
    /** Its value as text: `12.5`, `true`, `premium`, `2026-11-21`. */
    value: string;
  }[];
  /** How long the respondent spent on each question, where the client measured it. */
  timings: {
    /** The question’s key. */
    question: string;
    /** The time in milliseconds. */
    ms: number;
  }[];
  /** The tags that staff or an import added, at most 50. */
  tags: string[];
  /** Where it came from. */
  source: {
    /** The address of the page with the survey; null if it is not known. */
    url: string | null;
    /** The user agent of the browser or program; null if it is not known. */
    userAgent: string | null;
    /** The country as ISO 3166-1 alpha-2: `DE`; null if it is not known. */
    country: string | null;
  };
  /** The version of the response: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the response has changed since. */
  revision: number;
  /** When it was stored. */
  createdAt: Date;
  /** When it last changed. */
  updatedAt: Date;
}

/** The answer of one person to one question. The value is in the field for the kind of the question; the other fields are null or empty. */
export interface AnswerFields {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The key of the question, the same in all versions of the survey. */
  question: string;
  /** The kind of the question. */
  kind: QuestionKind;
  /** For SHORT_TEXT and LONG_TEXT: the written text. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  text: string | null;
  /** For NPS, CSAT, CES, RATING, OPINION_SCALE and NUMBER: the number, on the scale of the question. */
  number: number | null;
  /** For BOOLEAN and CONSENT: yes or no. */
  boolean: boolean | null;
  /** For DATE: the day, as `2026-11-21`. */
  date: string | null;
  /** For SINGLE_CHOICE, MULTIPLE_CHOICE and RANKING: the keys of the choices; of a ranking, the best first. */
  choices: string[];
  /** The text for the choice `other`; null if it was not chosen. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  other: string | null;
  /** For MATRIX: the chosen columns of each row. */
  matrix: {
    /** The row’s key. */
    row: string;
    /** Keys of the chosen columns; at most one, unless the question takes several. */
    columns: string[];
  }[] | null;
  /** For CONTACT: how the respondent can be reached. Null without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  contact: {
    /** The person’s name; null if it was not filled in. */
    name: string | null;
    /** The email address; null if it was not filled in. */
    email: string | null;
    /** The telephone number; null if it was not filled in. */
    phone: string | null;
    /** The company that the person works for; null if it was not filled in. */
    company: string | null;
  } | null;
  /** The language of the response, as BCP 47. */
  locale: string;
  /** How the author of the answer feels about its subject; null until it was analysed, or if its language is not supported. */
  sentiment: {
    /** The sentiment as a category. */
    value: Sentiment;
    /** The sentiment as a number from −1 (all blame) to 1 (all praise); 0 is neutral. */
    score: number;
  } | null;
  /** The emotions that the answer shows; empty if it shows none, null until it was analysed. */
  emotions: Emotion[] | null;
  /** What the answer is about, as topics of the workspace; null until it was analysed. */
  topics: string[] | null;
  /** When sentiment, emotions and topics of the answer were last analysed; null until then. */
  analysedAt: Date | null;
}

/** One person’s response to a survey, with its answers. For an anonymous survey, each time is the beginning of its day in the workspace’s time zone, and the id contains no time. */
export interface ResponseDetail {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** How far it has come. */
  status: ResponseStatus;
  /** The language of the answers, as BCP 47. */
  locale: string;
  /** The channel that it came by. */
  channel: Channel;
  /** When it was started. */
  startedAt: Date;
  /** When it was submitted; null while it is PARTIAL. */
  completedAt: Date | null;
  /** The key of the ending that its answers lead to; for QUOTA_FULL, the `whenFull` of the quota. Null while it is PARTIAL, and if there is no such ending. */
  ending: string | null;
  /** The number of the survey’s version that was answered, from 1. */
  version: number;
  /** For QUOTA_FULL, the key of the full quota; for SCREENED_OUT, the key of the ending that screened it out; null for other statuses. */
  screenedBy: string | null;
  /** Keys of the shown questions in the survey’s order: up to the last answered one, or all of them once it is submitted. */
  reached: string[];
  /** The survey’s variables, calculated from the answers. Texts can repeat an answer: they are left out without the scope `customers:personal` if `Workspace.verbatimsPersonal` is true. */
  variables: {
    /** The key of the variable or hidden field. */
    key: string;
    /** Its value as text: `12.5`, `true`, `premium`, `2026-11-21`. */
    value: string;
  }[];
  /** The hidden fields that the page with the survey set. */
  hiddenFields: {
    /** The key of the variable or hidden field. */
    key: string;
    /** Its value as text: `12.5`, `true`, `premium`, `2026-11-21`. */
    value: string;
  }[];
  /** How long the respondent spent on each question, where the client measured it. */
  timings: {
    /** The question’s key. */
    question: string;
    /** The time in milliseconds. */
    ms: number;
  }[];
  /** The tags that staff or an import added, at most 50. */
  tags: string[];
  /** Where it came from. */
  source: {
    /** The address of the page with the survey; null if it is not known. */
    url: string | null;
    /** The user agent of the browser or program; null if it is not known. */
    userAgent: string | null;
    /** The country as ISO 3166-1 alpha-2: `DE`; null if it is not known. */
    country: string | null;
  };
  /** The version of the response: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the response has changed since. */
  revision: number;
  /** When it was stored. */
  createdAt: Date;
  /** When it last changed. */
  updatedAt: Date;
  /** The answers, one for each answered question, ordered by the keys of the questions. */
  answers: {
    /** The rows of this page, without their cursors. */
    nodes: AnswerFields[];
    /** Whether rows come before and after this page, and its first and last cursor. */
    pageInfo: PageFields;
  };
}

/** How far a response has come, and what to show next. */
export interface ResponseProgressFields {
  /** The key of the page to show next; null when no question is left. */
  page: string | null;
  /** Keys of the questions that this page shows with these answers. */
  questions: string[];
  /** How many questions are still to come, unless further answers change which ones are shown. */
  remaining: number;
  /** The share of the shown questions that the respondent has passed, from 0 to 1. */
  share: number;
  /** The ending to show, with the address that it leads to; null while questions are left, and if the survey has no ending for these answers. */
  ending: {
    /** Its key for jumps, unique in the survey: `thanks`. */
    key: string;
    /** The web page to which the reader goes next, http or https; null if there is none. */
    url: string | null;
  } | null;
  /** Whether the survey’s logic screens the respondent out. False while questions are left. */
  screenedOut: boolean;
}

/** One person’s response to a survey, with its answers. For an anonymous survey, each time is the beginning of its day in the workspace’s time zone, and the id contains no time. */
export interface ResponseName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
}

export interface ResponsesGetVariables {
  id: string;
}

export type ResponsesGetResult = ResponseDetail | null;

const responsesGet: Operation = {
  name: 'ResponsesGet',
  field: 'response',
  text: 'query ResponsesGet($id:ID!){response(id:$id){id status locale channel startedAt completedAt ending version screenedBy reached variables{key value}hiddenFields{key value}timings{question ms}tags source{url userAgent country}revision createdAt updatedAt answers(first:100){nodes{id question kind text number boolean date choices other matrix{row columns}contact{name email phone company}locale sentiment{value score}emotions topics analysedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}',
  dates: { response: { startedAt: true, completedAt: true, createdAt: true, updatedAt: true, answers: { nodes: { analysedAt: true } } } },
};

/** The response with this id; null if this workspace has no such response. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<ResponsesGetResult> {
  return run<ResponsesGetResult>(client, responsesGet, { id }, options);
}

export interface ResponsesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: SurveyResponseFilter | null;
  first?: number | null;
  last?: number | null;
  orderBy?: SurveyResponseOrder[] | null;
  withTotalCount?: boolean;
}

export interface ResponsesListResult {
  /** The rows of this page, without their cursors. */
  nodes: ResponseFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const responsesList: Operation = {
  name: 'ResponsesList',
  field: 'responses',
  text: 'query ResponsesList($after:String$before:String$filter:SurveyResponseFilter$first:Int$last:Int$orderBy:[SurveyResponseOrder!]$withTotalCount:Boolean!=false){responses(after:$after before:$before filter:$filter first:$first last:$last orderBy:$orderBy){nodes{id status locale channel startedAt completedAt ending version screenedBy reached variables{key value}hiddenFields{key value}timings{question ms}tags source{url userAgent country}revision createdAt updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { responses: { nodes: { startedAt: true, completedAt: true, createdAt: true, updatedAt: true } } },
};

/** The responses of the workspace, the latest started first. */
export async function list(
  client: Client,
  variables: ResponsesListVariables = {},
  options?: CallOptions,
): Promise<ResponsesListResult> {
  return run<ResponsesListResult>(client, responsesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<ResponsesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<ResponsesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'ResponsesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface ResponsesUpdateVariables {
  input: ResponseUpdateInput;
}

export interface ResponsesUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The response as it is now; null if there are errors. */
  response: ResponseFields | null;
}

const responsesUpdate: Operation = {
  name: 'ResponsesUpdate',
  field: 'responseUpdate',
  text: 'mutation ResponsesUpdate($input:ResponseUpdateInput!){responseUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}response{id status locale channel startedAt completedAt ending version screenedBy reached variables{key value}hiddenFields{key value}timings{question ms}tags source{url userAgent country}revision createdAt updatedAt}}}',
  dates: { responseUpdate: { errors: { expiredAt: true }, response: { startedAt: true, completedAt: true, createdAt: true, updatedAt: true } } },
};

/** Corrects a response. Its answers are checked against the survey’s logic as when it was submitted: a finished response needs every required answer, and answers that the correction hides are deleted. Scores and the counts of quotas change accordingly; a full quota does not refuse a correction. Refused with `STALE_REVISION` if `revision` is set and the response has changed since. Scope: `responses:write`. */
export async function update(
  client: Client,
  input: ResponseUpdateInput,
  options?: MutationOptions,
): Promise<ResponsesUpdateResult> {
  return run<ResponsesUpdateResult>(client, responsesUpdate, { input }, options);
}

export interface ResponsesDeleteVariables {
  input: ResponseDeleteInput;
}

export interface ResponsesDeleteResult {
  /** The id that the response had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const responsesDelete: Operation = {
  name: 'ResponsesDelete',
  field: 'responseDelete',
  text: 'mutation ResponsesDelete($input:ResponseDeleteInput!){responseDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { responseDelete: { errors: { expiredAt: true } } },
};

/** Deletes a response permanently, with its answers. Scores change accordingly, and quotas and the survey’s `maxResponses` have capacity for one more response. Its submission key stays used: a late retry does not store it again. The link of an invitation that it had begun and not finished begins a response again until it expires; one that it had finished is used up. Refused with `STALE_REVISION` if `revision` is set and the response has changed since. Scope: `responses:write`. */
export async function remove(
  client: Client,
  input: ResponseDeleteInput,
  options?: MutationOptions,
): Promise<ResponsesDeleteResult> {
  return run<ResponsesDeleteResult>(client, responsesDelete, { input }, options);
}

export interface ResponsesTagVariables {
  input: ResponseTagInput;
}

export interface ResponsesTagResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The responses as they are now. */
  responses: ResponseFields[];
}

const responsesTag: Operation = {
  name: 'ResponsesTag',
  field: 'responseTag',
  text: 'mutation ResponsesTag($input:ResponseTagInput!){responseTag(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}responses{id status locale channel startedAt completedAt ending version screenedBy reached variables{key value}hiddenFields{key value}timings{question ms}tags source{url userAgent country}revision createdAt updatedAt}}}',
  dates: { responseTag: { errors: { expiredAt: true }, responses: { startedAt: true, completedAt: true, createdAt: true, updatedAt: true } } },
};

/** Adds tags to responses and removes others. A response that does not change keeps its revision. Refused with `TOO_MANY` if a response would have more than 50 tags. Scope: `responses:write`. */
export async function tag(
  client: Client,
  input: ResponseTagInput,
  options?: MutationOptions,
): Promise<ResponsesTagResult> {
  return run<ResponsesTagResult>(client, responsesTag, { input }, options);
}

export interface ResponsesStartVariables {
  input: ResponseStartInput;
}

export interface ResponsesStartResult {
  /** The response, PARTIAL at first; null if there are errors. */
  response: ResponseReceipt | null;
  /** Lets its holder read and continue the response until it is submitted or expires: protect it like a password. A retry returns the same token. Null if no response was started. */
  resumeToken: string | null;
  /** How far the response has come, and what to show next; null if there is no response. */
  progress: ResponseProgressFields | null;
  /** Whether the call was a retry: its submission key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed, except for `SCREENED_OUT` and for `QUOTA_FULL` with a quota’s key: they are about a response that was stored. */
  errors: UserErrorFields[];
}

const responsesStart: Operation = {
  name: 'ResponsesStart',
  field: 'responseStart',
  text: 'mutation ResponsesStart($input:ResponseStartInput!){responseStart(input:$input){response{id status locale channel startedAt completedAt ending}resumeToken progress{page questions remaining share ending{key url}screenedOut}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { responseStart: { response: { startedAt: true, completedAt: true }, errors: { expiredAt: true } } },
};

/** Starts a response that is answered page by page, and returns the token to continue it, on this device or another. Refused with `SURVEY_CLOSED` or `QUOTA_FULL` if the survey takes no more responses. A retry with the same `submissionKey` returns the same response; the key is stored without the time of the call. The header `Idempotency-Key` is ignored. Open to publishable keys. Scope: `responses:submit`. */
export async function start(
  client: Client,
  input: ResponseStartInput,
  options?: MutationOptions,
): Promise<ResponsesStartResult> {
  return run<ResponsesStartResult>(client, responsesStart, { input }, options);
}

export interface ResponsesSaveVariables {
  input: ResponseSaveInput;
  left?: string | null;
}

export interface ResponsesSaveResult {
  /** The response, still PARTIAL; null if there are errors. */
  response: ResponseReceipt | null;
  /** How far the response has come, and what to show next; null if there is no response. */
  progress: ResponseProgressFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed, except for `SCREENED_OUT` and for `QUOTA_FULL` with a quota’s key: they are about a response that was stored. */
  errors: UserErrorFields[];
}

const responsesSave: Operation = {
  name: 'ResponsesSave',
  field: 'responseSave',
  text: 'mutation ResponsesSave($input:ResponseSaveInput!$left:String){responseSave(input:$input){response{id status locale channel startedAt completedAt ending}progress(left:$left){page questions remaining share ending{key url}screenedOut}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { responseSave: { response: { startedAt: true, completedAt: true }, errors: { expiredAt: true } } },
};

/** Saves answers of a response that was started; they replace earlier ones to the same questions. Each answer is checked against its question, and required ones may still be missing. An answer that another one hides is stored until the response is submitted, and then deleted. Refused with `INVALID_ANSWER`, one error for each wrong answer; with `SURVEY_CLOSED`; or with `RESPONSE_EXPIRED` after the survey’s `resumeDays`. Repeating it changes nothing, so it takes no idempotency key. Open to publishable keys. Scope: `responses:submit`. */
export async function save(
  client: Client,
  input: ResponseSaveInput,
  variables: Omit<ResponsesSaveVariables, 'input'> = {},
  options?: MutationOptions,
): Promise<ResponsesSaveResult> {
  return run<ResponsesSaveResult>(client, responsesSave, { ...variables, input }, options);
}

export interface ResponsesSubmitVariables {
  input: ResponseSubmitInput;
}

export interface ResponsesSubmitResult {
  /** The response, COMPLETED, SCREENED_OUT or QUOTA_FULL; null if it was not stored. */
  response: ResponseReceipt | null;
  /** How far the response has come, and what to show next; null if there is no response. */
  progress: ResponseProgressFields | null;
  /** Whether the call was a retry: its submission key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed, except for `SCREENED_OUT` and for `QUOTA_FULL` with a quota’s key: they are about a response that was stored. */
  errors: UserErrorFields[];
}

const responsesSubmit: Operation = {
  name: 'ResponsesSubmit',
  field: 'responseSubmit',
  text: 'mutation ResponsesSubmit($input:ResponseSubmitInput!){responseSubmit(input:$input){response{id status locale channel startedAt completedAt ending}progress{page questions remaining share ending{key url}screenedOut}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { responseSubmit: { response: { startedAt: true, completedAt: true }, errors: { expiredAt: true } } },
};

/** Stores a whole response, or finishes one that was started. Its answers are checked against the survey’s logic: an unknown question, a value that the question does not take, an answer to a question that is not shown, and a missing required answer are each an `INVALID_ANSWER`; all are returned at once, and nothing is stored. Nothing is stored either with `SURVEY_CLOSED`, `RESPONSE_EXPIRED`, or `QUOTA_FULL` without a quota’s key. With `SCREENED_OUT`, or `QUOTA_FULL` with a quota’s key, the response is stored with that status. A retry with the same `submissionKey` returns the same response; the key is stored without the time of the call. The header `Idempotency-Key` is ignored. Open to publishable keys. Scope: `responses:submit`. */
export async function submit(
  client: Client,
  input: ResponseSubmitInput,
  options?: MutationOptions,
): Promise<ResponsesSubmitResult> {
  return run<ResponsesSubmitResult>(client, responsesSubmit, { input }, options);
}

export interface ResponsesResumeVariables {
  resumeToken: string;
}

export type ResponsesResumeResult = {
  /** The response, and whether it is finished by now. */
  response: ResponseReceipt;
  /** The answers saved so far, in the order of the questions; including those to questions that a later answer hides. Empty if the response cannot be continued. */
  answers: {
    /** The question’s key. */
    question: string;
    /** For SHORT_TEXT and LONG_TEXT: the written text. */
    text: string | null;
    /** For NPS, CSAT, CES, RATING, OPINION_SCALE and NUMBER: the number, on the scale of the question. */
    number: number | null;
    /** For BOOLEAN and CONSENT: yes or no. */
    boolean: boolean | null;
    /** For DATE: the day, as `2026-11-21`. */
    date: string | null;
    /** For SINGLE_CHOICE, MULTIPLE_CHOICE and RANKING: the keys of the choices; of a ranking, the best first. */
    choices: string[];
    /** The text for the choice `other`; null if it was not chosen. */
    other: string | null;
    /** For MATRIX: the chosen columns of each row. */
    matrix: {
      /** The row’s key. */
      row: string;
      /** Keys of the chosen columns; at most one, unless the question takes several. */
      columns: string[];
    }[] | null;
    /** For CONTACT: how the respondent can be reached. */
    contact: {
      /** The person’s name; null if it was not filled in. */
      name: string | null;
      /** The email address; null if it was not filled in. */
      email: string | null;
      /** The telephone number; null if it was not filled in. */
      phone: string | null;
      /** The company that the person works for; null if it was not filled in. */
      company: string | null;
    } | null;
  }[];
  /** How far the response has come, and what to show next; null if there is no response. */
  progress: ResponseProgressFields | null;
  /** Why the response takes no more answers: it is finished or expired, or its survey is closed. Empty while it can be continued. */
  errors: UserErrorFields[];
} | null;

const responsesResume: Operation = {
  name: 'ResponsesResume',
  field: 'responseResume',
  text: 'query ResponsesResume($resumeToken:String!){responseResume(resumeToken:$resumeToken){response{id status locale channel startedAt completedAt ending}answers{question text number boolean date choices other matrix{row columns}contact{name email phone company}}progress{page questions remaining share ending{key url}screenedOut}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { responseResume: { response: { startedAt: true, completedAt: true }, errors: { expiredAt: true } } },
};

/** The response that a resume token belongs to, to continue it, also on another device; null if the token belongs to no response. Open to publishable keys. */
export async function resume(
  client: Client,
  resumeToken: string,
  options?: CallOptions,
): Promise<ResponsesResumeResult> {
  return run<ResponsesResumeResult>(client, responsesResume, { resumeToken }, options);
}

export interface ResponsesListAnswersVariables {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
  filter?: AnswerFilter | null;
  orderBy?: AnswerOrder[] | null;
  withTotalCount?: boolean;
}

export interface ResponsesListAnswersResult {
  /** The rows of this page, without their cursors. */
  nodes: AnswerFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const responsesListAnswers: Operation = {
  name: 'ResponsesListAnswers',
  field: 'answers',
  text: 'query ResponsesListAnswers($first:Int$after:String$last:Int$before:String$filter:AnswerFilter$orderBy:[AnswerOrder!]$withTotalCount:Boolean!=false){answers(first:$first after:$after last:$last before:$before filter:$filter orderBy:$orderBy){nodes{id question kind text number boolean date choices other matrix{row columns}contact{name email phone company}locale sentiment{value score}emotions topics analysedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { answers: { nodes: { analysedAt: true } } },
};

/** The answers of the workspace, those of the latest responses first. Select a survey and a question with `filter`, because there can be very many. */
export async function listAnswers(
  client: Client,
  variables: ResponsesListAnswersVariables = {},
  options?: CallOptions,
): Promise<ResponsesListAnswersResult> {
  return run<ResponsesListAnswersResult>(client, responsesListAnswers, variables, options);
}

/** The nodes of every page of `listAnswers`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterateAnswers(
  client: Client,
  variables: Omit<ResponsesListAnswersVariables, 'last' | 'before'> = {},
  options?: CallOptions,
): AsyncGenerator<ResponsesListAnswersResult['nodes'][number], void, void> {
  return iterateNodes(
    'ResponsesListAnswers',
    (after) => listAnswers(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface ResponsesBulkSubmitVariables {
  input: ResponseBulkSubmitInput;
}

export interface ResponsesBulkSubmitResult {
  /** One result for each response, in the order of the input; empty if all responses were refused. */
  results: {
    /** The position of the response in the input, counted from 0. */
    index: number;
    /** Whether the response was stored. */
    outcome: ResponseOutcome;
    /** The response as it is now; null if it was not stored, or was deleted since. */
    response: ResponseReceipt | null;
    /** The user errors of this response. With `SCREENED_OUT`, or `QUOTA_FULL` with a quota’s key, the response was stored with that status; with any other error, it was not stored. */
    errors: UserErrorFields[];
  }[];
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
}

const responsesBulkSubmit: Operation = {
  name: 'ResponsesBulkSubmit',
  field: 'responseBulkSubmit',
  text: 'mutation ResponsesBulkSubmit($input:ResponseBulkSubmitInput!){responseBulkSubmit(input:$input){results{index outcome response{id status locale channel startedAt completedAt ending}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { responseBulkSubmit: { results: { response: { startedAt: true, completedAt: true }, errors: { expiredAt: true } }, errors: { expiredAt: true } } },
};

/** Stores up to 1,000 whole responses of one survey, each as `responseSubmit` does. A retry with the same `submissionKey` finds the response again; the header `Idempotency-Key` is ignored. The number of SQL statements grows with the survey versions that are named, not with the responses. Scope: `responses:write`. */
export async function bulkSubmit(
  client: Client,
  input: ResponseBulkSubmitInput,
  options?: MutationOptions,
): Promise<ResponsesBulkSubmitResult> {
  return run<ResponsesBulkSubmitResult>(client, responsesBulkSubmit, { input }, options);
}

export interface ResponsesSubmittedVariables {
  after?: string | null;
  survey?: string | null;
}

export interface ResponsesSubmittedResult {
  /** Whether something happened, or the stream is only alive. */
  kind: LiveEventKind;
  /** The number of the event in the workspace, in the order of commits: a string of digits. Numbers are left out for what other subscriptions follow. */
  seq: string;
  /** When it happened; when it was sent, for a heartbeat. */
  at: Date;
  /** The response as it is now; null in a heartbeat, and if it is gone meanwhile. */
  response: ResponseFields | null;
}

const responsesSubmitted: Operation = {
  name: 'ResponsesSubmitted',
  field: 'responseSubmitted',
  text: 'subscription ResponsesSubmitted($after:String$survey:ID){responseSubmitted(after:$after opening:true survey:$survey){kind seq at response{id status locale channel startedAt completedAt ending version screenedBy reached variables{key value}hiddenFields{key value}timings{question ms}tags source{url userAgent country}revision createdAt updatedAt}}}',
  dates: { responseSubmitted: { at: true, response: { startedAt: true, completedAt: true, createdAt: true, updatedAt: true } } },
};

/** A respondent completed a survey. Responses to anonymous surveys send nothing, nor do imported ones. Scope: `responses:read`. */
export function submitted(
  client: Client,
  options: ResponsesSubmittedVariables & FollowOptions = {},
): AsyncGenerator<ResponsesSubmittedResult, void, void> {
  return follow<ResponsesSubmittedResult>(client, responsesSubmitted, options);
}
