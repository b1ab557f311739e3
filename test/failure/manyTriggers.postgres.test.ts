import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId } from '../../schema/kernel/id.ts';
import { cxgraph, type Running } from '../support/command.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { skipsOf, storeRule } from '../support/rules.ts';
import { storeCustomers } from '../support/runs.ts';
import { sized } from '../support/size.ts';

/** Events, several of each customer. */
const { events, customers } = sized({
  suite: { events: 1_000, customers: 300 },
  soak: { events: 100_000, customers: 30_000 },
});
/** Events of one call. */
const together = 500;

let graph: TestGraph;
let workspace: TestWorkspace;
const servers: Running[] = [];
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(async () => {
  for (const { child } of servers) child.kill('SIGKILL');
  await Promise.all(servers.map(({ ended }) => ended));
  await graph.close();
});

/** A server with a worker of its own; returns where it takes requests. */
async function start(): Promise<string> {
  const server = cxgraph(['start'], { DATABASE_URL: graph.url, PORT: '0', WORKER_POLL_MS: '50' });
  servers.push(server);
  const [, url = ''] = await server.said(/GraphQL endpoint {2}(\S+)/);
  return url;
}

async function record(url: string, input: object): Promise<void> {
  const query = `mutation ($input: EventBulkRecordInput!) {
    eventBulkRecord(input: $input) { results { status } errors { message } } }`;
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${workspace.ownerKey}`,
    },
    body: JSON.stringify({ query, variables: { input } }),
  });
  expect(await response.json()).toMatchObject({ data: { eventBulkRecord: { errors: [] } } });
}

test(`${events} events begin each run that they should once, with two servers and their workers`, async () => {
  const { db } = workspace;
  const urls = await Promise.all([start(), start()]);
  const trigger = { kind: 'EVENT_RECORDED', eventType: 'DELIVERY' } as const;
  const [once, each] = [
    await storeRule(db, { trigger, limit: 'ONCE_PER_CUSTOMER' }),
    await storeRule(db, { trigger, limit: 'ONCE_PER_TRIGGER' }),
  ];
  const keys = await storeCustomers(db, customers);
  const ids = keys.map((key) => encodeId('Customer', key));
  const occurredAt = new Date().toISOString();
  const calls: object[] = [];
  for (let from = 0; from < events; from += together) {
    const some = Array.from({ length: together }, (_, index) => ({
      ...{ source: 'shop', id: `${from + index}`, type: 'DELIVERY', occurredAt },
      customer: { id: ids[(from + index) % ids.length] },
    }));
    calls.push({ events: some });
  }
  // Both servers get every call, at the same time.
  for (const call of calls) await Promise.all(urls.map((url) => record(url, call)));

  const ended = () => db.run.count({ where: { status: 'SUCCEEDED' } });
  const wait = { timeout: 1_800_000, interval: 500 };
  await expect.poll(ended, wait).toBe(customers + events);
  await expect
    .poll(() => db.outbox.count({ where: { nextAt: { lte: new Date() } } }), wait)
    .toBe(0);

  expect(await db.customerEvent.count({ where: { source: 'shop' } })).toBe(events);
  const runs = async (ruleId: string) =>
    db.run.findMany({ where: { ruleId }, select: { customerId: true, triggerId: true } });
  const ofOnce = await runs(once);
  expect(ofOnce.map(({ customerId }) => customerId).sort()).toEqual([...keys].sort());
  expect(await skipsOf(db, once)).toEqual({ LIMIT: events - customers });
  const ofEach = await runs(each);
  expect(new Set(ofEach.map(({ triggerId }) => triggerId)).size).toBe(events);
  expect(ofEach).toHaveLength(events);
  expect(await skipsOf(db, each)).toEqual({});
  expect(await db.run.count()).toBe(customers + events);
  // Each of them has done its one step, which records an event.
  expect(await db.customerEvent.count({ where: { type: 'DONE' } })).toBe(customers + events);
}, 3_600_000);
