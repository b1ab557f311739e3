// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { CalendarName } from './calendars.ts';
import type { PageFields } from './pages.ts';
import type { ActorArchiveInput, ActorBindInput, ActorCreateInput, ActorDeleteInput, ActorFilter, ActorKind, ActorOrder, ActorRestoreInput, ActorUpdateInput, ExternalIdInput } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A person of the team, or a key that a program uses: an owner or reviewer of rows, or the author of a change. */
export interface ActorFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** Until when the person does not work, such as on holiday, and is assigned no cases by a team; null for one who is there. */
  awayUntil: Date | null;
  /** When the person works; null if by the calendar of the team, or else of the workspace. Cases are assigned by it. */
  calendar: CalendarName | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** The email address of a person; null if it is not known, and for keys. Scope: `actors:read`. */
  email: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Whether it is a person or a key. */
  kind: ActorKind;
  /** What the team calls this person or key. */
  name: string;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** A person of the team, or a key that a program uses: an owner or reviewer of rows, or the author of a change. */
export interface ActorName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Whether it is a person or a key. */
  kind: ActorKind;
  /** What the team calls this person or key. */
  name: string;
}

export interface ActorsGetVariables {
  id: string;
}

export type ActorsGetResult = ActorFields | null;

const actorsGet: Operation = {
  name: 'ActorsGet',
  field: 'actor',
  text: 'query ActorsGet($id:ID!){actor(id:$id){archivedAt awayUntil calendar{id name}createdAt email externalIds{id system}id kind name revision updatedAt}}',
  dates: { actor: { archivedAt: true, awayUntil: true, createdAt: true, updatedAt: true } },
};

/** The actor with this id; null if this workspace has no such actor. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<ActorsGetResult> {
  return run<ActorsGetResult>(client, actorsGet, { id }, options);
}

export interface ActorsGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type ActorsGetByExternalIdResult = ActorFields | null;

const actorsGetByExternalId: Operation = {
  name: 'ActorsGetByExternalId',
  field: 'actorByExternalId',
  text: 'query ActorsGetByExternalId($externalId:ExternalIdInput!){actorByExternalId(externalId:$externalId){archivedAt awayUntil calendar{id name}createdAt email externalIds{id system}id kind name revision updatedAt}}',
  dates: { actorByExternalId: { archivedAt: true, awayUntil: true, createdAt: true, updatedAt: true } },
};

/** The actor with this id in another system; null if this workspace has no such actor. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<ActorsGetByExternalIdResult> {
  return run<ActorsGetByExternalIdResult>(client, actorsGetByExternalId, { externalId }, options);
}

export interface ActorsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: ActorFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: ActorOrder[] | null;
  withTotalCount?: boolean;
}

export interface ActorsListResult {
  /** The rows of this page, without their cursors. */
  nodes: ActorFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const actorsList: Operation = {
  name: 'ActorsList',
  field: 'actors',
  text: 'query ActorsList($after:String$before:String$filter:ActorFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[ActorOrder!]$withTotalCount:Boolean!=false){actors(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt awayUntil calendar{id name}createdAt email externalIds{id system}id kind name revision updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { actors: { nodes: { archivedAt: true, awayUntil: true, createdAt: true, updatedAt: true } } },
};

/** The people and keys that act in the workspace, by name. */
export async function list(
  client: Client,
  variables: ActorsListVariables = {},
  options?: CallOptions,
): Promise<ActorsListResult> {
  return run<ActorsListResult>(client, actorsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<ActorsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<ActorsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'ActorsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface ActorsCreateVariables {
  input: ActorCreateInput;
}

export interface ActorsCreateResult {
  /** The new actor; null if there are errors. */
  actor: ActorFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const actorsCreate: Operation = {
  name: 'ActorsCreate',
  field: 'actorCreate',
  text: 'mutation ActorsCreate($input:ActorCreateInput!){actorCreate(input:$input){actor{archivedAt awayUntil calendar{id name}createdAt email externalIds{id system}id kind name revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { actorCreate: { actor: { archivedAt: true, awayUntil: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a person of the team, who can own and review rows. Scope: `actors:write`. */
export async function create(
  client: Client,
  input: ActorCreateInput,
  options?: MutationOptions,
): Promise<ActorsCreateResult> {
  return run<ActorsCreateResult>(client, actorsCreate, { input }, options);
}

export interface ActorsUpdateVariables {
  input: ActorUpdateInput;
}

export interface ActorsUpdateResult {
  /** The actor as it is now; null if there are errors. */
  actor: ActorFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const actorsUpdate: Operation = {
  name: 'ActorsUpdate',
  field: 'actorUpdate',
  text: 'mutation ActorsUpdate($input:ActorUpdateInput!){actorUpdate(input:$input){actor{archivedAt awayUntil calendar{id name}createdAt email externalIds{id system}id kind name revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { actorUpdate: { actor: { archivedAt: true, awayUntil: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Changes the name, the email address, the working time or the external ids of an actor. Scope: `actors:write`. */
export async function update(
  client: Client,
  input: ActorUpdateInput,
  options?: MutationOptions,
): Promise<ActorsUpdateResult> {
  return run<ActorsUpdateResult>(client, actorsUpdate, { input }, options);
}

export interface ActorsArchiveVariables {
  input: ActorArchiveInput;
}

export interface ActorsArchiveResult {
  /** The actor as it is now; null if there are errors. */
  actor: ActorFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const actorsArchive: Operation = {
  name: 'ActorsArchive',
  field: 'actorArchive',
  text: 'mutation ActorsArchive($input:ActorArchiveInput!){actorArchive(input:$input){actor{archivedAt awayUntil calendar{id name}createdAt email externalIds{id system}id kind name revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { actorArchive: { actor: { archivedAt: true, awayUntil: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Archives the actor: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `actors:write`. */
export async function archive(
  client: Client,
  input: ActorArchiveInput,
  options?: MutationOptions,
): Promise<ActorsArchiveResult> {
  return run<ActorsArchiveResult>(client, actorsArchive, { input }, options);
}

export interface ActorsRestoreVariables {
  input: ActorRestoreInput;
}

export interface ActorsRestoreResult {
  /** The actor as it is now; null if there are errors. */
  actor: ActorFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const actorsRestore: Operation = {
  name: 'ActorsRestore',
  field: 'actorRestore',
  text: 'mutation ActorsRestore($input:ActorRestoreInput!){actorRestore(input:$input){actor{archivedAt awayUntil calendar{id name}createdAt email externalIds{id system}id kind name revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { actorRestore: { actor: { archivedAt: true, awayUntil: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Restores the archived actor. Repeating it changes nothing. Scope: `actors:write`. */
export async function restore(
  client: Client,
  input: ActorRestoreInput,
  options?: MutationOptions,
): Promise<ActorsRestoreResult> {
  return run<ActorsRestoreResult>(client, actorsRestore, { input }, options);
}

export interface ActorsDeleteVariables {
  input: ActorDeleteInput;
}

export interface ActorsDeleteResult {
  /** The id that the actor had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const actorsDelete: Operation = {
  name: 'ActorsDelete',
  field: 'actorDelete',
  text: 'mutation ActorsDelete($input:ActorDeleteInput!){actorDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { actorDelete: { errors: { expiredAt: true } } },
};

/** Deletes the actor permanently, with its external ids, its notices and the record of its idempotency keys. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `actors:write`. */
export async function remove(
  client: Client,
  input: ActorDeleteInput,
  options?: MutationOptions,
): Promise<ActorsDeleteResult> {
  return run<ActorsDeleteResult>(client, actorsDelete, { input }, options);
}

export interface ActorsBindVariables {
  input: ActorBindInput;
}

export interface ActorsBindResult {
  /** The person; null if there are errors. */
  actor: ActorFields | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const actorsBind: Operation = {
  name: 'ActorsBind',
  field: 'actorBind',
  text: 'mutation ActorsBind($input:ActorBindInput!){actorBind(input:$input){actor{archivedAt awayUntil calendar{id name}createdAt email externalIds{id system}id kind name revision updatedAt}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { actorBind: { actor: { archivedAt: true, awayUntil: true, createdAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Binds a person of the team to segments, to touchpoints or both, or with neither of them to nothing any more. It replaces what was before, and holds for each key that acts for the person (`apiKeyCreate(input: {actor})`): on the server that answers this mutation at once, on other servers within a second. Bound keys only read: refused with `WRONG_STATE` while a key that acts for the person has a scope to write. Refused with `INVALID_VALUE` for the actor of a key, which is bound when the key is created. Scope: `keys:write`. */
export async function bind(
  client: Client,
  input: ActorBindInput,
  options?: MutationOptions,
): Promise<ActorsBindResult> {
  return run<ActorsBindResult>(client, actorsBind, { input }, options);
}
