// Made from client/operations/scores.graphql by codegen.ts: edit that, then run "npm run generate".

import type { CallOptions, Client } from '../runtime/client.ts';
import { run, type Operation } from '../runtime/run.ts';
import type { CompletionFunnelInput, CronbachAlphaInput, DifferenceTest, IntervalMethod, QuestionDistributionInput, ResponseRateInput, ScoreBreakdownInput, ScoreCompareInput, ScoreInput, ScoreMetric, ScoreTrendInput, ScoreWarning } from './schema.ts';

/** Where the true value lies, in 95 of 100 samples like this one; in the unit of what it belongs to. */
export interface IntervalFields {
  /** The lower end. */
  low: number;
  /** The upper end. */
  high: number;
  /** How often it holds: 0.95. */
  level: number;
  /** How it was made. */
  method: IntervalMethod;
}

/** A number that stands for many answers, with what it takes to believe it. */
export interface ScoreFields {
  /** By which formula it was made. */
  metric: ScoreMetric;
  /** NPS in points, shares in per cent, means in the unit of the answers; null where it is suppressed or nobody answered. */
  value: number | null;
  /** How many answers it was made from. */
  n: number;
  /** True where there are fewer answers than the workspace’s `minimumN`: then only their number is shown. Whoever may ask for scores can still subtract one group from another: `scores:read` is for people who may see answers. */
  suppressed: boolean;
  /** How far chance can have led it astray; null where that is unknown. */
  interval: IntervalFields | null;
  /** Which responses it leaves out. Only completed responses have scores. */
  excluded: {
    /** Completed ones in which this question has no answer. */
    unanswered: number;
    /** Those that were not completed. */
    unfinished: number;
    /** Those that ended because they did not belong to those asked. */
    screenedOut: number;
  };
  /** What to be cautious for; empty as a rule. */
  warnings: ScoreWarning[];
  /** Responses until then are counted: the moment of the request where nothing waits, else the earlier of when the worker last counted and when the oldest response that waits came; null if it never counted. */
  freshAt: Date | null;
}

export interface ScoresGetVariables {
  input: ScoreInput;
}

export type ScoresGetResult = ScoreFields;

const scoresGet: Operation = {
  name: 'ScoresGet',
  field: 'score',
  text: 'query ScoresGet($input:ScoreInput!){score(input:$input){metric value n suppressed interval{low high level method}excluded{unanswered unfinished screenedOut}warnings freshAt}}',
  dates: { score: { freshAt: true } },
};

/** One score with its n and 95 % interval. Costs days and groups read, however many answers there are. Refuses an unknown survey or question and a metric that does not fit as `BAD_USER_INPUT`. */
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
  /** Its first day that counts: `2026-01-01`. */
  from: string;
  /** Its last day that counts. */
  to: string;
  /** What was answered in it; suppressed by itself where that is too little. */
  score: ScoreFields;
}[];

const scoresSeries: Operation = {
  name: 'ScoresSeries',
  field: 'scoreSeries',
  text: 'query ScoresSeries($input:ScoreTrendInput!){scoreSeries(input:$input){from to score{metric value n suppressed interval{low high level method}excluded{unanswered unfinished screenedOut}warnings freshAt}}}',
  dates: { scoreSeries: { score: { freshAt: true } } },
};

/** A score over time, a point for each day, week or month, also where nobody answered: at most 3,660. Costs days and groups read, however many answers there are. Refuses an unknown survey or question and a metric that does not fit as `BAD_USER_INPUT`. */
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
    /** What they have in common: the channel, the language, the number of the version, the id of the touchpoint; null for no touchpoint. */
    key: string | null;
    /** The touchpoint of the group, where groups are made by touchpoint. */
    touchpoint: {
      /** Opaque, but readable: the type, and a key that sorts by when it was made unless that must not be told. */
      id: string;
      /** What the team calls it: `Repair booking page`. */
      name: string;
    } | null;
    /** What they answered. */
    score: ScoreFields;
  }[];
  /** All smaller groups taken together; null where there are none. */
  others: ScoreFields | null;
  /** Responses until then are counted: the moment of the request where nothing waits, else the earlier of when the worker last counted and when the oldest response that waits came; null if it never counted. */
  freshAt: Date | null;
}

const scoresBreakdown: Operation = {
  name: 'ScoresBreakdown',
  field: 'scoreBreakdown',
  text: 'query ScoresBreakdown($input:ScoreBreakdownInput!){scoreBreakdown(input:$input){groups{key touchpoint{id name}score{metric value n suppressed interval{low high level method}excluded{unanswered unfinished screenedOut}warnings freshAt}}others{metric value n suppressed interval{low high level method}excluded{unanswered unfinished screenedOut}warnings freshAt}freshAt}}',
  dates: { scoreBreakdown: { groups: { score: { freshAt: true } }, others: { freshAt: true }, freshAt: true } },
};

/** A score by channel, touchpoint, version or language. Costs days and groups read, however many answers there are. Refuses an unknown survey or question and a metric that does not fit as `BAD_USER_INPUT`. */
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
  /** The first less the second, in the unit of the scores. */
  difference: number | null;
  /** How far such a difference is off on average, in the same unit. */
  standardError: number | null;
  /** Where the true difference lies. */
  interval: IntervalFields | null;
  /** How the difference was held against chance. */
  test: DifferenceTest | null;
  /** The difference in standard errors: z, or t. */
  statistic: number | null;
  /** Of t; null of z. */
  degreesOfFreedom: number | null;
  /** How often chance alone makes a difference as large, to either side, if there is none: 0 to 1. */
  p: number | null;
  /** Of either group. True where there are fewer answers than the workspace’s `minimumN`: then only their number is shown. Whoever may ask for scores can still subtract one group from another: `scores:read` is for people who may see answers. */
  suppressed: boolean;
  /** What to be cautious for; empty as a rule. */
  warnings: ScoreWarning[];
}

const scoresCompare: Operation = {
  name: 'ScoresCompare',
  field: 'scoreCompare',
  text: 'query ScoresCompare($input:ScoreCompareInput!){scoreCompare(input:$input){a{metric value n suppressed interval{low high level method}excluded{unanswered unfinished screenedOut}warnings freshAt}b{metric value n suppressed interval{low high level method}excluded{unanswered unfinished screenedOut}warnings freshAt}difference standardError interval{low high level method}test statistic degreesOfFreedom p suppressed warnings}}',
  dates: { scoreCompare: { a: { freshAt: true }, b: { freshAt: true } } },
};

/** One score of two groups of responses, with the test of their difference: two channels, or a month and the one before. Costs days and groups read, however many answers there are. Refuses an unknown survey or question and a metric that does not fit as `BAD_USER_INPUT`. */
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
  /** Completed responses with an answer: what the shares are of. */
  n: number;
  /** True where there are fewer answers than the workspace’s `minimumN`: then only their number is shown. Whoever may ask for scores can still subtract one group from another: `scores:read` is for people who may see answers. */
  suppressed: boolean;
  /** The values of a scale, and the choices, cells of a MATRIX and places of a RANKING of the newest version in their order, also those that nobody gave (of at most 1,000 cells or places); then what else was answered, the most frequent first. Empty where it is suppressed. */
  values: {
    /** The number, the key of the choice or column, `true` or `false`. */
    value: string;
    /** The key of the row of a MATRIX; null of other kinds. */
    row: string | null;
    /** The place a RANKING gave it, 1 for the best; null of other kinds. */
    rank: number | null;
    /** How many answered so. */
    n: number;
    /** Of all who answered the question, from 0 to 1. */
    share: number;
    /** Of the share, by Wilson. */
    interval: IntervalFields | null;
  }[];
  /** How many rarer values are not listed: no more than 1,000 different ones are. */
  omitted: number;
  /** Responses until then are counted: the moment of the request where nothing waits, else the earlier of when the worker last counted and when the oldest response that waits came; null if it never counted. */
  freshAt: Date | null;
}

const scoresDistribution: Operation = {
  name: 'ScoresDistribution',
  field: 'questionDistribution',
  text: 'query ScoresDistribution($input:QuestionDistributionInput!){questionDistribution(input:$input){n suppressed values{value row rank n share interval{low high level method}}omitted freshAt}}',
  dates: { questionDistribution: { freshAt: true } },
};

/** What was answered how often, of completed responses; for scales, choices, rankings, matrices, yes and no. Costs days and groups read, however many answers there are. Refuses an unknown survey or question as `BAD_USER_INPUT`. */
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
  /** Those that came to an end. */
  completed: number | null;
  /** Those that ended because they did not belong to those asked. */
  screenedOut: number | null;
  /** Those who did not leave before their first answer, of all: 0 to 1. */
  beginningRate: number | null;
  /** Completed of started: 0 to 1. */
  completionRate: number | null;
  /** True where there are fewer answers than the workspace’s `minimumN`: then only their number is shown. Whoever may ask for scores can still subtract one group from another: `scores:read` is for people who may see answers. */
  suppressed: boolean;
  /** The questions of the newest version in their order, then those that only earlier ones had; at most 1,000. */
  steps: {
    /** The question’s key. */
    question: string;
    /** Responses that it was shown to; those that were begun without an answer are in `started` alone. */
    reached: number;
    /** Those of them with an answer; the others passed over it, or left. */
    answered: number | null;
    /** Unfinished ones that went no further. */
    left: number | null;
    /** Those who went on, of those whom it was shown to: 0 to 1. */
    continuationRate: number | null;
    /** True where there are fewer answers than the workspace’s `minimumN`: then only their number is shown. Whoever may ask for scores can still subtract one group from another: `scores:read` is for people who may see answers. */
    suppressed: boolean;
  }[];
  /** Responses until then are counted: the moment of the request where nothing waits, else the earlier of when the worker last counted and when the oldest response that waits came; null if it never counted. */
  freshAt: Date | null;
}

const scoresFunnel: Operation = {
  name: 'ScoresFunnel',
  field: 'completionFunnel',
  text: 'query ScoresFunnel($input:CompletionFunnelInput!){completionFunnel(input:$input){started completed screenedOut beginningRate completionRate suppressed steps{question reached answered left continuationRate suppressed}freshAt}}',
  dates: { completionFunnel: { freshAt: true } },
};

/** How many start a survey, go on at each question, and complete it. Costs days and groups read, however many answers there are. Refuses an unknown survey as `BAD_USER_INPUT`. */
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
  /** P: unfinished responses. Whoever was screened out, or came after a quota was full, was not eligible. */
  partials: number;
  /** I / (I + P + R + NC + O + U), the least that the response rate can be. */
  rr1: number | null;
  /** (I + P) / (I + P + R + NC + O + U): partial ones count as responses. */
  rr2: number | null;
  /** I / (I + P + R + O): of those who were reached at all. */
  coop1: number | null;
  /** True where there are fewer answers than the workspace’s `minimumN`: then only their number is shown. Whoever may ask for scores can still subtract one group from another: `scores:read` is for people who may see answers. */
  suppressed: boolean;
  /** Responses until then are counted: the moment of the request where nothing waits, else the earlier of when the worker last counted and when the oldest response that waits came; null if it never counted. */
  freshAt: Date | null;
}

const scoresResponseRates: Operation = {
  name: 'ScoresResponseRates',
  field: 'responseRates',
  text: 'query ScoresResponseRates($input:ResponseRateInput!){responseRates(input:$input){completes partials rr1 rr2 coop1 suppressed freshAt}}',
  dates: { responseRates: { freshAt: true } },
};

/** AAPOR response rates: completed and partial responses as counted, all others as given. Costs days and groups read, however many answers there are. Refuses an unknown survey as `BAD_USER_INPUT`. */
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
  /** Cronbach’s α, at most 1: from about 0.7 on, the questions go together. Null where it is suppressed, or all sums are the same. */
  alpha: number | null;
  /** Responses that answered all of the questions. */
  n: number;
  /** True where there are fewer answers than the workspace’s `minimumN`: then only their number is shown. Whoever may ask for scores can still subtract one group from another: `scores:read` is for people who may see answers. */
  suppressed: boolean;
  /** What to be cautious for; empty as a rule. */
  warnings: ScoreWarning[];
}

const scoresReliability: Operation = {
  name: 'ScoresReliability',
  field: 'cronbachAlpha',
  text: 'query ScoresReliability($input:CronbachAlphaInput!){cronbachAlpha(input:$input){alpha n suppressed warnings}}',
};

/** Cronbach’s α of questions on scales, over completed responses that answered all of them. Reads answers, of the newest 10,000 responses at most. Refuses an unknown survey or question as `BAD_USER_INPUT`. */
export async function reliability(
  client: Client,
  input: CronbachAlphaInput,
  options?: CallOptions,
): Promise<ScoresReliabilityResult> {
  return run<ScoresReliabilityResult>(client, scoresReliability, { input }, options);
}
