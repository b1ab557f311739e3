import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeId, newId } from '../../schema/kernel/id.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { newEndpoint } from '../../test/support/webhooks.ts';
import { createMetrics } from '../metrics.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

/** A delivery to a new endpoint that has been due for so many seconds; for none if null. */
async function waiting(workspace: TestWorkspace, seconds: number | null): Promise<string> {
  const { id } = await newEndpoint(workspace, { url: 'https://hooks.example.com/' });
  const now = new Date();
  await workspace.db.webhookDelivery.createMany({
    data: {
      ...{ id: newId(), endpointId: decodeId('WebhookEndpoint', id) ?? '', changeId: newId() },
      ...{ type: 'feedback.recorded', subjectId: newId(), at: now, seq: 1, createdAt: now },
      ...(seconds === null
        ? { state: 'DELIVERED' }
        : { dueAt: new Date(now.getTime() - seconds * 1_000) }),
    },
  });
  return id;
}

test('deliveries that wait are counted over all workspaces, but not those of endpoints that take none', async () => {
  const { platform } = graph.database;
  const before = await platform.deliveryBacklog();
  const [mine, theirs] = [await graph.workspace('Mine'), await graph.workspace('Theirs')];
  await waiting(mine, null);
  await waiting(mine, -3_600);
  await waiting(theirs, 1_000);
  const disabled = await waiting(mine, 5_000);
  await mine.change('webhookEndpointDisable', { id: disabled });
  const archived = await waiting(theirs, 5_000);
  await theirs.change('webhookEndpointArchive', { id: archived });
  const { waiting: count, age } = await platform.deliveryBacklog();
  expect(count - before.waiting).toBe(2);
  expect(age).toBeGreaterThan(999);
  expect(age).toBeLessThan(2_000);
  const text = await createMetrics(platform).text();
  expect(text).toMatch(new RegExp(`^cxgraph_deliveries_waiting ${count}$`, 'm'));
  expect(text).toMatch(/^cxgraph_deliveries_oldest_age_seconds 1\d{3}\.?\d*$/m);
});

test('while the database is away the counts are not shown, since they are not known', async () => {
  const away = () => Promise.reject(new Error('away'));
  const text = await createMetrics({ taskBacklog: away, deliveryBacklog: away }).text();
  expect(text).not.toMatch(/^cxgraph_deliveries/m);
  expect(text).toContain('process_cpu');
});
