import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../../test/support/graph.ts';
import { storedWorkspaceSecret, workspaceSecret } from './workspaceSecret.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

test('a secret whose transaction was rolled back is not used again', async () => {
  const { db } = await graph.workspace();
  let dropped = '';
  const rolledBack = db.$transaction(async (tx) => {
    dropped = await workspaceSecret(tx);
    expect(await workspaceSecret(tx)).toBe(dropped);
    throw new Error('no');
  });
  await expect(rolledBack).rejects.toThrow('no');
  expect(await storedWorkspaceSecret(db)).toBeNull();
  const stored = await workspaceSecret(db);
  expect(stored).not.toBe(dropped);
  expect(await db.$transaction(storedWorkspaceSecret)).toBe(stored);
});

test('each workspace has a secret of its own', async () => {
  const [one, other] = [await graph.workspace(), await graph.workspace()];
  const secrets = [await workspaceSecret(one.db), await workspaceSecret(other.db)];
  expect(new Set(secrets).size).toBe(2);
  expect(await workspaceSecret(one.db)).toBe(secrets[0]);
});
