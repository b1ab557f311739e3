import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { pacer } from './pacer.ts';

describe('a pacer', () => {
  test('lets one begin at once, and others one after the other', async () => {
    const turn = pacer({ pause: 20, waiting: 10 });
    const began = performance.now();
    const order: number[] = [];
    const turns = [0, 1, 2, 3].map((index) => turn().then(() => order.push(index)));
    await turns[0];
    expect(order).toEqual([0]);
    await Promise.all(turns);
    expect(order).toEqual([0, 1, 2, 3]);
    // Timers can be a millisecond early.
    expect(performance.now() - began).toBeGreaterThanOrEqual(3 * 20 - 2);
  });

  test('refuses requests that would wait behind too many, and takes others when these have begun', async () => {
    const turn = pacer({ pause: 20, waiting: 2 });
    const turns = Array.from({ length: 5 }, () => turn());
    expect(await Promise.all(turns)).toEqual([true, true, true, false, false]);
    expect(await turn()).toBe(true);
  });

  test('lets in one at a time when the process was too busy for its timers', async () => {
    const turn = pacer({ pause: 5, waiting: 10 });
    let begun = 0;
    const turns = Array.from({ length: 4 }, () =>
      turn().then(() => {
        begun += 1;
      }),
    );
    await setImmediate();
    const end = performance.now() + 60;
    while (performance.now() < end);
    await setImmediate();
    expect(begun).toBeLessThanOrEqual(2);
    await Promise.all(turns);
  });

  test('takes turns with others', async () => {
    const order: string[] = [];
    const turn = pacer({ pause: 10, waiting: 2 });
    const [even, odd] = [0, 1].map(() => pacer({ pause: 0, waiting: 10, turn }));
    await Promise.all(
      ['even', 'odd'].flatMap((name) =>
        [1, 2, 3].map(() =>
          (name === 'even' ? even : odd)?.().then(() => {
            order.push(name);
          }),
        ),
      ),
    );
    expect(order).toEqual(['even', 'odd', 'even', 'odd', 'even', 'odd']);
  });
});
