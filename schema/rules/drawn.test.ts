import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { refusals } from '../../test/support/ruleInputs.ts';
import { sized } from '../../test/support/size.ts';
import { breaks, drawnSteps } from './drawnRules.fixture.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const numRuns = sized({ suite: 6, soak: 200 });

test('random rules that can run are stored, and the same broken in one way are refused with the path', async () => {
  const ways = fc.constantFrom(...Object.entries(breaks));
  await fc.assert(
    fc.asyncProperty(drawnSteps, ways, async (steps, [, broken]) => {
      expect(await refusals(workspace, { steps })).toEqual([]);
      const { steps: wrong, error } = broken(steps);
      expect(await refusals(workspace, { steps: wrong })).toContain(error);
    }),
    { numRuns },
  );
});
