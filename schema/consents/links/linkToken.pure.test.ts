import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Channel } from '../../../prisma/generated/client/enums.ts';
import {
  type ConsentLink,
  claimedLink,
  isSignedLink,
  linkTokenLength,
  linkTokenOf,
} from './linkToken.ts';

const keys = fc.uuid({ version: [4, 7] });
const links: fc.Arbitrary<ConsentLink> = fc.record({
  kind: fc.constantFrom('PREFERENCES', 'CONFIRMATION'),
  workspace: keys,
  subject: keys,
  purpose: fc.option(keys),
  channel: fc.constantFrom(null, ...Object.values(Channel)),
  expiresAt: fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((seconds) => new Date(seconds * 1_000)),
});

test('a token says what its link says, and is signed with the secret alone', () => {
  fc.assert(
    fc.property(links, (link) => {
      const token = linkTokenOf('secret', link);
      expect(token).toHaveLength(linkTokenLength);
      expect(claimedLink(token)).toEqual(link);
      expect([isSignedLink('secret', token), isSignedLink('other', token)]).toEqual([true, false]);
    }),
  );
});

test('a token with any other bit is not signed', () => {
  fc.assert(
    fc.property(links, fc.nat({ max: 86 * 8 - 1 }), (link, bit) => {
      const bytes = Buffer.from(linkTokenOf('secret', link), 'base64url');
      bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(isSignedLink('secret', bytes.toString('base64url'))).toBe(false);
    }),
  );
});

test('any other text is no token', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(claimedLink(text)).toBeNull();
    }),
  );
});
