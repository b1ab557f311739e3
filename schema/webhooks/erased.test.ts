import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { workFor } from '../../test/support/erasures.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { openReceiver, type Receiver } from '../../test/support/receiver.ts';
import { nps, publish, send } from '../../test/support/responses.ts';
import { newEndpoint, sendDue } from '../../test/support/webhooks.ts';
import { allowOutbound, Outbound } from '../kernel/outbound.ts';

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

const follow = (...eventTypes: string[]) =>
  newEndpoint(workspace, { url: receiver.url, eventTypes, include: ['PERSONAL'] });
async function sent() {
  await sendDue(workspace, new Date(Date.now() + 3_600_000));
  return receiver.received
    .map(({ body }) => JSON.parse(body))
    .map(({ type, data }) => [type, data]);
}
/** Without the topics of webhooks: an endpoint is sent all of it at the end. */
const work = () => workFor(workspace, 3, (topic) => !/webhooks$|^changes$/.test(topic));

test('a row that was deleted before it is sent is its id, and says that it is gone', async () => {
  await follow();
  const { feedback } = await workspace.change<{ feedback: { id: string } }>(
    'feedbackRecord',
    { source: 'CALL', channel: 'PHONE', text: 'The noise is back.' },
    'feedback { id }',
  );
  await workspace.change('feedbackDelete', { id: feedback.id });
  const customer = await workspace.make('customer', { name: 'Jana' });
  await workspace.change('customerDelete', { id: customer });
  const survey = await publish(workspace);
  const submitted = { survey, submissionKey: 'a', answers: [nps(9)] };
  const { response } = await send(workspace, 'responseSubmit', submitted);
  await workspace.change('responseDelete', { id: response?.id });
  expect(await sent()).toEqual([
    ['feedback.recorded', { id: feedback.id, erased: true }],
    ['customer.created', { id: customer, erased: true }],
    ['customer.deleted', { id: customer, erased: true }],
    ['response.completed', { id: response?.id, erased: true }],
  ]);
});

test('a customer who was erased or anonymised is gone; what was said without a name is not', async () => {
  await follow('customer.created', 'customer.erased', 'feedback.recorded');
  const jana = await workspace.make('customer', { name: 'Jana' });
  const eve = await workspace.make('customer', { name: 'Eve' });
  const input = { source: 'CALL', channel: 'PHONE', text: 'Fine.', rating: 4, ratingMax: 5 };
  const { feedback } = await workspace.change<{ feedback: { id: string } }>(
    'feedbackRecord',
    { ...input, customer: { id: eve } },
    'feedback { id }',
  );
  await workspace.change('customerErase', { customer: { id: jana } });
  await workspace.change('customerAnonymise', { customer: { id: eve } });
  await work();
  const changes = await sent();
  for (const id of [jana, eve]) {
    expect(changes.filter(([, data]) => data.id === id)).toEqual([
      ['customer.created', { id, erased: true }],
      ['customer.erased', { id, erased: true }],
    ]);
  }
  const [[, said] = []] = changes.filter(([type]) => type === 'feedback.recorded');
  expect(said).toMatchObject({ id: feedback.id, rating: 4, customer: null });
  expect(said).not.toHaveProperty('erased');
});

test('a row that the endpoint may no longer read is its id alone: it is not gone', async () => {
  const { id } = await follow('customer.created');
  const customer = await workspace.make('customer', { name: 'Jana' });
  await sendDue(workspace, new Date(0));
  await workspace.db.webhookDelivery.updateMany({ where: {}, data: { dueAt: new Date() } });
  const key = workspace.withScopes('webhooks:write', 'feedback:read');
  await key.change('webhookEndpointUpdate', { id, eventTypes: ['feedback.recorded'] });
  for (const [, data] of await sent()) expect(data).toEqual({ id: customer });
});
