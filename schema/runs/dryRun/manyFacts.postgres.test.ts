import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client/client.ts';
import { openTestGraph, type TestGraph } from '../../../test/support/graph.ts';
import { keyIn } from '../../../test/support/ruleSteps.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { doDryRuns } from './dryRuns.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

test('of a customer with more than 5,000 facts, those beyond count as not known', async () => {
  const workspace = await graph.workspace();
  const customer = await workspace.make('customer', { email: 'ada@example.com' });
  const { db } = workspace;
  await db.$queryRaw(Prisma.sql`
    INSERT INTO "CustomerEvent" ("workspaceId", id, "customerId", source, "sourceId", type, match,
      "contentHash", "occurredAt", "recordedAt")
    SELECT ${db.$workspaceId}::uuid, gen_random_uuid(), ${keyIn('Customer', customer)}::uuid, 'shop',
      n::text, 'BUY', 'MATCHED', '', moment, moment
    FROM generate_series(1, 5003) AS n
    CROSS JOIN LATERAL (SELECT timestamptz '2026-06-01T08:00:00Z' + n * interval '1 s' AS moment) AS at`);
  const rule = await workspace.make('rule', {
    ...{ name: 'Rule', limit: 'ONCE_PER_CUSTOMER' },
    trigger: { kind: 'EVENT_RECORDED', eventType: 'BUY' },
    steps: [{ key: 'note', kind: 'RECORD_EVENT', eventType: 'NOTED' }],
  });
  const period = { from: '2026-06-01T00:00:00Z', to: '2026-06-03T00:00:00Z' };
  await workspace.change('ruleDryRun', { rule, ...period });
  await drainTasks(workspace.db, [doDryRuns]);
  const [job] = await workspace.db.job.findMany({ select: { dryRun: true, rowsFailed: true } });
  expect(job).toMatchObject({
    rowsFailed: 1,
    dryRun: { wouldRun: 1, skipped: { LIMIT: 4_999, UNKNOWN: 3 } },
  });
}, 180_000);
