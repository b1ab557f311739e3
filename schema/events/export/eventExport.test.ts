import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { exportedText, importedEvents } from '../../../test/support/rowFiles.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
let touchpoint: string;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  customer = await workspace.make('customer', { email: 'known@x.example' });
  for (const name of ['One', 'Two']) {
    await workspace.make('customer', { name, email: 'both@x.example' });
  }
  touchpoint = await workspace.make('touchpoint', { name: 'Shop', channel: 'WEB' });
  const mapped = await workspace.make('touchpoint', { name: 'Till', channel: 'IN_STORE' });
  await workspace.make('eventMapping', {
    eventType: await workspace.make('eventType', { key: 'MAPPED' }),
    touchpoint: mapped,
  });
  const events = [
    { customer: { email: 'known@x.example' }, value: -1.5, currency: 'EUR', type: 'REFUND' },
    { customer: { email: 'both@x.example' } },
    { customer: { phone: '+436601111111' } },
    { customer: { externalId: { system: 'Shop 1', id: 'c-1' } }, touchpoint: { id: touchpoint } },
    { customer: { id: customer }, properties: { note: '=1+1; "a",\r\nb', list: [1, { a: null }] } },
    { type: 'MAPPED' },
  ];
  const sent = events.map((event, index) => ({
    ...{ source: '=shop', id: `e${index}`, type: 'VISIT' },
    ...{ occurredAt: `2026-01-0${Math.floor(index / 2) + 1}T10:00:00.250Z` },
    ...event,
  }));
  const { errors } = await workspace.change('eventBulkRecord', { events: sent });
  expect(errors).toEqual([]);
});
afterAll(() => graph.close());

const exported = (input: object = {}, client: Pick<TestWorkspace, 'viewer'> = workspace) =>
  exportedText(workspace, 'eventExport', input, client);

/** The objects of NDJSON. */
const rowsOf = (text: string) =>
  text.split('\n').flatMap((line): Record<string, unknown>[] => (line ? [JSON.parse(line)] : []));

describe('an export of events', () => {
  test('has them in their order, with what they named their customers by', async () => {
    const rows = rowsOf(await exported({ format: 'NDJSON' }));
    const own = { source: '=shop', type: 'VISIT' };
    expect(rows).toEqual([
      {
        ...{ id: 'e0', source: '=shop', type: 'REFUND', occurredAt: '2026-01-01T10:00:00.250Z' },
        ...{ 'customer.email': 'known@x.example', value: -1.5, currency: 'EUR' },
        ...{ _match: 'MATCHED', _customer: customer },
      },
      {
        ...{ id: 'e1', ...own, occurredAt: '2026-01-01T10:00:00.250Z' },
        ...{ 'customer.email': 'both@x.example', _match: 'AMBIGUOUS' },
      },
      {
        ...{ id: 'e2', ...own, occurredAt: '2026-01-02T10:00:00.250Z' },
        ...{ 'customer.phone': '+436601111111', _match: 'WAITING' },
      },
      {
        ...{ id: 'e3', ...own, occurredAt: '2026-01-02T10:00:00.250Z' },
        ...{ 'customer.externalId.Shop 1': 'c-1', 'touchpoint.id': touchpoint, _match: 'WAITING' },
      },
      {
        ...{ id: 'e4', ...own, occurredAt: '2026-01-03T10:00:00.250Z' },
        ...{ 'customer.id': customer, _match: 'MATCHED', _customer: customer },
        properties: { note: '=1+1; "a",\r\nb', list: [1, { a: null }] },
      },
      {
        ...{ id: 'e5', source: '=shop', type: 'MAPPED', occurredAt: '2026-01-03T10:00:00.250Z' },
        _match: 'NONE',
      },
    ]);
  });

  test.each(['CSV', 'NDJSON'] as const)(
    'in %s changes nothing when it is imported again',
    async (format) => {
      const text = await exported({ format });
      const again = await importedEvents(workspace, { format }, text);
      expect(again).toMatchObject({ status: 'SUCCEEDED', rowsDone: 6, rowsKnown: 6, notes: [] });
      expect(await exported({ format })).toBe(text);
    },
  );

  test('has those of some matches and of a time alone', async () => {
    const idsOf = async (filter: object) =>
      rowsOf(await exported({ format: 'NDJSON', filter })).map(({ id }) => id);
    expect(await idsOf({ match: ['WAITING', 'AMBIGUOUS'] })).toEqual(['e1', 'e2', 'e3']);
    expect(
      await idsOf({ from: '2026-01-02T10:00:00.250Z', to: '2026-01-03T10:00:00.250Z' }),
    ).toEqual(['e2', 'e3']);
    const { errors } = await workspace.change('eventExport', {
      format: 'CSV',
      filter: { from: '2026-01-02T00:00:00Z', to: '2026-01-02T00:00:00Z' },
    });
    expect(errors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
      'OUT_OF_RANGE input.filter.to',
    ]);
  });

  test('has no addresses, numbers and external ids for viewers who may not see them', async () => {
    const text = await exported({ format: 'CSV' }, workspace.withScopes('events:read'));
    expect(text).not.toMatch(/x\.example|6601111111|c-1/);
    expect(text.split('\r\n')[0]).toBe(
      'id,source,type,occurredAt,customer.id,touchpoint.id,value,currency,properties,_match,_customer',
    );
  });

  test('is read page by page, whether its events have one moment or many', async () => {
    const own = await graph.workspace();
    const many = 1_100;
    for (const day of ['01', '02']) {
      const events = Array.from({ length: many / 2 }, (_, index) => ({
        ...{ source: 'shop', id: `${day}-${index}`, type: 'VISIT' },
        occurredAt: day === '01' ? '2026-02-01T00:00:00Z' : new Date(1.7e12 - index).toISOString(),
      }));
      const { errors } = await own.change('eventBulkRecord', { events });
      expect(errors.map(({ message }) => message)).toEqual([]);
    }
    const rows = rowsOf(await exportedText(own, 'eventExport', { format: 'NDJSON' }));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(many);
    const moments = rows.map(({ occurredAt }) => String(occurredAt));
    expect(moments).toEqual(moments.toSorted());
  });
});
