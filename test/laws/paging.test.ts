import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engine } from '../support/database.ts';
import { openTestGraph, type TestGraph, type TestWorkspace } from '../support/graph.ts';
import { sized } from '../support/size.ts';
import { type ListField, listFields, orderFields } from './lists.ts';
import { expectedIds, isSparse, isTaken, type Term } from './order.ts';
import { seedOrderedRows } from './orderedRows.ts';
import { idsOn, type OpenList, type Page, pageOf, walk } from './pages.ts';
import type { SeededList } from './variedRows.ts';

const lists = listFields();
let graph: TestGraph;
let workspace: TestWorkspace;
let seeded: Readonly<Record<string, SeededList>>;

beforeAll(async () => {
  graph = await openTestGraph();
  workspace = await graph.workspace();
  seeded = (await seedOrderedRows(workspace)).lists;
});
afterAll(() => graph.close());

function seededList(list: ListField): SeededList {
  const found = seeded[list.name];
  if (!found)
    throw new Error(
      `${list.name} is new: declare ${list.model} by primitive(), or fill it in test/laws/orderedMaps.ts`,
    );
  return found;
}

type Way = 'forwards' | 'backwards';

/** Asserts the law for one list in one order. */
async function expectPaging(
  list: ListField,
  orderBy: readonly Term[] | null,
  sizes: number[],
  ways: readonly Way[] = ['forwards', 'backwards'],
) {
  const { parentId, rows, byDefault } = seededList(list);
  const open: OpenList = { list, parentId, orderBy };
  const order = orderBy ?? byDefault.map(([field, direction]) => ({ field, direction }));
  const expected = expectedIds(list, rows, order);
  // In the suite, only pages are read of a list in another order.
  if (orderBy === null || sized({ suite: false, soak: true })) {
    const unpaged = await pageOf(workspace, open, { first: 100, counted: true });
    expect(unpaged.totalCount).toBe(expected.length);
    expect(idsOn([unpaged])).toEqual(expected);
  }
  for (const way of ways) {
    const pages = await walk(workspace, open, way, sizes);
    expect(idsOn(pages, way)).toEqual(expected);
    expect(pages.map(({ pageInfo }) => pageInfo)).toEqual(pages.map(expectedPageInfo(way)));
    expect(pages.map(({ edges }) => edges.map(({ node }) => node))).toEqual(
      pages.map(({ nodes }) => nodes),
    );
  }
}

function expectedPageInfo(way: Way) {
  return ({ edges }: Page, index: number, { length }: readonly Page[]) => {
    const [behind, ahead] = [index > 0, index < length - 1];
    return {
      hasNextPage: way === 'forwards' ? ahead : behind,
      hasPreviousPage: way === 'forwards' ? behind : ahead,
      startCursor: edges[0]?.cursor,
      endCursor: edges.at(-1)?.cursor,
    };
  };
}

interface Walk {
  readonly order: Term;
  readonly ways: readonly Way[];
}

/**
 * Every order by one field. The suite walks each in one way: a list is walked backwards by the
 * comparisons of the opposite order forwards, so that each of them is tried. Where no row lacks a
 * value, it leaves out one position of nulls.
 */
function walksBy(field: string, list: ListField): Walk[] {
  const sparse = isSparse(list, seededList(list).rows, field);
  const orders = (['ASC', 'DESC'] as const).flatMap((direction) =>
    (['FIRST', 'LAST'] as const).map((nulls) => ({ field, direction, nulls })).filter(isTaken),
  );
  return sized<Walk[]>({
    suite: orders
      .filter(({ nulls }) => sparse || nulls === 'FIRST')
      .map((order) => {
        const isForwards = (order.direction === 'ASC') === (order.nulls === 'FIRST');
        return { order, ways: [isForwards ? 'forwards' : 'backwards'] };
      }),
    soak: orders.map((order) => ({ order, ways: ['forwards', 'backwards'] })),
  });
}

/**
 * The fields that a list is ordered by. In the suite the first list of a type takes all of them, each
 * further list one: the order of a type is the same in all of its lists. Of those of a first list, the
 * embedded database, which gets the same statements and takes twice as long, takes every other one.
 */
function fieldsOf(list: ListField): string[] {
  const all = orderFields(list.model);
  const position = lists.indexOf(list);
  const isFirst = lists.findIndex(({ model }) => model === list.model) === position;
  const ofFirst = engine === 'pglite' ? all.filter((_, index) => index % 2 === position % 2) : all;
  const some = isFirst ? ofFirst : all.filter((_, index) => index === position % all.length);
  return sized({ suite: some, soak: all });
}

const pageSizes = fc.array(fc.integer({ min: 4, max: 9 }), { minLength: 1, maxLength: 4 });
const anyPageSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 4 });

test('every list of the schema is filled by this test', () => {
  expect(lists.map(({ name }) => name).sort()).toEqual(Object.keys(seeded).sort());
  expect(lists.filter((list) => seededList(list).rows.length < 8)).toEqual([]);
});

describe('pages joined are the list, both ways, as JavaScript would sort it', () => {
  test.each(lists)('$name by each field, direction and position of nulls', async (list) => {
    await fc.assert(
      fc.asyncProperty(pageSizes, async (sizes) => {
        await expectPaging(list, null, sizes);
        for (const field of fieldsOf(list)) {
          await Promise.all(
            walksBy(field, list).map(({ order, ways }) => expectPaging(list, [order], sizes, ways)),
          );
        }
      }),
      { numRuns: 1 },
    );
  });

  test('any list by several fields', async () => {
    const anyOrder = fc.constantFrom(...lists).chain((list) =>
      fc.record({
        list: fc.constant(list),
        orderBy: fc.array(
          fc
            .record(
              {
                field: fc.constantFrom(...orderFields(list.model)),
                direction: fc.constantFrom('ASC' as const, 'DESC' as const),
                nulls: fc.constantFrom('FIRST' as const, 'LAST' as const),
              },
              { requiredKeys: ['field'] },
            )
            .filter(isTaken),
          { minLength: 2, maxLength: 5 },
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(anyOrder, anyPageSizes, async ({ list, orderBy }, sizes) =>
        expectPaging(list, orderBy, sizes),
      ),
      { numRuns: sized({ suite: 8, soak: 20 }) },
    );
  });
});
