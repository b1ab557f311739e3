import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { privateForms } from '../../test/support/privateForms.ts';
import { openReceiver, type Receiver } from '../../test/support/receiver.ts';
import { allAnswers, publish, send } from '../../test/support/responses.ts';
import { newEndpoint, sendDue } from '../../test/support/webhooks.ts';
import { allowOutbound, Outbound } from '../kernel/outbound.ts';

const local = new Outbound('127.0.0.1:*');

let graph: TestGraph;
let workspace: TestWorkspace;
let receiver: Receiver;
beforeAll(async () => {
  graph = await openTestGraph();
  allowOutbound(local);
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

const feedback = { source: 'CALL', channel: 'PHONE', text: 'The noise is back.', author: 'Eve' };
const record = (customer?: string) =>
  workspace.change('feedbackRecord', {
    ...feedback,
    ...(customer && { customer: { id: customer } }),
  });
const sent = () => receiver.received.map(({ body }) => JSON.parse(body));
const create = (client: Pick<TestWorkspace, 'change'>, input: object) =>
  client.change<{ webhookEndpoint: { id: string } | null; secret: string | null }>(
    'webhookEndpointCreate',
    { url: receiver.url, ...input },
    'webhookEndpoint { id } secret',
  );

describe('an endpoint', () => {
  test.each([
    ['a private address', { url: 'https://10.0.0.1/' }, ['input', 'url']],
    ['a name of this machine', { url: 'https://localhost./' }, ['input', 'url']],
    ['a public host by plain HTTP', { url: 'http://hooks.example.com/' }, ['input', 'url']],
    ['an unknown type', { eventTypes: ['response.*'] }, ['input', 'eventTypes', '0']],
    ['a test', { eventTypes: ['webhook.tested'] }, ['input', 'eventTypes', '0']],
  ])('with %s is refused, as a new one and as a change', async (_, input, path) => {
    allowOutbound(new Outbound());
    const url = 'https://hooks.example.com/';
    const { id } = await newEndpoint(workspace, { url });
    const made = await create(workspace, { url, ...input });
    const changed = await workspace.change('webhookEndpointUpdate', { id, ...input });
    allowOutbound(local);
    const refused = [{ code: 'INVALID_VALUE', path }];
    expect([made.errors, changed.errors]).toMatchObject([refused, refused]);
  });

  test('with a private address is refused in each form of that, as a new one and as a change', async () => {
    allowOutbound(new Outbound());
    const { id } = await newEndpoint(workspace, { url: 'https://hooks.example.com/' });
    const taken: string[] = [];
    for (const url of privateForms) {
      const made = await create(workspace, { url });
      const changed = await workspace.change('webhookEndpointUpdate', { id, url });
      const codes = [made, changed].map(({ errors }) => errors.map(({ code }) => code).join());
      if (codes.join() !== 'INVALID_VALUE,INVALID_VALUE') taken.push(`${url} ${codes}`);
    }
    allowOutbound(local);
    expect(taken).toEqual([]);
  });

  test('shows its secret once', async () => {
    const options = { idempotencyKey: 'once' };
    const input = { url: receiver.url };
    const selection = 'webhookEndpoint { id } secret replayed';
    const first = await workspace.change<{ secret: string }>(
      'webhookEndpointCreate',
      input,
      selection,
      options,
    );
    const again = await workspace.change('webhookEndpointCreate', input, selection, options);
    expect(first.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(again).toMatchObject({ secret: null, replayed: true });
    const stored = await workspace.db.idempotencyKey.findMany({});
    expect(JSON.stringify(stored)).not.toContain(first.secret);
  });

  test('follows only what its key may read, and a type beyond that is refused', async () => {
    const key = workspace.withScopes('webhooks:write', 'feedback:read');
    const { errors } = await create(key, { eventTypes: ['feedback.recorded', 'customer.created'] });
    expect(errors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'eventTypes', '1'] }]);
    await newEndpoint(key, { url: receiver.url, include: ['PERSONAL'] });
    const customer = await workspace.make('customer', { name: 'Jana' });
    await record(customer);
    await sendDue(workspace);
    expect(sent()).toMatchObject([
      { type: 'feedback.recorded', data: { text: feedback.text, author: 'Eve', customer: null } },
    ]);
  });

  test('that another key changes is sent what that one may read', async () => {
    const { id } = await newEndpoint(workspace, { url: receiver.url });
    const key = workspace.withScopes('webhooks:write', 'feedback:read');
    await key.change('webhookEndpointUpdate', { id, include: [] });
    await workspace.make('customer', { name: 'Jana' });
    await record();
    await sendDue(workspace);
    expect(sent().map(({ type }) => type)).toEqual(['feedback.recorded']);
  });
});

describe('payloads', () => {
  test('name customers, and have what names them only with PERSONAL', async () => {
    const other = await openReceiver();
    await newEndpoint(workspace, { url: receiver.url, eventTypes: ['customer.created'] });
    await newEndpoint(workspace, { url: other.url, include: ['PERSONAL'] });
    const id = await workspace.make('customer', { name: 'Jana', email: 'jana@example.com' });
    await sendDue(workspace);
    expect(sent()).toMatchObject([{ data: { id, revision: 1 } }]);
    expect(receiver.received[0]?.body).not.toContain('ana');
    expect(other.received[0]?.body).toContain('"email":"jana@example.com"');
    await other.close();
  });

  test('have answers with ANSWERS, and texts and hidden fields only with PERSONAL', async () => {
    const other = await openReceiver();
    const eventTypes = ['response.completed'];
    await newEndpoint(workspace, { url: receiver.url, eventTypes, include: ['ANSWERS'] });
    await newEndpoint(workspace, { url: other.url, eventTypes });
    const survey = await publish(workspace);
    const answers = { survey, submissionKey: 'a', answers: allAnswers };
    await send(workspace, 'responseSubmit', {
      ...answers,
      hiddenFields: [{ key: 'plan', value: 'gold' }],
    });
    await sendDue(workspace);
    const [{ data }] = sent();
    expect(data).toMatchObject({ survey, status: 'COMPLETED' });
    expect(data.answers).toContainEqual({ question: 'recommend', kind: 'NPS', number: 9 });
    expect(receiver.received[0]?.body).not.toContain('gold');
    expect(JSON.parse(other.received[0]?.body ?? '').data).not.toHaveProperty('answers');
    await other.close();
  });
});

describe('a replay', () => {
  const replay = (input: object) =>
    workspace.change<{ count: number | null }>('webhookReplay', input, 'count');
  const from = '2020-01-01T00:00:00Z';

  test('of a delivery sends it again with its id', async () => {
    await newEndpoint(workspace, { url: receiver.url, eventTypes: ['feedback.recorded'] });
    await record();
    await sendDue(workspace);
    const [{ id }] = sent();
    expect(await replay({ delivery: id })).toEqual({ count: 1, errors: [] });
    await sendDue(workspace, new Date(Date.now() + 1_000));
    expect(sent().map((each) => each.id)).toEqual([id, id]);
  });

  test('of a window sends what was not delivered, also what came while it was disabled', async () => {
    const endpoint = await newEndpoint(workspace, {
      ...{ url: receiver.url, eventTypes: ['feedback.recorded'] },
    });
    await record();
    await sendDue(workspace);
    await workspace.change('webhookEndpointDisable', { id: endpoint.id });
    await record();
    await sendDue(workspace);
    await workspace.change('webhookEndpointEnable', { id: endpoint.id });
    await sendDue(workspace);
    expect(sent().map(({ seq }) => seq)).toEqual(['1']);
    expect(await replay({ endpoint: endpoint.id, from })).toEqual({ count: 1, errors: [] });
    await sendDue(workspace, new Date(Date.now() + 1_000));
    expect(sent().map(({ seq }) => seq)).toEqual(['1', '2']);
    const all = { endpoint: endpoint.id, from, includeDelivered: true };
    expect(await replay(all)).toEqual({ count: 2, errors: [] });
    await sendDue(workspace, new Date(Date.now() + 1_000));
    expect(new Set(sent().map(({ id }) => id)).size).toBe(2);
    expect(sent()).toHaveLength(4);
  });

  test('needs a delivery, or an endpoint with the begin of a window', async () => {
    const { id } = await newEndpoint(workspace, { url: receiver.url });
    for (const input of [{}, { endpoint: id }, { from }]) {
      expect(await replay(input)).toMatchObject({ count: null, errors: [{ code: 'REQUIRED' }] });
    }
  });
});
