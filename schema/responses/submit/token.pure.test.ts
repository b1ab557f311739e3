import { expect, test } from 'vitest';
import { argumentsHashOf, keyHashOf } from './token.ts';

test('the hash of a submission key differs by survey and call, and does not show the key', () => {
  const hashes = [
    keyHashOf('a', 'START', 'key'),
    keyHashOf('a', 'SUBMIT', 'key'),
    keyHashOf('b', 'SUBMIT', 'key'),
    keyHashOf('a', 'SUBMIT', 'Key'),
  ];
  expect(new Set(hashes).size).toBe(4);
  expect(hashes.join()).not.toContain('key');
  expect(argumentsHashOf('a', ['x'])).not.toBe(argumentsHashOf('b', ['x']));
});
