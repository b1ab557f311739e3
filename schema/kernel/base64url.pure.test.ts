import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { respelled } from '../toolkit/spellings.fixture.ts';
import { decodeBase64url } from './base64url.ts';

describe('a base64url text', () => {
  test('decodes to its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const decoded = decodeBase64url(Buffer.from(bytes).toString('base64url'));
        expect(decoded && [...decoded]).toEqual([...bytes]);
      }),
    );
  });

  test('is the only spelling of its bytes', () => {
    const texts = fc.uint8Array({ minLength: 1, maxLength: 60 }).map((bytes) => ({
      bytes: Buffer.from(bytes),
      text: Buffer.from(bytes).toString('base64url'),
    }));
    fc.assert(
      fc.property(
        texts.chain(({ bytes, text }) => fc.tuple(fc.constant({ bytes, text }), respelled(text))),
        ([{ bytes, text }, other]) => {
          if (other !== text) expect(decodeBase64url(other)?.equals(bytes) ?? false).toBe(false);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['the other alphabet', '--__', '++//'],
    ['padding', 'AA', 'AA=='],
    ['spare bits', 'AA', 'AB'],
    ['a blank', 'AAAA', 'AA AA'],
    ['a line break', 'AAAA', 'AAAA\n'],
    ['a character outside the alphabet', 'AAAA', 'AAAA!'],
  ])('has no second spelling with %s', (_what, text, other) => {
    expect(Buffer.from(other, 'base64url').equals(Buffer.from(text, 'base64url'))).toBe(true);
    expect(decodeBase64url(text)).not.toBeNull();
    expect(decodeBase64url(other)).toBeNull();
  });
});
