import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { workFor } from '../../test/support/erasures.ts';
import {
  openTestGraph,
  type TestGraph,
  type TestUserError,
  type TestWorkspace,
} from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(async () => {
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const codes = (errors: readonly TestUserError[]) =>
  errors.map(({ code, path }) => `${code} ${path.join('.')}`);

/** Asks for an erasure, which no worker does yet. */
async function asked(customer: object): Promise<void> {
  const { errors } = await workspace.change('customerErase', { customer });
  expect(errors).toEqual([]);
}

const create = async (email: string) =>
  codes((await workspace.change('customerCreate', { email })).errors);

test('facts that wait are erased though their customer is created before the worker: that is refused', async () => {
  const email = 'waits@example.org';
  await workspace.change('eventRecord', {
    source: 'shop',
    id: '1',
    type: 'VISIT',
    customer: { email },
  });
  await asked({ email });
  expect(await create(email)).toEqual(['ERASED input.email']);
  await workFor(workspace, 3);
  expect(await workspace.db.customerEvent.count()).toBe(0);
  expect(await workspace.db.customer.count()).toBe(0);
  expect(await create(email)).toEqual(['ERASED input.email']);
});

test('an address that the customer had when its erasure was asked for is refused', async () => {
  const changed = await workspace.make('customer', { email: 'old@example.org' });
  await asked({ id: changed });
  await workspace.change('customerUpdate', { id: changed, email: 'new@example.org' });
  const deleted = await workspace.make('customer', { email: 'deleted@example.org' });
  await asked({ id: deleted });
  await workspace.change('customerDelete', { id: deleted });
  await workFor(workspace, 3);
  for (const email of ['old@example.org', 'new@example.org', 'deleted@example.org']) {
    expect(await create(email)).toEqual(['ERASED input.email']);
  }
});

test('no other customer gets what one has whose erasure was asked for, by any way', async () => {
  const email = 'leaves@example.org';
  const phone = '+436605550101';
  const customer = await workspace.make('customer', { email, phone });
  const other = await workspace.make('customer', { name: 'Other' });
  await asked({ id: customer });
  const key = { externalId: { system: 'crm', id: '7' } };
  expect(codes((await workspace.change('customerUpsert', { key, email })).errors)).toEqual([
    'ERASED input.email',
  ]);
  expect(codes((await workspace.change('customerUpdate', { id: other, phone })).errors)).toEqual([
    'ERASED input.phone',
  ]);
  const rows = [
    { key, email },
    { key: { id: other }, name: 'Changed' },
  ];
  const { results } = await workspace.change<{ results: { errors: TestUserError[] }[] }>(
    'customerBulkUpsert',
    { rows, errorPolicy: 'REJECT_FAILED' },
    'results { errors { code path message } }',
  );
  expect(results.map(({ errors }) => codes(errors))).toEqual([['ERASED input.rows.0.email'], []]);
  await workFor(workspace, 3);
  expect(await workspace.db.customer.findMany()).toMatchObject([{ name: 'Changed', phone: null }]);
  expect(await create(email)).toEqual(['ERASED input.email']);
});

test('a merge that is undone after the erasure was asked for leaves no customer of the person', async () => {
  const merged = await workspace.make('customer', { name: 'Mia', email: 'mia@example.org' });
  const into = await workspace.make('customer', { name: 'Mia M.' });
  const { merge } = await workspace.change<{ merge: { id: string } }>(
    'customerMerge',
    { customer: { id: merged }, into: { id: into } },
    'merge { id }',
  );
  await asked({ id: into });
  await workspace.change('customerMergeUndo', { merge: merge.id });
  await workFor(workspace, 3);
  expect(await workspace.db.customer.findMany()).toEqual([]);
  expect(await create('mia@example.org')).toEqual(['ERASED input.email']);
});
