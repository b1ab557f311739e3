import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { invariantFindings } from '../../../test/support/invariants.ts';
import {
  drainMerges,
  merged,
  recordedFor,
  sourceIdsOf,
  undo,
} from '../../../test/support/merging.ts';
import { recordEvent } from '../../../test/support/recordedEvents.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.make('attributeDefinition', { key: 'plan', name: 'Plan', type: 'TEXT' });
});
afterAll(() => graph.close());

const make = (input: object) => workspace.make('customer', input);
const undone = async (id: string) => expect((await undo(workspace, id)).failures).toEqual([]);
const holds = async () => {
  await drainMerges(workspace);
  expect(await invariantFindings(workspace.db)).toEqual([]);
};

async function shown(id: string) {
  const { customer } = await workspace.ask<{ customer: object }>(
    'query ($id: ID!) { customer(id: $id) { name email phone attributes { text } } }',
    { id },
  );
  return customer;
}

test('a chain of three, undone from its end, leaves each what it had and what came with its keys', async () => {
  const plan = [{ key: 'plan', value: { text: 'gold' } }];
  const [email, phone] = ['a@chain.example', '+4930444444'];
  const [a, b, c] = [
    await make({ name: 'A', email, attributes: plan }),
    await make({ phone }),
    await make({}),
  ];
  await recordedFor(workspace, a, 'of a');
  await recordedFor(workspace, b, 'of b');
  const [first, second] = [await merged(workspace, a, b), await merged(workspace, b, c)];
  await recordedFor(workspace, { email }, 'later by email');
  await recordedFor(workspace, { phone }, 'later by phone');
  await recordedFor(workspace, { id: a }, 'later by id');
  expect(await sourceIdsOf(workspace, c)).toHaveLength(5);
  await undone(second);
  await holds();
  expect(await sourceIdsOf(workspace, b)).toHaveLength(5);
  expect(await shown(b)).toEqual({ name: 'A', email, phone, attributes: [{ text: 'gold' }] });
  expect(await shown(c)).toEqual({ name: null, email: null, phone: null, attributes: [] });
  await undone(first);
  await holds();
  expect(await sourceIdsOf(workspace, a)).toEqual(['later by email', 'later by id', 'of a']);
  expect(await sourceIdsOf(workspace, b)).toEqual(['later by phone', 'of b']);
  expect(await shown(b)).toEqual({ name: null, email: null, phone, attributes: [] });
  expect(await shown(a)).toEqual({ name: 'A', email, phone: null, attributes: [{ text: 'gold' }] });
});

test('an event that is sent again is the same one after a merge, and after its undoing', async () => {
  const [survivor, alias] = [await make({ email: 's@again.example' }), await make({})];
  await workspace.change('customerUpdate', { id: alias, email: 'a@again.example' });
  const events = [
    { id: 'by email', customer: { email: 'A@again.example' }, value: 3 },
    { id: 'by id', customer: { id: alias } },
  ];
  const sent = async () => {
    const answers = [];
    for (const event of events) answers.push(await recordEvent(workspace, event));
    return answers.map(({ replayed, event }) => [replayed, event?.customer?.id]);
  };
  expect(await sent()).toEqual(events.map(() => [false, alias]));
  const id = await merged(workspace, alias, survivor);
  expect(await sent()).toEqual(events.map(() => [true, survivor]));
  await undone(id);
  expect(await sent()).toEqual(events.map(() => [true, alias]));
  await holds();
});

test('a number that the survivor and the merged customer share names one customer', async () => {
  const phone = '+4930777777';
  const [survivor, alias] = [await make({ phone }), await make({ phone })];
  await merged(workspace, alias, survivor);
  const { event } = await recordEvent(workspace, { id: 'shared', customer: { phone } });
  expect(event).toMatchObject({ match: 'MATCHED', customer: { id: survivor } });
  const input = { key: { phone: '+49 (30) 777777' }, name: 'Both' };
  const { customer, errors } = await workspace.change<{ customer: { id: string } | null }>(
    'customerUpsert',
    input,
    'customer { id }',
  );
  expect([customer?.id, errors]).toEqual([survivor, []]);
});

test('an external id of a merged customer is taken, and names the survivor though that has none', async () => {
  const externalIds = [{ system: 'chain', id: 'alias' }];
  const [survivor, alias] = [await make({}), await make({ externalIds })];
  await merged(workspace, alias, survivor);
  const { errors } = await workspace.change('customerUpdate', { id: await make({}), externalIds });
  expect(errors).toMatchObject([
    { code: 'EXTERNAL_ID_TAKEN', path: ['input', 'externalIds', '0'] },
  ]);
  const cleared = await workspace.change('customerUpdate', { id: survivor, externalIds: [] });
  expect(cleared.errors).toEqual([]);
  const found = await workspace.ask(
    'query ($key: CustomerKey!) { customerByKey(key: $key) { id } }',
    {
      key: { externalId: externalIds[0] },
    },
  );
  expect(found).toEqual({ customerByKey: { id: survivor } });
});

test('a retry of a merge with another selection shows the merge as it is by then', async () => {
  const [survivor, alias] = [await make({ name: 'Kim' }), await make({ email: 'kim@x.example' })];
  const input = { customer: { id: alias }, into: { id: survivor } };
  const idempotencyKey = 'merge again';
  const { merge } = await workspace.change<{ merge: { id: string } }>(
    'customerMerge',
    input,
    'merge { id }',
    { idempotencyKey },
  );
  const again = () =>
    workspace.change<object>(
      'customerMerge',
      input,
      'replayed merge { id survivor { name email } }',
      { idempotencyKey },
    );
  const names = { name: 'Kim', email: 'kim@x.example' };
  expect(await again()).toMatchObject({ replayed: true, merge: { survivor: names } });
  await undone(merge.id);
  expect(await again()).toMatchObject({
    replayed: true,
    merge: { id: merge.id, survivor: { name: 'Kim', email: null } },
  });
});
