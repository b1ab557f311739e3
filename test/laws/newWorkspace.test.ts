import { afterAll, beforeAll, expect, test } from 'vitest';
import { reading } from '../../api/database/reading.ts';
import { Prisma } from '../../prisma/generated/client/client.ts';
import { newId } from '../../schema/kernel/id.ts';
import { insertRows } from '../../schema/kernel/rows.ts';
import type { WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';

let graph: TestGraph;
let workspace: TestWorkspace;

/** A workspace that the statistics do not know: they know two, and all rows of theirs. */
beforeAll(async () => {
  graph = await openTestGraph();
  await fill(await graph.workspace());
  await fill(await graph.workspace());
  await graph.analyze();
  workspace = await graph.workspace();
  await fill(workspace);
});
afterAll(() => graph.close());

async function fill({ db }: TestWorkspace): Promise<void> {
  const at = new Date();
  const rows = Array.from({ length: 3_000 }, (_, index) => {
    const named = { id: newId(), name: `Person ${index}`, phone: `+43660${1_000_000 + index}` };
    return { ...named, createdAt: at, updatedAt: at, revision: 1 };
  });
  await insertRows(db, 'Customer', rows);
}

/** The index by which a customer is found. */
async function indexFor(db: WorkspaceDb, column: 'id' | 'phone'): Promise<string | undefined> {
  const [type, value] = column === 'id' ? ['uuid', newId()] : ['text', '+436601000007'];
  return db.$transaction(async (tx) => {
    await tx.$queryRaw(
      Prisma.raw(`PREPARE look_up (uuid, ${type}) AS
        SELECT name FROM "Customer" WHERE "workspaceId" = $1 AND ${column} = $2`),
    );
    const plan = await tx.$queryRaw<{ 'QUERY PLAN': string }[]>(
      Prisma.raw(`EXPLAIN EXECUTE look_up ('${db.$workspaceId}', '${value}')`),
    );
    await tx.$queryRaw(Prisma.sql`DEALLOCATE look_up`);
    return plan
      .map((row) => /(?:using|Scan on) "(\w+)"/.exec(row['QUERY PLAN'])?.[1])
      .find(Boolean);
  });
}

// By any other index, each would read all rows of the workspace.
test.each([
  ['writes', false],
  ['reads', true],
])(
  '%s find rows by their own index in a workspace that came after the last ANALYZE',
  async (_, reads) => {
    const found = await reading.run(reads, async () => ({
      id: await indexFor(workspace.db, 'id'),
      phone: await indexFor(workspace.db, 'phone'),
    }));
    expect(found).toEqual({
      id: 'Customer_pkey',
      phone: 'Customer_workspaceId_phone_id_idx',
    });
  },
);
