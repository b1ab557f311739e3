// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { MessageTemplateName } from './messageTemplates.ts';
import type { PageFields } from './pages.ts';
import type { MessageSendCancelInput, MessageSendFilter, MessageSendOrder } from './schema.ts';
import type { SegmentName } from './segments.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A message to all customers of a segment or list. Its progress is in its messages, one for each customer: a server that ends in the middle goes on with those that were not sent. */
export interface MessageSendDetail {
  /** The person or key that made it; null if that is not known. */
  actor: ActorName | null;
  /** When it was canceled; null if it was not. */
  canceledAt: Date | null;
  /** How many of its messages there are, by what became of them. */
  counts: {
    /** Those that came back: BOUNCED. */
    bounced: number;
    /** Those of CANCELED, by `messageSendCancel`. */
    canceled: number;
    /** Those reported as spam: COMPLAINED. */
    complained: number;
    /** Those that could not be sent: FAILED or EXPIRED. */
    failed: number;
    /** Those to customers who may not be contacted: REFUSED. */
    refused: number;
    /** Those that went out: SENT or DELIVERED. */
    sent: number;
    /** All of them. */
    total: number;
    /** Those that are to be sent: QUEUED or SENDING. */
    waiting: number;
  };
  /** When it was made. */
  createdAt: Date;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Nothing of it is sent after this moment. */
  notAfter: Date;
  /** When there was a message for each customer; null before. */
  preparedAt: Date | null;
  /** To whom it goes. */
  segment: SegmentName;
  /** The template that its messages are made of. */
  template: MessageTemplateName;
}

/** A message to all customers of a segment or list. Its progress is in its messages, one for each customer: a server that ends in the middle goes on with those that were not sent. */
export interface MessageSendFields {
  /** The person or key that made it; null if that is not known. */
  actor: ActorName | null;
  /** When it was canceled; null if it was not. */
  canceledAt: Date | null;
  /** How many of its messages there are, by what became of them. */
  counts: {
    /** Those that came back: BOUNCED. */
    bounced: number;
    /** Those of CANCELED, by `messageSendCancel`. */
    canceled: number;
    /** Those reported as spam: COMPLAINED. */
    complained: number;
    /** Those that could not be sent: FAILED or EXPIRED. */
    failed: number;
    /** Those to customers who may not be contacted: REFUSED. */
    refused: number;
    /** Those that went out: SENT or DELIVERED. */
    sent: number;
    /** All of them. */
    total: number;
    /** Those that are to be sent: QUEUED or SENDING. */
    waiting: number;
  };
  /** When it was made. */
  createdAt: Date;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Nothing of it is sent after this moment. */
  notAfter: Date;
  /** When there was a message for each customer; null before. */
  preparedAt: Date | null;
}

/** A message to all customers of a segment or list. Its progress is in its messages, one for each customer: a server that ends in the middle goes on with those that were not sent. */
export interface MessageSendName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
}

export interface MessageSendsGetVariables {
  id: string;
}

export type MessageSendsGetResult = MessageSendDetail | null;

const messageSendsGet: Operation = {
  name: 'MessageSendsGet',
  field: 'messageSend',
  text: 'query MessageSendsGet($id:ID!){messageSend(id:$id){actor{id kind name}canceledAt counts{bounced canceled complained failed refused sent total waiting}createdAt id notAfter preparedAt segment{id name}template{id name}}}',
  dates: { messageSend: { canceledAt: true, createdAt: true, notAfter: true, preparedAt: true } },
};

/** One send by its id; null if this workspace has no such send. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<MessageSendsGetResult> {
  return run<MessageSendsGetResult>(client, messageSendsGet, { id }, options);
}

export interface MessageSendsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: MessageSendFilter | null;
  first?: number | null;
  last?: number | null;
  orderBy?: MessageSendOrder[] | null;
  withTotalCount?: boolean;
}

export interface MessageSendsListResult {
  /** The rows of this page, without their cursors. */
  nodes: MessageSendDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const messageSendsList: Operation = {
  name: 'MessageSendsList',
  field: 'messageSends',
  text: 'query MessageSendsList($after:String$before:String$filter:MessageSendFilter$first:Int$last:Int$orderBy:[MessageSendOrder!]$withTotalCount:Boolean!=false){messageSends(after:$after before:$before filter:$filter first:$first last:$last orderBy:$orderBy){nodes{actor{id kind name}canceledAt counts{bounced canceled complained failed refused sent total waiting}createdAt id notAfter preparedAt segment{id name}template{id name}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { messageSends: { nodes: { canceledAt: true, createdAt: true, notAfter: true, preparedAt: true } } },
};

/** The sends to segments, the latest first. */
export async function list(
  client: Client,
  variables: MessageSendsListVariables = {},
  options?: CallOptions,
): Promise<MessageSendsListResult> {
  return run<MessageSendsListResult>(client, messageSendsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<MessageSendsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<MessageSendsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'MessageSendsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface MessageSendsCancelVariables {
  input: MessageSendCancelInput;
}

export interface MessageSendsCancelResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The send as it is now; null if there are errors. */
  send: MessageSendFields | null;
}

const messageSendsCancel: Operation = {
  name: 'MessageSendsCancel',
  field: 'messageSendCancel',
  text: 'mutation MessageSendsCancel($input:MessageSendCancelInput!){messageSendCancel(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}send{actor{id kind name}canceledAt counts{bounced canceled complained failed refused sent total waiting}createdAt id notAfter preparedAt}}}',
  dates: { messageSendCancel: { errors: { expiredAt: true }, send: { canceledAt: true, createdAt: true, notAfter: true, preparedAt: true } } },
};

/** Cancels a send to a segment: what was not sent is not sent any more, except for up to 20 messages that a worker is at. Repeating it changes nothing. Scope: `messages:write`. */
export async function cancel(
  client: Client,
  input: MessageSendCancelInput,
  options?: MutationOptions,
): Promise<MessageSendsCancelResult> {
  return run<MessageSendsCancelResult>(client, messageSendsCancel, { input }, options);
}
