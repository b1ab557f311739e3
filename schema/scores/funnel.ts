import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Measure } from '../../prisma/generated/client/enums.ts';
import type { Context } from '../kernel/context.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { countTable } from './counts.ts';
import type { ScoreFilterShape } from './filter.input.ts';
import { completionRates } from './metrics/completion.ts';
import { periodCondition, selectionOf } from './selection.ts';
import { type Counted, computedFromCounts, type ScoreStanding } from './standing.ts';
import { betrays, flaggedCounts, suppressionIn } from './suppression.ts';

export interface FunnelInput {
  readonly survey: string;
  readonly filter?: ScoreFilterShape | null;
}

/** How far responses get in a survey. Suppressed counts are null; a rate also with no responses. */
export interface CompletionFunnel {
  readonly started: number;
  readonly completed: number | null;
  readonly screenedOut: number | null;
  readonly quotaFull: number | null;
  readonly beginningRate: number | null;
  readonly completionRate: number | null;
  readonly suppressed: boolean;
  readonly steps: readonly FunnelStep[];
  readonly freshAt: Date | null;
}

export interface FunnelStep {
  readonly question: string;
  readonly reached: number;
  readonly answered: number | null;
  readonly left: number | null;
  readonly continuationRate: number | null;
  readonly suppressed: boolean;
}

/** How many steps at most: more than a version has questions, because older versions had others. */
const mostSteps = 1000;

/** Counts the responses that start, reach each question, answer it, leave at it, and complete. */
export function completionFunnel(
  ctx: Context,
  { survey, filter }: FunnelInput,
): Computation<CompletionFunnel> {
  const selection = selectionOf(filter, 'input.filter');
  const { conditions } = selection;
  const query = {
    survey,
    published: publishedKeys,
    counts: countTable(ctx, { survey, question: null }, { selections: [selection] }),
    queries: (table: Prisma.Sql) => ({
      read: Prisma.sql`read AS (${flaggedCounts({
        table,
        where: Prisma.sql`"workspaceId" = ${ctx.db.$workspaceId}::uuid AND "surveyId" = ${survey}::uuid
          AND measure = ANY(ARRAY['STARTED', 'COMPLETED', 'SCREENED_OUT', 'QUOTA_FULL', 'REACHED', 'ANSWERED', 'LEFT']::"Measure"[])
          AND ${periodCondition(selection)}`,
        conditions,
        keys: [{ name: Prisma.raw('question'), expression: Prisma.raw('question') }],
      })})`,
      rows: Prisma.sql`
        SELECT question, measure::text AS measure, sum(n)::float8 AS n FROM read WHERE failing = 0
        GROUP BY question, measure`,
      ...suppressionIn(conditions, Prisma.sql`measure = 'STARTED'`),
    }),
  };
  return computedFromCounts(ctx, query, funnelFrom);
}

function funnelFrom(counted: Counted<PublishedKeys, FunnelRow>): CompletionFunnel {
  const { published, minimumN, freshAt, rows } = counted;
  const known = [...new Set([...(published.newest ?? []), ...published.all])].slice(0, mostSteps);
  const counts = new Map(rows.map(({ question, measure, n }) => [`${measure} ${question}`, n]));
  const count = (measure: Measure, question = '') => counts.get(`${measure} ${question}`) ?? 0;
  const newest = new Set(published.newest ?? []);
  const questions = known.filter((key) => newest.has(key) || count('REACHED', key) > 0);
  const betrayed = betrays(counted.neighbours, counted.few, minimumN);
  return funnelOf(count, questions, { minimumN, freshAt, betrayed });
}

interface FunnelRow {
  readonly question: string;
  readonly measure: Measure;
  readonly n: number;
}

interface PublishedKeys {
  /** Keys of the newest version in their order; null before the first version. */
  readonly newest: readonly string[] | null;
  /** Keys of all versions. */
  readonly all: readonly string[];
}

const publishedKeys = Prisma.sql`jsonb_build_object(
  'newest', (
    SELECT jsonb_path_query_array(published.definition, '$.pages[*].questions[*].key')
    FROM "SurveyVersion" published
    WHERE published."workspaceId" = survey."workspaceId" AND published."surveyId" = survey.id
      AND published.version = survey.version
  ),
  'all', jsonb_path_query_array(survey."publishedQuestions", '$.keyvalue().key')
)`;

interface Shown extends Pick<ScoreStanding<unknown>, 'minimumN' | 'freshAt'> {
  /** Whether others would reveal few responses. */
  readonly betrayed: boolean;
}

function funnelOf(
  count: (measure: Measure, question?: string) => number,
  questions: readonly string[],
  { minimumN, freshAt, betrayed }: Shown,
): CompletionFunnel {
  const started = count('STARTED');
  const finished = {
    completed: count('COMPLETED'),
    screenedOut: count('SCREENED_OUT'),
    quotaFull: count('QUOTA_FULL'),
  };
  const steps = questions.map((question) => ({
    question,
    reached: count('REACHED', question),
    answered: count('ANSWERED', question),
    left: count('LEFT', question),
  }));
  const rates = completionRates({ started, ...finished, steps });
  const suppressed = betrayed || started < minimumN;
  const shown = <Value>(value: Value) => (suppressed ? null : value);
  return {
    started,
    completed: shown(finished.completed),
    screenedOut: shown(finished.screenedOut),
    quotaFull: shown(finished.quotaFull),
    beginningRate: shown(rates.beginning),
    completionRate: shown(rates.overall),
    suppressed,
    steps: steps.map(({ question, reached, answered, left }, index) => {
      const few = suppressed || reached < minimumN;
      return {
        question,
        reached,
        answered: few ? null : answered,
        left: few ? null : left,
        continuationRate: few ? null : (rates.steps[index] ?? null),
        suppressed: few,
      };
    }),
    freshAt,
  };
}
