import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { decodeId } from '../kernel/id.ts';
import { customerData, responseData } from './templateData.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  await workspace.make('attributeDefinition', { key: 'seats', name: 'Seats', type: 'NUMBER' });
});
afterAll(() => graph.close());

async function customers(count: number, from: TestWorkspace = workspace): Promise<string[]> {
  const keys: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const id = await from.make('customer', { name: `N${index}` });
    keys.push(decodeId('Customer', id) ?? '');
  }
  return keys;
}

test('what templates read of many customers takes one statement', async () => {
  const keys = await customers(20);
  const { value, statements } = await graph.statementsOf(() => customerData(workspace.db, keys));
  expect(statements).toHaveLength(1);
  expect(keys.map((key) => value.get(key)?.data.customer.name)).toEqual(
    keys.map((_key, index) => `N${index}`),
  );
});

test('a customer has the attributes with their types, and the stage of the life cycle by its key', async () => {
  const lifecycleStage = await workspace.make('lifecycleStage', { key: 'loyal', name: 'Loyal' });
  const id = await workspace.make('customer', {
    ...{ name: 'Ada', lifecycleStage, locale: 'de-AT', timeZone: 'Europe/Vienna' },
    attributes: [{ key: 'seats', value: { number: 4 } }],
  });
  const [ada] = (await customerData(workspace.db, [decodeId('Customer', id) ?? ''])).values();
  expect(ada).toMatchObject({
    locale: 'de-AT',
    data: {
      customer: {
        id,
        lifecycleStage: 'loyal',
        timeZone: 'Europe/Vienna',
        attributes: { seats: 4 },
      },
    },
  });
});

test('customers who were merged and those of other workspaces are not found', async () => {
  const [into, merged] = await customers(2);
  const [theirs] = await customers(1, await graph.workspace());
  await workspace.db.customer.updateMany({ where: { id: merged }, data: { mergedIntoId: into } });
  const found = await customerData(workspace.db, [into ?? '', merged ?? '', theirs ?? '']);
  expect([...found.keys()]).toEqual([into]);
});

test('of no customers and no responses nothing is asked', async () => {
  const { statements } = await graph.statementsOf(async () => {
    await customerData(workspace.db, []);
    await responseData(workspace.db, []);
  });
  expect(statements).toEqual([]);
});
