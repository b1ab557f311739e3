import { describe, expect, test } from 'vitest';
import { createSignInLinks, linkLifetime } from './signInLink.ts';

function linksAt(clock: { now: number }) {
  return createSignInLinks({ key: 'the key', now: () => clock.now });
}

describe('a sign-in link', () => {
  test('is exchanged for the key once', () => {
    const links = linksAt({ now: 0 });
    const token = links.issue();
    expect([links.redeem(token), links.redeem(token)]).toEqual(['the key', null]);
  });

  test.each([
    [0, 'the key'],
    [1, null],
  ])('is accepted for 15 minutes and not %i ms more', (more, answer) => {
    const clock = { now: 5 };
    const links = linksAt(clock);
    const token = links.issue();
    clock.now += 15 * 60_000 + more;
    expect(links.redeem(token)).toBe(answer);
    expect(linkLifetime).toBe(900_000);
  });

  test('still works after a wrong token was tried', () => {
    const links = linksAt({ now: 0 });
    const token = links.issue();
    expect(links.redeem(`${token}x`)).toBeNull();
    expect(links.redeem('')).toBeNull();
    expect(links.redeem(token)).toBe('the key');
  });

  test('ends when a fresh one is made', () => {
    const links = linksAt({ now: 0 });
    const first = links.issue();
    const second = links.issue();
    expect([links.redeem(first), links.redeem(second)]).toEqual([null, 'the key']);
  });

  test('has 128 bits that are new each time', () => {
    const links = linksAt({ now: 0 });
    const tokens = Array.from({ length: 1000 }, () => links.issue());
    expect(new Set(tokens).size).toBe(1000);
    expect(Buffer.from(tokens[0] ?? '', 'base64url')).toHaveLength(16);
    expect(tokens.every((token) => /^[\w-]{22}$/.test(token))).toBe(true);
  });

  test('is not accepted before one is made', () => {
    expect(linksAt({ now: 0 }).redeem('')).toBeNull();
  });
});
