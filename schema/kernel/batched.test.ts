import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

test('a mutation reads again what an earlier mutation of the same request changed', async () => {
  const journey = await workspace.make('journey', {
    title: 'Felt',
    stages: [{ name: 'S', steps: [{ title: 'A', emotion: -2 }] }],
  });
  const { journey: drawn } = await workspace.ask<{
    journey: { steps: { nodes: [{ id: string }] } };
  }>('query($id: ID!) { journey(id: $id) { steps { nodes { id } } } }', { id: journey });
  const { id } = drawn.steps.nodes[0];
  const answer = await workspace.ask(
    `mutation($before: StepUpdateInput!, $after: StepUpdateInput!) {
      before: stepUpdate(input: $before) { step { journey { emotionCurve { value n } } } }
      after: stepUpdate(input: $after) { step { journey { emotionCurve { value n } } } }
    }`,
    { before: { id, emotion: 1 }, after: { id, emotion: 2 } },
  );
  const curve = (value: number) => ({ step: { journey: { emotionCurve: [{ value, n: 1 }] } } });
  expect(answer).toEqual({ before: curve(1), after: curve(2) });
});

test('values that are requested in one tick are read in one statement', async () => {
  for (const title of ['One', 'Two', 'Three']) {
    await workspace.make('journey', { title, stages: [{ name: 'S' }] });
  }
  const document = (first: number) =>
    `{ journeys(first: ${first}) { nodes { emotionCurve { value } } } }`;
  const one = await graph.statementsOf(() => workspace.ask(document(1)));
  const three = await graph.statementsOf(() => workspace.ask(document(3)));
  expect(three.statements).toHaveLength(one.statements.length);
});
