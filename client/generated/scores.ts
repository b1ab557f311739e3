// Made from client/operations/scores.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client } from '../runtime/client.ts';
import { follow, type FollowOptions } from '../runtime/follow.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { CompletionFunnelInput, CronbachAlphaInput, DifferenceTest, IntervalMethod, LiveEventKind, QuestionDistributionInput, ResponseRateInput, ScoreBreakdownInput, ScoreCaution, ScoreCompareInput, ScoreInput, ScoreMetric, ScorePartKey, ScoreTrendInput, ScoreVerdict, ScoreWarning, WeightingState } from './schema.ts';

/** A range that covers the true value in 95 of 100 samples like this one, in the unit of the value. */
export interface IntervalFields {
  /** The lower end. */
  low: number;
  /** The upper end. */
  high: number;
  /** The confidence level: always 0.95. */
  level: number;
  /** Its formula. */
  method: IntervalMethod;
}

/** A number computed from many answers, with its interval and its warnings. */
export interface ScoreFields {
  /** The formula of the score. */
  metric: ScoreMetric;
  /** The percentile of PERCENTILE, from 1 to 99; null for other metrics. */
  percentile: number | null;
  /** NPS and NET in points, shares in percent, means, medians and percentiles in the unit of the answers; null if it is suppressed or there are no answers. */
  value: number | null;
  /** How many answers it is computed from. */
  n: number;
  /** True if there are fewer answers than the workspace’s `minimumN`, or if a score over more of the same days would reveal so few by one subtraction: then only their number is shown. So it is for a filter or a group that leaves out few answers; and for one that takes some of the values of a property with few answers, but not all of them. Scores of different days, of a metric and of its surveys, or of filters that differ in two properties at once, can still be subtracted: give `scores:read` only to people who may see answers. */
  suppressed: boolean;
  /** The 95 % interval of the value; null if it is suppressed or unknown. */
  interval: IntervalFields | null;
  /** The responses that it leaves out. Only completed responses have scores. */
  excluded: {
    /** Completed responses without an answer to this question. */
    unanswered: number;
    /** Unfinished responses. */
    unfinished: number;
    /** Responses that were screened out: the respondent did not belong to the target group. */
    screenedOut: number;
  };
  /** What the score is made of, the best first: promoters, passives and detractors for NPS, else the boxes of the scale. Empty if it is suppressed, if there are no answers, and for a NUMBER, which has no scale. */
  parts: {
    /** Which answers it has. */
    key: ScorePartKey;
    /** Their share of the answers of the score in percent, from 0 to 100. */
    share: number;
    /** How many answers it has. */
    n: number;
    /** The 95 % Wilson interval of the share, in percent. */
    interval: IntervalFields | null;
  }[];
  /** SMALL_BASE below the workspace’s `reportingN`, suppressed or not; else null. */
  caution: ScoreCaution | null;
  /** Whether it is higher or lower than the same score of the rest: all responses of the same days or waves that the filter leaves out; for a group of a breakdown, all others of the filter. It follows from `adjustedP`. Null where nothing is left out, where the score or that of the rest is suppressed, where no answers vary, and for medians and percentiles, which have no test. */
  verdict: ScoreVerdict | null;
  /** How likely a difference from the rest at least as large is, in either direction, if there is none: 0 to 1. In a breakdown it is adjusted for the number of groups that are tested, `others` too, so that on average at most 1 of 20 differences that are found at the level 0.95 is none (Benjamini & Hochberg 1995). Null as `verdict` is. */
  adjustedP: number | null;
  /** Why to take the score with caution; usually empty. */
  warnings: ScoreWarning[];
  /** All responses up to this moment are counted. It is the moment of the request if no response waits to be counted, else the time of the worker’s last count or of the oldest waiting response, whichever is earlier. Null if that is unknown: the worker has not counted yet, or the waiting response is anonymous. */
  freshAt: Date | null;
}

export interface ScoresGetVariables {
  input: ScoreInput;
}

export interface ScoresGetResult {
  /** The formula of the score. */
  metric: ScoreMetric;
  /** The percentile of PERCENTILE, from 1 to 99; null for other metrics. */
  percentile: number | null;
  /** NPS and NET in points, shares in percent, means, medians and percentiles in the unit of the answers; null if it is suppressed or there are no answers. */
  value: number | null;
  /** How many answers it is computed from. */
  n: number;
  /** True if there are fewer answers than the workspace’s `minimumN`, or if a score over more of the same days would reveal so few by one subtraction: then only their number is shown. So it is for a filter or a group that leaves out few answers; and for one that takes some of the values of a property with few answers, but not all of them. Scores of different days, of a metric and of its surveys, or of filters that differ in two properties at once, can still be subtracted: give `scores:read` only to people who may see answers. */
  suppressed: boolean;
  /** The 95 % interval of the value; null if it is suppressed or unknown. */
  interval: IntervalFields | null;
  /** The responses that it leaves out. Only completed responses have scores. */
  excluded: {
    /** Completed responses without an answer to this question. */
    unanswered: number;
    /** Unfinished responses. */
    unfinished: number;
    /** Responses that were screened out: the respondent did not belong to the target group. */
    screenedOut: number;
  };
  /** What the score is made of, the best first: promoters, passives and detractors for NPS, else the boxes of the scale. Empty if it is suppressed, if there are no answers, and for a NUMBER, which has no scale. */
  parts: {
    /** Which answers it has. */
    key: ScorePartKey;
    /** Their share of the answers of the score in percent, from 0 to 100. */
    share: number;
    /** How many answers it has. */
    n: number;
    /** The 95 % Wilson interval of the share, in percent. */
    interval: IntervalFields | null;
  }[];
  /** SMALL_BASE below the workspace’s `reportingN`, suppressed or not; else null. */
  caution: ScoreCaution | null;
  /** Whether it is higher or lower than the same score of the rest: all responses of the same days or waves that the filter leaves out; for a group of a breakdown, all others of the filter. It follows from `adjustedP`. Null where nothing is left out, where the score or that of the rest is suppressed, where no answers vary, and for medians and percentiles, which have no test. */
  verdict: ScoreVerdict | null;
  /** How likely a difference from the rest at least as large is, in either direction, if there is none: 0 to 1. In a breakdown it is adjusted for the number of groups that are tested, `others` too, so that on average at most 1 of 20 differences that are found at the level 0.95 is none (Benjamini & Hochberg 1995). Null as `verdict` is. */
  adjustedP: number | null;
  /** Why to take the score with caution; usually empty. */
  warnings: ScoreWarning[];
  /** All responses up to this moment are counted. It is the moment of the request if no response waits to be counted, else the time of the worker’s last count or of the oldest waiting response, whichever is earlier. Null if that is unknown: the worker has not counted yet, or the waiting response is anonymous. */
  freshAt: Date | null;
  /** The score by weighted answers, if `weights` of the input names a scheme; null without it, and in series, breakdowns and comparisons, of which each part would have weights of its own: ask for the score of its days and its filter. */
  weighted: {
    /** The weighted score, in the unit of the unweighted one; null if it is suppressed, or a target is empty. */
    value: number | null;
    /** The 95 % interval of the value, of `nEffective` answers; null where the value is, and with too few answers. */
    interval: IntervalFields | null;
    /** How many answers are weighted: those with a value of each target. */
    n: number;
    /** How many answers are left out, because they have a value without a share, or none. */
    leftOut: number;
    /** How many unweighted answers would be as precise: `n` divided by `designEffect`. Null where the value is. */
    nEffective: number | null;
    /** By how much unequal weights widen the variance, by Kish: n·Σw² ÷ (Σw)², from 1. Null where the value is. */
    designEffect: number | null;
    /** How far raking came. */
    state: WeightingState;
    /** True if fewer answers than the workspace’s `minimumN` could be found by comparing it with the unweighted score: if `nEffective` is below it, or a value of a target has fewer answers, or fewer are left out. It is also true where the unweighted score is suppressed. */
    suppressed: boolean;
  } | null;
}

const scoresGet: Operation = {
  name: 'ScoresGet',
  field: 'score',
  text: 'query ScoresGet($input:ScoreInput!){score(input:$input){metric percentile value n suppressed interval{low high level method}excluded{unanswered unfinished screenedOut}parts{key share n interval{low high level method}}caution verdict adjustedP warnings freshAt weighted{value interval{low high level method}n leftOut nEffective designEffect state suppressed}}}',
  dates: { score: { freshAt: true } },
};

/** One score with its n and 95 % interval, what it is made of, and how it differs from the responses that the filter leaves out. The cost depends on the days and groups that are read, not on the number of answers, except for scores that are counted from the responses, as the conditions of the filter say. Refused with `BAD_USER_INPUT` if the survey or the question is unknown, or if the metric does not fit the question. */
export async function get(
  client: Client,
  input: ScoreInput,
  options?: CallOptions,
): Promise<ScoresGetResult> {
  return run<ScoresGetResult>(client, scoresGet, { input }, options);
}

export interface ScoresSeriesVariables {
  input: ScoreTrendInput;
}

export type ScoresSeriesResult = {
  /** The name of its period in reports: `2026-03-01`, `2026-W09`, `2026-03`, `2026 Q1`, `2026`; of a wave, its number. Weeks are numbered as in ISO 8601: the first of a year has at least four of its days. If fiscal years do not begin in January, `FY2026 Q1` and `FY2026` are of the year that ends in 2026. */
  label: string;
  /** Its first day that counts: `2026-01-01`; of a wave, the day on which it began. */
  from: string;
  /** Its last day that counts; of a wave, the last day on which a response could be begun. */
  to: string;
  /** The score of its responses; suppressed where this point has too few answers. */
  score: ScoreFields;
}[];

const scoresSeries: Operation = {
  name: 'ScoresSeries',
  field: 'scoreSeries',
  text: 'query ScoresSeries($input:ScoreTrendInput!){scoreSeries(input:$input){label from to score{metric percentile value n suppressed interval{low high level method}excluded{unanswered unfinished screenedOut}parts{key share n interval{low high level method}}caution verdict adjustedP warnings freshAt}}}',
  dates: { scoreSeries: { score: { freshAt: true } } },
};

/** A score over time: one point for each day, week, month, quarter, year or wave of a tracking study, also without answers; at most 3,660 points. The cost depends on the days and groups that are read, not on the number of answers, except for scores that are counted from the responses, as the conditions of the filter say. Refused with `BAD_USER_INPUT` if the survey or the question is unknown, or if the metric does not fit the question. */
export async function series(
  client: Client,
  input: ScoreTrendInput,
  options?: CallOptions,
): Promise<ScoresSeriesResult> {
  return run<ScoresSeriesResult>(client, scoresSeries, { input }, options);
}

export interface ScoresBreakdownVariables {
  input: ScoreBreakdownInput;
}

export interface ScoresBreakdownResult {
  /** The groups with the most completed responses, the largest first. */
  groups: {
    /** The first of `keys`: the channel, the language, the number of the version, the tag, the value of the hidden field or attribute, the key of the choice, or the id of the touchpoint, account or segment; null for responses without one. */
    key: string | null;
    /** The values of the properties, in the order of `by`, each as `key` has it. */
    keys: (string | null)[];
    /** The touchpoint of the group; null if it is not grouped by TOUCHPOINT, and for responses without a touchpoint. */
    touchpoint: {
      /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
      id: string;
      /** What the team calls it: `Repair booking page`. */
      name: string;
    } | null;
    /** The segment of the group; null if it is not grouped by SEGMENT, and for responses without a segment. */
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
}

const scoresBreakdown: Operation = {
  name: 'ScoresBreakdown',
  field: 'scoreBreakdown',
  text: 'query ScoresBreakdown($input:ScoreBreakdownInput!){scoreBreakdown(input:$input){groups{key keys touchpoint{id name}segment{id name}score{metric percentile value n suppressed interval{low high level method}excluded{unanswered unfinished screenedOut}parts{key share n interval{low high level method}}caution verdict adjustedP warnings freshAt}}others{metric percentile value n suppressed interval{low high level method}excluded{unanswered unfinished screenedOut}parts{key share n interval{low high level method}}caution verdict adjustedP warnings freshAt}freshAt}}',
  dates: { scoreBreakdown: { groups: { score: { freshAt: true } }, others: { freshAt: true }, freshAt: true } },
};

/** A score by one property of responses, or by two at once: channel, touchpoint, version, language, tags, a hidden field, a question about the respondent, or the account, the segments or an attribute of customers. Each group is tested against all others of the filter. The cost depends on the days and groups that are read, not on the number of answers, except for scores that are counted from the responses, as the conditions of the filter say. Refused with `BAD_USER_INPUT` if the survey or the question is unknown, or if the metric does not fit the question. */
export async function breakdown(
  client: Client,
  input: ScoreBreakdownInput,
  options?: CallOptions,
): Promise<ScoresBreakdownResult> {
  return run<ScoresBreakdownResult>(client, scoresBreakdown, { input }, options);
}

export interface ScoresCompareVariables {
  input: ScoreCompareInput;
}

export interface ScoresCompareResult {
  /** The first group. */
  a: ScoreFields;
  /** The second group. */
  b: ScoreFields;
  /** The first score minus the second, in the unit of the scores. */
  difference: number | null;
  /** The standard error of the difference, in the same unit. */
  standardError: number | null;
  /** The 95 % interval of the difference, in the same unit. */
  interval: IntervalFields | null;
  /** The test that was made. */
  test: DifferenceTest | null;
  /** The difference in standard errors: z, or t. */
  statistic: number | null;
  /** The degrees of freedom of t; null for z. */
  degreesOfFreedom: number | null;
  /** How likely a difference at least as large is, in either direction, if the groups do not differ: 0 to 1. */
  p: number | null;
  /** Whether the score of the first group is higher or lower than that of the second; null where `p` is. */
  verdict: ScoreVerdict | null;
  /** For either group. True if there are fewer answers than the workspace’s `minimumN`, or if a score over more of the same days would reveal so few by one subtraction: then only their number is shown. So it is for a filter or a group that leaves out few answers; and for one that takes some of the values of a property with few answers, but not all of them. Scores of different days, of a metric and of its surveys, or of filters that differ in two properties at once, can still be subtracted: give `scores:read` only to people who may see answers. */
  suppressed: boolean;
  /** Why to take the result with caution; usually empty. */
  warnings: ScoreWarning[];
}

const scoresCompare: Operation = {
  name: 'ScoresCompare',
  field: 'scoreCompare',
  text: 'query ScoresCompare($input:ScoreCompareInput!){scoreCompare(input:$input){a{metric percentile value n suppressed interval{low high level method}excluded{unanswered unfinished screenedOut}parts{key share n interval{low high level method}}caution verdict adjustedP warnings freshAt}b{metric percentile value n suppressed interval{low high level method}excluded{unanswered unfinished screenedOut}parts{key share n interval{low high level method}}caution verdict adjustedP warnings freshAt}difference standardError interval{low high level method}test statistic degreesOfFreedom p verdict suppressed warnings}}',
  dates: { scoreCompare: { a: { freshAt: true }, b: { freshAt: true } } },
};

/** The same score of two groups of responses, with the test of their difference: two channels, or a month and the one before. The cost depends on the days and groups that are read, not on the number of answers. Refused with `BAD_USER_INPUT` if the survey or the question is unknown, or if the metric does not fit the question. */
export async function compare(
  client: Client,
  input: ScoreCompareInput,
  options?: CallOptions,
): Promise<ScoresCompareResult> {
  return run<ScoresCompareResult>(client, scoresCompare, { input }, options);
}

export interface ScoresDistributionVariables {
  input: QuestionDistributionInput;
}

export interface ScoresDistributionResult {
  /** Completed responses with an answer; the divisor of the shares. */
  n: number;
  /** True if there are fewer answers than the workspace’s `minimumN`, or if a score over more of the same days would reveal so few by one subtraction: then only their number is shown. So it is for a filter or a group that leaves out few answers; and for one that takes some of the values of a property with few answers, but not all of them. Scores of different days, of a metric and of its surveys, or of filters that differ in two properties at once, can still be subtracted: give `scores:read` only to people who may see answers. */
  suppressed: boolean;
  /** First the values of the scale, the choices, the cells of a MATRIX or the ranks of a RANKING, in the order of the newest version and including those with `n` 0 (unless there are more than 1,000 cells or ranks). Then all other answered values, the most frequent first. Empty if it is suppressed. */
  values: {
    /** The number, the key of the choice or column, `true` or `false`. */
    value: string;
    /** The key of the row of a MATRIX; null for other kinds. */
    row: string | null;
    /** The rank of the choice in answers to a RANKING, from 1; null for other kinds. */
    rank: number | null;
    /** How many responses have this answer. */
    n: number;
    /** The share of the responses that answered the question: 0 to 1. */
    share: number;
    /** The 95 % Wilson interval of the share, from 0 to 1; null if there are no answers. */
    interval: IntervalFields | null;
  }[];
  /** How many rarer values are not listed, because there are more than 1,000 answered values. */
  omitted: number;
  /** All responses up to this moment are counted. It is the moment of the request if no response waits to be counted, else the time of the worker’s last count or of the oldest waiting response, whichever is earlier. Null if that is unknown: the worker has not counted yet, or the waiting response is anonymous. */
  freshAt: Date | null;
}

const scoresDistribution: Operation = {
  name: 'ScoresDistribution',
  field: 'questionDistribution',
  text: 'query ScoresDistribution($input:QuestionDistributionInput!){questionDistribution(input:$input){n suppressed values{value row rank n share interval{low high level method}}omitted freshAt}}',
  dates: { questionDistribution: { freshAt: true } },
};

/** How often each value was answered in completed responses; for questions with scales, choices, rankings, matrices, yes and no. The cost depends on the days and groups that are read, not on the number of answers. Refused with `BAD_USER_INPUT` if the survey or the question is unknown, or if the question is of another kind. */
export async function distribution(
  client: Client,
  input: QuestionDistributionInput,
  options?: CallOptions,
): Promise<ScoresDistributionResult> {
  return run<ScoresDistributionResult>(client, scoresDistribution, { input }, options);
}

export interface ScoresFunnelVariables {
  input: CompletionFunnelInput;
}

export interface ScoresFunnelResult {
  /** All responses, finished or not. */
  started: number;
  /** Completed responses. */
  completed: number | null;
  /** Responses that were screened out: the respondent did not belong to the target group. */
  screenedOut: number | null;
  /** The share of `started` that did not leave before a first answer: 0 to 1. */
  beginningRate: number | null;
  /** The share of `started` that was completed: 0 to 1. */
  completionRate: number | null;
  /** True if there are fewer answers than the workspace’s `minimumN`, or if a score over more of the same days would reveal so few by one subtraction: then only their number is shown. So it is for a filter or a group that leaves out few answers; and for one that takes some of the values of a property with few answers, but not all of them. Scores of different days, of a metric and of its surveys, or of filters that differ in two properties at once, can still be subtracted: give `scores:read` only to people who may see answers. */
  suppressed: boolean;
  /** The questions of the newest version in their order, then those that only earlier versions had; at most 1,000. */
  steps: {
    /** The question’s key. */
    question: string;
    /** Responses in which the question was shown. Responses without any answer count in `CompletionFunnel.started` only. */
    reached: number;
    /** Responses of `reached` with an answer; the others skipped the question, or left. */
    answered: number | null;
    /** Unfinished responses that ended at this question. */
    left: number | null;
    /** The share of `reached` that went on: 0 to 1. */
    continuationRate: number | null;
    /** True if there are fewer answers than the workspace’s `minimumN`, or if a score over more of the same days would reveal so few by one subtraction: then only their number is shown. So it is for a filter or a group that leaves out few answers; and for one that takes some of the values of a property with few answers, but not all of them. Scores of different days, of a metric and of its surveys, or of filters that differ in two properties at once, can still be subtracted: give `scores:read` only to people who may see answers. */
    suppressed: boolean;
  }[];
  /** All responses up to this moment are counted. It is the moment of the request if no response waits to be counted, else the time of the worker’s last count or of the oldest waiting response, whichever is earlier. Null if that is unknown: the worker has not counted yet, or the waiting response is anonymous. */
  freshAt: Date | null;
}

const scoresFunnel: Operation = {
  name: 'ScoresFunnel',
  field: 'completionFunnel',
  text: 'query ScoresFunnel($input:CompletionFunnelInput!){completionFunnel(input:$input){started completed screenedOut beginningRate completionRate suppressed steps{question reached answered left continuationRate suppressed}freshAt}}',
  dates: { completionFunnel: { freshAt: true } },
};

/** How many responses start a survey, go on at each question, and complete it. The cost depends on the days and groups that are read, not on the number of answers. Refused with `BAD_USER_INPUT` if the survey is unknown. */
export async function funnel(
  client: Client,
  input: CompletionFunnelInput,
  options?: CallOptions,
): Promise<ScoresFunnelResult> {
  return run<ScoresFunnelResult>(client, scoresFunnel, { input }, options);
}

export interface ScoresResponseRatesVariables {
  input: ResponseRateInput;
}

export interface ScoresResponseRatesResult {
  /** I: completed responses. */
  completes: number;
  /** P: unfinished responses. Those that were screened out or came after a quota was full were not eligible, and count nowhere. */
  partials: number;
  /** I / (I + P + R + NC + O + U), the lowest response rate. */
  rr1: number | null;
  /** (I + P) / (I + P + R + NC + O + U): partial responses count too. */
  rr2: number | null;
  /** I / (I + P + R + O): the share of those who were reached. */
  coop1: number | null;
  /** True if there are fewer answers than the workspace’s `minimumN`, or if a score over more of the same days would reveal so few by one subtraction: then only their number is shown. So it is for a filter or a group that leaves out few answers; and for one that takes some of the values of a property with few answers, but not all of them. Scores of different days, of a metric and of its surveys, or of filters that differ in two properties at once, can still be subtracted: give `scores:read` only to people who may see answers. */
  suppressed: boolean;
  /** All responses up to this moment are counted. It is the moment of the request if no response waits to be counted, else the time of the worker’s last count or of the oldest waiting response, whichever is earlier. Null if that is unknown: the worker has not counted yet, or the waiting response is anonymous. */
  freshAt: Date | null;
}

const scoresResponseRates: Operation = {
  name: 'ScoresResponseRates',
  field: 'responseRates',
  text: 'query ScoresResponseRates($input:ResponseRateInput!){responseRates(input:$input){completes partials rr1 rr2 coop1 suppressed freshAt}}',
  dates: { responseRates: { freshAt: true } },
};

/** AAPOR response rates. Completed and partial responses are counted; all other numbers come from the input. The cost depends on the days and groups that are read, not on the number of answers. Refused with `BAD_USER_INPUT` if the survey is unknown. */
export async function responseRates(
  client: Client,
  input: ResponseRateInput,
  options?: CallOptions,
): Promise<ScoresResponseRatesResult> {
  return run<ScoresResponseRatesResult>(client, scoresResponseRates, { input }, options);
}

export interface ScoresReliabilityVariables {
  input: CronbachAlphaInput;
}

export interface ScoresReliabilityResult {
  /** Cronbach’s α, at most 1; from about 0.7 the questions can be read as one scale. Null if it is suppressed, or all responses have the same sum. */
  alpha: number | null;
  /** Responses that answered all of the questions. */
  n: number;
  /** True if there are fewer answers than the workspace’s `minimumN`, or if a score over more of the same days would reveal so few by one subtraction: then only their number is shown. So it is for a filter or a group that leaves out few answers; and for one that takes some of the values of a property with few answers, but not all of them. Scores of different days, of a metric and of its surveys, or of filters that differ in two properties at once, can still be subtracted: give `scores:read` only to people who may see answers. */
  suppressed: boolean;
  /** Why to take α with caution; usually empty. */
  warnings: ScoreWarning[];
}

const scoresReliability: Operation = {
  name: 'ScoresReliability',
  field: 'cronbachAlpha',
  text: 'query ScoresReliability($input:CronbachAlphaInput!){cronbachAlpha(input:$input){alpha n suppressed warnings}}',
};

/** Cronbach’s α of questions with scales, over completed responses that answered all of them. Reads the answers of at most the newest 10,000 completed responses. Refused with `BAD_USER_INPUT` if the survey is unknown, or if a question is unknown, repeated or without a scale. */
export async function reliability(
  client: Client,
  input: CronbachAlphaInput,
  options?: CallOptions,
): Promise<ScoresReliabilityResult> {
  return run<ScoresReliabilityResult>(client, scoresReliability, { input }, options);
}

export interface ScoresChangedVariables {
  after?: string | null;
  survey?: string | null;
}

export interface ScoresChangedResult {
  /** Whether something happened, or the stream is only alive. */
  kind: LiveEventKind;
  /** The number of the event in the workspace, in the order of commits: a string of digits. Numbers are left out for what other subscriptions follow. */
  seq: string;
  /** When it happened; when it was sent, for a heartbeat. */
  at: Date;
  /** The survey as it is now; null in a heartbeat, and if it is gone meanwhile. */
  survey: {
    /** The id, as opaque text that begins with the type. Rows that were created later have greater ids, except in anonymous surveys. */
    id: string;
    /** What the team calls it: `Relationship 2026`. Respondents do not see it. */
    name: string;
  } | null;
}

const scoresChanged: Operation = {
  name: 'ScoresChanged',
  field: 'scoreChanged',
  text: 'subscription ScoresChanged($after:String$survey:ID){scoreChanged(after:$after opening:true survey:$survey){kind seq at survey{id name}}}',
  dates: { scoreChanged: { at: true } },
};

/** Responses came into the scores of a survey: read anew what you show of them. Surveys that are or were anonymous send nothing. The `survey` of an event needs the scope `surveys:read`, too. Refused for keys that are bound to segments or touchpoints. Scope: `scores:read`. */
export function changed(
  client: Client,
  options: ScoresChangedVariables & FollowOptions = {},
): AsyncGenerator<ScoresChangedResult, void, void> {
  return follow<ScoresChangedResult>(client, scoresChanged, options);
}
