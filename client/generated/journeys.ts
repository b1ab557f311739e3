// Made from schema/schema.graphql and client/operations/journeys.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { PageFields } from './pages.ts';
import type { PersonaName } from './personas.ts';
import type { BulkRowStatus, ExchangeFormat, ExternalIdInput, JourneyArchiveInput, JourneyBasis, JourneyBulkUpsertInput, JourneyCreateInput, JourneyDeleteInput, JourneyDuplicateInput, JourneyFilter, JourneyImportInput, JourneyOrder, JourneyRestoreInput, JourneyReviewInput, JourneyState, JourneyUpdateInput, MapStatus, StepLayer } from './schema.ts';
import type { StageName } from './stages.ts';
import type { StepName } from './steps.ts';
import type { TouchpointFields, TouchpointName } from './touchpoints.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A journey with its stages, their steps and all touchpoints, as far as they are not archived. */
export interface JourneyMap {
  /** When it was put away; null while it is in use. */
  archivedAt: Date | null;
  /** The journey it was drawn from with `journeyDuplicate`. */
  basedOn: JourneyName | null;
  /** What it rests on. */
  basis: JourneyBasis;
  /** When it was made in this workspace. */
  createdAt: Date;
  /** What the map shows, and what it leaves out. */
  description: string | null;
  /** The ids that other systems know it by, at most 20. */
  externalIds: {
    /** The id the row has there, in Unicode’s form NFC. */
    id: string;
    /** The other system, in the workspace’s own words: `salesforce`, `shop`. */
    system: string;
  }[];
  /** What the company wants to reach with it. */
  goal: string | null;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** When somebody last held the journey against reality; null if nobody has. */
  lastReviewedAt: Date | null;
  /** Who held it against reality then. */
  lastReviewedBy: ActorName | null;
  /** How close it looks: 1 the whole relationship to 5 a single task. */
  level: number;
  /** Who keeps the map true. */
  owner: ActorName | null;
  /** The wider journey that this one is a part of. */
  parent: JourneyName | null;
  /** Whose journey it is, in the order that the map gives. */
  personas: {
    /** The rows of this page, without their cursors. */
    nodes: PersonaName[];
  };
  /** When it is to be reviewed again; null if it need not be. */
  reviewDueAt: Date | null;
  /** Whether `reviewDueAt` has passed. */
  reviewOverdue: boolean;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision: number;
  /** Where it ends: `The bike is home again`. */
  scopeEnd: string | null;
  /** Where it begins: `The bike makes a noise`. */
  scopeStart: string | null;
  /** Which time it shows. */
  state: JourneyState;
  /** Whether it is in use yet. */
  status: MapStatus;
  /** The customer’s goal, in their words: `I want my bike repaired`. */
  title: string;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt: Date;
  /** How customers are expected to feel, stage by stage: the mean `emotion` over steps of layer CUSTOMER that are not archived. At most 100 stages. */
  emotionCurve: {
    /** The stage it is about. */
    stage: StageName;
    /** Mean `emotion`, from −2 to +2, over the steps of layer CUSTOMER that have one; null if none has. */
    value: number | null;
    /** How many steps the mean was made from. */
    n: number;
  }[];
  /** Its phases, in the order of the map. */
  stages: {
    /** The rows of this page, without their cursors. */
    nodes: {
      /** When it was put away; null while it is in use. */
      archivedAt: Date | null;
      /** When it was made in this workspace. */
      createdAt: Date;
      /** What the phase is about, and where it ends. */
      description: string | null;
      /** The ids that other systems know it by, at most 20. */
      externalIds: {
        /** The id the row has there, in Unicode’s form NFC. */
        id: string;
        /** The other system, in the workspace’s own words: `salesforce`, `shop`. */
        system: string;
      }[];
      /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
      id: string;
      /** What the phase is called. */
      name: string;
      /** Its place in the journey, from 0 without gaps, archived stages included. */
      position: number;
      /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
      revision: number;
      /** When one of its own values last changed; its parts count for themselves. */
      updatedAt: Date;
      /** What happens in it, in the order of the map. */
      steps: {
        /** The rows of this page, without their cursors. */
        nodes: {
          /** When it was put away; null while it is in use. */
          archivedAt: Date | null;
          /** When it was made in this workspace. */
          createdAt: Date;
          /** What customers do. */
          customerActions: string | null;
          /** What happens, in full. */
          description: string | null;
          /** What it costs them: 1 none to 5 very much; null where unknown. */
          effort: number | null;
          /** How they feel: −2 very bad, 0 neutral, +2 very good; null where unknown. */
          emotion: number | null;
          /** What they expect to happen. */
          expectations: string | null;
          /** The ids that other systems know it by, at most 20. */
          externalIds: {
            /** The id the row has there, in Unicode’s form NFC. */
            id: string;
            /** The other system, in the workspace’s own words: `salesforce`, `shop`. */
            system: string;
          }[];
          /** What they feel, in words; `emotion` has the number. */
          feelings: string | null;
          /** What delights. */
          gains: string[];
          /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
          id: string;
          /** Who does it, and who sees it. */
          layer: StepLayer;
          /** Whether customers decide here if they stay or go. */
          momentOfTruth: boolean;
          /** What could be done better here. */
          opportunities: string[];
          /** What hurts. */
          painPoints: string[];
          /** Its place in the stage, from 0 without gaps, archived steps included. */
          position: number;
          /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
          revision: number;
          /** What goes through their minds, in their words. */
          thoughts: string | null;
          /** What happens, in a few words. */
          title: string;
          /** When one of its own values last changed; its parts count for themselves. */
          updatedAt: Date;
          /** Where it meets the company, in the order that the map gives. */
          touchpoints: {
            /** The rows of this page, without their cursors. */
            nodes: TouchpointName[];
          };
          /** Who takes part in it, in the order that the map gives. */
          personas: {
            /** The rows of this page, without their cursors. */
            nodes: PersonaName[];
          };
          /** Where it can lead: the next step, branches, loops back. */
          nextSteps: {
            /** The rows of this page, without their cursors. */
            nodes: StepName[];
          };
        }[];
        /** Where this page stands in the whole list. */
        pageInfo: PageFields;
      };
    }[];
    /** Where this page stands in the whole list. */
    pageInfo: PageFields;
  };
  /** Where its steps meet the company, each touchpoint once, by name. */
  touchpoints: {
    /** The rows of this page, without their cursors. */
    nodes: TouchpointFields[];
    /** Where this page stands in the whole list. */
    pageInfo: PageFields;
  };
}

/** What customers go through to reach a goal: stages, and in them steps, at touchpoints with the company. */
export interface JourneyDetail {
  /** When it was put away; null while it is in use. */
  archivedAt: Date | null;
  /** The journey it was drawn from with `journeyDuplicate`. */
  basedOn: JourneyName | null;
  /** What it rests on. */
  basis: JourneyBasis;
  /** When it was made in this workspace. */
  createdAt: Date;
  /** What the map shows, and what it leaves out. */
  description: string | null;
  /** The ids that other systems know it by, at most 20. */
  externalIds: {
    /** The id the row has there, in Unicode’s form NFC. */
    id: string;
    /** The other system, in the workspace’s own words: `salesforce`, `shop`. */
    system: string;
  }[];
  /** What the company wants to reach with it. */
  goal: string | null;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** When somebody last held the journey against reality; null if nobody has. */
  lastReviewedAt: Date | null;
  /** Who held it against reality then. */
  lastReviewedBy: ActorName | null;
  /** How close it looks: 1 the whole relationship to 5 a single task. */
  level: number;
  /** Who keeps the map true. */
  owner: ActorName | null;
  /** The wider journey that this one is a part of. */
  parent: JourneyName | null;
  /** Whose journey it is, in the order that the map gives. */
  personas: {
    /** The rows of this page, without their cursors. */
    nodes: PersonaName[];
  };
  /** When it is to be reviewed again; null if it need not be. */
  reviewDueAt: Date | null;
  /** Whether `reviewDueAt` has passed. */
  reviewOverdue: boolean;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision: number;
  /** Where it ends: `The bike is home again`. */
  scopeEnd: string | null;
  /** Where it begins: `The bike makes a noise`. */
  scopeStart: string | null;
  /** Which time it shows. */
  state: JourneyState;
  /** Whether it is in use yet. */
  status: MapStatus;
  /** The customer’s goal, in their words: `I want my bike repaired`. */
  title: string;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt: Date;
}

/** What customers go through to reach a goal: stages, and in them steps, at touchpoints with the company. */
export interface JourneyFields {
  /** When it was put away; null while it is in use. */
  archivedAt: Date | null;
  /** The journey it was drawn from with `journeyDuplicate`. */
  basedOn: JourneyName | null;
  /** What it rests on. */
  basis: JourneyBasis;
  /** When it was made in this workspace. */
  createdAt: Date;
  /** What the map shows, and what it leaves out. */
  description: string | null;
  /** The ids that other systems know it by, at most 20. */
  externalIds: {
    /** The id the row has there, in Unicode’s form NFC. */
    id: string;
    /** The other system, in the workspace’s own words: `salesforce`, `shop`. */
    system: string;
  }[];
  /** What the company wants to reach with it. */
  goal: string | null;
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** When somebody last held the journey against reality; null if nobody has. */
  lastReviewedAt: Date | null;
  /** Who held it against reality then. */
  lastReviewedBy: ActorName | null;
  /** How close it looks: 1 the whole relationship to 5 a single task. */
  level: number;
  /** Who keeps the map true. */
  owner: ActorName | null;
  /** The wider journey that this one is a part of. */
  parent: JourneyName | null;
  /** When it is to be reviewed again; null if it need not be. */
  reviewDueAt: Date | null;
  /** Whether `reviewDueAt` has passed. */
  reviewOverdue: boolean;
  /** Counts its changes, from 1. Hand it to a mutation to be refused if somebody was faster. */
  revision: number;
  /** Where it ends: `The bike is home again`. */
  scopeEnd: string | null;
  /** Where it begins: `The bike makes a noise`. */
  scopeStart: string | null;
  /** Which time it shows. */
  state: JourneyState;
  /** Whether it is in use yet. */
  status: MapStatus;
  /** The customer’s goal, in their words: `I want my bike repaired`. */
  title: string;
  /** When one of its own values last changed; its parts count for themselves. */
  updatedAt: Date;
}

/** What customers go through to reach a goal: stages, and in them steps, at touchpoints with the company. */
export interface JourneyName {
  /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
  id: string;
  /** The customer’s goal, in their words: `I want my bike repaired`. */
  title: string;
}

export interface JourneysGetVariables {
  id: string;
}

export type JourneysGetResult = JourneyDetail | null;

const journeysGet: Operation = {
  name: 'JourneysGet',
  field: 'journey',
  text: 'query JourneysGet($id:ID!){journey(id:$id){archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}personas(first:100 includeArchived:true){nodes{id name}}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status title updatedAt}}',
  dates: { journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } },
};

/** One journey by its id; null if this workspace has no such journey. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<JourneysGetResult> {
  return run<JourneysGetResult>(client, journeysGet, { id }, options);
}

export interface JourneysGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type JourneysGetByExternalIdResult = JourneyDetail | null;

const journeysGetByExternalId: Operation = {
  name: 'JourneysGetByExternalId',
  field: 'journeyByExternalId',
  text: 'query JourneysGetByExternalId($externalId:ExternalIdInput!){journeyByExternalId(externalId:$externalId){archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}personas(first:100 includeArchived:true){nodes{id name}}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status title updatedAt}}',
  dates: { journeyByExternalId: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } },
};

/** One journey by the id another system has given it; null if none has it. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<JourneysGetByExternalIdResult> {
  return run<JourneysGetByExternalIdResult>(client, journeysGetByExternalId, { externalId }, options);
}

export interface JourneysListVariables {
  after?: string | null;
  before?: string | null;
  filter?: JourneyFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: JourneyOrder[] | null;
  withTotalCount?: boolean;
}

export interface JourneysListResult {
  /** The rows of this page, without their cursors. */
  nodes: JourneyDetail[];
  /** Where this page stands in the whole list. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. Counted only when asked for, and then row by row: leave it out where it is not shown. */
  totalCount?: number;
}

const journeysList: Operation = {
  name: 'JourneysList',
  field: 'journeys',
  text: 'query JourneysList($after:String$before:String$filter:JourneyFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[JourneyOrder!]$withTotalCount:Boolean!=false){journeys(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}personas(first:100 includeArchived:true){nodes{id name}}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status title updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { journeys: { nodes: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** The journeys of the workspace, the newest first. */
export async function list(
  client: Client,
  variables: JourneysListVariables = {},
  options?: CallOptions,
): Promise<JourneysListResult> {
  return run<JourneysListResult>(client, journeysList, variables, options);
}

/** The nodes of every page of `list`, fetched as the loop goes; `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<JourneysListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<JourneysListResult['nodes'][number], void, void> {
  return iterateNodes(
    'JourneysList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface JourneysCreateVariables {
  input: JourneyCreateInput;
}

export interface JourneysCreateResult {
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The new journey. */
  journey: JourneyFields | null;
}

const journeysCreate: Operation = {
  name: 'JourneysCreate',
  field: 'journeyCreate',
  text: 'mutation JourneysCreate($input:JourneyCreateInput!){journeyCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}journey{archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status title updatedAt}}}',
  dates: { journeyCreate: { errors: { expiredAt: true }, journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Makes a journey, alone or with its whole map of stages, steps and touchpoints. All or nothing, in as many statements for a large map as for a small one. New touchpoints need the scope `touchpoints:write` as well. Scope: `journeys:write`. */
export async function create(
  client: Client,
  input: JourneyCreateInput,
  options?: MutationOptions,
): Promise<JourneysCreateResult> {
  return run<JourneysCreateResult>(client, journeysCreate, { input }, options);
}

export interface JourneysUpdateVariables {
  input: JourneyUpdateInput;
}

export interface JourneysUpdateResult {
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The journey as it is now. */
  journey: JourneyFields | null;
}

const journeysUpdate: Operation = {
  name: 'JourneysUpdate',
  field: 'journeyUpdate',
  text: 'mutation JourneysUpdate($input:JourneyUpdateInput!){journeyUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}journey{archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status title updatedAt}}}',
  dates: { journeyUpdate: { errors: { expiredAt: true }, journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Changes a journey; its stages and steps have mutations of their own. With a `revision`, refused as `STALE_REVISION` if somebody was faster. Scope: `journeys:write`. */
export async function update(
  client: Client,
  input: JourneyUpdateInput,
  options?: MutationOptions,
): Promise<JourneysUpdateResult> {
  return run<JourneysUpdateResult>(client, journeysUpdate, { input }, options);
}

export interface JourneysArchiveVariables {
  input: JourneyArchiveInput;
}

export interface JourneysArchiveResult {
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The journey as it is now. */
  journey: JourneyFields | null;
}

const journeysArchive: Operation = {
  name: 'JourneysArchive',
  field: 'journeyArchive',
  text: 'mutation JourneysArchive($input:JourneyArchiveInput!){journeyArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}journey{archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status title updatedAt}}}',
  dates: { journeyArchive: { errors: { expiredAt: true }, journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Puts a journey away: lists leave it out unless asked, and what refers to it still finds it. Repeating it changes nothing. Scope: `journeys:write`. */
export async function archive(
  client: Client,
  input: JourneyArchiveInput,
  options?: MutationOptions,
): Promise<JourneysArchiveResult> {
  return run<JourneysArchiveResult>(client, journeysArchive, { input }, options);
}

export interface JourneysRestoreVariables {
  input: JourneyRestoreInput;
}

export interface JourneysRestoreResult {
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The journey as it is now. */
  journey: JourneyFields | null;
}

const journeysRestore: Operation = {
  name: 'JourneysRestore',
  field: 'journeyRestore',
  text: 'mutation JourneysRestore($input:JourneyRestoreInput!){journeyRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}journey{archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status title updatedAt}}}',
  dates: { journeyRestore: { errors: { expiredAt: true }, journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Brings an archived journey back, as a draft. Repeating it changes nothing. Scope: `journeys:write`. */
export async function restore(
  client: Client,
  input: JourneyRestoreInput,
  options?: MutationOptions,
): Promise<JourneysRestoreResult> {
  return run<JourneysRestoreResult>(client, journeysRestore, { input }, options);
}

export interface JourneysDeleteVariables {
  input: JourneyDeleteInput;
}

export interface JourneysDeleteResult {
  /** The id that the journey had; null if it was not deleted. */
  deletedId: string | null;
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const journeysDelete: Operation = {
  name: 'JourneysDelete',
  field: 'journeyDelete',
  text: 'mutation JourneysDelete($input:JourneyDeleteInput!){journeyDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { journeyDelete: { errors: { expiredAt: true } } },
};

/** Deletes a journey for good, with its stages and steps; touchpoints and personas stay. Refused with `IN_USE` while others use it; archive it instead. Scope: `journeys:write`. */
export async function remove(
  client: Client,
  input: JourneyDeleteInput,
  options?: MutationOptions,
): Promise<JourneysDeleteResult> {
  return run<JourneysDeleteResult>(client, journeysDelete, { input }, options);
}

export interface JourneysBulkUpsertVariables {
  input: JourneyBulkUpsertInput;
}

export interface JourneysBulkUpsertResult {
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** One for each row, in the order of the input; empty if nothing was stored. */
  results: {
    /** What is wrong with this row; empty if it was stored. */
    errors: UserErrorFields[];
    /** Which row of the input, counted from 0. */
    index: number;
    /** The journey as it is now; null if the row failed. */
    journey: JourneyFields | null;
    /** Whether it was stored, and how. */
    status: BulkRowStatus;
  }[];
}

const journeysBulkUpsert: Operation = {
  name: 'JourneysBulkUpsert',
  field: 'journeyBulkUpsert',
  text: 'mutation JourneysBulkUpsert($input:JourneyBulkUpsertInput!){journeyBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}results{errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}index journey{archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status title updatedAt}status}}}',
  dates: { journeyBulkUpsert: { errors: { expiredAt: true }, results: { errors: { expiredAt: true }, journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } } },
};

/** Makes or changes up to 1000 rows of type Journey, each found by its external id. A field that is left out stays as it is; one that is null is cleared. The number of statements does not grow with the rows. Scope: `journeys:write`. */
export async function bulkUpsert(
  client: Client,
  input: JourneyBulkUpsertInput,
  options?: MutationOptions,
): Promise<JourneysBulkUpsertResult> {
  return run<JourneysBulkUpsertResult>(client, journeysBulkUpsert, { input }, options);
}

export interface JourneysDuplicateVariables {
  input: JourneyDuplicateInput;
}

export interface JourneysDuplicateResult {
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The new journey. */
  journey: JourneyFields | null;
}

const journeysDuplicate: Operation = {
  name: 'JourneysDuplicate',
  field: 'journeyDuplicate',
  text: 'mutation JourneysDuplicate($input:JourneyDuplicateInput!){journeyDuplicate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}journey{archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status title updatedAt}}}',
  dates: { journeyDuplicate: { errors: { expiredAt: true }, journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Draws a journey again, to show how it is to be: stages, steps and links are copied, touchpoints and personas shared. The copy is a draft, based on the first, without its external ids. Scope: `journeys:write`. */
export async function duplicate(
  client: Client,
  input: JourneyDuplicateInput,
  options?: MutationOptions,
): Promise<JourneysDuplicateResult> {
  return run<JourneysDuplicateResult>(client, journeysDuplicate, { input }, options);
}

export interface JourneysReviewVariables {
  input: JourneyReviewInput;
}

export interface JourneysReviewResult {
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
  /** The journey as it is now. */
  journey: JourneyFields | null;
}

const journeysReview: Operation = {
  name: 'JourneysReview',
  field: 'journeyReview',
  text: 'mutation JourneysReview($input:JourneyReviewInput!){journeyReview(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}journey{archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status title updatedAt}}}',
  dates: { journeyReview: { errors: { expiredAt: true }, journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Records that the journey was held against reality, by whom (the key’s actor) and when, and moves `reviewDueAt`. Scope: `journeys:write`. */
export async function review(
  client: Client,
  input: JourneyReviewInput,
  options?: MutationOptions,
): Promise<JourneysReviewResult> {
  return run<JourneysReviewResult>(client, journeysReview, { input }, options);
}

export interface JourneysMapVariables {
  id: string;
  stages?: number;
  steps?: number;
}

export type JourneysMapResult = JourneyMap | null;

const journeysMap: Operation = {
  name: 'JourneysMap',
  field: 'journey',
  text: 'query JourneysMap($id:ID!$stages:Int!=15$steps:Int!=20){journey(id:$id){archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}personas(first:100 includeArchived:true){nodes{id name}}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status title updatedAt emotionCurve{stage{id name}value n}stages(first:$stages){nodes{archivedAt createdAt description externalIds{id system}id name position revision updatedAt steps(first:$steps){nodes{archivedAt createdAt customerActions description effort emotion expectations externalIds{id system}feelings gains id layer momentOfTruth opportunities painPoints position revision thoughts title updatedAt touchpoints(first:50){nodes{channel id name}}personas(first:50){nodes{id name}}nextSteps(first:50){nodes{id title}}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}touchpoints(first:100){nodes{archivedAt channel createdAt description experienceDimension externalIds{id system}id initiator name online ownerDepartment publicName{locale text}revision type updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}',
  dates: { journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true, stages: { nodes: { archivedAt: true, createdAt: true, updatedAt: true, steps: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } } }, touchpoints: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } } },
};

/** A whole journey map: the journey with its stages, their steps and all touchpoints; null if this workspace has no such journey. It brings 15 stages of 20 steps unless asked for others; `pageInfo` tells where there are more. */
export async function map(
  client: Client,
  id: string,
  variables: Omit<JourneysMapVariables, 'id'> = {},
  options?: CallOptions,
): Promise<JourneysMapResult> {
  return run<JourneysMapResult>(client, journeysMap, { ...variables, id }, options);
}

export interface JourneysExportDocumentVariables {
  id: string;
  format?: ExchangeFormat;
}

export type JourneysExportDocumentResult = {
  /** The whole map as a document. Besides `journeys:read` it needs the scopes `personas:read` and `touchpoints:read`, since it tells of both. `journeyImport` takes every document of up to 10000000 characters back, as far as the server takes a request that long. */
  export: string;
} | null;

const journeysExportDocument: Operation = {
  name: 'JourneysExportDocument',
  field: 'journey',
  text: 'query JourneysExportDocument($id:ID!$format:ExchangeFormat!=JSON){journey(id:$id){export(format:$format)}}',
};

/** A whole journey map as a document, JSON without loss unless asked for MERMAID; null if this workspace has no such journey. Besides `journeys:read` it needs the scopes `personas:read` and `touchpoints:read`. */
export async function exportDocument(
  client: Client,
  id: string,
  variables: Omit<JourneysExportDocumentVariables, 'id'> = {},
  options?: CallOptions,
): Promise<JourneysExportDocumentResult> {
  return run<JourneysExportDocumentResult>(client, journeysExportDocument, { ...variables, id }, options);
}

export interface JourneysImportDocumentVariables {
  input: JourneyImportInput;
}

export interface JourneysImportDocumentResult {
  /** The new journey. */
  journey: JourneyFields | null;
  /** What could not come in as it stood; empty if all did. */
  unmapped: {
    /** Where it stands in the document. */
    path: string;
    /** What became of it, and why. */
    reason: string;
  }[];
  /** What the caller has to fix. Empty when it was done; otherwise nothing was changed. */
  errors: UserErrorFields[];
}

const journeysImportDocument: Operation = {
  name: 'JourneysImportDocument',
  field: 'journeyImport',
  text: 'mutation JourneysImportDocument($input:JourneyImportInput!){journeyImport(input:$input){journey{archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status title updatedAt}unmapped{path reason}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}}}}',
  dates: { journeyImport: { journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Makes a journey from a document, with the personas and touchpoints that the workspace does not have yet (scopes `personas:write` and `touchpoints:write`). Those it has are found by id or external id, and personas of Mermaid by name. A document with mistakes is refused with the line of each, and nothing is stored. Always makes a new journey; repeat it under an idempotency key. Scope: `journeys:write`. */
export async function importDocument(
  client: Client,
  input: JourneyImportInput,
  options?: MutationOptions,
): Promise<JourneysImportDocumentResult> {
  return run<JourneysImportDocumentResult>(client, journeysImportDocument, { input }, options);
}
