import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
let touchpoint: string;

interface Listed {
  readonly events: { readonly nodes: readonly { readonly sourceId: string }[] };
}

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  touchpoint = await workspace.make('touchpoint', { name: 'Shop', channel: 'IN_STORE' });
  customer = await workspace.make('customer', { email: 'known@example.com' });
  for (const email of ['two@example.com', 'two@example.com']) {
    await workspace.make('customer', { email });
  }
  const events = [
    { id: 'a', occurredAt: '2026-03-03T00:00:00Z', customer: { email: 'known@example.com' } },
    { id: 'b', occurredAt: '2026-03-01T00:00:00Z', customer: { id: customer }, type: 'Zug' },
    { id: 'c', occurredAt: '2026-03-02T00:00:00Z', customer: { email: 'none@example.com' } },
    { id: 'd', occurredAt: '2026-03-04T00:00:00Z', customer: { email: 'two@example.com' } },
    {
      id: 'e',
      occurredAt: '2026-03-05T00:00:00Z',
      touchpoint: { id: touchpoint },
      type: 'Überfall',
    },
    {
      id: 'f',
      occurredAt: '2026-03-06T00:00:00Z',
      customer: { externalId: { system: 'crm', id: 'none@example.com' } },
    },
  ].map((event) => ({ source: 'shop', type: 'VISIT', ...event }));
  const { errors } = await workspace.change('eventBulkRecord', { events });
  expect(errors).toEqual([]);
});
afterAll(() => graph.close());

async function listed(filter: object, client: Pick<TestWorkspace, 'ask'> = workspace) {
  const { events } = await client.ask<Listed>(
    'query ($filter: CustomerEventFilter) { events(filter: $filter) { nodes { sourceId } } }',
    { filter },
  );
  return events.nodes.map(({ sourceId }) => sourceId).join('');
}

describe('lists of events', () => {
  test('have the latest first, at the root, of a customer and of a touchpoint', async () => {
    expect(await listed({})).toBe('fedacb');
    const nested = await workspace.ask(
      `query ($customer: ID!, $touchpoint: ID!) {
        customer(id: $customer) { events { totalCount nodes { sourceId } } }
        touchpoint(id: $touchpoint) { events { totalCount nodes { sourceId } } }
      }`,
      { customer, touchpoint },
    );
    expect(nested).toEqual({
      customer: { events: { totalCount: 2, nodes: [{ sourceId: 'a' }, { sourceId: 'b' }] } },
      touchpoint: { events: { totalCount: 1, nodes: [{ sourceId: 'e' }] } },
    });
  });

  test.each([
    ['waiting ones', { match: { eq: 'WAITING' } }, 'fc'],
    ['ambiguous ones', { match: { eq: 'AMBIGUOUS' } }, 'd'],
    ['those without a known customer', { match: { in: ['WAITING', 'AMBIGUOUS', 'NONE'] } }, 'fedc'],
    ['those whose customer is to be found', { unmatched: { eq: true } }, 'fdc'],
    ['the others', { unmatched: { eq: false } }, 'eab'],
    ['those of a customer', { customer: { email: { eq: 'known@example.com' } } }, 'ab'],
    ['those that came with a text', { identifier: { value: { eq: 'none@example.com' } } }, 'fc'],
    [
      'those that came with an address',
      { identifier: { kind: { eq: 'EMAIL' }, value: { eq: 'none@example.com' } } },
      'c',
    ],
    ['those of a type without case', { type: { in: ['zUG', 'ÜBERFALL'], ignoreCase: true } }, 'eb'],
    ['those of a source', { source: { startsWith: 'sh' }, type: { eq: 'VISIT' } }, 'fdac'],
    [
      'those of a time',
      { occurredAt: { gt: '2026-03-02T00:00:00Z', lte: '2026-03-04T00:00:00Z' } },
      'da',
    ],
  ])('find %s', async (_name, filter, found) => {
    expect(await listed(filter)).toBe(found);
  });
});

describe('what an event came with', () => {
  const document = '{ events { nodes { sourceId identifier { kind system value } } } }';

  test('is shown with the scope for personal data', async () => {
    const { events } = await workspace.ask<{ events: { nodes: unknown[] } }>(document);
    const value = 'none@example.com';
    expect(events.nodes).toEqual([
      { sourceId: 'f', identifier: { kind: 'EXTERNAL_ID', system: 'crm', value } },
      { sourceId: 'e', identifier: null },
      { sourceId: 'd', identifier: { kind: 'EMAIL', system: null, value: 'two@example.com' } },
      { sourceId: 'a', identifier: { kind: 'EMAIL', system: null, value: 'known@example.com' } },
      { sourceId: 'c', identifier: { kind: 'EMAIL', system: null, value } },
      { sourceId: 'b', identifier: { kind: 'ID', system: null, value: customer } },
    ]);
  });

  test('is null without it, and no filter finds events by it', async () => {
    const clerk = workspace.withScopes('events:write', 'customers:write');
    const answer = await clerk.answer(document);
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer)).not.toContain('example.com');
    const filtered = (filter: object) =>
      clerk.answer(
        'query ($filter: CustomerEventFilter) { events(filter: $filter) { totalCount } }',
        {
          filter,
        },
      );
    const { errors } = await filtered({ identifier: { value: { startsWith: 'a' } } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      scope: 'customers:personal',
    });
    expect((await filtered({ identifier: { kind: { eq: 'EMAIL' } } })).errors).toBeUndefined();
    const personal = workspace.withScopes('events:read', 'customers:read', 'customers:personal');
    expect(await listed({ identifier: { value: { startsWith: 'known' } } }, personal)).toBe('a');
  });
});

describe('an event is refused', () => {
  const now = new Date('2026-04-01T12:00:00Z');
  const refused = async (input: object) => {
    const { errors } = await workspace.change(
      'eventRecord',
      { source: 'refused', id: 'r', type: 'VISIT', ...input },
      '',
      { now },
    );
    return errors.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
  };

  test.each([
    ['without a source', { source: ' ' }, 'BLANK source'],
    ['without an id', { id: '' }, 'BLANK id'],
    ['without a type', { type: '\t' }, 'BLANK type'],
    ['of a long type', { type: 'x'.repeat(201) }, 'TOO_LONG type'],
    ['with NUL in its id', { id: 'a\0b' }, 'INVALID_CHARACTER id'],
    [
      'of more than a day from now',
      { occurredAt: '2026-04-02T12:00:00.001Z' },
      'OUT_OF_RANGE occurredAt',
    ],
    ['in small letters of a currency', { value: 1, currency: 'eur' }, 'INVALID_VALUE currency'],
    ['with a currency of two letters', { value: 1, currency: 'EU' }, 'INVALID_VALUE currency'],
    ['with a currency of other letters', { value: 1, currency: 'EÜR' }, 'INVALID_VALUE currency'],
    ['with the name of a currency', { value: 1, currency: 'Euro' }, 'TOO_LONG currency'],
    ['with a currency and no value', { currency: 'EUR' }, 'REQUIRED value'],
    ['of no address', { customer: { email: 'rosa' } }, 'INVALID_VALUE customer.email'],
    ['of no number', { customer: { phone: '12' } }, 'INVALID_VALUE customer.phone'],
    [
      'with deep properties',
      { properties: { a: [[[[[[[[[[]]]]]]]]]] } },
      'TOO_MANY properties.a.0.0.0.0.0.0.0.0.0',
    ],
    ['with a large number', { properties: { a: 1e22 } }, 'OUT_OF_RANGE properties.a'],
  ])('%s', async (_name, input, error) => {
    expect(await refused(input)).toEqual([error]);
    expect(await workspace.db.customerEvent.count({ where: { source: 'refused' } })).toBe(0);
  });

  test('with all that is wrong at once', async () => {
    const input = { currency: 'euros', id: ' ', customer: { phone: 'x' } };
    expect((await refused(input)).sort()).toEqual([
      'BLANK id',
      'INVALID_VALUE customer.phone',
      'TOO_LONG currency',
    ]);
  });

  test.each([[[1]], ['text'], [7]])(
    'as a request, where its properties are %j',
    async (properties) => {
      const { errors } = await workspace.answer(
        'mutation ($input: EventRecordInput!) { eventRecord(input: $input) { replayed } }',
        { input: { source: 's', id: 'i', type: 't', properties } },
      );
      expect(errors?.[0]?.message).toContain('JsonObject must be an object of JSON');
    },
  );

  test('but not a day from now, nor in the year 1', async () => {
    for (const occurredAt of ['2026-04-02T12:00:00Z', '0001-01-01T00:00:00Z']) {
      expect(await refused({ source: 'taken', id: occurredAt, occurredAt })).toEqual([]);
    }
  });
});

test('properties come back as they were sent, in variables and literals', async () => {
  const properties = {
    b: 1,
    a: { z: [true, null, 1.25, -0.5, 12e3] },
    aa: 'ü"\\\n',
    __proto__x: {},
  };
  const document = `mutation ($input: EventRecordInput!) {
    one: eventRecord(input: $input) { event { properties } }
    other: eventRecord(input: { source: "lit", id: "2", type: "t", properties: { a: 1, b: [X, "y"], c: null } }) {
      event { properties }
    }
  }`;
  const input = { source: 'lit', id: '1', type: 't', properties };
  const answer = await workspace.ask(document, { input });
  expect(answer).toEqual({
    one: { event: { properties } },
    other: { event: { properties: { a: 1, b: ['X', 'y'], c: null } } },
  });
});

test('an event is looked up by its source in any composition of its letters, within the bounds', async () => {
  const look = (source: string, sourceId: string) =>
    workspace.answer<{ eventBySource: { sourceId: string } | null }>(
      'query ($source: String!, $sourceId: String!) { eventBySource(source: $source, sourceId: $sourceId) { sourceId } }',
      { source, sourceId },
    );
  await workspace.change('eventRecord', { source: 'caf\u00e9', id: 'e\u0301', type: 't' });
  const found = await look('cafe\u0301', '\u00e9');
  expect(found.data?.eventBySource).toEqual({ sourceId: '\u00e9' });
  const { errors } = await look('x', 'a\0b');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', inputPath: 'sourceId' });
});
