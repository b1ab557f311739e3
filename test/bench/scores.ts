import { deepStrictEqual } from 'node:assert';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { decodeId } from '../../schema/kernel/id.ts';
import { graphql, type Measured, median, newWorkspace, round, serve } from './measured.ts';
import type { Effort } from './run.ts';
import { publishedSurvey } from './survey.ts';

/** Answers of the small survey and of the large one. */
const sizes = [10_000, 1_000_000];

const query =
  'query ($input: ScoreInput!) { it: score(input: $input) { value n interval { low high } } }';

/** A score over a year of few and of many answers, and the same by counting the raw ones. */
export async function benchScores(url: string, effort: Effort): Promise<void> {
  const { workspaceId, ownerKey: key } = await newWorkspace(url);
  const graph = await serve('graph', url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const surveys: Filled[] = [];
  for (const answers of sizes) {
    const survey = await publishedSurvey(graph, key);
    const surveyKey = decodeId('Survey', survey) ?? '';
    console.log(`Filling in ${answers} answers …`);
    await fill(client, workspaceId, surveyKey, answers);
    surveys.push({ answers, survey, surveyKey, workspaceId });
  }
  await client.query('VACUUM ANALYZE');
  for (const each of surveys) await untilFolded(graph, key, each);

  const rows: Record<string, object> = {};
  const times = new Map(
    surveys.map((each) => [each, { score: [] as number[], raw: [] as number[] }]),
  );
  for (let turn = 0; turn < effort.requests; turn++) {
    for (const each of surveys) {
      const start = performance.now();
      await scoreOf(graph, key, each.survey);
      if (turn > 20) times.get(each)?.score.push(performance.now() - start);
    }
  }
  for (const each of surveys) {
    const { score = [], raw = [] } = times.get(each) ?? {};
    for (let turn = 0; turn < effort.rounds; turn++) {
      const start = performance.now();
      const counted = await countRaw(client, each);
      raw.push(performance.now() - start);
      deepStrictEqual(await scoreOf(graph, key, each.survey), counted);
    }
    rows[`${each.answers} answers`] = {
      'score, ms': round(median(score)),
      'slowest of a hundred, ms': round(
        [...score].sort((a, b) => a - b)[Math.floor(score.length * 0.99)] ?? 0,
      ),
      'raw count in SQL, ms': round(median(raw)),
    };
  }
  await client.end();
  console.log('\nNPS of a year over HTTP, equal to the raw count each time:\n');
  console.table(rows);
}

interface Filled {
  answers: number;
  survey: string;
  surveyKey: string;
  workspaceId: string;
}

/** A year of completed responses with one answer each, and the task that carries their rollups. */
async function fill(
  client: pg.Client,
  workspaceId: string,
  surveyKey: string,
  answers: number,
): Promise<void> {
  const responses = `
    SELECT md5($2::text || n)::uuid AS id, n, (current_date - (n % 365)::int) AS day,
      (CASE n % 2 WHEN 0 THEN 'WEB' ELSE 'EMAIL' END)::"Channel" AS channel
    FROM generate_series(1, $3::int) AS n`;
  await client.query(
    `INSERT INTO "SurveyResponse" ("workspaceId", id, "surveyId", version, status, locale, channel,
       day, reached, "startedAt", "completedAt", "createdAt", "updatedAt")
     SELECT $1::uuid, id, $2::uuid, 1, 'COMPLETED', 'en', channel, day, '{nps}', day, day, day, day
     FROM (${responses}) AS made`,
    [workspaceId, surveyKey, answers],
  );
  await client.query(
    `INSERT INTO "Answer" ("workspaceId", id, "responseId", "surveyId", question, kind, number, locale)
     SELECT $1::uuid, md5('a' || id)::uuid, id, $2::uuid, 'nps', 'NPS', (n * 7) % 11, 'en'
     FROM (${responses}) AS made`,
    [workspaceId, surveyKey, answers],
  );
  await client.query(
    `INSERT INTO "Outbox" ("workspaceId", id, topic, "subjectId", "dedupeKey", payload, "nextAt")
     SELECT $1::uuid, gen_random_uuid(), 'rollups', $2::uuid, gen_random_uuid()::text,
       jsonb_agg(jsonb_build_object(
         'surveyId', $2, 'day', day, 'touchpointId', null, 'channel', channel, 'locale', 'en',
         'version', 1, 'question', 'nps', 'measure', 'VALUE', 'bucket', value::text, 'n', n,
         'sum', value * n, 'sumOfSquares', value * value * n)), now()
     FROM (
       SELECT day, channel, (n * 7) % 11 AS value, count(*) AS n
       FROM (${responses}) AS made GROUP BY 1, 2, 3
     ) AS counted`,
    [workspaceId, surveyKey, answers],
  );
}

async function untilFolded(graph: Measured, key: string, { survey, answers }: Filled) {
  for (let turn = 0; turn < 300; turn++) {
    if ((await scoreOf(graph, key, survey)).n === answers) return;
    await sleep(200);
  }
  throw new Error('The worker did not fold the rollups within a minute.');
}

async function scoreOf(graph: Measured, key: string, survey: string) {
  const input = { survey, question: 'nps', metric: 'NPS' };
  const { value, n } = await graphql<{ value: number | null; n: number }>(graph, key, query, {
    input,
  });
  return { value: value === null ? null : round(value, 9), n };
}

async function countRaw(client: pg.Client, { workspaceId, surveyKey }: Filled) {
  const { rows } = await client.query<{ value: number; n: number }>(
    `SELECT 100.0 * (count(*) FILTER (WHERE number >= 9) - count(*) FILTER (WHERE number <= 6))
         / count(*)::float8 AS value, count(*)::int AS n
     FROM "Answer" WHERE "workspaceId" = $1 AND "surveyId" = $2 AND question = 'nps'`,
    [workspaceId, surveyKey],
  );
  const [row] = rows;
  return { value: round(row?.value ?? Number.NaN, 9), n: row?.n ?? 0 };
}
