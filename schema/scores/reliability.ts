import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Context } from '../kernel/context.ts';
import { badArgument } from '../kernel/errors.ts';
import type { PublishedQuestion } from '../surveys/definition/definitionRules.ts';
import type { Computation } from '../toolkit/read/compiled/computedText.ts';
import { cronbachAlpha } from './metrics/cronbach.ts';
import type { ScoreWarning } from './score.ts';
import { type Counted, computedFromCounts, knownQuestion } from './standing.ts';

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
export function surveyReliability(
  ctx: Context,
  { survey, questions }: ReliabilityInput,
): Computation<SurveyReliability> {
  if (questions.length < 2) throw badArgument('input.questions', 'α needs at least two questions.');
  const rows = reliabilitySql(ctx, survey, questions);
  const published = Prisma.sql`(
    SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(survey."publishedQuestions")
    WHERE key = ANY(${[...questions]}::text[])
  )`;
  const query = {
    survey,
    published,
    counts: ofAnswers,
    queries: () => ({ ...unconditional, rows }),
  };
  return computedFromCounts<Published, ReliabilityRow, SurveyReliability>(ctx, query, (counted) => {
    refuseUnscaled(questions, counted.published);
    return reliabilityOf(counted);
  });
}

/** It reads answers, not counts of them. */
const ofAnswers = { stored: { table: Prisma.empty, ready: null }, live: null };
const unconditional = { read: null, neighbours: null, few: null };

type Published = Readonly<Record<string, PublishedQuestion>>;

interface ReliabilityRow {
  readonly n: number;
  readonly looked: number;
  readonly variances: readonly number[];
  readonly ofSum: number | null;
}

function reliabilityOf({
  minimumN,
  rows: [row],
}: Counted<Published, ReliabilityRow>): SurveyReliability {
  const { n, looked, variances, ofSum } = row ?? { n: 0, looked: 0, variances: [], ofSum: 0 };
  const suppressed = n < minimumN;
  if (suppressed || ofSum === null) return { alpha: null, n, suppressed, warnings: [] };
  const { alpha, negative } = cronbachAlpha(variances, ofSum);
  const warnings: ScoreWarning[] = [];
  if (negative) warnings.push('NEGATIVE_ALPHA');
  if (alpha === null) warnings.push('NO_SPREAD');
  if (looked === mostReliabilityResponses) warnings.push('NEWEST_ONLY');
  return { alpha, n, suppressed, warnings };
}

/** @throws BAD_USER_INPUT for a question that is unknown, has no scale, or is listed twice */
function refuseUnscaled(questions: readonly string[], published: Published): void {
  questions.forEach((key, index) => {
    const path = `input.questions.${index}`;
    const { kind, scale } = knownQuestion(published[key], path);
    if (!scale) throw badArgument(path, `a question of ${kind} has no scale.`);
    if (questions.indexOf(key) < index) throw badArgument(path, 'is listed twice.');
  });
}

/** Each item has the numbers that reverse its answers where needed: base + sign · answer. */
function reliabilitySql({ db }: Context, survey: string, questions: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    WITH newest AS MATERIALIZED (
      SELECT id FROM "SurveyResponse"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = ${survey}::uuid
        AND status = 'COMPLETED'
      ORDER BY "startedAt" DESC, id DESC LIMIT ${mostReliabilityResponses}::int
    ), item AS MATERIALIZED (
      SELECT key,
        CASE WHEN (value ->> 'reverseScored')::boolean
          THEN (value -> 'scale' ->> 'min')::float8 + (value -> 'scale' ->> 'max')::float8
          ELSE 0 END AS base,
        CASE WHEN (value ->> 'reverseScored')::boolean THEN -1 ELSE 1 END AS sign
      FROM jsonb_each(survey."publishedQuestions") WHERE key = ANY(${[...questions]}::text[])
    ), answered AS (
      SELECT newest.id, item.key, item.base + item.sign * answer.number AS value,
        count(*) OVER (PARTITION BY newest.id) AS answers
      FROM newest
      JOIN "Answer" answer ON answer."workspaceId" = ${db.$workspaceId}::uuid
        AND answer."responseId" = newest.id AND answer.number IS NOT NULL
      JOIN item ON item.key = answer.question
    ), complete AS (
      SELECT id, key, value FROM answered WHERE answers = ${questions.length}::int
    ), sums AS (
      SELECT sum(value) AS value FROM complete GROUP BY id
    )
    SELECT (SELECT count(*) FROM sums)::int AS n, (SELECT count(*) FROM newest)::int AS looked,
      (SELECT var_samp(value) FROM sums)::float8 AS "ofSum",
      ARRAY(SELECT coalesce(var_samp(value), 0)::float8 FROM complete GROUP BY key) AS variances`;
}
