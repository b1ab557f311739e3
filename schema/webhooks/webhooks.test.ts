import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { openReceiver, type Receiver } from '../../test/support/receiver.ts';
import { newEndpoint, sendDue } from '../../test/support/webhooks.ts';
import { allowOutbound, Outbound } from '../kernel/outbound.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let receiver: Receiver;
beforeAll(async () => {
  graph = await openTestGraph({ poolSize: 2 });
  allowOutbound(new Outbound('127.0.0.1:*'));
});
beforeEach(async () => {
  workspace = await graph.workspace();
  receiver = await openReceiver();
});
afterEach(() => receiver.close());
afterAll(async () => {
  allowOutbound(new Outbound());
  await graph.close();
});

const feedback = { source: 'CALL', channel: 'PHONE', text: 'The noise is back.', author: 'Jana' };
const record = () =>
  workspace.change<{ feedback: { id: string } }>('feedbackRecord', feedback, 'feedback { id }');

const never = (): never => {
  throw new Error('Nothing was sent');
};

const deliveries = async () => {
  const { webhookDeliveries } = await workspace.ask<{ webhookDeliveries: { nodes: object[] } }>(
    '{ webhookDeliveries { nodes { type seq subjectId state attempts failure status } } }',
  );
  return webhookDeliveries.nodes;
};

test('what happens is sent to an endpoint, signed by its secret, without what is personal', async () => {
  const { secret } = await newEndpoint(workspace, { url: receiver.url });
  const { feedback: made } = await record();
  await sendDue(workspace);
  expect(receiver.received).toHaveLength(1);
  const [{ headers, body } = never()] = receiver.received;
  expect(new Webhook(secret).verify(body, headers)).toMatchObject({
    id: headers['webhook-id'],
    type: 'feedback.recorded',
    seq: '1',
    data: { id: made.id, source: 'CALL', channel: 'PHONE', customer: null },
  });
  expect(body).not.toContain('noise');
  expect(body).not.toContain('Jana');
  expect(await deliveries()).toEqual([
    {
      ...{ type: 'feedback.recorded', seq: '1', subjectId: made.id, state: 'DELIVERED' },
      ...{ attempts: 1, failure: null, status: 204 },
    },
  ]);
});
