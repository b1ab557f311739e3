import { expect, test } from 'vitest';
import { textIn } from './text.ts';

const texts = [
  { locale: 'fr', text: 'Boutique' },
  { locale: 'de', text: 'Laden' },
  { locale: 'de-AT', text: 'Geschäft' },
  { locale: 'zh-Hant', text: '店' },
];

test.each([
  ['de-AT', 'Geschäft'],
  ['DE-at', 'Geschäft'],
  ['de-AT-1996', 'Geschäft'],
  ['de-CH', 'Laden'],
  ['zh-Hant-TW', '店'],
  ['zh', 'Boutique'],
  ['en-GB', 'Boutique'],
  ['', 'Boutique'],
  ['no language', 'Boutique'],
])('a reader of %j reads %j', (locale, text) => {
  expect(textIn(texts, locale)).toBe(text);
});

test('where nothing was written, there is nothing to read', () => {
  expect(textIn([], 'de')).toBeNull();
});

test('a language tag without end is looked at only so far', () => {
  expect(textIn(texts, `de${'-a'.repeat(100_000)}`)).toBe('Laden');
});
