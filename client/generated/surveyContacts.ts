// Made from schema/schema.graphql and client/operations/surveyContacts.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { CustomerName } from './customers.ts';
import type { PageFields } from './pages.ts';
import type { CanContactInput, Channel, ContactAllowed, ContactKind, ContactReason, NextSurveyInput, SurveyContactFilter, SurveyContactOrder, SurveyContactRecordInput } from './schema.ts';
import type { SurveyName } from './surveys.ts';
import type { UserErrorFields } from './userErrors.ts';

/** That a survey reached a customer. It never changes; pauses and caps are counted from it. */
export interface SurveyContactDetail {
  /** When it did. */
  at: Date;
  /** The channel by which it did. */
  channel: Channel;
  /** Whom it reached. */
  customer: CustomerName;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** How it did, or what came of it. */
  kind: ContactKind;
  /** What was shown or sent to the customer. */
  survey: SurveyName;
}

/** That a survey reached a customer. It never changes; pauses and caps are counted from it. */
export interface SurveyContactFields {
  /** When it did. */
  at: Date;
  /** The channel by which it did. */
  channel: Channel;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** How it did, or what came of it. */
  kind: ContactKind;
}

export interface SurveyContactsGetVariables {
  id: string;
}

export type SurveyContactsGetResult = SurveyContactDetail | null;

const surveyContactsGet: Operation = {
  name: 'SurveyContactsGet',
  field: 'surveyContact',
  text: 'query SurveyContactsGet($id:ID!){surveyContact(id:$id){at channel customer{id name}id kind survey{id name status}}}',
  dates: { surveyContact: { at: true } },
};

/** One contact by its id; null if this workspace has no such contact. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<SurveyContactsGetResult> {
  return run<SurveyContactsGetResult>(client, surveyContactsGet, { id }, options);
}

export interface SurveyContactsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: SurveyContactFilter | null;
  first?: number | null;
  last?: number | null;
  orderBy?: SurveyContactOrder[] | null;
  withTotalCount?: boolean;
}

export interface SurveyContactsListResult {
  /** The rows of this page, without their cursors. */
  nodes: SurveyContactDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const surveyContactsList: Operation = {
  name: 'SurveyContactsList',
  field: 'surveyContacts',
  text: 'query SurveyContactsList($after:String$before:String$filter:SurveyContactFilter$first:Int$last:Int$orderBy:[SurveyContactOrder!]$withTotalCount:Boolean!=false){surveyContacts(after:$after before:$before filter:$filter first:$first last:$last orderBy:$orderBy){nodes{at channel customer{id name}id kind survey{id name status}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { surveyContacts: { nodes: { at: true } } },
};

/** How surveys reached customers, the latest first. */
export async function list(
  client: Client,
  variables: SurveyContactsListVariables = {},
  options?: CallOptions,
): Promise<SurveyContactsListResult> {
  return run<SurveyContactsListResult>(client, surveyContactsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<SurveyContactsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<SurveyContactsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'SurveyContactsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface SurveyContactsRecordVariables {
  input: SurveyContactRecordInput;
}

export interface SurveyContactsRecordResult {
  /** What was stored of a customer; null for a visitor, and if there are errors. */
  contact: SurveyContactFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const surveyContactsRecord: Operation = {
  name: 'SurveyContactsRecord',
  field: 'surveyContactRecord',
  text: 'mutation SurveyContactsRecord($input:SurveyContactRecordInput!){surveyContactRecord(input:$input){contact{at channel id kind}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { surveyContactRecord: { contact: { at: true }, errors: { expiredAt: true } } },
};

/** Records that a survey was shown, dismissed or started, or that another system sent an invitation to it, so that pauses and caps count it. The same with the same `at` is stored once. It is not decided again whether it was allowed. Refused with `NOT_FOUND` for an unknown customer or survey, with `AMBIGUOUS_CUSTOMER`, with `ERASED`, and with `INVALID_VALUE` for STARTED of an anonymous survey. Scope: `contacts:write`. */
export async function record(
  client: Client,
  input: SurveyContactRecordInput,
  options?: MutationOptions,
): Promise<SurveyContactsRecordResult> {
  return run<SurveyContactsRecordResult>(client, surveyContactsRecord, { input }, options);
}

export interface SurveyContactsCanContactVariables {
  input: CanContactInput;
}

export interface SurveyContactsCanContactResult {
  /** Whether the customer may be contacted. */
  allowed: ContactAllowed;
  /** What decided. */
  reason: ContactReason;
  /** The rule that decided, in words for people. */
  rule: string;
  /** For LATER, when to ask again; null for YES and NO. */
  until: Date | null;
}

const surveyContactsCanContact: Operation = {
  name: 'SurveyContactsCanContact',
  field: 'canContact',
  text: 'query SurveyContactsCanContact($input:CanContactInput!){canContact(input:$input){allowed reason rule until}}',
  dates: { canContact: { until: true } },
};

/** Whether a customer may be contacted with a survey now, and the rule that decides. It reserves nothing. */
export async function canContact(
  client: Client,
  input: CanContactInput,
  options?: CallOptions,
): Promise<SurveyContactsCanContactResult> {
  return run<SurveyContactsCanContactResult>(client, surveyContactsCanContact, { input }, options);
}

export interface SurveyContactsNextVariables {
  input: NextSurveyInput;
}

export interface SurveyContactsNextResult {
  /** The survey to show; null if there is none. */
  survey: SurveyName | null;
  /** The live surveys in the order in which they were considered, the highest `priority` first, up to the one to show; at most 50. Those for other channels, and those without a purpose, come last. */
  considered: {
    /** The survey; null if it was deleted meanwhile. */
    survey: SurveyName | null;
    /** Whether it may be shown, and why. */
    decision: {
      /** Whether the customer may be contacted. */
      allowed: ContactAllowed;
      /** What decided. */
      reason: ContactReason;
      /** The rule that decided, in words for people. */
      rule: string;
      /** For LATER, when to ask again; null for YES and NO. */
      until: Date | null;
    };
  }[];
}

const surveyContactsNext: Operation = {
  name: 'SurveyContactsNext',
  field: 'nextSurvey',
  text: 'query SurveyContactsNext($input:NextSurveyInput!){nextSurvey(input:$input){survey{id name status}considered{survey{id name status}decision{allowed reason rule until}}}}',
  dates: { nextSurvey: { considered: { decision: { until: true } } } },
};

/** Which survey an app may show now to the customer or visitor who is present: one or none, and why. */
export async function next(
  client: Client,
  input: NextSurveyInput,
  options?: CallOptions,
): Promise<SurveyContactsNextResult> {
  return run<SurveyContactsNextResult>(client, surveyContactsNext, { input }, options);
}
