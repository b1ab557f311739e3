import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloudEvent, cloudEventsTo, namedBy, statusesOf } from '../support/cloudEvents.ts';
import { mark } from '../support/discretion.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const { post, structured, batch } = cloudEventsTo(() => server);

const inHeaders = {
  'ce-specversion': '1.0',
  'ce-id': 'caf%C3%A9',
  'ce-source': '/till/7',
  'ce-type': 'com.example.paid',
};

const stored = (where: object = {}) =>
  server.database.workspace(server.workspaceId).customerEvent.findMany({
    where,
    orderBy: { sourceId: 'asc' },
  });

describe('POST /events records', () => {
  test('an event in structured mode, once for its source and id', async () => {
    const one = {
      source: 'structured',
      time: '2026-01-02T03:04:05Z',
      customeremail: ' Jana@Example.com',
      data: { value: 10, currency: 'EUR', sku: 'A-1' },
    };
    const first = await structured(one);
    expect([first.status, statusesOf(first)]).toEqual([200, ['RECORDED']]);
    const again = await structured(one);
    expect([again.status, statusesOf(again)]).toEqual([200, ['REPLAYED']]);
    expect(again.events?.[0]?.event).toBe(first.events?.[0]?.event);
    expect(await stored({ source: 'structured' })).toMatchObject([
      {
        type: 'PURCHASE',
        occurredAt: new Date('2026-01-02T03:04:05Z'),
        value: 10,
        currency: 'EUR',
        properties: { sku: 'A-1' },
        match: 'WAITING',
      },
    ]);
  });

  test('the same event as `eventRecord`: either finds the other’s', async () => {
    const first = await structured({
      source: 'both',
      data: { value: 3 },
      customerphone: '+43 660 1',
    });
    const input = {
      source: 'both',
      id: '1',
      type: 'PURCHASE',
      value: 3,
      customer: { phone: '+436601' },
    };
    const { body } = await server.request(
      `mutation ($input: EventRecordInput!) {
        eventRecord(input: $input) { replayed event { id } errors { code } }
      }`,
      { input },
    );
    expect(body.data.eventRecord).toEqual({
      replayed: true,
      event: { id: first.events?.[0]?.event },
      errors: [],
    });
  });

  test('an event in binary mode, with its data as the body', async () => {
    const headers = { ...inHeaders, 'ce-customerid': '' };
    const empty = await post('{"sku":"A-1"}', { type: 'application/json', headers });
    expect([empty.status, namedBy(empty)]).toEqual([400, [['BAD_USER_INPUT', 'customerid', 0]]]);
    const answer = await post('{"sku":"A-1"}', { type: 'application/json', headers: inHeaders });
    expect([answer.status, statusesOf(answer)]).toEqual([200, ['RECORDED']]);
    expect(await stored({ source: '/till/7' })).toMatchObject([
      { sourceId: 'café', type: 'com.example.paid', properties: { sku: 'A-1' } },
    ]);
  });

  test('a batch, in the order in which it came; an empty one is nothing', async () => {
    const events = ['b', 'a', 'b'].map((id) => cloudEvent({ source: 'batch', id }));
    const answer = await batch(events);
    expect([answer.status, statusesOf(answer)]).toEqual([
      200,
      ['RECORDED', 'RECORDED', 'REPLAYED'],
    ]);
    expect(answer.events?.[2]?.event).toBe(answer.events?.[0]?.event);
    expect(await batch([])).toMatchObject({ status: 200, events: [] });
  });

  test('64 KiB, as JSON, as a text and as bytes', async () => {
    const size = 65_536;
    const text = 'x'.repeat(size - 300);
    expect(await structured({ source: 'large', id: 'json', data: { text } })).toMatchObject({
      status: 200,
    });
    for (const type of ['text/plain', 'application/octet-stream']) {
      const headers = { ...inHeaders, 'ce-source': 'large', 'ce-id': encodeURIComponent(type) };
      const answer = await post(Buffer.alloc(size, 'y'), { type, headers });
      expect(answer.status).toBe(200);
    }
    expect(await stored({ source: 'large' })).toHaveLength(3);
  });
});

describe('POST /events refuses, and stores nothing', () => {
  test.each<[string, object, string]>([
    ['an event without an id', { id: undefined }, 'id'],
    ['a source that is empty', { source: '' }, 'source'],
    ['a type that is blank', { type: ' ' }, 'type'],
    ['another version', { specversion: '0.3' }, 'specversion'],
    ['a time without a zone', { time: '2026-01-01T00:00:00' }, 'time'],
    ['a time in two days', { time: new Date(Date.now() + 172_800_000).toISOString() }, 'time'],
    ['what is no email address', { customeremail: mark }, 'customeremail'],
    ['the id of no customer', { customerid: 'customer_01h2xcejqtf2nbrexx3vqjhp41' }, 'customerid'],
    [
      'an external id that is too long',
      { customerexternalid: 'x'.repeat(201), customersystem: 'c' },
      'customerexternalid',
    ],
    [
      'a touchpoint that is unknown',
      { touchpointexternalid: '1', touchpointsystem: 'pos' },
      'touchpointexternalid',
    ],
    ['a currency that is none', { data: { value: 1, currency: 'euro' } }, 'data.currency'],
    ['a number that is too large', { data: { a: { b: 1e300 } } }, 'data.a.b'],
    ['NUL in a text', { data: { a: 'b\0' } }, 'data.a'],
    [
      '11 levels',
      { data: JSON.parse(`${'{"a":'.repeat(11)}1${'}'.repeat(11)}`) },
      'data.a.a.a.a.a.a.a.a.a.a',
    ],
  ])('%s, with the attribute', async (_what, more, attribute) => {
    const answer = await structured({ source: 'refused', ...more });
    expect([answer.status, namedBy(answer)]).toEqual([400, [['BAD_USER_INPUT', attribute, 0]]]);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(answer.text).not.toContain(mark);
    expect(await stored({ source: 'refused' })).toEqual([]);
  });

  test('a batch with errors in some events, each with its position', async () => {
    const events = [{}, { id: '2', customerphone: '1' }, { id: '3', customersystem: 'crm' }];
    const unreadable = await batch(
      events.map((each) => cloudEvent({ source: 'refused', ...each })),
    );
    expect([unreadable.status, namedBy(unreadable)]).toEqual([
      400,
      [['BAD_USER_INPUT', 'customerexternalid', 2]],
    ]);
    const wrong = await batch(
      events.slice(0, 2).map((each) => cloudEvent({ source: 'refused', ...each })),
    );
    expect(namedBy(wrong)).toEqual([['BAD_USER_INPUT', 'customerphone', 1]]);
    expect(await stored({ source: 'refused' })).toEqual([]);
  });

  test('other content under the same source and id with 409 and the stored event', async () => {
    const first = await structured({ source: 'conflict', data: { value: 1 } });
    const answer = await structured({ source: 'conflict', data: { value: 2 } });
    expect([answer.status, namedBy(answer)]).toEqual([409, [['CONFLICT', 'id', 0]]]);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      event: first.events?.[0]?.event,
      differing: ['data.value'],
    });
    expect(answer.errors?.[0]?.message).toContain('differs in data.value');
    expect(await stored({ source: 'conflict' })).toMatchObject([{ value: 1 }]);
  });

  test.each<[string, string, string, number]>([
    ['what is not JSON', 'application/cloudevents+json', `{"id": "${mark}`, 400],
    ['no body', 'application/cloudevents+json', '', 400],
    ['a list in structured mode', 'application/cloudevents+json', '[]', 400],
    ['an object as a batch', 'application/cloudevents-batch+json', '{}', 400],
    ['a batch of nothing of use', 'application/cloudevents-batch+json', '[1, null]', 400],
    [
      '100,000 nested lists',
      'application/cloudevents-batch+json',
      '['.repeat(1e5) + ']'.repeat(1e5),
      400,
    ],
    ['another format', 'application/cloudevents+xml', '<event/>', 415],
    ['another format of batches', 'application/cloudevents-batch+avro', '[]', 415],
    ['another character set', 'application/cloudevents+json; charset=utf-16', '{}', 415],
    ['JSON without attributes', 'application/json', '{}', 415],
    ['a form', 'application/x-www-form-urlencoded', 'a=b', 415],
  ])('%s', async (_what, type, body, status) => {
    const answer = await post(body, { type });
    expect(answer.status).toBe(status);
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(answer.text).not.toContain(mark);
  });

  test('more than 1,000 events, and a body that is too long', async () => {
    const many = Array.from({ length: 1_001 }, (_, index) => cloudEvent({ id: `${index}` }));
    expect(await batch(many)).toMatchObject({ status: 400 });
    expect(await structured({ data: 'x'.repeat(1_000_000) })).toMatchObject({ status: 413 });
    expect(await structured({ source: 'refused', data: 'x'.repeat(98_304) })).toMatchObject({
      status: 400,
    });
  });

  test('another method, and names POST', async () => {
    const answer = await post('', { method: 'GET' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

test('a sender that asks whether it may send events is answered without a key', async () => {
  const response = await fetch(`${server.url}/events`, {
    method: 'OPTIONS',
    headers: { 'webhook-request-origin': 'eventgrid.example', 'webhook-request-rate': '120' },
  });
  expect(response.status).toBe(204);
  expect(response.headers.get('webhook-allowed-origin')).toBe('*');
  expect(response.headers.get('webhook-allowed-rate')).toBe('*');
  expect(response.headers.get('allow')).toBe('POST');
});
