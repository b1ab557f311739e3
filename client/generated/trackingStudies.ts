// Made from schema/schema.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { PageFields } from './pages.ts';
import type { Channel, ExternalIdInput, TrackingStudyArchiveInput, TrackingStudyCreateInput, TrackingStudyDeleteInput, TrackingStudyFilter, TrackingStudyOrder, TrackingStudyRestoreInput, TrackingStudyUpdateInput, WaveUnit } from './schema.ts';
import type { SegmentName } from './segments.ts';
import type { SurveyName } from './surveys.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A survey that is sent again and again to the customers of a segment, in waves whose scores are compared: `scoreSeries` with the interval WAVE. Each wave invites those who belong to the segment then, each as `invitationCreate` does: pauses, caps and consents count. */
export interface TrackingStudyDetail {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** The channel by which the invitations are sent. */
  channel: Channel;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What it is for. Null if it is not set. */
  description: string | null;
  /** When it is over: no wave is due from then on. Null for no end. */
  endsAt: Date | null;
  /** A wave begins every so many units, from 1 to 366. */
  every: number;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Days for which the links of a wave begin a response, from 1 to 366; they end with the next wave in any case. Null for until then, 366 days at most. */
  linkDays: number | null;
  /** The language of the invitations as BCP 47; null for that of each customer, or else the survey’s own. So it is, too, while the survey is not offered in it. */
  locale: string | null;
  /** How many reminders an invitation has at most, from 0 to 10. */
  maxReminders: number;
  /** How many waves it has at most, from 1 to 10,000; null for no limit. */
  maxWaves: number | null;
  /** What the team calls it: `Relationship, each quarter`. */
  name: string;
  /** When the next wave is due; null while it is paused or archived, and once it is over. A wave begins within seconds; after a time without a worker it begins once, however many were due. */
  nextAt: Date | null;
  /** Whether no wave begins for now. Invitations that were made stay. */
  paused: boolean;
  /** Days after which a customer who has begun no response is reminded, from 1 to 90; null for never. */
  remindAfterDays: number | null;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** Whom it asks: each wave those who belong to it then. */
  segment: SegmentName;
  /** When a wave was last left out because the survey could not be answered then; null if none was. */
  skippedAt: Date | null;
  /** Why the wave of `skippedAt` was left out, in words; null if none was. */
  skippedBecause: string | null;
  /** When the first wave is due. The others are due at the same time of day in the workspace’s time zone. */
  startsAt: Date;
  /** What asks. */
  survey: SurveyName;
  /** The unit of the interval between waves. */
  unit: WaveUnit;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
  /** How many waves have begun: the number of the last one. */
  waveCount: number;
}

/** A survey that is sent again and again to the customers of a segment, in waves whose scores are compared: `scoreSeries` with the interval WAVE. Each wave invites those who belong to the segment then, each as `invitationCreate` does: pauses, caps and consents count. */
export interface TrackingStudyFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** The channel by which the invitations are sent. */
  channel: Channel;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What it is for. Null if it is not set. */
  description: string | null;
  /** When it is over: no wave is due from then on. Null for no end. */
  endsAt: Date | null;
  /** A wave begins every so many units, from 1 to 366. */
  every: number;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** Days for which the links of a wave begin a response, from 1 to 366; they end with the next wave in any case. Null for until then, 366 days at most. */
  linkDays: number | null;
  /** The language of the invitations as BCP 47; null for that of each customer, or else the survey’s own. So it is, too, while the survey is not offered in it. */
  locale: string | null;
  /** How many reminders an invitation has at most, from 0 to 10. */
  maxReminders: number;
  /** How many waves it has at most, from 1 to 10,000; null for no limit. */
  maxWaves: number | null;
  /** What the team calls it: `Relationship, each quarter`. */
  name: string;
  /** When the next wave is due; null while it is paused or archived, and once it is over. A wave begins within seconds; after a time without a worker it begins once, however many were due. */
  nextAt: Date | null;
  /** Whether no wave begins for now. Invitations that were made stay. */
  paused: boolean;
  /** Days after which a customer who has begun no response is reminded, from 1 to 90; null for never. */
  remindAfterDays: number | null;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** When a wave was last left out because the survey could not be answered then; null if none was. */
  skippedAt: Date | null;
  /** Why the wave of `skippedAt` was left out, in words; null if none was. */
  skippedBecause: string | null;
  /** When the first wave is due. The others are due at the same time of day in the workspace’s time zone. */
  startsAt: Date;
  /** The unit of the interval between waves. */
  unit: WaveUnit;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
  /** How many waves have begun: the number of the last one. */
  waveCount: number;
}

/** A survey that is sent again and again to the customers of a segment, in waves whose scores are compared: `scoreSeries` with the interval WAVE. Each wave invites those who belong to the segment then, each as `invitationCreate` does: pauses, caps and consents count. */
export interface TrackingStudyName {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What the team calls it: `Relationship, each quarter`. */
  name: string;
}

export interface TrackingStudiesGetVariables {
  id: string;
}

export type TrackingStudiesGetResult = TrackingStudyDetail | null;

const trackingStudiesGet: Operation = {
  name: 'TrackingStudiesGet',
  field: 'trackingStudy',
  text: 'query TrackingStudiesGet($id:ID!){trackingStudy(id:$id){archivedAt channel createdAt description endsAt every externalIds{id system}id linkDays locale maxReminders maxWaves name nextAt paused remindAfterDays revision segment{id name}skippedAt skippedBecause startsAt survey{id name status}unit updatedAt waveCount}}',
  dates: { trackingStudy: { archivedAt: true, createdAt: true, endsAt: true, nextAt: true, skippedAt: true, startsAt: true, updatedAt: true } },
};

/** The tracking study with this id; null if this workspace has no such tracking study. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<TrackingStudiesGetResult> {
  return run<TrackingStudiesGetResult>(client, trackingStudiesGet, { id }, options);
}

export interface TrackingStudiesGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type TrackingStudiesGetByExternalIdResult = TrackingStudyDetail | null;

const trackingStudiesGetByExternalId: Operation = {
  name: 'TrackingStudiesGetByExternalId',
  field: 'trackingStudyByExternalId',
  text: 'query TrackingStudiesGetByExternalId($externalId:ExternalIdInput!){trackingStudyByExternalId(externalId:$externalId){archivedAt channel createdAt description endsAt every externalIds{id system}id linkDays locale maxReminders maxWaves name nextAt paused remindAfterDays revision segment{id name}skippedAt skippedBecause startsAt survey{id name status}unit updatedAt waveCount}}',
  dates: { trackingStudyByExternalId: { archivedAt: true, createdAt: true, endsAt: true, nextAt: true, skippedAt: true, startsAt: true, updatedAt: true } },
};

/** The tracking study with this id in another system; null if this workspace has no such tracking study. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<TrackingStudiesGetByExternalIdResult> {
  return run<TrackingStudiesGetByExternalIdResult>(client, trackingStudiesGetByExternalId, { externalId }, options);
}

export interface TrackingStudiesListVariables {
  after?: string | null;
  before?: string | null;
  filter?: TrackingStudyFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: TrackingStudyOrder[] | null;
  withTotalCount?: boolean;
}

export interface TrackingStudiesListResult {
  /** The rows of this page, without their cursors. */
  nodes: TrackingStudyDetail[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const trackingStudiesList: Operation = {
  name: 'TrackingStudiesList',
  field: 'trackingStudies',
  text: 'query TrackingStudiesList($after:String$before:String$filter:TrackingStudyFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[TrackingStudyOrder!]$withTotalCount:Boolean!=false){trackingStudies(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt channel createdAt description endsAt every externalIds{id system}id linkDays locale maxReminders maxWaves name nextAt paused remindAfterDays revision segment{id name}skippedAt skippedBecause startsAt survey{id name status}unit updatedAt waveCount}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { trackingStudies: { nodes: { archivedAt: true, createdAt: true, endsAt: true, nextAt: true, skippedAt: true, startsAt: true, updatedAt: true } } },
};

/** The tracking studies of the workspace, by name. */
export async function list(
  client: Client,
  variables: TrackingStudiesListVariables = {},
  options?: CallOptions,
): Promise<TrackingStudiesListResult> {
  return run<TrackingStudiesListResult>(client, trackingStudiesList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<TrackingStudiesListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<TrackingStudiesListResult['nodes'][number], void, void> {
  return iterateNodes(
    'TrackingStudiesList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface TrackingStudiesCreateVariables {
  input: TrackingStudyCreateInput;
}

export interface TrackingStudiesCreateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new tracking study; null if there are errors. */
  trackingStudy: TrackingStudyFields | null;
}

const trackingStudiesCreate: Operation = {
  name: 'TrackingStudiesCreate',
  field: 'trackingStudyCreate',
  text: 'mutation TrackingStudiesCreate($input:TrackingStudyCreateInput!){trackingStudyCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}trackingStudy{archivedAt channel createdAt description endsAt every externalIds{id system}id linkDays locale maxReminders maxWaves name nextAt paused remindAfterDays revision skippedAt skippedBecause startsAt unit updatedAt waveCount}}}',
  dates: { trackingStudyCreate: { errors: { expiredAt: true }, trackingStudy: { archivedAt: true, createdAt: true, endsAt: true, nextAt: true, skippedAt: true, startsAt: true, updatedAt: true } } },
};

/** Creates a tracking study, which invites customers by itself from `startsAt` on. Its survey can still be a draft: a wave is left out while the survey takes no answers, cannot be linked to, or is not for the channel (`skippedBecause`). A workspace has at most 1,000. Refused with `NOT_FOUND` for an unknown survey or segment, with `OUT_OF_RANGE` for an end before the start, and with `REQUIRED` for `maxReminders` without `remindAfterDays`. Scope: `invitations:write`. */
export async function create(
  client: Client,
  input: TrackingStudyCreateInput,
  options?: MutationOptions,
): Promise<TrackingStudiesCreateResult> {
  return run<TrackingStudiesCreateResult>(client, trackingStudiesCreate, { input }, options);
}

export interface TrackingStudiesUpdateVariables {
  input: TrackingStudyUpdateInput;
}

export interface TrackingStudiesUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The tracking study as it is now; null if there are errors. */
  trackingStudy: TrackingStudyFields | null;
}

const trackingStudiesUpdate: Operation = {
  name: 'TrackingStudiesUpdate',
  field: 'trackingStudyUpdate',
  text: 'mutation TrackingStudiesUpdate($input:TrackingStudyUpdateInput!){trackingStudyUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}trackingStudy{archivedAt channel createdAt description endsAt every externalIds{id system}id linkDays locale maxReminders maxWaves name nextAt paused remindAfterDays revision skippedAt skippedBecause startsAt unit updatedAt waveCount}}}',
  dates: { trackingStudyUpdate: { errors: { expiredAt: true }, trackingStudy: { archivedAt: true, createdAt: true, endsAt: true, nextAt: true, skippedAt: true, startsAt: true, updatedAt: true } } },
};

/** Changes a tracking study; waves that have begun stay as they are. To end it, archive it. Refused with `STALE_REVISION` if `revision` is set and the study has changed since. Scope: `invitations:write`. */
export async function update(
  client: Client,
  input: TrackingStudyUpdateInput,
  options?: MutationOptions,
): Promise<TrackingStudiesUpdateResult> {
  return run<TrackingStudiesUpdateResult>(client, trackingStudiesUpdate, { input }, options);
}

export interface TrackingStudiesArchiveVariables {
  input: TrackingStudyArchiveInput;
}

export interface TrackingStudiesArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The tracking study as it is now; null if there are errors. */
  trackingStudy: TrackingStudyFields | null;
}

const trackingStudiesArchive: Operation = {
  name: 'TrackingStudiesArchive',
  field: 'trackingStudyArchive',
  text: 'mutation TrackingStudiesArchive($input:TrackingStudyArchiveInput!){trackingStudyArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}trackingStudy{archivedAt channel createdAt description endsAt every externalIds{id system}id linkDays locale maxReminders maxWaves name nextAt paused remindAfterDays revision skippedAt skippedBecause startsAt unit updatedAt waveCount}}}',
  dates: { trackingStudyArchive: { errors: { expiredAt: true }, trackingStudy: { archivedAt: true, createdAt: true, endsAt: true, nextAt: true, skippedAt: true, startsAt: true, updatedAt: true } } },
};

/** Archives the tracking study: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `invitations:write`. */
export async function archive(
  client: Client,
  input: TrackingStudyArchiveInput,
  options?: MutationOptions,
): Promise<TrackingStudiesArchiveResult> {
  return run<TrackingStudiesArchiveResult>(client, trackingStudiesArchive, { input }, options);
}

export interface TrackingStudiesRestoreVariables {
  input: TrackingStudyRestoreInput;
}

export interface TrackingStudiesRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The tracking study as it is now; null if there are errors. */
  trackingStudy: TrackingStudyFields | null;
}

const trackingStudiesRestore: Operation = {
  name: 'TrackingStudiesRestore',
  field: 'trackingStudyRestore',
  text: 'mutation TrackingStudiesRestore($input:TrackingStudyRestoreInput!){trackingStudyRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}trackingStudy{archivedAt channel createdAt description endsAt every externalIds{id system}id linkDays locale maxReminders maxWaves name nextAt paused remindAfterDays revision skippedAt skippedBecause startsAt unit updatedAt waveCount}}}',
  dates: { trackingStudyRestore: { errors: { expiredAt: true }, trackingStudy: { archivedAt: true, createdAt: true, endsAt: true, nextAt: true, skippedAt: true, startsAt: true, updatedAt: true } } },
};

/** Restores the archived tracking study. Repeating it changes nothing. Scope: `invitations:write`. */
export async function restore(
  client: Client,
  input: TrackingStudyRestoreInput,
  options?: MutationOptions,
): Promise<TrackingStudiesRestoreResult> {
  return run<TrackingStudiesRestoreResult>(client, trackingStudiesRestore, { input }, options);
}

export interface TrackingStudiesDeleteVariables {
  input: TrackingStudyDeleteInput;
}

export interface TrackingStudiesDeleteResult {
  /** The id that the tracking study had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const trackingStudiesDelete: Operation = {
  name: 'TrackingStudiesDelete',
  field: 'trackingStudyDelete',
  text: 'mutation TrackingStudiesDelete($input:TrackingStudyDeleteInput!){trackingStudyDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { trackingStudyDelete: { errors: { expiredAt: true } } },
};

/** Deletes the tracking study permanently, with its external ids. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `invitations:write`. */
export async function remove(
  client: Client,
  input: TrackingStudyDeleteInput,
  options?: MutationOptions,
): Promise<TrackingStudiesDeleteResult> {
  return run<TrackingStudiesDeleteResult>(client, trackingStudiesDelete, { input }, options);
}
