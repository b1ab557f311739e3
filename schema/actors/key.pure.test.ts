import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '../toolkit/id.ts';
import { makeKey, readKey, secretMatches } from './key.ts';

const kinds = ['SECRET', 'PUBLISHABLE'] as const;

describe.each(kinds)('a %s key', (kind) => {
  const workspaceId = newId();
  const { id, text, secretHash } = makeKey(kind, workspaceId);

  test('says of what kind it is, of which workspace, and which', () => {
    expect(text).toMatch(kind === 'SECRET' ? /^cxg_sk_[\w-]{91}$/ : /^cxg_pk_[\w-]{91}$/);
    expect(readKey(text)).toMatchObject({ kind, workspaceId, id });
  });

  test('is known by the hash of its secret, which tells nothing of it', () => {
    const claimed = readKey(text);
    expect(secretMatches(claimed?.secret ?? new Uint8Array(), secretHash)).toBe(true);
    expect(text).not.toContain(secretHash);
    const other = readKey(makeKey(kind, workspaceId).text);
    expect(secretMatches(other?.secret ?? new Uint8Array(), secretHash)).toBe(false);
    expect(secretMatches(new Uint8Array(), secretHash)).toBe(false);
    expect(secretMatches(claimed?.secret ?? new Uint8Array(), '')).toBe(false);
  });

  test('with any one character changed is refused unread, or is the same key', () => {
    const body = 'cxg_sk_'.length;
    fc.assert(
      fc.property(
        fc.integer({ min: body, max: text.length - 1 }),
        fc.base64String(),
        (at, some) => {
          const character = some[0]?.replace('+', '-').replace('/', '_').replace('=', 'A') ?? 'A';
          const changed = text.slice(0, at) + character + text.slice(at + 1);
          const read = readKey(changed);
          // The last character has bits to spare.
          if (changed !== text && at < text.length - 1) expect(read).toBeNull();
          if (read) expect(read).toEqual(readKey(text));
        },
      ),
    );
  });

  test('under the name of the other kind is none', () => {
    const renamed = text.replace(/^cxg_.k_/, kind === 'SECRET' ? 'cxg_pk_' : 'cxg_sk_');
    expect(readKey(renamed)).toBeNull();
  });
});

test.each(['', 'cxg_sk_', 'cxg_sk_abc', 'Bearer x', `cxg_sk_${'A'.repeat(1000)}`, 'cxg_xk_AAAA'])(
  '%j is no key',
  (text) => {
    expect(readKey(text)).toBeNull();
  },
);

test('no two are alike', () => {
  const workspaceId = newId();
  const texts = Array.from({ length: 50 }, () => makeKey('SECRET', workspaceId).text);
  expect(new Set(texts).size).toBe(50);
});
