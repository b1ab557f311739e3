import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { iterateNodes, type Page } from './iterate.ts';

type Cursor = string | null | undefined;

/** A list of numbers in pages, which records the cursors of its requests. */
function paged(pages: readonly (readonly number[])[]) {
  const requested: Cursor[] = [];
  const page = async (after: Cursor): Promise<Page<number>> => {
    requested.push(after);
    const index = after ? Number(after) : 0;
    const hasNextPage = index + 1 < pages.length;
    return { nodes: pages[index] ?? [], pageInfo: { hasNextPage, endCursor: String(index + 1) } };
  };
  return { requested, page };
}

async function all<T>(nodes: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const node of nodes) found.push(node);
  return found;
}

describe('an iteration', () => {
  test('yields every node once, in order, for pages of any size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.integer())), async (pages) => {
        const { page } = paged(pages);
        expect(await all(iterateNodes('Ask', page, undefined))).toEqual(pages.flat());
      }),
    );
  });

  test('begins after the cursor of its start', async () => {
    const { page, requested } = paged([[1], [2], [3]]);
    expect(await all(iterateNodes('Ask', page, '1'))).toEqual([2, 3]);
    expect(requested).toEqual(['1', '2']);
  });

  test('requests a page only when the loop reaches it', async () => {
    const { page, requested } = paged([[1, 2], [3]]);
    for await (const node of iterateNodes('Ask', page, undefined)) if (node === 2) break;
    expect(requested).toEqual([undefined]);
  });

  test.each([
    ['does not move', { first: 'a', a: 'a' }],
    ['repeats an earlier one', { first: 'a', a: 'b', b: 'a' }],
    ['is missing', { first: null }],
  ])('ends with PagingError when the cursor %s', async (_, moves: Record<string, Cursor>) => {
    const page = async (after: Cursor) => ({
      nodes: [1],
      pageInfo: { hasNextPage: true, endCursor: moves[after ?? 'first'] ?? null },
    });
    await expect(all(iterateNodes('Ask', page, undefined))).rejects.toMatchObject({
      name: 'PagingError',
      message: 'Ask: the list says it goes on, but its cursor does not move.',
    });
  });

  test('ends at once when the signal is aborted, also in the middle of a page', async () => {
    const controller = new AbortController();
    const { page } = paged([[1, 2, 3]]);
    const seen: number[] = [];
    const loop = async () => {
      const nodes = iterateNodes('Ask', page, undefined, { signal: controller.signal });
      for await (const node of nodes) {
        seen.push(node);
        controller.abort('enough');
      }
    };
    await expect(loop()).rejects.toMatchObject({ name: 'AbortedError', cause: 'enough' });
    expect(seen).toEqual([1]);
  });
});
