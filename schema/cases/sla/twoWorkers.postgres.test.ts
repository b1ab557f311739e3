import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCase } from '../../../test/support/cases.ts';
import { openTestGraph, type TestGraph } from '../../../test/support/graph.ts';
import { makePolicy } from '../../../test/support/sla.ts';
import { noteMissedTargets } from './noteMissed.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

test('two workers that look at once note each missed target once, with one notice', async () => {
  const workspace = await graph.workspace();
  const { db } = workspace;
  const owner = await workspace.make('actor', { name: 'Alex' });
  await makePolicy(workspace, { firstResponseMinutes: 30, resolutionMinutes: 60 });
  const opened = new Date(Date.now() - 86_400_000);
  for (let made = 0; made < 20; made++) await openCase(workspace, { owner }, { now: opened });
  const now = new Date();
  const look = () => db.$transaction((tx) => noteMissedTargets.handle(tx, [], now));
  await Promise.all([look(), look(), look()]);
  const noted = await db.caseChange.groupBy({
    by: ['field'],
    where: { field: { in: ['FIRST_RESPONSE_OVERDUE', 'RESOLUTION_OVERDUE'] } },
    _count: true,
  });
  expect(noted.map(({ _count }) => _count)).toEqual([20, 20]);
  expect(await db.notice.count()).toBe(40);
  expect(await db.caseTarget.count({ where: { overdueAt: now, alarmAt: null } })).toBe(40);
});
