import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import type { Choice, QuestionKind } from '../surveys/definition/definition.ts';
import type { PublishedQuestion } from '../surveys/definition/definitionRules.ts';
import type { ScoreFilterShape } from './filter.input.ts';
import type { Interval } from './metrics/estimate.ts';
import type { Bar } from './metrics/metric.ts';
import { share } from './metrics/share.ts';
import { rollupTableOf, selectionCondition, selectionOf } from './selection.ts';
import { knownQuestion, standingOf } from './standing.ts';

export interface DistributionInput {
  readonly survey: string;
  readonly question: string;
  readonly filter?: ScoreFilterShape | null;
}

/** What was answered how often. */
export interface AnswerDistribution {
  /** Completed responses with an answer: what the shares are of. */
  readonly n: number;
  readonly suppressed: boolean;
  readonly values: readonly AnswerShare[];
  /** Values that are not listed, because they are rarer than the 1,000 that are. */
  readonly omitted: number;
  readonly freshAt: Date | null;
}

export interface AnswerShare {
  /** The number, the key of the choice or column, `true` or `false`. */
  readonly value: string;
  /** Of a MATRIX. */
  readonly row: string | null;
  /** Of a RANKING, 1 for the best. */
  readonly rank: number | null;
  readonly n: number;
  /** From 0 to 1. */
  readonly share: number;
  /** Of the share. */
  readonly interval: Interval | null;
}

/** More values than this are not listed; a ranking can have 40,000. */
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

/** Kinds with several buckets an answer: the bucket '' counts the answers. */
const several: ReadonlySet<QuestionKind> = new Set(['MULTIPLE_CHOICE', 'RANKING', 'MATRIX']);

/** What was answered to a question, as given: a scale whose lowest value is the best is not turned round. */
export async function questionDistribution(
  ctx: Context,
  input: DistributionInput,
): Promise<AnswerDistribution> {
  const selection = selectionOf(input.filter, 'input.filter');
  const { asked, minimumN, freshAt } = await standingOf<Asked>(
    ctx,
    input.survey,
    askedAndOffered(input.question),
  );
  const question = knownQuestion(asked.question, 'input.question');
  if (!countable.has(question.kind)) {
    const cure = question.kind === 'NUMBER' ? 'Ask for the score MEAN.' : 'Read its answers.';
    throw badArgument('input.question', `answers of ${question.kind} are not counted. ${cure}`);
  }
  const rows = await ctx.db.$queryRaw<DistributionRow[]>(Prisma.sql`
    SELECT bucket, sum(n)::float8 AS n, (sum(sum(n)) OVER ())::float8 AS whole,
      (count(*) OVER ())::int AS buckets
    FROM ${rollupTableOf(selection)}
    WHERE "workspaceId" = ${ctx.db.$workspaceId}::uuid AND "surveyId" = ${input.survey}::uuid
      AND question = ${input.question} AND measure = 'VALUE' AND ${selectionCondition(selection)}
    GROUP BY bucket HAVING sum(n) > 0
    ORDER BY bucket = '' DESC, sum(n) DESC, bucket LIMIT ${mostValues + 1}`);
  const total = several.has(question.kind)
    ? (rows.find(({ bucket }) => bucket === '')?.n ?? 0)
    : (rows[0]?.whole ?? 0);
  const listed = rows.filter(({ bucket }) => bucket !== '').slice(0, mostValues);
  const all = (rows[0]?.buckets ?? 0) - (several.has(question.kind) && total > 0 ? 1 : 0);
  const suppressed = total < minimumN;
  return {
    n: total,
    suppressed,
    values: suppressed ? [] : sharesOf(question, asked.offered, listed, total),
    omitted: suppressed ? 0 : all - listed.length,
    freshAt,
  };
}

interface DistributionRow extends Pick<Bar, 'bucket' | 'n'> {
  readonly whole: number;
  readonly buckets: number;
}

interface Asked {
  readonly question: PublishedQuestion | null;
  /** The question in the newest version; null where it is not asked any more. */
  readonly offered: Offered | null;
}

/** What a question offers: its choices, or a matrix its rows and columns. */
interface Offered {
  readonly choices?: readonly Pick<Choice, 'key'>[];
  readonly rows?: readonly Pick<Choice, 'key'>[];
  readonly columns?: readonly Pick<Choice, 'key'>[];
}

function askedAndOffered(key: string): Prisma.Sql {
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

/** The values that are listed even if nobody gave them, in the order in which they were offered. */
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

/** Each with each, as buckets name them; none where they are more than are listed. */
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
