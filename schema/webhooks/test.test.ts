import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { openReceiver, type Receiver } from '../../test/support/receiver.ts';
import { nps, publish, send } from '../../test/support/responses.ts';
import { newEndpoint, publicPost, sendDue } from '../../test/support/webhooks.ts';
import { allowOutbound, Outbound } from '../kernel/outbound.ts';
import { testable } from './reach.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let receiver: Receiver;
beforeAll(async () => {
  graph = await openTestGraph();
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

const sent = () => receiver.received.map(({ body }) => JSON.parse(body));
const follow = (more: object = {}, client: Pick<TestWorkspace, 'change'> = workspace) =>
  newEndpoint(client as TestWorkspace, {
    ...{ url: receiver.url, eventTypes: ['webhook.stopped'] },
    ...more,
  });
const ask = (id: string, type?: string) =>
  workspace.change('webhookEndpointTest', { id, ...(type && { type }) });
/** What an endpoint gets by a test of a type. */
async function tested(id: string, type?: string) {
  expect((await ask(id, type)).errors).toEqual([]);
  await sendDue(workspace);
  return sent().at(-1);
}

describe('a test', () => {
  test('is sent at once, to a disabled endpoint, too, and tried once', async () => {
    const { id } = await follow();
    await workspace.change('webhookEndpointDisable', { id });
    receiver.answer((_, response) => response.writeHead(500).end());
    for (const type of [undefined, 'feedback.recorded']) {
      await ask(id, type);
      await sendDue(workspace);
      await sendDue(workspace, new Date(Date.now() + 86_400_000));
    }
    expect(sent()).toMatchObject([
      { type: 'webhook.tested', test: true, data: { id, stopped: 'DISABLED' } },
      { type: 'feedback.recorded', test: true },
    ]);
    const failed = { state: 'FAILED', test: true, attempts: 1 };
    expect(await workspace.db.webhookDelivery.findMany({})).toMatchObject([failed, failed]);
  });

  test('of a disabled endpoint waits with the rest while nothing is sent, and is sent afterwards', async () => {
    const { id } = await follow();
    await workspace.change('webhookEndpointDisable', { id });
    await workspace.change('workspaceUpdate', { outboundPaused: true });
    expect(await tested(id)).toBeUndefined();
    await workspace.change('workspaceUpdate', { outboundPaused: false });
    await sendDue(workspace);
    expect(sent()).toMatchObject([{ type: 'webhook.tested', test: true }]);
  });

  test('is sent nowhere that a delivery is not sent, and shows nothing of an answer', async () => {
    const { id } = await follow();
    await ask(id, 'feedback.recorded');
    await sendDue(workspace, new Date(), publicPost);
    expect(receiver.received).toEqual([]);
    receiver.answer((_, response) => response.writeHead(500).end('an inner secret'));
    await ask(id, 'feedback.recorded');
    await sendDue(workspace);
    const rows = await workspace.db.webhookDelivery.findMany({ orderBy: { seq: 'asc' } });
    expect(rows).toMatchObject([{ failure: 'ADDRESS' }, { status: 500, bytes: 15 }]);
    const text = JSON.stringify(rows, (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    );
    expect(text).not.toContain('secret');
  });

  test('is no success and no failure of the endpoint, which 410 disables even so', async () => {
    const { id } = await follow();
    receiver.answer((_, response) => response.writeHead(410).end());
    await tested(id, 'feedback.recorded');
    expect(await workspace.db.webhookEndpoint.findMany({})).toMatchObject([
      { stopped: 'GONE', failingSince: null, succeededAt: null },
    ]);
  });

  test('of a type has the payload of the newest row, as the endpoint would be sent it', async () => {
    const { id } = await follow({ include: ['ANSWERS'] });
    const survey = await publish(workspace);
    const anonymous = await publish(workspace, { anonymous: true });
    const submit = (to: string, submissionKey: string) =>
      send(workspace, 'responseSubmit', { survey: to, submissionKey, answers: [nps(9)] });
    await submit(survey, 'a');
    const { response } = await submit(survey, 'b');
    await submit(anonymous, 'c');
    expect(await tested(id, 'response.completed')).toMatchObject({
      ...{ type: 'response.completed', test: true },
      data: { id: response?.id, survey, answers: [{ question: 'recommend', number: 9 }] },
    });
    const customer = await workspace.make('customer', { name: 'Jana' });
    const body = await tested(id, 'customer.created');
    expect(body).toMatchObject({ test: true, data: { id: customer, revision: 1 } });
    expect(JSON.stringify(body)).not.toContain('Jana');
  });

  test('of a type without a row has an example', async () => {
    const { id } = await follow({ include: ['PERSONAL'] });
    expect(await tested(id, 'feedback.recorded')).toMatchObject({
      ...{ type: 'feedback.recorded', test: true },
      data: { revision: 1, source: expect.any(String), text: 'example', customer: null },
    });
    expect((await tested(id, 'customer.erased')).data).toEqual({
      ...{ id: expect.stringMatching(/^customer_/), erased: true },
    });
  });

  test('can be sent of each type', async () => {
    const { id } = await follow();
    for (const type of testable) {
      expect(await tested(id, type)).toMatchObject({
        ...{ type, test: true, data: { id: expect.any(String) } },
      });
    }
  });

  test('of an unknown type, or of one that the endpoint may not be sent, is refused', async () => {
    const key = workspace.withScopes('webhooks:write', 'feedback:read');
    const { id } = await follow({ eventTypes: [] }, key);
    const refused = [{ code: 'INVALID_VALUE', path: ['input', 'type'] }];
    for (const type of ['response.*', 'customer.created']) {
      expect((await ask(id, type)).errors).toMatchObject(refused);
    }
    expect((await tested(id, 'feedback.recorded')).type).toBe('feedback.recorded');
  });
});
