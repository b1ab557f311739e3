import type { TestClient } from '../support/graph.ts';
import { type ListField, listDocument, showsArchived } from './lists.ts';
import type { Term } from './order.ts';

export interface Page {
  readonly totalCount?: number;
  readonly edges: readonly { cursor: string; node: { id: string } }[];
  readonly nodes: readonly { id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A list with one parent and one order, to be read page by page. */
export interface OpenList {
  readonly list: ListField;
  readonly parentId: string | null;
  readonly orderBy: readonly Term[] | null;
}

export interface Window {
  readonly first?: number;
  readonly after?: string | null;
  readonly last?: number;
  readonly before?: string | null;
  readonly counted?: boolean;
}

const documents = new Map<string, string>();

function documentOf(list: ListField): string {
  const known = documents.get(list.name);
  if (known !== undefined) return known;
  const document = listDocument(
    list,
    `totalCount @include(if: $counted)
     edges { cursor node { id } } nodes { id }
     pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`,
    {
      variables: '$first: Int $after: String $last: Int $before: String $counted: Boolean!',
      args: `first: $first after: $after last: $last before: $before
        ${showsArchived(list) ? 'includeArchived: true' : ''}`,
    },
  );
  documents.set(list.name, document);
  return document;
}

/** One page of a list. */
export async function pageOf(
  client: TestClient,
  { list, parentId, orderBy }: OpenList,
  { counted = false, ...window }: Window,
): Promise<Page> {
  const data = await client.ask<{ list?: Page; parent?: { list: Page } }>(documentOf(list), {
    ...(parentId !== null && { id: parentId }),
    ...window,
    orderBy,
    counted,
  });
  const page = data.parent?.list ?? data.list;
  if (!page) throw new Error(`${list.name} of ${parentId} is not there`);
  return page;
}

/** Every page of a list in the order they were read, of sizes that repeat. */
export async function walk(
  client: TestClient,
  open: OpenList,
  way: 'forwards' | 'backwards',
  sizes: readonly number[],
  between: (pages: readonly Page[]) => Promise<void> = async () => {},
): Promise<Page[]> {
  const pages: Page[] = [];
  let cursor: string | null = null;
  for (let more = true; more; ) {
    const size = sizes[pages.length % sizes.length];
    const window: Window =
      way === 'forwards' ? { first: size, after: cursor } : { last: size, before: cursor };
    const page: Page = await pageOf(client, open, window);
    pages.push(page);
    more = way === 'forwards' ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage;
    cursor = way === 'forwards' ? page.pageInfo.endCursor : page.pageInfo.startCursor;
    if (pages.length > 500) throw new Error(`${open.list.name} does not end`);
    if (more) await between(pages);
  }
  return pages;
}

/** The ids of the rows on some pages, in the order of the list. */
export function idsOn(pages: readonly Page[], way: 'forwards' | 'backwards' = 'forwards') {
  const inOrder = way === 'forwards' ? pages : [...pages].reverse();
  return inOrder.flatMap(({ nodes }) => nodes.map(({ id }) => id));
}
