import fc from 'fast-check';
import { v4, v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { respelled } from '../../toolkit/spellings.fixture.ts';
import { argumentsHashOf, claimedResponse, keyHashOf, resumeTokenOf, signedBy } from './token.ts';

describe('a resume token', () => {
  test('belongs to its response under its survey’s secret, and is the same each time', () => {
    for (const key of [v4(), v7()]) {
      const token = resumeTokenOf('secret', key);
      expect(resumeTokenOf('secret', key)).toBe(token);
      expect(claimedResponse(token)).toBe(key);
      expect(signedBy('secret', token, key)).toBe(true);
      expect(signedBy('other', token, key)).toBe(false);
      expect(signedBy('secret', token, v4())).toBe(false);
    }
  });

  test('has one spelling: any other text names another response, or has no valid signature', () => {
    const tokens = fc.uuid({ version: 4 }).map((key) => ({ key, token: resumeTokenOf('a', key) }));
    fc.assert(
      fc.property(
        tokens.chain((each) => fc.tuple(fc.constant(each), respelled(each.token))),
        ([{ key, token }, other]) => {
          if (other === token) return;
          expect(claimedResponse(other) === key && signedBy('a', other, key)).toBe(false);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test.each(['', 'x', '!'.repeat(64), 'A'.repeat(63), 'A'.repeat(65), '\0'.repeat(64)])(
    'is not %j',
    (text) => {
      expect(claimedResponse(text)).toBeNull();
    },
  );
});

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
