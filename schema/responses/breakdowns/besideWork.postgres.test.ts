import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client/client.ts';
import { BreakdownWorld, type Facts } from '../../../test/support/breakdownWorld.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { foldRollups } from '../../scores/rollups/fold.ts';
import { verifyStoredRollups } from '../../scores/rollups/verify.ts';
import { linkResponses } from '../customers/linkResponses.ts';
import { countBreakdownsBy } from './countBreakdowns.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const facts = (number: number): Facts => ({
  score: number % 11,
  size: ['small', 'large', null][number % 3] ?? null,
  plan: `plan ${number % 7}`,
  seats: null,
  tags: number % 2 === 0 ? ['vip'] : [],
  customer: number % 4 === 0 ? 0 : null,
  mail: number % 4 === 1 ? 1 : null,
});
const some = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => facts(from + index));

test('what is marked while responses come, change and go counts each of them once', async () => {
  const world = await BreakdownWorld.begun(workspace);
  await world.submit(some(0, 60));
  const markings = [
    ['plan'],
    ['attributes.tier', 'size', 'plan'],
    ['tags', 'attributes.tier'],
    ['plan', 'tags', 'attributes.constructor', 'size', 'attributes.tier'],
  ];
  const handlers = [countBreakdownsBy(7), foldRollups, linkResponses];
  let number = 60;
  for (const marking of markings) {
    const work: Promise<unknown>[] = [world.mark(marking)];
    for (let at = 0; at < 6; at++) {
      number += 1;
      work.push(world.submit(some(number, 2)), world.correct(at * 3, facts(number + 1)));
    }
    work.push(world.delete(20), world.delete(30));
    work.push(world.change(0, { tier: number % 2 === 0 ? 'gold' : null, active: true }));
    const done = Promise.all(work);
    const soon = () => new Date(Date.now() + 1_000);
    await Promise.all([done, drainTasks(workspace.db, handlers, soon())]);
    await Promise.all([
      ...[1, 2, 3].map((at) => world.correct(at, facts(number + at))),
      drainTasks(workspace.db, handlers, soon()),
    ]);
    expect(await verifyStoredRollups(workspace.db)).toEqual([]);
  }
  await world.work();
  expect(await verifyStoredRollups(workspace.db)).toEqual([]);
  expect(await workspace.db.surveyBreakdown.count({ where: { countedToAt: null } })).toBe(5);
});

test('a batch that a crash cuts off is counted again, and no response twice', async () => {
  const world = await BreakdownWorld.begun(workspace);
  await world.submit(some(0, 10));
  await world.mark(['plan', 'attributes.tier']);
  const crashed = workspace.db.$transaction(async (db) => {
    const task = { id: world.surveyId, topic: 'breakdowns', subjectId: world.surveyId };
    await countBreakdownsBy(5).handle(db, [{ ...task, payload: 'COUNT', attempts: 1 }], new Date());
    throw new Error('The machine is gone');
  });
  await expect(crashed).rejects.toThrow('The machine is gone');
  const responses = { surveyId: world.surveyId, customerId: { not: null } };
  const taken = () =>
    workspace.db.surveyResponse.count({
      where: { ...responses, attributes: { not: Prisma.DbNull } },
    });
  expect(await taken()).toBe(0);
  await world.work();
  expect(await verifyStoredRollups(workspace.db)).toEqual([]);
  const counted = await workspace.db.rollupByBreakdown.aggregate({
    where: { surveyId: world.surveyId, grain: 'DAY', measure: 'STARTED', breakdown2: 0 },
    _sum: { n: true },
  });
  expect(counted._sum.n).toBe(20);
  expect(await taken()).toBe(await workspace.db.surveyResponse.count({ where: responses }));
  expect(await taken()).toBeGreaterThan(0);
});
