import { setImmediate as nextTurn } from 'node:timers/promises';

/** How work is done together. */
export interface TogetherOptions {
  /** Batches that are under way at once, at most. */
  readonly atOnce: number;
  /** Items of a batch, at most. */
  readonly most: number;
}

/**
 * Does work in batches without making anyone wait for one to fill: while fewer batches than `atOnce`
 * are under way, an item goes with those that come in the same turn of the event loop. Only then the
 * next ones gather, and go when one ends. So a batch is as large as the load.
 *
 * @param work does a batch, and returns a result for each of its items, in their order; if it throws,
 * all items of the batch do
 *
 * @example
 * ```ts
 * const store = together(async (names: readonly string[]) => names.map((name) => name.length), {
 *   atOnce: 2,
 *   most: 200,
 * });
 * const length = await store('Ada');
 * ```
 */
export function together<Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
  { atOnce, most }: TogetherOptions,
): (item: Item) => Promise<Result> {
  interface Waiting {
    readonly item: Item;
    readonly resolve: (result: Result) => void;
    readonly reject: (error: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let underWay = 0;

  async function goOn(): Promise<void> {
    underWay++;
    // The requests that were answered by the batch before come back in one turn: they are one batch again.
    await nextTurn();
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const results = await work(batch.map(({ item }) => item));
        batch.forEach(({ resolve }, index) => {
          resolve(results[index] as Result);
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    underWay--;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (underWay < atOnce) void goOn();
    });
}
