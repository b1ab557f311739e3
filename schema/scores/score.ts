import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Measure } from '../../prisma/generated/client/enums.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import type { PublishedQuestion } from '../surveys/definition/definitionRules.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import type { CountTable } from './counts.ts';
import type { ScoreFilterShape } from './filter.input.ts';
import type { Interval } from './metrics/estimate.ts';
import type { Formula, ScoreMetric } from './metrics/formula.ts';
import {
  type Bar,
  estimateOf,
  fittingMetrics,
  metricFits,
  type Sample,
  sampleOf,
} from './metrics/metric.ts';
import { type ScorePart, scoreParts } from './metrics/scoreParts.ts';
import {
  type CountQueries,
  computedFromCounts,
  type FoundCounts,
  knownQuestion,
  publishedQuestion,
  type ScoreStanding,
} from './standing.ts';
import type { WeightedScore } from './weights/weighted.ts';

/** The survey, the question and the formula of a score, and which responses to count. */
export interface ScoreRequest extends Formula {
  readonly survey: string;
  readonly question: string;
  readonly filter?: ScoreFilterShape | null;
}

/** Why to take a score, a comparison or a reliability with caution. */
export type ScoreWarning =
  | 'NO_SPREAD'
  | 'HIDDEN_SPREAD'
  | 'OVERLAP'
  | 'NO_TEST'
  | 'NEGATIVE_ALPHA'
  | 'NEWEST_ONLY'
  | 'SEVERAL_ANSWERS'
  | 'FEW_LEFT_OUT';

/** A score with its number of answers, its interval and its warnings. */
export interface Score extends Formula {
  /** Null if it is suppressed, or there are no answers. */
  readonly value: number | null;
  readonly n: number;
  readonly suppressed: boolean;
  /** Whether it is suppressed although it has enough answers. */
  readonly revealing: boolean;
  readonly interval: Interval | null;
  /** The variance of one answer; null if it is suppressed or unknown. */
  readonly variance: number | null;
  /** What it is made of; empty if it is suppressed, and for numbers without a scale. */
  readonly parts: readonly ScorePart[];
  /** Set for fewer answers than the workspace reports without a caution. */
  readonly caution: 'SMALL_BASE' | null;
  /** Of a score whose `excluded` is not selected, meaningless. */
  readonly excluded: ExcludedCounts;
  readonly warnings: readonly ScoreWarning[];
  /**
   * How it differs from the responses of its period that its filter or its group leaves out. It is
   * computed where it is asked for; null where there are none, or where either is suppressed.
   */
  readonly fromRest: () => FromRest | null;
  readonly freshAt: Date | null;
  /** The language of its sentence by default. */
  readonly defaultLocale: string;
  /** The score by weighted answers, where a scheme is named. */
  readonly weighted?: WeightedScore;
}

/** How a score differs from all responses beside its own. */
export interface FromRest {
  /** The score minus that of the rest. */
  readonly difference: number;
  /** The p of the test, adjusted for the tests that are made beside it; null where nothing varies. */
  readonly adjustedP: number | null;
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

/** A question, and a formula that fits it. */
export interface ScoredQuestion extends Formula, Omit<ScoreStanding<unknown>, 'published'> {
  readonly question: PublishedQuestion;
  /** How many answers of one response it counts at most; one by default. */
  readonly answersEach?: number;
}

/**
 * A value that is computed from the counts of a scored question. It throws BAD_USER_INPUT for an
 * unknown survey or question, a metric that does not fit, or a percentile without need.
 *
 * @param queries the queries over a table of counts
 */
export function computedFromScored<Row, Value>(
  ctx: Context,
  { survey, question, metric, percentile = null }: ScoreRequest,
  counts: CountTable,
  queries: (table: Prisma.Sql) => CountQueries,
  finish: (scored: ScoredQuestion, found: FoundCounts<Row>) => Value,
): Computation<Value> {
  refusePercentile({ metric, percentile });
  const query = { survey, published: publishedQuestion(question), counts, queries };
  return computedFromCounts<PublishedQuestion | null, Row, Value>(ctx, query, (counted) =>
    finish(scoredQuestion(counted, { metric, percentile }), counted),
  );
}

function refusePercentile({ metric, percentile }: Formula): void {
  if (metric === 'PERCENTILE' && percentile === null) {
    throw badArgument('input.percentile', 'PERCENTILE needs a percentile, from 1 to 99.');
  }
  if (metric !== 'PERCENTILE' && percentile !== null) {
    throw badArgument('input.percentile', 'only PERCENTILE takes a percentile.');
  }
}

function scoredQuestion(
  { published, ...standing }: ScoreStanding<PublishedQuestion | null>,
  formula: Formula,
): ScoredQuestion {
  const question = knownQuestion(published, 'input.question');
  requireFit(formula.metric, question, 'input.metric');
  return { ...formula, ...standing, question };
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

/** A condition for those of them that count answers. */
export const areAnswers = Prisma.raw("measure = 'VALUE'");

/** What is read beside the answers of a score. */
export interface ReadBeside {
  /** Whole responses: what its `excluded` follows from. */
  readonly whole: boolean;
  /** The responses that its filter leaves out: what `fromRest` follows from. */
  readonly rest: boolean;
}

/**
 * What must be read beside its answers for the fields that are selected of a score, or of what has scores.
 *
 * @param selected as `selectedNames` has them
 */
export function readBeside(selected: ReadonlySet<string>): ReadBeside {
  const names = new Set([...selected].map((path) => path.slice(path.lastIndexOf('.') + 1)));
  return {
    whole: names.has('excluded'),
    rest: ['verdict', 'adjustedP', 'sentence'].some((name) => names.has(name)),
  };
}

/** A condition for the rollup rows of a score, over all responses. */
export function countsOf(
  { db }: Context,
  { survey, question }: Pick<ScoreRequest, 'survey' | 'question'>,
  { whole }: Pick<ReadBeside, 'whole'> = { whole: true },
): Prisma.Sql {
  const counts = whole
    ? Prisma.sql`question IN ('', ${question}::text)
        AND measure = ANY(ARRAY['VALUE', 'STARTED', 'COMPLETED', 'SCREENED_OUT', 'QUOTA_FULL']::"Measure"[])`
    : Prisma.sql`question = ${question}::text AND measure = 'VALUE'`;
  return Prisma.sql`"workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${survey}::uuid AND ${counts}`;
}

/** Which rows of `read` are counted: those of the score, and of its rest where that is read. */
export function countedRows({ rest }: Pick<ReadBeside, 'rest'>): Prisma.Sql {
  return rest ? Prisma.sql`true` : Prisma.sql`failing = 0`;
}

/** The counts of one group. */
export interface GroupCounts {
  readonly rows: readonly CountRow[];
  /** Those of the other responses of its period; none by default. */
  readonly rest?: readonly CountRow[];
  /** Whether its score is not shown because others would reveal few answers. */
  readonly betrays: boolean;
}

/** The score from the counts of one group, for which there is no rest by default. */
export function scoreOf(
  scored: ScoredQuestion,
  { rows, betrays }: GroupCounts,
  fromRest: Score['fromRest'] = () => null,
): Score {
  const { question, metric, percentile, minimumN, reportingN, defaultLocale, freshAt } = scored;
  const sample = sampleIn(scored, rows);
  const { value, n, interval, variance } = estimateOf(sample);
  const suppressed = betrays || n < minimumN;
  return {
    ...{ metric, percentile, n, suppressed, revealing: betrays && n >= minimumN },
    value: suppressed ? null : value,
    interval: suppressed ? null : interval,
    variance: suppressed ? null : variance,
    parts: suppressed ? [] : scoreParts(metric, question, answersIn(rows)),
    caution: n < reportingN ? 'SMALL_BASE' : null,
    excluded: excludedFrom(rows, n),
    warnings: suppressed ? [] : warningsOf(scored, sample, variance),
    fromRest: suppressed ? () => null : fromRest,
    ...{ freshAt, defaultLocale },
  };
}

/** The sample of a score in the counts of one group. */
export function sampleIn(scored: ScoredQuestion, rows: readonly CountRow[]): Sample {
  return sampleOf(scored, scored.question, answersIn(rows));
}

function answersIn(rows: readonly CountRow[]): CountRow[] {
  return rows.filter(({ measure, n }) => measure === 'VALUE' && n > 0);
}

function excludedFrom(rows: readonly CountRow[], n: number): ExcludedCounts {
  const whole = (measure: Measure) => rows.find((row) => row.measure === measure)?.n ?? 0;
  const completed = whole('COMPLETED');
  // Of a metric, completed responses can have an answer to each question of their survey.
  const asked = rows.find(({ measure }) => measure === 'COMPLETED')?.sum || completed;
  const [screenedOut, quotaFull] = [whole('SCREENED_OUT'), whole('QUOTA_FULL')];
  return {
    unfinished: whole('STARTED') - completed - screenedOut - quotaFull,
    screenedOut,
    quotaFull,
    unanswered: asked - n,
  };
}

function warningsOf(
  { answersEach = 1 }: ScoredQuestion,
  sample: Sample,
  variance: number | null,
): ScoreWarning[] {
  return [
    ...(answersEach > 1 ? ['SEVERAL_ANSWERS' as const] : []),
    ...spreadWarnings(sample, variance),
  ];
}

function spreadWarnings(sample: Sample, variance: number | null): ScoreWarning[] {
  // The intervals of other samples need no variance, and have a width even where it is 0.
  if (sample.of !== 'MEAN' || sample.moments.n < 2) return [];
  if (variance === null) return ['HIDDEN_SPREAD'];
  return variance === 0 ? ['NO_SPREAD'] : [];
}
