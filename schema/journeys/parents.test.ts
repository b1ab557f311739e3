import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { encodeId, newId } from '../kernel/id.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

test('a circle of parents is found at any depth', async () => {
  const keys = Array.from({ length: 300 }, () => newId());
  await workspace.db.journey.createMany({
    data: keys.map((id, index) => ({ id, title: 'Level', parentId: keys[index - 1] ?? null })),
  });
  const [top, bottom] = [keys[0] ?? '', keys.at(-1) ?? ''].map((key) => encodeId('Journey', key));
  const closed = await workspace.change('journeyUpdate', { id: top, parent: bottom });
  expect(closed.errors).toMatchObject([{ code: 'CYCLE', path: ['input', 'parent'] }]);
  const shortened = await workspace.change('journeyUpdate', { id: bottom, parent: top });
  expect(shortened.errors).toEqual([]);
});

test('in one bulk call only the rows in a circle fail, not the rows below it', async () => {
  const externalId = (id: string) => ({ system: 'circle', id });
  for (const id of ['a', 'b', 'c', 'd']) {
    await workspace.make('journey', { title: id, externalIds: [externalId(id)] });
  }
  const row = (id: string, parent: string) => ({
    externalId: externalId(id),
    parent: { externalId: externalId(parent) },
  });
  const { results } = await workspace.change<{
    results: { status: string; errors: { code: string; path: string[] }[] }[];
  }>(
    'journeyBulkUpsert',
    {
      errorPolicy: 'REJECT_FAILED',
      rows: [row('a', 'b'), row('b', 'c'), row('c', 'a'), row('d', 'a')],
    },
    'results { status errors { code path } }',
  );
  const circle = (index: number) => ({
    status: 'FAILED',
    errors: [{ code: 'CYCLE', path: ['input', 'rows', `${index}`, 'parent'] }],
  });
  expect(results).toEqual([circle(0), circle(1), circle(2), { status: 'UPDATED', errors: [] }]);
});
