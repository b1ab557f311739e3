import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import type { Choice, QuestionKind } from '../surveys/definition/definition.ts';
import type { PublishedQuestion } from '../surveys/definition/definitionRules.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { countTable } from './counts.ts';
import type { ScoreFilterShape } from './filter.input.ts';
import type { Interval } from './metrics/estimate.ts';
import type { Bar } from './metrics/metric.ts';
import { share } from './metrics/share.ts';
import { periodCondition, selectionOf } from './selection.ts';
import { type Counted, computedFromCounts, knownQuestion } from './standing.ts';
import { betrays, flaggedCounts, suppressionIn } from './suppression.ts';

export interface DistributionInput {
  readonly survey: string;
  readonly question: string;
  readonly filter?: ScoreFilterShape | null;
}

/** How often each value was answered. */
export interface AnswerDistribution {
  /** Completed responses with an answer; the divisor of the shares. */
  readonly n: number;
  readonly suppressed: boolean;
  readonly values: readonly AnswerShare[];
  /** How many values are not listed, because the 1,000 listed ones are more frequent. */
  readonly omitted: number;
  readonly freshAt: Date | null;
}

export interface AnswerShare {
  /** The number, the key of the choice or column, `true` or `false`. */
  readonly value: string;
  /** The key of the row of a MATRIX; null for other kinds. */
  readonly row: string | null;
  /** The rank in answers to a RANKING, from 1; null for other kinds. */
  readonly rank: number | null;
  readonly n: number;
  /** From 0 to 1. */
  readonly share: number;
  /** The interval of the share, from 0 to 1. */
  readonly interval: Interval | null;
}

/** How many values are listed at most; a ranking can have 40,000. */
const mostValues = 1000;

const countable: ReadonlySet<QuestionKind> = new Set([
  'NPS',
  'CSAT',
  'CES',
  'RATING',
  'OPINION_SCALE',
  'SINGLE_CHOICE',
  'MULTIPLE_CHOICE',
  'RANKING',
  'MATRIX',
  'BOOLEAN',
  'CONSENT',
]);

/** Kinds whose answers have several buckets each; the bucket '' counts their answers. */
const several: ReadonlySet<QuestionKind> = new Set(['MULTIPLE_CHOICE', 'RANKING', 'MATRIX']);

/** How often each value was answered to a question; scales are not reversed. */
export function questionDistribution(
  ctx: Context,
  { survey, question, filter }: DistributionInput,
): Computation<AnswerDistribution> {
  const selection = selectionOf(filter, 'input.filter');
  const { conditions } = selection;
  const query = {
    survey,
    published: publishedAndOffered(question),
    counts: countTable(ctx, { survey, question }, { selections: [selection] }),
    queries: (table: Prisma.Sql) => ({
      read: Prisma.sql`read AS (${flaggedCounts({
        table,
        where: Prisma.sql`"workspaceId" = ${ctx.db.$workspaceId}::uuid AND "surveyId" = ${survey}::uuid
          AND question = ${question}::text AND measure = 'VALUE' AND ${periodCondition(selection)}`,
        conditions,
      })})`,
      rows: Prisma.sql`
        SELECT bucket, sum(n)::float8 AS n, (sum(sum(n)) OVER ())::float8 AS whole,
          (count(*) OVER ())::int AS buckets
        FROM read WHERE failing = 0
        GROUP BY bucket HAVING sum(n) > 0
        ORDER BY bucket = '' DESC, sum(n) DESC, bucket LIMIT ${mostValues + 1}::int`,
      ...suppressionIn(conditions, answersTo(question)),
    }),
  };
  return computedFromCounts(ctx, query, distributionOf);
}

/** A condition for rows that count each answer once, over the row `survey`. */
function answersTo(question: string): Prisma.Sql {
  return Prisma.sql`(bucket = ''
    OR survey."publishedQuestions" -> ${question}::text ->> 'kind' <> ALL(${[...several]}::text[]))`;
}

function distributionOf({
  published,
  minimumN,
  freshAt,
  rows,
  neighbours,
  few,
}: Counted<PublishedAndOffered, DistributionRow>): AnswerDistribution {
  const question = knownQuestion(published.question, 'input.question');
  if (!countable.has(question.kind)) {
    const cure = question.kind === 'NUMBER' ? 'Ask for the score MEAN.' : 'Read its answers.';
    throw badArgument('input.question', `answers of ${question.kind} are not counted. ${cure}`);
  }
  const total = several.has(question.kind)
    ? (rows.find(({ bucket }) => bucket === '')?.n ?? 0)
    : (rows[0]?.whole ?? 0);
  const listed = rows.filter(({ bucket }) => bucket !== '').slice(0, mostValues);
  const all = (rows[0]?.buckets ?? 0) - (several.has(question.kind) && total > 0 ? 1 : 0);
  const suppressed = total < minimumN || betrays(neighbours, few, minimumN);
  return {
    n: total,
    suppressed,
    values: suppressed ? [] : sharesOf(question, published.offered, listed, total),
    omitted: suppressed ? 0 : all - listed.length,
    freshAt,
  };
}

interface DistributionRow extends Pick<Bar, 'bucket' | 'n'> {
  readonly whole: number;
  readonly buckets: number;
}

interface PublishedAndOffered {
  /** Null if no published version has the question. */
  readonly question: PublishedQuestion | null;
  /** The question in the newest version; null if that version does not have it. */
  readonly offered: Offered | null;
}

/** The choices of a question, or the rows and columns of a matrix. */
interface Offered {
  readonly choices?: readonly Pick<Choice, 'key'>[];
  readonly rows?: readonly Pick<Choice, 'key'>[];
  readonly columns?: readonly Pick<Choice, 'key'>[];
}

function publishedAndOffered(key: string): Prisma.Sql {
  return Prisma.sql`jsonb_build_object(
    'question', survey."publishedQuestions" -> ${key}::text,
    'offered', (
      SELECT jsonb_path_query_first(
        published.definition,
        '$.pages[*].questions[*] ? (@.key == $key)',
        jsonb_build_object('key', ${key}::text)
      )
      FROM "SurveyVersion" published
      WHERE published."workspaceId" = survey."workspaceId" AND published."surveyId" = survey.id
        AND published.version = survey.version
    )
  )`;
}

function sharesOf(
  question: PublishedQuestion,
  offered: Offered | null,
  rows: readonly Pick<Bar, 'bucket' | 'n'>[],
  total: number,
): AnswerShare[] {
  const counts = new Map(rows.map(({ bucket, n }) => [bucket, n]));
  const expected = expectedBuckets(question, offered ?? {});
  const isExpected = new Set(expected);
  const others = [...counts.keys()].filter((bucket) => !isExpected.has(bucket));
  return [...expected, ...others].map((bucket) => {
    const n = counts.get(bucket) ?? 0;
    const { value, interval } = share({ part: n, n: total });
    return {
      ...partsOf(question.kind, bucket),
      n,
      share: (value ?? 0) / 100,
      interval: interval && { ...interval, low: interval.low / 100, high: interval.high / 100 },
    };
  });
}

/** The values that are listed even with `n` 0, in the order of the question. */
function expectedBuckets(
  question: PublishedQuestion,
  { choices = [], rows = [], columns = [] }: Offered,
): string[] {
  const { scale } = question;
  if (scale) {
    return Array.from({ length: scale.max - scale.min + 1 }, (_, step) => String(scale.min + step));
  }
  switch (question.kind) {
    case 'BOOLEAN':
    case 'CONSENT':
      return ['true', 'false'];
    case 'SINGLE_CHOICE':
    case 'MULTIPLE_CHOICE':
      return choices.map(({ key }) => key);
    case 'MATRIX':
      return fewPairs(
        rows,
        columns.map(({ key }) => key),
      );
    case 'RANKING':
      return fewPairs(
        choices,
        choices.map((_choice, index) => index + 1),
      );
    default:
      return [];
  }
}

/** The bucket of each pair; none if there are more pairs than are listed. */
function fewPairs(
  ones: readonly Pick<Choice, 'key'>[],
  others: readonly (string | number)[],
): string[] {
  if (ones.length * others.length > mostValues) return [];
  return ones.flatMap(({ key }) => others.map((other) => `${key}:${other}`));
}

function partsOf(kind: QuestionKind, bucket: string): Pick<AnswerShare, 'value' | 'row' | 'rank'> {
  const [first = '', second = ''] = bucket.split(':');
  if (kind === 'MATRIX') return { value: second, row: first, rank: null };
  if (kind === 'RANKING') return { value: first, row: null, rank: Number(second) };
  return { value: bucket, row: null, rank: null };
}
