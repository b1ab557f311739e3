// Made from schema/schema.graphql and client/operations/journeys.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { JobFields } from './jobs.ts';
import type { PageFields } from './pages.ts';
import type { PersonaName } from './personas.ts';
import type { BulkRowStatus, ExchangeFormat, ExternalIdInput, JourneyArchiveInput, JourneyBasis, JourneyBulkExportInput, JourneyBulkImportInput, JourneyBulkUpsertInput, JourneyCreateInput, JourneyDeleteInput, JourneyDuplicateInput, JourneyFilter, JourneyImportInput, JourneyOrder, JourneyRestoreInput, JourneyReviewInput, JourneyState, JourneyUpdateInput, MapStatus, MapSubject, StepLayer } from './schema.ts';
import type { StageName } from './stages.ts';
import type { StepName } from './steps.ts';
import type { TouchpointFields, TouchpointName } from './touchpoints.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A journey with its stages, their steps and all touchpoints, as far as they are not archived. */
export interface JourneyMap {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** The journey that `journeyDuplicate` copied it from; null if it is not a copy. */
  basedOn: JourneyName | null;
  /** The source of the map. */
  basis: JourneyBasis;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What the map shows, and what it leaves out. Null if it is not set. */
  description: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The company’s goal for it. Null if it is not set. */
  goal: string | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** When the journey was last reviewed, that is, compared with reality; null if it never was. */
  lastReviewedAt: Date | null;
  /** The actor who reviewed it last; null if it was never reviewed. */
  lastReviewedBy: ActorName | null;
  /** How detailed it is, from 1 (the whole relationship) to 5 (a single task). */
  level: number;
  /** The actor who is responsible for the map; null if there is none. */
  owner: ActorName | null;
  /** The wider journey that this one is a part of; null if there is none. */
  parent: JourneyName | null;
  /** The personas whose journey it is, in the order of the map. */
  personas: {
    /** The rows of this page, without their cursors. */
    nodes: PersonaName[];
  };
  /** When its next review is due; null if no review is planned. */
  reviewDueAt: Date | null;
  /** Whether `reviewDueAt` has passed. */
  reviewOverdue: boolean;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** Where it ends: `The bike is home again`. Null if it is not set. */
  scopeEnd: string | null;
  /** Where it begins: `The bike makes a noise`. Null if it is not set. */
  scopeStart: string | null;
  /** Whether it shows the present or the future. */
  state: JourneyState;
  /** Whether it is a draft, in use or archived. */
  status: MapStatus;
  /** Whether it is the journey of customers or of employees. */
  subject: MapSubject;
  /** The customer’s goal, in their words: `I want my bike repaired`. */
  title: string;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
  /** The expected emotion of customers in each stage: the mean `emotion` of its steps of layer CUSTOMER that are not archived. At most 100 stages. */
  emotionCurve: {
    /** The stage whose steps are averaged. */
    stage: StageName;
    /** Mean `emotion`, from −2 to +2, over the steps of layer CUSTOMER that have one; null if none has. */
    value: number | null;
    /** The number of steps in the mean. */
    n: number;
  }[];
  /** The phases of the journey, in the order of the map. */
  stages: {
    /** The rows of this page, without their cursors. */
    nodes: {
      /** When it was archived; null if it is not archived. */
      archivedAt: Date | null;
      /** When it was created in this workspace. */
      createdAt: Date;
      /** What the phase is about, and where it ends. Null if it is not set. */
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
      /** The name of the phase. */
      name: string;
      /** Its position in the journey, from 0 without gaps, including archived stages. */
      position: number;
      /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
      revision: number;
      /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
      updatedAt: Date;
      /** Its steps, in the order of the map. */
      steps: {
        /** The rows of this page, without their cursors. */
        nodes: {
          /** When it was archived; null if it is not archived. */
          archivedAt: Date | null;
          /** When it was created in this workspace. */
          createdAt: Date;
          /** What customers do. Null if it is not set. */
          customerActions: string | null;
          /** What happens, in full. Null if it is not set. */
          description: string | null;
          /** The customers’ effort, from 1 (none) to 5 (very much); null if unknown. */
          effort: number | null;
          /** How customers feel, from −2 (very bad) over 0 (neutral) to +2 (very good); null if unknown. */
          emotion: number | null;
          /** What customers expect to happen. Null if it is not set. */
          expectations: string | null;
          /** Its ids in other systems; at most 20. */
          externalIds: {
            /** The id that the row has in that system, in Unicode’s form NFC. */
            id: string;
            /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
            system: string;
          }[];
          /** What customers feel, in words; `emotion` is the number. Null if it is not set. */
          feelings: string | null;
          /** What customers like. */
          gains: string[];
          /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
          id: string;
          /** Who does it, and whether customers see it. */
          layer: StepLayer;
          /** Whether customers decide here to stay or leave. */
          momentOfTruth: boolean;
          /** What the company could do better here. */
          opportunities: string[];
          /** What customers dislike. */
          painPoints: string[];
          /** Its position in the stage, from 0 without gaps, including archived steps. */
          position: number;
          /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
          revision: number;
          /** What customers think, in their words. Null if it is not set. */
          thoughts: string | null;
          /** What happens, in a few words. */
          title: string;
          /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
          updatedAt: Date;
          /** Its touchpoints with the company, in the order of the map. */
          touchpoints: {
            /** The rows of this page, without their cursors. */
            nodes: TouchpointName[];
          };
          /** The personas that take part in it, in the order of the map. */
          personas: {
            /** The rows of this page, without their cursors. */
            nodes: PersonaName[];
          };
          /** The steps that can follow it: the next step, branches, loops back. */
          nextSteps: {
            /** The rows of this page, without their cursors. */
            nodes: StepName[];
          };
        }[];
        /** Whether rows come before and after this page, and its first and last cursor. */
        pageInfo: PageFields;
      };
    }[];
    /** Whether rows come before and after this page, and its first and last cursor. */
    pageInfo: PageFields;
  };
  /** The touchpoints of its steps, each once, by name. */
  touchpoints: {
    /** The rows of this page, without their cursors. */
    nodes: TouchpointFields[];
    /** Whether rows come before and after this page, and its first and last cursor. */
    pageInfo: PageFields;
  };
}

/** What customers, or employees, go through to reach a goal: stages with steps, some of them at touchpoints with the company. */
export interface JourneyDetail {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** The journey that `journeyDuplicate` copied it from; null if it is not a copy. */
  basedOn: JourneyName | null;
  /** The source of the map. */
  basis: JourneyBasis;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What the map shows, and what it leaves out. Null if it is not set. */
  description: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The company’s goal for it. Null if it is not set. */
  goal: string | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** When the journey was last reviewed, that is, compared with reality; null if it never was. */
  lastReviewedAt: Date | null;
  /** The actor who reviewed it last; null if it was never reviewed. */
  lastReviewedBy: ActorName | null;
  /** How detailed it is, from 1 (the whole relationship) to 5 (a single task). */
  level: number;
  /** The actor who is responsible for the map; null if there is none. */
  owner: ActorName | null;
  /** The wider journey that this one is a part of; null if there is none. */
  parent: JourneyName | null;
  /** The personas whose journey it is, in the order of the map. */
  personas: {
    /** The rows of this page, without their cursors. */
    nodes: PersonaName[];
  };
  /** When its next review is due; null if no review is planned. */
  reviewDueAt: Date | null;
  /** Whether `reviewDueAt` has passed. */
  reviewOverdue: boolean;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** Where it ends: `The bike is home again`. Null if it is not set. */
  scopeEnd: string | null;
  /** Where it begins: `The bike makes a noise`. Null if it is not set. */
  scopeStart: string | null;
  /** Whether it shows the present or the future. */
  state: JourneyState;
  /** Whether it is a draft, in use or archived. */
  status: MapStatus;
  /** Whether it is the journey of customers or of employees. */
  subject: MapSubject;
  /** The customer’s goal, in their words: `I want my bike repaired`. */
  title: string;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** What customers, or employees, go through to reach a goal: stages with steps, some of them at touchpoints with the company. */
export interface JourneyFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** The journey that `journeyDuplicate` copied it from; null if it is not a copy. */
  basedOn: JourneyName | null;
  /** The source of the map. */
  basis: JourneyBasis;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What the map shows, and what it leaves out. Null if it is not set. */
  description: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The company’s goal for it. Null if it is not set. */
  goal: string | null;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** When the journey was last reviewed, that is, compared with reality; null if it never was. */
  lastReviewedAt: Date | null;
  /** The actor who reviewed it last; null if it was never reviewed. */
  lastReviewedBy: ActorName | null;
  /** How detailed it is, from 1 (the whole relationship) to 5 (a single task). */
  level: number;
  /** The actor who is responsible for the map; null if there is none. */
  owner: ActorName | null;
  /** The wider journey that this one is a part of; null if there is none. */
  parent: JourneyName | null;
  /** When its next review is due; null if no review is planned. */
  reviewDueAt: Date | null;
  /** Whether `reviewDueAt` has passed. */
  reviewOverdue: boolean;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** Where it ends: `The bike is home again`. Null if it is not set. */
  scopeEnd: string | null;
  /** Where it begins: `The bike makes a noise`. Null if it is not set. */
  scopeStart: string | null;
  /** Whether it shows the present or the future. */
  state: JourneyState;
  /** Whether it is a draft, in use or archived. */
  status: MapStatus;
  /** Whether it is the journey of customers or of employees. */
  subject: MapSubject;
  /** The customer’s goal, in their words: `I want my bike repaired`. */
  title: string;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** What customers, or employees, go through to reach a goal: stages with steps, some of them at touchpoints with the company. */
export interface JourneyName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
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
  text: 'query JourneysGet($id:ID!){journey(id:$id){archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}personas(first:100 includeArchived:true){nodes{id name}}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status subject title updatedAt}}',
  dates: { journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } },
};

/** The journey with this id; null if this workspace has no such journey. */
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
  text: 'query JourneysGetByExternalId($externalId:ExternalIdInput!){journeyByExternalId(externalId:$externalId){archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}personas(first:100 includeArchived:true){nodes{id name}}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status subject title updatedAt}}',
  dates: { journeyByExternalId: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } },
};

/** The journey with this id in another system; null if this workspace has no such journey. */
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
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const journeysList: Operation = {
  name: 'JourneysList',
  field: 'journeys',
  text: 'query JourneysList($after:String$before:String$filter:JourneyFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[JourneyOrder!]$withTotalCount:Boolean!=false){journeys(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}personas(first:100 includeArchived:true){nodes{id name}}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status subject title updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
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

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new journey; null if there are errors. */
  journey: JourneyFields | null;
}

const journeysCreate: Operation = {
  name: 'JourneysCreate',
  field: 'journeyCreate',
  text: 'mutation JourneysCreate($input:JourneyCreateInput!){journeyCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}journey{archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status subject title updatedAt}}}',
  dates: { journeyCreate: { errors: { expiredAt: true }, journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Creates a journey, alone or with its whole map of stages, steps and touchpoints. If there are errors, nothing is stored. New touchpoints also need the scope `touchpoints:write`. Scope: `journeys:write`. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The journey as it is now; null if there are errors. */
  journey: JourneyFields | null;
}

const journeysUpdate: Operation = {
  name: 'JourneysUpdate',
  field: 'journeyUpdate',
  text: 'mutation JourneysUpdate($input:JourneyUpdateInput!){journeyUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}journey{archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status subject title updatedAt}}}',
  dates: { journeyUpdate: { errors: { expiredAt: true }, journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Changes a journey; its stages and steps have their own mutations. Refused with `STALE_REVISION` if `revision` is set and the journey has changed since. Scope: `journeys:write`. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The journey as it is now; null if there are errors. */
  journey: JourneyFields | null;
}

const journeysArchive: Operation = {
  name: 'JourneysArchive',
  field: 'journeyArchive',
  text: 'mutation JourneysArchive($input:JourneyArchiveInput!){journeyArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}journey{archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status subject title updatedAt}}}',
  dates: { journeyArchive: { errors: { expiredAt: true }, journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Archives the journey: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `journeys:write`. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The journey as it is now; null if there are errors. */
  journey: JourneyFields | null;
}

const journeysRestore: Operation = {
  name: 'JourneysRestore',
  field: 'journeyRestore',
  text: 'mutation JourneysRestore($input:JourneyRestoreInput!){journeyRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}journey{archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status subject title updatedAt}}}',
  dates: { journeyRestore: { errors: { expiredAt: true }, journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Restores the archived journey, as a draft. Repeating it changes nothing. Scope: `journeys:write`. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const journeysDelete: Operation = {
  name: 'JourneysDelete',
  field: 'journeyDelete',
  text: 'mutation JourneysDelete($input:JourneyDeleteInput!){journeyDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { journeyDelete: { errors: { expiredAt: true } } },
};

/** Deletes the journey permanently, with its stages and steps; touchpoints and personas stay. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `journeys:write`. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. With `REJECT_FAILED`, the errors of single rows are in `results`. */
  errors: UserErrorFields[];
  /** One result for each row, in the order of the input; empty if all rows were refused. */
  results: {
    /** The user errors of this row; empty if it was stored. */
    errors: UserErrorFields[];
    /** The position of the row in the input, counted from 0. */
    index: number;
    /** The journey as it is now; null if the row failed. */
    journey: JourneyFields | null;
    /** Whether the row was created, updated, unchanged or failed. */
    status: BulkRowStatus;
  }[];
}

const journeysBulkUpsert: Operation = {
  name: 'JourneysBulkUpsert',
  field: 'journeyBulkUpsert',
  text: 'mutation JourneysBulkUpsert($input:JourneyBulkUpsertInput!){journeyBulkUpsert(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}results{errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}index journey{archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status subject title updatedAt}status}}}',
  dates: { journeyBulkUpsert: { errors: { expiredAt: true }, results: { errors: { expiredAt: true }, journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } } },
};

/** Creates or updates up to 1,000 rows of type Journey, each found by its external id. A field that is left out does not change; one that is null is cleared. Scope: `journeys:write`. */
export async function bulkUpsert(
  client: Client,
  input: JourneyBulkUpsertInput,
  options?: MutationOptions,
): Promise<JourneysBulkUpsertResult> {
  return run<JourneysBulkUpsertResult>(client, journeysBulkUpsert, { input }, options);
}

export interface JourneysBulkExportVariables {
  input: JourneyBulkExportInput;
}

export interface JourneysBulkExportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits to be fetched. */
  job: JobFields | null;
}

const journeysBulkExport: Operation = {
  name: 'JourneysBulkExport',
  field: 'journeyBulkExport',
  text: 'mutation JourneysBulkExport($input:JourneyBulkExportInput!){journeyBulkExport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { journeyBulkExport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that exports `journeys` to a file, without archived ones. Fetch it with `GET` from the job’s `path`, as often as needed; it is written while it is read. `journeyBulkImport` reads its columns: importing the file again changes nothing. References are exported as ids, also those of rows that the key may not read. Scope: `journeys:read`. */
export async function bulkExport(
  client: Client,
  input: JourneyBulkExportInput,
  options?: MutationOptions,
): Promise<JourneysBulkExportResult> {
  return run<JourneysBulkExportResult>(client, journeysBulkExport, { input }, options);
}

export interface JourneysBulkImportVariables {
  input: JourneyBulkImportInput;
}

export interface JourneysBulkImportResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The job that waits for the file. */
  job: JobFields | null;
}

const journeysBulkImport: Operation = {
  name: 'JourneysBulkImport',
  field: 'journeyBulkImport',
  text: 'mutation JourneysBulkImport($input:JourneyBulkImportInput!){journeyBulkImport(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}job{id kind status format path rowsTotal rowsDone rowsFailed rowsKnown share rowsPerSecond secondsLeft failure notes createdAt startedAt finishedAt}}}',
  dates: { journeyBulkImport: { errors: { expiredAt: true }, job: { createdAt: true, startedAt: true, finishedAt: true } } },
};

/** Creates a job that imports rows of type Journey from a file, as large as the server takes. Send the file with `PUT` to the job’s `path`; its rows are then made or changed in the background, each with the checks of `journeyBulkUpsert`. A row is found by its external ids (columns `externalId.SYSTEM`), or by its own id (`_id`, as an export has it); an empty cell leaves what is stored. The job ends as SUCCEEDED if no row was refused, as FAILED if all were or the file has none, else as PARTIAL. Scope: `journeys:write`. */
export async function bulkImport(
  client: Client,
  input: JourneyBulkImportInput,
  options?: MutationOptions,
): Promise<JourneysBulkImportResult> {
  return run<JourneysBulkImportResult>(client, journeysBulkImport, { input }, options);
}

export interface JourneysDuplicateVariables {
  input: JourneyDuplicateInput;
}

export interface JourneysDuplicateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new journey; null if there are errors. */
  journey: JourneyFields | null;
}

const journeysDuplicate: Operation = {
  name: 'JourneysDuplicate',
  field: 'journeyDuplicate',
  text: 'mutation JourneysDuplicate($input:JourneyDuplicateInput!){journeyDuplicate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}journey{archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status subject title updatedAt}}}',
  dates: { journeyDuplicate: { errors: { expiredAt: true }, journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Copies a journey, for example to show its future: stages, steps and links are copied, touchpoints and personas are shared. The copy is a draft with `basedOn` set, without external ids. Scope: `journeys:write`. */
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
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The journey as it is now; null if there are errors. */
  journey: JourneyFields | null;
}

const journeysReview: Operation = {
  name: 'JourneysReview',
  field: 'journeyReview',
  text: 'mutation JourneysReview($input:JourneyReviewInput!){journeyReview(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}journey{archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status subject title updatedAt}}}',
  dates: { journeyReview: { errors: { expiredAt: true }, journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true } } },
};

/** Records that the actor of the key reviewed the journey, that is, compared it with reality. Sets `lastReviewedAt`, `lastReviewedBy` and `reviewDueAt`. Refused with `OUT_OF_RANGE` if `reviewedAt` is in the future. Scope: `journeys:write`. */
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
  text: 'query JourneysMap($id:ID!$stages:Int!=15$steps:Int!=20){journey(id:$id){archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}personas(first:100 includeArchived:true){nodes{id name}}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status subject title updatedAt emotionCurve{stage{id name}value n}stages(first:$stages){nodes{archivedAt createdAt description externalIds{id system}id name position revision updatedAt steps(first:$steps){nodes{archivedAt createdAt customerActions description effort emotion expectations externalIds{id system}feelings gains id layer momentOfTruth opportunities painPoints position revision thoughts title updatedAt touchpoints(first:50){nodes{channel id name}}personas(first:50){nodes{id name}}nextSteps(first:50){nodes{id title}}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}touchpoints(first:100){nodes{archivedAt channel createdAt description experienceDimension externalIds{id system}id initiator name online owner{id kind name}ownerDepartment publicName{locale text}revision team{id name}type updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}}',
  dates: { journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true, stages: { nodes: { archivedAt: true, createdAt: true, updatedAt: true, steps: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } } }, touchpoints: { nodes: { archivedAt: true, createdAt: true, updatedAt: true } } } },
};

/** A whole journey map: the journey with its stages, their steps and all touchpoints; null if this workspace has no such journey. It has up to 15 stages of 20 steps by default; `pageInfo` says where there are more. */
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
  /** The whole map as a document. Besides `journeys:read` it needs the scopes `personas:read` and `touchpoints:read`, since it contains both. `journeyImport` reads every document of up to 10,000,000 characters, if the server accepts a request of that length. */
  export: string;
} | null;

const journeysExportDocument: Operation = {
  name: 'JourneysExportDocument',
  field: 'journey',
  text: 'query JourneysExportDocument($id:ID!$format:ExchangeFormat!=JSON){journey(id:$id){export(format:$format)}}',
};

/** A whole journey map as a document, in JSON without loss by default, or in MERMAID; null if this workspace has no such journey. Besides `journeys:read` it needs the scopes `personas:read` and `touchpoints:read`. */
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
  /** The new journey; null if there are errors. */
  journey: JourneyFields | null;
  /** The parts of the document that were left out or changed; empty if there are none. */
  unmapped: {
    /** The path to it, in the imported document or the exported survey. */
    path: string;
    /** What happened to it, and why, in English. */
    reason: string;
  }[];
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const journeysImportDocument: Operation = {
  name: 'JourneysImportDocument',
  field: 'journeyImport',
  text: 'mutation JourneysImportDocument($input:JourneyImportInput!){journeyImport(input:$input){journey{archivedAt basedOn{id title}basis createdAt description externalIds{id system}goal id lastReviewedAt lastReviewedBy{id kind name}level owner{id kind name}parent{id title}reviewDueAt reviewOverdue revision scopeEnd scopeStart state status subject title updatedAt}unmapped{path reason}errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { journeyImport: { journey: { archivedAt: true, createdAt: true, lastReviewedAt: true, reviewDueAt: true, updatedAt: true }, errors: { expiredAt: true } } },
};

/** Creates a journey from a document, with the personas and touchpoints that the workspace does not have yet (scopes `personas:write` and `touchpoints:write`). Existing ones are found by id or external id, and personas of Mermaid by name. A document with errors is refused with `INVALID_DOCUMENT`, with the line of each, and nothing is stored. Every call creates a new journey; to repeat the request safely, send an idempotency key. Scope: `journeys:write`. */
export async function importDocument(
  client: Client,
  input: JourneyImportInput,
  options?: MutationOptions,
): Promise<JourneysImportDocumentResult> {
  return run<JourneysImportDocumentResult>(client, journeysImportDocument, { input }, options);
}
