import fc from 'fast-check';
import { expect, test } from 'vitest';
import { together } from './together.ts';

/** Work that ends when it is let go, one batch after the other. */
function inSteps() {
  const batches: number[][] = [];
  const ends: (() => void)[] = [];
  const work = async (items: readonly number[]) => {
    batches.push([...items]);
    await new Promise<void>((resolve) => ends.push(resolve));
    return items.map((item) => item * 2);
  };
  return { batches, work, end: () => ends.shift()?.() };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test('items of one turn go together at once while few batches are under way, and then gather', async () => {
  const { batches, work, end } = inSteps();
  const double = together(work, { atOnce: 2, most: 3 });
  const results = [1, 2].map(double);
  await settled();
  expect(batches).toEqual([[1, 2]]);
  results.push(double(3));
  await settled();
  expect(batches).toEqual([[1, 2], [3]]);
  results.push(...[4, 5, 6, 7].map(double));
  await settled();
  expect(batches).toEqual([[1, 2], [3]]);
  end();
  await settled();
  expect(batches).toEqual([[1, 2], [3], [4, 5, 6]]);
  for (let turn = 0; turn < 3; turn++) {
    end();
    await settled();
  }
  expect(batches).toEqual([[1, 2], [3], [4, 5, 6], [7]]);
  expect(await Promise.all(results)).toEqual([2, 4, 6, 8, 10, 12, 14]);
  void double(8);
  await settled();
  expect(batches.at(-1)).toEqual([8]);
});

test('a batch that throws fails its own items and no others', async () => {
  const work = async (items: readonly number[]) => {
    await settled();
    if (items.includes(3)) throw new Error('three');
    return items;
  };
  const pass = together(work, { atOnce: 1, most: 2 });
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map(pass));
  expect(outcomes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
    'fulfilled',
  ]);
});

test('each item is done once and gets its own result, in batches within the limits', async () => {
  const turns = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 });
  const limits = fc.record({
    atOnce: fc.integer({ min: 1, max: 3 }),
    most: fc.integer({ min: 1, max: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(turns, limits, async (pauses, { atOnce, most }) => {
      const done: number[] = [];
      let [underWay, highest, largest] = [0, 0, 0];
      const pass = together(
        async (items: readonly number[]) => {
          highest = Math.max(highest, ++underWay);
          largest = Math.max(largest, items.length);
          await settled();
          done.push(...items);
          underWay--;
          return items;
        },
        { atOnce, most },
      );
      const results: Promise<number>[] = [];
      for (const [item, pause] of pauses.entries()) {
        results.push(pass(item));
        for (let turn = 3; turn < pause; turn++) await settled();
      }
      expect(await Promise.all(results)).toEqual(pauses.map((_, item) => item));
      expect([...done].sort((a, b) => a - b)).toEqual(pauses.map((_, item) => item));
      expect(highest).toBeLessThanOrEqual(atOnce);
      expect(largest).toBeLessThanOrEqual(most);
    }),
    { numRuns: 30 },
  );
});
