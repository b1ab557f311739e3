import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

async function curveOf(stages: object[]) {
  const id = await workspace.make('journey', { title: 'Felt', stages });
  return read(id);
}

async function read(id: string) {
  const { journey } = await workspace.ask<{ journey: { emotionCurve: Point[] } }>(
    'query($id: ID!) { journey(id: $id) { emotionCurve { value n stage { name } } } }',
    { id },
  );
  return journey.emotionCurve;
}

interface Point {
  value: number | null;
  n: number;
  stage: { name: string };
}

test('counts only steps of layer CUSTOMER: the worked example', async () => {
  const curve = await curveOf(
    [1, -1, -2, 0, 2].map((emotion, index) => ({
      name: `Stage ${index}`,
      steps: [
        { title: 'What the shop does', layer: 'BACKSTAGE', emotion: 2 },
        { title: 'What customers do', emotion },
        { title: 'What they see it do', layer: 'FRONTSTAGE', emotion: -2 },
        { title: 'What helps it', layer: 'SUPPORT', emotion: 1 },
      ],
    })),
  );
  expect(curve.map(({ value }) => value)).toEqual([1, -1, -2, 0, 2]);
  expect(curve.map(({ n }) => n)).toEqual([1, 1, 1, 1, 1]);
  expect(curve.map(({ stage }) => stage.name)).toEqual([0, 1, 2, 3, 4].map((at) => `Stage ${at}`));
});

test('is the mean of the steps with an emotion; null if there is none', async () => {
  const step = (emotion: number | null) => ({ title: 's', emotion });
  expect(
    await curveOf([
      { name: 'Mixed', steps: [step(2), step(-1), step(null), step(0)] },
      { name: 'Unknown', steps: [step(null)] },
      { name: 'Empty' },
      { name: 'Only backstage', steps: [{ ...step(2), layer: 'BACKSTAGE' }] },
    ]),
  ).toEqual([
    { value: 1 / 3, n: 3, stage: { name: 'Mixed' } },
    { value: null, n: 0, stage: { name: 'Unknown' } },
    { value: null, n: 0, stage: { name: 'Empty' } },
    { value: null, n: 0, stage: { name: 'Only backstage' } },
  ]);
});

test('leaves out archived steps and stages, and follows the order of the map', async () => {
  const { journey } = await workspace.change<{ journey: Drawn }>(
    'journeyCreate',
    {
      title: 'Changed',
      stages: ['First', 'Second', 'Third'].map((name, index) => ({
        name,
        steps: [
          { title: 'in use', emotion: index },
          { title: 'archived', emotion: -2 },
        ],
      })),
    },
    'journey { id stages { nodes { id steps { nodes { id } } } } }',
  );
  const [first, second, third] = journey.stages.nodes;
  for (const stage of [first, third]) {
    await workspace.change('stepArchive', { id: stage?.steps.nodes[1]?.id });
  }
  await workspace.change('stageArchive', { id: second?.id });
  await workspace.change('stageMove', { id: third?.id, position: 0 });
  expect(await read(journey.id)).toEqual([
    { value: 2, n: 1, stage: { name: 'Third' } },
    { value: 0, n: 1, stage: { name: 'First' } },
  ]);
});

interface Drawn {
  id: string;
  stages: { nodes: { id: string; steps: { nodes: { id: string }[] } }[] };
}
