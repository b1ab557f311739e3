import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { anyQuotaStep, anyZone, QuotaWorld } from '../../../test/support/quotaWorld.ts';
import { countedQuotas, recountedQuotas } from '../../../test/support/recountedQuotas.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { foldRollups } from '../../scores/rollups/fold.ts';
import { countQuotas } from './quotaCounts.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const total = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

test('every count of a quota equals a recount after any publications, submits, imports, corrections and deletions', async () => {
  let met = 0;
  const surveys = fc.record({ anonymous: fc.boolean(), timeZone: anyZone });
  const steps = fc.array(anyQuotaStep, { minLength: 10, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(surveys, steps, async (survey, steps) => {
      const world = await QuotaWorld.begun(workspace, survey);
      for (const step of steps) {
        await step.run(world);
        const { counts, to } = await countedQuotas(workspace.db, world.surveyId);
        expect(counts).toEqual(await recountedQuotas(workspace.db, world.surveyId, to));
        // At the end of all runs, everything may be deleted.
        met += total(counts);
      }
      await drainTasks(workspace.db, [countQuotas, foldRollups], new Date(Date.now() + 1_000));
      const { counts, to } = await countedQuotas(workspace.db, world.surveyId);
      expect(to).toBeNull();
      expect(counts).toEqual(await recountedQuotas(workspace.db, world.surveyId));
    }),
    { numRuns: 5 },
  );
  expect(met).toBeGreaterThan(0);
});
