import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whileRenewed } from './leaseRenewal.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const leaseMs = 30_000;

/** Whether work of a minute and a half is told that its lease is lost, and after how many renewals. */
async function toldWhile(renew: (turn: number) => Promise<boolean>) {
  let renewals = 0;
  const counting = () => {
    renewals += 1;
    return renew(renewals);
  };
  const work = whileRenewed({ leaseMs, renew: counting }, async (signal) => {
    let toldAfter: number | null = null;
    signal.addEventListener('abort', () => {
      toldAfter = renewals;
    });
    await new Promise((resolve) => setTimeout(resolve, 95_000));
    return toldAfter;
  });
  await vi.advanceTimersByTimeAsync(95_000);
  const toldAfter = await work;
  await vi.advanceTimersByTimeAsync(60_000);
  return { toldAfter, renewals };
}

test('a lease is renewed three times within its time, and not after the work', async () => {
  expect(await toldWhile(async () => true)).toEqual({ toldAfter: null, renewals: 9 });
});

test('work is told at once that another worker has the lease', async () => {
  expect(await toldWhile(async (turn) => turn < 3)).toMatchObject({ toldAfter: 3 });
});

test('renewals that fail now and then lose nothing', async () => {
  const told = await toldWhile(async (turn) => {
    if (turn % 3 !== 0) throw new Error('The database is away.');
    return true;
  });
  expect(told.toldAfter).toBeNull();
});

test('a lease that could not be renewed for longer than its time counts as lost', async () => {
  const told = await toldWhile(() => Promise.reject(new Error('The database is away.')));
  expect(told.toldAfter).toBe(4);
});

test('what the work throws is thrown, and ends the renewals', async () => {
  const renew = vi.fn(async () => true);
  const failed = whileRenewed({ leaseMs, renew }, () => Promise.reject(new Error('No answer.')));
  await expect(failed).rejects.toThrow('No answer.');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(renew).not.toHaveBeenCalled();
});
