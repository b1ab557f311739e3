import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloudEvent, cloudEventsTo, namedBy, statusesOf } from '../support/cloudEvents.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const { structured, batch } = cloudEventsTo(() => server);

describe('the key of POST /events', () => {
  const makeKey = async (input: string) => {
    const { body } = await server.request(
      `mutation { apiKeyCreate(input: { name: "Till", ${input} }) { secret errors { message } } }`,
    );
    return body.data.apiKeyCreate.secret as string;
  };

  test('is needed, and has the scope events:write', async () => {
    const without = await structured({}, { key: null });
    expect([without.status, without.errors?.[0]?.extensions.code]).toEqual([
      401,
      'UNAUTHENTICATED',
    ]);
    const reader = await structured({}, { key: await makeKey('scopes: ["events:read"]') });
    expect([reader.status, reader.errors?.[0]?.extensions]).toMatchObject([
      403,
      { code: 'FORBIDDEN', scope: 'events:write' },
    ]);
    const page = await structured(
      {},
      { key: await makeKey('kind: PUBLISHABLE, allowedOrigins: ["https://shop.example"]') },
    );
    expect(page.status).toBe(403);
    const seeing = await makeKey('scopes: ["events:write", "customers:read"]');
    const named = await structured(
      { source: 'keys', customeremail: 'a@b.example' },
      { key: seeing },
    );
    expect([named.status, named.errors?.[0]?.extensions]).toMatchObject([
      403,
      { code: 'FORBIDDEN', scope: 'customers:personal' },
    ]);
    expect(named.errors?.[0]?.message).toContain('customeremail of event 0');
    const till = await makeKey('scopes: ["events:write"]');
    for (const id of ['new', 'known']) {
      expect(await structured({ source: 'till', id }, { key: till })).toMatchObject({
        status: 200,
      });
    }
    expect(await structured({}, { key: `${till}x` })).toMatchObject({ status: 401 });
  });

  test('is of one workspace: the ids of another’s rows are unknown there, and its events apart', async () => {
    const other = await server.otherWorkspace();
    const { body } = await server.request(
      'mutation { customerCreate(input: { name: "Jana" }) { customer { id } } }',
    );
    const customerid = body.data.customerCreate.customer.id;
    const own = await structured({ source: 'apart', customerid });
    expect(own.status).toBe(200);
    const foreign = await structured({ source: 'apart', customerid }, { key: other.ownerKey });
    expect([foreign.status, namedBy(foreign)]).toEqual([
      400,
      [['BAD_USER_INPUT', 'customerid', 0]],
    ]);
    const theirs = await structured({ source: 'apart' }, { key: other.ownerKey });
    expect(statusesOf(theirs)).toEqual(['RECORDED']);
    expect(theirs.events?.[0]?.event).not.toBe(own.events?.[0]?.event);
  });

  test('creates customers for a source that is set so', async () => {
    await server.request(
      'mutation { customerEventSourceCreate(input: { key: "web", createCustomers: true }) { errors { code } } }',
    );
    const till = { specversion: '1.0', type: 'VISIT', customeremail: 'new@example.org' };
    const sent = await batch([
      { ...till, id: '1', source: 'web' },
      { ...till, id: '2', source: 'web' },
    ]);
    expect(statusesOf(sent)).toEqual(['RECORDED', 'RECORDED']);
    const { body } = await server.request(
      '{ customers(filter: { email: { eq: "new@example.org" } }) { nodes { events { nodes { sourceId } } } } }',
    );
    const [made, ...others] = body.data.customers.nodes;
    expect([made.events.nodes.length, others]).toEqual([2, []]);
  });

  test('is used at the pace of its address until it has worked: 429 with Retry-After', async () => {
    const limited = await startTestServer({ beside: server, config: { rateLimitAddress: 2 } });
    try {
      const send = () =>
        fetch(`${limited.url}/events`, {
          method: 'POST',
          headers: { 'content-type': 'application/cloudevents+json' },
          body: JSON.stringify(cloudEvent()),
        });
      const answers = [await send(), await send(), await send()];
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 429]);
      expect(Number(answers[2]?.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await limited.stop();
    }
  });
});
