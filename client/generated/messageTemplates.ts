// Made from schema/schema.graphql and client/operations/messageTemplates.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { PageFields } from './pages.ts';
import type { PurposeName } from './purposes.ts';
import type { Channel, ExternalIdInput, MessageKind, MessageTemplateArchiveInput, MessageTemplateCreateInput, MessageTemplateDeleteInput, MessageTemplateFilter, MessageTemplateOrder, MessageTemplatePreviewInput, MessageTemplateRestoreInput, MessageTemplateUpdateInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** The words of a message, in Liquid and in several languages. It is rendered for each recipient, in the language that fits: theirs, its parent (`de` for `de-AT`), the workspace’s default, or the first one. */
export interface MessageTemplateDetail {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** The channel by which its messages are sent. */
  channel: Channel;
  /** The message in each of its languages; the first one stands in for others. */
  contents: {
    /** The same as HTML, for a mail; null if it has none. */
    html: string | null;
    /** The language, as BCP 47: `en`, `de-AT`. */
    locale: string;
    /** The subject, one line when it is rendered; null on channels without one. */
    subject: string | null;
    /** The message as plain text. */
    text: string;
  }[];
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What it is for. Only the team sees it. Null if it is not set. */
  description: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What its messages are for. */
  kind: MessageKind;
  /** What the team calls it: `Invitation after a repair`. Customers do not see it. */
  name: string;
  /** What customers get its messages for: their consent is asked for this purpose. Null for an ALERT. */
  purpose: PurposeName | null;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** The words of a message, in Liquid and in several languages. It is rendered for each recipient, in the language that fits: theirs, its parent (`de` for `de-AT`), the workspace’s default, or the first one. */
export interface MessageTemplateFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** The channel by which its messages are sent. */
  channel: Channel;
  /** The message in each of its languages; the first one stands in for others. */
  contents: {
    /** The same as HTML, for a mail; null if it has none. */
    html: string | null;
    /** The language, as BCP 47: `en`, `de-AT`. */
    locale: string;
    /** The subject, one line when it is rendered; null on channels without one. */
    subject: string | null;
    /** The message as plain text. */
    text: string;
  }[];
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What it is for. Only the team sees it. Null if it is not set. */
  description: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What its messages are for. */
  kind: MessageKind;
  /** What the team calls it: `Invitation after a repair`. Customers do not see it. */
  name: string;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** The words of a message, in Liquid and in several languages. It is rendered for each recipient, in the language that fits: theirs, its parent (`de` for `de-AT`), the workspace’s default, or the first one. */
export interface MessageTemplateName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What the team calls it: `Invitation after a repair`. Customers do not see it. */
  name: string;
}

export interface MessageTemplatesGetVariables {
  id: string;
}

export type MessageTemplatesGetResult = MessageTemplateDetail | null;

const messageTemplatesGet: Operation = {
  name: 'MessageTemplatesGet',
  field: 'messageTemplate',
  text: 'query MessageTemplatesGet($id:ID!){messageTemplate(id:$id){archivedAt channel contents{html locale subject text}createdAt description externalIds{id system}id kind name purpose{id key name}revision updatedAt}}',
  dates: { messageTemplate: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The message template with this id; null if this workspace has no such message template. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<MessageTemplatesGetResult> {
  return run<MessageTemplatesGetResult>(client, messageTemplatesGet, { id }, options);
}

export interface MessageTemplatesGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type MessageTemplatesGetByExternalIdResult = MessageTemplateDetail | null;

const messageTemplatesGetByExternalId: Operation = {
  name: 'MessageTemplatesGetByExternalId',
  field: 'messageTemplateByExternalId',
  text: 'query MessageTemplatesGetByExternalId($externalId:ExternalIdInput!){messageTemplateByExternalId(externalId:$externalId){archivedAt channel contents{html locale subject text}createdAt description externalIds{id system}id kind name purpose{id key name}revision updatedAt}}',
  dates: { messageTemplateByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The message template with this id in another system; null if this workspace has no such message template. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<MessageTemplatesGetByExternalIdResult> {
  return run<MessageTemplatesGetByExternalIdResult>(client, messageTemplatesGetByExternalId, { externalId }, options);
}

export interface MessageTemplatesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: MessageTemplateFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: MessageTemplateOrder[] | null;
  withTotalCount?: boolean;
}

export interface MessageTemplatesListResult {
  /** The rows of this page, without their cursors. */
  nodes: MessageTemplateDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const messageTemplatesList: Operation = {
  name: 'MessageTemplatesList',
  field: 'messageTemplates',
  text: 'query MessageTemplatesList($after:String$before:String$filter:MessageTemplateFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[MessageTemplateOrder!]$withTotalCount:Boolean!=false){messageTemplates(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt channel contents{html locale subject text}createdAt description externalIds{id system}id kind name purpose{id key name}revision updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { messageTemplates: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** The templates of messages, by name. */
export async function list(
  client: Client,
  variables: MessageTemplatesListVariables = {},
  options?: CallOptions,
): Promise<MessageTemplatesListResult> {
  return run<MessageTemplatesListResult>(client, messageTemplatesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<MessageTemplatesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<MessageTemplatesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'MessageTemplatesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface MessageTemplatesCreateVariables {
  input: MessageTemplateCreateInput;
}

export interface MessageTemplatesCreateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new template; null if there are errors. */
  messageTemplate: MessageTemplateFields | null;
}

const messageTemplatesCreate: Operation = {
  name: 'MessageTemplatesCreate',
  field: 'messageTemplateCreate',
  text: 'mutation MessageTemplatesCreate($input:MessageTemplateCreateInput!){messageTemplateCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}messageTemplate{archivedAt channel contents{html locale subject text}createdAt description externalIds{id system}id kind name revision updatedAt}}}',
  dates: { messageTemplateCreate: { errors: { expiredAt: true }, messageTemplate: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Creates a template. Refused with `INVALID_TEMPLATE` for a text that is not Liquid, or that uses a tag, a filter or a value that there is not: the error has its line and column. An INVITE without `survey.link` is `REQUIRED` to have it. Scope: `messageTemplates:write`. */
export async function create(
  client: Client,
  input: MessageTemplateCreateInput,
  options?: MutationOptions,
): Promise<MessageTemplatesCreateResult> {
  return run<MessageTemplatesCreateResult>(client, messageTemplatesCreate, { input }, options);
}

export interface MessageTemplatesUpdateVariables {
  input: MessageTemplateUpdateInput;
}

export interface MessageTemplatesUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The message template as it is now; null if there are errors. */
  messageTemplate: MessageTemplateFields | null;
}

const messageTemplatesUpdate: Operation = {
  name: 'MessageTemplatesUpdate',
  field: 'messageTemplateUpdate',
  text: 'mutation MessageTemplatesUpdate($input:MessageTemplateUpdateInput!){messageTemplateUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}messageTemplate{archivedAt channel contents{html locale subject text}createdAt description externalIds{id system}id kind name revision updatedAt}}}',
  dates: { messageTemplateUpdate: { errors: { expiredAt: true }, messageTemplate: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Changes a template; messages that are not rendered yet get the new words. The channel cannot change once messages were made of it (`FIXED`). Refused with `INVALID_TEMPLATE` as `messageTemplateCreate`, and with `STALE_REVISION` if `revision` is set and the template has changed since. Scope: `messageTemplates:write`. */
export async function update(
  client: Client,
  input: MessageTemplateUpdateInput,
  options?: MutationOptions,
): Promise<MessageTemplatesUpdateResult> {
  return run<MessageTemplatesUpdateResult>(client, messageTemplatesUpdate, { input }, options);
}

export interface MessageTemplatesArchiveVariables {
  input: MessageTemplateArchiveInput;
}

export interface MessageTemplatesArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The message template as it is now; null if there are errors. */
  messageTemplate: MessageTemplateFields | null;
}

const messageTemplatesArchive: Operation = {
  name: 'MessageTemplatesArchive',
  field: 'messageTemplateArchive',
  text: 'mutation MessageTemplatesArchive($input:MessageTemplateArchiveInput!){messageTemplateArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}messageTemplate{archivedAt channel contents{html locale subject text}createdAt description externalIds{id system}id kind name revision updatedAt}}}',
  dates: { messageTemplateArchive: { errors: { expiredAt: true }, messageTemplate: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Archives the message template: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `messageTemplates:write`. */
export async function archive(
  client: Client,
  input: MessageTemplateArchiveInput,
  options?: MutationOptions,
): Promise<MessageTemplatesArchiveResult> {
  return run<MessageTemplatesArchiveResult>(client, messageTemplatesArchive, { input }, options);
}

export interface MessageTemplatesRestoreVariables {
  input: MessageTemplateRestoreInput;
}

export interface MessageTemplatesRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The message template as it is now; null if there are errors. */
  messageTemplate: MessageTemplateFields | null;
}

const messageTemplatesRestore: Operation = {
  name: 'MessageTemplatesRestore',
  field: 'messageTemplateRestore',
  text: 'mutation MessageTemplatesRestore($input:MessageTemplateRestoreInput!){messageTemplateRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}messageTemplate{archivedAt channel contents{html locale subject text}createdAt description externalIds{id system}id kind name revision updatedAt}}}',
  dates: { messageTemplateRestore: { errors: { expiredAt: true }, messageTemplate: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Restores the archived message template. Repeating it changes nothing. Scope: `messageTemplates:write`. */
export async function restore(
  client: Client,
  input: MessageTemplateRestoreInput,
  options?: MutationOptions,
): Promise<MessageTemplatesRestoreResult> {
  return run<MessageTemplatesRestoreResult>(client, messageTemplatesRestore, { input }, options);
}

export interface MessageTemplatesDeleteVariables {
  input: MessageTemplateDeleteInput;
}

export interface MessageTemplatesDeleteResult {
  /** The id that the message template had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const messageTemplatesDelete: Operation = {
  name: 'MessageTemplatesDelete',
  field: 'messageTemplateDelete',
  text: 'mutation MessageTemplatesDelete($input:MessageTemplateDeleteInput!){messageTemplateDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { messageTemplateDelete: { errors: { expiredAt: true } } },
};

/** Deletes the message template permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `messageTemplates:write`. */
export async function remove(
  client: Client,
  input: MessageTemplateDeleteInput,
  options?: MutationOptions,
): Promise<MessageTemplatesDeleteResult> {
  return run<MessageTemplatesDeleteResult>(client, messageTemplatesDelete, { input }, options);
}

export interface MessageTemplatesPreviewVariables {
  input: MessageTemplatePreviewInput;
}

export interface MessageTemplatesPreviewResult {
  /** The language of the template that was chosen; null if nothing was rendered. */
  locale: string | null;
  /** The subject, in one line; null on channels without one, and if there are errors. */
  subject: string | null;
  /** The message as plain text; null if there are errors. */
  text: string | null;
  /** The same as HTML; null if the template has none, and if there are errors. */
  html: string | null;
  /** Why it cannot be rendered, with the line and column of each error. */
  errors: UserErrorFields[];
}

const messageTemplatesPreview: Operation = {
  name: 'MessageTemplatesPreview',
  field: 'messageTemplatePreview',
  text: 'query MessageTemplatesPreview($input:MessageTemplatePreviewInput!){messageTemplatePreview(input:$input){locale subject text html errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { messageTemplatePreview: { errors: { expiredAt: true } } },
};

/** A template as a customer would get it; nothing is stored or sent. */
export async function preview(
  client: Client,
  input: MessageTemplatePreviewInput,
  options?: CallOptions,
): Promise<MessageTemplatesPreviewResult> {
  return run<MessageTemplatesPreviewResult>(client, messageTemplatesPreview, { input }, options);
}
