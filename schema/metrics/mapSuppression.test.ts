import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { response, times } from '../../test/support/countedResponses.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { scoresOf } from '../../test/support/scores.ts';
import { decodeId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

const { counted } = scoresOf(() => workspace);
const minimumN = 5;

/** A workspace with touchpoints of so many answers, and a metric of them; answers with their ids. */
async function touchpointsOf(sizes: readonly number[]): Promise<string[]> {
  workspace = await graph.workspace();
  const ids: string[] = [];
  for (const index of sizes.keys()) {
    ids.push(await workspace.make('touchpoint', { name: `t${index}`, channel: 'WEB' }));
  }
  const survey = await counted(
    sizes.flatMap((n, index) =>
      times(n, response({ nps: 9 }, { touchpointId: decodeId('Touchpoint', ids[index] ?? '') })),
    ),
  );
  const questions = [{ survey, question: 'nps' }];
  await workspace.make('metric', { key: 'nps', name: 'NPS', formula: 'NPS', questions });
  return ids;
}

/** A journey whose stages have one step each, with touchpoints by their indices. */
const journeyOf = (ids: readonly string[], stages: readonly (readonly number[])[]) =>
  workspace.make('journey', {
    title: 'To ride',
    stages: stages.map((own, index) => ({
      name: `Stage ${index}`,
      steps: [{ title: 'Step', touchpoints: own.map((each) => ({ id: ids[each] })) }],
    })),
  });

interface Part {
  readonly n: number;
  readonly suppressed: boolean;
  readonly warnings: readonly string[];
}

const part = 'score(metric: "nps") { n suppressed warnings }';

async function scoresIn(journey: string) {
  const found = await workspace.ask<{
    journey: {
      score: { score: Part };
      stages: { nodes: { score: Part; steps: { nodes: { score: Part }[] } }[] };
    };
    touchpoints: { nodes: { score: Part }[] };
  }>(
    `query($id: ID!) {
      journey(id: $id) {
        score(metric: "nps") { score { n suppressed warnings } }
        stages { nodes { ${part} steps { nodes { ${part} } } } }
      }
      touchpoints(first: 100, orderBy: [{ field: CREATED_AT, direction: ASC }]) { nodes { ${part} } }
    }`,
    { id: journey },
  );
  return {
    journey: found.journey.score.score,
    stages: found.journey.stages.nodes.map(({ score }) => score),
    steps: found.journey.stages.nodes.flatMap(({ steps }) => steps.nodes.map(({ score }) => score)),
    touchpoints: found.touchpoints.nodes.map(({ score }) => score),
  };
}

const shown = (n: number, ...warnings: string[]) => ({ n, suppressed: false, warnings });
const hidden = (n: number) => ({ n, suppressed: true, warnings: [] });

test('touchpoints with few answers are left out of a stage, unless it has all of them', async () => {
  const ids = await touchpointsOf([20, 3, 4, 9]);
  const scores = await scoresIn(await journeyOf(ids, [[0, 1], [1, 2], [1, 3], [2], [0, 1, 2, 3]]));
  expect(scores.touchpoints).toEqual([shown(20), hidden(3), hidden(4), shown(9)]);
  expect(scores.stages).toEqual([
    shown(20, 'FEW_LEFT_OUT'),
    shown(7),
    shown(9, 'FEW_LEFT_OUT'),
    hidden(4),
    shown(36),
  ]);
  expect(scores.steps).toEqual(scores.stages);
  expect(scores.journey).toEqual(shown(72, 'FEW_LEFT_OUT', 'OVERLAP'));
});

test('if all touchpoints with few answers have few together, the next smallest is one of them', async () => {
  const ids = await touchpointsOf([20, 3, 9]);
  const scores = await scoresIn(await journeyOf(ids, [[0, 1], [1, 2], [2]]));
  expect(scores.touchpoints).toEqual([shown(20), hidden(3), hidden(9)]);
  expect(scores.stages).toEqual([shown(20, 'FEW_LEFT_OUT'), shown(12), hidden(9)]);
  expect(scores.journey).toEqual(shown(32, 'FEW_LEFT_OUT'));
});

test('no two parts of a map, one within the other, differ by a few answers', async () => {
  const stage = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 5 });
  const maps = fc.sample(
    fc.record({
      sizes: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }),
      stages: fc.array(stage, { minLength: 6, maxLength: 6 }),
    }),
    { numRuns: 4, seed: 3 },
  );
  let nested = 0;
  for (const { sizes, stages } of maps) {
    const ids = await touchpointsOf(sizes);
    const found = await scoresIn(await journeyOf(ids, stages));
    const parts = [
      ...stages.map((own, index) => ({ own, score: found.stages[index] })),
      ...sizes.map((_n, index) => ({ own: [index], score: found.touchpoints[index] })),
    ].filter(({ score }) => score && !score.suppressed);
    for (const [inner, outer] of parts.flatMap((one) => parts.map((two) => [one, two] as const))) {
      if (!inner.own.every((each) => outer.own.includes(each))) continue;
      const gained = (outer.score?.n ?? 0) - (inner.score?.n ?? 0);
      expect([sizes, inner.own, outer.own, gained > 0 && gained < minimumN]).toEqual([
        ...[sizes, inner.own, outer.own, false],
      ]);
      nested += gained > 0 ? 1 : 0;
    }
  }
  expect(nested).toBeGreaterThan(10);
});
