import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ContactWorld, contactWorld, noon, rowKey } from '../../test/support/contacts.ts';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import { publish } from '../../test/support/responses.ts';
import { newId } from '../kernel/id.ts';
import { decideContacts } from './decide.ts';
import { reserveContacts } from './reserve.ts';

let graph: TestGraph;
let world: ContactWorld;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());
beforeEach(async () => {
  world = await contactWorld(graph);
});

const question = (more: object = {}) => ({
  survey: rowKey('Survey', world.survey),
  channel: 'EMAIL' as const,
  customers: [rowKey('Customer', world.customer)],
  kind: 'INVITED' as const,
  now: noon,
  ...more,
});

async function reserve(more: object = {}): Promise<string[]> {
  const decided = await world.workspace.db.$transaction((db) =>
    reserveContacts(db, question(more)),
  );
  return [...decided.values()].map(({ allowed, reason }) => `${allowed} ${reason}`);
}

const stored = () => world.workspace.db.surveyContact.count();

test('the last contact of a cap goes to one of several calls at once', async () => {
  await world.set('workspaceUpdate', { contactCaps: [{ contacts: 2, days: 7 }] });
  await world.reached(['2026-03-03T10:00:00Z']);
  const calls = await Promise.all(Array.from({ length: 6 }, () => reserve()));
  expect(calls.flat().sort()).toEqual([...Array(5).fill('LATER CAP'), 'YES ALLOWED']);
  expect(await stored()).toBe(2);
});

test('the same holds for calls with several surveys and customers in any order', async () => {
  await world.set('workspaceUpdate', { contactPauseDays: 1 });
  const { purpose, workspace } = world;
  const other = rowKey('Survey', await publish(workspace, { purpose }));
  const customers = Array.from({ length: 20 }, () => newId());
  await workspace.db.customer.createMany({
    data: customers.map((id) => ({ id, email: `${id}@example.com`, updatedAt: noon })),
  });
  await Promise.all([
    reserve({ customers }),
    reserve({ customers: customers.toReversed(), survey: other }),
  ]);
  expect(await stored()).toBe(20);
});

test('a consent that is withdrawn between decision and use stops the use', async () => {
  const before = await decideContacts(world.workspace.db, question());
  expect([...before.values()].map(({ allowed }) => allowed)).toEqual(['YES']);
  const customer = { id: world.customer };
  await world.set('consentRecord', { customer, purpose: 'surveys', status: 'REVOKED' });
  expect(await reserve()).toEqual(['NO OPTED_OUT']);
  expect(await stored()).toBe(0);
});

test('two names of one customer are one contact', async () => {
  const { workspace, customer } = world;
  const alias = await workspace.make('customer', { email: 'ada@example.org' });
  await workspace.change('customerMerge', { customer: { id: alias }, into: { id: customer } });
  const customers = [rowKey('Customer', alias), rowKey('Customer', customer)];
  expect(await reserve({ customers })).toEqual(['YES ALLOWED', 'YES ALLOWED']);
  expect(await stored()).toBe(1);
});

test('what follows a contact is no new one, and waits for no pause', async () => {
  await world.set('workspaceUpdate', {
    ...{ contactPauseDays: 7, contactCaps: [{ contacts: 0, days: 1 }] },
  });
  await world.set('surveyUpdate', { id: world.survey, recontactDays: 30, samplingPct: 0 });
  await world.reached(['2026-03-03T10:00:00Z']);
  expect(await reserve()).toEqual(['LATER RECONTACT']);
  expect(await reserve({ follows: true })).toEqual(['YES ALLOWED']);
  expect(await stored()).toBe(1);
  const customer = { id: world.customer };
  await world.set('consentRecord', { customer, purpose: 'surveys', status: 'REVOKED' });
  expect(await reserve({ follows: true })).toEqual(['NO OPTED_OUT']);
});
