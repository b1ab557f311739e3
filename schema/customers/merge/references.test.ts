import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { merged } from '../../../test/support/merging.ts';
import { decodeId, newId } from '../../kernel/id.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import { resolveReferences } from '../../toolkit/write/reference.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const keyOf = (id: string) => decodeId('Customer', id) ?? '';

/** The keys that an input gets which refers to customers in these ways. */
async function resolved(
  db: WorkspaceDb,
  ways: readonly ({ key: string } | { externalId: { system: string; id: string } })[],
): Promise<string[]> {
  const found: string[] = [];
  const errors = await resolveReferences(
    db,
    ways.map((by) => ({
      model: 'Customer',
      path: [],
      by,
      assign: (key: string) => void found.push(key),
    })),
  );
  expect(errors).toEqual([]);
  return found;
}

test('an input that refers to a merged customer refers to the survivor, along a chain', async () => {
  const externalIds = [{ system: 'crm', id: 'first' }];
  const first = await workspace.make('customer', { externalIds });
  const [second, last] = [
    await workspace.make('customer', {}),
    await workspace.make('customer', {}),
  ];
  await merged(workspace, first, second);
  await merged(workspace, second, last);
  const found = await workspace.db.$transaction((db) =>
    resolved(db, [
      { key: keyOf(first) },
      { key: keyOf(second) },
      { key: keyOf(last) },
      { externalId: { system: 'crm', id: 'first' } },
    ]),
  );
  expect(found).toEqual([last, last, last, last].map(keyOf));
});

test('a merge waits for a transaction that refers to the customer, and then finds its fact', async () => {
  const [alias, survivor] = [
    await workspace.make('customer', {}),
    await workspace.make('customer', {}),
  ];
  let isMerged = false;
  const id = newId();
  const merging = await workspace.db.$transaction(async (db) => {
    const [customerId = ''] = await resolved(db, [{ key: keyOf(alias) }]);
    const started = merged(workspace, alias, survivor).then(() => {
      isMerged = true;
    });
    await setTimeout(300);
    expect(isMerged).toBe(false);
    const at = new Date();
    await db.customerEvent.createMany({
      data: {
        ...{ id, customerId, source: 'waits', sourceId: '1', type: 'VISIT', occurredAt: at },
        ...{ match: 'MATCHED', contentHash: '', recordedAt: at },
      },
    });
    return { started };
  });
  await merging.started;
  expect(await workspace.db.customerEvent.findFirst({ where: { id } })).toMatchObject({
    customerId: keyOf(survivor),
  });
});
