import { deepStrictEqual } from 'node:assert';
import { v7 } from 'uuid';
import { type Column, columnsOfTables } from '../byHand/store.ts';
import type { Engine } from '../engine.ts';
import { ask, type Call, graphql, graphqlCall } from '../http.ts';
import { World } from '../world.ts';
import { byColumn, type Row } from './responseRows.ts';
import { batch, demandSuccess } from './storing.ts';

const recordMutation =
  'mutation ($input: EventRecordInput!) { it: eventRecord(input: $input) { event { id } errors { message path } } }';

const bulkMutation =
  'mutation ($input: EventBulkRecordInput!) { it: eventBulkRecord(input: $input) { errors { message path } } }';

const customersMutation =
  'mutation ($input: CustomerBulkUpsertInput!) { it: customerBulkUpsert(input: $input) { errors { message path } } }';

/** A workspace with customers and a touchpoint, whose events both servers store. */
export interface EventStoring {
  readonly world: World;
  readonly touchpoint: string;
  /** The body of a call that has the server by hand store so many events, under new ids. */
  readonly bodyOf: (count: number) => string;
  /**
   * @param changed columns that are otherwise than those of the product's events, as they are written
   * @throws AssertionError unless the events with ids like this are as those of the product
   */
  readonly demandSameContents: (like: string, changed: Row) => Promise<void>;
}

const types = ['PURCHASE', 'DELIVERY', 'SUPPORT_CONTACT', 'USAGE', 'RENEWAL'];

/** An event of one of the customers, by its external id, with a value and properties. */
export function eventInput(touchpoint: string, id: string, number: number) {
  return {
    source: 'shop',
    id,
    type: types[number % types.length],
    occurredAt: new Date(Date.UTC(2026, 0, 1) + number * 61_000).toISOString(),
    customer: { externalId: { system: 'crm', id: `C-${number % batch}` } },
    touchpoint: { id: touchpoint },
    value: (number % 90) + 9.5,
    currency: 'EUR',
    properties: { order: `O-${number}`, items: number % 7, express: number % 2 === 0 },
  };
}

/** A call that records an event; `key` begins its id. */
export function recordCall(touchpoint: string, key: string, number: number): Call {
  const input = eventInput(touchpoint, `${key}-${number}`, number);
  return graphqlCall(recordMutation, { input });
}

const numbers = Array.from({ length: batch }, (_, number) => number);

/** A bulk call with `batch` events. */
export function bulkRecordCall(touchpoint: string, key: string): Call {
  const events = numbers.map((number) => eventInput(touchpoint, `${key}-${number}`, number));
  return graphqlCall(bulkMutation, { input: { events } });
}

/** Makes customers, records an event of each, and has the server by hand store the same rows. */
export async function prepareEvents(engine: Engine, name: string): Promise<EventStoring> {
  const world = await World.open(engine, name, { CXGRAPH_WORKER: 'false' });
  const graph = await world.graph();
  const made = await world.make<{ touchpoint: { id: string } }>('touchpointCreate', {
    name: 'Shop',
    channel: 'WEB',
  });
  const touchpoint = made.touchpoint.id;
  await graphql(graph, customersMutation, {
    input: { rows: numbers.map(customerRow) },
  });
  demandSuccess(await ask(graph, bulkRecordCall(touchpoint, 'template')));
  const templates = await storedEvents(world, 'template-%');
  if (templates.length !== batch) throw new Error(`${templates.length} events were stored`);
  let copies = 0;
  const bodyOf = (count: number) => {
    const rows = Array.from({ length: count }, () => {
      copies += 1;
      return { ...templates[copies % batch], id: v7(), sourceId: `copy-${copies}` };
    });
    return JSON.stringify(byColumn(rows));
  };
  const byHand = await world.byHand();
  await ask(byHand, { path: '/storeEvents', body: bodyOf(batch) });
  const demandSameContents = async (like: string, changed: Row) => {
    const stored = (await storedEvents(world, like)).map(contentOf).sort();
    const wanted = templates.map((row) => contentOf({ ...row, ...changed })).sort();
    deepStrictEqual(stored, wanted);
  };
  await demandSameContents('copy-%', {});
  return { world, touchpoint, bodyOf, demandSameContents };
}

function customerRow(number: number) {
  return {
    key: { externalId: { system: 'crm', id: `C-${number}` } },
    name: `Customer ${number}`,
    email: `customer-${number}@example.com`,
  };
}

async function storedEvents(world: World, like: string): Promise<Row[]> {
  const listed = await world.rows<Column>(columnsOfTables, [['"CustomerEvent"']]);
  const values = listed.map(({ column }) => `"${column}"::text AS "${column}"`).join(', ');
  return world.rows<Row>(
    `SELECT ${values} FROM "CustomerEvent" WHERE "workspaceId" = $1 AND "sourceId" LIKE $2`,
    [world.workspaceId, like],
  );
}

/** Ids and the time of recording differ between two events with the same content. */
const own = new Set(['id', 'sourceId', 'recordedAt']);

function contentOf(row: Row): string {
  return JSON.stringify(Object.entries(row).filter(([column]) => !own.has(column)));
}
