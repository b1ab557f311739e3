import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalEmail, normalPhone } from './contact.ts';

describe('an email address', () => {
  test.each([
    ['Foo.Bar@X.de', 'foo.bar@x.de'],
    ['  foo.bar@x.de\n', 'foo.bar@x.de'],
    ['foobar@x.de', 'foobar@x.de'],
    ['Ada+Shop@Example.ORG', 'ada+shop@example.org'],
    ['jana@müller.example', 'jana@xn--mller-kva.example'],
    ['jana@MU\u0308LLER.example', 'jana@xn--mller-kva.example'],
    ['jo\u0308rg@x.de', 'j\u00f6rg@x.de'],
    ["o'brien@x.co.uk", "o'brien@x.co.uk"],
    ['H\u0331@x.de', '\u1e96@x.de'],
    ['jana@x\u3002DE', 'jana@x.de'],
  ])('%s is stored as %s', (text, normal) => {
    expect(normalEmail(text)).toBe(normal);
    expect(normalEmail(normal)).toBe(normal);
  });

  test.each([
    '',
    'x',
    '@x.de',
    'a@b',
    'a@b.',
    'a b@x.de',
    'a@x y.de',
    'a@@x.de',
    'a@x..de',
    'a\u200b@x.de',
    'a@x.de.',
    'a@x.de\u3002',
    'a@x.de/y',
    'a@x/y.de',
    'a@x.de?y',
    'a@x.de#y',
    'a@x%2ede',
    'a@1.2.3',
    'a@0x7f.1',
  ])('%j is none', (text) => {
    expect(normalEmail(text)).toBeNull();
  });

  test('has a normal form of which it is the normal form, whatever is written', () => {
    const letters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(letters, letters, letters, (name, label, end) => {
        const normal = normalEmail(`${name}@${label}.${end}`);
        expect(normal === null || normalEmail(normal) === normal).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('has one normal form, which is its own', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const normal = normalEmail(address);
        expect(normal).not.toBeNull();
        expect(normalEmail(normal ?? '')).toBe(normal);
        expect(normalEmail(address.toUpperCase())).toBe(normal);
      }),
    );
  });
});

describe('a telephone number', () => {
  test.each([
    ['+43 660 1234567', '+436601234567'],
    ['+43 (0)660 123-45-67', '+436601234567'],
    [' +1 (212) 555-0123 ', '+12125550123'],
    ['＋４９ ３０ １２３４５６', '+4930123456'],
  ])('%s is stored as %s', (text, normal) => {
    expect(normalPhone(text)).toBe(normal);
    expect(normalPhone(normal)).toBe(normal);
  });

  test.each([
    '',
    '0660 1234567',
    '+',
    '+43',
    'call +43 660 1234567',
    '+999 123456',
    '+43 660 1234567 ext. 12',
    '+1 212 555 01234567890',
  ])('%j is none without its country code, or with more', (text) => {
    expect(normalPhone(text)).toBeNull();
  });
});
