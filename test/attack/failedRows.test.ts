import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const customer = { email: 'jana@example.com' };
const nowhere = { externalId: { system: 'crm\0', id: 'x' } };
const externalId = { system: 'crm', id: 'x' };

test.each([
  ['consentBulkRecord', 'consents', { customer, purpose: '\0', status: 'GRANTED' }],
  ['consentBulkRecord', 'consents', { customer: nowhere, purpose: 'a', status: 'GRANTED' }],
  [
    'suppressedAddressBulkRecord',
    'addresses',
    { address: customer, channel: 'EMAIL', reason: 'OPTED_OUT', purpose: '\ud800' },
  ],
  ['personaBulkUpsert', 'rows', { externalId, name: 'Ada', owner: nowhere }],
  ['personaBulkUpsert', 'rows', { externalId: nowhere.externalId, name: 'Ada' }],
  ['customerBulkUpsert', 'rows', { key: nowhere, name: 'Ada' }],
  ['eventBulkRecord', 'events', { source: 's', id: '1', type: '\0', customer }],
  ['eventBulkRecord', 'events', { source: 's', id: '1', type: 'A', customer, touchpoint: nowhere }],
])('a row of %s in %s with %j fails alone, before it is looked up', async (mutation, list, row) => {
  const { results, errors } = await workspace.change<{
    results: { status: string; errors: { code: string }[] }[];
  }>(
    mutation,
    { [list]: [row], errorPolicy: 'REJECT_FAILED' },
    'results { status errors { code } }',
  );
  expect(errors).toEqual([]);
  expect(results).toMatchObject([{ status: 'FAILED', errors: [{ code: 'INVALID_CHARACTER' }] }]);
});
