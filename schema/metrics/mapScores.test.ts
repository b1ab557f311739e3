import { afterAll, beforeAll, expect, test } from 'vitest';
import { response, times } from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { type ScoreAnswer, scoresOf } from '../../test/support/scores.ts';
import { decodeId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
/** Touchpoints by name, with their ids. */
const touchpoints = new Map<string, string>();

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  for (const name of ['ads', 'site', 'shop', 'ride', 'unmet']) {
    touchpoints.set(name, await workspace.make('touchpoint', { name, channel: 'WEB' }));
  }
  // NPS 80, 60, 50 and 90, of 120, 80, 200 and 40 answers: the worked example of a journey’s score.
  const [first, second] = [
    await counted([...met('ads', 108, 12), ...met('shop', 70, 0, 30)]),
    await counted([...met('site', 64, 16), ...met('shop', 50, 20, 30), ...met('ride', 38, 2)]),
  ];
  const questions = [first, second].map((survey) => ({ survey, question: 'nps' }));
  await workspace.make('metric', { key: 'nps', name: 'NPS', formula: 'NPS', questions });
  const bad = questions.map((each) => ({ ...each, question: 'csat' }));
  await workspace.make('metric', {
    key: 'csat',
    name: 'C',
    formula: 'BOTTOM_TWO_BOX',
    questions: bad,
  });
});
afterAll(() => graph.close());

const { counted } = scoresOf(() => workspace);
const idOf = (name: string) => touchpoints.get(name) ?? '';

/** Responses at a touchpoint, so many promoters, detractors and passives. */
function met(name: string, promoters: number, detractors: number, passives = 0) {
  const touchpointId = decodeId('Touchpoint', idOf(name));
  const at = (nps: number, csat: number) => response({ nps, csat }, { touchpointId });
  return [
    ...times(promoters, at(10, 5)),
    ...times(detractors, at(0, 1)),
    ...times(passives, at(8, 3)),
  ];
}

interface PartScore {
  name?: string;
  score: ScoreAnswer;
}
interface Map {
  journey: {
    score: {
      score: ScoreAnswer;
      weakestStage: { name: string } | null;
      weakestScore: ScoreAnswer | null;
    };
    stages: {
      nodes: (PartScore & {
        steps: { nodes: (PartScore & { touchpoints: { nodes: PartScore[] } })[] };
      })[];
    };
  };
}

const journeyOf = (stages: readonly (readonly string[])[]) =>
  workspace.make('journey', {
    title: 'To ride',
    stages: stages.map((names, index) => ({
      name: `Stage ${index}`,
      steps: names.map((name) => ({ title: name, touchpoints: [{ id: idOf(name) }] })),
    })),
  });

const scored = 'value n suppressed warnings';
const wholeMap = (metric: string, weakest = 'weakestStage { name }') => `query($id: ID!) {
  journey(id: $id) {
    score(metric: "${metric}") { score { ${scored} } ${weakest} weakestScore { value } }
    stages { nodes { name score(metric: "${metric}") { ${scored} }
      steps { nodes { score(metric: "${metric}") { ${scored} }
        touchpoints { nodes { name score(metric: "${metric}") { ${scored} } } } } } } }
  }
}`;

test('a journey has the mean of its stages’ scores, weighted by their answers: the worked example', async () => {
  const id = await journeyOf([['ads'], ['site'], ['shop'], ['ride']]);
  const { journey } = await workspace.ask<Map>(wholeMap('nps'), { id });
  const stages = journey.stages.nodes;
  expect(stages.map(({ score }) => [score.value, score.n])).toEqual([
    [80, 120],
    [60, 80],
    [50, 200],
    [90, 40],
  ]);
  expect(journey.score.score.value).toBeCloseTo(63.6364, 4);
  expect(journey.score.score.n).toBe(440);
  expect(journey.score.score.warnings).toEqual([]);
  expect(journey.score.weakestStage).toEqual({ name: 'Stage 2' });
  expect(journey.score.weakestScore?.value).toBe(50);
  for (const { steps, score } of stages) {
    expect(steps.nodes.map((step) => step.score)).toEqual([score]);
    expect(steps.nodes[0]?.touchpoints.nodes.map((touchpoint) => touchpoint.score)).toEqual([
      score,
    ]);
  }
});

test('a stage counts a touchpoint of several steps once, and a journey one of several stages in each, with a warning', async () => {
  const id = await journeyOf([['ads', 'site', 'ads'], ['site', 'unmet'], ['unmet']]);
  const { journey } = await workspace.ask<Map>(wholeMap('nps'), { id });
  expect(journey.stages.nodes.map(({ score }) => score.n)).toEqual([200, 80, 0]);
  expect(journey.score.score.n).toBe(280);
  // 108 + 64 + 64 promoters, 12 + 16 + 16 detractors.
  expect(journey.score.score.value).toBeCloseTo((100 * (236 - 44)) / 280, 9);
  expect(journey.score.score.warnings).toEqual(['OVERLAP']);
  expect(journey.score.weakestStage).toEqual({ name: 'Stage 1' });
});

test('the weakest stage has the highest share of the worst values, where low is good', async () => {
  const id = await journeyOf([['ads'], ['site']]);
  const { journey } = await workspace.ask<Map>(wholeMap('csat'), { id });
  expect(journey.stages.nodes.map(({ score }) => score.value)).toEqual([10, 20]);
  expect(journey.score.weakestStage).toEqual({ name: 'Stage 1' });
});

test('what is archived, and a map without answers, has no score', async () => {
  const id = await journeyOf([['ads'], ['ride']]);
  const { journey } = await workspace.ask<{
    journey: { stages: { nodes: { id: string; steps: { nodes: { id: string }[] } }[] } };
  }>('query($id: ID!) { journey(id: $id) { stages { nodes { id steps { nodes { id } } } } } }', {
    id,
  });
  const [first, second] = journey.stages.nodes;
  await workspace.change('stageArchive', { id: first?.id });
  await workspace.change('stepArchive', { id: second?.steps.nodes[0]?.id });
  const after = await workspace.ask<Map>(wholeMap('nps'), { id });
  expect(after.journey.stages.nodes.map(({ score }) => score.n)).toEqual([0]);
  expect(after.journey.score).toEqual({
    score: { value: null, n: 0, suppressed: true, warnings: [] },
    weakestStage: null,
    weakestScore: null,
  });
});

test('a whole map is read by as many statements as one touchpoint, whatever its size', async () => {
  const [small, large] = [
    await journeyOf([['ads']]),
    await journeyOf(Array.from({ length: 12 }, () => ['ads', 'site', 'shop', 'ride', 'unmet'])),
  ];
  const statements = async (query: string, id: string) =>
    (await graph.statementsOf(() => workspace.ask(query, { id }))).statements.length;
  const map = wholeMap('nps', '');
  expect([await statements(map, small), await statements(map, large)]).toEqual([2, 2]);
  const touchpoint = 'query($id: ID!) { touchpoint(id: $id) { score(metric: "nps") { n } } }';
  expect(await statements(touchpoint, idOf('ads'))).toBe(2);
});

test('days are a limit, and those that do not exist are refused, as is an unknown metric', async () => {
  const ask = (args: string) =>
    workspace.ask<{ touchpoint: PartScore }>(
      `query($id: ID!) { touchpoint(id: $id) { score(${args}) { n } } }`,
      { id: idOf('ads') },
    );
  expect(
    (await ask('metric: "nps", from: "2026-03-01", to: "2026-03-01"')).touchpoint.score.n,
  ).toBe(120);
  expect((await ask('metric: "nps", from: "2026-03-02"')).touchpoint.score.n).toBe(0);
  await expect(ask('metric: "nps", from: "2026-02-30"')).rejects.toThrow('a day of the calendar');
  await expect(ask('metric: "mood"')).rejects.toThrow('no metric of this workspace has this key');
});

test('a metric of another workspace is unknown', async () => {
  const other = await graph.workspace('Other');
  const id = await other.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
  await expect(
    other.ask('query($id: ID!) { touchpoint(id: $id) { score(metric: "nps") { n } } }', { id }),
  ).rejects.toThrow('no metric of this workspace has this key');
});

test('a key bound to a touchpoint has its score, and none of others', async () => {
  const bound = workspace.boundTo({
    segments: null,
    touchpoints: [decodeId('Touchpoint', idOf('ads')) ?? ''],
  });
  const query = 'query($id: ID!) { touchpoint(id: $id) { score(metric: "nps") { n value } } }';
  const scores = [];
  for (const name of ['ads', 'site']) scores.push(await bound.ask(query, { id: idOf(name) }));
  expect(scores).toEqual([
    { touchpoint: { score: { n: 120, value: 80 } } },
    { touchpoint: { score: { n: 0, value: null } } },
  ]);
});
