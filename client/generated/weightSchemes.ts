// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { PageFields } from './pages.ts';
import type { ExternalIdInput, WeightSchemeArchiveInput, WeightSchemeCreateInput, WeightSchemeDeleteInput, WeightSchemeFilter, WeightSchemeOrder, WeightSchemeRestoreInput, WeightSchemeUpdateInput, WeightedProperty } from './schema.ts';
import type { SurveyName } from './surveys.ts';
import type { UserErrorFields } from './userErrors.ts';

/** How the answers of a survey are weighted, so that its respondents have the shares of the population: by region, age or channel. `score` with `weights` has the weighted score beside the unweighted one. Weights are found by raking: each round fits the shares of one target after the other, then trims weights to the bounds, until all shares are met. They are computed for the answers that a score counts, and are stored nowhere. */
export interface WeightSchemeDetail {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** Which population the shares describe, and where they come from. Null if it is not set. */
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
  /** A stable name for programs and queries: `census_2026`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key: string;
  /** The greatest weight that an answer gets, of which 1 is the mean, from 1 to 100: greater ones are trimmed to it. */
  maxWeight: number;
  /** The least weight that an answer gets, of which 1 is the mean, from 0.01 to 1: smaller ones are raised to it. */
  minWeight: number;
  /** What people read: `Census 2026, region and age`. */
  name: string;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** How many rounds raking takes at most, from 1 to 1,000. */
  rounds: number;
  /** The survey whose answers it weights. */
  survey: SurveyName;
  /** The properties by which answers are weighted, in the order in which each round of raking takes them; at most 5. */
  targets: {
    /** The key of the hidden field that it is; null for others. */
    hiddenField: string | null;
    /** The key of the question of role PROFILE that it is; null for others. */
    profile: string | null;
    /** The property that every response has; null for others. */
    property: WeightedProperty | null;
    /** The shares of its values, which add up to 100 percent; at most 100. */
    shares: {
      /** The share of the population that has it, in percent: above 0, to 100. */
      share: number;
      /** The value of the property: `north`. */
      value: string;
    }[];
  }[];
  /** How near each weighted share must be to its target, in percentage points from 0.000001 to 5; then raking has converged. */
  tolerance: number;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** How the answers of a survey are weighted, so that its respondents have the shares of the population: by region, age or channel. `score` with `weights` has the weighted score beside the unweighted one. Weights are found by raking: each round fits the shares of one target after the other, then trims weights to the bounds, until all shares are met. They are computed for the answers that a score counts, and are stored nowhere. */
export interface WeightSchemeFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** Which population the shares describe, and where they come from. Null if it is not set. */
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
  /** A stable name for programs and queries: `census_2026`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key: string;
  /** The greatest weight that an answer gets, of which 1 is the mean, from 1 to 100: greater ones are trimmed to it. */
  maxWeight: number;
  /** The least weight that an answer gets, of which 1 is the mean, from 0.01 to 1: smaller ones are raised to it. */
  minWeight: number;
  /** What people read: `Census 2026, region and age`. */
  name: string;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** How many rounds raking takes at most, from 1 to 1,000. */
  rounds: number;
  /** The properties by which answers are weighted, in the order in which each round of raking takes them; at most 5. */
  targets: {
    /** The key of the hidden field that it is; null for others. */
    hiddenField: string | null;
    /** The key of the question of role PROFILE that it is; null for others. */
    profile: string | null;
    /** The property that every response has; null for others. */
    property: WeightedProperty | null;
    /** The shares of its values, which add up to 100 percent; at most 100. */
    shares: {
      /** The share of the population that has it, in percent: above 0, to 100. */
      share: number;
      /** The value of the property: `north`. */
      value: string;
    }[];
  }[];
  /** How near each weighted share must be to its target, in percentage points from 0.000001 to 5; then raking has converged. */
  tolerance: number;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

export interface WeightSchemesGetVariables {
  id: string;
}

export type WeightSchemesGetResult = WeightSchemeDetail | null;

const weightSchemesGet: Operation = {
  name: 'WeightSchemesGet',
  field: 'weightScheme',
  text: 'query WeightSchemesGet($id:ID!){weightScheme(id:$id){archivedAt createdAt description externalIds{id system}id key maxWeight minWeight name revision rounds survey{id name status}targets{hiddenField profile property shares{share value}}tolerance updatedAt}}',
  dates: { weightScheme: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The weight scheme with this id; null if this workspace has no such weight scheme. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<WeightSchemesGetResult> {
  return run<WeightSchemesGetResult>(client, weightSchemesGet, { id }, options);
}

export interface WeightSchemesGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type WeightSchemesGetByExternalIdResult = WeightSchemeDetail | null;

const weightSchemesGetByExternalId: Operation = {
  name: 'WeightSchemesGetByExternalId',
  field: 'weightSchemeByExternalId',
  text: 'query WeightSchemesGetByExternalId($externalId:ExternalIdInput!){weightSchemeByExternalId(externalId:$externalId){archivedAt createdAt description externalIds{id system}id key maxWeight minWeight name revision rounds survey{id name status}targets{hiddenField profile property shares{share value}}tolerance updatedAt}}',
  dates: { weightSchemeByExternalId: { archivedAt: true, createdAt: true, updatedAt: true } },
};

/** The weight scheme with this id in another system; null if this workspace has no such weight scheme. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<WeightSchemesGetByExternalIdResult> {
  return run<WeightSchemesGetByExternalIdResult>(client, weightSchemesGetByExternalId, { externalId }, options);
}

export interface WeightSchemesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: WeightSchemeFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: WeightSchemeOrder[] | null;
  withTotalCount?: boolean;
}

export interface WeightSchemesListResult {
  /** The rows of this page, without their cursors. */
  nodes: WeightSchemeDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const weightSchemesList: Operation = {
  name: 'WeightSchemesList',
  field: 'weightSchemes',
  text: 'query WeightSchemesList($after:String$before:String$filter:WeightSchemeFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[WeightSchemeOrder!]$withTotalCount:Boolean!=false){weightSchemes(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt createdAt description externalIds{id system}id key maxWeight minWeight name revision rounds survey{id name status}targets{hiddenField profile property shares{share value}}tolerance updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { weightSchemes: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** The schemes by which answers are weighted, by name. */
export async function list(
  client: Client,
  variables: WeightSchemesListVariables = {},
  options?: CallOptions,
): Promise<WeightSchemesListResult> {
  return run<WeightSchemesListResult>(client, weightSchemesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<WeightSchemesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<WeightSchemesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'WeightSchemesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface WeightSchemesCreateVariables {
  input: WeightSchemeCreateInput;
}

export interface WeightSchemesCreateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new scheme; null if there are errors. */
  weightScheme: WeightSchemeFields | null;
}

const weightSchemesCreate: Operation = {
  name: 'WeightSchemesCreate',
  field: 'weightSchemeCreate',
  text: 'mutation WeightSchemesCreate($input:WeightSchemeCreateInput!){weightSchemeCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}weightScheme{archivedAt createdAt description externalIds{id system}id key maxWeight minWeight name revision rounds targets{hiddenField profile property shares{share value}}tolerance updatedAt}}}',
  dates: { weightSchemeCreate: { errors: { expiredAt: true }, weightScheme: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Creates a scheme by which answers of a survey are weighted. A workspace has at most 500. Refused with `KEY_TAKEN` for a key that another scheme has, with `UNKNOWN_FIELD` for a hidden field or question that the survey has not, with `INVALID_VALUE` for a value that no response can have and for shares that do not add up to 100 percent, and with `DUPLICATE` for a property or value that is there twice. Scope: `weightSchemes:write`. */
export async function create(
  client: Client,
  input: WeightSchemeCreateInput,
  options?: MutationOptions,
): Promise<WeightSchemesCreateResult> {
  return run<WeightSchemesCreateResult>(client, weightSchemesCreate, { input }, options);
}

export interface WeightSchemesUpdateVariables {
  input: WeightSchemeUpdateInput;
}

export interface WeightSchemesUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The weight scheme as it is now; null if there are errors. */
  weightScheme: WeightSchemeFields | null;
}

const weightSchemesUpdate: Operation = {
  name: 'WeightSchemesUpdate',
  field: 'weightSchemeUpdate',
  text: 'mutation WeightSchemesUpdate($input:WeightSchemeUpdateInput!){weightSchemeUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}weightScheme{archivedAt createdAt description externalIds{id system}id key maxWeight minWeight name revision rounds targets{hiddenField profile property shares{share value}}tolerance updatedAt}}}',
  dates: { weightSchemeUpdate: { errors: { expiredAt: true }, weightScheme: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Changes a scheme, and at once all scores that are weighted by it. Refused with `STALE_REVISION` if `revision` is set and the scheme has changed since, and as `weightSchemeCreate` is. Scope: `weightSchemes:write`. */
export async function update(
  client: Client,
  input: WeightSchemeUpdateInput,
  options?: MutationOptions,
): Promise<WeightSchemesUpdateResult> {
  return run<WeightSchemesUpdateResult>(client, weightSchemesUpdate, { input }, options);
}

export interface WeightSchemesArchiveVariables {
  input: WeightSchemeArchiveInput;
}

export interface WeightSchemesArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The weight scheme as it is now; null if there are errors. */
  weightScheme: WeightSchemeFields | null;
}

const weightSchemesArchive: Operation = {
  name: 'WeightSchemesArchive',
  field: 'weightSchemeArchive',
  text: 'mutation WeightSchemesArchive($input:WeightSchemeArchiveInput!){weightSchemeArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}weightScheme{archivedAt createdAt description externalIds{id system}id key maxWeight minWeight name revision rounds targets{hiddenField profile property shares{share value}}tolerance updatedAt}}}',
  dates: { weightSchemeArchive: { errors: { expiredAt: true }, weightScheme: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Archives the weight scheme: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `weightSchemes:write`. */
export async function archive(
  client: Client,
  input: WeightSchemeArchiveInput,
  options?: MutationOptions,
): Promise<WeightSchemesArchiveResult> {
  return run<WeightSchemesArchiveResult>(client, weightSchemesArchive, { input }, options);
}

export interface WeightSchemesRestoreVariables {
  input: WeightSchemeRestoreInput;
}

export interface WeightSchemesRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The weight scheme as it is now; null if there are errors. */
  weightScheme: WeightSchemeFields | null;
}

const weightSchemesRestore: Operation = {
  name: 'WeightSchemesRestore',
  field: 'weightSchemeRestore',
  text: 'mutation WeightSchemesRestore($input:WeightSchemeRestoreInput!){weightSchemeRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}weightScheme{archivedAt createdAt description externalIds{id system}id key maxWeight minWeight name revision rounds targets{hiddenField profile property shares{share value}}tolerance updatedAt}}}',
  dates: { weightSchemeRestore: { errors: { expiredAt: true }, weightScheme: { archivedAt: true, createdAt: true, updatedAt: true } } },
};

/** Restores the archived weight scheme. Repeating it changes nothing. Scope: `weightSchemes:write`. */
export async function restore(
  client: Client,
  input: WeightSchemeRestoreInput,
  options?: MutationOptions,
): Promise<WeightSchemesRestoreResult> {
  return run<WeightSchemesRestoreResult>(client, weightSchemesRestore, { input }, options);
}

export interface WeightSchemesDeleteVariables {
  input: WeightSchemeDeleteInput;
}

export interface WeightSchemesDeleteResult {
  /** The id that the weight scheme had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const weightSchemesDelete: Operation = {
  name: 'WeightSchemesDelete',
  field: 'weightSchemeDelete',
  text: 'mutation WeightSchemesDelete($input:WeightSchemeDeleteInput!){weightSchemeDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { weightSchemeDelete: { errors: { expiredAt: true } } },
};

/** Deletes the weight scheme permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `weightSchemes:write`. */
export async function remove(
  client: Client,
  input: WeightSchemeDeleteInput,
  options?: MutationOptions,
): Promise<WeightSchemesDeleteResult> {
  return run<WeightSchemesDeleteResult>(client, weightSchemesDelete, { input }, options);
}
