import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { recordEvent, recordInBulk } from '../../test/support/recordedEvents.ts';
import { importedEvents } from '../../test/support/rowFiles.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

/** What became of an event that is sent again: `REPLAYED`, or the fields of the conflict. */
async function again(input: object) {
  const { replayed, failures } = await recordEvent(workspace, input);
  return replayed ? 'REPLAYED' : failures.flatMap(({ fields }) => fields);
}

describe('an event has the same content', () => {
  test('at the same millisecond, in any zone and with any digits', async () => {
    await recordEvent(workspace, { id: 'zone', occurredAt: '2026-01-01T12:00:00.123Z' });
    for (const occurredAt of [
      '2026-01-01T13:00:00.123+01:00',
      '2026-01-01T12:00:00.123456Z',
      '2026-01-01T12:00:00.123000Z',
      '2026-01-01t12:00:00.123z',
    ]) {
      expect(await again({ id: 'zone', occurredAt })).toBe('REPLAYED');
    }
    expect(await again({ id: 'zone', occurredAt: '2026-01-01T12:00:00.124Z' })).toEqual([
      'occurredAt',
    ]);
  });

  test('whatever the order of its properties, also of names that objects have', async () => {
    const text = '{"__proto__":{"a":1},"constructor":1,"toString":null,"":0,"é":1}';
    const turned = '{"é":1,"":0,"toString":null,"constructor":1,"__proto__":{"a":1}}';
    const { event } = await recordEvent(workspace, { id: 'names', properties: JSON.parse(text) });
    expect(await again({ id: 'names', properties: JSON.parse(turned) })).toBe('REPLAYED');
    const other = JSON.parse(turned.replace('"a":1', '"a":2'));
    expect(await again({ id: 'names', properties: other })).toEqual(['properties']);
    const shown = await workspace.ask<{ event: { properties: object } }>(
      'query ($id: ID!) { event(id: $id) { properties } }',
      { id: event?.id },
    );
    expect(Object.entries(shown.event.properties).sort()).toEqual(
      Object.entries(JSON.parse(text)).sort(),
    );
  });

  test('with no properties and none, and with both zeros', async () => {
    const zero = { id: 'zero', value: 0, currency: 'EUR' };
    await recordEvent(workspace, { ...zero, properties: {} });
    expect(await again({ ...zero, properties: null })).toBe('REPLAYED');
    expect(await again({ ...zero, value: -0 })).toBe('REPLAYED');
    expect(await again({ ...zero, currency: null })).toEqual(['currency']);
  });

  test('under an id in either composition, also within one batch', async () => {
    const events = [{ id: 'u\u0308' }, { id: '\u00fc' }, { id: 'u\u0308', value: 1 }];
    const { results } = await recordInBulk(workspace, events, { errorPolicy: 'REJECT_FAILED' });
    expect(results.map(({ status }) => status)).toEqual(['RECORDED', 'REPLAYED', 'FAILED']);
    expect(results[2]?.errors).toMatchObject([{ code: 'CONFLICT', fields: ['value'] }]);
  });
});

test('a file whose ids are made of columns is the same file in either composition', async () => {
  const input = {
    mapping: [{ column: 'at', to: 'occurredAt' }],
    idColumns: ['shop', 'row'],
    defaults: { source: 'visits', type: 'VISIT' },
  };
  const [composed, decomposed] = ['Caf\u00e9', 'Cafe\u0301'].map((shop) => {
    return `shop,at,row\n${shop},2026-01-01,1\n${shop},2026-01-01,2\n`;
  });
  expect(await importedEvents(workspace, input, composed ?? '')).toMatchObject({
    status: 'SUCCEEDED',
    rowsDone: 2,
    rowsKnown: 0,
  });
  expect(await importedEvents(workspace, input, decomposed ?? '')).toMatchObject({
    status: 'SUCCEEDED',
    rowsKnown: 2,
  });
  expect(await workspace.db.customerEvent.count({ where: { source: 'visits' } })).toBe(2);
});

test('events of a batch that happen later than a day from now are refused, those before are recorded', async () => {
  const now = new Date('2026-05-01T00:00:00Z');
  const moments = [
    '2026-05-02T00:00:00Z',
    '2026-05-02T00:00:00.001Z',
    '2026-05-02T02:00:00+02:00',
    '9999-12-31T23:59:59Z',
  ];
  const events = moments.map((occurredAt, index) => {
    return { source: 'ahead', id: `${index}`, type: 'VISIT', occurredAt };
  });
  const { results } = await workspace.change<{ results: { status: string }[] }>(
    'eventBulkRecord',
    { events, errorPolicy: 'REJECT_FAILED' },
    'results { status }',
    { now },
  );
  expect(results.map(({ status }) => status)).toEqual(['RECORDED', 'FAILED', 'RECORDED', 'FAILED']);
});
