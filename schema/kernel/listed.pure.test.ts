import { expect, test } from 'vitest';
import { listed } from './listed.ts';

test('a list of names shows all of a few, and of many the first and how many more there are', () => {
  expect(listed(['a'])).toBe('a');
  expect(listed(['a', 'b'], 2)).toBe('a, b');
  expect(listed(['a', 'b', 'c'], 2)).toBe('a, b and 1 more');
});
