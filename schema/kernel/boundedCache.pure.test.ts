import { expect, test } from 'vitest';
import { BoundedCache } from './boundedCache.ts';

test('what was used last is kept, as much as fits', () => {
  const kept = new BoundedCache<string>(3);
  kept.set('a', 'A', 1);
  kept.set('b', 'B', 1);
  kept.set('c', 'C', 1);
  expect(kept.get('a')).toBe('A');
  kept.set('d', 'D', 1);
  expect(['a', 'b', 'c', 'd'].map((key) => kept.get(key))).toEqual(['A', undefined, 'C', 'D']);
  kept.set('e', 'E', 2);
  expect(['a', 'c', 'd', 'e'].map((key) => kept.get(key))).toEqual([
    undefined,
    undefined,
    'D',
    'E',
  ]);
});

test('what stands in another’s place takes its room', () => {
  const kept = new BoundedCache<string>(3);
  kept.set('a', 'A', 3);
  kept.set('a', 'small', 1);
  kept.set('b', 'B', 2);
  expect([kept.get('a'), kept.get('b')]).toEqual(['small', 'B']);
});

test('what is larger than all there is room for is not kept, and drives nothing out', () => {
  const kept = new BoundedCache<string>(3);
  kept.set('a', 'A', 3);
  kept.set('b', 'B', 4);
  expect([kept.get('a'), kept.get('b')]).toEqual(['A', undefined]);
});
