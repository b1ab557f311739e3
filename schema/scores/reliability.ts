import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import type { PublishedQuestion } from '../surveys/definition/definitionRules.ts';
import { cronbachAlpha } from './metrics/cronbach.ts';
import type { ScoreWarning } from './score.ts';
import { knownQuestion, standingOf } from './standing.ts';

export interface ReliabilityInput {
  readonly survey: string;
  readonly questions: readonly string[];
}

export interface SurveyReliability {
  readonly alpha: number | null;
  readonly n: number;
  readonly suppressed: boolean;
  readonly warnings: readonly ScoreWarning[];
}

/** How many completed responses are read, the newest. α needs whole responses; rollups have none. */
export const mostReliabilityResponses = 10_000;

/**
 * Cronbach's α of several questions with scales, over completed responses that answered all of them
 * (listwise). Answers to questions marked `reverseScored` are reversed first.
 */
export async function surveyReliability(
  ctx: Context,
  { survey, questions }: ReliabilityInput,
): Promise<SurveyReliability> {
  if (questions.length < 2) throw badArgument('input.questions', 'α needs at least two questions.');
  const { published, minimumN } = await standingOf<Record<string, PublishedQuestion>>(
    ctx,
    survey,
    Prisma.sql`(
      SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(survey."publishedQuestions")
      WHERE key = ANY(${[...questions]}::text[])
    )`,
  );
  const [result] = await ctx.db.$queryRaw<ReliabilityRow[]>(
    reliabilitySql(ctx, survey, itemsOf(questions, published)),
  );
  const { n, looked, variances, ofSum } = result ?? { n: 0, looked: 0, variances: [], ofSum: 0 };
  const suppressed = n < minimumN;
  if (suppressed || ofSum === null) return { alpha: null, n, suppressed, warnings: [] };
  const { alpha, negative } = cronbachAlpha(variances, ofSum);
  const warnings: ScoreWarning[] = [];
  if (negative) warnings.push('NEGATIVE_ALPHA');
  if (alpha === null) warnings.push('NO_SPREAD');
  if (looked === mostReliabilityResponses) warnings.push('NEWEST_ONLY');
  return { alpha, n, suppressed, warnings };
}

interface ReliabilityRow {
  n: number;
  looked: number;
  variances: number[];
  ofSum: number | null;
}

/** A question, and the numbers that reverse its answers where needed: base + sign · answer. */
interface Item {
  readonly key: string;
  readonly base: number;
  readonly sign: 1 | -1;
}

function itemsOf(
  questions: readonly string[],
  published: Readonly<Record<string, PublishedQuestion>>,
): Item[] {
  return questions.map((key, index) => {
    const path = `input.questions.${index}`;
    const question = knownQuestion(published[key], path);
    const { scale } = question;
    if (!scale) throw badArgument(path, `a question of ${question.kind} has no scale.`);
    if (questions.indexOf(key) < index) throw badArgument(path, 'is listed twice.');
    return question.reverseScored
      ? { key, base: scale.min + scale.max, sign: -1 }
      : { key, base: 0, sign: 1 };
  });
}

function reliabilitySql({ db }: Context, survey: string, items: readonly Item[]): Prisma.Sql {
  return Prisma.sql`
    WITH newest AS MATERIALIZED (
      SELECT id FROM "SurveyResponse"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${survey}::uuid
        AND status = 'COMPLETED'
      ORDER BY "startedAt" DESC, id DESC LIMIT ${mostReliabilityResponses}
    ), answered AS (
      SELECT newest.id, item.key, item.base + item.sign * answer.number AS value,
        count(*) OVER (PARTITION BY newest.id) AS answers
      FROM newest
      JOIN "Answer" answer ON answer."workspaceId" = ${db.$workspaceId}::uuid
        AND answer."responseId" = newest.id AND answer.number IS NOT NULL
      JOIN jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
        AS item(key text, base float8, sign int) ON item.key = answer.question
    ), complete AS (
      SELECT id, key, value FROM answered WHERE answers = ${items.length}
    ), sums AS (
      SELECT sum(value) AS value FROM complete GROUP BY id
    )
    SELECT (SELECT count(*) FROM sums)::int AS n, (SELECT count(*) FROM newest)::int AS looked,
      (SELECT var_samp(value) FROM sums)::float8 AS "ofSum",
      ARRAY(SELECT coalesce(var_samp(value), 0)::float8 FROM complete GROUP BY key) AS variances`;
}
