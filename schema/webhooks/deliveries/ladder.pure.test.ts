import { describe, expect, test } from 'vitest';
import { maxAttempts, waitAfter } from './ladder.ts';

const now = new Date('2026-03-01T10:00:00Z');
const rungs = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
const waits = (retryAfter: string | null, chance: number) =>
  rungs.map((_, index) => waitAfter(index + 1, retryAfter, now, chance));

describe('the wait for the next try', () => {
  test('climbs to a day in nine rungs, and ends after the tenth try', () => {
    expect(waits(null, 0)).toEqual(rungs);
    expect(maxAttempts).toBe(10);
    expect(waitAfter(10, null, now, 0)).toBeNull();
    expect(waitAfter(10, '60', now, 0)).toBeNull();
  });

  test('is longer by chance, by a tenth at most, and never past a day', () => {
    const longest = waits(null, 1).map((wait) => Number(wait?.toFixed(3)));
    expect(longest).toEqual([5.5, 330, 1_980, 7_920, 19_800, 39_600, 55_440, 79_200, 86_400]);
  });

  test.each([
    ['seconds', '90', 90],
    ['a date', 'Sun, 01 Mar 2026 10:01:30 GMT', 90],
    ['fewer seconds than the ladder', '1', 5],
    ['a date that is past', 'Sun, 01 Mar 2026 09:00:00 GMT', 5],
    ['more than a day', '9999999999', 86_400],
    ['a date in a year', 'Mon, 01 Mar 2027 10:00:00 GMT', 86_400],
    ['a negative number', '-90', 5],
    ['a fraction', '90.5', 5],
    ['a word', 'soon', 5],
    ['nothing', '', 5],
  ])('is the later of the ladder and Retry-After: %s', (_, header, wait) => {
    expect(waitAfter(1, header, now, 0)).toBe(wait);
  });
});
