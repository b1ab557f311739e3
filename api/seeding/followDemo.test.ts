import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enqueue } from '../../schema/outbox/outbox.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { doFollowed, followDemo } from './followDemo.ts';
import { demoTopic, storeYear } from './storeYear.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

test('a process that stores the demo alone also does what becomes due later', async () => {
  const { db } = workspace;
  const [database, log] = [graph.database, pino({ level: 'silent' })];
  const nextAt = new Date(db.$now().getTime() + 1_500);
  // As of another version: there is nothing to store.
  await enqueue(db, db.$now(), [{ topic: demoTopic, subjectId: null, payload: null, nextAt }]);
  const following = { database, workspaceId: db.$workspaceId, every: 20, onProgress: () => {} };
  await doFollowed({ database, handlers: [storeYear], log }, followDemo(following), 50);
  expect(await db.outbox.count({ where: { topic: demoTopic } })).toBe(0);
});
