import { expect, test } from 'vitest';
import { BoundedCache } from './boundedCache.ts';

test('a cache keeps what was used last, as much as fits', () => {
  const cache = new BoundedCache<string>(3);
  cache.set('a', 'A', 1);
  cache.set('b', 'B', 1);
  cache.set('c', 'C', 1);
  expect(cache.get('a')).toBe('A');
  cache.set('d', 'D', 1);
  expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual(['A', undefined, 'C', 'D']);
  cache.set('e', 'E', 2);
  expect(['a', 'c', 'd', 'e'].map((key) => cache.get(key))).toEqual([
    undefined,
    undefined,
    'D',
    'E',
  ]);
});

test('a value that replaces another frees the capacity of the other one', () => {
  const cache = new BoundedCache<string>(3);
  cache.set('a', 'A', 3);
  cache.set('a', 'small', 1);
  cache.set('b', 'B', 2);
  expect([cache.get('a'), cache.get('b')]).toEqual(['small', 'B']);
});

test('a value larger than the whole capacity is not stored, and removes no other value', () => {
  const cache = new BoundedCache<string>(3);
  cache.set('a', 'A', 3);
  cache.set('b', 'B', 4);
  expect([cache.get('a'), cache.get('b')]).toEqual(['A', undefined]);
});
