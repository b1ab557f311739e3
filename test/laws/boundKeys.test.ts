import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Prisma } from '../../prisma/generated/client/client.ts';
import type { Binding } from '../../schema/kernel/binding.ts';
import { decodeId, encodeId } from '../../schema/kernel/id.ts';
import type { ModelName } from '../../schema/kernel/workspaceDb.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { merged } from '../support/merging.ts';
import { recordEvent } from '../support/recordedEvents.ts';
import { sized } from '../support/size.ts';
import { allRows, rowsOf, type StoredRow, seenRows } from './boundRows.ts';
import { seedEverything } from './everything.ts';
import type { Everything } from './examples.ts';
import { listDocument, listFields, showsArchived } from './lists.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let everything: Everything;
/** The keys of rows. */
const segments: string[] = [];
const touchpoints: string[] = [];

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  everything = await seedEverything(workspace);
  await fillPeople();
});
afterAll(() => graph.close());

const keyOf = (model: ModelName, id: string) => decodeId(model, id) ?? '';

/** Lists that overlap, and facts of their members and of others at touchpoints and at none. */
async function fillPeople(): Promise<void> {
  const { make, change } = workspace;
  const customers = [everything.Customer];
  for (let index = 0; index < 6; index++) {
    customers.push(await make('customer', { name: `Customer ${index}` }));
  }
  const shops = [everything.Touchpoint, await make('touchpoint', { name: 'B', channel: 'WEB' })];
  for (let index = 0; index < 3; index++) {
    const segment = await make('segment', { name: `List ${index}` });
    segments.push(keyOf('Segment', segment));
    const members = customers.filter((_, at) => at % 7 === index || at % 3 === index);
    await change('segmentAddCustomers', { segment, customers: members });
  }
  for (const touchpoint of [...shops, undefined]) {
    for (const customer of [...customers, undefined]) {
      const id = `${customer} at ${touchpoint}`;
      const of = customer && { customer: { id: customer } };
      await recordEvent(workspace, {
        id,
        ...of,
        ...(touchpoint && { touchpoint: { id: touchpoint } }),
      });
      const text = 'It rattles';
      await change('feedbackRecord', { source: 'CHAT', channel: 'CHAT', text, ...of, touchpoint });
      await change('caseOpen', { title: text, customer, touchpoint });
    }
  }
  await recordEvent(workspace, { id: 'unknown', customer: { email: 'no@one.example' } });
  const alias = await make('customer', { name: 'Alias' });
  await recordEvent(workspace, { id: 'of the alias', customer: { id: alias } });
  await merged(workspace, alias, customers[1] ?? '');
  touchpoints.push(...shops.map((id) => keyOf('Touchpoint', id)));
}

const some = (keys: () => readonly string[]) =>
  fc
    .option(fc.uniqueArray(fc.nat(2), { maxLength: 2 }), { nil: null })
    .map((picked) => (picked === null ? null : picked.flatMap((index) => keys()[index] ?? [])));
const bindings = fc
  .record({ segments: some(() => segments), touchpoints: some(() => touchpoints) })
  .filter((binding) => binding.segments !== null || binding.touchpoints !== null);

const textsOf = (rows: readonly StoredRow[]) => rows.map((row) => JSON.stringify(row)).sort();

test('every table shows a bound key exactly the rows that the rule of its kind allows', async () => {
  const tables = await allRows(workspace.db);
  const counts = { all: 0, seen: 0 };
  await fc.assert(
    fc.asyncProperty(bindings, async (binding) => {
      const bound = workspace.boundTo(binding);
      const seen = seenRows(tables, binding);
      for (const [table, rows] of seen) {
        expect(textsOf(await rowsOf(bound.db, table)), table).toEqual(textsOf(rows));
        counts.all += tables[table].length;
        counts.seen += rows.length;
      }
      const closed = Object.values(Prisma.ModelName).filter((table) => !seen.has(table));
      for (const table of closed) {
        await expect(rowsOf(bound.db, table), table).rejects.toMatchObject({
          extensions: { code: 'FORBIDDEN' },
        });
      }
    }),
    { numRuns: sized({ suite: 4, soak: 60 }) },
  );
  expect(counts.seen).toBeGreaterThan(0);
  expect(counts.seen).toBeLessThan(counts.all);
});

test('the role for bound keys shows no person where nothing says what the key is bound to', async () => {
  const bound = workspace.boundTo({ segments, touchpoints: null });
  expect(await rowsOf(bound.db, 'Customer')).not.toEqual([]);
  const shown = await bound.db.$transaction(async (db) => {
    await db.$queryRaw(Prisma.sql`
      SELECT set_config('cxgraph.segments', '', true), set_config('cxgraph.touchpoints', '', true)`);
    const tables = ['Customer', 'CustomerEvent', 'Feedback', 'SegmentMember', 'Segment'] as const;
    const rows = [];
    for (const table of tables) rows.push(...(await rowsOf(db, table)));
    return rows;
  });
  expect(shown).toEqual([]);
});

test('no table can be written through the door of a bound key', async () => {
  const { db } = workspace.boundTo({ segments, touchpoints: null });
  const [session] = await db.$queryRaw<{ role: string; written: string[] }[]>(Prisma.sql`
    SELECT current_user::text AS role, ARRAY(
      SELECT relname::text FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v')
        AND has_table_privilege(oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
    ) AS written`);
  expect(session?.role).toMatch(/_bound$/);
  expect(session?.written).toEqual([]);
  await expect(db.persona.deleteMany({})).rejects.toMatchObject({
    extensions: { code: 'FORBIDDEN' },
  });
});

describe.each(['segments', 'touchpoints', 'both'])('a key that is bound to %s', (by) => {
  const bindingOf = (): Binding => ({
    segments: by === 'touchpoints' ? null : segments.slice(0, 1),
    touchpoints: by === 'segments' ? null : touchpoints.slice(0, 1),
  });

  test('finds in each list of the root, and counts, only the rows that it sees', async () => {
    const binding = bindingOf();
    const seen = seenRows(await allRows(workspace.db), binding);
    const bound = workspace.boundTo(binding);
    for (const list of listFields().filter(({ parent }) => parent === 'Query')) {
      const args = `first: 100${showsArchived(list) ? ', includeArchived: true' : ''},`;
      const document = listDocument(list, 'nodes { id } totalCount', { args });
      const { data, errors } = await bound.answer<{
        list: { nodes: { id: string }[]; totalCount: number };
      }>(document);
      const rows = seen.get(list.model as ModelName);
      if (!rows) {
        expect(errors?.[0]?.extensions?.code, list.name).toBe('FORBIDDEN');
        continue;
      }
      const ids = rows.map(({ id }) => encodeId(list.model as ModelName, String(id))).sort();
      const listed = data?.list.nodes.map(({ id }) => id).sort();
      // Merged customers are found by their ids, and not in lists.
      if (list.model !== 'Customer') expect(listed, list.name).toEqual(ids);
      else expect(ids).toEqual(expect.arrayContaining(listed ?? []));
      expect(data?.list.totalCount, list.name).toBe(listed?.length);
    }
  });

  test('finds by its id each row that it sees, and no other', async () => {
    const binding = bindingOf();
    const tables = await allRows(workspace.db);
    const seen = seenRows(tables, binding);
    const bound = workspace.boundTo(binding);
    for (const model of [
      'Customer',
      'CustomerEvent',
      'Feedback',
      'SurveyResponse',
      'Segment',
    ] as const) {
      const visible = new Set(seen.get(model)?.map(({ id }) => id));
      const rows = tables[model];
      const named = rows.map((_row, index) => `row${index}: node(id: $id${index}) { id }`);
      const { data } = await bound.answer<Record<string, { id: string } | null>>(
        `query(${rows.map((_row, index) => `$id${index}: ID!`)}) { ${named.join(' ')} }`,
        Object.fromEntries(
          rows.map(({ id }, index) => [`id${index}`, encodeId(model, String(id))]),
        ),
      );
      for (const [index, { id }] of rows.entries()) {
        expect(data?.[`row${index}`] != null, `${model} ${id}`).toBe(visible.has(id));
      }
    }
  });
});
