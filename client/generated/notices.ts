// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { CaseName } from './cases.ts';
import type { CustomerName } from './customers.ts';
import type { MessageTemplateName } from './messageTemplates.ts';
import type { PageFields } from './pages.ts';
import type { RunName } from './runs.ts';
import type { MessageRefusal, NoticeChannel, NoticeFilter, NoticeOrder, NoticeReadInput, NoticeState } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** What a rule had to say to a person of the team about a customer, in their inbox here or as a mail; or, in their inbox, a comment of a case that mentions them, or that a case of theirs is overdue. Its id is that of every attempt to send it. */
export interface NoticeDetail {
  /** The person whom it is for. */
  actor: ActorName;
  /** How often a mail was tried to be sent. */
  attempts: number;
  /** The case with the comment that mentions the person, or that is overdue; null for a notice of a rule. */
  case: CaseName | null;
  /** How it is sent. */
  channel: NoticeChannel;
  /** When it was made. */
  createdAt: Date;
  /** The customer whom it is about; null if that is a case without a customer. */
  customer: CustomerName | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Its language, as BCP 47; null before a mail was rendered, and in the inbox. */
  locale: string | null;
  /** A mail is not sent after this moment; null in the inbox. */
  notAfter: Date | null;
  /** When `noticeRead` was called for it; null before. */
  readAt: Date | null;
  /** Why the last attempt failed; null if it did not, or there was none. */
  refusal: MessageRefusal | null;
  /** What the mail server said of it as a code, `550 5.1.1`, or for TEMPLATE where the template failed, `messagetemplate_… de html 3:1 TIME`; null if there was none. */
  refusalCode: string | null;
  /** The run that made it, and so the rule; null for one that an earlier version of the server made. */
  run: RunName | null;
  /** When it was sent, or came into the inbox; null before. */
  sentAt: Date | null;
  /** What became of it. */
  state: NoticeState;
  /** The subject of a mail; null in the inbox, and without the scope `customers:personal`. */
  subject: string | null;
  /** The template that a mail is made of; null in the inbox. */
  template: MessageTemplateName | null;
  /** Its text; null before a mail was rendered, and without the scope `customers:personal`. */
  text: string | null;
}

/** What a rule had to say to a person of the team about a customer, in their inbox here or as a mail; or, in their inbox, a comment of a case that mentions them, or that a case of theirs is overdue. Its id is that of every attempt to send it. */
export interface NoticeFields {
  /** The person whom it is for. */
  actor: ActorName;
  /** How often a mail was tried to be sent. */
  attempts: number;
  /** How it is sent. */
  channel: NoticeChannel;
  /** When it was made. */
  createdAt: Date;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Its language, as BCP 47; null before a mail was rendered, and in the inbox. */
  locale: string | null;
  /** A mail is not sent after this moment; null in the inbox. */
  notAfter: Date | null;
  /** When `noticeRead` was called for it; null before. */
  readAt: Date | null;
  /** Why the last attempt failed; null if it did not, or there was none. */
  refusal: MessageRefusal | null;
  /** What the mail server said of it as a code, `550 5.1.1`, or for TEMPLATE where the template failed, `messagetemplate_… de html 3:1 TIME`; null if there was none. */
  refusalCode: string | null;
  /** When it was sent, or came into the inbox; null before. */
  sentAt: Date | null;
  /** What became of it. */
  state: NoticeState;
  /** The subject of a mail; null in the inbox, and without the scope `customers:personal`. */
  subject: string | null;
  /** Its text; null before a mail was rendered, and without the scope `customers:personal`. */
  text: string | null;
}

export interface NoticesGetVariables {
  id: string;
}

export type NoticesGetResult = NoticeDetail | null;

const noticesGet: Operation = {
  name: 'NoticesGet',
  field: 'notice',
  text: 'query NoticesGet($id:ID!){notice(id:$id){actor{id kind name}attempts case{id title}channel createdAt customer{id name}id locale notAfter readAt refusal refusalCode run{id}sentAt state subject template{id name}text}}',
  dates: { notice: { createdAt: true, notAfter: true, readAt: true, sentAt: true } },
};

/** One notice by its id; null if this workspace has no such notice. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<NoticesGetResult> {
  return run<NoticesGetResult>(client, noticesGet, { id }, options);
}

export interface NoticesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: NoticeFilter | null;
  first?: number | null;
  last?: number | null;
  orderBy?: NoticeOrder[] | null;
  withTotalCount?: boolean;
}

export interface NoticesListResult {
  /** The rows of this page, without their cursors. */
  nodes: NoticeDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const noticesList: Operation = {
  name: 'NoticesList',
  field: 'notices',
  text: 'query NoticesList($after:String$before:String$filter:NoticeFilter$first:Int$last:Int$orderBy:[NoticeOrder!]$withTotalCount:Boolean!=false){notices(after:$after before:$before filter:$filter first:$first last:$last orderBy:$orderBy){nodes{actor{id kind name}attempts case{id title}channel createdAt customer{id name}id locale notAfter readAt refusal refusalCode run{id}sentAt state subject template{id name}text}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { notices: { nodes: { createdAt: true, notAfter: true, readAt: true, sentAt: true } } },
};

/** The notices for the person whom the key of this request acts for, the latest first. */
export async function list(
  client: Client,
  variables: NoticesListVariables = {},
  options?: CallOptions,
): Promise<NoticesListResult> {
  return run<NoticesListResult>(client, noticesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<NoticesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<NoticesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'NoticesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface NoticesReadVariables {
  input: NoticeReadInput;
}

export interface NoticesReadResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The notice as it is now; null if there are errors. */
  notice: NoticeFields | null;
}

const noticesRead: Operation = {
  name: 'NoticesRead',
  field: 'noticeRead',
  text: 'mutation NoticesRead($input:NoticeReadInput!){noticeRead(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}notice{actor{id kind name}attempts channel createdAt id locale notAfter readAt refusal refusalCode sentAt state subject text}}}',
  dates: { noticeRead: { errors: { expiredAt: true }, notice: { createdAt: true, notAfter: true, readAt: true, sentAt: true } } },
};

/** Notes that a person of the team has read a notice, by the person’s own key. Repeating it changes nothing. Refused with `NOT_FOUND` for a notice of another person. Scope: `notices:write`. */
export async function read(
  client: Client,
  input: NoticeReadInput,
  options?: MutationOptions,
): Promise<NoticesReadResult> {
  return run<NoticesReadResult>(client, noticesRead, { input }, options);
}
