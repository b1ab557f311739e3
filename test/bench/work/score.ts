import { deepStrictEqual } from 'node:assert';
import { dayAfter } from '../../../schema/kernel/localTime.ts';
import { ask, graphqlCall } from '../http.ts';
import { contest, type Figures, median } from '../rounds.ts';
import type { Line } from '../table.ts';
import { World } from '../world.ts';
import { breakdowns, fillAnswers } from './answers.ts';
import type { Question } from './maps.ts';
import { linesOf } from './reads.ts';
import { publishedSurvey } from './survey.ts';
import type { Work } from './work.ts';

/** Answers of the surveys. The embedded database is not for a million. */
const sizes = { PostgreSQL: [10_000, 100_000, 1_000_000], PGlite: [10_000, 100_000] };

const query =
  'query ($input: ScoreInput!) { it: score(input: $input) { value n interval { low high } } }';

const quarterQuery = `query ($input: ScoreTrendInput!) { it: scoreSeries(input: $input) {
  label score { value n interval { low high } } change { difference p } yearChange { difference p } } }`;

interface AskedOfSurvey {
  readonly name: string;
  readonly of: (survey: string) => Question;
  /** The most milliseconds of the median latency, whatever the history. */
  readonly most: number | null;
}

/** What is asked: all answers, those of one of ten regions, those of one of four plans in it, and quarters. */
const asked: readonly AskedOfSurvey[] = [
  { name: 'a score', of: (survey) => scoreOf(survey), most: 5 },
  { name: 'a score with a cut', of: (survey) => scoreOf(survey, { region: 'r3' }), most: 5 },
  {
    name: 'a score with a pair of cuts',
    of: (survey) => scoreOf(survey, { region: 'r3', plan: 'p1' }),
    most: 5,
  },
  { name: 'a quarter series', of: quartersOf, most: null },
];

/**
 * The NPS of a year, and of its quarters with their changes, for one client, over few and many answers, beside
 * counts of the raw answers.
 */
export const benchScore: Work = async (engine, { requests, rounds, progress }) => {
  const world = await World.open(engine, 'score');
  const surveys: { survey: string; answers: number }[] = [];
  for (const answers of sizes[engine.name]) {
    surveys.push({ survey: await publishedSurvey(world, breakdowns), answers });
  }
  progress('score: filling in answers and their counts');
  await fillAnswers(world, surveys);

  await world.byHand();
  const lines: Line[] = [];
  for (const each of asked) {
    const all: (readonly Figures[])[] = [];
    for (const { survey, answers } of surveys) {
      const question = each.of(survey);
      await demandSameScores(world, question);
      const work = `${each.name} over ${answers.toLocaleString('en')} answers`;
      const noted = (at: string) => progress(`${work}: ${at}`);
      // A raw count over a million takes a tenth of a second.
      const raw = Math.max(3, Math.ceil((requests * 2_000) / answers));
      const [graph = [], byHand = []] = await contest(
        { world, concurrency: 1, rounds, progress: noted },
        [
          { server: await world.graph(), calls: () => Array(requests).fill(question.graph) },
          {
            server: await world.byHand(),
            calls: () => Array(Math.min(raw, requests)).fill(question.byHand),
          },
        ],
      );
      all.push(graph);
      lines.push(...linesOf(engine, { work }, graph, byHand, ['median', 'slow']));
    }
    lines.push(...boundLines(engine.name, each, all));
  }
  await world.close();
  return lines;
};

/** The figures that have limits: the latency over the longest history, and beside the shortest. */
function boundLines(
  engine: string,
  { name, most }: AskedOfSurvey,
  all: readonly (readonly Figures[])[],
): Line[] {
  const latency = (figures: readonly Figures[] = []) => median(figures.map((each) => each.median));
  const [short, long] = [latency(all[0]), latency(all.at(-1))];
  const bound = engine === 'PostgreSQL';
  const measure = 'median latency, ms';
  const line = { engine, work: `${name} over the longest history`, measure, graph: long };
  return [
    { ...line, byHand: null, ratio: null, limit: bound && most !== null ? { most } : null },
    {
      ...{ ...line, byHand: short, against: 'the shortest', ratio: long / short },
      limit: bound ? { most: 1.2 } : null,
    },
  ];
}

/** The NPS of a survey of the bench, over the responses with such hidden fields. */
export function scoreOf(survey: string, fields: Readonly<Record<string, string>> = {}): Question {
  const hiddenFields = Object.entries(fields).map(([key, value]) => ({ key, in: [value] }));
  const filter = { hiddenFields };
  const input = { survey, question: 'nps', metric: 'NPS', filter };
  return {
    graph: graphqlCall(query, { input }),
    byHand: {
      path: `/score?survey=${survey}&fields=${encodeURIComponent(JSON.stringify(fields))}`,
      body: null,
    },
  };
}

/** Its NPS in the quarters of the last year, each compared with the one before and the year before. */
function quartersOf(survey: string): Question {
  const to = new Date().toISOString().slice(0, 10);
  const from = dayAfter(to, -364);
  const input = { survey, question: 'nps', metric: 'NPS', interval: 'QUARTER', from, to };
  return {
    graph: graphqlCall(quarterQuery, { input }),
    byHand: { path: `/scoreQuarters?survey=${survey}`, body: null },
  };
}

/** @throws AssertionError unless the scores are those that the raw answers have */
async function demandSameScores(world: World, asked: Question): Promise<void> {
  interface Found {
    readonly value: number;
    readonly n: number;
  }
  const scores = async (text: Promise<string>) => {
    const found: { data: { it: Found | { score: Found }[] } } = JSON.parse(await text);
    const { it } = found.data;
    const all = Array.isArray(it) ? it.map(({ score }) => score) : [it];
    return all.map(({ value, n }) => ({ value: value.toFixed(9), n }));
  };
  const graph = await scores(ask(await world.graph(), asked.graph));
  deepStrictEqual(graph, await scores(ask(await world.byHand(), asked.byHand)));
}
