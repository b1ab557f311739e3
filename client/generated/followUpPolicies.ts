// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { CaseCategoryName } from './caseCategories.ts';
import type { LifecycleStageName } from './lifecycleStages.ts';
import type { PageFields } from './pages.ts';
import type { Channel, ExternalIdInput, FollowUpPolicyArchiveInput, FollowUpPolicyCreateInput, FollowUpPolicyDeleteInput, FollowUpPolicyFilter, FollowUpPolicyOrder, FollowUpPolicyRestoreInput, FollowUpPolicyUpdateInput } from './schema.ts';
import type { SurveyName } from './surveys.ts';
import type { UserErrorFields } from './userErrors.ts';

/** How customers are asked again after their cases were resolved, and which `Case.outcome` follows from their answers. A case has the first policy, by `position`, that is for its category or for all, and is not archived, at the moment at which it is resolved. */
export interface FollowUpPolicyDetail {
  /** Hours from the resolution until the customer is asked, from 0 to 8,760. After a case that is reopened before then, the customer is not asked. */
  afterHours: number;
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** The category of the cases that it is for; null for cases of all categories. */
  category: CaseCategoryName | null;
  /** The channel by which the invitations are sent. */
  channel: Channel;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What it is for, in words of the team. Null if it is not set. */
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
  /** Days for which the link begins a response, from 1 to 366. */
  linkDays: number;
  /** The lifecycle stage whose customers are LOST, whatever they answer; null if no stage says so. */
  lostStage: LifecycleStageName | null;
  /** The highest answer with which the customer is LOST; below `recoveredFrom`. Null for the lowest of the scale. */
  lostUpTo: number | null;
  /** What the team calls it: `After a case`. */
  name: string;
  /** Which of several policies counts for a case: the one with the lowest number, and of two with the same the older one. */
  position: number;
  /** The key of the question whose answer says the outcome; it has a scale. */
  question: string;
  /** The lowest answer with which the customer is RECOVERED; lower ones are UNCHANGED. Null for the upper third of the scale: 7 of an NPS, 4 of a CSAT, 5 of a CES. */
  recoveredFrom: number | null;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** What asks. */
  survey: SurveyName;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** How customers are asked again after their cases were resolved, and which `Case.outcome` follows from their answers. A case has the first policy, by `position`, that is for its category or for all, and is not archived, at the moment at which it is resolved. */
export interface FollowUpPolicyFields {
  /** Hours from the resolution until the customer is asked, from 0 to 8,760. After a case that is reopened before then, the customer is not asked. */
  afterHours: number;
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** The channel by which the invitations are sent. */
  channel: Channel;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What it is for, in words of the team. Null if it is not set. */
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
  /** Days for which the link begins a response, from 1 to 366. */
  linkDays: number;
  /** The highest answer with which the customer is LOST; below `recoveredFrom`. Null for the lowest of the scale. */
  lostUpTo: number | null;
  /** What the team calls it: `After a case`. */
  name: string;
  /** Which of several policies counts for a case: the one with the lowest number, and of two with the same the older one. */
  position: number;
  /** The key of the question whose answer says the outcome; it has a scale. */
  question: string;
  /** The lowest answer with which the customer is RECOVERED; lower ones are UNCHANGED. Null for the upper third of the scale: 7 of an NPS, 4 of a CSAT, 5 of a CES. */
  recoveredFrom: number | null;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

export interface FollowUpPoliciesGetVariables {
  id: string;
}

export type FollowUpPoliciesGetResult = FollowUpPolicyDetail | null;

const followUpPoliciesGet: Operation = {
  name: 'FollowUpPoliciesGet',
  field: 'followUpPolicy',
  text: 'query FollowUpPoliciesGet($id:ID!){followUpPolicy(id:$id){afterHours archivedAt category{id key name}channel createdAt description externalIds{id system}id linkDays lostStage{id key name}lostUpTo name position question recoveredFrom revision survey{id name status}updatedAt}}',
  dates: { followUpPolicy: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The follow up policy with this id; null if this workspace has no such follow up policy. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<FollowUpPoliciesGetResult> {
  return run<FollowUpPoliciesGetResult>(client, followUpPoliciesGet, { id }, options);
}

export interface FollowUpPoliciesGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type FollowUpPoliciesGetByExternalIdResult = FollowUpPolicyDetail | null;

const followUpPoliciesGetByExternalId: Operation = {
  name: 'FollowUpPoliciesGetByExternalId',
  field: 'followUpPolicyByExternalId',
  text: 'query FollowUpPoliciesGetByExternalId($externalId:ExternalIdInput!){followUpPolicyByExternalId(externalId:$externalId){afterHours archivedAt category{id key name}channel createdAt description externalIds{id system}id linkDays lostStage{id key name}lostUpTo name position question recoveredFrom revision survey{id name status}updatedAt}}',
  dates: { followUpPolicyByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The follow up policy with this id in another system; null if this workspace has no such follow up policy. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<FollowUpPoliciesGetByExternalIdResult> {
  return run<FollowUpPoliciesGetByExternalIdResult>(client, followUpPoliciesGetByExternalId, { externalId }, options);
}

export interface FollowUpPoliciesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: FollowUpPolicyFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: FollowUpPolicyOrder[] | null;
  withTotalCount?: boolean;
}

export interface FollowUpPoliciesListResult {
  /** The rows of this page, without their cursors. */
  nodes: FollowUpPolicyDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const followUpPoliciesList: Operation = {
  name: 'FollowUpPoliciesList',
  field: 'followUpPolicies',
  text: 'query FollowUpPoliciesList($after:String$before:String$filter:FollowUpPolicyFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[FollowUpPolicyOrder!]$withTotalCount:Boolean!=false){followUpPolicies(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{afterHours archivedAt category{id key name}channel createdAt description externalIds{id system}id linkDays lostStage{id key name}lostUpTo name position question recoveredFrom revision survey{id name status}updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { followUpPolicies: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** The policies by which customers are asked again after cases, in their order. */
export async function list(
  client: Client,
  variables: FollowUpPoliciesListVariables = {},
  options?: CallOptions,
): Promise<FollowUpPoliciesListResult> {
  return run<FollowUpPoliciesListResult>(client, followUpPoliciesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<FollowUpPoliciesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<FollowUpPoliciesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'FollowUpPoliciesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface FollowUpPoliciesCreateVariables {
  input: FollowUpPolicyCreateInput;
}

export interface FollowUpPoliciesCreateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new policy; null if there are errors. */
  followUpPolicy: FollowUpPolicyFields | null;
}

const followUpPoliciesCreate: Operation = {
  name: 'FollowUpPoliciesCreate',
  field: 'followUpPolicyCreate',
  text: 'mutation FollowUpPoliciesCreate($input:FollowUpPolicyCreateInput!){followUpPolicyCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}followUpPolicy{afterHours archivedAt channel createdAt description externalIds{id system}id linkDays lostUpTo name position question recoveredFrom revision updatedAt}}}',
  dates: { followUpPolicyCreate: { errors: { expiredAt: true }, followUpPolicy: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Creates a policy by which customers are asked again after cases; it counts for cases that are resolved from now on. Whether each customer may be asked is decided as `canContact` does: pauses, caps and consents count. A workspace has at most 100. Refused with `WRONG_STATE` for an anonymous survey, with `INVALID_VALUE` for a channel that the survey is not for, with `UNKNOWN_FIELD` or `WRONG_TYPE` for a question that the survey lacks or that has no scale, and with `OUT_OF_RANGE` for answers that are not on it. Scope: `followUpPolicies:write`. */
export async function create(
  client: Client,
  input: FollowUpPolicyCreateInput,
  options?: MutationOptions,
): Promise<FollowUpPoliciesCreateResult> {
  return run<FollowUpPoliciesCreateResult>(client, followUpPoliciesCreate, { input }, options);
}

export interface FollowUpPoliciesUpdateVariables {
  input: FollowUpPolicyUpdateInput;
}

export interface FollowUpPoliciesUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The follow up policy as it is now; null if there are errors. */
  followUpPolicy: FollowUpPolicyFields | null;
}

const followUpPoliciesUpdate: Operation = {
  name: 'FollowUpPoliciesUpdate',
  field: 'followUpPolicyUpdate',
  text: 'mutation FollowUpPoliciesUpdate($input:FollowUpPolicyUpdateInput!){followUpPolicyUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}followUpPolicy{afterHours archivedAt channel createdAt description externalIds{id system}id linkDays lostUpTo name position question recoveredFrom revision updatedAt}}}',
  dates: { followUpPolicyUpdate: { errors: { expiredAt: true }, followUpPolicy: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Changes a policy; cases that were resolved before are asked about when that was planned, as the policy says then. To end it, archive it; one that is deleted has no outcomes follow from answers any more. Refused with `STALE_REVISION` if `revision` is set and the policy has changed since. Scope: `followUpPolicies:write`. */
export async function update(
  client: Client,
  input: FollowUpPolicyUpdateInput,
  options?: MutationOptions,
): Promise<FollowUpPoliciesUpdateResult> {
  return run<FollowUpPoliciesUpdateResult>(client, followUpPoliciesUpdate, { input }, options);
}

export interface FollowUpPoliciesArchiveVariables {
  input: FollowUpPolicyArchiveInput;
}

export interface FollowUpPoliciesArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The follow up policy as it is now; null if there are errors. */
  followUpPolicy: FollowUpPolicyFields | null;
}

const followUpPoliciesArchive: Operation = {
  name: 'FollowUpPoliciesArchive',
  field: 'followUpPolicyArchive',
  text: 'mutation FollowUpPoliciesArchive($input:FollowUpPolicyArchiveInput!){followUpPolicyArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}followUpPolicy{afterHours archivedAt channel createdAt description externalIds{id system}id linkDays lostUpTo name position question recoveredFrom revision updatedAt}}}',
  dates: { followUpPolicyArchive: { errors: { expiredAt: true }, followUpPolicy: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Archives the follow up policy: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `followUpPolicies:write`. */
export async function archive(
  client: Client,
  input: FollowUpPolicyArchiveInput,
  options?: MutationOptions,
): Promise<FollowUpPoliciesArchiveResult> {
  return run<FollowUpPoliciesArchiveResult>(client, followUpPoliciesArchive, { input }, options);
}

export interface FollowUpPoliciesRestoreVariables {
  input: FollowUpPolicyRestoreInput;
}

export interface FollowUpPoliciesRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The follow up policy as it is now; null if there are errors. */
  followUpPolicy: FollowUpPolicyFields | null;
}

const followUpPoliciesRestore: Operation = {
  name: 'FollowUpPoliciesRestore',
  field: 'followUpPolicyRestore',
  text: 'mutation FollowUpPoliciesRestore($input:FollowUpPolicyRestoreInput!){followUpPolicyRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}followUpPolicy{afterHours archivedAt channel createdAt description externalIds{id system}id linkDays lostUpTo name position question recoveredFrom revision updatedAt}}}',
  dates: { followUpPolicyRestore: { errors: { expiredAt: true }, followUpPolicy: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Restores the archived follow up policy. Repeating it changes nothing. Scope: `followUpPolicies:write`. */
export async function restore(
  client: Client,
  input: FollowUpPolicyRestoreInput,
  options?: MutationOptions,
): Promise<FollowUpPoliciesRestoreResult> {
  return run<FollowUpPoliciesRestoreResult>(client, followUpPoliciesRestore, { input }, options);
}

export interface FollowUpPoliciesDeleteVariables {
  input: FollowUpPolicyDeleteInput;
}

export interface FollowUpPoliciesDeleteResult {
  /** The id that the follow up policy had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const followUpPoliciesDelete: Operation = {
  name: 'FollowUpPoliciesDelete',
  field: 'followUpPolicyDelete',
  text: 'mutation FollowUpPoliciesDelete($input:FollowUpPolicyDeleteInput!){followUpPolicyDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { followUpPolicyDelete: { errors: { expiredAt: true } } },
};

/** Deletes the follow up policy permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `followUpPolicies:write`. */
export async function remove(
  client: Client,
  input: FollowUpPolicyDeleteInput,
  options?: MutationOptions,
): Promise<FollowUpPoliciesDeleteResult> {
  return run<FollowUpPoliciesDeleteResult>(client, followUpPoliciesDelete, { input }, options);
}
