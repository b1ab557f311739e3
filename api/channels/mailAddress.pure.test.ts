import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { normalEmail } from '../../schema/kernel/contact.ts';
import { headerText, mailAddress, mailNameIn, visibleText } from './mailAddress.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'rosa',
        '@',
        'example.com',
        '.',
        '"',
        '<',
        '>',
        ',',
        ';',
        ' ',
        '\r\n',
        'é',
        '\0',
        ':',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('an address of mail', () => {
  property.prop([anything])('is one address in one form, or none', (text) => {
    const address = mailAddress(text);
    if (address === null) return;
    expect(mailAddress(address)).toBe(address);
    expect(address.split('@')).toHaveLength(2);
    expect(address).not.toMatch(/[\s\p{C}\p{Z},;:<>()[\]"\\]/u);
    expect(Buffer.byteLength(address)).toBeLessThanOrEqual(254);
  });

  test.each([
    'rosa@example.com',
    "o'rosa+x=1@sub.example.co.uk",
    'ROSA@Example.COM',
    'rosa@müller.example',
  ])('%s is one, as it is stored and as it is written', (text) => {
    expect(mailAddress(text)).not.toBeNull();
    expect(mailAddress(normalEmail(text) ?? '')).toBe(normalEmail(text));
  });
});

describe('a name and an address', () => {
  test.each([
    ['care@acme.example', null],
    ['<care@acme.example>', null],
    ['Acme <care@acme.example>', 'Acme'],
    ['"Acme, Care" <care@acme.example>', 'Acme, Care'],
    ['Ünïcode GmbH <care@acme.example>', 'Ünïcode GmbH'],
  ])('are read from %s', (text, name) => {
    expect(mailNameIn(text)).toEqual({ name, address: 'care@acme.example' });
  });
});

describe('a text of a header', () => {
  property.prop([anything, fc.integer({ min: 1, max: 50 })])(
    'is on one line, not longer than its limit, and no encoded word',
    (text, most) => {
      const written = headerText(text, most);
      expect(written).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]|=\?/u);
      expect(Array.from(written).length).toBeLessThanOrEqual(most);
    },
  );

  test('is not changed where nothing is wrong with it', () => {
    for (const text of ['¿Cómo fue?', '👩🏽‍🚀 Rosa', 'می‌خواهم', 'a = b ? c', 'R&D <x>']) {
      expect(headerText(text, 100)).toBe(text);
    }
  });

  test('shows where it was cut', () => {
    expect(headerText('👩🏽‍🚀'.repeat(10), 5)).toBe('👩🏽‍🚀…');
    expect(headerText('Rosa', 4)).toBe('Rosa');
  });
});

test('what a terminal would obey is not visible', () => {
  expect(visibleText('a\u001b[31mb\u009b2Jc\u202ed\ttab')).toBe('a [31mb 2Jc d tab');
});
