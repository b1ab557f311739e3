import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRoles } from '../../prisma/migrate/catalogue.ts';
import { newId } from '../../schema/kernel/id.ts';
import { enqueue } from '../../schema/outbox/outbox.ts';
import { connect, type OpenConnection } from '../../test/support/connection.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../test/support/graph.ts';
import { platformDoor } from './platformDoor.ts';

const topic = 'crowded';
const most = 5_000;
const limit = 10;

let graph: TestGraph;
let busy: TestWorkspace;
let platform: OpenConnection;
beforeAll(async () => {
  graph = await openTestGraph();
  busy = await graph.workspace();
  platform = await connect(graph.url);
  const roles = await readRoles(platform.sql);
  await platform.sql.script(`SET ROLE "${roles.platform}"`);
  const workspaces = [busy, await graph.workspace(), await graph.workspace()];
  for (const { db } of workspaces) {
    const tasks = Array.from({ length: db === busy.db ? most : 10 }, (_, index) => {
      return { topic, subjectId: null, payload: index };
    });
    await enqueue(db, new Date(0), tasks);
  }
});
afterAll(async () => {
  await platform.close();
  await graph.close();
});

test.each([
  ['without statistics', async () => {}],
  ['with statistics', () => graph.analyze()],
])(
  'a claim of other workspaces reads none of the tasks that it leaves out, %s',
  async (_, prepare) => {
    await prepare();
    const lines: string[] = [];
    const door = platformDoor({
      query: async (text, values) => {
        const plan = await platform.sql.query<{ 'QUERY PLAN': string }>(
          `EXPLAIN (ANALYZE, TIMING OFF, COSTS OFF) ${text}`,
          values,
        );
        lines.push(...plan.map((row) => row['QUERY PLAN']));
        return [];
      },
      transact: () => Promise.reject(new Error('A claim is one statement')),
    });
    await platform.sql.script('BEGIN');
    const without = [busy.workspaceId];
    await door.claimTasks({ topic, lease: newId(), leaseMs: 1_000, limit, without });
    await platform.sql.script('ROLLBACK');
    const figures = (pattern: RegExp) =>
      lines.flatMap((line) => pattern.exec(line)?.[1] ?? []).map(Number);
    expect(figures(/^Update .*actual rows=(\d+)/)).toEqual([limit]);
    for (const rows of figures(/actual rows=(\d+)/)) expect(rows).toBeLessThan(100);
    for (const rows of figures(/Rows Removed by .*: (\d+)/)) expect(rows).toBeLessThan(100);
  },
);
