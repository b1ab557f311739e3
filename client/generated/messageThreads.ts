// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { CustomerName } from './customers.ts';
import type { PageFields } from './pages.ts';
import type { Channel, MessageThreadFilter, MessageThreadOrder } from './schema.ts';
import type { SurveyName } from './surveys.ts';

/** Messages to one customer by one channel, and the answers to them. An answer belongs to it by its token. */
export interface MessageThreadDetail {
  /** When that question was answered; null before. */
  answeredAt: Date | null;
  /** By which way all of it is sent. */
  channel: Channel;
  /** When it began. */
  createdAt: Date;
  /** With whom it is. */
  customer: CustomerName;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** When its last message was made. */
  lastMessageAt: Date;
  /** The key of its question; null if none asks. */
  question: string | null;
  /** The token by which `messageReceive` knows that a message belongs to it: mails carry it in the address that answers go to. A program that has it can write as the customer, so it needs the scope `customers:personal`; null without it. */
  replyToken: string | null;
  /** The subject of its first message; null if that has none, and without the scope `customers:personal`. */
  subject: string | null;
  /** The survey that the next message from the customer answers; null if none asks. */
  survey: SurveyName | null;
}

/** Messages to one customer by one channel, and the answers to them. An answer belongs to it by its token. */
export interface MessageThreadName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
}

export interface MessageThreadsGetVariables {
  id: string;
}

export type MessageThreadsGetResult = MessageThreadDetail | null;

const messageThreadsGet: Operation = {
  name: 'MessageThreadsGet',
  field: 'messageThread',
  text: 'query MessageThreadsGet($id:ID!){messageThread(id:$id){answeredAt channel createdAt customer{id name}id lastMessageAt question replyToken subject survey{id name status}}}',
  dates: { messageThread: { answeredAt: true, createdAt: true, lastMessageAt: true } },
};

/** One thread by its id; null if this workspace has no such thread. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<MessageThreadsGetResult> {
  return run<MessageThreadsGetResult>(client, messageThreadsGet, { id }, options);
}

export interface MessageThreadsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: MessageThreadFilter | null;
  first?: number | null;
  last?: number | null;
  orderBy?: MessageThreadOrder[] | null;
  withTotalCount?: boolean;
}

export interface MessageThreadsListResult {
  /** The rows of this page, without their cursors. */
  nodes: MessageThreadDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const messageThreadsList: Operation = {
  name: 'MessageThreadsList',
  field: 'messageThreads',
  text: 'query MessageThreadsList($after:String$before:String$filter:MessageThreadFilter$first:Int$last:Int$orderBy:[MessageThreadOrder!]$withTotalCount:Boolean!=false){messageThreads(after:$after before:$before filter:$filter first:$first last:$last orderBy:$orderBy){nodes{answeredAt channel createdAt customer{id name}id lastMessageAt question replyToken subject survey{id name status}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { messageThreads: { nodes: { answeredAt: true, createdAt: true, lastMessageAt: true } } },
};

/** The threads of the workspace, that with the latest message first. */
export async function list(
  client: Client,
  variables: MessageThreadsListVariables = {},
  options?: CallOptions,
): Promise<MessageThreadsListResult> {
  return run<MessageThreadsListResult>(client, messageThreadsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<MessageThreadsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<MessageThreadsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'MessageThreadsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}
