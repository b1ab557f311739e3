import { v4, v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { argumentsHashOf, claimedResponse, keyHashOf, resumeTokenOf, signedBy } from './token.ts';

describe('a resume token', () => {
  test('is of its response, under its survey’s secret, each time the same', () => {
    for (const key of [v4(), v7()]) {
      const token = resumeTokenOf('secret', key);
      expect(resumeTokenOf('secret', key)).toBe(token);
      expect(claimedResponse(token)).toBe(key);
      expect(signedBy('secret', token, key)).toBe(true);
      expect(signedBy('other', token, key)).toBe(false);
      expect(signedBy('secret', token, v4())).toBe(false);
    }
  });

  test.each(['', 'x', '!'.repeat(64), 'A'.repeat(63), 'A'.repeat(65), '\0'.repeat(64)])(
    'is no other text: %j',
    (text) => {
      expect(claimedResponse(text)).toBeNull();
    },
  );
});

test('a submission key is kept apart for each survey and each call, and cannot be read', () => {
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
