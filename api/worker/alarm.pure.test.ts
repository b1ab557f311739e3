import { describe, expect, test } from 'vitest';
import { alarm } from './alarm.ts';

const years = 2_000_000_000;

describe('an alarm', () => {
  test('cuts a sleep short', async () => {
    const { sleep, ring } = alarm();
    const slept = sleep(years);
    ring();
    expect(await slept).toBeUndefined();
  });

  test('that rings before a sleep skips that one, and no other', async () => {
    const { sleep, ring } = alarm();
    ring();
    await sleep(years);
    let awake = false;
    const second = sleep(years).then(() => {
      awake = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(awake).toBe(false);
    ring();
    await second;
  });
});
