import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DatabaseClock } from './databaseClock.ts';

const hourMs = 3_600_000;
const noon = Date.parse('2026-06-01T12:00:00.000Z');

/** How far the clock of the database is from that of this machine, in ms, and how long an answer takes. */
let distance = 0;
let answersIn = 10;
let asked = 0;

/** Answers as the database does, in the middle of the time that this takes. */
async function ask(): Promise<number> {
  asked += 1;
  vi.advanceTimersByTime(answersIn / 2);
  const time = Date.now() + distance;
  vi.advanceTimersByTime(answersIn / 2);
  return time;
}

beforeEach(() => {
  [distance, answersIn, asked] = [0, 10, 0];
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: noon });
});
afterEach(() => {
  vi.useRealTimers();
});

async function compared(): Promise<DatabaseClock> {
  const clock = new DatabaseClock(ask);
  await clock.compare();
  return clock;
}

/** How far its time is from that of this machine, in ms. */
const correctionOf = (clock: DatabaseClock) => clock.now().getTime() - Date.now();

describe('the time of the database', () => {
  test.each([0, 3, -3])(
    'is that of this machine where %i ms lie between them, which an answer takes',
    async (between) => {
      distance = between;
      expect(correctionOf(await compared())).toBe(0);
    },
  );

  test.each([hourMs, -hourMs, 400, -400])(
    'is %i ms from that of this machine where the database is so far from it',
    async (far) => {
      distance = far;
      expect(Math.abs(correctionOf(await compared()) - far)).toBeLessThanOrEqual(answersIn);
    },
  );

  test('stays as it was where an answer takes so long that it says nothing', async () => {
    distance = hourMs;
    const clock = await compared();
    const before = correctionOf(clock);
    answersIn = 60_000;
    await clock.compare();
    expect(correctionOf(clock)).toBe(before);
  });

  test('is compared again after five seconds, and follows a clock that was set', async () => {
    distance = hourMs;
    const clock = await compared();
    distance = 0;
    vi.advanceTimersByTime(4_000);
    expect(correctionOf(clock)).toBeGreaterThan(hourMs / 2);
    expect(asked).toBe(1);
    vi.advanceTimersByTime(1_100);
    clock.now();
    await vi.waitFor(() => expect(Math.abs(correctionOf(clock))).toBeLessThanOrEqual(answersIn));
    expect(asked).toBe(2);
  });

  test('is compared once where the clock by which it becomes too old stands still', async () => {
    const clock = new DatabaseClock(ask, () => 0);
    await clock.compare();
    vi.advanceTimersByTime(60_000);
    clock.now();
    expect(asked).toBe(1);
  });

  test('goes on while the database is away', async () => {
    distance = hourMs;
    let isAway = false;
    const clock = new DatabaseClock(() => (isAway ? Promise.reject(new Error('Away')) : ask()));
    await clock.compare();
    const before = correctionOf(clock);
    isAway = true;
    await clock.compare();
    expect(correctionOf(clock)).toBe(before);
  });
});
