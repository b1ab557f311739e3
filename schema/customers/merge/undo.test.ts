import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { invariantFindings } from '../../../test/support/invariants.ts';
import {
  drainMerges,
  merged,
  recordedFor,
  sourceIdsOf,
  undo,
} from '../../../test/support/merging.ts';

import { decodeId } from '../../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  for (const key of ['plan', 'city', 'tier']) {
    await workspace.make('attributeDefinition', { key, name: key, type: 'TEXT' });
  }
});
afterAll(() => graph.close());

let numbers = 0;
const make = (input: object) => workspace.make('customer', input);
const record = (customer: object | string, id = `e${numbers++}`) =>
  recordedFor(workspace, customer, id);
const eventsOf = (customer: string) => sourceIdsOf(workspace, customer);
const undone = async (id: string) => {
  const { merge, failures } = await undo(workspace, id);
  expect(failures).toEqual([]);
  expect(merge?.id).toBe(id);
};
const holds = async () => {
  await drainMerges(workspace);
  expect(await invariantFindings(workspace.db)).toEqual([]);
};

describe('a merge that is undone', () => {
  test('gives back the events, and the customer is found and listed again', async () => {
    const [survivor, alias] = [
      await make({ name: 'Twin', email: 's@twin.example' }),
      await make({ name: 'Twin', email: 'a@twin.example' }),
    ];
    await record(alias, 'twin a');
    await record(survivor, 'twin s');
    const id = await merged(workspace, alias, survivor);
    await undone(id);
    expect(await eventsOf(alias)).toEqual(['twin a']);
    expect(await eventsOf(survivor)).toEqual(['twin s']);
    expect(await record({ email: 'a@twin.example' })).toMatchObject({ customer: { id: alias } });
    const { customers } = await workspace.ask<{ customers: { nodes: { id: string }[] } }>(
      '{ customers(filter: { name: { eq: "Twin" } }) { nodes { id mergedInto { id } } } }',
    );
    expect(customers.nodes).toEqual([
      { id: alias, mergedInto: null },
      { id: survivor, mergedInto: null },
    ]);
    const shown = await workspace.ask(
      'query ($id: ID!) { customerMerge(id: $id) { undoneAt undoableUntil } }',
      { id },
    );
    expect(shown).toMatchObject({ customerMerge: { undoableUntil: null } });
    await merged(workspace, alias, survivor);
    expect(await eventsOf(alias)).toEqual([]);
    await holds();
  });

  test('gives events that came since to whom they came with', async () => {
    const [survivor, alias] = [
      await make({ email: 's@since.example', externalIds: [{ system: 'since', id: 's' }] }),
      await make({
        email: 'a@since.example',
        phone: '+436606660001',
        externalIds: [{ system: 'since', id: 'a' }],
      }),
    ];
    const id = await merged(workspace, alias, survivor);
    await record({ email: 'a@since.example' }, 'by email');
    await record({ phone: '+436606660001' }, 'by phone');
    await record({ externalId: { system: 'since', id: 'a' } }, 'by external id');
    await record({ id: alias }, 'by id');
    await record({ externalId: { system: 'since', id: 's' } }, 'of the survivor');
    expect(await eventsOf(alias)).toEqual([]);
    await undone(id);
    expect(await eventsOf(alias)).toEqual(['by email', 'by external id', 'by id', 'by phone']);
    expect(await eventsOf(survivor)).toEqual(['of the survivor']);
    await holds();
  });

  test('leaves events AMBIGUOUS whose address both have', async () => {
    const [survivor, alias] = [
      await make({ email: 'both@undo.example' }),
      await make({ email: 'both@undo.example' }),
    ];
    await record({ email: 'both@undo.example' }, 'before');
    const id = await merged(workspace, alias, survivor);
    await drainMerges(workspace);
    expect(await record({ email: 'both@undo.example' }, 'since')).toMatchObject({
      match: 'MATCHED',
    });
    expect(await eventsOf(survivor)).toEqual(['before', 'since']);
    await undone(id);
    await drainMerges(workspace);
    const where = { sourceId: { in: ['before', 'since'] } };
    expect(await workspace.db.customerEvent.findMany({ where })).toMatchObject([
      { match: 'AMBIGUOUS', customerId: null },
      { match: 'AMBIGUOUS', customerId: null },
    ]);
    await holds();
  });

  test('leaves the survivor what it had under an address that the other has now', async () => {
    const survivor = await make({ email: 'moved@undo.example' });
    await record({ email: 'moved@undo.example' }, 'old address');
    await workspace.change('customerUpdate', { id: survivor, email: 'other@undo.example' });
    const alias = await make({ email: 'moved@undo.example' });
    const id = await merged(workspace, alias, survivor);
    await undone(id);
    expect(await eventsOf(survivor)).toEqual(['old address']);
    await holds();
  });

  test('takes fields and attributes back that were not changed since', async () => {
    const survivor = await make({ name: 'S' });
    const alias = await make({
      locale: 'de-AT',
      phone: '+436606660010',
      email: 'a@fields.example',
      attributes: [
        { key: 'plan', value: { text: 'gold' } },
        { key: 'city', value: { text: 'Graz' } },
      ],
    });
    const id = await merged(workspace, alias, survivor);
    await workspace.change('customerUpdate', {
      id: survivor,
      phone: '+436606660011',
      attributes: [
        { key: 'city', value: { text: 'Linz' } },
        { key: 'tier', value: { text: 'A' } },
      ],
    });
    await undone(id);
    const { customer } = await workspace.ask<{ customer: object }>(
      'query ($id: ID!) { customer(id: $id) { name email phone locale attributes { key text } } }',
      { id: survivor },
    );
    expect(customer).toEqual({
      name: 'S',
      email: null,
      phone: '+436606660011',
      locale: null,
      attributes: [
        { key: 'city', text: 'Linz' },
        { key: 'tier', text: 'A' },
      ],
    });
  });

  test('leaves the survivor what another one has, too, who is still merged into it', async () => {
    const survivor = await make({});
    const [one, two] = [
      await make({ name: 'Ida', attributes: [{ key: 'plan', value: { text: 'gold' } }] }),
      await make({
        name: 'Ida M.',
        locale: 'de',
        attributes: [{ key: 'plan', value: { text: 'silver' } }],
      }),
    ];
    const merges = [await merged(workspace, one, survivor), await merged(workspace, two, survivor)];
    const shown = async () => {
      const { customer } = await workspace.ask<{ customer: object }>(
        'query ($id: ID!) { customer(id: $id) { name locale attributes { key text } } }',
        { id: survivor },
      );
      return customer;
    };
    expect(await shown()).toMatchObject({ name: 'Ida', attributes: [{ text: 'gold' }] });
    await undone(merges[0] ?? '');
    const attributes = [{ key: 'plan', text: 'silver' }];
    expect(await shown()).toEqual({ name: 'Ida M.', locale: 'de', attributes });
    await undone(merges[1] ?? '');
    expect(await shown()).toEqual({ name: null, locale: null, attributes: [] });
    await holds();
  });

  test('of the middle of a chain is that of the later merge first', async () => {
    const [first, second, last] = [await make({}), await make({}), await make({})];
    await record(first, 'chained');
    const one = await merged(workspace, first, second);
    const later = await merged(workspace, second, last);
    expect((await undo(workspace, one)).failures).toEqual([
      { code: 'LATER_MERGE', path: ['input', 'merge'], later },
    ]);
    await undone(later);
    expect(await eventsOf(second)).toEqual(['chained']);
    await undone(one);
    expect(await eventsOf(first)).toEqual(['chained']);
    await holds();
  });

  test('twice, after a day, or of another workspace is refused', async () => {
    const [survivor, alias] = [await make({}), await make({})];
    const now = new Date('2026-03-01T12:00:00.000Z');
    const id = await merged(workspace, alias, survivor, { now });
    const later = (ms: number) => ({ now: new Date(now.getTime() + ms) });
    const day = 24 * 60 * 60 * 1000;
    expect((await undo(workspace, id, later(day + 1))).failures).toMatchObject([
      { code: 'WRONG_STATE' },
    ]);
    const other = await graph.workspace('Other');
    expect((await undo(other, id, later(1))).failures).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await undo(workspace, id, later(day))).failures).toEqual([]);
    expect((await undo(workspace, id, later(day))).failures).toMatchObject([
      { code: 'WRONG_STATE' },
    ]);
  });
});

test('what a merge noted is deleted when it can no longer be undone', async () => {
  const [survivor, alias] = [await make({}), await make({})];
  await record(alias);
  const now = new Date();
  await merged(workspace, alias, survivor, { now });
  await drainMerges(workspace, new Date(now.getTime() + 23 * 60 * 60 * 1000));
  expect(await workspace.db.customerMergeRow.count()).toBeGreaterThan(0);
  await drainMerges(workspace, new Date(now.getTime() + 25 * 60 * 60 * 1000));
  expect(await workspace.db.customerMergeRow.count()).toBe(0);
});

test('an event that a call stored with the survivor just as the merge was undone goes to the other', async () => {
  const [survivor, alias] = [await make({}), await make({ email: 'late@undo.example' })];
  await record({ email: 'late@undo.example' }, 'early');
  const id = await merged(workspace, alias, survivor);
  await record({ email: 'late@undo.example' }, 'late');
  await undone(id);
  await workspace.db.customerEvent.updateMany({
    where: { sourceId: 'late' },
    data: { customerId: decodeId('Customer', survivor) },
  });
  expect(await eventsOf(alias)).toEqual(['early']);
  await drainMerges(workspace, new Date(Date.now() + 10 * 60 * 1000));
  expect(await eventsOf(alias)).toEqual(['early', 'late']);
});
