import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Measure } from '../../prisma/generated/client/enums.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import type { PublishedQuestion } from '../surveys/definition/definitionRules.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { countTable, type LiveCounts } from './counts.ts';
import type { ScoreFilterShape } from './filter.input.ts';
import type { Interval } from './metrics/estimate.ts';
import {
  type Bar,
  estimateOf,
  fittingMetrics,
  metricFits,
  type Sample,
  type ScoreMetric,
  sampleOf,
} from './metrics/metric.ts';
import { selectionCondition, selectionOf } from './selection.ts';
import {
  computedFromCounts,
  knownQuestion,
  publishedQuestion,
  type ScoreStanding,
} from './standing.ts';

/** The survey, the question and the metric of a score, and which responses to count. */
export interface ScoreRequest {
  readonly survey: string;
  readonly question: string;
  readonly metric: ScoreMetric;
  readonly filter?: ScoreFilterShape | null;
}

/** Why to take a score, a comparison or a reliability with caution. */
export type ScoreWarning =
  | 'NO_SPREAD'
  | 'HIDDEN_SPREAD'
  | 'OVERLAP'
  | 'NEGATIVE_ALPHA'
  | 'NEWEST_ONLY';

/** A score with its number of answers, its interval and its warnings. */
export interface Score {
  readonly metric: ScoreMetric;
  /** Null if it is suppressed, or there are no answers. */
  readonly value: number | null;
  readonly n: number;
  readonly suppressed: boolean;
  readonly interval: Interval | null;
  /** The variance of one answer; null if it is suppressed or unknown. */
  readonly variance: number | null;
  readonly excluded: ExcludedCounts;
  readonly warnings: readonly ScoreWarning[];
  readonly freshAt: Date | null;
}

/** Responses that the score leaves out. */
export interface ExcludedCounts {
  readonly unfinished: number;
  readonly screenedOut: number;
  readonly quotaFull: number;
  readonly unanswered: number;
}

/** A count of one group: of answers to the question (VALUE), or of whole responses. */
export interface CountRow extends Bar {
  readonly measure: Measure;
}

/** A question, and a metric that fits it. */
export interface ScoredQuestion extends Omit<ScoreStanding<unknown>, 'published'> {
  readonly question: PublishedQuestion;
  readonly metric: ScoreMetric;
}

/** The score of a question over the responses of a filter. */
export function score(ctx: Context, input: ScoreRequest): Computation<Score> {
  const selection = selectionOf(input.filter, 'input.filter');
  const { table, live } = countTable(ctx, input, [selection]);
  const rows = Prisma.sql`
    SELECT ${countColumns} FROM ${table}
    WHERE ${countsOf(ctx, input)} AND ${selectionCondition(selection)} GROUP BY ${countKey}`;
  return computedFromScored<CountRow, Score>(ctx, input, { rows, live }, scoreOf);
}

/**
 * A value that is computed from the counts of a scored question. It throws BAD_USER_INPUT for an
 * unknown survey or question, or a metric that does not fit.
 *
 * @param counts a query for the counts, and whether they are live
 */
export function computedFromScored<Row, Value>(
  ctx: Context,
  { survey, question, metric }: ScoreRequest,
  counts: { readonly rows: Prisma.Sql; readonly live: LiveCounts | null },
  finish: (scored: ScoredQuestion, rows: readonly Row[]) => Value,
): Computation<Value> {
  const query = { survey, published: publishedQuestion(question), ...counts };
  return computedFromCounts<PublishedQuestion | null, Row, Value>(ctx, query, (counted) =>
    finish(scoredQuestion(counted, metric), counted.rows),
  );
}

function scoredQuestion(
  { published, minimumN, freshAt }: ScoreStanding<PublishedQuestion | null>,
  metric: ScoreMetric,
): ScoredQuestion {
  const question = knownQuestion(published, 'input.question');
  requireFit(metric, question, 'input.metric');
  return { question, metric, minimumN, freshAt };
}

/** @throws BAD_USER_INPUT with a path for a metric that does not fit the question */
export function requireFit(metric: ScoreMetric, question: PublishedQuestion, path: string): void {
  if (metricFits(metric, question)) return;
  const fitting = fittingMetrics(question);
  const cure =
    fitting.length === 0
      ? 'It has no score; ask for its questionDistribution.'
      : `It has ${fitting.join(', ')}.`;
  throw badArgument(path, `${metric} does not fit a question of ${question.kind}. ${cure}`);
}

/** What a query for `scoreOf` groups by: the question follows from the measure. */
export const countKey = Prisma.raw('measure, bucket');
/** The columns that it selects. */
export const countColumns = Prisma.raw(
  'measure::text AS measure, bucket, sum(n) AS n, sum(sum) AS sum, sum("sumOfSquares") AS "sumOfSquares"',
);

/** A condition for the rollup rows of a score, over all responses. */
export function countsOf(
  { db }: Context,
  { survey, question }: Pick<ScoreRequest, 'survey' | 'question'>,
): Prisma.Sql {
  return Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${survey}::uuid
    AND question IN ('', ${question}::text)
    AND measure = ANY(ARRAY['VALUE', 'STARTED', 'COMPLETED', 'SCREENED_OUT', 'QUOTA_FULL']::"Measure"[])`;
}

/** The score from the counts of one group. */
export function scoreOf(
  { question, metric, minimumN, freshAt }: ScoredQuestion,
  rows: readonly CountRow[],
): Score {
  const sample = sampleIn(question, metric, rows);
  const { value, n, interval, variance } = estimateOf(sample);
  const suppressed = n < minimumN;
  return {
    metric,
    n,
    suppressed,
    value: suppressed ? null : value,
    interval: suppressed ? null : interval,
    variance: suppressed ? null : variance,
    excluded: excludedFrom(rows, n),
    warnings: suppressed ? [] : warningsOf(sample, n, variance),
    freshAt,
  };
}

/** The sample of the metric in the counts of one group. */
export function sampleIn(
  question: PublishedQuestion,
  metric: ScoreMetric,
  rows: readonly CountRow[],
): Sample {
  return sampleOf(
    metric,
    question,
    rows.filter(({ measure, n }) => measure === 'VALUE' && n > 0),
  );
}

function excludedFrom(rows: readonly CountRow[], n: number): ExcludedCounts {
  const whole = (measure: Measure) => rows.find((row) => row.measure === measure)?.n ?? 0;
  const completed = whole('COMPLETED');
  const [screenedOut, quotaFull] = [whole('SCREENED_OUT'), whole('QUOTA_FULL')];
  return {
    unfinished: whole('STARTED') - completed - screenedOut - quotaFull,
    screenedOut,
    quotaFull,
    unanswered: completed - n,
  };
}

function warningsOf(sample: Sample, n: number, variance: number | null): ScoreWarning[] {
  if (n < 2) return [];
  if (variance === null) return ['HIDDEN_SPREAD'];
  // The intervals of other samples have a width even with a variance of 0.
  return variance === 0 && sample.of === 'MEAN' ? ['NO_SPREAD'] : [];
}
