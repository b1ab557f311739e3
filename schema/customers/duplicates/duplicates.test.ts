import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../../../test/support/graph.ts';
import { merged } from '../../../test/support/merging.ts';
import { newId } from '../../kernel/id.ts';
import { insertRows } from '../../kernel/rows.ts';
import { duplicateGroups, window } from './groups.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph();
});
afterAll(() => graph.close());

interface Page {
  readonly nodes: readonly {
    readonly kind: string;
    readonly value: string;
    readonly total: number;
    readonly customers: readonly { readonly id: string }[];
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

async function duplicates(client: TestClient, args: object = {}): Promise<Page> {
  const found = await client.ask<{ customerDuplicates: Page }>(
    `query ($first: Int, $after: String, $last: Int) {
      customerDuplicates(first: $first, after: $after, last: $last) {
        nodes { kind value total customers { id } } pageInfo { hasNextPage endCursor } totalCount
      } }`,
    args,
  );
  return found.customerDuplicates;
}

async function everyPage(client: TestClient, first: number) {
  const nodes: Page['nodes'][number][] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page: Page = await duplicates(client, { first, after });
    nodes.push(...page.nodes);
    expect(page.nodes.length).toBeLessThanOrEqual(first);
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }
  return nodes;
}

describe('customers with the same address or number', () => {
  let workspace: TestWorkspace;
  let ids: Record<string, string>;
  beforeAll(async () => {
    workspace = await graph.workspace();
    const make = (email: string | null, phone: string | null = null) =>
      workspace.make('customer', { email, phone });
    ids = {
      one: await make('b@x.example', '+436601111111'),
      two: await make(' B@X.example'),
      three: await make('c@x.example', '+43 660 111 11 11'),
      four: await make('a@x.example'),
      five: await make('a@x.example'),
      six: await make('a@x.example'),
      alone: await make('alone@x.example', '+436602222222'),
      archived: await make('alone@x.example'),
      alias: await make('other@x.example', '+436602222222'),
    };
    await workspace.change('customerArchive', { id: ids.archived });
    await merged(workspace, ids.alias ?? '', ids.one ?? '');
  });

  test.each([1, 2, 100])(
    'are listed in pages of %i, without archived and merged ones',
    async (first) => {
      expect(await everyPage(workspace, first)).toEqual([
        {
          kind: 'EMAIL',
          value: 'a@x.example',
          total: 3,
          customers: [{ id: ids.four }, { id: ids.five }, { id: ids.six }],
        },
        {
          kind: 'EMAIL',
          value: 'b@x.example',
          total: 2,
          customers: [{ id: ids.one }, { id: ids.two }],
        },
        {
          kind: 'PHONE',
          value: '+436601111111',
          total: 2,
          customers: [{ id: ids.one }, { id: ids.three }],
        },
      ]);
      expect((await duplicates(workspace)).totalCount).toBe(3);
    },
  );

  test('are shown of each customer, and take one statement more for all', async () => {
    const document =
      '{ customers(orderBy: [{ field: CREATED_AT }]) { nodes { id duplicates { id } } } }';
    const { value, statements } = await graph.statementsOf(() =>
      workspace.ask<{ customers: { nodes: { id: string; duplicates: { id: string }[] }[] } }>(
        document,
      ),
    );
    const shown = Object.fromEntries(
      value.customers.nodes.map(({ id, duplicates: others }) => [
        id,
        others.map((other) => other.id).sort(),
      ]),
    );
    const { one, two, three, four, five, six, alone, archived } = ids;
    expect(shown).toEqual({
      [one ?? '']: [two, three].sort(),
      [two ?? '']: [one],
      [three ?? '']: [one],
      [four ?? '']: [five, six].sort(),
      [five ?? '']: [four, six].sort(),
      [six ?? '']: [four, five].sort(),
      // The number of one that was merged finds its survivor.
      [alone ?? '']: [archived, one].sort(),
    });
    expect(statements).toHaveLength(3);
  });

  test('are shown only to keys that may read what is personal, and forwards', async () => {
    const reader = workspace.withScopes('customers:read');
    await expect(duplicates(reader)).rejects.toThrow(/customers:personal/);
    await expect(reader.ask('{ customers { nodes { duplicates { id } } } }')).rejects.toThrow(
      /customers:personal/,
    );
    const personal = workspace.withScopes('customers:read', 'customers:personal');
    expect((await duplicates(personal)).nodes).toHaveLength(2);
    await expect(duplicates(personal, { last: 2 })).rejects.toThrow(/forwards only/);
    await expect(duplicates(personal, { after: 'nonsense' })).rejects.toThrow(/not a cursor/);
    await expect(duplicates(personal, { first: 0 })).rejects.toThrow(/from 1 to 100/);
  });
});

test('a page looks at a bounded number of customers, and the next goes on where it ended', async () => {
  const workspace = await graph.workspace();
  const at = new Date();
  const row = (email: string) => ({
    id: newId(),
    email,
    createdAt: at,
    updatedAt: at,
    revision: 1,
  });
  const pad = (index: number) => String(index).padStart(6, '0');
  const rows = Array.from({ length: window + 50 }, (_, index) => row(`p${pad(index)}@x.example`));
  // The pair stands across the end of what the first page looks at.
  const pair = [row(`p${pad(window - 1)}@x.example`), row(`p${pad(window + 40)}@x.example`)];
  await insertRows(workspace.db, 'Customer', [...rows, ...pair]);
  const first = await duplicateGroups(workspace.db, { kind: 'EMAIL', after: '' }, 25);
  expect(first.groups).toEqual([]);
  expect(first.next?.kind).toBe('EMAIL');
  expect((await everyPage(workspace, 25)).map(({ value }) => value)).toEqual([
    `p${pad(window - 1)}@x.example`,
    `p${pad(window + 40)}@x.example`,
  ]);
});
