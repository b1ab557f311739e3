import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { FairQueue } from './fairQueue.ts';

/** A queue whose work ends when the test says so; `begun` has the work in the order in which it began. */
function watched(mostAtOnce: number) {
  const queue = new FairQueue(mostAtOnce);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const add = (owner: string, name: string) =>
    queue.run(owner, () => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await nextTurn();
  };
  return { queue, begun, add, end };
}

describe('a queue in which owners take turns', () => {
  test('begins the work of each owner after the last of every other, and not before its own', async () => {
    const { begun, add, end } = watched(1);
    for (const name of ['a1', 'a2', 'a3', 'b1', 'b2', 'c1']) void add(name.slice(0, 1), name);
    for (const name of ['a1', 'b1', 'c1', 'a2', 'b2', 'a3']) await end(name);
    expect(begun).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
  });

  test('leaves the rest to the others while the work of an owner hangs', async () => {
    const { queue, begun, add, end } = watched(2);
    for (const name of ['a1', 'a2', 'a3']) void add('a', name);
    expect([begun, queue.waiting('a')]).toEqual([['a1'], { own: 2, all: 2 }]);
    for (const name of ['b1', 'c1', 'b2', 'c2']) {
      void add(name.slice(0, 1), name);
      await end(name);
    }
    expect(begun).toEqual(['a1', 'b1', 'c1', 'b2', 'c2']);
    await end('a1');
    expect(begun.at(-1)).toBe('a2');
  });

  test('answers with what the work returns or throws, and goes on after both', async () => {
    const queue = new FairQueue(1);
    const failing = queue.run('a', async () => {
      throw new Error('No');
    });
    const next = queue.run('a', async () => 'yes');
    await expect(failing).rejects.toThrow('No');
    expect(await next).toBe('yes');
    expect(queue.waiting('a')).toEqual({ own: 0, all: 0 });
  });

  test('is free for an owner without work under way, as long as others leave room, and again with its answer', async () => {
    const { queue, add, end } = watched(2);
    const free = () => ['a', 'b', 'c'].map((owner) => queue.isFree(owner));
    expect(free()).toEqual([true, true, true]);
    const answered = add('a', 'a1').then(free);
    expect(free()).toEqual([false, true, true]);
    void add('b', 'b1');
    expect(free()).toEqual([false, false, false]);
    await end('a1');
    expect(await answered).toEqual([true, false, true]);
    await end('b1');
  });
});
