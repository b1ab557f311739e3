import { uuidIn } from '../byHand/publicId.ts';
import { command } from '../processes.ts';
import type { World } from '../world.ts';
import { publishedSurvey } from './survey.ts';

/** Rows that are inserted in one statement. */
const batch = 100_000;

/** By what a survey's counts are stored apart: ten regions, and four plans in each. */
export const breakdowns = {
  hiddenFields: ['region', 'plan'].map((key) => ({ key, kind: 'TEXT' })),
  breakdowns: ['region', 'plan'],
};

/** Answers of the survey whose counts are compared with them. */
const verified = 10_000;

/**
 * Fills surveys, each with a year of so many completed responses of one answer, and with their counts.
 *
 * @throws Error unless such counts of another survey, with and without breakdowns, are those of its responses
 */
export async function fillAnswers(
  world: World,
  surveys: readonly { readonly survey: string; readonly answers: number }[],
): Promise<void> {
  const others = [await publishedSurvey(world), await publishedSurvey(world, breakdowns)];
  for (const survey of others) await fill(world, survey, verified);
  await world.administer('VACUUM ANALYZE');
  // It fails if a count differs.
  await command(world.database.settings, 'rollups', 'verify');
  for (const { survey, answers } of surveys) await fill(world, survey, answers);
  await world.administer('VACUUM ANALYZE');
}

async function fill(world: World, id: string, answers: number): Promise<void> {
  const survey = uuidIn(id);
  for (let from = 1; from <= answers; from += batch) {
    const to = Math.min(answers, from + batch - 1);
    await world.administer(storeResponses, [world.workspaceId, survey, from, to]);
  }
  for (const statement of countResponses) {
    await world.administer(statement, [world.workspaceId, survey, answers]);
  }
  await world.administer(registerValues, [world.workspaceId, survey]);
}

/** The responses of these numbers, and what they are counted by. */
const made = (from: string, to: string) => `made AS (
  SELECT n, (n * 7) % 11 AS nps, current_date - (n % 365)::int AS day,
    (CASE n % 2 WHEN 0 THEN 'WEB' ELSE 'EMAIL' END)::"Channel" AS channel,
    'r' || n % 10 AS region, 'p' || n / 10 % 4 AS plan
  FROM generate_series(${from}::int, ${to}::int) AS n)`;

const storeResponses = `
  WITH ${made('$3', '$4')}, identified AS (
    SELECT md5($2::text || n)::uuid AS id, made.* FROM made
  ), responded AS (
    INSERT INTO "SurveyResponse" ("workspaceId", id, "surveyId", version, status, locale,
      channel, day, reached, "hiddenFields", "breakdownVersion", "startedAt", "completedAt",
      "createdAt", "updatedAt")
    SELECT $1::uuid, id, $2::uuid, 1, 'COMPLETED', 'en', channel, day, '{nps}',
      jsonb_build_object('region', region, 'plan', plan), 2, day, day, day, day
    FROM identified)
  INSERT INTO "Answer" ("workspaceId", id, "responseId", "surveyId", question, kind, number, locale)
  SELECT $1::uuid, md5('a' || id)::uuid, id, $2::uuid, 'nps', 'NPS', nps, 'en' FROM identified`;

/** What the responses count for, by what they are counted by. */
const counted = `${made('1', '$3')}, counted AS (
  SELECT day, channel, region, plan, question, measure::"Measure", bucket, count(*)::int AS n,
    sum(value)::float8 AS sum, sum(value * value)::float8 AS squares
  FROM made CROSS JOIN LATERAL (VALUES
    ('', 'STARTED', '', 0), ('', 'COMPLETED', '', 0), ('nps', 'REACHED', '', 0),
    ('nps', 'ANSWERED', '', 0), ('nps', 'VALUE', nps::text, nps)
  ) AS one(question, measure, bucket, value)
  GROUP BY 1, 2, 3, 4, 5, 6, 7)`;

const added = 'sum(n), sum(sum), sum(squares)';
const noTouchpoint = '00000000-0000-0000-0000-000000000000';

/** Fill the rollups of a survey, as the worker does when responses come. */
const countResponses = [
  ...[
    { table: 'RollupByDay', at: 'day' },
    { table: 'RollupByMonth', at: "date_trunc('month', day::timestamp)::date" },
  ].map(
    ({ table, at }) => `WITH ${counted}
  INSERT INTO "${table}" ("workspaceId", "surveyId", day, question, measure, bucket, n, sum,
    "sumOfSquares")
  SELECT $1::uuid, $2::uuid, ${at}, question, measure, bucket, ${added}
  FROM counted GROUP BY 3, question, measure, bucket`,
  ),
  `WITH ${counted}
  INSERT INTO "RollupByCut" ("workspaceId", "surveyId", "touchpointId", locale, version, day, channel,
    question, measure, bucket, n, sum, "sumOfSquares")
  SELECT $1::uuid, $2::uuid, '${noTouchpoint}', 'en', 1, day, channel, question, measure, bucket, ${added}
  FROM counted GROUP BY day, channel, question, measure, bucket`,
  `WITH ${counted}, marked AS (
    SELECT number, key FROM "SurveyBreakdown" WHERE "workspaceId" = $1::uuid AND "surveyId" = $2::uuid
  ), cell AS (
    SELECT number AS breakdown, key, 0 AS breakdown2, '' AS key2 FROM marked
    UNION ALL
    SELECT one.number, one.key, two.number, two.key FROM marked one JOIN marked two
      ON one.number < two.number
  )
  INSERT INTO "RollupByBreakdown" ("workspaceId", "surveyId", breakdown, breakdown2, value, value2,
    grain, day, question, measure, bucket, n, sum, "sumOfSquares")
  SELECT $1::uuid, $2::uuid, breakdown, breakdown2, coalesce(fields ->> key, ''),
    coalesce(fields ->> key2, ''), grain, at.day, question, measure, bucket, ${added}
  FROM counted CROSS JOIN cell
  CROSS JOIN LATERAL (SELECT jsonb_build_object('region', region, 'plan', plan) AS fields) AS own
  CROSS JOIN LATERAL (VALUES ('DAY', counted.day),
    ('MONTH', date_trunc('month', counted.day::timestamp)::date)) AS at(grain, day)
  WHERE measure NOT IN ('REACHED', 'ANSWERED')
  GROUP BY 3, 4, 5, 6, 7, 8, 9, 10, 11`,
];

/** Counts the values of the breakdowns apart, as the worker does when they come. */
const registerValues = `
  WITH registered AS (
    INSERT INTO "BreakdownValue" ("workspaceId", "surveyId", number, value)
    SELECT DISTINCT "workspaceId", "surveyId", breakdown, value FROM "RollupByBreakdown"
    WHERE "workspaceId" = $1::uuid AND "surveyId" = $2::uuid AND breakdown2 = 0
    RETURNING number
  )
  UPDATE "SurveyBreakdown" marked SET "values" = own.n
  FROM (SELECT number, count(*)::int AS n FROM registered GROUP BY number) AS own
  WHERE "workspaceId" = $1::uuid AND "surveyId" = $2::uuid AND marked.number = own.number`;
