import { expect, test } from 'vitest';
import { retryAfterMs } from './retryAfter.ts';

const now = Date.parse('2026-11-21T10:00:00Z');

test.each([
  ['seconds', '7', 7000],
  ['no wait', '0', 0],
  ['a date in the future', 'Sat, 21 Nov 2026 10:00:05 GMT', 5000],
  ['a date in the past', 'Sat, 21 Nov 2026 09:00:00 GMT', 0],
  ['no header', null, null],
  ['a negative number', '-1', null],
  ['a fraction', '1.5', null],
  ['a word', 'soon', null],
])('a Retry-After of %s is read', (_, header, wait) => {
  expect(retryAfterMs(header, now)).toBe(wait);
});
