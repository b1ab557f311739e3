import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { encodeId } from '../../schema/kernel/id.ts';
import { allowOutbound, Outbound } from '../../schema/kernel/outbound.ts';
import { cxgraph, type Running } from '../support/command.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { openReceiver, type Receiver } from '../support/receiver.ts';
import { sized } from '../support/size.ts';
import { newEndpoint, strandedDeliveries } from '../support/webhooks.ts';

const { deliveries, kills } = sized({
  suite: { deliveries: 100, kills: 1 },
  soak: { deliveries: 10_000, kills: 50 },
});
/** Deliveries that a worker sends to one endpoint at once: each of them can be sent again after a kill. */
const atOnce = 16;

let graph: TestGraph;
let workspace: TestWorkspace;
let receiver: Receiver;
let worker: Running | undefined;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  receiver = await openReceiver();
  allowOutbound(new Outbound('127.0.0.1:*'));
  await newEndpoint(workspace, { url: receiver.url, eventTypes: ['feedback.recorded'] });
});
afterAll(async () => {
  worker?.child.kill('SIGKILL');
  await worker?.ended;
  await receiver.close();
  await graph.close();
});

async function record(count: number, from: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => ({
    ...{ source: 'CALL', channel: 'PHONE', text: 'The noise is back.' },
    externalId: { system: 'calls', id: `${from + index}` },
  }));
  const { errors } = await workspace.change('feedbackBulkUpsert', { rows });
  expect(errors).toEqual([]);
}

async function start(): Promise<Running> {
  worker = cxgraph(['worker'], {
    DATABASE_URL: graph.url,
    OUTBOUND_ALLOW: `127.0.0.1:${receiver.port}`,
    WORKER_POLL_MS: '50',
    // What a killed worker was at is sent again when its lease is over.
    WORKER_LEASE_MS: '1000',
  });
  await worker.said(/Working/);
  return worker;
}

const waiting = () => workspace.db.webhookDelivery.count({ where: { state: 'WAITING' } });

test(`a worker that is killed loses no delivery; kills: ${kills}`, {
  timeout: 1_200_000,
}, async () => {
  receiver.answer((_, response) => void setTimeout(() => response.writeHead(204).end(), 20));
  for (let from = 0; from < deliveries; from += 500) {
    await record(Math.min(500, deliveries - from), from);
  }
  for (let kill = 0; kill < kills; kill++) {
    const before = receiver.received.length;
    const running = await start();
    while (receiver.received.length === before && (await waiting()) > 0) await sleep(5);
    await sleep(randomInt(0, 100));
    running.child.kill('SIGKILL');
    await running.ended;
    expect(await strandedDeliveries(workspace)).toEqual([]);
  }
  const last = await start();
  await expect
    .poll(() => workspace.db.webhookDelivery.count({ where: { state: 'DELIVERED' } }), {
      timeout: 600_000,
      interval: 200,
    })
    .toBe(deliveries);
  last.child.kill('SIGTERM');
  await last.ended;

  const rows = await workspace.db.webhookDelivery.findMany({ select: { id: true, seq: true } });
  expect(new Set(rows.map(({ seq }) => seq)).size).toBe(deliveries);
  const seen = receiver.received.map(({ headers }) => headers['webhook-id']);
  const ids = rows.map(({ id }) => encodeId('WebhookDelivery', id));
  expect(new Set(seen)).toEqual(new Set(ids));
  expect(seen.length - deliveries).toBeLessThanOrEqual(kills * atOnce);
});
