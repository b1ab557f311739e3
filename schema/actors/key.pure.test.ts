import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '../kernel/id.ts';
import { respelled } from '../toolkit/spellings.fixture.ts';
import { makeKey, readKey, secretMatches } from './key.ts';

const kinds = ['SECRET', 'PUBLISHABLE'] as const;

describe.each(kinds)('a %s key', (kind) => {
  const workspaceId = newId();
  const { id, text, secretHash } = makeKey(kind, workspaceId);

  test('contains its kind, its workspace and its id', () => {
    expect(text).toMatch(kind === 'SECRET' ? /^cxg_sk_[\w-]{91}$/ : /^cxg_pk_[\w-]{91}$/);
    expect(readKey(text)).toMatchObject({ kind, workspaceId, id });
  });

  test('matches the hash of its secret, which is not part of it', () => {
    const claimed = readKey(text);
    expect(secretMatches(claimed?.secret ?? new Uint8Array(), secretHash)).toBe(true);
    expect(text).not.toContain(secretHash);
    const other = readKey(makeKey(kind, workspaceId).text);
    expect(secretMatches(other?.secret ?? new Uint8Array(), secretHash)).toBe(false);
    expect(secretMatches(new Uint8Array(), secretHash)).toBe(false);
    expect(secretMatches(claimed?.secret ?? new Uint8Array(), '')).toBe(false);
  });

  test('has one spelling: every other text is not a key', () => {
    fc.assert(
      fc.property(respelled(text), (other) => {
        if (other !== text) expect(readKey(other)).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  test('has one spelling in the other alphabet of base64, too', () => {
    const signed = Array.from({ length: 200 }, () => makeKey(kind, workspaceId).text);
    for (const text of signed) {
      const prefix = text.slice(0, 'cxg_sk_'.length);
      const body = text.slice(prefix.length);
      const other = prefix + body.replaceAll('-', '+').replaceAll('_', '/');
      expect(readKey(other) === null).toBe(other !== text);
    }
  });

  test('with the prefix of the other kind is not a key', () => {
    const renamed = text.replace(/^cxg_.k_/, kind === 'SECRET' ? 'cxg_pk_' : 'cxg_sk_');
    expect(readKey(renamed)).toBeNull();
  });
});

test.each(['', 'cxg_sk_', 'cxg_sk_abc', 'Bearer x', `cxg_sk_${'A'.repeat(1000)}`, 'cxg_xk_AAAA'])(
  '%j is not a key',
  (text) => {
    expect(readKey(text)).toBeNull();
  },
);

test('no two keys are alike', () => {
  const workspaceId = newId();
  const texts = Array.from({ length: 50 }, () => makeKey('SECRET', workspaceId).text);
  expect(new Set(texts).size).toBe(50);
});
