import { deepStrictEqual } from 'node:assert';
import { uuidIn } from '../byHand/publicId.ts';
import { ask, graphqlCall } from '../http.ts';
import { command } from '../processes.ts';
import { contest, type Figures, median } from '../rounds.ts';
import type { Line } from '../table.ts';
import { World } from '../world.ts';
import type { Question } from './maps.ts';
import { linesOf } from './reads.ts';
import { publishedSurvey } from './survey.ts';
import type { Work } from './work.ts';

/** Answers of the surveys. The embedded database is not for a million. */
const sizes = { PostgreSQL: [10_000, 100_000, 1_000_000], PGlite: [10_000, 100_000] };

const query =
  'query ($input: ScoreInput!) { it: score(input: $input) { value n interval { low high } } }';

/** Rows that are inserted in one statement. */
const batch = 100_000;

/** The NPS of a year for one client, over few and many answers, beside a count of the raw answers. */
export const benchScore: Work = async (engine, { requests, rounds, progress }) => {
  const world = await World.open(engine, 'score');
  const surveys: { survey: string; answers: number }[] = [];
  for (const answers of sizes[engine.name]) {
    surveys.push({ survey: await publishedSurvey(world), answers });
  }
  for (const { survey, answers } of surveys) {
    progress(`score: filling in ${answers.toLocaleString('en')} answers`);
    await fill(world, uuidIn(survey), answers);
  }
  await world.administer('VACUUM ANALYZE');
  progress('score: counting them');
  // Counting a million anew takes longer than a statement of a server may.
  const patient = { ...world.database.settings, STATEMENT_TIMEOUT_MS: '900000' };
  await command(patient, 'rollups', 'repair');
  await world.administer('VACUUM ANALYZE');

  await world.byHand();
  const lines: Line[] = [];
  const all: (readonly Figures[])[] = [];
  for (const { survey, answers } of surveys) {
    const asked = scoreOf(survey);
    await demandSameScore(world, asked, answers);
    const work = `a score over ${answers.toLocaleString('en')} answers`;
    const noted = (at: string) => progress(`${work}: ${at}`);
    // A raw count over a million takes a tenth of a second.
    const raw = Math.max(3, Math.ceil((requests * 2_000) / answers));
    const [graph = [], byHand = []] = await contest(
      { world, concurrency: 1, rounds, progress: noted },
      [
        { server: await world.graph(), calls: () => Array(requests).fill(asked.graph) },
        {
          server: await world.byHand(),
          calls: () => Array(Math.min(raw, requests)).fill(asked.byHand),
        },
      ],
    );
    all.push(graph);
    lines.push(...linesOf(engine, { work }, graph, byHand, ['median', 'slow']));
  }
  await world.close();
  return [...lines, ...boundLines(engine.name, all)];
};

/** The figures that have limits: the latency over the longest history, and beside the shortest. */
function boundLines(engine: string, all: readonly (readonly Figures[])[]): Line[] {
  const latency = (figures: readonly Figures[] = []) => median(figures.map((each) => each.median));
  const [short, long] = [latency(all[0]), latency(all.at(-1))];
  const bound = engine === 'PostgreSQL';
  const measure = 'median latency, ms';
  const line = { engine, work: 'a score over the longest history', measure, graph: long };
  return [
    { ...line, byHand: null, ratio: null, limit: bound ? { most: 5 } : null },
    {
      ...{ ...line, byHand: short, against: 'the shortest', ratio: long / short },
      limit: bound ? { most: 1.2 } : null,
    },
  ];
}

/** The NPS of a survey of the bench. */
export function scoreOf(survey: string): Question {
  const input = { survey, question: 'nps', metric: 'NPS' };
  return {
    graph: graphqlCall(query, { input }),
    byHand: { path: `/score?survey=${survey}`, body: null },
  };
}

/** @throws AssertionError unless the score is the one that the raw answers have */
async function demandSameScore(world: World, asked: Question, answers: number): Promise<void> {
  const score = async (text: Promise<string>) => {
    const { value, n } = JSON.parse(await text).data.it as { value: number; n: number };
    return { value: value.toFixed(9), n };
  };
  const graph = await score(ask(await world.graph(), asked.graph));
  deepStrictEqual(graph, await score(ask(await world.byHand(), asked.byHand)));
  deepStrictEqual(graph.n, answers);
}

/** A year of completed responses with one answer each; their counts are made afterwards. */
async function fill(world: World, survey: string, answers: number): Promise<void> {
  for (let from = 1; from <= answers; from += batch) {
    const to = Math.min(answers, from + batch - 1);
    const made = `
      SELECT md5($2::text || n)::uuid AS id, n, (current_date - (n % 365)::int) AS day,
        (CASE n % 2 WHEN 0 THEN 'WEB' ELSE 'EMAIL' END)::"Channel" AS channel
      FROM generate_series($3::int, $4::int) AS n`;
    await world.administer(
      `WITH made AS (${made}), responded AS (
         INSERT INTO "SurveyResponse" ("workspaceId", id, "surveyId", version, status, locale,
           channel, day, reached, "startedAt", "completedAt", "createdAt", "updatedAt")
         SELECT $1::uuid, id, $2::uuid, 1, 'COMPLETED', 'en', channel, day, '{nps}', day, day, day, day
         FROM made)
       INSERT INTO "Answer" ("workspaceId", id, "responseId", "surveyId", question, kind, number, locale)
       SELECT $1::uuid, md5('a' || id)::uuid, id, $2::uuid, 'nps', 'NPS', (n * 7) % 11, 'en'
       FROM made`,
      [world.workspaceId, survey, from, to],
    );
  }
}
