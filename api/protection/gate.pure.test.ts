import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { gate } from './gate.ts';

/** Work that ends when the test says so. */
function work() {
  let end = () => {};
  let begun = false;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    end: () => end(),
    begun: () => begun,
    run: async () => {
      begun = true;
      await ended;
      return 'done';
    },
  };
}

const excess = {
  message: 'Too many',
  extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: {} } },
} as const;

describe('a gate', () => {
  test('lets in as many requests as it is open for, and the others in their turn', async () => {
    const { pass } = gate({ open: 2, waiting: 10, patience: 10_000, excess });
    const [first, second, third] = [work(), work(), work()];
    const passed = [first, second, third].map(({ run }) => pass(run));
    await sleep(10);
    expect([first.begun(), second.begun(), third.begun()]).toEqual([true, true, false]);
    second.end();
    await sleep(10);
    expect(third.begun()).toBe(true);
    first.end();
    third.end();
    expect(await Promise.all(passed)).toEqual(['done', 'done', 'done']);
  });

  test('refuses requests that would wait behind too many at once, and does not begin them', async () => {
    const { pass, refusal } = gate({ open: 1, waiting: 1, patience: 10_000, excess });
    const [first, second, third] = [work(), work(), work()];
    const passed = [pass(first.run), pass(second.run)];
    expect(refusal()).toBe(excess);
    await expect(pass(third.run)).rejects.toThrow('Too many');
    expect(third.begun()).toBe(false);
    first.end();
    second.end();
    await Promise.all(passed);
    expect(refusal()).toBeNull();
  });

  test('refuses a request that has waited too long, and goes on with later ones', async () => {
    const { pass } = gate({ open: 1, waiting: 10, patience: 50, excess });
    const [first, late, third] = [work(), work(), work()];
    const passed = pass(first.run);
    const tooLate = expect(pass(late.run)).rejects.toThrow('Too many');
    await tooLate;
    const later = pass(third.run);
    first.end();
    expect(late.begun()).toBe(false);
    third.end();
    expect([await passed, await later]).toEqual(['done', 'done']);
  });

  test('stays open after work that failed', async () => {
    const { pass } = gate({ open: 1, waiting: 1, patience: 10_000, excess });
    const failing = async () => {
      throw new Error('broken');
    };
    await expect(pass(failing)).rejects.toThrow('broken');
    expect(await pass(async () => 'done')).toBe('done');
  });
});
