import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { recordEvent, recordInBulk } from '../../test/support/recordedEvents.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { maxEventTypes, maxPropertiesOfType } from '../eventTypes/limits.ts';
import { newId } from '../kernel/id.ts';
import { countTypes } from './countTypes.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const count = (client = workspace) => drainTasks(client.db, [countTypes]);

interface Shown {
  readonly key: string;
  readonly eventCount: number;
  readonly firstSeenAt: string | null;
  readonly lastSeenAt: string | null;
  readonly properties: readonly { readonly path: string; readonly kinds: readonly string[] }[];
}

const selection = 'key eventCount firstSeenAt lastSeenAt properties { path kinds }';
const typeOf = async (key: string, client = workspace) =>
  (
    await client.ask<{ eventTypeByKey: Shown | null }>(
      `query ($key: String!) { eventTypeByKey(key: $key) { ${selection} } }`,
      { key },
    )
  ).eventTypeByKey;
const pathsOf = async (key: string) => {
  const { properties } = (await typeOf(key)) ?? { properties: [] };
  return Object.fromEntries(properties.map(({ path, kinds }) => [path, kinds.join()]));
};

describe('a type of events', () => {
  test('is added with its first event, and counts each event once', async () => {
    expect(await typeOf('FIRST')).toBeNull();
    const now = new Date('2026-02-03T04:05:06.007Z');
    const input = { source: 'shop', id: '1', type: 'FIRST', value: 1 };
    await workspace.change('eventRecord', input, '', { now });
    await recordEvent(workspace, input);
    await recordEvent(workspace, { ...input, value: 2 });
    await count();
    const first = { key: 'FIRST', eventCount: 1, properties: [] };
    expect(await typeOf('FIRST')).toEqual({
      ...first,
      firstSeenAt: now.toISOString(),
      lastSeenAt: now.toISOString(),
    });
    const events = Array.from({ length: 300 }, (_, index) => ({ id: `${index}`, type: 'FIRST' }));
    await recordInBulk(workspace, [...events, ...events], { errorPolicy: 'REJECT_FAILED' });
    await count();
    const counted = await typeOf('FIRST');
    // The event 1 of the bulk call is in conflict with the one before it.
    expect(counted).toMatchObject({ eventCount: 300, firstSeenAt: now.toISOString() });
    expect(await workspace.db.customerEvent.count({ where: { type: 'FIRST' } })).toBe(300);
    expect(counted?.lastSeenAt).not.toBe(now.toISOString());
  });

  test('has the names of properties, within objects, too, and the kinds of their values', async () => {
    const properties = {
      sku: 'A-1',
      paid: true,
      items: [{ hidden: 1 }],
      address: { country: 'AT', geo: { lat: 1, deep: { not: 1 } } },
      none: null,
      größe: 1,
    };
    await recordEvent(workspace, { id: 'p1', type: 'SHAPED', properties });
    await recordEvent(workspace, { id: 'p2', type: 'SHAPED', properties: { sku: 7 } });
    await count();
    expect(await pathsOf('SHAPED')).toEqual({
      sku: 'NUMBER,TEXT',
      paid: 'BOOLEAN',
      items: 'LIST',
      address: 'OBJECT',
      'address.country': 'TEXT',
      'address.geo': 'OBJECT',
      'address.geo.lat': 'NUMBER',
      'address.geo.deep': 'OBJECT',
      none: 'NULL',
      größe: 'NUMBER',
    });
    await recordEvent(workspace, { id: 'p3', type: 'SHAPED', properties: { none: [1], more: 1 } });
    await count();
    expect(await pathsOf('SHAPED')).toMatchObject({ none: 'LIST,NULL', more: 'NUMBER' });
  });

  test('lists no value, and no name that is about a person', async () => {
    const secret = 'jana@example.com';
    const properties = { note: secret, [secret]: 1, '+436601234567': 1, by: { [secret]: true } };
    await recordEvent(workspace, { id: 'secret', type: 'SECRET', properties });
    await count();
    expect(await pathsOf('SECRET')).toEqual({ note: 'TEXT', by: 'OBJECT' });
    const stored = [
      await workspace.db.eventTypeProperty.findMany({}),
      await workspace.db.outbox.findMany({}),
    ];
    expect(JSON.stringify(stored)).not.toContain('jana');
  });

  test(`lists ${maxPropertiesOfType} properties at most, however many events have`, async () => {
    for (const round of ['a', 'b']) {
      const names = Array.from({ length: 150 }, (_, index) => [`${round}${index}`, index]);
      const properties = Object.fromEntries(names);
      await recordEvent(workspace, { id: round, type: 'WIDE', properties });
      await count();
    }
    expect(Object.keys(await pathsOf('WIDE'))).toHaveLength(maxPropertiesOfType);
  });

  test('is counted right by two workers and many calls at once', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        recordEvent(workspace, { source: 'raced', id: `${index}`, type: `RACED_${index % 4}` }),
      ),
    );
    await count();
    for (const each of [0, 1, 2, 3]) {
      expect(await typeOf(`RACED_${each}`)).toMatchObject({ eventCount: 10 });
    }
  });

  test('is of one workspace', async () => {
    const other = await graph.workspace('Other');
    await recordEvent(other, { id: 'theirs', type: 'THEIRS' });
    await count(other);
    expect(await typeOf('THEIRS', other)).toMatchObject({ eventCount: 1 });
    expect(await typeOf('THEIRS')).toBeNull();
  });
});

describe('a description of a type', () => {
  test('stays when events come, and can be there before them', async () => {
    const input = { key: 'cafe\u0301', name: 'Coffee' };
    const { errors } = await workspace.change('eventTypeCreate', input);
    expect(errors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'key'] }]);
    const id = await workspace.make('eventType', { ...input, key: 'caf\u00e9' });
    expect(await typeOf('cafe\u0301')).toMatchObject({ eventCount: 0, firstSeenAt: null });
    await recordEvent(workspace, { id: 'cup', type: 'cafe\u0301' });
    await count();
    const described = await workspace.change<{ eventType: object }>(
      'eventTypeUpdate',
      { id, description: 'A cup.', revision: 1 },
      'eventType { key name description eventCount }',
    );
    expect(described.eventType).toEqual({
      key: 'caf\u00e9',
      name: 'Coffee',
      description: 'A cup.',
      eventCount: 1,
    });
  });

  test('of a type that is there is refused with KEY_TAKEN', async () => {
    await recordEvent(workspace, { id: 'taken', type: 'TAKEN' });
    await count();
    const { errors } = await workspace.change('eventTypeCreate', { key: 'TAKEN' });
    expect(errors).toMatchObject([{ code: 'KEY_TAKEN', path: ['input', 'key'] }]);
  });
});

test(`a workspace has ${maxEventTypes} types at most; events of others are recorded all the same`, async () => {
  const full = await graph.workspace('Full');
  await full.db.eventType.createMany({
    data: Array.from({ length: maxEventTypes - 1 }, (_, index) => ({
      id: newId(),
      key: `T${index}`,
      updatedAt: new Date(),
    })),
  });
  for (const type of ['A', 'B', 'T0']) await recordEvent(full, { id: type, type });
  await count(full);
  expect(await full.db.eventType.count()).toBe(maxEventTypes);
  expect(await typeOf('T0', full)).toMatchObject({ eventCount: 1 });
  expect(await full.db.customerEvent.count()).toBe(3);
  const { errors } = await full.change('eventTypeCreate', { key: 'C' });
  expect(errors).toMatchObject([{ code: 'TOO_MANY' }]);
});
