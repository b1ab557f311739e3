import { deepStrictEqual } from 'node:assert';
import { graphql, graphqlCall } from '../http.ts';
import { contest, median } from '../rounds.ts';
import { World } from '../world.ts';
import { fillAnswers } from './answers.ts';
import { publishedSurvey } from './survey.ts';
import type { Work } from './work.ts';

const surveysOfMetric = 10;

/** Answers of a metric, in all of its surveys. The embedded database is not for a million. */
const sizes = { PostgreSQL: [10_000, 1_000_000], PGlite: [10_000, 100_000] };

const query = `query ($key: String!) {
  it: metric(key: $key) { score { value n interval { low high } } }
}`;

/** One NPS over ten surveys of a year, with few and with many answers. */
export const benchMetric: Work = async (engine, { requests, rounds, progress }) => {
  const world = await World.open(engine, 'metric');
  const metrics: Metric[] = [];
  for (const answers of sizes[engine.name]) metrics.push(await metricOver(world, answers));
  progress('metric: filling in answers and their counts');
  await fillAnswers(
    world,
    metrics.flatMap(({ surveys }) => surveys),
  );

  const server = await world.graph();
  for (const { key, answers } of metrics) await demandEachOnce(world, key, answers);
  const [few = [], many = []] = await contest(
    { world, concurrency: 1, rounds, progress: (at) => progress(`a metric: ${at}`) },
    metrics.map(({ key }) => ({
      server,
      calls: () => Array(requests).fill(graphqlCall(query, { key })),
    })),
  );
  await world.close();
  const latency = (figures: typeof few) => median(figures.map((each) => each.median));
  const [short, long] = [latency(few), latency(many)];
  const most = sizes[engine.name].at(-1)?.toLocaleString('en');
  return [
    {
      ...{ engine: engine.name, measure: 'median latency, ms', graph: long, byHand: short },
      work: `a metric over ten surveys with ${most} answers`,
      against: 'with 10,000',
      ratio: long / short,
      limit: null,
    },
  ];
};

interface Metric {
  readonly key: string;
  readonly surveys: readonly { readonly survey: string; readonly answers: number }[];
  /** Of all its surveys together. */
  readonly answers: number;
}

/** Makes a metric over surveys that are to have so many answers together. */
async function metricOver(world: World, answers: number): Promise<Metric> {
  const surveys: { survey: string; answers: number }[] = [];
  for (let index = 0; index < surveysOfMetric; index++) {
    surveys.push({ survey: await publishedSurvey(world), answers: answers / surveysOfMetric });
  }
  const questions = surveys.map(({ survey }) => ({ survey, question: 'nps' }));
  const key = `nps_${answers}`;
  await world.make('metricCreate', { key, name: key, formula: 'NPS', questions });
  return { key, surveys, answers };
}

/** @throws AssertionError unless the metric has each answer once, and the NPS of 0 to 10 in turns */
async function demandEachOnce(world: World, key: string, answers: number): Promise<void> {
  type Found = { score: { value: number; n: number } };
  const { score } = await graphql<Found>(await world.graph(), query, { key });
  const own = Array.from(
    { length: answers / surveysOfMetric },
    (_, index) => ((index + 1) * 7) % 11,
  );
  const net = own.reduce((sum, value) => sum + (value >= 9 ? 1 : value <= 6 ? -1 : 0), 0);
  deepStrictEqual(
    { n: score.n, value: score.value.toFixed(6) },
    { n: answers, value: ((100 * net) / own.length).toFixed(6) },
  );
}
