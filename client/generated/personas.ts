// Made from schema/schema.graphql and client/operations/personas.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { JobFields } from './jobs.ts';
import type { PageFields } from './pages.ts';
import type { BulkRowStatus, Channel, DataBacking, ExternalIdInput, MapStatus, MapSubject, PersonaArchiveInput, PersonaBulkExportInput, PersonaBulkImportInput, PersonaBulkUpsertInput, PersonaCreateInput, PersonaDeleteInput, PersonaFilter, PersonaKind, PersonaOrder, PersonaRestoreInput, PersonaReviewInput, PersonaShareOf, PersonaUpdateInput, TraitAggregate, TraitDimension, TraitProblem } from './schema.ts';
import type { IntervalFields } from './scores.ts';
import type { SegmentName } from './segments.ts';
import type { UserErrorFields } from './userErrors.ts';

/** An archetype of the customers that a company serves, or of its employees, based on research: a team designs for this person and not for an average customer. */
export interface PersonaDetail {
  /** The type in a few words: `The careful commuter`. Null if it is not set. */
  archetype: string | null;
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** How much of it rests on evidence, in the judgement of its owner. */
  dataBacked: DataBacking;
  /** The evidence for the persona: studies, interviews, analyses, with their addresses. */
  evidence: string[];
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** What hinders or annoys them. */
  frustrations: string[];
  /** What they want to achieve. */
  goals: string[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The address of a portrait, http or https. Null if it is not set. */
  imageUrl: string | null;
  /** What they want to get done with a product: “When …, I want to …, so I can …”. */
  jobsToBeDone: string[];
  /** How important this persona is for the company. */
  kind: PersonaKind;
  /** When the persona was last reviewed, that is, compared with reality; null if it never was. */
  lastReviewedAt: Date | null;
  /** The actor who reviewed it last; null if it was never reviewed. */
  lastReviewedBy: ActorName | null;
  /** What motivates them. */
  motivations: string[];
  /** What the team calls this person: `Jana`. */
  name: string;
  /** What they need in order to achieve it. */
  needs: string[];
  /** The actor who is responsible for this persona; null if there is none. */
  owner: ActorName | null;
  /** The channels by which they like to meet the company, the best one first. */
  preferredChannels: Channel[];
  /** One sentence that this person would say. Null if it is not set. */
  quote: string | null;
  /** When its next review is due; null if no review is planned. */
  reviewDueAt: Date | null;
  /** Whether `reviewDueAt` has passed. */
  reviewOverdue: boolean;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** The segment that has its real customers; null if there is none. `validation` says how far the persona is true of them. */
  segment: SegmentName | null;
  /** What `sharePct` is a share of. */
  shareOf: PersonaShareOf;
  /** The share of such people, in percent from 0 to 100; `shareOf` says of what. Null if it is not known. */
  sharePct: number | null;
  /** Whether it is a draft, in use or archived. */
  status: MapStatus;
  /** Whether it is an archetype of customers or of employees. */
  subject: MapSubject;
  /** The story of this person, in a paragraph. Null if it is not set. */
  summary: string | null;
  /** What is typical of them, in the order that the team set; at most 50. */
  traits: {
    /** What of a customer’s events shows it: it is compared with the range, both ends of which belong to it. Null if none does. */
    aggregate: TraitAggregate | null;
    /** The key of the attribute of customers that shows it: `age`; null if none does. It is compared with `value`, without regard to case, or with the range, both ends of which belong to it. */
    attribute: string | null;
    /** Which side of the person it describes. */
    dimension: TraitDimension;
    /** The type of the events of `aggregate`; null for events of all types. */
    eventType: string | null;
    /** What shows that this trait is true: studies, interviews, analyses. Null if it is not set. */
    evidence: string | null;
    /** A stable name for programs, unique in its dimension: `age`. */
    key: string;
    /** What people read: `Age`. */
    label: string;
    /** The upper end of the range; null if that end is open, or if the trait is a value. */
    max: number | null;
    /** The lower end of the range; null if that end is open, or if the trait is a value. */
    min: number | null;
    /** The unit of the range: `years`, `EUR`; null if there is none. */
    unit: string | null;
    /** The typical value; null if the trait is a range. */
    value: string | null;
    /** How many days of 24 hours before now the events of `aggregate` have occurred at most, 1 to 3,660; null for all events. */
    withinDays: number | null;
  }[];
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** An archetype of the customers that a company serves, or of its employees, based on research: a team designs for this person and not for an average customer. */
export interface PersonaFields {
  /** The type in a few words: `The careful commuter`. Null if it is not set. */
  archetype: string | null;
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** How much of it rests on evidence, in the judgement of its owner. */
  dataBacked: DataBacking;
  /** The evidence for the persona: studies, interviews, analyses, with their addresses. */
  evidence: string[];
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** What hinders or annoys them. */
  frustrations: string[];
  /** What they want to achieve. */
  goals: string[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The address of a portrait, http or https. Null if it is not set. */
  imageUrl: string | null;
  /** What they want to get done with a product: “When …, I want to …, so I can …”. */
  jobsToBeDone: string[];
  /** How important this persona is for the company. */
  kind: PersonaKind;
  /** When the persona was last reviewed, that is, compared with reality; null if it never was. */
  lastReviewedAt: Date | null;
  /** The actor who reviewed it last; null if it was never reviewed. */
  lastReviewedBy: ActorName | null;
  /** What motivates them. */
  motivations: string[];
  /** What the team calls this person: `Jana`. */
  name: string;
  /** What they need in order to achieve it. */
  needs: string[];
  /** The actor who is responsible for this persona; null if there is none. */
  owner: ActorName | null;
  /** The channels by which they like to meet the company, the best one first. */
  preferredChannels: Channel[];
  /** One sentence that this person would say. Null if it is not set. */
  quote: string | null;
  /** When its next review is due; null if no review is planned. */
  reviewDueAt: Date | null;
  /** Whether `reviewDueAt` has passed. */
  reviewOverdue: boolean;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** What `sharePct` is a share of. */
  shareOf: PersonaShareOf;
  /** The share of such people, in percent from 0 to 100; `shareOf` says of what. Null if it is not known. */
  sharePct: number | null;
  /** Whether it is a draft, in use or archived. */
  status: MapStatus;
  /** Whether it is an archetype of customers or of employees. */
  subject: MapSubject;
  /** The story of this person, in a paragraph. Null if it is not set. */
  summary: string | null;
  /** What is typical of them, in the order that the team set; at most 50. */
  traits: {
    /** What of a customer’s events shows it: it is compared with the range, both ends of which belong to it. Null if none does. */
    aggregate: TraitAggregate | null;
    /** The key of the attribute of customers that shows it: `age`; null if none does. It is compared with `value`, without regard to case, or with the range, both ends of which belong to it. */
    attribute: string | null;
    /** Which side of the person it describes. */
    dimension: TraitDimension;
    /** The type of the events of `aggregate`; null for events of all types. */
    eventType: string | null;
    /** What shows that this trait is true: studies, interviews, analyses. Null if it is not set. */
    evidence: string | null;
    /** A stable name for programs, unique in its dimension: `age`. */
    key: string;
    /** What people read: `Age`. */
    label: string;
    /** The upper end of the range; null if that end is open, or if the trait is a value. */
    max: number | null;
    /** The lower end of the range; null if that end is open, or if the trait is a value. */
    min: number | null;
    /** The unit of the range: `years`, `EUR`; null if there is none. */
    unit: string | null;
    /** The typical value; null if the trait is a range. */
    value: string | null;
    /** How many days of 24 hours before now the events of `aggregate` have occurred at most, 1 to 3,660; null for all events. */
    withinDays: number | null;
  }[];
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** An archetype of the customers that a company serves, or of its employees, based on research: a team designs for this person and not for an average customer. */
export interface PersonaName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What the team calls this person: `Jana`. */
  name: string;
}

export interface PersonasGetVariables {
  id: string;
}

export type PersonasGetResult = PersonaDetail | null;

const personasGet: Operation = {
  name: 'PersonasGet',
  field: 'persona',
  text: 'query PersonasGet($id:ID!){persona(id:$id){archetype archivedAt createdAt dataBacked evidence externalIds{id system}frustrations goals id imageUrl jobsToBeDone kind lastReviewedAt lastReviewedBy{id kind name}motivations name needs owner{id kind name}preferredChannels quote reviewDueAt reviewOverdue revision segment{id name}shareOf sharePct status subject summary traits{aggregate attribute dimension eventType evidence key label max min unit value withinDays}updatedAt}}',
  dates: { persona: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } },
};

/** The persona with this id; null if this workspace has no such persona. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<PersonasGetResult> {
  return run<PersonasGetResult>(client, personasGet, { id }, options);
}

export interface PersonasGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type PersonasGetByExternalIdResult = PersonaDetail | null;

const personasGetByExternalId: Operation = {
  name: 'PersonasGetByExternalId',
  field: 'personaByExternalId',
  text: 'query PersonasGetByExternalId($externalId:ExternalIdInput!){personaByExternalId(externalId:$externalId){archetype archivedAt createdAt dataBacked evidence externalIds{id system}frustrations goals id imageUrl jobsToBeDone kind lastReviewedAt lastReviewedBy{id kind name}motivations name needs owner{id kind name}preferredChannels quote reviewDueAt reviewOverdue revision segment{id name}shareOf sharePct status subject summary traits{aggregate attribute dimension eventType evidence key label max min unit value withinDays}updatedAt}}',
  dates: { personaByExternalId: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } },
};

/** The persona with this id in another system; null if this workspace has no such persona. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<PersonasGetByExternalIdResult> {
  return run<PersonasGetByExternalIdResult>(client, personasGetByExternalId, { externalId }, options);
}

export interface PersonasListVariables {
  after?: string | null;
  before?: string | null;
  filter?: PersonaFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: PersonaOrder[] | null;
  withTotalCount?: boolean;
}

export interface PersonasListResult {
  /** The rows of this page, without their cursors. */
  nodes: PersonaDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const personasList: Operation = {
  name: 'PersonasList',
  field: 'personas',
  text: 'query PersonasList($after:String$before:String$filter:PersonaFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[PersonaOrder!]$withTotalCount:Boolean!=false){personas(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archetype archivedAt createdAt dataBacked evidence externalIds{id system}frustrations goals id imageUrl jobsToBeDone kind lastReviewedAt lastReviewedBy{id kind name}motivations name needs owner{id kind name}preferredChannels quote reviewDueAt reviewOverdue revision segment{id name}shareOf sharePct status subject summary traits{aggregate attribute dimension eventType evidence key label max min unit value withinDays}updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { personas: { nodes: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** The personas of the workspace, the newest first. */
export async function list(
  client: Client,
  variables: PersonasListVariables = {},
  options?: CallOptions,
): Promise<PersonasListResult> {
  return run<PersonasListResult>(client, personasList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<PersonasListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<PersonasListResult['nodes'][number], void, void> {
  return iterateNodes(
    'PersonasList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface PersonasCreateVariables {
  input: PersonaCreateInput;
}

export interface PersonasCreateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new persona; null if there are errors. */
  persona: PersonaFields | null;
}

const personasCreate: Operation = {
  name: 'PersonasCreate',
  field: 'personaCreate',
  text: 'mutation PersonasCreate($input:PersonaCreateInput!){personaCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}persona{archetype archivedAt createdAt dataBacked evidence externalIds{id system}frustrations goals id imageUrl jobsToBeDone kind lastReviewedAt lastReviewedBy{id kind name}motivations name needs owner{id kind name}preferredChannels quote reviewDueAt reviewOverdue revision shareOf sharePct status subject summary traits{aggregate attribute dimension eventType evidence key label max min unit value withinDays}updatedAt}}}',
  dates: { personaCreate: { errors: { expiredAt: true }, persona: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Creates a persona. Scope: `personas:write`. */
export async function create(
  client: Client,
  input: PersonaCreateInput,
  options?: MutationOptions,
): Promise<PersonasCreateResult> {
  return run<PersonasCreateResult>(client, personasCreate, { input }, options);
}

export interface PersonasUpdateVariables {
  input: PersonaUpdateInput;
}

export interface PersonasUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The persona as it is now; null if there are errors. */
  persona: PersonaFields | null;
}

const personasUpdate: Operation = {
  name: 'PersonasUpdate',
  field: 'personaUpdate',
  text: 'mutation PersonasUpdate($input:PersonaUpdateInput!){personaUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}persona{archetype archivedAt createdAt dataBacked evidence externalIds{id system}frustrations goals id imageUrl jobsToBeDone kind lastReviewedAt lastReviewedBy{id kind name}motivations name needs owner{id kind name}preferredChannels quote reviewDueAt reviewOverdue revision shareOf sharePct status subject summary traits{aggregate attribute dimension eventType evidence key label max min unit value withinDays}updatedAt}}}',
  dates: { personaUpdate: { errors: { expiredAt: true }, persona: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Changes a persona. Refused with `STALE_REVISION` if `revision` is set and the persona has changed since. Scope: `personas:write`. */
export async function update(
  client: Client,
  input: PersonaUpdateInput,
  options?: MutationOptions,
): Promise<PersonasUpdateResult> {
  return run<PersonasUpdateResult>(client, personasUpdate, { input }, options);
}

export interface PersonasArchiveVariables {
  input: PersonaArchiveInput;
}

export interface PersonasArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The persona as it is now; null if there are errors. */
  persona: PersonaFields | null;
}

const personasArchive: Operation = {
  name: 'PersonasArchive',
  field: 'personaArchive',
  text: 'mutation PersonasArchive($input:PersonaArchiveInput!){personaArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}persona{archetype archivedAt createdAt dataBacked evidence externalIds{id system}frustrations goals id imageUrl jobsToBeDone kind lastReviewedAt lastReviewedBy{id kind name}motivations name needs owner{id kind name}preferredChannels quote reviewDueAt reviewOverdue revision shareOf sharePct status subject summary traits{aggregate attribute dimension eventType evidence key label max min unit value withinDays}updatedAt}}}',
  dates: { personaArchive: { errors: { expiredAt: true }, persona: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Archives the persona: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `personas:write`. */
export async function archive(
  client: Client,
  input: PersonaArchiveInput,
  options?: MutationOptions,
): Promise<PersonasArchiveResult> {
  return run<PersonasArchiveResult>(client, personasArchive, { input }, options);
}

export interface PersonasRestoreVariables {
  input: PersonaRestoreInput;
}

export interface PersonasRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The persona as it is now; null if there are errors. */
  persona: PersonaFields | null;
}

const personasRestore: Operation = {
  name: 'PersonasRestore',
  field: 'personaRestore',
  text: 'mutation PersonasRestore($input:PersonaRestoreInput!){personaRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}persona{archetype archivedAt createdAt dataBacked evidence externalIds{id system}frustrations goals id imageUrl jobsToBeDone kind lastReviewedAt lastReviewedBy{id kind name}motivations name needs owner{id kind name}preferredChannels quote reviewDueAt reviewOverdue revision shareOf sharePct status subject summary traits{aggregate attribute dimension eventType evidence key label max min unit value withinDays}updatedAt}}}',
  dates: { personaRestore: { errors: { expiredAt: true }, persona: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Restores the archived persona, as a draft. Repeating it changes nothing. Scope: `personas:write`. */
export async function restore(
  client: Client,
  input: PersonaRestoreInput,
  options?: MutationOptions,
): Promise<PersonasRestoreResult> {
  return run<PersonasRestoreResult>(client, personasRestore, { input }, options);
}

export interface PersonasDeleteVariables {
  input: PersonaDeleteInput;
}

export interface PersonasDeleteResult {
  /** The id that the persona had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const personasDelete: Operation = {
  name: 'PersonasDelete',
  field: 'personaDelete',
  text: 'mutation PersonasDelete($input:PersonaDeleteInput!){personaDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { personaDelete: { errors: { expiredAt: true } } },
};

/** Deletes the persona permanently, with its traits and external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `personas:write`. */
export async function remove(
  client: Client,
  input: PersonaDeleteInput,
  options?: MutationOptions,
): Promise<PersonasDeleteResult> {
  return run<PersonasDeleteResult>(client, personasDelete, { input }, options);
}

export interface PersonasBulkUpsertVariables {
  input: PersonaBulkUpsertInput;
}

export interface PersonasBulkUpsertResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
  /** One result for each row, in the order of the input; empty if all rows were refused. */
  results: {
    /** The user errors of this row; empty if it was stored. */
    errors: UserErrorFields[];
    /** The position of the row in the input, counted from 0. */
    index: number;
    /** The persona as it is now; null if the row failed. */
    persona: PersonaFields | null;
    /** Whether the row was created, updated, unchanged or failed. */
    status: BulkRowStatus;
  }[];
}

const personasBulkUpsert: Operation = {
  name: 'PersonasBulkUpsert',
  field: 'personaBulkUpsert',
  text: 'mutation PersonasBulkUpsert($input:PersonaBulkUpsertInput!){personaBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}index persona{archetype archivedAt createdAt dataBacked evidence externalIds{id system}frustrations goals id imageUrl jobsToBeDone kind lastReviewedAt lastReviewedBy{id kind name}motivations name needs owner{id kind name}preferredChannels quote reviewDueAt reviewOverdue revision shareOf sharePct status subject summary traits{aggregate attribute dimension eventType evidence key label max min unit value withinDays}updatedAt}status}}}',
  dates: { personaBulkUpsert: { errors: { expiredAt: true }, results: { errors: { expiredAt: true }, persona: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } } },
};

/** Creates or updates up to 1,000 rows of type Persona, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `personas:write`. */
export async function bulkUpsert(
  client: Client,
  input: PersonaBulkUpsertInput,
  options?: MutationOptions,
): Promise<PersonasBulkUpsertResult> {
  return run<PersonasBulkUpsertResult>(client, personasBulkUpsert, { input }, options);
}

export interface PersonasBulkExportVariables {
  input: PersonaBulkExportInput;
}

export interface PersonasBulkExportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits to be fetched. */
  job: JobFields | null;
}

const personasBulkExport: Operation = {
  name: 'PersonasBulkExport',
  field: 'personaBulkExport',
  text: 'mutation PersonasBulkExport($input:PersonaBulkExportInput!){personaBulkExport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { personaBulkExport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that exports `personas` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `personaBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `personas:read`. */
export async function bulkExport(
  client: Client,
  input: PersonaBulkExportInput,
  options?: MutationOptions,
): Promise<PersonasBulkExportResult> {
  return run<PersonasBulkExportResult>(client, personasBulkExport, { input }, options);
}

export interface PersonasBulkImportVariables {
  input: PersonaBulkImportInput;
}

export interface PersonasBulkImportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits for the file. */
  job: JobFields | null;
}

const personasBulkImport: Operation = {
  name: 'PersonasBulkImport',
  field: 'personaBulkImport',
  text: 'mutation PersonasBulkImport($input:PersonaBulkImportInput!){personaBulkImport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { personaBulkImport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that imports rows of type Persona from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `personaBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `personas:write`. */
export async function bulkImport(
  client: Client,
  input: PersonaBulkImportInput,
  options?: MutationOptions,
): Promise<PersonasBulkImportResult> {
  return run<PersonasBulkImportResult>(client, personasBulkImport, { input }, options);
}

export interface PersonasReviewVariables {
  input: PersonaReviewInput;
}

export interface PersonasReviewResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The persona as it is now; null if there are errors. */
  persona: PersonaFields | null;
}

const personasReview: Operation = {
  name: 'PersonasReview',
  field: 'personaReview',
  text: 'mutation PersonasReview($input:PersonaReviewInput!){personaReview(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}persona{archetype archivedAt createdAt dataBacked evidence externalIds{id system}frustrations goals id imageUrl jobsToBeDone kind lastReviewedAt lastReviewedBy{id kind name}motivations name needs owner{id kind name}preferredChannels quote reviewDueAt reviewOverdue revision shareOf sharePct status subject summary traits{aggregate attribute dimension eventType evidence key label max min unit value withinDays}updatedAt}}}',
  dates: { personaReview: { errors: { expiredAt: true }, persona: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Records that the actor of the key reviewed the persona, that is, compared it with reality. Sets `lastReviewedAt`, `lastReviewedBy` and `reviewDueAt`. Refused with `OUT_OF_RANGE` if `reviewedAt` is in the future. Scope: `personas:write`. */
export async function review(
  client: Client,
  input: PersonaReviewInput,
  options?: MutationOptions,
): Promise<PersonasReviewResult> {
  return run<PersonasReviewResult>(client, personasReview, { input }, options);
}

export interface PersonasValidateVariables {
  id: string;
}

export type PersonasValidateResult = {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** The share of such people, in percent from 0 to 100; `shareOf` says of what. Null if it is not known. */
  sharePct: number | null;
  /** What `sharePct` is a share of. */
  shareOf: PersonaShareOf;
  /** How far it is true of the customers in its segment, by the traits that name an attribute or an aggregate; null without a segment. It costs 20,000 and needs the scope `customers:read`. */
  validation: {
    /** Whose customers were looked at. */
    segment: {
      /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
      id: string;
      /** What people read: `Gold customers`. */
      name: string;
    } | null;
    /** How many customers the segment has, as it is stored. */
    size: number;
    /** How many of them were looked at: all, but of a larger segment 20,000, which a hash of their ids draws. */
    lookedAt: number;
    /** The segment’s share of all customers that are neither archived nor merged, in percent; to be compared with `Persona.sharePct` of CUSTOMER_BASE. Null if there are no customers. */
    segmentSharePct: number | null;
    /** The traits that name an attribute or an aggregate, in their order. */
    traits: {
      /** Which side of a person the trait describes. */
      dimension: TraitDimension;
      /** The key of the trait, unique in its dimension. */
      key: string;
      /** What people read: `Age`. */
      label: string;
      /** Why the trait cannot be measured; null if it can. */
      problem: TraitProblem | null;
      /** The customers of whom it is known whether they meet it: those with a value of the attribute, or with an event that the aggregate needs; a number of events, and their sum, is known of all. Null with a problem, and without the scope that it needs: `customers:personal` for a personal attribute, `events:read` for an aggregate. */
      n: number | null;
      /** How many of these meet it, in percent from 0 to 100; null if it is suppressed or `n` is null or 0. */
      sharePct: number | null;
      /** True if `n` is below the workspace’s `minimumN`; then there is no share. */
      suppressed: boolean;
      /** The 95 % interval of the share, in percent; null if the share is. */
      interval: IntervalFields | null;
    }[];
  } | null;
} | null;

const personasValidate: Operation = {
  name: 'PersonasValidate',
  field: 'persona',
  text: 'query PersonasValidate($id:ID!){persona(id:$id){id sharePct shareOf validation{segment{id name}size lookedAt segmentSharePct traits{dimension key label problem n sharePct suppressed interval{low high level method}}}}}',
};

/** How far a persona is true of the customers in its segment: for each trait that names an attribute or an aggregate, the share of those of whom it is known. */
export async function validate(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<PersonasValidateResult> {
  return run<PersonasValidateResult>(client, personasValidate, { id }, options);
}
