import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  anyBreakdownStep,
  type BreakdownStep,
  BreakdownWorld,
  type Facts,
  profilePages,
} from '../../../test/support/breakdownWorld.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { publish } from '../../../test/support/responses.ts';
import { sized } from '../../../test/support/size.ts';
import { verifyStoredRollups } from '../../scores/rollups/verify.ts';
import { otherValues } from '../../surveys/breakdowns/breakdown.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

const facts = (more: Partial<Facts>): Facts => ({
  ...{ score: 9, size: null, plan: null, seats: null, tags: [] },
  ...more,
});

/** The stored counts of completed responses by month, without those that are 0. */
async function completed(surveyId: string): Promise<unknown[]> {
  const rows = await workspace.db.rollupByBreakdown.findMany({
    where: { surveyId, question: '', measure: 'COMPLETED', grain: 'MONTH', n: { not: 0 } },
    orderBy: [{ breakdown: 'asc' }, { breakdown2: 'asc' }, { value: 'asc' }, { value2: 'asc' }],
  });
  return rows.map(({ breakdown, breakdown2, value, value2, n }) =>
    breakdown2 === 0 ? [breakdown, value, n] : [breakdown, value, breakdown2, value2, n],
  );
}

/** Responses that have other attributes than those by which their survey is broken down. */
async function untaken(surveyId: string): Promise<unknown[]> {
  const marked = await workspace.db.surveyBreakdown.findMany({
    where: { surveyId, source: 'ATTRIBUTE' },
  });
  const keys = marked.map(({ key }) => key.replace('attributes.', '')).sort();
  const responses = await workspace.db.surveyResponse.findMany({ where: { surveyId } });
  return responses
    .map(({ customerId, attributes }) => ({
      customerId,
      keys: Object.keys(attributes ?? {}).sort(),
    }))
    .filter((taken) => taken.keys.join() !== (taken.customerId ? keys.join() : ''));
}

const marked: BreakdownStep[] = [
  { run: (world) => world.mark(['size', 'attributes.tier', 'tags']) },
  {
    run: (world) => world.submit([facts({ size: 'small', customer: 0 }), facts({ tags: ['vip'] })]),
  },
];

test('the counts by breakdowns equal a recount after any markings, submits, corrections, linkings and deletions', async () => {
  let rows = 0;
  const steps = fc.array(anyBreakdownStep, { minLength: 8, maxLength: 16 });
  await fc.assert(
    fc.asyncProperty(fc.boolean(), steps, async (anonymous, steps) => {
      workspace = await graph.workspace();
      const world = await BreakdownWorld.begun(workspace, anonymous);
      for (const step of steps) {
        await step.run(world);
        expect(await verifyStoredRollups(workspace.db)).toEqual([]);
      }
      await world.work();
      expect(await verifyStoredRollups(workspace.db)).toEqual([]);
      const open = await workspace.db.surveyBreakdown.count({
        where: { surveyId: world.surveyId, countedToAt: { not: null } },
      });
      expect(open).toBe(0);
      expect(await untaken(world.surveyId)).toEqual([]);
      rows += await workspace.db.rollupByBreakdown.count({ where: { n: { gt: 0 } } });
    }),
    // Drawn steps may have nothing to count.
    { numRuns: sized({ suite: 4, soak: 100 }), examples: [[false, marked]] },
  );
  expect(rows).toBeGreaterThan(0);
}, 600_000);

test('responses count in each value of a breakdown, and in each two values of a pair', async () => {
  workspace = await graph.workspace();
  const world = await BreakdownWorld.begun(workspace);
  await world.submit([
    facts({ plan: 'pro', tags: ['new', 'vip'] }),
    facts({ plan: 'pro', tags: ['vip'] }),
    facts({ tags: [] }),
  ]);
  await world.mark(['plan', 'tags']);
  await world.work();
  await world.submit([facts({ plan: 'free', tags: ['vip'] })]);
  await world.work();
  expect(await completed(world.surveyId)).toEqual([
    [1, '', 1],
    [1, 'free', 1],
    [1, 'pro', 2],
    [1, '', 2, '', 1],
    [1, 'free', 2, 'vip', 1],
    [1, 'pro', 2, 'new', 1],
    [1, 'pro', 2, 'vip', 2],
    [2, '', 1],
    [2, 'new', 1],
    [2, 'vip', 3],
  ]);
});

test('a hundred values are counted apart, and all that come later together', async () => {
  workspace = await graph.workspace();
  const world = await BreakdownWorld.begun(workspace);
  await world.mark(['plan']);
  const numbered = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => facts({ plan: `plan ${from + index}` }));
  await world.submit(numbered(0, 98));
  await world.work();
  await world.submit(numbered(97, 105));
  await world.work();
  const counts = await completed(world.surveyId);
  expect(counts).toHaveLength(101);
  expect(counts).toContainEqual([1, 'plan 97', 2]);
  expect(counts).toContainEqual([1, otherValues, 5]);
  const { found } = await workspace.ask<{ found: { breakdowns: object[] } }>(
    'query ($id: ID!) { found: survey(id: $id) { breakdowns { key valueCount full } } }',
    { id: world.survey },
  );
  expect(found.breakdowns).toEqual([{ key: 'plan', valueCount: 100, full: true }]);
  await world.delete(104);
  await world.work();
  expect(await completed(world.surveyId)).toContainEqual([1, otherValues, 4]);
  expect(await verifyStoredRollups(workspace.db)).toEqual([]);
});

test('a value that no response has any more is not stored, and takes up one of the hundred all the same', async () => {
  workspace = await graph.workspace();
  const world = await BreakdownWorld.begun(workspace);
  await world.mark(['plan', 'size']);
  await world.submit([facts({ plan: 'of Ann', size: 'small' }), facts({ plan: 'of all' })]);
  await world.work();
  const stored = async () => {
    const values = await workspace.db.breakdownValue.findMany({ orderBy: { value: 'asc' } });
    const rollups = await workspace.db.rollupByBreakdown.findMany();
    return [values.map(({ value }) => value), JSON.stringify(rollups).includes('of Ann')];
  };
  expect(await stored()).toEqual([['of Ann', 'of all', 'small'], true]);
  await world.correct(0, facts({ plan: 'of all' }));
  await world.work();
  expect(await stored()).toEqual([['of all', 'small'], false]);
  const [breakdown] = await workspace.db.surveyBreakdown.findMany({ where: { key: 'plan' } });
  expect(breakdown?.values).toBe(2);
  await world.submit([facts({ plan: 'of Ann' })]);
  await world.work();
  expect(await stored()).toEqual([['of Ann', 'of all', 'small'], true]);
  expect(await verifyStoredRollups(workspace.db)).toEqual([]);
});

test('what is marked anew is counted anew, and the counts of before are deleted', async () => {
  workspace = await graph.workspace();
  const world = await BreakdownWorld.begun(workspace);
  await world.mark(['plan']);
  await world.submit([facts({ plan: 'pro' })]);
  await world.work();
  await world.mark([]);
  await world.submit([facts({ plan: 'pro' })]);
  await world.mark(['plan']);
  await world.work();
  expect(await completed(world.surveyId)).toEqual([[2, 'pro', 2]]);
  const numbers = await workspace.db.rollupByBreakdown.groupBy({ by: ['breakdown'] });
  expect(numbers).toEqual([{ breakdown: 2 }]);
});

test('a survey is broken down by the first version’s profile question when the draft has it no more', async () => {
  workspace = await graph.workspace();
  const survey = await publish(workspace, { pages: profilePages, endings: [] });
  const [{ questions }] = profilePages as [{ questions: object[] }];
  const pages = [{ questions: questions.slice(0, 1) }];
  const id = { id: survey };
  await workspace.change('surveyUpdate', { ...id, pages });
  const marked = await workspace.change('surveyUpdate', { ...id, breakdowns: ['size'] });
  expect(marked.errors).toEqual([]);
});
