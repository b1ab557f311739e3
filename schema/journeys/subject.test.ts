import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

test('a journey of employees is found as one, with its personas', async () => {
  const workspace = await graph.workspace();
  await workspace.make('journey', { title: 'I want my bike repaired' });
  const omar = await workspace.make('persona', { name: 'Omar', subject: 'EMPLOYEE' });
  const title = 'I want to learn the trade';
  const id = await workspace.make('journey', { title, subject: 'EMPLOYEE', personas: [omar] });
  const found = await workspace.ask(`{
    journeys(filter: { subject: { eq: EMPLOYEE } }) {
      nodes { id subject personas(filter: { subject: { eq: EMPLOYEE } }) { nodes { id subject } } }
    }
    ofCustomers: journeys(filter: { subject: { neq: EMPLOYEE } }) { nodes { subject } }
  }`);
  expect(found).toEqual({
    journeys: {
      nodes: [
        { id, subject: 'EMPLOYEE', personas: { nodes: [{ id: omar, subject: 'EMPLOYEE' }] } },
      ],
    },
    ofCustomers: { nodes: [{ subject: 'CUSTOMER' }] },
  });
  const { errors } = await workspace.change('journeyUpdate', { id, subject: null });
  expect(errors).toMatchObject([{ code: 'REQUIRED', path: ['input', 'subject'] }]);
});
