import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { recordEvent, recordInBulk } from '../../test/support/recordedEvents.ts';
import { decodeId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const record = (input: object, client: Pick<TestWorkspace, 'change'> = workspace) =>
  recordEvent(client, input);
const bulk = (events: readonly object[], options?: object) =>
  recordInBulk(workspace, events, options);

const rows = (where: object = {}) => workspace.db.customerEvent.count({ where });

describe('an event that is recorded', () => {
  test('is shown with all that was sent, and found by its id and by its source', async () => {
    const touchpoint = await workspace.make('touchpoint', {
      name: 'Till',
      channel: 'IN_STORE',
      externalIds: [{ system: 'pos', id: 'till-7' }],
    });
    const customer = await workspace.make('customer', { email: 'rosa@example.com' });
    const properties = { sku: 'A-1', lines: [{ n: 1, gift: false }, null], ä: 1.5 };
    const { event, replayed, errors } = await record({
      source: 'https://pos.example/tills/7',
      id: 'whole',
      type: 'com.example.order.paid',
      occurredAt: '2026-01-02T03:04:05.678Z',
      customer: { email: ' Rosa@Example.com' },
      touchpoint: { externalId: { system: 'pos', id: 'till-7' } },
      value: 12.34,
      currency: 'EUR',
      properties,
    });
    expect({ replayed, errors }).toEqual({ replayed: false, errors: [] });
    const shown = `{ id source sourceId type occurredAt match value currency properties
      customer { id } identifier { kind system value } touchpoint { id } }`;
    const found = await workspace.ask<Record<string, unknown>>(
      `query ($id: ID!) { one: event(id: $id) ${shown}
        same: eventBySource(source: "https://pos.example/tills/7", sourceId: "whole") ${shown}
        none: eventBySource(source: "shop", sourceId: "whole") { id } }`,
      { id: event?.id },
    );
    expect(found.one).toEqual({
      id: event?.id,
      source: 'https://pos.example/tills/7',
      sourceId: 'whole',
      type: 'com.example.order.paid',
      occurredAt: '2026-01-02T03:04:05.678Z',
      match: 'MATCHED',
      value: 12.34,
      currency: 'EUR',
      properties,
      customer: { id: customer },
      identifier: { kind: 'EMAIL', system: null, value: 'rosa@example.com' },
      touchpoint: { id: touchpoint },
    });
    expect(found.same).toEqual(found.one);
    expect(found.none).toBeNull();
  });

  test('happens now by default, and then the moment is no part of its content', async () => {
    const now = new Date('2026-02-03T04:05:06.007Z');
    const input = { source: 'shop', type: 'VISIT', id: 'now' };
    const first = await workspace.change<{ event: { occurredAt: string } }>(
      'eventRecord',
      input,
      'event { occurredAt } replayed',
      { now },
    );
    expect(first).toEqual({
      event: { occurredAt: now.toISOString() },
      replayed: false,
      errors: [],
    });
    const later = new Date('2026-02-03T04:06:00.000Z');
    const again = await workspace.change('eventRecord', input, 'event { occurredAt } replayed', {
      now: later,
    });
    expect(again).toEqual({ ...first, replayed: true });
    const sameMoment = await record({ ...input, occurredAt: now.toISOString() });
    expect([sameMoment.replayed, sameMoment.failures]).toEqual([true, []]);
    const other = await record({ ...input, occurredAt: later.toISOString() });
    expect(other.failures).toMatchObject([{ code: 'CONFLICT', fields: ['occurredAt'] }]);
  });
});

describe('the same source and id', () => {
  test('is one event: the same content finds it again, other content is a CONFLICT', async () => {
    const first = await record({ source: 's', id: '1', value: 10 });
    const again = await record({ source: 's', id: '1', value: 10 });
    expect(again).toEqual({ ...first, replayed: true });
    const other = await record({ source: 's', id: '1', value: 11 });
    expect(other).toMatchObject({ event: null, replayed: false });
    expect(other.failures).toEqual([
      { code: 'CONFLICT', path: ['input', 'id'], event: first.event?.id, fields: ['value'] },
    ]);
    expect(await workspace.db.customerEvent.findMany({ where: { source: 's' } })).toMatchObject([
      { sourceId: '1', value: 10 },
    ]);
  });

  test('has the same content in any spelling that is stored alike', async () => {
    const input = { id: 'caf\u00e9', customer: { email: 'a@example.com' }, type: 'caf\u00e9' };
    const first = await record({ ...input, properties: { a: 1, b: { c: 2, d: null } } });
    const spelled = await record({
      id: 'cafe\u0301',
      type: 'cafe\u0301',
      customer: { email: ' A@EXAMPLE.com' },
      properties: { b: { d: null, c: 2 }, a: 1 },
      value: null,
      occurredAt: null,
    });
    expect(spelled).toEqual({ ...first, replayed: true });
    const none = await record({ id: 'none' });
    expect(await record({ id: 'none', properties: {}, customer: null })).toEqual({
      ...none,
      replayed: true,
    });
  });

  test.each([
    ['type', { type: 'REFUND' }],
    ['occurredAt', { occurredAt: '2026-01-01T00:00:00.001Z' }],
    ['customer', { customer: { email: 'other@example.com' } }],
    ['customer, now none', { customer: null }],
    ['value', { value: 1.5 }],
    ['currency', { currency: 'USD' }],
    ['properties', { properties: { a: ['1'] } }],
  ])('with another %s is a CONFLICT, and nothing is stored', async (name, other) => {
    const input = {
      source: `other ${name}`,
      id: '1',
      occurredAt: '2026-01-01T00:00:00Z',
      customer: { email: 'one@example.com' },
      value: 1,
      currency: 'EUR',
      properties: { a: [1] },
    };
    const first = await record(input);
    const identifiers = await workspace.db.customerIdentifier.count();
    const { failures } = await record({ ...input, ...other });
    const fields = [name.split(',')[0]];
    expect(failures).toMatchObject([{ code: 'CONFLICT', event: first.event?.id, fields }]);
    const [result] = (await bulk([{ ...input, ...other }], { errorPolicy: 'REJECT_FAILED' }))
      .results;
    expect(result).toMatchObject({ status: 'FAILED', event: null, errors: [{ fields }] });
    expect(await workspace.db.customerIdentifier.count()).toBe(identifiers);
    expect(await rows({ source: input.source })).toBe(1);
  });

  test('is another event in another workspace, and from another source', async () => {
    const other = await graph.workspace('Other');
    const [own, theirs] = [
      await record({ id: 'shared' }),
      await record({ id: 'shared', value: 2 }, other),
    ];
    expect(theirs).toMatchObject({ replayed: false, errors: [] });
    expect(theirs.event?.id).not.toBe(own.event?.id);
    expect(await other.db.customerEvent.count()).toBe(1);
    const elsewhere = await record({ source: 'erp', id: 'shared', value: 3 });
    expect(elsewhere).toMatchObject({ replayed: false, errors: [] });
    const found = await other.ask('query ($id: ID!) { event(id: $id) { id } }', {
      id: own.event?.id,
    });
    expect(found).toEqual({ event: null });
  });

  test('in 20 calls at once is one row', async () => {
    const input = { id: 'at once', customer: { phone: '+43 660 1234567' }, value: 5 };
    const answers = await Promise.all(Array.from({ length: 20 }, () => record(input)));
    expect(answers.flatMap(({ failures }) => failures)).toEqual([]);
    expect(new Set(answers.map(({ event }) => event?.id)).size).toBe(1);
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await rows({ sourceId: 'at once' })).toBe(1);
  });

  test('with 10 contents at once is one row and nine conflicts', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, value) =>
        record({ id: 'ten', value, customer: { email: `ten${value}@example.com` } }),
      ),
    );
    const [stored] = answers.flatMap(({ event }) => event ?? []);
    const failures = answers.flatMap((answer) => answer.failures);
    expect(failures.map(({ code, event }) => [code, event])).toEqual(
      Array.from({ length: 9 }, () => ['CONFLICT', stored?.id]),
    );
    expect(await rows({ sourceId: 'ten' })).toBe(1);
    const value = { startsWith: 'ten' };
    expect(await workspace.db.customerIdentifier.count({ where: { value } })).toBe(1);
  });
});

test('ten events that one new address comes with at once are all stored, with one identifier', async () => {
  const customer = { email: 'first.contact@example.com' };
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      record({ source: 'contact', id: `${index}`, customer }),
    ),
  );
  expect(answers.flatMap(({ failures }) => failures)).toEqual([]);
  expect(answers.map(({ replayed }) => replayed)).not.toContain(true);
  expect(await rows({ source: 'contact' })).toBe(10);
  const value = customer.email;
  expect(await workspace.db.customerIdentifier.count({ where: { value } })).toBe(1);
});

test('the row of an event has no address', async () => {
  const { event } = await record({ id: 'plain', customer: { email: 'secret@example.com' } });
  const key = decodeId('CustomerEvent', event?.id ?? '') ?? '';
  const row = await workspace.db.customerEvent.findFirst({ where: { id: key } });
  expect(row?.match).toBe('WAITING');
  expect(JSON.stringify(row)).not.toContain('secret');
  const tasks = await workspace.db.outbox.findMany({ where: { topic: 'customers' } });
  expect(tasks.length).toBeGreaterThan(0);
  expect(JSON.stringify(tasks)).not.toContain('example');
});
