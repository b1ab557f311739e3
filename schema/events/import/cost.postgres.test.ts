import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type OpenConnection } from '../../../test/support/connection.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { importedEvents } from '../../../test/support/rowFiles.ts';
import { drainTasks } from '../../../test/support/tasks.ts';
import { matchFacts } from '../../customers/match/matchFacts.ts';
import { newId } from '../../kernel/id.ts';
import { insertRows } from '../../kernel/rows.ts';
import { countTypes } from '../countTypes.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let session: OpenConnection;

const people = 3_000;
const rowsOfFile = 1_000;

/** Events whose customers are not known, stored as an import does, in a database without statistics. */
beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  const { db } = workspace;
  const at = new Date();
  const identifiers = Array.from({ length: people }, (_, index) => {
    return { id: newId(), kind: 'EMAIL', system: '', value: `p${index}@shop.example` };
  });
  await insertRows(db, 'CustomerIdentifier', identifiers);
  await insertRows(
    db,
    'CustomerEvent',
    identifiers.flatMap(({ id: identifierId }, index) =>
      [0, 1, 2, 3].map((turn) => ({
        ...{ id: newId(), source: 'till', sourceId: `old-${index}-${turn}`, type: 'VISIT' },
        ...{ occurredAt: at, recordedAt: at, match: 'WAITING', identifierId },
        ...{ properties: {}, contentHash: '' },
      })),
    ),
  );
  await insertRows(
    db,
    'Customer',
    Array.from({ length: people }, (_, index) => {
      const email = `known${index}@shop.example`;
      return { id: newId(), email, createdAt: at, updatedAt: at, revision: 1 };
    }),
  );
  session = await connect(graph.url);
  const role = `${new URL(graph.url).pathname.slice(1)}_app`;
  await session.sql.script(`SET ROLE "${role}"; SET plan_cache_mode = force_generic_plan;
    SELECT set_config('cxgraph.workspace', '${workspace.workspaceId}', false)`);
});
afterAll(async () => {
  await session.close();
  await graph.close();
});

/** The tables that grow with an import. */
const growing = /"(CustomerEvent|CustomerIdentifier|Customer)"/;

async function planOf(statement: string): Promise<string[]> {
  await session.sql.script(`PREPARE it AS ${statement}`);
  try {
    const names = statement.match(/\$\d+/g) ?? [];
    const count = Math.max(...names.map((name) => Number(name.slice(1))));
    const values = Array.from({ length: count }, () => 'NULL').join(', ');
    const lines = await session.sql.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN (COSTS OFF) EXECUTE it(${values})`,
    );
    return lines.map((line) => line['QUERY PLAN']);
  } finally {
    await session.sql.script('DEALLOCATE it');
  }
}

/** What a plan reads of the growing tables that its rows are not found by: all rows of the workspace. */
function broadIn(plan: readonly string[]): string[] {
  return plan.filter((line, at) => {
    if (/Seq Scan on "Customer/.test(line)) return true;
    const [, index = ''] = /Index (?:Only )?Scan (?:using|on) "?(Customer\w*)"?/.exec(line) ?? [];
    // Which customer stands for a merged one is asked of few.
    if (index === '' || /"Customer" (last|next)$/.test(line)) return false;
    // The first column after the workspace, as indexes are named for theirs; that of a key is `id`.
    const column = /_workspaceId_([^_]+)_/.exec(index)?.[1] ?? 'id';
    return !new RegExp(`\\(\\(?"?${column}"? = `).test(plan[at + 1] ?? '');
  });
}

test('rows of a chunk are looked up by what they are found by, and not among all of the workspace', async () => {
  const lines = Array.from({ length: rowsOfFile }, (_, row) => {
    const email = row % 2 === 0 ? `p${row}@shop.example` : `known${row}@shop.example`;
    return `new-${row},VISIT,2026-01-01,${email}`;
  });
  const text = ['id,type,occurredAt,customer.email', ...lines].join('\n');
  const input = { defaults: { source: 'till' } };
  const { statements } = await graph.statementsOf(async () => {
    await importedEvents(workspace, input, text);
    await importedEvents(workspace, input, text);
    await workspace.make('customer', { email: 'p0@shop.example' });
    await drainTasks(workspace.db, [matchFacts, countTypes]);
  });
  // The update of a thousand facts that were found may be one pass over the table: few customers come
  // later than their events, and with statistics it is by key.
  const lookups = [...new Set(statements)].filter(
    (sql) => growing.test(sql) && !sql.includes('UPDATE "CustomerEvent"'),
  );
  expect(lookups.length).toBeGreaterThan(4);
  const broad: string[][] = [];
  for (const statement of lookups) {
    const found = broadIn(await planOf(statement));
    if (found.length > 0) broad.push([statement, ...found]);
  }
  expect(broad).toEqual([]);
});
