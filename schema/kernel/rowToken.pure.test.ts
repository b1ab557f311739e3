import fc from 'fast-check';
import { v4, v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { respelled } from '../toolkit/spellings.fixture.ts';
import { claimedKey, isSigned, rowTokenOf } from './rowToken.ts';

describe('a token of a row', () => {
  test('belongs to its row, its purpose and its secret, and is the same each time', () => {
    for (const key of [v4(), v7()]) {
      const token = rowTokenOf('secret', 'resume', key);
      expect(rowTokenOf('secret', 'resume', key)).toBe(token);
      expect(claimedKey(token)).toBe(key);
      expect(isSigned('secret', 'resume', token, key)).toBe(true);
      expect(isSigned('other', 'resume', token, key)).toBe(false);
      expect(isSigned('secret', 'invitation', token, key)).toBe(false);
      expect(isSigned('secret', 'resume', token, v4())).toBe(false);
    }
  });

  test('has one spelling: any other text names another row, or has no valid signature', () => {
    const tokens = fc
      .uuid({ version: 4 })
      .map((key) => ({ key, token: rowTokenOf('a', 'resume', key) }));
    fc.assert(
      fc.property(
        tokens.chain((each) => fc.tuple(fc.constant(each), respelled(each.token))),
        ([{ key, token }, other]) => {
          if (other === token) return;
          expect(claimedKey(other) === key && isSigned('a', 'resume', other, key)).toBe(false);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test.each(['', 'x', '!'.repeat(64), 'A'.repeat(63), 'A'.repeat(65), '\0'.repeat(64)])(
    'is not %j',
    (text) => {
      expect(claimedKey(text)).toBeNull();
    },
  );
});
