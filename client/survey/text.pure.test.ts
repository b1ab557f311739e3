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

test('without a text in any language, the text is null', () => {
  expect(textIn([], 'de')).toBeNull();
});

test('of a very long language tag only the first parts are compared', () => {
  expect(textIn(texts, `de${'-a'.repeat(100_000)}`)).toBe('Laden');
});
