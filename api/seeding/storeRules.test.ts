import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demo } from '../../prisma/seed/demo.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { ownerContext } from '../ownerContext.ts';
import type { DemoRows } from './demoRows.ts';
import { fillWorkspace } from './fill.ts';
import { storeRules } from './storeRules.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
});
afterAll(() => graph.close());

const inOwnersTransaction = <T>(work: (ctx: Parameters<typeof storeRules>[0]) => Promise<T>) =>
  workspace.db.$transaction(async (db) => {
    const ctx = await ownerContext(db, pino({ level: 'silent' }));
    if (!ctx) throw new Error('The workspace has no owner');
    return work(ctx);
  });

test('the rules of the demo can run, and are enabled once its year is stored', async () => {
  await inOwnersTransaction((ctx) => fillWorkspace(ctx, demo));
  const task = await workspace.db.outbox.findFirst({
    where: { payload: { path: ['of'], equals: 'RULES' } },
  });
  const { rows }: { rows?: Pick<DemoRows, 'surveys'> } = { ...Object(task?.payload) };
  if (!rows) throw new Error('There is no task for the rules');
  // As by the worker, which is no one's key.
  await inOwnersTransaction((ctx) => storeRules({ ...ctx, viewer: null }, rows));
  const { rules } = await workspace.ask<{ rules: { nodes: object[] } }>(
    '{ rules { nodes { status version trigger { kind } } } }',
  );
  expect(rules.nodes).toEqual(
    ['ANSWER_SCORED', 'EVENT_RECORDED', 'EVENT_RECORDED', 'SEGMENT_ENTERED'].map((kind) => ({
      ...{ status: 'ENABLED', version: 1, trigger: { kind } },
    })),
  );
  const log = await workspace.db.changeLog.findFirst();
  expect(log?.types).toEqual([
    'event.recorded',
    'response.completed',
    'segment.entered',
    'webhook.stopped',
  ]);
});
