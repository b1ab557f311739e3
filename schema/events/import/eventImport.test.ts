import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { type EndedRowImport, importedEvents, rowJob } from '../../../test/support/rowFiles.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { countTypes } from '../countTypes.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let touchpoint: string;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.change('workspaceUpdate', { timeZone: 'Europe/Vienna' });
  touchpoint = await workspace.make('touchpoint', {
    name: 'Shop',
    channel: 'IN_STORE',
    externalIds: [{ system: 'pos', id: 'graben' }],
  });
});
afterAll(() => graph.close());

const file = (...lines: string[]) => lines.map((line) => `${line}\r\n`).join('');
const errorsOf = ({ errors }: EndedRowImport) =>
  errors.map(({ line, column, code }) => `${line} ${column} ${code}`);
const stored = (source: string, { db } = workspace) =>
  db.customerEvent.findMany({
    where: { source },
    include: { identifier: true },
    orderBy: { sourceId: 'asc' },
  });
const mapped = (columns: Record<string, string | object>) =>
  Object.entries(columns).map(([column, to]) =>
    typeof to === 'string' ? { column, to } : { column, ...to },
  );

const orders = {
  mapping: mapped({
    'Order no': 'id',
    When: { to: 'occurredAt', dateFormat: 'DAY_MONTH_YEAR' },
    'E-mail': 'customer.email',
    Till: 'touchpoint.externalId.pos',
    Amount: 'value',
    Item: 'properties.sku',
    Pieces: { to: 'properties.pieces', kind: 'NUMBER' },
    Gift: { to: 'properties.gift', kind: 'BOOLEAN' },
  }),
  defaults: { type: 'PURCHASE', currency: 'EUR' },
};
const header = 'Order no;When;E-mail;Till;Amount;Item;Pieces;Gift;Remark';

describe('an import of events', () => {
  test('records each row once, as its mapping says, and the same file again changes nothing', async () => {
    const input = { ...orders, defaults: { ...orders.defaults, source: 'orders' } };
    const text = file(
      header,
      '1;31.01.2026 15:14;Jana@Example.com;graben;59.9;0012;2;yes;x',
      '2;01.07.2026;;;;;;;',
    );
    const first = await importedEvents(workspace, input, text);
    expect(first).toMatchObject({ status: 'SUCCEEDED', rowsDone: 2, rowsKnown: 0, errors: [] });
    const rows = await stored('orders');
    expect(rows).toMatchObject([
      {
        sourceId: '1',
        type: 'PURCHASE',
        // 15:14 in Vienna, in winter.
        occurredAt: new Date('2026-01-31T14:14:00Z'),
        value: 59.9,
        currency: 'EUR',
        properties: { sku: '0012', pieces: 2, gift: true },
        match: 'WAITING',
        identifier: { kind: 'EMAIL', value: 'jana@example.com' },
        live: false,
      },
      {
        sourceId: '2',
        occurredAt: new Date('2026-06-30T22:00:00Z'),
        value: null,
        currency: null,
        properties: {},
        match: 'NONE',
      },
    ]);
    expect(rows[0]?.touchpointId).not.toBeNull();
    const again = await importedEvents(workspace, input, text);
    expect(again).toMatchObject({ status: 'SUCCEEDED', rowsDone: 2, rowsKnown: 2, errors: [] });
    expect(await stored('orders')).toEqual(rows);
  });

  test('takes columns that are named as the fields of an event, and a zone of its own', async () => {
    const text = file(
      'id,source,type,Time,customer.externalId.crm,customer.phone,touchpoint.id,currency,value,properties.a,other',
      `1,named,VISIT,2026-01-31 15:14,4711,+43 660 1,${touchpoint},USD,3,x,y`,
      '2,named,VISIT,2026-01-31T15:14:00Z,,+43 660 1,,,,,',
    );
    const ended = await importedEvents(
      workspace,
      { timeZone: 'America/New_York', live: true },
      text,
    );
    expect(ended).toMatchObject({ status: 'SUCCEEDED', errors: [] });
    expect(await stored('named')).toMatchObject([
      {
        type: 'VISIT',
        occurredAt: new Date('2026-01-31T20:14:00Z'),
        identifier: { kind: 'EXTERNAL_ID', system: 'crm', value: '4711' },
        currency: 'USD',
        value: 3,
        properties: { a: 'x' },
        live: true,
      },
      { occurredAt: new Date('2026-01-31T15:14:00Z'), identifier: { kind: 'PHONE' } },
    ]);
  });

  test('reads NDJSON as `eventBulkRecord` has its events', async () => {
    const events = [
      {
        id: '1',
        source: 'lines',
        type: 'PURCHASE',
        occurredAt: '2026-01-01T00:00:00Z',
        customer: { externalId: { system: 'crm', id: 'x' } },
        touchpoint: { externalId: { system: 'pos', id: 'graben' } },
        value: 2,
        currency: 'EUR',
        properties: { n: 1, list: [1], deep: { a: true } },
      },
      { id: '2', source: 'lines', type: 'PURCHASE', occurredAt: '2026-01-01T00:00:00Z' },
      {
        id: '3',
        source: 'lines',
        type: 'PURCHASE',
        occurredAt: '2026-01-01T00:00:00Z',
        customer: { name: 'Jana' },
      },
      {
        id: '4',
        source: 'lines',
        type: 'PURCHASE',
        occurredAt: '2026-01-01T00:00:00Z',
        customer: { email: 'a@b.example', phone: '+4366012345' },
      },
    ];
    const text = events.map((event) => `${JSON.stringify(event)}\n`).join('');
    const ended = await importedEvents(workspace, { format: 'NDJSON' }, text);
    expect([ended.status, errorsOf(ended)]).toEqual([
      'PARTIAL',
      ['3 customer WRONG_TYPE', '4 customer WRONG_TYPE'],
    ]);
    expect(await stored('lines')).toMatchObject([
      { properties: { n: 1, list: [1], deep: { a: true } }, value: 2, match: 'WAITING' },
      { match: 'NONE' },
    ]);
    const { replayed } = await workspace.change<{ replayed: boolean }>(
      'eventBulkRecord',
      { events: events.slice(0, 2) },
      'replayed',
    );
    expect(replayed).toBe(true);
  });

  test('makes ids of the columns that say what an event is, mapped or not', async () => {
    const input = {
      mapping: mapped({ day: 'occurredAt', mail: 'customer.email', what: 'type' }),
      idColumns: ['mail', 'day', 'row'],
      defaults: { source: 'visits' },
    };
    const text = file(
      'day,mail,what,row',
      '2026-01-01,a@b.example,VISIT,1',
      '2026-01-01,a@b.example,VISIT,2',
      '2026-01-01,c@d.example,VISIT,1',
      '2026-01-01,a@b.example,VISIT,1',
      ',,VISIT,',
    );
    const ended = await importedEvents(workspace, input, text);
    expect(ended).toMatchObject({ status: 'PARTIAL', rowsDone: 5, rowsKnown: 1 });
    expect(errorsOf(ended)).toEqual(['6 null REQUIRED', '6 day REQUIRED']);
    expect(await stored('visits')).toHaveLength(3);
    // Other columns of the file, and another order of its rows, make no other ids.
    const other = file('row,what,mail,day,more', '2,VISIT,a@b.example,2026-01-01,x');
    expect(await importedEvents(workspace, input, other)).toMatchObject({ rowsKnown: 1 });
  });

  test('says by line and column what is wrong, and stores the other rows', async () => {
    const input = { ...orders, defaults: { ...orders.defaults, source: 'wrong' } };
    const ended = await importedEvents(
      workspace,
      input,
      file(
        header,
        '1;31.01.2026;a@b.example;graben;1;;;',
        '2;31.01.2026;secret;graben;1;;;',
        '3;31.01.2026;;unknown;1;;;',
        '4;when;;;1;;many;',
        ';31.01.2026;;;1;;;',
        '6;31.01.2926;;;1;;;',
        '1;31.01.2026;a@b.example;graben;2;;;',
        '8;31.01.2026;;;1,5;;;',
        `9;31.01.2026;;;1;${'x'.repeat(98_304)};;`,
      ),
    );
    expect(ended).toMatchObject({ status: 'PARTIAL', rowsDone: 9, rowsFailed: 8, rowsKnown: 0 });
    expect(errorsOf(ended)).toEqual([
      '3 E-mail INVALID_VALUE',
      '4 Till NOT_FOUND',
      '5 When WRONG_TYPE',
      '5 Pieces WRONG_TYPE',
      '6 Order no REQUIRED',
      '7 When OUT_OF_RANGE',
      '8 Order no CONFLICT',
      '9 Amount WRONG_TYPE',
      '10 Item TOO_LONG',
    ]);
    expect(JSON.stringify(ended)).not.toContain('secret');
    expect(await stored('wrong')).toMatchObject([{ sourceId: '1', value: 1 }]);
  });

  test('maps events by the rules of their type, and counts their types', async () => {
    const eventType = await workspace.make('eventType', { key: 'IMPORTED' });
    await workspace.make('eventMapping', { eventType, touchpoint });
    const text = file('id,source,type,occurredAt', '1,ruled,IMPORTED,2026-01-01');
    await importedEvents(workspace, {}, text);
    await importedEvents(workspace, {}, text);
    await drainTasks(workspace.db, [countTypes]);
    expect(await stored('ruled')).toMatchObject([{ mapped: true }]);
    const { found } = await workspace.ask<{ found: object }>(
      '{ found: eventTypeByKey(key: "IMPORTED") { eventCount } }',
    );
    expect(found).toEqual({ eventCount: 1 });
  });
});

test.each<[object, string[]]>([
  [{ mapping: mapped({ a: 'name' }), idColumns: ['a'] }, ['UNKNOWN_FIELD mapping.0.to']],
  [{ mapping: mapped({ a: 'properties.' }), idColumns: ['a'] }, ['UNKNOWN_FIELD mapping.0.to']],
  [
    { mapping: mapped({ a: 'id', b: 'id', ' a ': 'type' }) },
    ['DUPLICATE mapping.1.to', 'DUPLICATE mapping.2.column'],
  ],
  [
    { mapping: mapped({ a: 'id', b: { to: 'value', kind: 'NUMBER' } }) },
    ['INVALID_VALUE mapping.1.kind'],
  ],
  [
    { mapping: mapped({ a: 'id', b: { to: 'properties.b', kind: 'LIST' } }) },
    ['INVALID_VALUE mapping.1.kind'],
  ],
  [
    { mapping: mapped({ a: 'id', b: { to: 'type', dateFormat: 'DAY_MONTH_YEAR' } }) },
    ['INVALID_VALUE mapping.1.dateFormat'],
  ],
  [{ mapping: mapped({ a: 'value' }) }, ['REQUIRED idColumns']],
  [{ mapping: mapped({ a: 'id' }), idColumns: ['b'] }, ['INVALID_VALUE idColumns']],
  [{ idColumns: ['b'] }, ['REQUIRED mapping']],
  [{ format: 'NDJSON', delimiter: ';' }, ['INVALID_VALUE delimiter']],
  [{ timeZone: 'Vienna' }, ['INVALID_VALUE timeZone']],
])('an import of %j is refused', async (input, expected) => {
  const { errors } = await workspace.change('eventImport', {
    format: 'CSV',
    defaults: { source: 's', type: 't' },
    ...input,
  });
  const found = errors.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
  expect(found.filter((each) => each !== 'REQUIRED mapping' || !('mapping' in input))).toEqual(
    expected,
  );
});

test('an import says what every event needs and no column has', async () => {
  const { errors } = await workspace.change('eventImport', {
    format: 'CSV',
    mapping: mapped({ a: 'id' }),
  });
  expect(errors.map(({ code, message }) => [code, message])).toEqual([
    ['REQUIRED', 'Map a column to `source`, or set it in `defaults`.'],
    ['REQUIRED', 'Map a column to `type`, or set it in `defaults`.'],
    ['REQUIRED', 'Map a column to `occurredAt`.'],
  ]);
});

test('a job of events is shown to keys that read events', async () => {
  const { id } = await rowJob(workspace, 'eventImport', {});
  const document = 'query ($id: ID!) { job(id: $id) { kind rowType } }';
  expect(await workspace.withScopes('events:read').ask(document, { id })).toEqual({
    job: { kind: 'EVENT_IMPORT', rowType: 'CustomerEvent' },
  });
  const { errors } = await workspace.withScopes('responses:read').answer(document, { id });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});
