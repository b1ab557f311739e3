import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../../../test/support/graph.ts';
import { importedEvents } from '../../../test/support/rowFiles.ts';
import { skipsOf, startDue, storeRule } from '../../../test/support/rules.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

test.each([
  ['history begin no run', false, [], {}],
  ['live events begin runs as recorded ones do', true, ['new'], { TOO_OLD: 1 }],
])('imported %s', async (_, live, begun, skipped) => {
  const workspace = await graph.workspace();
  const { db } = workspace;
  await workspace.make('customer', { email: 'jana@example.com' });
  const rule = await storeRule(db, {
    trigger: { kind: 'EVENT_RECORDED', eventType: 'DELIVERY' },
    maxEventAgeHours: 2,
  });
  const mapping = ['id', 'occurredAt', 'customer.email'].map((column) => ({ column, to: column }));
  const input = { mapping, live, defaults: { source: 'shop', type: 'DELIVERY' } };
  const now = Date.now();
  const text = [
    'id;occurredAt;customer.email',
    `new;${new Date(now - 60_000).toISOString()};jana@example.com`,
    `old;${new Date(now - 3 * 3_600_000).toISOString()};jana@example.com`,
  ].join('\r\n');
  for (const again of [false, true]) {
    const job = await importedEvents(workspace, input, text);
    expect(job).toMatchObject({ status: 'SUCCEEDED', rowsKnown: again ? 2 : 0, errors: [] });
    await startDue(db);
  }
  const runs = await db.run.findMany({ where: { ruleId: rule } });
  const events = await db.customerEvent.findMany({
    where: { id: { in: runs.flatMap(({ triggerId }) => triggerId ?? []) } },
  });
  expect(events.map(({ sourceId }) => sourceId)).toEqual(begun);
  expect(await skipsOf(db, rule)).toEqual(skipped);
});
