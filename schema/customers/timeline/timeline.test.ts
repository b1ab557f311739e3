import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  openTestGraph,
  type TestClient,
  type TestGraph,
  type TestWorkspace,
} from '../../../test/support/graph.ts';
import { merged } from '../../../test/support/merging.ts';
import { recordEvent } from '../../../test/support/recordedEvents.ts';

let graph: TestGraph;
let workspace: TestWorkspace;
let customer: string;
let till: string;
let site: string;

const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  customer = await workspace.make('customer', { name: 'Ana' });
  till = await workspace.make('touchpoint', { name: 'Till', channel: 'IN_STORE' });
  site = await workspace.make('touchpoint', { name: 'Site', channel: 'WEB' });
  const touchpoints = [till, site, null];
  for (const number of [1, 2, 3, 4, 5, 6]) {
    const touchpoint = touchpoints[number % 3];
    await recordEvent(workspace, {
      id: `day ${number}`,
      customer: { id: customer },
      occurredAt: day(number),
      ...(touchpoint && { touchpoint: { id: touchpoint } }),
    });
  }
  const alias = await workspace.make('customer', { name: 'A.' });
  await merged(workspace, alias, customer, { now: new Date(Date.UTC(2026, 0, 4, 12)) });
});
afterAll(() => graph.close());

interface Page {
  readonly nodes: readonly {
    readonly kind: string;
    readonly at: string;
    readonly channel: string | null;
    readonly touchpoint: { readonly id: string } | null;
    readonly event?: { readonly sourceId: string } | null;
    readonly merge?: { readonly merged: { readonly name: string } } | null;
  }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

const selection = `nodes { kind at channel touchpoint { id }
    ... on TimelineEvent { event { sourceId } } ... on TimelineMerge { merge { merged { name } } } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount`;

async function timeline(args: object = {}, client: TestClient = workspace): Promise<Page> {
  const found = await client.ask<{ customer: { timeline: Page } }>(
    `query ($id: ID!, $filter: TimelineEntryFilter, $first: Int, $after: String, $last: Int, $before: String) {
      customer(id: $id) {
        timeline(filter: $filter, first: $first, after: $after, last: $last, before: $before) { ${selection} }
      } }`,
    { id: customer, ...args },
  );
  return found.customer.timeline;
}
const titles = ({ nodes }: Page) =>
  nodes.map(({ event, merge }) => event?.sourceId ?? merge?.merged.name);
const all = ['day 6', 'day 5', 'A.', 'day 4', 'day 3', 'day 2', 'day 1'];

describe('a customer’s timeline', () => {
  test('has events and merges, the newest first, each with its channel and touchpoint', async () => {
    const page = await timeline();
    expect(titles(page)).toEqual(all);
    expect(page.totalCount).toBe(7);
    expect(page.nodes.slice(1, 4)).toEqual([
      { kind: 'EVENT', at: day(5), channel: null, touchpoint: null, event: { sourceId: 'day 5' } },
      {
        kind: 'MERGE',
        at: '2026-01-04T12:00:00.000Z',
        channel: null,
        touchpoint: null,
        merge: { merged: { name: 'A.' } },
      },
      {
        kind: 'EVENT',
        at: day(4),
        channel: 'WEB',
        touchpoint: { id: site },
        event: { sourceId: 'day 4' },
      },
    ]);
  });

  test.each([1, 2, 3, 7, 100])('is read in pages of %i, forwards and backwards', async (size) => {
    const forwards: unknown[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page: Page = await timeline({ first: size, after });
      forwards.push(...titles(page));
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(forwards).toEqual(all);
    const backwards: unknown[] = [];
    for (let before: string | null = null, more = true; more; ) {
      const page: Page = await timeline({ last: size, before });
      backwards.unshift(...titles(page));
      ({ startCursor: before, hasPreviousPage: more } = page.pageInfo);
    }
    expect(backwards).toEqual(all);
  });

  test.each<[string, () => object, string[]]>([
    ['kind', () => ({ kinds: ['MERGE'] }), ['A.']],
    ['no kind', () => ({ kinds: [] }), []],
    ['channel', () => ({ channels: ['WEB'] }), ['day 4', 'day 1']],
    ['channels', () => ({ channels: ['WEB', 'IN_STORE'] }), ['day 6', 'day 4', 'day 3', 'day 1']],
    ['touchpoint', () => ({ touchpoints: [till] }), ['day 6', 'day 3']],
    ['time', () => ({ from: day(2), before: day(5) }), ['A.', 'day 4', 'day 3', 'day 2']],
    [
      'all of these',
      () => ({ kinds: ['EVENT'], channels: ['WEB'], touchpoints: [till, site], from: day(2) }),
      ['day 4'],
    ],
  ])('is filtered by %s', async (_name, filter, expected) => {
    const page = await timeline({ filter: filter() });
    expect(titles(page)).toEqual(expected);
    expect(page.totalCount).toBe(expected.length);
  });

  test('leaves out kinds that a key may not read, and refuses to filter by them', async () => {
    const reader = workspace.withScopes('customers:read', 'customers:personal', 'touchpoints:read');
    expect(titles(await timeline({}, reader))).toEqual(['A.']);
    await expect(timeline({ filter: { kinds: ['EVENT'] } }, reader)).rejects.toThrow(/events:read/);
    const blind = workspace.withScopes('customers:read', 'events:read');
    await expect(timeline({ filter: { touchpoints: [till] } }, blind)).rejects.toThrow(
      /touchpoints:read/,
    );
  });

  test.each([
    [{ first: 101 }, /from 0 to 100/],
    [{ after: 'nonsense' }, /not a cursor/],
    [{ filter: { touchpoints: ['nonsense'] } }, /touchpoints\.0/],
    [{ filter: { kinds: Array.from({ length: 101 }, () => 'EVENT') } }, /at most 100/],
  ])('is refused as %j', async (args, message) => {
    await expect(timeline(args)).rejects.toThrow(message);
  });

  test('is read for many customers in as many statements as for one', async () => {
    const counted = async (count: number) => {
      const other = await graph.workspace();
      for (let index = 0; index < count; index += 1) {
        const id = await other.make('customer', {});
        const alias = await other.make('customer', {});
        await recordEvent(other, { id: `${index}`, customer: { id } });
        await merged(other, alias, id);
      }
      const { statements, value } = await graph.statementsOf(() =>
        other.ask<{ customers: { nodes: { timeline: Page }[] } }>(
          `{ customers { nodes { timeline(first: 5) { ${selection} } } } }`,
        ),
      );
      expect(value.customers.nodes.map((one) => one.timeline.totalCount)).toEqual(
        Array.from({ length: count }, () => 2),
      );
      return statements.length;
    };
    const one = await counted(1);
    expect(await counted(5)).toBe(one);
    // The customers, the entries, their totals, and the rows of each kind.
    expect(one).toBeLessThanOrEqual(5);
  });
});
