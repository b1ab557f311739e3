import type { CallOptions } from './client.ts';
import { AbortedError, PagingError } from './errors.ts';

/** The part of a connection that paging needs. */
export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * The nodes of all pages, one page in memory at a time; the next page is requested when the loop
 * reaches it. Leaving the loop ends the iteration.
 *
 * @throws PagingError when a page has an earlier page's cursor; AbortedError once the signal is
 * aborted, also between two nodes of a page.
 */
export async function* iterateNodes<Node>(
  operation: string,
  page: (after: string | null | undefined) => Promise<Page<Node>>,
  start: string | null | undefined,
  { signal }: CallOptions = {},
): AsyncGenerator<Node, void, void> {
  const seen = new Set([start]);
  let after = start;
  while (true) {
    const { nodes, pageInfo } = await page(after);
    for (const node of nodes) {
      if (signal?.aborted) throw new AbortedError(operation, signal.reason);
      yield node;
    }
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
    if (after === null || seen.has(after)) throw new PagingError(operation);
    seen.add(after);
  }
}
