import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whileRenewed } from './leaseRenewal.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const leaseMs = 30_000;

/** Whether work of a minute and a half is aborted as its lease is lost, and after how many renewals. */
async function abortedWhile(renew: (turn: number) => Promise<boolean>) {
  let renewals = 0;
  const counting = () => {
    renewals += 1;
    return renew(renewals);
  };
  const work = whileRenewed({ leaseMs, renew: counting }, async (signal) => {
    let abortedAfter: number | null = null;
    signal.addEventListener('abort', () => {
      abortedAfter = renewals;
    });
    await new Promise((resolve) => setTimeout(resolve, 95_000));
    return abortedAfter;
  });
  await vi.advanceTimersByTimeAsync(95_000);
  const abortedAfter = await work;
  await vi.advanceTimersByTimeAsync(60_000);
  return { abortedAfter, renewals };
}

test('a lease is renewed three times within its time, and not after the work', async () => {
  expect(await abortedWhile(async () => true)).toEqual({ abortedAfter: null, renewals: 9 });
});

test('work is aborted at once when another worker has the lease', async () => {
  expect(await abortedWhile(async (turn) => turn < 3)).toMatchObject({ abortedAfter: 3 });
});

test('renewals that fail now and then lose nothing', async () => {
  const outcome = await abortedWhile(async (turn) => {
    if (turn % 3 !== 0) throw new Error('The database is away.');
    return true;
  });
  expect(outcome.abortedAfter).toBeNull();
});

test('a lease that could not be renewed for longer than its time counts as lost', async () => {
  const outcome = await abortedWhile(() => Promise.reject(new Error('The database is away.')));
  expect(outcome.abortedAfter).toBe(4);
});

test('what the work throws is thrown, and ends the renewals', async () => {
  const renew = vi.fn(async () => true);
  const failed = whileRenewed({ leaseMs, renew }, () => Promise.reject(new Error('No answer.')));
  await expect(failed).rejects.toThrow('No answer.');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(renew).not.toHaveBeenCalled();
});
