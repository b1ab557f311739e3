import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { atNoon } from '../../../test/support/invitations.ts';
import { openReceiver, type Receiver } from '../../../test/support/receiver.ts';
import { doStep, keyIn } from '../../../test/support/ruleSteps.ts';
import { newEndpoint, sendDue } from '../../../test/support/webhooks.ts';
import { encodeId } from '../../kernel/id.ts';
import { allowOutbound, Outbound } from '../../kernel/outbound.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let receiver: Receiver;
let customer: string;
let endpoint: string;
beforeAll(async () => {
  graph = await openTestGraph();
  allowOutbound(new Outbound('127.0.0.1:*'));
});
beforeEach(async () => {
  workspace = await graph.workspace();
  receiver = await openReceiver();
  customer = await workspace.make('customer', { name: 'Ada' });
  ({ id: endpoint } = await newEndpoint(workspace, {
    ...{ url: receiver.url, eventTypes: ['feedback.recorded'] },
  }));
});
afterEach(() => receiver.close());
afterAll(async () => {
  allowOutbound(new Outbound());
  await graph.close();
});

const calling = (called = endpoint) => ({
  ...{ kind: 'CALL_WEBHOOK' as const, endpoint: keyIn('WebhookEndpoint', called) },
  data: { plan: 'rescue' },
});

test('an endpoint is called once, with the key of the step as `webhook-id`', async () => {
  // Another one that follows all that there is gets nothing.
  await newEndpoint(workspace, { url: receiver.url });
  const { id, status, made, again } = await doStep(workspace, customer, calling());
  expect({ status, made }).toEqual({ status: 'SUCCEEDED', made: { deliveryId: id } });
  expect(await again()).toMatchObject({ status: 'SUCCEEDED', made: { deliveryId: id } });
  receiver.answer((_, response) => response.writeHead(500).end());
  await sendDue(workspace, atNoon);
  receiver.answer((_, response) => response.writeHead(204).end());
  await sendDue(workspace, new Date(atNoon.getTime() + 24 * 60 * 60 * 1000));
  const delivery = encodeId('WebhookDelivery', id);
  expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([
    delivery,
    delivery,
  ]);
  expect(JSON.parse(receiver.received[1]?.body ?? '')).toMatchObject({
    ...{ id: delivery, type: 'rule.called' },
    data: {
      ...{
        id: encodeId('RunStep', id),
        step: 'act',
        customer,
        trigger: { kind: 'CALL', id: null },
      },
      ...{ rule: expect.stringMatching(/^rule_/), run: expect.stringMatching(/^run_/) },
      data: { plan: 'rescue' },
    },
  });
});

test.each([
  [
    'disabled',
    'ENDPOINT_DISABLED',
    () => workspace.change('webhookEndpointDisable', { id: endpoint }),
  ],
  [
    'archived',
    'ENDPOINT_ARCHIVED',
    () => workspace.change('webhookEndpointArchive', { id: endpoint }),
  ],
  ['deleted', 'NO_ENDPOINT', () => workspace.change('webhookEndpointDelete', { id: endpoint })],
])('an endpoint that is %s is not called', async (_name, reason, change) => {
  await change();
  expect(await doStep(workspace, customer, calling())).toMatchObject({ status: 'SKIPPED', reason });
  expect(await workspace.db.webhookDelivery.count()).toBe(0);
});

test('an endpoint of another workspace is not called', async () => {
  const other = await graph.workspace();
  const theirs = await other.make('customer', { name: 'Eve' });
  expect(await doStep(other, theirs, calling())).toMatchObject({ reason: 'NO_ENDPOINT' });
  expect(await workspace.db.webhookDelivery.count()).toBe(0);
});

test('a call is nothing that an endpoint follows', async () => {
  const update = { id: endpoint, eventTypes: ['rule.called'] };
  const { errors } = await workspace.change('webhookEndpointUpdate', update);
  expect(errors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'eventTypes', '0'] }]);
});

test('a test of a call has what the endpoint was called with last, and nothing of other endpoints', async () => {
  const tested = async (id: string) => {
    const { errors } = await workspace.change('webhookEndpointTest', { id, type: 'rule.called' });
    expect(errors).toEqual([]);
    await sendDue(workspace, new Date());
    const sent = receiver.received.map(({ body }) => JSON.parse(body));
    return sent.findLast(({ type }) => type === 'rule.called');
  };
  const { id } = await doStep(workspace, customer, calling());
  await sendDue(workspace, new Date());
  expect(await tested(endpoint)).toMatchObject({
    ...{ type: 'rule.called', test: true },
    data: { id: encodeId('RunStep', id), step: 'act', customer, data: { plan: 'rescue' } },
  });
  const other = await newEndpoint(workspace, { url: receiver.url });
  const { data } = await tested(other.id);
  expect(data).toEqual({
    ...{ id: expect.stringMatching(/^runstep_/), step: 'example', customer: null, data: {} },
    ...{ rule: expect.stringMatching(/^rule_/), run: expect.stringMatching(/^run_/) },
    trigger: { kind: 'CALL', id: null },
  });
  await workspace.change('customerDelete', { id: customer });
  expect((await tested(endpoint)).data).toMatchObject({ step: 'example' });
});
