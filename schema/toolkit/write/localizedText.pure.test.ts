import { describe, expect, test } from 'vitest';
import { canonicalLocale } from '../locale.ts';
import { textFor } from './localizedText.ts';

const texts = [
  { locale: 'fr', text: 'la boutique' },
  { locale: 'de', text: 'der Laden' },
  { locale: 'de-AT', text: 'das Geschäft' },
  { locale: 'zh-Hant', text: '商店' },
];

describe('the text for a reader', () => {
  test.each([
    ['de-AT', 'das Geschäft'],
    ['de-CH', 'der Laden'],
    ['de-CH-1996', 'der Laden'],
    ['de', 'der Laden'],
    ['zh-Hant-TW', '商店'],
    // There is no text in `zh` or a parent of it, so the reader gets the workspace's default.
    ['zh', 'la boutique'],
    ['en', 'la boutique'],
  ])('in %s is %s', (locale, text) => {
    expect(textFor(texts, locale, 'fr')).toBe(text);
  });

  test('is the first text if there is none in the default language either', () => {
    expect(textFor(texts, 'en', 'it')).toBe('la boutique');
  });

  test('is null if there is no text', () => {
    expect(textFor([], 'de', 'de')).toBeNull();
  });
});

test.each([
  ['de-at', 'de-AT'],
  ['EN', 'en'],
  ['zh-hant', 'zh-Hant'],
  ['iw', 'he'],
  ['de_AT', null],
  ['', null],
  ['deutsch und mehr', null],
])('the canonical spelling of the locale %j is %j', (locale, canonical) => {
  expect(canonicalLocale(locale)).toBe(canonical);
});
