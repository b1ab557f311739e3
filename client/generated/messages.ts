// Made from schema/schema.graphql and client/operations/messages.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { follow, type FollowOptions } from '../runtime/follow.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { CustomerName } from './customers.ts';
import type { InvitationName } from './invitations.ts';
import type { MessageSendFields, MessageSendName } from './messageSends.ts';
import type { MessageTemplateName } from './messageTemplates.ts';
import type { MessageThreadName } from './messageThreads.ts';
import type { PageFields } from './pages.ts';
import type { ResponseName } from './responses.ts';
import type { Channel, ContactAllowed, ContactReason, LiveEventKind, MessageDirection, MessageFilter, MessageKind, MessageOrder, MessageReading, MessageReceiveInput, MessageRefusal, MessageSendInput, MessageState } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A message to a customer or from one. What is to be sent is decided, rendered and sent by a worker. Its id is that of every attempt: a mail has one Message-ID however often it is tried. */
export interface MessageDetail {
  /** The person or key that made it; null if a survey did. */
  actor: ActorName | null;
  /** How often it was tried to be sent. */
  attempts: number;
  /** Whether a program of the customer’s sent it by itself, such as a notice of absence: it triggers nothing. */
  automatic: boolean;
  /** The channel it is sent by. */
  channel: Channel;
  /** When it was made. */
  createdAt: Date;
  /** To whom it goes, or who wrote it. */
  customer: CustomerName;
  /** Whether the customer could be contacted with it when it was last to be sent, and why; null before. */
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
  /** Who wrote it. */
  direction: MessageDirection;
  /** When it is to be sent, at the earliest; null unless it waits. */
  dueAt: Date | null;
  /** When it came back, expired, failed, or was refused or canceled; null if not. */
  endedAt: Date | null;
  /** The same as HTML; null if it has none. Null without the scope `customers:personal`. */
  html: string | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The invitation that it sends, reminds of or thanks for; null if there is none. */
  invitation: InvitationName | null;
  /** What it is for, as its template says; null for one without a template. */
  kind: MessageKind | null;
  /** Its language, as BCP 47; null before it was rendered, and if it is not known. */
  locale: string | null;
  /** It is not sent after this moment; null for one that came in. */
  notAfter: Date | null;
  /** What became of it as an answer to a survey’s question; null if none was asked in its thread. */
  reading: MessageReading | null;
  /** Why the last attempt failed; null if it did not, or there was none. */
  refusal: MessageRefusal | null;
  /** What the other side said of it as a code, `550 5.1.1`. For TEMPLATE: the template, the language, the part, line and column in it, and why, `messagetemplate_… de html 3:1 TIME`; TIME, MEMORY and SIZE are limits that it reached. Null if there was none. */
  refusalCode: string | null;
  /** The response that it was submitted as, where it answered a survey’s question; null if it did not, and if that was deleted. */
  response: ResponseName | null;
  /** The send to a segment that it belongs to; null if it was made by itself. */
  send: MessageSendName | null;
  /** When it went out or came in; null before. */
  sentAt: Date | null;
  /** What became of it. */
  state: MessageState;
  /** Its subject; null if it has none. Null without the scope `customers:personal`. */
  subject: string | null;
  /** The template that it is made of; null if there is none. */
  template: MessageTemplateName | null;
  /** Its text; null before it was rendered. Null without the scope `customers:personal`. */
  text: string | null;
  /** The messages that it belongs to. */
  thread: MessageThreadName;
}

/** A message to a customer or from one. What is to be sent is decided, rendered and sent by a worker. Its id is that of every attempt: a mail has one Message-ID however often it is tried. */
export interface MessageFields {
  /** The person or key that made it; null if a survey did. */
  actor: ActorName | null;
  /** How often it was tried to be sent. */
  attempts: number;
  /** Whether a program of the customer’s sent it by itself, such as a notice of absence: it triggers nothing. */
  automatic: boolean;
  /** The channel it is sent by. */
  channel: Channel;
  /** When it was made. */
  createdAt: Date;
  /** Whether the customer could be contacted with it when it was last to be sent, and why; null before. */
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
  /** Who wrote it. */
  direction: MessageDirection;
  /** When it is to be sent, at the earliest; null unless it waits. */
  dueAt: Date | null;
  /** When it came back, expired, failed, or was refused or canceled; null if not. */
  endedAt: Date | null;
  /** The same as HTML; null if it has none. Null without the scope `customers:personal`. */
  html: string | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What it is for, as its template says; null for one without a template. */
  kind: MessageKind | null;
  /** Its language, as BCP 47; null before it was rendered, and if it is not known. */
  locale: string | null;
  /** It is not sent after this moment; null for one that came in. */
  notAfter: Date | null;
  /** What became of it as an answer to a survey’s question; null if none was asked in its thread. */
  reading: MessageReading | null;
  /** Why the last attempt failed; null if it did not, or there was none. */
  refusal: MessageRefusal | null;
  /** What the other side said of it as a code, `550 5.1.1`. For TEMPLATE: the template, the language, the part, line and column in it, and why, `messagetemplate_… de html 3:1 TIME`; TIME, MEMORY and SIZE are limits that it reached. Null if there was none. */
  refusalCode: string | null;
  /** The send to a segment that it belongs to; null if it was made by itself. */
  send: MessageSendName | null;
  /** When it went out or came in; null before. */
  sentAt: Date | null;
  /** What became of it. */
  state: MessageState;
  /** Its subject; null if it has none. Null without the scope `customers:personal`. */
  subject: string | null;
  /** Its text; null before it was rendered. Null without the scope `customers:personal`. */
  text: string | null;
  /** The messages that it belongs to. */
  thread: MessageThreadName;
}

export interface MessagesGetVariables {
  id: string;
}

export type MessagesGetResult = MessageDetail | null;

const messagesGet: Operation = {
  name: 'MessagesGet',
  field: 'message',
  text: 'query MessagesGet($id:ID!){message(id:$id){actor{id kind name}attempts automatic channel createdAt customer{id name}decision{allowed reason rule until}deliveredAt direction dueAt endedAt html id invitation{id}kind locale notAfter reading refusal refusalCode response{id}send{id}sentAt state subject template{id name}text thread{id}}}',
  dates: { message: { createdAt: true, decision: { until: true }, deliveredAt: true, dueAt: true, endedAt: true, notAfter: true, sentAt: true } },
};

/** One message by its id; null if this workspace has no such message. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<MessagesGetResult> {
  return run<MessagesGetResult>(client, messagesGet, { id }, options);
}

export interface MessagesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: MessageFilter | null;
  first?: number | null;
  last?: number | null;
  orderBy?: MessageOrder[] | null;
  withTotalCount?: boolean;
}

export interface MessagesListResult {
  /** The rows of this page, without their cursors. */
  nodes: MessageDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const messagesList: Operation = {
  name: 'MessagesList',
  field: 'messages',
  text: 'query MessagesList($after:String$before:String$filter:MessageFilter$first:Int$last:Int$orderBy:[MessageOrder!]$withTotalCount:Boolean!=false){messages(after:$after before:$before filter:$filter first:$first last:$last orderBy:$orderBy){nodes{actor{id kind name}attempts automatic channel createdAt customer{id name}decision{allowed reason rule until}deliveredAt direction dueAt endedAt html id invitation{id}kind locale notAfter reading refusal refusalCode response{id}send{id}sentAt state subject template{id name}text thread{id}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { messages: { nodes: { createdAt: true, decision: { until: true }, deliveredAt: true, dueAt: true, endedAt: true, notAfter: true, sentAt: true } } },
};

/** The messages of the workspace, the latest first. */
export async function list(
  client: Client,
  variables: MessagesListVariables = {},
  options?: CallOptions,
): Promise<MessagesListResult> {
  return run<MessagesListResult>(client, messagesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<MessagesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<MessagesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'MessagesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface MessagesSendVariables {
  input: MessageSendInput;
}

export interface MessagesSendResult {
  /** The message; null if there are errors, and for a segment. */
  message: MessageFields | null;
  /** The send to a segment, with its messages; null if there are errors, and for one customer. */
  send: MessageSendFields | null;
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const messagesSend: Operation = {
  name: 'MessagesSend',
  field: 'messageSend',
  text: 'mutation MessagesSend($input:MessageSendInput!){messageSend(input:$input){message{actor{id kind name}attempts automatic channel createdAt decision{allowed reason rule until}deliveredAt direction dueAt endedAt html id kind locale notAfter reading refusal refusalCode send{id}sentAt state subject text thread{id}}send{actor{id kind name}canceledAt counts{bounced canceled complained failed refused sent total waiting}createdAt id notAfter preparedAt}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { messageSend: { message: { createdAt: true, decision: { until: true }, deliveredAt: true, dueAt: true, endedAt: true, notAfter: true, sentAt: true }, send: { canceledAt: true, createdAt: true, notAfter: true, preparedAt: true }, errors: { expiredAt: true } } },
};

/** What is sent to customers, and what comes from them. */
export async function send(
  client: Client,
  input: MessageSendInput,
  options?: MutationOptions,
): Promise<MessagesSendResult> {
  return run<MessagesSendResult>(client, messagesSend, { input }, options);
}

export interface MessagesReceiveVariables {
  input: MessageReceiveInput;
}

export interface MessagesReceiveResult {
  /** The message that was stored, or that the report is about; null if there are errors. */
  message: MessageFields | null;
  /** Whether the call was a retry: its idempotency key was used before, and the payload shows what was changed then. A row that was deleted since is null. */
  replayed: boolean;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const messagesReceive: Operation = {
  name: 'MessagesReceive',
  field: 'messageReceive',
  text: 'mutation MessagesReceive($input:MessageReceiveInput!){messageReceive(input:$input){message{actor{id kind name}attempts automatic channel createdAt decision{allowed reason rule until}deliveredAt direction dueAt endedAt html id kind locale notAfter reading refusal refusalCode send{id}sentAt state subject text thread{id}}replayed errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { messageReceive: { message: { createdAt: true, decision: { until: true }, deliveredAt: true, dueAt: true, endedAt: true, notAfter: true, sentAt: true }, errors: { expiredAt: true } } },
};

/** Stores a message from a customer, in the thread that its token names, or what a report says of a message. The token cannot be guessed, and the sender must be the customer of the thread, by an address that the customer has or had; all else is refused and not stored. A mail that a program sent by itself, such as a notice of absence, is stored and triggers nothing. Where a survey waits for an answer in the thread, the message is read as one and submitted. What else it does with the cases of its thread, `Workspace.inboundCases` says. A report of an address that does not exist suppresses it, and so does the second of a disabled mailbox and a report as spam. Refused with `NOT_FOUND` for a token or message that there is not, with `INVALID_VALUE` for another sender and a report that says nothing, with `ERASED` for a customer who was erased, with `DUPLICATE` for an external id of another thread, and with `TOO_MANY` for more than 200 messages of a thread within 24 hours. Scope: `messages:write`. */
export async function receive(
  client: Client,
  input: MessageReceiveInput,
  options?: MutationOptions,
): Promise<MessagesReceiveResult> {
  return run<MessagesReceiveResult>(client, messagesReceive, { input }, options);
}

export interface MessagesChangedVariables {
  after?: string | null;
}

export interface MessagesChangedResult {
  /** Whether something happened, or the stream is only alive. */
  kind: LiveEventKind;
  /** The number of the event in the workspace, in the order of commits: a string of digits. Numbers are left out for what other subscriptions follow. */
  seq: string;
  /** When it happened; when it was sent, for a heartbeat. */
  at: Date;
  /** The message as it is now; null in a heartbeat, and if it is gone meanwhile. */
  message: MessageFields | null;
}

const messagesChanged: Operation = {
  name: 'MessagesChanged',
  field: 'messageChanged',
  text: 'subscription MessagesChanged($after:String){messageChanged(after:$after opening:true){kind seq at message{actor{id kind name}attempts automatic channel createdAt decision{allowed reason rule until}deliveredAt direction dueAt endedAt html id kind locale notAfter reading refusal refusalCode send{id}sentAt state subject text thread{id}}}}',
  dates: { messageChanged: { at: true, message: { createdAt: true, decision: { until: true }, deliveredAt: true, dueAt: true, endedAt: true, notAfter: true, sentAt: true } } },
};

/** A message to or from a customer was made, or came to another state. Scope: `messages:read`. */
export function changed(
  client: Client,
  options: MessagesChangedVariables & FollowOptions = {},
): AsyncGenerator<MessagesChangedResult, void, void> {
  return follow<MessagesChangedResult>(client, messagesChanged, options);
}
