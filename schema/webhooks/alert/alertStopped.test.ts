import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { openReceiver, type Receiver } from '../../../test/support/receiver.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { newEndpoint, sendDue } from '../../../test/support/webhooks.ts';
import { allowOutbound, Outbound } from '../../kernel/outbound.ts';
import type { OwnerAlert } from './alert.ts';
import { alertStopped } from './alertStopped.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let receiver: Receiver;
let endpoint: string;
beforeAll(async () => {
  graph = await openTestGraph();
  allowOutbound(new Outbound('127.0.0.1:*'));
});
beforeEach(async () => {
  workspace = await graph.workspace('Acme');
  receiver = await openReceiver();
  const { id } = await newEndpoint(workspace, {
    url: receiver.url,
    eventTypes: ['feedback.recorded'],
  });
  endpoint = id;
});
afterEach(() => receiver.close());
afterAll(async () => {
  allowOutbound(new Outbound());
  await graph.close();
});

const answer = (status: number) =>
  receiver.answer((_, response) => response.writeHead(status).end());
const record = () =>
  workspace.change('feedbackRecord', { source: 'CALL', channel: 'PHONE', text: 'Noise.' });
const later = (days: number) => new Date(Date.now() + days * 86_400_000);

async function alerted(now = new Date()): Promise<OwnerAlert[]> {
  const alerts: OwnerAlert[] = [];
  const handler = alertStopped(async (alert) => {
    alerts.push(alert);
  });
  await drainTasks(workspace.db, [handler], now);
  return alerts;
}

describe('the owner of a workspace is alerted once', () => {
  test('if an endpoint is gone: where it is, why, and what waits', async () => {
    const email = 'ops@example.com';
    expect((await workspace.change('workspaceUpdate', { alertEmail: email })).errors).toEqual([]);
    answer(410);
    await record();
    await sendDue(workspace);
    await record();
    await sendDue(workspace);
    const [alert, ...more] = await alerted();
    expect(alert).toMatchObject({ workspace: workspace.workspaceId, email });
    expect(alert?.subject).toBe(`Webhooks to 127.0.0.1:${receiver.port} are disabled`);
    expect(alert?.text).toContain(`The webhook endpoint ${endpoint} on`);
    expect(alert?.text).toContain(
      'of the workspace Acme was disabled. It answered with the status 410',
    );
    expect(alert?.text).toContain('Deliveries that wait for it: 1.');
    expect([...more, ...(await alerted(later(1)))]).toEqual([]);
  });

  test('if an endpoint took nothing for five days', async () => {
    answer(500);
    await record();
    await sendDue(workspace);
    expect(await alerted()).toEqual([]);
    await sendDue(workspace, later(6));
    expect(await alerted(later(6))).toMatchObject([
      { email: null, text: expect.stringContaining('It took nothing for five days, since 20') },
    ]);
  });
});

test('there is no alert for an endpoint that a person disabled, or enabled again', async () => {
  await workspace.change('webhookEndpointDisable', { id: endpoint });
  expect(await alerted()).toEqual([]);
  await workspace.change('webhookEndpointEnable', { id: endpoint });
  answer(410);
  await record();
  await sendDue(workspace);
  await workspace.change('webhookEndpointEnable', { id: endpoint });
  expect(await alerted()).toEqual([]);
});

test('endpoints that are disabled can be listed by the reason', async () => {
  answer(410);
  await record();
  await sendDue(workspace);
  await newEndpoint(workspace, { url: receiver.url });
  const { webhookEndpoints } = await workspace.ask<{ webhookEndpoints: { nodes: object[] } }>(
    '{ webhookEndpoints(filter: { stopped: { in: [FAILING, GONE] } }) { nodes { id stopped } } }',
  );
  expect(webhookEndpoints.nodes).toEqual([{ id: endpoint, stopped: 'GONE' }]);
});
