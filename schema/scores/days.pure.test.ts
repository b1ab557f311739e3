import { describe, expect, test } from 'vitest';
import { readDay } from './days.ts';

describe('a day in the input of a score', () => {
  test.each(['1900-01-01', '2026-02-28', '2999-12-31'])('can be %s', (day) => {
    expect(readDay(day, 'from')).toBe(day);
  });

  // 9999-12-31: a series up to the last day with four digits would never end.
  test.each(['9999-12-31', '3000-01-01', '1899-12-31', '2026-02-29', '2026-1-1', '+010000-01'])(
    'cannot be %s',
    (day) => {
      expect(() => readDay(day, 'from')).toThrow('from: this must be a day of the calendar');
    },
  );
});
