import { ask } from '../http.ts';
import { type Figures, median } from '../rounds.ts';
import type { Line } from '../table.ts';
import type { Contestant } from '../world.ts';
import { type Question, question, signatureIn, worldOfMaps } from './maps.ts';
import { measureRead, type Read, readLines } from './reads.ts';
import type { Work } from './work.ts';

const fields =
  'title goal state stages { nodes { name position steps { nodes { title description emotion effort layer momentOfTruth painPoints } } } }';

const plainQuery = `query Map($first: Int) { journeys(first: $first) { nodes { ${fields} } } }`;

const outlineQuery =
  'query Outline($first: Int) { journeys(first: $first) { nodes { title goal stages(first: 10) { nodes { name position } } } } }';

const page = 'pageInfo { hasNextPage endCursor }';
const richQuery = `query Rich {
  journeys(first: 20) { nodes { id title goal state
    stages(first: 10) { nodes { id name position
      steps(first: 10) { nodes { id title description emotion effort layer momentOfTruth painPoints
        touchpoints(first: 5) { nodes { id name channel } } } ${page} } } ${page} } } ${page} }
}`;

const filteredQuery = `query Filtered($after: String) {
  journeys(first: 20, after: $after, filter: { state: { eq: CURRENT } }, orderBy: [{ field: TITLE }]) {
    nodes { title stages(first: 3) { nodes { name
      steps(first: 3, filter: { momentOfTruth: { eq: true } }) { nodes { title emotion } } } } } ${page} }
}`;

/** What a map of this many journeys asks. */
export const plain = (first: number): Question =>
  question(plainQuery, `/map?first=${first}`, { first });

const outline = (first: number): Question =>
  question(outlineQuery, `/outline?first=${first}`, { first });

type Page = { pageInfo: { endCursor: string } };

async function rich(graph: Contestant): Promise<Question> {
  const asked = question(richQuery, '');
  const { data } = JSON.parse(await ask(graph, asked.graph));
  const journeys = data.journeys as Page & {
    nodes: { stages: Page & { nodes: { steps: Page }[] } }[];
  };
  const stages = journeys.nodes[0]?.stages;
  const signatures = new URLSearchParams({
    journeys: signatureIn(journeys.pageInfo.endCursor),
    stages: signatureIn(stages?.pageInfo.endCursor ?? ''),
    steps: signatureIn(stages?.nodes[0]?.steps.pageInfo.endCursor ?? ''),
  });
  return question(richQuery, `/rich?${signatures}`);
}

async function filtered(graph: Contestant): Promise<Question> {
  const { data } = JSON.parse(await ask(graph, question(filteredQuery, '').graph));
  const after = (data.journeys as Page).pageInfo.endCursor;
  return question(filteredQuery, `/filtered?after=${after}`, { after });
}

/** Rows that an outline answers: a journey and its 6 stages. */
const outlineRows = 7;

/** The journey map: plain, with ids, links and cursors, filtered and paged, small and large. */
export const benchMap: Work = async (engine, effort) => {
  const world = await worldOfMaps(engine, 'map', 100);
  await world.byHand();
  const graph = await world.graph();
  const reads: readonly Read[] = [
    {
      work: 'map of 20 journeys, 740 rows',
      asked: plain(20),
      limits: { cpu: { most: 1.5 }, allCpu: { most: 1.3 } },
    },
    { work: 'map of 1 journey, 37 rows', asked: plain(1), share: 4 },
    { work: 'map of 5 journeys, 185 rows', asked: plain(5), share: 2 },
    {
      work: 'map of 20 journeys with ids, touchpoints and cursors, 1,940 rows',
      asked: await rich(graph),
      share: 0.5,
      limits: { cpu: { most: 1.7 } },
    },
    { work: 'map, second page, filtered and sorted', asked: await filtered(graph), share: 2 },
  ];
  const lines: Line[] = [];
  for (const read of reads) lines.push(...(await readLines(world, read, effort)));

  const growth = new Map<number, readonly Figures[]>();
  for (const parents of [1, 10, 100]) {
    const read = {
      work: `${parents} parents`,
      asked: outline(parents),
      share: 200 / (20 + parents),
    };
    growth.set(parents, (await measureRead(world, read, effort)).graph);
  }
  lines.push(growthLine(engine.name, growth));
  await world.close();
  return lines;
};

/** What a further row costs among 100 parents, beside what it costs among 10. */
function growthLine(engine: string, growth: ReadonlyMap<number, readonly Figures[]>): Line {
  const cost = (parents: number) => median((growth.get(parents) ?? []).map(({ allCpu }) => allCpu));
  const rowFrom = (few: number, many: number) =>
    (cost(many) - cost(few)) / ((many - few) * outlineRows);
  const [large, small] = [rowFrom(10, 100), rowFrom(1, 10)];
  return {
    engine,
    work: 'a further row of a list, from 10 to 100 parents',
    measure: 'CPU of both, ms',
    graph: large,
    byHand: small,
    against: 'from 1 to 10',
    ratio: large / small,
    limit: engine === 'PostgreSQL' ? { most: 1.2 } : null,
  };
}
