// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { PageFields } from './pages.ts';
import type { BulkRowStatus, Channel, DataBacking, ExternalIdInput, MapStatus, PersonaArchiveInput, PersonaBulkUpsertInput, PersonaCreateInput, PersonaDeleteInput, PersonaFilter, PersonaKind, PersonaOrder, PersonaRestoreInput, PersonaReviewInput, PersonaShareOf, PersonaUpdateInput, TraitDimension } from './schema.ts';
import type { UserErrorFields } from './userErrors.ts';

/** An archetype of the customers a company serves, drawn from research, so that a team designs for somebody rather than for everybody. */
export interface PersonaFields {
  /** The type in a few words: `The careful commuter`. */
  archetype: string | null;
  /** When it was put away; null while it is in use. */
  archivedAt: Date | null;
  /** When it was made in this workspace. */
  createdAt: Date;
  /** How far evidence stands behind it, as its owner judges. */
  dataBacked: DataBacking;
  /** What the persona rests on: studies, interviews, analyses, with their addresses. */
  evidence: string[];
  /** The ids that other systems know it by, at most 20. */
  externalIds: {
    /** The id the row has there, in Unicode’s form NFC. */
    id: string;
    /** The other system, in the workspace’s own words: `salesforce`, `shop`. */
    system: string;
  }[];
  /** What gets in their way. */
  frustrations: string[];
  /** What they want to reach. */
  goals: string[];
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** Address of a portrait, http or https. */
  imageUrl: string | null;
  /** The progress they hire a product for: “When …, I want to …, so I can …”. */
  jobsToBeDone: string[];
  /** How much this persona counts for the company. */
  kind: PersonaKind;
  /** When somebody last held the persona against reality; null if nobody has. */
  lastReviewedAt: Date | null;
  /** Who held it against reality then. */
  lastReviewedBy: ActorName | null;
  /** What drives them. */
  motivations: string[];
  /** What the team calls this person: `Jana`. */
  name: string;
  /** What they need on the way there. */
  needs: string[];
  /** Who keeps this persona true. */
  owner: ActorName | null;
  /** Where they like to meet the company, the most liked first. */
  preferredChannels: Channel[];
  /** One sentence that this person would say. */
  quote: string | null;
  /** When it is to be reviewed again; null if it need not be. */
  reviewDueAt: Date | null;
  /** Whether `reviewDueAt` has passed. */
  reviewOverdue: boolean;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision: number;
  /** Of what `sharePct` is a share. */
  shareOf: PersonaShareOf;
  /** The share that they make up, in percent from 0 to 100; `shareOf` says of what. */
  sharePct: number | null;
  /** Whether it is in use yet. */
  status: MapStatus;
  /** The story in a paragraph. */
  summary: string | null;
  /** What is typical of them, in the order the team gave; at most 50. */
  traits: {
    /** Which side of the person it describes. */
    dimension: TraitDimension;
    /** What this trait rests on. */
    evidence: string | null;
    /** A stable name for programs, unique in its dimension: `age`. */
    key: string;
    /** What people read: `Age`. */
    label: string;
    /** The upper end of the range; null where it is open or there is a value. */
    max: number | null;
    /** The lower end of the range; null where it is open or there is a value. */
    min: number | null;
    /** What the range counts: `years`, `EUR`. */
    unit: string | null;
    /** What is typical; null where it is a range. */
    value: string | null;
  }[];
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt: Date;
}

/** An archetype of the customers a company serves, drawn from research, so that a team designs for somebody rather than for everybody. */
export interface PersonaName {
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** What the team calls this person: `Jana`. */
  name: string;
}

export interface PersonasGetVariables {
  id: string;
}

export type PersonasGetResult = PersonaFields | null;

const personasGet: Operation = {
  name: 'PersonasGet',
  field: 'persona',
  text: 'query PersonasGet($id:ID!){persona(id:$id){archetype archivedAt createdAt dataBacked evidence externalIds{id system}frustrations goals id imageUrl jobsToBeDone kind lastReviewedAt lastReviewedBy{id kind name}motivations name needs owner{id kind name}preferredChannels quote reviewDueAt reviewOverdue revision shareOf sharePct status summary traits{dimension evidence key label max min unit value}updatedAt}}',
  dates: { persona: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } },
};

/** One persona by its id; null if this workspace has no such persona. */
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

export type PersonasGetByExternalIdResult = PersonaFields | null;

const personasGetByExternalId: Operation = {
  name: 'PersonasGetByExternalId',
  field: 'personaByExternalId',
  text: 'query PersonasGetByExternalId($externalId:ExternalIdInput!){personaByExternalId(externalId:$externalId){archetype archivedAt createdAt dataBacked evidence externalIds{id system}frustrations goals id imageUrl jobsToBeDone kind lastReviewedAt lastReviewedBy{id kind name}motivations name needs owner{id kind name}preferredChannels quote reviewDueAt reviewOverdue revision shareOf sharePct status summary traits{dimension evidence key label max min unit value}updatedAt}}',
  dates: { personaByExternalId: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } },
};

/** One persona by the id another system has given it; null if none has it. */
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
  nodes: PersonaFields[];
  /** Where this page stands in the whole list. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. Counted only when asked for, and then row by row: leave it out where it is not shown. */
  totalCount?: number;
}

const personasList: Operation = {
  name: 'PersonasList',
  field: 'personas',
  text: 'query PersonasList($after:String$before:String$filter:PersonaFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[PersonaOrder!]$withTotalCount:Boolean!=false){personas(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archetype archivedAt createdAt dataBacked evidence externalIds{id system}frustrations goals id imageUrl jobsToBeDone kind lastReviewedAt lastReviewedBy{id kind name}motivations name needs owner{id kind name}preferredChannels quote reviewDueAt reviewOverdue revision shareOf sharePct status summary traits{dimension evidence key label max min unit value}updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
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

/** The nodes of every page of `list`, fetched as the loop goes; `first` is the page's size. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The new persona. */
  persona: PersonaFields | null;
}

const personasCreate: Operation = {
  name: 'PersonasCreate',
  field: 'personaCreate',
  text: 'mutation PersonasCreate($input:PersonaCreateInput!){personaCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}persona{archetype archivedAt createdAt dataBacked evidence externalIds{id system}frustrations goals id imageUrl jobsToBeDone kind lastReviewedAt lastReviewedBy{id kind name}motivations name needs owner{id kind name}preferredChannels quote reviewDueAt reviewOverdue revision shareOf sharePct status summary traits{dimension evidence key label max min unit value}updatedAt}}}',
  dates: { personaCreate: { errors: { expiredAt: true }, persona: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Makes a persona. Scope: `personas:write`. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The persona as it is now. */
  persona: PersonaFields | null;
}

const personasUpdate: Operation = {
  name: 'PersonasUpdate',
  field: 'personaUpdate',
  text: 'mutation PersonasUpdate($input:PersonaUpdateInput!){personaUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}persona{archetype archivedAt createdAt dataBacked evidence externalIds{id system}frustrations goals id imageUrl jobsToBeDone kind lastReviewedAt lastReviewedBy{id kind name}motivations name needs owner{id kind name}preferredChannels quote reviewDueAt reviewOverdue revision shareOf sharePct status summary traits{dimension evidence key label max min unit value}updatedAt}}}',
  dates: { personaUpdate: { errors: { expiredAt: true }, persona: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Changes a persona. With a `revision`, refused as `STALE_REVISION` if somebody was faster. Scope: `personas:write`. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The persona as it is now. */
  persona: PersonaFields | null;
}

const personasArchive: Operation = {
  name: 'PersonasArchive',
  field: 'personaArchive',
  text: 'mutation PersonasArchive($input:PersonaArchiveInput!){personaArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}persona{archetype archivedAt createdAt dataBacked evidence externalIds{id system}frustrations goals id imageUrl jobsToBeDone kind lastReviewedAt lastReviewedBy{id kind name}motivations name needs owner{id kind name}preferredChannels quote reviewDueAt reviewOverdue revision shareOf sharePct status summary traits{dimension evidence key label max min unit value}updatedAt}}}',
  dates: { personaArchive: { errors: { expiredAt: true }, persona: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Puts a persona away: lists leave it out unless asked, and what refers to it still finds it. Repeating it changes nothing. Scope: `personas:write`. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The persona as it is now. */
  persona: PersonaFields | null;
}

const personasRestore: Operation = {
  name: 'PersonasRestore',
  field: 'personaRestore',
  text: 'mutation PersonasRestore($input:PersonaRestoreInput!){personaRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}persona{archetype archivedAt createdAt dataBacked evidence externalIds{id system}frustrations goals id imageUrl jobsToBeDone kind lastReviewedAt lastReviewedBy{id kind name}motivations name needs owner{id kind name}preferredChannels quote reviewDueAt reviewOverdue revision shareOf sharePct status summary traits{dimension evidence key label max min unit value}updatedAt}}}',
  dates: { personaRestore: { errors: { expiredAt: true }, persona: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Brings an archived persona back, as a draft. Repeating it changes nothing. Scope: `personas:write`. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const personasDelete: Operation = {
  name: 'PersonasDelete',
  field: 'personaDelete',
  text: 'mutation PersonasDelete($input:PersonaDeleteInput!){personaDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { personaDelete: { errors: { expiredAt: true } } },
};

/** Deletes a persona for good, with its traits and external ids. Refused with `IN_USE` while others use it; archive it instead. Scope: `personas:write`. */
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
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** One for each row, in the order of the input; empty if nothing was stored. */
  results: {
    /** What is wrong with this row; empty if it was stored. */
    errors: UserErrorFields[];
    /** Which row of the input, counted from 0. */
    index: number;
    /** The persona as it is now; null if the row failed. */
    persona: PersonaFields | null;
    /** Whether it was stored, and how. */
    status: BulkRowStatus;
  }[];
}

const personasBulkUpsert: Operation = {
  name: 'PersonasBulkUpsert',
  field: 'personaBulkUpsert',
  text: 'mutation PersonasBulkUpsert($input:PersonaBulkUpsertInput!){personaBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}results{errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}index persona{archetype archivedAt createdAt dataBacked evidence externalIds{id system}frustrations goals id imageUrl jobsToBeDone kind lastReviewedAt lastReviewedBy{id kind name}motivations name needs owner{id kind name}preferredChannels quote reviewDueAt reviewOverdue revision shareOf sharePct status summary traits{dimension evidence key label max min unit value}updatedAt}status}}}',
  dates: { personaBulkUpsert: { errors: { expiredAt: true }, results: { errors: { expiredAt: true }, persona: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } } },
};

/** Makes or changes up to 1000 rows of type Persona, each found by its external id. A field that is left out stays as it is; one that is null is cleared. The number of statements does not grow with the rows. Scope: `personas:write`. */
export async function bulkUpsert(
  client: Client,
  input: PersonaBulkUpsertInput,
  options?: MutationOptions,
): Promise<PersonasBulkUpsertResult> {
  return run<PersonasBulkUpsertResult>(client, personasBulkUpsert, { input }, options);
}

export interface PersonasReviewVariables {
  input: PersonaReviewInput;
}

export interface PersonasReviewResult {
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The persona as it is now. */
  persona: PersonaFields | null;
}

const personasReview: Operation = {
  name: 'PersonasReview',
  field: 'personaReview',
  text: 'mutation PersonasReview($input:PersonaReviewInput!){personaReview(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}persona{archetype archivedAt createdAt dataBacked evidence externalIds{id system}frustrations goals id imageUrl jobsToBeDone kind lastReviewedAt lastReviewedBy{id kind name}motivations name needs owner{id kind name}preferredChannels quote reviewDueAt reviewOverdue revision shareOf sharePct status summary traits{dimension evidence key label max min unit value}updatedAt}}}',
  dates: { personaReview: { errors: { expiredAt: true }, persona: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Records that the persona was held against reality, by whom (the key’s actor) and when, and moves `reviewDueAt`. Scope: `personas:write`. */
export async function review(
  client: Client,
  input: PersonaReviewInput,
  options?: MutationOptions,
): Promise<PersonasReviewResult> {
  return run<PersonasReviewResult>(client, personasReview, { input }, options);
}
