// Made from schema/schema.graphql and client/operations/metrics.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client, MutationOptions } from '../runtime/client.ts';
import { iterateNodes } from '../runtime/iterate.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { ActorName } from './actors.ts';
import type { PageFields } from './pages.ts';
import type { ExternalIdInput, IntervalMethod, MetricArchiveInput, MetricCreateInput, MetricDeleteInput, MetricDimension, MetricFilter, MetricOrder, MetricRestoreInput, MetricUpdateInput, ScoreCaution, ScoreFilter, ScoreMetric, ScorePartKey, ScoreWarning, SeriesInterval, WeightingState } from './schema.ts';
import type { ScoreFields } from './scores.ts';
import type { TeamName } from './teams.ts';
import type { UserErrorFields } from './userErrors.ts';

/** A number that the company steers by: one score of questions of several surveys, by one formula, with a target. `score`, `series` and `breakdown` count the answers to all of them together; touchpoints, steps, stages and journeys have their part of it. */
export interface MetricDetail {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What it is for, and how its target was set. Null if it is not set. */
  description: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The formula of its scores. */
  formula: ScoreMetric;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** A stable name for programs and queries: `nps`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key: string;
  /** What people read: `Recommendation, all channels`. */
  name: string;
  /** The actor who is responsible for it; null if there is none. */
  owner: ActorName | null;
  /** Of PERCENTILE: which one, from 1 to 99; null for other formulas. */
  percentile: number | null;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** Its score over the answers to all its questions, with its n and 95 % interval. Answers to questions marked `reverseScored` are reversed. `excluded` counts each response once, but `unanswered` is how many answers the completed ones could have had beside `n`: one for each question of their survey. The cost depends on the questions, days and groups that are read, not on the number of answers, where counts are stored: by days, channel, touchpoint, language and version, and by one or two `breakdowns` that all surveys have, in groups if each survey has fewer than 100 values. Else it is counted from the responses, at most 100,000 of all surveys. With several questions of one survey, `minimumN` and `reportingN` times as many answers are needed, since they are of fewer people. */
  score: {
    /** How likely a difference from the rest at least as large is, in either direction, if there is none: 0 to 1. In a breakdown it is adjusted for the number of groups that are tested, `others` too, so that on average at most 1 of 20 differences that are found at the level 0.95 is none (Benjamini & Hochberg 1995). Null as `verdict` is. */
    adjustedP: number | null;
    /** SMALL_BASE below the workspace’s `reportingN`, suppressed or not; else null. */
    caution: ScoreCaution | null;
    /** The responses that it leaves out. Only completed responses have scores. */
    excluded: {
      /** Responses that came after a quota was full. */
      quotaFull: number;
      /** Responses that were screened out: the respondent did not belong to the target group. */
      screenedOut: number;
      /** Completed responses without an answer to this question. */
      unanswered: number;
      /** Unfinished responses. */
      unfinished: number;
    };
    /** All responses up to this moment are counted. It is the moment of the request if no response waits to be counted, else the time of the worker’s last count or of the oldest waiting response, whichever is earlier. Null if that is unknown: the worker has not counted yet, or the waiting response is anonymous. */
    freshAt: Date | null;
    /** The 95 % interval of the value; null if it is suppressed or unknown. */
    interval: {
      /** The upper end. */
      high: number;
      /** The confidence level: always 0.95. */
      level: number;
      /** The lower end. */
      low: number;
      /** Its formula. */
      method: IntervalMethod;
    } | null;
    /** The formula of the score. */
    metric: ScoreMetric;
    /** How many answers it is computed from. */
    n: number;
    /** What the score is made of, the best first: promoters, passives and detractors for NPS, else the boxes of the scale. Empty if it is suppressed, if there are no answers, and for a NUMBER, which has no scale. */
    parts: {
      /** The 95 % Wilson interval of the share, in percent. */
      interval: {
        /** The upper end. */
        high: number;
        /** The confidence level: always 0.95. */
        level: number;
        /** The lower end. */
        low: number;
        /** Its formula. */
        method: IntervalMethod;
      } | null;
      /** Which answers it has. */
      key: ScorePartKey;
      /** How many answers it has. */
      n: number;
      /** Their share of the answers of the score in percent, from 0 to 100. */
      share: number;
    }[];
    /** The percentile of PERCENTILE, from 1 to 99; null for other metrics. */
    percentile: number | null;
    /** True if there are fewer answers than the workspace’s `minimumN`, or if a score over more of the same days would reveal so few by one subtraction: then only their number is shown. So it is for a filter or a group that leaves out few answers; and for one that takes some of the values of a property with few answers, but not all of them. Scores of different days, of a metric and of its surveys, or of filters that differ in two properties at once, can still be subtracted: give `scores:read` only to people who may see answers. */
    suppressed: boolean;
    /** NPS and NET in points, shares in percent, means, medians and percentiles in the unit of the answers; null if it is suppressed or there are no answers. */
    value: number | null;
    /** Why to take the score with caution; usually empty. */
    warnings: ScoreWarning[];
    /** The score by weighted answers, if `weights` of the input names a scheme; null without it, and in series, breakdowns and comparisons, of which each part would have weights of its own: ask for the score of its days and its filter. */
    weighted: {
      /** By how much unequal weights widen the variance, by Kish: n·Σw² ÷ (Σw)², from 1. Null where the value is. */
      designEffect: number | null;
      /** The largest difference between a weighted share and its target, in percentage points. Null where the value is. */
      gap: number | null;
      /** The greatest weight of an answer. Null where the value is. */
      greatest: number | null;
      /** The 95 % interval of the value, of `nEffective` answers; null where the value is, and with too few answers. */
      interval: {
        /** The upper end. */
        high: number;
        /** The confidence level: always 0.95. */
        level: number;
        /** The lower end. */
        low: number;
        /** Its formula. */
        method: IntervalMethod;
      } | null;
      /** The least weight of an answer, of which 1 is the mean. Null where the value is. */
      least: number | null;
      /** How many answers are left out, because they have a value without a share, or none. */
      leftOut: number;
      /** How many answers are weighted: those with a value of each target. */
      n: number;
      /** How many unweighted answers would be as precise: `n` divided by `designEffect`. Null where the value is. */
      nEffective: number | null;
      /** How many rounds raking took. Null where the value is. */
      rounds: number | null;
      /** How far raking came. */
      state: WeightingState;
      /** True if fewer answers than the workspace’s `minimumN` could be found by comparing it with the unweighted score: if `nEffective` is below it, or a value of a target has fewer answers, or fewer are left out. It is also true where the unweighted score is suppressed. */
      suppressed: boolean;
      /** The weighted score, in the unit of the unweighted one; null if it is suppressed, or a target is empty. */
      value: number | null;
    } | null;
  };
  /** What the score is to be, in its unit: points for NPS and NET, percent for shares, else the unit of the answers. Null if there is no target. */
  target: number | null;
  /** The team or department that is responsible for it; null if there is none. */
  team: TeamName | null;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

/** A number that the company steers by: one score of questions of several surveys, by one formula, with a target. `score`, `series` and `breakdown` count the answers to all of them together; touchpoints, steps, stages and journeys have their part of it. */
export interface MetricFields {
  /** When it was archived; null if it is not archived. */
  archivedAt: Date | null;
  /** When it was created in this workspace. */
  createdAt: Date;
  /** What it is for, and how its target was set. Null if it is not set. */
  description: string | null;
  /** Its ids in other systems; at most 20. */
  externalIds: {
    /** The id that the row has in that system, in Unicode’s form NFC. */
    id: string;
    /** The other system, by a name that the workspace chooses: `salesforce`, `shop`. */
    system: string;
  }[];
  /** The formula of its scores. */
  formula: ScoreMetric;
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** A stable name for programs and queries: `nps`. Letters, digits and _, beginning with a letter; unique in the workspace. It never changes. */
  key: string;
  /** What people read: `Recommendation, all channels`. */
  name: string;
  /** The actor who is responsible for it; null if there is none. */
  owner: ActorName | null;
  /** Of PERCENTILE: which one, from 1 to 99; null for other formulas. */
  percentile: number | null;
  /** The version of the row: 1 when it is created, and 1 more after each change. Send it with a mutation, which is then refused with `STALE_REVISION` if the row has changed since. */
  revision: number;
  /** Its score over the answers to all its questions, with its n and 95 % interval. Answers to questions marked `reverseScored` are reversed. `excluded` counts each response once, but `unanswered` is how many answers the completed ones could have had beside `n`: one for each question of their survey. The cost depends on the questions, days and groups that are read, not on the number of answers, where counts are stored: by days, channel, touchpoint, language and version, and by one or two `breakdowns` that all surveys have, in groups if each survey has fewer than 100 values. Else it is counted from the responses, at most 100,000 of all surveys. With several questions of one survey, `minimumN` and `reportingN` times as many answers are needed, since they are of fewer people. */
  score: {
    /** How likely a difference from the rest at least as large is, in either direction, if there is none: 0 to 1. In a breakdown it is adjusted for the number of groups that are tested, `others` too, so that on average at most 1 of 20 differences that are found at the level 0.95 is none (Benjamini & Hochberg 1995). Null as `verdict` is. */
    adjustedP: number | null;
    /** SMALL_BASE below the workspace’s `reportingN`, suppressed or not; else null. */
    caution: ScoreCaution | null;
    /** The responses that it leaves out. Only completed responses have scores. */
    excluded: {
      /** Responses that came after a quota was full. */
      quotaFull: number;
      /** Responses that were screened out: the respondent did not belong to the target group. */
      screenedOut: number;
      /** Completed responses without an answer to this question. */
      unanswered: number;
      /** Unfinished responses. */
      unfinished: number;
    };
    /** All responses up to this moment are counted. It is the moment of the request if no response waits to be counted, else the time of the worker’s last count or of the oldest waiting response, whichever is earlier. Null if that is unknown: the worker has not counted yet, or the waiting response is anonymous. */
    freshAt: Date | null;
    /** The 95 % interval of the value; null if it is suppressed or unknown. */
    interval: {
      /** The upper end. */
      high: number;
      /** The confidence level: always 0.95. */
      level: number;
      /** The lower end. */
      low: number;
      /** Its formula. */
      method: IntervalMethod;
    } | null;
    /** The formula of the score. */
    metric: ScoreMetric;
    /** How many answers it is computed from. */
    n: number;
    /** What the score is made of, the best first: promoters, passives and detractors for NPS, else the boxes of the scale. Empty if it is suppressed, if there are no answers, and for a NUMBER, which has no scale. */
    parts: {
      /** The 95 % Wilson interval of the share, in percent. */
      interval: {
        /** The upper end. */
        high: number;
        /** The confidence level: always 0.95. */
        level: number;
        /** The lower end. */
        low: number;
        /** Its formula. */
        method: IntervalMethod;
      } | null;
      /** Which answers it has. */
      key: ScorePartKey;
      /** How many answers it has. */
      n: number;
      /** Their share of the answers of the score in percent, from 0 to 100. */
      share: number;
    }[];
    /** The percentile of PERCENTILE, from 1 to 99; null for other metrics. */
    percentile: number | null;
    /** True if there are fewer answers than the workspace’s `minimumN`, or if a score over more of the same days would reveal so few by one subtraction: then only their number is shown. So it is for a filter or a group that leaves out few answers; and for one that takes some of the values of a property with few answers, but not all of them. Scores of different days, of a metric and of its surveys, or of filters that differ in two properties at once, can still be subtracted: give `scores:read` only to people who may see answers. */
    suppressed: boolean;
    /** NPS and NET in points, shares in percent, means, medians and percentiles in the unit of the answers; null if it is suppressed or there are no answers. */
    value: number | null;
    /** Why to take the score with caution; usually empty. */
    warnings: ScoreWarning[];
    /** The score by weighted answers, if `weights` of the input names a scheme; null without it, and in series, breakdowns and comparisons, of which each part would have weights of its own: ask for the score of its days and its filter. */
    weighted: {
      /** By how much unequal weights widen the variance, by Kish: n·Σw² ÷ (Σw)², from 1. Null where the value is. */
      designEffect: number | null;
      /** The largest difference between a weighted share and its target, in percentage points. Null where the value is. */
      gap: number | null;
      /** The greatest weight of an answer. Null where the value is. */
      greatest: number | null;
      /** The 95 % interval of the value, of `nEffective` answers; null where the value is, and with too few answers. */
      interval: {
        /** The upper end. */
        high: number;
        /** The confidence level: always 0.95. */
        level: number;
        /** The lower end. */
        low: number;
        /** Its formula. */
        method: IntervalMethod;
      } | null;
      /** The least weight of an answer, of which 1 is the mean. Null where the value is. */
      least: number | null;
      /** How many answers are left out, because they have a value without a share, or none. */
      leftOut: number;
      /** How many answers are weighted: those with a value of each target. */
      n: number;
      /** How many unweighted answers would be as precise: `n` divided by `designEffect`. Null where the value is. */
      nEffective: number | null;
      /** How many rounds raking took. Null where the value is. */
      rounds: number | null;
      /** How far raking came. */
      state: WeightingState;
      /** True if fewer answers than the workspace’s `minimumN` could be found by comparing it with the unweighted score: if `nEffective` is below it, or a value of a target has fewer answers, or fewer are left out. It is also true where the unweighted score is suppressed. */
      suppressed: boolean;
      /** The weighted score, in the unit of the unweighted one; null if it is suppressed, or a target is empty. */
      value: number | null;
    } | null;
  };
  /** What the score is to be, in its unit: points for NPS and NET, percent for shares, else the unit of the answers. Null if there is no target. */
  target: number | null;
  /** The team or department that is responsible for it; null if there is none. */
  team: TeamName | null;
  /** When one of its own values last changed. Rows that belong to it, such as the stages of a journey, have their own `updatedAt`. */
  updatedAt: Date;
}

export interface MetricsGetByExternalIdVariables {
  externalId: ExternalIdInput;
}

export type MetricsGetByExternalIdResult = MetricFields | null;

const metricsGetByExternalId: Operation = {
  name: 'MetricsGetByExternalId',
  field: 'metricByExternalId',
  text: 'query MetricsGetByExternalId($externalId:ExternalIdInput!){metricByExternalId(externalId:$externalId){archivedAt createdAt description externalIds{id system}formula id key name owner{id kind name}percentile revision score{adjustedP caution excluded{quotaFull screenedOut unanswered unfinished}freshAt interval{high level low method}metric n parts{interval{high level low method}key n share}percentile suppressed value warnings weighted{designEffect gap greatest interval{high level low method}least leftOut n nEffective rounds state suppressed value}}target team{id name}updatedAt}}',
  dates: { metricByExternalId: { archivedAt: true, createdAt: true, score: { freshAt: true }, updatedAt: true } },
};

/** The metric with this id in another system; null if this workspace has no such metric. */
export async function getByExternalId(
  client: Client,
  externalId: ExternalIdInput,
  options?: CallOptions,
): Promise<MetricsGetByExternalIdResult> {
  return run<MetricsGetByExternalIdResult>(client, metricsGetByExternalId, { externalId }, options);
}

export interface MetricsListVariables {
  after?: string | null;
  before?: string | null;
  filter?: MetricFilter | null;
  first?: number | null;
  includeArchived?: boolean | null;
  last?: number | null;
  orderBy?: MetricOrder[] | null;
  withTotalCount?: boolean;
}

export interface MetricsListResult {
  /** The rows of this page, without their cursors. */
  nodes: MetricFields[];
  /** Whether rows come before and after this page, and its first and last cursor. */
  pageInfo: PageFields;
  /** How many rows the whole list has, over all pages. They are counted one by one, and only if this field is selected: leave it out if you do not show it. */
  totalCount?: number;
}

const metricsList: Operation = {
  name: 'MetricsList',
  field: 'metrics',
  text: 'query MetricsList($after:String$before:String$filter:MetricFilter$first:Int$includeArchived:Boolean$last:Int$orderBy:[MetricOrder!]$withTotalCount:Boolean!=false){metrics(after:$after before:$before filter:$filter first:$first includeArchived:$includeArchived last:$last orderBy:$orderBy){nodes{archivedAt createdAt description externalIds{id system}formula id key name owner{id kind name}percentile revision score{adjustedP caution excluded{quotaFull screenedOut unanswered unfinished}freshAt interval{high level low method}metric n parts{interval{high level low method}key n share}percentile suppressed value warnings weighted{designEffect gap greatest interval{high level low method}least leftOut n nEffective rounds state suppressed value}}target team{id name}updatedAt}pageInfo{hasNextPage hasPreviousPage startCursor endCursor}totalCount@include(if:$withTotalCount)}}',
  dates: { metrics: { nodes: { archivedAt: true, createdAt: true, score: { freshAt: true }, updatedAt: true } } },
};

/** The metrics of the workspace, by name. */
export async function list(
  client: Client,
  variables: MetricsListVariables = {},
  options?: CallOptions,
): Promise<MetricsListResult> {
  return run<MetricsListResult>(client, metricsList, variables, options);
}

/** The nodes of every page of `list`; each page is fetched when the loop reaches it. `first` is the page's size. */
export function iterate(
  client: Client,
  variables: Omit<MetricsListVariables, 'before' | 'last'> = {},
  options?: CallOptions,
): AsyncGenerator<MetricsListResult['nodes'][number], void, void> {
  return iterateNodes(
    'MetricsList',
    (after) => list(client, { ...variables, after }, options),
    variables.after,
    options,
  );
}

export interface MetricsCreateVariables {
  input: MetricCreateInput;
}

export interface MetricsCreateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The new metric; null if there are errors. */
  metric: MetricFields | null;
}

const metricsCreate: Operation = {
  name: 'MetricsCreate',
  field: 'metricCreate',
  text: 'mutation MetricsCreate($input:MetricCreateInput!){metricCreate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}metric{archivedAt createdAt description externalIds{id system}formula id key name owner{id kind name}percentile revision score{adjustedP caution excluded{quotaFull screenedOut unanswered unfinished}freshAt interval{high level low method}metric n parts{interval{high level low method}key n share}percentile suppressed value warnings weighted{designEffect gap greatest interval{high level low method}least leftOut n nEffective rounds state suppressed value}}target team{id name}updatedAt}}}',
  dates: { metricCreate: { errors: { expiredAt: true }, metric: { archivedAt: true, createdAt: true, score: { freshAt: true }, updatedAt: true } } },
};

/** Creates a metric. A workspace has at most 500. Refused with `KEY_TAKEN` for a key that another metric has, with `UNKNOWN_FIELD` for a question that no published version of its survey has, with `WRONG_TYPE` for one that the formula does not fit or whose scale is another, with `DUPLICATE` for one that is there twice, with `REQUIRED` or `INVALID_VALUE` for a percentile that is missing or needless, and with `OUT_OF_RANGE` for a target that no score can have. Scope: `metrics:write`. */
export async function create(
  client: Client,
  input: MetricCreateInput,
  options?: MutationOptions,
): Promise<MetricsCreateResult> {
  return run<MetricsCreateResult>(client, metricsCreate, { input }, options);
}

export interface MetricsUpdateVariables {
  input: MetricUpdateInput;
}

export interface MetricsUpdateResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The metric as it is now; null if there are errors. */
  metric: MetricFields | null;
}

const metricsUpdate: Operation = {
  name: 'MetricsUpdate',
  field: 'metricUpdate',
  text: 'mutation MetricsUpdate($input:MetricUpdateInput!){metricUpdate(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}metric{archivedAt createdAt description externalIds{id system}formula id key name owner{id kind name}percentile revision score{adjustedP caution excluded{quotaFull screenedOut unanswered unfinished}freshAt interval{high level low method}metric n parts{interval{high level low method}key n share}percentile suppressed value warnings weighted{designEffect gap greatest interval{high level low method}least leftOut n nEffective rounds state suppressed value}}target team{id name}updatedAt}}}',
  dates: { metricUpdate: { errors: { expiredAt: true }, metric: { archivedAt: true, createdAt: true, score: { freshAt: true }, updatedAt: true } } },
};

/** Changes a metric; its scores of all days follow at once. Refused with `STALE_REVISION` if `revision` is set and the metric has changed since, and for the same reasons as a new one. Scope: `metrics:write`. */
export async function update(
  client: Client,
  input: MetricUpdateInput,
  options?: MutationOptions,
): Promise<MetricsUpdateResult> {
  return run<MetricsUpdateResult>(client, metricsUpdate, { input }, options);
}

export interface MetricsArchiveVariables {
  input: MetricArchiveInput;
}

export interface MetricsArchiveResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The metric as it is now; null if there are errors. */
  metric: MetricFields | null;
}

const metricsArchive: Operation = {
  name: 'MetricsArchive',
  field: 'metricArchive',
  text: 'mutation MetricsArchive($input:MetricArchiveInput!){metricArchive(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}metric{archivedAt createdAt description externalIds{id system}formula id key name owner{id kind name}percentile revision score{adjustedP caution excluded{quotaFull screenedOut unanswered unfinished}freshAt interval{high level low method}metric n parts{interval{high level low method}key n share}percentile suppressed value warnings weighted{designEffect gap greatest interval{high level low method}least leftOut n nEffective rounds state suppressed value}}target team{id name}updatedAt}}}',
  dates: { metricArchive: { errors: { expiredAt: true }, metric: { archivedAt: true, createdAt: true, score: { freshAt: true }, updatedAt: true } } },
};

/** Archives the metric: lists leave it out unless `includeArchived` is set, and rows that refer to it still show it. Repeating it changes nothing. Scope: `metrics:write`. */
export async function archive(
  client: Client,
  input: MetricArchiveInput,
  options?: MutationOptions,
): Promise<MetricsArchiveResult> {
  return run<MetricsArchiveResult>(client, metricsArchive, { input }, options);
}

export interface MetricsRestoreVariables {
  input: MetricRestoreInput;
}

export interface MetricsRestoreResult {
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
  /** The metric as it is now; null if there are errors. */
  metric: MetricFields | null;
}

const metricsRestore: Operation = {
  name: 'MetricsRestore',
  field: 'metricRestore',
  text: 'mutation MetricsRestore($input:MetricRestoreInput!){metricRestore(input:$input){errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}metric{archivedAt createdAt description externalIds{id system}formula id key name owner{id kind name}percentile revision score{adjustedP caution excluded{quotaFull screenedOut unanswered unfinished}freshAt interval{high level low method}metric n parts{interval{high level low method}key n share}percentile suppressed value warnings weighted{designEffect gap greatest interval{high level low method}least leftOut n nEffective rounds state suppressed value}}target team{id name}updatedAt}}}',
  dates: { metricRestore: { errors: { expiredAt: true }, metric: { archivedAt: true, createdAt: true, score: { freshAt: true }, updatedAt: true } } },
};

/** Restores the archived metric. Repeating it changes nothing. Scope: `metrics:write`. */
export async function restore(
  client: Client,
  input: MetricRestoreInput,
  options?: MutationOptions,
): Promise<MetricsRestoreResult> {
  return run<MetricsRestoreResult>(client, metricsRestore, { input }, options);
}

export interface MetricsDeleteVariables {
  input: MetricDeleteInput;
}

export interface MetricsDeleteResult {
  /** The id that the metric had; null if it was not deleted. */
  deletedId: string | null;
  /** The user errors, which you can fix. If there are any, nothing was changed. */
  errors: UserErrorFields[];
}

const metricsDelete: Operation = {
  name: 'MetricsDelete',
  field: 'metricDelete',
  text: 'mutation MetricsDelete($input:MetricDeleteInput!){metricDelete(input:$input){deletedId errors{__typename code message path ...on StaleRevisionError{current}...on ValidationError{line}...on InUseError{total usedBy}...on AmbiguousCustomerError{total customers}...on AnswerError{question problem}...on SurveyClosedError{reason}...on QuotaFullError{quota}...on ResponseExpiredError{expiredAt}...on ScreenedOutError{ending}...on EventConflictError{event fields}...on CustomerMergedError{survivor}...on LaterMergeError{merge}}}}',
  dates: { metricDelete: { errors: { expiredAt: true } } },
};

/** Deletes the metric permanently, with its list of questions and its external ids; surveys and answers stay. Refused with `IN_USE` while other rows use it; archive it instead. Scope: `metrics:write`. */
export async function remove(
  client: Client,
  input: MetricDeleteInput,
  options?: MutationOptions,
): Promise<MetricsDeleteResult> {
  return run<MetricsDeleteResult>(client, metricsDelete, { input }, options);
}

export interface MetricsGetVariables {
  id: string;
}

export type MetricsGetResult = MetricDetail | null;

const metricsGet: Operation = {
  name: 'MetricsGet',
  field: 'metric',
  text: 'query MetricsGet($id:ID!){metric(id:$id){archivedAt createdAt description externalIds{id system}formula id key name owner{id kind name}percentile revision score{adjustedP caution excluded{quotaFull screenedOut unanswered unfinished}freshAt interval{high level low method}metric n parts{interval{high level low method}key n share}percentile suppressed value warnings weighted{designEffect gap greatest interval{high level low method}least leftOut n nEffective rounds state suppressed value}}target team{id name}updatedAt}}',
  dates: { metric: { archivedAt: true, createdAt: true, score: { freshAt: true }, updatedAt: true } },
};

/** The metric with this id or key; null if this workspace has no such metric. It takes one of both. */
export async function get(
  client: Client,
  id: string,
  options?: CallOptions,
): Promise<MetricsGetResult> {
  return run<MetricsGetResult>(client, metricsGet, { id }, options);
}

export interface MetricsGetByKeyVariables {
  key: string;
}

export type MetricsGetByKeyResult = MetricDetail | null;

const metricsGetByKey: Operation = {
  name: 'MetricsGetByKey',
  field: 'metric',
  text: 'query MetricsGetByKey($key:String!){metric(key:$key){archivedAt createdAt description externalIds{id system}formula id key name owner{id kind name}percentile revision score{adjustedP caution excluded{quotaFull screenedOut unanswered unfinished}freshAt interval{high level low method}metric n parts{interval{high level low method}key n share}percentile suppressed value warnings weighted{designEffect gap greatest interval{high level low method}least leftOut n nEffective rounds state suppressed value}}target team{id name}updatedAt}}',
  dates: { metric: { archivedAt: true, createdAt: true, score: { freshAt: true }, updatedAt: true } },
};

/** A metric by its key; null if this workspace has none of this key. */
export async function getByKey(
  client: Client,
  key: string,
  options?: CallOptions,
): Promise<MetricsGetByKeyResult> {
  return run<MetricsGetByKeyResult>(client, metricsGetByKey, { key }, options);
}

export interface MetricsScoreVariables {
  key: string;
  from?: string | null;
  to?: string | null;
  filter?: ScoreFilter | null;
}

export type MetricsScoreResult = {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What people read: `Recommendation, all channels`. */
  name: string;
  /** What the score is to be, in its unit: points for NPS and NET, percent for shares, else the unit of the answers. Null if there is no target. */
  target: number | null;
  /** Its score over the answers to all its questions, with its n and 95 % interval. Answers to questions marked `reverseScored` are reversed. `excluded` counts each response once, but `unanswered` is how many answers the completed ones could have had beside `n`: one for each question of their survey. The cost depends on the questions, days and groups that are read, not on the number of answers, where counts are stored: by days, channel, touchpoint, language and version, and by one or two `breakdowns` that all surveys have, in groups if each survey has fewer than 100 values. Else it is counted from the responses, at most 100,000 of all surveys. With several questions of one survey, `minimumN` and `reportingN` times as many answers are needed, since they are of fewer people. */
  score: ScoreFields;
} | null;

const metricsScore: Operation = {
  name: 'MetricsScore',
  field: 'metric',
  text: 'query MetricsScore($key:String!$from:String$to:String$filter:ScoreFilter){metric(key:$key){id name target score(from:$from to:$to filter:$filter){metric percentile value n suppressed interval{low high level method}excluded{unanswered unfinished screenedOut}parts{key share n interval{low high level method}}caution verdict adjustedP warnings freshAt}}}',
  dates: { metric: { score: { freshAt: true } } },
};

/** The score of a metric over all its surveys, with its target; null if this workspace has no metric of this key. */
export async function score(
  client: Client,
  key: string,
  variables: Omit<MetricsScoreVariables, 'key'> = {},
  options?: CallOptions,
): Promise<MetricsScoreResult> {
  return run<MetricsScoreResult>(client, metricsScore, { ...variables, key }, options);
}

export interface MetricsSeriesVariables {
  key: string;
  interval: SeriesInterval;
  from: string;
  to: string;
  filter?: ScoreFilter | null;
}

export type MetricsSeriesResult = {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What people read: `Recommendation, all channels`. */
  name: string;
  /** What the score is to be, in its unit: points for NPS and NET, percent for shares, else the unit of the answers. Null if there is no target. */
  target: number | null;
  /** Its score over time: one point for each period, also without answers; at most 3,660. WAVE is refused: waves are of one survey. The cost depends on the questions, days and groups that are read, not on the number of answers, where counts are stored: by days, channel, touchpoint, language and version, and by one or two `breakdowns` that all surveys have, in groups if each survey has fewer than 100 values. Else it is counted from the responses, at most 100,000 of all surveys. With several questions of one survey, `minimumN` and `reportingN` times as many answers are needed, since they are of fewer people. */
  series: {
    /** Its first day that counts: `2026-01-01`; of a wave, the day on which it began. */
    from: string;
    /** Its last day that counts; of a wave, the last day on which a response could be begun. */
    to: string;
    /** The score of its responses; suppressed where this point has too few answers. */
    score: ScoreFields;
  }[];
} | null;

const metricsSeries: Operation = {
  name: 'MetricsSeries',
  field: 'metric',
  text: 'query MetricsSeries($key:String!$interval:SeriesInterval!$from:String!$to:String!$filter:ScoreFilter){metric(key:$key){id name target series(interval:$interval from:$from to:$to filter:$filter){from to score{metric percentile value n suppressed interval{low high level method}excluded{unanswered unfinished screenedOut}parts{key share n interval{low high level method}}caution verdict adjustedP warnings freshAt}}}}',
  dates: { metric: { series: { score: { freshAt: true } } } },
};

/** The metric with this id or key; null if this workspace has no such metric. It takes one of both. */
export async function series(
  client: Client,
  variables: MetricsSeriesVariables,
  options?: CallOptions,
): Promise<MetricsSeriesResult> {
  return run<MetricsSeriesResult>(client, metricsSeries, variables, options);
}

export interface MetricsBreakdownVariables {
  key: string;
  by: MetricDimension[];
  from?: string | null;
  to?: string | null;
  filter?: ScoreFilter | null;
  first?: number;
}

export type MetricsBreakdownResult = {
  /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
  id: string;
  /** What people read: `Recommendation, all channels`. */
  name: string;
  /** What the score is to be, in its unit: points for NPS and NET, percent for shares, else the unit of the answers. Null if there is no target. */
  target: number | null;
  /** Its score by survey, channel, language or touchpoint, by the experience dimension or team of touchpoints, by customers, tags, hidden fields or profile questions. The cost depends on the questions, days and groups that are read, not on the number of answers, where counts are stored: by days, channel, touchpoint, language and version, and by one or two `breakdowns` that all surveys have, in groups if each survey has fewer than 100 values. Else it is counted from the responses, at most 100,000 of all surveys. With several questions of one survey, `minimumN` and `reportingN` times as many answers are needed, since they are of fewer people. */
  breakdown: {
    /** The groups with the most completed responses, the largest first. */
    groups: {
      /** The first of `keys`: the channel, the language, the experience dimension, the tag, the value of the hidden field or attribute, the key of the choice, or the id of the survey, touchpoint, team, account or segment; null for responses without one. */
      key: string | null;
      /** The values of the properties, in the order of `by`, each as `key` has it. */
      keys: (string | null)[];
      /** The survey of the group; null if it is not grouped by SURVEY, and for responses without one. */
      survey: {
        /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
        id: string;
        /** What the team calls it: `Relationship 2026`. Respondents do not see it. */
        name: string;
      } | null;
      /** The touchpoint of the group; null if it is not grouped by TOUCHPOINT, and for responses without one. */
      touchpoint: {
        /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
        id: string;
        /** What the team calls it: `Repair booking page`. */
        name: string;
      } | null;
      /** The team of the group; null if it is not grouped by TEAM, and for responses without one. */
      team: {
        /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
        id: string;
        /** What the company calls it: `Customer service`. */
        name: string;
      } | null;
      /** The account of the group; null if it is not grouped by ACCOUNT, and for responses without one. */
      account: {
        /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
        id: string;
        /** The name of the company or organisation. */
        name: string;
      } | null;
      /** The segment of the group; null if it is not grouped by SEGMENT, and for responses without one. */
      segment: {
        /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
        id: string;
        /** What people read: `Gold customers`. */
        name: string;
      } | null;
      /** The score over the responses of this group. */
      score: ScoreFields;
    }[];
    /** All smaller groups together; null if there are none, and always for SEGMENT and TAG. */
    others: ScoreFields | null;
    /** All responses up to this moment are counted. It is the moment of the request if no response waits to be counted, else the time of the worker’s last count or of the oldest waiting response, whichever is earlier. Null if that is unknown: the worker has not counted yet, or the waiting response is anonymous. */
    freshAt: Date | null;
  };
} | null;

const metricsBreakdown: Operation = {
  name: 'MetricsBreakdown',
  field: 'metric',
  text: 'query MetricsBreakdown($key:String!$by:[MetricDimension!]!$from:String$to:String$filter:ScoreFilter$first:Int!=25){metric(key:$key){id name target breakdown(by:$by from:$from to:$to filter:$filter first:$first){groups{key keys survey{id name}touchpoint{id name}team{id name}account{id name}segment{id name}score{metric percentile value n suppressed interval{low high level method}excluded{unanswered unfinished screenedOut}parts{key share n interval{low high level method}}caution verdict adjustedP warnings freshAt}}others{metric percentile value n suppressed interval{low high level method}excluded{unanswered unfinished screenedOut}parts{key share n interval{low high level method}}caution verdict adjustedP warnings freshAt}freshAt}}}',
  dates: { metric: { breakdown: { groups: { score: { freshAt: true } }, others: { freshAt: true }, freshAt: true } } },
};

/** The metric with this id or key; null if this workspace has no such metric. It takes one of both. */
export async function breakdown(
  client: Client,
  variables: MetricsBreakdownVariables,
  options?: CallOptions,
): Promise<MetricsBreakdownResult> {
  return run<MetricsBreakdownResult>(client, metricsBreakdown, variables, options);
}
