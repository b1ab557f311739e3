import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstInvalidByte, isUtf8Url, unfinishedCharacter } from './utf8.ts';

const strict = (bytes: Uint8Array) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};
const text = fc.string({ unit: 'binary', maxLength: 20 }).map((each) => Buffer.from(each));

describe('bytes', () => {
  test('of any text are UTF-8', () => {
    fc.assert(
      fc.property(text, (bytes) => {
        expect(firstInvalidByte(bytes)).toBe(-1);
      }),
    );
    expect(firstInvalidByte(Buffer.from('\ufeff\ufffd'))).toBe(-1);
  });

  test('are UTF-8 where a strict decoder takes them, and nowhere else', () => {
    const some = fc.array(
      fc.oneof(fc.nat(255), fc.constantFrom(0x41, 0x80, 0xbf, 0xc3, 0xe2, 0xed, 0xef, 0xf0, 0xf4)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, (bytes) => {
        expect(firstInvalidByte(Uint8Array.from(bytes)) === -1).toBe(
          strict(Uint8Array.from(bytes)),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  test('are not UTF-8 from the first wrong one on', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(0x80, 0xc0, 0xff), (before, after, byte) => {
        const bytes = Buffer.concat([before, Buffer.of(byte), Buffer.from('a'), after]);
        expect(firstInvalidByte(bytes)).toBe(before.length);
      }),
    );
  });

  test.each([
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80]],
    ['a longer form of a slash', [0x61, 0xc0, 0xaf]],
    ['a character past the last one', [0x61, 0xf4, 0x90, 0x80, 0x80]],
    ['a character that is cut off', [0x61, 0xe2, 0x82]],
  ])('are not UTF-8 with %s', (_what, bytes) => {
    expect(firstInvalidByte(Uint8Array.from(bytes))).toBe(1);
  });
});

test('a text cut anywhere is whole characters and the beginning of one', () => {
  fc.assert(
    fc.property(
      text.chain((bytes) => fc.tuple(fc.constant(bytes), fc.nat(bytes.length))),
      ([bytes, end]) => {
        const cut = bytes.subarray(0, end);
        const rest = unfinishedCharacter(cut);
        expect(rest.length).toBeLessThan(4);
        expect(strict(cut.subarray(0, cut.length - rest.length))).toBe(true);
        if (strict(cut)) expect(rest).toHaveLength(0);
      },
    ),
  );
});

test.each([
  ['/graphql', true],
  [`/graphql?query=${encodeURIComponent('{ ä 漢 😀 \ufffd + % }')}`, true],
  ['/graphql?query=a+b', true],
  ['/graphql?query=%FC', false],
  ['/graphql?query=%C3', false],
  ['/graphql?query=%ED%A0%80', false],
  ['/graphql?query=100%', false],
  ['/graphql?query=\u00fc', false],
])('the URL %j is UTF-8: %s', (url, is) => {
  expect(isUtf8Url(url)).toBe(is);
});
