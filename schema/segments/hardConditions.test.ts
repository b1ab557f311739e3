import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { recordEvent } from '../../test/support/recordedEvents.ts';
import { drainTasks } from '../../test/support/tasks.ts';
import { countTypes } from '../events/countTypes.ts';
import { lookAtCustomers, lookAtSegments } from './looks.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let ada: string;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  ada = await workspace.make('customer', { name: 'Ada' });
});
afterAll(() => graph.close());

/** A new segment’s size, once all that is due was done. */
async function sizeOf(...rules: readonly object[]): Promise<number> {
  const name = 'A segment';
  const id = await workspace.make('segment', { name, condition: { combinator: 'and', rules } });
  await drainTasks(workspace.db, [countTypes, lookAtCustomers, lookAtSegments]);
  const { segment } = await workspace.ask<{ segment: { size: number; staleSince: string } }>(
    'query ($id: ID!) { segment(id: $id) { size staleSince } }',
    { id },
  );
  expect(segment.staleSince).toBeNull();
  return segment.size;
}

const begin = Date.parse('2020-01-01');
const days = Array.from({ length: 1_000 }, (_, index) =>
  new Date(begin + index * 86_400_000).toISOString().slice(0, 10),
);
const notThen = { field: 'createdAt', operator: 'notIn', value: days };

test('lists of a thousand days, in as many predicates as a request has room for, are looked up', async () => {
  expect(await sizeOf(...Array.from({ length: 70 }, () => notThen))).toBe(1);
});

test('what is computed of events is compared with a thousand days', async () => {
  await recordEvent(workspace, {
    id: 'day',
    occurredAt: '2020-03-01T12:00:00Z',
    customer: { id: ada },
  });
  const last = { field: 'events', aggregate: { fn: 'last', of: 'occurredAt' }, value: days };
  expect(await sizeOf({ ...last, operator: 'in' })).toBe(1);
  expect(await sizeOf({ ...last, operator: 'notIn' })).toBe(0);
});

test('a sum beyond all numbers is a large one', async () => {
  for (const id of ['one', 'two']) {
    const paid = { value: 1.7e308, currency: 'EUR', customer: { id: ada } };
    await recordEvent(workspace, { id, ...paid });
  }
  const sum = { field: 'events', aggregate: { fn: 'sum', of: 'value', currency: 'EUR' } };
  expect(await sizeOf({ ...sum, operator: 'gte', value: 1_000 })).toBe(1);
  expect(await sizeOf({ ...sum, operator: 'lt', value: 1_000 })).toBe(0);
});

test('a condition has so few predicates on events that a look at a thousand customers is short', async () => {
  const sum = { field: 'events', aggregate: { fn: 'sum', of: 'value', currency: 'EUR' } };
  const rules = Array.from({ length: 51 }, (_, value) => ({ ...sum, operator: 'gt', value }));
  const { errors } = await workspace.change('segmentCreate', {
    ...{ name: 'Heavy', condition: { combinator: 'or', rules } },
  });
  expect(errors).toMatchObject([
    { code: 'INVALID_CONDITION', path: ['input', 'condition', 'rules', '50'] },
  ]);
});
