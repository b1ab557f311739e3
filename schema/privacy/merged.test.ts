import { afterAll, beforeAll, expect, test } from 'vitest';
import { workFor } from '../../test/support/erasures.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

test('customers that were merged are one person: an erasure of either erases both, and the merge is not undone', async () => {
  const merged = await workspace.make('customer', { name: 'Mira', email: 'mira@example.org' });
  const into = await workspace.make('customer', { name: 'Mira M.', email: 'mira.m@example.org' });
  const record = (id: string, email: string) =>
    workspace.change('eventRecord', { source: 'shop', id, type: 'VISIT', customer: { email } });
  await record('1', 'mira@example.org');
  await record('2', 'mira.m@example.org');
  const { customerMerge } = await workspace.change<{ customerMerge: { id: string } }>(
    'customerMerge',
    { customer: { id: merged }, into: { id: into } },
    'customerMerge: merge { id }',
  );
  await record('3', 'mira@example.org');
  const { job } = await workspace.change<{ job: { id: string } }>(
    'customerErase',
    { customer: { id: merged } },
    'job { id }',
  );
  await workFor(workspace, 2);
  const { job: ended } = await workspace.ask<{ job: { status: string; receipt: object } }>(
    'query($id: ID!) { job(id: $id) { status receipt { tables { table rows } } } }',
    { id: job.id },
  );
  expect(ended.status).toBe('SUCCEEDED');
  expect(ended.receipt).toMatchObject({
    tables: expect.arrayContaining([
      { table: 'Customer', rows: 2 },
      { table: 'CustomerEvent', rows: 3 },
      { table: 'CustomerMerge', rows: 1 },
    ]),
  });
  const { errors } = await workspace.change('customerMergeUndo', { merge: customerMerge.id });
  expect(errors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  for (const email of ['mira@example.org', 'mira.m@example.org']) {
    const { errors: refused } = await workspace.change('customerCreate', { email });
    expect(refused.map(({ code }) => code)).toEqual(['ERASED']);
  }
});
