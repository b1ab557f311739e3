// Made from schema/schema.graphql and client/operations/responses.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { PageFields } from './pages.ts';
import type { AnswerFilter, AnswerOrder, Channel, Emotion, QuestionKind, ResponseBulkSubmitInput, ResponseDeleteInput, ResponseOutcome, ResponseSaveInput, ResponseStartInput, ResponseStatus, ResponseSubmitInput, ResponseTagInput, ResponseUpdateInput, Sentiment, SurveyResponseFilter, SurveyResponseOrder } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** What one person answered to a survey. Of an anonymous survey its id tells no time, and its times are the beginning of their day in the workspace’s time zone. */
export interface ResponseReceipt {
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** How far it has come. */
  status: ResponseStatus;
  /** The language it was given in, as BCP 47. */
  locale: string;
  /** By which way it came. */
  channel: Channel;
  /** When it was begun. */
  startedAt: Date;
  /** When it was submitted; null while it is PARTIAL. */
  completedAt: Date | null;
  /** The key of the ending that its answers lead to; of QUOTA_FULL, the one that the quota’s `whenFull` named. Null while it is PARTIAL, and where there is none. */
  ending: string | null;
}

/** What one person answered to a survey. Of an anonymous survey its id tells no time, and its times are the beginning of their day in the workspace’s time zone. */
export interface ResponseFields {
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** How far it has come. */
  status: ResponseStatus;
  /** The language it was given in, as BCP 47. */
  locale: string;
  /** By which way it came. */
  channel: Channel;
  /** When it was begun. */
  startedAt: Date;
  /** When it was submitted; null while it is PARTIAL. */
  completedAt: Date | null;
  /** The key of the ending that its answers lead to; of QUOTA_FULL, the one that the quota’s `whenFull` named. Null while it is PARTIAL, and where there is none. */
  ending: string | null;
  /** Which published version of the survey was answered. */
  version: number;
  /** Of QUOTA_FULL, the key of the quota that was full; of SCREENED_OUT, that of the ending it was led to; else null. */
  screenedBy: string | null;
  /** Keys of the questions that were shown, in their order: up to the last one answered, or all of them once it is submitted. */
  reached: string[];
  /** What the survey calculated from its answers. */
  variables: {
    /** The key of the variable or hidden field. */
    key: string;
    /** Its value as text: `12.5`, `true`, `premium`, `2026-11-21`. */
    value: string;
  }[];
  /** What the page that showed the survey handed in. */
  hiddenFields: {
    /** The key of the variable or hidden field. */
    key: string;
    /** Its value as text: `12.5`, `true`, `premium`, `2026-11-21`. */
    value: string;
  }[];
  /** How long each question took, as far as it was measured. */
  timings: {
    /** The question’s key. */
    question: string;
    /** Milliseconds. */
    ms: number;
  }[];
  /** What staff marked it with. */
  tags: string[];
  /** Where it came from. */
  source: {
    /** The page it was given on. */
    url: string | null;
    /** The browser or program, as it calls itself. */
    userAgent: string | null;
    /** The country, as ISO 3166 writes it with two letters: `DE`. */
    country: string | null;
  };
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision: number;
  /** When it was stored. */
  createdAt: Date;
  /** When it last changed. */
  updatedAt: Date;
}

/** What one person answered to one question. The field that its kind fills has the value, the others are null or empty. */
export interface AnswerFields {
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** The key of the question, the same in all versions of the survey. */
  question: string;
  /** The kind of the question. */
  kind: QuestionKind;
  /** What was written, of SHORT_TEXT and LONG_TEXT. */
  text: string | null;
  /** The value as it was given, of NPS, CSAT, CES, RATING, OPINION_SCALE and NUMBER. */
  number: number | null;
  /** Yes or no, of BOOLEAN and CONSENT. */
  boolean: boolean | null;
  /** The day, of DATE: `2026-11-21`. */
  date: string | null;
  /** Keys of what was chosen, of SINGLE_CHOICE, MULTIPLE_CHOICE and RANKING (the best first). */
  choices: string[];
  /** What was written beside the choice `other`. */
  other: string | null;
  /** What was chosen in each row, of MATRIX. */
  matrix: {
    /** The row’s key. */
    row: string;
    /** Keys of the chosen columns; one, unless the question takes several. */
    columns: string[];
  }[] | null;
  /** How to reach who answered, of CONTACT. */
  contact: {
    /** How they are called. */
    name: string | null;
    /** Their mail address. */
    email: string | null;
    /** Their telephone number. */
    phone: string | null;
    /** Whom they work for. */
    company: string | null;
  } | null;
  /** The language it was given in, as BCP 47. */
  locale: string;
  /** How the author of the answer feels about its subject; null until it was analysed, and where its language is not understood. */
  sentiment: {
    /** The sentiment in a word. */
    value: Sentiment;
    /** The same from −1 (all blame) to 1 (all praise), 0 in the middle. */
    score: number;
  } | null;
  /** The emotions that the answer lets on, none if it is matter-of-fact; null until it was analysed. */
  emotions: Emotion[] | null;
  /** What the answer is about, in the workspace’s own topics; null until it was analysed. */
  topics: string[] | null;
  /** When somebody last looked for sentiment, emotions and topics in the answer; null if nobody has. */
  analysedAt: Date | null;
}

/** What one person answered to a survey. Of an anonymous survey its id tells no time, and its times are the beginning of their day in the workspace’s time zone. */
export interface ResponseDetail {
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** How far it has come. */
  status: ResponseStatus;
  /** The language it was given in, as BCP 47. */
  locale: string;
  /** By which way it came. */
  channel: Channel;
  /** When it was begun. */
  startedAt: Date;
  /** When it was submitted; null while it is PARTIAL. */
  completedAt: Date | null;
  /** The key of the ending that its answers lead to; of QUOTA_FULL, the one that the quota’s `whenFull` named. Null while it is PARTIAL, and where there is none. */
  ending: string | null;
  /** Which published version of the survey was answered. */
  version: number;
  /** Of QUOTA_FULL, the key of the quota that was full; of SCREENED_OUT, that of the ending it was led to; else null. */
  screenedBy: string | null;
  /** Keys of the questions that were shown, in their order: up to the last one answered, or all of them once it is submitted. */
  reached: string[];
  /** What the survey calculated from its answers. */
  variables: {
    /** The key of the variable or hidden field. */
    key: string;
    /** Its value as text: `12.5`, `true`, `premium`, `2026-11-21`. */
    value: string;
  }[];
  /** What the page that showed the survey handed in. */
  hiddenFields: {
    /** The key of the variable or hidden field. */
    key: string;
    /** Its value as text: `12.5`, `true`, `premium`, `2026-11-21`. */
    value: string;
  }[];
  /** How long each question took, as far as it was measured. */
  timings: {
    /** The question’s key. */
    question: string;
    /** Milliseconds. */
    ms: number;
  }[];
  /** What staff marked it with. */
  tags: string[];
  /** Where it came from. */
  source: {
    /** The page it was given on. */
    url: string | null;
    /** The browser or program, as it calls itself. */
    userAgent: string | null;
    /** The country, as ISO 3166 writes it with two letters: `DE`. */
    country: string | null;
  };
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision: number;
  /** When it was stored. */
  createdAt: Date;
  /** When it last changed. */
  updatedAt: Date;
  /** What was answered, one row a question, by the questions’ keys. */
  answers: {
    /** The rows of this page, without their cursors. */
    nodes: AnswerFields[];
    /** Where this page stands in the whole list. */
    pageInfo: PageFields;
  };
}

/** How far a response has come, and what to show next. */
export interface ResponseProgressFields {
  /** The key of the page to show next; null when nothing is left to ask. */
  page: string | null;
  /** Keys of the questions that this page shows to somebody with these answers. */
  questions: string[];
  /** How many questions are still to come, if no further answer changes the way. */
  remaining: number;
  /** Which part of the questions on the way was passed, from 0 to 1. */
  share: number;
  /** What to show at last, with the address to go on to; null as long as something is left to ask, and where the survey simply ends. */
  ending: {
    /** Its name for jumps, unique in the survey: `thanks`. */
    key: string;
    /** Where the reader is sent next, http or https; null for nowhere. */
    url: string | null;
  } | null;
  /** Whether these answers show somebody who does not belong to those asked. */
  screenedOut: boolean;
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

/** One response by its id; null if this workspace has no such response. */
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
  /** Where this page stands in the whole list. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. Counted only when asked for, and then row by row: leave it out where it is not shown. */
  totalCount?: number;
}

const responsesList: Operation = {
  name: 'ResponsesList',
  field: 'responses',
  text: 'query ResponsesList($after:String$before:String$filter:SurveyResponseFilter$first:Int$last:Int$orderBy:[SurveyResponseOrder!]$withTotalCount:Boolean!=false){responses(after:$after before:$before filter:$filter first:$first last:$last orderBy:$orderBy){nodes{id status locale channel startedAt completedAt ending version screenedBy reached variables{key value}hiddenFields{key value}timings{question ms}tags source{url userAgent country}revision createdAt updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { responses: { nodes: { startedAt: true, completedAt: true, createdAt: true, updatedAt: true } } },
};

/** The responses of the workspace, the latest begun first. */
export async function list(
  client: Client,
  variables: ResponsesListVariables = {},
  options?: CallOptions,
): Promise<ResponsesListResult> {
  return run<ResponsesListResult>(client, responsesList, variables, options);
}

/** The nodes of every page of `list`, fetched as the loop goes; `first` is the page's size. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The response as it is now. */
  response: ResponseFields | null;
}

const responsesUpdate: Operation = {
  name: 'ResponsesUpdate',
  field: 'responseUpdate',
  text: 'mutation ResponsesUpdate($input:ResponseUpdateInput!){responseUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}response{id status locale channel startedAt completedAt ending version screenedBy reached variables{key value}hiddenFields{key value}timings{question ms}tags source{url userAgent country}revision createdAt updatedAt}}}',
  dates: { responseUpdate: { errors: { expiredAt: true }, response: { startedAt: true, completedAt: true, createdAt: true, updatedAt: true } } },
};

/** Corrects a response. The survey’s logic holds as it did for whoever answered: of a finished response nothing required may be missing, and answers that a correction hides are left out. Scores follow; quotas are counted anew but refuse nothing. With a `revision`, refused as `STALE_REVISION` if somebody was faster. Scope: `responses:write`. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const responsesDelete: Operation = {
  name: 'ResponsesDelete',
  field: 'responseDelete',
  text: 'mutation ResponsesDelete($input:ResponseDeleteInput!){responseDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { responseDelete: { errors: { expiredAt: true } } },
};

/** Deletes a response for good, with its answers. Scores follow, and its place under quotas and the survey’s cap is free again. Its submission key stays used: a late retry does not bring it back. Scope: `responses:write`. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The responses as they are now. */
  responses: ResponseFields[];
}

const responsesTag: Operation = {
  name: 'ResponsesTag',
  field: 'responseTag',
  text: 'mutation ResponsesTag($input:ResponseTagInput!){responseTag(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}responses{id status locale channel startedAt completedAt ending version screenedBy reached variables{key value}hiddenFields{key value}timings{question ms}tags source{url userAgent country}revision createdAt updatedAt}}}',
  dates: { responseTag: { errors: { expiredAt: true }, responses: { startedAt: true, completedAt: true, createdAt: true, updatedAt: true } } },
};

/** Puts tags on responses and takes others off; what is tagged like this already stays as it is. Scope: `responses:write`. */
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
  /** The response, PARTIAL at first. */
  response: ResponseReceipt | null;
  /** Lets its holder read and continue the response until it is submitted or expires: keep it like a password. The same again for a retry; null if nothing was begun. */
  resumeToken: string | null;
  /** How far the response has come, and what to show next; null if there is none. */
  progress: ResponseProgressFields | null;
  /** The call was a retry: its submission key was used before, and what is told here was done then. What was deleted since is null. */
  replayed: boolean;
  /** What the caller has to fix; then nothing was changed. `SCREENED_OUT`, and `QUOTA_FULL` with a quota’s key, tell of a response that was kept all the same. */
  errors: UserErrorFields[];
}

const responsesStart: Operation = {
  name: 'ResponsesStart',
  field: 'responseStart',
  text: 'mutation ResponsesStart($input:ResponseStartInput!){responseStart(input:$input){response{id status locale channel startedAt completedAt ending}resumeToken progress{page questions remaining share ending{key url}screenedOut}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { responseStart: { response: { startedAt: true, completedAt: true }, errors: { expiredAt: true } } },
};

/** Begins a response that is filled page by page, and hands out the token to go on with it, on this device or another. Refused with `SURVEY_CLOSED` or `QUOTA_FULL` where the survey takes no more. The `submissionKey` is its retry rule: the header `Idempotency-Key` is not looked at, and nothing tells when the call was made. Open to publishable keys. Scope: `responses:submit`. */
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
  /** The response, still PARTIAL. */
  response: ResponseReceipt | null;
  /** How far the response has come, and what to show next; null if there is none. */
  progress: ResponseProgressFields | null;
  /** What the caller has to fix; then nothing was changed. `SCREENED_OUT`, and `QUOTA_FULL` with a quota’s key, tell of a response that was kept all the same. */
  errors: UserErrorFields[];
}

const responsesSave: Operation = {
  name: 'ResponsesSave',
  field: 'responseSave',
  text: 'mutation ResponsesSave($input:ResponseSaveInput!$left:String){responseSave(input:$input){response{id status locale channel startedAt completedAt ending}progress(left:$left){page questions remaining share ending{key url}screenedOut}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { responseSave: { response: { startedAt: true, completedAt: true }, errors: { expiredAt: true } } },
};

/** Keeps answers of a response that was begun; they take the place of earlier ones to the same questions. Each is held to its question, but nothing need be complete; an answer whose question another answer hides is kept until the response is submitted, and then left out. Refused with `INVALID_ANSWER`, each question at once, `SURVEY_CLOSED`, or `RESPONSE_EXPIRED` after the survey’s `resumeDays`. Repeating it changes nothing, so it takes no idempotency key. Open to publishable keys. Scope: `responses:submit`. */
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
  /** The response, COMPLETED, SCREENED_OUT or QUOTA_FULL. */
  response: ResponseReceipt | null;
  /** How far the response has come, and what to show next; null if there is none. */
  progress: ResponseProgressFields | null;
  /** The call was a retry: its submission key was used before, and what is told here was done then. What was deleted since is null. */
  replayed: boolean;
  /** What the caller has to fix; then nothing was changed. `SCREENED_OUT`, and `QUOTA_FULL` with a quota’s key, tell of a response that was kept all the same. */
  errors: UserErrorFields[];
}

const responsesSubmit: Operation = {
  name: 'ResponsesSubmit',
  field: 'responseSubmit',
  text: 'mutation ResponsesSubmit($input:ResponseSubmitInput!){responseSubmit(input:$input){response{id status locale channel startedAt completedAt ending}progress{page questions remaining share ending{key url}screenedOut}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { responseSubmit: { response: { startedAt: true, completedAt: true }, errors: { expiredAt: true } } },
};

/** Stores a whole response, or finishes one that was begun. The server holds it to the survey’s logic: an unknown question, an answer that its question does not take, one to a question that is not shown, a required one that is missing are all told at once as `INVALID_ANSWER`, and nothing is stored. `SURVEY_CLOSED` and `RESPONSE_EXPIRED` come too late; `SCREENED_OUT`, and `QUOTA_FULL` with a quota’s key, tell of a response that is kept with that status. The `submissionKey` is its retry rule: the header `Idempotency-Key` is not looked at, and nothing tells when the call was made. Open to publishable keys. Scope: `responses:submit`. */
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
  /** What was begun, and whether it is finished by now. */
  response: ResponseReceipt;
  /** What was answered so far, in the order of the questions, also to those that a later answer hides. Empty once it is finished or expired. */
  answers: {
    /** The question’s key. */
    question: string;
    /** What was written. */
    text: string | null;
    /** The number or step chosen. */
    number: number | null;
    /** Yes or no. */
    boolean: boolean | null;
    /** The day: `2026-11-21`. */
    date: string | null;
    /** Keys of what was chosen; of a ranking, the best first. */
    choices: string[];
    /** What was written beside the choice `other`. */
    other: string | null;
    /** What was chosen in each row. */
    matrix: {
      /** The row’s key. */
      row: string;
      /** Keys of the chosen columns; one, unless the question takes several. */
      columns: string[];
    }[] | null;
    /** How to reach who answers. */
    contact: {
      /** How they are called. */
      name: string | null;
      /** Their mail address. */
      email: string | null;
      /** Their telephone number. */
      phone: string | null;
      /** Whom they work for. */
      company: string | null;
    } | null;
  }[];
  /** How far the response has come, and what to show next; null if there is none. */
  progress: ResponseProgressFields | null;
  /** Why no more answers are taken: it is finished or expired, or its survey is closed. Empty while it can be continued. */
  errors: UserErrorFields[];
} | null;

const responsesResume: Operation = {
  name: 'ResponsesResume',
  field: 'responseResume',
  text: 'query ResponsesResume($resumeToken:String!){responseResume(resumeToken:$resumeToken){response{id status locale channel startedAt completedAt ending}answers{question text number boolean date choices other matrix{row columns}contact{name email phone company}}progress{page questions remaining share ending{key url}screenedOut}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { responseResume: { response: { startedAt: true, completedAt: true }, errors: { expiredAt: true } } },
};

/** A response that was begun, by the token that `responseStart` handed out, to go on with it on another device; null if the token is of none. Open to publishable keys. */
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
  /** Where this page stands in the whole list. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. Counted only when asked for, and then row by row: leave it out where it is not shown. */
  totalCount?: number;
}

const responsesListAnswers: Operation = {
  name: 'ResponsesListAnswers',
  field: 'answers',
  text: 'query ResponsesListAnswers($first:Int$after:String$last:Int$before:String$filter:AnswerFilter$orderBy:[AnswerOrder!]$withTotalCount:Boolean!=false){answers(first:$first after:$after last:$last before:$before filter:$filter orderBy:$orderBy){nodes{id question kind text number boolean date choices other matrix{row columns}contact{name email phone company}locale sentiment{value score}emotions topics analysedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { answers: { nodes: { analysedAt: true } } },
};

/** The answers of the workspace, those of the latest responses first. Name a survey and a question in the filter: there are many. */
export async function listAnswers(
  client: Client,
  variables: ResponsesListAnswersVariables = {},
  options?: CallOptions,
): Promise<ResponsesListAnswersResult> {
  return run<ResponsesListAnswersResult>(client, responsesListAnswers, variables, options);
}

/** The nodes of every page of `listAnswers`, fetched as the loop goes; `first` is the page's size. */
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
  /** One for each response, in the order of the input; empty if none was stored. */
  results: {
    /** Which one of the input, counted from 0. */
    index: number;
    /** Whether it was stored. */
    outcome: ResponseOutcome;
    /** The response as it is now; null if it was not stored, or was deleted since. */
    response: ResponseReceipt | null;
    /** Why it was not stored. `SCREENED_OUT`, and `QUOTA_FULL` with a quota’s key, tell of one that was. */
    errors: UserErrorFields[];
  }[];
  /** What the caller has to fix; then nothing was changed. `SCREENED_OUT`, and `QUOTA_FULL` with a quota’s key, tell of a response that was kept all the same. */
  errors: UserErrorFields[];
}

const responsesBulkSubmit: Operation = {
  name: 'ResponsesBulkSubmit',
  field: 'responseBulkSubmit',
  text: 'mutation ResponsesBulkSubmit($input:ResponseBulkSubmitInput!){responseBulkSubmit(input:$input){results{index outcome response{id status locale channel startedAt completedAt ending}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { responseBulkSubmit: { results: { response: { startedAt: true, completedAt: true }, errors: { expiredAt: true } }, errors: { expiredAt: true } } },
};

/** Stores up to 1000 whole responses of one survey, each as `responseSubmit` would. The number of statements grows with the versions that they name, not with them. Each `submissionKey` is its response’s retry rule; the header `Idempotency-Key` is not looked at. Scope: `responses:write`. */
export async function bulkSubmit(
  client: Client,
  input: ResponseBulkSubmitInput,
  options?: MutationOptions,
): Promise<ResponsesBulkSubmitResult> {
  return run<ResponsesBulkSubmitResult>(client, responsesBulkSubmit, { input }, options);
}
