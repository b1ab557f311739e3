import { afterAll, beforeAll, expect, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client/client.ts';
import { connect, type OpenConnection } from '../../../test/support/connection.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../../../test/support/graph.ts';
import { storeMany } from '../../../test/support/storeMany.ts';
import { decodeId, newId } from '../../kernel/id.ts';
import { insertRows } from '../../kernel/rows.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let session: OpenConnection;
let few: string;
let many: string;

const facts = 100_000;
/** Of other customers. */
const merges = 3000;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  few = await workspace.make('customer', { name: 'Few' });
  many = await workspace.make('customer', { name: 'Many' });
  const touchpointId = decodeId(
    'Touchpoint',
    await workspace.make('touchpoint', { name: 'Till', channel: 'IN_STORE' }),
  );
  for (const [customer, count] of [
    [few, 10],
    [many, facts],
  ] as const) {
    const customerId = decodeId('Customer', customer);
    const events = Prisma.sql`
      INSERT INTO "CustomerEvent" ("workspaceId", id, source, "sourceId", type, "occurredAt",
        "customerId", "touchpointId", match, "contentHash")
      SELECT ${workspace.workspaceId}::uuid, lpad(to_hex(${count}::int + n), 32, '0')::uuid,
        ${customer}, n::text, 'VISIT',
        '2020-01-01'::timestamptz + n * interval '1 second', ${customerId}::uuid,
        ${touchpointId}::uuid, 'MATCHED', ''
      FROM generate_series(1, ${count}::int) AS n`;
    await storeMany(graph, workspace, events);
  }
  const at = new Date();
  const merged = Array.from({ length: 2 * merges }, () => newId());
  const common = { createdAt: at, updatedAt: at, revision: 1 };
  await insertRows(
    workspace.db,
    'Customer',
    merged.map((id) => ({ id, ...common })),
  );
  await insertRows(
    workspace.db,
    'CustomerMerge',
    merged.slice(0, merges).map((mergedId, index) => {
      const survivorId = merged[merges + index];
      return { id: newId(), mergedId, survivorId, mergedAt: at, filled: [] };
    }),
  );
  await graph.analyze();
  session = await connect(graph.url);
  const role = `${new URL(graph.url).pathname.slice(1)}_app`;
  await session.sql.script(`SET ROLE "${role}"; SET plan_cache_mode = force_generic_plan;
    SELECT set_config('cxgraph.workspace', '${workspace.workspaceId}', false)`);
});
afterAll(async () => {
  await session.close();
  await graph.close();
});

const document = `query ($id: ID!, $after: String, $filter: TimelineEntryFilter) { customer(id: $id) {
  timeline(first: 25, after: $after, filter: $filter) { nodes { at } pageInfo { endCursor } } } }`;

interface Read {
  readonly customer: { readonly timeline: { readonly pageInfo: { readonly endCursor: string } } };
}

/** The plan of the statement that reads a page, under row security as the server is, and its buffers. */
async function planOf(id: string, variables: object = {}) {
  const { statements, value } = await graph.statementsOf(() =>
    workspace.ask<Read>(document, { id, ...variables }),
  );
  const statement = statements.find((sql) => sql.includes('LATERAL')) ?? '';
  await session.sql.script(`PREPARE page AS ${statement}`);
  try {
    const count = Math.max(
      ...(statement.match(/\$\d+/g) ?? []).map((name) => Number(name.slice(1))),
    );
    const values = Array.from({ length: count }, () => 'NULL').join(', ');
    const lines = await session.sql.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN EXECUTE page(${values})`,
    );
    return { plan: lines.map((line) => line['QUERY PLAN']).join('\n'), value };
  } finally {
    await session.sql.script('DEALLOCATE page');
  }
}

test.each<[string, boolean]>([
  ['first page', false],
  ['later page', true],
])('each kind of the %s is read by its index of customer, time and id', async (_name, later) => {
  const { value } = await planOf(many);
  const after = later ? value.customer.timeline.pageInfo.endCursor : null;
  const { plan } = await planOf(many, { after });
  for (const index of [
    'CustomerEvent_workspaceId_customerId_occurredAt_id_idx',
    'CustomerMerge_workspaceId_survivorId_mergedAt_id_idx',
    'CustomerMerge_workspaceId_mergedId_mergedAt_id_idx',
  ]) {
    expect(plan).toMatch(new RegExp(`Index (Only )?Scan Backward using "?${index}"?`));
  }
  expect(plan).not.toMatch(/Seq Scan on "Customer/);
  if (later) expect(plan).toMatch(/Index Cond: .*ROW\("?\w*"?\.?"?occurredAt"?, \w*\.?id\) </);
});

test(`a page of a customer with ${facts} facts takes as long as one with 10`, async () => {
  const timed = async (id: string) => {
    const times: number[] = [];
    for (let round = 0; round < 15; round += 1) {
      const start = performance.now();
      await workspace.ask(document, { id }, { uncompiled: true });
      times.push(performance.now() - start);
    }
    return Math.min(...times);
  };
  await timed(few);
  const [short, long] = [await timed(few), await timed(many)];
  // A read of all facts takes hundreds of times as long.
  expect(long).toBeLessThan(short * 10 + 20);
});
